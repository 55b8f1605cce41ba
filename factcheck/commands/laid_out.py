"""A page in Markdown, laid out for a terminal."""

import io

WIDEST = 100
"""Columns beyond which lines are hard to read: our own choice, as of the report."""


def laid_out(page: str, color: bool, width: int | None) -> str:
    """A page of our own, with its headings, lists and code in the styles of rich."""
    from rich.console import Console, ConsoleOptions, RenderResult
    from rich.markdown import Heading, Markdown

    class LeftHeading(Heading):
        """Rich would put it into the middle, and the first into a box."""

        def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
            self.text.justify = "left"
            yield self.text

    class Page(Markdown):
        elements = Markdown.elements | {"heading_open": LeftHeading}

    console = Console(
        file=io.StringIO(), width=min(width or WIDEST, WIDEST), force_terminal=True, no_color=not color,
        color_system="standard", _environ={},
    )  # fmt: skip
    with console.capture() as captured:
        console.print(Page(page))
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())
