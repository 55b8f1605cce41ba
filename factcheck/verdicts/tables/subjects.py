"""Who a sentence is about, and with whom they are compared: countries, and the entities of the tables."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.numbers.tokens import glued, words_of
from factcheck.lexicon import PEOPLE, Lexicon
from factcheck.model import Span

WORLD = "WLD"
BEFORE = 100
"""Characters before a place in which the words of a comparison are looked for: our own choice."""

STOP = "|"
"""What stands in a text of content words for all that is none."""

HYPHENS = frozenset("-‐‑\"“”'[]")
"""Marks that don't part one word from the next."""


class Names(NamedTuple):
    """How places are found: demonyms and names to codes; by their first words the names of the entities of the tables
    that are no places, each with its entity. `rows` are the groups that tables have figures of as such; `nouns` are
    the stems of what tables call their rows."""

    codes: dict[str, str]
    entities: dict[str, tuple[tuple[str, str], ...]]
    groups: frozenset[str]
    rows: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()


def lowered(text: str) -> str:
    """A text in lower case, as long as before, with straight apostrophes."""
    return "".join(low if len(low := each.lower()) == 1 else each for each in text).replace("’", "'")


def places_of(sentence: Sentence, names: Names, lexicon: Lexicon) -> list[Mark]:
    """The entities named, with their codes, in order of place; a capital is no country here."""
    found = {
        mark.first: mark._replace(category=_category(mark), value=str(mark.value[0]))
        for mark in sentence.marks.all("place")
        if mark.value[1] != "capital"
    }
    worlds = lexicon.words("tables", "world")
    done = 0
    for index, token in enumerate(sentence.tokens):
        mark = found.get(index)
        if mark is None and index >= done:
            phrase = _entity(sentence, index, names)
            if phrase is not None:
                mark = phrase
            elif token.lower in worlds:
                mark = Mark("place", WORLD, index, index + 1)
        if mark is not None:
            found[index] = mark
            done = max(done, mark.last)
    return [found[index] for index in sorted(found)]


def _entity(sentence: Sentence, index: int, names: Names) -> Mark | None:
    """The entity of a table that is no country and whose name starts at a token."""
    for phrase, entity in names.entities.get(sentence.tokens[index].lower, ()):
        words = words_of(phrase)
        if [token.lower for token in sentence.tokens[index : index + len(words)]] == words:
            return Mark("place", entity, index, index + len(words))
    return None


def _category(mark: Mark) -> str:
    """Whether a name is that of a place or that of its people: "South Africans"."""
    return PEOPLE if mark.value[1] == PEOPLE else mark.category


TIMES = "times"
"""The way of a comparison that a multiple makes: "seven times as much as Hungary"."""


def sides(
    sentence: Sentence, places: list[Mark], names: Names, found: list[Found], lexicon: Lexicon
) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    """The codes of the entities that a sentence is about, and with which it compares them, and which way."""
    multiples = [each.quantity.span for each in found if is_multiple(each, sentence.text, lexicon)]
    table = lexicon.tables["tables"]["compared"]
    subjects: list[str] = []
    rivals: list[tuple[str, str]] = []
    text = lowered(sentence.text)
    joins = lexicon.words("tables", "roles", "joined") | {""}
    last, way = -1, ""
    for place in places:
        code, start = str(place.value), sentence.tokens[place.first].start
        joined = last >= 0 and text[last:start].removeprefix("'s").strip(" ,") in joins
        compared, since = _comparison(text[max(start - BEFORE, sentence.span.start) : start], table)
        if any(start - since <= each.quantity.span.start < start for each in found):
            compared = ""  # "more than 40% of the French" compares no one
        if any(_is_tied(text[span.end : start], lexicon) for span in multiples if span.end <= start):
            compared = TIMES
        way = compared or (way if joined else "")
        last = sentence.tokens[place.last - 1].end
        if way:
            rivals.append((way, code))
        elif code not in names.groups and code not in subjects and not (code == WORLD and subjects):
            subjects.append(code)
    if not subjects and not rivals:
        subjects = [str(place.value) for place in places if place.value in names.rows][:1]
    return tuple(subjects), rivals


