"""The one way text of a document, a path or a source into a report: what could steer a terminal is made visible."""

import unicodedata

# Format characters that turn the direction of text around, hide it, or end a line where there seems to be none.
_UNSEEN = frozenset("\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff") | {chr(c) for c in range(0x202A, 0x202F)}
_UNSEEN |= {chr(c) for c in range(0x2066, 0x206A)}


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
    if 0x80 <= code < 0xA0 or 0xD800 <= code < 0xE000 or character in _UNSEEN or 0xE0000 <= code < 0xE0080:
        return f"<U+{code:04X}>"
    return character


def one_line(text: str) -> str:
    """A text that may run over several lines, as one: white space of any kind is one space."""
    return visible(" ".join(text.split()))


def cells(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide characters, none for combining ones (UAX 11)."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, width: int) -> str:
    """The beginning of a text that takes at most so many columns."""
    taken = 0
    for index, character in enumerate(text):
        taken += _cells(character)
        if taken > width:
            return text[:index]
    return text


def wrap(text: str, width: int) -> list[str]:
    """A text in lines of at most so many columns, broken at spaces, and inside a word only where it is longer."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if cells(joined) <= width:
            lines[-1] = joined
            continue
        if lines[-1]:
            lines.append("")
        while cells(word) > width:
            head = cut(word, width) or word[0]
            lines[-1:] = [head, ""]
            word = word[len(head) :]
        lines[-1] = word
    return lines
