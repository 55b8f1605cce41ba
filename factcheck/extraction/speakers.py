"""Who says what: quotations, the people they are ascribed to, and the country a person speaks for."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.sentences import Sentence, joined
from factcheck.extraction.numbers.tokens import Token
from factcheck.lexicon import REGION, Lexicon
from factcheck.model import Document, Span

SPEECH = ("verbs", "according")
"""The phrases that let somebody speak."""

NEAR = 6
"""Tokens between a verb of speech and the name it belongs to, or between a country and the title it qualifies."""

OF = 2
"""Tokens between a title and its country: "president of the Netherlands", "Belarusian deputy minister"."""


class Quotation(NamedTuple):
    """A stretch between quotation marks, and who is quoted (None where the text doesn't say)."""

    start: int
    end: int
    speaker: str | None


class Passage(NamedTuple):
    """A block that has been read, and the names in it."""

    text: str
    span: Span
    tokens: list[Token]
    marks: Marks
    names: list[tuple[int, int, str]]


class Cast(NamedTuple):
    """Who may speak in a document: the last names of people to the fullest form of them, the people by the titles that
    they are introduced with, and the pronouns that stand for somebody."""

    people: dict[str, str]
    offices: dict[str, set[str]]
    pronouns: frozenset[str]


class Voices(NamedTuple):
    """The quotations of a document in order, the countries its speakers stand for, with how that is known, and the
    people who speak: their last names to the fullest form of them."""

    quotations: tuple[Quotation, ...]
    countries: dict[str, tuple[str, str]]
    people: dict[str, str]

    def at(self, offset: int) -> Quotation | None:
        """The quotation that holds a place."""
        index = bisect_right(self.quotations, offset, key=lambda quotation: quotation.start) - 1
        if index >= 0 and self.quotations[index].end > offset:
            return self.quotations[index]
        return None


def voices(document: Document, sentences: Sequence[Sentence], lexicon: Lexicon, frames: list[str]) -> Voices:
    """The speakers of a document. `frames` are the countries it speaks of most, the first two its main ones."""
    marks = lexicon.words("speech", "quotes", "open") | lexicon.words("speech", "quotes", "close")
    speak = any(speaks(sentence) for sentence in sentences)
    if not speak and not any(mark in document.prose for mark in marks):
        return Voices((), {}, {})
    blocks = [
        Passage(block.text, block.span, block.tokens, block.marks, _names(block, lexicon) + _offices(block, lexicon))
        for block in joined(sentences, document)
    ]
    people = _people(blocks)
    cast = Cast(people, _held(blocks, people), lexicon.words("speech", "pronouns"))
    found: list[Quotation] = []
    announced: str | None = None
    last: str | None = None
    open_speaker: str | None = None
    for block in blocks:
        regions, unclosed = _regions(block, lexicon, continued=open_speaker is not None)
        named = _named(block, regions, cast)
        if not regions:
            header = block.tokens[-1].lower == ":" if block.tokens else False
            announced = (named or _first_name(block, people)) if header else None
            last = announced or named or last
            open_speaker = None
            continue
        speaker = named or announced or open_speaker or last
        spoken = named is not None or announced is not None or open_speaker is not None
        by = _by_region(block, regions, cast)
        found += [
            Quotation(region.start, region.end, by[place] or speaker)
            for place, region in enumerate(regions)
            if spoken or _is_utterance(block.text, region)
        ]
        open_speaker = speaker if unclosed else None
        announced = None
        last = speaker or last
    countries = _countries(blocks, people, frames) if found else {}  # only who is quoted says "we"
    return Voices(tuple(found), countries, people)


def speaks(sentence: Sentence) -> bool:
    """Whether a sentence has words that let somebody speak."""
    return any(category in sentence.marks.categories for category in SPEECH)


def _regions(block: Passage, lexicon: Lexicon, *, continued: bool) -> tuple[list[Span], bool]:
    """The quoted stretches of a block, and whether the last one stays open (the speech goes on in the next block)."""
    opening, closing = lexicon.words("speech", "quotes", "open"), lexicon.words("speech", "quotes", "close")
    regions: list[Span] = []
    start: int | None = None
    for token in block.tokens:
        if start is None and token.lower in opening:
            start = token.start
        elif start is not None and token.lower in closing:
            regions.append(Span(start, token.end))
            start = None
        elif start is None and continued and not regions and token.lower in closing:
            regions.append(Span(block.span.start, token.end))
    if start is None:
        return regions, False
    opens_block = start == block.tokens[0].start
    if opens_block:
        regions.append(Span(start, block.span.end))
    return regions, opens_block


def _is_utterance(text: str, region: Span) -> bool:
    """Whether a quotation is speech by itself; a few quoted words in a sentence of the document are its own voice."""
    inside = text[region.start : region.end].strip('"“”«»„ \n')
    return inside[:1].isupper() and inside[-1:] in ".!?,…"


def _names(block: Sentence, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """Runs of capitalised words that are no place, title, month or weekday: first token, token behind, surface."""
    noise = lexicon.words("grammar", "noise")
    skipped = {index for index, token in enumerate(block.tokens) if token.lower in noise}
    for mark in block.marks.all("place", "titles", "month", "weekdays", "unit", "measure"):
        if mark.category != "month" or not _is_forename(block, mark, noise):
            skipped.update(range(mark.first, mark.last))
    runs: list[tuple[int, int, str]] = []
    first: int | None = None
    text, tokens = block.text, block.tokens
    for index in range(len(tokens) + 1):
        inside = index < len(tokens) and index not in skipped and (
            (tokens[index].is_word and text[tokens[index].start].isupper())
            or (first is not None and tokens[index].start == tokens[index - 1].end
                and (tokens[index].lower == "-" or (tokens[index - 1].lower == "-" and tokens[index].is_word)))
        )  # fmt: skip
        if inside and first is None:
            first = index
        elif not inside and first is not None:
            last = index - 1 if tokens[index - 1].lower == "-" else index
            runs.append((first, last, text[tokens[first].start : tokens[last - 1].end]))
            first = None
    return runs


def _is_forename(block: Sentence, month: Mark, noise: frozenset[str]) -> bool:
    """Whether a month is what somebody is called: "Jan Kowalski", but not "in May Kowalski said"."""
    tokens, at = block.tokens, month.first - 1
    dated = at >= 0 and (tokens[at].lower in noise or tokens[at].is_number)
    dated = dated and block.marks.ending(month.first, "verbs") is None
    behind = tokens[month.last] if month.last < len(tokens) else None
    return not dated and behind is not None and behind.is_word and block.text[behind.start].isupper()


def _offices(block: Sentence, lexicon: Lexicon) -> list[tuple[int, int, str]]:
    """Who is let speak by an office alone: "Greece's finance minister told them", "”, said the Greek president"."""
    articles, found = lexicon.words("grammar", "among", "articles"), []
    for title in block.marks.all("titles"):
        for place in block.marks.all("place"):
            if place.value[1] not in ("name", "alias", "demonym") or not 0 <= title.first - place.last <= 1:
                continue
            owned = title.first == place.last or block.tokens[place.last].lower in ("'s", "'")
            first = place.first - (place.first > 0 and block.tokens[place.first - 1].lower in articles)
            verb = block.marks.ending(first, "verbs")
            let = verb is not None and verb.first > 0 and not block.tokens[verb.first - 1].is_word
            if owned and (let or block.marks.starting(title.last, "verbs") is not None):
                surface = block.text[block.tokens[place.first].start : block.tokens[title.last - 1].end]
                found.append((first, title.last, surface))
    return found


def _family(name: str) -> str:
    """What a person is called for short: the last name; of an office all of it."""
    return name if name.split()[-1].islower() else name.split()[-1]


def _people(blocks: list[Passage]) -> dict[str, str]:
    """Last names to the fullest form of them, of everybody who has a title or is next to a verb of speech."""
    people: dict[str, str] = {}
    for block in blocks:
        for first, last, name in block.names:
            if _is_person(block, first, last):
                family = _family(name)
                people[family] = max(people.get(family, ""), name, key=len)
    for block in blocks:
        for _, _, name in block.names:
            family = _family(name)
            if family in people and " " in name:
                people[family] = max(people[family], name, key=len)
    return people


def _held(blocks: list[Passage], people: dict[str, str]) -> dict[str, set[str]]:
    """The people that are introduced with a title, by that: "Mayor Ann Lee"."""
    held: dict[str, set[str]] = {}
    for block in blocks:
        for first, _, name in block.names:
            title = block.marks.ending(first, "titles")
            if title is not None and _family(name) in people:
                held.setdefault(_titled(block, title), set()).add(people[_family(name)])
    return held


def _titled(block: Passage, title: Mark) -> str:
    return " ".join(token.lower for token in block.tokens[title.first : title.last])


def _is_person(block: Passage, first: int, last: int) -> bool:
    titled = block.marks.ending(first, "titles") is not None
    behind = block.marks.starting(last, "verbs")
    said = behind is not None and block.text[block.tokens[last].start].islower()  # not "the United States"
    speaks = said or block.marks.ending(first, "verbs") is not None
    adverb = last + 1 < len(block.tokens) and block.marks.starting(last + 1, "verbs") is not None
    comma = last < len(block.tokens) and block.tokens[last].lower == ","
    apposition = comma and any(block.marks.starting(last + step, "titles") for step in range(1, NEAR))
    return titled or speaks or adverb or apposition


def _by_region(block: Passage, regions: list[Span], cast: Cast) -> list[str | None]:
    """For each quotation of a block, who is let speak nearest to it, with no other quotation in between."""
    spoken = _spoken(block, regions, cast)
    if len({person for _, _, person in spoken}) < 2:
        return [None] * len(regions)
    found: list[str | None] = []
    for place, region in enumerate(regions):
        before = regions[place - 1].end if place else block.span.start
        behind = regions[place + 1].start if place + 1 < len(regions) else block.span.end
        near = [
            (start - region.end if start >= region.end else region.start - end, person)
            for start, end, person in spoken
            if before <= start < behind
        ]
        found.append(min(near)[1] if near else None)
    return found


def _named(block: Passage, regions: list[Span], cast: Cast) -> str | None:
    """The person that a block's own words, outside its quotations, let speak; the last one where there are several."""
    spoken = _spoken(block, regions, cast)
    return spoken[-1][2] if spoken else None


def _spoken(block: Passage, regions: list[Span], cast: Cast) -> list[tuple[int, int, str]]:
    """Who is let speak outside the quotations of a block: the offsets of the verb, and the person."""
    found: list[tuple[int, int, str]] = []
    outside = [
        mark for mark in block.marks.all("verbs")
        if not any(region.start <= block.tokens[mark.first].start < region.end for region in regions)
    ]  # fmt: skip
    names = block.names
    people = cast.people
    for verb in outside:
        start, end = block.tokens[verb.first].start, block.tokens[verb.last - 1].end
        beside = {
            token.lower
            for token in (*block.tokens[max(verb.first - 1, 0) : verb.first], *block.tokens[verb.last : verb.last + 1])
        }
        if beside & cast.pronouns:
            # "she told the moderator. Her rival, Paul Orr, ..." is of whoever was named before
            led = [name for _, last, name in names if last <= verb.first and _family(name) in people]
            found += [(start, end, people[_family(name)]) for name in led[-1:]]
            continue
        near = [
            (min(abs(verb.first - last), abs(first - verb.last)), name)
            for first, last, name in names
            if _family(name) in people and min(abs(verb.first - last), abs(first - verb.last)) <= NEAR
        ]
        if near:
            found.append((start, end, people[_family(min(near)[1])]))
        elif (title := block.marks.ending(verb.first, "titles")) is not None:
            # "the President emphasized": the only person there is, or the only one with that title
            holders = set(people.values()) if len(people) == 1 else cast.offices.get(_titled(block, title), set())
            found += [(start, end, person) for person in holders if len(holders) == 1]
    return found


def _first_name(block: Passage, people: dict[str, str]) -> str | None:
    for _, _, name in block.names:
        if _family(name) in people:
            return people[_family(name)]
    names = block.names
    return names[0][2] if names else None


def _countries(blocks: list[Passage], people: dict[str, str], frames: list[str]) -> dict[str, tuple[str, str]]:
    """The country each person speaks for: by title, else by a statement ascribed to them, else the other side's."""
    titled: dict[str, str] = {}
    ascribed: dict[str, str] = {}
    for block in blocks:
        for first, last, name in block.names:
            person = people.get(_family(name))
            if person is None:
                continue
            if code := _title_country(block, first, last):
                titled.setdefault(person, code)
            if code := _statement_country(block, first):
                ascribed.setdefault(person, code)
    known = {person: (code, "by title") for person, code in titled.items()}
    for person, code in ascribed.items():
        known.setdefault(person, (code, "of whom the text says it as theirs"))
    main = frames[:2]
    for person in people.values():
        others = {code for other, (code, _) in known.items() if other != person}
        rest = [code for code in main if code not in others]
        if person not in known and len(main) == 2 and len(rest) == 1:
            known[person] = (rest[0], "the other side being spoken for")
    return known


def _title_country(block: Passage, first: int, last: int) -> str | None:
    """As in "Belarusian President X", "Belarus's President X", "President of Belarus X", "X, president of Belarus"."""
    titles = block.marks.all("titles")
    places = [mark for mark in block.marks.all("place") if mark.value[1] not in ("group", "capital", REGION)]
    end = _apposition_end(block, last)
    for place in reversed(places):
        for title in titles:
            before = title.last == first and place.last <= title.first and _qualifies(block, place, title.first)
            between = title.last < place.first <= title.last + OF and place.last in (first, first - 1)
            behind = last < min(title.first, place.first) and max(title.last, place.last) <= end
            behind = behind or first <= place.first < title.last == last  # no name, but the office itself
            if before or behind or (between and (place.last == first or block.tokens[place.last].lower == ",")):
                return str(place.value[0])
    return None


def _qualifies(block: Passage, place: Mark, title: int) -> bool:
    """Whether a place goes with the title behind it: as an adjective, a possessive, or right before it."""
    gap = block.tokens[place.last : title]
    if not gap:
        return True
    if gap[0].lower in ("'s", "'"):
        return len(gap) <= NEAR
    return place.value[1] == "demonym" and len(gap) <= OF and all(token.is_word for token in gap)


def _apposition_end(block: Passage, last: int) -> int:
    """Where an apposition to a name ends: "X, the president of Belarus, said"; where the name ends if it has none."""
    tokens = block.tokens
    if last >= len(tokens) or tokens[last].lower != ",":
        return last
    stops = (index for index in range(last + 1, len(tokens)) if tokens[index].lower in (",", ".", ";"))
    return next(stops, len(tokens))


def _statement_country(block: Passage, first: int) -> str | None:
    """The country a statement is about that is then ascribed: "Belarus is prepared to ... This was stated by X."."""
    according = next((mark for mark in block.marks.all("according") if 0 <= first - mark.last <= 3), None)
    if according is None:
        return None
    places = [
        m for m in block.marks.all("place") if m.last <= according.first and m.value[1] in ("name", "alias", "demonym")
    ]
    return str(places[0].value[0]) if places else None
