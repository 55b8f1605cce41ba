"""Two numbers that a sentence or two tell alone, and a change that takes them up."""

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.stated import Stated


def is_clear(pair: Pair, lines: list[Line], told: Number | None = None) -> bool:
    """Whether two numbers of sentences that follow each other have no other like them there, but for what is told."""
    ends = pair[:2]
    near = {number for end in ends for number in lines[end.line].numbers}
    others = (each for each in near if each not in (*ends, told) and any(comparable(each, end) for end in ends))
    return abs(pair.before.line - pair.after.line) <= 1 and not any(others)


def goes_on(change: Stated, pair: Pair, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a sentence takes up the number of the one before it and tells what that is so much more than: "The bank
    owned 371 tonnes. That was 26 tonnes more than in June, when it had 358"."""
    line = lines[change.line]
    taken_up = lexicon.words("relations", "change", "definite") & lexicon.words("relations", "change", "resumes")
    than = lexicon.words("relations", "orders", "than").intersection(
        line.words[change.words.stop - 1 : change.words.stop + 1]
    )
    ends = pair.before.line == line.place == pair.after.line + 1 and pair.before.first >= change.words.stop
    return (
        change.number is not None
        and line.words[0] in taken_up
        and bool(than)
        and ends
        and is_clear(pair, lines, change.number)
    )
