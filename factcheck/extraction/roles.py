"""Who a measure is about: the subject and the partner of a claim, from the words around it."""

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.owners import is_of_a_part, is_somebody_elses, owner_of
from factcheck.extraction.rankings import holder, ring_of
from factcheck.extraction.sides import (
    Setting,
    Sides,
    code_of,
    countries_of,
    distance,
    groups_of,
    implied_by,
    own_word,
    places_of,
    says_own,
    surface_of,
    word_before,
)
from factcheck.extraction.telling import Telling
from factcheck.extraction.tellings import sold_to
from factcheck.extraction.trading import flow_of, has_unknown_partner, pair_of, shared_by
from factcheck.lexicon import REGION, Lexicon

OF_WHICH = 4
"""Tokens that a relative clause has before its measure: "which has a total population of"."""

NEAR_HOST = 2
"""Tokens from "trading partner" to the country whose partner it is: "of the Netherlands"."""

IN_GROUP = 4
"""Tokens that "within the EAEU" may put between a rank and its owner."""


def sides(kind: str | None, sentence: Sentence, measure: Mark, near: Mark, setting: Setting, lexicon: Lexicon) -> Sides:
    """The sides of a measure. `kind` is what the lexicon says it needs; `near` is the number's place.

    The two sides of a pair are in the order of their codes, so that one trade has one name.
    """
    places = places_of(sentence, lexicon)
    if kind != "host" and is_of_a_part(sentence, max(near.first, measure.first), lexicon):
        return Sides(sure=False)
    if kind in ("pair", "to", "from") and has_unknown_partner(sentence, measure, lexicon):
        return Sides(None, None, (), False)
    if kind in ("pair", "to", "from", "share") and is_somebody_elses(sentence, measure.first, lexicon):
        return Sides(sure=False)
    if kind == "pair":
        pair = pair_of(sentence, measure, places, setting, lexicon)
        if pair.subject and pair.partner and pair.partner < pair.subject:
            return pair._replace(subject=pair.partner, partner=pair.subject)
        return pair
    if kind in ("to", "from"):
        listed = [place for place in countries_of(places) if place.last == near.first and measure.last <= place.first]
        sided = not listed or word_before(sentence, listed[0], lexicon) in lexicon.words("grammar", "roles", kind)
        if not sided and sold_to(sentence, measure, lexicon) is None:
            return Sides(code_of(listed[0]))  # "Exports: Germany $1.7 trillion, Italy $677 billion"
        flow = flow_of(kind, sentence, measure, places, setting, lexicon)
        beside = _beside(kind, sentence, near, places, lexicon)
        if flow.partner is not None and beside not in (None, flow.subject):
            flow = flow._replace(partner=beside)
        whose = _of_which(sentence, measure, lexicon)
        return flow if whose is None or whose == flow.partner else Sides(whose, flow.partner)
    if kind == "share":
        return shared_by(sentence, near, measure, places, setting, lexicon)
    if kind == "host":
        return _ranked(sentence, near, measure, places, setting, lexicon)
    whose = _of_which(sentence, measure, lexicon)
    return Sides(whose) if whose is not None else _alone(sentence, near, measure, places, setting, lexicon)


def sides_told(telling: Telling, sentence: Sentence, near: Mark, setting: Setting, lexicon: Lexicon) -> Sides:
    """The sides of what the build of a sentence tells: those it names, or those of the flow that it begins with."""
    if telling.role is not None:
        return sides(telling.role, sentence, telling.measure, near, setting, lexicon)
    if telling.subject is not None:
        return Sides(telling.subject, telling.base) if telling.subject != telling.base else Sides(sure=False)
    implied = implied_by(sentence, telling.measure, setting, lexicon)  # "Its GDP is four times that of Argentina"
    return implied._replace(partner=telling.base) if implied.subject != telling.base else Sides(sure=False)


def _beside(kind: str, sentence: Sentence, number: Mark, places: list[Mark], lexicon: Lexicon) -> str | None:
    """The other side of a flow right by its number: "and $29 billion to China", "those to Spain ($27 billion)"."""
    sided = lexicon.words("grammar", "roles", kind) & lexicon.words("constructions", "balances", "sided")
    tokens, articles = sentence.tokens, lexicon.words("grammar", "among", "articles")
    if number.last + 1 < len(tokens) and tokens[number.last].lower in sided:
        at = number.last + 1 + (tokens[number.last + 1].lower in articles)
        return next((code_of(place) for place in countries_of(places) if place.first == at), None)
    bracket = number.first > 0 and tokens[number.first - 1].lower == "("
    before = (place for place in countries_of(places) if bracket and place.last == number.first - 1)
    return next((code_of(place) for place in before if word_before(sentence, place, lexicon) in sided), None)


