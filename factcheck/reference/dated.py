"""Columns whose names differ in nothing but a year, "Budget 2023 (euros)" and "Budget 2024 (euros)", as one measure."""

import re

from factcheck.reference.cells import Row, is_number
from factcheck.reference.headers import Layout

LONGEST = 160
"""Characters of a name that can hold a year."""

_DATED = re.compile(r"([^0-9]{0,80})\b([12][0-9]{3})\b([^0-9]{0,80})")


def parted(found: Layout) -> list[tuple[str, Layout]]:
    """A table with such columns as one for each measure, the years across, and one of all other columns, untitled.

    Empty where no two columns are called alike but for their years.
    """
    groups: dict[str, dict[str, int]] = {}
    for index, name in enumerate(found.header):
        match = _DATED.fullmatch(name) if len(name) <= LONGEST else None
        title = " ".join(f"{match[1]} {match[3]}".replace("()", "").split()) if match is not None else ""
        if match is not None and title:
            groups.setdefault(title, {}).setdefault(match[2], index)
    groups = {title: years for title, years in groups.items() if len(years) > 1}
    if not groups:
        return []
    taken = {index for years in groups.values() for index in years.values()}
    others = [index for index in range(len(found.header)) if index not in taken]
    names = [index for index in others if not is_number(next((c for r in found.rows if (c := r.cell(index))), ""))]
    parts = [
        (title, _only(found, [*names, *years.values()], [*(found.header[at] for at in names), *years]))
        for title, years in groups.items()
    ]
    rest = ("", _only(found, others, [found.header[index] for index in others]))
    return [*parts, rest] if len(others) > len(names) else parts


def _only(found: Layout, columns: list[int], header: list[str]) -> Layout:
    """Some columns of a table, under these names."""
    rows = [Row(row.line, [row.cell(index) for index in columns]) for row in found.rows]
    return found._replace(header=header, rows=rows)
