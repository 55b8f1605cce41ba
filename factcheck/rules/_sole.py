"""Two numbers that are the only ones of their unit in a document, or each in one of two: so it takes less to say that
they are of one thing. Shared words of their whole sentences do, and bounds that rule each other out."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import Decimal
from itertools import combinations

from factcheck.model import ALL, EVER, IMAGINED, OURS, PAST, SOME, About, Claim
from factcheck.rules._evidence import (
    CLASS,
    COUNT,
    NUMBER,
    OF_ALL,
    PERCENT,
    RARE,
    are_measured,
    are_opposed,
    are_told_by_others,
    contrasts,
    is_slip,
    is_told_again,
    size,
)
from factcheck.rules._same import FEW, Same
from factcheck.rules._times import FINISH, LASTING, SINCE, are_apart_in_time, ended_with, share_time, years_of

Told = tuple[Claim, About]

SHARED = 1.5
"""How much the sentences of two sole numbers have to share, in stems. Our own choice."""

YEAR = 0.5
"""What a year says that both name. Our own choice."""

SHARES = 2.5
"""How much where they are shares, which may be of anything. Our own choice."""

LARGER = 3
"""How many times as large the larger of two may be. Our own choice; a slip of the hand may be larger."""

TWICE = 2
"""From how many times as large on they have to share as much as shares. Our own choice."""

CLOSE = Decimal("1.5")
"""How many times as large as a bound what breaks it may be, or the larger of two numbers of one document. Our own
choice: in thirty sets of texts no true finding was further off, and half of the false ones were."""

FEW_SPANS = 4
"""Lengths of time in a text that says little of time. Our own choice."""

SPAN = 5
"""How many times as long the longer of two lengths of time of one thing may be. Our own choice."""

LONG = 30
"""How many times as long a wait may be as the bound that it breaks. Our own choice."""

SEVERAL = 12
"""Numbers of a unit in a text that is short enough for all of them to be held against each other. Our own choice."""

TIME = "time"
"""The unit of lengths of time."""

SORTED = ("currency", "minor", "percent")
"""Kinds of units in which a text tells of many things of any size."""

BOTH = 2
"""Numbers of a unit in a document that only two have."""

SMALL = 5
"""What is counted up to here is told of all sorts of things: "two lines". Our own choice."""

ANYBODY = "count =inhabitant"
"""The unit of "people", whatever they are counted as."""

FAINT = frozenset({"per", EVER})
"""What tells two numbers apart among many, and not two sole ones."""


def sole(claims: Sequence[Claim]) -> Iterator[Same]:
    """Pairs of sole numbers of one thing that can't both be."""
    documents: defaultdict[str, list[Told]] = defaultdict(list)
    for claim in claims:
        if claim.about is not None and not claim.published:
            documents[claim.location.path].append((claim, claim.about))
    lines = {path: _lines(told) for path, told in documents.items()}
    ones: defaultdict[str, list[Told]] = defaultdict(list)  # those that are alone in their document
    named: defaultdict[str, list[Told]] = defaultdict(list)  # all of them, by the very word for what they count
    spans: list[Told] = []
    for path, told in documents.items():
        units: defaultdict[str, list[Told]] = defaultdict(list)
        for each in told:
            units[each[1].unit].append(each)
        for group in (each for each in units.values() if len(each) <= SEVERAL):
            for first, second in combinations(group, BOTH):
                clash = (
                    (len(group) == BOTH and _are_one(first, second, lines[path]))
                    or _is_broken_alone(first, second, group)
                    or (_are_few(group, first, second) and _are_spans(first, second, lines[path]))
                    or _are_bounds(first, second, lines[path])
                    or (len(group) == BOTH and first[1].heading and _have_turned(first, second))
                )
                if clash and _differ(first, second):
                    yield _same(first, second)
        yield from _broken_by_kin(told)
        if len(documents) <= FEW:
            for unit, group in units.items():
                ones[unit] += [each for each in group if is_alone(each, group)]
                spans += group if unit == TIME and len(group) <= SEVERAL else []
                for each in group:
                    named[each[0].quantity.unit or ""].append(each)
    for group in named.values():
        paths = Counter(claim.location.path for claim, _ in group)
        for first, second in combinations([each for each in group if paths[each[0].location.path] == 1], BOTH):
            if _are_turned(first, second):
                yield _same(first, second)
    for first, second in combinations(spans, BOTH):
        both = lines[first[0].location.path] + lines[second[0].location.path]
        apart = first[0].location.path != second[0].location.path and _differ(first, second)
        if apart and _are_spans(first, second, both):
            yield _same(first, second)
    for group in ones.values():
        for first, second in combinations(group, BOTH):
            both = lines[first[0].location.path] + lines[second[0].location.path]
            if _differ(first, second) and _are_one(first, second, both):
                yield _same(first, second)


