"""The numbers of a sentence that say something, each as what it says: a rate, a share, a change, a place, a run."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.compared import is_part_of_then
from factcheck.extraction.foremost import foremost
from factcheck.extraction.leading import leaders
from factcheck.extraction.measuring import measure_of
from factcheck.extraction.multiples import bare_comparisons, multiple_of
from factcheck.extraction.narrowing import is_some_change
from factcheck.extraction.numbers.quantities import Found, quantities
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.over_time import every_year, paces
from factcheck.extraction.periods import is_year
from factcheck.extraction.rankings import runs
from factcheck.extraction.records import bare_records
from factcheck.lexicon import PEOPLE, Lexicon
from factcheck.model import Interval, Quantity

LOW, HIGH, HUNDRED = Decimal("0.9"), Decimal("1.1"), Decimal(100)
"""How far a fraction in words reaches, and what makes it per cent. The tenth is our own choice."""

PER_YEAR = "percent per year"


def numbers_of(sentence: Sentence, lexicon: Lexicon) -> list[Found]:
    """The quantities of a sentence that say something: a place in an order only where it is a place of something."""
    rows = runs(sentence, lexicon) if "in a row" in sentence.marks.categories else []
    few = leaders(sentence, lexicon) if "several" in sentence.marks.categories else []
    counted = quantities(sentence.text, sentence.tokens, sentence.marks, lexicon)
    rows += [row for row in every_year(sentence, lexicon) if not _is_by_so_much(row, counted)]
    heard = [
        _grown(sentence, _yearly(found), lexicon)
        for each in counted
        for found in [_told_as(sentence, each, lexicon)]
        if _says_something(sentence, found, lexicon)
        and not any(row.first < found.last and found.first < row.last for row in rows)
    ]
    heard = _lent(sentence, heard, lexicon)
    if "record" in sentence.marks.categories and not heard:
        rows = [*rows, *bare_records(sentence, lexicon)]
    if "pace" in sentence.marks.categories:
        rows = [*rows, *paces(sentence, lexicon)]
    rows = [*rows, *bare_comparisons(sentence, heard, lexicon), *foremost(sentence, lexicon)]
    if few:  # its count and its "top" are told with it
        start, end = few[0].quantity.span.start, few[0].quantity.span.end
        heard = [each for each in heard if not start <= each.quantity.span.start < end]
    return sorted([*heard, *rows, *few], key=lambda found: found.first) if rows or few else heard


def _is_by_so_much(row: Found, counted: Sequence[Found]) -> bool:
    """Whether what went one way each year did so by a number, which tells more: "grew by over 6% every year from"."""
    return any(each.first < row.first < each.last for each in counted)


def _lent(sentence: Sentence, heard: list[Found], lexicon: Lexicon) -> list[Found]:
    """The numbers, each in the money of the one before it that it goes on from: "2.4 trillion dollars in 2016 to 2.6
    trillion in 2017"."""
    found: list[Found] = []
    for each in heard:
        if found and _goes_on(sentence, found[-1], each, lexicon):
            lender = found[-1].quantity
            each = each._replace(quantity=replace(each.quantity, unit=lender.unit, unit_kind=lender.unit_kind))
        found.append(each)
    return found


def _goes_on(sentence: Sentence, one: Found, other: Found, lexicon: Lexicon) -> bool:
    """Whether an amount in millions or billions leaves its money out behind one in money: only a year and words that
    join, or lead on, stand between."""
    if one.quantity.unit_kind != "currency" or other.quantity.unit is not None or other.quantity.kind != "level":
        return False
    if sentence.marks.ending(other.last, "magnitude") is None or other.quantity.value is None:
        return False
    words = lexicon.words("numbers", "words", "joiner") | lexicon.words("grammar", "changing", "to")
    words |= lexicon.words("grammar", "possessive", "of_what") | lexicon.words("grammar", "worth", "goods") | {","}
    between = range(one.last, other.first)
    return all(sentence.tokens[at].lower in words or is_year(sentence, at) for at in between) and len(between) > 0


def _yearly(found: Found) -> Found:
    """A rate per year of something in per cent as the per cent it is: growth and inflation are told so or so."""
    if found.quantity.unit != PER_YEAR:
        return found
    return found._replace(quantity=replace(found.quantity, unit="percent", unit_kind="percent"))


def _in_percent(sentence: Sentence, found: Found, lexicon: Lexicon) -> Found:
    """A band of digits that something counted in per cent is in: "inflation was in double digits"."""
    if found.quantity.unit is not None or sentence.marks.covering(found.number, "band") is None:
        return found
    shared = found._replace(quantity=replace(found.quantity, unit="percent", unit_kind="percent", kind="share"))
    measure = measure_of(sentence, shared, (), lexicon)
    return shared if measure and lexicon.tables["measures"][measure.value]["units"] == ["percent"] else found


