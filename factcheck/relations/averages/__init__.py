"""An average tied to what it is of."""

from factcheck.relations.averages import linked

FINDERS = (linked.ties,)
