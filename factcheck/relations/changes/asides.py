"""Words that seem to part a change from its ends, and only say since when, or lead on to where it came to."""

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line

YEAR = 4
"""Digits of a year."""


def is_aside(line: Line, at: int, gap: range, lexicon: Lexicon) -> bool:
    """ "since 2016", "since the war,": a word that only says from when on, up to a comma; "climbed 31%, and stand at":
    one that goes straight on to the number."""
    behind = line.words[at + 1 : gap.stop]
    if bool(behind) and len(behind[0]) == YEAR and behind[0].isdigit():
        return True
    if line.words[at] in lexicon.words("relations", "clauses", "since") and "," in behind:
        return True
    joiner = line.words[at] in lexicon.words("numbers", "words", "joiner")
    return joiner and bool(behind) and lexicon.words("relations", "bounds", "links").issuperset(behind)
