"""Numbers that are no quantities: dates and years, names with numbers in them, scores, list markers, addresses."""

from itertools import pairwise

from factcheck.extraction.numbers.dates import is_dashed_date, is_date, is_spelled_day, is_time
from factcheck.extraction.numbers.digits import TIMES
from factcheck.extraction.numbers.magnitudes import Numeral
from factcheck.extraction.numbers.marks import Marks
from factcheck.extraction.numbers.tokens import Token, glued, titled
from factcheck.extraction.numbers.years import has_currency, is_short_year, is_year
from factcheck.lexicon import Lexicon

MIXED = 4
"""Tokens of "5-3/8", less one."""

CITED = 12
"""Tokens of a citation in square brackets that are looked through to either side."""

LONGEST_WORD = 100
"""Characters without a space that prose can have before a number; what has more is an address or a code."""

BESIDE = 12
"""Tokens from one class to the next: "17 in 1A, 24 in 1B". Our own choice."""

PHONE = 6
"""Groups of digits of a phone number to either side that are looked at."""

LONG_WORD = 4
"""Letters of the words that a headline writes in capitals."""

COUNTED_OFF = 2
"""Digits of a number that weeks and days are counted off by."""

LONGEST_NAME = 4
"""Digits of a number that can belong to a name: "S&P 500", "Route 66", "Boeing 7878"."""


