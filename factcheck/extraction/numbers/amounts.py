"""A number with what belongs to it: its sign, its unit, its bounds; or the one of something that an article tells."""

from decimal import Decimal

from factcheck.extraction.numbers.compounds import compounded
from factcheck.extraction.numbers.exclusions import excluded, names_something
from factcheck.extraction.numbers.magnitudes import HALF_STEP, Numeral, and_a_half, magnitude_behind
from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.numerals import numeral_at
from factcheck.extraction.numbers.ranges import Amount
from factcheck.extraction.numbers.rates import is_rate
from factcheck.extraction.numbers.tokens import Token, glued
from factcheck.extraction.numbers.units import Unit, unit_of
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY

ONE = Decimal(1)

SIXTY = 60
"""Seconds of a minute, and minutes of an hour."""

HOURS_OF_DAY = 24
"""From what on "42:31" is no time of day."""

HOURS = 5
"""Tokens of a time with hours, minutes and seconds: "2:11:40"."""

LISTED = 12
"""Tokens before "42:31" in which another time of its list stands. Our own choice."""

LASTING = 3
"""Tokens before "2:11:40" in which a word says that something took so long. Our own choice."""

ALONE = 6
"""Tokens of a line that holds nothing but a number. Our own choice."""

LEAST_VAGUE = 10
"""A vague number of counted things that commits to less says nothing to check: "several cases", "a few people"."""

_SINGLE = frozenset({"mass", "volume", "currency", "minor"})


def article_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> Amount | None:
    """ "a kilogram of rice", "a dollar": one of a unit of mass, volume or money, with nothing behind it but "of"."""
    words = lexicon.tables["numbers"]["words"]
    mark = marks.starting(index + 1, "unit")
    if tokens[index].lower not in words["article"] or mark is None or mark.value[1] not in _SINGLE or mark.value[3]:
        return None
    behind = tokens[mark.last].lower if mark.last < len(tokens) else ""
    if behind and (tokens[mark.last].is_number or behind in "-/"):
        return None
    alone = not behind or not tokens[mark.last].is_word or behind in words["of"] or behind in words["joiner"]
    if not (alone or is_rate(tokens, marks, lexicon, mark)):
        return None
    if index and (tokens[index - 1].is_number or tokens[index - 1].lower in lexicon.words("units", "per", "words")):
        return None
    if marks.ending(index, "unit", "code", "magnitude") is not None:
        return None
    number = Numeral(index, index + 1, ONE, ONE)
    unit = unit_of(text, tokens, marks, lexicon, number, index)
    number, unit = compounded(text, tokens, marks, lexicon, number, unit)
    bound, start = _bound_before(tokens, marks, lexicon, unit, index)
    return Amount(number, unit, index, unit.last, start, bound)


def halved_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> Amount | None:
    """ "an hour and a half", "a cent and a half": one of a unit and a part of one."""
    words, mark = lexicon.tables["numbers"]["words"], marks.starting(index + 1, "unit")
    if mark is None or tokens[index].lower not in words["article"]:
        return None
    half = and_a_half(tokens, marks, mark.last, words)
    if half is None:
        return None
    articles = lexicon.words("grammar", "among", "articles")
    behind = [token.lower for token in tokens[half[1] : half[1] + 2]]
    if not articles.isdisjoint([word for word in behind if word not in words["of"]][:1]):
        return None  # "a week and a third of the crop", "a day and half the night"
    number = Numeral(index, index + 1, ONE + half[0], HALF_STEP)
    unit = unit_of(text, tokens, marks, lexicon, number, index)
    if unit.last != mark.last:
        return None
    bound, start = _bound_before(tokens, marks, lexicon, unit, index)
    return Amount(number, unit, index, half[1], start, bound)


def joined_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> Amount | None:
    """ "an hour and five minutes": one of a unit and some of a smaller one."""
    mark = marks.starting(index + 1, "unit")
    if mark is None or mark.value[0] not in lexicon.tables["units"]["compound"]:
        return None
    if tokens[index].lower not in lexicon.words("numbers", "words", "article"):
        return None
    one = Numeral(index, index + 1, ONE, ONE)
    number, unit = compounded(text, tokens, marks, lexicon, one, unit_of(text, tokens, marks, lexicon, one, index))
    if number is one:
        return None
    bound, start = _bound_before(tokens, marks, lexicon, unit, index)
    return Amount(number, unit, index, unit.last, start, bound)


