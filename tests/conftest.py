"""What the tests share: the program run as its user runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

# How fast the machine is decides no test.
hypothesis.settings.register_profile(
    "steady", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], parent=hypothesis.settings.default
)
hypothesis.settings.load_profile("steady")

ROOT = Path(__file__).parent.parent
Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


def environment(**changes: str) -> dict[str, str]:
    """The environment without whatever of ours, of colour or of width is set where the tests run."""
    ours = ("COLOR", "FACTCHECK", "COLUMNS")
    kept = {name: value for name, value in os.environ.items() if not any(part in name for part in ours)}
    return {**kept, "PYTHONPATH": str(ROOT), **changes}


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """`python -m factcheck` with some arguments, in a folder of the test's own."""

    def program(*arguments: str, stdin: bytes = b"", **changes: str) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.run(
            [sys.executable, "-m", "factcheck", *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment(**changes),
            timeout=120,
        )

    return program


@pytest.fixture
def seed() -> Path:
    """The sample document whose findings the README shows."""
    return next((ROOT / "seeds").iterdir())


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write tests/golden anew from what is printed now")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file of tests/golden; `pytest --update-golden` writes the file anew."""

    def same(name: str, text: str) -> None:
        path = ROOT / "tests" / "golden" / name
        if request.config.getoption("--update-golden"):
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode()  # as it is: some lines end with CR LF

    return same