def excluded(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """Whether a number names something (a day, a flight, a chapter) instead of counting it."""
    first, last = number.first, number.last
    if "idiom" in marks.categories and marks.covering(first, "idiom") is not None:
        return True  # "one another", "Catch-22"
    if not number.in_digits:
        if "excluded after" in marks.categories and _is_address(text, tokens, marks, last):
            return True
        return _is_in_name(text, tokens, lexicon, number) or is_spelled_day(text, tokens, marks, lexicon, number)
    kinds = marks.categories  # a test for a phrase is asked only where the sentence has one of its kind
    adjoined = glued(tokens, first) or glued(tokens, last) or last > first + 1
    return (
        is_year(tokens, marks, lexicon, number)  # what is likely and quickly told comes first
        or (adjoined and _is_part_of_more(text, tokens, marks, lexicon, number))
        or ("excluded before" in kinds and _is_numbered(tokens, marks, lexicon, number))
        or _is_counted_off(tokens, marks, lexicon, number)
        or ("excluded after" in kinds and _is_address(text, tokens, marks, last))
        or ("month" in kinds and is_date(text, tokens, marks, lexicon, number))
        or ((adjoined or "clock" in kinds) and is_time(tokens, marks, number))
        or (first == 0 and _is_list_marker(tokens, last))
        or _is_citation(tokens, first)
        or (tokens[first].lower.isdecimal() and _is_phone(tokens, first))
        or (adjoined and is_short_year(tokens, lexicon, first))
    )


def _is_part_of_more(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """Whether a number makes one name, address, date or score with what stands right beside it."""
    first, last = number.first, number.last
    beside = (*tokens[first - 1 : first], *tokens[first + 1 : first + 2])
    is_dashed = any(token.lower in _DASHES for token in beside)
    return (
        _is_part_of_name(text, tokens, marks, lexicon, first)
        or _is_part_of_address(text, tokens, first)
        or (is_dashed and last - first < MIXED and is_dashed_date(tokens, first))
        or (is_dashed and _is_score(tokens, number))
        or (
            glued(tokens, last)
            and (
                _is_lettered(text, tokens, marks, lexicon, last)
                or _is_suffixed(tokens, lexicon, last)
                or _is_label(text, tokens, lexicon, first)
            )
        )
    )


_DASHES = frozenset("-–/.")
"""What holds the figures of a date or a score together."""


def _is_in_name(text: str, tokens: list[Token], lexicon: Lexicon, number: Numeral) -> bool:
    """Whether a number word is part of a name in capitals: "Group of Seven", "the Big Four"; not in a headline."""
    first = number.first
    if number.last != first + 1 or number.value is None or number.magnitude != 1 or not titled(text, tokens, first):
        return False
    before = first - 1 - (first > 0 and tokens[first - 1].lower in lexicon.words("numbers", "words", "of"))
    if before < 1 or not tokens[before].is_word or not titled(text, tokens, before):
        return False
    return any(
        token.end - token.start >= LONG_WORD and token.is_word and not text[token.start].isupper() for token in tokens
    )


def names_something(text: str, tokens: list[Token], marks: Marks, number: Numeral) -> bool:
    """Whether a bare number belongs to the name before or behind it: "S&P 500", "Apple Watch 5", "787 Dreamliner"."""
    first, last = number.first, number.last
    if not number.in_digits or number.magnitude != 1 or last != first + 1 or len(tokens[first].lower) > LONGEST_NAME:
        return False
    if not tokens[first].lower.isdecimal():
        return False
    before = first - 1
    if before > 0 and tokens[before].lower == "(" and last < len(tokens) and tokens[last].lower == ")":
        before -= 1
    if before > 0 and tokens[before].lower in "-–" and glued(tokens, first):
        before -= 1
    if before > 0 and _is_name(text, tokens, marks, before):
        return True
    return last < len(tokens) and _is_name(text, tokens, marks, last) and not glued(tokens, last)


def _is_name(text: str, tokens: list[Token], marks: Marks, index: int) -> bool:
    token = tokens[index]
    if not token.is_word or not text[token.start].isupper():
        return False
    return marks.covering(index, "month", "weekdays", "bound", "code", "magnitude", "verbs") is None


def _signs(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("numbers", "words", "negative")


def _is_suffixed(tokens: list[Token], lexicon: Lexicon, last: int) -> bool:
    suffix = tokens[last].lower
    if "." in tokens[last - 1].lower:
        return False  # "in 19.19s"
    return suffix in ("s", "'s") or suffix in lexicon.words("numbers", "words", "ordinal_suffix")


def _is_part_of_name(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, first: int) -> bool:
    # G20, A320, COVID-19, F-16: letters right before, with or without a hyphen; but USD34.6 is an amount.
    if not first or not glued(tokens, first) or has_currency(marks, first):
        return False
    before = tokens[first - 1]
    if before.lower in TIMES and first > 1 and tokens[first - 2].is_number and glued(tokens, first - 1):
        return False  # "a 9x13-inch pan"
    if before.is_word:
        return marks.ending(first, "bound") is None or before.end - before.start < 2
    if before.lower == "-" and first > 1 and _is_acronym(text, tokens, first - 2) and len(tokens[first].lower) < 3:
        return True  # "COVID -19"
    if before.lower == "+" and first > 2 and glued(tokens, first - 1) and tokens[first - 2].is_number:
        return tokens[first - 3].is_word and glued(tokens, first - 2)  # "the galaxy J1149+2223"
    hyphen = before.lower in "-–−_" and first > 1 and glued(tokens, first - 1)
    if hyphen and tokens[first - 2].is_word:
        counted = first > 2 and tokens[first - 3].is_number and glued(tokens, first - 2)  # "5k-20k"
        joins = tokens[first - 2].lower in lexicon.words("grammar", "ranging", "to")  # "a 10-to-12-day trip"
        apart = counted or joins or tokens[first - 2].lower in _signs(lexicon)
        return marks.ending(first, "bound") is None and not apart
    return before.lower in "_#@"


def _is_acronym(text: str, tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return token.end - token.start > 2 and text[token.start : token.end].isupper()


def _is_part_of_address(text: str, tokens: list[Token], first: int) -> bool:
    # The run of characters without a space around the number: an address has a scheme, a host or an @ in it.
    token = tokens[first]
    start = max(
        text.rfind(" ", max(0, token.start - LONGEST_WORD), token.start),
        text.rfind("\n", max(0, token.start - LONGEST_WORD), token.start),
    )
    if start < 0 and token.start > LONGEST_WORD:
        return True  # no word is that long
    word = text[start + 1 : token.end + 40].split(None, 1)[0]
    return "://" in word or "@" in word or word.startswith("www.") or "#" in word[: token.start - start]


def _is_address(text: str, tokens: list[Token], marks: Marks, last: int) -> bool:
    """ "10 Downing Street", "16-18 Wilbraham Road": a street's name in capitals, two words before "street" at most."""
    if last + 1 < len(tokens) and tokens[last].lower in "-–" and tokens[last + 1].is_number:
        last += 2
    for index in range(last, min(last + 3, len(tokens))):
        if not tokens[index].is_word or not titled(text, tokens, index):
            return False  # "587 road accidents"
        if marks.starting(index, "excluded after") is not None:
            return True
    return False


def _is_score(tokens: list[Token], number: Numeral) -> bool:
    """ "won 9-2", "89-89", "80/20": two plain whole numbers of at most three digits, the second no larger."""
    first, last = number.first, number.last
    for one, other in ((first, last + 1), (first - 2, first)):
        if one < 0 or other >= len(tokens) or tokens[one + 1].lower not in "-–/" or other != one + 2:
            continue
        if not (glued(tokens, one + 1) and glued(tokens, other)):
            continue
        left, right = tokens[one].lower, tokens[other].lower
        if tokens[one + 1].lower == "/" and left == "0":
            return True  # "the 0/92 programme"
        if (
            (left + right).isascii()
            and left.isdecimal()
            and right.isdecimal()
            and len(left) < 4
            and len(right) < 4
            and int(left) >= int(right)
            and (len(left) > 1 or tokens[one + 1].lower != "/")  # "3/2"
        ):
            return not (one > 0 and tokens[one - 1].lower in ("-", "−") and glued(tokens, one))
    return False


def _is_phone(tokens: list[Token], first: int) -> bool:
    """ "020 7946 0958", "+44 20 7946 0958", "(555) 123-4567": groups of digits that a number to call is written in."""
    if not any(token.lower.isdecimal() or token.lower in "-()" for token in tokens[max(first - 1, 0) : first + 2 : 2]):
        return False
    groups = [first]
    while len(groups) < PHONE and (before := _group(tokens, groups[0], -1)) is not None:
        groups.insert(0, before)
    while len(groups) < PHONE and (behind := _group(tokens, groups[-1], 1)) is not None:
        groups.append(behind)
    if len(groups) == 1:
        return False
    if tuple(len(tokens[index].lower) for index in groups) in _AMERICAN:
        return True
    head = groups[0]
    spaced = all(behind == before + 1 for before, behind in pairwise(groups))
    plus = head > 0 and tokens[head - 1].lower == "+" and glued(tokens, head)
    return plus or (spaced and tokens[head].lower[0] == "0" and len(tokens[head].lower) > 1)


_AMERICAN = frozenset({(3, 3, 4), (1, 3, 3, 4)})
"""Figures in the groups of a number to call, by the North American Numbering Plan."""


def _group(tokens: list[Token], index: int, step: int) -> int | None:
    """The next group of digits in a direction: a space, a hyphen or a bracket away."""
    for place in range(index + step, index + 4 * step, step):
        if not 0 <= place < len(tokens):
            return None
        left, right = sorted((place, place - step))
        if tokens[right].start > tokens[left].end + 1:
            return None
        if tokens[place].lower.isdecimal():
            return place
        if tokens[place].lower not in "-()":
            return None
    return None


def _is_lettered(text: str, tokens: list[Token], marks: Marks, lexicon: Lexicon, last: int) -> bool:
    """ "5G", "13F", "860BOX": capitals glued to a number that are neither unit nor magnitude."""
    surface = text[tokens[last].start : tokens[last].end]
    if not surface.isupper() or surface.lower() in lexicon.tables["numbers"]["abbreviations"]:
        return False
    unit = marks.starting(last, "unit", "code")
    return unit is None or (len(surface) == 1 and not unit.value[4].isupper())


def _is_label(text: str, tokens: list[Token], lexicon: Lexicon, at: int) -> bool:
    """ "Class 4B", "17 in 1A, 24 in 1B": a small number and a letter that name a class or a room, by the word before
    them, or beside another such."""
    if not _looks_lettered(text, tokens, at):
        return False
    beside = (*range(max(at - BESIDE, 0), at), *range(at + 1, min(at + BESIDE, len(tokens) - 1)))
    named = at > 0 and tokens[at - 1].lower in lexicon.words("exclusions", "lettered")
    return named or any(_looks_lettered(text, tokens, place) for place in beside)


def _looks_lettered(text: str, tokens: list[Token], at: int) -> bool:
    """Whether a token of one or two digits has a capital glued to it and nothing more."""
    if at + 1 >= len(tokens):
        return False
    digits, letter = tokens[at].lower, text[tokens[at + 1].start : tokens[at + 1].end]
    alone = at == 0 or not glued(tokens, at)
    return digits.isdecimal() and len(digits) <= 2 and alone and glued(tokens, at + 1) and letter in _LETTERS


_LETTERS = tuple("ABCDEFGH")
"""The capitals that classes, rooms and blocks are told apart by."""


def _is_numbered(tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """ "Article 5", "Fig. 9", "Eq. (29)": behind a word that numbers things, a stop or a bracket in between."""
    index = first = number.first
    if "," in tokens[first].lower:
        return False  # "last season 29,000 people came"
    verb = first > 1 and tokens[first - 1].lower in lexicon.words("exclusions", "verbs")
    if verb and lexicon.is_plural(tokens[first - 2].lower):
        return False  # "the members number 246"
    unit = marks.starting(number.last, "unit")
    if unit is not None and unit.value[1] == "percent":
        return False  # "in the first group 35% were well"
    while index > max(first - 2, 0) and tokens[index - 1].lower in ".(":
        if marks.ending(index, "excluded before") is not None:
            return True
        index -= 1
    if 1 < index < first and glued(tokens, index) and tokens[index - 1].is_number:
        index -= 1  # "Article 17(3)"
    if index > 2 and tokens[index - 1].lower in "-–" and glued(tokens, index) and tokens[index - 2].is_number:
        index -= 2  # "ISO 3888-2"
    return marks.ending(index, "excluded before") is not None


def _is_counted_off(tokens: list[Token], marks: Marks, lexicon: Lexicon, number: Numeral) -> bool:
    """ "In week 12", "by day 40": a small number that says which one, with nothing behind it that it could count."""
    first, behind = number.first, tokens[number.last : number.last + 1]
    rows = lexicon.tables["exclusions"]["counted_off"]
    if first < 1 or tokens[first - 1].lower not in rows["words"] or len(tokens[first].lower) > COUNTED_OFF:
        return False
    led = first == 1 or tokens[first - 2].lower in rows["leads"]
    counts = marks.starting(number.last, "unit") is not None or any(
        each.is_number or lexicon.is_plural(each.lower) for each in behind
    )
    return led and number.last == first + 1 and not counts


def _is_citation(tokens: list[Token], first: int) -> bool:
    """Figures alone in square brackets: "[12]", "[3,7-9]"."""
    if not first or not (tokens[first - 1].lower in "[,-–;" or tokens[first - 1].is_number):
        return False
    left = right = first
    while left > max(first - CITED, 0) and (tokens[left].is_number or tokens[left].lower in ",-–;"):
        left -= 1
    while right < min(first + CITED, len(tokens) - 1) and (tokens[right].is_number or tokens[right].lower in ",-–;"):
        right += 1
    return tokens[left].lower == "[" and tokens[right].lower == "]"


def _is_list_marker(tokens: list[Token], last: int) -> bool:
    return last + 1 < len(tokens) and tokens[last].lower in (".", ")") and len(tokens[0].lower) < 3
