"""Measures told without their name: "1.3 billion people lived in China", "women in Niger have 7.5 children"."""

from factcheck.extraction.numbers.intervals import is_whole
from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year
from factcheck.extraction.sizes import comma_behind, is_size
from factcheck.lexicon import PEOPLE as PLURAL
from factcheck.lexicon import Lexicon

PEOPLE = "people"
"""What a number counts that has no unit: "the number of people in Egypt reached 90 million"."""

GOODS = 6
"""Tokens behind a number in which goods are named: "$3 billion worth of American goods"."""

OPENS = 6
"""Tokens before a number in which "there are" stands."""

APPOSED = 4
"""Tokens between a bare measure and the number that stands behind its comma: "growth, a mere 1.8%"."""


def is_told(sentence: Sentence, mark: Mark, found: Found, lexicon: Lexicon) -> bool:
    """Whether a phrase tells a number of its measure here: of a whole country, and of nothing else in it."""
    row = lexicon.tables["measures"][mark.value]
    tokens, quantity = sentence.tokens, found.quantity
    if "counted" in row and (quantity.unit or PEOPLE) not in row["counted"]:
        return False
    if row.get("sized"):
        return is_size(sentence, mark, found, lexicon)
    phrase = " ".join(token.lower for token in tokens[mark.first : mark.last])
    if phrase in row.get("bare", ()):
        return _is_of_a_whole_country(sentence, mark, found, lexicon)
    if phrase in row.get("apposed", ()):
        return _is_apposed(sentence, mark, found, lexicon)
    if "dealt" in row and not _is_dealt(sentence, mark, found, row["dealt"], lexicon):
        return False
    if row.get("fractional"):
        averaged = lexicon.words("grammar", "averaged")
        return quantity.value is not None and (
            not is_whole(quantity.value) or any(token.lower in averaged for token in tokens)
        )
    if tokens[mark.last - 1].lower in lexicon.words("grammar", "possessive", "of_what"):
        opens = lexicon.words("grammar", "told", "opens")
        start = max(min(found.first, mark.first) - OPENS, 0)
        opened = any(tokens[index].lower in opens for index in range(start, found.first + 1))
        lives = found.last <= mark.first
        return (lives or opened) and _is_of_a_country(sentence, mark.last, lexicon)
    behind = tokens[found.last].lower if found.last < len(tokens) else ""
    of_another = (lexicon.words("numbers", "words", key) for key in ("of", "times_more", "times_less"))
    if any(behind in words for words in of_another) and not ("dealt" in row and _is_of_goods(sentence, found, lexicon)):
        return False  # "covers 3 million hectares of forest", "grew 20% more wheat"
    return mark.last <= found.first and _has_country(sentence, mark.first, lexicon)