def lasting_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> Amount | None:
    """ "in 2:11:40", "a time of 1:43.21": how long something took, in seconds, where a word says that it is no time of
    day."""
    if not (glued(tokens, index + 1) and tokens[index + 1].lower == ":"):
        return None
    last = index + 3
    if last + 1 < len(tokens) and tokens[last].lower == ":" and glued(tokens, last) and glued(tokens, last + 1):
        last += 2
    if glued(tokens, last) and tokens[last].lower == ":":
        return None  # "1:2:3:4"
    if glued(tokens, index) and (tokens[index - 1].is_word or tokens[index - 1].lower == ":"):
        return None  # "2019-09-01T10:38:07.190Z"
    parts = [token.lower for token in tokens[index:last:2]]
    whole, _, decimals = parts[-1].partition(".")
    if not (decimals or "0").isdecimal():
        return None
    figures = [*parts[:-1], whole]
    if not all(each.isdecimal() and len(each) <= 2 for each in figures) or any(len(each) != 2 for each in figures[1:]):
        return None
    if any(int(each) >= SIXTY for each in figures[1:]) or marks.starting(last, "clock") is not None:
        return None
    said = lexicon.tables["periods"]["lasting"]
    if not decimals and not _is_lasting(tokens, index, last, lexicon):
        return None  # with tenths of a second it is none
    seconds = sum((int(each) * SIXTY**power for power, each in enumerate(reversed(figures))), 0)
    value = seconds + Decimal(f"0.{decimals or 0}")
    number = Numeral(index, last, value, Decimal(1).scaleb(-len(decimals)), in_digits=True)
    bound, start = _bound_before(tokens, marks, lexicon, unit := Unit(said["unit"], "time", True, index, last), index)
    return Amount(number, unit, index, last, start, bound)


def _is_lasting(tokens: list[Token], index: int, last: int, lexicon: Lexicon) -> bool:
    """Whether "2:11:40" is how long something took: a word says it of this one or of one before it in a list, or it
    tells the seconds of a time that begins with no nought."""
    words, units, clock = (lexicon.words("periods", "lasting", key) for key in ("words", "units", "clock"))
    if index and tokens[index - 1].lower in clock:
        return False
    if last - index == HOURS and len(tokens[index].lower) == 1:
        return True
    if last - index < HOURS:  # "they won 31:28" is a score
        if int(tokens[index].lower) < HOURS_OF_DAY:
            return False
        words = words - lexicon.words("periods", "lasting", "scored")
    before = range(max(index - LISTED, 0), index)
    starts = [at for at in before if glued(tokens, at + 1) and tokens[at + 1].lower == ":"]
    told = (each.lower for at in (*starts, index) for each in tokens[max(at - LASTING, 0) : at])
    return not words.isdisjoint(told) or any(tokens[at].lower in units for at in before)


def amount_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> Amount | None:
    """A number with its sign, unit and bounds; None where there is none, or it counts nothing."""
    number = numeral_at(text, tokens, marks, lexicon, index)
    if number is None or excluded(text, tokens, marks, lexicon, number):
        return None
    sign, negative = _sign(tokens, marks, lexicon, number.first)
    unit = unit_of(text, tokens, marks, lexicon, number, sign)
    weak = not unit.is_explicit and _counts_nothing(text, tokens, marks, lexicon, number, unit)
    if weak and number.value is None:
        return None
    if unit.factor > 1 and number.value is not None:
        number = number._replace(
            value=number.value * unit.factor, step=number.step * unit.factor, magnitude=Decimal(unit.factor)
        )
    number, unit = compounded(text, tokens, marks, lexicon, number, unit)
    first = unit.first
    if first < sign and not negative:
        outer, negative = _sign(tokens, marks, lexicon, first)
        first = outer
    red = None if negative else _in_red(tokens, marks, lexicon, number, unit, first)
    if red is not None:
        unit, first, negative = red, red.first, True
        factor, last = magnitude_behind(text, tokens, marks, lexicon, unit.last)
        if number.magnitude == 1 and number.value is not None:  # "$(5.2) million"
            number = number._replace(value=number.value * factor, step=number.step * factor, magnitude=factor)
            unit = unit._replace(last=last)
    if negative and number.value is not None:
        number = number._replace(value=-number.value)
    bound, start = _bound_before(tokens, marks, lexicon, unit, first)
    last = unit.last
    after = _bound_behind(text, tokens, marks, last)
    if after is not None and (bound == "=" or (bound in "<>" and after.value[-1:] == "=")):
        bound = bound + "=" if bound in "<>" else after.value
        last = after.last
    told = number.is_fraction and bound != "="  # "less than half"
    return Amount(number, unit, first, last, start, bound, weak=weak and not told)


