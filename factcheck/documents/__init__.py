"""Documents as they come: one reader per format turns bytes into a `Document`, its markup blanked out."""

from dataclasses import replace
from os.path import splitext

from factcheck.documents import dates
from factcheck.model import Document

MARKDOWN = frozenset({".md", ".markdown"})
HTML = frozenset({".html", ".htm", ".xhtml"})
SUFFIXES = MARKDOWN | HTML | {".txt", ".text"}
"""What is read inside a folder; a file named on the command line is read whatever its suffix."""

MAX_BYTES = 256 * 1024 * 1024
"""A bound on one document, so that a device or an endless pipe ends in a message and not in swap. Our own choice."""

# Longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (b"\xff\xfe\0\0", "utf-32"),
    (b"\0\0\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
)


class UnreadableDocument(Exception):
    """An input that is not a text we can read; the message says why and what to do."""


def load(path: str, date: str | None = None, stdin: bytes | None = None) -> Document:
    """The document of a path, or of `stdin` where the path is `-`. Raises UnreadableDocument."""
    if path == "-":
        return read(path, stdin or b"", date)
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1) if _endless(file.fileno()) else file.read()
    except OSError as error:
        raise UnreadableDocument(f"cannot be read: {(error.strerror or str(error)).lower()}") from error
    return read(path, data, date)


def read(path: str, data: bytes, date: str | None = None) -> Document:
    """The document in some bytes; the path's suffix says which format they are in, unknown ones are plain text.

    `date` (ISO 8601) wins over a date in the front matter, that over a date line, that over the file's name.
    Raises UnreadableDocument.
    """
    text = _decode(data)
    suffix = splitext(path)[1].lower()
    if suffix in MARKDOWN:
        from factcheck.documents import markdown

        document = markdown.read(path, text)
    elif suffix in HTML:
        from factcheck.documents import html

        document = html.read(path, text)
    else:
        from factcheck.documents import text as plain

        document = plain.read(path, text)
    if date:
        return replace(document, date=date, dated_by="--date")
    if not document.date and (day := dates.in_name(path)):
        return replace(document, date=day, dated_by="file name")
    return document


def _endless(descriptor: int) -> bool:
    """Whether the length is not known, or beyond our bound."""
    import os
    from stat import S_ISREG

    status = os.fstat(descriptor)
    return not S_ISREG(status.st_mode) or not 0 < status.st_size <= MAX_BYTES


def _decode(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(f"larger than {MAX_BYTES // 2**20} MB: split it")
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    if encoding.startswith("utf-8") and (nul := data.find(b"\0")) >= 0:
        raise UnreadableDocument(f"a binary file, not a text (a NUL at byte {nul})")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        offset = error.start + (3 if encoding == "utf-8-sig" else 0)
        raise UnreadableDocument(
            f"not valid {encoding.removesuffix('-sig').upper()} at byte {offset} (0x{data[offset]:02x}): "
            "convert it to UTF-8, for example with iconv -f WINDOWS-1252 -t UTF-8"
        ) from error
