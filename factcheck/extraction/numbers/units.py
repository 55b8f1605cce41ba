"""The unit of a number: a currency before or behind it, a unit or a counted thing behind it, and what it is per."""

from typing import NamedTuple

from factcheck.extraction.numbers.describing import describes, sized_by
from factcheck.extraction.numbers.magnitudes import Numeral, is_warm
from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.number_words import is_owner
from factcheck.extraction.numbers.rates import of_so_many, rate_of
from factcheck.extraction.numbers.tokens import Token
from factcheck.extraction.numbers.years import is_when
from factcheck.lexicon import Lexicon

HOTTEST = 6000
"""Degrees that a lone "C" or "F" can stand for; beyond the sun's surface it is a code."""

PAID = 5
"""Tokens between "costs" and the pounds that are money by it. Our own choice."""

LONGEST_PREFIX = 3
"""Letters of a currency that may stand before its number: "rmb 10", "USD 10", but not "pounds 10"."""

NOUNS = 3
"""How many words behind a number may make up the thing it counts: "450 permanent jobs"."""

NAMES = 4
"""How many names may stand among them, and what joins those: "460 Kia and Hyundai vehicles"."""

HANGING = 24
"""Tokens in which the word is looked for that hanging hyphens share: without an end, a list costs its square."""


class Unit(NamedTuple):
    """A unit by name and kind; `first` and `last` are the tokens it takes together with its number.

    `factor` multiplies the number: a million in "30 MUSD".
    """

    name: str | None
    kind: str | None
    certain: bool
    first: int
    last: int
    is_explicit: bool = True
    factor: int = 1


def unit_of(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, sign: int) -> Unit:
    """The unit of a number whose sign, if it has one, stands at `sign`."""
    if number.inside:
        return Unit(number.inside, "count", True, sign, number.last, False)
    before = _before(marks, lexicon, sign)
    last = number.last
    behind = _behind(text, tokens, marks, lexicon, number)
    if behind is not None and behind.first == last and describes(tokens, lexicon, number, behind):
        behind = None
    if behind is not None and behind.value[4] in lexicon.words("units", "thresholds"):
        the = sign > 0 and tokens[sign - 1].lower in lexicon.words("grammar", "among", "articles")
        behind = None if the or before is not None else behind
    if (
        before is not None
        and behind is not None
        and before.value[2]
        and behind.value[2]
        and behind.value[1] == "currency"
    ):
        behind = behind if behind.value[0] == before.value[0] else None  # "rmb 10 usd 20"
    if behind is not None and (before is None or behind.value[1] == "currency" or before.value[1] != "currency"):
        name, kind, certain = behind.value[:3]
        if before is not None and before.value[1] == "currency" and kind == "currency":
            name, kind, certain = (before if before.value[2] else behind).value[:3]
        last = behind.last
    elif before is not None:
        name, kind, certain = before.value[:3]
        if kind == "currency" and before.value[4] in lexicon.tables["units"]["ambiguous"]["USD"]:
            stronger = _qualified(marks, before)
            name, certain = (stronger, True) if stronger else (name, certain)
    elif _is_multiple(marks, number) or marks.ending(sign, "factor") is not None:
        return Unit("times", "multiple", True, sign, number.last)
    elif _is_so_many_times(tokens, marks, lexicon, number):
        return Unit("times", "multiple", True, sign, number.last + 1)
    else:
        return _counted(text, tokens, marks, lexicon, number, sign)
    first = before.first if before is not None else sign
    if kind == "angle" and is_warm(tokens, lexicon):
        kind = "temperature"
    weighs = name == "GBP" and not certain and number.magnitude == 1 and not _is_money(tokens, sign, last, lexicon)
    if weighs:  # "25 pounds" is a weight, "25 million pounds" is none
        name, kind = lexicon.tables["units"]["mass"]["pound"], "mass"
    if last + 1 < len(tokens) and tokens[last].lower == "^" and tokens[last + 1].is_number:
        name, last = f"{name}^{tokens[last + 1].lower}", last + 2
    name, kind, last = rate_of(tokens, marks, lexicon, name, kind, last)
    mark = behind if behind is not None and kind == "currency" else before
    factor = 10 ** mark.value[5] if mark is not None and len(mark.value) > 5 else 1
    return Unit(name, kind, certain, first, last, True, factor)


