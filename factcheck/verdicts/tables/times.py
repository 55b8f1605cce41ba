"""The years that a sentence speaks of: "between 2010 and 2015", "since 2000", "in the last decade", "today"."""

import re
from functools import cache
from typing import NamedTuple

from factcheck.lexicon import Lexicon

FIRST, LAST = -100_000, 9_999
"""The years that stand for "ever before" and for "ever since"."""

CURRENT = 2
"""How many years "recent years" go back, and how old a figure of today may be at most: our own choice."""

_ORDER = (
    "partial",
    "range",
    "lead",
    "run",
    "since",
    "before",
    "ever",
    "last",
    "recent",
    "decade",
    "century",
    "now",
    "year",
)


class When(NamedTuple):
    """Years `start` to `end`, both counted, named at characters `first` up to `last`. The kind is its row's name."""

    first: int
    last: int
    kind: str
    start: int
    end: int

    @property
    def is_point(self) -> bool:
        """Whether it is one year."""
        return self.start == self.end


def times(text: str, today: int | None, lexicon: Lexicon) -> list[When]:
    """Every mention of time in a text in lower case, in order of place. `today` is the year it was written in."""
    found: list[When] = []
    for kind, pattern in _patterns(lexicon):
        for match in pattern.finditer(text):
            if any(match.start() < other.last and other.first < match.end() for other in found):
                continue
            years = _years(kind, match, LAST if today is None else today, lexicon)
            if years is not None and years[0] <= years[1]:
                found.append(When(match.start(), match.end(), kind, *years))
    return sorted(found)


def _patterns(lexicon: Lexicon) -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    table = lexicon.tables["tables"]
    rows = tuple((kind, tuple(table["time"][kind])) for kind in _ORDER if kind in table["time"])
    return _compiled(rows, tuple(table["counts"]))


@cache
def _compiled(
    rows: tuple[tuple[str, tuple[str, ...]], ...], counts: tuple[str, ...]
) -> tuple[tuple[str, "re.Pattern[str]"], ...]:
    year = r"(1[5-9][0-9]{2}|20[0-9]{2})(?![0-9,.]*[0-9%])"
    count = rf"(?P<count>{'|'.join(counts)}|[0-9]{{1,3}})"
    found = []
    for kind, patterns in rows:
        for pattern in patterns:
            whole = pattern.replace("Y", year)
            whole = re.sub(r"\bN\b", lambda _: count, whole).replace("D0s", r"(?P<decade>[12][0-9]{2})0s")
            found.append((kind, re.compile(r"(?<![0-9a-z])" + whole)))
    return tuple(found)


def _years(kind: str, match: "re.Match[str]", today: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """First and last year of a mention."""
    table = lexicon.tables["tables"]
    groups = match.groupdict()
    if groups.get("decade"):
        first = int(groups["decade"]) * 10
        if kind == "since":
            return first, today
        part = match[1]
        begin = first + 5 * (part == "late") + 3 * (part == "mid")
        return begin, min(first + {"early": 4, "mid": 6}.get(part, 9), max(today, begin))
    plain = [group for group in match.groups() if group and group.isdecimal()]
    if kind == "range":
        start, end = plain[0], plain[1]
        return int(start), int(end if len(end) == 4 else start[:2] + end)
    if kind in ("lead", "last", "run"):
        word = groups.get("count") or ""
        count = int(word) if word.isdecimal() else table["counts"].get(word, 1 if "decade" in match[0] else 0)
        length = count * next(size for name, size in table["spans"].items() if name in match[0])
        if not length or (kind != "lead" and today == LAST):
            return None
        if any(word in match[0] for word in table["nearly"]["words"]):
            length -= length // 10
        if kind != "lead":
            return today - length, today
        end_year = int(next(group for group in plain if len(group) == 4))
        return end_year - length, end_year
    if kind == "century":
        return (2000, today) if match[1] == "21" else (1900, 1999)
    if kind == "recent":
        return today - CURRENT, today
    if kind == "ever":
        return FIRST, today
    if kind in ("now", "partial"):
        return today, today
    year = int(plain[0])
    return (FIRST, year - 1) if kind == "before" else (year, today if kind == "since" else year)
