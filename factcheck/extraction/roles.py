"""Who a measure is about: the subject and the partner of a claim, from the words around it."""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.extraction.marks import Mark
from factcheck.extraction.owners import has_other_subject, is_of_another, is_somebody_elses, owner_of
from factcheck.extraction.quantities import Found
from factcheck.extraction.rankings import holder, ring_of
from factcheck.extraction.scene import Scene
from factcheck.extraction.sentences import Sentence
from factcheck.lexicon import REGION, Lexicon

SIDES = 20
"""Tokens behind a flow in which its other side is named."""

IN_GROUP = 4
"""Tokens that "within the EAEU" may put between a rank and its owner."""


class Sides(NamedTuple):
    """Subject and partner, what had to be assumed to name them, and whether any of it is a guess."""

    subject: str | None = None
    partner: str | None = None
    assumptions: tuple[str, ...] = ()
    sure: bool = True


class Setting(NamedTuple):
    """What a sentence stands in: the scene, and the country the speaker speaks for, with how that is known."""

    scene: Scene
    speaker: str | None
    own: tuple[str, str] | None
    named: Callable[[str], str]

    def name(self, code: str | None) -> str:
        """A country as it is called."""
        return self.named(code) if code else "nobody"


def sides(kind: str | None, sentence: Sentence, measure: Mark, near: Mark, setting: Setting, lexicon: Lexicon) -> Sides:
    """The sides of a measure. `kind` is what the lexicon says it needs; `near` is the number's place.

    The two sides of a pair are in the order of their codes, so that one trade has one name.
    """
    places = _places(sentence, lexicon)
    if kind in ("pair", "to", "from") and _has_unknown_partner(sentence, measure, lexicon):
        return Sides(None, None, (), False)
    if kind in ("pair", "to", "from", "share") and is_somebody_elses(sentence, measure.first, lexicon):
        return Sides(sure=False)
    if kind == "pair":
        pair = _pair(sentence, measure, places, setting, lexicon)
        if pair.subject and pair.partner and pair.partner < pair.subject:
            return pair._replace(subject=pair.partner, partner=pair.subject)
        return pair
    if kind in ("to", "from"):
        listed = [place for place in _countries(places) if place.last == near.first and measure.last <= place.first]
        if listed and _before(sentence, listed[0], lexicon) not in lexicon.words("grammar", "roles", kind):
            return Sides(_code(listed[0]))  # "Exports: Germany $1.7 trillion, Italy $677 billion"
        return _flow(kind, sentence, measure, places, setting, lexicon)
    if kind == "share":
        return _shared(sentence, near, measure, places, setting, lexicon)
    if kind == "host":
        return _ranked(sentence, near, measure, places, setting, lexicon)
    return _alone(sentence, near, measure, places, setting, lexicon)


def _places(sentence: Sentence, lexicon: Lexicon) -> list[Mark]:
    """The countries and groups of a sentence, but for those named only for comparison ("after Russia")."""
    named = [mark for mark in sentence.marks.all("place") if mark.value[1] != REGION and not _is_money(sentence, mark)]
    behind = {mark.last for mark in sentence.marks.all("rivals")}
    rest = min((mark.first for mark in sentence.marks.all("rest of list")), default=len(sentence.tokens))
    articles = lexicon.words("grammar", "among", "articles")
    joints = {",", *lexicon.words("numbers", "words", "joiner")}
    rivals: set[int] = set()  # "followed by China, Japan and the United States"
    for mark in named:
        start = mark.first
        while start > 0 and start not in behind and sentence.tokens[start - 1].lower in articles:
            start -= 1
        listed = any(rival.last < start <= rival.last + 2 and rival.first in rivals for rival in named)
        if start in behind or start > rest or (listed and sentence.tokens[start - 1].lower in joints):
            rivals.add(mark.first)
    return [mark for mark in named if mark.first not in rivals]


def _is_money(sentence: Sentence, place: Mark) -> bool:
    """Whether the name is only that of a currency: "US dollar"."""
    unit = sentence.marks.starting(place.first, "unit", "code")
    return unit is not None and unit.value[1] == "currency" and unit.last >= place.last


def _countries(places: list[Mark]) -> list[Mark]:
    return [place for place in places if place.value[1] != "group"]


def _code(place: Mark) -> str:
    return str(place.value[0])


