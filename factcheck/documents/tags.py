"""HTML as a run of tags, comments and text, each with its place.

The standard library's html.parser takes time with the square of unclosed comments and tags (CVE-2025-6069) in the
Pythons that we support; here every character is looked at a bounded number of times.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

# Nothing in a tag reaches over the next "<", so that a tag that isn't closed costs no more than its own characters.
_TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,30}+)(?P<rest>(?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>"
)
_ATTRIBUTE = re.compile(r"([A-Za-z-]++)(?:\s{0,9}=\s{0,9}(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'=]++)))?")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_DECLARATION = re.compile(r"<[!?][^<>]*+>")

RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is no markup up to their own end (HTML, section 13.2.5)."""


class Piece(NamedTuple):
    """A stretch of the source: "text", "comment", "open" or "close"; the last two with the element's name."""

    kind: str
    start: int
    end: int
    name: str = ""


def pieces(source: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces between two offsets in order; what is no tag, and what RAW elements hold, is left out."""
    at = start
    while at < end:
        mark = source.find("<", at, end)
        if mark < 0:
            break
        if mark > at:
            yield Piece("text", at, mark)
        if source.startswith("<!--", mark):
            close = source.find("-->", mark + 4, end)
            at = close + 3 if close >= 0 else end  # an open comment hides all that follows
            yield Piece("comment", mark, at)
        elif tag := _TAG.match(source, mark, end):
            at = tag.end()
            name = tag["name"].lower()
            yield Piece("close" if tag["close"] else "open", mark, at, name)
            if name in RAW and not tag["close"]:
                closing = re.compile(f"</{name}(?![A-Za-z0-9])", re.IGNORECASE).search(source, at, end)
                at = closing.start() if closing else end
        elif declaration := _DECLARATION.match(source, mark, end):
            at = declaration.end()
        else:
            yield Piece("text", mark, mark + 1)
            at = mark + 1
    if at < end:
        yield Piece("text", at, end)


def attributes(source: str, tag: Piece) -> dict[str, str]:
    """The attributes of an opening tag, names in lower case."""
    inside = source[tag.start + 1 + len(tag.name) : tag.end - 1]
    return {
        match[1].lower(): match[2] or match[3] or match[4] or ""
        for match in _ATTRIBUTE.finditer(inside)
    }  # fmt: skip


def written_out(source: str, piece: Piece) -> str:
    """A text with each character reference as the character it means, and spaces in the rest of its place."""
    return _ENTITY.sub(lambda match: shown(unescape(match[0]), len(match[0])), source[piece.start : piece.end])


def shown(characters: str, length: int) -> str:
    """Characters, those that can't be printed as spaces, filled up to a length."""
    return "".join(char if char.isprintable() else " " for char in characters)[:length].ljust(length)
