"""Exports, imports, what both come to, and what is left between them: every way in which a text may mean them."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from factcheck.extraction.modality import modality_of
from factcheck.lexicon import Lexicon
from factcheck.misprints import digits_of, is_misprint, is_off_before_the_last
from factcheck.model import Document, Quantity, Tie
from factcheck.relations.reading.apart import names_of
from factcheck.relations.reading.candidates import Made, candidates, stands_out
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number, numbers_of, part_of, term
from factcheck.relations.reading.readings import is_part
from factcheck.relations.reading.times import phase_of, times_of

EXPORTS, IMPORTS, BOTH = FLOWS = ("exports", "imports", "both")

BALANCES = ("deficit", "surplus", "balance")
"""What is left between exports and imports, with its sign or without."""

LARGE = 1_000_000
"""From what on a number without a known currency can be one of trade. Our own choice."""

SMALL = 200
"""Of what part of the largest number of trade in a text another one can be told with it. Our own choice."""

TWO, YEARLY = 2, "year"

LESS = 20
"""How many times smaller than a balance no sum is that it can be of. Our own choice."""

TIMES = Decimal("1.7")
"""How many times too much or too little a balance may be and still be meant as that of two sums. Our own choice."""

SLIP_TIMES = Decimal(4)
"""The same where it is a slip of the pen away from what they leave. Our own choice."""

REACH = 14
"""Tokens before a number in which the word that says what it is can stand. Our own choice."""

BEHIND = 6
"""Tokens behind it in which it can begin too. Our own choice."""

PHRASE = 4
"""Tokens that a phrase goes on behind these, at most. Our own choice."""


DATED = 5
"""Tokens behind a number in which its time can stand. Our own choice."""


class Flow(NamedTuple):
    """A number with the flow that it is of, whether the word for that says so by itself: "exports", not "sold", and
    the goods that it is of: "copper exports"."""

    role: str
    number: Number
    line: Line
    named: bool
    goods: str = ""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each balance of trade, or else each turnover, with the flows that it may be of."""
    flows = list(flows_of(lines, lexicon))
    found = list(_by_words(document, flows, lexicon))
    yield from found or _by_kind(document, flows, lines, lexicon)


def _by_words(document: Document, flows: list[Flow], lexicon: Lexicon) -> Iterator[Tie]:
    """Each balance, or else each turnover, with the flows that words say it may be of."""
    if len({each.role for each in flows}) < len(FLOWS):
        return
    told = [each for each in flows if each.role in BALANCES] or [each for each in flows if each.role == BOTH]
    for left in told:
        known = {
            role: [each for each in flows if each.role == role and each is not left and _may_be(left, each, lexicon)]
            for role in FLOWS
        }
        known[""] = [each for each in told if _may_be(left, each, lexicon)]
        if any(len({each.number.quantity.value for each in found}) > 1 for found in known.values()):
            continue  # of several, none is sure to be the one that is meant
        pairs = [(EXPORTS, IMPORTS)] if left.role == BOTH else [(EXPORTS, IMPORTS), (BOTH, EXPORTS), (BOTH, IMPORTS)]
        for one, other in (pair for roles in pairs for pair in product(*(known[role] for role in roles))):
            bare = left.role == BOTH and not (one.named or other.named)  # what was bought and sold on an exchange
            if one.role == BOTH and _value(one) < max(_value(left), _value(other)):
                continue  # what all of it comes to is of something else
            if _may_be(one, other, lexicon) and not bare:
                yield _tie(document, left, one, other, lexicon)


def _value(flow: Flow) -> Decimal:
    return flow.number.quantity.value or Decimal(0)


