"""What a number leaves out because the one before it has told it: "19 tonnes in 2019 and 23 in 2023"."""

from factcheck.extraction.numbers.ranges import Amount
from factcheck.extraction.numbers.tokens import Token
from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon

APART = 4
"""Tokens between an amount and the one that leaves its unit out: "in May 2019 and". Our own choice."""


def goes_on(text: str, tokens: list[Token], lexicon: Lexicon, last: int, amount: Amount) -> bool:
    """Whether a bare amount tells of another time or place what the one before it, which ends at `last`, tells of the
    first: "19 tonnes in 2019 and 23 in 2023", "42 days in Arden, 55 in Barr"."""
    joints = lexicon.words("numbers", "words", "joiner") | {","}
    inside, start = lexicon.words("grammar", "superlative", "inside"), amount.bound_first
    if not 0 < start - last - 1 <= APART or amount.last + 1 >= len(tokens):
        return False
    between = [tokens[at].lower for at in range(last, start)]
    alike = between[0] in inside and between[0] == tokens[amount.last].lower
    named = (tokens[last + 1], tokens[amount.last + 1])
    told = all(has_year_digits(each.lower) or text[each.start].isupper() for each in named)
    return alike and told and between[-1] in joints and joints.isdisjoint(between[:-1])
