"""A figure told as a multiple of another country's: "Brazil's GDP was four times Argentina's", "30% higher than"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extraction.measuring import is_base, tells_per
from factcheck.extraction.mutual import mutual_of
from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.owners import is_of_a_part
from factcheck.extraction.sides import word_before
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon
from factcheck.model import INFINITY, Interval, Quantity, Span

REACH = 12
"""Tokens between a figure's name and the multiple, and between the multiple and the country that it is of."""

PEOPLE = "population"

NAMED = ("name", "alias")

WAYS = {"more": Interval(Decimal(1), INFINITY, True, True), "less": Interval(-INFINITY, Decimal(1), True, True)}
COMPARED = {"more": ">", "less": "<"}
VERBS = {"more": "over", "less": "under"}
"""How many times the other one something is that is more, or less, than it; and the bound that this is."""


def bare_comparisons(sentence: Sentence, heard: Sequence[Found], lexicon: Lexicon) -> list[Found]:
    """Comparisons of two countries without a number, as more or less than once the other: "was larger than France's",
    "exported more to Peru than to Chile"."""
    taken = {at for each in heard for at in range(each.first, each.last + 1)}
    found = []
    by = lexicon.words("grammar", "leaning", "by")
    told = any(each.first and sentence.tokens[each.first - 1].lower in by for each in heard)  # "exceeded them by 5%"
    verbs = [] if told else _verbs(sentence, lexicon)
    for mark in (*sentence.marks.all("comparison"), *_more_to_one(sentence, lexicon), *verbs):
        way = WAYS.get(str(mark.value))
        if way is None or not taken.isdisjoint(range(mark.first, mark.last + 1)):
            continue
        span = Span(sentence.tokens[mark.first].start, sentence.tokens[mark.last - 1].end)
        words = sentence.text[span.start : span.end]
        quantity = Quantity(span, words, way, way, None, "times", "multiple", COMPARED[str(mark.value)], kind="ratio")
        each = Found(quantity, mark.first, mark.first, mark.last)
        if multiple_of(sentence, each, lexicon) is not None:
            found.append(each)
    return found


def _more_to_one(sentence: Sentence, lexicon: Lexicon) -> list[Mark]:
    """The "more" of "exported more to Peru than to Chile": a comparison that its base stands apart from."""
    tokens, found = sentence.tokens, []
    for flow in sentence.marks.all("measure", "told"):
        word = tokens[flow.last].lower if flow.last < len(tokens) else ""
        ways = (way for way in COMPARED if word in lexicon.words("constructions", "balances", way))
        found += [Mark("comparison", way, flow.last, flow.last + 1) for way in ways]
    for measure in sentence.marks.all("measure"):  # "had a lower unemployment rate than France"
        at = measure.first - 1
        word = tokens[at].lower if at > 0 else ""
        than = measure.last < len(tokens) and tokens[measure.last].lower in lexicon.words(
            "constructions", "multiples", "than"
        )
        ways = (way for way in COMPARED if than and word in lexicon.words("constructions", "balances", way))
        found += [Mark("comparison", way, at, at + 1) for way in ways]
    return found


def _verbs(sentence: Sentence, lexicon: Lexicon) -> list[Mark]:
    """The "overtook" of "China's GDP first overtook Japan's": a comparison that is a verb right behind a measure."""
    tokens, found = sentence.tokens, []
    plain = lexicon.words("grammar", "told", "between") | lexicon.words("constructions", "multiples", "first")
    for measure in sentence.marks.all("measure", "ranked"):
        at = measure.last
        while at < len(tokens) and tokens[at].lower in plain:
            at += 1
        word = tokens[at].lower if at < len(tokens) else ""
        ways = (way for way, key in VERBS.items() if word in lexicon.words("constructions", "balances", key))
        found += [Mark("comparison", way, at, at + 1) for way in ways]
    return found


