"""Numbers told as what isn't so, which are tied to no others: "not the 40 announced", "he denied that it was 40", "You
may have read of 40. This is a mix-up"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number, numbers_of
from factcheck.relations.reading.quoting import quoted

OPENING, CALLED = 2, 9
"""Tokens in which a sentence takes up what was said before it, and in which it calls that wrong. Our own choice."""


def disowned(lines: list[Line], lexicon: Lexicon) -> frozenset[int]:
    """Where the numbers begin that a text says are not the right ones."""
    here = {
        number.quantity.span.start for number in numbers_of(lines) if is_disowned(lines[number.line], number, lexicon)
    }
    return frozenset(here.union(_next(lines, lexicon)))


def _next(lines: list[Line], lexicon: Lexicon) -> Iterator[int]:
    """The numbers that the sentence behind theirs calls wrong: what is quoted, or the one that some have read of."""
    called, said = (lexicon.words("relations", "negation", key) for key in ("mistaken", "heard"))
    pronouns = lexicon.words("relations", "change", "definite") | lexicon.words("relations", "anaphora", "pronouns")
    spoken: frozenset[int] | None = None
    for line, after in pairwise(lines):
        told, opens = after.words[:CALLED], not pronouns.isdisjoint(after.words[:OPENING])
        if not line.numbers or line.block > after.block or not opens or called.isdisjoint(told):
            continue
        if not lexicon.words("relations", "negation").isdisjoint(told):
            continue  # "That is no mistake"
        spoken = frozenset(quoted(lines, lexicon)) if spoken is None else spoken
        starts = [number.quantity.span.start for number in line.numbers]
        yield from spoken.intersection(starts)
        if len(starts) == 1 and not said.isdisjoint(line.words):
            yield from starts


def is_disowned(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number stands right behind "not", or in a clause that is denied up to it."""
    led = line.words[max(number.first - 2, 0) : number.first]
    if led and led[-1] in lexicon.words("relations", "change", "definite"):
        led = led[:-1]
    if not lexicon.words("relations", "negation").isdisjoint(led[-1:]):
        return True
    before = line.words[number.clause.start : number.first]
    return not lexicon.words("relations", "negation", "denied").isdisjoint(before)


def corrections(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[int]:
    """The blocks of a text in which it corrects what it had told, all of them where its title says so."""
    words, pairs = (lexicon.words("relations", "negation", key) for key in ("corrections", "corrected"))
    for line in lines:
        said = not words.isdisjoint(line.words) or any(" ".join(pair) in pairs for pair in pairwise(line.words))
        if said and line.kind == "heading":
            yield from {each.block for each in lines}
        elif said:
            yield line.block
