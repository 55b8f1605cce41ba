"""The yearly figures as a line, and the claim drawn over them: what it says as a band, when it says it as a box."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.formatting import amount, interval, plain
from factcheck.model import Claim, Evidence, Interval, Period
from factcheck.reports.html.markup import Html, join, tag
from factcheck.reports.html.parts import Parts
from factcheck.reports.sink import one_line
from factcheck.reports.sparkline import compared

WIDTH, HEIGHT = 440, 220
LEFT, RIGHT, TOP, BOTTOM = 52, 424, 26, 192
TICKS = 4
HEADROOM = 2
"""How many times the figures and the lower ends of the claim an upper end may be, and still be in the picture."""

THIN = 3.0
"""Pixels that a band is high at least."""

OUTLYING = 8
"""How many times the claim, the cited figure and the median a figure may be, and still be in the picture."""

BEYOND = 20
"""Years that the axis is drawn out for a claim's period; one further off is only named."""

_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand"))


class Claimed(NamedTuple):
    """What a claim says, in the unit of the figures; the period is None where it says none."""

    logical: Interval
    customary: Interval
    period: Period | None


class Plane(NamedTuple):
    """What is drawn: the years and amounts, with a label every `step`. `x` and `y` are in pixels of the picture."""

    first: int
    last: int
    low: Decimal
    high: Decimal
    step: Decimal

    def x(self, year: Decimal | float) -> float:
        return LEFT + (RIGHT - LEFT) * (float(year) - self.first + 0.5) / (self.last - self.first + 1)

    def y(self, value: Decimal) -> float:
        """Where an amount lies; what is outside lies on the edge."""
        reach = self.high - self.low
        return BOTTOM - (BOTTOM - TOP) * float((min(max(value, self.low), self.high) - self.low) / (reach or 1))


def chart(evidence: Evidence, claim: Claim | None, parts: Parts) -> Html:
    """The figure with its caption; nothing where there are less than two years.

    Axes, lines and lists of years become `parts`: other figures have the same.
    """
    series = sorted(evidence.series)
    if len(series) < 2:
        return Html()
    claimed = _claimed(claim, evidence) if claim else None
    plane = _plane(series, claimed, evidence.value)
    told = f"{evidence.title}, by year: {_description(series, evidence, claimed)}"
    picture = tag(
        "svg",
        *(_band(plane, claimed) if claimed else ()),
        parts.slot("g", join(*_axes(plane, evidence.unit), *_line(plane, series))),
        *_point(plane, evidence),
        viewBox=f"0 0 {WIDTH} {HEIGHT}", role="img", aria_label=one_line(told),
    )  # fmt: skip
    years = "; ".join(f"{year}: {amount(value, None)}" for year, value in series)
    listed = parts.slot("div", tag("p", one_line(f"{years} ({evidence.unit})")))
    return tag(
        "figure", picture, tag("figcaption", *_caption(series, evidence, claimed)),
        tag("details", tag("summary", f"All {len(series)} years"), listed),
    )  # fmt: skip


def dot() -> Html:
    """The dot on each year of a line, once for all charts of a page; it takes no room by itself."""
    circle = tag("circle", cx=4, cy=4, r=2)
    marker = tag("marker", circle, id="dot", viewBox="0 0 8 8", markerWidth=8, markerHeight=8, refX=4, refY=4,
                 markerUnits="userSpaceOnUse")  # fmt: skip
    return tag("svg", marker, class_="store", width=0, height=0, aria_hidden="true")


def _claimed(claim: Claim, evidence: Evidence) -> Claimed | None:
    """The claim in the unit of the figures; None where it is in another one, such as a place in a ranking."""
    from factcheck.verdicts.change import downward
    from factcheck.verdicts.units import converted, is_in

    quantity = claim.quantity
    if quantity.unit_kind == "place" or not is_in(converted(claim, evidence.unit).quantity.unit, evidence.unit):
        return None
    if quantity.kind != "level" and quantity.direction == "down":
        claim = downward(claim)
    quantity = converted(claim, evidence.unit).quantity
    return Claimed(quantity.interval, quantity.customary, claim.period)


