"""What flows through the house: documents, quantities, claims, evidence, verdicts, findings.

Everything here is frozen. Amounts are exact decimals, so that no verdict turns on a representation error.
Offsets count Unicode code points in `Document.text`; lines and columns start at 1.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, reduce
from typing import NamedTuple

from factcheck.source import Source

INFINITY = Decimal("Infinity")

KINDS = ("fail", "review", "pass", "open")  # of a finding: SARIF 2.1.0, section 3.27.9, as far as it concerns us
SEVERITIES = ("error", "warning", "note")
CONFIDENCES = ("high", "medium", "low")
LABELS = (
    "supported",
    "supported only by rounding",
    "misleading",
    "contradicted",
    "outdated",
    "disputed",
    "no data",
    "not checkable",
)


def weaker(one: str, other: str) -> str:
    """The lower one of two confidences."""
    return max(one, other, key=CONFIDENCES.index)


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


class Location(NamedTuple):
    """A place in a document: `text` is `document.text[start:end]`, always."""

    path: str
    start: int
    end: int
    line: int
    column: int
    text: str


def overlap(one: Span | Location, other: Span | Location) -> bool:
    """Whether two stretches of a document have a code point in common."""
    return one.start < other.end and other.start < one.end


class Block(NamedTuple):
    """A paragraph, heading, quotation, list item or table cell of a document."""

    kind: str
    start: int
    end: int


class TableCell(NamedTuple):
    """A cell with something in it: `row` and `column` count from 0, a header over several columns is `width` wide."""

    row: int
    column: int
    span: Span
    width: int = 1


class Table(NamedTuple):
    """A table of a document, its cells row by row. The first `head` rows are marked as its header."""

    cells: tuple[TableCell, ...]
    head: int = 1


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read, and the same text with the markup blanked out.

    `prose` has the length of `text`: every character of markup (or of code) is a space there, so one offset
    serves both. `date` is ISO 8601 (YYYY-MM-DD) or None; `dated_by` says where it was found. `remarks` are where the
    author speaks to factcheck and not to the reader; one that is shown as code is none. Every cell of its `tables` is a
    block too.
    """

    path: str
    text: str
    prose: str
    blocks: tuple[Block, ...]
    date: str | None = None
    dated_by: str | None = None
    remarks: tuple[Span, ...] = ()
    tables: tuple[Table, ...] = ()

    def locate(self, span: Span) -> Location:
        """The span as a place a person can find: line and column count from 1."""
        starts = _line_starts(self.text)
        line = bisect_right(starts, span.start)
        column = span.start - starts[line - 1] + 1
        return Location(self.path, span.start, span.end, line, column, self.text[span.start : span.end])


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    """Where each line of a text starts; kept, because every claim of a document asks for it."""
    starts = [0]
    while (newline := text.find("\n", starts[-1])) >= 0:
        starts.append(newline + 1)
    return starts


class Problem(NamedTuple):
    """An input that could not be read or followed, and why; the others are still checked."""

    path: str
    message: str


class Interval(NamedTuple):
    """Every number a quantity can mean. Infinite ends are open."""

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def contains(self, value: Decimal) -> bool:
        """Whether the value lies inside, ends counted as they are open or closed."""
        above = value > self.low or (value == self.low and not self.low_open)
        below = value < self.high or (value == self.high and not self.high_open)
        return above and below

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both."""
        low = max(self.low, other.low)
        high = min(self.high, other.high)
        return low < high or (low == high and self.contains(low) and other.contains(low))

    def plus(self, other: "Interval") -> "Interval":
        """Every sum of a number of this one and a number of the other."""
        return Interval(
            self.low + other.low, self.high + other.high, self.low_open or other.low_open,
            self.high_open or other.high_open,
        )  # fmt: skip

    def times(self, factor: Decimal) -> "Interval":
        """Every number of this one times a positive factor."""
        return Interval(self.low * factor, self.high * factor, self.low_open, self.high_open)


def sum_of(intervals: Iterable[Interval]) -> Interval:
    """Every sum of a number of each interval; of none it is nought."""
    return reduce(Interval.plus, intervals, Interval(Decimal(0), Decimal(0)))


@dataclass(frozen=True, slots=True)
class Quantity:
    """What was written, as numbers.

    `interval` is the logical reading, what the words commit to; `customary` what a reader takes from them.
    `value` is the number as written, None for a range or a vague magnitude; `precision` the count of significant
    digits written. `unit` is an ISO 4217 code, "percent", "place", a unit's name or a count noun.
    """

    span: Span
    surface: str
    interval: Interval
    customary: Interval
    value: Decimal | None
    unit: str | None
    unit_kind: str | None
    bound: str = "="
    precision: int | None = None
    kind: str = "level"
    direction: str | None = None


class Period(NamedTuple):
    """Days from `start` to `end`, ISO 8601, both counted. `text` is how the document put it."""

    start: str
    end: str
    text: str

    def __str__(self) -> str:
        if self.start == self.end:
            return self.start
        if self.start.endswith("-01-01") and self.end.endswith("-12-31"):
            first, last = self.start[:4], self.end[:4]
            return first if first == last else f"{first}/{last}"
        return f"{self.start}/{self.end}"


class Record(NamedTuple):
    """That a figure is told to be the highest ("up") or the lowest ("down") of all years, or of those since one."""

    direction: str
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """A figure that speaks for or against a claim, with the rows it was made from.

    `series` holds the same figure for every year there is, for the sparkline; `reporter` is whose statistics they are.
    """

    title: str
    value: Decimal
    unit: str
    period: str
    source: Source
    reporter: str | None = None
    rows: tuple[Mapping[str, str], ...] = ()
    series: tuple[tuple[int, Decimal], ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the data say of a claim. Without evidence nothing is supported or contradicted."""

    label: str
    confidence: str
    message: str
    evidence: tuple[Evidence, ...] = ()
    working: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.label not in LABELS:
            raise ValueError(f"unknown verdict {self.label!r}")
        if self.confidence not in CONFIDENCES:
            raise ValueError(f"unknown confidence {self.confidence!r}")
        if not self.evidence and self.label not in ("no data", "not checkable"):
            raise ValueError(f"a verdict of {self.label!r} needs evidence")


