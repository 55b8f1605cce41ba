"""Changes of the only two numbers around them, wherever these stand: "It grew by 40% in 2020. In 2019 it had been 480,
and in 2020 it was 600"; "The figure, which stood at 480 in 2019, has dropped to 530"."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.amounts import is_aimed, is_in_range, is_of_it
from factcheck.relations.changes.belonging import has_own, in_unit
from factcheck.relations.changes.pairing import Pair, is_converted, is_rate, joint
from factcheck.relations.reading.comparing import are_of_one, comparable
from factcheck.relations.reading.lines import Line, Number, own_of
from factcheck.relations.reading.measured import PEOPLE
from factcheck.relations.reading.sizes import of_one_size
from factcheck.relations.reading.stated import LOCAL, Stated
from factcheck.relations.reading.supposed import is_definite, is_supposed
from factcheck.relations.reading.times import is_earlier, order, times_of, when_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.ways import is_of_noun

AROUND = 1
"""Sentences before and behind a change in which its ends stand. Our own choice."""

MOST = 20
"""Numbers around a change up to which two of them are looked for: keeps the time linear. Our own choice."""

LEANS = 2
"""Stems below which a bare number leans on one told in another sentence. Our own choice."""

OPENING = 3
"""Tokens in which a sentence goes on about the one before it: "Then it was". Our own choice."""

NAMED = 3
"""Tokens behind "growth of 40% in" that say of what. Our own choice."""


def nearby(said: list[Stated], every: list[Pair], lines: list[Line], lexicon: Lexicon) -> Iterator[tuple[Stated, Pair]]:
    """Each change with the two numbers that must be its ends, for there are no others that could be."""
    known = {frozenset(pair[:2]): pair for pair in every}
    for change in said:
        line = lines[change.line]
        if not _is_told(change, line, lexicon) or is_supposed(change, line, lexicon):
            continue
        around = lines[max(change.line - AROUND, 0) : change.line + AROUND + 1]
        numbers = [
            each
            for near in around
            if near.block == line.block and not is_rate(near, lexicon)
            for each in near.numbers
            if each is not change.number and not is_converted(near, each) and not is_in_range(near, each, lexicon)
            if each.quantity.unit_kind != "multiple" and not _is_how_far(near, each, said, lexicon)
            if each.quantity.unit is not None or not each.quantity.surface.replace(" ", "").isalpha()
        ]
        if len(numbers) > MOST:
            continue
        couples = [
            (one, other)
            for one, other in combinations(numbers, 2)
            if of_one_size(one, other) and (comparable(one, other) or _is_bare(one, other, change))
            if not _is_of_another(one, other, lines[other.line], lexicon)
            if _is_in_unit(Pair(one, other, False), change, line, lexicon)
            if change.number is not None or are_of_one(one, other, lines, lexicon)
            if change.line == other.line or is_of_noun(change, one.noun | other.noun, line, lexicon)
        ]
        pairs = [known.get(frozenset(couple)) or _pair(*couple, lines, lexicon) for couple in couples]
        ordered = [_in_order(pair, change, lines, lexicon) for pair in pairs]
        meant = [pair for pair in ordered if pair is not None and _is_meant(pair, change, lines, lexicon)]
        pair = meant[0] if len(meant) == 1 else None
        if pair is not None and _is_told_of_before(pair, change, line):
            pair = Pair(pair.after, pair.before, False)
        if pair is None or _is_of_these(pair, change, line, lexicon):
            continue
        if pair.before.line == change.line or not line.sentence.marks.all("weekdays"):
            yield change, pair  # not "lowered it on Wednesday by 50 points, to 6.25%. A year ago it was 7.50%"


def _is_how_far(line: Line, number: Number, said: list[Stated], lexicon: Lexicon) -> bool:
    """Whether a percentage is how far something went, by a noun that it is told of: "The rise in 2022 was 15%"."""
    verbs = lexicon.words("relations", "totals", "verbs").intersection(line.words[max(number.first - 1, 0) :][:1])
    return (
        number.quantity.unit_kind == "percent"
        and bool(verbs)
        and any(
            each.role == "noun" and each.line == line.place and number.clause.start <= each.words.start < number.first
            for each in said
        )
    )


def _is_of_these(pair: Pair, change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a multiple names what it is of, and that is told in its own sentence, where none of its ends stands:
    "Roads cost $45 million; roofs would at least double that"."""
    these = lexicon.words("relations", "totals", "these") | lexicon.words("relations", "change", "definite")
    named = change.role == "times" and not these.isdisjoint(line.words[change.words.stop : change.words.stop + 1])
    return named and change.line not in (pair.before.line, pair.after.line)


