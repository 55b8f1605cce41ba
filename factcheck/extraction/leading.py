"""Who is told to be one of the first few: "Germany's top three export markets were the US, France and China"."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity, Span

MOST = 20
"""Places that are told of together at most. Our own choice."""

NEAR = 4
"""Tokens between "top three" and the country whose partners they are, and those who are told to be. Our own choice."""

NAMED = ("name", "alias")


class Few(NamedTuple):
    """The first few partners: the tokens that say so, how many, the measure, and whose partners they are."""

    first: int
    last: int
    places: int
    measure: Mark
    host: str


def leaders(sentence: Sentence, lexicon: Lexicon) -> list[Found]:
    """Each country that is told to be one of somebody's first few partners, as a place of its own."""
    few = _few(sentence, lexicon)
    if few is None:
        return []
    span = Span(sentence.tokens[few.first].start, sentence.tokens[few.last - 1].end)
    reading = Interval(Decimal(1), Decimal(few.places))
    words = sentence.text[span.start : span.end]
    quantity = Quantity(span, words, reading, reading, Decimal(few.places), "place", "place", "<=", 1, "rank")
    return [Found(quantity, place.first, place.first, place.last) for place in _members(sentence, few, lexicon)]


def leader_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """The partner that one of these places is of, and whose partner it is."""
    if found.quantity.kind != "rank" or found.quantity.bound != "<=":
        return None
    few, place = _few(sentence, lexicon), sentence.marks.starting(found.first, "place")
    if few is None or place is None:
        return None
    return Telling(few.measure, found.quantity, None, str(place.value[0]), few.host)


def _few(sentence: Sentence, lexicon: Lexicon) -> Few | None:
    """The "Germany's top three export markets" of a sentence."""
    for measure in sentence.marks.all("several"):
        at, count, superlative = measure.first, None, False
        while at > 0 and measure.first - at < NEAR:
            number = sentence.marks.ending(at, "cardinal")
            word, top = sentence.tokens[at - 1].lower, sentence.marks.ending(at, "superlative")
            if top is not None and top.value == "highest" and not superlative:
                superlative, at = True, top.first
            elif number is not None and count is None:
                count, at = int(number.value), number.first
            elif word.isascii() and word.isdecimal() and len(word) < len("100") and count is None:
                count, at = int(word), at - 1
            else:
                break
        if count is not None and superlative and 1 < count <= MOST:
            host = _host(sentence, at, measure, lexicon)
            if host is not None:
                last = max(host.last, measure.last)
                return Few(at, last, count, Mark("measure", measure.value, at, measure.last), str(host.value[0]))
    return None


def _host(sentence: Sentence, first: int, measure: Mark, lexicon: Lexicon) -> Mark | None:
    """Whose partners they are: right before, with a mark of possession or as a demonym, or right behind "of"."""
    tokens = sentence.tokens
    owned = first > 0 and tokens[first - 1].lower in lexicon.words("grammar", "possessive", "marks")
    owner = sentence.marks.ending(first - owned, "place")
    if owner is not None and (owned or owner.value[1] == "demonym") and owner.value[1] != "group":
        return owner
    if measure.last < len(tokens) and tokens[measure.last].lower in lexicon.words("grammar", "possessive", "of"):
        articles = lexicon.words("grammar", "among", "articles")
        at = measure.last + 1
        at += at < len(tokens) and tokens[at].lower in articles
        place = sentence.marks.starting(at, "place")
        return place if place is not None and place.value[1] in NAMED else None
    return None


def _members(sentence: Sentence, few: Few, lexicon: Lexicon) -> list[Mark]:
    """Those who are told to be among them: a list that "are" or a colon joins to them, before or behind."""
    places = [place for place in sentence.marks.all("place") if place.value[1] in NAMED and place.value[0] != few.host]
    behind = [place for place in places if place.first >= few.last]
    before = [place for place in places if place.last <= few.first]
    joined = _listed(sentence, few.last, behind, lexicon)
    if joined and few.places == len(joined):
        return joined
    return _listed_before(sentence, few, before, lexicon) if not joined else []


def _listed(sentence: Sentence, start: int, places: list[Mark], lexicon: Lexicon) -> list[Mark]:
    """The countries of a list behind a token, which a verb of being or a colon leads to."""
    tokens, leads = sentence.tokens, lexicon.words("constructions", "leading", "are")
    if not places:
        return []
    if not any(tokens[index].lower in leads for index in range(start, places[0].first)):
        return []
    plain = leads | lexicon.words("constructions", "leading", "between")
    if not all(_is_plain(sentence, index, plain) for index in range(start, places[0].first)):
        return []
    return _row(sentence, places, plain)


def _listed_before(sentence: Sentence, few: Few, places: list[Mark], lexicon: Lexicon) -> list[Mark]:
    """The country or the countries of a list that are told to be among them: "France is one of", "A and B were"."""
    tokens, leads = sentence.tokens, lexicon.words("constructions", "leading", "are")
    plain = leads | lexicon.words("constructions", "leading", "between") | lexicon.words("grammar", "among", "articles")
    at = few.first
    marks = lexicon.words("grammar", "possessive", "marks")
    while at > 0 and (tokens[at - 1].lower in marks or (
        (owner := sentence.marks.ending(at, "place")) is not None and owner.value[0] == few.host
    )):  # fmt: skip
        at -= 1
    named = [place for place in places if place.last <= at]
    if not named:
        return []
    gap = range(named[-1].last, at)
    one = any(tokens[index].lower in lexicon.words("constructions", "leading", "among") for index in gap)
    if not any(tokens[index].lower in leads for index in gap) or not all(_is_plain(sentence, i, plain) for i in gap):
        return []
    found = list(reversed(_row(sentence, list(reversed(named)), plain)))
    return found if one or len(found) == few.places else []


def _row(sentence: Sentence, places: list[Mark], plain: frozenset[str]) -> list[Mark]:
    """The countries that follow each other with nothing but commas and "and" between them, from the first on."""
    row = places[:1]
    for place in places[1:]:
        one, other = sorted((row[-1], place), key=lambda mark: mark.first)
        if not all(_is_plain(sentence, index, plain) for index in range(one.last, other.first)):
            break
        row.append(place)
    return row


def _is_plain(sentence: Sentence, index: int, plain: frozenset[str]) -> bool:
    token = sentence.tokens[index]
    return token.lower in plain or token.is_number
