"""What a sentence tells to be the most or the least: "never so few", "the highest since 2019", "a record low"."""

from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.times import month_of

NEAR = 14
"""Tokens between "the highest" and the number that is, and to the year since when. Our own choice."""

BACK = 2
"""Tokens of a sentence before the "five years" that it looks back on: "in the five years". Our own choice."""

LEAD = 4
"""Tokens between "never" and "better", between "more" and "than in any year". Our own choice."""

BEFORE = 6
"""Tokens before a number in which "the old record" stands. Our own choice."""

ALL_TIME = 3
"""Tokens of "all-time"."""

STOPS = (",", ";", ":")
"""What a relative clause doesn't reach over."""

YEARS = 5
"""Tokens from "the highest" to the "five years" that it is the highest of. Our own choice."""


class Extreme(NamedTuple):
    """What a sentence tells to be the "highest" or "lowest": at tokens `first` up to `last`, of all that came after the
    year `since`; 0 is ever, a negative number counts back from the year that is spoken of. `month` is the one since
    which it is, 0 the start of the year."""

    way: str
    first: int
    last: int
    since: int
    month: int | None = None


def extreme_in(line: Line, lexicon: Lexicon) -> Extreme | None:
    """What a sentence tells to be an extreme of all times, or since a year; None where it tells of none."""
    found = _denied(line, lexicon) or _compared(line, lexicon) or _unbeaten(line, lexicon)
    return found or _record(line, lexicon) or _superlative(line, lexicon)


def _denied(line: Line, lexicon: Lexicon) -> Extreme | None:
    """ "We have never had a better harvest", "never before have so many come"."""
    never, back = lexicon.words("relations", "contrast", "universal"), _years_before(line)
    past = lexicon.words("relations", "orders", "ever").intersection(line.words)
    not_since = lexicon.words("relations", "orders", "since").intersection(line.words[1:2])  # "Not since 1990 have"
    never |= lexicon.words("relations", "negation") if back or past or not_since else frozenset()
    nobody, times = lexicon.words("relations", "orders", "nobody"), lexicon.words("relations", "orders", "times")
    for at, word in enumerate(line.words):
        in_no = word in nobody and not times.isdisjoint(line.words[at + 1 : at + 2])  # "No year saw more births"
        if word not in never and not in_no:
            continue
        for place in range(at + 1, min(at + NEAR, len(line.words))):
            way = _way(line.words[place], "over", "under", lexicon) if place <= at + LEAD else None
            if line.words[place - 1] in lexicon.words("relations", "orders", "as"):
                way = _way(line.words[place], "many", "few", lexicon)
            if way is None and place <= at + LEAD + 2:
                way = _such(line, place, lexicon)
            if way is not None:
                since = _since(line, place, lexicon) or _since(line, at, lexicon) or 0
                return Extreme(way, place, place + 1, -back if back and not since else since)
    return None


def _such(line: Line, place: int, lexicon: Lexicon) -> str | None:
    """The way of "such a crowd", "such a low turnout", at its last word; none of "such a drop"."""
    such, articles = lexicon.words("relations", "orders", "such"), lexicon.words("numbers", "words", "article")
    before = line.words[max(place - 2, 0) : place]
    if len(before) < 2 or before[0] not in such or before[1] not in articles:
        return None
    way = _way(line.words[place], "many", "few", lexicon)
    if way is not None:
        return way
    return "highest" if line.words[place] in lexicon.words("relations", "orders", "throngs") else None


def _years_before(line: Line) -> int:
    """The five of "In five years we have not seen a wetter May"; 0 where a sentence begins with no such number."""
    opens = [each for each in line.numbers if each.quantity.unit == "year" and each.first <= BACK]
    return int(opens[0].quantity.value or 0) if opens else 0


def _compared(line: Line, lexicon: Lexicon) -> Extreme | None:
    """ "More than ever", "higher than in any other year since 1991"."""
    than, ever = lexicon.words("relations", "orders", "than"), lexicon.words("relations", "orders", "ever")
    any_, times = lexicon.words("relations", "orders", "any"), lexicon.words("relations", "orders", "times")
    past = lexicon.words("relations", "orders", "past")
    for at, word in enumerate(line.words):
        if word not in than:
            continue
        behind = line.words[at + 1 : at + 2 + LEAD]
        far = {*behind, *line.words[at + 1 : at + 1 + NEAR]} & past  # "than any case it had ever heard"
        timed = not any_.isdisjoint(behind) and not (times.isdisjoint(behind) and not far)
        if not timed and ever.isdisjoint(behind[:1]):
            continue
        for place in range(at - 1, max(at - 1 - LEAD, -1), -1):
            way = _way(line.words[place], "over", "under", lexicon)
            if way is not None:
                since = _since(line, at, lexicon)
                within = since is None and not lexicon.words("relations", "orders", "within").isdisjoint(behind)
                return Extreme(way, place, place + 1, since or 0, 0 if within else None)
    return None


