"""A change, by how much or which way, tied to the two numbers that it is of."""

from factcheck.relations.changes import beside, differences, growth, lone, magnitudes, offsets, only, overruns, points

FINDERS = (
    beside.ties,
    points.ties,
    growth.ties,
    differences.ties,
    lone.ties,
    only.ties,
    overruns.ties,
    magnitudes.ties,
    offsets.ties,
)
