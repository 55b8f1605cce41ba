"""The extractor behind the scoring harness: JSON lines `{"id", "text"}` in, `{"id", "spans": [...]}` out.

A span has `start` and `end` in code points, `text`, `value_low` and `value_high` (equal for a point), `bound` (one of
= ~ < <= > >= up down), `unit`, `currency` (ISO 4217), `kind` and `direction`.
"""

import gc
import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from factcheck.__main__ import COLLECT_AFTER
from factcheck.extraction.numbers.reading import quantities_in
from factcheck.model import Quantity

# The harness counts "quantity" as a physical one, "number" as all that has no unit of measure.
KINDS = {
    "count": "number", "time": "duration", "minor": "money", "ratio": "percent",
    "currency": "money", "percent": "percent", "place": "ordinal", "temperature": "temperature", "age": "age",
}  # fmt: skip

UNITS = {
    "USD-cent": "cent", "EUR-cent": "cent", "CAD-cent": "cent", "AUD-cent": "cent", "GBP-penny": "penny",
    "times": None, "place": None,
}  # fmt: skip


def span(quantity: Quantity) -> dict[str, Any]:
    """A quantity as the harness wants it."""
    value, unit = quantity.value, quantity.unit
    if value is not None and quantity.kind == "ratio" and quantity.unit_kind == "ratio":
        value, unit = abs(value - 1) * 100, "percent"  # "50% more than" is 1.5 to us, and 50 per cent to the harness
    low, high = (value, value) if value is not None else quantity.interval[:2]
    bound = quantity.bound
    if value is None and not high.is_finite():
        low, high, bound = *vague(quantity), "="
    ends = [float(end) for end in (low, high) if end.is_finite()] or [0.0]
    currency = unit if quantity.unit_kind == "currency" and unit and " per " not in unit else None
    kind = KINDS.get(quantity.unit_kind or "", "quantity" if quantity.unit else "number")
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.surface,
        "value_low": ends[0],
        "value_high": ends[-1],
        "bound": "=" if bound == "range" else bound,
        "unit": None if currency else UNITS.get(unit or "", spelled(unit or "") or None),
        "currency": currency,
        "kind": "range" if len(ends) > 1 and ends[0] != ends[-1] and not currency else kind,
        "direction": None if quantity.kind == "rank" else quantity.direction,  # a place's is where it counts from
    }


def spelled(unit: str) -> str:
    """A unit as the harness spells it: content words only, and one of what is counted."""
    unit = unit.replace("times per", "count per").replace(" and ", " ")
    return unit.removesuffix("men") + "man" if unit.endswith(("rmen", "smen")) else unit


def vague(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The ends of "tens of thousands" as the harness has them, 10,000 to 100,000; of "several", the customary ones."""
    low, high = quantity.customary[:2]
    is_plural = low == quantity.interval.low
    return (low / 2, low * 5) if is_plural else (low, high)


def is_wordless(quantity: Quantity) -> bool:
    """Whether it says a number without naming one, which the harness doesn't count: "the largest", "doubled"."""
    if (
        quantity.unit_kind == "multiple"
        and quantity.surface.isalpha()
        and not quantity.surface.lower().endswith("fold")
    ):
        return True
    return (
        quantity.kind == "rank"
        and quantity.value == 1
        and not quantity.surface.lower().startswith(("first", "1", "one"))
    )


def main() -> None:
    """Answer each line as it comes; garbage is collected as rarely as in the command itself."""
    gc.set_threshold(COLLECT_AFTER)
    for line in sys.stdin:
        record = json.loads(line)
        spans = [span(quantity) for quantity in quantities_in(record["text"]) if not is_wordless(quantity)]
        sys.stdout.write(json.dumps({"id": record["id"], "spans": spans}) + "\n")


if __name__ == "__main__":
    main()