def _broken_by_kin(told: Sequence[Told]) -> Iterator[Same]:
    """Each bound of all cases with the one count near it that breaks it and is of the same people by another name; or
    with the one bound that it rules out."""
    people = [each for each in told if each[1].kin or each[1].unit == ANYBODY]
    for bound in people if len(people) <= SEVERAL else ():
        if not bound[1].universal and bound[0].quantity.bound in ("=", "~"):
            continue
        near = [
            each
            for each in people
            if _are_kin(bound[1], each[1]) and each[1].unit != bound[1].unit and _differ(bound, each)
            if _is_broken(bound, each)
            or ((_rule_out(bound[0], each[0]) or _are_told_alike(bound, each)) and _is_close(bound, each))
        ]
        if len(near) != 1 or bound[1].line == near[0][1].line or are_of_others(bound, near[0]):
            continue
        if _rule_out(bound[0], near[0][0]) or not are_apart(bound, near[0]):
            yield _same(bound, near[0])


def _are_told_alike(bound: Told, told: Told) -> bool:
    """Whether what is said of people and of those who bear another name is the same in two words, and of all."""
    own = {word for word in shared_stems(bound[1], told[1]) if not word.startswith(CLASS)}
    return len(own) >= BOTH and not told[1].contrast - {FINISH} and told[0].quantity.bound in ("=", "~")


def _are_kin(one: About, other: About) -> bool:
    """Whether two counts are of the same people, or the one of any: "no more than 400 people", "500 spectators"."""
    return one.kin == other.kin != "" or (one.unit == ANYBODY and other.kin != "")


def is_alone(told: Told, group: Sequence[Told]) -> bool:
    """Whether no other number of a document could stand for one: none of its unit, or of counts and measures none of
    its size; of money a text tells too many things."""
    if len(group) == 1:
        return True
    claim, about = told
    if claim.quantity.unit_kind in (*SORTED, None) or about.unit == TIME:
        return False
    sizes = [sorted((size(about), size(other))) for each, other in group if each is not claim]
    return all(low > 0 and high > LARGER * low for low, high in sizes)


def _same(first: Told, second: Told) -> Same:
    return Same(first[0], second[0], shared_stems(first[1], second[1]))


def _differ(first: Told, second: Told) -> bool:
    """Whether two can't both be; what came to "as long as four minutes" did, and breaks a bound of all cases."""
    if not first[1].interval.meets(second[1].interval):
        return True
    low, high = sorted((first, second), key=lambda told: size(told[1]))
    upper = low[1].interval.low <= 0 and high[0].quantity.bound == "<="
    return upper and low[1].universal and not high[1].universal and size(low[1]) < size(high[1])


def _lines(told: Sequence[Told]) -> Counter[str]:
    """In how many sentences with a number a stem stands."""
    sentences = {about.line: about.sentence for _, about in told}
    return Counter(word for sentence in sentences.values() for word in sentence)


def _are_one(earlier: Told, later: Told, lines: Counter[str]) -> bool:
    """Whether two sole numbers are likely to be of one thing; `lines` counts the sentences in which a stem stands."""
    (first, one), (second, other) = earlier, later
    if are_apart(earlier, later):
        return False
    low, high = sorted((size(one), size(other)))
    if (_rule_out(first, second) and _is_close(earlier, later)) or _is_broken(earlier, later):
        return True
    here = first.location.path == second.location.path
    if here and not is_told_again(earlier, later):
        return False
    slip = is_slip(first, second)
    if slip and not here:
        return True
    if low <= 0 or high > LARGER * low or (low < SMALL and one.unit.startswith(COUNT)):
        return False
    same = one.unit.startswith(COUNT) and first.quantity.unit == second.quantity.unit is not None
    if not here and same and years_of(one) & years_of(other):
        return True  # "3.2 million tyres in 2022", "we made 2.3 million tyres in 2022"
    lasting = one.unit in LASTING and first.location.path != second.location.path
    dated = _is_dated(one, other) and not lasting
    likely = one.unit != PERCENT and not dated and high <= (CLOSE if here and not slip else TWICE) * low
    enough = SHARED if likely else SHARES
    told = sum(_weight(lines[word]) for word in shared_stems(one, other))
    return told + YEAR * bool(told and years_of(one) & years_of(other)) >= enough