def multiple_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """How many times another country's figure a country's is, where both are named."""
    quantity = found.quantity
    if quantity.unit_kind not in ("multiple", "ratio") or quantity.kind != "ratio" or quantity.interval.high <= 0:
        return None
    places = sentence.marks.all("place")
    told = replace(quantity, unit="times", unit_kind="multiple")
    mutual = mutual_of(sentence, found, lexicon)
    if mutual is not None:
        return mutual._replace(quantity=told)
    flow = _flow_over_flow(sentence, found, lexicon)
    if flow is not None:
        return Telling(flow, told, lexicon.tables["measures"][flow.value]["partner"])
    other = _flow_to_another(sentence, found, lexicon)
    if other is not None:
        return Telling(other[0], told, lexicon.tables["measures"][other[0].value]["partner"], None, other[1])
    base = _base(sentence, found, lexicon)
    if base is None or _is_of_several(sentence, base, lexicon):
        return None
    measure = _measure(sentence, found, base, lexicon)
    if measure is not None and (
        _is_of_another_measure(sentence, base, measure, lexicon) or _is_told_per_head(sentence, measure, found, lexicon)
    ):
        return None
    owners = [place for place in places if place.last <= found.first]
    if not owners and (second := _second(sentence, base, lexicon)) is not None:
        owners, base = [base], second
    if measure is None or len({place.value[0] for place in owners}) > 1:
        return None
    owner = owners[-1] if owners else None
    inside = lexicon.words("grammar", "possessive", "of_what")
    if (
        owner is not None
        and owner.last <= found.first
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
    flows = [
        mark for mark in sentence.marks.all("measure", "told")
        if mark.last == found.first or (mark.category == "measure" and mark.last <= found.first)
    ]  # fmt: skip
    if not flows or found.first - flows[-1].last > REACH:
        return None
    than, alone = lexicon.words("constructions", "mutual"), flows[-1].last == found.first
    if alone:  # "exported more to Peru than to Chile", "exported twice as much to Peru as to Chile"
        first = next((place.last for place in sentence.marks.all("place") if place.first >= at), at)
        at = next((at for at in range(first, min(at + REACH, len(tokens) - 1)) if tokens[at].lower in than), -1)
        if at < 0:
            return None
    role = lexicon.tables["measures"].get(flows[-1].value, {}).get("partner")
    if role not in ("to", "from") or "grows" not in lexicon.tables["measures"][flows[-1].value]:
        return None
    sided = lexicon.words("grammar", "roles", role) - lexicon.words("grammar", "roles", "with") - {"for"}
    end = at if alone else found.first
    between = [place for place in sentence.marks.all("place") if flows[-1].last < place.first < end]
    at += alone
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
        if place is not None and place.value[1] == "demonym" and place.last < len(tokens):
            figure = tokens[place.last].lower in lexicon.words("constructions", "multiples", "figure")
            return place if figure and _ends(sentence, place.last + 1, lexicon) else None  # "the Indian average"
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


def _second(sentence: Sentence, first: Mark, lexicon: Lexicon) -> Mark | None:
    """The country that one named first is held against: "as many people in Qatar as in Latvia"."""
    tokens, at = sentence.tokens, first.last
    if at + 2 >= len(tokens) or tokens[at].lower not in lexicon.words("constructions", "mutual"):
        return None
    at += 1 + (tokens[at + 1].lower in lexicon.words("grammar", "possessive", "of_what"))
    at += tokens[at].lower in lexicon.words("grammar", "among", "articles")
    place = sentence.marks.starting(at, "place")
    known = place is not None and place.value[1] in NAMED and place.value[0] != first.value[0]
    return place if place is not None and known and _ends(sentence, place.last, lexicon) else None


def _behind(sentence: Sentence, place: Mark, lexicon: Lexicon) -> int:
    """The token behind a country, or behind the mark that makes something its own."""
    behind = sentence.tokens[place.last].lower if place.last < len(sentence.tokens) else ""
    return place.last + (behind in lexicon.words("grammar", "possessive", "marks"))


def _is_of_several(sentence: Sentence, base: Mark, lexicon: Lexicon) -> bool:
    """Whether a base is only the first of several countries: "than Germany and India put together"."""
    at = _behind(sentence, base, lexicon)
    joined = at < len(sentence.tokens) and sentence.tokens[at].lower in lexicon.words("numbers", "words", "joiner")
    at += 1 + (
        at + 1 < len(sentence.tokens) and sentence.tokens[at + 1].lower in lexicon.words("grammar", "among", "articles")
    )
    return joined and sentence.marks.starting(at, "place") is not None


def _is_of_another_measure(sentence: Sentence, base: Mark, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether something else of the base is named: "Poland's exports were larger than Norway's imports"."""
    other = sentence.marks.starting(_behind(sentence, base, lexicon), "measure", "ranked")
    return other is not None and other.value != measure.value


def _is_told_per_head(sentence: Sentence, measure: Mark, found: Found, lexicon: Lexicon) -> bool:
    """Whether what is a multiple is told by the head, as the measure is not: "exports were $900 per head, twice"."""
    tokens, heads = sentence.tokens, lexicon.words("grammar", "heads")
    per = lexicon.words("units", "per", "words")
    told = (tokens[at].lower in per and tokens[at + 1].lower in heads for at in range(measure.last, found.first - 1))
    return any(told) and not tells_per(sentence, measure, lexicon)


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


def _is_head(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether a sentence is about a measure itself, and not, as "taxes on exports", about something of it."""
    tokens, at = sentence.tokens, measure.first
    plain = lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "unnarrowed")
    plain |= lexicon.words("grammar", "among", "articles") | lexicon.words("constructions", "multiples", "head")
    while at and (tokens[at - 1].lower in plain or sentence.marks.covering(at - 1, "place")):
        at -= 1
    before = tokens[at - 1] if at else None
    opens = lexicon.words("constructions", "dealing", "opens")
    return before is None or not before.is_word or before.lower in opens


def _measure(sentence: Sentence, found: Found, base: Mark, lexicon: Lexicon) -> Mark | None:
    """What both have a figure of: named before the multiple, else between it and the base."""
    rows = lexicon.tables["measures"]
    if any(token.lower in rows[PEOPLE]["counted"] for token in sentence.tokens[found.first : base.first]):
        return Mark("measure", PEOPLE, found.first, found.last)
    named = [
        mark
        for mark in sentence.marks.all("measure", "ranked")
        if "data" in rows.get(mark.value, {}) and rows[mark.value].get("partner") in (None, "to", "from")
        if not (mark.last <= found.first and is_base(sentence, mark, lexicon))
        if found.quantity.value is not None or mark.first == found.last or _is_head(sentence, mark, lexicon)
    ]
    near = [mark for mark in named if mark.last <= found.first and found.first - mark.last <= REACH]
    near = near or [mark for mark in named if found.last <= mark.first < base.first]
    return near[-1] if len({mark.value for mark in near}) == 1 else None
