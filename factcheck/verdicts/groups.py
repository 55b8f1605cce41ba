"""The figures of a group of countries: the sum of those who belonged to it at the end of each year.

A text may also tell what those who belong to it today had together then, as statistical offices do: that is a second
series, so that a number that fits either is not contradicted.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal

from factcheck.reference import Reference, Series

TODAY = 9999
"""The year that those who have not left belong to a group in."""


def of_group(reference: Reference, measure: str, subject: str, partner: str | None = None) -> tuple[Series, ...]:
    """The series of each source that has all of a year's members; none for a country, or where figures are lacking.

    Of a flow either side can be the group; the other one is a country that never belonged to it.
    """
    members, others = reference.ever_in(subject), reference.ever_in(partner) if partner else ()
    if (members and others) or partner in members or subject in others:
        return ()
    group = subject if members else partner or subject
    known: dict[str, dict[str, Series]] = {}
    for code in members or others:
        for series in reference.series(measure, code, partner) if members else reference.series(measure, subject, code):
            known.setdefault(series.source.id, {})[code] = series
    found = []
    for rows in known.values():
        first = next(iter(rows.values()))
        ways = (lambda year: members_in(reference, group, year), lambda _: members_in(reference, group, TODAY))
        sums = [_summed(rows, members) for members in ways]
        made = first._replace(subject=subject, partner=partner, flags={})
        found += [made._replace(values=values) for values in sums if values]
    return tuple(found)


def lacking(reference: Reference, measure: str, subject: str, partner: str | None, year: int) -> tuple[str, ...]:
    """The members of a group that no source has a figure of in a year of which others have one."""
    group = subject if reference.ever_in(subject) else partner or subject
    members = members_in(reference, group, year)
    sides = [(code, partner) if group == subject else (subject, code) for code in members]
    known = [any(year in series.values for series in reference.series(measure, *side)) for side in sides]
    return tuple(code for code, has in zip(members, known, strict=True) if not has) if any(known) else ()


def _summed(rows: Mapping[str, Series], members: Callable[[int], tuple[str, ...]]) -> dict[int, Decimal]:
    """The sums of the members' figures, for the years in which all of them have one."""
    values = {}
    for year in sorted({year for series in rows.values() for year in series.values}):
        codes = members(year)
        if codes and all(code in rows and year in rows[code].values for code in codes):
            values[year] = sum((rows[code].values[year] for code in codes), Decimal(0))
    return values


def members_in(reference: Reference, group: str, year: int) -> tuple[str, ...]:
    """Who belonged to a group at the end of a year."""
    return tuple(member.code for member in reference.members(group, f"{year}-12-31"))
