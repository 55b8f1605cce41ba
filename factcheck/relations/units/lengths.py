"""One length told in two units: "10 miles (16 km)", or a peak of so many metres and the same peak in feet."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise

from factcheck.lexicon import Lexicon
from factcheck.misprints import digits_of, is_misprint, is_off_in_digits
from factcheck.model import Document, Tie
from factcheck.relations.reading.dimensions import dimension
from factcheck.relations.reading.lines import Line, Number, numbers_of, term
from factcheck.relations.reading.readings import WAYS, compared, plain
from factcheck.relations.reading.topics import topics_of

BESIDE = 4
"""Tokens between "50 metres" and "64 yards" of "50 metres long (64 yards)". Our own choice."""

JOINT = 3
"""Tokens of "of the country's" at most between "13" and "15 regions". Our own choice."""

PHRASE = 12
"""Tokens between "half of the farmers in the valley" and ", or 52%" at most. Our own choice."""

SHARED = 2
"""Tokens from "350 kilos" to the "each" of "350 kilos for each" at most. Our own choice."""

SET_OFF = 8
"""Tokens between "one in five patients" and "- 19% -" at most. Our own choice."""

CLAUSE = 8
"""Tokens between "78 tonnes at take-off" and ", that is 172,000 pounds" at most. Our own choice."""

FEW = 30
"""Measures of a text up to which two that are a slip apart are hardly so by chance. Our own choice."""

WINDOW = 60
"""Numbers within which the same thing in another unit is looked for: keeps the time linear. Our own choice."""

SEVERAL = 3
"""How many times as much a measure may be told again as. Our own choice."""

PRECISE = 3
"""Significant digits both numbers need where they stand in different sentences. Our own choice."""

LIKELY = 2
"""How many times as large a thing may be as it is called: "a 5,500-pound bell". Our own choice."""

ALIKE = Decimal("0.25")
"""How far apart two such numbers may be and still be meant as one. Our own choice."""


ROUGHLY = Decimal("0.03")
"""How far apart two numbers may be that are one measure in two units. Our own choice."""

PHRASED = 4
"""Tokens of "that's to say". Our own choice."""

ZERO, HUNDREDTH = Decimal(0), Decimal("0.01")

CELSIUS, FAHRENHEIT = "degree celsius", "degree fahrenheit"
FREEZING, STEP = Decimal(32), Decimal("1.8")
"""Degrees Fahrenheit at 0 degrees Celsius, and for one of them: by definition."""


def _is_beyond(fraction: Number, percent: Number) -> bool:
    """Whether a fraction is told as a bound that a percentage keeps: "more than half of them, 61%"."""
    told, value = (fraction.quantity.value or ZERO), (percent.quantity.value or ZERO) * HUNDREDTH
    bound = fraction.quantity.bound
    return (bound in (">", ">=") and value > told) or (bound in ("<", "<=") and value < told)


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The pairs of units of a document; the second term comes with its interval in the first one's unit."""
    for line in lines:
        for one, other in pairwise(line.numbers):
            if not restates(line, one, other, lexicon) or one.quantity.unit == other.quantity.unit:
                continue
            if _is_fraction(one) and other.quantity.unit_kind == "percent":
                if _is_beyond(one, other):
                    continue  # "more than half of them, 61%"
                yield said_twice(document, one, other, [(HUNDREDTH, ZERO)], "high")
            elif one.quantity.unit_kind == "percent" and _is_fraction(other):
                yield said_twice(document, other, one, [(HUNDREDTH, ZERO)], "high")
            elif ways := degrees_of(one, other):
                yield said_twice(document, one, other, ways, "high")
            elif dimension_of(one, lexicon) == dimension_of(other, lexicon) is not None and (
                is_imperial(one, lexicon) != is_imperial(other, lexicon) or _is_again(line, one, other, lexicon)
            ):  # not "6 kilometres below the summit (1,680 metres)"
                yield tie_of(document, one, other, lexicon, "high")
        for some, whole, share in zip(line.numbers, line.numbers[1:], line.numbers[2:], strict=False):
            part = _part(line, some, whole, lexicon)
            between = line.words[whole.last : share.first]
            if (
                part is not None
                and ";" not in between
                and share.quantity.unit_kind == "percent"
                and compared(line.words, share.last, lexicon) is None
                and restates(line, part, share, lexicon)
            ):
                terms = (term(document, "some", some), term(document, "whole", whole), term(document, "share", share))
                yield Tie("part", terms)
    yield from _apart(document, lines, lexicon)
    yield from _degrees_apart(document, lines)


