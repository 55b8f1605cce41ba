"""Ranks beside the values they rank, and "the highest ever" beside a higher one."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Quantity, Span, Term, Tie
from factcheck.relations.lines import Line, Number, numbers_of, part_of, term
from factcheck.relations.pairing import comparable
from factcheck.relations.times import is_earlier, year_of

FAR = 3
"""Sentences between a rank and the values of its rivals. Our own choice."""

AROUND = 40
"""Sentences around a superlative in which what it is above is looked for: keeps the time linear. Our own choice."""

LISTED = 3
"""Rows that make a ranking."""

YEARS = 5
"""Tokens from "the highest" to the "five years" that it is the highest of. Our own choice."""

CLOSING = 8
"""Tokens from "nobody else" to what nobody else has more than. Our own choice."""

NEAR = 14
"""Tokens between "the highest" and the number that is. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The ranks and the extremes of a document."""
    for line in lines:
        yield from _ranked(document, lines, line, lexicon)
        yield from _extreme(document, lines, line, lexicon)


def _ranked(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "the second-largest, with 18%", and in the sentences around it who has more."""
    place = next(iter(_places(line)), None) or _place(line, lexicon)
    if place is None:
        return
    value, first, last = place
    own = next((each for each in line.numbers if last <= each.first <= last + NEAR and each.quantity.value), None)
    told = [each for each in line.numbers if 0 <= first - each.last <= NEAR and each.quantity.value]
    if told and (
        own is None
        or ";" in line.words[last : own.first]
        or lexicon.words("relations", "orders", "ranked").intersection(line.words[last : own.first])
    ):
        own = told[-1]
    if own is None or own.quantity.kind == "change":
        return
    if own.quantity.unit is None and not lexicon.words("relations", "clauses", "quotes").isdisjoint(
        line.words[own.last : own.last + 1]
    ):
        return  # a title: "Penguins 3"
    words = lexicon.words("relations", "orders", "ranked")
    rivals = [
        number
        for number in numbers_of(lines[max(line.place - FAR, 0) : line.place + FAR + 1])
        if number is not own
        and comparable(own, number)
        and (
            (own.quantity.unit is not None and number.quantity.unit == own.quantity.unit)
            or _is_told(lines[number.line], own)
            or _is_same(own, number)
            or (number.line == own.line and own.quantity.unit is None)
        )
        and (words.intersection(lines[number.line].words) or _is_list(lines[number.line], number))
    ]
    if rivals:
        tokens = line.sentence.tokens
        span = Span(tokens[first].start, tokens[last - 1].end)
        exact = Interval(Decimal(value), Decimal(value))
        ranked = Term("rank", Quantity(span, "", exact, exact, Decimal(value), "place", "place"), document.locate(span))
        rest = [term(document, "rest", number) for number in _rest(lines, own, lexicon)]
        terms = (ranked, term(document, "own", own), *(term(document, "rival", rival) for rival in rivals), *rest)
        yield Tie("rank", terms, "medium")


def _rest(lines: list[Line], own: Number, lexicon: Lexicon) -> Iterator[Number]:
    """ "Nobody else got past 60,000": the least that everybody has less than who isn't told of."""
    nobody, others = lexicon.words("relations", "orders", "nobody"), lexicon.words("relations", "orders", "else")
    for line in lines[max(own.line - FAR, 0) : own.line + FAR + 1]:
        for number in line.numbers:
            before = line.words[max(number.first - CLOSING, 0) : number.first]
            at = next((at for at, word in enumerate(before) if word in nobody), None)
            if at is not None and others.intersection(before[at + 1 : at + 3]) and comparable(own, number):
                yield number


def _is_same(own: Number, other: Number) -> bool:
    """Whether a bare number beside one with a unit has its magnitude and its subject: "Varga had 5 million guests"."""
    scales = [each.quantity.surface.split()[1:2] for each in (own, other)]
    return other.quantity.unit is None and scales[0] == scales[1] != [] and bool(own.topic & other.topic)


def _is_told(line: Line, own: Number) -> bool:
    """Whether a list of bare numbers holds this one as well."""
    alike = any(each.quantity.value == own.quantity.value for each in line.numbers)
    return line.place != own.line and alike and _is_list(line, own)


