"""The kinds of demands a sentence makes: levels, several times as much, ways that things went, extremes, others."""

from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval, Quantity, Span, overlap
from factcheck.reference.cells import is_number
from factcheck.verdicts.tables.amounts import Ratio, bounded, is_never, with_interval
from factcheck.verdicts.tables.demands import (
    CLOSE,
    REST,
    ROWS,
    Demand,
    has_any,
    has_digit,
    in_one_clause,
    is_count,
    phrases_of,
    span_over,
    when_of,
)
from factcheck.verdicts.tables.subjects import WORLD, Names, bare_comparing, comparing, lowered, trend_words
from factcheck.verdicts.tables.times import When
from factcheck.verdicts.tables.units import is_fraction

POSSESSIVE = 4
"""Characters between a place and a number that is its own: "South Korea's 4.8%"."""


AMONG = 30
"""Characters up to the end of an extreme in which "one of the" stands before it: our own choice."""

LACKING = 60
"""Characters between a share and the word that says it is of those who lack something: our own choice."""


def levels_in(
    sentence: Sentence, found: list[Found], parts: list[tuple[Span, Ratio]], whens: list[When], lexicon: Lexicon
) -> list[Demand]:
    demands = [Demand("level", when_of(span, "", whens, sentence.text, lexicon), ratio) for span, ratio in parts]
    for each in found:
        role, direction = _role(sentence, each, lexicon)
        quantity = _with_unit(bounded(sentence, each, lexicon), sentence, each, demands, lexicon)
        behind = lowered(sentence.text[quantity.span.end :]).split(maxsplit=1)[:1]
        if quantity.unit_kind == "percent" and behind and behind[0] in lexicon.tables["tables"]["times"]["differing"]:
            rest = lowered(sentence.text[quantity.span.end : sentence.span.end])
            demands.append(_differing(quantity, between_years_in(rest, quantity.span.end, [], whens, lexicon)))
            continue
        negated = is_never(sentence, each, lexicon)
        if (
            quantity.value is None
            and direction
            and quantity.interval.low.is_finite()
            and quantity.interval.high.is_finite()
        ):
            ends = sorted((quantity.interval.low, quantity.interval.high), reverse=direction == "down")
            for name, end in zip(("from", "to"), ends, strict=True):
                leeway = abs(end) / 20  # each end of "2.5% to 17%" is a round number: our own choice
                interval = Interval(end - leeway, end + leeway)
                part = with_interval(quantity, interval)
                ahead = [when for when in whens if not when.is_point or when.first < each.quantity.span.start]
                demands.append(
                    Demand(
                        "level",
                        when_of(
                            each.quantity.span, name, (ahead if name == "from" else []) or whens, sentence.text, lexicon
                        ),
                        part,
                        False,
                        direction,
                        name,
                    )
                )
            continue
        if role == "by":
            own = [when for when in whens if in_one_clause(quantity.span, Span(when.first, when.last), sentence.text)]
            over = span_over(own or whens) or _year_before(own or whens)
            demands.append(Demand("growth", over, quantity, False, direction, role))
        else:
            earlier = _earlier(sentence, each, found, whens, lexicon)
            when = when_of(each.quantity.span, role, earlier, sentence.text, lexicon)
            demands.append(Demand("level", when, quantity, negated, direction, role))
    return demands


def _differing(quantity: Quantity, between: list[Demand]) -> Demand:
    """ "40% lower in 2019 than in 1990" as the change from the one year to the other; "40% higher than Hungary's" is no
    level."""
    if not between:
        return Demand("unknown")
    return Demand("growth", between[0].when, quantity, direction=between[0].direction, role="by")


