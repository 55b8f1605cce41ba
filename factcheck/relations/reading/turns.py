"""What a text counts off: "in week 50", "in the second half"."""

from collections.abc import Sequence

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number

YEAR = 4
"""Digits of a year."""


def counted_off(words: Sequence[str], at: int, lexicon: Lexicon) -> int:
    """The 50 of "in week 50"; 0 where no figure stands behind a turn, or it counts what stands behind it: "that week 50
    people came"."""
    led = lexicon.words("relations", "times", "shown") | lexicon.words("relations", "orders", "determiners")
    behind = words[at + 1 : at + 3]
    told = bool(behind) and behind[0].isdecimal() and len(behind[0]) < YEAR
    counts = any(lexicon.is_plural(word) for word in behind[1:]) or (at > 0 and words[at - 1] in led)
    return int(behind[0]) if told and not counts else 0


def counts_off(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number only says which week it is: "in week 50"."""
    at, turns = number.first - 1, lexicon.words("relations", "times", "turns")
    return at >= 0 and line.words[at] in turns and counted_off(line.words, at, lexicon) > 0


def turn_beside(line: Line, number: Number, lexicon: Lexicon) -> tuple[str, int] | None:
    """What is counted off right behind a number, "12.90 in the second half", "590 in week 51", also where the half is
    left out the second time; or before it, where the sentence names the first one before its first number."""
    told: list[tuple[int, int, str, int]] = []  # from a token to a token: which turn, and the how manieth
    turns = lexicon.words("relations", "times", "turns")
    for at, word in enumerate(line.words):
        ordinal = line.sentence.marks.starting(at, "ordinal")
        if word in turns and (counted := counted_off(line.words, at, lexicon)):
            told.append((at, at + 2, word, counted))
        elif ordinal is not None and not turns.isdisjoint(line.words[ordinal.last : ordinal.last + 1]):
            told.append((at, ordinal.last + 1, line.words[ordinal.last], int(ordinal.value)))
        elif ordinal is not None and told and not "".join(line.words[ordinal.last : ordinal.last + 1]).isalpha():
            told.append((at, ordinal.last, told[-1][2], int(ordinal.value)))
    numbers = [each for each in line.numbers if not any(first <= each.first < last for first, last, *_ in told)]
    if not told or number not in numbers:
        return None
    leads = told[0][1] <= numbers[0].first
    for first, last, turn, place in reversed(told) if leads else told:
        gap = range(last, number.first) if leads else range(number.last, first)
        beside = last <= number.first if leads else number.last <= first
        if beside and not any(each.first in gap for each in numbers):
            return turn, place
    return None
