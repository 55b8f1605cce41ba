"""A partner that more is dealt with than any other: "sells more to Peru than to anyone else", "takes more of Chile's
exports than any other country"."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon
from factcheck.model import Interval, Quantity, Span

NAMED = ("name", "alias")

ONE = Interval(Decimal(1), Decimal(1))


class _First(NamedTuple):
    """The tokens that say so, the flow, who has the first place, and among whose partners."""

    first: int
    last: int
    flow: Mark
    partner: str
    host: str


def foremost(sentence: Sentence, lexicon: Lexicon) -> list[Found]:
    """The first place among somebody's partners that is told by more than with any other."""
    told = _first(sentence, lexicon) if "foremost" in sentence.marks.categories else None
    if told is None:
        return []
    span = Span(sentence.tokens[told.first].start, sentence.tokens[told.last - 1].end)
    words = sentence.text[span.start : span.end]
    quantity = Quantity(span, words, ONE, ONE, Decimal(1), "place", "place", "=", 1, "rank")
    return [Found(quantity, told.first, told.first, told.last)]


def foremost_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """The place that such words tell, as that of an export market or a supplier."""
    more = lexicon.words("constructions", "balances", "more")
    if found.quantity.kind != "rank" or sentence.tokens[found.first].lower not in more:
        return None
    told = _first(sentence, lexicon)
    rows = lexicon.tables["measures"]
    wanted = rows[told.flow.value]["data"] if told is not None else None
    name = next((name for name, row in rows.items() if row.get("partner") == "host" and row["data"] == wanted), None)
    if told is None or name is None:
        return None
    return Telling(told.flow._replace(value=name), found.quantity, None, told.partner, told.host)


def _first(sentence: Sentence, lexicon: Lexicon) -> _First | None:
    for mark in sentence.marks.all("foremost"):
        told = _dealt_with(sentence, mark, lexicon) or _taken_by(sentence, mark, lexicon)
        if told is not None:
            return told
    return None


def _dealt_with(sentence: Sentence, any_: Mark, lexicon: Lexicon) -> _First | None:
    """ "Brazil sells more goods to Peru than": the flow's verb, its more, and the partner right before the "than"."""
    tokens, partner = sentence.tokens, sentence.marks.ending(any_.first, "place")
    if partner is None or partner.value[1] not in NAMED:
        return None
    side = partner.first - 1 - (tokens[partner.first - 1].lower in lexicon.words("grammar", "among", "articles"))
    more, goods = lexicon.words("constructions", "balances", "more"), lexicon.words("grammar", "worth", "goods")
    at = side - (tokens[side - 1].lower in goods)
    if at < 2 or tokens[at - 1].lower not in more:
        return None
    flow = sentence.marks.ending(at - 1, "measure", "told")
    role = lexicon.tables["measures"].get(flow.value, {}).get("partner") if flow is not None else None
    owner = sentence.marks.ending(flow.first, "place") if flow is not None else None
    plain = role in ("to", "from") and tokens[side].lower in lexicon.words("grammar", "roles", str(role))
    if flow is None or owner is None or owner.value[1] not in NAMED or not plain or owner.value[0] == partner.value[0]:
        return None
    return _First(at - 1, any_.last, flow, str(partner.value[0]), str(owner.value[0]))


def _taken_by(sentence: Sentence, any_: Mark, lexicon: Lexicon) -> _First | None:
    """ "Spain takes more of Peru's exports than": who does so, and whose flow it is, right before the "than"."""
    flow = sentence.marks.ending(any_.first, "measure")
    if flow is None or lexicon.tables["measures"][flow.value].get("partner") not in ("to", "from"):
        return None
    tokens, owned = sentence.tokens, lexicon.words("grammar", "possessive", "marks")
    owner = sentence.marks.ending(flow.first - (tokens[flow.first - 1].lower in owned), "place")
    more, of = lexicon.words("constructions", "balances", "more"), lexicon.words("numbers", "words", "of")
    at = owner.first - 2 if owner is not None else 0
    if owner is None or at < 1 or tokens[at + 1].lower not in of or tokens[at].lower not in more:
        return None
    taker = next((mark for mark in reversed(sentence.marks.all("place")) if at - 2 <= mark.last <= at - 1), None)
    if taker is None or taker.value[1] not in NAMED or taker.value[0] == owner.value[0]:
        return None
    return _First(at, any_.last, flow, str(taker.value[0]), str(owner.value[0]))