def _degrees_apart(document: Document, lines: list[Line]) -> Iterator[Tie]:
    """Two temperatures in different sentences of which the one is a slip of the pen away from the other, or that are
    the only two and of the same place and time; and of which neither is told rightly elsewhere."""
    found = [each for each in numbers_of(lines) if each.quantity.unit in (CELSIUS, FAHRENHEIT)]
    found = [each for each in found if each.quantity.value is not None and each.quantity.kind != "change"]
    pairs = [
        (one, other, ways)
        for one, other in combinations(found if len(found) <= FEW else (), 2)
        if (ways := degrees_of(one, other)) and one.line != other.line
    ]
    right = {each for one, other, ways in pairs if _is_said(one, other, ways) for each in (one, other)}
    for one, other, ways in pairs:
        digits = [each.quantity.precision or 0 for each in (one, other)]
        slip = any(
            is_misprint(told.quantity, (made.quantity.value or ZERO) * factor + offset)
            for told, made, factor, offset in ((one, other, *ways[0]), (other, one, *degrees_of(other, one)[0]))
        )
        precise = slip and min(digits) >= PRECISE - 1 < max(digits)
        linked = len(found) == len((one, other)) <= len(one.topic & other.topic)  # "at the airport at noon"
        if (precise or linked) and right.isdisjoint((one, other)):
            yield said_twice(document, one, other, ways[:1], "low")


def _is_said(one: Number, other: Number, ways: list[tuple[Decimal, Decimal]]) -> bool:
    """Whether a temperature is another one on the other scale."""
    factor, offset = ways[0]
    return one.quantity.interval.contains((other.quantity.value or ZERO) * factor + offset)


def _part(line: Line, some: Number, whole: Number, lexicon: Lexicon) -> Number | None:
    """ "1,200 of the 1,500" as the fraction that it is."""
    between = line.words[some.last : whole.first]
    ofs, links = lexicon.words("relations", "impossible", "of"), lexicon.words("relations", "impossible", "links")
    if ofs.isdisjoint(between[-JOINT:]) or len(between) > BESIDE or links.union(ofs).isdisjoint(between[-1:]):
        return None
    one, other = some.quantity, whole.quantity
    if (
        one.value is None
        or other.value is None
        or not 0 < one.value < other.value
        or "change" in (one.kind, other.kind)
    ):
        return None
    if other.unit_kind not in (None, "count", one.unit_kind):
        return None
    fraction = replace(one, value=one.value / other.value, unit=None, unit_kind=None)
    return some._replace(quantity=fraction, last=whole.last)


