"""A share that a text tells in words, or as so many of so many, and soon again in per cent: "12 of the 48 members, a
share of 35%", "A third of the seats stayed empty. The figure of 43%", "35% of the trains, that is one in five"."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number, is_norm, term
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.shares.fractions import HUNDREDTH, are_told_apart, is_bounded, share_of
from factcheck.relations.shares.portions import fractions_of
from factcheck.relations.shares.wholes import is_opening

BEFORE = 2
"""Sentences before a percentage in which the share that it takes up is told. Our own choice."""

JOINT = 5
"""Tokens between the two numbers of "six of the town's 24". Our own choice."""

LED = 4
"""Tokens before a percentage that say it is one told before: "a much lower absence rate of". Our own choice."""

OFF = Decimal("1.8")
"""How many times as large as a share a percentage may be and still be meant as it. Our own choice: of the planted ones
the furthest was 1.75 times off."""

ROUGHLY = Decimal("1.25")
"""How many times as large as "nearly half" what it says again may be. Our own choice."""

MORE, LESS = (">", ">="), ("<", "<=")
"""The bounds of "more than half" and "fewer than one in ten"."""

BELOW = Decimal("0.92")
"""What part of "more than half" a percentage may be and still bear it out. Our own choice."""

CLOSERS = frozenset(".,;:!?)”’\"'")
"""The marks behind a number that nothing more is told of; no dash, which leads to another."""


class Told(NamedTuple):
    """A share that is told: in words, or as some of a whole; where it begins and ends in its line."""

    first: int
    last: int
    words: Number | None
    some: Number | None
    whole: Number | None


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each percentage that takes up the one share that is told before it, or that is told in words right behind it."""
    percents = [(line, number) for line in lines for number in line.numbers if _is_level(number)]
    topics = topics_of(lexicon)
    near = {at for line, _ in percents for at in range(line.place - BEFORE, line.place + BEFORE)}
    around = [line for line in lines if line.place in near]
    spelled = {line.place: list(fractions_of(line, lexicon, topics)) for line in around}
    told = {line.place: list(_told(line, spelled[line.place], lexicon)) for line in around}
    for line, percent in percents:
        share = _before(lines, line, percent, told)
        if share is not None and _is_meant(share[1], percent):
            again = share[0] is line and _says_again(line, share[1], percent, lexicon)
            if again and share[1].words is not None:
                yield _in_two_forms(document, share[1].words, percent)
            elif again or _takes_up(share[0], line, percent, lexicon):
                yield from _tie(document, share, line, percent, lexicon)
            elif share[0] is not line and _is_lone(lines, share[0], line, percent, told, lexicon):
                yield from (each._replace(confidence="low") for each in _tie(document, share, line, percent, lexicon))
        words = _in_words_behind(line, percent, spelled[line.place], lexicon)
        words = words or _in_words_next(lines, line, percent, told, lexicon)
        if words is not None:
            yield _in_two_forms(document, words, percent)


def _in_two_forms(document: Document, words: Number, percent: Number) -> Tie:
    return Tie("units", (term(document, "one", words), term(document, "other", percent)), "medium", HUNDREDTH)


def _in_words_next(
    lines: list[Line], line: Line, percent: Number, told: Mapping[int, list[Told]], lexicon: Lexicon
) -> Number | None:  # fmt: skip
    """The share that the next sentence puts a lone percentage into words with: "60% have ramps. That means two in
    three"."""
    shares = told.get(line.place + 1, ())
    if sum(map(_is_percent, line.numbers)) != 1 or told.get(line.place) or len(shares) != 1:
        return None
    words, after = shares[0].words, lines[line.place + 1]
    again, means = (lexicon.words("relations", "fractions", key) for key in ("again", "means"))
    if words is None or " ".join(after.words[:2]) not in means or after.kind != line.kind:
        return None
    closed = not after.words[words.last :] or after.words[words.last] in CLOSERS
    return words if closed and again.issuperset(after.words[2 : words.first]) else None


