"""Changes that name where they led to: "it has doubled, to 4,500", "the gap narrows to 3.1%"."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.reading.comparing import are_of_one, comparable
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import LED, Stated


def reaching(
    said: list[Stated], every: list[Pair], lines: list[Line], lexicon: Lexicon
) -> Iterator[tuple[Pair, Stated, str]]:
    """The changes that name where they led to, behind what was before: "It has doubled, to 4,500", "1.2 million in
    2020, doubled to 3.6 million in 2023"."""
    to, lined = lexicon.words("grammar", "changing", "to"), by_line(said)
    for pair in every:
        line, first = lines[pair.after.line], pair.after.first
        led = [each for each in lined.get(line.place, ()) if each.number and each.words.stop == first - 1]
        open_ = pair.before.line == line.place and line.words[pair.before.first - 1] not in to
        if not pair.tight and open_ and led and line.words[first - 1] in to:
            yield pair, led[0], "medium"
    for change in said:
        line = lines[change.line]
        if change.number is None or not line.place or lines[line.place - 1].block != line.block:
            continue
        ends = lexicon.words("relations", "change", "ends")
        near = [each for each in line.numbers if 0 < each.first - change.words.stop <= LED]
        after = [each for each in near if not ends.isdisjoint(line.words[each.first - 1 : each.first])]
        begun = lexicon.words("relations", "change", "begins") | lexicon.words("relations", "against")
        if len(after) != 1 or not begun.isdisjoint(line.words):
            continue
        before = [each for each in lines[line.place - 1].numbers if comparable(each, after[0])]
        goes_on = lexicon.words("relations", "anaphora", "pronouns").intersection(line.words[:LED])
        if len(before) == 1 and (goes_on or before[0].topic & after[0].topic):
            yield Pair(before[0], after[0], False), change, "low"


def ending(every: list[Pair], lines: list[Line], lexicon: Lexicon) -> Iterator[tuple[Pair, Stated, str]]:
    """The words of direction that end at the later number: "the gap narrows to 3.1%"."""
    for pair in every:
        line, first = lines[pair.after.line], pair.after.first
        if (
            pair.tight
            or first < 2
            or not are_of_one(*pair[:2], lines, lexicon)
            or line.words[first - 1] not in lexicon.words("grammar", "changing", "to")
        ):
            continue
        verb, direction = line.words[first - 2], None
        if _is_particle(line, first - 2, lexicon):
            continue
        for way in ("up", "down"):
            if verb in lexicon.words("relations", "change", way):
                direction = way
        mark = line.sentence.marks.ending(first - 1, "change")
        if mark is not None:
            direction = str(mark.value[0])
        if direction is not None:
            change = Stated(line.place, range(first - 2, first), None, "direction", direction, pair.after.topic)
            yield pair, change, "medium" if pair.before.topic & pair.after.topic else "low"


def _is_particle(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether "up" or "down" only goes with a verb: "it can be followed down to 6.3 metres", but not "is down to"."""
    leads = lexicon.words("relations", "sources", "passive") | lexicon.words("relations", "change", "apposing")
    ambiguous = lexicon.words("relations", "change", "ambiguous")
    return line.words[at] in ambiguous and leads.isdisjoint(line.words[max(at - 1, 0) : at])


def by_line(said: list[Stated]) -> dict[int, list[Stated]]:
    """The changes of each line."""
    found: dict[int, list[Stated]] = {}
    for each in said:
        found.setdefault(each.line, []).append(each)
    return found
