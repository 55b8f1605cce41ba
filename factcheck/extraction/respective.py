"""Numbers that are listed as years or countries are, one each: "by 0.6% and 1.5% in 2016 and 2017 respectively"; and
one that is of each of several countries."""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year, period_at
from factcheck.extraction.sides import Sides
from factcheck.lexicon import Lexicon
from factcheck.model import Period


def year_in_turn(
    sentence: Sentence, first: int, last: int, others: Sequence[Mark], lexicon: Lexicon
) -> Period | None:  # fmt: skip
    """The year of a number of a list, where a sentence lists as many years and no others: the second of the second."""
    years = [(at, at + 1) for at in range(len(sentence.tokens)) if is_year(sentence, at)]
    spans = lexicon.words("grammar", "ranging", "between")
    if years and years[0][0] and sentence.tokens[years[0][0] - 1].lower in spans:
        return None  # "lost 40,000 people, or 5%, between 2012 and 2020": both over all of them
    turn = _in_turn(sentence, (first, last), others, years, lexicon)
    if turn is None:
        return None
    year = sentence.tokens[turn].lower
    return period_at(sentence, turn, turn + 1, f"{year}-01-01", f"{year}-12-31")


def sides_in_turn(sentence: Sentence, number: Mark, others: Sequence[Mark], named: Sides, lexicon: Lexicon) -> Sides:
    """The sides of a number of a list, where a sentence lists as many countries: "2% and 1% in France and Italy"."""
    listed = _countries_in_turn(sentence, number, others, lexicon)
    codes = {mark.value[0] for mark in listed}
    if named.subject in codes and named.partner not in codes:
        return named._replace(subject=str(listed[0].value[0]))
    if named.partner in codes and named.subject not in codes:
        return named._replace(partner=str(listed[0].value[0]))
    return named


def is_in_turn(sentence: Sentence, number: Mark, others: Sequence[Mark], lexicon: Lexicon) -> bool:
    """Whether a number of a list has a year or a country of its own: "grew by 5.6% and 6.2% in Hungary and Poland"."""
    of_year = year_in_turn(sentence, number.first, number.last, others, lexicon)
    return of_year is not None or bool(_countries_in_turn(sentence, number, others, lexicon))


def _countries_in_turn(sentence: Sentence, number: Mark, others: Sequence[Mark], lexicon: Lexicon) -> list[Mark]:
    """The country that has the same place in a list as a number has among the numbers; behind it those it may be of."""
    places = _countries(sentence)
    spans = [(mark.first, mark.last) for mark in places]
    for start in range(len(spans)):
        turn = _in_turn(sentence, (number.first, number.last), others, spans[start:], lexicon, alone=False)
        if turn is not None:
            return [*(mark for mark in places if mark.first == turn), *places[start:]]
    return []


def _countries(sentence: Sentence) -> list[Mark]:
    return [mark for mark in sentence.marks.all("place") if mark.value[1] in ("name", "alias", "demonym")]


def the_others(sentence: Sentence, subject: str | None, lexicon: Lexicon) -> list[str]:
    """The other countries of a list that a number is told of each of: "France and Italy spent 2% each", "in both"."""
    words = lexicon.words("grammar", "distributed")
    if subject is None or not any(token.lower in words for token in sentence.tokens):
        return []
    places = _countries(sentence)
    joints = {*_joints(lexicon), *lexicon.words("grammar", "possessive", "marks")}
    own = next(((mark.first, mark.last) for mark in places if mark.value[0] == subject), None)
    listed = [] if own is None else _list_with(own, [(mark.first, mark.last) for mark in places], sentence, joints)
    codes = [str(mark.value[0]) for mark in places if (mark.first, mark.last) in listed]
    return [code for code in dict.fromkeys(codes) if code != subject]


def are_summed(sentence: Sentence, number: Mark, measure: Mark, named: Sides, lexicon: Lexicon) -> bool:
    """Whether a number is of the sum of a list of countries or of measures: "France and Italy together", "exports and
    imports combined".

    Not where both sides stand in the list: "the combined trade of France and Italy" with each other.
    """
    tokens, table = sentence.tokens, "together"
    words, among, them = (lexicon.words("grammar", table, key) for key in ("words", "among", "them"))
    summed = any(token.lower in words for token in tokens)
    if not summed and not any(one.lower in among and other.lower in them for one, other in pairwise(tokens)):
        return False
    places = _countries(sentence)
    joints = {*_joints(lexicon), *lexicon.words("grammar", "possessive", "marks")}
    measures = [(mark.first, mark.last) for mark in sentence.marks.all("measure")]
    if len(_list_with((measure.first, measure.last), measures, sentence, joints)) > 1:
        return True
    spans = [(mark.first, mark.last) for mark in places]
    for side, other in ((named.subject, named.partner), (named.partner, named.subject)):
        near = [mark for mark in places if mark.value[0] == side]
        own = min(near, key=lambda mark: abs(mark.first - number.first), default=None)
        listed = [] if own is None else _list_with((own.first, own.last), spans, sentence, joints)
        codes = {str(mark.value[0]) for mark in places if (mark.first, mark.last) in listed}
        if len(codes) > 1 and other not in codes:
            return True
    return False


def _joints(lexicon: Lexicon) -> set[str]:
    return {",", *lexicon.words("numbers", "words", "joiner"), *lexicon.words("grammar", "among", "articles")}


def _in_turn(
    sentence: Sentence,
    number: tuple[int, int],
    others: Sequence[Mark],
    things: Sequence[tuple[int, int]],
    lexicon: Lexicon,
    alone: bool = True,
) -> int | None:
    """The token of the thing that has the same place in a list as a number has among the numbers listed with it."""
    joints = _joints(lexicon)
    numbers = sorted({number, *((other.first, other.last) for other in others)} - set(things))
    listed = _list_with(number, numbers, sentence, joints)
    if len(listed) < 2 or len(things) < len(listed):
        return None
    each = _list_with(things[0], things, sentence, joints)
    if len(each) != len(listed) or (alone and len(each) != len(things)):
        return None
    return each[listed.index(number)][0]


def _list_with(
    one: tuple[int, int], each: Sequence[tuple[int, int]], sentence: Sentence, joints: set[str]
) -> list[tuple[int, int]]:  # fmt: skip
    """The list that one of these stands in: those that only joints part from it and from each other."""
    found: list[tuple[int, int]] = []
    for other in each:
        if found and not all(sentence.tokens[at].lower in joints for at in range(found[-1][1], other[0])):
            if one in found:
                return found
            found = []
        found.append(other)
    return found if one in found else []