def _is_bare(one: Number, other: Number, change: Stated) -> bool:
    """Whether a number leaves out the unit of a measure before it, where a comparative is told of such: "It used to
    take 52 minutes. The now faster train needs 58"."""
    bare = other.quantity.unit is None and other.quantity.kind == "level" and other.line - one.line == 1
    alike = bare and one.quantity.unit is not None and one.quantity.precision == other.quantity.precision
    return alike and change.role == "comparative"


def _is_of_another(one: Number, other: Number, line: Line, lexicon: Lexicon) -> bool:
    """Whether a bare number that something came to is told of other things than were counted: "Of the 17 wards, one did
    best. Letters about noise went down to 88"."""
    if one.quantity.unit_kind != "count" or other.quantity.unit is not None or other.quantity.direction is None:
        return False
    lead = [word for word in line.words[other.clause.start : other.first] if lexicon.is_plural(word)]
    named = topics_of(lexicon).of(lead)
    return bool(named) and named.isdisjoint(one.noun | one.topic | PEOPLE)


def _is_told_of_before(pair: Pair, change: Stated, line: Line) -> bool:
    """Whether a change behind the earlier number sets it against the later: "The year before it had been 480, or 120
    less"."""
    before = pair.before
    return (
        change.number is not None
        and before.line == change.line
        and before.last < change.words.start <= before.last + 2
        and (not line.words[before.last].isalnum())
    )


def _pair(one: Number, other: Number, lines: list[Line], lexicon: Lexicon) -> Pair:
    """Two numbers in the order of their times, if these tell one."""
    ordered = order(one, other, lines, lexicon)
    return Pair(*(ordered or (one, other)), False, ordered is not None)