def counted_people(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """The population told by people alone: "With 125 million people, Japan", "Japan had 125 million people"."""
    unit = found.quantity.unit
    rows = lexicon.tables["measures"].items()
    name = next((name for name, row in rows if "apposed" in row and unit in row["counted"]), None)
    if unit is None or name is None:
        return None
    tokens, mark = sentence.tokens, Mark("told", name, found.first, found.last)
    if tokens[0].lower in lexicon.words("grammar", "fronted", "people"):
        comma = comma_behind(sentence, found.last, lexicon)
        return mark if comma is not None and _opens_with_a_country(sentence, comma + 1, lexicon) else None
    joint = tokens[found.first - 1].lower if found.first else ""
    if joint in lexicon.words("grammar", "having"):
        whole = _is_all(sentence, found.last, lexicon)
        named = _has_country(sentence, found.first - 1, lexicon) or _opens_with_the_country(sentence, found, lexicon)
        return mark if whole and named else None
    if found.first < 2 or joint not in lexicon.words("grammar", "possessive", "marks"):
        return None
    owner = sentence.marks.ending(found.first - 1, "place")
    last = _behind_year(sentence, found.last, lexicon)
    behind = tokens[last].lower if last < len(tokens) else "."
    whole = behind in lexicon.words("grammar", "told", "people") or not tokens[last].is_word
    return mark if owner is not None and owner.value[1] in ("name", "alias") and whole else None


def _opens_with_the_country(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a word for the country that is spoken of: "The republic had 9 million people"."""
    opening = " ".join(token.lower for token in sentence.tokens[: found.first - 1])
    return len(opening.split()) > 1 and opening in lexicon.words("grammar", "one_country")


def _is_all(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether nothing behind a number of people narrows it: "had 10 million people in 2015", not "in camps"."""
    last = _behind_year(sentence, index, lexicon)
    if last >= len(sentence.tokens) or not sentence.tokens[last].is_word:
        return True
    return last > index and sentence.tokens[last].lower in lexicon.words("grammar", "carried", "joints")


def _behind_year(sentence: Sentence, index: int, lexicon: Lexicon) -> int:
    """The token behind "in 2015"; the same one where that doesn't stand there."""
    tokens, inside = sentence.tokens, lexicon.words("grammar", "possessive", "of_what")
    dated = index + 1 < len(tokens) and tokens[index].lower in inside and is_year(sentence, index + 1)
    return index + 2 * dated


def _is_apposed(sentence: Sentence, mark: Mark, found: Found, lexicon: Lexicon) -> bool:
    """Whether a country is called one of so many: "Japan, a country of 125 million", "Home to 125 million, Japan"."""
    if found.first != mark.last:
        return False
    tokens, articles = sentence.tokens, lexicon.words("numbers", "words", "article")
    at = mark.first
    if at == 0 or (at == 1 and tokens[0].lower in articles):
        comma = comma_behind(sentence, found.last, lexicon)
        return comma is not None and _opens_with_a_country(sentence, comma + 1, lexicon)
    if tokens[mark.last - 1].lower in lexicon.words("grammar", "possessive", "of_what") and not (
        found.last >= len(tokens) or not tokens[found.last].is_word or found.quantity.unit
    ):
        return False  # "a country of 17,508 islands", "a state of 50 parts"
    if tokens[mark.last - 1].lower in lexicon.words("grammar", "fronted", "people") and (
        comma_behind(sentence, found.last, lexicon) is None
    ):
        return False  # "with 20 million people out of work"
    between = articles | lexicon.words("grammar", "told", "between") | {","}
    while at > 0 and tokens[at - 1].lower in between:
        at -= 1
    place = sentence.marks.ending(at, "place")
    return (
        at < mark.first
        and place is not None
        and place.value[1] in ("name", "alias")
        and not _holds(sentence, place, lexicon)
    )


def _holds(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a country is named to say where a city is: "Osaka, Japan, home to", "Kyoto in Japan, home to"."""
    tokens, before = sentence.tokens, place.first - 1
    if before < 1:
        return False
    of = tokens[before].lower in lexicon.words("grammar", "possessive", "of_what")
    return of or (tokens[before].lower == "," and tokens[before - 1].is_word)


def _opens_with_a_country(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether the country itself, and nothing of it, stands at a token."""
    if index < len(sentence.tokens) and sentence.tokens[index].lower in lexicon.words("grammar", "among", "articles"):
        index += 1
    place = sentence.marks.starting(index, "place")
    if place is None or place.value[1] not in ("name", "alias"):
        return False
    marks = lexicon.words("grammar", "possessive", "marks")
    return place.last >= len(sentence.tokens) or sentence.tokens[place.last].lower not in marks


def _is_dealt(sentence: Sentence, mark: Mark, found: Found, ways: list[str], lexicon: Lexicon) -> bool:
    """Whether goods are sold or bought across a border: "sold Kenya goods worth", "bought German goods worth"."""
    tokens = sentence.tokens
    goods = lexicon.words("grammar", "worth", "goods")
    named = any(token.lower in goods for token in tokens[mark.first : found.last + GOODS])
    return named and (
        sold_to(sentence, mark, lexicon) is not None
        or any(token.lower in ways for token in tokens[found.last :])
        or any(
            place.value[1] == "demonym" and tokens[place.last].lower in goods
            for place in sentence.marks.all("place")
            if place.last < len(tokens) and place.first >= mark.last
        )
    )


def sold_to(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> Mark | None:
    """Who buys, right behind the verb: "sold Kenya goods worth", "sold the Netherlands $2 billion of goods"."""
    tokens, at = sentence.tokens, mark.last
    at += at < len(tokens) and tokens[at].lower in lexicon.words("grammar", "among", "articles")
    buyer = sentence.marks.starting(at, "place")
    if mark.value not in lexicon.words("grammar", "worth", "given") or buyer is None or buyer.last >= len(tokens):
        return None
    goods = tokens[buyer.last].lower in lexicon.words("grammar", "worth", "goods")
    given = goods or tokens[buyer.last].is_number or sentence.marks.starting(buyer.last, "unit") is not None
    return buyer if given and buyer.value[1] in ("name", "alias") else None


def _is_of_goods(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    """Whether goods and no kind of them stand behind a number: "$3 billion of goods", "of American goods"."""
    tokens, at = sentence.tokens, found.last + 1
    place = sentence.marks.starting(at, "place")
    at = place.last if place is not None and place.value[1] == "demonym" else at
    return at < len(tokens) and tokens[at].lower in lexicon.words("grammar", "worth", "goods")


def _is_of_a_whole_country(sentence: Sentence, mark: Mark, found: Found, lexicon: Lexicon) -> bool:
    """Whether a bare word is of all in a country: "Prices in Germany rose 6.9%", "German growth was 1.8%"."""
    tokens, first, last = sentence.tokens, mark.first, mark.last
    if last > found.first:
        return False
    owned = first > 1 and tokens[first - 1].lower in lexicon.words("grammar", "possessive", "marks")
    owner = sentence.marks.ending(first - owned, "place")
    before = lexicon.words("grammar", "bare", "before") | lexicon.words("grammar", "showing")
    if owner is None and first > 0 and tokens[first - 1].lower not in before:
        return False
    inside = lexicon.words("grammar", "bare", "inside")
    if tokens[last].lower in inside and not is_year(sentence, last + 1):
        place = sentence.marks.starting(last + 1, "place") or sentence.marks.starting(last + 2, "place")
        if place is None or place.value[1] not in ("name", "alias"):
            return False
        joiner = lexicon.words("numbers", "words", "joiner")
        while place is not None:
            last = place.last  # "in Bulgaria and Latvia"
            joined = last < len(tokens) and tokens[last].lower in joiner
            place = sentence.marks.starting(last + 1, "place") if joined else None
    last = _behind_year(sentence, last, lexicon)
    moved = sentence.marks.starting(last, "change") is not None
    apposed = last < len(tokens) and tokens[last].lower == "," and found.first - last <= APPOSED
    return last < len(tokens) and (moved or apposed or tokens[last].lower in lexicon.words("grammar", "bare", "being"))


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
    index = _before_aside(sentence, index)
    if sentence.marks.ending(index, "speaker_country") is not None:
        return True  # "We sold Poland goods worth"
    if index > 1 and sentence.tokens[index - 1].lower in lexicon.words("grammar", "clauses", "relative"):
        whose = sentence.marks.ending(index - 2, "place")  # "Czechia, which shipped goods worth"
        return whose is not None and sentence.tokens[index - 2].lower == "," and _is_whole(sentence, whose, lexicon)
    if index > 0 and sentence.tokens[index - 1].lower in lexicon.words("grammar", "told", "traders"):
        theirs = sentence.marks.ending(index - 1, "place")
        return theirs is not None and theirs.value[1] == "demonym"  # "Turkish exporters sold goods worth"
    place = sentence.marks.ending(index, "place")
    if place is None or not _is_whole(sentence, place, lexicon):
        return False
    articles, start = lexicon.words("grammar", "among", "articles"), place.first
    start -= start > 0 and sentence.tokens[start - 1].lower in articles  # "trade with the Emirates shrank by 8%"
    before = sentence.tokens[start - 1].lower if start else ""
    if before == "," and start > 1 and _is_no_name(sentence, start - 2):
        return True  # "By 2001, Canada counted", "According to its own statistics, Canada sold"
    inside = lexicon.words("grammar", "possessive", "of_what") | lexicon.words("grammar", "roles", "from")
    inside |= lexicon.words("grammar", "roles", "to") - lexicon.words("numbers", "words", "joiner")
    return before not in inside and before != ","  # "a trader from Chile sold", "exports to Chile grew"


def _is_no_name(sentence: Sentence, index: int) -> bool:
    """Whether a token is a year or a plain word, so that what a comma parts from it lies in no place of that name."""
    token = sentence.tokens[index]
    return token.lower.isdecimal() or (token.is_word and sentence.text[token.start].islower())


def _before_aside(sentence: Sentence, index: int) -> int:
    """The token behind the country that a sentence opens with and tells more of between commas, where these end at a
    token: "Guyana, newly rich, grew by"; that token itself otherwise."""
    tokens = sentence.tokens
    first = next((place for place in sentence.marks.all("place") if place.first <= 1), None)
    if first is None or index < 1 or first.last >= index - 1:
        return index
    commas = [at for at in range(first.last, index) if not tokens[at].is_word]
    closed = commas == [first.last, index - 1] and all(tokens[at].lower == "," for at in commas)
    return first.last if closed and sentence.marks.covering(first.last + 1, "clauses") is None else index


def _is_whole(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a name is that of a country or of its people: "Germany", "Germans", "the Dutch", not "a Dutch"."""
    if place.value[1] != "demonym":
        return place.value[1] in ("name", "alias", PLURAL)
    before = sentence.tokens[place.first - 1].lower if place.first else ""
    return before in lexicon.words("grammar", "among", "articles")


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