def _is_lone(
    lines: list[Line], first: Line, line: Line, percent: Number, told: Mapping[int, list[Told]], lexicon: Lexicon
) -> bool:  # fmt: skip
    """Whether a share and a percentage with a word of its sentence are the only ones around: of 4,456 texts of many
    authors ten have such a pair that is near each other, and in eight of these they are of one thing."""
    around = lines[max(first.place - 1, 0) : line.place + 2]
    shares = sum(_is_percent(each) for other in around for each in other.numbers)
    topics = topics_of(lexicon)
    if shares > 1 or sum(len(told.get(other.place, ())) for other in around) > 1 or is_norm(line, percent, lexicon):
        return False
    norm = lexicon.words("relations", "fractions", "marks")
    moved = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
    led = line.words[max(percent.first - LED, 0) : percent.first]
    apart = norm.intersection(led) or lexicon.words("grammar", "leaning", "by").intersection(led[-1:])  # "lower by 58%"
    own = topics.of(line.words[at] for at in percent.clause)
    return not apart and moved.isdisjoint(line.words[percent.last :][:2]) and bool(own & topics.of(first.words))


def _in_words_behind(line: Line, percent: Number, spelled: Sequence[Number], lexicon: Lexicon) -> Number | None:
    """The share that is told in words right behind a percentage: "35% of the trains, that is one in five", "28% of the
    calls, nearly half, were"."""
    words = next((each for each in spelled if each.first >= percent.last), None)
    if words is None:
        return None
    between, behind = line.words[percent.last : words.first], line.words[words.last : words.last + 1]
    marks = lexicon.words("relations", "change", "apposing")
    at = max((at for at, word in enumerate(between) if word in marks), default=-1)
    again = lexicon.words("relations", "fractions", "again") | lexicon.words("relations", "fractions", "short")
    of, is_ = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "sources", "passive")
    told = at == 0 or not of.isdisjoint(between[:1]) or not is_.isdisjoint(between[at + 1 :])
    alone = not any(percent.last <= each.first < words.first for each in line.numbers)
    closed = not behind or not behind[0][:1].isalnum()
    short = not lexicon.words("relations", "fractions", "short").isdisjoint(between[-1:])
    if words.quantity.bound not in ("=", "~") or (is_bounded(line, words, lexicon) and not short):
        return None  # "at present 78%, below one half"
    rough = words.quantity.bound == "~" or short
    value, share = (percent.quantity.value or Decimal(0)) / 100, words.quantity.value or Decimal(1)
    near = rough and share / ROUGHLY <= value <= share * ROUGHLY
    return words if at >= 0 and again.issuperset(between[at + 1 :]) and told and alone and closed and not near else None


def _is_level(number: Number) -> bool:
    quantity = number.quantity
    exact = quantity.unit_kind == "percent" and quantity.bound in ("=", "~")
    return exact and quantity.value is not None and 0 < quantity.value < 100


def _tie(document: Document, share: tuple[Line, Told], line: Line, percent: Number, lexicon: Lexicon) -> Iterator[Tie]:
    first, told = share
    if told.words is not None:
        topics = topics_of(lexicon)
        shares = [share_of(one, each, lexicon, topics) for one, each in ((first, told.words), (line, percent))]
        if not are_told_apart(shares[0], shares[1], lexicon):
            yield _in_two_forms(document, told.words, percent)
    elif told.some is not None and told.whole is not None:
        terms = (
            term(document, "share", percent),
            term(document, "whole", told.whole),
            term(document, "part", told.some),
        )
        yield Tie("share of", terms, "medium")


def _before(lines: list[Line], line: Line, percent: Number, told: Mapping[int, list[Told]]) -> tuple[Line, Told] | None:
    """The one share that is told before a percentage, in its sentence or a little before, with no percentage since."""
    here = [each for each in told[line.place] if each.last <= percent.first]
    first = here[-1].last if here else 0
    if any(_is_percent(each) for each in line.numbers if first <= each.first < percent.first):
        return None
    if here:
        return (line, here[-1]) if len(here) == 1 else None
    for place in range(line.place - 1, max(line.place - BEFORE, 0) - 1, -1):
        if lines[place].block != line.block or any(map(_is_percent, lines[place].numbers)):
            return None
        if told[place]:
            return (lines[place], told[place][0]) if len(told[place]) == 1 else None
    return None


def _is_percent(number: Number) -> bool:
    return number.quantity.unit_kind == "percent" and number.quantity.kind == "share"


