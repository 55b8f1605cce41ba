"""Measures told without their name: "1.3 billion people lived in China", "women in Niger have 7.5 children"."""

from factcheck.extraction.marks import Mark
from factcheck.extraction.quantities import Found
from factcheck.extraction.sentences import Sentence
from factcheck.lexicon import Lexicon

PEOPLE = "people"
"""What a number counts that has no unit: "the number of people in Egypt reached 90 million"."""

OPENS = 6
"""Tokens before a number in which "there are" stands."""


def is_told(sentence: Sentence, mark: Mark, found: Found, lexicon: Lexicon) -> bool:
    """Whether a phrase tells a number of its measure here: of a whole country, and of nothing else in it."""
    row = lexicon.tables["measures"][mark.value]
    tokens, quantity = sentence.tokens, found.quantity
    if "counted" in row and (quantity.unit or PEOPLE) not in row["counted"]:
        return False
    if row.get("fractional"):
        averaged = lexicon.words("grammar", "averaged")
        return quantity.value is not None and (
            quantity.value % 1 != 0 or any(token.lower in averaged for token in tokens)
        )
    if tokens[mark.last - 1].lower in lexicon.words("grammar", "possessive", "of_what"):
        opens = lexicon.words("grammar", "told", "opens")
        start = max(min(found.first, mark.first) - OPENS, 0)
        opened = any(tokens[index].lower in opens for index in range(start, found.first + 1))
        lives = found.last <= mark.first
        return (lives or opened) and _is_of_a_country(sentence, mark.last, lexicon)
    behind = tokens[found.last].lower if found.last < len(tokens) else ""
    of_another = (lexicon.words("numbers", "words", key) for key in ("of", "times_more", "times_less"))
    if any(behind in words for words in of_another):
        return False  # "covers 3 million hectares of forest", "grew 20% more wheat"
    return mark.last <= found.first and _has_country(sentence, mark.first, lexicon)


def _is_of_a_country(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether a country and nothing of it stands at a token: "in Japan in 2012", not "in Japan's cities"."""
    tokens = sentence.tokens
    articles = lexicon.words("grammar", "among", "articles")
    while index < len(tokens) and tokens[index].lower in articles:
        index += 1
    place = sentence.marks.starting(index, "place")
    if place is None or place.value[1] not in ("name", "alias"):
        return False
    if place.last >= len(tokens):
        return True
    behind = tokens[place.last]
    return behind.lower in lexicon.words("grammar", "told", "behind") or behind.lower in ".;!?"


def _has_country(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether a country stands right before a verb, and opens its clause."""
    between = lexicon.words("grammar", "told", "between")
    while index > 0 and sentence.tokens[index - 1].lower in between:
        index -= 1
    place = sentence.marks.ending(index, "place")
    if place is None or place.value[1] not in ("name", "alias"):
        return False
    before = sentence.tokens[place.first - 1].lower if place.first else ""
    if before == "," and place.first > 1 and sentence.tokens[place.first - 2].lower.isdigit():
        return True  # "By 2001, Canada counted"
    return before not in lexicon.words("grammar", "possessive", "of_what") and before != ","


def is_of_all(sentence: Sentence, found: Found, whom: list[str], lexicon: Lexicon) -> bool:
    """Whether a share is one of all people: "12% of people in Greece", "26% of Spaniards"; not "12% of graduates"."""
    tokens, index = sentence.tokens, found.last
    if index >= len(tokens) or tokens[index].lower not in lexicon.words("numbers", "words", "of"):
        return True
    plain = lexicon.words("grammar", "among", "whole") | lexicon.words("grammar", "unnarrowed")
    plain |= lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "all_people")
    index += 1
    while index < len(tokens) and tokens[index].lower in plain and tokens[index].lower not in whom:
        index += 1
    place = sentence.marks.starting(index, "place")
    if place is not None:
        index = place.last
        while index < len(tokens) and tokens[index].lower in plain and tokens[index].lower not in whom:
            index += 1
        verb = index >= len(tokens) or sentence.text[tokens[index].start].islower()
        return verb if index == place.last else tokens[index].lower in whom if index < len(tokens) else True
    return index < len(tokens) and tokens[index].lower in whom
