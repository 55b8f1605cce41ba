"""What runs elsewhere, as far as one machine shows it: the pre-commit hook, the action, the commands of docs/ci.md."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT, environment
from tests.test_revisions import git

RIGHT = "Trade between Belarus and Kazakhstan exceeded 800 million dollars in 2019.\n"
WRONG = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"
CI = (ROOT / "docs" / "ci.md").read_text("utf-8")
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a right document; and a runner's folder with factcheck installed, as it were."""
    folder = tmp_path / "work"
    (folder / "docs").mkdir(parents=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "docs" / "a.md").write_text(f"# Old\n\n{WRONG}\nWords.\n")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "one")
    program = tmp_path / "temp" / "factcheck" / "bin" / "factcheck"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n')
    program.chmod(0o755)
    return folder


def shell(script: str, folder: Path, **variables: str) -> "subprocess.CompletedProcess[str]":
    """A script as GitHub runs one, with factcheck on PATH."""
    path = f"{folder.parent / 'temp' / 'factcheck' / 'bin'}:{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder, capture_output=True, text=True, timeout=120,
        env=environment(PATH=path, RUNNER_TEMP=str(folder.parent / "temp"), **variables),
    )  # fmt: skip


def action(folder: Path, **inputs: str) -> "subprocess.CompletedProcess[str]":
    """The action's step that checks."""
    step = ACTION["runs"]["steps"][1]
    values = {name: inputs.get(name, row["default"]) for name, row in ACTION["inputs"].items()}
    variables = {
        key: re.sub(r"\$\{\{ inputs\.(\w+) \}\}", lambda match: values[match[1]], text)
        for key, text in step["env"].items()
    }
    return shell(step["run"], folder, GITHUB_STEP_SUMMARY=str(folder.parent / "summary.md"), **variables)


def test_the_hook_on_a_staged_file(repository: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert {"id", "name", "entry", "language"} <= set(hook)
    (repository / "docs" / "b.md").write_text(WRONG)
    git(repository, "add", "docs/b.md")
    staged = subprocess.run(
        ["git", "diff", "--cached", "--name-only"], cwd=repository, capture_output=True, text=True, check=True
    ).stdout.split()
    command = shlex.join([*shlex.split(hook["entry"]), *hook["args"], *staged])
    done = shell(command, repository)
    assert done.returncode == 1
    assert done.stdout.startswith("docs/b.md:1:1: D301 ")
    (repository / "docs" / "b.md").write_text(RIGHT)
    assert shell(command, repository).returncode == 0


def test_the_action_annotates_summarizes_and_writes_sarif(repository: Path) -> None:
    done = action(repository, paths="docs\n")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=docs/a.md,line=3,")
    assert "D301" in (repository.parent / "summary.md").read_text("utf-8")
    (run,) = json.loads((repository / "factcheck.sarif").read_text("utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["D301"]


def test_the_action_follows_its_inputs(repository: Path) -> None:
    assert action(repository, diff="HEAD").returncode == 0
    assert action(repository, options="--fail-on\nnever\n").returncode == 0
    (repository / "b c.md").write_text(RIGHT)
    assert action(repository, paths="b c.md\n\n").returncode == 0
    assert action(repository, paths="--exit-zero").returncode == 2
    assert action(repository, sarif="other.sarif").returncode == 1
    assert (repository / "other.sarif").exists()


@pytest.mark.parametrize("name", ACTION["inputs"])
def test_no_input_of_the_action_is_run(repository: Path, name: str) -> None:
    action(repository, **{name: '"; touch owned; $(touch owned) `touch owned`'})
    assert not (repository / "owned").exists()
    assert all("${{" not in step["run"] for step in ACTION["runs"]["steps"])


def test_the_action_installs_itself_where_python_is_new_enough(repository: Path) -> None:
    """With a python3 that writes down what it is asked for: nothing is fetched."""
    tools = repository.parent / "tools"
    tools.mkdir()
    asked = repository.parent / "asked"
    program = f'#!/bin/sh\necho "$@" >> {asked}\n[ "$1" != -c ] || exit ${{TOO_OLD:-0}}\n'
    for place in (tools / "python3", repository.parent / "temp" / "factcheck" / "bin" / "python"):
        place.write_text(program)
        place.chmod(0o755)
    install = f'PATH="{tools}:$PATH"\n' + ACTION["runs"]["steps"][0]["run"]
    assert shell(install, repository, GITHUB_ACTION_PATH=str(ROOT)).returncode == 0
    lines = asked.read_text().splitlines()
    assert lines[1] == f"-m venv {repository.parent / 'temp' / 'factcheck'}"
    assert lines[2].startswith("-m pip install")
    assert lines[2].endswith(f" {ROOT}")
    old = shell(install, repository, GITHUB_ACTION_PATH=str(ROOT), TOO_OLD="1")
    assert old.returncode == 2
    assert "::error::factcheck needs Python 3.11" in old.stdout


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", CI, re.DOTALL | re.MULTILINE)


def configuration(name: str) -> Any:
    (text,) = (block for block in blocks("yaml") if block.startswith(f"# {name}\n"))
    return yaml.safe_load(text)


def test_the_shell_commands_of_the_page(repository: Path) -> None:
    baseline, diff = blocks("sh")
    assert shell(baseline, repository).returncode == 0
    assert shell(diff, repository).returncode == 0
    (repository / "docs" / "a.md").write_text(f"# Old\n\n{WRONG.replace('4', '7')}")
    assert shell(baseline.splitlines()[1], repository).returncode == 1
    assert shell(diff, repository).returncode == 1
    assert json.loads((repository / "factcheck.sarif").read_text("utf-8"))["runs"][0]["results"]


def test_the_gitlab_job_of_the_page(repository: Path) -> None:
    job = configuration(".gitlab-ci.yml")["factcheck"]
    _, check = job["script"]
    assert shell(check, repository).returncode == 1
    for name in job["artifacts"]["reports"].values():
        assert (repository / name).stat().st_size


def test_the_other_files_of_the_page_name_what_is_there() -> None:
    steps = configuration(".github/workflows/factcheck.yml")["jobs"]["factcheck"]["steps"]
    (ours,) = (step for step in steps if "factcheck@" in step["uses"])
    assert set(ours["with"]) <= set(ACTION["inputs"])
    assert steps[-1]["with"]["sarif_file"] == ACTION["inputs"]["sarif"]["default"]
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    (used,) = configuration(".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert used["id"] in [hook["id"] for hook in hooks]
