"""Numbers and units that only describe what is counted: "60,000 day trippers", "eight 250 ml bottles"."""

from factcheck.extraction.numbers.magnitudes import Numeral
from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.tokens import Token
from factcheck.lexicon import Lexicon

MANY = 100
"""From so many on, "day" and "foot" before a plural are no measure: nobody makes a hundred-day trip. Our own choice."""


def describes(tokens: list[Token], lexicon: Lexicon, number: Numeral, unit: Mark) -> bool:
    """Whether a unit in the singular begins the name of what is counted: "60,000 foot passengers", "50 second doses";
    not "six foot waves"."""
    describing = lexicon.tables["units"]["describing"]
    if unit.value[4] not in describing["words"] or number.value is None or number.value <= 1:
        return False
    if tokens[unit.first].lower != unit.value[4] or unit.last >= len(tokens):
        return False
    noun = tokens[unit.last].lower
    if not tokens[unit.last].is_word or noun in lexicon.words("grammar", "noise") or not lexicon.is_plural(noun):
        return False
    people = noun.endswith(tuple(describing["people"]))
    return people or number.value >= MANY or unit.value[4] in describing["always"]


def sized_by(tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> str | None:
    """What is counted behind a measure of each: the bottles of "eight million 250 ml bottles"."""
    if index + 2 >= len(tokens) or not tokens[index].is_number or not tokens[index].lower.isdecimal():
        return None
    place = index + 1 + (tokens[index + 1].lower == "-")
    unit = marks.starting(place, "unit")
    if unit is None or unit.value[1] in ("currency", "percent", "minor") or unit.last >= len(tokens):
        return None
    word = tokens[unit.last].lower
    return (
        word if word.isalpha() and word not in lexicon.words("grammar", "noise") and lexicon.is_plural(word) else None
    )
