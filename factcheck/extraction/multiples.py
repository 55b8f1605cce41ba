"""A figure told as a multiple of another country's: "Brazil's GDP was four times Argentina's", "30% higher than"."""

from dataclasses import replace

from factcheck.extraction.marks import Mark
from factcheck.extraction.owners import is_of_a_part
from factcheck.extraction.quantities import Found
from factcheck.extraction.sentences import Sentence
from factcheck.extraction.sides import word_before
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon

REACH = 12
"""Tokens between a figure's name and the multiple, and between the multiple and the country that it is of."""

PEOPLE = "population"

NAMED = ("name", "alias")


def multiple_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """How many times another country's figure a country's is, where both are named."""
    quantity = found.quantity
    if quantity.unit_kind not in ("multiple", "ratio") or quantity.kind != "ratio" or quantity.interval.low <= 0:
        return None
    places = sentence.marks.all("place")
    told = replace(quantity, unit="times", unit_kind="multiple")
    flow = _flow_over_flow(sentence, found, lexicon)
    if flow is not None:
        return Telling(flow, told, lexicon.tables["measures"][flow.value]["partner"])
    other = _flow_to_another(sentence, found, lexicon)
    if other is not None:
        return Telling(other[0], told, lexicon.tables["measures"][other[0].value]["partner"], None, other[1])
    base = _base(sentence, found, lexicon)
    if base is None:
        return None
    measure = _measure(sentence, found, base, lexicon)
    owners = [place for place in places if place.last <= found.first]
    if measure is None or len({place.value[0] for place in owners}) > 1:
        return None
    owner = owners[-1] if owners else None
    inside = lexicon.words("grammar", "possessive", "of_what")
    if (
        owner is not None
        and owner.first > 1
        and measure.value == PEOPLE
        and (word_before(sentence, owner, lexicon) in inside)
    ):
        return None  # "cities in Germany had more inhabitants than"
    if is_of_a_part(sentence, found.first, lexicon):
        return None
    if owner is not None and (owner.value[1] not in (*NAMED, "demonym") or _is_sided(sentence, owner, lexicon)):
        return None
    return Telling(measure, told, None, str(owner.value[0]) if owner else None, str(base.value[0]))


def _flow_over_flow(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """Exports as a multiple of the same country's imports, or the other way round: "exports were twice its imports"."""
    tokens, at = sentence.tokens, found.last
    plain = lexicon.words("constructions", "multiples", "between") | lexicon.words(
        "constructions", "balances", "between"
    )
    plain -= lexicon.words("constructions", "multiples", "less")
    while at < len(tokens) and tokens[at].lower in plain and sentence.marks.starting(at, "measure") is None:
        at += 1
    second = sentence.marks.starting(at, "measure")
    flows = [mark for mark in sentence.marks.all("measure") if mark.last <= found.first]
    if second is None or not flows or found.first - flows[-1].last > REACH:
        return None
    name = f"{flows[-1].value}_over_{second.value}"
    return flows[-1]._replace(value=name) if name in lexicon.tables["measures"] else None


def _flow_to_another(sentence: Sentence, found: Found, lexicon: Lexicon) -> tuple[Mark, str] | None:
    """A flow to one partner as a multiple of that to another: "exports to China were twice those to Spain"."""
    tokens, at = sentence.tokens, found.last
    flows = [mark for mark in sentence.marks.all("measure") if mark.last <= found.first]
    if not flows or found.first - flows[-1].last > REACH:
        return None
    role = lexicon.tables["measures"].get(flows[-1].value, {}).get("partner")
    if role not in ("to", "from") or "grows" not in lexicon.tables["measures"][flows[-1].value]:
        return None
    sided = lexicon.words("grammar", "roles", role) - lexicon.words("grammar", "roles", "with") - {"for"}
    between = [place for place in sentence.marks.all("place") if flows[-1].last < place.first < found.first]
    partners = [place for place in between if word_before(sentence, place, lexicon) in sided]
    plain = lexicon.words("constructions", "multiples", "between") | lexicon.words("grammar", "possessive", "their")
    while at < len(tokens) and tokens[at].lower not in sided:
        again = sentence.marks.starting(at, "measure")
        if tokens[at].lower not in plain and (again is None or again.value != flows[-1].value):
            return None
        at += 1
    at += 1 + (at + 1 < len(tokens) and tokens[at + 1].lower in lexicon.words("grammar", "among", "articles"))
    base = sentence.marks.starting(at, "place")
    if len(partners) != 1 or base is None or word_before(sentence, base, lexicon) not in sided:
        return None
    known = all(place.value[1] in NAMED for place in (base, partners[0])) and base.value[0] != partners[0].value[0]
    return (flows[-1], str(base.value[0])) if known and _ends(sentence, base.last, lexicon) else None


def _is_sided(sentence: Sentence, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a country is only the other side of a flow: "exports to China"."""
    of = lexicon.words("grammar", "roles", "of")
    sided = {word for role in ("to", "from", "with") for word in lexicon.words("grammar", "roles", role)} - of
    return word_before(sentence, place, lexicon) in sided


def _base(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """The country whose figure is the base, right behind the multiple: "as large as Bolivia's", "those of Bolivia"."""
    tokens, at = sentence.tokens, found.last
    plain = lexicon.words("constructions", "multiples", "between") | lexicon.words("measures", PEOPLE, "counted")
    while at < min(len(tokens), found.last + REACH):
        place = sentence.marks.starting(at, "place")
        if place is not None:
            return place if place.value[1] in NAMED and _ends(sentence, place.last, lexicon) else None
        if tokens[at].lower in plain:
            at += 1
            continue
        mark = sentence.marks.starting(at, "measure", "ranked", "told")
        if mark is None:
            return None
        at = mark.last
    return None


def _ends(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether nothing narrows what a country has: "Argentina's", "Argentina's GDP in 2019", not "Argentina's beef"."""
    tokens = sentence.tokens
    if index < len(tokens) and tokens[index].lower in lexicon.words("grammar", "possessive", "marks"):
        index += 1
        mark = sentence.marks.starting(index, "measure", "ranked")
        index = mark.last if mark is not None else index
    if index >= len(tokens) or not tokens[index].is_word:
        return True
    words = lexicon.words("grammar", "followers") | lexicon.words("grammar", "told", "behind")
    return tokens[index].lower in words or sentence.marks.starting(index, "year offset", "clauses") is not None


def _measure(sentence: Sentence, found: Found, base: Mark, lexicon: Lexicon) -> Mark | None:
    """What both have a figure of: named before the multiple, else between it and the base."""
    rows = lexicon.tables["measures"]
    if any(token.lower in rows[PEOPLE]["counted"] for token in sentence.tokens[found.first : base.first]):
        return Mark("measure", PEOPLE, found.first, found.last)
    named = [
        mark
        for mark in sentence.marks.all("measure", "ranked")
        if "data" in rows.get(mark.value, {}) and rows[mark.value].get("partner") in (None, "to", "from")
    ]
    near = [mark for mark in named if mark.last <= found.first and found.first - mark.last <= REACH]
    near = near or [mark for mark in named if found.last <= mark.first < base.first]
    return near[-1] if len({mark.value for mark in near}) == 1 else None
