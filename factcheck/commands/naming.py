"""What measures are called: by id, by the titles and phrases of the lexicon, by their published titles."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.reference import Reference
from factcheck.spelling import near

SHORT = {"gdp": "NY.GDP.MKTP.CD", "growth": "NY.GDP.MKTP.KD.ZG", "inflation": "FP.CPI.TOTL.ZG", "fx": "exchange_rate"}
"""Short names for what is asked for most; they win over the lexicon's."""

HINTS = 3
"""Names that are suggested at most."""


class Named(NamedTuple):
    """A measure that some words name, and which of the words these are."""

    measure: str
    start: int
    end: int


def measures_by_name(reference: Reference) -> dict[str, str]:
    """The ids of all stored measures by what they are called, in lower case."""
    from factcheck.lexicon import load

    stored = reference.measures()
    found = {each.id.lower(): each.id for each in stored} | SHORT
    ids = set(found.values())
    rows = [row for row in load().tables["measures"].values() if row.get("data") in ids]
    for row in rows:
        found.setdefault(row["title"].lower(), row["data"])
    for row in rows:
        for phrase in row.get("words", ()):
            found.setdefault(phrase.lower(), row["data"])
    for each in stored:
        found.setdefault(" ".join(each.title.lower().partition("(")[0].replace(",", " ").split()), each.id)
    return found


def longest(words: Sequence[str], names: dict[str, str]) -> Named | None:
    """The measure that most words in a row name, the first of several."""
    lower = [word.lower() for word in words]
    for size in range(len(words), 0, -1):
        for start in range(len(words) - size + 1):
            measure = names.get(" ".join(lower[start : start + size]))
            if measure is not None:
                return Named(measure, start, start + size)
    return None


def meant(words: str, names: Iterable[str]) -> str:
    """` (did you mean ...?)` with what is spelt much like some words, else with names that have one of them."""
    if found := near(words.lower(), names):
        return found
    wanted = {word.rstrip("s") for word in words.lower().split()}
    holding = [name for name in names if wanted & {word.rstrip("s") for word in name.split()}]
    shown = ", ".join(map(repr, sorted(holding, key=len)[:HINTS]))
    return f" (did you mean {shown}?)" if shown else ""
