"""Numbers in words: "twenty-five", "two point three million", "half a million", "several", "tens of billions"."""

from decimal import Decimal

from factcheck.extraction.numbers.magnitudes import HALF_STEP, ONE, Numeral, and_a_half, is_warm, magnitude_behind
from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.tokens import Token
from factcheck.extraction.numbers.years import is_when
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval

LOOSE = Decimal("0.1")
"""How loose "doubled" is, as a share: it is said of 1.9 times and of 2.1. Our own choice."""


def vague_at(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "several", "a few hundred million", "tens of billions", "billions", "multi-billion"."""
    vague = marks.starting(first, "vague")
    plural = marks.starting(first, "magnitudes")
    if vague is not None:
        logical, customary = vague.value
        last = vague.last
    elif plural is not None:
        row = lexicon.tables["vague"]["plural"]
        logical, customary = tuple(row["logical"]), tuple(row["customary"])
        last = first
    else:
        return None
    words = lexicon.tables["numbers"]["words"]
    factor = Decimal(1)
    while True:
        joint = last + 1 if last > first and last < len(tokens) and tokens[last].lower in (*words["of"], "-") else last
        mark = marks.starting(joint, "magnitude", "magnitudes", "dozen")
        if mark is None:
            break
        factor *= Decimal(mark.value) if mark.category == "dozen" else Decimal(1).scaleb(mark.value)
        last = mark.last
    return Numeral(first, last, None, factor, _open(logical, factor), _open(customary, factor), magnitude=factor)


def multiplied_at(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "doubled", "halving", "twice as many": how many times as much."""
    mark = marks.starting(first, "multiplied")
    if mark is None:
        return None
    if tokens[first].lower in lexicon.words("numbers", "multiplying", "only"):
        behind = [token.lower for token in tokens[mark.last : mark.last + 3]]
        owned = is_owner(tokens, marks, lexicon, mark.last)
        before = not lexicon.words("numbers", "multiplying", "before").isdisjoint(behind[:1])
        before = before and not is_when(behind, lexicon)
        if not before and not owned and not is_verb(tokens, first, lexicon):
            return None  # "twice a week", "a double room"
    return Numeral(first, mark.last, Decimal(mark.value), LOOSE * Decimal(mark.value))


def is_verb(tokens: list[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a bare form is the verb of what stands in the plural before it: "loans double in ten years"."""
    led, behind = tokens[max(at - 1, 0) : at], tokens[at + 1 : at + 2]
    within = lexicon.words("numbers", "multiplying", "within")
    return (
        tokens[at].lower in lexicon.tables["numbers"]["multiplied"]
        and bool(led and behind)
        and behind[0].lower in within
        and lexicon.is_plural(led[0].lower)
    )


def is_owner(tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> bool:
    """Whether a country stands at a token that has something: "twice Argentina's", "four times the US's"."""
    place = marks.starting(index, "place")
    behind = tokens[place.last : place.last + 1] if place is not None else []
    return bool(behind) and behind[0].lower in lexicon.words("grammar", "possessive", "marks")


def band_at(marks: Marks, first: int) -> Numeral | None:
    """ "the high teens", "low single digits", "double digits"."""
    mark = marks.starting(first, "band")
    if mark is None:
        return None
    low, high = (Decimal(end) for end in mark.value)
    return Numeral(first, mark.last, None, ONE, Interval(low, high), Interval(low, high))


def decade_at(tokens: list[Token], lexicon: Lexicon, first: int) -> Numeral | None:
    """ "her early 30s", "highs in the mid-80s": a third of ten years of somebody's age, or of ten degrees.

    Only behind "her" or where a sentence is of temperatures: "the mid-80s" are years as a rule.
    """
    digits = tokens[first].lower
    at = first - 1 - (first > 1 and tokens[first - 1].lower == "-")
    ends = lexicon.tables["vague"]["decades"].get(tokens[at].lower) if at > 0 else None
    if ends is None or len(digits) != 2 or not digits.isdecimal() or digits[1] != "0":
        return None
    owned = tokens[at - 1].lower in lexicon.words("grammar", "possessive", "their")
    if not owned and not is_warm(tokens, lexicon):
        return None
    decade = Interval(Decimal(digits) + ends[0], Decimal(digits) + ends[1])
    return Numeral(at, first + 2, None, ONE, decade, decade)


def _open(ends: tuple[int, ...], factor: Decimal) -> Interval:
    if len(ends) == 1:
        return Interval(ends[0] * factor, INFINITY, False, True)
    return Interval(ends[0] * factor, ends[1] * factor, False, True)


def part_at(tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "half a million", "three quarters of a billion", "quarter million", "two thirds", "a third of"."""
    words = lexicon.tables["numbers"]["words"]
    article = tokens[first].lower in words["article"]
    count = marks.starting(first, "cardinal")
    index = count.last if count else first + article
    if count is not None and index < len(tokens) and tokens[index].lower == "-":
        index += 1
    fraction = marks.starting(index, "fraction") or _denominator(tokens, marks, index)
    if fraction is None:
        return None
    last = fraction.last
    after = last + (last < len(tokens) and tokens[last].lower in words["of"])
    after += after < len(tokens) and tokens[after].lower in words["article"]
    numerator, denominator, kind = fraction.value
    value = Decimal(numerator * (count.value if count else 1)) / denominator
    if count is not None and count.value != 1 and kind == "ordinal":
        return None  # "twenty fifth" is a place in an order
    if (mark := marks.starting(after, "magnitude")) is not None:
        factor = ONE
        while (mark := marks.starting(after, "magnitude")) is not None:
            factor, after = factor * Decimal(1).scaleb(mark.value), mark.last
        part = factor * value
        return Numeral(first, after, part, Decimal(1).scaleb(part.adjusted() - 1), None, None, False, factor, True)
    if (mark := marks.starting(after, "dozen")) is not None:
        return Numeral(first, mark.last, value * mark.value, ONE, None, None, False, ONE, False)
    if count is None and (kind == "plural" or (not article and kind == "ordinal")):
        return (
            None if kind == "ordinal" or not article else Numeral(first, last, value, Decimal("0.01"), is_fraction=True)
        )
    behind = tokens[last] if count is None and kind == "ordinal" and after == last < len(tokens) else None
    going_on = (*words["behind_part"], *words["times_more"], *words["times_less"])
    bound = marks.ending(first, "bound")  # "shrank by more than a fifth in 2020"
    start = first if bound is None else bound.first
    changed = marks.ending(start - 1, "change") if behind is not None and start else None
    going_on = (*going_on, *words["behind_changed"]) if changed is not None else going_on
    if behind is not None and behind.is_word and behind.lower not in going_on:
        return None  # "a third party", but "by a third since 2010", "a third more"
    return Numeral(first, last, value, Decimal("0.01"), None, None, False, ONE, True)


def _is_threshold(tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> bool:
    """Whether a magnitude at a token is that of one mark that is passed: "the trillion-dollar mark"."""
    magnitude = marks.starting(index, "magnitude")
    at = magnitude.last + 1 if magnitude is not None else len(tokens)
    unit = marks.starting(at, "unit") if at < len(tokens) and tokens[at - 1].lower == "-" else None
    passed = lexicon.words("units", "thresholds", "passed")
    return unit is not None and unit.last < len(tokens) and tokens[unit.last].lower in passed


def _denominator(tokens: list[Token], marks: Marks, index: int) -> Mark | None:
    """A fraction word in two parts: the "twenty-fifth" of "one twenty-fifth"."""
    tens = marks.starting(index, "cardinal")
    if tens is None or tens.value < 20 or tens.last >= len(tokens):
        return None
    joint = tens.last + (tokens[tens.last].lower == "-")
    part = marks.starting(joint, "fraction")
    if part is not None and part.value[0] == 1 and 2 < part.value[1] < 10 and part.value[2] != "bare":
        return Mark("fraction", (1, tens.value + part.value[1], part.value[2]), index, part.last)
    return None


def words_at(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> Numeral | None:
    """ "twenty-five", "a hundred and five", "two point three million", "nineteen hundred", "a billion"."""
    words = lexicon.tables["numbers"]["words"]
    index = first
    total, group, step = Decimal(0), None, ONE
    power_before: int | None = None
    before_and: Decimal | None = None
    if tokens[index].lower in words["article"]:
        mark = marks.starting(index + 1, "magnitude", "dozen")
        if mark is None or _is_result(tokens, marks, lexicon, mark):
            return None
        group, index = Decimal(1), index + 1
    elif marks.starting(index, "magnitude") is not None and marks.starting(index + 1, "magnitude") is not None:
        group = Decimal(1)  # "hundred thousand"
    elif _is_threshold(tokens, marks, lexicon, index):
        group = Decimal(1)  # "the trillion-dollar mark"
    started = group is not None
    count = 0
    while index < len(tokens):
        joint = _behind_joint(tokens, marks, index, words, started)
        cardinal = marks.starting(joint, "cardinal")
        and_joined = joint > index and tokens[joint - 1].lower in words["joiner"]
        parted = and_joined or tokens[index].lower == ","
        if cardinal is not None and parted and _is_part(tokens, marks, cardinal):
            break  # "a hundred and three quarters", "six of the eight thousand, three quarters"
        if cardinal is not None and started and _is_hyphened(tokens, marks, cardinal):
            break  # "one hundred thirty-fifths"
        if cardinal is not None and _fits(group, total, cardinal.value, started):
            if and_joined:
                before_and = total + (group or 0)
            group = (group or 0) + Decimal(cardinal.value)
            index, started, step, count = cardinal.last, True, ONE, count + 1
            continue
        if not started:
            break
        if tokens[index].lower in words["point"] and _is_decimal(tokens, marks, index + 1) and group is not None:
            group, step, index = _decimals(tokens, marks, index + 1, group)
            continue
        mark = marks.starting(joint if tokens[index].lower == "-" else index, "magnitude", "magnitudes")
        if mark is not None and (group is not None or power_before is not None):
            factor = Decimal(1).scaleb(mark.value)
            if mark.value == 2:
                if group is None or group >= 100:
                    break
                group, step = group * factor, step * factor
            else:
                if power_before is not None and mark.value >= power_before:
                    total = (total + (group or 0)) * factor
                else:
                    total += (group if group is not None else ONE) * factor
                step, group, power_before = step * factor, None, mark.value
            index = mark.last
            continue
        dozen = marks.starting(index, "dozen")
        if dozen is not None and group is not None:
            group, index = group * dozen.value, dozen.last
        break
    if not started or index == first:
        return None
    value = total + (group or 0)
    number = Numeral(first, index, value, step)
    joint = index + (index < len(tokens) and tokens[index].lower == "-")
    fraction = marks.starting(joint, "fraction") or _denominator(tokens, marks, index)
    if fraction is not None and fraction.value[2] == "plural" and value:
        below = Decimal(fraction.value[1]) / fraction.value[0]
        if before_and is not None and value - before_and < below:
            value = before_and + (value - before_and) / below
        else:
            value = value / below
        return number._replace(last=fraction.last, value=value, step=Decimal("0.01"), is_fraction=True)
    half = and_a_half(tokens, marks, index, words)
    if half is not None:
        part, last = half
        scale, last = magnitude_behind(text, tokens, marks, lexicon, last)
        if power_before is not None:
            scale = scale if scale > 1 else Decimal(1).scaleb(power_before)
            return number._replace(last=last, value=value + part * scale, step=HALF_STEP * scale)
        return number._replace(last=last, value=(value + part) * scale, step=HALF_STEP * scale, magnitude=scale)
    if power_before is not None and group is None:
        factor = Decimal(1).scaleb(power_before)
        return number._replace(magnitude=factor)
    return number


def _is_result(tokens: list[Token], marks: Marks, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether a "score" or "gross" is no number: "a score of 85", "a gross profit", against "a score of letters"."""
    if tokens[mark.first].lower not in lexicon.words("numbers", "words", "results"):
        return False
    behind = [token.lower for token in tokens[mark.last : mark.last + 2]]
    if len(behind) < 2 or behind[0] not in lexicon.words("numbers", "words", "of"):
        return True
    return tokens[mark.last + 1].is_number or marks.starting(mark.last + 1, "cardinal") is not None


def _behind_joint(
    tokens: list[Token], marks: Marks, index: int, words: dict[str, list[str]], started: bool
) -> int:  # fmt: skip
    """The token behind an "and", a hyphen or a comma that joins two parts of one number, else the same token."""
    if not started:
        return index
    joint = index
    if tokens[joint].lower in (",",) and marks.starting(index - 1, "magnitude") is not None:
        joint += 1
    if joint < len(tokens) and (tokens[joint].lower in words["joiner"] or tokens[joint].lower in ("-", "—", "–", "‐")):
        joint += 1
    return joint


def _is_hyphened(tokens: list[Token], marks: Marks, cardinal: Mark) -> bool:
    hyphen = cardinal.last < len(tokens) and tokens[cardinal.last].lower == "-"
    fraction = _denominator(tokens, marks, cardinal.first) if hyphen else None
    return fraction is not None and fraction.value[2] == "plural"


def _is_part(tokens: list[Token], marks: Marks, cardinal: Mark) -> bool:
    """Whether a cardinal behind "and" counts parts of one: the "three" of "one hundred and three quarters"."""
    index = cardinal.last + (cardinal.last < len(tokens) and tokens[cardinal.last].lower == "-")
    fraction = marks.starting(index, "fraction")
    return fraction is not None and cardinal.value * fraction.value[0] < fraction.value[1]


def _fits(group: Decimal | None, total: Decimal, value: int, started: bool) -> bool:
    """Whether a cardinal can go on a number: "twenty" + "five", "a hundred" + "five", "a thousand" + "two"."""
    if not started:
        return True
    if group is None:
        return bool(total) and value > 0
    if not group or not value or group != int(group):
        return False
    if group % 100 == 0:
        return value < 100
    return group % 100 >= 20 and group % 10 == 0 and value < 10


def _is_decimal(tokens: list[Token], marks: Marks, index: int) -> bool:
    mark = marks.starting(index, "cardinal")
    return mark is not None or (index < len(tokens) and tokens[index].is_number and tokens[index].lower.isdecimal())


def _decimals(tokens: list[Token], marks: Marks, index: int, whole: Decimal) -> tuple[Decimal, Decimal, int]:
    digits = ""
    while index < len(tokens):
        mark = marks.starting(index, "cardinal")
        if mark is not None:
            if mark.value >= 10 and digits:
                break
            digits, index = digits + str(mark.value), mark.last
            joint = index + (index < len(tokens) and tokens[index].lower == "-")
            unit = marks.starting(joint, "cardinal")
            if mark.value >= 20 and unit is not None and 0 < unit.value < 10:
                digits, index = digits[:-1] + str(unit.value), unit.last
        elif tokens[index].is_number and tokens[index].lower.isdecimal():
            digits, index = digits + tokens[index].lower, index + 1
        else:
            break
    return whole + Decimal(f"0.{digits or 0}"), Decimal(1).scaleb(-len(digits)), index


def multiplied(tokens: list[Token], lexicon: Lexicon, first: int, value: Decimal | None) -> tuple[str | None, str]:
    """The way a multiple goes, and its kind: a change where a verb tells it ("doubled"), else a ratio."""
    word = tokens[first].lower
    bare = word in lexicon.words("numbers", "multiplying", "only") and not is_verb(tokens, first, lexicon)
    told = word in lexicon.tables["numbers"]["multiplied"] and not bare
    if not told or value is None:
        return None, "ratio"
    return ("up" if value > 1 else "down"), "change"