def _by_kind(document: Document, flows: list[Flow], lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The only balance of a text with its only two other large sums of money, whatever these are said to be, where they
    leave about as much; a slip of the pen away from it where nothing says that it is one of trade."""
    left = [each for each in flows if each.role in BALANCES]
    if len(left) != 1:
        return
    balance, coin = left[0].number, _coin(left[0].number)
    told = balance.quantity.value or Decimal(0)
    sums = [each for each in candidates(lines) if _is_money(each.quantity) and each != balance]
    sums = [each for each in sums if _coin(each) == coin or coin is None]
    sums = [each for each in sums if (each.quantity.value or Decimal(0)) * LESS >= told]
    sums = _without_turnover(sums)
    if len(sums) != TWO or (coin is None and not scale_of(balance.quantity)):
        return
    trade = lexicon.words("relations", "trade", BOTH) | lexicon.words("relations", "trade_words", "nouns")
    known = {each.number: each for each in flows}
    total = next((each for each in sums if each in known and known[each].role == BOTH), None)
    one, other = sorted((each.quantity.value or Decimal(0) for each in sums), reverse=True)
    shared = total is not None and total.quantity.value == one
    rest = abs(one - 2 * other) if shared else one - other
    slip = _is_slip(balance, rest)
    times = SLIP_TIMES if slip else TIMES
    near = stands_out(told, [Made(rest, tuple(sums))], (one + other, one - other), times) is not None
    if near and (not trade.isdisjoint(left[0].line.words) or slip):
        ends = sorted(sums, key=lambda each: each.quantity.value or Decimal(0))
        lacks = left[0].role == "deficit"
        part = EXPORTS if (2 * other > one) != lacks else IMPORTS
        roles, ends = ((BOTH, part), ends[::-1]) if shared else (FLOWS[:TWO], ends if lacks else ends[::-1])
        first, second = (Flow(role, end, lines[end.line], False) for role, end in zip(roles, ends, strict=True))
        yield _tie(document, left[0], first, second, lexicon)


def _without_turnover(sums: list[Number]) -> list[Number]:
    """Two sums, where a third one is what both come to."""
    ordered = sorted(sums, key=lambda each: each.quantity.value or Decimal(0))
    if len(ordered) != TWO + 1:
        return sums
    small, large, total = ordered
    both = (small.quantity.value or Decimal(0)) + (large.quantity.value or Decimal(0))
    return ordered[:TWO] if total.quantity.interval.contains(both) else sums


def _is_slip(balance: Number, rest: Decimal) -> bool:
    """Whether a balance of two digits or more is a slip of the pen away from what two sums leave."""
    told = balance.quantity.value or Decimal(0)
    slip = is_misprint(balance.quantity, rest) or is_off_before_the_last(told, rest)  # 1.7 and 0.7
    return digits_of(balance.quantity) > 1 and slip


def _tie(document: Document, left: Flow, one: Flow, other: Flow, lexicon: Lexicon) -> Tie:
    """The three numbers; `about` is "signed" where words alone say which way the goods went."""
    every = (left, one, other)
    when = {time for each in every for time in _times_of(each, lexicon)}
    known = all(each.named for each in every) or (left.named and _is_of_one_country(left, one, other, lexicon))
    signed = known and left.role != "balance"
    terms = tuple(term(document, each.role, each.number) for each in every)
    return Tie("trade", terms, "high" if signed and len(when) < 2 else "medium", "signed" if signed else "")


def _is_of_one_country(left: Flow, one: Flow, other: Flow, lexicon: Lexicon) -> bool:
    """Whether one sentence tells what a country sold and bought abroad, and what that left: "sold goods for $5 million
    abroad and bought goods for $7 million, which left a deficit of $2 million"."""
    abroad = lexicon.words("relations", "trade_words", "abroad")
    behind = [word for flow in (one, other) for word in flow.line.words[flow.number.last : flow.number.last + 1]]
    return one.line.place == other.line.place == left.line.place and not abroad.isdisjoint(behind)


def flows_of(lines: list[Line], lexicon: Lexicon) -> Iterator[Flow]:
    """The numbers of trade in a text, and what is told as so many times one of them."""
    named = lexicon.words("relations", "trade_words", "named")
    found: list[Flow] = []
    for number in numbers_of(lines):
        line = lines[number.line]
        role = _role(line, number, lexicon) if _is_money(number.quantity) and _is_fact(line, number, lexicon) else None
        told = sum(each.line.place == line.place for each in found)
        excess = told == TWO and role is None and _is_excess(line, number, lexicon)  # not "beat the plan by $4 million"
        if excess or (told and _is_more_than(line, number, lexicon)):
            role = "balance", BALANCES[-1], ""
        if role is not None and role[0] != "other":
            found.append(Flow(role[0], number, line, not named.isdisjoint(role[1].split()), role[2]))
    if any(each.role == "services" for each in found):
        return  # of goods or of goods and services, who knows
    coins = {_coin(each.number) for each in found if each.role in BALANCES} - {None}
    found = [each for each in found if not coins or _coin(each.number) in coins | {None}]
    known = {each.role for each in found if _coin(each.number) is not None}
    found = [each for each in found if _coin(each.number) is not None or each.role not in known]  # no 2 million parcels
    most = max((each.number.quantity.value or 0 for each in found), default=0)
    found = [each for each in found if (each.number.quantity.value or 0) * SMALL > most]
    yield from found
    for line in lines:
        for number in line.numbers:
            moved = number.quantity.kind == "change" and _is_moved(line, number, lexicon)
            if number.quantity.value is not None and not moved and (times := _times(number.quantity)) is not None:
                yield from _multiplied(found, line, number, times, lexicon)


def _is_moved(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a change is one in time: "Exports grew by 5.4% to $18.2 billion", and no "were 40 per cent higher"."""
    by = lexicon.words("grammar", "leaning", "by")
    led = number.first - (not by.isdisjoint(line.words[max(number.first - 1, 0) : number.first]))
    return any(0 <= led - mark.last < PHRASE for mark in line.sentence.marks.all("change"))


def _is_excess(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """The 600 million of "exports, at 5.2 billion, exceeded the imports of 4.6 billion by 600 million"."""
    above = lexicon.words("relations", "standings", "above")
    by = lexicon.words("grammar", "leaning", "by")
    return _is_money(number.quantity) and line.words[number.first - 1] in by and not above.isdisjoint(line.words)


def _is_more_than(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """The 600 million of "Exports were 5.2 billion, 600 million more than imports"."""
    behind = line.words[number.last : number.last + PHRASE]
    above = lexicon.words("relations", "change", "than").intersection(behind[:2])
    flows = lexicon.words("relations", "trade_words", "nouns").intersection(behind)
    return _is_money(number.quantity) and bool(above) and bool(flows)


def _times(quantity: Quantity) -> Decimal | None:
    """How many times as much a number tells: "twice", "half as much again", "40 per cent higher"."""
    value = quantity.value
    assert value is not None
    if quantity.kind == "ratio" and quantity.unit_kind == "multiple":
        return value
    if quantity.kind != "change" or quantity.direction not in ("up", "down", None):
        return None
    sign = -1 if quantity.direction == "down" else 1
    if quantity.unit_kind == "percent":
        return 1 + sign * value / 100
    return 1 + sign * value if is_part(quantity) else None


def _multiplied(found: list[Flow], line: Line, number: Number, times: Decimal, lexicon: Lexicon) -> Iterator[Flow]:
    """ "Imports were twice as high": a flow by how many times the other one it is, where that is told once."""
    role = _role(line, number, lexicon, before=True)
    other = {EXPORTS: IMPORTS, IMPORTS: EXPORTS}.get(role[0] if role else "")
    bases = [each for each in found if each.role == other]
    if role is None or len(bases) != 1 or any(each.role == role[0] for each in found):
        return
    base = bases[0]
    beside = abs(base.line.place - line.place) <= 1
    if not beside or times <= 0 or base.number.quantity.value is None:
        return
    quantity = replace(
        base.number.quantity, span=number.quantity.span, surface=number.quantity.surface,
        value=base.number.quantity.value * times, interval=base.number.quantity.interval.times(times),
        customary=base.number.quantity.customary.times(times),
    )  # fmt: skip
    yield Flow(role[0], number._replace(quantity=quantity), line, base.named)


def _is_money(quantity: Quantity) -> bool:
    """Whether a number can be of trade: money, or a large one of a coin that isn't known, or of none that is told; a
    sum, of a year or of none, and no price."""
    if quantity.value is None or quantity.kind == "change":
        return False
    large = quantity.value >= LARGE and quantity.unit_kind in ("count", None)
    per = (quantity.unit or "").partition(" per ")[2]
    return (quantity.unit_kind == "currency" or large) and per in ("", YEARLY)


def _is_fact(line: Line, number: Number, lexicon: Lexicon) -> bool:
    return modality_of(line.sentence, number.first, number.last, number.clause, lexicon) in ("fact", "question")


def _coin(number: Number) -> str | None:
    """What a number is counted in: the code of a currency, or the name of an unknown one."""
    return (number.quantity.unit or "").partition(" per ")[0] or None


def _role(line: Line, number: Number, lexicon: Lexicon, before: bool = False) -> tuple[str, str, str] | None:
    """What flow a number is of, the phrase that says so, and the goods: the one nearest before it, up to the number
    before; else, unless it has to stand `before`, one right behind it."""
    rows = lexicon.tables["relations"]["trade"]
    led = " ".join(line.words[max(number.first - 2, 0) : number.first])
    told_of = " ".join(line.words[number.clause.start : number.first])
    opens = any(_last(told_of, phrase) >= 0 for role in FLOWS for phrase in rows[role])
    if led in lexicon.words("relations", "trade_words", "part") and (not opens or "," in told_of):
        return None  # "cheese accounted for 420 million of exports"
    sums = (each for each in line.numbers if each.last <= number.first and not _is_of_two(each))
    start = max([number.first - REACH, 0, *(each.last for each in sums)])
    text = " ".join(line.words[start : number.first])
    for phrase in lexicon.words("relations", "trade_words", "amounted"):
        text = text.replace(phrase, " ".join("," * len(phrase.split())))  # "Exports came in at 3 billion"
    best = max((_last(text, phrase), len(phrase), role, phrase) for role in rows for phrase in rows[role])
    if best[2] in (BOTH, "services"):  # "the surplus in merchandise trade reached", "the deficit on services,"
        left = [(_last(text, phrase), len(phrase), role, phrase) for role in BALANCES for phrase in rows[role]]
        best = max(left) if max(left)[0] >= 0 else best
    passive = lexicon.words("relations", "sources", "passive").intersection(line.words[number.last : number.last + 1])
    led_by = best[2] in BALANCES and _last(text, best[3]) >= len(text) - len(
        " of"
    )  # "a surplus of $3 million was posted"
    told = _behind(line, number, rows) if passive and not before and not led_by else None
    if told is not None and told[0] in FLOWS:
        return told
    begins = best[0] - len(best[3])
    owned = bool(start) and 0 <= begins <= len(line.words[start]) + 1  # "5 million from exports and"
    owned = owned and line.words[start] not in lexicon.words("relations", "clauses", "joints")  # not "and imports of"
    if owned and not before and best[2] in FLOWS and (beside := _behind(line, number, rows, 2)) is not None:
        return beside
    if best[0] >= 0:
        other = best[2] in BALANCES and any(_last(text, phrase) >= 0 for phrase in rows["other"])
        last = start + len(text[: best[0]].split())
        flow = range(last - len(best[3].split()), last)
        return ("other" if other else best[2]), best[3], _goods_of(line, flow, lexicon) if best[2] in FLOWS else ""
    return None if before else _behind(line, number, rows)


def _is_of_two(number: Number) -> bool:
    """Whether a number only says that two trade with each other: "between the two countries"."""
    return number.quantity.unit_kind in ("count", None) and number.quantity.value == TWO


def _behind(
    line: Line, number: Number, rows: dict[str, list[str]], within: int = BEHIND
) -> tuple[str, str, str] | None:  # fmt: skip
    """The flow that is told right behind a number: "goods worth 540 million were exported"."""
    words = line.words[number.last : number.last + within + PHRASE]
    behind, reach = " ".join(words), len(" ".join(words[:within]))
    places = [(_first(behind, phrase), -len(phrase), role, phrase) for role in rows for phrase in rows[role]]
    found = [each for each in places if 0 <= each[0] < reach]
    return (*min(found)[2:], "") if found else None


def _goods_of(line: Line, flow: range, lexicon: Lexicon) -> str:
    """What a flow is of where it isn't of all that is traded: "exports of wheat", "copper exports"."""
    words, tokens = line.words, line.sentence.tokens
    goods, nouns = (lexicon.words("relations", "trade_words", key) for key in ("goods", "nouns"))
    goods |= lexicon.words("relations", "stop")
    of = lexicon.words("relations", "totals", "of")
    if words[flow.start] not in nouns:
        behind = words[flow.stop : flow.stop + 1] if len(flow) == 1 else []  # "exported food worth"
        return "".join(word for word in behind if word.isalpha() and word not in goods)
    if not of.isdisjoint(words[flow.stop : flow.stop + 1]) and words[flow.stop + 1][:1].isalpha():
        return words[flow.stop + 1] if words[flow.stop + 1] not in goods else ""
    before = flow.start - 1
    if (
        before < 0
        or not words[before].isalpha()
        or words[before] in goods
        or times_of(line, range(before, flow.start), lexicon)
    ):
        return ""
    return words[before] if before == 0 or line.sentence.text[tokens[before].start].islower() else ""


def _last(text: str, phrase: str) -> int:
    """Where a phrase ends for the last time; -1 where it isn't there."""
    start = f" {text} ".rfind(f" {phrase} ")
    return start if start < 0 else start + len(phrase)


def _first(text: str, phrase: str) -> int:
    return f" {text} ".find(f" {phrase} ")


def _times_of(flow: Flow, lexicon: Lexicon) -> frozenset[str]:
    """The times of a number of trade: those before it in its clause, or right behind it."""
    clause, last = flow.number.clause, flow.number.last
    held = lexicon.words("relations", "orders", "than") | lexicon.words("relations", "orders", "since")
    stop = next((at for at in range(last, clause.stop) if flow.line.words[at] in held), clause.stop)
    counted = {flow.line.words[at] for each in flow.line.numbers for at in range(each.first, each.last)}  # "$1750"
    return times_of(flow.line, range(clause.start, min(last + DATED, stop)), lexicon) - counted


def _may_be(left: Flow, other: Flow, lexicon: Lexicon) -> bool:
    """Whether nothing tells two numbers of trade apart: times, names, services, or all of it."""
    phases = {phase_of(each.line, each.number, lexicon) == "earlier" for each in (left, other)}
    times = [_times_of(each, lexicon) for each in (left, other)]
    beside = {left.line.words[at] for at in part_of(left.line, left.number)}
    if left.role in (*BALANCES, BOTH) and other.goods and other.goods not in beside:
        return False  # "exports of wheat" are a part, unless it is the balance of wheat
    one_sentence = left.line.place == other.line.place and not (left.named and other.named)
    if left.role in FLOWS[:TWO] and left.goods != other.goods and not one_sentence:
        return False  # but "sold farm products worth 3.6 billion and bought foreign food for 2.9 billion"
    if left.role in BALANCES and not times[1] and any(time.isdecimal() for time in times[0]):
        return False  # "In 1985 the surplus was 17 billion"
    apart, whole = lexicon.words("relations", "trade_words", "apart"), lexicon.words("relations", "trade", "services")
    nouns = lexicon.words("relations", "trade_words", "nouns")
    marks = [
        apart.intersection(
            each.line.words[at]
            for at in part_of(each.line, each.number)
            if nouns.isdisjoint(each.line.words[at + 1 : at + 2])  # "including exports of 8 billion"
        )
        | whole.intersection(each.line.words)
        for each in (left, other)
    ]
    names = [names_of(each.line, each.number, lexicon) for each in (left, other)]
    return (
        (len(phases) == 1 or bool(times[0] & times[1]))
        and (not all(times) or bool(times[0] & times[1]))
        and marks[0] == marks[1]
        and ({left.role, other.role} != {EXPORTS, IMPORTS} or not all(names) or bool(names[0] & names[1]))
    )
