"""What is left between what goes out and what comes in, in a few sentences that tell nothing else like it: goods,
power, money of travellers; or only which of the two is more: "becoming a net exporter"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.misprints import is_misprint
from factcheck.model import Document, Tie
from factcheck.relations.reading.comparing import LARGE, comparable
from factcheck.relations.reading.dimensions import measure, size
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number, term
from factcheck.relations.trade.signs import sign_of

REACH = 6
"""Tokens before a number in which a word can say that it is what is left. Our own choice."""

BEHIND = 5
"""The same behind it: "220 million in the black". Our own choice."""

AROUND = 2
"""Sentences around what is left in which the flows are told. Our own choice."""

SHORT = 60
"""Sentences of a text whose only two flows may stand anywhere in it. Our own choice."""

NEAR = Decimal("1.7")
"""How many times too much or too little what is left may be told and still be meant as that of two flows. Our own
choice."""

FARTHEST = 20
"""How many times as large as the other one flow is at most. Our own choice."""

MEASURED = ("mass", "energy", "volume", "power", "length")

YEARLY = " per year"
"""How the unit of a flow ends that is one of each year."""

BETWEEN = 4
"""Words that "*" in a phrase stands for, at most. Our own choice."""

FLOWS = 2


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """What is left, and which way, with the only two flows around it."""
    for line in lines:
        for number in line.numbers:
            role = _left(line, number, lexicon) if _may_flow(number, lexicon) else None
            if role is None:
                continue
            around = (_flows(number, near, lexicon) for near in (_near(lines, line), lines[:SHORT]))
            flows = next((found for found in around if len(found) == FLOWS), [])
            if flows and _is_off(number, flows, lexicon):
                small, large = sorted(flows, key=lambda each: size(each.quantity, lexicon))
                sold, bought = (small, large) if role == "deficit" else (large, small)
                terms = (("exports", sold), ("imports", bought))
                yield Tie("trade", (term(document, role, number), *(term(document, *each) for each in terms)), "medium")
        yield from _signs(document, lines, line, lexicon)


def _near(lines: Sequence[Line], line: Line) -> list[Line]:
    """The sentences around one in its paragraph."""
    around = lines[max(line.place - AROUND, 0) : line.place + AROUND + 1]
    return [each for each in around if each.block == line.block]


def _may_flow(number: Number, lexicon: Lexicon) -> bool:
    """Whether a number can be of what goes out or comes in: money, a large sum, a mass, energy."""
    quantity = number.quantity
    if quantity.value is None or quantity.value <= 0 or quantity.kind == "change" or quantity.bound not in ("=", "~"):
        return False
    if quantity.unit_kind in (None, "count"):
        return bool(scale_of(quantity)) or (quantity.unit is None and quantity.value >= LARGE)
    once = replace(quantity, unit=(quantity.unit or "").removesuffix(YEARLY))  # "84,000 tonnes a year"
    kinds = (measure(quantity, lexicon), measure(once, lexicon), quantity.unit_kind)
    return quantity.unit_kind == "currency" or any(kind in MEASURED for kind in kinds)


def _left(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """Whether a number is a "surplus", a "deficit", or a "balance" that says nothing of its sign."""
    rows = lexicon.tables["relations"]["net_flows"]
    start = max([number.first - REACH, 0, *(each.last for each in line.numbers if each.last <= number.first)])
    before, behind = line.words[start : number.first], line.words[number.last : number.last + BEHIND]
    before = before[next((at + 1 for at in range(len(before) - 1, -1, -1) if before[at] in rows["parted"]), 0) :]
    stop = next((at for at, word in enumerate(behind) if word in rows["parted"]), len(behind))
    for words, key in ((before, "before"), (behind[:stop], "behind")):
        said = {*words, *map(" ".join, pairwise(words)), *(" ".join(words[at : at + 3]) for at in range(len(words)))}
        for role in ("deficit", "surplus", "balance"):
            if not said.isdisjoint(rows[f"{role}_{key}"]):
                return role
    return None


def _flows(left: Number, near: Sequence[Line], lexicon: Lexicon) -> list[Number]:
    """The flows of a few sentences in the unit of what is left, where words say that some go out and some come in; none
    where other amounts of their kind are told."""
    rows = lexicon.tables["relations"]["net_flows"]
    alike = _alike(left, near, lexicon)
    if any(_is_part(line, each, left, lexicon) for each, line in alike):
        return []
    beside = [[each for each, line in alike if line is one] for one in near]
    pairs = [
        pair
        for pair, one in zip(beside, near, strict=True)
        if len(pair) == FLOWS and {_way(one, each, lexicon) for each in pair} == {"exports", "imports"}
    ]
    if len(pairs) == 1:
        return pairs[0]  # "It sold goods worth $11.3 billion abroad and bought goods for $8.4 billion"
    said = {word for _, line in alike for word in line.words}
    if said.isdisjoint(rows["out"]) or said.isdisjoint(rows["into"]) or not said.isdisjoint(rows["other"]):
        return []
    return [each for each, _ in alike]


def _alike(left: Number, near: Sequence[Line], lexicon: Lexicon) -> list[tuple[Number, Line]]:
    """The numbers of some sentences that are of the kind of what is left."""
    return [
        (each, line)
        for line in near
        for each in line.numbers
        if each is not left and _may_flow(each, lexicon) and _are_alike(left, each)
    ]


def _is_part(line: Line, number: Number, left: Number, lexicon: Lexicon) -> bool:
    """Whether a flow is one of some goods only, and what is left is told elsewhere: "wool exports earned 90 million",
    "fish accounted for 190 million of exports"."""
    nouns, goods = (lexicon.words("relations", "trade_words", key) for key in ("nouns", "goods"))
    goods |= lexicon.words("relations", "stop")
    led = " ".join(line.words[max(number.first - FLOWS, 0) : number.first])
    named = any(
        other in nouns and one.isalpha() and one not in goods
        for one, other in pairwise(line.words[number.clause.start : number.first])
    )
    apart = number.quantity.unit_kind in ("currency", "count", None) and left.line != number.line
    return (named and apart) or led in lexicon.words("relations", "trade_words", "part")


def _are_alike(one: Number, other: Number) -> bool:
    """Whether two amounts are in one unit, or one of them leaves it out and has its own magnitude."""
    units = {(each.quantity.unit or "").removesuffix(YEARLY) or None for each in (one, other)}
    scaled = bool(scale_of(one.quantity)) and bool(scale_of(other.quantity))
    lent = None in units and (scaled or one.line == other.line)  # "imports run to 84,000 tonnes, exports to 57,000"
    return len(units) == 1 or lent or comparable(one, other)


def _is_off(left: Number, flows: Sequence[Number], lexicon: Lexicon) -> bool:
    """Whether what is left comes near what two flows leave, and isn't that, nor their sum, nor one of them."""
    told, (one, other) = left.quantity, (size(each.quantity, lexicon) for each in flows)
    value = size(told, lexicon)
    rest = abs(one - other)
    if not rest or max(one, other) > FARTHEST * min(one, other) or value in (one, other) or one == other:
        return False
    scale = value / (told.value or Decimal(1))
    unlike = all(not told.interval.times(scale).contains(made) for made in (rest, one + other))
    return unlike and (rest / NEAR < value < rest * NEAR or is_misprint(told, rest / scale))