def _distance(place: Mark, to: Mark) -> int:
    return place.first - to.last if place.first >= to.last else to.first - place.last


def _own(sentence: Sentence, measure: Mark, setting: Setting) -> Mark | None:
    """A word for the speaker's own country, the one nearest to the measure."""
    words = [mark for mark in sentence.marks.all("speaker_country") if not _is_acronym(sentence, mark)]
    return min(words, key=lambda mark: abs(_distance(mark, measure)), default=None)


def _is_acronym(sentence: Sentence, mark: Mark) -> bool:
    surface = sentence.text[sentence.tokens[mark.first].start : sentence.tokens[mark.first].end]
    return len(surface) > 1 and surface.isupper()


def _before(sentence: Sentence, place: Mark, lexicon: Lexicon) -> str:
    """The word before a place, articles and the like skipped."""
    index = place.first - 1
    skipped = lexicon.words("grammar", "among", "articles")
    while index >= 0 and sentence.tokens[index].lower in skipped:
        index -= 1
    return sentence.tokens[index].lower if index >= 0 else ""


def _has_unknown_partner(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether the other side is named and is no country we know: "exports to Africa", "trade with it"."""
    tokens, marks = sentence.tokens, sentence.marks
    roles = {word for role in ("to", "from", "with") for word in lexicon.words("grammar", "roles", role)}
    roles |= lexicon.words("grammar", "elsewhere", "through")
    roles -= lexicon.words("numbers", "words", "joiner") | {"for"}
    skipped = lexicon.words("grammar", "among", "articles") | lexicon.words("grammar", "elsewhere", "rest")
    for index in range(measure.last, min(measure.last + SIDES, len(tokens) - 1)):
        if marks.starting(index, "measure", "clauses") is not None or tokens[index].lower in (";", ":"):
            return False
        if tokens[index].lower not in roles or tokens[index - 1].lower in lexicon.words("grammar", "elsewhere", "idle"):
            continue
        behind = index + 1
        while behind < len(tokens) - 1 and tokens[behind].lower in skipped:
            behind += 1
        place = marks.covering(behind, "place")
        if place is not None and place.value[1] != REGION:
            return False
        pronoun = tokens[behind].lower in lexicon.words("grammar", "elsewhere", "pronouns")
        if place is not None or pronoun or marks.starting(behind, "elsewhere") is not None:
            return True
        titled = tokens[behind].is_word and sentence.text[tokens[behind].start].isupper()
        if titled and marks.covering(behind, "month", "weekdays", "unit", "code") is None:
            return True
    return False


def _pair(sentence: Sentence, measure: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon) -> Sides:
    sided = lexicon.words("grammar", "roles", "to") | lexicon.words("grammar", "roles", "from")
    sided -= lexicon.words("grammar", "roles", "with") | lexicon.words("numbers", "words", "joiner")
    own_flow = [mark for mark in sentence.marks.all("measure") if mark.last <= measure.first]
    passing = [
        place for place in places
        if own_flow and place.last <= measure.first and _before(sentence, place, lexicon) in sided
    ]  # fmt: skip
    places = [place for place in places if place not in passing]  # "exports to Russia fell; trade with China rose"
    by_distance = sorted(places, key=lambda place: (abs(_distance(place, measure)), place.first))
    codes = list(dict.fromkeys(_code(place) for place in by_distance))
    if len(codes) >= 2:
        two = codes[:2]
        ordered = [_code(place) for place in places if _code(place) in two]
        first, second = list(dict.fromkeys(ordered))
        return Sides(first, second)
    both = sentence.marks.all("pair")
    own = _own(sentence, measure, setting)
    if len(codes) == 1 and own is not None and setting.own is not None and setting.own[0] != codes[0]:
        return Sides(setting.own[0], codes[0], (_says_own(sentence, own, setting),), True)
    two_before = setting.scene.last_two(sentence.tokens[measure.first].start)
    if len(codes) == 1:
        if two_before and codes[0] in two_before[0]:
            other = next(code for code in two_before[0] if code != codes[0])
            text = f"the other side of the trade is read as {setting.name(other)}, named before"
            return Sides(codes[0], other, (text,), False)
        if _before(sentence, by_distance[0], lexicon) in lexicon.words("grammar", "roles", "with"):
            return Sides(None, codes[0], (), False)  # "trade with China": whose?
        if any(token.lower in lexicon.words("grammar", "possessive", "their") for token in sentence.tokens):
            whose = _implied(sentence, measure, setting, lexicon)
            if whose.subject in (None, codes[0]):
                return Sides(None, codes[0], (), False)
            return Sides(whose.subject, codes[0], whose.assumptions, False)  # "Brazil is its partner, with trade of"
        return Sides(codes[0], None, (), True)
    if two_before is None:
        return Sides(sure=False)
    (first, second), sure = two_before
    words = _surface(sentence, both[0]) if both else _surface(sentence, measure)
    said = "is read as" if both else "is read as that between"
    text = f"“{words}” {said} {setting.name(first)} and {setting.name(second)}, named before"
    return Sides(first, second, (text,), sure)


def _flow(
    kind: str, sentence: Sentence, measure: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon
) -> Sides:
    towards = lexicon.words("grammar", "roles", kind)
    others = [
        place
        for place in places
        if _before(sentence, place, lexicon) in towards
        and place.first > measure.first
        and not any(
            measure.last <= part.first < place.first
            for part in sentence.marks.all("aside", "part")
            if part.value != "earlier"
        )
        and not any(measure.last <= other.first < place.first for other in sentence.marks.all("measure"))
    ]
    if any(
        kind == "to"
        and _before(sentence, place, lexicon) in lexicon.words("grammar", "roles", "from")
        and place.value[1] == "group"
        and place.first > measure.first
        for place in places
    ):
        return Sides(sure=False)  # "exports to China from the EU"
    rest = [place for place in _countries(places) if place not in others]
    goods = [place for place in rest if _is_of_goods(sentence, place, measure)]
    rest = [place for place in rest if place not in goods]
    partner = _code(min(others, key=lambda place: abs(_distance(place, measure)))) if others else None
    rest = [place for place in rest if _code(place) != partner]
    sided = lexicon.words("grammar", "roles", "to") | lexicon.words("grammar", "roles", "from")
    aside = [place for place in rest if place.last < measure.first and _before(sentence, place, lexicon) in sided]
    if len(aside) < len(rest):  # "Brazil exported 15 billion to Argentina and imported 11": not Argentina did
        rest = [place for place in rest if place not in aside]
        if aside and partner is None and _goes_on(sentence, measure, lexicon):
            partner = _code(aside[-1])
    passing = [place for place in rest if is_of_another(sentence, place, lexicon)]
    if passing and partner is None and passing[0].last < measure.first:  # "China was its supplier, with imports of"
        rest, partner = [place for place in rest if place not in passing], _code(passing[0])
    if goods and partner is None:
        if kind == "to":
            return Sides(sure=False)
        partner = _code(goods[0])
    subject = min(rest, key=lambda place: (place.first > measure.first, abs(_distance(place, measure))), default=None)
    if partner is None and _is_between_two(sentence, measure, places, subject, setting, lexicon):
        return Sides(sure=False)
    if subject is not None:
        return Sides(_code(subject), partner)
    found = _implied(sentence, measure, setting, lexicon)
    if found.subject == partner:
        topic = setting.scene.topic()
        if topic is None or topic == partner:
            return Sides(None, partner, (), False)
        return Sides(topic, partner, (f"the subject is read as {setting.name(topic)}, what the text is about",), False)
    return Sides(found.subject, partner, found.assumptions, found.sure)


def _is_between_two(
    sentence: Sentence, measure: Mark, places: list[Mark], subject: Mark | None, setting: Setting, lexicon: Lexicon
) -> bool:
    """Whether a flow without a partner is one of two countries: "trade was 8 billion, and Belarus imported 6"."""
    others = {_code(place) for place in places if subject is None or _code(place) != _code(subject)}
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
    return word.is_word and sentence.text[word.start].islower()


def _shared(
    sentence: Sentence, number: Mark, flow: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon
) -> Sides:
    """Whose flow it is and who has the share: "Russia took 60% of Belarus's exports", "of exports from Belarus"."""
    countries = _countries(places)
    owner = next((place for place in countries if number.last <= place.first < flow.first), None)
    if owner is None:
        behind = {*lexicon.words("grammar", "roles", "of"), *lexicon.words("grammar", "roles", "from")}
        behind -= lexicon.words("grammar", "roles", "to")
        owner = next(
            (
                place for place in countries
                if 0 <= place.first - flow.last <= 2 and _before(sentence, place, lexicon) in behind
            ),
            None,
        )  # fmt: skip
    groups = _groups(places, number.last, flow.first)
    if groups and (owner is None or groups[-1].first > owner.first):
        return Sides(None, None, (), False)  # "43% of EU exports"
    others = [place for place in countries if owner is None or _code(place) != _code(owner)]
    before = [place for place in others if place.last <= number.first]
    partner = before[-1] if before else min(others, key=lambda place: abs(_distance(place, flow)), default=None)
    if partner is None:
        return Sides(_code(owner) if owner else None, None, (), False)
    if owner is not None:
        return Sides(_code(owner), _code(partner))
    implied = _implied(sentence, flow, setting, lexicon)
    if implied.subject == _code(partner):
        return Sides(None, _code(partner), (), False)
    return Sides(implied.subject, _code(partner), implied.assumptions, implied.sure)


def _goes_on(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether a measure is a second verb of the same subject: the "imported" of "exported 15 and imported 11"."""
    before = sentence.tokens[measure.first - 1].lower if measure.first else ""
    return before in lexicon.words("numbers", "words", "joiner")


def _ranked(
    sentence: Sentence, rank: Mark, measure: Mark, places: list[Mark], setting: Setting, lexicon: Lexicon
) -> Sides:
    """ "X is Y's second-largest trading partner", "the largest trading partner of Y is X"."""
    countries = _countries(places)
    possessive = lexicon.words("grammar", "possessive", "marks")
    owners = [
        place for place in countries
        if place.last <= rank.first and rank.first - place.last <= 3
        and place.last < len(sentence.tokens) and sentence.tokens[place.last].lower in possessive
    ]  # fmt: skip
    of = lexicon.words("grammar", "possessive", "of")
    owners += [
        place for place in countries
        if place.first >= measure.last and _before(sentence, place, lexicon) in of
        and place.first - measure.last <= (3 if not _groups(places, measure.last, place.first) else 3 + IN_GROUP)
    ]  # fmt: skip
    owners += [place for place in countries if place.last == rank.first and place.value[1] == "demonym"]
    host = owners[0] if owners else None
    others = [place for place in countries if host is None or _code(place) != _code(host)]
    others = [
        place for place in others if _before(sentence, place, lexicon) not in lexicon.words("grammar", "among", "words")
    ]
    subject = min(others, key=lambda place: (place.first > rank.first, abs(_distance(place, rank))), default=None)
    if host is not None:
        found = Sides(_code(subject), _code(host)) if subject else None
        if found is None:
            guess = setting.scene.last_one(sentence.tokens[host.first].start)
            if guess is None or guess == _code(host):
                return Sides(None, _code(host), (), False)
            text = f"the partner is read as {setting.name(guess)}, named before"
            return Sides(guess, _code(host), (text,), False)
        return found
    implied = _implied(sentence, rank, setting, lexicon)
    if subject is None or implied.subject is None or implied.subject == _code(subject):
        return Sides(_code(subject) if subject else None, None, (), False)
    return Sides(_code(subject), implied.subject, implied.assumptions, implied.sure)


def placed(
    sentence: Sentence, found: Found, measure: Mark, lexicon: Lexicon
) -> tuple[Sides, tuple[str | None, Mark] | None]:  # fmt: skip
    """Who has a place by an indicator, and among whom: the code or the words of a group, None for the world."""
    ring = ring_of(sentence, found, measure, lexicon)
    if ring is None:
        return Sides(sure=False), None
    who = holder(sentence, found, measure, ring, lexicon, _places(sentence, lexicon))
    return Sides(who, sure=who is not None), (ring.group, Mark("group", None, ring.first, ring.last))


def _groups(places: list[Mark], first: int, last: int) -> list[Mark]:
    """The groups of countries named between two tokens."""
    return [place for place in places if place.value[1] == "group" and first <= place.first < last]


def among(sentence: Sentence, rank: Mark, measure: Mark, lexicon: Lexicon) -> tuple[str, Mark] | None:
    """The group a rank is counted in, and where it says so: "within the CIS", "largest EAEU partner".

    A group we don't know ("in Africa", "non-EU") is called by its words, so that nobody takes it for the whole world.
    """
    words = lexicon.words("grammar", "among", "words")
    for group in (mark for mark in sentence.marks.all("place") if mark.value[1] == "group"):
        before = _before(sentence, group, lexicon)
        if any(measure.last <= other.first < group.first for other in sentence.marks.all("measure")):
            continue  # of another rank: "the third-largest partner, and Russia the largest partner within the EAEU"
        if before == "-":
            return _surface(sentence, group._replace(first=max(group.first - 2, 0))), group
        if before in words or rank.last <= group.first < measure.first:
            return _code(group), group
    start, end = rank.last, measure.first
    if not _is_named(sentence, start, end, lexicon):
        if sentence.marks.starting(measure.last, "narrowed") is None:
            return None
        stops = lexicon.words("grammar", "among", "stops")
        start = end = measure.last
        while end < len(sentence.tokens) and sentence.tokens[end].lower not in stops:
            end += 1
        if not _is_named(sentence, start, end, lexicon):
            return None
    return _surface(sentence, Mark("group", None, start, end)), Mark("group", None, start, end)


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
        place for place in _countries(places)
        if place.last == number.first or place.last >= len(sentence.tokens) or not sentence.tokens[place.last].is_number
    ]  # fmt: skip
    own = _own(sentence, measure, setting)
    owner = owner_of(sentence, number, measure, lexicon)
    if owner is not None:
        return Sides(owner.code, sure=owner.code is not None)
    topic = _topic(sentence, measure, countries, lexicon)
    nearest = topic or min(
        countries, key=lambda place: (place.first > measure.last + 3, abs(_distance(place, measure))), default=None
    )
    if own is not None and setting.own is not None and (nearest is None or own.first >= nearest.first):
        return Sides(setting.own[0], None, (_says_own(sentence, own, setting),), True)
    if nearest is not None and own is None:
        before = [place for place in countries if place.last == nearest.first - 1]
        comma = before and sentence.tokens[nearest.first - 1].lower == ","
        found = before[0] if comma and not topic else nearest  # "Hong Kong, China"
        return Sides(_code(found)) if found.value[1] != "capital" else Sides(sure=False)
    return _implied(sentence, measure, setting, lexicon)


