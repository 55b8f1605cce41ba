"""Whom a place in an order is told of: who is named in its sentence, who says it, whom the sentence before names."""

from collections.abc import Sequence

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.relations.orders.places import Standing
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.series import Entry, Series
from factcheck.relations.reading.times import times_of

BACK = 3
"""Sentences before a place in which whoever has it is named. Our own choice."""

VOICED = 20
"""Sentences around "we rank third" in which whoever speaks is named. Our own choice."""

LEAD = 3
"""Tokens of a sentence before a place that opens it, and of the one who has it behind the comma. Our own choice."""

SAME = 1
"""Letters that a name has more than another form of it: "Estonians", "Estonian". Our own choice."""


def owner_of(line: Line, standing: Standing, series: Series, lexicon: Lexicon) -> tuple[Entry, int] | None:
    """Whom a place is told of, and where he is named: the last before it, else the only one behind it, else whoever
    says so."""
    behind = lexicon.words("relations", "orders", "beyond")
    quotes = lexicon.words("relations", "clauses", "quotes")
    stop = next((at for at in range(standing.last, len(line.words)) if line.words[at] in behind), len(line.words))
    told = next((at for at in range(stop, len(line.words)) if line.words[at] in quotes), len(line.words))
    turns = lexicon.words("relations", "clauses", "turns") | {";"}
    start = next((at + 1 for at in range(standing.first - 1, -1, -1) if line.words[at] in turns), 0)
    before = [] if standing.behind else named_in(line, range(start, standing.first), series, lexicon)
    if before:
        return before[-1]
    after = named_in(line, range(standing.last, stop), series, lexicon)
    after = after or named_in(line, range(told, len(line.words)), series, lexicon)  # "more than we hoped for," said Ott
    if after:
        return after[0] if len(after) == 1 or standing.behind else None
    ours = [entry for entry in series.entries if entry.ours]
    voices = lexicon.words("relations", "orders", "we") | lexicon.words("relations", "orders", "i")
    return (ours[0], standing.first) if len(ours) == 1 and not voices.isdisjoint(line.words) else None


def told_apart(line: Line, standing: Standing, series: Series, lexicon: Lexicon) -> tuple[Entry, int] | None:
    """Whom a place is told of that names nobody, in a text about one of a series: the one that is told of by itself."""
    behind = lexicon.words("relations", "orders", "beyond")
    stop = next((at for at in range(standing.last, len(line.words)) if line.words[at] in behind), len(line.words))
    named = named_in(line, range(standing.last, stop), series, lexicon)
    if named or _is_one_of(line, lexicon) or _is_anothers(line, range(standing.last, stop), lexicon):
        return None
    lines = [entry.line for entry in series.entries]
    alone = [entry for entry in series.entries if lines.count(entry.line) == 1]
    if series.kind == "name" and len(set(lines)) == 2 and len(alone) == 1:
        return alone[0], standing.first
    return None


def voice_of(
    lines: Sequence[Line], line: Line, standing: Standing, series: Series, lexicon: Lexicon
) -> tuple[Entry, int] | None:
    """Who "we" are that have a place: the only one of a series whom the text names where it tells of no other."""
    voices = lexicon.words("relations", "orders", "we")
    if series.kind != "name" or voices.isdisjoint(line.words):
        return None
    told = {entry.line for entry in series.entries}
    near = [each for each in lines[max(line.place - VOICED, 0) : line.place + VOICED] if each.place not in told]
    named = [found[0] for each in near if (found := named_in(each, range(len(each.words)), series, lexicon))]
    several = any(len(named_in(each, range(len(each.words)), series, lexicon)) > 1 for each in near)
    entries = {id(entry): entry for entry, _ in named}
    return (next(iter(entries.values())), standing.first) if len(entries) == 1 and not several else None


