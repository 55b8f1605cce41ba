"""The program as its user runs it: commands, exit codes, where things are written, and how it ends."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run, environment

SILENT = "Nothing is counted here.\n"
WRONG = "Trade between Belarus and Kazakhstan exceeded 4 billion dollars in 2019.\n"
MISLEADING = "Trade between Germany and France exceeded a billion dollars in 2019.\n"
DISPUTED = "Trade between Belarus and Kazakhstan exceeded 850 million dollars in 2019.\n"
OPEN = "Trade between Belarus and Kazakhstan was 70 million dollars in March 2019.\n"
UNDATED = "Trade between Belarus and Kazakhstan exceeds 4 billion dollars.\n"
RIGHT = "Trade between Belarus and Kazakhstan exceeded 800 million dollars in 2019.\n"


@pytest.fixture
def doc(tmp_path: Path) -> Path:
    path = tmp_path / "doc.txt"
    path.write_text(WRONG, "utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (WRONG, [], 1),
        (SILENT, [], 3),
        ("", [], 3),
        (RIGHT, [], 0),
        (MISLEADING, [], 1),
        (DISPUTED, [], 0),
        (OPEN, [], 0),
        (WRONG, ["--exit-zero"], 0),
        (WRONG, ["--fail-on", "never"], 0),
        (WRONG, ["--fail-on", "error"], 1),
        (MISLEADING, ["--fail-on", "error"], 0),
        (DISPUTED, ["--fail-on", "review"], 1),
        (OPEN, ["--fail-on", "review"], 0),
        (OPEN, ["--fail-on", "unverified"], 1),
        (RIGHT, ["--fail-on", "unverified"], 0),
        (WRONG, ["--min-severity", "error"], 1),
        (MISLEADING, ["--min-severity", "error"], 0),
        (MISLEADING, ["--min-severity", "warning"], 1),
        (WRONG, ["--min-confidence", "low"], 1),
        (UNDATED, ["--fail-on", "review", "--min-confidence", "low"], 1),
        (UNDATED, ["--fail-on", "review", "--min-confidence", "medium"], 0),
        (WRONG, ["--ignore", "D3"], 0),
        (WRONG, ["--select", "C1"], 0),
    ],
)
def test_exit_codes(run: Run, doc: Path, text: str, options: list[str], code: int) -> None:
    doc.write_text(text, "utf-8")
    assert run("doc.txt", *options).returncode == code


def test_check_is_the_default_command(run: Run, doc: Path) -> None:
    assert run("doc.txt", "-q").returncode == run("check", "doc.txt", "-q").returncode == 1


def test_the_report_goes_to_stdout_and_the_rest_to_stderr(run: Run, doc: Path, tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes(b"caf\xe9")
    (tmp_path / "data.bin").write_bytes(b"\x00\x01")
    (tmp_path / "empty").mkdir()
    done = run("doc.txt", "latin.txt", "data.bin", "nowhere.md", "empty", "--format", "json")
    assert done.returncode == 2
    report = json.loads(done.stdout)
    assert [finding["code"] for finding in report["findings"]] == ["D301"]
    assert len(report["problems"]) == 4
    lines = done.stderr.decode().splitlines()
    assert len(lines) == 4
    for name in ("latin.txt: not valid UTF-8", "data.bin: a binary file", "nowhere.md: no such file", "empty: no doc"):
        assert any(line.startswith(f"factcheck: {name}") for line in lines)


def test_codes_in_any_case(run: Run, doc: Path, tmp_path: Path) -> None:
    assert run("doc.txt", "--ignore", "d301").returncode == 0
    assert run("doc.txt", "--select", "d3").returncode == 1
    (tmp_path / "factcheck.toml").write_text('[severity]\nd301 = "note"\n')
    assert run("doc.txt").stdout.startswith(b"note[D301]")


def test_nothing_to_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = run("empty")
    assert done.returncode == 3
    assert b"no documents here" in done.stderr
    for text in (b"", SILENT.encode()):
        done = run("-", stdin=text)
        assert (done.returncode, done.stdout) == (3, b"nothing checked; 0 claims in 1 document\n")
        assert done.stderr == b"factcheck: nothing to check: no number in 1 document\n"
    assert run("claims", "-", stdin=b"").returncode == 3
    assert run("-", "--allow-empty").returncode == run("empty", "--allow-empty").returncode == 0


def test_standard_input(run: Run) -> None:
    done = run("-", "--format", "json", stdin=WRONG.encode())
    assert done.returncode == 1
    assert json.loads(done.stdout)["findings"][0]["locations"][0]["path"] == "-"


def test_the_date_of_the_option_wins(run: Run, doc: Path) -> None:
    doc.write_text("2026-02-04\n\nTrade between Belarus and Kazakhstan exceeds a billion dollars.\n", "utf-8")
    assert run("doc.txt").returncode == 0
    assert run("doc.txt", "--date", "2017-06-01").returncode == 1


def test_statistics(run: Run, doc: Path) -> None:
    doc.write_text(WRONG + MISLEADING + RIGHT, "utf-8")
    done = run("doc.txt", "--statistics")
    assert done.stdout.decode().splitlines()[0] == "1  error    D301  contradicted by the data"
    assert done.returncode == 1
    assert run("doc.txt", "--format", "statistics", "--statistics").stdout == done.stdout


def test_several_reports_from_one_run(run: Run, doc: Path, tmp_path: Path) -> None:
    done = run("doc.txt", "-o", "json=report.json", "-o", "markdown=report.md")
    assert done.returncode == 1
    assert done.stdout.startswith(b"error[D301]")
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["version"] == "1"
    assert (tmp_path / "report.md").read_text("utf-8").startswith("## factcheck: 1 error")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["doc.txt", "report.json", "report.md"]
    assert run("doc.txt", "-o", "json").stdout.startswith(b"{")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["doc.txt", "--format", "jsn"], "did you mean 'json'"),
        (["doc.txt", "-o", "markdwn=x"], "did you mean 'markdown'"),
        (["doc.txt", "-o", "json="], "a file's name is missing"),
        (["doc.txt", "-o", "json=no/where/x.json"], "there is no folder no/where"),
        (["doc.txt", "-o", "json", "-o", "markdown"], "only one report can go to standard output"),
        (["doc.txt", "--statistics", "--format", "json"], "-o json=FILE --statistics"),
        (["doc.txt", "--fail-on", "eror"], "did you mean 'error'"),
        (["doc.txt", "--min-severity", "errors"], "did you mean 'error'"),
        (["doc.txt", "--min-confidence", "hihg"], "did you mean 'high'"),
        (["doc.txt", "--baseline", "none.json"], "there is no baseline none.json"),
        (["doc.txt", "--date", "yesterday"], "--date must be a day"),
        (["doc.txt", "--color", "blue"], "--color must be auto, always or never"),
        (["doc.txt", "--select", "X9"], "no rule has the code 'X9'"),
        (["doc.txt", "--selct", "C1"], "--select"),
        (["explain"], "Missing argument"),
        (["explain", "contradicton"], "did you mean 'contradiction'"),
        (["expalin", "C101"], "no file, folder or command 'expalin' (did you mean 'explain'?)"),
        (["chek", "doc.txt"], "no file, folder or command 'chek' (did you mean 'check'?)"),
        (["doc.txt", "--format", "json", "-o", "csv"], "only one report can go to standard output"),
        (["doc.txt", "-o", "json=x", "-o", "csv=./x"], "two reports can't go to the same file x"),
        (["doc.txt", "--show", "open"], "--show must be pass, not 'open'"),
        (["data", "lst"], "Did you mean 'list'?"),
        (["explain", "D31"], "no rule has the code 'D31'"),
        (["lookup", "trad BLR KAZ"], "did you mean 'trade'"),
        (["data", "show", "imf_dots"], "did you mean 'imf_dots_2022'"),
        (["claims", "doc.txt", "--format", "markdown"], "there is no format 'markdown'"),
    ],
)
def test_wrong_use(run: Run, doc: Path, arguments: list[str], message: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_no_argument_shows_the_help(run: Run) -> None:
    done = run()
    assert done.returncode == 2
    assert b"Commands:" in done.stdout


def test_rules_and_explain(run: Run) -> None:
    listed = run("rules").stdout.decode()
    assert "C102" in listed
    rules = json.loads(run("rules", "--format", "json").stdout)
    assert {"C101", "C102", "D301"} <= {rule["code"] for rule in rules}
    for code in ("C102", "c102", "tension"):
        assert run("explain", code).stdout.startswith(b"# C102 tension")


def test_lookup_and_data(run: Run) -> None:
    found = run("lookup", "trade BLR KAZ 2024").stdout.decode()
    assert "1,020,859,991" in found
    assert "estimate" in found
    rows = json.loads(run("lookup", "trade", "BLR", "KAZ", "--format", "json").stdout)
    assert {row["source"]["id"] for row in rows} >= {"imf_dots_2022"}
    nothing = run("lookup", "trade BLR VAT 1990")
    assert (nothing.returncode, nothing.stdout) == (1, b"")
    assert b"nothing is known" in nothing.stderr
    assert b"imf_dots_2022" in run("data", "list").stdout
    assert b"CC BY 4.0" in run("data", "show", "wdi_2026-07").stdout
    assert run("data", "verify").stdout.endswith(b": whole\n")


def test_the_report_is_whole_whatever_fails(run: Run, doc: Path) -> None:
    doc.write_text(WRONG + MISLEADING, "utf-8")
    whole = json.loads(run("doc.txt", "--format", "json").stdout)
    for options in (["--fail-on", "never"], ["--min-severity", "error", "--min-confidence", "high"], ["--exit-zero"]):
        assert json.loads(run("doc.txt", "--format", "json", *options).stdout) == whole


def test_timing_is_told_on_stderr(run: Run, doc: Path) -> None:
    done = run("doc.txt", "--timing", "--format", "concise")
    plain = run("doc.txt", "--format", "concise")
    assert done.stdout == plain.stdout
    steps = [line.split()[1] for line in done.stderr.decode().splitlines()]
    assert steps == ["reading", "extraction", "verdicts", "rules", "reports"]


def test_a_mistyped_path(run: Run, doc: Path) -> None:
    for folder, name in (("", "doc.text"), ("./", "dox.txt"), (f"../{doc.parent.name}/", "doc,txt")):
        done = run(folder + name)
        assert done.returncode == 2
        meant = f"(did you mean '{folder}doc.txt'?)"
        assert done.stderr.decode() == f"factcheck: {folder}{name}: no such file or folder {meant}\n"
    assert b"did you mean" not in run("nothing/like.this").stderr


def test_settings_by_path_and_severity(run: Run, doc: Path, tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(WRONG, "utf-8")
    (tmp_path / "factcheck.toml").write_text(
        'exclude = ["c.md"]\n[severity]\nD3 = "warning"\n[[overrides]]\npaths = ["*.md"]\nselect = ["C"]\n'
    )
    (tmp_path / "c.md").write_text(WRONG, "utf-8")
    found = json.loads(run(".", "--format", "json").stdout)["findings"]
    rows = [(finding["locations"][0]["path"], finding["code"], finding["severity"]) for finding in found]
    assert rows == [("doc.txt", "D301", "warning")]
    assert run("doc.txt", "--fail-on", "error").returncode == 0
    assert run("doc.txt", "--fail-on", "error", "--isolated").returncode == 1
    assert run(".", "--show-files").stdout == b"b.md\ndoc.txt\n"
    assert b'"D3" = "warning"' in run(".", "--show-config").stdout
    assert b"no configuration file" in run(".", "--show-config", "--isolated").stdout
    assert run("nowhere", "doc.txt", "--show-files").returncode == 2
    (tmp_path / "factcheck.toml").write_text('[[overrides]]\npaths = ["*.md"]\nselect = ["X"]\n')
    assert b"no rule has the code 'X'" in run(".").stderr


def test_schema(run: Run) -> None:
    assert json.loads(run("schema", "--config").stdout)["title"].startswith("factcheck configuration")
    assert json.loads(run("schema").stdout)["title"].startswith("factcheck report")


def test_version(run: Run) -> None:
    assert run("--version").stdout.startswith(b"factcheck 0.")
    assert run("--version", "check").stdout == run("--version").stdout


def test_no_control_codes_in_a_pipe(run: Run, doc: Path) -> None:
    assert b"\x1b" not in run("doc.txt").stdout
    assert b"\x1b" not in run("doc.txt", FORCE_COLOR="1", NO_COLOR="1").stdout
    assert b"\x1b[" in run("doc.txt", FORCE_COLOR="1").stdout
    assert b"\x1b[" in run("doc.txt", "--color", "always", NO_COLOR="1").stdout
    assert b"\x1b" not in run("doc.txt", "--color", "never", FORCE_COLOR="1").stdout
    assert b"\x1b" not in run("doc.txt", "--format", "json", "--color", "always").stdout


def test_a_pipe_is_as_wide_as_columns_says(run: Run, doc: Path) -> None:
    for columns, least, most in (("60", 50, 60), ("200", 101, 200), ("0", 90, 100), ("x", 90, 100)):
        lines = run("doc.txt", COLUMNS=columns).stdout.decode().splitlines()
        assert least <= max(map(len, lines)) <= most


def test_hostile_names_and_text(run: Run, tmp_path: Path) -> None:
    name = "a\x1b]0;owned\x07.txt"
    (tmp_path / name).write_text("\x1b[J\n\n" + WRONG, "utf-8")
    done = run(".", "nowhere\x1b[31m.txt")
    assert b"\x1b" not in done.stdout + done.stderr
    assert "a␛]0;owned␇.txt" in done.stdout.decode()


def test_a_full_disk(run: Run, doc: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", str(doc)], stdout=full, stderr=subprocess.PIPE, env=environment()
        )
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_file_that_can_not_be_written(run: Run, doc: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = run("doc.txt", "-o", "json=folder")
    assert done.returncode == 2
    assert b"folder is a folder" in done.stderr


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """A document whose report is longer than a pipe holds."""
    path = tmp_path / "long.txt"
    path.write_text((WRONG + "\n") * 300, "utf-8")
    return path


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_long_report_arrives_whole(run: Run, long: Path, unbuffered: str) -> None:
    done = run("long.txt", "--format", "json", PYTHONUNBUFFERED=unbuffered)
    assert len(done.stdout) > 1 << 17
    assert len(json.loads(done.stdout)["findings"]) == 300


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away(long: Path, unbuffered: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", str(long)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(PYTHONUNBUFFERED=unbuffered),
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.read(100)
        process.stdout.close()
        assert process.wait(60) == 141
        assert process.stderr.read() == b""


def test_control_c_is_told(tmp_path: Path) -> None:
    fifo = tmp_path / "never.txt"
    os.mkfifo(fifo)
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", "-"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(),
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stderr
        process.stdin.write(b"Trade")  # it waits for the rest
        process.stdin.flush()
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == b"factcheck: interrupted\n"


def at_a_terminal(command: list[str], stream: str) -> tuple[int, bytes]:
    """The exit code of a command, and what it shows where one of its streams is a terminal."""
    lead, follow = pty.openpty()
    streams: dict[str, int] = {"stdout": subprocess.DEVNULL, stream: follow}
    with subprocess.Popen(command, env=environment(TERM="xterm", COLUMNS="60"), **streams) as process:  # type: ignore
        os.close(follow)
        shown = b""
        while True:
            try:
                chunk = os.read(lead, 4096)
            except OSError:
                break
            if not chunk:
                break
            shown += chunk
    os.close(lead)
    return process.returncode, shown


def test_a_terminal_gets_colour_and_its_own_width(doc: Path) -> None:
    code, shown = at_a_terminal([sys.executable, "-m", "factcheck", str(doc)], "stdout")
    assert code == 1
    assert b"\x1b[1;31merror[D301]" in shown
    assert b"\x1b]8;;file://" in shown and b"/doc.txt\x1b\\" in shown and b"\x1b]8;;https://" in shown


def test_the_installed_command_at_a_terminal(doc: Path) -> None:
    command = Path(sys.executable).with_name("factcheck")
    if not command.exists():
        pytest.skip(f"factcheck is not installed beside {sys.executable}")
    code, shown = at_a_terminal([str(command), str(doc)], "stdout")
    assert code == 1
    assert b"\x1b[1;31merror[D301]" in shown


def test_no_link_leaves_a_terminal(run: Run, doc: Path) -> None:
    shown = run("doc.txt", "--color", "always").stdout
    assert b"\x1b[1;31m" in shown and b"\x1b]8" not in shown


def test_a_name_cannot_end_its_link(tmp_path: Path) -> None:
    doc = tmp_path / "a\x1b]0;x\x07 b.txt"
    doc.write_text(WRONG)
    _, shown = at_a_terminal([sys.executable, "-m", "factcheck", str(doc)], "stdout")
    assert b"\x1b]0" not in shown and b"/a%1B%5D0;x%07%20b.txt\x1b\\" in shown


def test_a_long_run_shows_at_a_terminal_how_far_it_is(run: Run, long: Path) -> None:
    hasty = (
        "from factcheck.commands import progress; progress.PATIENCE = 0; from factcheck.__main__ import main; main()"
    )
    code, shown = at_a_terminal([sys.executable, "-c", hasty, str(long)], "stderr")
    assert code == 1
    assert b"checking" in shown
    assert shown.rstrip().endswith(b"\x1b[2K")  # it is taken away in the end
    assert at_a_terminal([sys.executable, "-m", "factcheck", str(long), "--isolated"], "stderr")[0] == 1
    assert run("long.txt").stderr == b""


def test_broken_data_say_what_to_run(doc: Path, tmp_path: Path) -> None:
    """A copy of the package whose data are no database."""
    package = tmp_path / "copy"
    package.mkdir()
    for path in (ROOT / "factcheck").rglob("*"):
        if path.suffix in (".py", ".toml", ".json") and "__pycache__" not in path.parts:
            target = package / path.relative_to(ROOT)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    command = [sys.executable, "-m", "factcheck", str(doc)]
    env = environment(PYTHONPATH=str(package))
    missing = subprocess.run(command, capture_output=True, env=env, cwd=tmp_path)
    assert missing.returncode == 2
    assert b"the reference data are missing" in missing.stderr
    assert b"python data/compile.py" in missing.stderr
    (package / "factcheck" / "reference" / "factcheck.sqlite").write_bytes(b"no database" * 1000)
    broken = subprocess.run(command, capture_output=True, env=env, cwd=tmp_path)
    assert broken.returncode == 2
    assert b"the reference data are broken" in broken.stderr
    assert b"Traceback" not in missing.stderr + broken.stderr


def test_without_a_path_this_folder_is_checked(run: Run, doc: Path) -> None:
    assert run("--show-files").stdout == b"doc.txt\n"
    assert run("check", "--format", "concise").stdout == run("doc.txt", "--format", "concise").stdout != b""
    assert run("claims").stdout == run("claims", "doc.txt").stdout != b""


def test_what_is_no_plain_file_stays_what_it_is(run: Run, doc: Path, tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to("real.json")
    os.mkfifo(tmp_path / "pipe")
    reader = subprocess.Popen(["cat", "pipe"], cwd=tmp_path, stdout=subprocess.PIPE)
    run("doc.txt", "-o", "json=link.json", "-o", "concise=pipe")
    assert reader.communicate()[0] == run("doc.txt", "--format", "concise").stdout
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link.json").is_symlink() and json.loads((tmp_path / "real.json").read_bytes())


def test_a_page_is_markdown_in_a_pipe_and_laid_out_at_a_terminal(run: Run) -> None:
    assert run("explain", "C101").stdout.startswith(b"# C101 contradiction: ")
    for columns in ("40", "100"):
        shown = run("explain", "C101", FORCE_COLOR="1", COLUMNS=columns).stdout.decode()
        plain = re.sub(r"\x1b\[[0-9;]*m", "", shown)
        assert shown.startswith("\x1b[") and "#" not in plain
        assert max(map(len, plain.splitlines())) <= int(columns)
