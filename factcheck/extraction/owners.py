"""Whose an indicator is: of the country right by its number or its name, or of somebody who is no country."""

from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.strangers import name_of
from factcheck.lexicon import REGION, Lexicon

ADJECTIVES = 2
"""Words that may stand between an owner and what is owned: "Lagos's total population"."""

NEAR = 3
"""Tokens between a number and the country that has it: "Chile's is 20", "4.4 percent in Iraq"."""

CITY = 4
"""Tokens behind a country in which it may turn out to be a city of it: "Kazakhstan's largest city"."""

THEIRS = 4
"""Tokens behind a country in which it may turn out to be somebody's partner: "China was by far its supplier"."""

NOWHERE = frozenset({"capital", "group"})
"""Kinds of places whose figures are not a country's."""


class Owner(NamedTuple):
    """The country by its code; None for a city, a region, a company, or the world."""

    code: str | None


def is_of_another(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a country is named for what it is to another: "China was its supplier"."""
    theirs = lexicon.words("grammar", "possessive", "their") | lexicon.words("grammar", "elsewhere", "theirs")
    behind = sentence.tokens[place.last : place.last + 1]
    if behind and behind[0].lower in lexicon.words("grammar", "possessive", "marks"):
        return False  # "Germany's exports exceeded its imports"
    near = range(place.last, min(place.last + THEIRS, len(sentence.tokens)))
    at = next((at for at in near if sentence.tokens[at].lower in theirs), None)
    return at is not None and sentence.marks.ending(at, "change") is None  # "Kenya cut its deficit": its own


def owner_of(sentence: Sentence, number: Mark, measure: Mark, lexicon: Lexicon) -> Owner | None:
    """Who is said to have the number, where that is said right by it or by the measure; None where it isn't."""
    places = [place for place in sentence.marks.all("place") if place.value[1] != REGION]
    if _comes_from(sentence, measure, lexicon):
        return Owner(None)
    summed = bool(lexicon.tables["measures"].get(measure.value, {}).get("summed"))
    if _is_a_strangers(sentence, number, lexicon):
        return Owner(None)
    by_number = _by_number(sentence, number, measure, places, lexicon)
    if by_number is not None:
        return _owner(by_number, summed)
    group = _group_before(sentence, min(measure.first, number.first), lexicon)
    if group is not None and summed:
        return _owner(group, summed)
    if is_somebody_elses(sentence, measure.first, lexicon):
        return Owner(None)
    behind = _behind(sentence, measure, places, summed, lexicon)
    if behind is not None:
        return behind
    if _is_elsewhere(sentence, measure, places, lexicon):
        return Owner(None)
    return None


def _owner(place: Mark, summed: bool) -> Owner:
    """A country; or a group of them where what they have together is the sum of what each has."""
    nowhere = place.value[1] in NOWHERE and not (summed and place.value[1] == "group")
    return Owner(None if nowhere else str(place.value[0]))


def _group_before(sentence: Sentence, index: int, lexicon: Lexicon) -> Mark | None:
    """The group whose something at a token is, right before it: "the EU's population", "the EU had a population"."""
    plain = lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "unnarrowed")
    plain |= lexicon.words("grammar", "having") | lexicon.words("numbers", "words", "article")
    at = index
    while at > 0 and sentence.tokens[at - 1].lower in plain and index - at < NEAR:
        at -= 1
    if at > 1 and sentence.tokens[at - 1].lower in lexicon.words("numbers", "words", "joiner"):
        at = _before_members(sentence, at - 1, lexicon)
    place = sentence.marks.ending(at, "place")
    return place if place is not None and place.value[1] == "group" else None


def _before_members(sentence: Sentence, index: int, lexicon: Lexicon) -> int:
    """The token behind the group that has so many members too: "the EU had 27 members and a population of"."""
    tokens, members = sentence.tokens, lexicon.words("grammar", "among", "articles")
    at = index
    while at > 0 and tokens[at - 1].lower in members:
        at -= 1
    counted = at > 1 and (tokens[at - 1].is_number or sentence.marks.ending(at, "cardinal") is not None)
    having = counted and tokens[at - 2].lower in lexicon.words("grammar", "having")
    return at - 2 if having and at < index else index


def _by_number(sentence: Sentence, number: Mark, measure: Mark, places: list[Mark], lexicon: Lexicon) -> Mark | None:
    """The country whose number it is, when the measure was named before: "Chile's is 20", "5.2 percent in France"."""
    tokens = sentence.tokens
    if measure.last > number.first:
        return None
    plain = lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "followers")
    for place in places:
        between = range(place.last, number.first)
        if measure.last <= place.first and len(between) <= NEAR and place.last <= number.first:
            verbs = (sentence.marks.covering(index, "change", "bound") is not None for index in between)
            if all(tokens[index].lower in plain or verb for index, verb in zip(between, verbs, strict=True)):
                return place
    inside = lexicon.words("grammar", "possessive", "of_what")
    for place in places:
        if 0 < place.first - number.last <= NEAR - 1 and tokens[number.last].lower in inside:
            return place
    return None


