"""Which of the tables that share words with a sentence can say what is said: in their units, of a share or a count."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Quantity
from factcheck.reference.grids import Table
from factcheck.verdicts.tables.cases import Case, meaning
from factcheck.verdicts.tables.choosing import Match, is_narrower, lacks_number, likely, matches, stems
from factcheck.verdicts.tables.demands import REST, Demand, has_any
from factcheck.verdicts.tables.shelf import Shelf
from factcheck.verdicts.tables.statements import Statement
from factcheck.verdicts.tables.subjects import lowered
from factcheck.verdicts.tables.units import scale_of


def has_numbers(said: Statement) -> bool:
    return any(demand.amount is not None for demand in said.demands)


def fits(said: Statement, shelf: Shelf, lexicon: Lexicon, today: int | None) -> tuple[list[Match], list[Match]]:
    """The tables that a sentence may mean: their words are in it, and its numbers can be told in their units.

    And those of which that isn't known, because they have no unit.
    """
    if not said.demands:
        return [], []
    rest = any(demand.role == REST for demand in said.demands)
    found = matches(said.text, said.content, rest, shelf.known, lexicon)
    if any(demand.kind == "growth" for demand in said.demands):
        for word in lexicon.words("tables", "changes"):
            known = {match.table.title for match in found}
            of_change = matches(said.text, (*said.content, word), rest, shelf.known, lexicon)
            named = stems((word,), lexicon)  # "Vietnam grew" alone names no table of growth
            found += [
                match
                for match in of_change
                if match.table.title not in known
                and match.title & match.named - named
                and scale_of(match.table, lexicon).kind == "percent"
            ]
    head = is_per_head(said.text, lexicon)
    words = lexicon.tables["tables"]["units"]["share"]
    share = any(word in words for word in said.content)
    rates = lexicon.tables["tables"]["units"]["rate"]
    rate = not said.rate and has_numbers(said) and any(word in rates for word in said.content)
    fit, unitless = [], []
    for match in found:
        if match.table.step != said.step:
            continue
        if is_narrower(said.content, match, lexicon) or lacks_number(said.text, match):
            continue
        if head != is_per_head(f"{match.table.title} {match.table.unit}", lexicon):
            continue
        case = case_of(said, match.table, {}, "", shelf, lexicon, today)
        if (share and case.scale.kind != "percent") or (rate and case.scale.kind == "count"):
            continue
        demands = of_figures(said.demands, match.table)
        if all(meaning(demand, case) is not None for demand in demands if demand.kind == "level"):
            fit.append(match)
        elif not match.table.unit and case.scale.kind == "count":
            unitless.append(match)
    return _counts(likely(fit), rates, said, lexicon) if fit else [], likely(unitless) if unitless else []


def is_per_head(text: str, lexicon: Lexicon) -> bool:
    """Whether a sentence, or a table by its title and unit, tells what there is of something for each person."""
    return has_any(lowered(text), lexicon.tables["tables"]["units"]["head"])


def _counts(found: list[Match], rates: Sequence[str], said: Statement, lexicon: Lexicon) -> list[Match]:
    """Without those that are rates by their title where the sentence speaks of none and others are left."""
    if any(word in rates for word in said.content):
        return found
    plain = [match for match in found if not any(word in rates for word in match.table.title.lower().split())]
    return plain or found


def of_figures(demands: Sequence[Demand], table: Table) -> list[Demand]:
    """The demands but for numbers that belong to the table's name: "one-year-olds", "ages 25-64"."""
    title = table.title.lower()
    return [
        demand
        for demand in demands
        if not isinstance(demand.amount, Quantity) or demand.amount.surface.lower() not in title
    ]


def case_of(
    said: Statement,
    table: Table,
    values: Mapping[int, Decimal],
    code: str,
    shelf: Shelf,
    lexicon: Lexicon,
    today: int | None,
) -> Case:
    if said.rate is not None and said.rate in _told_by(table, lexicon):
        said = said._replace(rate=None)  # "monthly rent", and that is what the table has
    return Case(
        said,
        table,
        scale_of(table, lexicon),
        values,
        today,
        code,
        shelf.countries,
        shelf.members,
        shelf.titles,
        lexicon,
    )


def _told_by(table: Table, lexicon: Lexicon) -> list[object]:
    """How many times a year a table's figures are told for, by the words of its title: "monthly rent"."""
    rates = lexicon.tables["tables"]["rates"]
    return [times for phrase, times in rates.items() if has_any(table.title.lower(), (phrase,))]
