"""A length of time that isn't the one between its two dates.

## What it does
Counts the days from one date to the other, each as all days that it can be, and looks whether the length of time that
is told between them is among the results: in years and months to a month, in years alone to a year. "So many years ago"
is held against the document's own date.

## Why it matters
Either a date or the length is wrong.

## Example
"Work began in May 2016. Four years and eight months later, in January 2019, the first lorry drove through."

## How to resolve
Find out which of the three is wrong.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from factcheck.model import INFINITY, Claim, Finding, Interval, Tie
from factcheck.rules import Rule
from factcheck.rules._ties import finding, grouped, minus, surface, ties

YEAR, MONTH = Decimal("365.25"), Decimal("30.44")
"""Days, on average of the calendar."""

MINUTES = {"minute": Decimal(1), "hour": Decimal(60)}
"""Minutes of a unit."""

DAY, SLACK, NEAR = 1440, 3, 2
"""Minutes of a day, minutes that a length of time may be off, and how many times as long or short as what its clock
times give it may be and still be told of them. The last two are our own choices."""

OFF = Decimal(12)
"""How many times too long or too short what is told of two dates may be: a month for a year, or a nought too many. Our
own choice."""


def check(rule: Rule, claims: Sequence[Claim]) -> Iterable[Finding]:
    """Every length of time outside what the dates give."""
    for claim, tie in grouped(claims, "length", "length", _fits, _is_of_their_size):
        start, told, end = tie.terms
        given = _in_words(_between(tie))
        until = "the date of the document" if tie.about == "ago" else surface(end)
        yield finding(
            rule, claim, tie, f"from {surface(start)} to {until} is {given}, not “{surface(told)}”",
            (f"{until} - {surface(start)} = {given}", f"told: {surface(told)}"),
            terms=(told, start) if tie.about == "ago" else tie.terms,
        )  # fmt: skip

    for claim, tie in ties(claims, "clock"):
        start, told, end = tie.terms
        minutes = [int((end.quantity.value or 0) - (start.quantity.value or 0)) % span for span in _spans(tie)]
        length = told.quantity.interval.times(MINUTES[told.quantity.unit or ""])
        slack = Interval(length.low - SLACK, length.high + SLACK)
        near = [each for each in minutes if length.low <= NEAR * each and each <= NEAR * length.high]
        if near and not any(slack.contains(Decimal(each)) for each in minutes):
            given = _clocked(near[0])
            yield finding(
                rule, claim, tie, f"from {surface(start)} to {surface(end)} is {given}, not “{surface(told)}”",
                (f"{surface(end)} - {surface(start)} = {given}", f"told: {surface(told)}"), sure=False,
            )  # fmt: skip


def _spans(tie: Tie) -> tuple[int, ...]:
    """After how many minutes the clock shows the same again: half a day where nothing says which half it is."""
    return (DAY, DAY // 2) if tie.about == "half" else (DAY,)


def _clocked(minutes: int) -> str:
    """Minutes as people tell them."""
    hours, rest = divmod(minutes, 60)
    told = [f"{hours} hour{'s' * (hours != 1)}"] * bool(hours) + [f"{rest} minutes"] * bool(rest)
    return " and ".join(told)


def _between(tie: Tie) -> Interval:
    start, _, end = tie.terms
    days = minus(end.quantity.interval, start.quantity.interval)
    return Interval(-days.high, -days.low) if days.high < 0 else days


def _fits(tie: Tie) -> bool:
    return _between(tie).meets(tie.terms[1].quantity.interval)


def _is_of_their_size(tie: Tie) -> bool:
    """Whether a length of time has about the size that its dates give: else it is of something else, "from 1881 to
    1893, and for three terms, one of which lasted only seven months"."""
    days, told = _between(tie), tie.terms[1].quantity.interval
    return told.times(OFF).meets(Interval(days.high, INFINITY)) and days.times(OFF).meets(Interval(told.low, INFINITY))


def _in_words(days: Interval) -> str:
    """A length of time as it is told: in years, in months as well where the dates name them, in days where short."""
    middle = (days.low + days.high) / 2
    if middle < 2 * MONTH:
        return f"{int(middle)} days"
    if days.high - days.low > YEAR:
        return f"{round(middle / YEAR)} years"
    years, months = divmod(round(middle / MONTH), 12)
    return f"{years} years and {months} months" if years else f"{months} months"


RULE = Rule(
    "A216",
    "length-of-time",
    "the length of time isn't that between the dates",
    "error",
    check,
    fires=(
        "Ground was broken in April 2019. An organ will follow in 2026. Builders handed over the keys in October 2022. "
        "After five and a half years of building work, nobody remembers how much we argued.\n",
        "The train leaves at 07:15 and arrives at 11:45 after three and a half hours.\n",
        "Voting starts at 8 a.m. and ends at 6 p.m., so that people have twelve hours to cast their ballot.\n",
        "Digging began in May 2016. Four years and eight months later, in January 2019, it opened to 300 cars.\n",
        "The museum shut in 2004. Six years later, in 2015, it took back its 40 guides.\n",
        "The strike ran from 3 March 2021 to 17 March 2021 and lasted 40 days.\n",
        "The kiln was lit in 1984, nine years after building had begun in 1978.\n",
        "In 1999, three years before the merger of 2005, the yard had 300 workers.\n",
        "The ferry stops on 4 January.\n\nIt sails again on 18 January. The five-week break is needed for an engine.\n",
        "The hall will close on 10 March. The works are to last for six weeks. It opens its doors again on 19 May.\n",
    ),
    silent=(
        "The ferry stops on 4 January.\n\nIt sails again on 8 February. The five-week break is needed for an engine.\n",
        "The hall will close on 10 March. The works are to last for ten weeks. It opens its doors again on 19 May.\n",
        "The train leaves at 22:40 and arrives at 06:10, seven and a half hours later.\n",
        "Work starts at 7 am and ends at 4 pm, with a break of an hour.\n",
        "Take the 9.15 from platform 4. It gets to Skarra at 11.40, so you have two hours and 25 minutes to read.\n",
        "Digging began in May 2016. Two years and eight months later, in January 2019, it opened to 300 cars.\n",
        "The museum shut in 2004. Eleven years later, in 2015, it took back its 40 guides.\n",
        "The strike ran from 3 March 2021 to 17 March 2021 and lasted 14 days.\n",
        "The kiln was lit in 1984, six years after building had begun in 1978.\n",
        "The kiln of 1965 was shut in 2020, two years after the accident.\n",
        "He was a member from 1998 to 2010, and treasurer for six years.\n",
        "Signed in 1996, the pact came into force four years later; in 2010 Chile joined its 12 members.\n",
    ),
    doc=__doc__,
)
