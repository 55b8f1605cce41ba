"""What a table or a column is called, and the unit that stands in its name: "Beer consumption (litres per head)"."""

import re
from collections.abc import Callable

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