def _with_unit(
    quantity: Quantity, sentence: Sentence, each: Found, demands: list[Demand], lexicon: Lexicon
) -> Quantity:
    """A bare number of a change in the unit of the one before it: "from 107 per 100,000 to 30", "2.4 beds, from 4"."""
    roles = lexicon.tables["tables"]["roles"]
    ends = {*roles["from"], *roles["to"], *roles["beside"]}
    before = [token.lower for token in sentence.tokens[max(each.first - 1, 0) : each.number]]
    has_own = quantity.unit is not None and not is_number(quantity.surface)  # else it is that of the number before
    if has_own or ends.isdisjoint(before):
        return quantity
    other = next((each.amount for each in reversed(demands) if isinstance(each.amount, Quantity)), None)
    if other is None or (other.unit is None and other.unit_kind != "per"):
        return quantity
    if other.unit_kind == "per":  # its interval is a part of one, its value the number as written
        middle = (other.interval.low + other.interval.high) / 2
        if not other.value or not middle.is_finite():
            return quantity
        quantity = with_interval(quantity, quantity.interval.times(middle / other.value))
    return replace(quantity, unit=other.unit, unit_kind=other.unit_kind)


def _earlier(sentence: Sentence, each: Found, found: list[Found], whens: list[When], lexicon: Lexicon) -> list[When]:
    """The times that a number can be told of: in "2.4 beds, down from 4 in 2001" the year is the second number's."""
    words = lexicon.words("tables", "roles", "from")
    taken = [
        when
        for when in whens
        for other in found
        if other is not each
        and 0 <= when.first - other.quantity.span.end <= CLOSE
        and other.first > each.first
        and any(token.lower in words for token in sentence.tokens[max(other.first - 1, 0) : other.number])
    ]
    return [when for when in whens if when not in taken]


def _role(sentence: Sentence, each: Found, lexicon: Lexicon) -> tuple[str, str]:
    """What a number is to a change ("from", "to", "by" or nothing), and which way that goes."""
    multiples = lexicon.tables["tables"]["multiples"]
    trend = trend_words(lexicon) | {word: "up" if factor > 1 else "down" for word, factor in multiples.items()}
    before = [token.lower for token in sentence.tokens[max(each.first - 12, 0) : each.first]]
    direction = next((trend[word] for word in reversed(before) if word in trend), "")
    counted = each.quantity.unit_kind in ("count", None) and " per " not in (each.quantity.unit or "")
    if counted and each.quantity.kind == "change" and not direction and each.quantity.direction in ("up", "down"):
        return "by", each.quantity.direction  # "lost 48 pupils"
    if not before or not direction:
        return "", ""
    roles = lexicon.tables["tables"]["roles"]
    rated = before[-1] in roles["mean"]
    while before and before[-1] in roles["mean"]:
        before.pop()
    if rated and before and before[-1] in (*roles["rated"], *roles["by"]):
        return "by", direction  # "grew by an average of 7%", "at a rate of 7%"
    for role in ("from", "to", "by"):  # the bounds have "to over" as a phrase of their own
        if before[-1] in roles[role] or sentence.tokens[each.first].lower in roles[role]:
            return role, direction
    if before[-1] in trend and each.quantity.unit_kind == "percent" and each.quantity.bound in ("=", "~"):
        return "by", direction
    return "", ""


def _year_before(whens: list[When]) -> When | None:
    """What "grew by 5% in 2019" goes over: the year named and the one before it."""
    return whens[0]._replace(start=whens[0].start - 1) if len(whens) == 1 and whens[0].kind == "year" else None


