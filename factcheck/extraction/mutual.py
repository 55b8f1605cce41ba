"""What two countries sell each other, one held against the other: "bought more from Peru than Peru bought from it"."""

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year
from factcheck.extraction.sides import word_before
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon

BACK = {"exports": "imports", "imports": "exports"}
"""What one of two buys is what the other sells it."""

REACH = 12
"""Tokens between the first flow and the number, and between the number and the second flow. Our own choice."""


def mutual_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """How many times what it buys of another a country sells there, or the other way round: "sold Peru twice as much as
    Peru sold it", "bought more from Peru than it sold there"."""
    flows = [mark for mark in sentence.marks.all("measure", "told") if mark.value in BACK]
    first = next((mark for mark in reversed(flows) if 0 <= found.first - mark.last <= REACH), None)
    second = next((mark for mark in flows if 0 < mark.first - found.last <= REACH), None)
    if first is None or second is None:
        return None
    joints = lexicon.words("constructions", "mutual")
    joint = next(
        (at for at in range(second.first - 1, found.last - 1, -1) if sentence.tokens[at].lower in joints), None
    )
    owner = next((place for place in reversed(_named(sentence, 0, first.first))), None)
    if joint is None or owner is None or _is_sided(sentence, owner, lexicon):
        return None
    partners, sellers = _named(sentence, first.last, joint), _named(sentence, joint, second.first)
    role = lexicon.tables["measures"][first.value]["partner"]
    if len(partners) != 1 or len(sellers) > 1 or partners[0].value[0] == owner.value[0]:
        return None
    given = partners[0].first == first.last and first.value in lexicon.words("grammar", "worth", "given")
    if not given and word_before(sentence, partners[0], lexicon) not in lexicon.words("grammar", "roles", role):
        return None
    between = {*range(first.last, found.first), *range(found.last, joint), *range(joint + 1, second.first)}
    if not all(_is_plain(sentence, at, lexicon) for at in between):
        return None  # "bought more cars from Peru"
    subject, partner = str(owner.value[0]), str(partners[0].value[0])
    seller = str(sellers[0].value[0]) if sellers else subject
    mirrored = seller == partner and second.value == first.value
    if not mirrored and not (seller == subject and second.value == BACK[first.value]):
        return None
    measure = Mark("measure", f"{first.value}_over_{BACK[first.value]}", first.first, found.last)
    return Telling(measure, found.quantity, None, subject, partner)


def _named(sentence: Sentence, first: int, last: int) -> list[Mark]:
    """The countries named between two tokens."""
    places = [mark for mark in sentence.marks.all("place") if mark.value[1] in ("name", "alias")]
    return [place for place in places if first <= place.first < last]


def _is_sided(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a country is only the other side of a flow: "exports to China"."""
    sided = lexicon.words("constructions", "balances", "sided")
    return word_before(sentence, place, lexicon) in sided


def _is_plain(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """Whether a token between the two flows names no goods of a kind, and nobody else."""
    tables = (("balances", "between"), ("balances", "sided"), ("multiples", "between"))
    words = lexicon.words("grammar", "worth", "goods").union(*(lexicon.words("constructions", *key) for key in tables))
    return (
        sentence.tokens[at].lower in words or is_year(sentence, at) or sentence.marks.covering(at, "place") is not None
    )
