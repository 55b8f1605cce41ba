"""When a number is told to be so: by the time its own part of the sentence names, or the one before it."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line, Number, dateline_of, part_of
from factcheck.relations.reading.times import phase_of, times_of

NOW = "now"
"""The time of what is told to be so "today", where no other is named."""

AGO = "ago"
"""The time of what follows "two years ago" in its paragraph."""

SINCE = "since"
"""How the name of all the time since a year begins."""

TITLE = 12
"""Tokens of a line that may be a title, or a date. Our own choice."""

ASIDE = 5
"""Tokens of a part of a sentence behind a number's own that can date it: "412 schools, in 2023". Our own choice."""

WHEN = 5
"""Tokens before "when" that name the time it takes up: "since the spring of 2019, when". Our own choice."""


def times_told(line: Line, number: Number, before: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """The times of a number: those of its own part of the sentence, else those told before it or right behind it, else
    those of `before`, which the paragraph named last."""
    parted = lexicon.words("grammar", "clauses", "apart")
    if when := when_of(line, number, lexicon):
        return when
    own, others = _predicate_of(line, number, lexicon), _other_times(line, number, lexicon)
    aside = range(own.stop + 1, own.stop + 1 + until_comma(line, own.stop + 1))
    than = lexicon.words("relations", "orders", "than") | lexicon.words("relations", "against")
    told = len(aside) <= ASIDE and than.isdisjoint(line.words[aside.start : aside.stop])  # not "fewer than in 2022"
    verb = _verb_before(line, part_of(line, number).start, own.start, lexicon)
    start, phase = 0, phase_of(line, number, lexicon)
    if phase in ("earlier", "later"):  # "In August it was 40; a year ago it was 30"
        start = max((at + 1 for at in range(number.first) if line.words[at] in parted), default=0)
    # Not the year in "was founded in 1884 and today counts 312".
    lead = range(start, number.first if verb is None else verb)
    for where in (own, lead, aside if told else range(0)):
        if found := times_of(line, [at for at in where if at not in others], lexicon):
            return _begun(line, where, found, lexicon)
    opens = not lexicon.words("relations", "times", "later").isdisjoint(line.words[:1])
    opens = opens and number.first == line.numbers[0].first
    now = opens or phase == "later"
    return before or (frozenset({NOW}) if now else frozenset())


def issued_in(lines: Sequence[Line]) -> str:
    """The one year that a document names in its title, or where it begins with its date."""
    for line in lines[:1]:
        years = {word for word in line.words if has_year_digits(word) and word[:2] in ("19", "20")}
        if len(years) == 1 and (line.kind == "heading" or len(line.words) <= TITLE):
            return years.pop()
    return ""


def _begun(line: Line, where: range, times: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """The times of a number, where they are those since which it has been counted: "since the start, in May 2020"."""
    since, first = lexicon.words("relations", "orders", "since"), where.start
    while first and line.words[first - 1] not in (",", ";"):
        first -= 1  # "Since it moved to the old barracks by the river in 1996 it has never"
    at = next((at for at in range(first, where.stop) if line.words[at] in since), None)
    if at is None or times != times_of(line, range(at, where.stop), lexicon):
        return times
    return frozenset(f"{SINCE} {time}" if time.isdecimal() else time for time in times)


def _other_times(line: Line, number: Number, lexicon: Lexicon) -> frozenset[int]:
    """The tokens whose times aren't a number's: those of what it is reckoned from, "to 91,200 from 95,000 in 2021", or
    of what is reckoned from it; those of an aside about something else; those of the dateline."""
    dateline = frozenset(range(dateline_of(line)))
    bases = [each for each in line.numbers if _is_base(line, each, lexicon)]
    own = next((each for each in bases if each.first == number.first), None)
    if own is None:
        return dateline.union(*(_ground(line, each) for each in bases), _asides(line, number, lexicon))
    ground = _ground(line, own)
    if times_of(line, ground, lexicon):
        return dateline | frozenset(range(len(line.words))).difference(ground)
    others = (each for each in line.numbers if each.first in number.clause and each not in bases)
    return dateline.union(*(range(each.last, number.first) for each in others if each.last <= number.first))


def _is_base(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is what another one of its unit in the same clause is reckoned from."""
    against = lexicon.words("relations", "against") | lexicon.words("modality", "statements", "bases")
    unit, with_ = _told_in(number), lexicon.words("relations", "times", "with")
    at = number.first - 1
    if at > 0 and line.words[at] in with_:
        at -= 1
    alike = (
        _told_in(each) in (unit, None) or unit is None
        for each in line.numbers
        if each.first != number.first and each.first in number.clause
    )
    return at > 0 and line.words[at] in against and any(alike)


def _told_in(number: Number) -> str | None:
    """The unit of a number, without what it is per: "litre" of "litre per adult"."""
    return number.quantity.unit and number.quantity.unit.partition(" per ")[0]


def _ground(line: Line, number: Number) -> range:
    """The tokens of what a number is reckoned from, up to the next number or the next comma."""
    following = (each.first for each in line.numbers if each.first >= number.last)
    return range(number.first, min(next(following, len(line.words)), number.last + until_comma(line, number.last)))


def _asides(line: Line, number: Number, lexicon: Lexicon) -> frozenset[int]:
    """The tokens between two commas before a number that say something else of its subject, and not when: "the Rao
    family, founders of the works in 1983, keeps 48%"."""
    relatives = lexicon.words("grammar", "clauses", "relative")
    the = lexicon.words("relations", "orders", "determiners")
    commas = [at for at in range(number.first) if line.words[at] == ","]
    found: set[int] = set()
    for first, last in pairwise(commas):
        opens, numbers = line.words[first + 1], [each for each in line.numbers if first < each.first < last]
        if opens in relatives or (not numbers and (opens in the or lexicon.is_plural(opens))):
            found.update(range(first + 1, last))
    return frozenset(found)


def when_of(line: Line, number: Number, lexicon: Lexicon) -> frozenset[str]:
    """The time that a clause takes up to tell more of it: "in 2022, when it made 1.4 million"."""
    when, which = lexicon.words("relations", "times", "when"), lexicon.words("grammar", "clauses", "things")
    for at in range(number.first - 1, 0, -1):
        if line.words[at] in lexicon.words("grammar", "clauses", "apart"):
            break
        comma = at - 1 if line.words[at] in when else at - 2 if line.words[at] in which else -1
        if comma > 0 and line.words[comma] == ",":
            return times_of(line, range(max(comma - WHEN, 0), comma), lexicon)
    return frozenset()


def _predicate_of(line: Line, number: Number, lexicon: Lexicon) -> range:
    """The part of a sentence that a number stands in, without another verb of its subject: "is 46 metres high and was
    built in 1874", "was founded in 1884 and today counts 312"."""
    own, joints = part_of(line, number), lexicon.words("relations", "clauses", "joints")
    verbs = lexicon.words("relations", "sources", "passive")
    ends = (at for at in range(number.last, own.stop - 1) if line.words[at] in joints and line.words[at + 1] in verbs)
    goes_on = lexicon.words("relations", "times", "later") | lexicon.words("relations", "taken_up", "has")
    before = range(own.start, number.first - 1)
    begins = [at for at in before if line.words[at] in joints and line.words[at + 1] in goes_on]
    start = begins[-1] if begins and _verb_before(line, own.start, begins[-1], lexicon) is not None else own.start
    return range(start, next(ends, own.stop))


def _verb_before(line: Line, first: int, last: int, lexicon: Lexicon) -> int | None:
    """Where the verb of another predicate of the same subject stands among some tokens."""
    verbs = lexicon.words("relations", "sources", "passive")
    return next((at for at in range(first, last) if line.words[at] in verbs), None)


def until_comma(line: Line, at: int) -> int:
    """How many tokens stand from a place on up to a comma or the end."""
    behind = line.words[at:]
    return behind.index(",") if "," in behind else len(behind)
