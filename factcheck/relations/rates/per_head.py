"""A total, the people it is for, and so much a head."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.dimensions import size
from factcheck.relations.reading.lines import Line, Number, numbers_of, part_of, term
from factcheck.relations.reading.times import phase_of
from factcheck.relations.reading.topics import topics_of

MANY = 10000
"""People from which on a number of them can be a population. Our own choice."""

YEARLY = "year"

BESIDE, LIKELY = 2, 2
"""Sentences around an amount a head, and times the product, within which an amount that shares no word with it may be
its total. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """So much a head, the people, and all of it together; only where each is told once."""
    rows = lexicon.tables["relations"]["capita"]
    heads, people, totals = [], [], []
    for number in numbers_of(lines):
        line, quantity = lines[number.line], number.quantity
        if quantity.value is None or quantity.kind == "change" or phase_of(line, number, lexicon) == "earlier":
            continue
        if is_per_head(line, number, rows):
            said = {line.words[at] for at in part_of(line, number)}
            if lexicon.words("relations", "capita", "elsewhere").isdisjoint(said):
                heads.append(number)
        elif quantity.value >= MANY and _is_of_people(line, number, rows, lexicon):
            people.append(number)
        elif _kind(quantity.unit, lexicon) is not None:
            totals.append(number)
    if len(heads) != 1 or not people:
        return
    head = heads[0]
    if _kind(head.quantity.unit, lexicon) is None:
        if len(people) == 1:
            yield from _counted_per_head(document, lines, head, people[0], lexicon)
        return
    fitting = [
        each
        for each in totals
        if _kind(each.quantity.unit, lexicon) == _kind(head.quantity.unit, lexicon)
        and (each.topic & head.topic or each.line == head.line or _goes_on(lines[head.line], each, lexicon))
    ]
    confidence, product = "medium", size(head.quantity, lexicon) * (people[0].quantity.value or 0)
    if len(fitting) > 1:  # and not what a ticket costs
        fitting = [each for each in fitting if each.line == head.line]
    if len(people) == 1 and not fitting:
        near = lines[max(head.line - BESIDE, 0) : head.line + BESIDE + 1]
        fitting = [
            each
            for each in totals
            if _kind(each.quantity.unit, lexicon) == _kind(head.quantity.unit, lexicon)
            and lines[each.line] in near
            and product / LIKELY < size(each.quantity, lexicon) < product * LIKELY
        ]
        confidence = "low"
    if len(people) == 1 and len(fitting) == 1:
        found = (term(document, "head", head), term(document, "people", people[0]), term(document, "total", fitting[0]))
        yield Tie("per head", found, confidence)


def _counted_per_head(
    document: Document, lines: list[Line], head: Number, people: Number, lexicon: Lexicon
) -> Iterator[Tie]:  # fmt: skip
    """ "210 eggs per inhabitant" with the people and "egg consumption of 735 million": the one number of its size that
    speaks of what is counted."""
    noun = topics_of(lexicon).of((head.quantity.unit or "").partition(" per ")[0].split()[-1:])
    product = (head.quantity.value or 0) * (people.quantity.value or 0)
    fitting = [
        each
        for each in numbers_of(lines)
        if each is not people and product / LIKELY < (each.quantity.value or 0) < product * LIKELY and each.topic & noun
    ]
    if len(fitting) == 1:
        found = (term(document, "head", head), term(document, "people", people), term(document, "total", fitting[0]))
        yield Tie("per head", found, "low")


def _goes_on(line: Line, total: Number, lexicon: Lexicon) -> bool:
    """ "With 3 million people, that comes to ...": a sentence about the total in the one before it."""
    return line.place - total.line == 1 and bool(lexicon.words("relations", "capita_goes_on").intersection(line.words))


def _is_of_people(line: Line, number: Number, rows: dict[str, list[str]], lexicon: Lexicon) -> bool:
    """ "4.5 million inhabitants", "a population of 6 million"."""
    unit = number.quantity.unit
    if unit is None:
        said = line.words[number.clause.start : number.first]
        verbs = lexicon.words("relations", "totals", "verbs")
        bare = rows["of_people"][0] in said and not verbs.isdisjoint(said)  # "The population has been at 52,000"
        led = line.words[max(number.first - 2, 0) : number.first]
        return bare or led == rows["of_people"] or led[1:] == rows["of_people"][:1]  # ", population 120,000,"
    return number.quantity.unit_kind == "count" and unit.split()[-1] in rows["population"]


def _kind(unit: str | None, lexicon: Lexicon) -> str | None:
    """The dimension of what can be shared out among people; so much a year is as good as so much."""
    base, _, per = (unit or "").partition(" per ")
    if per in lexicon.words("relations", "capita", "spells"):
        inner = _kind(base, lexicon)
        return inner and f"{inner} per {per}"
    if per not in ("", YEARLY) and per not in lexicon.words("relations", "capita", "per"):
        return None
    row = lexicon.tables["relations"]["convert"].get(base)
    if row is not None:
        return str(row[0]) if row[0] in ("mass", "volume", "energy") else None
    return "currency" if len(base) == 3 and base.isupper() else None


def is_per_head(line: Line, number: Number, rows: dict[str, list[str]]) -> bool:
    unit = number.quantity.unit or ""
    if " per " in unit and unit.rpartition(" per ")[2].strip() in rows["per"]:
        return True
    if number.quantity.unit_kind not in ("currency", "mass", "volume", "energy", "rate"):
        return False
    start = max([number.first - 10, 0, *(each.last for each in line.numbers if each.last <= number.first)])
    behind, before = line.words[number.last : number.last + 3], line.words[start : number.first]
    later = line.words[number.last : number.last + 6]
    later = later[: later.index(",")] if "," in later else later
    by = [*rows["by"], *(rows["leads"] if later[:1] == rows["behind"] else ())]  # "of electricity a head"
    if any(one in by and other in rows["per"] for one, other in pairwise(later)):
        return True
    if len(behind) > 1 and behind[0] in rows["leads"] and behind[-1 if behind[1] in rows["each"] else 1] in rows["per"]:
        return True
    text = " ".join(before)
    return any(f"per {word}" in text for word in rows["per"]) or any(phrase in text for phrase in rows["average"])
