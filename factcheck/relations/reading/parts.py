"""What numbers are parts of one total: those that can be added, and the last one, which says that it is the rest."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.misprints import is_off_in_one_digit
from factcheck.model import Document, Interval, Quantity, Term, Tie, sum_of
from factcheck.relations.reading.lent import scale_of
from factcheck.relations.reading.lines import Line, Number, term

MOST_PARTS = 7
"""Parts beyond which nothing is said, for too many of their sums would fit by chance. Our own choice."""

OF_THE_REST = 3
"""Tokens of "of the other" before a number."""

CLOSER = 4
"""Tokens between "the remaining" and its number: "the other nine delegations". Our own choice."""

RESTED = 12
"""Tokens between a share and "make up the rest", or "the rest", which opens a sentence, and its number. Our own
choice."""

COUNTED = ("count", None)
"""The kinds of units of what is counted."""

CLOSE = Decimal("0.8"), Decimal("1.25")
"""How far the sum of parts that stand apart may be from a total and still be meant as it. Our own choice."""

SLIP = Decimal(1000)
SLIPS = SLIP - 1, 1 / SLIP - 1
"""By how many times itself a part changes where its million is taken for a thousand, or the other way round."""

ZERO, TEN, HUNDRED = Decimal(0), Decimal(10), Decimal(100)


def tie(document: Document, total: Number | None, parts: list[Number], confidence: str, about: str = "") -> Tie:
    """A total with its parts; without one, shares of a hundred."""
    terms: list[Term] = [term(document, "part", part) for part in parts]
    if total is None:
        return Tie("shares", tuple(terms), confidence, about)
    return Tie("total", (term(document, "total", total), *terms), confidence, about)


def alike(one: Number, other: Number) -> bool:
    """Whether two numbers can be added: one unit, or both counted."""
    first, second = one.quantity, other.quantity
    if first.value is None or second.value is None or second.kind == "change":
        return False
    if first.unit_kind in COUNTED and second.unit_kind in COUNTED:
        return _is_whole(first) and _is_whole(second)
    return first.unit == second.unit and first.unit_kind not in ("ratio", "place", "multiple", "time")


def _is_whole(quantity: Quantity) -> bool:
    """Whether a number can count: "3.2 million", and neither "3.2" nor "3.00"."""
    value = quantity.value or Decimal(0)
    return value == int(value) and ("." not in quantity.surface or bool(scale_of(quantity)))


def added(numbers: Sequence[Number]) -> Decimal:
    """The sum of numbers as written."""
    return sum((each.quantity.value or Decimal(0) for each in numbers), Decimal(0))


def all_that_add_up(numbers: Sequence[Number]) -> Interval:
    """Every sum that numbers can have, each as all that rounds to it."""
    return sum_of(number.quantity.interval for number in numbers)


def is_likely(total: Number, parts: list[Number]) -> bool:
    """Whether some numbers are meant as the parts of a total, by their sum: off in one digit, or by a scale in one."""
    whole, summed = total.quantity.value or ZERO, added(parts)
    slips = (summed + value * by for value in (each.quantity.value or ZERO for each in parts) for by in SLIPS)
    close = whole * CLOSE[0] < summed < whole * CLOSE[1]
    near = (close and whole >= TEN and is_off_in_one_digit(whole, summed)) or whole in slips
    whole_parts = total.quantity.unit_kind not in COUNTED or all(alike(total, each) for each in parts[-1:])
    return total.quantity.unit is not None and near and whole_parts and is_told(parts[-1], total)


def with_one_apart(sums: list[tuple[Number, list[Number]]]) -> list[tuple[Number, list[Number]]]:
    """The only total that is likely where one number between it and its rest is no part of it, nor are tiny ones: "We
    took £48,600: fees £21,400 ... The roof was mended for £3,250 ... the other £8,300"."""
    found = []
    for total, (*parts, rest) in sums:
        large = [each for each in parts if (each.quantity.value or ZERO) * HUNDRED > (total.quantity.value or ZERO)]
        kept = ([each for each in large if each is not apart] for apart in large)
        found += [(total, [*few, rest]) for few in kept if len(few) > 1 and is_likely(total, [*few, rest])]
    return found if len(found) == 1 else []


def is_told(rest: Number, total: Number) -> bool:
    """Whether a rest isn't too small to be one: "12,480 votes; ... the other three shared 26%"."""
    return (rest.quantity.value or ZERO) * SLIP >= (total.quantity.value or ZERO)


def is_percentage(number: Number) -> bool:
    """Whether a number is so many per cent of something."""
    quantity = number.quantity
    return quantity.unit_kind == "percent" and quantity.kind == "share" and quantity.value is not None