def _signs(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """Which of two flows is told to be more: "becoming a net exporter", "sells more abroad than it buys"."""
    rows = lexicon.tables["relations"]["net_flows"]
    signs = {side: rows[f"{side}_sign"] for side in ("surplus", "deficit")}
    sides = [(side, phrase) for side, phrases in signs.items() for phrase in phrases if _holds(line, phrase)]
    if len({side for side, _ in sides}) != 1 or not lexicon.words("relations", "negation").isdisjoint(line.words):
        return
    near = [each for each in _near(lines, line) if 0 <= each.place - line.place <= 1 or each.place == line.place - 1]
    told = [(each, one) for one in near for each in one.numbers if _may_flow(each, lexicon)]
    alike = [(each, one) for each, one in told if any(_are_alike(each, other) for other, _ in told if other != each)]
    ways = [_way(one, each, lexicon) for each, one in alike]
    if len(alike) != FLOWS or not _are_alike(alike[0][0], alike[1][0]) or set(ways) != {"exports", "imports"}:
        return
    terms = sorted(zip(ways, (each for each, _ in alike), strict=True))
    flows_told = (term(document, str(role), each) for role, each in terms)
    yield Tie(
        "trade_sign", (*flows_told, sign_of(document, line, sides[0][1].partition(" * ")[0])), "medium", sides[0][0]
    )


def _holds(line: Line, phrase: str) -> bool:
    """Whether a phrase stands in a sentence; "*" in it is a few words: "more * than it buys"."""
    first, _, last = phrase.partition(" * ")
    text = f" {' '.join(line.words)} "
    _, found, rest = text.partition(f" {first} ")
    if not last:
        return bool(found)
    between, after, _ = rest.partition(f"{last} ")
    return bool(found and after) and len(between.split()) <= BETWEEN and between[-1:] == " "


def _way(line: Line, number: Number, lexicon: Lexicon) -> str | None:
    """Whether a number goes out or comes in: by the nearest word before it, else by one right behind it."""
    rows = lexicon.tables["relations"]["net_flows"]
    start = max([0, *(each.last for each in line.numbers if each.last <= number.first and each.quantity.value)])
    before = line.words[start : number.first][::-1]
    near = before[: next((at for at, word in enumerate(before) if word in rows["parted"]), len(before))]
    stop = next((at for at, word in enumerate(line.words) if at >= number.last and word in rows["parted"]), number.last)
    for words in (near, line.words[number.last : stop], before):  # "goods worth 7.9 billion were brought in"
        for word in words:
            if word in rows["out"]:
                return "exports"
            if word in rows["into"]:
                return "imports"
    return None
