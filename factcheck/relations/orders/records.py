"""What is told to be the most or the least ever, or since a year, beside numbers of other times."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.changes.former import (
    close_other,
    is_later,
    is_level,
    is_rival,
    is_then,
    months_of,
    only_other,
    year_when,
)
from factcheck.relations.reading.extremes import Extreme, extreme_in
from factcheck.relations.reading.lines import Line, Number, is_norm, numbers_of, part_of, term
from factcheck.relations.reading.series import is_clocked
from factcheck.relations.reading.times import is_earlier, year_of
from factcheck.relations.reading.topics import topics_of

AROUND = 40
"""Sentences around a superlative in which what it is above is looked for: keeps the time linear. Our own choice."""

NEAR = 14
"""Tokens between "the highest" and the number that is, and to the year since when. Our own choice."""

LEAD = 4
"""Tokens around a superlative, or behind a number, that say of what or of when it is. Our own choice."""

LEANS = 3
"""Tokens of a sentence in which a pronoun stands for what the one before it told. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The extremes of a document, each with the numbers that it has to be beyond."""
    for line in lines:
        extreme = extreme_in(line, lexicon)
        if extreme is None:
            continue
        near = lines[max(line.place - AROUND, 0) : line.place + AROUND]
        own, rivals, sure = _held(extreme, line, near, lines, lexicon)
        kind = _kind_of(extreme, line, lexicon)
        rivals = [each for each in rivals if not kind or kind & lines[each.line].topic]
        month = months_of(line, range(extreme.last, extreme.last + 1))  # "the wettest May", and a June
        rivals = [
            each
            for each in rivals
            if not month or not (found := months_of(lines[each.line], each.clause)) or found & month
        ]
        if own is not None and rivals:
            tokens = line.sentence.tokens
            span = Span(tokens[extreme.first].start, tokens[extreme.last - 1].end)
            word = Term(_way(extreme, line, own, lexicon), own.quantity, document.locate(span))
            terms = (word, term(document, "own", own), *(term(document, "rival", rival) for rival in rivals))
            yield Tie("extreme", terms, "medium" if sure else "low")


def _kind_of(extreme: Extreme, line: Line, lexicon: Lexicon) -> frozenset[str]:
    """What an extreme is one of, if it says so: the friendly of "the most ever for a friendly"."""
    of, articles = lexicon.words("relations", "orders", "one_of"), lexicon.words("numbers", "words", "article")
    behind = line.words[extreme.last : extreme.last + LEAD]
    at = next((at for at, pair in enumerate(pairwise(behind)) if pair[0] in of and pair[1] in articles), None)
    if at is None:
        return frozenset()
    return topics_of(lexicon).of(line.words[extreme.last + at + 2 : extreme.last + at + LEAD])


def _way(extreme: Extreme, line: Line, own: Number, lexicon: Lexicon) -> str:
    """Whether an extreme is the highest or the lowest number: the fastest run takes the least time."""
    speed = lexicon.words("relations", "superlatives", "speed")
    if is_clocked(own):
        speed |= lexicon.words("relations", "orders", "record") | lexicon.words("relations", "orders", "graded")
    if own.quantity.unit_kind != "time" or line.words[extreme.first] not in speed:
        return extreme.way
    return "lowest" if extreme.way == "highest" else "highest"


def _held(
    extreme: Extreme, line: Line, near: list[Line], lines: list[Line], lexicon: Lexicon
) -> tuple[Number | None, list[Number], bool]:
    """The number that an extreme is told of, what it has to be beyond, and whether that is sure."""
    kinds = _kinds(extreme, line, lexicon)
    levels = [each for each in line.numbers if is_level(each, kinds) and not _is_pronoun(each)]
    levels = [
        each
        for each in levels
        if not _is_usual(extreme, line, each, lexicon) and not _is_behind(extreme, line, each, lexicon)
    ]
    beside = [each for each in levels if len(levels) == 1 or _is_beside(each, extreme)]
    spoken = [] if line.numbers else _spoken_of(line, lines, kinds, lexicon)
    if line.kind == "heading" and not line.numbers:
        return _headed(extreme, line, near, lines, kinds, lexicon)
    series = _series(near, line, kinds, lexicon)
    of = lexicon.words("relations", "totals", "of").intersection(line.words[extreme.last : extreme.last + 1])
    bound = of and any(each.first == extreme.last + 1 for each in beside)  # "from a high of 1.2 million to 0.9"
    if beside and (bound or not (series and all(_is_apart(each, series) for each in beside))):
        own = min(beside, key=lambda each: abs(each.first - extreme.first))
        if extreme.month is not None:
            return own, [each for each in numbers_of(near) if is_later(own, each, extreme.month, lines)], False
        since = extreme.since
        if since < 0:
            now = year_when(lines[own.line], own, lexicon)
            if now is None:
                return None, [], False
            since += now
        rivals = [each for each in numbers_of(near) if is_rival(lines, own, each, since, lexicon)]
        if rivals:
            return own, rivals, True
        only = only_other(own, near) or close_other(own, near, lines, lexicon)
        if only is not None and is_then(lines[only.line], only, since, lexicon):
            words = (line.words[at] for at in part_of(line, own))
            told = [int(word) for word in words if has_year_digits(word)]
            later = told and (year_of(lines[only.line], only) or 0) >= max(told)
            return own, [] if later else [only], False
        return None, [], False
    if series:
        last = _last_of(series, line, near, lines, lexicon)
        return last, [each for each in series if each is not last], True
    if spoken and extreme.since >= 0:
        rivals = [each for each in numbers_of(near) if is_rival(lines, spoken[0], each, extreme.since, lexicon)]
        if rivals:
            return spoken[0], rivals, False
    if extreme.since >= 0:
        return _taken_up(extreme, line, near, lines, lexicon)
    return None, [], False


def _headed(
    extreme: Extreme, line: Line, near: list[Line], lines: list[Line], kinds: tuple[str, ...], lexicon: Lexicon
) -> tuple[Number | None, list[Number], bool]:
    """What a headline calls the highest: the first number that the text below it tells, if it is alone in its
    sentence."""
    levels = [
        each for below in lines[line.place + 1 : line.place + 2] for each in below.numbers if is_level(each, kinds)
    ]
    if len(levels) != 1 or extreme.since < 0 or not (kinds or line.topic & lines[levels[0].line].topic):
        return None, [], False
    rivals = [each for each in numbers_of(near) if is_rival(lines, levels[0], each, extreme.since, lexicon)]
    return levels[0], rivals, False


def _is_usual(extreme: Extreme, line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is the usual one that others are held against: "2.4 above the normal of 15.5"."""
    start = extreme.last if extreme.last <= number.first else 0  # not "a national record of 94"
    before = line.words[max(number.first - LEAD, start) : number.first]
    return not lexicon.words("relations", "averages", "beyond").isdisjoint(before)