def _told_as(sentence: Sentence, found: Found, lexicon: Lexicon) -> Found:
    """A number as what its sentence tells it as: a share, a place, a part of what somebody else has."""
    times = _as_multiple(sentence, found, lexicon)
    if times is not None:
        return times
    return _ranked(sentence, _as_share(sentence, _in_percent(sentence, found, lexicon), lexicon), lexicon)


def _as_multiple(sentence: Sentence, found: Found, lexicon: Lexicon) -> Found | None:
    """A fraction in words that something is of another country's, or of what goes to another: "half as large as
    Chile's", "two thirds of those to Peru"; taken as loosely as a share in words."""
    quantity = found.quantity
    if quantity.unit is not None or quantity.value is None or not 0 < quantity.value < 1 or quantity.kind == "change":
        return None
    if any(map(str.isdigit, quantity.surface)):
        return None
    loose = _loosely(quantity)
    told = replace(quantity, interval=loose, customary=loose, unit="times", unit_kind="multiple", kind="ratio")
    return found._replace(quantity=told) if multiple_of(sentence, found._replace(quantity=told), lexicon) else None


def _loosely(quantity: Quantity) -> Interval:
    """What a fraction in words can mean: a tenth of it more or less, but where a bound says which way."""
    assert quantity.value is not None
    low, high = quantity.interval.low, quantity.interval.high
    low = low if quantity.bound in (">", ">=") else min(low, quantity.value * LOW)
    high = high if quantity.bound in ("<", "<=") else max(high, quantity.value * HIGH)
    return Interval(low, high)


def _as_share(sentence: Sentence, found: Found, lexicon: Lexicon) -> Found:
    """A fraction in words of something that shares are told of, or by which something grew, as so many per cent of it:
    "a fifth of GDP", "fell by a fifth".

    Such a word is taken as loosely as with "about", a tenth of it up or down.
    """
    whole = found
    found = _without_whom(sentence, found, lexicon)
    quantity, tokens = found.quantity, sentence.tokens
    if quantity.unit is not None or quantity.value is None or not 0 < quantity.value < 1 or found.last >= len(tokens):
        return whole
    people = sentence.marks.starting(found.last, "place")
    whose = found is not whole or (people is not None and people.value[1] == PEOPLE)
    of = tokens[found.last].lower in lexicon.words("numbers", "words", "of") or whose
    if not (of or quantity.kind == "change") or any(map(str.isdigit, quantity.surface)):
        return whole
    reading = _loosely(quantity).times(HUNDRED)
    shared = found._replace(
        quantity=replace(
            quantity, interval=reading, customary=reading, value=quantity.value * HUNDRED, unit="percent",
            unit_kind="percent", kind="share",
        )
    )  # fmt: skip
    changed = not of or (quantity.kind == "change" and _is_of_their_own(sentence, found, lexicon))
    if changed:
        shared = shared._replace(quantity=replace(shared.quantity, kind="change"))
    measure = measure_of(sentence, shared, (), lexicon)
    if changed:
        return whole if measure is None else shared  # "fell by a tenth", "lost a tenth of its people"
    shares = measure is not None and lexicon.tables["measures"][measure.value]["units"] == ["percent"]
    return shared if shares else whole


