"""How well verdicts tell true from false: true statements made from data/, and the same with one thing changed.

A true one must not be contradicted; a changed one must not be supported. What is left open (no data, not checkable) is
counted apart. The kind of test: NumPert (numbers in claims perturbed so that their label flips).
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import NamedTuple

from factcheck import pipeline, resources, verdicts
from factcheck.documents.text import read
from factcheck.model import Verdict
from factcheck.reference import Reference

SEED = 20261124
EACH = 30
"""Statements of each phrasing."""

DATE = "2025-06-01"
MILLION, BILLION = Decimal(10**6), Decimal(10**9)

FLOWS = (
    "In {year}, exports from {one} to {other} were {money}.",
    "{one}'s exports to {other} came to {money} in {year}.",
    "In {year} {one} exported goods worth {money} to {other}.",
    "{one} imported {money} of goods from {other} in {year}.",
    "Imports from {other} to {one} reached {money} in {year}.",
    "Trade between {one} and {other} amounted to {money} in {year}.",
    "Bilateral trade between {one} and {other} stood at about {money} in {year}.",
    "{one}'s trade with {other} exceeded {less} in {year}.",
)
TOTALS = (
    "{one}'s total exports were {money} in {year}.",
    "In {year} imports of {one} totalled {money}.",
    "{one}'s exports grew by {growth}% in {year}.",
)
INDICATORS = (
    ("NY.GDP.MKTP.CD", "The GDP of {one} was {money} in {year}."),
    ("NY.GDP.MKTP.CD", "In {year}, {one}'s gross domestic product came to nearly {more}."),
    ("NY.GDP.MKTP.KD.ZG", "{one}'s economy {grew} by {percent} in {year}."),
    ("NY.GDP.MKTP.KD.ZG", "GDP growth in {one} was {signed} in {year}."),
    ("NY.GDP.PCAP.CD", "GDP per capita in {one} stood at ${number} in {year}."),
    ("SP.POP.TOTL", "The population of {one} was {people} in {year}."),
    ("SP.POP.TOTL", "In {year} {one} had a population of {people}."),
    ("SP.POP.TOTL", "{one}, with a population of more than {fewer} in {year}, has a long history."),
    ("FP.CPI.TOTL.ZG", "Inflation in {one} was {signed} in {year}."),
    ("SL.UEM.TOTL.ZS", "The unemployment rate in {one} stood at {percent} in {year}."),
    ("SP.DYN.LE00.IN", "Life expectancy in {one} was {number} years in {year}."),
    ("NE.EXP.GNFS.ZS", "Exports of goods and services made up {percent} of GDP in {one} in {year}."),
    ("MS.MIL.XPND.GD.ZS", "{one}'s military spending was {percent} of GDP in {year}."),
    ("SP.DYN.TFRT.IN", "The fertility rate in {one} was {number} children per woman in {year}."),
    ("AG.LND.TOTL.K2", "{one} has a land area of {number} square kilometres."),
)
RANKS = (
    "In {year}, {other} was {one}'s {place} trading partner.",
    "{other} was the {place} trading partner of {one} in {year}.",
)
PLACES = ("largest", "second-largest", "third-largest", "fourth-largest", "fifth-largest", "sixth-largest")
COUNTRIES = (
    "POL", "VNM", "KAZ", "BRA", "DEU", "IND", "MEX", "TUR", "ZAF", "JPN", "FRA", "EGY", "THA", "CHL", "HUN", "NGA",
    "IDN", "ESP", "CAN", "AUS", "SWE", "PER", "MAR", "KEN",
)  # fmt: skip
MEASURES = (
    ("exports", "imports"), ("Exports", "Imports"), ("imported", "exported"), ("exported", "imported"),
    ("imports", "exports"), ("Imports", "Exports"), ("population", "labour force"), ("Inflation", "Unemployment"),
    ("unemployment rate", "inflation rate"), ("military spending", "research and development"),
)  # fmt: skip


NUMBERS = ("money", "less", "more", "growth", "percent", "signed", "number", "people", "fewer")
"""The parts of a statement that are numbers."""

MOODS = (
    "The minister dreamed that {text}.",
    "Officials plan that {text}.",
    "It is not true that {text}.",
    "He asked whether {text}.",
    "If {text}, all would be well.",
    "Analysts had expected that {text}.",
)
"""What is told so is no fact, and can't be contradicted."""


