"""Lines of styled pieces, and how they become text: as they are for a pipe, through rich for a terminal."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

Piece = tuple[str, str]
"""A text and a style of rich ("bold red"), empty for none. The text has been through the sink."""

Line = tuple[Piece, ...]


def plain(lines: Iterable[Line]) -> str:
    """The lines without any style; nothing is loaded for it."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def colored(lines: Iterable[Line]) -> str:
    """The lines with the control codes of their styles, in the 16 colours that every terminal theme defines."""
    import io

    from rich.console import Console

    console = Console(
        file=io.StringIO(), force_terminal=True, color_system="standard", width=10_000, legacy_windows=False
    )
    with console.capture() as captured:
        _print(console, lines)
    return captured.get()


def svg(lines: Iterable[Line], title: str, width: int) -> str:
    """The lines as a picture of a terminal; the same lines give the same bytes."""
    import io

    from rich.console import Console

    console = Console(file=io.StringIO(), record=True, width=width, color_system="truecolor", force_terminal=True)
    _print(console, lines)
    return console.export_svg(title=title, unique_id="factcheck")


def _print(console: "Console", lines: Iterable[Line]) -> None:
    from rich.text import Text

    for line in lines:
        console.print(Text.assemble(*line), no_wrap=True, crop=False, overflow="ignore", soft_wrap=True)
