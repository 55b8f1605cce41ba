"""When two numbers are of, and whether that tells them apart. Shared by C103 and P403."""

from factcheck.model import About

BACK = "year -"
"""How the time of "last year" and "three years ago" begins."""

SINCE = "since "
"""How the name of all the time since a year begins."""

AGO = "ago"
"""The time of what a sentence that opens with "two years ago" tells, or one behind it."""

LASTING = frozenset({"length", "area", "volume", "power", "mass"})
"""Units of what is the same when it will be as when it is: a bridge that "will have" a span of so many metres."""

SIZES = frozenset({"length", "area"})
"""Of these, those of what doesn't grow from year to year."""

NOW = "now"
"""The time of what is told to be so "today": no year, and none in common."""


DECEMBER = "month 12"
"""The last month of a year."""

FINISH = "finish"
"""What tells a number of the end of a time apart."""

FEAST = "feast"
"""How the name of a feast begins."""


def are_apart_in_time(one: About, other: About) -> bool:
    """Whether both name times of a kind, two years or two winters, and none in common; or are of the two years of which
    their documents are."""
    if one.issued and other.issued and one.issued != other.issued and one.unit not in SIZES:
        mine, yours = (years_of(about) or {about.issued} for about in (one, other))
        if mine.isdisjoint(yours):
            return True
    if (
        one.heading == other.heading
        and bool(one.times) != bool(other.times)
        and any(time == AGO or time.startswith(BACK) for time in one.times | other.times)
    ):
        return True  # "last year", and now
    if AGO in one.times ^ other.times and one.times and other.times:
        return True  # "five winters ago", and this winter
    if _is_before(one, other) or _is_before(other, one):
        return True
    if (one.universal or other.universal) and not (years_of(one) and years_of(other)):
        return False  # "at no time since 1990", and in May
    kinds = [{_kind_of(time) for time in about.times - ended_with(about)} for about in (one, other)]
    if one.heading == other.heading and any(years_of(each) and kinds[at] for at, each in ((1, one), (0, other))):
        kinds = [each | {"calendar"} for each in kinds]  # "in 2016", and last spring
    return not (share_time(one, other) or NOW in one.times & other.times) and not kinds[0].isdisjoint(kinds[1])


def ended_with(about: About) -> frozenset[str]:
    """The last month of a year, where a number is told at its end: "by the end of December" all of a year is over,
    whichever it was."""
    return frozenset({DECEMBER}) if FINISH in about.contrast else frozenset()


def _is_before(counted: About, told: About) -> bool:
    """Whether a number is of years before those since which another one has been counted: "in 2011", "since 2014"."""
    begun = {time.removeprefix(SINCE) for time in counted.times if time.startswith(SINCE)}
    years = years_of(told)
    return bool(begun and years) and max(years) < min(begun)


def share_time(one: About, other: About) -> bool:
    """Whether both name a time in common: the same year, or March and the first quarter."""
    named = years_of(one) & years_of(other)
    back = [any(time.startswith(BACK) for time in about.times) for about in (one, other)]
    if not named and back[0] != back[1] and one.heading == other.heading:
        return False  # "in the first half", and "in the first half of last year"
    if one.times & other.times - {NOW}:
        return True
    months, others = _months(one), _months(other)
    years = years_of(one), years_of(other)
    return not months.isdisjoint(others) and (not years[0] or not years[1])


def _months(about: About) -> set[int]:
    """The months that the times of a number name, or that are in the parts of a year that they do."""
    found: set[int] = set()
    for time in about.times:
        first, _, last = time.partition(" ")
        if first == "month":
            found.add(int(last))
        elif first == "part":
            number, length = map(int, last.split())
            found.update(range(length * (number - 1) + 1, length * number + 1))
    return found


def _kind_of(time: str) -> str:
    """What a time is one of: "winter" of "last winter"; "calendar" where it names a year, a month, a part of a year."""
    first, _, last = time.partition(" ")
    if first == FEAST:
        return FEAST  # of two feasts, and not of "this year"
    return "calendar" if not last or first in ("month", "year", "part", "since") else last


def years_of(about: About) -> set[str]:
    """The years that the times of a number name, also those that go on into the next: "2022/"."""
    return {time for time in about.times if time.removesuffix("/").isdecimal()}
