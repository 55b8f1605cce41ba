"""Whether a place in an order is one among those that a series tells of, and not of another time, place or measure."""

from collections.abc import Collection
from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Quantity
from factcheck.relations.orders.holders import named_in
from factcheck.relations.orders.places import JOINT, NEAR, OPENING, Standing
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.series import Series
from factcheck.relations.reading.sizes import FARTHEST
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of

DEFINITE = ("relations", "change", "definite")

SPAN = 3
"""Tokens from "the lowest" to its "15 years". Our own choice."""


MONEY = "currency"
"""The kind of the units of sums."""

NO_LEVELS = ("change", "rank", "ordinal")
"""The kinds of numbers that nobody has a place by."""


def fits(line: Line, standing: Standing, series: Series, lexicon: Lexicon, sole: bool = False) -> bool:
    """Whether a place is one in the order of a series: it says among how many, what it is a place in, or nothing that
    the series isn't of; or it can only be one of the `sole` ranking in a short text."""
    if _is_of_another_time(line, standing, series, lexicon) or _has_own(line, standing, series, lexicon):
        return False
    if _is_elsewhere(line, standing, series, lexicon) or _is_in_other(line, standing, series, lexicon):
        return False
    if standing.of and series.quantity.unit_kind == MONEY and _is_sum(line, standing, lexicon):
        return True  # also "the heaviest fine"
    bare = series.kind == "time" and series.quantity.unit is None  # "January 118, February 74"
    kind = series.quantity.unit_kind or "count"
    shares = kind == "percent" and "count" in (standing.kinds or ())  # "the second most popular choice", with 28%
    if standing.kinds is not None and not bare and not shares and kind not in standing.kinds:
        return False
    if standing.kinds is not None:
        return True
    if standing.size is not None:
        return standing.size == len(series.entries)
    topics = topics_of(lexicon)
    own = topics.of((series.quantity.unit or "").split())
    spells = lexicon.words("relations", "orders", "spells") if series.kind == "time" else frozenset[str]()
    if standing.of:
        agents = topics.of(() if standing.behind else lexicon.words("relations", "orders", "agents"))
        if standing.of & (series.topic | own | topics.of(spells) | agents):
            return True
        if standing.place == 1 or standing.behind:
            return False
    behind = topics.of(key for entry in series.entries for key in entry.keys)
    if named_in(line, range(standing.first), series, lexicon):
        behind = frozenset()  # whoever is named behind "the largest" may be of other things
    shared = bool(line.topic & series.topic - behind)
    if standing.of:
        return shared
    tabled = series.entries[0].line < 0 and line.place in series.lines
    return sole or shared or series.kind == "time" or tabled or 0 <= line.place - series.lines.stop <= 1


def _is_sum(line: Line, standing: Standing, lexicon: Lexicon) -> bool:
    """Whether a place is that of so much money, and of no more than the series: "the largest grant goes to", not "the
    largest grant in the country"."""
    noun, behind = (line.words[at : at + 1] for at in (standing.last, standing.last + 1))
    elsewhere = lexicon.words("grammar", "superlative", "inside") | lexicon.words("relations", "orders", "for_what")
    elsewhere -= lexicon.words("relations", "totals", "of")  # "the largest grant of this round"
    return not lexicon.words("relations", "orders", "sums").isdisjoint(noun) and elsewhere.isdisjoint(behind)


def _is_of_another_time(line: Line, standing: Standing, series: Series, lexicon: Lexicon) -> bool:
    """Whether a place is told of "last winter", or of a year that the series isn't of."""
    first = standing.first
    while first and line.words[first - 1] != ",":
        first -= 1
    near = range(first, min(standing.last + JOINT, len(line.words)))
    times = times_of(line, near, lexicon)
    told = series.times.union(*(entry.keys for entry in series.entries)) if series.kind == "time" else series.times
    years, own = ({time for time in each if time.isdecimal()} for each in (times, told))
    words = line.words[first : standing.last]
    been = lexicon.words("relations", "times", "had") | lexicon.words("relations", "times", "been")
    named = series.kind == "time" and any(entry.keys <= times for entry in series.entries)
    if series.kind != "time" and _is_of_years(line, standing, lexicon):
        return True
    before = not lexicon.words("relations", "times", "earlier").isdisjoint(words) or (not named and been <= set(words))
    shown = {time for time in times_of(line, near, lexicon) if _is_shown(time, lexicon)} - series.times
    return before or bool(shown) or (bool(years) and bool(own) and not years & own)


def _is_of_years(line: Line, standing: Standing, lexicon: Lexicon) -> bool:
    """Whether a place is one among years: "the lowest in 15 years"."""
    spans, inside = lexicon.words("relations", "times", "spans"), lexicon.words("grammar", "superlative", "inside")
    behind = next((each for each in line.numbers if 0 < each.first - standing.last <= SPAN), None)
    led = behind is not None and not inside.isdisjoint(line.words[standing.last : behind.first])
    return (
        led
        and behind is not None
        and (behind.quantity.unit_kind == "time" or not spans.isdisjoint(line.words[behind.last : behind.last + 1]))
    )


def _is_shown(time: str, lexicon: Lexicon) -> bool:
    """Whether a time is one told from today: "last season"."""
    return time.partition(" ")[0] in lexicon.words("relations", "times", "shown")


