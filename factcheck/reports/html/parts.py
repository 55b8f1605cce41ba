"""Pieces of markup that a card shows once it is opened: each is in the page once, packed, and parsed only then."""

import json
from base64 import b64encode
from zlib import compress

from factcheck.reports.html.markup import Html, tag


class Parts:
    """The pieces of a page, numbered in the order in which they are first asked for."""

    def __init__(self) -> None:
        self._numbers: dict[Html, int] = {}

    def slot(self, name: str, *pieces: Html, text: str = "", **attributes: str | None) -> Html:
        """An element that the page fills with some pieces when it is seen, in the place of a text."""
        numbers = [self._numbers.setdefault(each, len(self._numbers)) for each in pieces if each]
        return tag(name, text, data_parts=" ".join(map(str, numbers)), **attributes)

    def pieces(self) -> list[Html]:
        """All pieces, in order of their numbers."""
        return list(self._numbers)

    def store(self) -> Html:
        """All pieces with their numbers as JSON, deflated, in base64: no more of them is there for a browser to run.

        What is alike stands together, so that it packs well.
        """
        rows = [(number, piece) for piece, number in sorted(self._numbers.items())]
        packed = compress(json.dumps(rows, separators=(",", ":")).encode(), 9)
        return tag("script", b64encode(packed).decode(), type="text/plain", id="parts")
