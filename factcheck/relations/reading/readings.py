"""How the numbers of a sentence read beside each other: in the unit of a fellow, as a level, a share, or a change."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.extraction.numbers.intervals import rounding
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.numbers.years import has_year_digits, is_when
from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity, Span
from factcheck.relations.reading.lent import (
    in_one_age,
    in_one_scale,
    in_one_unit,
    listed_in_percent,
    with_average_age,
    with_percent,
)

WAYS = {">": "up", "<": "down", ">=": "up", "<=": "down"}
"""The way of what is more, or less, than something."""

CUT = 8
"""Tokens between "cutting" and "in half". Our own choice."""

THEN = 12
"""Tokens from "half of what" to the time that it was so. Our own choice."""

SOON = 4
"""Tokens from the second "as" of "half as many as" to a time: "as at the end of 2021". Our own choice."""

STROKES = ("-", "–")
"""What stands between the ends of a range in figures."""


def read_in(sentence: Sentence, words: list[str], found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The numbers of a sentence, in order, each as its neighbours let it be read; fractions that tell a change too."""
    found = sorted([*found, *_fractions(sentence, words, found, lexicon)], key=lambda each: each.first)
    found = [each for each in found if not _is_pronoun(words, each, lexicon)]
    found = in_one_unit(in_one_scale(_with_halves(words, _in_parts(words, found, lexicon), lexicon)))
    found = listed_in_percent(words, found, lexicon)
    found = with_percent(words, in_one_age(words, with_average_age(words, found, lexicon), lexicon), lexicon)
    found = [_gone_by(sentence, words, _read(words, each, found, lexicon), lexicon) for each in found]
    return _against_bases(words, found, lexicon)


def _is_pronoun(words: list[str], each: Found, lexicon: Lexicon) -> bool:
    """Whether "one" stands for a noun: "six more than the old one"."""
    ones, led = lexicon.words("relations", "rates", "one"), words[max(each.first - 2, 0) : each.first]
    bare = each.quantity.unit is None and ones.issuperset(words[each.first : each.last])
    joints = lexicon.words("relations", "stop").union(lexicon.words("relations", "clauses", "joints"))
    known = not lexicon.words("relations", "totals", "definite").isdisjoint(led[:1])
    return bare and known and len(led) > 1 and led[1].isalpha() and led[1] not in joints


def _gone_by(sentence: Sentence, words: list[str], each: Found, lexicon: Lexicon) -> Found:
    """A percentage by which something went, whose verb stands further before: "and the number of vans by 26%"."""
    led = not lexicon.words("grammar", "leaning", "by").isdisjoint(words[max(each.first - 1, 0) : each.first])
    if not led or each.quantity.kind != "share" or each.quantity.unit_kind != "percent":
        return each
    ways = [str(mark.value[0]) for mark in sentence.marks.all("change") if mark.last < each.first]
    return _as(each, "change", ways[-1]) if ways and ways[-1] != "none" else each


def _signed(words: list[str], each: Found, lexicon: Lexicon) -> Found | None:
    """A percentage with a sign as the change that it tells: "(+25%)", "35,000 copies (−30%)"; "a rate of −0.5%" is a
    level."""
    quantity, led = each.quantity, words[max(each.first - 1, 0) : each.first]
    if quantity.unit_kind != "percent" or quantity.kind != "share" or quantity.value is None:
        return None
    if not lexicon.words("relations", "change", "plus").isdisjoint(led):
        return _as(each, "change", "up")
    if quantity.value >= 0 or led != ["("]:
        return None
    mirrored = [Interval(-span.high, -span.low) for span in (quantity.interval, quantity.customary)]
    told = replace(quantity, value=-quantity.value, interval=mirrored[0], customary=mirrored[1])
    return _as(each._replace(quantity=told), "change", "down")


