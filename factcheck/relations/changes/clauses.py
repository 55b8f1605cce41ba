"""What parts a change from the numbers behind it in its line: a verb of their own, a reason, a word of time."""

from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import Stated


def turns(line: Line, multiple: Stated, gap: range) -> bool:
    """Whether a verb that goes the other way has the ends: "were the tax doubled, sales would fall from 90 to 65"."""
    value = multiple.number.quantity.value if multiple.number else None
    way = "down" if value is not None and value < 1 else "up"
    return any(mark.first in gap and mark.value[0] not in ("none", way) for mark in line.sentence.marks.all("change"))


def is_reason(line: Line, gap: range, lexicon: Lexicon) -> bool:
    """Whether the numbers have a verb of change of their own, in the reason for what is told before: "2% more in money,
    for the price rose from £2.00 to £2.40"."""
    reasons, joints, parting = (lexicon.words("relations", "clauses", key) for key in ("reasons", "joints", "turns"))
    if not (parting & reasons).isdisjoint(line.words[at] for at in gap):
        return True
    begins = [at for at in gap if line.words[at] in reasons and line.words[at - 1] in joints]
    marks = line.sentence.marks.all("change")
    return bool(begins) and any(begins[0] < mark.first and mark.first in gap for mark in marks)


def is_aside(line: Line, at: int, gap: range, lexicon: Lexicon) -> bool:
    """ "since 2016", "since the war,": a word that only says from when on, up to a comma; "climbed 31%, and stand at":
    one that goes straight on to the number."""
    behind = line.words[at + 1 : gap.stop]
    if bool(behind) and has_year_digits(behind[0]):
        return True
    if line.words[at] in lexicon.words("relations", "clauses", "since") and "," in behind:
        return True
    joiner = line.words[at] in lexicon.words("numbers", "words", "joiner")
    return joiner and bool(behind) and lexicon.words("relations", "bounds", "links").issuperset(behind)