def _of_which(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> str | None:
    """The country that a relative clause is of: "smaller than Serbia, which exports"."""
    opened = [mark for mark in sentence.marks.all("clauses") if mark.last <= measure.first]
    if not opened or opened[-1].last < measure.first - OF_WHICH or opened[-1].first < 2:
        return None
    tokens, first = sentence.tokens, opened[-1].first
    if tokens[first - 1].lower != "," or tokens[first].lower not in lexicon.words("grammar", "clauses", "relative"):
        return None
    place = sentence.marks.ending(first - 1, "place")
    return str(place.value[0]) if place is not None and place.value[1] in ("name", "alias") else None


def _ranked(
    sentence: Sentence, rank: Mark, measure: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon
) -> Sides:
    """ "X is Y's second-largest trading partner", "the largest trading partner of Y is X"."""
    countries = countries_of(places)
    possessive = lexicon.words("grammar", "possessive", "marks")
    owners = [
        place for place in countries
        if place.last <= rank.first and rank.first - place.last <= 3
        and place.last < len(sentence.tokens) and sentence.tokens[place.last].lower in possessive
    ]  # fmt: skip
    of = lexicon.words("grammar", "possessive", "of")
    owners += [
        place for place in countries
        if place.first >= measure.last and word_before(sentence, place, lexicon) in of
        and place.first - measure.last <= (3 if not groups_of(places, measure.last, place.first) else 3 + IN_GROUP)
    ]  # fmt: skip
    owners += [place for place in countries if place.last == rank.first and place.value[1] == "demonym"]
    host = owners[0] if owners else None
    others = [place for place in countries if host is None or code_of(place) != code_of(host)]
    others = [
        place
        for place in others
        if word_before(sentence, place, lexicon) not in lexicon.words("grammar", "among", "words")
    ]
    subject = min(others, key=lambda place: (place.first > rank.first, abs(distance(place, rank))), default=None)
    if host is not None:
        found = Sides(code_of(subject), code_of(host)) if subject else None
        if found is None:
            guess = setting.scene.last_one(sentence.tokens[host.first].start)
            if guess is None or guess == code_of(host):
                return Sides(None, code_of(host), (), False)
            text = f"the partner is read as {setting.name(guess)}, named before"
            return Sides(guess, code_of(host), (text,), False)
        return found
    implied = implied_by(sentence, rank, setting, lexicon)
    if subject is None or implied.subject is None or implied.subject == code_of(subject):
        return Sides(code_of(subject) if subject else None, None, (), False)
    return Sides(code_of(subject), implied.subject, implied.assumptions, implied.sure)


def placed(
    sentence: Sentence, found: Found, measure: Mark, setting: Setting, lexicon: Lexicon
) -> tuple[Sides, tuple[str | None, Mark] | None]:  # fmt: skip
    """Who has a place by an indicator, and among whom: the code or the words of a group, None for the world."""
    ring = ring_of(sentence, found, measure, lexicon)
    if ring is None:
        return Sides(sure=False), None
    places, group = places_of(sentence, lexicon), (ring.group, Mark("group", None, ring.first, ring.last))
    if measure.last <= found.first:
        inner = [place for place in places if not ring.first <= place.first < ring.last]
        return _alone(sentence, measure, measure, inner, setting, lexicon), group
    who = holder(sentence, found, measure, ring, lexicon, places)
    return Sides(who, sure=who is not None), group


def among(sentence: Sentence, rank: Mark, measure: Mark, lexicon: Lexicon) -> tuple[str, Mark] | None:
    """The group a rank is counted in, and where it says so: "within the CIS", "largest EAEU partner".

    A group we don't know ("in Africa", "non-EU") is called by its words, so that nobody takes it for the whole world.
    """
    words = lexicon.words("grammar", "among", "words")
    for group in (mark for mark in sentence.marks.all("place") if mark.value[1] == "group"):
        before = word_before(sentence, group, lexicon)
        if any(measure.last <= other.first < group.first for other in sentence.marks.all("measure")):
            continue  # of another rank: "the third-largest partner, and Russia the largest partner within the EAEU"
        if before == "-":
            return surface_of(sentence, group._replace(first=max(group.first - 2, 0))), group
        if before in words or rank.last <= group.first < measure.first:
            return code_of(group), group
    start, end = rank.last, measure.first
    if not _is_named(sentence, start, end, lexicon):
        start = _behind_host(sentence, measure, lexicon)
        if sentence.marks.starting(start, "narrowed") is None:
            return None
        stops = lexicon.words("grammar", "among", "stops")
        end = start
        while end < len(sentence.tokens) and sentence.tokens[end].lower not in stops:
            end += 1
        if not _is_named(sentence, start, end, lexicon):
            return None
    return surface_of(sentence, Mark("group", None, start, end)), Mark("group", None, start, end)


def _behind_host(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> int:
    """The token behind "trading partner", or behind whose partner it is: "trading partner of Nigeria in Asia"."""
    of = lexicon.words("grammar", "possessive", "of")
    near = (place for place in sentence.marks.all("place") if 0 < place.first - measure.last <= NEAR_HOST)
    host = next((place for place in near if word_before(sentence, place, lexicon) in of), None)
    return measure.last if host is None else host.last


def _is_named(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether words name a region or a group: one with a capital that is no country, month or day; "the region"."""
    known = {
        index
        for mark in sentence.marks.all("place", "month", "weekdays")
        if mark.category != "place" or mark.value[1] != REGION
        for index in range(mark.first, mark.last)
    }
    regions = lexicon.words("grammar", "among", "regions")
    return any(
        index not in known
        and sentence.tokens[index].is_word
        and (sentence.text[sentence.tokens[index].start].isupper() or sentence.tokens[index].lower in regions)
        for index in range(first, last)
    )


def _alone(
    sentence: Sentence, number: Mark, measure: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon
) -> Sides:
    countries = [
        place for place in countries_of(places)
        if place.last == number.first or place.last >= len(sentence.tokens) or not sentence.tokens[place.last].is_number
    ]  # fmt: skip
    if (named := _with_it(sentence, number, lexicon)) is not None:
        return Sides(named)
    apart = lexicon.words("grammar", "clauses", "apart")  # "Paraguay received 1 billion; Peru, twice as much"
    beside = [
        place for place in countries
        if not any(sentence.tokens[at].lower in apart for at in _between(place, number))
    ]  # fmt: skip
    countries = beside or countries
    if beside and any(sentence.tokens[at].lower in apart for at in _between(measure, number)):
        told = min(beside, key=lambda place: distance(place, number))
        return Sides(code_of(told), sure=False)  # "prices in Switzerland fell; in Peru they doubled"
    own = own_word(sentence, measure)
    owner = owner_of(sentence, number, measure, lexicon)
    if owner is not None:
        return Sides(owner.code, sure=owner.code is not None)
    topic = _topic(sentence, measure, countries, lexicon)
    nearest = topic or min(
        countries, key=lambda place: (place.first > measure.last + 3, abs(distance(place, measure))), default=None
    )
    if own is not None and setting.own is not None and (nearest is None or own.first >= nearest.first):
        return Sides(setting.own[0], None, (says_own(sentence, own, setting),), True)
    if nearest is not None and own is None:
        before = [place for place in countries if place.last == nearest.first - 1]
        comma = before and sentence.tokens[nearest.first - 1].lower == ","
        found = before[0] if comma and not topic else nearest  # "Hong Kong, China"
        return Sides(code_of(found)) if found.value[1] != "capital" else Sides(sure=False)
    return implied_by(sentence, measure, setting, lexicon)


def _with_it(sentence: Sentence, number: Mark, lexicon: Lexicon) -> str | None:
    """The country that a number is told of by the way: "than Spain, with 10.4%", "followed by Sudan, with 139%"."""
    tokens, at = sentence.tokens, number.first
    bound = sentence.marks.ending(at, "bound")
    at = bound.first if bound is not None else at
    with_ = at > 2 and tokens[at - 1].lower in lexicon.words("grammar", "roles", "with") and tokens[at - 2].lower == ","
    place = sentence.marks.ending(at - 2, "place") if with_ else None
    named = place is not None and place.value[1] in ("name", "alias") and place.first > 0
    joined = lexicon.words("numbers", "words", "joiner")
    return str(place.value[0]) if named and place is not None and tokens[at - 1].lower not in joined else None


def _between(one: Mark, other: Mark) -> range:
    return range(min(one.last, other.last), max(one.first, other.first))


def _topic(sentence: Sentence, measure: Mark, countries: list[Mark], lexicon: Lexicon) -> Mark | None:
    """The country a sentence opens with and tells more of between commas: "Belarus, bordering on Poland, has ..."."""
    tokens = sentence.tokens
    first = next((place for place in countries if place.first <= 1 and place.last < measure.first), None)
    if first is None or first.value[1] == "demonym" or first.last >= len(tokens) or tokens[first.last].lower != ",":
        return None
    having = lexicon.words("grammar", "having")
    return first if any(token.lower in having for token in tokens[first.last : measure.first]) else None
