"""Which two numbers can be two states of one thing."""

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.measured import ANYBODY, PEOPLE
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.stated import MEASURED
from factcheck.relations.reading.topics import topics_of

LARGE = 1000
"""From what on a bare number hardly counts another thing than the sentence before: "It sold 84,000 hectolitres. Last
year it was 96,600". Our own choice."""


def comparable(one: Number, other: Number) -> bool:
    """Whether two numbers can be two states of one thing: levels in one unit, or one of them bare."""
    first, second = one.quantity, other.quantity
    if not (_is_level(one) and _is_level(other)):
        return False
    if first.unit == second.unit and first.unit is not None:
        return first.unit_kind not in ("ratio", "place", "percentage point", "multiple")
    if (
        first.unit_kind == second.unit_kind
        and first.unit_kind in ("currency", "minor")
        and _may_be_one_price(one, other)
    ):
        return (first.unit or "").split(" per ")[0] == (second.unit or "").split(" per ")[0]
    if first.unit_kind == second.unit_kind == "count":
        units = set((first.unit or "").split()), set((second.unit or "").split())
        named = _is_named(one) and _is_named(other)
        return bool(units[0] & units[1] or one.noun & other.noun) or not named or are_people(one, other)
    if None not in (first.unit, second.unit):
        return False
    if {first.unit_kind, second.unit_kind} <= {"count", None}:
        return True
    measured, bare = (one, other) if second.unit is None else (other, one)
    if measured.quantity.unit_kind not in (*MEASURED, "rate", "flow"):
        return False
    if scale_of(first) or scale_of(second):
        return scale_of(first) == scale_of(second)  # "412 million crowns, against 358 million"
    next_one = bare.line - measured.line == 1 and (bare.quantity.value or 0) >= LARGE
    return next_one or (one.line == other.line and measured.first < bare.first)


def _may_be_one_price(one: Number, other: Number) -> bool:
    """Whether two sums may be of the same, of which one leaves out what it is for: "44 cents a litre", "39 cents"."""
    priced = [" per " in (each.quantity.unit or "") for each in (one, other)]
    return one.line == other.line or (other.line - one.line == 1 and any(priced) and not all(priced))


def are_of_one(one: Number, other: Number, lines: Sequence[Line], lexicon: Lexicon) -> bool:
    """Whether two numbers are in one unit; a bare one behind the other, and money, only where it is told in words of
    that, or in none of its own: not "Two kitchens were refitted, and the number of complaints fell to 39"."""
    whole, bare = sorted((one, other), key=lambda each: (each.line, each.first))
    sums = one.quantity.unit_kind == "currency" and whole.line != bare.line
    left = topics_of(lexicon).of(lexicon.words("relations", "trade_words", "left"))
    if left & (bare.topic - whole.topic):
        return False  # "Wine worth €57 million was imported. The surplus in wine rose to €36 million"
    if one.quantity.unit == other.quantity.unit is not None and not sums:
        return True
    if bare.quantity.unit not in (None, whole.quantity.unit):
        return False
    topics, words, joints = topics_of(lexicon), lines[bare.line].words, lexicon.words("relations", "clauses", "joints")
    start = next((at for at in range(bare.first, 0, -1) if words[at - 1] in joints), 0)
    start = max(start, whole.last if whole.line == bare.line else 0)
    moved = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
    moves = {at for mark in lines[bare.line].sentence.marks.all("change") for at in range(mark.first, mark.last)}
    named = topics.of(words[at] for at in range(start, bare.first) if at not in moves) - topics.of(moved)
    known = topics.of(words[: whole.last]) if whole.line == bare.line else whole.topic
    return not named or not named.isdisjoint(known | whole.noun)


def are_people(one: Number, other: Number) -> bool:
    """Whether one of two counts is of people, and the other says what they are: "320 passengers", "480 people"."""
    return any(each.noun & ANYBODY and rest.noun & PEOPLE for each, rest in ((one, other), (other, one)))


def _is_named(number: Number) -> bool:
    """Whether what a number counts stands with it: not so for "the 155,000 who came"."""
    return any(map(str.isalpha, number.quantity.surface))


def _is_level(number: Number) -> bool:
    """Whether a number can be a state of something: no change, no price of 3.75/80, no time of 0900."""
    quantity = number.quantity
    timed = quantity.unit is None and quantity.surface[:1] == "0" and "." not in quantity.surface
    return (
        quantity.kind != "change" and quantity.value is not None and not (number.slashed or timed or is_part(quantity))
    )
