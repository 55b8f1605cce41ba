"""A small store of invented figures, made the way data/compile.py makes the real one."""

import importlib.util
import sqlite3
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from types import ModuleType

from factcheck.extraction.numbers.intervals import readings, significant_digits, written_step
from factcheck.model import Claim, Location, Period, Quantity, Span
from factcheck.reference import Reference, open_reference
from tests.conftest import ROOT

MILLION = 10**6
BACI = "cepii_baci_hs22_202501"
Figures = Mapping[int, str]
Row = tuple[str, str, str, str, Figures]
"""Measure, subject, partner, source, and figures by year."""


def compiler() -> ModuleType:
    """data/compile.py, which is a program and in no package."""
    spec = importlib.util.spec_from_file_location("data_compile", ROOT / "data" / "compile.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def store(
    folder: Path, rows: Sequence[Row], *, groups: Sequence[tuple[str, str, str, str, str]] = (), unit: str = "USD"
) -> Reference:  # fmt: skip
    """A store with these series; countries are called by their codes."""
    compile_ = compiler()
    path = folder / "small.sqlite"
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(compile_.TABLES)
    for measure, subject, partner, source, figures in rows:
        values = compile_.packed((measure, subject, partner, source), dict(figures), unit)
        connection.execute("INSERT INTO series VALUES (?, ?, ?, ?, ?, ?, ?)", values)
    for source in {row[3] for row in rows}:
        connection.execute("INSERT INTO sources VALUES (?, ?, 'Office', '', '', '', '')", (source, source))
    connection.executemany("INSERT INTO groups VALUES (?, ?, ?, ?, ?)", groups)
    connection.execute(f"PRAGMA user_version = {compile_.LAYOUT}")
    connection.commit()
    connection.close()
    return open_reference(path)


def claim(
    value: str, bound: str = "=", *, measure: str = "trade turnover", subject: str | None = "AAA",
    year: int | None = None,
    partner: str | None = "BBB", kind: str = "level", unit: str | None = "USD", among: str | None = None,
    scope: tuple[str, ...] = (), modality: str = "fact",
) -> Claim:  # fmt: skip
    """A claim of a number under a bound, of one year if it is given."""
    number = Decimal(value)
    step = written_step(number)
    logical, customary = readings(number, step, bound)
    quantity = Quantity(
        Span(0, 1), value, logical, customary, number, unit, None, bound, significant_digits(number, step), kind
    )
    period = Period(f"{year}-01-01", f"{year}-12-31", str(year)) if year else None
    return Claim(
        "a#1", Location("a", 0, 1, 1, 1, "x"), kind, quantity, measure, subject, partner, period, scope, among, modality
    )