def _place(line: Line, lexicon: Lexicon) -> tuple[int, int, int] | None:
    """ "number two", "third place", "ranks second": a place in an order, and its tokens."""
    for mark in line.sentence.marks.all("cardinal"):
        if (
            mark.first
            and line.words[mark.first - 1] in lexicon.words("relations", "orders", "nth")
            and isinstance(mark.value, int)
            and mark.value < 20
        ):
            return mark.value, mark.first - 1, mark.last
    places = lexicon.words("relations", "orders", "places")
    highest = lexicon.words("relations", "orders", "highest")
    for mark in line.sentence.marks.all("ordinal"):
        around = line.words[max(mark.first - 2, 0) : mark.first] + line.words[mark.last : mark.last + 1]
        if line.words[mark.last : mark.last + 1] == ["-"] and highest.intersection(
            line.words[mark.last + 1 : mark.last + 2]
        ):
            return int(mark.value), mark.first, mark.last + 2
        if highest.intersection(line.words[mark.last : mark.last + 1]) and mark.value < 20:
            return int(mark.value), mark.first, mark.last + 1  # "the second most expensive"
        if places.intersection(around) and mark.value < 20:
            return int(mark.value), mark.first, mark.last
    return None


def _is_list(line: Line, number: Number) -> bool:
    """Whether a sentence tells more numbers of one kind."""
    return any(each is not number and comparable(each, number) for each in line.numbers)


def _places(line: Line) -> Iterator[tuple[int, int, int]]:
    """ "second-largest", "third biggest": the place, and its tokens."""
    for mark in line.sentence.marks.all("ordinal"):
        at = mark.last
        if at < len(line.words) and line.words[at] == "-":
            at += 1
        best = line.sentence.marks.starting(at, "superlative")
        if best is not None and best.value == "highest" and int(mark.value) < 20:
            yield int(mark.value), mark.first, best.last


def _extreme(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "the highest number ever" with the numbers that it has to be above, of the years that it speaks of."""
    found = superlative_in(line, lexicon)
    if found is None:
        return
    way, at, since = found
    own = [each for each in line.numbers if abs(each.first - at) <= NEAR and at in each.clause and _is_level(each)]
    series = _series(lines[max(line.place - AROUND, 0) : line.place + AROUND], line)
    if own and not (series and all(_is_apart(each, series) for each in own)):
        nearest = min(own, key=lambda each: abs(each.first - at))
        near = lines[max(line.place - AROUND, 0) : line.place + AROUND]
        if since < 0:
            now = year_of(lines[nearest.line], nearest)
            if now is None:
                return
            since += now
        rivals = [each for each in numbers_of(near) if _is_rival(lines, nearest, each, since, lexicon)]
    else:
        if not series:
            return
        nearest = max(series, key=lambda each: year_of(lines[each.line], each) or 0)
        rivals = [each for each in series if each is not nearest]
    if rivals:
        tokens = line.sentence.tokens
        span = Span(tokens[at].start, tokens[at].end)
        word = Term(way, nearest.quantity, document.locate(span))
        terms = (word, term(document, "own", nearest), *(term(document, "rival", rival) for rival in rivals))
        yield Tie("extreme", terms, "medium")


def _is_level(number: Number) -> bool:
    quantity = number.quantity
    return (
        quantity.value is not None
        and quantity.kind != "change"
        and quantity.unit_kind not in ("time", "place", "ratio")
    )


def superlative_in(line: Line, lexicon: Lexicon) -> tuple[str, int, int] | None:
    """The way of a superlative of all times, or since a year: the word, its place, the first year it holds of."""
    highest, lowest = lexicon.words("relations", "orders", "highest"), lexicon.words("relations", "orders", "lowest")
    determiners = lexicon.words("relations", "orders", "determiners")
    over, under = lexicon.words("relations", "orders", "over"), lexicon.words("relations", "orders", "under")
    since = lexicon.words("relations", "orders", "since")
    for at, word in enumerate(line.words):
        if (word in over or word in under) and _is_never(line, at, lexicon):
            return ("highest" if word in over else "lowest"), at, 0
    for at, word in enumerate(line.words[:-2]):
        if " ".join(line.words[at + 1 : at + 3]) in lexicon.words("relations", "orders", "surpassing"):
            return ("highest" if word in lexicon.words("relations", "orders", "over") else "lowest"), at, 0
    for at, word in enumerate(line.words):
        way = "highest" if word in highest else "lowest" if word in lowest else None
        if word in lexicon.words("relations", "orders", "record") and not lexicon.words(
            "relations", "orders", "fresh"
        ).isdisjoint(line.words[max(at - 3, 0) : at]):
            return (
                ("lowest" if line.words[at + 1] in lexicon.words("relations", "orders", "down") else "highest"),
                at,
                0,
            )
        if way is None or not determiners.intersection(line.words[at - 1 : at]):
            continue
        behind = line.words[at + 1 : at + NEAR]
        from_then = next((place for place, each in enumerate(behind) if each in since), None)
        if from_then is not None:
            years = [int(each) for each in behind[from_then:] if len(each) == 4 and each.isdigit()]
            if years:
                return way, at, years[0]
        if lexicon.words("relations", "orders", "ever").intersection(behind):
            return way, at, 0
        if (back := _years_back(line, at, lexicon)) is not None:
            return way, at, -back
    return None


def _years_back(line: Line, at: int, lexicon: Lexicon) -> int | None:
    """The five of "the most in five years"; 0 where the years were told: "of these five years"."""
    for number in line.numbers:
        if number.quantity.unit is None and _is_all(line, at, number, lexicon):
            return 0
        if number.quantity.unit == "year" and 0 <= number.first - at <= YEARS and number.quantity.value is not None:
            told = lexicon.words("relations", "orders", "told").isdisjoint(line.words[at + 1 : number.first])
            return int(number.quantity.value) if told else 0
    return None


def _is_apart(number: Number, series: list[Number]) -> bool:
    """Whether a number isn't one of a series: of another unit, or how many there are of it."""
    return number.quantity.unit not in (None, series[0].quantity.unit) or number.quantity.value == len(series)


def _is_all(line: Line, at: int, number: Number, lexicon: Lexicon) -> bool:
    """ "the best year of the four"."""
    between = line.words[at + 1 : number.first]
    of, told = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "orders", "told")
    return 2 <= len(between) <= YEARS and between[-1] in told and between[-2] in of


