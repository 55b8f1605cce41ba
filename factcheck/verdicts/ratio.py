"""Output over domestic use: "we produce half as much again as we consume", held against net exports."""

from decimal import Decimal

from factcheck.formatting import possessive, said
from factcheck.model import Claim, Evidence, Verdict
from factcheck.reference import Reference, Series
from factcheck.verdicts.years import in_words, years_of

EXPORTS, IMPORTS = "NE.EXP.GNFS.ZS", "NE.IMP.GNFS.ZS"
HUNDRED = Decimal(100)


def output_over_use(exports: Decimal, imports: Decimal) -> Decimal:
    """Output over domestic use from exports and imports of goods and services, both in percent of GDP.

    GDP = domestic use + exports - imports (System of National Accounts 2008, 2.138 on the expenditure side), so
    output over use is 1 / (1 - (exports - imports) / GDP). Raises ZeroDivisionError where nothing is used at home.
    """
    return 1 / (1 - (exports - imports) / HUNDRED)


def judge_output_ratio(claim: Claim, reference: Reference, date: str | None) -> Verdict:
    """Hold a ratio of what a country makes to what it uses against its net exports."""
    assert claim.subject is not None
    who = reference.named(claim.subject)
    sold, bought = (next(iter(reference.series(code, claim.subject)), None) for code in (EXPORTS, IMPORTS))
    if sold is None or bought is None:
        return Verdict("no data", "low", f"the bundled figures have no exports and imports of {who} in percent of GDP")
    ratios = {
        year: output_over_use(sold.values[year], bought.values[year])
        for year in sold.values
        if year in bought.values and sold.values[year] - bought.values[year] != HUNDRED
    }
    years = years_of(claim, date)
    in_time = sorted((year for year in ratios if years.latest is None or year <= years.latest), reverse=True)
    wanted = [year for year in in_time if year in years.wanted] or ([] if years.exact else in_time[:1])
    if not wanted:
        return Verdict("no data", "low", f"the bundled figures have no exports and imports of {who} for the time meant")
    logical = claim.quantity.interval
    fitting = [year for year in wanted if logical.contains(ratios[year])]
    year = fitting[0] if fitting else wanted[0]
    cited = (_evidence(who, year, ratios, sold, bought),)
    working = (*_working(who, year, ratios[year], sold, bought), *_needed(claim.quantity.value))
    notes = [*claim.assumptions, *_notes(claim, ratios)]
    message = f"{who} made {ratios[year]:.2f} times what it used in {year}; the words say {said(claim.quantity)} times"
    confidence = "low" if claim.confidence == "low" else "medium"
    label = "supported" if fitting else "contradicted"
    return Verdict(label, confidence, message, cited, working, tuple(notes))


def _evidence(who: str, year: int, ratios: dict[int, Decimal], sold: Series, bought: Series) -> Evidence:
    return Evidence(
        f"{possessive(who)} output over domestic use, from net exports",
        round(ratios[year], 4),
        "ratio",
        str(year),
        sold.source,
        None,
        (sold.row(year), bought.row(year)),
        tuple(sorted((when, round(value, 4)) for when, value in ratios.items())),
    )


def _working(who: str, year: int, ratio: Decimal, sold: Series, bought: Series) -> tuple[str, ...]:
    x, m = sold.values[year], bought.values[year]
    return (
        f"{who}, {year}: exports {x:.1f}% of GDP, imports {m:.1f}%, net exports {x - m:.1f}%",
        f"output over domestic use = 1 / (1 - (X - M) / GDP) = 1 / (1 - ({x - m:.1f}%)) = {ratio:.3f}",
    )


def _needed(value: Decimal | None) -> tuple[str, ...]:
    if value is None or value <= 0:
        return ()
    return (f"a ratio of {value} would need net exports of (r - 1) / r = {(value - 1) / value:.1%} of output",)


def _notes(claim: Claim, ratios: dict[int, Decimal]) -> list[str]:
    notes = []
    fits = [year for year, ratio in ratios.items() if claim.quantity.interval.contains(ratio)]
    first, last = min(ratios), max(ratios)
    if not fits:
        best = max(ratios, key=lambda year: ratios[year])
        notes.append(f"no year from {first} to {last} has it; the highest was {ratios[best]:.2f} in {best}")
    else:
        notes.append(f"it was so in {in_words(fits)}")
    if "all sectors" in claim.scope:
        notes.append(
            "“all sectors and products” can mean gross output, with everything firms make for each other in it, "
            "or each sector by itself; GDP counts value added, so this is a stand-in and the confidence is lowered"
        )
    return notes
