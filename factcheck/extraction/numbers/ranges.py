"""Two numbers that are one quantity, or share what only one says: "3-5 billion", "between $3 and $5 billion"."""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.magnitudes import Numeral
from factcheck.extraction.numbers.marks import Marks
from factcheck.extraction.numbers.tokens import Token, glued
from factcheck.extraction.numbers.units import Unit
from factcheck.lexicon import Lexicon


class Amount(NamedTuple):
    """A number with its unit, tokens `first` up to `last`; the words of its bound start at `bound_first`.

    A range has an `upper` end as well; `opened` is where the words that open it start ("between"). A `weak` one counts
    only as an end of a range: "one".
    """

    number: Numeral
    unit: Unit
    first: int
    last: int
    bound_first: int
    bound: str
    upper: Decimal | None = None
    opened: int | None = None
    weak: bool = False

    @property
    def lower(self) -> Decimal:
        """The number itself, the lower end of a range."""
        assert self.number.value is not None
        return self.number.value


REACH = 8
"""Tokens between what joins two numbers and the second of them: "and less than or equal to 40"."""

ALIKE = 10
"""How many times the other one a number can be for "70 or 80" to be of one unit. Our own choice."""

AmountAt = Callable[[str, list[Token], Marks, Lexicon, int], Amount | None]


def joined(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, amount: Amount, amount_at: AmountAt
) -> list[Amount]:  # fmt: skip
    """The amount, or the range that it opens, or two amounts of which one lends the other its unit."""
    index = amount.last
    if amount.number.value is None or index + 1 >= len(tokens):
        return [amount]
    plus_minus = _plus_minus(text, tokens, marks, lexicon, amount, amount_at)
    if plus_minus is not None:
        return [plus_minus]
    word = tokens[index].lower
    if word == "/":
        return [_quoted(text, tokens, marks, lexicon, amount, amount_at) or amount]
    ranging = lexicon.tables["grammar"]["ranging"]
    dashes, to, either, both = ranging["dashes"], ranging["to"], ranging["or"], ranging["and"]
    if word == "-" and tokens[index + 1].lower in (*to, *either, *both):
        index += 1  # "8- to 16-meter"
        word = tokens[index].lower
    is_dash, is_to, is_and, is_or = word in dashes, word in to, word in both, word in either
    if not (is_dash or is_to or is_and or is_or):
        return [amount]
    index += index + 1 < len(tokens) and tokens[index + 1].lower == "-" and not is_dash  # "five-to-six per cent"
    opened = _opened(marks, amount)
    two_sided = amount.bound in (">", ">=", "<", "<=") and is_and
    if not (is_dash or is_to or (is_and and (opened or two_sided)) or is_or):
        return [amount]
    if is_to and not opened and _is_changed(tokens, marks, lexicon, amount):
        return [amount]
    other = _other(text, tokens, marks, lexicon, index + 1, amount_at)
    if other is None or other.number.value is None:
        return [amount]
    if two_sided and not opened:
        if _opposite(amount, other) and not _conflict(amount, other):
            lent = _lend(amount, other, False)
            return [lent._replace(last=other.last, upper=other.number.value, bound="=")]
        return [amount]
    at_most = opened and other.bound == "<="  # "from 40 to as many as 60"
    if other.bound not in ("=", "~", "±") and not (is_or or at_most) and other.bound != amount.bound:
        return [amount]
    if is_dash and not _is_dash_range(tokens, index, amount, other):
        return [amount]
    if _conflict(amount, other) or (is_to and not opened and _is_other_than(amount, other)):
        return [amount]
    if is_or and not amount.lower / ALIKE <= other.lower <= amount.lower * ALIKE:
        return [amount]  # "125,600 or 2.2%" are two measures of one thing
    if is_or and other.unit.kind == "percent" and not amount.unit.is_explicit and other.lower < amount.lower:
        return [amount]  # as are "sixty or 7.9%"
    amount, other = _lend(amount, other, opened is not None), _lend_unit(other, amount)
    if is_or:
        return [amount, other] if other.unit.name and not amount.unit.is_explicit else [amount]
    falls = amount.lower > other.lower and amount.lower >= 0
    if falls and not opened and not (is_to and other.unit.is_explicit):
        return [amount]  # "52 to 48" are votes
    bound = amount.bound if amount.bound not in ("±",) else "="
    bound = other.bound if bound == "=" and other.bound == "~" else bound
    first = amount.first
    return [
        amount._replace(
            first=first,
            last=other.last,
            upper=other.number.value,
            bound=bound,
            unit=other.unit if other.unit.is_explicit or not amount.unit.is_explicit else amount.unit,
            opened=opened[0] if opened else None,
            bound_first=opened[0] if opened else amount.bound_first,
        )
    ]


def _quoted(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, amount: Amount, amount_at: AmountAt
) -> Amount | None:  # fmt: skip
    """The bid and the offer of a dealer's quote, of which the second says only its last digits: "3.75/80 pct"."""
    index, written = amount.last, tokens[amount.last - 1].lower
    ending = tokens[index + 1].lower
    decimals = written.partition(".")[2]
    if not (ending.isdecimal() and ending.isascii() and len(ending) == 2 <= len(decimals)):
        return None
    if (
        not (glued(tokens, index) and glued(tokens, index + 1))
        or ending <= decimals[-2:]
        or amount.number.magnitude != 1
    ):
        return None
    other = amount_at(text, tokens, marks, lexicon, index + 1)
    if other is None or other.number.last != index + 2:
        return None
    step = amount.number.step
    upper = amount.lower + step * (int(ending) - int(decimals[-2:]))
    return _lend_unit(amount, other)._replace(last=other.last, upper=upper)


