"""The two sides of a claim, the places of a sentence that can be them, and whom "we", "its" or nothing stands for."""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.owners import has_other_subject
from factcheck.extraction.scene import STRANGER, Scene
from factcheck.extraction.strangers import is_by_a_stranger, names_a_stranger
from factcheck.lexicon import REGION, Lexicon

NEAR_KIN = 4
"""Tokens from "neighbour" back to whose it is, at most: "its northern neighbour". Our own choice."""


class Sides(NamedTuple):
    """Subject and partner, what had to be assumed to name them, and whether any of it is a guess.

    `strange`: it is of somebody whom we don't know, so that nobody whom the text names can be meant instead.
    """

    subject: str | None = None
    partner: str | None = None
    assumptions: tuple[str, ...] = ()
    sure: bool = True
    strange: bool = False


class Setting(NamedTuple):
    """What a sentence stands in: the scene, and the country the speaker speaks for, with how that is known."""

    scene: Scene
    speaker: str | None
    own: tuple[str, str] | None
    named: Callable[[str], str]

    def name(self, code: str | None) -> str:
        """A country as it is called."""
        return self.named(code) if code else "nobody"


def places_of(sentence: Sentence, lexicon: Lexicon) -> list[Mark]:
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


def countries_of(places: list[Mark]) -> list[Mark]:
    return [place for place in places if place.value[1] != "group"]


def code_of(place: Mark) -> str:
    return str(place.value[0])


def distance(place: Mark, to: Mark) -> int:
    return place.first - to.last if place.first >= to.last else to.first - place.last


def own_word(sentence: Sentence, measure: Mark) -> Mark | None:
    """A word for the speaker's own country, the one nearest to the measure."""
    words = [mark for mark in sentence.marks.all("speaker_country") if not _is_acronym(sentence, mark)]
    return min(words, key=lambda mark: abs(distance(mark, measure)), default=None)


def _is_acronym(sentence: Sentence, mark: Mark) -> bool:
    surface = sentence.text[sentence.tokens[mark.first].start : sentence.tokens[mark.first].end]
    return len(surface) > 1 and surface.isupper()


def word_before(sentence: Sentence, place: Mark, lexicon: Lexicon) -> str:
    """The word before a place, articles and the like skipped."""
    tokens, index = sentence.tokens, place.first - 1
    skipped = lexicon.words("grammar", "among", "articles")
    while index >= 0 and tokens[index].lower in skipped:
        index -= 1
    kin, their = lexicon.words("grammar", "kin"), lexicon.words("grammar", "possessive", "their")
    said = index - (index > 0 and tokens[index].lower == ",")
    if said > 0 and tokens[said].lower in kin:  # "with its northern neighbour, the Congo"
        owner = next((at for at in range(said - 1, max(said - NEAR_KIN, -1), -1) if tokens[at].lower in their), 0)
        return tokens[owner - 1].lower if owner else ""
    return tokens[index].lower if index >= 0 else ""


def implied_by(sentence: Sentence, measure: Mark, setting: Setting, lexicon: Lexicon) -> Sides:
    """The subject that "we", "its" or nothing at all stands for."""
    own = own_word(sentence, measure)
    if own is not None:
        if setting.own is None:
            return Sides(None, None, (), False)
        return Sides(setting.own[0], None, (says_own(sentence, own, setting),), True)
    last = setting.scene.last_one(sentence.tokens[measure.first].start)
    pronoun = any(token.lower in lexicon.words("grammar", "possessive", "their") for token in sentence.tokens)
    elsewhere = any(mark.first < measure.first for mark in sentence.marks.all("elsewhere"))  # "the city grew, and its"
    named = names_a_stranger(sentence, measure.first, lexicon) or last == STRANGER
    told = setting.speaker is None and is_by_a_stranger(sentence, lexicon)
    if has_other_subject(sentence, lexicon) or named or told:
        return Sides(sure=False, strange=True)
    known = (setting.scene.lead(), setting.scene.topic())
    if last is not None and last not in known and not setting.scene.last_opens(sentence.tokens[measure.first].start):
        return Sides(sure=False)  # "China takes 60% of it. Its GDP": hardly China's
    if last is None or elsewhere or not (pronoun or last in (setting.scene.lead(), setting.scene.topic())):
        return Sides(sure=False)  # two countries it could be of
    return Sides(last, None, (f"the subject is read as {setting.name(last)}, named before",), False)


def says_own(sentence: Sentence, own: Mark, setting: Setting) -> str:
    assert setting.own is not None
    code, how = setting.own
    return f"“{surface_of(sentence, own)}” is read as {setting.name(code)}, the country of {setting.speaker} ({how})"


def surface_of(sentence: Sentence, mark: Mark) -> str:
    return " ".join(sentence.text[sentence.tokens[mark.first].start : sentence.tokens[mark.last - 1].end].split())


def groups_of(places: list[Mark], first: int, last: int) -> list[Mark]:
    """The groups of countries named between two tokens."""
    return [place for place in places if place.value[1] == "group" and first <= place.first < last]