def _is_money(tokens: list[Token], first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether what stands around a number says that it is money: "will pay 750,000 pounds", "1.36 pounds to the
    dollar"."""
    paid, exchanged = lexicon.words("units", "mass", "paid"), lexicon.words("units", "mass", "exchanged")
    behind = " ".join(token.lower for token in tokens[last : last + 3])
    return behind in exchanged or any(token.lower in paid for token in tokens[max(first - PAID, 0) : first])


def _is_multiple(marks: Marks, number: Numeral) -> bool:
    """Whether a number says by itself how many times as much."""
    mark = marks.starting(number.first, "multiplied", "multiple")
    return mark is not None and mark.last == number.last and number.value is not None


def _is_so_many_times(tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """Whether a number in words multiplies: "three times the size", "five times fewer", not "three times a week"."""
    index = number.last
    if number.value is None or index + 1 >= len(tokens) or tokens[index].lower not in lexicon.words("units", "times"):
        return False
    behind = [token.lower for token in tokens[index + 1 : index + 4]]
    told = any(behind[0] in lexicon.words("numbers", *place) for place in _MULTIPLIES)
    return (told and not is_when(behind, lexicon)) or is_owner(tokens, marks, lexicon, index + 1)


_MULTIPLIES = (("multiplying", "before"), ("words", "times_more"), ("words", "times_less"))


def _before(marks: Marks, lexicon: Lexicon, index: int) -> Mark | None:
    """A currency right before a number: "$5", "US$ 5", "USD 5", "ringgit 42", "EUR5"."""
    phrases = marks.by_end.get(index)
    if phrases is None:
        return None
    for category in ("unit", "code"):
        mark = phrases.get(category)
        if mark is None or mark.value[1] != "currency":
            continue
        surface = mark.value[4]
        prefixed = surface in lexicon.tables["units"]["prefixed"]["words"]
        if category == "unit" and surface.isalpha() and len(surface) > LONGEST_PREFIX and not prefixed:
            continue  # "in pounds 5 were lost": a currency's name stands behind its number
        if surface in lexicon.words("units", "behind") or (surface.isalpha() and marks.ending(mark.first, "magnitude")):
            continue  # "won 120 medals", "a 31.5 mln dlr 14 pct note"
        return mark
    return None


def _qualified(marks: Marks, before: Mark) -> str | None:
    """The currency of "CAD $5" and "$CAD 5"."""
    code = marks.ending(before.first, "code")
    return str(code.value[0]) if code is not None else None


def _behind(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> Mark | None:
    """The unit behind a number, a hyphen or "of" allowed in between; the longest one that may stand there."""
    index = number.last
    if index >= len(tokens):
        return None
    word = tokens[index].lower
    hyphen = word in ("-", "‑", "–") and index + 1 < len(tokens)
    words = lexicon.tables["numbers"]["words"]
    places = [index]
    if hyphen and tokens[index + 1].is_word:
        places = [index, index + 1]
    elif word in words["of"] and (
        number.value is None or number.is_fraction or number.magnitude > 1 or abs(number.value) < 1
    ):  # "half of 1%", "0.3 of a point"
        places = [index, index + 1]
        if index + 1 < len(tokens) and tokens[index + 1].lower in words["article"]:
            places.append(index + 2)
    elif number.is_fraction and word in words["article"]:
        places = [index, index + 1]
    elif word in lexicon.words("units", "compared"):
        timed = marks.starting(index + 1, "unit")
        return timed if timed is not None and timed.value[1] == "time" and not timed.value[3] else None
    glued = tokens[index].start == tokens[index - 1].end
    for place in places:
        phrases = marks.by_start.get(place)
        if phrases is None:
            continue
        for category in ("unit", "code"):
            mark = phrases.get(category)
            if mark is not None and _may_stand(text, tokens, mark, lexicon, number, glued or place > index):
                stop = mark.last == len(tokens) and tokens[-1].lower == "." and mark.value[4].count(".") == 1
                return mark._replace(last=mark.last - 1) if stop else mark  # "5 km." at the end
    return None


def _may_stand(text: str, tokens: list[Token], mark: Mark, lexicon: Lexicon, number: Numeral, glued: bool) -> bool:
    """Whether a short unit can be one here: only behind figures, and "in" and "m" not behind a magnitude or at all."""
    shy, surface = mark.value[3], mark.value[4]
    if not shy:
        return True
    rules = lexicon.tables["units"]["shy"]
    if not number.in_digits:  # "three stone (19 kg)"
        return surface in rules["at_end"] and [each.lower for each in tokens[mark.last : mark.last + 1]] == ["("]
    if number.magnitude != 1 and not glued:
        return mark.last >= len(tokens) or not tokens[mark.first].is_word
    word = text[tokens[mark.first].start : tokens[mark.last - 1].end]
    after = tokens[mark.last] if mark.last < len(tokens) else None
    if after is not None and after.start == tokens[mark.last - 1].end and (after.is_word or after.is_number):
        return False
    if surface == '"' and _is_quoted(text, tokens[0].start, tokens[mark.first].start):
        return False
    if surface in rules["at_end"]:
        if after is not None and after.lower in lexicon.words("numbers", "words", "sizes"):
            return True  # "2 in thick"
        if after is not None and mark.value[0] in lexicon.tables["units"]["compound"]:
            return not after.is_word or after.lower in lexicon.words("grammar", "noise")  # "12 stone 4 pounds"
        return glued or after is None or not (after.is_word or after.is_number)
    if surface in rules["anywhere"]:
        return True
    if len(word) == 1 and word.isupper() and not surface.isupper():
        return False  # "5G" is no weight
    if surface in rules["degrees"]:
        if not _may_be_degrees(number) or (after is not None and after.lower in ("-", "/")):
            return False
        frost = number.first > 0 and tokens[number.first - 1].lower in _MINUS  # "fell to -20 C and snowed"
        return after is None or not after.is_word or frost or is_warm(tokens, lexicon)
    if glued:
        return True
    if len(word) == 1:
        if word.islower():
            return word not in ("s", "a")
        return word in ("C", "W", "V", "F", "K") or (after is not None and after.lower == "/")
    return True


_MINUS = frozenset("-−")
"""Signs of degrees of frost."""


def _is_quoted(text: str, start: int, index: int) -> bool:
    """Whether the quotation mark at a place ends what is quoted: the last one before it opened that."""
    last = text.rfind('"', start, index)
    return last >= 0 and not text[max(last - 1, start) : last].strip().strip("([")


def _may_be_degrees(number: Numeral) -> bool:
    return number.value is not None and abs(number.value) < HOTTEST


def _counted(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, sign: int
) -> Unit:  # fmt: skip
    """The thing that is counted: the words behind the number up to a plural, at most three; "12-page" counts pages."""
    index, nothing = number.last, Unit(None, None, True, sign, number.last, False)
    if number.is_fraction and (point := _point_behind(tokens, lexicon, index)):
        return Unit(lexicon.tables["units"]["fractions"]["unit"], "percentage point", True, sign, point)
    word = tokens[index].lower if index < len(tokens) else ""
    if word in lexicon.words("units", "per", "words"):
        scale, last = of_so_many(tokens, index + 1, lexicon)
        return Unit(f"per {scale}" if scale else None, "rate" if scale else None, True, sign, last or number.last)
    if word == "-":
        odd = marks.starting(index, "bound after") or marks.starting(index + 1, "bound after")
        if odd is not None:  # "50-odd people": the bound is taken on its own
            beyond = number._replace(last=odd.last, in_digits=False)
            return _counted(text, tokens, marks, lexicon, beyond, sign)._replace(last=number.last)
        if number.value is not None:
            return _hyphened(tokens, marks, lexicon, number, sign)
    whose, index = _of_whom(tokens, lexicon, number)
    word = tokens[index].lower if index < len(tokens) else ""
    if word in lexicon.words("grammar", "persons", "who"):
        return Unit(lexicon.tables["grammar"]["persons"]["unit"], "count", True, sign, number.last, False)
    if word and tokens[index].start == tokens[index - 1].end and number.in_digits:
        return nothing
    sized = sized_by(tokens, marks, lexicon, index)
    if sized is not None:
        return Unit(sized, "count", True, sign, number.last, False)
    if word in lexicon.words("units", "compared"):
        if number.is_fraction:
            return nothing  # "a quarter more passengers"
        index += 1  # "five more cranes"
    return _by_noun(text, tokens, marks, lexicon, number, index, sign, whose)


def _hyphened(tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, sign: int) -> Unit:
    """What a number with a hyphen behind it counts: "12-page", "four-, five- and six-cylinder"."""
    index = number.last
    if index + 1 < len(tokens) and tokens[index + 1].is_word and tokens[index + 1].start == tokens[index].end:
        word = tokens[index + 1].lower
        if word not in lexicon.words("grammar", "noise"):
            return Unit(word, "count", True, sign, index + 2, False)
        return Unit(None, None, True, sign, number.last, False)  # "3-for-2"
    shared = _suspended(tokens, marks, lexicon, index)
    return Unit(shared, "count" if shared else None, True, sign, number.last, False)


def _of_whom(tokens: list[Token], lexicon: Lexicon, number: Numeral) -> tuple[str, int]:
    """Where the noun begins that a number counts, behind "of the" where there is one: "two of Johnson's deputies"; and
    whose they are."""
    index = number.last
    if index >= len(tokens) or tokens[index].lower not in lexicon.tables["numbers"]["words"]["of"]:
        return "", index
    if number.value is None or number.is_fraction:
        return "", index + 1
    if number.in_digits or number.magnitude != 1:
        return "", index
    index += 1
    while index < len(tokens) and tokens[index].lower in lexicon.words("grammar", "among", "whole"):
        index += 1
    if index + 1 < len(tokens) and tokens[index + 1].lower in lexicon.words("grammar", "possessive", "marks"):
        return f"{tokens[index].lower} ", index + 2
    return "", index


def _by_noun(
    text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral, index: int, sign: int, whose: str
) -> Unit:  # fmt: skip
    """The count of a plural within reach of a place; of the first word where it stands before another: "a 12 page
    document"."""
    nothing = Unit(None, None, True, sign, number.last, False)
    noise = lexicon.words("grammar", "noise")
    words: list[str] = []
    names = 0
    state = marks.starting(index, "place")
    if state is not None and state.last < len(tokens) and not tokens[state.last - 1].is_word:
        words = [text[tokens[index].start : tokens[state.last - 1].end].lower()]  # "37 U.S. cities"
        index = state.last
    for place in range(index, min(index + NOUNS + NAMES, len(tokens))):
        token = tokens[place]
        if place - index - names >= NOUNS or not token.is_word:
            break
        if place > index and token.start != tokens[place - 1].end + 1:
            break
        if text[token.start].isupper() or _joins_names(text, tokens, lexicon, index, place):
            names += 1
        elif token.lower in noise:
            break
        here = marks.by_start.get(place, ())
        if not _NO_NOUN.isdisjoint(here) and not (
            place == index and "change" in here and _is_noun(tokens, place, lexicon)
        ):
            break
        words.append(token.lower)
        if lexicon.is_plural(token.lower):
            if number.value == 1 and place == index and not number.in_digits and number.last == index:
                return nothing  # "that one costs"
            name, _, last = rate_of(tokens, marks, lexicon, whose + " ".join(words), "count", place + 1)
            return Unit(name, "count", True, sign, last, False)
    named = words and text[tokens[index].start].isupper()
    attributive = len(words) > 1 and not words[0].endswith(lexicon.endings("no_noun")) and not named
    if attributive and index == number.last and number.value is not None and not number.is_fraction:
        name, _, last = rate_of(tokens, marks, lexicon, words[0], "count", index + 1)
        return Unit(name, "count", True, sign, last, False)
    return nothing


def _point_behind(tokens: list[Token], lexicon: Lexicon, index: int) -> int | None:
    """The token behind the "point" of "a quarter point", "half-point", "three quarters of a point"."""
    between = lexicon.words("units", "fractions", "between")
    for place in range(index, min(index + 3, len(tokens))):
        if tokens[place].lower in lexicon.words("units", "fractions", "points"):
            return place + 1
        if tokens[place].lower not in between:
            return None
    return None


def _suspended(tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> str | None:
    """What a hyphen left hanging stands for: the cylinders of "four-, five- and six-cylinder engines"."""
    joints = (",", *lexicon.words("numbers", "words", "joiner"), *lexicon.words("grammar", "ranging", "or"))
    stop = index + HANGING
    while index < stop and index + 2 < len(tokens) and tokens[index].lower == "-" and tokens[index + 1].lower in joints:
        index += 2
        if not tokens[index].is_number and marks.starting(index, "cardinal") is None:
            return None
        index += 1
    if index + 1 < len(tokens) and tokens[index].lower == "-" and tokens[index + 1].is_word:
        return tokens[index + 1].lower if marks.starting(index + 1, "unit") is None else None
    return None


def _is_noun(tokens: list[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word of change behind a number is a thing: the "contracts" of "196,440 contracts from 210,643"."""
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    goes_on = behind is not None and (behind.is_number or behind.lower in lexicon.words("grammar", "changing", "by"))
    return tokens[index].lower.endswith(lexicon.endings("plural")) and not goes_on


def _joins_names(text: str, tokens: list[Token], lexicon: Lexicon, first: int, index: int) -> bool:
    """Whether a word joins two names in front of what is counted: the "and" of "460 Kia and Hyundai vehicles"."""
    return (
        tokens[index].lower in lexicon.words("numbers", "words", "joiner")
        and first < index < len(tokens) - 1
        and text[tokens[index - 1].start].isupper()
        and text[tokens[index + 1].start].isupper()
    )


_NO_NOUN = frozenset({"bound", "month", "weekdays", "cardinal", "clauses", "vague", "change"})