def of_others_in(
    sentence: Sentence, levels: list[Demand], places: list[Mark], rivals: list[tuple[str, str]], lexicon: Lexicon
) -> list[Demand]:
    """The levels with those told of a rival as such ("far below South Korea's 4.8%"), and shares of the world's."""
    against = {code for _, code in rivals}
    shares = lexicon.words("tables", "roles", "of")
    found = []
    for level in levels:
        quantity = level.amount
        if not isinstance(quantity, Quantity) or level.kind != "level":
            found.append(level)
            continue
        before = [sentence.tokens[mark.last - 1].end for mark in places if mark.value in against]
        own = [end for end in before if 0 <= quantity.span.start - end <= POSSESSIVE]
        behind = [mark for mark in places if sentence.tokens[mark.first].start >= quantity.span.end]
        between = sentence.text[quantity.span.end : sentence.tokens[behind[0].first].start].split() if behind else []
        if own and not has_digit(sentence.text[own[0] : quantity.span.start]):
            code = next(str(mark.value) for mark in places if sentence.tokens[mark.last - 1].end == own[0])
            level = level._replace(others=code)
        elif (
            (quantity.unit_kind == "percent" or is_fraction(quantity))
            and between
            and between[0] in shares
            and len(between) <= len(shares)
        ):
            level = level._replace(kind="share", others=WORLD) if behind[0].value == WORLD else level
        found.append(level)
    return found


def of_the_rest_in(sentence: Sentence, levels: list[Demand], lexicon: Lexicon) -> list[Demand]:
    """The levels, with a share of those who don't have something told as such: "40% have no access"."""
    lacking = lexicon.words("tables", "throughout", "lacking")
    starts = [
        token.start
        for index, token in enumerate(sentence.tokens)
        if token.lower in lacking and sentence.marks.covering(index, "bound") is None
    ]
    return [level._replace(role=REST) if _is_lacking(level, starts, sentence.text) else level for level in levels]


def _is_lacking(level: Demand, starts: list[int], text: str) -> bool:
    """Whether a word for lacking follows a share in its clause."""
    share = level.amount
    if not isinstance(share, Quantity) or level.kind != "level" or level.role:
        return False
    if share.unit_kind != "percent" and not is_fraction(share):
        return False
    return any(
        0 < start - share.span.end <= LACKING and in_one_clause(share.span, Span(start, start), text)
        for start in starts
    )


def zeros_in(
    sentence: Sentence, found: list[Found], levels: list[Demand], whens: list[When], lexicon: Lexicon
) -> list[Demand]:
    """ "Dropped to zero", "has not produced any", where zero was not read as a number."""
    demands = []
    zeros, negated = lexicon.words("tables", "throughout", "zero"), lexicon.words("tables", "roles", "negated")
    absent = lexicon.words("tables", "throughout", "absent")
    having = lexicon.words("tables", "roles", "having")
    for index, token in enumerate(sentence.tokens):
        span = Span(token.start, token.end)
        if any(overlap(each.quantity.span, span) for each in found):
            continue
        denied = token.lower in negated and any(each.lower in having for each in sentence.tokens[index + 1 : index + 3])
        if any(level.role == REST for level in levels) and token.lower in absent:
            continue
        if token.lower in absent and any(in_one_clause(each.quantity.span, span, sentence.text) for each in found):
            demands.append(Demand("unknown", role="denied"))  # "90% had no access": what is counted is those without
        elif denied or token.lower in zeros:
            zero = Interval(Decimal("-0.5"), Decimal("0.5"))
            none = Quantity(span, token.lower, zero, zero, Decimal(0), None, None)
            role = "none" if denied else "absent" if token.lower in absent else ""
            behind = " ".join(each.lower for each in sentence.tokens[index + 1 : index + 4])
            when = when_of(span, "", whens, sentence.text, lexicon)
            demands.append(Demand("level", when, none, role=role, others=behind))
    return demands


