"""A number with the measure that the build of its sentence gives it."""

from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.model import Quantity


class Telling(NamedTuple):
    """A number as what it tells, and the phrase that is of its measure.

    `role` is what the lexicon says that the other side of a flow is named as. Of a multiple `base` is the country whose
    figure it is a multiple of, and `subject` whose figure it is, where that is named; of an exchange rate the money.
    With a `role` the base is another partner of the same country. `then` is the token of the year whose figure a change
    is told from.
    """

    measure: Mark
    quantity: Quantity
    role: str | None = None
    subject: str | None = None
    base: str | None = None
    then: int | None = None
