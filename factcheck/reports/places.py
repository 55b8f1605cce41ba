"""Places as other programs count them: from the folder of the run, and with where the words end."""

import os
from typing import NamedTuple

from factcheck.model import Finding, Location
from factcheck.reports.sink import one_line, visible


class End(NamedTuple):
    """The line of the last of some words, and the column after them."""

    line: int
    column: int


def end(place: Location) -> End:
    """Where the words of a place end."""
    breaks = place.text.count("\n")
    last = place.text.rpartition("\n")[2]
    return End(place.line + breaks, len(last) + (1 if breaks else place.column))


def relative(path: str) -> str:
    """A path from the folder of the run, which forges take for the repository's; absolute where it lies outside."""
    if not os.path.isabs(path):
        return os.path.normpath(path)
    inside = os.path.relpath(path)
    return path if inside.startswith(os.pardir) else inside


def shown(place: Location) -> str:
    """A place as `path:line:column`."""
    return f"{visible(place.path)}:{place.line}:{place.column}"


def message(finding: Finding) -> str:
    """What a finding says, in one line, with the further places it speaks of."""
    others = ", ".join(map(shown, finding.locations[1:]))
    return one_line(finding.message) + (f" (see {others})" if others else "")
