"""What can't be, by a bound that the text or the world sets, tied to it."""

from factcheck.relations.bounds import ballots, denials, denied_money, limits, most

FINDERS = (
    limits.ties,
    ballots.ties,
    most.ties,
    denials.ties,
    denied_money.ties,
)