def _is_in_other(line: Line, standing: Standing, series: Series, lexicon: Lexicon) -> bool:
    """Whether a place is one in something that a series isn't of: "second in the vote for player of the year"."""
    inside, definite = lexicon.words("grammar", "superlative", "inside"), lexicon.words(*DEFINITE)
    among = lexicon.words("relations", "orders", "amongst").intersection(line.words[standing.last : standing.last + 1])
    if standing.of or standing.size or among or len(line.words) < standing.last + 3:
        return False
    first, second, *rest = line.words[standing.last : standing.last + 2 + JOINT]
    stops, topics = lexicon.words("relations", "orders", "ends"), topics_of(lexicon)
    phrase = rest[: next((at for at, word in enumerate(rest) if word in stops), len(rest))]
    if first in lexicon.words("grammar", "leaning", "by"):
        about = topics.of([second])
        told = {*series.topic, *topics.of(lexicon.words("relations", "orders", "measures"))}
        return bool(about) and about.isdisjoint(told)
    whom = second in lexicon.words("relations", "orders", "determiners")  # "a bronze medal for a crew"
    if first in lexicon.words("relations", "orders", "for_what") and not whom:  # "second for cruise ships"
        about = topics.of([second, *rest[:1]])
        return bool(about) and about.isdisjoint(series.topic)
    if first not in inside or second not in definite:
        return False
    arenas, about = lexicon.words("relations", "orders", "arenas"), topics.of(phrase)
    return arenas.isdisjoint(phrase[:2]) and bool(about) and about.isdisjoint(series.topic)


def _is_elsewhere(line: Line, standing: Standing, series: Series, lexicon: Lexicon) -> bool:
    """Whether a place is told of somewhere that the series isn't of: "In Italy the largest is Fiat"."""
    text, tokens = line.sentence.text, line.sentence.tokens
    keys = {key for entry in series.entries for key in entry.keys}
    inside = lexicon.words("grammar", "superlative", "inside")
    near = range(max(standing.first - NEAR, 0), min(standing.last + NEAR, len(line.words) - 1))
    if line.words[0] in inside and "," in line.words[: standing.first]:  # "In the cup, Moen came first"
        where = topics_of(lexicon).of(line.words[1 : line.words.index(",")])
        if where and not where & series.topic:
            return True
    return any(
        line.words[at] in inside
        and titled(text, tokens, at + 1)
        and line.words[at + 1] not in keys
        and not topics_of(lexicon).of(line.words[at + 1 : at + 2]) <= series.topic
        for at in near
    )


def _has_own(line: Line, standing: Standing, series: Series, lexicon: Lexicon) -> bool:
    """Whether a sentence tells a number that could stand in a series and doesn't."""
    values = [entry.quantity.value or Decimal(0) for entry in series.entries]
    if has_other(line, standing, [series.quantity, *(entry.quantity for entry in series.entries)], lexicon):
        return True
    unit = series.quantity.unit
    led = lexicon.words("relations", "orders", "with") if standing.of else frozenset[str]()
    relatives = lexicon.words("relations", "clauses", "relatives")
    ends = (at for at in range(standing.last, len(line.words)) if line.words[at] in relatives)
    stop = next(ends, len(line.words))  # "the second-largest port, which charges 35 crowns a box"
    behind = [each.quantity for each in line.numbers if each.first >= standing.last and each.quantity.kind != "change"]
    behind = [each for each in behind if each.value not in values and each.bound in ("=", "~")]  # not "those over 65"
    if any(one.unit is not None and other.unit in (None, one.unit) for one, other in pairwise(behind)):
        return True  # "the best yield, 3.4 tonnes, followed by Oslau with 3.2": a ranking of its own
    least, most = min(values) / FARTHEST, max(values) * FARTHEST  # not "and promised a bonus of €800"
    beside = lexicon.words("relations", "orders", "with").intersection(line.words[standing.last : standing.last + 1])
    kinds = {None, "count", series.quantity.unit_kind}
    if beside and any(
        each.first == standing.last + 1 and each.quantity.unit_kind not in kinds for each in line.numbers
    ):
        return True  # "came first with six days", and no place among marks
    return unit is not None and any(
        number.quantity.value not in values
        and stop > number.first
        and (
            (number.quantity.unit == unit and least <= (number.quantity.value or 0) <= most)
            or (
                number.quantity.unit is not None
                and not led.isdisjoint(line.words[number.first - 1 : number.first])
                and (number.quantity.unit_kind != series.quantity.unit_kind or (number.quantity.value or 0) >= least)
            )
        )
        for number in line.numbers
    )


def has_other(line: Line, told: Standing, ranked: Collection[Quantity], lexicon: Lexicon) -> bool:
    """Whether a place has its own number right beside it, which is none of those that are ranked: "the highest mean
    was 16", "leads among the young, with 51%", "83 points, the highest score"; not "the largest airport has 17 gates".
    """
    values, units = {each.value for each in ranked}, {None, *(each.unit for each in ranked)}
    amounts, determiners = (lexicon.words("relations", "orders", key) for key in ("amounts", "determiners"))
    for number in line.numbers:
        quantity = number.quantity
        level = quantity.kind not in NO_LEVELS and quantity.surface[:1].isdigit() and quantity.bound in ("=", "~")
        if not level or quantity.value is None or quantity.value in values:
            continue
        alike = quantity.unit in units or quantity.unit_kind in (told.kinds or ())
        led = alike and not amounts.isdisjoint(line.words[number.first - 1 : number.first])
        apposed = {",", *determiners}.issuperset(line.words[number.last : told.first])
        if (led and 0 < number.first - told.last <= NEAR) or (apposed and 0 < told.first - number.last <= OPENING):
            return True
    return False