def _read(words: list[str], each: Found, found: list[Found], lexicon: Lexicon) -> Found:
    quantity = each.quantity
    if (signed := _signed(words, each, lexicon)) is not None:
        return signed
    if quantity.kind == "change" and quantity.unit_kind != "multiple":
        lost = " per " in (quantity.unit or "") and quantity.unit_kind == "count"  # "we lost 164 calves a year"
        if lost or any(test(words, each, lexicon) for test in (_is_base, _is_collected, _is_missed)):
            return _as(each, "level")
        if _makes_up(words, each.first, lexicon) or _is_noun(words, each, found, lexicon):
            return _as(each, "share")
    over = not lexicon.words("relations", "change", "definite").isdisjoint(words[each.first : each.number])
    if over and quantity.bound in WAYS and quantity.unit_kind in ("length", "time") and quantity.value is not None:
        return each._replace(quantity=plain(quantity))  # "over the 50 kilometres"
    if quantity.unit_kind == "ratio" and quantity.value is not None and 0 < quantity.value < 2:
        return _as_change(each)
    if is_part(quantity) and _is_cut_in(words, each, lexicon):
        return _as(each, "change", "down")  # "cutting deaths in half"
    if is_part(quantity) and _is_as_many(words, each.last, lexicon):
        return each._replace(quantity=replace(quantity, kind="ratio", unit="times", unit_kind="multiple"))
    if (is_part(quantity) or quantity.unit_kind == "multiple") and _is_of_itself(words, each, lexicon):
        return each._replace(quantity=replace(quantity, kind="change", unit="times", unit_kind="multiple"))
    if quantity.kind == "share" or is_part(quantity):
        way = compared(words, each.last, lexicon)
        return each if way is None else _as(each, "change", way)
    if quantity.unit_kind == "time" and not any(each.isalpha() or each == ":" for each in quantity.surface):
        return each._replace(quantity=replace(quantity, unit=None, unit_kind=None))  # "in five years, from 80"
    if (measured := _more_of_unit(each, lexicon)) is not None:
        return measured
    times = lexicon.words("relations", "multiples", "times")
    if quantity.unit in times and quantity.unit_kind in ("multiple", "count"):
        kind = "multiple" if _multiplies(words, each, lexicon) else "count"
        return each._replace(quantity=replace(quantity, unit_kind=kind))
    return each


def _more_of_unit(each: Found, lexicon: Lexicon) -> Found | None:
    """ "800,000 extra litres" as so many litres more."""
    words, quantity = (each.quantity.unit or "").split(), each.quantity
    row = lexicon.tables["relations"]["convert"].get(words[-1].removesuffix("s")) if len(words) > 1 else None
    more = lexicon.words("relations", "change", "added")
    if quantity.unit_kind != "count" or row is None or not more.issuperset(words[:-1]):
        return None
    told = replace(quantity, unit=words[-1].removesuffix("s"), unit_kind=row[0], kind="change", direction="up")
    return each._replace(quantity=told)


