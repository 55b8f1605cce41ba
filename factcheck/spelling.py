"""What a word that nobody knows was meant to be."""

from collections.abc import Iterable


def near(word: str, known: Iterable[str], before: str = "") -> str:
    """` (did you mean ...?)` where something known is spelt much like the word, after `before`, else nothing."""
    from difflib import get_close_matches

    found = get_close_matches(word, list(known), n=1)
    return f" (did you mean {before + found[0]!r}?)" if found else ""
