"""Remarks: where an author speaks to factcheck, `<!-- factcheck: ... -->` or `[factcheck: ...]`."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Block, Span

# Compiled at first use: most documents have none.
_COMMENT = r"<!--\s{0,9}factcheck:(?:(?!-->)[^\0]){0,500}-->"
_BRACKETS = r"\[factcheck:[^\[\]]{0,500}\]"


def in_words(prose: str, comments: bool = True) -> tuple[str, tuple[Span, ...]]:
    """The prose without the remarks that stand among its words, and where they stood.

    Where markup is read, what is left of a comment among the words is a picture of one: then `comments` is false.
    """
    if "factcheck:" not in prose:
        return prose, ()
    pattern = re.compile(f"{_COMMENT}|{_BRACKETS}" if comments else _BRACKETS)
    found = tuple(Span(*match.span()) for match in pattern.finditer(prose))
    return pattern.sub(lambda match: re.sub(r"[^\r\n]", " ", match[0]), prose), found


def in_comments(text: str, start: int, end: int) -> Iterator[Span]:
    """The remarks between two offsets of a text, where it is known to be HTML."""
    for match in re.compile(_COMMENT).finditer(text, start, end):
        yield Span(*match.span())


def with_words(prose: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks that still hold words."""
    return tuple(block for block in blocks if prose[block.start : block.end].strip())
