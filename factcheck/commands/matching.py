"""`factcheck data match`: how easily a number would be right by chance."""

from collections.abc import Collection, Mapping
from typing import Any

from factcheck.commands.output import write
from factcheck.config import ConfigError, near

SHOWN = 10
"""Figures that are listed at most."""


def data_match(text: str, measure: str) -> int:
    """Print how many of a measure's figures the number fits, and which these are. Raises ConfigError."""
    from factcheck.extraction.reading import quantities_in
    from factcheck.lexicon import load
    from factcheck.numbers import amount, interval
    from factcheck.reference import open_reference
    from factcheck.reference.chance import chance

    quantity = next(quantities_in(text), None)
    if quantity is None:
        raise ConfigError(f"there is no number in {text!r}")
    reference = open_reference()
    stored = {each.id: each for each in reference.measures()}
    found = _measure(measure, load().tables["measures"], stored)
    if found not in stored:
        known = [row["title"] for row in load().tables["measures"].values() if row.get("data") in stored]
        raise ConfigError(
            f"no figures are stored of {measure!r}{near(measure, known)}: `factcheck data list` has the measures"
        )
    result = chance(reference, found, quantity.interval)
    if not result.all:
        raise ConfigError(
            f"{stored[found].title} has partners: a chance match is only counted for figures of one country"
        )
    write(f"{text} is read as {interval(quantity.interval, quantity.unit)}\n", None)
    often = f", 1 in {result.all / result.fitting:,.0f}" if result.fitting else ""
    write(f"{result.fitting:,} of {result.all:,} figures fit it{often}: {stored[found].title}\n", None)
    for subject, year, series in result.examples[:SHOWN]:
        write(f"  {year}  {amount(series.values[year], series.unit)}  {reference.title(subject)}\n", None)
    if result.fitting > SHOWN:
        write(f"  and {result.fitting - SHOWN:,} more\n", None)
    return 0


def _measure(words: str, rows: Mapping[str, Mapping[str, Any]], stored: Collection[str]) -> str:
    """The id of the stored measure that words name: an id, a title or a phrase of the lexicon, or the end of one."""
    if words in stored:
        return words
    wanted = words.lower()
    for row in rows.values():
        phrases = [str(row["title"]).lower(), *(str(phrase) for phrase in row.get("words", ()))]
        if wanted in phrases and row.get("data") in stored:
            return str(row["data"])
    ends = [
        row["data"]
        for row in rows.values()
        if str(row["title"]).lower().endswith(f" {wanted}") and row.get("data") in stored
    ]
    return str(ends[0]) if ends else ""
