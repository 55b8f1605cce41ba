"""The benchmarks where their labelled sets are not: each says so, and the next one runs."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT, environment


def measured(code: str) -> str:
    """What some code prints in a clone that has no labelled sets."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, timeout=60,
        env=environment(FACTCHECK_EVAL="/nowhere"),
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize("name", ["quality", "consistency", "binding", "own_tables"])
def test_without_the_labelled_sets(name: str) -> None:
    assert "not measured: no ../shared/eval\n" in measured(f"from benchmarks import {name}; {name}.run()")


def test_speed_without_the_labelled_sets() -> None:
    code = "from benchmarks import speed; speed.TEXTS = (('one record', speed.DENSE, 1),); speed.RUNS = 1; speed.run()"
    shown = measured(code)
    assert "speed of the regex baseline: not measured" in shown
    assert "quantulum3 and recognizers-text: not measured" in shown


def test_newswire_without_the_labelled_sets() -> None:
    assert measured("from benchmarks import verdicts; verdicts._news()") == (
        "newswire: not measured: no ../shared/eval\n"
    )