def _are_turned(earlier: Told, later: Told) -> bool:
    """Whether the only two counts of a noun, in two documents, are one with its two digits changed over: 96 flats, and
    69. By chance, one in ninety would be."""
    return not are_apart(earlier, later) and _have_turned(earlier, later)


def _have_turned(earlier: Told, later: Told) -> bool:
    """Whether two counts have the same two digits, changed over."""
    (first, one), (second, other) = earlier, later
    digits = [claim.quantity.surface.partition(" ")[0].replace(".", "") for claim in (first, second)]
    if not one.unit.startswith(COUNT[0]) or not all(map(str.isdecimal, digits)):
        return False
    return len(digits[0]) == BOTH and digits[0] != digits[1] == digits[0][::-1] and min(map(size, (one, other))) > SMALL


def _are_bounds(earlier: Told, later: Told, lines: Counter[str]) -> bool:
    """Whether two of several numbers are bounds that rule each other out and come near each other: in 960 true texts no
    two in one unit did. Within a sentence, or of shares and lengths of time, a time or a word says that they are of
    one thing."""
    (first, one), (second, other) = earlier, later
    low, high = sorted((size(one), size(other)))
    if high > SPAN * low or not _rule_out(first, second) or not _is_close(earlier, later):
        return False
    if are_of_others(earlier, later):
        return False
    if one.line != other.line and one.unit not in (PERCENT, TIME):
        return True
    words = one.words & other.words if one.line == other.line else shared_stems(one, other)
    return share_time(one, other) or sum(_weight(lines[word]) for word in words) >= SHARED


def _are_spans(earlier: Told, later: Told, lines: Counter[str]) -> bool:
    """Whether two lengths of time are told of one thing, by a word of both clauses that stands in no third and is no
    name: "everybody was out in four minutes"; between two documents, by two of them."""
    (first, one), (second, other) = earlier, later
    here = first.location.path == second.location.path
    low, high = sorted((size(one), size(other)))
    if PAST in one.contrast & other.contrast:
        return False  # "two weeks ago", and four years ago
    if one.unit != TIME or not (one.spent or other.spent) or low <= 0 or high > SPAN * low:
        return False
    if here and not (one.quoted or other.quoted or is_told_again(earlier, later)):
        return False
    if (here and abs(one.line - other.line) <= 1) or one.heading or other.heading or are_of_others(earlier, later):
        return False
    names = tuple(one.names | other.names)
    shared = {word for word in one.words & other.words if not word[0].isdigit()}  # "2 year" is a number beside it
    rare = [word for word in shared if lines[word] <= BOTH and not word.startswith(names)]
    return len(rare) >= (1 if here else BOTH)


def shared_stems(one: About, other: About) -> frozenset[str]:
    """The stems that the sentences of two numbers share, or what these lean on, besides what they count."""
    return ((one.sentence | one.words) & (other.sentence | other.words)) - {one.unit.partition(" ")[2]}


def _weight(lines: int) -> float:
    """What a shared stem says that stands in so many sentences."""
    return RARE if lines <= BOTH else 1.0 if lines == BOTH + 1 else 0.5


def _rule_out(first: Claim, second: Claim) -> bool:
    """Whether the one is a bound from below and the other one from above: "over 70,000" and "fewer than 60,000"."""
    bounds = {first.quantity.bound, second.quantity.bound}
    return not bounds.isdisjoint({">", ">="}) and not bounds.isdisjoint({"<", "<="})


def _are_few(group: Sequence[Told], earlier: Told, later: Told) -> bool:
    """Whether a text says little of time, or tells a bound of all cases, and so comes back to what it is of."""
    return len(group) <= FEW_SPANS or earlier[1].universal or later[1].universal


def _is_broken(earlier: Told, later: Told) -> bool:
    """Whether one of the two is a bound of all cases, which the other one breaks: "never more than 40"."""
    for (claim, bound), told in ((earlier, later), (later, earlier)):
        if bound.universal and claim.quantity.bound not in ("=", "~"):
            return _is_close((claim, bound), told)  # not "at least 90,000 a year", and 1,200 on a day
    return False


