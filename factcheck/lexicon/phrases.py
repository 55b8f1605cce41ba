"""The tables of a language turned into phrases, each with what it says: what the tree of a lexicon is made of.

Only asked where the compiled lexicon isn't there or isn't of today's tables.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.lexicon import MASKED, REGION, Sense

RELATIVE = "relative"
"""The row of the verbs that tell a change only in per cent and points."""

# Categories whose rows are a plain list of phrases, under `words` or under a key of their own.
_PLAIN = {
    "grammar": (
        "pair",
        "speaker_country",
        "one_country",
        "clauses",
        "rivals",
    ),
    "speech": ("verbs", "according", "titles"),
    "periods": ("weekdays", "current", "stretch", "counting"),
}


def senses(tables: Mapping[str, Any]) -> Iterable[tuple[str, Sense]]:
    """Each phrase of the tables with what it is and what it says there."""
    for file, names in _PLAIN.items():
        for name in names:
            for phrase in tables[file][name].get("words", ()):
                yield phrase, (name, None)
    yield from _number_phrases(tables["numbers"], tables["vague"])
    for position in ("before", "after", "symbols"):
        for sign, phrases in tables["bounds"][position].items():
            for phrase in phrases:
                yield phrase, ("bound after" if position == "after" else "bound", sign)
    yield from _unit_phrases(tables["units"], tables["currencies"])
    for direction, rows in tables["changes"].items():
        for kind, phrases in rows.items():
            for phrase in phrases:
                yield phrase, ("relative change" if kind == RELATIVE else "change", (direction, kind))
    for measure, row in tables["measures"].items():
        for role, category in (
            ("words", "measure"),
            ("ranked", "ranked"),
            ("several", "several"),
            ("told", "told"),
            ("apposed", "told"),
            ("bare", "told"),
            ("made", "made"),
            ("used", "used"),
            ("scopes", "wide scope"),
        ):
            for phrase in row.get(role, ()):
                yield phrase, ("share" if role == "words" and "of" in row else category, measure)
    for kind, phrases in tables["modality"]["markers"].items():
        for phrase in phrases:
            yield phrase, ("modality", kind)
    for phrase in tables["modality"]["opens"]["words"]:
        yield phrase, ("opens condition", None)
    for phrase in tables["modality"]["behind"]["words"]:
        yield phrase, ("denied behind", None)
    for phrase, offset in tables["periods"]["years"].items():
        yield phrase, ("year offset", offset)
    for phrase in tables["periods"]["feasts"]["words"]:
        yield phrase, ("weekdays", None)
    for month, number in tables["periods"]["months"].items():
        yield month, ("month", number)
    for kind, phrases in tables["grammar"]["comparison"].items():
        for phrase in phrases:
            yield phrase, ("comparison", kind)
    for phrase in tables["grammar"]["following"]["words"]:
        yield phrase, ("rest of list", None)
    for phrase in tables["grammar"]["elsewhere"]["words"]:
        yield phrase, ("elsewhere", None)
    for phrase in tables["grammar"]["regions"]["words"]:
        yield phrase, ("place", ("", REGION, phrase))
    for phrase in tables["grammar"]["ranging"]["opens"]:
        yield phrase, ("opens", None)
    for people, phrases in tables["grammar"]["sexes"].items():
        for phrase in phrases:
            yield phrase, ("sexes", people)
    for phrase in tables["grammar"]["masked"]["words"]:
        yield phrase, ("measure", MASKED)
    for scope, phrases in tables["grammar"]["aside"].items():
        for phrase in phrases if scope != "until" else ():
            yield phrase, ("aside" if scope != "parts" else "part", scope)
    for phrase in tables["grammar"]["among"]["narrowed"]:
        yield phrase, ("narrowed", None)
    for end in ("highest", "lowest"):
        for phrase in tables["grammar"]["superlative"][end]:
            yield phrase, ("superlative", end)
    for way in ("up", "down"):
        for phrase in tables["grammar"]["pace"][way]:
            yield phrase, ("pace", way)
    for way in ("up", "down"):
        for phrase in tables["constructions"]["records"][way]:
            yield phrase, ("record", way)
    for phrase in tables["constructions"]["foremost"]["words"]:
        yield phrase, ("foremost", None)
    for phrase in tables["grammar"]["row"]["words"]:
        yield phrase, ("in a row", None)
    for scope, phrases in tables["grammar"]["scopes"].items():
        for phrase in phrases:
            yield phrase, ("scope", scope)
    for role in ("pronouns", "over"):
        for phrase in tables["grammar"]["leaning"][role]:
            yield phrase, (f"leaning {role}", None)
    for phrase in tables["speech"]["other_side"]["meeting"]:
        yield phrase, ("meeting", None)
    for phrase in tables["speech"]["other_side"]["words"]:
        yield phrase, ("other side", None)
    for phrase in tables["exclusions"]["clock"]["words"]:
        yield phrase, ("clock", None)
    for phrase in tables["exclusions"]["idioms"]["words"]:
        yield phrase, ("idiom", None)
    for position in ("before", "after"):
        for phrase in tables["exclusions"][position]["words"]:
            yield phrase, (f"excluded {position}", None)


def _number_phrases(numbers: Mapping[str, Any], vague: Mapping[str, Any]) -> Iterable[tuple[str, Sense]]:
    for word, value in numbers["cardinals"].items():
        yield word, ("cardinal", value)
    for word, power in numbers["magnitudes"].items():
        yield word, ("magnitude", power)
        yield word + "s", ("magnitudes", power)
    for word, value in numbers["dozens"].items():
        yield word, ("dozen", value)
    for word, value in numbers["ordinals"].items():
        yield word, ("ordinal", value)
        if value > 2:
            yield word, ("fraction", (1, value, "ordinal"))
            yield word + "s", ("fraction", (1, value, "plural"))
    for word, parts in numbers["fractions"].items():
        yield word, ("fraction", (*parts, "bare" if word in numbers["words"]["bare"] else "plural"))
    for phrase in numbers["words"]["ratio"]:
        yield phrase, ("ratio", phrase in numbers["words"]["divided"])
    for word, value in numbers["multiples"].items():
        yield word, ("multiple", value)
    for word, value in numbers["multiplied"].items():
        yield word, ("multiplied", str(value))
    yield "twice", ("multiplied", "2")
    for phrase in numbers["words"]["factor"]:
        yield phrase, ("factor", None)
    for band, (start, step) in vague["bands"].items():
        for place, (low, high) in vague["places"].items():
            base = start if step == 1 else 0
            ends = (base + low * step, base + (high + 1) * step - 1)
            yield f"{place} {band}", ("band", ends)
            yield f"{place}-{band}", ("band", ends)
        if band in vague["whole"]["words"]:
            yield band, ("band", (start, start * 10 - 1) if start else (1, 9))
    for row in vague["row"]:
        for phrase in row["words"]:
            yield phrase, ("vague", (tuple(row["logical"]), tuple(row["customary"])))


def _unit_phrases(units: Mapping[str, Any], currencies: Mapping[str, Any]) -> Iterable[tuple[str, Sense]]:
    """Units as (name, kind, certain, shy, surface): a shy one counts only right behind a number in figures."""
    shy = set(units["shy"]["words"])
    for kind in ("percent", "percentage_point", "basis_point", "per_mille"):
        name = kind.replace("_", " ")
        for phrase in units[kind]["words"]:
            yield phrase, ("unit", (name, "percent" if kind == "percent" else name, True, phrase in shy, phrase))
    for code, phrases in units["ambiguous"].items():
        for phrase in phrases:
            yield phrase, ("unit", (code, "currency", False, False, phrase))
    for table in ("names", "symbols"):
        for code, phrases in currencies[table].items():
            for phrase in phrases:
                yield phrase, ("unit", (code, "currency", True, False, phrase))
    for code in currencies["codes"]["words"].split():
        yield code, ("code", (code, "currency", True, False, code))
        for prefix, power in currencies["codes"]["prefixes"].items():
            yield prefix + code, ("code", (code, "currency", True, False, prefix + code, power))
        yield code + "$", ("unit", (code, "currency", True, False, code.lower() + "$"))
    for code, phrases in currencies["aliases"].items():
        for phrase in phrases:
            yield phrase, ("code", (code, "currency", True, False, phrase))
    for name, phrases in units["minor"].items():
        for phrase in phrases:
            yield phrase, ("unit", (name, "minor", True, len(phrase) == 1 and phrase.isalpha(), phrase))
    for dimension, names in units["dimension"].items():
        for name, phrases in names.items():
            for phrase in sorted(phrases, key=str.islower, reverse=True):
                yield phrase, ("unit", (name.replace("_", " "), dimension, True, phrase.lower() in shy, phrase))