def _topic(sentence: Sentence, measure: Mark, countries: list[Mark], lexicon: Lexicon) -> Mark | None:
    """The country a sentence opens with and tells more of between commas: "Belarus, bordering on Poland, has ..."."""
    tokens = sentence.tokens
    first = next((place for place in countries if place.first <= 1 and place.last < measure.first), None)
    if first is None or first.value[1] == "demonym" or first.last >= len(tokens) or tokens[first.last].lower != ",":
        return None
    having = lexicon.words("grammar", "having")
    return first if any(token.lower in having for token in tokens[first.last : measure.first]) else None


def _implied(sentence: Sentence, measure: Mark, setting: Setting, lexicon: Lexicon) -> Sides:
    """The subject that "we", "its" or nothing at all stands for."""
    own = _own(sentence, measure, setting)
    if own is not None:
        if setting.own is None:
            return Sides(None, None, (), False)
        return Sides(setting.own[0], None, (_says_own(sentence, own, setting),), True)
    last = setting.scene.last_one(sentence.tokens[measure.first].start)
    pronoun = any(token.lower in lexicon.words("grammar", "possessive", "their") for token in sentence.tokens)
    elsewhere = any(mark.first < measure.first for mark in sentence.marks.all("elsewhere"))  # "the city grew, and its"
    if has_other_subject(sentence, lexicon):
        return Sides(sure=False)
    known = (setting.scene.lead(), setting.scene.topic())
    if last is not None and last not in known and not setting.scene.last_opens(sentence.tokens[measure.first].start):
        return Sides(sure=False)  # "China takes 60% of it. Its GDP": hardly China's
    if last is None or elsewhere or not (pronoun or last in (setting.scene.lead(), setting.scene.topic())):
        return Sides(sure=False)  # two countries it could be of
    return Sides(last, None, (f"the subject is read as {setting.name(last)}, named before",), False)


def _says_own(sentence: Sentence, own: Mark, setting: Setting) -> str:
    assert setting.own is not None
    code, how = setting.own
    return f"“{_surface(sentence, own)}” is read as {setting.name(code)}, the country of {setting.speaker} ({how})"


def _surface(sentence: Sentence, mark: Mark) -> str:
    return " ".join(sentence.text[sentence.tokens[mark.first].start : sentence.tokens[mark.last - 1].end].split())