def _unbeaten(line: Line, lexicon: Lexicon) -> Extreme | None:
    """ "A level not undercut since 2020", "a mark never surpassed"."""
    none = lexicon.words("relations", "negation") | lexicon.words("relations", "contrast", "universal")
    for at, word in enumerate(line.words):
        way = _way(word, "surpassed", "undercut", lexicon)
        if way is not None and not none.isdisjoint(line.words[max(at - LEAD, 0) : at]):
            since = _since(line, at, lexicon)
            if since is not None:
                return Extreme(way, at, at + 1, since)
    return None


def _record(line: Line, lexicon: Lexicon) -> Extreme | None:
    """ "A record 24 million", "a new league record of 94", "a record low", "an all-time high"."""
    for at in range(len(line.words) - ALL_TIME):
        one, all_of = line.words[at + 1 : at + 2], "".join(line.words[at : at + ALL_TIME])
        new = lexicon.words("relations", "orders", "new")
        last = at + ALL_TIME if all_of in new else at + 1 if line.words[at] in new and one else at
        way = _way(line.words[last], "high", "down", lexicon) if last > at else None
        if all_of in new and line.words[last] in lexicon.words("relations", "orders", "record"):
            way = "highest"  # "an all-time record"
        if way is not None:
            return Extreme(way, last, last + 1, 0)
    record, fresh = (lexicon.words("relations", "orders", key) for key in ("record", "fresh"))
    articles, new = lexicon.words("numbers", "words", "article"), lexicon.words("relations", "orders", "new")
    for at, word in enumerate(line.words):
        before = line.words[max(at - LEAD, 0) : at]
        whose = before[:-1] if lexicon.words("relations", "orders", "whose").intersection(before[-1:]) else before
        told = fresh.isdisjoint(before) and not articles.isdisjoint(whose[-1:])
        if word in record and (told or not new.isdisjoint(before)):
            down = not lexicon.words("relations", "orders", "down").isdisjoint(line.words[at + 1 : at + LEAD])
            numbered = any(0 <= each.first - at <= LEAD or 0 < at - each.last <= LEAD for each in line.numbers)
            if not new.isdisjoint(before) or numbered or down:
                return Extreme("lowest" if down else "highest", at, at + 1, 0)
    return None


def _superlative(line: Line, lexicon: Lexicon) -> Extreme | None:
    """ "The highest number ever", "the lowest since 2019", "the best of these five years"."""
    determiners, ever = (lexicon.words("relations", "orders", key) for key in ("determiners", "ever"))
    determiners |= lexicon.words("relations", "orders", "genitive")
    titled = line.kind == "heading"
    for at, word in enumerate(line.words):
        way = _way(word, "highest", "lowest", lexicon) or _est(word, lexicon)
        since = lexicon.words("relations", "orders", "since").intersection(line.words[at + 1 : at + 2])
        if way is None or not (since or titled or determiners.intersection(line.words[at - 1 : at])):
            continue
        if (year := _since(line, at, lexicon)) is not None:
            return Extreme(way, at, at + 1, year)
        if (month := _since_month(line, at, lexicon)) is not None:
            return Extreme(way, at, at + 1, 0, month)
        always = not ever.isdisjoint(line.words[at + 1 : at + NEAR])
        if always or _is_to_date(line, at, lexicon) or _is_own_time(line, at, lexicon):
            return Extreme(way, at, at + 1, 0)
        if (back := _years_back(line, at, lexicon)) is not None:
            return Extreme(way, at, at + 1, -back)
        if _is_within(line, at, lexicon):
            return Extreme(way, at, at + 1, 0, 0)
    return None