class Statement(NamedTuple):
    """A sentence, and the parts that it was made of."""

    text: str
    parts: dict[str, str]
    phrasing: str


def run() -> None:
    """Print a table: a row a kind of change, the share of verdicts of each sort."""
    reference = resources.reference()
    statements = list(_statements(reference))
    phrasings = len(FLOWS + TOTALS + RANKS + INDICATORS)
    print(f"perturbations: {len(statements)} true statements in {phrasings} phrasings, each changed")
    print(f"{'':14}{'judged':>8}{'right of these':>16}{'wrong of all':>14}{'left open':>11}")
    _row("true", [label_of(each.text) for each in statements], {"contradicted", "outdated", "misleading"})
    every: list[str] = []
    for name, change in CHANGES.items():
        random = Random(SEED)
        changed = [text for each in statements if (text := change(each, random, reference)) not in (None, each.text)]
        labels = [label_of(text) for text in changed if text is not None]
        every += labels
        _row(name, labels, {"supported"})
    _row("all changed", every, {"supported"})
    random = Random(SEED)
    moods = [
        mood.format(text=text.removesuffix("."))
        for each in statements
        if (text := other_number(each, random, reference)) is not None
        for mood in MOODS
    ]
    _row("moods", [label_of(text) for text in moods], {"contradicted", "outdated", "misleading"})


def _row(name: str, labels: list[str], wrong: set[str]) -> None:
    counts = Counter(labels)
    left = counts["no data"] + counts["not checkable"] + counts["none"]
    judged = len(labels) - left
    bad = sum(counts[label] for label in wrong)
    share = (judged - bad) / judged if judged else 0
    wrong_of_all, open_of_all = (part / max(len(labels), 1) for part in (bad, left))
    print(f"{name:14}{judged:>8}{share:>15.1%}{wrong_of_all:>15.1%}{open_of_all:>11.1%}  {dict(counts)}")


def label_of(text: str) -> str:
    """The verdict on the statement: of its claims the one that says most."""
    found: list[Verdict] = []
    for claim in pipeline.claims_of(read("statement.txt", text)):
        verdict = verdicts.judge(claim, resources.reference(), resources.lexicon(), DATE)
        if verdict is not None:
            found.append(verdict)
    labels = [verdict.label for verdict in found]
    return next(
        (label for label in labels if label not in ("no data", "not checkable")), labels[0] if labels else "none"
    )


def _statements(reference: Reference) -> Iterator[Statement]:
    random = Random(SEED)
    for phrasing in FLOWS:
        for _ in range(EACH):
            one, other = random.sample(COUNTRIES, 2)
            measure = "trade" if "rade" in phrasing else "imports" if "mport" in phrasing else "exports"
            yield from made(reference, phrasing, measure, one, other, random)
    for phrasing in TOTALS:
        for _ in range(EACH):
            measure = "imports" if "mports" in phrasing else "exports"
            yield from made(reference, phrasing, measure, random.choice(COUNTRIES), "WLD", random)
    for phrasing in RANKS:
        for _ in range(EACH):
            yield from _ranked(reference, phrasing, random)
    for measure, phrasing in INDICATORS:
        for _ in range(EACH):
            yield from made(reference, phrasing, measure, random.choice(COUNTRIES), None, random)


def _ranked(reference: Reference, phrasing: str, random: Random) -> Iterator[Statement]:
    """A place among the partners of a country, in a year of its own figures."""
    one, year, place = random.choice(COUNTRIES), random.randint(2005, 2019), random.randrange(3)
    values = {
        code: series.values[year]
        for code, rows in reference.partners("trade", one).items()
        for series in rows
        if year in series.values and reference.is_area(code)
    }
    order = sorted(values, key=lambda code: -values[code])
    if len(order) <= place:
        return
    names = {"one": reference.named(one), "other": reference.named(order[place])}
    parts = dict.fromkeys(NUMBERS, "1") | names | {"year": str(year), "place": PLACES[place]}
    text = phrasing.format(**parts)
    yield Statement(text[0].upper() + text[1:], parts, phrasing)