def multiples_in(sentence: Sentence, found: list[Found], whens: list[When], lexicon: Lexicon) -> list[Demand]:
    """ "Has more than doubled since 1990", "cut by half"; but "double digits" is a number."""
    demands = []
    multiples = lexicon.tables["tables"]["multiples"]
    for index, token in enumerate(sentence.tokens):
        pair = " ".join(each.lower for each in sentence.tokens[index : index + 2])
        factor = multiples.get(pair, multiples.get(token.lower))
        if factor is None or any(overlap(each.quantity.span, Span(token.start, token.end)) for each in found):
            continue
        number = Decimal(str(factor))
        bound = sentence.marks.ending(index, "bound")
        sign = bound.value if bound else "="
        more = Interval(number, INFINITY, True, True) if factor > 1 else Interval(-INFINITY, number, True, True)
        less = Interval(Decimal(1), number) if factor > 1 else Interval(number, Decimal(1))
        near = Interval(number * Decimal("0.85"), number * Decimal("1.25"))  # what "doubled" is said of: our own choice
        interval = more if sign[0] == ">" else less if sign[0] == "<" else near
        span = Span(token.start, token.end)
        said = Quantity(span, token.lower, interval, interval, number, None, None, sign)
        demands.append(Demand("times", span_over(whens), said))
    return demands


def trends_in(sentence: Sentence, demands: list[Demand], whens: list[When], lexicon: Lexicon) -> list[Demand]:
    """ "Has been decreasing since 2000": a change that no number tells the size of."""
    trend, table = trend_words(lexicon), lexicon.tables["tables"]["trend"]
    roles = {demand.role for demand in demands}
    if "by" in roles or "from" in roles or any(demand.kind == "times" for demand in demands):
        return []
    limits = lexicon.words("tables", "roles", "limits")
    runs = [when for when in whens if when.kind == "run"]
    every = runs or has_any(lowered(sentence.text[sentence.span.start : sentence.span.end]), table["every"])
    over = _run(runs[0], whens) if runs else span_over(whens) or _point(whens)
    found = []
    for index, token in enumerate(sentence.tokens):
        way = trend.get(token.lower)
        behind = {each.lower for each in sentence.tokens[index + 1 : index + 4]}
        if way is not None and not behind & limits:
            found.append(Demand("trend", over, None, False, way, "every" if every else ""))
    return found[:1]


def _point(whens: list[When]) -> When | None:
    """The only time that is told, one year, by which something "fell to 22%"."""
    return whens[0] if len(whens) == 1 and whens[0].kind == "year" and whens[0].is_point else None


def _run(run: When, whens: list[When]) -> When:
    """ "In 2018 it fell for the fifth year in a row": the years up to the one named, which is a range then."""
    point = next((when for when in whens if when.is_point), None)
    return run if point is None else run._replace(kind="range", start=run.start + point.end - run.end, end=point.end)


def between_years_in(text: str, start: int, figures: list[Found], whens: list[When], lexicon: Lexicon) -> list[Demand]:
    """ "Higher in 2022 than in 2021": a trend from the one year to the other. `start` is where the text starts.

    "Fewer than eight in 2022" is none: a number stands between.
    """
    for way, key in (("up", "higher"), ("down", "lower")):
        for found in comparing(tuple(lexicon.tables["tables"]["compared"][key])).finditer(text):
            end = start + found.end()
            near = [when for when in whens if 0 <= when.first - end <= CLOSE]
            base = next((when for when in near if not any(_is_between(end, each, when) for each in figures)), None)
            others = [when for when in whens if when is not base]
            if base is None or len(others) != 1 or not (base.is_point and others[0].is_point):
                continue
            over = base._replace(start=min(base.start, others[0].start), end=max(base.end, others[0].end))
            back = {"up": "down", "down": "up"}[way] if others[0].start < base.start else way
            return [Demand("trend", over, direction=back)]
    return []


def _is_between(end: int, each: Found, when: When) -> bool:
    """Whether a number stands between a place in the text and a time behind it."""
    return end <= each.quantity.span.start < when.first


