"""Years told from another one of their sentence: "the year before", "a year later", "two years earlier"."""

from functools import cache
from itertools import takewhile

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year, period_at, periods_in
from factcheck.lexicon import Lexicon
from factcheck.model import Period

AHEAD = 6
"""Tokens between "two years later" and the number behind it: "two years later it stood at"."""

MOST = 99
"""Years that one year is told from another by, at most."""


def year_before(sentence: Sentence, first: int, date: str | None, lexicon: Lexicon) -> Period | None:
    """The one year that a sentence names, where that stands before a token: "came to 140 billion in 2015, down 15%"."""
    named = periods_in(sentence, date, lexicon)
    one = len({period[:2] for _, _, period in named}) == 1 and named[0][2].start[:4] == named[0][2].end[:4]
    return named[0][2] if one and named[0][1] <= first else None


def year_anchored(
    sentence: Sentence, first: int, last: int, aside: bool, date: str | None, lexicon: Lexicon
) -> Period | None:
    """The year of a number at tokens `first` to `last` that is told by how far it is from one named before it.

    "The year before" is heard only of an `aside`, a number that another one is compared with, that is no change, or one
    that the sentence goes back to: "after having grown by 9% the year before". A year before is told from the only
    year that a sentence names, a later one from the last that it names.
    """
    if (called := _called(sentence, first, lexicon)) is not None:
        return called
    if (when := _when(sentence, first, lexicon)) is not None:
        return when
    told = _distance_at(sentence, last, aside or _goes_back(sentence, first, lexicon), lexicon)
    if told is None:
        told = _ahead(sentence, first, lexicon)
    if told is None:
        return None
    distance, start, end = told
    within = sentence.tokens[start].lower in lexicon.words("periods", "anchored", "within")
    if distance < 0:
        base = year_before(sentence, start, date, lexicon)
    else:
        named = [period for _, behind, period in periods_in(sentence, date, lexicon) if behind <= start]
        base = named[-1] if named and named[-1].start[:4] == named[-1].end[:4] else None
    if base is None:
        return None
    year = int(base.start[:4]) + distance
    first_year = int(base.start[:4]) + 1 if within else year
    return period_at(sentence, start, end, f"{first_year}-01-01", f"{year}-12-31")


def _goes_back(sentence: Sentence, first: int, lexicon: Lexicon) -> bool:
    """Whether a word goes back to an earlier change, with nothing but words between it and the number at a token."""
    back = lexicon.words("periods", "anchored", "back")
    before = reversed(sentence.tokens[max(first - AHEAD, 0) : first])
    return any(token.lower in back for token in takewhile(lambda token: token.is_word, before))


def _called(sentence: Sentence, first: int, lexicon: Lexicon) -> Period | None:
    """The year that a number is called by: the 2011 of "their 2011 peak of $2.6 trillion"."""
    tokens, at = sentence.tokens, first - 1
    if at < 2 or tokens[at].lower not in lexicon.words("numbers", "words", "of"):
        return None
    if tokens[at - 1].lower not in lexicon.words("grammar", "headed", "total") or not is_year(sentence, at - 2):
        return None
    year = tokens[at - 2].lower
    return period_at(sentence, at - 2, at - 1, f"{year}-01-01", f"{year}-12-31")


def _when(sentence: Sentence, first: int, lexicon: Lexicon) -> Period | None:
    """The year that a clause before a number is of: "since 2010, when they were at $9 billion"."""
    tokens, whens = sentence.tokens, lexicon.words("periods", "anchored", "when")
    for at in range(first - 1, max(first - AHEAD, 1), -1):
        if is_year(sentence, at) or not tokens[at].is_word:
            return None
        if tokens[at].lower in whens:
            year = at - 1 - (tokens[at - 1].lower == ",")
            named = tokens[year].lower if year >= 0 and is_year(sentence, year) else None
            return period_at(sentence, year, at, f"{named}-01-01", f"{named}-12-31") if named else None
    return None


def distances(sentence: Sentence, lexicon: Lexicon) -> list[tuple[int, int, int]]:
    """Every "a year earlier" and "two years later" of a sentence: by how many years, and its tokens."""
    found: list[tuple[int, int, int]] = []
    tokens, within = sentence.tokens, lexicon.words("periods", "anchored", "within")
    than = lexicon.words("grammar", "changing", "than")  # "65 more than a year before" is of now
    for at, token in enumerate(tokens):
        bound = token.lower in within or (at > 0 and tokens[at - 1].lower in than)
        told = None if bound else _distance_at(sentence, at, True, lexicon)
        if told is not None and not (found and told[1] < found[-1][2]):
            found.append(told)
    return found


def _ahead(sentence: Sentence, first: int, lexicon: Lexicon) -> tuple[int, int, int] | None:
    """How far "two years later" is that stands before its number, with no other number or year in between."""
    tokens = sentence.tokens
    for at in range(first - 1, max(first - AHEAD - AHEAD, -1), -1):
        told = _distance_at(sentence, at, False, lexicon)
        if told is not None and told[2] <= first:
            return told if first - told[2] <= AHEAD else None
        if is_year(sentence, at) or tokens[at].lower in lexicon.words("grammar", "clauses", "marks"):
            return None
    return None


def _distance_at(sentence: Sentence, at: int, aside: bool, lexicon: Lexicon) -> tuple[int, int, int] | None:
    """By how many years a phrase at a token is earlier or later, and the tokens it goes from and to."""
    tokens, table = sentence.tokens, lexicon.tables["periods"]["anchored"]
    words = tuple(token.lower for token in tokens[at : at + _longest(tuple(table["one_earlier"]))])
    for key, distance in (("one_earlier", -1), ("same", 0), ("one_later", 1)):
        if distance < 0 and not aside:
            continue
        for phrase in _phrases(tuple(table[key])):
            if words[: len(phrase)] == phrase:
                return distance, at, at + len(phrase)
    within = at < len(tokens) and tokens[at].lower in table["within"]
    count = count_at(sentence, at + within, lexicon.words("numbers", "words", "article"))
    if count is None or count.last + 1 >= len(tokens) or tokens[count.last].lower not in table["units"]:
        return None
    if within and tokens[count.last + 1].lower in table["of"]:
        return None  # "within two years of 2014", which says of which itself
    if within:
        return count.value * table["units"][tokens[count.last].lower], at, count.last + 1
    sign = next(
        (sign for key, sign in (("earlier", -1), ("later", 1)) if tokens[count.last + 1].lower in table[key]), 0
    )
    return (sign * count.value * table["units"][tokens[count.last].lower], at, count.last + 2) if sign else None


def count_at(sentence: Sentence, at: int, articles: frozenset[str] = frozenset()) -> Mark | None:
    """The number of years at a token, in a word or in digits."""
    if at >= len(sentence.tokens):
        return None
    word = sentence.tokens[at].lower
    if word.isascii() and word.isdecimal() and int(word[:4]) <= MOST:
        return Mark("cardinal", int(word), at, at + 1)
    return sentence.marks.starting(at, "cardinal") or (Mark("cardinal", 1, at, at + 1) if word in articles else None)


@cache
def _phrases(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(each.split()) for each in words)


@cache
def _longest(words: tuple[str, ...]) -> int:
    return max(len(each) for each in _phrases(words))
