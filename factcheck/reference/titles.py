"""What a table or a column is called, and the unit that stands in its name: "Beer consumption (litres per head)"."""

import re
from collections.abc import Callable, Sequence

SMALL = 3
"""Letters of a word that joins others: "in", "and". Our own choice."""

_WORD = re.compile(r"[^\W\d_]+")
_IN_TITLE = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<title>[^(]{1,200}\S) ?\((?P<unit>[^()]{1,80})\)",
        r"(?P<title>[^\[]{1,200}\S) ?\[(?P<unit>[^\[\]]{1,80})\]",
        r"(?P<title>[^,]{1,200}), ?(?P<unit>[^,]{1,80})",
        r"(?P<title>.{1,200}\S) in (?P<unit>.{1,80})",
    )
)


def with_unit(title: str, unit: str, is_unit: Callable[[str], bool]) -> tuple[str, str]:
    """A title without the unit in it, where nothing else tells one: "Beer consumption (litres per head)"."""
    found = next((found for pattern in _IN_TITLE if (found := pattern.fullmatch(title))), None)
    if found is not None and is_unit(found["unit"]) and (not unit or unit in found["unit"]):
        return found["title"], found["unit"]
    return title, unit


def says_headers(title: str, header: Sequence[str]) -> bool:
    """Whether a title only says what the columns say: "Visitors and sales in towns" of "town", "visitors", "sales".

    Then it is of all the file, and no part of what each column is called.
    """
    told = {_bare(word) for name in header for word in _WORD.findall(name.lower())}
    own = {_bare(word) for word in _WORD.findall(title.lower()) if len(word) > SMALL}
    return len(own) > 0 and own <= told and title not in header


def _bare(word: str) -> str:
    """A word without the endings of number."""
    return word.removesuffix("s")
