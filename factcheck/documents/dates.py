"""When a document was written: its front matter, a date line near the top, or its file's name says so."""

import re
from datetime import date
from functools import cache
from os.path import basename

from factcheck.model import Document, Span

NEAR_THE_TOP = 5
"""How many lines with words on them may come before or be the date line."""

_DAY = (
    r"(?:(?P<y1>[0-9]{4})[-/](?P<m1>[0-9]{1,2})[-/](?P<d1>[0-9]{1,2})(?:[T ][0-9]{2}:[0-9]{2}[0-9:.+Z-]{0,20})?"
    r"|(?P<d2>[0-9]{1,2})(?:st|nd|rd|th)?[ ](?P<m2>[A-Za-z]{3,9})\.?,?[ ](?P<y2>[0-9]{4})"
    r"|(?P<m3>[A-Za-z]{3,9})\.?[ ](?P<d3>[0-9]{1,2})(?:st|nd|rd|th)?,?[ ](?P<y3>[0-9]{4})"
    r"|(?P<d4>[0-9]{1,2})\.(?P<m4>[0-9]{1,2})\.(?P<y4>[0-9]{4}))(?![0-9])"
)
_WEEKDAY = r"(?:[A-Za-z]{3,6}day,?[ ]|[A-Za-z]{3},[ ])?"
_YEAR = r"[0-9]{4}"  # a line without one is no date line: most are passed over without the long patterns
_VALUE = rf"[\s\"']{{0,9}}{_WEEKDAY}{_DAY}"
_LINE = rf"\s{{0,80}}(?:dated?|published(?:[ ]on)?)(?P<colon>\s{{0,9}}:)?\s{{0,9}}{_WEEKDAY}{_DAY}"
# "Minsk, 4 February 2026 (Agency) -", or nothing else on the line: not a sentence that begins with a day.
_DATELINE = (
    rf"\s{{0,80}}(?:[^\W\d_][\w .'’/-]{{0,40}},[ ])?(?P<day>{_WEEKDAY}{_DAY})"
    r"(?=\s{0,9}(?:$|[\n\r(:|—–]|-{1,2}\s|\.\s))"
)
_NAME = r"(?<![0-9])(?P<y1>(?:19|20)[0-9]{2})(?P<gap>[-_.]?)(?P<m1>[0-9]{2})(?P=gap)(?P<d1>[0-9]{2})(?![0-9])"


_NAMED = r"(?<![0-9.,$£€])(?:1[89]|20)[0-9]{2}(?![0-9%]|[.,][0-9])"


@cache
def _compiled(pattern: str) -> "re.Pattern[str]":
    """Compiled at first use: most documents need one of the four, and each costs half a millisecond."""
    return re.compile(pattern, re.IGNORECASE)


def in_value(value: str) -> str | None:
    """The ISO date that a value of the front matter begins with: `2026-02-04`, `"4 February 2026"  # a comment`."""
    found = _compiled(_VALUE).match(value)
    return _iso(found) if found else None


def in_name(path: str) -> str | None:
    """The ISO date in a file's name: `2026-02-04-trade.txt`, `trade_20260204.md`. Folders don't count."""
    days = (_iso(found) for found in _compiled(_NAME).finditer(basename(path)))
    return next((day for day in days if day), None)


def in_top_lines(prose: str) -> tuple[str, Span] | None:
    """The ISO date of a line such as `Published: 4 February 2026` near the top, and the place of its words.

    A dateline (`Minsk, 4 February 2026 -`) and a date alone on a line count too. Without a colon (`date 2026-02-04 The
    minister said ...`) only the very first words of a document are a date line.
    """
    start = seen = 0
    while start < len(prose) and seen < NEAR_THE_TOP:
        stop = prose.find("\n", start) + 1 or len(prose)
        if prose[start:stop].strip():
            seen += 1
        if _compiled(_YEAR).search(prose, start, stop):
            found = _compiled(_LINE).match(prose, start, stop)
            day = _iso(found) if found and (found["colon"] or seen == 1) else None
            if found and day:
                return day, Span(found.start(), found.end())
            line = _compiled(_DATELINE).match(prose, start, stop)
            day = _iso(line) if line else None
            if line and day:
                return day, Span(line.start("day"), line.end("day"))
        start = stop
    return None


def _iso(found: "re.Match[str]") -> str | None:
    """The date of a match, None where there is no such day (2026-13-45)."""
    parts = found.groupdict()
    form = next(digit for digit in "1234" if parts.get("y" + digit))
    month = parts["m" + form]
    number = int(month) if month.isdecimal() else _month(month)
    try:
        return date(int(parts["y" + form]), number, int(parts["d" + form])).isoformat()
    except ValueError:
        return None


def _month(name: str) -> int:
    """A month's number by its English name, 0 for any other word."""
    from factcheck import lexicon

    months: dict[str, int] = lexicon.load().tables["periods"]["months"]
    return months.get(name.lower(), 0)


def years_before(document: Document, offset: int) -> list[int]:
    """The years that a text can speak of where it names none: those named before in the same block, the nearest first.

    At last, where nothing tells when it was written, the newest year that it names at all and the one before it.
    """
    start = max((block.start for block in document.blocks if block.start <= offset), default=0)
    named = map(int, reversed(_compiled(_NAMED).findall(document.prose, start, offset)))
    newest = 0 if document.date else max(map(int, _compiled(_NAMED).findall(document.prose)), default=0)
    return list(dict.fromkeys((*named, *((newest, newest - 1) if newest else ()))))
