"""Who trades with whom: the sides of trade between two, of a flow to or from somebody, and of a share in a flow."""

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.owners import is_of_another, is_of_their_goods
from factcheck.extraction.sides import (
    Setting,
    Sides,
    code_of,
    countries_of,
    distance,
    groups_of,
    implied_by,
    own_word,
    says_own,
    surface_of,
    word_before,
)
from factcheck.extraction.tellings import sold_to
from factcheck.lexicon import REGION, Lexicon

PERCENT = "percent"

SIDES = 20
"""Tokens behind a flow in which its other side is named."""


def has_unknown_partner(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether the other side is named and is no country we know: "exports to Africa", "trade with it"."""
    tokens, marks = sentence.tokens, sentence.marks
    roles = {word for role in ("to", "from", "with") for word in lexicon.words("grammar", "roles", role)}
    roles |= lexicon.words("grammar", "elsewhere", "through")
    roles -= lexicon.words("numbers", "words", "joiner") | {"for"}
    skipped = lexicon.words("grammar", "among", "articles") | lexicon.words("grammar", "elsewhere", "rest")
    back = lexicon.words("grammar", "elsewhere", "back")
    for index in range(measure.last, min(measure.last + SIDES, len(tokens) - 1)):
        if marks.starting(index, "measure") is None and tokens[index].lower in back:
            return True
        if marks.starting(index, "measure", "told", "clauses") is not None or tokens[index].lower in (";", ":"):
            return False
        if tokens[index].lower not in roles or tokens[index - 1].lower in lexicon.words("grammar", "elsewhere", "idle"):
            continue
        behind = index + 1
        while behind < len(tokens) - 1 and tokens[behind].lower in skipped:
            behind += 1
        place = marks.covering(behind, "place")
        if place is not None and place.value[1] != REGION:
            return False
        if tokens[behind].lower in lexicon.words("grammar", "kin") and _is_called(sentence, behind + 1, lexicon):
            return False  # "to its neighbour France"
        pronoun = tokens[behind].lower in lexicon.words("grammar", "elsewhere", "pronouns")
        if place is not None or pronoun or marks.starting(behind, "elsewhere") is not None:
            return True
        titled = tokens[behind].is_word and sentence.text[tokens[behind].start].isupper()
        if titled and marks.covering(behind, "month", "weekdays", "unit", "code") is None:
            return True
    return False


def _is_called(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether a country is named at a token, behind a comma or an article as like as not."""
    plain = lexicon.words("grammar", "among", "articles") | {","}
    while index < len(sentence.tokens) and sentence.tokens[index].lower in plain:
        index += 1
    place = sentence.marks.starting(index, "place")
    return place is not None and place.value[1] in ("name", "alias")


def pair_of(sentence: Sentence, measure: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon) -> Sides:
    sided = lexicon.words("grammar", "roles", "to") | lexicon.words("grammar", "roles", "from")
    sided -= lexicon.words("grammar", "roles", "with") | lexicon.words("numbers", "words", "joiner")
    own_flow = [mark for mark in sentence.marks.all("measure") if mark.last <= measure.first]
    passing = [
        place for place in places
        if own_flow and place.last <= measure.first and word_before(sentence, place, lexicon) in sided
    ]  # fmt: skip
    places = [place for place in places if place not in passing]  # "exports to Russia fell; trade with China rose"
    by_distance = sorted(places, key=lambda place: (abs(distance(place, measure)), place.first))
    codes = list(dict.fromkeys(code_of(place) for place in by_distance))
    if len(codes) >= 2:
        two = codes[:2]
        ordered = [code_of(place) for place in places if code_of(place) in two]
        first, second = list(dict.fromkeys(ordered))
        return Sides(first, second)
    if len(codes) == 1 and _is_hyphened(sentence, by_distance[0]):
        return Sides(None, codes[0], (), False)
    both = sentence.marks.all("pair")
    own = own_word(sentence, measure)
    if len(codes) == 1 and own is not None and setting.own is not None and setting.own[0] != codes[0]:
        return Sides(setting.own[0], codes[0], (says_own(sentence, own, setting),), True)
    two_before = setting.scene.last_two(sentence.tokens[measure.first].start)
    if len(codes) == 1:
        if two_before and codes[0] in two_before[0]:
            other = next(code for code in two_before[0] if code != codes[0])
            alone = not both and _has_it(sentence, by_distance[0], measure, lexicon)
            if alone and not setting.scene.is_near(other, sentence.tokens[measure.first].start):
                return Sides(codes[0], None, (), False)  # "Vietnam's trade": with all the world
            text = f"the other side of the trade is read as {setting.name(other)}, named before"
            return Sides(codes[0], other, (text,), False)
        if word_before(sentence, by_distance[0], lexicon) in lexicon.words("grammar", "roles", "with"):
            return Sides(None, codes[0], (), False)  # "trade with China": whose?
        if any(token.lower in lexicon.words("grammar", "possessive", "their") for token in sentence.tokens):
            whose = implied_by(sentence, measure, setting, lexicon)
            if whose.subject in (None, codes[0]):
                return Sides(None, codes[0], (), False)
            return Sides(whose.subject, codes[0], whose.assumptions, False)  # "Brazil is its partner, with trade of"
        return Sides(codes[0], None, (), True)
    if two_before is None:
        return Sides(sure=False)
    (first, second), sure = two_before
    words = surface_of(sentence, both[0]) if both else surface_of(sentence, measure)
    said = "is read as" if both else "is read as that between"
    text = f"“{words}” {said} {setting.name(first)} and {setting.name(second)}, named before"
    return Sides(first, second, (text,), sure)


def _is_hyphened(sentence: Sentence, place: Mark) -> bool:
    """Whether a country is the second of two whose first we don't know: "Sino-German trade"."""
    tokens, at = sentence.tokens, place.first - 2
    return at >= 0 and tokens[at + 1].lower == "-" and tokens[at].is_word and sentence.text[tokens[at].start].isupper()


def flow_of(
    kind: str, sentence: Sentence, measure: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon
) -> Sides:
    towards = lexicon.words("grammar", "roles", kind)
    others = [
        place
        for place in places
        if word_before(sentence, place, lexicon) in towards
        and place.first > measure.first
        and not any(
            measure.last <= part.first < place.first
            for part in sentence.marks.all("aside", "part")
            if part.value != "earlier"
        )
        and not any(measure.last <= other.first < place.first for other in sentence.marks.all("measure"))
    ]
    buyer = sold_to(sentence, measure, lexicon)
    others = others if buyer is None else [buyer]
    if any(_is_a_shares(sentence, measure, place, lexicon) for place in others):
        return Sides(sure=False)
    agent = _agent(sentence, measure, places, lexicon)
    if agent is not None:
        return _passive(kind, sentence, measure, agent, places, lexicon)
    come_from = lexicon.words("grammar", "roles", "from") if kind == "to" else ()
    elsewhere = [
        place for place in sentence.marks.all("place")
        if place.value[1] in ("group", REGION) and (
            _has_it(sentence, place, measure, lexicon)
            or (place.first > measure.first and word_before(sentence, place, lexicon) in come_from)
        )
    ]  # fmt: skip
    if elsewhere:  # "the EU's exports", "exports to China from the EU", "New Mexico's exports"
        known = len(elsewhere) == 1 and elsewhere[0].value[1] == "group" and len(countries_of(places)) <= 1
        return Sides(code_of(elsewhere[0]), code_of(others[0]) if others else None) if known else Sides(sure=False)
    rest = [place for place in countries_of(places) if place not in others]
    goods = [place for place in rest if _is_of_goods(sentence, place, measure)]
    rest = [place for place in rest if place not in goods]
    partner = code_of(min(others, key=lambda place: abs(distance(place, measure)))) if others else None
    rest = [place for place in rest if code_of(place) != partner]
    sided = lexicon.words("grammar", "roles", "to") | lexicon.words("grammar", "roles", "from")
    aside = [
        place for place in rest
        if place.last < measure.first
        and (word_before(sentence, place, lexicon) in sided or is_of_their_goods(sentence, place, lexicon))
    ]  # fmt: skip
    if aside and len(aside) == len(rest) and partner is None and _goes_on(sentence, measure, lexicon):
        rest, partner = [], code_of(aside[-1])  # "it imported 11 billion of Chinese goods and exported 2"
    if len(aside) < len(rest):  # "Brazil exported 15 billion to Argentina and imported 11": not Argentina did
        rest = [place for place in rest if place not in aside]
        if aside and partner is None and _goes_on(sentence, measure, lexicon):
            partner = code_of(aside[-1])
        elif aside and partner is None and not any(_has_it(sentence, place, measure, lexicon) for place in rest):
            return Sides(sure=False)  # "shipped 7 billion to Bulgaria, with total imports of": from there, or all?
    passing = [place for place in rest if is_of_another(sentence, place, lexicon)]
    if passing and partner is None and passing[0].last < measure.first:  # "China was its supplier, with imports of"
        rest, partner = [place for place in rest if place not in passing], code_of(passing[0])
    if goods and partner is None:
        if kind == "to":
            return Sides(sure=False)
        partner = code_of(goods[0])
    subject = min(rest, key=lambda place: (place.first > measure.first, abs(distance(place, measure))), default=None)
    if partner is None and _is_between_two(sentence, measure, places, subject, setting, lexicon):
        return Sides(sure=False)
    if subject is not None:
        return Sides(code_of(subject), partner)
    found = implied_by(sentence, measure, setting, lexicon)
    if found.strange:
        return Sides(None, partner, (), False)
    if found.subject == partner:
        topic = setting.scene.topic()
        if topic is None or topic == partner:
            return Sides(None, partner, (), False)
        return Sides(topic, partner, (f"the subject is read as {setting.name(topic)}, what the text is about",), False)
    return Sides(found.subject, partner, found.assumptions, found.sure)


def _is_a_shares(sentence: Sentence, measure: Mark, place: Mark, lexicon: Lexicon) -> bool:
    """Whether a country is where a share of a flow goes: "$36 billion in exports, more than a quarter went to"."""
    for part in (*sentence.marks.all("fraction"), *sentence.marks.all("unit")):
        if measure.last <= part.first < place.first and (part.category == "fraction" or part.value[0] == PERCENT):
            verbs = lexicon.words("grammar", "whole_of", "goes")
            return any(token.lower in verbs for token in sentence.tokens[part.last : place.first])
    return False


def _agent(sentence: Sentence, measure: Mark, places: list[Mark], lexicon: Lexicon) -> Mark | None:
    """Who does it, where that is told behind: "were imported by Vietnam"."""
    by = lexicon.words("grammar", "leaning", "by")
    near = (place for place in countries_of(places) if 0 < place.first - measure.last <= 2)
    return next((place for place in near if word_before(sentence, place, lexicon) in by), None)


def _passive(
    kind: str, sentence: Sentence, measure: Mark, agent: Mark, places: list[Mark], lexicon: Lexicon
) -> Sides:  # fmt: skip
    """The sides of goods that are bought or sold by somebody: the other is named with "to" or "from", or as theirs."""
    sided = lexicon.words("grammar", "roles", kind) - lexicon.words("numbers", "words", "joiner")
    others = [place for place in countries_of(places) if code_of(place) != code_of(agent)]
    named = [place for place in others if word_before(sentence, place, lexicon) in sided]
    theirs = [
        place for place in others if kind == "from" and place.value[1] == "demonym" and place.last <= measure.first
    ]
    partner = next(iter((*named, *theirs)), None)
    return Sides(code_of(agent), code_of(partner) if partner else None, (), partner is not None or not others)


def _has_it(sentence: Sentence, place: Mark, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether a place has a flow, by standing right before it or behind its "of": "EU exports", "exports of the EU"."""
    tokens = sentence.tokens
    if place.last <= measure.first:
        skipped = lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "unnarrowed")
        return all(token.lower in skipped for token in tokens[place.last : measure.first])
    of = lexicon.words("grammar", "roles", "of") - lexicon.words("grammar", "roles", "to")
    return 0 < place.first - measure.last <= 2 and word_before(sentence, place, lexicon) in of


def _is_between_two(
    sentence: Sentence, measure: Mark, places: list[Mark], subject: Mark | None, setting: Setting, lexicon: Lexicon
) -> bool:
    """Whether a flow without a partner is one of two countries: "trade was 8 billion, and Belarus imported 6"."""
    others = {code_of(place) for place in places if subject is None or code_of(place) != code_of(subject)}
    pairs = [mark for mark in sentence.marks.all("measure") if mark.last <= measure.first]
    if others and any(lexicon.tables["measures"].get(mark.value, {}).get("partner") == "pair" for mark in pairs):
        return True
    if not sentence.tokens[measure.first].lower.endswith(tuple(lexicon.words("grammar", "flowing", "ends"))):
        return False
    two = setting.scene.last_two(sentence.tokens[measure.first].start)
    return two is not None and two[1]


def _is_of_goods(sentence: Sentence, place: Mark, measure: Mark) -> bool:
    """Whether a country behind a flow says only whose goods they are: "imported $13 billion of American goods"."""
    tokens = sentence.tokens
    if place.value[1] != "demonym" or place.first < measure.last or place.last >= len(tokens):
        return False
    word = tokens[place.last]
    office = sentence.marks.starting(place.last, "titles")  # "we exported, the Polish trade minister said"
    return word.is_word and sentence.text[word.start].islower() and office is None


def shared_by(
    sentence: Sentence, number: Mark, flow: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon
) -> Sides:
    """Whose flow it is and who has the share: "Russia took 60% of Belarus's exports", "of exports from Belarus"."""
    countries = countries_of(places)
    if flow.last <= number.first:
        return _shared_before(sentence, flow, countries, setting, lexicon)
    theirs = _share_of_their_own(sentence, number, flow, countries, lexicon)
    if theirs is not None:
        return theirs
    owner = next((place for place in countries if number.last <= place.first < flow.first), None)
    if owner is None:
        behind = {*lexicon.words("grammar", "roles", "of"), *lexicon.words("grammar", "roles", "from")}
        behind -= lexicon.words("grammar", "roles", "to")
        owner = next(
            (
                place for place in countries
                if 0 <= place.first - flow.last <= 2 and word_before(sentence, place, lexicon) in behind
            ),
            None,
        )  # fmt: skip
    groups = groups_of(places, number.last, flow.first)
    if groups and (owner is None or groups[-1].first > owner.first):
        return Sides(None, None, (), False)  # "43% of EU exports"
    others = [place for place in countries if owner is None or code_of(place) != code_of(owner)]
    before = [place for place in others if place.last <= number.first]
    partner = before[-1] if before else min(others, key=lambda place: abs(distance(place, flow)), default=None)
    if partner is None:
        return Sides(code_of(owner) if owner else None, None, (), False)
    if owner is not None:
        return Sides(code_of(owner), code_of(partner))
    implied = implied_by(sentence, flow, setting, lexicon)
    if implied.subject == code_of(partner):
        return Sides(None, code_of(partner), (), False)
    return Sides(implied.subject, code_of(partner), implied.assumptions, implied.sure)


def _shared_before(
    sentence: Sentence, flow: Mark, countries: list[Mark], setting: Setting, lexicon: Lexicon
) -> Sides:  # fmt: skip
    """Whose the flow is, and who has the share, where both are named first: "China's share of Germany's exports"."""
    of = lexicon.words("grammar", "roles", "of") - lexicon.words("grammar", "roles", "to")
    behind = (place for place in countries if 0 < place.first - flow.last <= 2)
    owner = next((place for place in behind if word_before(sentence, place, lexicon) in of), None)
    if owner is None:
        owner = next((place for place in reversed(countries) if _has_it(sentence, place, flow, lexicon)), None)
    others = [place for place in countries if owner is not None and code_of(place) != code_of(owner)]
    two = setting.scene.last_two(sentence.tokens[flow.first].start)
    their = lexicon.words("grammar", "possessive", "their")
    if owner is not None and not others and two is not None and code_of(owner) in two[0] and any(
        token.lower in their for token in sentence.tokens[: flow.first]
    ):  # fmt: skip
        other = next(code for code in two[0] if code != code_of(owner))
        return Sides(code_of(owner), other, (f"whose share it is is read as {setting.name(other)}'s",), False)
    if owner is None or len({code_of(place) for place in others}) != 1:
        return Sides(sure=False)
    return Sides(code_of(owner), code_of(others[0]))


def _share_of_their_own(
    sentence: Sentence, number: Mark, flow: Mark, countries: list[Mark], lexicon: Lexicon
) -> Sides | None:
    """The sides of "Germany sends 7% of its exports to China": whose the flow is comes first, who shares it last."""
    their = lexicon.words("grammar", "possessive", "their")
    if not any(token.lower in their for token in sentence.tokens[number.last : flow.first]):
        return None
    sided = lexicon.words("grammar", "roles", "to") | lexicon.words("grammar", "roles", "from")
    sided -= lexicon.words("numbers", "words", "joiner")
    before = [place for place in countries if place.last <= number.first]
    behind = [
        place for place in countries if place.first >= flow.last and word_before(sentence, place, lexicon) in sided
    ]
    owners = [place for place in before if word_before(sentence, place, lexicon) not in sided]
    if not owners or (not behind and len(before) < 2):
        return None
    partner = behind[0] if behind else before[-1]  # "Germany relied on China for 12% of its imports"
    owner = owners[-1] if behind else owners[0]
    return None if code_of(owner) == code_of(partner) else Sides(code_of(owner), code_of(partner))


def _goes_on(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether a measure is a second verb of the same subject: the "imported" of "exported 15 and imported 11"."""
    before = sentence.tokens[measure.first - 1].lower if measure.first else ""
    return before in lexicon.words("numbers", "words", "joiner")
