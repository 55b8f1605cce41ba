"""The V rules as they are asked for: off by default, never counted unless reviews are."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run

TEXT = (
    "Exports of the port rose 5%.\n\nThe firm paid $5 million for dozens of patents.\n\n"
    "| Port | Cost |\n|---|---|\n| A | $5 |\n"
)
ALL = [("V503", 1), ("V502", 3), ("V505", 3), ("V506", 3), ("V501", 3), ("V505", 1)]


@pytest.mark.parametrize(
    ("options", "found", "code"),
    [
        ([], [], 0),
        (["--select", "V"], ALL, 0),
        (["--select", "V50"], ALL, 0),
        (["--select", "V501"], ALL[4:5], 0),
        (["--select", "V", "--fail-on", "review"], ALL, 1),
        (["--select", "V", "--ignore", "V502,V505"], [ALL[0], ALL[3], ALL[4]], 0),
    ],
)
def test_they_run_when_asked_for(
    run: Run, tmp_path: Path, options: list[str], found: list[tuple[str, int]], code: int
) -> None:  # fmt: skip
    Path(tmp_path, "a.md").write_text(TEXT, "utf-8")
    done = run("a.md", *options, "--format", "json")
    told = [each for each in json.loads(done.stdout)["findings"] if each["code"] != "D320"]
    assert sorted((each["code"], each["locations"][0]["line"]) for each in told) == sorted(found)
    assert {(each["kind"], each["severity"]) for each in told} <= {("review", "note")}
    assert done.returncode == code
