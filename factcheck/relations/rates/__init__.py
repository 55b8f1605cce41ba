"""So much for each, tied to how many there are and to all of it together."""

from factcheck.relations.rates import paced, per_head, products, quotients, rates, shared_out

FINDERS = (
    per_head.ties,
    rates.ties,
    products.ties,
    quotients.ties,
    paced.ties,
    shared_out.ties,
)