def made(
    reference: Reference, phrasing: str, measure: str, one: str, other: str | None, random: Random
) -> Iterator[Statement]:
    series = reference.series(measure, one, other)
    series = tuple(each for each in series if not each.source.id.startswith("cia"))
    if not series:
        return
    years = [year for year in series[0].values if year >= 2000 and year - 1 in series[0].values]
    if not years:
        return
    year = random.choice(years) if "{year}" in phrasing else max(years)
    value, before = series[0].values[year], series[0].values[year - 1]
    if value == 0 or (before <= 0 and "{growth}" in phrasing):
        return
    if abs(value) < 10**6 and any(f"{{{name}}}" in phrasing for name in ("money", "less", "people")):
        return
    growth = (value / before - 1) * 100
    if "{growth}" in phrasing and growth < 1:
        return
    if "{percent}" in phrasing and "{grew}" not in phrasing and value < 0:
        return
    parts = {
        "one": reference.named(one), "other": reference.named(other) if other else "", "year": str(year),
        "money": _money(value), "less": _money(value * Decimal("0.9")), "more": _money(value * Decimal("1.04")),
        "growth": f"{growth:.1f}", "percent": f"{abs(value):.1f}%", "signed": f"{value:.1f}%",
        "grew": "grew" if value > 0 else "shrank",
        "number": f"{value:,.1f}" if value < 1000 else f"{value:,.0f}",
        "people": _scaled(value), "fewer": _scaled(value * Decimal("0.9")),
    }  # fmt: skip
    text = phrasing.format(**parts)
    yield Statement(text[0].upper() + text[1:], parts, phrasing)


def _scaled(value: Decimal) -> str:
    return f"{value / BILLION:.2f} billion" if value >= BILLION else f"{value / MILLION:.1f} million"


def _money(value: Decimal) -> str:
    return f"${_scaled(value)}"


def _filled(statement: Statement, **changes: str) -> str:
    text = statement.phrasing.format(**(statement.parts | changes))
    return text[0].upper() + text[1:]


def other_number(statement: Statement, random: Random, reference: Reference) -> str | None:
    """Every number by a factor of 1.3 to 3, up or down."""
    factor = Decimal(random.randint(13, 30)) / 10
    factor = factor if random.random() < 0.5 else 1 / factor

    def times(text: str) -> str:
        digits = "".join(character for character in text if character.isdigit() or character in ".-")
        places = len(digits.partition(".")[2])
        return text.replace(text.strip("$% abcdefghijklmnopqrstuvwxyz"), f"{Decimal(digits) * factor:,.{places}f}")

    if "less" in statement.phrasing or "fewer" in statement.phrasing:
        factor = max(factor, 1 / factor)  # "exceeded" less than before stays true
    return _filled(statement, **{name: times(statement.parts[name]) for name in NUMBERS})


def _country(statement: Statement, random: Random, reference: Reference) -> str | None:
    named = [reference.named(code) for code in COUNTRIES]
    others = [name for name in named if name not in (statement.parts["one"], statement.parts["other"])]
    if "more than" in statement.phrasing or "{place}" in statement.phrasing:
        return None  # the same one can be the largest partner of another, too, and in other years
    return _filled(statement, one=random.choice(others))


def _year(statement: Statement, random: Random, reference: Reference) -> str | None:
    if "{year}" not in statement.phrasing or "more than" in statement.phrasing or "{place}" in statement.phrasing:
        return None
    return _filled(statement, year=str(int(statement.parts["year"]) - random.randint(8, 12)))


def _direction(statement: Statement, random: Random, reference: Reference) -> str | None:
    swaps = (("grew", "fell"), ("shrank", "grew"), ("exceeded", "fell short of"), ("more than", "less than"))
    text = statement.text
    return next((text.replace(one, other) for one, other in swaps if f" {one} " in text), None)


def _unit(statement: Statement, random: Random, reference: Reference) -> str | None:
    text = statement.text
    for one, other in (
        (" billion", " trillion"),
        (" million", " billion"),
        ("square kilometres", "hectares"),
        (" years", " months"),
    ):
        if one in text:
            return text.replace(one, other)
    return None


def _rank(statement: Statement, random: Random, reference: Reference) -> str | None:
    """A place at least two further down."""
    if "{place}" not in statement.phrasing:
        return None
    return _filled(statement, place=PLACES[PLACES.index(statement.parts["place"]) + random.randint(2, 3)])


def _measure(statement: Statement, random: Random, reference: Reference) -> str | None:
    return next((statement.text.replace(one, other) for one, other in MEASURES if one in statement.text), None)


CHANGES = {
    "number": other_number, "country": _country, "year": _year, "direction": _direction, "unit": _unit,
    "measure": _measure, "rank": _rank,
}  # fmt: skip
