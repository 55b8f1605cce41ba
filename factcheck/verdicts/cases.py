"""A claim before the data: how near figures are to what is said, and what is told of them in words."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.formatting import amount, possessive, said
from factcheck.model import Claim, Interval, weaker
from factcheck.reference import EXCHANGE_RATE, Reference
from factcheck.verdicts.derived import FORMULAS
from factcheck.verdicts.witnesses import ACCOUNTS, MIRROR, SPREAD, Witness, parts, spread, vintage, witnesses
from factcheck.verdicts.years import in_words

GAPS = {
    "flow": (Decimal("0.33"), Decimal("0.17")),
    "figure": (Decimal("0.15"), Decimal("0.08")),
    "accounts": (Decimal("0.6"), Decimal("0.4")),
    "reconciled": (Decimal("0.8"), Decimal("0.6")),
}
"""How far, as a share, the nearest figure must be from what is said for a failure to be sure, and to be half sure. For
flows: a third, which 25 in a hundred pairs of mirrored turnovers differ by, and 17%, their median (data/README.md). For
other figures: our own choice, well above what they are revised by. National accounts are put on a new base now and
then: it raised Ghana's by 60% in 2010, Nigeria's by 89% in 2014, Vietnam's by 25% in 2019, as their offices told."""

NEARLY_ALL = Decimal("0.95")
"""The part of the least the words allow above which "so many per cent of it" is no longer said. Our own choice."""

GROSS = {
    "FP.CPI.TOTL.ZG": (Decimal(3), Decimal(5)),
    "NY.GDP.MKTP.KD.ZG": (Decimal(4), Decimal(6)),
    "NY.GDP.PCAP.KD.ZG": (Decimal(4), Decimal(6)),
    "SP.POP.GROW": (Decimal(4), Decimal(3)),
    "SP.DYN.TFRT.IN": (Decimal(2), Decimal("1.5")),
    "exchange_rate": (Decimal(3), Decimal(0)),
    **dict.fromkeys(
        (
            "NY.GDP.PCAP.PP.CD", "NY.GNP.ATLS.CD", "NY.GNP.MKTP.PP.CD", "NY.GNP.PCAP.CD", "NY.GNP.PCAP.PP.CD",
            "CIA:ELECTRICITY_CONSUMPTION", "CIA:ELECTRICITY_INSTALLED_GENERATING_CAPACITY", "CIA:NATGAS_PRODUCTION",
            "CIA:NATGAS_CONSUMPTION", "CIA:PETROLEUM_TOTAL_PETROLEUM_PRODUCTION", "CIA:COAL_PRODUCTION",
        ),
        (Decimal(3), Decimal(0)),
    ),
}  # fmt: skip
"""How many times, and by how much in its own unit, a number must be off to be wrong by any record, for measures of
which several figures are right: prices rise by two or three times as much to December as on average, and growth was
revised by three times once (Ireland's of 2015). Others, as rates of unemployment, differ without limit. Our own
choice."""

HALF = Decimal("0.5")
"""The part of both flows together by which a balance must be off to be wrong by any record. Our own choice."""

BALANCES = frozenset({"deficit", "surplus"})
SURFACE, LAND = "AG.SRF.TOTL.K2", "AG.LND.TOTL.K2"
INFLATION = "FP.CPI.TOTL.ZG"

RENAMED = Decimal(50)
"""How many times another rate of exchange may be that of a currency before it was put on a new count, as a thousand old
kwacha became one in 2013. Our own choice."""

EDGE = Decimal("0.05")
"""How near, as a part of the way, December's inflation comes to the next year's average at most: in Belarus in 2012 the
rest was 9%. Our own choice."""


class Case(NamedTuple):
    """A claim before the data: what it is about in words, all its witnesses, those of the years meant, what to note.

    `stored` says that the figures are as published, and not worked out from them; `unfinished` is the year in which a
    text that names none was written.
    """

    claim: Claim
    what: str
    measure: str
    reference: Reference
    rows: Sequence[Witness]
    wanted: Sequence[Witness]
    confidence: str
    caution: str | None
    notes: tuple[str, ...]
    undated: bool = False
    stored: bool = True
    unfinished: int | None = None

    @property
    def logical(self) -> Interval:
        return self.claim.quantity.interval

    @property
    def said(self) -> str:
        return said(self.claim.quantity)


