"""Which way something went that is told to be better or worse: down where less of it is good. "Waiting times improved"
is of shorter ones, "punctuality worsened" of fewer trains on time."""

from factcheck.lexicon import Lexicon
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.topics import topics_of

BEHIND = 3
"""Tokens behind "the improved" that say what is better. Our own choice."""

SUBJECT = 8
"""Tokens before a verb, and behind a noun, that say what is better or worse. Our own choice."""

TURNED = {"up": "down", "down": "up"}


def is_valued(word: str, lexicon: Lexicon) -> bool:
    """Whether a word says that something is better or worse, and not which way it went."""
    return word in lexicon.words("relations", "valued", "up") or word in lexicon.words("relations", "valued", "down")


def valued(line: Line, at: int, lexicon: Lexicon, behind: bool = False) -> str | None:
    """The way that a better or a worse thing went, told before the word that says so or, most often, behind it; None
    where nothing says what of it is good."""
    rows = lexicon.tables["relations"]["valued"]
    way = "up" if line.words[at] in rows["up"] else "down"
    stops = lexicon.words("relations", "clauses", "stops") | {",", "."}
    for words in ([] if behind or not at else line.words[at - 1 :: -1], line.words[at + 1 :]):
        about = words[: next((to for to, word in enumerate(words) if word in stops), len(words))][:SUBJECT]
        if behind:  # the nearest one: not "punctuality is no accident"
            about = next(([word] for word in about if word in rows["unwanted"] or word in rows["wanted"]), [])
        if not set(about).isdisjoint(rows["unwanted"]):
            return TURNED[way]
        if not set(about).isdisjoint(rows["wanted"]):
            return way
    return None


def valued_before(line: Line, at: int, lexicon: Lexicon) -> tuple[str, str, frozenset[str]] | None:
    """What tells that a thing is better or worse, its way and its words: "the improved punctuality", "progress on
    waiting times"; not what "the better pupils" are, nor "for better attendance", which is only wished for."""
    rows, word = lexicon.tables["relations"]["valued"], line.words[at]
    behind = line.words[at + 1 : at + 1 + BEHIND]
    if word in rows["nouns"] and behind[:1] and behind[0] in rows["joints"]:
        way = valued(line, at, lexicon, behind=True)
        return ("noun", way, topics_of(lexicon).of(line.words[at + 2 : at + 2 + BEHIND])) if way is not None else None
    if word not in rows["adjectives"] or not set(line.words[max(at - 1, 0) : at]) & set(rows["led"]):
        return None
    first = next((to for to, each in enumerate(behind) if each in rows["wanted"] or each in rows["unwanted"]), None)
    if first is None or not all(each.isalpha() for each in behind[: first + 1]):
        return None
    way = "up" if word in rows["up"] else "down"
    way = TURNED[way] if behind[first] in rows["unwanted"] else way
    return "adjective", way, topics_of(lexicon).of(behind)
