"""The one way text of a document, a path or a source into a report: what could steer a terminal is made visible."""

import unicodedata
from collections.abc import Iterator

# Arabic and Syriac number signs: of the category of format characters (Cf), but they are seen.
_SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
# Letters and marks of other categories that show nothing: fillers, and selectors that can carry a hidden text.
_UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
_HIDDEN = ("Cc", "Cf", "Cs", "Zl", "Zp")

LONGEST = 200
"""Characters of a document's words that are shown where they stand alone, without the line around them."""


def visible(text: str) -> str:
    """The text with every control character as a symbol and every invisible one as its number; line ends are controls.

    A tab is a space. The result can be written anywhere, and stays on one line.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(_symbol(character) for character in text)


def _symbol(character: str) -> str:
    code = ord(character)
    if character == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    hidden = unicodedata.category(character) in _HIDDEN and character not in _SEEN
    none = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0  # no characters (Unicode, 23.7), and XML refuses some
    if hidden or none or character in _UNSEEN or 0xE0000 <= code < 0xE1000:
        return f"<U+{code:04X}>"
    return character


def one_line(text: str) -> str:
    """A text that may run over several lines, as one: white space of any kind is one space."""
    return visible(" ".join(text.split()))


def shortened(text: str) -> str:
    """The beginning of words of a document, as one line."""
    return one_line(text if len(text) <= LONGEST else text[:LONGEST] + "…")


def cells(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide characters, none for combining ones (UAX 11).

    The vowels and finals of a decomposed Korean syllable stand in the two columns of its first letter.
    """
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    if "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7fb":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, width: int) -> str:
    """The beginning of a text that takes at most so many columns."""
    first = next(pieces(text, width), "")
    return first if cells(first) <= width else ""


def pieces(text: str, width: int) -> Iterator[str]:
    """A text in pieces of at most so many columns, or of one character where that is wider; spaces are kept."""
    start = taken = 0
    for index, character in enumerate(text):
        size = _cells(character)
        if taken + size > width and index > start:
            yield text[start:index]
            start, taken = index, 0
        taken += size
    if start < len(text):
        yield text[start:]


def wrap(text: str, width: int) -> list[str]:
    """A text in lines of at most so many columns, broken at spaces, and inside a word only where it is longer."""
    lines = [""]
    taken = 0
    for word in text.split():
        size = cells(word)
        if lines[-1] and taken + 1 + size <= width:
            lines[-1] += f" {word}"
            taken += 1 + size
            continue
        lines[len(lines) if lines[-1] else -1 :] = pieces(word, width)
        taken = cells(lines[-1])
    return lines