def _is_one_of(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence is of one of several: "One of them gets more post than any other"."""
    shared, of = lexicon.words("relations", "orders", "shared"), lexicon.words("relations", "totals", "of")
    return not shared.isdisjoint(line.words[:1]) and not of.isdisjoint(line.words[1:2])


def _is_anothers(line: Line, where: range, lexicon: Lexicon) -> bool:
    """Whether a stretch names an owner, "said Lunt's head"."""
    marks, text, tokens = lexicon.words("grammar", "possessive", "marks"), line.sentence.text, line.sentence.tokens
    return any(line.words[at] in marks and at and titled(text, tokens, at - 1) for at in where)


def speaker_of(
    line: Line, before: Line | None, standing: Standing, series: Series, lexicon: Lexicon
) -> tuple[Entry, int] | None:
    """Who says "we're fourth": the only one of a series whom the sentence before names."""
    told = standing.place > 1 or standing.of
    voices = lexicon.words("relations", "orders", "we") | lexicon.words("relations", "orders", "i")
    if before is None or not told or voices.isdisjoint(line.words) or _is_apposed(line, standing, series, lexicon):
        return None
    verbs = lexicon.words("speech", "verbs")
    behind = named_in(line, range(standing.last, len(line.words)), series, lexicon)
    if any(not verbs.isdisjoint(line.words[max(at - 1, 0) : at + 2]) for _, at in behind):
        return None  # "I dreamt of third place," Wrona said
    named = named_in(before, range(len(before.words)), series, lexicon) if before.block == line.block else []
    return (named[0][0], standing.first) if len(named) == 1 else None


def _is_apposed(line: Line, standing: Standing, series: Series, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a place and goes on to whoever has it: "As the third of our ports, Ashby needs"."""
    opening = [word for word in line.words[: standing.first] if word.isalpha()]
    comma = next((at for at in range(standing.last, len(line.words)) if line.words[at] == ","), len(line.words))
    behind = range(comma, min(comma + LEAD, len(line.words)))
    return len(opening) <= LEAD and bool(named_in(line, behind, series, lexicon))


def named_in(line: Line, where: range, series: Series, lexicon: Lexicon) -> list[tuple[Entry, int]]:
    """The entries of a series that a stretch of a sentence names, in order of place, and where."""
    found: list[tuple[Entry, int]] = []
    for entry in series.entries:
        if series.kind == "time":
            places = [at for at in where if entry.keys <= times_of(line, range(at, at + 1), lexicon)]
            if not places and entry.keys <= times_of(line, where, lexicon):
                places = [where.start]
        else:
            alike = _is_form if series.kind == "name" else str.__eq__
            places = [at for at in where if any(alike(line.words[at], key) for key in entry.keys)]
        if places:
            found.append((entry, places[-1]))
    return sorted(found, key=lambda each: each[1])


def _is_form(word: str, name: str) -> bool:
    """Whether a word is a name, or another form of it: "the Estonian eight" of the Estonians."""
    short, long = sorted((word, name), key=len)
    return word == name or (len(short) > BACK and long.startswith(short) and len(long) - len(short) <= SAME)


def meant_by(
    lines: Sequence[Line], line: Line, standing: Standing, series: Series, lexicon: Lexicon
) -> tuple[Entry, int] | None:
    """Whom a place is told of by a sentence that names nobody: the only one whom the sentence before it names, of its
    paragraph, that names any."""
    if standing.place == 1 or standing.behind or named_in(line, range(len(line.words)), series, lexicon):
        return None
    units = (None, series.quantity.unit)
    told = [each.quantity for each in line.numbers if each.first < standing.first]
    if any(each.unit in units and each.surface[:1].isdigit() for each in told):
        return None  # "With an average of 7.5 the cider was third"
    for before in reversed(lines[max(line.place - BACK, 0) : line.place]):
        named = named_in(before, range(len(before.words)), series, lexicon) if before.block == line.block else []
        if named:
            return (named[0][0], standing.first) if len(named) == 1 else None
    return None


def is_named(lines: Sequence[Line], line: Line, series: Series, lexicon: Lexicon) -> bool:
    """Whether a sentence, or the one before it, names one of a series."""
    return any(
        named_in(each, range(len(each.words)), series, lexicon)
        for each in lines[max(line.place - BACK, 0) : line.place + 1]
        if each.block == line.block or line.place - each.place <= 1
    )