def extremes_in(
    sentence: Sentence, found: list[Found], places: list[Mark], names: Names, whens: list[When], lexicon: Lexicon
) -> list[Demand]:
    """ "The highest in the G7", "the lowest since 1960"; among the rows of the table where nobody else is named."""
    table = lexicon.tables["tables"]["extreme"]
    text = lowered(sentence.text[sentence.span.start : sentence.span.end])
    never = has_any(text, lexicon.tables["tables"]["throughout"]["never"])
    for way, key in (("up", "rising"), ("down", "falling")):
        if never and has_any(text, table[key]) and not found:  # "has never been higher"
            return [Demand("peak", next((when for when in whens if when.is_point), None), direction=way, role="ever")]
    for index, token in enumerate(sentence.tokens):
        way = "up" if token.lower in table["highest"] else "down" if token.lower in table["lowest"] else ""
        behind = sentence.tokens[index + 1].lower if index + 1 < len(sentence.tokens) else ""
        if not way or behind == "than" or sentence.marks.covering(index, "bound") is not None:
            continue
        if any(overlap(each.quantity.span, Span(token.start, token.end)) for each in found):
            continue
        hyphened = index - (index > 0 and sentence.tokens[index - 1].lower == "-")
        ordinal = sentence.marks.ending(hyphened, "ordinal")  # "the second-highest"
        place = "" if ordinal is None else str(ordinal.value)
        if has_any(lowered(sentence.text[sentence.span.start : token.end])[-AMONG:], table["among"]):
            return [Demand("unknown")]  # "among the highest"
        here = when_of(Span(token.start, token.end), "", whens, sentence.text, lexicon)
        counted = [each for each in found if each.first > index and is_count(sentence, each, lexicon)]
        if counted and counted[0].quantity.value is not None and not place:
            return [Demand("extreme", here, direction=way, others=f"{counted[0].quantity.value:f}")]
        groups = [
            str(mark.value)
            for mark in places
            if mark.value in (*names.groups, WORLD) and (mark.first > index or 0 <= index - mark.last <= 1)
        ]  # "the highest in Europe", "the world's largest"
        if groups:
            return [Demand("extreme", here, direction=way, others=groups[0], role=place)]
        if place:
            return [Demand("extreme", here, direction=way, others=ROWS, role=place)]
        span = [when for when in whens if when.kind in ("since", "last") and when.first > token.start]
        if span:
            points = [when for when in whens if when.is_point]
            since = span[0].start
            if points and span[0].kind == "last":
                since += points[0].end - span[0].end  # "in three decades", counted back from the year it is said of
            return [Demand("peak", points[0] if points else None, direction=way, others=str(since))]
        if has_any(text, table["ever"]):
            return [Demand("peak", here, direction=way)]
        if index and sentence.tokens[index - 1].lower in table["own"] and here is not None and here.is_point:
            return [Demand("peak", here, direction=way)]
        return [Demand("extreme", here, direction=way, others=ROWS)]
    for way, key in (("up", "peaked"), ("down", "bottomed")):
        if any(token.lower in table[key] for token in sentence.tokens):
            point = next((when for when in whens if when.is_point), None)
            return [Demand("peak", point, direction=way)]
    sole = [sentence.span.start + each.end() for each in phrases_of(tuple(table["sole"])).finditer(text)]
    dated = [end for end in sole if any(when.first < end <= when.last for when in whens)]  # "the first quarter of 2024"
    return [Demand("unknown")] if len(sole) > len(dated) else []


def beyond_others_in(
    text: str, start: int, places: list[Mark], sentence: Sentence, names: Names, lexicon: Lexicon
) -> Demand:
    """ "Less on health than any other country in Europe", of the world where no group is named.

    `start` is where the text starts in the sentence's.
    """
    table = lexicon.tables["tables"]["compared"]
    found = phrases_of(tuple(table["others"])).search(text)
    ends = found.span() if found else (0, 0)
    behind = [mark for mark in places if sentence.tokens[mark.first].start >= start + ends[1]]
    group = next((str(mark.value) for mark in behind if mark.value in names.groups), WORLD)
    last = {
        way: max((each.end() for each in bare_comparing(tuple(table[key])).finditer(text, 0, ends[0])), default=-1)
        for way, key in (("up", "higher"), ("down", "lower"))
    }
    return Demand("extreme", direction=max(last, key=lambda way: last[way]), others=group)