def restates(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a number says the one before it again: in brackets, or behind ", or"; and not how much more than at
    another time: "rose by 3 metres (2 feet more than in May)"."""
    between = line.words[one.last : other.first]
    more, further = (compared(line.words, each.last, lexicon) is not None for each in (one, other))
    if further and not more:
        return False
    if between == ["/"] or (between[-1:] == ["("] and len(between) <= BESIDE):
        return True
    if (_is_fraction(one) or _is_fraction(other)) and len(between) <= PHRASE and _is_or(between, lexicon):
        return True
    if _is_fraction(one) and len(between) <= SET_OFF and _set_off(line, one, other, lexicon):
        return True
    if (
        _is_told_so(between, lexicon) and len(between) <= CLAUSE and one.quantity.bound not in ("<", "<=")
    ):  # "within 5%, that is two thirds"
        return True
    if _is_aside(line, one, other, lexicon):
        return True
    either = lexicon.words("grammar", "ranging", "or")
    return len(between) <= 2 and bool(between) and between[-1] in either


def _is_told_so(between: list[str], lexicon: Lexicon) -> bool:
    """Whether words lead to what was just said: ", that is", "(in other words"."""
    return " ".join(between[-PHRASED:]).endswith(tuple(lexicon.words("relations", "restating")))


def _is_again(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether words say that a measure is the one before it, so that both can be of one system: "400 hectares, that is
    4 square kilometres", "90 minutes, or an hour and a half"; "90 minutes or two hours" may be one of them."""
    between = line.words[one.last : other.first]
    of = lexicon.words("relations", "totals", "of").intersection(line.words[max(one.first - 1, 0) : one.first])
    if of and any(each.last == one.first - 1 and each.quantity.unit_kind == "count" for each in line.numbers):
        return False  # "six jars of 350 g, or 2.1 kg of jam"
    each = lexicon.words("relations", "rates", "each")
    ones, others = (not each.isdisjoint(line.words[it.last : it.last + SHARED]) for it in (one, other))
    if others and not ones:
        return False  # "14,000 tonnes of rubbish, that is 350 kilos each"
    return between == ["("] or _is_told_so(between, lexicon) or _is_or(between, lexicon)


def _is_aside(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """ "85 square kilometres – 33 square miles", "30 metres, roughly 100 feet,": the same in the other system."""
    told = dimension_of(one, lexicon), dimension_of(other, lexicon)
    if None in told or is_imperial(one, lexicon) == is_imperial(other, lexicon):
        return False
    marks, ends = lexicon.words("relations", "change", "apposing"), lexicon.words("relations", "orders", "ends")
    between, behind = line.words[one.last : other.first], line.words[other.last : other.last + 1]
    closed = other.quantity.bound == "~" or between[:1] == behind or "." in behind
    return len(between) == 1 and between[0] in marks and closed and not ends.isdisjoint([*behind, *between])


def _is_or(between: list[str], lexicon: Lexicon) -> bool:
    """ ", or 52%", "(or 52%)"."""
    return between[-2:-1] in ([","], ["("]) and between[-1] in lexicon.words("grammar", "ranging", "or")


def _set_off(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a number stands alone between strokes or brackets: "one in five patients - 19% - waited"."""
    before, behind = line.words[other.first - 1 : other.first], line.words[other.last : other.last + 3]
    of_them = lexicon.words("relations", "totals", "of_them")
    behind = behind[2:] if " ".join(behind[:2]) in of_them else behind[:1]
    return before + behind in (["-", "-"], ["–", "–"], ["—", "—"], ["(", ")"], [",", ","]) and other.first > one.last


def _apart(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Two precise numbers of one dimension in different units and sentences that speak of one thing; what is told twice
    in one unit is held against the others once."""
    levels = (each for each in numbers_of(lines) if each.quantity.kind != "change")
    measures = [each for each in levels if dimension_of(each, lexicon) in ("length", "area", "mass", "time")]
    found = list({(each.quantity.unit, each.quantity.value): each for each in reversed(measures)}.values())[::-1]
    told = lexicon.words("relations", "weighed")
    led = {each: lines[each.line].words[max(each.first - BESIDE, 0) : each.first] for each in found}
    weighed = [each for each in found if dimension_of(each, lexicon) == "mass" and not told.isdisjoint(led[each])]
    weighed = weighed if len(weighed) == 1 else []  # else nothing says whose it is
    few = len(found) <= FEW
    for at, one in enumerate(found):
        for other in found[at + 1 : at + 1 + WINDOW]:
            if one.line == other.line or one.quantity.unit == other.quantity.unit:
                continue
            named = _is_named_by(lines[other.line], one, other, lexicon)
            if named or (one in weighed and _is_weighed(lines[other.line], one, other, lexicon)):
                yield tie_of(document, one, other, lexicon, "low")
                continue
            if dimension_of(one, lexicon) != dimension_of(other, lexicon):
                continue
            if is_imperial(one, lexicon) == is_imperial(other, lexicon):
                if _are_retold(lines[other.line], one, other, found, lexicon):
                    yield tie_of(document, one, other, lexicon, "low")
                continue
            digits = [one.quantity.precision or 0, other.quantity.precision or 0]
            linked = bool(one.topic & other.topic) or _taken_up(lines[other.line], other, lexicon)
            slip = few and _is_slip(one, other, linked, lexicon)
            if slip and not _is_converted((one, other), found, lexicon):
                yield tie_of(document, one, other, lexicon, "low")
                continue
            if not linked:
                continue
            if max(digits) < PRECISE or min(digits) < PRECISE - 1:
                continue
            sure = min(digits) >= PRECISE and bool(one.topic & other.topic)
            first, second = value_of(one, lexicon), value_of(other, lexicon)
            if abs(first - second) <= ALIKE * max(first, second):
                yield tie_of(document, one, other, lexicon, "medium" if sure else "low")


def _are_retold(line: Line, one: Number, other: Number, every: list[Number], lexicon: Lexicon) -> bool:
    """Whether the only two of their dimension in a text are of one thing, and a slip of the pen apart: "4.2 kilometres
    long ... through the tunnel, all 2,400 metres of it"."""
    alike = [each for each in every if dimension_of(each, lexicon) == dimension_of(one, lexicon)]
    first, second = value_of(one, lexicon), value_of(other, lexicon)
    close = max(first, second) <= SEVERAL * min(first, second)
    subjects, of = lexicon.words("relations", "anaphora", "subjects"), lexicon.words("relations", "totals", "of")
    opening = next((at + 1 for at in range(other.first - 1, -1, -1) if line.words[at] in ":;"), 0)
    behind = line.words[other.last : other.last + 2]
    leans = line.words[opening] in subjects or (behind[:1] in ([each] for each in of) and behind[-1] in subjects)
    linked = bool(one.topic & other.topic - topics_of(lexicon).of(subjects)) or leans
    digits = min(digits_of(one.quantity), digits_of(other.quantity))
    slip = any(
        is_off_in_digits(told.quantity.value or ZERO, value_of(made, lexicon) / _factors(told, lexicon)[0])
        for told, made in ((one, other), (other, one))
    )
    return len(alike) == len((one, other)) and close and digits > 1 and (linked or leans) and slip


def _is_slip(one: Number, other: Number, linked: bool, lexicon: Lexicon) -> bool:
    """Whether a measure is a slip of the pen away from another one: of one thing, or with so many digits that it hardly
    is by chance."""
    digits = [each.quantity.precision or 0 for each in (one, other)]
    return (linked or min(digits) >= PRECISE - 1 < max(digits)) and any(
        is_misprint(told.quantity, value_of(made, lexicon) / _factors(told, lexicon)[0])
        for told, made in ((one, other), (other, one))
    )


def _is_converted(told: tuple[Number, Number], every: list[Number], lexicon: Lexicon) -> bool:
    """Whether one of two measures is told elsewhere in a unit of the other's system."""
    return any(
        dimension_of(one, lexicon) == dimension_of(other, lexicon)
        and is_imperial(one, lexicon) != is_imperial(other, lexicon)
        and abs(value_of(one, lexicon) - value_of(other, lexicon)) <= ROUGHLY * value_of(one, lexicon)
        for one in told
        for other in every
    )


def _is_named_by(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a measure stands before what was measured: "it weighs 2.5 tonnes ... a 5,500-pound bell"."""
    hyphened = "-" in line.words[other.first : other.last]
    named = topics_of(lexicon).of(line.words[other.last : other.last + 1])
    digits = min(one.quantity.precision or 0, other.quantity.precision or 0)
    if not hyphened or not named & one.topic or digits < PRECISE - 1:
        return False
    if dimension_of(one, lexicon) != dimension_of(other, lexicon) or is_imperial(one, lexicon) == is_imperial(
        other, lexicon
    ):
        return False
    first, second = value_of(one, lexicon), value_of(other, lexicon)
    return max(first, second) <= LIKELY * min(first, second)


def _is_weighed(line: Line, one: Number, other: Number, lexicon: Lexicon) -> bool:
    """Whether a mass stands before a thing where one thing alone was weighed before: "a 6,300-pound giant"."""
    hyphened = "-" in line.words[other.first : other.last] and dimension_of(other, lexicon) == "mass"
    digits = min(one.quantity.precision or 0, other.quantity.precision or 0)
    first, second = value_of(one, lexicon), value_of(other, lexicon)
    return hyphened and digits >= PRECISE - 1 and max(first, second) <= LIKELY * min(first, second)


def _taken_up(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a measure is a name for what was measured before: "his 13.7-pound monster"."""
    before = line.words[number.first - 1 : number.first]
    hyphened = "-" in line.words[number.first : number.last]
    return hyphened and not lexicon.words("relations", "taken_up").isdisjoint(before)


def dimension_of(number: Number, lexicon: Lexicon) -> str | None:
    if number.quantity.value is None:
        return None
    found = dimension(number.quantity, lexicon)
    return None if found == "time" else found


def is_imperial(number: Number, lexicon: Lexicon) -> bool:
    return number.quantity.unit in lexicon.words("relations", "imperial")


def _factors(number: Number, lexicon: Lexicon) -> list[Decimal]:
    """How many of the first unit of its dimension a unit is; several where it has a namesake: gallons of two sizes."""
    return [Decimal(factor) for factor in lexicon.tables["relations"]["convert"][number.quantity.unit][1:]]


def value_of(number: Number, lexicon: Lexicon) -> Decimal:
    assert number.quantity.value is not None
    return number.quantity.value * _factors(number, lexicon)[0]


def tie_of(document: Document, one: Number, other: Number, lexicon: Lexicon, confidence: str) -> Tie:
    ways = [(second / first, ZERO) for first in _factors(one, lexicon) for second in _factors(other, lexicon)]
    return said_twice(document, one, other, ways, confidence)


def degrees_of(one: Number, other: Number) -> list[tuple[Decimal, Decimal]]:
    """From the scale of the one temperature to that of the other, as temperatures and as differences of them."""
    units = one.quantity.unit, other.quantity.unit
    if units == (CELSIUS, FAHRENHEIT):
        return [(1 / STEP, -FREEZING / STEP), (1 / STEP, ZERO)]
    return [(STEP, FREEZING), (STEP, ZERO)] if units == (FAHRENHEIT, CELSIUS) else []


def _is_fraction(number: Number) -> bool:
    """ "two out of three", "a quarter", "1/4": a part told as one; 0.33 are rather of a unit told before."""
    quantity = number.quantity
    counted = quantity.unit is None or quantity.unit_kind == "count"
    decimal = "." in quantity.surface and quantity.surface.replace(".", "").isdecimal()
    return (
        counted and not decimal and quantity.value is not None and 0 < quantity.value < 1 and quantity.kind != "change"
    )


def _unbound(number: Number) -> Number:
    """A number without its bound, which both of two that say one thing have."""
    quantity = number.quantity
    bound = quantity.bound in WAYS and quantity.value is not None
    return number._replace(quantity=plain(quantity)) if bound else number


def said_twice(
    document: Document, one: Number, other: Number, ways: list[tuple[Decimal, Decimal]], confidence: str
) -> Tie:  # fmt: skip
    """Two numbers that say one thing; `about` is how the second becomes the first: "factor offset; factor offset"."""
    one, other = (_unbound(each) for each in (one, other))  # "up to 30°C (86°F)"
    about = "; ".join(f"{factor} {offset}" for factor, offset in ways)
    return Tie("units", (term(document, "one", one), term(document, "other", other)), confidence, about)