def _other(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int, amount_at: AmountAt
) -> Amount | None:  # fmt: skip
    """The amount that starts at a token, a bound, a sign or a currency before its number allowed."""
    for start in range(index, min(index + REACH, len(tokens))):
        found = amount_at(text, tokens, marks, lexicon, start)
        if found is not None:
            return found if found.bound_first <= index or found.first <= index else None
    return None


def _opened(marks: Marks, amount: Amount) -> tuple[int, bool] | None:
    """Where "between" or "from" stands right before an amount."""
    mark = marks.ending(amount.bound_first, "opens")
    return (mark.first, True) if mark is not None else None


def _opposite(one: Amount, other: Amount) -> bool:
    """Whether two bounds hold a number between them: "above 1,000 and below 1,500"."""
    if one.bound in ("<", "<="):
        one, other = other, one
    return one.bound in (">", ">=") and other.bound in ("<", "<=") and one.lower < other.lower


def _is_dash_range(tokens: list[Token], index: int, amount: Amount, other: Amount) -> bool:
    """Whether a dash joins two ends: glued on both sides or on none, the number behind it right there."""
    left = tokens[index].start == tokens[index - 1].end
    right = index + 1 < len(tokens) and tokens[index + 1].start == tokens[index].end
    if (
        left != right
        and tokens[index].lower in ("-", "‐")
        and not (not left and right and amount.unit.is_explicit is False)
    ):
        return False
    return other.first == index + 1 or other.bound_first == index + 1


def _is_changed(tokens: list[Token], marks: Marks, lexicon: Lexicon, amount: Amount) -> bool:
    """Whether an amount is a change, so that "to" leads to what came of it: "rose 7% to 2.3 billion"."""
    before = amount.bound_first
    led = before > 0 and tokens[before - 1].lower in lexicon.words("grammar", "changing", "by")  # "rose by 7% to"
    return any(marks.ending(place, "change") is not None for place in (before, before - led))


def _is_other_than(amount: Amount, other: Amount) -> bool:
    """Whether an amount has a unit behind it and the one that "to" leads to has none: no ends of one range."""
    return amount.unit.is_explicit and not other.unit.is_explicit and amount.unit.first >= amount.number.first


def _conflict(one: Amount, other: Amount) -> bool:
    """Whether the two are counted in different things."""
    if not (one.unit.is_explicit and other.unit.is_explicit) or one.unit.name is None or other.unit.name is None:
        return False
    return one.unit.name.split(" per ")[0] != other.unit.name.split(" per ")[0]


def begun(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, amount: Amount, amount_at: AmountAt
) -> Amount:  # fmt: skip
    """An amount with what only the other end of its range says: the 0.9 million of "from 0.9 to 1.2 million"."""
    shared = joined(text, tokens, marks, lexicon, amount, amount_at)[0]
    if shared.last == amount.last:
        return amount
    lasts = shared.unit.kind == "time"  # "from 8 to 10 minutes" tells no change
    return (amount if lasts else _lend_unit(amount, shared))._replace(number=shared.number)


def _lend(amount: Amount, other: Amount, opened: bool) -> Amount:
    """The first amount with the magnitude and the unit that only the second one says: "3" of "3-5 billion dollars".

    What "from" opens may fall: "from 1.2 to 0.9 million".
    """
    number, further = amount.number, other.number
    shares = number.magnitude == 1 and further.magnitude > 1 and not number.is_fraction
    most = further.base and further.base * (ALIKE if opened else 1)
    if shares and number.value is not None and most is not None and number.value <= most:
        factor = further.magnitude
        number = number._replace(value=number.value * factor, step=number.step * factor, magnitude=factor)
    return _lend_unit(amount._replace(number=number), other)


def _lend_unit(amount: Amount, other: Amount) -> Amount:
    if amount.unit.name is not None or other.unit.name is None:
        return amount
    unit = amount.unit._replace(name=other.unit.name, kind=other.unit.kind, certain=other.unit.certain)
    return amount._replace(unit=unit)


def _plus_minus(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, amount: Amount, amount_at: AmountAt
) -> Amount | None:  # fmt: skip
    """ "5 ± 0.2 kg", "5 kg plus or minus 1": the range around the first number."""
    index = amount.last
    wide = 1
    sizes = lexicon.words("numbers", "words", "sizes")
    index += index < len(tokens) and tokens[index].lower in sizes  # "90 metres deep, give or take 2"
    index += index < len(tokens) and tokens[index].lower == ","  # "5 kg, give or take 1"
    mark = marks.starting(index, "bound")
    if index < len(tokens) and tokens[index].lower == "±":
        pass
    elif mark is not None and mark.value == "±":
        wide = mark.last - index
    else:
        return None
    if index + wide >= len(tokens):
        return None
    other = amount_at(text, tokens, marks, lexicon, index + wide)
    if other is None or other.number.value is None or amount.number.value is None:
        return None
    if other.unit.kind != "percent" and _conflict(amount, other):
        return None
    middle, reach = amount.number.value, abs(other.number.value)
    if other.unit.kind == "percent" and amount.unit.kind != "percent" and amount.unit.is_explicit:
        reach = middle * reach / 100
    lent = _lend_unit(amount, other)
    number = lent.number._replace(value=middle - reach)
    return lent._replace(number=number, upper=middle + reach, last=other.last, bound="=")