def _in_parts(words: list[str], found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The numbers with "losing four farms out of ten" as the part that is lost."""
    read: list[Found] = []
    for each in found:
        part, last = each.quantity, read[-1] if read else None
        joined = last is not None and " ".join(words[last.last : each.first]) in lexicon.words("relations", "out_of")
        if last is None or not joined or last.quantity.kind != "change" or last.quantity.unit_kind != "count":
            read.append(each)
            continue
        told, whole = last.quantity.value, part.value
        if told is None or whole is None or part.unit is not None or not 0 < told < whole:
            read.append(each)
            continue
        share, span = told / whole, Span(last.quantity.span.start, part.span.end)
        exact = Interval(share, share)
        quantity = replace(last.quantity, span=span, interval=exact, customary=exact, value=share)
        read[-1] = last._replace(quantity=quantity, last=each.last)
    return read


def _is_of_itself(words: list[str], each: Found, lexicon: Lexicon) -> bool:
    """Whether a part, or a multiple, is of the same thing at another time: "half of what it was in 2014"."""
    behind = words[each.last : each.last + THEN]
    behind = behind[1:] if not lexicon.words("relations", "totals", "of").isdisjoint(behind[:1]) else behind
    years = any(has_year_digits(word) for word in behind)
    what = not lexicon.words("relations", "out_of", "what").isdisjoint(behind[:1])
    told = [word for word in behind[1 : 1 + SOON] if word.isalpha()]  # "of what it was", "of what it used to be"
    leads = lexicon.words("relations", "change", "apposing") | lexicon.words("relations", "sources", "passive")
    been = " ".join(told) in lexicon.words("relations", "out_of", "been") and words[max(each.first - 1, 0)] in leads
    return what and (been or years or not lexicon.words("relations", "out_of", "then").isdisjoint(behind))


def _is_as_many(words: list[str], last: int, lexicon: Lexicon) -> bool:
    """Whether a part is of what was once: "half as many as in 2021", "a third as many lambs as last year"."""
    as_, sizes = lexicon.words("relations", "orders", "as"), lexicon.words("relations", "orders", "many")
    behind = words[last : last + THEN]
    again = [at for at, word in enumerate(behind) if at > 1 and word in as_]
    if not again or behind[0] not in as_ or behind[1] not in sizes | lexicon.words("relations", "orders", "few"):
        return False
    if _once_again(words, last, lexicon):
        return False  # "half as much again as in 2020"
    then = lexicon.words("relations", "out_of", "then") | lexicon.words("relations", "times", "shown")
    return any(word in then or has_year_digits(word) for word in behind[again[0] + 1 :][:SOON])


def _is_cut_in(words: list[str], part: Found, lexicon: Lexicon) -> bool:
    """Whether a part is what is left of something: "cut the queue in half", "slashing costs by half"."""
    into = lexicon.words("relations", "change", "into")
    before = words[max(part.first - CUT, 0) : part.first]
    verbs = lexicon.words("relations", "change", "down") | lexicon.words("changes", "down", "verbs")
    return not into.isdisjoint(before[-1:]) and not verbs.isdisjoint(before[:-1])


def _with_halves(words: list[str], found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The half of "two hours and a half" with the hours."""
    joined: list[Found] = []
    for each in found:
        last = joined[-1] if joined else None
        between = [] if last is None else words[last.last : each.first]
        joins = len(between) == 1 and between[0] in lexicon.words("numbers", "words", "joiner")
        if last is not None and joins and is_part(each.quantity) and last.quantity.unit_kind == "time":
            value, more = last.quantity.value, each.quantity.value
            if value is not None and more is not None and value == int(value):
                exact = Interval(value + more, value + more)
                span = Span(last.quantity.span.start, each.quantity.span.end)
                quantity = replace(last.quantity, span=span, value=value + more, interval=exact, customary=exact)
                joined[-1] = last._replace(quantity=quantity, last=each.last)
                continue
        joined.append(each)
    return joined


def _against_bases(words: list[str], found: list[Found], lexicon: Lexicon) -> list[Found]:
    """The 42,000 of "28% above the 42,000" is no bound but what the 28% are told against, and they a change."""
    told = list(found)
    for at, (more, base) in enumerate(pairwise(found)):
        if more.last != base.first or base.quantity.bound not in WAYS or base.quantity.value is None:
            continue
        if more.quantity.unit_kind == "multiple":
            told[at + 1] = base._replace(quantity=plain(base.quantity), first=base.number)
        if base.quantity.bound in (">=", "<="):
            continue  # "as many as"
        led = words[base.first : base.number]
        percent = more.quantity.unit_kind == "percent" or is_part(more.quantity)
        if not percent and lexicon.words("relations", "change", "than").isdisjoint(led):
            continue
        if more.quantity.kind != "change":
            told[at] = _as(more, "change", WAYS[base.quantity.bound])
        told[at + 1] = base._replace(quantity=plain(base.quantity), first=base.number)
    return told


def plain(quantity: Quantity) -> Quantity:
    """A number without the bound on it."""
    assert quantity.value is not None
    step = Decimal(1).scaleb(quantity.value.adjusted() - (quantity.precision or 1) + 1)
    exact = rounding(quantity.value, step)
    return replace(quantity, interval=exact, customary=exact, bound="=")


def _as(each: Found, kind: str, direction: str | None = None) -> Found:
    return each._replace(quantity=replace(each.quantity, kind=kind, direction=direction))


def _as_change(ratio: Found) -> Found:
    """The change of "a third less than", which the extraction reads as two thirds of what it is less than."""
    quantity = ratio.quantity
    assert quantity.value is not None
    way = "up" if quantity.value > 1 else "down"
    low, high = sorted((abs(quantity.interval.low - 1), abs(quantity.interval.high - 1)))
    plain = replace(quantity, value=abs(quantity.value - 1), interval=Interval(low, high), unit_kind=None)
    return ratio._replace(quantity=replace(plain, kind="change", direction=way))


def is_part(quantity: Quantity) -> bool:
    """Whether a number is a fraction told in words: "two thirds", "a quarter more passengers"."""
    value = quantity.value
    counted = quantity.unit_kind in ("count", None)
    return counted and value is not None and 0 < value < 1 and quantity.surface[0].isalpha()


def compared(words: list[str], last: int, lexicon: Lexicon) -> str | None:
    """The way of "30% more cargo", "17 minutes faster", "half as many again"; None where a number isn't compared."""
    behind = words[last : last + 1]
    if not lexicon.words("relations", "more", "ground").isdisjoint(words[last + 1 : last + 3]):
        return None  # "412 metres above the sea"
    for way in ("up", "down"):
        for room in ("comparatives", "more"):
            if not lexicon.words("relations", room, way).isdisjoint(behind):
                return way
    return "up" if _once_again(words, last, lexicon) else None


def _once_again(words: list[str], last: int, lexicon: Lexicon) -> bool:
    """ "as many again", "again as much"."""
    return " ".join(words[last : last + 3]).startswith(tuple(lexicon.words("relations", "more", "again")))


def _multiplies(words: list[str], number: Found, lexicon: Lexicon) -> bool:
    """Whether a number says how many times as much, and not how often: "three times as many", "3.5 times the"."""
    if number.quantity.kind == "change":
        return True  # "tripled last year"
    behind = words[number.last : number.last + 1]
    if is_when(words[number.last : number.last + 3], lexicon):
        return False  # "three times last year"
    return any(
        not lexicon.words(*room).isdisjoint(behind)
        for room in (
            ("numbers", "multiplying", "before"), ("numbers", "words", "times_more"), ("relations", "change", "up"),
        )
    )  # fmt: skip


def in_range(words: list[str], number: Found, lexicon: Lexicon) -> bool:
    """Whether a number is an end of a range or a price with a stroke: "180-190", "23 to 24", "3.75/80"."""
    before, behind = words[max(number.first - 2, 0) : number.first], words[number.last : number.last + 2]
    if "/" in (*before[-1:], *behind[:1]):
        return True
    if behind[:1] and behind[-1][:1].isdigit():
        if behind[0] in STROKES:
            return True
        if behind[0] in lexicon.words("grammar", "changing", "to") and number.quantity.unit is None:
            return lexicon.words("relations", "change", "begins").isdisjoint(
                words[max(number.first - 4, 0) : number.first]
            )
    return bool(before) and before[-1] in STROKES and before[0][:1].isdigit()


def _is_base(words: list[str], found: Found, lexicon: Lexicon) -> bool:
    """Whether a number is what a change starts from, and not how far it went: "an increase over the 1.5 million"."""
    before = words[max(found.number - 1, 0) : found.number]
    return bool(lexicon.words("relations", "change", "definite").intersection(before))


def _is_missed(words: list[str], found: Found, lexicon: Lexicon) -> bool:
    """Whether a number is one that wasn't reached: "fell short of 4 million"."""
    before = words[max(found.first - 1, 0) : found.number]
    return found.quantity.bound == "<" and not lexicon.words("relations", "change", "missed").isdisjoint(before)


def _makes_up(words: list[str], first: int, lexicon: Lexicon) -> bool:
    """ "made up 46%", which goes nowhere."""
    up, made = lexicon.words("relations", "made_up", "up"), lexicon.words("relations", "made_up")
    return any(words[at] in up and words[at - 1] in made for at in range(max(first - 3, 1), first))


def _is_collected(words: list[str], number: Found, lexicon: Lexicon) -> bool:
    """Whether something was raised or picked up, and not by an amount: "raised over 2.4 million francs"."""
    before = words[max(number.first - 2, 0) : number.first]
    moved = lexicon.words("relations", "change", "moved").intersection([*before, *words[number.last : number.last + 1]])
    collects = lexicon.words("relations", "change", "collects").intersection(before)
    return number.quantity.unit_kind in ("currency", "count", "mass", "volume") and bool(collects) and not moved


def _is_noun(words: list[str], number: Found, found: list[Found], lexicon: Lexicon) -> bool:
    """Whether the word of change right before a percentage is a thing in a list: "fees 22%, contracts 17%"."""
    if number.quantity.unit_kind != "percent" or number.first < 2:
        return False
    hyphened = words[number.first - 2] == "-"  # "fund-raising 19%"
    if not hyphened and words[number.first - 1] not in lexicon.words("relations", "change", "things"):
        return False
    return sum(each.quantity.unit_kind == "percent" and each.quantity.kind == "share" for each in found) > 1


def _fractions(sentence: Sentence, words: list[str], found: list[Found], lexicon: Lexicon) -> Iterator[Found]:
    """The third of "cut by a third", "a third fewer", "half as much again", "a third as many", with nothing that it
    is a third of."""
    articles, by = lexicon.words("numbers", "words", "article"), lexicon.words("grammar", "leaning", "by")
    for mark in sentence.marks.all("fraction"):
        first = mark.first - (words[mark.first - 1] in articles if mark.first else 0)
        if any(each.first < mark.last and first < each.last for each in found):
            continue
        led = first < mark.first and not by.isdisjoint(words[max(first - 2, 0) : first])
        many = _is_as_many(words, mark.last, lexicon)
        if not led and not many and compared(words, mark.last, lexicon) is None:
            continue
        value = Decimal(mark.value[0]) / Decimal(mark.value[1])
        exact = Interval(value, value)
        span = Span(sentence.tokens[first].start, sentence.tokens[mark.last - 1].end)
        quantity = Quantity(span, sentence.text[span.start : span.end], exact, exact, value, None, None)
        yield Found(quantity, first, mark.first, mark.last)
