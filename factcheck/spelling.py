"""What a word that nobody knows was meant to be."""

from collections.abc import Iterable


def near(word: str, known: Iterable[str], before: str = "") -> str:
    """` (did you mean ...?)` where something known is spelt much like the word, after `before`, else nothing.

    Of several that are as near, the one that begins as the word does: the beginning is what people are sure of.
    """
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), n=5)
    if not found:
        return ""
    nearest = min(found, key=lambda each: (-_likeness(each, word), -_shared(each, word), each))
    return f" (did you mean {before + nearest!r}?)"


def _likeness(one: str, other: str) -> float:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other).ratio()


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
