"""What was published before: the claims of an earlier run, as `factcheck claims --format jsonl` wrote them."""

import json
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from factcheck.config import ConfigError
from factcheck.documents import MAX_BYTES
from factcheck.model import INFINITY, About, Claim, Interval, Location, Period, Quantity, Span

_REMEDY = "write it anew with factcheck claims --format jsonl"


def load(file: str, current: Collection[str]) -> tuple[Claim, ...]:
    """The claims in a file, in order. One of a path that is checked now gets the file's name behind it, so that both
    can be told apart. Raises ConfigError."""
    try:
        with open(file, "rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise ConfigError(f"--against {file}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    if len(data) > MAX_BYTES:
        raise ConfigError(f"--against {file}: larger than {MAX_BYTES // 2**20} MB: split it")
    return tuple(_claims(data, file, frozenset(current)))


def _claims(data: bytes, file: str, current: Collection[str]) -> Iterator[Claim]:
    for number, line in enumerate(data.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ConfigError(f"--against {file}, line {number}: not JSON: {_REMEDY}") from error
        try:
            claim = _claim(row)
        except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
            raise ConfigError(f"--against {file}, line {number}: not a claim: {_REMEDY}") from error
        if claim.location.path in current:
            path = f"{claim.location.path} ({file})"
            yield _moved(claim, path)
        else:
            yield _moved(claim, claim.location.path)


def _moved(claim: Claim, path: str) -> Claim:
    """The claim at a path, with an id that no claim of today has."""
    from dataclasses import replace

    return replace(
        claim, id=f"{path}@{claim.location.start}", location=claim.location._replace(path=path), published=True
    )


def _claim(row: Mapping[str, Any]) -> Claim:
    place = Location(
        _text(row["path"]), int(row["start"]), int(row["end"]), int(row["line"]), int(row["column"]), _text(row["text"])
    )
    scope = [part for part in (row["scope"] or "").split(", ") if part and part != f"among {row['among']}"]
    return Claim(
        _text(row["id"]), place, _text(row["kind"]), _quantity(row["quantity"]), row["measure"], row["subject"],
        row["partner"], _period(row["period"]), tuple(scope), row["among"], _text(row["modality"]), row["speaker"],
        confidence=_text(row["confidence"]), about=_about(row["about"]) if row.get("about") else None,
    )  # fmt: skip


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _quantity(row: Mapping[str, Any]) -> Quantity:
    value = None if row["value"] is None else _number(row["value"])
    return Quantity(
        Span(int(row["start"]), int(row["end"])), _text(row["surface"]), _interval(row), _interval(row["customary"]),
        value, row["unit"], row["unit_kind"], _text(row["bound"]), row["precision"], _text(row["kind"]),
        row["direction"],
    )  # fmt: skip


def _interval(row: Mapping[str, Any]) -> Interval:
    low = -INFINITY if row["low"] is None else _number(row["low"])
    high = INFINITY if row["high"] is None else _number(row["high"])
    return Interval(low, high, bool(row["low_open"]), bool(row["high_open"]))


def _number(text: object) -> Decimal:
    number = Decimal(_text(text))
    if not number.is_finite():
        raise ValueError
    return number


def _period(text: str | None) -> Period | None:
    """A period as it is written: a day, a year, or the first and the last of either."""
    if text is None:
        return None
    first, _, last = text.partition("/")
    last = last or first
    return Period(f"{first}-01-01" if len(first) == 4 else first, f"{last}-12-31" if len(last) == 4 else last, text)


def _about(row: Mapping[str, Any]) -> About:
    words = {
        name: frozenset(map(_text, row[name]))
        for name in ("words", "names", "times", "contrast", "against", "source", "whole")
    }
    return About(
        _text(row["unit"]), _interval(row), words["words"], words["names"], words["times"], words["contrast"],
        int(row["line"]), bool(row["heading"]), words["against"], _text(row["mood"]), bool(row["universal"]),
        bool(row["taken_up"]), bool(row["owned"]), words["source"],
        words["whole"],
    )  # fmt: skip
