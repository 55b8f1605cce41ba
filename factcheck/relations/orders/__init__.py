"""A place in an order, a record, first and last, tied to the numbers that it is held against."""

from factcheck.relations.orders import (
    among_times,
    broken,
    foremost,
    founded,
    latest,
    neighbours,
    outdone,
    podium,
    ranked_behind,
    ranks,
    records,
    standings,
    surpassed,
)

FINDERS = (
    ranks.ties,
    records.ties,
    broken.ties,
    foremost.ties,
    outdone.ties,
    podium.ties,
    latest.ties,
    founded.ties,
    standings.ties,
    ranked_behind.ties,
    surpassed.ties,
    neighbours.ties,
    among_times.ties,
)