def _is_behind(extreme: Extreme, line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what an extreme is ahead of, or leaves out: "the warmest since 1950, ahead of 2003 with
    17.6", "the lowest since 1953, apart from 2020, when 78 died"."""
    than = lexicon.words("relations", "orders", "than").intersection(line.words[extreme.last : number.first])
    never = lexicon.words("relations", "contrast", "universal") | lexicon.words("relations", "orders", "nobody")
    denied = than and not never.isdisjoint(line.words[: extreme.first])
    beyond = lexicon.words("relations", "orders", "beyond") | lexicon.words("relations", "orders", "excepting")
    return not denied and not beyond.isdisjoint(line.words[extreme.last : number.first])  # "never more than those 40"


def _is_pronoun(number: Number) -> bool:
    """Whether "one" stands for what was told: "a wetter autumn than this one"."""
    return number.quantity.unit is None and number.quantity.value == 1


def _spoken_of(line: Line, lines: list[Line], kinds: tuple[str, ...], lexicon: Lexicon) -> list[Number]:
    """The one number of the sentence before, where this one speaks of "the number": "never has the figure been so
    low"."""
    before = lines[line.place - 1] if line.place else line
    figures = lexicon.words("relations", "orders", "figures")
    leans = not lexicon.words("relations", "anaphora", "pronouns").isdisjoint(line.words[:LEANS])  # '"That is more'
    if before.block != line.block or (figures.isdisjoint(line.words) and not leans):
        return []
    levels = [each for each in before.numbers if is_level(each, kinds)]
    return levels if len(levels) == 1 else []


def _taken_up(
    extreme: Extreme, line: Line, near: list[Line], lines: list[Line], lexicon: Lexicon
) -> tuple[Number | None, list[Number], bool]:
    """The two numbers that "the wettest May since 1990" can be told of in another sentence, where they are the only
    ones of their unit: the later one is meant."""
    said = topics_of(lexicon).of(line.words[max(extreme.first - LEAD, 0) : extreme.last + LEAD])
    about = said if line.numbers else said | line.topic
    kinds = _kinds(extreme, line, lexicon)
    found: list[tuple[Number, Number]] = []
    for number in numbers_of(near):
        only = only_other(number, near) if is_level(number, kinds) and number.line != line.place else None
        if only is None or only.line == line.place:
            continue
        at, then = lines[number.line], lines[only.line]
        years = year_of(at, number), year_of(then, only)
        later = not is_earlier(at, part_of(at, number), lexicon) or (
            None not in years and (years[0] or 0) > (years[1] or 0)
        )
        meant = about & (number.topic | only.topic) or number.quantity.unit_kind in kinds
        if meant and later and is_then(then, only, extreme.since, lexicon):
            found.append((number, only))
    return (found[0][0], [found[0][1]], False) if len(found) == 1 else (None, [], False)


def _is_beside(number: Number, extreme: Extreme) -> bool:
    """Whether a number stands near enough to an extreme, and in its clause, to be what is told of."""
    return abs(number.first - extreme.first) <= NEAR and (
        extreme.first in number.clause or 0 <= extreme.first - number.last <= LEAD
    )


def _kinds(extreme: Extreme, line: Line, lexicon: Lexicon) -> tuple[str, ...]:
    """The kinds of units that an extreme can be of: the longest is a length or a time; none named is any but time."""
    table = lexicon.tables["relations"]["superlatives"]
    return tuple(name for name, words in table.items() if line.words[extreme.first] in words)


def _is_apart(number: Number, series: list[Number]) -> bool:
    """Whether a number isn't one of a series: of another unit, or how many there are of it."""
    return number.quantity.unit not in (None, series[0].quantity.unit) or number.quantity.value == len(series)


def _series(lines: list[Line], line: Line, kinds: tuple[str, ...], lexicon: Lexicon) -> list[Number]:
    """Numbers of one unit and different years in one sentence that shares what another one speaks of, or which are of a
    kind that a superlative is: millimetres, and "the driest April"."""
    for other in lines:
        numbers = [each for each in other.numbers if is_level(each) and not _is_spell(each, lexicon)]
        years = {year_of(other, each) for each in numbers}
        units = {each.quantity.unit for each in numbers} - {None}
        dated = len(numbers) >= 3 and len(years) == len(numbers) and None not in years
        alone = len(units) <= 1 and len(numbers) == len(other.numbers) - _counts(other, lexicon)
        counted = {each.quantity.value for each in line.numbers} & {len(numbers), len(numbers) + 1}
        on = {year + step for year in years if year is not None for step in (0, 1)}
        told = {int(word) for word in line.words if has_year_digits(word)}
        told = {year for year in told if dated and year >= min(filter(None, years))}  # not "a gauge made in 1931"
        named = counted and (on & told or not told)
        shared = dated and (other.topic | numbers[0].noun) & line.topic
        leans = dated and other.place + 1 == line.place and other.block == line.block and not told and not line.numbers
        leans = leans and not lexicon.words("relations", "anaphora", "pronouns").isdisjoint(line.words[:1])
        of_kind = dated and not told and numbers[0].quantity.unit_kind in kinds
        if other is not line and dated and alone and (shared or named or leans or of_kind):
            return numbers
    return []


def _last_of(series: list[Number], line: Line, near: list[Line], lines: list[Line], lexicon: Lexicon) -> Number | None:
    """The number of the last year of a series; where a superlative is told of another year, the only one of its unit
    that stands apart from it."""
    years = {year_of(lines[each.line], each) or 0: each for each in series}
    named = {int(word) for word in line.words if has_year_digits(word)}
    named = {year for year in named if year >= min(years)}
    if named <= set(years):
        return years[max(named) if len(named) == 1 else max(years)]
    unit, told = series[0].quantity.unit, (series[0].line, line.place)
    apart = [each for each in numbers_of(near) if each.quantity.unit == unit is not None and each.line not in told]
    apart = [each for each in apart if is_level(each) and not is_norm(lines[each.line], each, lexicon)]
    return apart[0] if len(apart) == 1 else None


def _counts(line: Line, lexicon: Lexicon) -> int:
    return sum(1 for each in line.numbers if not is_level(each) or _is_spell(each, lexicon))


def _is_spell(number: Number, lexicon: Lexicon) -> bool:
    """Whether a number counts years and the like: "the four previous years"."""
    return not lexicon.words("relations", "times", "spans").isdisjoint((number.quantity.unit or "").split()[-1:])