def _is_meant(told: Told, percent: Number) -> bool:
    """Whether a percentage may be meant as a share that is told: it is not far from it, and nor is it the rest."""
    value = (percent.quantity.value or Decimal(0)) / 100
    share = _value(told)
    bound = told.words.quantity.bound if told.words is not None else "="
    if (bound in MORE and value >= share * BELOW) or (bound in LESS and value * BELOW <= share):
        return False  # "more than half", and 62%
    ways = {told.words.quantity.direction if told.words is not None else None, percent.quantity.direction}
    if len(ways - {None}) > 1:
        return False  # what rose by a third and then fell by 40%
    return share / OFF <= value <= share * OFF and abs(1 - share - value) > Decimal("0.005")


def _value(told: Told) -> Decimal:
    if told.words is not None:
        return told.words.quantity.value or Decimal(0)
    assert told.some is not None and told.whole is not None
    return (told.some.quantity.value or Decimal(0)) / (told.whole.quantity.value or Decimal(1))


def _told(line: Line, spelled: Sequence[Number], lexicon: Lexicon) -> Iterator[Told]:
    """The shares that a sentence tells in words or in two counts."""
    known = [each for each in line.numbers if _is_change_in_words(each)]
    at = {each.first for each in known}
    known += [each for each in spelled if each.first not in at]
    words = [each for each in known if each.quantity.bound != "=" or not is_bounded(line, each, lexicon)]
    yield from (Told(each.first, each.last, each, None, None) for each in words)
    taken = {at for each in words for at in range(each.first, each.last)}
    for one, other in zip(line.numbers, line.numbers[1:], strict=False):
        if not taken.isdisjoint(range(one.first, other.last)):
            continue
        if _is_some_of(line, one, other, lexicon):
            yield Told(one.first, other.last, None, one, other)
        elif _is_of_all(line, one, other, lexicon):
            yield Told(one.first, other.last, None, other, one)


def _is_change_in_words(number: Number) -> bool:
    """The share of "lost one in five vines"."""
    quantity = number.quantity
    counted = quantity.kind == "change" and quantity.unit_kind in ("count", None)
    return counted and 0 < (quantity.value or 0) < 1 and quantity.surface[:1].isalpha()


def _is_count(number: Number) -> bool:
    quantity = number.quantity
    counted = quantity.unit_kind in (None, "count") and quantity.kind in ("level", "count", "change")
    return counted and quantity.bound == "=" and quantity.value is not None and quantity.value == int(quantity.value)


def _are_some(some: Number, whole: Number) -> bool:
    both = _is_count(some) and _is_count(whole) and whole.quantity.kind != "change"
    return both and 0 < (some.quantity.value or 0) < (whole.quantity.value or 0)


def _is_some_of(line: Line, some: Number, whole: Number, lexicon: Lexicon) -> bool:
    """ "12 of the 48 members", "six of the town's 24 bridges", "180 out of 240 passengers"."""
    between = line.words[some.last : whole.first]
    if not _are_some(some, whole) or not 0 < len(between) <= JOINT:
        return False
    of, out = (lexicon.words("relations", "impossible", key) for key in ("of", "out"))
    links = lexicon.words("relations", "impossible", "links")
    led = between[1:] if between[0] in out else between
    linked = len(led) == 1 or not links.isdisjoint(led[1:])
    return bool(led) and led[0] in of and (linked or between[0] in out)


def _is_of_all(line: Line, whole: Number, some: Number, lexicon: Lexicon) -> bool:
    """ "Of the 250 pupils we asked, 80 cycle", "60 singers, 24 of whom are men", "30 beds, of which 21 were taken"."""
    if not _are_some(some, whole):
        return False
    between, behind = line.words[whole.last : some.first], line.words[some.last : some.last + 2]
    of, these = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "totals", "these")
    parted = between.count(",") == 1 and is_opening(line, whole, lexicon)
    led = between[-2:]
    joined = lexicon.words("numbers", "words", "joiner").intersection(between[-1:]) and some.quantity.unit is None
    does = joined and not lexicon.words("relations", "totals", "verbs").isdisjoint(behind[:1])
    some_of = any(len(pair) > 1 and pair[0] in of and pair[1] in these for pair in (led, behind))
    return parted or some_of or bool(does)  # "we planted 500 oaks, and 450 have survived"