def _counts_nothing(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, unit: Unit
) -> bool:  # fmt: skip
    """Whether a number without a unit of measure is only a word: "several cases", "the one", "half time"; or a name."""
    if number.value is None:
        assert number.logical is not None
        return number.logical.low < LEAST_VAGUE and number.logical.high == INFINITY
    if unit.name:
        return not lexicon.is_plural(unit.name.split(" per ")[0]) and names_something(text, tokens, marks, number)
    if names_something(text, tokens, marks, number):
        return True
    behind = tokens[number.last].lower if number.last < len(tokens) else ""
    if number.in_digits or number.magnitude != 1:
        return False
    if number.is_fraction and number.last == number.first + 1:
        by = number.first > 1 and tokens[number.first - 1].lower in lexicon.words("grammar", "leaning", "by")
        if by and marks.ending(number.first - 1, "change") is not None:
            return False  # "fell by half in 2019"
        whole = lexicon.words("grammar", "among", "whole") | lexicon.words("numbers", "multiplying", "before")
        return behind not in whole and number.last < len(tokens)
    if number.value != 1 or number.last > number.first + 1:
        return False
    if number.first and tokens[number.first - 1].lower in lexicon.words("numbers", "words", "negative"):
        return False
    return behind not in lexicon.words("numbers", "words", "of")