def _is_of_their_own(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    """Whether a fraction is one of what somebody has, which is measured: the fifth of "lost a fifth of its exports"."""
    tokens, at = sentence.tokens, found.last + 1
    their, plain = lexicon.words("grammar", "possessive", "their"), lexicon.words("grammar", "unnarrowed")
    if at >= len(tokens) or tokens[at].lower not in their:
        return False
    at += 1
    while at < len(tokens) and sentence.marks.starting(at, "measure") is None and tokens[at].lower in plain:
        at += 1
    return sentence.marks.starting(at, "measure") is not None


def _without_whom(sentence: Sentence, found: Found, lexicon: Lexicon) -> Found:
    """A part of people without whom it is of: the half of "half of Nigerians", the fifth of "one in five workers"."""
    of, value = lexicon.words("numbers", "words", "of"), found.quantity.value
    if found.quantity.unit_kind != "count" or value is None or not 0 < value < 1:
        return found
    people = {mark.first for mark in sentence.marks.all("place") if mark.value[1] == PEOPLE}
    reach, whom = range(found.number, found.last), lexicon.words("grammar", "whom")
    people |= {at for at in reach if sentence.tokens[at].lower in whom}
    people |= {mark.first for mark in sentence.marks.all("place") if mark.last in people and mark.first in reach}
    at = next((at for at in reach if sentence.tokens[at].lower in of or at in people), None)
    if at is None:
        return found
    span = found.quantity.span._replace(end=sentence.tokens[at - 1].end)
    surface = sentence.text[span.start : span.end]
    return found._replace(
        last=at, quantity=replace(found.quantity, span=span, surface=surface, unit=None, unit_kind=None)
    )


def _grown(sentence: Sentence, found: Found, lexicon: Lexicon) -> Found:
    """What grew at a rate of 2%, or by an average of 2%, or a growth of it by name, as a change by 2%."""
    if found.quantity.kind != "share" or found.quantity.unit_kind != "percent":
        return found
    readings = (_named_change, _rated_change, _headed_change)
    direction = next(filter(None, (reading(sentence, found, lexicon) for reading in readings)), None)
    if direction is None:
        return found
    return found._replace(quantity=replace(found.quantity, kind="change", direction=direction))


def _rated_change(sentence: Sentence, found: Found, lexicon: Lexicon) -> str | None:
    """The way of a change that a verb tells by its rate: "grew at an annual rate of 2%"."""
    tokens, index = sentence.tokens, found.first
    rated = lexicon.words("grammar", "rated")
    while index > 0 and tokens[index - 1].lower in rated:
        index -= 1
    if index < 2 or tokens[index - 1].lower not in lexicon.words("grammar", "rated", "at"):
        return None
    if found.first - index < 2:
        return None  # "rose to", "stood at 5%"
    change = sentence.marks.ending(index - 1, "change")
    return change.value[0] if change is not None and change.value[0] in ("up", "down") else None


def _headed_change(sentence: Sentence, found: Found, lexicon: Lexicon) -> str | None:
    """The way of a change that a bare noun of it tells right before its number: "a contraction of 4.9%"; not that of
    something, as "export growth of 5%" is."""
    tokens, at = sentence.tokens, found.first - 2
    if at < 1 or tokens[at + 1].lower not in lexicon.words("numbers", "words", "of"):
        return None
    if sentence.marks.covering(at, "measure") or is_some_change(sentence, at, lexicon):
        return None
    ways = (way for way in ("up", "down") if tokens[at].lower in lexicon.words("grammar", "named_changes", way))
    return next(ways, None)


def _named_change(sentence: Sentence, found: Found, lexicon: Lexicon) -> str | None:
    """The way of a change that stands behind its number as a noun: "a 5% drop in exports", "2.2% annual growth"."""
    tokens, index = sentence.tokens, found.last
    while index < len(tokens) and tokens[index].lower in lexicon.words("grammar", "named_changes", "between"):
        index += 1
    if index >= len(tokens) or (index + 1 < len(tokens) and tokens[index + 1].is_number):
        return None
    for direction in ("up", "down"):
        if tokens[index].lower in lexicon.words("grammar", "named_changes", direction):
            return direction
    return None


def _ranked(sentence: Sentence, found: Found, lexicon: Lexicon) -> Found:
    """A bare place as somebody's rank, behind the verb that tells it so: "ranked fifth in the world by GDP"."""
    before = sentence.tokens[found.first - 1].lower if found.first else ""
    if found.quantity.kind != "ordinal" or before not in lexicon.words("grammar", "superlative", "ranked"):
        return found
    return found._replace(quantity=replace(found.quantity, kind="rank"))


def _says_something(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    if found.quantity.kind == "ordinal":
        return False
    if found.quantity.kind == "rank":
        return measure_of(sentence, found, (), lexicon) is not None
    quantity = found.quantity
    if quantity.value == 1 and quantity.unit_kind in (None, "count") and found.last <= found.number + 2:
        return False  # "one of them", "one company"
    if (
        quantity.unit is None
        and quantity.bound == "="
        and found.last == found.number + 1
        and quantity.surface.isalpha()
        and not _is_part(sentence, found, lexicon)
        and not (quantity.kind == "change" and quantity.value is not None and quantity.value < 1)  # "fell by half"
        and not is_part_of_then(sentence, found, lexicon)
    ):
        return False  # "what the two share"
    return not any(mark.first <= found.number < mark.last for mark in sentence.marks.all("pair"))  # "the two nations"


def _is_part(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    """ "half of the villages"."""
    of, the = lexicon.words("numbers", "words", "of"), lexicon.words("relations", "orders", "determiners")
    behind = [token.lower for token in sentence.tokens[found.last : found.last + 2]]
    told = len(behind) == 2 and behind[0] in of and behind[1] in the
    return told and found.quantity.value is not None and 0 < found.quantity.value < 1
