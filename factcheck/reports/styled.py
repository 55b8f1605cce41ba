"""Lines of styled pieces, and how they become text: as they are for a pipe, through rich for a terminal."""

from collections.abc import Iterable, Iterator

from factcheck.reports.sink import cells

Piece = tuple[str, str]
"""A text and a style of rich ("bold red"), empty for none. The text has been through the sink."""

LINK = "link "
"""What a style begins with that is the address of a link, as rich has it; only a terminal gets to see it."""

Line = tuple[Piece, ...]


def plain(lines: Iterable[Line]) -> str:
    """The lines without any style; nothing is loaded for it."""
    return "".join("".join(text for text, _ in line).rstrip() + "\n" for line in lines)


def colored(lines: Iterable[Line], links: bool = False) -> str:
    """The lines with the control codes of their styles, in the 16 colours that every terminal theme defines.

    With `links` those of OSC 8 too, which terminals show as links.
    """
    from rich.color import ColorSystem
    from rich.style import Style

    # Not through rich's console: it would ask the environment again whether there should be colour.
    def styled(text: str, style: str) -> str:
        if style.startswith(LINK):
            return f"\x1b]8;;{_quoted(style[len(LINK) :])}\x1b\\{text}\x1b]8;;\x1b\\" if links else text
        return Style.parse(style).render(text, color_system=ColorSystem.STANDARD)

    return "".join("".join(styled(*piece) for piece in line) + "\n" for line in lines)


def svg(lines: Iterable[Line], title: str, width: int) -> str:
    """The lines as a picture of a terminal; the same lines give the same bytes."""
    import io

    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=io.StringIO(), record=True, width=width, color_system="truecolor", force_terminal=True, _environ={}
    )
    for line in lines:
        pieces = [(text, "" if style.startswith(LINK) else style) for text, style in line]
        console.print(Text.assemble(*pieces), no_wrap=True, crop=False, overflow="ignore", soft_wrap=True)
    return console.export_svg(title=title, unique_id="factcheck")


def _quoted(address: str) -> str:
    """An address in which nothing stands that could steer a terminal."""
    from urllib.parse import quote

    return quote(address.encode("utf-8", "backslashreplace"), safe="/:?&=#%+,;@~")


def flowed(groups: Iterable[Line], width: int) -> Iterator[Line]:
    """Groups of pieces in lines of at most so many columns; a group stays whole, and no line ends with a space."""
    line: Line = ()
    taken = 0
    for group in groups:
        text = "".join(text for text, _ in group)
        if line and taken + cells(text.rstrip()) > width:
            yield _trimmed(line)
            line, taken = (), 0
        line += group
        taken += cells(text)
    yield _trimmed(line)


def _trimmed(line: Line) -> Line:
    return (*line[:-1], (line[-1][0].rstrip(), line[-1][1])) if line else line
