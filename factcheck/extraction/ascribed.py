"""Who is let say what stands in no quotation: "the ministry said that ...", "..., according to the World Bank"."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.speakers import SPEECH, Voices, speaks
from factcheck.lexicon import Lexicon
from factcheck.model import Claim

LONGEST = 8
"""Tokens that name who speaks, at most: "the deputy governor of the national bank". Our own choice."""

STOPS = ("ends", "nobody")
"""The words that a name doesn't reach over."""


class Ascription(NamedTuple):
    """Tokens of a sentence that let somebody speak, who that is, and whether of what is before them, behind or both."""

    first: int
    last: int
    speaker: str
    before: bool
    behind: bool


def ascribed(
    sentences: Sequence[Sentence], claims: Sequence[Claim], speaking: Voices, lexicon: Lexicon
) -> tuple[Claim, ...]:
    """The claims, those outside quotations with whom their sentence lets say them; None where it is the text itself."""
    found = list(claims)
    starts = [sentence.span.start for sentence in sentences]
    told: defaultdict[int, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        told[bisect_right(starts, claim.quantity.span.start) - 1].append(index)
    last: str | None = None
    for place, sentence in enumerate(sentences):
        if not speaks(sentence):
            continue
        numbers = [claims[index].quantity.span.start for index in told[place]]
        ways = list(_ascriptions(sentence, numbers, speaking, last, lexicon))
        for index, at in zip(told[place], numbers, strict=True):
            if claims[index].speaker is None and (speaker := _speaker(sentence, at, ways, lexicon)):
                found[index] = replace(claims[index], speaker=speaker)
        last = ways[-1].speaker if ways else last
        who = _of_the_last(sentence, speaking, lexicon) if place else None
        for index in told[place - 1] if who else ():
            if found[index].speaker is None:
                found[index] = replace(found[index], speaker=who)
    return tuple(found)


def _of_the_last(sentence: Sentence, speaking: Voices, lexicon: Lexicon) -> str | None:
    """Who a sentence says has said the one before it: "This was stated by the minister"."""
    mark = sentence.marks.starting(0, "according")
    if mark is None or sentence.tokens[0].lower not in lexicon.words("speech", "reported", "back"):
        return None
    found = _behind(sentence, mark.last, speaking, lexicon)
    return found and found[1]


def _speaker(sentence: Sentence, at: int, ways: Sequence[Ascription], lexicon: Lexicon) -> str | None:
    """Who is let say a number: whoever is named next behind it, but in another clause whoever was before it."""
    tokens, joining = sentence.tokens, lexicon.words("speech", "reported", "joining")
    earlier = next((way for way in reversed(ways) if way.behind and tokens[way.last - 1].end <= at), None)
    later = next((way for way in ways if tokens[way.first].start > at), None)
    if later is None or not later.before:
        return earlier and earlier.speaker
    if earlier is None:
        return later.speaker
    apart = any(token.lower in joining for token in tokens[earlier.last : later.first] if token.start > at)
    return earlier.speaker if apart else later.speaker


def _ascriptions(
    sentence: Sentence, numbers: Sequence[int], speaking: Voices, last: str | None, lexicon: Lexicon
) -> Iterator[Ascription]:
    tokens = sentence.tokens
    for mark in sentence.marks.all(*SPEECH):
        if speaking.at(tokens[mark.first].start) is not None:
            continue
        if mark.category == "according":
            found = _behind(sentence, mark.last, speaking, lexicon)
            if found is not None and tokens[mark.first].lower not in lexicon.words("speech", "reported", "back"):
                closed = found[0] < len(tokens) and tokens[found[0]].lower == ","
                yield Ascription(mark.first, found[0], found[1], mark.first > 0, mark.first == 0 or closed)
        elif (way := _of_verb(sentence, mark, numbers, speaking, last, lexicon)) is not None:
            yield way


def _of_verb(
    sentence: Sentence, verb: Mark, numbers: Sequence[int], speaking: Voices, last: str | None, lexicon: Lexicon
) -> Ascription | None:
    """Who says, before a verb of speech ("the minister said") or behind it where it closes (", said the minister")."""
    tokens, words = sentence.tokens, lexicon.tables["speech"]["reported"]
    first, end = _before(sentence, verb.first, lexicon)
    comma = first > 0 and tokens[first - 1].lower == ","
    follows = tokens[verb.last].lower if verb.last < len(tokens) else "."
    if first == end:
        behind = _behind(sentence, verb.last, speaking, lexicon) if comma else None
        return behind and Ascription(verb.first, behind[0], behind[1], before=True, behind=False)
    speaker = _named(sentence, first, end, speaking, last, lexicon)
    loose = tokens[verb.first].lower in words["loose"] and follows not in (*words["that"], ",", ".")
    if speaker is None or (loose and speaker not in speaking.people.values()):
        return None  # "the growth announced in May"
    if first == 0 or not comma or follows in words["that"]:
        return Ascription(first, verb.last, speaker, before=False, behind=True)
    if follows == ",":
        return Ascription(first, verb.last, speaker, before=True, behind=True)
    earlier = any(at < tokens[first].start for at in numbers)
    return Ascription(first, verb.last, speaker, before=earlier, behind=not earlier)


def _before(sentence: Sentence, verb: int, lexicon: Lexicon) -> tuple[int, int]:
    """The words right before a verb that can name who speaks: the first, and the one behind the last."""
    tokens, words = sentence.tokens, lexicon.tables["speech"]["reported"]
    end = verb
    while end > 0 and tokens[end - 1].lower in words["adverbs"]:
        end -= 1
    if end > 1 and tokens[end - 1].lower == ",":  # "Jan Kowalski, the finance minister, said"
        opens = next((at for at in range(end - 2, max(end - LONGEST, 0), -1) if tokens[at].lower == ","), end)
        end = verb = opens
    first = end
    while first > 0 and end - first <= LONGEST and _names(sentence, first - 1) and tokens[first - 1].lower not in (
        words["joining"]
    ):  # fmt: skip
        first -= 1
    long = end - first > LONGEST
    if long or any(tokens[at].lower in words["unsaid"] for at in range(first, end)):
        return verb, verb
    return first, end


def _behind(sentence: Sentence, first: int, speaking: Voices, lexicon: Lexicon) -> tuple[int, str] | None:
    """Where the words behind a place end that name who speaks, and who that is."""
    tokens, words = sentence.tokens, lexicon.tables["speech"]["reported"]
    end = first
    while end < len(tokens) and end - first < LONGEST and _names(sentence, end):
        word, follows = tokens[end].lower, tokens[end + 1].lower if end + 1 < len(tokens) else ""
        if word in words["passing"] and not any(map(_is_capital, _surfaces(sentence, first, end))):
            first = end + 1  # "figures published by the statistics office"
        elif any(word in words[key] for key in STOPS) or (word in words["issued"] and follows not in words["passing"]):
            break
        end += 1
    speaker = _named(sentence, first, end, speaking, None, lexicon)
    return None if speaker is None else (end, speaker)


def _named(
    sentence: Sentence, first: int, end: int, speaking: Voices, last: str | None, lexicon: Lexicon
) -> str | None:
    """The name of who speaks: of a person the fullest form in the text, of all others without the article."""
    tokens, words = sentence.tokens, lexicon.tables["speech"]["reported"]
    if end - first == 1 and tokens[first].lower in words["pronouns"]:
        return last
    surfaces = _surfaces(sentence, first, end)
    known = next((speaking.people[each] for each in reversed(surfaces) if each in speaking.people), None)
    if known is not None:
        return known
    article = first < end and tokens[first].lower in words["articles"]
    if first + article >= end or any(tokens[at].lower in words["nobody"] for at in range(first, end)):
        return None
    if not article and not any(map(_is_capital, surfaces[first == 0 and len(surfaces) > 1 :])):
        return None
    return sentence.text[tokens[first + article].start : tokens[end - 1].end].removesuffix("'s").removesuffix("’s")


def _names(sentence: Sentence, at: int) -> bool:
    """Whether a token can be part of a name: a word, a hyphen, what owns."""
    token = sentence.tokens[at]
    return token.is_word or token.lower in ("-", "'s", "&")


def _surfaces(sentence: Sentence, first: int, end: int) -> list[str]:
    return [sentence.text[token.start : token.end] for token in sentence.tokens[first:end]]


def _is_capital(surface: str) -> bool:
    return surface[:1].isupper()