def closes(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is the rest of something: "the remaining 18%", "the rest, 600 million"."""
    denied = lexicon.words("relations", "orders", "nobody").intersection(
        line.words[max(number.first - CLOSER, 0) : number.first]
    )
    apart = lexicon.words("relations", "averages") | lexicon.words("relations", "totals", "apart")
    led = not apart.isdisjoint(line.words[max(number.first - 1, 0) : number.first]) or _is_of_each(
        line, number, lexicon
    )
    if number.quantity.unit_kind == "time" or denied or led:
        return (
            False  # "none of the other 17 got beyond 90,000", "the rest in five vans", "the other seven averaged 3,429"
        )
    if " ".join(line.words[max(number.first - 2, 0) : number.first]) in lexicon.words("relations", "totals", "else"):
        return True
    if (
        _is_what_is_left(line, number, lexicon)
        or _makes_up_rest(line, number, lexicon)
        or opens_with_rest(line, number, lexicon)
        or _are_others_together(line, number, lexicon)
        or (is_percentage(number) and (_is_left_over(line, number, lexicon) or _is_of_neither(line, number, lexicon)))
    ):
        return True
    before = line.words[max(number.first - CLOSER, 0) : number.last + 1]  # "the other nine", "the nine others"
    beside = line.words[max(number.first - 2, 0) : number.first]
    if " ".join(beside) in lexicon.words("relations", "totals", "whole_rest") or _opens_else(line, number, lexicon):
        return True
    last = lexicon.words("relations", "totals", "last").intersection(beside[-1:])
    survived = lexicon.words("speech", "pronouns").intersection(line.words[:1])  # "She leaves two sons"
    if number.first <= CLOSER + 1 and " ".join(line.words[:2]) in lexicon.words("relations", "totals", "that_leaves"):
        return True
    if lexicon.words("relations", "totals", "leaves").intersection(beside) and not survived:
        shares = sum(each.first < number.first and is_percentage(each) for each in line.numbers)
        return not is_percentage(number) or shares > 1  # "that leaves only 12 turbines"
    if number.quantity.unit_kind != "currency" and " ".join(
        line.words[max(number.first - 3, 0) : number.first]
    ) in lexicon.words("relations", "totals", "of_balance"):
        return True  # and not "the balance of $270" on an account
    balance = is_percentage(number) and lexicon.words("relations", "totals", "balance").intersection(before)
    if is_percentage(number) and " ".join(line.words[:2]) in lexicon.words("relations", "totals", "the_balance"):
        return number is line.numbers[0]  # "The balance of the share capital, 16%, is in free float"
    if not lexicon.words("relations", "totals", "rest").intersection(before) and not last and not balance:
        return False
    before = line.words[max(number.first - CLOSER - 1, 0) : number.last + 1]
    near = line.words[max(number.first - CLOSER - 2, 0) : number.first]
    if is_percentage(number) and _is_among(near, lexicon):
        return False
    sides = lexicon.words("relations", "totals", "sides")
    if any(" ".join(pair) in sides for pair in pairwise(before)):
        return False  # "on the other side there were 40"
    return not lexicon.words("relations", "totals", "definite").isdisjoint(before)


def _is_among(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the words before a share say that it is one of the rest: "among the others it was 18%"; but not "among
    the other 30%", which is the rest."""
    within, definite, rest = (lexicon.words("relations", "totals", key) for key in ("within", "definite", "rest"))
    adjective = not lexicon.words("relations", "totals", "attributive").isdisjoint(before[-1:])
    said = zip(before, before[1:], before[2:], strict=False)
    return not adjective and any(one in within and two in definite and three in rest for one, two, three in said)


def _is_of_each(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is how much each of some is, the 5,000 of "five instalments of 5,000", "25 tonnes apiece"; or
    what another is so much of: "a sixth of the other half"."""
    of, each = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "rates", "each")
    if not each.isdisjoint(line.words[number.last : number.last + 1]):
        return True
    rest = not lexicon.words("relations", "totals", "rest").isdisjoint(line.words[max(number.first - 1, 0) :][:1])
    at = number.first - (OF_THE_REST if rest else 1)
    led = line.words[at : at + 1] if at >= 0 else []
    return not of.isdisjoint(led) and any(0 <= at - other.last <= 1 for other in line.numbers)


def is_further(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is one more of what is counted before it: "a further 190", "to these must be added 190"."""
    further, adds = (lexicon.words("relations", "totals", key) for key in ("further", "added"))
    beside = line.words[max(number.first - 1, 0) : number.first]
    onto = " ".join(line.words[:2]) in lexicon.words("relations", "totals", "onto")
    return not further.isdisjoint(beside) or (onto and not adds.isdisjoint(beside))


def is_shut(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether words say that the parts before them are all: "the plan contains nothing else"."""
    closed = lexicon.words("relations", "totals", "closed")
    return any(" ".join(pair) in closed for pair in pairwise(words))


def opens_with_rest(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "The rest were sold to farmers of the valley, 35 in all": the first number of a clause that opens so."""
    definite, rest = lexicon.words("relations", "totals", "definite"), lexicon.words("relations", "totals", "left")
    stops = lexicon.words("relations", "clauses", "stops") | definite  # "all the rest"
    phrases = tuple(lexicon.words("relations", "totals", "is_left"))
    for at in range(max(number.first - RESTED, 0), number.first - 1):
        opens = at == 0 or line.words[at - 1] in stops or line.words[at - 1] in (",", "and")
        left = line.words[at] in definite and line.words[at + 1] in rest
        if opens and (left or " ".join(line.words[at : at + CLOSER]).startswith(phrases)):
            unit = number.quantity.unit
            return not any(at <= each.first < number.first and each.quantity.unit == unit for each in line.numbers)
    return False


def _is_what_is_left(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "Other continents made up what was left, 23 per cent"."""
    before = line.words[: number.first - (line.words[max(number.first - 1, 0)] == ",")]
    left = lexicon.words("relations", "totals", "is_left")
    return any(" ".join(before[-size:]) in left for size in (3, 4))


def _is_left_over(line: Line, share: Number, lexicon: Lexicon) -> bool:
    """ "Barges account for the 19% left over", "the 9 per cent that remain"."""
    the = lexicon.words("relations", "totals", "definite").intersection(line.words[max(share.first - 1, 0) :][:1])
    behind = [" ".join(line.words[share.last : share.last + size]) for size in (1, 2, 3)]
    return bool(the) and not lexicon.words("relations", "totals", "left_over").isdisjoint(behind)


def _is_of_neither(line: Line, share: Number, lexicon: Lexicon) -> bool:
    """ "Whatever was neither scraps nor packaging made up 35%": the first share behind."""
    neither, nor, all_that = (lexicon.words("relations", "totals", key) for key in ("neither", "nor", "all_that"))
    led = line.words[: share.first]
    at = next((at for at, word in enumerate(led) if word in neither), 0)
    opens = not all_that.isdisjoint(line.words[max(at - CLOSER, 0) : at])
    first = not any(is_percentage(each) for each in line.numbers if at <= each.first < share.first)
    return at > 0 and opens and first and not nor.isdisjoint(led[at:])


def _opens_else(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "Everything else, mostly larch, takes up 15%", "; everyone else makes up 15%": the first number behind, in its
    part of the sentence."""
    start = max((each.last for each in line.numbers if each.last <= number.first), default=0)
    stops = lexicon.words("relations", "clauses", "joints")
    words, names = line.words[start : number.first], lexicon.words("relations", "totals", "else")
    found = (start + at for at, pair in enumerate(pairwise(words)) if " ".join(pair) in names)
    at = next((at for at in found if at == 0 or line.words[at - 1] in stops), number.first)
    return 0 < number.first - at <= RESTED


def _are_others_together(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """ "All the remaining species combined came to 32%", "the other lists got 20% between them": the first number of
    its unit behind, in its part of the sentence."""
    start = max((each.last for each in line.numbers if each.last <= number.first), default=0)
    definite, joints = lexicon.words("relations", "totals", "definite"), lexicon.words("relations", "clauses", "joints")
    rest, remains = lexicon.words("relations", "totals", "rest"), lexicon.words("relations", "totals", "remains")
    for at in range(max(start, number.first - RESTED), number.first - 1):
        opens = at == 0 or line.words[at - 1] in joints or line.words[at - 1] in definite
        if opens and line.words[at] in definite and line.words[at + 1] in rest:
            around = line.words[at + 2 : number.last + 2]
            together = lexicon.words("relations", "totals", "jointly")
            joined = any(" ".join(pair) in together for pair in pairwise(around)) or not together.isdisjoint(around)
            return joined or (is_percentage(number) and line.words[at + 1] in remains)
    return False


def _makes_up_rest(line: Line, share: Number, lexicon: Lexicon) -> bool:
    """ "With 17%, small owners make up the rest": a number whose holders, told behind it, are all the others."""
    behind = line.words[share.last : share.last + RESTED]
    rest, makes = lexicon.words("relations", "totals", "rest"), lexicon.words("relations", "totals", "makes")
    definite = lexicon.words("relations", "totals", "definite")
    of = lexicon.words("relations", "totals", "of")
    ends = [at for at, (one, other) in enumerate(pairwise(behind)) if one in definite and other in rest]
    ends = [at for at in ends if at == 0 or behind[at - 1] not in of]  # "20% of the others have been sold"
    later = ends and any(share.last <= each.first <= share.last + ends[0] + 2 for each in line.numbers)
    opens = share.first < CLOSER  # "Eight boys make up the rest"
    some = is_percentage(share) or _is_some(line, share, lexicon) or opens
    here = bool(ends) and ";" not in behind[: ends[0]]  # "12% films; the rest were"
    return some and here and not later and not makes.isdisjoint(behind)


def _is_some(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """The 188 of "Lambs, 188 of them, make up the rest"."""
    of_them = lexicon.words("relations", "totals", "of_them")
    return number.quantity.unit_kind in COUNTED and " ".join(line.words[number.last : number.last + 2]) in of_them


def are_all_read(line: Line, lexicon: Lexicon) -> bool:
    """Whether every percentage of a line was read as a number."""
    written = lexicon.words("relations", "shares", "signs")
    signs = sum(word in written for word in line.words)
    signs += sum(" ".join(pair) in written for pair in pairwise(line.words))
    return signs <= sum(number.quantity.unit_kind == "percent" for number in line.numbers)