def _plane(series: Sequence[tuple[int, Decimal]], claimed: Claimed | None, cited: Decimal) -> Plane:
    """The figures but for outliers, the ends of the claim near them, and zero unless all that is far from it."""
    values = _without_outliers([value for _, value in series], claimed, cited)
    first, last = series[0][0], series[-1][0]
    if claimed:
        both = (claimed.logical, claimed.customary)
        values += [within.low for within in both if within.low.is_finite()]
        values += [within.high for within in both if within.high <= HEADROOM * max(values)]
        near = [year for year in _years(claimed.period) if first - BEYOND <= year <= last + BEYOND]
        first, last = min([first, *near]), max([last, *near])
    low, high = min(values), max(values)
    if high - low > min(abs(low), abs(high)) / 4 or low <= 0 <= high:
        low, high = min(low, Decimal(0)), max(high, Decimal(0))
    step = _step(high - low or abs(high) or Decimal(1))
    # A claim without an upper end needs room above its lower one, else the band is a line.
    if claimed and claimed.logical.high > high and max(claimed.logical.low, claimed.customary.low) >= high - step / 2:
        high += step
    return Plane(first, last, (low / step).to_integral_value(ROUND_FLOOR) * step, _above(high, low, step), step)


def _without_outliers(values: Sequence[Decimal], claimed: Claimed | None, cited: Decimal) -> list[Decimal]:
    """The figures that let the others be seen: a year of 2,000% would leave nothing of those of 5%."""
    ends = [end for end in claimed.logical[:2] if end.is_finite()] if claimed else []
    median = sorted(map(abs, values))[len(values) // 2]
    most = OUTLYING * max(map(abs, (*ends, cited, median)))
    return [value for value in values if abs(value) <= most]


def _above(high: Decimal, low: Decimal, step: Decimal) -> Decimal:
    top = (high / step).to_integral_value(ROUND_CEILING) * step
    return top if top > low else low + step


def _years(period: Period | None) -> tuple[int, ...]:
    return (int(period.start[:4]), int(period.end[:4])) if period else ()


def _step(reach: Decimal) -> Decimal:
    """A round number that goes some four times into a range: 1, 2 or 5 times a power of ten."""
    power = Decimal(1).scaleb((reach / TICKS).adjusted())
    return next((power * factor for factor in (1, 2, 5) if power * factor * TICKS >= reach), power * 10)


def _axes(plane: Plane, unit: str) -> Iterator[Html]:
    scale, name = _scale(max(abs(plane.low), abs(plane.high)))
    yield tag("text", one_line(f"{name} {unit}".strip()), x=0, y=12, class_="unit")
    for value in _ticks(plane):
        y = plane.y(value)
        yield tag("path", d=f"M{LEFT} {_pixel(y)}H{RIGHT}", class_="grid" if value else "zero")
        yield tag("text", _digits(value.scaleb(-scale)), x=LEFT - 6, y=_pixel(y + 4), class_="end")
    for year in _labelled(plane):
        yield tag("text", str(year), x=_pixel(plane.x(year)), y=BOTTOM + 18, class_="middle")


def _ticks(plane: Plane) -> Iterator[Decimal]:
    values = (plane.low + index * plane.step for index in range(2 * TICKS))
    return (value for value in values if value <= plane.high)


def _labelled(plane: Plane) -> Iterator[int]:
    """The years with a label: some five, round ones."""
    reach = plane.last - plane.first
    step = next((step for step in (1, 2, 5, 10, 20, 50) if reach / step <= 6), 100)
    return (year for year in range(plane.first, plane.last + 1) if year % step == 0)


def _scale(most: Decimal) -> tuple[int, str]:
    return next(((power, name) for power, name in _SCALES if most and most.adjusted() >= power), (0, ""))


def _digits(value: Decimal) -> str:
    return plain(value.normalize()).replace("-", "−") if value else "0"


def _band(plane: Plane, claimed: Claimed) -> Iterator[Html]:
    first, last = plane.first - 0.5, plane.last + 0.5
    years = _years(claimed.period)
    when = None
    if years and years[0] <= plane.last and years[1] >= plane.first:
        when = max(years[0] - 0.5, first), min(years[1] + 0.5, last)
        yield _rectangle(plane, Interval(plane.low, plane.high), *when, "period")
    yield _rectangle(plane, claimed.logical, first, last, "logical")
    yield _rectangle(plane, claimed.customary, first, last, "customary")
    if when:
        yield _rectangle(plane, claimed.logical, *when, "box")
    if claimed.logical.high > plane.high:
        yield tag("text", "↑", x=LEFT + 6, y=TOP + 13, class_="off")
    if claimed.logical.low < plane.low:
        yield tag("text", "↓", x=LEFT + 6, y=BOTTOM - 4, class_="off")


def _rectangle(plane: Plane, within: Interval, first: float, last: float, name: str) -> Html:
    """A part of the plane; where the interval is narrow, still a line that can be seen."""
    left, right = plane.x(first), plane.x(last)
    top, bottom = plane.y(within.high), plane.y(within.low)
    is_thin = bottom - top < THIN
    if is_thin:
        top, bottom = (top + bottom - THIN) / 2, (top + bottom + THIN) / 2
    return tag(
        "rect", x=_pixel(left), y=_pixel(top), width=_pixel(right - left), height=_pixel(bottom - top),
        class_=f"{name} thin" if is_thin else name,
    )  # fmt: skip


def _line(plane: Plane, series: Sequence[tuple[int, Decimal]]) -> Iterator[Html]:
    """The line, broken where years are missing; an arrow for a figure that is out of the picture."""
    inside = [(year, value) for year, value in series if plane.low <= value <= plane.high]
    points = [(year, f"{_pixel(plane.x(year))} {_pixel(plane.y(value))}") for year, value in inside]
    steps = [f"M{points[0][1]}"] if points else []
    steps += [f"{'L' if year == before + 1 else 'M'}{point}" for (before, _), (year, point) in pairwise(points)]
    yield tag("path", d="".join(steps), class_="line")
    for year, value in series:
        if value > plane.high:
            yield tag("text", "↑", x=_pixel(plane.x(year)), y=TOP + 10, class_="middle")
        elif value < plane.low:
            yield tag("text", "↓", x=_pixel(plane.x(year)), y=BOTTOM - 2, class_="middle")


def _point(plane: Plane, evidence: Evidence) -> Iterator[Html]:
    """The figure that is cited; its amount stands in the corner, where no line can cross it."""
    year = _cited(evidence)
    if year is None:
        return
    x, y = plane.x(year), plane.y(evidence.value)
    yield tag("circle", cx=_pixel(x), cy=_pixel(y), r=4, class_="cited")
    yield tag(
        "text", one_line(f"○ {amount(evidence.value, evidence.unit)} in {year}"), x=RIGHT, y=12, class_="end label"
    )


def _cited(evidence: Evidence) -> int | None:
    year = evidence.period
    number = int(year) if len(year) == 4 and year.isascii() and year.isdecimal() else None
    return number if number in dict(evidence.series) else None


def _pixel(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _description(series: Sequence[tuple[int, Decimal]], evidence: Evidence, claimed: Claimed | None) -> str:
    (first, begin), (last, end) = series[0], series[-1]
    unit = evidence.unit
    line = f"{amount(begin, unit)} in {first}, {amount(end, unit)} in {last}"
    low, high = min(series, key=lambda row: row[1]), max(series, key=lambda row: row[1])
    reach = f"the least {amount(low[1], unit)} in {low[0]}, the most {amount(high[1], unit)} in {high[0]}"
    return one_line(f"{line}; {reach}" + (f"; {compared(series, claimed.logical, unit)}" if claimed else ""))


def _caption(series: Sequence[tuple[int, Decimal]], evidence: Evidence, claimed: Claimed | None) -> Iterator[Html]:
    by = f", {evidence.reporter}'s figures" if evidence.reporter else ""
    yield tag("span", _key("line"), one_line(f"{evidence.title}{by}"))
    if claimed is None:
        return
    unit = evidence.unit
    same = claimed.customary == claimed.logical
    yield tag("span", _key("logical"), one_line(compared(series, claimed.logical, unit)))
    if not same:
        yield tag("span", _key("customary"), one_line(f"as readers take it: {interval(claimed.customary, unit)}"))
    if claimed.period:
        yield tag("span", _key("period"), one_line(f"when: {claimed.period}"))


def _key(name: str) -> Html:
    return join(tag("span", class_=f"key k-{name}", aria_hidden="true"), " ")