class Term(NamedTuple):
    """A number with its part in a tie: "before", "after", "percent", "part", "total", ..."""

    role: str
    quantity: Quantity
    location: Location


class Tie(NamedTuple):
    """Numbers that have to fit each other, and how: a change and its ends, parts and their total.

    `confidence` is how sure it is that they belong together; `about` says what they are of.
    """

    kind: str
    terms: tuple[Term, ...]
    confidence: str = "high"
    about: str = ""

    def all(self, role: str) -> tuple[Term, ...]:
        """The terms of a role, in order."""
        return tuple(term for term in self.terms if term.role == role)

    def one(self, role: str) -> Term | None:
        """The first term of a role."""
        return next((term for term in self.terms if term.role == role), None)


IMAGINED = "imagined"
"""The mood of what would be."""

ALL, EACH, EVER, PAST, SOLE, SOME = "all", "each", "ever", "past", "sole", "some"
"""What `contrast` has for any words that say that a number is that of all together, or of each case, or the most or
least of all times, or that it was so before, or that it is of something alone."""

OURS = "our own"
"""The `source` of what is so "by our count"."""

EDGES = frozenset({"begin", "finish"})
"""... or that it is of the beginning or the end of a stretch of time."""


class About(NamedTuple):
    """What a number is about where no measure is known: enough to tell whether another one is of the same thing.

    `unit` and `interval` are in the first unit of its dimension, a fraction in per cent. `words` are the stems of its
    clause, `against` their opposites; `names`, `times` and `contrast` are what would tell it apart. `mood` is "fact",
    "future", "imagined" or "other"; `source` are the stems of who is said to tell it, `whole` those of what a share is
    of; a `universal` one holds of all cases: "never more than"; one `taken_up` was told before: "the 40 new buses"; one
    that is `owned` is all that somebody has: "we have 40 buses", "our 40 buses". `sentence` are the stems of all its
    sentence; one `spent` is a length of time that only says when: "in four minutes"; one `quoted` is in a quotation.
    The same people may be counted as several things, which are `kin`. Its document may say in its title of what year
    it is, or when it was `issued`.
    """

    unit: str
    interval: Interval
    words: frozenset[str]
    names: frozenset[str]
    times: frozenset[str]
    contrast: frozenset[str]
    line: int
    heading: bool
    against: frozenset[str] = frozenset()
    mood: str = "fact"
    universal: bool = False
    taken_up: bool = False
    owned: bool = False
    source: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    sentence: frozenset[str] = frozenset()
    spent: bool = False
    quoted: bool = False
    kin: str = ""
    issued: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity that says something of someone at some time.

    `subject` and `partner` are ISO 3166 alpha-3 codes, group names, or None where they are left open. `among` is the
    group a rank is counted in. `speaker` is None for the document's own voice. `antecedent` is the id of the claim
    this one leans on. `told` has "time" and "base" where its sentence names them, "source" where its paragraph
    does; it is None in a table, where `labels` are those of its row and column. `assumptions` says what the reader had
    to supply; each one costs confidence. One that was `published` before is only there for others to be held against.
    An amount may be told to be a `record` too; `base` is the other partner that a multiple is of: "twice those to".
    """

    id: str
    location: Location
    kind: str
    quantity: Quantity
    measure: str | None = None
    subject: str | None = None
    partner: str | None = None
    period: Period | None = None
    scope: tuple[str, ...] = ()
    among: str | None = None
    modality: str = "fact"
    speaker: str | None = None
    antecedent: str | None = None
    assumptions: tuple[str, ...] = ()
    confidence: str = "high"
    verdict: Verdict | None = None
    about: About | None = None
    ties: tuple[Tie, ...] = ()
    told: frozenset[str] | None = None
    labels: tuple[str, ...] = ()
    published: bool = False
    record: Record | None = None
    base: str | None = None


class Suppression(NamedTuple):
    """What takes a finding out of the count: `kind` is SARIF's, "inSource" for the document's own words, or "external".

    `where` is the place that says it, `reason` why, in the words of whoever did.
    """

    kind: str
    where: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say, and all that is needed to believe it. The first location is the primary one."""

    code: str
    title: str
    kind: str
    severity: str
    confidence: str
    message: str
    locations: tuple[Location, ...]
    claims: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    working: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    suggestion: str | None = None
    labels: tuple[str, ...] = ()
    fingerprint: str = ""
    suppression: Suppression | None = None

    @property
    def suppressed(self) -> bool:
        """Whether it is known and doesn't count."""
        return self.suppression is not None

    @property
    def level(self) -> str:
        """How grave it is: the severity of what failed, the kind of all else."""
        return self.severity if self.kind == "fail" else self.kind


def read_as(quantity: Quantity, unit: str) -> str:
    """What is assumed of a quantity whose unit, as it is written, can be another one too."""
    return f"“{' '.join(quantity.surface.split())}” is read as {unit}"