def _is_broken_alone(earlier: Told, later: Told, group: Sequence[Told]) -> bool:
    """Whether one of two measures or counts is a bound of all cases that the other breaks, and no third number of their
    unit is of their size: "never below 300,000 hectolitres", 262,000, and "a can of half a litre"."""
    if len(group) == BOTH or not _is_broken(earlier, later) or are_apart(earlier, later):
        return False
    return all(is_alone(one, [each for each in group if each is not other]) for one, other in (
        (earlier, later), (later, earlier),
    ))  # fmt: skip


def _is_close(earlier: Told, later: Told) -> bool:
    """Whether of a bound and what breaks it the one is at most half as large again as the other. Lengths of time may be
    further apart: a text tells fewer of them."""
    low, high = sorted((size(earlier[1]), size(later[1])))
    return low > 0 and high <= (LONG if earlier[1].unit == TIME else CLOSE) * low


def _is_dated(one: About, other: About) -> bool:
    """Whether only one of two names a year."""
    return bool(years_of(one)) != bool(years_of(other))


def are_apart(earlier: Told, later: Told) -> bool:
    """Whether something tells two sole numbers apart."""
    (first, one), (second, other) = earlier, later
    here = first.location.path == second.location.path
    if one.unit.startswith((NUMBER, "up ", "down ")) or one.heading or other.heading:
        return True
    if one.spent or other.spent or "/" in first.quantity.surface + second.quantity.surface:
        return True
    universal = (one.universal or other.universal) and bool(one.words & other.words)
    if here and abs(one.line - other.line) <= 1 and not universal:
        return True  # who tells two at once tells them apart
    return are_of_others(earlier, later)


def are_of_others(earlier: Told, later: Told) -> bool:
    """Whether two numbers are told apart by who tells them, by names, by words, or by times."""
    (first, one), (second, other) = earlier, later
    here = first.location.path == second.location.path
    if are_measured(first, second) or (not here and OURS in one.source | other.source):
        return True
    told_by_others = here and are_told_by_others(first, one, second, other)
    if (told_by_others or (here and one.line == other.line)) and not _rule_out(first, second):
        return True
    if "negated" in (first.modality, second.modality) and not {"other", IMAGINED}.isdisjoint((one.mood, other.mood)):
        return True
    if one.mood != other.mood and IMAGINED in (one.mood, other.mood) and not _rule_out(first, second):
        return True  # "with 9 cars", and "it would need 6"
    if one.whole and other.whole and not one.whole & other.whole:
        return True
    if one.names - other.names and other.names - one.names and len(one.names & other.names) < BOTH:
        return True
    if _told_apart(one, other, {ALL, SOME} if _rule_out(first, second) else set()) or (
        are_opposed(one, other) and not _is_since(one, other) and not _is_since(other, one)
    ):
        return True  # but for "the year's total" and "290 of its bakers": of a bound told of the same things
    if SOME in one.contrast & other.contrast and not (one.words & other.words) - {one.unit.partition(" ")[2]}:
        return True  # "300 of the drawings are old", and 200 of them are signed
    if one.universal or other.universal:
        return are_apart_in_time(one, other)
    if EVER in one.contrast ^ other.contrast and _is_dated(one, other):
        return True  # "the lowest since 2020" beside what it was in another year
    years = years_of(one), years_of(other)
    timed = all(about.times - ended_with(about) for about in (one, other))
    dated = timed and not share_time(one, other)
    return bool(dated or (years[0] and years[1].isdisjoint(years[0]) and years[1])) or are_apart_in_time(one, other)


def _is_since(bound: About, told: About) -> bool:
    """Whether a bound holds of all times since a year, and a number is of that year or a later one: "since the hall was
    opened in 2014, never below", "in 2020, when the pubs were closed"."""
    begun = {time.removeprefix(SINCE) for time in bound.times if time.startswith(SINCE)}
    years = years_of(told)
    return bound.universal and bool(begun and years) and min(years) >= max(begun)


def _told_apart(one: About, other: About, loose: Set[str]) -> bool:
    """Whether a word tells one of two numbers apart, and not a `loose` one: "the other nine"; a letter or a time has to
    stand with both."""
    apart = contrasts(one, other) - loose
    marks = {word for word in apart if not word.islower() or word[0].isdigit()}
    if one.unit != TIME and marks & one.contrast and marks & other.contrast:
        return True
    return bool(apart - marks - FAINT - (OF_ALL if one.universal or other.universal else set()))