def _says_again(line: Line, told: Told, percent: Number, lexicon: Lexicon) -> bool:
    """Whether a percentage stands in apposition to a share of its sentence: ", a share of 35%", "- that is 35%", ", 35%
    of the stock"."""
    between = line.words[told.last : percent.first]
    marks = lexicon.words("relations", "change", "apposing")
    at = max((at for at, word in enumerate(between) if word in marks), default=-1)
    own = lexicon.words("relations", "fractions", "again") | lexicon.words("relations", "fractions", "figures")
    own |= lexicon.words("relations", "shares", "fillers") | lexicon.words("relations", "fractions", "hence")
    own |= lexicon.words("relations", "clauses", "relatives")  # ", which is 82.5% of the fleet"
    follows = not lexicon.words("relations", "fractions", "hence").isdisjoint(between[at + 1 :])
    other = any(told.last <= each.first < percent.first for each in line.numbers)
    if other or not lexicon.words("relations", "fractions", "apart").isdisjoint(between):
        return False  # "a tenth, and he 1,470, or 15 per cent", "one in six; among children it was lower, 11%"
    said = at >= 0 and own.issuperset(between[at + 1 :])
    return said and (follows or _closes(line, percent, between[at + 1 :], lexicon))


def _closes(line: Line, percent: Number, led: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether nothing of its own is told of a percentage: its clause ends behind it, or behind what it is of."""
    behind = line.words[percent.last : percent.last + LED]
    if not behind or not behind[0][:1].isalnum():
        return True
    topics = topics_of(lexicon)
    ends = len(behind) < LED or not all(word[:1].isalnum() for word in behind)  # ", 35% of the stock."
    shared = topics.of(behind[1:]) & topics.of(line.words[: percent.first])
    return behind[0] in lexicon.words("relations", "totals", "of") and bool(shared or ends)


def _takes_up(first: Line, line: Line, percent: Number, lexicon: Lexicon) -> bool:
    """Whether a percentage is told as one that is known: "the figure of 43%", "a result of 65%", "the 65% pass rate",
    "this is 38 per cent", "men make up 30%"; of nothing but what the first sentence speaks of."""
    words, at = line.words, percent.first
    again, figures, aside = (lexicon.words("relations", "fractions", key) for key in ("again", "figures", "aside"))
    known, of = lexicon.words("relations", "directions", "determiners"), lexicon.words("relations", "totals", "of")
    behind, topics = words[percent.last : percent.last + LED], topics_of(lexicon)
    about = topics.of(first.words)
    if behind and behind[0] in aside and not topics.of(behind[1:]) & about:
        return False  # "a figure of 43% in Ede"
    while at > 0 and words[at - 1] in again:
        at -= 1
    led = words[max(at - LED, 0) : at]
    if len(led) > 1 and led[-1] in of and led[-2] in figures:
        return not known.isdisjoint(words[max(at - LED - 1, 0) : at - 2])
    if len(led) > 1 and led[-1] == "," and led[-2] in figures and (not behind or behind[0] in CLOSERS):
        return not known.isdisjoint(led)  # "today's rate, 16%, is to be halved"
    if led and led[-1] in lexicon.words("grammar", "possessive", "their") and percent.quantity.kind == "share":
        return True  # "their 56% gives them a say"
    if led and led[-1] in known:
        return not figures.isdisjoint(behind[:2]) or _is_taken_up(first, behind, lexicon)
    means = lexicon.words("relations", "fractions", "means")
    if " ".join(words[:2]) in means and again.union(figures, known, of).issuperset(words[2 : percent.first]):
        return True
    makes = lexicon.words("relations", "totals", "constitutes")
    verb = next((to for to in range(at - 1, max(at - LED, 0), -1) if words[to] in makes), 0)
    subject = topics.of(word for word in words[:verb] if word not in again)
    return bool(subject) and subject <= about and bool(behind) and behind[0] in of


def _is_taken_up(first: Line, behind: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether "the 46%" is followed by nothing that it is of: "they called the 46% ...", "the 35% is to become", "the
    30% of questions that were answered", "the 15% who did"."""
    of, relatives = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "clauses", "relatives")
    if not behind:
        return True
    closed = behind[0] in lexicon.words("relations", "sources", "passive") or behind[0] in CLOSERS
    did = behind[0] in relatives and not lexicon.words("relations", "fractions", "did").isdisjoint(behind[1:2])
    denied = lexicon.words("relations", "negation").intersection([*behind, *first.words])
    return closed or (behind[0] in of and not relatives.isdisjoint(behind[2:])) or (did and not denied)
