"""A total tied to its parts, to what is left of it, or to what is listed."""

from factcheck.relations.totals import divided, items, lists, misadded, named, rests, sole

FINDERS = (
    lists.ties,
    divided.ties,
    rests.ties,
    items.ties,
    misadded.ties,
    named.ties,
    sole.ties,
)
