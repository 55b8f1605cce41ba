"""A plain command line is read as typer reads it, and what isn't plain is left to typer."""

from inspect import signature
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.main import get_command

from factcheck.app import app
from factcheck.commands import checking
from factcheck.commands.options import OPTIONS, read

FLAGS = sorted({flag for option in OPTIONS for flag in (*option.flags, option.negated) if flag})
VALUES = ["json", "a b", "", "-", "--", "-q", "--date", "D3,C1", "--format=csv", "-o=csv", "é"]
WORDS = st.one_of(
    st.sampled_from(FLAGS),
    st.sampled_from(VALUES),
    st.builds("{}={}".format, st.sampled_from(FLAGS), st.sampled_from(VALUES)),
)


def by_typer(words: list[str]) -> dict[str, Any] | None:
    """What typer reads; None where it objects."""
    command = get_command(app).commands["check"]  # type: ignore[attr-defined]
    try:
        return command.make_context("check", list(words)).params
    except Exception as error:
        assert hasattr(error, "format_message")
        return None


def set_by(found: dict[str, Any] | None) -> dict[str, Any]:
    """The parameters that aren't what they are when nothing is given."""
    parameters = signature(checking.run).parameters
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in (found or {}).items()}
    return {name: value for name, value in plain.items() if value not in ([], parameters[name].default)}


@given(st.lists(WORDS, max_size=6))
def test_a_plain_line_is_read_as_typer_reads_it(words: list[str]) -> None:
    found = read(words)
    assert found is None or set_by(found) == set_by(by_typer(words))


@pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.parameter)
def test_every_option_alone(option: Any) -> None:
    for flag in (*option.flags, option.negated):
        if flag:
            words = ["doc.txt", flag, *(["x"] if option.metavar else [])]
            found = read(words)
            assert found is not None and set_by(found) == set_by(by_typer(words))
    assert option.parameter in signature(checking.run).parameters


def test_every_parameter_has_an_option() -> None:
    assert {"paths", *(option.parameter for option in OPTIONS)} == set(signature(checking.run).parameters)


@pytest.mark.parametrize("words", [["--help"], ["doc.txt", "-h"], ["doc.txt", "--formt", "json"],
                                   ["doc.txt", "-qo", "json"], ["doc.txt", "--form", "json"], ["doc.txt", "--date"],
                                   ["doc.txt", "--quiet=1"]])  # fmt: skip
def test_what_is_left_to_typer(words: list[str]) -> None:
    assert read(words) is None