def _is_never(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a comparative is denied of all times: "never had a better harvest"."""
    before = line.words[max(at - FAR - 1, 0) : at]
    return not lexicon.words("relations", "contrast", "universal").isdisjoint(before)


def _is_rival(lines: list[Line], own: Number, other: Number, since: int, lexicon: Lexicon) -> bool:
    """Whether a number is of the same thing at another time that the superlative holds of."""
    units = other.quantity.unit, own.quantity.unit
    kinds = {other.quantity.unit_kind, own.quantity.unit_kind}
    if other.line == own.line or not _is_level(other) or (units[0] != units[1] and not kinds <= {"count", None}):
        return False
    line = lines[other.line]
    value, rival = own.quantity.value, other.quantity.value
    if value is None or rival is None or not value / 2 < rival < value * 2:
        return False
    year, now = year_of(line, other), None if since else year_of(lines[own.line], own)
    if since and (year is None or year <= since):
        return False
    if now is not None and year is not None and year >= now:
        return False
    words = line.words[max(other.first - 6, 0) : other.first]
    previous = lexicon.words("relations", "orders", "previous").intersection(words)
    if previous and lexicon.words("relations", "orders", "extreme").intersection(words):
        return True
    before = is_earlier(line, part_of(line, other), lexicon) and not since
    if (year is None and not before) or units[0] != units[1]:
        return False
    if abs(other.line - own.line) == 1 and lexicon.words("relations", "anaphora").intersection(line.words[:5]):
        return True
    return bool(own.topic & other.topic) or (other.quantity.direction is not None and bool(since))


def _series(lines: list[Line], line: Line) -> list[Number]:
    """Numbers of one unit and different years in one sentence that shares what another one speaks of."""
    for other in lines:
        numbers = [each for each in other.numbers if _is_level(each)]
        years = {year_of(other, each) for each in numbers}
        units = {each.quantity.unit for each in numbers} - {None}
        dated = len(numbers) >= 3 and len(years) == len(numbers) and None not in years
        alone = len(units) <= 1 and len(numbers) == len(other.numbers) - _counts(other)
        counted = {each.quantity.value for each in line.numbers} & {len(numbers)}
        named = counted and years & {int(word) for word in line.words if len(word) == 4 and word.isdecimal()}
        if other is not line and dated and alone and (other.topic & line.topic or named):
            return numbers
    return []


def _counts(line: Line) -> int:
    return sum(1 for each in line.numbers if not _is_level(each))