GROWN = Decimal(1)
"""Points that the growth of a country's flow with all the world can be apart by other records. Our own choice."""


def excuse(case: Case, row: Witness) -> str | None:
    """Why a number that a published figure doesn't fit can have been right all the same; None where it can't."""
    if is_near(case, row):
        return "so near that it can have been right by other records"
    if case.measure == EXCHANGE_RATE and _gap(case.logical, row.value) > 1 - 1 / RENAMED:
        return "so far off that the currency may have been counted in larger or smaller units then"
    return _of_its_waters(case, row) or _of_its_end(case, row)


def _of_its_waters(case: Case, row: Witness) -> str | None:
    """That an area lies between the land alone and all that is counted of a country, where it does."""
    if case.measure != SURFACE:
        return None
    land = [
        each.value for each in witnesses(case.reference, LAND, case.claim.subject or "", None) if each.year == row.year
    ]
    if not land or not Interval(min(land), row.value).meets(case.logical):
        return None
    return f"what is counted of its waters differs, and its land alone is {amount(min(land), row.series.unit)}"


def is_near(case: Case, row: Witness) -> bool:
    """Whether a number is so near a published figure that an earlier vintage, or another record, can have had it."""
    if case.measure in MIRROR and case.claim.partner is None:  # other offices' totals are of another scope
        points = GROWN if not case.stored and case.claim.quantity.unit == "percent" else Decimal(0)
        return distance(case.logical, row.value) <= max(abs(row.value) * SPREAD["trade"], points)
    if not case.stored or case.undated or case.measure in MIRROR:
        return False
    leeway = vintage(case.measure, row.value, row.year)
    if case.measure in BALANCES:  # two large flows' records, each apart from others'
        leeway = sum((abs(part.values[row.year]) for part in parts(case.reference, row)), Decimal(0)) * SPREAD["trade"]
    return distance(case.logical, row.value) <= leeway


def _of_its_end(case: Case, row: Witness) -> str | None:
    """That inflation lies between the averages of its year and of the next, where it does: December's can be so."""
    after = next((each for each in case.rows if each.year == row.year + 1), None)
    if case.measure != INFLATION or after is None:
        return None
    end = after.value + (row.value - after.value) * EDGE
    if not Interval(min(row.value, end), max(row.value, end)).meets(case.logical):
        return None
    return f"it was on the way to the {amount(after.value, after.series.unit)} of {after.year}, and December's may fit"


def widened(row: Witness) -> Interval:
    leeway = abs(row.value) * spread(row.series)
    return Interval(row.value - leeway, row.value + leeway)


def distance(logical: Interval, value: Decimal) -> Decimal:
    if logical.contains(value):
        return Decimal(0)
    return min(abs(end - value) for end in (logical.low, logical.high) if end.is_finite())


def certainty(case: Case, nearest: Witness) -> str:
    """How sure a failure is: by how far even the nearest figure is from what is said, and how far sources differ."""
    if case.undated or (case.caution and not _is_gross(case, nearest)):
        return "low"
    if case.caution:
        return weaker(case.confidence, "medium")
    far, clear = GAPS[sort(case, nearest)]
    share = _gap(case.logical, nearest.value)
    return case.confidence if share >= far else weaker(case.confidence, "medium" if share >= clear else "low")


def _gap(logical: Interval, value: Decimal) -> Decimal:
    """How far a figure is from what is said, as a share of the larger of the two."""
    gap = distance(logical, value)
    return gap / max(abs(value), abs(value) + (gap if value < logical.low else -gap))


def _is_gross(case: Case, nearest: Witness) -> bool:
    """Whether a number of a named year is further off than the figures of its measure, which differ and are all right,
    ever are from each other; also from the figure of the next year, which a year's end is near to."""
    if case.claim.period is None or not case.stored:
        return False
    if case.measure in BALANCES:
        flows = sum(abs(part.values[nearest.year]) for part in parts(case.reference, nearest))
        return distance(case.logical, nearest.value) >= flows * HALF
    if case.measure not in GROSS:
        return False
    times, least = GROSS[case.measure]
    beside = [row.value for row in case.rows if 0 <= row.year - nearest.year <= 1]
    return all(distance(case.logical, each) >= least and _gap(case.logical, each) >= 1 - 1 / times for each in beside)


