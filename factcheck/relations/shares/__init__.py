"""A share tied to its whole, to its part, to its fellows, or to itself told again in another form."""

from factcheck.relations.shares import again, complements, exclusive, fractions, headed, wholes

FINDERS = (
    exclusive.ties,
    wholes.ties,
    fractions.ties,
    headed.ties,
    again.ties,
    complements.ties,
)