def _is_within(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a superlative is of all of a year or a season, whose months can be told beside it: "the biggest crowd of
    the season"."""
    behind = line.words[at + 1 : at + 1 + YEARS]
    of, told = lexicon.words("relations", "orders", "in_all"), lexicon.words("relations", "orders", "told")
    wholes = lexicon.words("relations", "orders", "wholes")
    return any(
        one in of and two in told and three in wholes
        for one, two, three in zip(behind, behind[1:], behind[2:], strict=False)
    )


def _is_own_time(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a superlative is of all of somebody's years: "last season was my best", "it was our wettest May"."""
    owners, be = lexicon.words("relations", "taken_up", "owners"), lexicon.words("relations", "orders", "be")
    times = lexicon.words("relations", "orders", "times")
    led = line.words[max(at - 2, 0) : at]
    timed = not times.isdisjoint(line.words[max(at - BEFORE, 0) : at] + line.words[at + 1 : at + 2])
    return timed and not owners.isdisjoint(led[-1:]) and not be.isdisjoint(led[:1])


def _est(word: str, lexicon: Lexicon) -> str | None:
    """The way of a superlative that nobody has listed: "the deadliest"."""
    ending = tuple(lexicon.words("relations", "orders", "ending"))
    known = word in lexicon.words("relations", "orders", "unlike") or not word.endswith(ending)
    return None if known else "highest"


def _is_to_date(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a superlative is of all times up to now: "the best result so far", "the longest film he has made"."""
    behind = line.words[at + 1 : at + 1 + NEAR]
    stop = next((place for place, word in enumerate(behind) if word in STOPS), len(behind))
    pairs = set(pairwise(behind[:stop]))
    now = lexicon.words("relations", "orders", "to_date")
    pronouns, has = lexicon.words("relations", "anaphora", "subjects"), lexicon.words("relations", "taken_up", "has")
    anybody = pronouns | lexicon.words("relations", "orders", "rest")
    return any(" ".join(pair) in now or (pair[0] in anybody and pair[1] in has) for pair in pairs)


def _way(word: str, up: str, down: str, lexicon: Lexicon) -> str | None:
    """Which extreme a word of one of two lists tells."""
    if word in lexicon.words("relations", "orders", up):
        return "highest"
    return "lowest" if word in lexicon.words("relations", "orders", down) else None


def _since(line: Line, at: int, lexicon: Lexicon) -> int | None:
    """The year behind "since", a few words after a place: "since records began in 1970"."""
    then = _place_of_since(line, at, lexicon)
    behind = line.words[then : at + 1 + NEAR] if then is not None else []
    began = not lexicon.words("relations", "orders", "began").isdisjoint(behind)  # "since it opened"
    return next((int(each) for each in behind if has_year_digits(each)), 0 if began else None)


def _place_of_since(line: Line, at: int, lexicon: Lexicon) -> int | None:
    since = lexicon.words("relations", "orders", "since")
    return next((place for place, each in enumerate(line.words[: at + 1 + NEAR]) if place > at and each in since), None)


def _since_month(line: Line, at: int, lexicon: Lexicon) -> int | None:
    """The month right behind "since", a few words after a place; 0 for "since the new year"."""
    then = _place_of_since(line, at, lexicon)
    if then is None:
        return None
    behind = " ".join(line.words[then + 1 : then + BEFORE])
    if any(phrase in behind for phrase in lexicon.words("relations", "orders", "new_year")):
        return 0
    return next((month for place in (then + 1, then + 2) if (month := month_of(line, place)) is not None), None)


def _years_back(line: Line, at: int, lexicon: Lexicon) -> int | None:
    """The five of "the most in five years"; 0 where the years were told: "of these five years"."""
    spans = lexicon.words("relations", "times", "spans")
    for number in line.numbers:
        spell = not spans.isdisjoint((number.quantity.unit or "").split()[-1:])
        if (number.quantity.unit is None or spell) and _is_all(line, at, number, lexicon):
            return 0
        if number.quantity.unit == "year" and 0 <= number.first - at <= YEARS and number.quantity.value is not None:
            told = lexicon.words("relations", "orders", "told").isdisjoint(line.words[at + 1 : number.first])
            return int(number.quantity.value) if told else 0
    back, inside = lexicon.tables["relations"]["years_back"], lexicon.words("grammar", "superlative", "inside")
    articles, behind = lexicon.words("numbers", "words", "article"), line.words[at + 1 : at + 1 + YEARS]
    return next(
        (back[word] for one, word in pairwise(behind) if one in articles and word in back and inside & {*behind}), None
    )


def _is_all(line: Line, at: int, number: Number, lexicon: Lexicon) -> bool:
    """ "the best year of the four"."""
    between = line.words[at + 1 : number.first]
    of, told = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "orders", "told")
    return 2 <= len(between) <= YEARS and between[-1] in told and between[-2] in of
