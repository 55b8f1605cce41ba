"""Which of the tables that share words with a sentence can say what is said: in their units, of a share or a count."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Quantity
from factcheck.reference.grids import Table
from factcheck.verdicts.tables.cases import Case, adds_up, meaning
from factcheck.verdicts.tables.choosing import Match, is_narrower, lacks_number, likely, matches, stems, words
from factcheck.verdicts.tables.comparing import FEWEST
from factcheck.verdicts.tables.demands import REST, ROWS, Demand, has_any
from factcheck.verdicts.tables.shelf import Shelf
from factcheck.verdicts.tables.statements import Statement
from factcheck.verdicts.tables.subjects import WORLD, lowered
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
        demands = of_figures(said, match, shelf, lexicon)
        shared = any(demand.kind == "share" for demand in demands)
        if (share and not shared and case.scale.kind != "percent") or (rate and case.scale.kind == "count"):
            continue
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


def of_figures(said: Statement, match: Match, shelf: Shelf, lexicon: Lexicon) -> list[Demand]:
    """The demands but for numbers that belong to the table's name ("one-year-olds", "ages 25-64"), with those that are
    a share of all its rows told as such."""
    title = match.table.title.lower()
    rows, others = frozenset(match.table.values), {"", WORLD, *lexicon.tables["tables"]["whole"]["sum"]}
    own = len(rows) >= FEWEST and not rows & (shelf.countries | others) and adds_up(scale_of(match.table, lexicon))
    return [
        demand._replace(kind="share", others=ROWS) if own and _is_of_all(demand, said, match, lexicon) else demand
        for demand in said.demands
        if not isinstance(demand.amount, Quantity) or demand.amount.surface.lower() not in title
    ]


def _is_of_all(demand: Demand, said: Statement, match: Match, lexicon: Lexicon) -> bool:
    """Whether a number is told as a share of what a table has: "32% of all visitors", "a share of visitors of 32%"."""
    share = demand.amount
    if demand.kind != "level" or demand.role or not isinstance(share, Quantity) or share.unit_kind != "percent":
        return False
    tables, start = lexicon.tables["tables"], said.span.start
    before, behind = (
        words(part, lexicon) for part in (said.text[: share.span.start - start], said.text[share.span.end - start :])
    )
    shares = tables["units"]["share"]
    tails = [behind, *(before[at + 1 :] for at, word in enumerate(before) if word in shares)]
    plain = {*tables["kinds"]["plain"], *tables["stop"]["words"]}
    for tail in (tail for tail in tails if tail and tail[0] in tables["roles"]["of"]):
        named = next((word for word in tail[1:] if word not in plain), "")
        if stems((named,), lexicon) & match.title:
            return True
    return False


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