def sort(case: Case, nearest: Witness) -> str:
    """Which of GAPS holds for a figure."""
    if nearest.series.is_reconciled:
        return "reconciled"
    if case.measure in MIRROR:
        return "flow"
    based = case.measure.startswith(ACCOUNTS) and not case.measure.endswith("ZG")
    return "accounts" if based else "figure"


def share_of(leeway: Decimal) -> str:
    return f"{leeway:.0%}" if leeway >= Decimal("0.01") else f"{leeway:.1%}"


def share(logical: Interval, value: Decimal) -> str:
    part = value / logical.low if logical.low.is_finite() and logical.low > 0 else Decimal(0)
    if not 0 < part <= NEARLY_ALL:
        return ""  # above the least, or so near to it that a share says nothing
    return f", {part:.0%} of the least the words allow"


def history(case: Case) -> list[str]:
    """The years in which it was not so by any witness, where there are others in which it was."""
    if case.claim.quantity.bound == "=":
        return []  # a number to the digit is so in one year or two; the others say nothing
    ever = {row.year for row in case.rows if case.logical.contains(row.value)}
    never = {row.year for row in case.rows} - ever
    return [f"it was not so in {in_words(never)} by any reporter's figures"] if never and ever else []


def others(case: Case, heard: Sequence[Witness]) -> list[str]:
    """The witnesses of the same years that disagree and were not heard."""
    unheard = [row for row in case.wanted if row not in heard and not case.logical.contains(row.value)]
    return [f"another witness does not have it: {figure(case, row)}" for row in unheard]


def figure(case: Case, row: Witness) -> str:
    """A figure in words: value, year and whose it is."""
    estimate = " (an estimate)" if row.estimate else ""
    return f"{amount(row.value, row.series.unit)} in {row.year} by {whose(case, row)}{estimate}"


def whose(case: Case, row: Witness) -> str:
    source = row.series.source
    if row.reporter:
        return f"{possessive(case.reference.named(row.reporter))} figures"
    return f"{source.publisher}'s figures"


def was(case: Case, row: Witness) -> str:
    turned = _turned(case, row)
    what, row = (case.what, row) if turned is None else (turned, row._replace(value=-row.value))
    return f"{what} {verb_of(case.claim.measure or '')} {figure(case, row)}"


def _turned(case: Case, row: Witness) -> str | None:
    """A deficit below nought as the surplus that it is, and the other way round."""
    if case.measure not in BALANCES or row.value >= 0:
        return None
    (other,) = BALANCES - {case.measure}
    return case.what.replace(case.measure, other)


def verb_of(measure: str) -> str:
    """What a measure's name takes for a verb: exports were, GDP was."""
    plural = (
        measure.endswith("s")
        and not measure.endswith(("us", "ss", "is"))
        and not any(word in measure for word in (" of ", " over "))
    )
    return "were" if plural else "was"


def denied(case: Case, row: Witness) -> str:
    of = f" of {case.measure}" if _turned(case, row) is not None else ""
    return f"{was(case, row)}; the words say {case.said}{of}"


def working(case: Case, row: Witness) -> tuple[str, ...]:
    added = parts(case.reference, row)
    if len(added) < 2:
        return ()
    sign = FORMULAS[row.series.measure].sign if row.series.measure in FORMULAS else "+"
    terms = f" {sign} ".join(f"{part.measure} {amount(part.values[row.year], None)}" for part in added)
    total = amount(row.value, row.series.unit)
    return (f"{case.what}, {row.year}, {whose(case, row)}: {terms} = {total}",)


def title_of(claim: Claim, reference: Reference) -> str:
    owner = reference.named(claim.subject or "")
    if claim.partner is None:
        return f"{possessive(owner)} {claim.measure}"
    other = reference.named(claim.partner)
    if claim.measure == "trade turnover":
        return f"trade between {owner} and {other}"
    measure = claim.measure or ""
    if measure.startswith("share of "):
        return f"{possessive(other)} {measure.replace('share of', f'share of {possessive(owner)}')}"
    between = "from" if "imports" in measure else "to" if "exports" in measure else "with"
    over = f" over those {between} {reference.named(claim.base)}" if claim.base else ""
    return f"{possessive(owner)} {measure} {between} {other}{over}"
