"""How long something stays shut, beside the day that it closes on and the one that it opens again: "will close on 10
March", "the works are to last for six weeks", "opens its doors again on 19 May", "the six-week closure"."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import comparative
from factcheck.relations.times.durations import Length, dates_of, is_led, is_reported, lengths_of, tie
from factcheck.relations.times.lasting import undated

LED = 14
"""Tokens from what closes or opens again to the day. Our own choice."""

SAID = 10
"""Tokens before a length of time, or behind one, that say what goes on for so long. Our own choice."""

BESIDE = 3
"""Tokens between "six-week" and "closure", or "last" and "six weeks". Our own choice."""

SHORTEST = 2
"""How many days, weeks or months are told, at least. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The only length of time that a text tells of a closure, with its first and its last day."""
    years = {each.low.year for line in lines for each in dates_of(line) if each.low == each.high}
    if len(years) > 1:
        return
    shuts, reopens = (lexicon.words("relations", "shut", key) for key in ("shuts", "reopens"))
    whens = list(undated(lines, lexicon, dated=True))
    opened = [when for when in whens if is_led(lines, when, reopens, LED)]
    shut = [when for when in whens if when not in opened and is_led(lines, when, shuts, LED)]
    lengths = [each for line in lines for each in lengths_of(line) if _is_of_closure(line, each, lexicon)]
    if len({when.low for when in shut}) != 1 or len({when.low for when in opened}) != 1 or len(lengths) != 1:
        return
    if shut[0].low < opened[0].low:
        yield tie(document, lines, shut[0], lengths[0], opened[0], "low")


def _is_of_closure(line: Line, length: Length, lexicon: Lexicon) -> bool:
    """Whether a length of time is that of a closure, or of the works that are its cause."""
    quantity, words = length.number.quantity, line.words
    if (quantity.value or 0) < SHORTEST or quantity.bound not in ("=", "~") or quantity.unit == "year":
        return False
    behind, before = words[length.last : length.last + BESIDE], words[max(length.first - SAID, 0) : length.first]
    if is_reported(line, length, lexicon) or any(comparative(word, lexicon, "directions") for word in behind[:1]):
        return False
    other = lexicon.words("relations", "shut", "others")
    closures, works = (lexicon.words("relations", "shut", key) for key in ("closures", "works"))
    if "-" in words[length.first : length.last]:
        return not (closures | works).isdisjoint(behind)
    the = lexicon.words("relations", "directions", "determiners").intersection(before[-2:-1])
    if the or not other.isdisjoint([*before[-1:], *behind[:1]]):
        return False  # "the last two weeks", "every two weeks", "two weeks before"
    lasting = not lexicon.words("relations", "shut", "lasting").isdisjoint(before[-BESIDE:])
    leant = lexicon.words("relations", "anaphora", "pronouns") | lexicon.words("relations", "shut", "shut")
    told = closures | works | leant | lexicon.words("relations", "shut", "shuts")
    return lasting and not told.isdisjoint(before)