def _is_told(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a word of direction is a verb, or a noun that takes up the ends: ", a fall", "The fall, from 480 to 530";
    a comparative can be told of anything."""
    if change.number is not None:
        new = lexicon.words("relations", "change", "new").isdisjoint(
            line.words[change.number.first : change.number.last]
        )
        return new or is_definite(change, line, lexicon)  # not "11 new pupils"
    if change.role == "direction":
        return _is_predicate(change, line, lexicon)
    if change.role == "comparative":
        return _is_attributive(change, line, lexicon)
    led = line.words[max(change.words.start - 2, 0) : change.words.start]
    joins = lexicon.words("relations", "change", "apposing") | lexicon.words("relations", "clauses", "stops")
    going_on = bool(led) and led[-1] in lexicon.words("relations", "nearby", "going")
    shaped = not lexicon.words("numbers", "words", "article").isdisjoint(led[-1:])
    taken_up = is_definite(change, line, lexicon) or (shaped and (len(led) == 1 or led[0] in joins))
    return change.role == "noun" and (taken_up or going_on)


def _is_in_unit(pair: Pair, change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is told in what two numbers are: also things by another name, "the nine extra machines", and a
    comparative of their kind of measure."""
    kinds = lexicon.tables["relations"]["compared"]
    if change.role == "comparative":
        word = line.words[change.words.start]
        kind = pair.before.quantity.unit_kind
        return kind in kinds and kind != "currency" and word in kinds[kind]  # money is of many things
    if in_unit(pair, change, line, lexicon):
        return True
    number, extra = change.number, lexicon.words("relations", "nearby", "extra")
    if number is None or not number.quantity.unit_kind == pair.before.quantity.unit_kind == "count":
        return False
    return is_definite(change, line, lexicon) and not extra.isdisjoint(line.words[number.first : number.last])


def _is_attributive(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a comparative of one kind of measure stands before what it is told of: "the now faster train"."""
    word, than = line.words[change.words.start], lexicon.words("relations", "orders", "than")
    kinds = any(word in each for each in lexicon.tables["relations"]["compared"].values())
    behind = line.words[change.words.stop : change.words.stop + 1 + NAMED]
    named = bool(topics_of(lexicon).of(behind[:1]))
    return kinds and named and than.isdisjoint(behind)


def _is_predicate(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a verb of change has a subject that went so, no object and no number before it: not "increased sales",
    "cut its costs", "180 mm fell", "would fall"."""
    start, behind = change.words.start, line.words[change.words.stop : change.words.stop + 1]
    object_ = lexicon.words("relations", "directions", "determiners")
    led = lexicon.words("relations", "directions", "prepositions") | object_
    counted = any(each.last == start for each in line.numbers)
    supposed = any(start - mark.last < LOCAL and mark.last <= start for mark in line.sentence.marks.all("modality"))
    transitive = not object_.isdisjoint(behind) or bool(topics_of(lexicon).of(behind))
    transitive |= not lexicon.words("grammar", "changing", "by").isdisjoint(behind)  # "slipped by less than that did"
    return not (counted or supposed or transitive or not led.isdisjoint(line.words[max(start - 1, 0) : start]))


def _is_of_one(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change is told of one of many, and an end in another sentence of all: "The biggest grew to 4,200"."""
    one_of = lexicon.words("relations", "orders", "highest") | lexicon.words("relations", "orders", "lowest")
    opens = not one_of.isdisjoint(lines[change.line].words[:OPENING])
    return opens and pair.before.line != pair.after.line


def _is_meant(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether two numbers are the only ones of their kind around a change, and it speaks of nothing else."""
    if change.role == "noun" and pair.after.quantity.unit_kind == "time":
        return False  # "for the plums, which you can stone while the dough is rising"
    if has_own(change, pair, lines, lexicon) or any(is_aimed(end, lexicon) for end in pair[:2]):
        return False
    if _leads_elsewhere(pair, change, lines[change.line], lexicon) or _is_of_one(pair, change, lines, lexicon):
        return False
    one, other = sorted(pair[:2], key=_place)
    if one.line == other.line and is_of_it(lines[one.line], one, other, lexicon):
        return False
    whole = one if one.quantity.unit is not None else other
    bare = [end for end in pair[:2] if end.quantity.unit is None]
    measured = one.line != other.line and len(bare) == 1 and whole.quantity.unit_kind != "count"
    if measured and not one.topic & other.topic and len(bare[0].topic) >= LEANS:
        return False  # "29,700 tonnes were sold. The number of growers went up to 11,200"
    of = [
        lines[end.line].words[end.last : end.last + 1] == list(lexicon.words("numbers", "words", "of"))
        for end in pair[:2]
    ]
    if of[0] != of[1] and one.quantity.unit_kind == "percent":
        return False  # "dipped to 5.4% thanks to the tax holiday, which cost 0.8% of GDP"
    first, last = min(one.line, change.line), max(other.line, change.line)
    around = lines[max(first - AROUND, 0) : last + AROUND + 1]
    for each in (number for line in around if line.block == lines[change.line].block for number in line.numbers):
        named = each.quantity.unit is not None or not each.quantity.surface.isalpha()  # not "the new one"
        apart = named and each not in pair[:2] and each is not change.number
        if apart and comparable(*sorted((each, whole), key=_place)):
            return False
    return _is_of_them(pair, change, lines, lexicon) and _is_of_their_time(pair, change, lines, lexicon)


def _leads_elsewhere(pair: Pair, change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change names another number as where it led to, or is one of some in nine: "fell by 4%, to 610"."""
    number, ends = change.number, lexicon.words("relations", "nearby", "ends")
    if number is None:
        to, behind = lexicon.words("grammar", "changing", "to"), line.words[change.words.stop : change.words.stop + 1]
        if (ends | lexicon.words("relations", "change", "begins") | to).isdisjoint(behind):
            return False
        first = next((each for each in line.numbers if 0 < each.first - change.words.stop <= LOCAL), None)
        if first is None:
            return not to.isdisjoint(behind)  # "before dropping to the plain"
        return first not in pair[:2]  # "up from 3.9 billion"
    as_, stops = lexicon.words("relations", "orders", "as"), lexicon.words("relations", "clauses", "stops") | {","}
    behind = line.words[change.words.stop : change.words.stop + LOCAL]
    bases = [at for at, word in enumerate(behind) if word in as_]
    if change.role == "times" and len(bases) > 1:
        at = change.words.stop + bases[1] + 1
        stop = next((to for to in range(at, len(line.words)) if line.words[to] in stops), len(line.words))
        told = any(each.line == line.place and at <= each.first < stop for each in pair[:2])
        if not told and not times_of(line, range(at, stop), lexicon):
            return True  # "three times as many as it had counted on"
    inside = lexicon.words("relations", "nearby", "inside")
    if not inside.isdisjoint(line.words[number.first : number.last]):
        return True  # "one in nine more than half of it"
    near = [each for each in line.numbers if 0 < each.first - change.words.stop <= NAMED]
    led = [each for each in near if not ends.isdisjoint(line.words[each.first - 1 : each.first])]
    return any(each not in pair[:2] for each in led)


def _place(number: Number) -> tuple[int, int]:
    return number.line, number.first


def _is_of_them(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change is told of what its ends are, of nothing that has a name, or as known: "the 40% increase"."""
    line, topics = lines[change.line], topics_of(lexicon)
    known = frozenset[str]().union(*(end.topic | end.noun for end in pair[:2]))
    stops = lexicon.words("relations", "clauses", "stops") | {","}
    start = next((at for at in range(change.words.start, 0, -1) if line.words[at - 1] in stops), 0)
    inside = lexicon.words("relations", "nearby", "inside")
    named = line.words[change.words.stop : change.words.stop + 1 + NAMED]
    behind = named[1:] if named and named[0] in inside else []
    moved = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
    moves = topics.of(moved)
    multiplied = change.role == "times" and line.words[change.words.stop - 1] not in moved
    of = topics.of(named if multiplied else behind) - moves
    verbs = {at for mark in line.sentence.marks.all("change") for at in range(mark.first, mark.last)}
    subject = topics.of(line.words[at] for at in range(start, change.words.start) if at not in verbs) - moves
    if of and of.isdisjoint(known):
        return False
    norms = lexicon.words("relations", "averages") if multiplied else frozenset[str]()
    if not norms.isdisjoint(line.words[change.words.stop : change.words.stop + LOCAL]):
        return False  # "double the six-year mean of 22"
    first = (
        min(end.first for end in pair[:2] if end.line == line.place)
        if line.place in (pair.before.line, pair.after.line)
        else 0
    )
    joints = lexicon.words("relations", "clauses", "joints")
    between = line.words[change.words.stop : first]
    if any(one == "," and two in joints for one, two in pairwise(between)):
        return False  # "smoke was lower by 58%, and coughs were reported on 41 days, compared with 66"
    if not lexicon.words("relations", "nearby", "deflated").isdisjoint(line.words[start : change.words.start]):
        return False  # "after inflation the increase is 41%"
    opening = lines[min(end.line for end in pair[:2])]
    pronouns = lexicon.words("relations", "anaphora", "pronouns")
    if opening.place == line.place + 1 and not pronouns.isdisjoint(opening.words[:OPENING]):
        return True  # "The budget has been tripled. It was"
    known_of = is_definite(change, line, lexicon) or change.role == "comparative"
    return known_of or not subject or not subject.isdisjoint(known)


def _is_of_their_time(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change names no time but those of its ends."""
    line = lines[change.line]
    clause = change.number.clause if change.number is not None else range(len(line.words))
    own = times_of(line, clause, lexicon)
    than = lexicon.words("relations", "orders", "than").isdisjoint(
        line.words[change.words.stop - 1 : change.words.stop + 2]
    )
    if line.sentence.marks.all("weekdays") and (not than or change.line not in (pair.before.line, pair.after.line)):
        return False  # "10 cm less than on the Friday before"
    theirs = {
        time
        for place in {pair.before.line, pair.after.line}
        for time in times_of(lines[place], range(len(lines[place].words)), lexicon)
    }
    return own <= theirs or not theirs


def _in_order(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> Pair | None:
    """Two numbers as before and after: as they are told, else the one with a time of its own first, or the one that is
    led to last; a multiple can only go up."""
    turned = Pair(pair.after, pair.before, False)
    multiple = change.number.quantity if change.number is not None and change.role == "times" else None
    if multiple is not None and (multiple.value or 0) > 1 and not (pair.ordered and multiple.kind == "change"):
        larger_first = (pair.before.quantity.value or 0) > (pair.after.quantity.value or 0)
        return None if max(end.line for end in pair[:2]) > change.line else turned if larger_first else pair
    if (base := _base(pair, change, lines[change.line], lexicon)) is not None:
        return pair if base is pair.before else turned
    phases = [when_of(lines[each.line], each, lexicon).phase for each in pair[:2]]
    if pair.ordered:
        return None if phases[0] != "earlier" == phases[1] else pair
    ends = [_is_end(each, lines[each.line], lexicon) for each in pair[:2]]
    past = [_is_past(each, lines[each.line], lexicon) for each in pair[:2]]
    if ends[0] != ends[1]:
        led = pair if ends[1] else turned
        return led if past[not ends[1]] or _place(led.before) < _place(led.after) else None
    if past[0] != past[1]:
        return pair if past[0] else turned
    return None


def _base(pair: Pair, change: Stated, line: Line, lexicon: Lexicon) -> Number | None:
    """The end that stands behind "180 more than", which the other is set against."""
    than = lexicon.words("relations", "orders", "than")
    at = next(
        (
            at
            for at in range(change.words.stop - 1, change.words.stop + 2)
            if line.words[at : at + 1] and line.words[at] in than
        ),
        None,
    )
    if at is None or change.number is None:
        return None
    behind = [each for each in pair[:2] if each.line == line.place and 0 < each.first - at <= LOCAL]
    stops = lexicon.words("relations", "clauses", "stops") | (lexicon.words("relations", "clauses", "joints") - {","})
    straight = bool(behind) and stops.isdisjoint(line.words[at : behind[0].first])
    return behind[0] if len(behind) == 1 and straight else None


def _is_end(number: Number, line: Line, lexicon: Lexicon) -> bool:
    """Whether a word leads to a number as to where something ended: "has dropped to 530", "became 600"."""
    led = line.words[max(number.first - 1, 0) : number.first]
    return not lexicon.words("relations", "nearby", "ends").isdisjoint(led)


def _is_past(number: Number, line: Line, lexicon: Lexicon) -> bool:
    """Whether a number is told of an earlier time than its text's."""
    when, own = when_of(line, number, lexicon), own_of(line, number)
    previous, spans = lexicon.words("relations", "nearby", "previous"), lexicon.words("relations", "times", "spans")
    last = any(one in previous and two in spans for one, two in pairwise(line.words[own.start : own.stop]))
    return (
        joint(line, number, lexicon) == "begin"
        or when.phase in ("earlier", "begin")
        or last
        or is_earlier(line, own, lexicon)
    )