def _is_a_strangers(sentence: Sentence, number: Mark, lexicon: Lexicon) -> bool:
    """Whether a number is that of a place we don't know: "12% in Hamburg, Germany", "California's $5 trillion"."""
    at, tokens = number.last, sentence.tokens
    inside = lexicon.words("grammar", "bare", "inside")
    if (
        at + 1 < len(tokens)
        and tokens[at].lower in inside
        and (name_of(sentence, at + 1, lexicon) > at + 1 or _is_the_most(sentence, at + 1, lexicon))
    ):
        return True
    marks = lexicon.words("grammar", "possessive", "marks")
    owned = number.first > 1 and tokens[number.first - 1].lower in marks
    return owned and is_somebody_elses(sentence, number.first, lexicon)


def _is_the_most(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether some part of a country is named by its size: "5 million in the largest", "in its biggest city"."""
    articles = lexicon.words("grammar", "among", "articles") | lexicon.words("grammar", "possessive", "their")
    return sentence.tokens[index].lower in articles and sentence.marks.starting(index + 1, "superlative") is not None


def is_somebody_elses(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether what stands right before a measure is of no country: "Lagos's population", "the city's", "world GDP"."""
    tokens, marks = sentence.tokens, lexicon.words("grammar", "possessive", "marks")
    if index and tokens[index - 1].lower in lexicon.words("grammar", "elsewhere", "whole"):
        return True
    if index and sentence.marks.ending(index, "elsewhere") is not None and not sentence.marks.ending(index, "place"):
        return True
    behind = range(index, max(index - ADJECTIVES - 1, 1), -1)
    owner = next((at - 2 for at in behind if tokens[at - 1].lower in marks), None)
    if owner is None:
        return _is_had_by_another(sentence, index, lexicon)
    countries = lexicon.words("grammar", "one_country") | lexicon.words("grammar", "speaker_country")
    country = any(phrase.split()[-1] == tokens[owner].lower for phrase in countries)
    return not country and sentence.marks.covering(owner, "place", "year offset", "month") is None


def _is_had_by_another(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether what has a measure is no country: "the state has a population", "a company with a turnover"."""
    tokens = sentence.tokens
    plain = lexicon.words("numbers", "words", "article") | lexicon.words("grammar", "unnarrowed")
    at = index
    while at > 0 and tokens[at - 1].lower in plain and index - at < NEAR:
        at -= 1
    if at and tokens[at - 1].lower in lexicon.words("grammar", "handling"):
        return sentence.marks.ending(at - 1, "place") is None  # "the Bangkok port handled exports of"
    if at < 2 or tokens[at - 1].lower not in lexicon.words("grammar", "having"):
        return False
    noun, before = tokens[at - 2], tokens[at - 3].lower if at > 2 else ""
    articles = lexicon.words("numbers", "words", "article") | {"the"} | lexicon.words("grammar", "possessive", "their")
    if before not in articles or not noun.is_word or not sentence.text[noun.start].islower():
        return False
    countries = lexicon.words("grammar", "one_country") | lexicon.words("grammar", "speaker_country")
    return not any(phrase.split()[-1] == noun.lower for phrase in countries)


def _comes_from(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether money that comes in is told by whom it is from: "remittances from Russia", which is but a part of it."""
    at = measure.last
    sided = lexicon.words("grammar", "roles", "from") - lexicon.words("grammar", "roles", "with")
    if at + 1 >= len(sentence.tokens) or sentence.tokens[at].lower not in sided:
        return False
    number = sentence.marks.starting(at + 1, "cardinal", "vague", "bound")
    return number is None and sentence.tokens[at + 1].is_word


def has_other_subject(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a subject that is no country: "Gozo, its second island,", "The firm, based in"."""
    tokens = sentence.tokens
    articles = lexicon.words("numbers", "words", "article") | {"the"}
    at = int(bool(tokens) and tokens[0].lower in articles)
    if at + 1 >= len(tokens) or tokens[at + 1].lower != "," or not tokens[at].is_word:
        return False
    known = sentence.marks.starting(at, "place", "measure", "month", "weekdays", "clauses", "year offset", "current")
    countries = lexicon.words("grammar", "one_country")
    country = at and any(phrase.split()[-1] == tokens[at].lower for phrase in countries)
    opening = at == 0 and (
        tokens[at].lower in lexicon.words("grammar", "noise") or tokens[2].lower not in (
            lexicon.words("grammar", "possessive", "their") | articles
        ) if len(tokens) > 2 else True
    )  # fmt: skip
    return known is None and not country and not opening


def _behind(sentence: Sentence, measure: Mark, places: list[Mark], summed: bool, lexicon: Lexicon) -> Owner | None:
    """Whose a measure is, right behind it: "the population of Ukraine"; nobody's we know for "of Lviv"."""
    tokens, index = sentence.tokens, measure.last
    if index >= len(tokens) or tokens[index].lower not in lexicon.words("grammar", "possessive", "of_what"):
        return None
    articles = lexicon.words("numbers", "words", "article") | {"the"}
    index += 1
    while index < len(tokens) and tokens[index].lower in articles:
        index += 1
    place = next((mark for mark in places if mark.first == index or mark.first == index - 1 == measure.last + 1), None)
    if place is not None:
        return _owner(place, summed)
    if sentence.marks.starting(index, "elsewhere") is not None:
        return Owner(None)
    if index < len(tokens) and tokens[index].is_word and sentence.text[tokens[index].start].isupper():
        known = sentence.marks.covering(index, "month", "weekdays", "place")
        return None if known is not None else Owner(None)
    return None


def _is_elsewhere(sentence: Sentence, measure: Mark, places: list[Mark], lexicon: Lexicon) -> bool:
    """Whether it is about a city or a place we don't know: "its largest city, Almaty, has", "In Andalusia, ..."."""
    tokens = sentence.tokens
    for place in places:
        near = range(place.last, min(place.last + CITY, measure.first))
        if any(sentence.marks.starting(index, "elsewhere") is not None for index in near):
            return True
    if any(place.first < measure.first for place in places):
        return False
    if sentence.marks.starting(0, "elsewhere") is not None:
        return True  # "California, with an economy of $3.6 trillion, is ahead of Germany"
    inside = lexicon.words("grammar", "possessive", "of_what")
    return any(
        tokens[index].lower in inside
        and tokens[index + 1].is_word
        and sentence.text[tokens[index + 1].start].isupper()
        and sentence.marks.covering(index + 1, "month", "weekdays", "place", "unit", "code") is None
        for index in range(measure.first - 1)
    )


def is_of_a_part(sentence: Sentence, before: int, lexicon: Lexicon) -> bool:
    """Whether a sentence names a country for a part of it before a token: "Brazil's state of", "a Swiss canton"."""
    if any(_is_a_side(sentence, place, lexicon) for place in sentence.marks.all("place")):
        return True
    places = [place for place in sentence.marks.all("place") if place.last < before]
    return any(_has_part(sentence, place, lexicon) or _lies_in(sentence, place, lexicon) for place in places)


def _is_a_side(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether only one side of a country is meant: "southern Italy", "the south of Italy", "the Italian south"."""
    tokens, at = sentence.tokens, place.first - 1
    articles = lexicon.words("grammar", "among", "articles")
    sided, points = (lexicon.words("grammar", "elsewhere", key) for key in ("sided", "points"))
    if at >= 0 and tokens[at].lower in sided:
        return True
    while at > 0 and tokens[at].lower in articles:
        at -= 1
    of = lexicon.words("grammar", "possessive", "of_what")
    if at > 0 and tokens[at].lower in of and tokens[at - 1].lower in points:
        return True
    at = place.last
    at += at < len(tokens) and tokens[at].lower in lexicon.words("grammar", "possessive", "marks")
    owned = at > place.last or place.value[1] == "demonym"
    return owned and at < len(tokens) and tokens[at].lower in points


def _has_part(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    tokens, at = sentence.tokens, place.last
    owned = at < len(tokens) and tokens[at].lower in lexicon.words("grammar", "possessive", "marks")
    parts, alone = (lexicon.words("grammar", "elsewhere", key) for key in ("parts", "parts_alone"))
    behind = at + owned + 1 + (ADJECTIVES if owned else 0)  # "China's richest province"
    for index in range(at + owned, min(behind, len(tokens) - 1)):
        if sentence.marks.starting(index, "measure", "share") is not None or not tokens[index].is_word:
            return False  # "Swiss city dwellers"
        if tokens[index].lower in lexicon.words("grammar", "noise"):
            return False
        if tokens[index].lower in parts and tokens[index + 1].lower in lexicon.words(
            "grammar", "possessive", "of_what"
        ):
            return True
        if tokens[index].lower in alone:
            return True
    return False


def _lies_in(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a country is where something lies whose name we don't know: "Rotterdam in the Netherlands"."""
    tokens, at = sentence.tokens, place.first - 1
    articles = lexicon.words("grammar", "among", "articles")
    while at > 1 and tokens[at].lower in articles:
        at -= 1
    inside = lexicon.words("grammar", "bare", "inside")
    between_commas = tokens[at].lower == tokens[place.last].lower == "," and _is_no_source(sentence, at - 1)
    return (
        at > 1 and (tokens[at].lower in inside or between_commas) and name_of(sentence, at - 1, lexicon) == at
    )  # "the port city of Santos, Brazil, exported"


def _is_no_source(sentence: Sentence, index: int) -> bool:
    """Whether a name at a token is not that of who tells it: "according to Eurostat, Germany, ..."."""
    return sentence.marks.ending(index, "according", "verbs") is None


def is_of_their_goods(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a country says only whose goods are dealt in: "imported $13 billion of Chinese goods and exported 2"."""
    behind = sentence.tokens[place.last].lower if place.last < len(sentence.tokens) else ""
    of = sentence.tokens[place.first - 1].lower if place.first else ""
    theirs = place.value[1] == "demonym" and behind in lexicon.words("grammar", "worth", "goods")
    return theirs and of in lexicon.words("numbers", "words", "of")