def _sign(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> tuple[int, bool]:
    """Where a number's sign stands, and whether it is negative: "-5", "−5", "minus five"; no hyphen behind a word."""
    if not first:
        return first, False
    before = tokens[first - 1]
    if before.lower in lexicon.words("numbers", "words", "negative"):
        return first - 1, True
    if before.lower in ("-", "−") and first == 1 and (len(tokens) <= ALONE or glued(tokens, first)):
        return 0, True  # "- 5 pct bonds due May 1" is one of a list
    if before.lower == "-" and first > 1 and tokens[first - 2].lower in lexicon.words("numbers", "words", "negative"):
        return first - 2, True
    if before.lower in ("-", "−", "–", "﹣", "－") and before.end == tokens[first].start:
        mark = marks.ending(first - 1, "unit")
        alone = (
            first < 2
            or (mark is not None and mark.value[1] == "currency")
            or tokens[first - 2].end < before.start
            or tokens[first - 2].lower in ("(", "=", "<", ">", "~", "±", "[", "/", ",", ":")
        )
        if alone:
            return first - 1, True
    return first, False


def _in_red(
    tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, unit: Unit, first: int
) -> Unit | None:  # fmt: skip
    """The unit of money alone in brackets, with these, for that is a loss: "was ($99.99)", "$(5m)", "of (5m)"."""
    if not first or tokens[first - 1].lower != "(" or unit.last >= len(tokens) or tokens[unit.last].lower != ")":
        return None
    if number.value is None:
        return None
    behind = marks.starting(unit.last + 1, "unit")
    if unit.name is None and behind is not None and behind.value[1] == "percent":
        return Unit(behind.value[0], "percent", True, first - 1, behind.last)  # "(12.3)%"
    money = marks.ending(first - 1, "unit", "code")
    if unit.name is None and money is not None and money.value[1] == "currency":
        name, kind, certain = money.value[:3]
        return Unit(name, kind, certain, money.first, unit.last + 1)
    if unit.kind != "currency" and (unit.name is not None or number.magnitude == 1):
        return None
    if first > 1 and tokens[first - 2].lower not in lexicon.words("numbers", "words", "account"):
        return None
    return unit._replace(first=first - 1, last=unit.last + 1)


def _bound_behind(text: str, tokens: list[Token], marks: Marks, last: int) -> Mark | None:
    """The bound behind a number: "or more", "-plus", "+"; a comma or a bracket in between for "give or take"."""
    if last >= len(tokens) or "bound after" not in marks.categories:
        return None
    aside = tokens[last].lower in (",", "(")
    mark = marks.starting(last + aside, "bound after")
    if mark is None or (aside and mark.value != "~"):
        return None
    if text[tokens[last].start].isupper() and text[tokens[last].start + 1].islower():
        return None  # "737 Max"
    if last + 1 < len(tokens) and tokens[last].lower == "+" and tokens[last + 1].lower in "/-":
        return None  # "9.8 +/- 0.1"
    sign = marks.starting(mark.first, "bound")
    if sign is not None and sign.value == "±" and sign.last < len(tokens) and tokens[sign.last].is_number:
        return None  # "5 kg, give or take 1"
    return mark


def _bound_before(tokens: list[Token], marks: Marks, lexicon: Lexicon, unit: Unit, first: int) -> tuple[str, int]:
    """The bound right before a number, an article in between allowed, and the token where its words start."""
    index = first
    if first and tokens[first - 1].lower in lexicon.words("grammar", "among", "articles"):
        index = first - 1
    mark = marks.ending(first, "bound") or (marks.ending(index, "bound") if index != first else None)
    if mark is not None and mark.value == "=" and unit.kind == "time":
        mark = mark._replace(value=">", first=mark.last - 1)  # "took over ten years" is no "took over ten firms"
    if mark is None or mark.value == "=" or _is_verbs(marks, mark) or _is_known(tokens, lexicon, index, first):
        return "=", first
    over = mark.last - mark.first == 1 and tokens[mark.first].lower in lexicon.words("grammar", "changing", "over")
    if over and mark.last == index < first and marks.ending(mark.first, "change") is not None:
        return "=", first  # "an increase over the 1.5 million of 2019"
    owned = index < first and tokens[index].lower in lexicon.words("grammar", "possessive", "their")
    if over and owned and unit.kind == "count":
        return "=", first  # "over its ten evenings"
    if over and unit.kind == "time" and not _is_longer(tokens, marks, lexicon, mark, unit):
        return "=", first  # "£20bn over five years"
    denied = _denied(tokens, marks, lexicon, mark)
    if denied is not None:
        return denied
    outer = marks.ending(mark.first, "bound")
    if outer is not None and mark.value in ("~", "~<") and outer.value not in ("~", "~<", "±"):
        return outer.value, outer.first
    if outer is not None and outer.value in ("~", "~<"):
        return mark.value, outer.first
    return mark.value, mark.first


def _is_known(tokens: list[Token], lexicon: Lexicon, index: int, first: int) -> bool:
    """Whether a number is told as one that is known, and something else is held against it: "fewer than the 27 of last
    year", "twice as many as the 27 of last year"."""
    definite, held = lexicon.words("grammar", "among", "definite"), lexicon.words("grammar", "changing", "held_against")
    return index < first and tokens[index].lower in definite and tokens[index - 1].lower in held


def _is_longer(tokens: list[Token], marks: Marks, lexicon: Lexicon, over: Mark, unit: Unit) -> bool:
    """Whether "over ten years" is more than ten of them, and not how long something is told over."""
    behind = tokens[unit.last].lower if unit.last < len(tokens) else ""
    if behind in lexicon.words("grammar", "changing", "longer_before"):
        return True
    before = tokens[over.first - 1].lower if over.first else ""
    return before in lexicon.words("grammar", "changing", "longer") and not _ends_amount(
        tokens, marks, lexicon, over.first
    )


def _is_verbs(marks: Marks, mark: Mark) -> bool:
    """Whether the first word of a bound belongs to a verb of change before it: the "up to" of "edging up to 270"."""
    change = marks.ending(mark.first + 1, "change")
    return change is not None and change.first < mark.first < mark.last - 1


def _ends_amount(tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> bool:
    """Whether an amount stands right before a token: "£20bn", "5%"."""
    if not index or marks.ending(index, "unit", "code", "magnitude") is not None:
        return index > 0
    numbers, word = lexicon.tables["numbers"], tokens[index - 1].lower
    return tokens[index - 1].is_number or word in numbers["abbreviations"] or word in numbers["glued"]


def _denied(tokens: list[Token], marks: Marks, lexicon: Lexicon, mark: Mark) -> tuple[str, int] | None:
    """The bound of "never exceeded 300" and "did not fall below 5%": the other side, and the number itself."""
    bound = {">": "<=", "<": ">="}.get(mark.value)
    if bound is None:
        return None
    index = mark.first
    change = marks.ending(index, "change")
    if change is not None:
        index = change.first
    negators = lexicon.words("bounds", "verbal", "negators")
    return (bound, index - 1) if index and tokens[index - 1].lower in negators else None
