"""Which way something went that is told to be better or worse: down where less of it is good. "Waiting times improved"
is of shorter ones, "punctuality worsened" of fewer trains on time."""

from factcheck.lexicon import Lexicon
from factcheck.relations.lines import Line

SUBJECT = 8
"""Tokens before a verb, and behind a noun, that say what is better or worse. Our own choice."""

TURNED = {"up": "down", "down": "up"}


def is_valued(word: str, lexicon: Lexicon) -> bool:
    """Whether a word says that something is better or worse, and not which way it went."""
    return word in lexicon.words("relations", "valued", "up") or word in lexicon.words("relations", "valued", "down")


def valued(line: Line, at: int, lexicon: Lexicon) -> str | None:
    """The way that a better or a worse thing went; None where nothing says what of it is good."""
    way = "up" if line.words[at] in lexicon.words("relations", "valued", "up") else "down"
    stops = lexicon.words("relations", "clauses", "stops") | {",", "."}
    for words in (line.words[at - 1 :: -1] if at else [], line.words[at + 1 :]):
        about = words[: next((to for to, word in enumerate(words) if word in stops), len(words))][:SUBJECT]
        if not lexicon.words("relations", "valued", "unwanted").isdisjoint(about):
            return TURNED[way]
        if not lexicon.words("relations", "valued", "wanted").isdisjoint(about):
            return way
    return None
