"""One thing told in two units or currencies, or some thousand times too large."""

from factcheck.relations.units import lengths, slips, two_systems

FINDERS = (
    slips.ties,
    lengths.ties,
    two_systems.ties,
)