def is_multiple(each: Found, text: str, lexicon: Lexicon) -> bool:
    """Whether a number says how many times as much something is: "seven times", "half as much"."""
    if each.quantity.unit in ("times", "time"):
        return True
    behind = lowered(text[each.quantity.span.end :]).strip()
    return each.quantity.unit is None and behind.startswith(tuple(lexicon.tables["tables"]["times"]["comparing"]))


def _is_tied(between: str, lexicon: Lexicon) -> bool:
    """Whether the words between a multiple and a place make it a multiple of that place's figure."""
    words = between.split()
    ties = lexicon.tables["tables"]["times"]["ties"]
    ends = {" ".join(words[-count:]) for count in (1, 2, 3) if len(words) >= count} or {""}
    return "," not in between and not any(word.isdecimal() for word in words) and not ends.isdisjoint(ties)


def _comparison(before: str, table: Mapping[str, Sequence[str]]) -> tuple[str, int]:
    """Which way a comparison goes whose words end right before a place, and how many characters before that is."""
    for way, key in (("up", "higher"), ("down", "lower")):
        for found in comparing(tuple(table[key])).finditer(before):
            rest = before[found.end() :]
            for word in sorted((*table["others"], *table["pointing"]), key=len, reverse=True):
                rest = re.sub(rf"\b{re.escape(word)}\b", " ", rest)
            if len(rest.split()) <= 1 and not any(each.isdecimal() for each in rest):
                return way, len(before) - found.end()
    return "", 0


@cache
def comparing(phrases: tuple[str, ...]) -> "re.Pattern[str]":
    """The words of a comparison: "more than", "more milk than", "ahead of"."""
    rows = [rf"(?:{_bare(phrases)}) (?:[\w',-]+ ){{0,8}}than"]
    rows += [re.escape(phrase) for phrase in phrases if not phrase.endswith(" than")]
    return re.compile(rf"\b(?:{'|'.join(rows)})\b")


@cache
def bare_comparing(phrases: tuple[str, ...]) -> "re.Pattern[str]":
    """The words of a comparison without their "than"."""
    return re.compile(rf"\b(?:{_bare(phrases)})\b")


def _bare(phrases: tuple[str, ...]) -> str:
    return "|".join(re.escape(phrase.removesuffix(" than")) for phrase in phrases if phrase.endswith(" than"))


def content_of(sentence: Sentence, places: list[Mark], counted: Span | None, lexicon: Lexicon) -> tuple[str, ...]:
    """The words that can say what is measured; "" stands for each place, number, bound or stop between them, and for
    what counts the rows of a table. "South Africans" are people.
    """
    covered = {index: "" for mark in sentence.marks.all("bound") for index in range(mark.first, mark.last)}
    for mark in places:
        covered |= dict.fromkeys(range(mark.first, mark.last), "")
        if mark.category == PEOPLE:
            covered[mark.first] = PEOPLE
    if counted is not None:
        covered |= {at: "" for at, token in enumerate(sentence.tokens) if counted.start <= token.start < counted.end}
    trend, linking = trend_words(lexicon), lexicon.words("tables", "kinds", "linking")
    content: list[str] = []
    for index, token in enumerate(sentence.tokens):
        if token.lower in HYPHENS:
            continue
        if token.is_number and glued(sentence.tokens, index) and content and content[-1]:
            content[-1] += token.lower  # "CO2"
        else:
            changing = token.lower in trend and not (content and content[-1] in linking)  # but "deaths from falls"
            content.append(covered.get(index, token.lower if token.is_word and not changing else ""))
    return tuple(
        word.replace(STOP, "") for word in phrased(" ".join(word or STOP for word in content), lexicon).split()
    )


def phrased(text: str, lexicon: Lexicon) -> str:
    """A text in lower case with each name of several words written as one: "gross domestic product" as "gdp"."""
    for phrase, name in lexicon.tables["tables"]["phrases"].items():
        if phrase in text:
            text = re.sub(rf"\b{re.escape(phrase)}\b", name, text)
    return text


def trend_words(lexicon: Lexicon) -> dict[str, str]:
    """The words of change, with the way they go."""
    rows = lexicon.tables["tables"]["trend"]
    return {word: way for way in ("up", "down") for word in rows[way]}
