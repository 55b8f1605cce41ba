"""Shares that a sentence lists as parts of one whole, so that they can't come to more than all of it: "38% live in the
city, 35% in the suburbs and 37% in the villages", "62% said yes and 48% no"."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.parts import MOST_PARTS, added, closes, is_percentage, tie
from factcheck.relations.reading.readings import is_part

APART = 12
"""Tokens between two shares of a list. Our own choice."""

OVERFULL = Decimal(103), Decimal(130)
"""What shares come to that ought to be a hundred: less lists some, more has several answers. Our own choice."""

SURE = Decimal(120)
"""What they come to at most where only their order says that they are of one whole. Our own choice."""

FULL, MANY = Decimal(115), 4
"""What shares that nothing else says are of one whole come to at most, and how many of them one sentence goes through
that are hardly of several wholes. Our own choice."""

NEAR = 2
"""Sentences before shares in which it is said that several answers were possible. Our own choice."""

LINK = 3
"""Tokens between a share and the word that says whose it is: "women make up 54%", "62% of voters said yes"."""

WHOSE = 4
"""Tokens behind a share in which it is said that it doesn't: "the 27 per cent that were not". Our own choice."""

HUNDRED = Decimal(100)


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The shares of each sentence that are of one whole, where they come to more."""
    for line in lines:
        shares = shares_of(line)
        least = HUNDRED if len(shares) == 2 else OVERFULL[0]  # "62% said yes and 40% no"
        listed = len(shares) <= MOST_PARTS and least < added(shares) <= OVERFULL[1]
        if not listed or any(closes(line, number, lexicon) for number in shares):
            continue
        several, single = lexicon.words("relations", "totals", "some"), _is_single(lines, line, lexicon)
        if single:
            several -= lexicon.words("relations", "clauses", "relatives")  # "only one of which could be ticked"
        else:
            several |= lexicon.words("relations", "multiple")
        opposed = len(shares) == 2 and (
            _are_opposites(line, shares, lexicon) or _are_held_by_two(line, shares, lexicon)
        )
        if opposed or (len(shares) > 2 and added(shares) <= SURE and _are_answers(line, shares, lexicon)):
            yield tie(document, None, shares, "medium", "list")
        elif len(shares) > 2 and several.isdisjoint(line.words) and (how := _are_of_one(line, shares, single, lexicon)):
            yield tie(document, None, shares, how, "list")
        elif len(shares) >= MANY and _are_gone_through(lines, line, shares, lexicon):
            yield tie(document, None, shares, "low", "list")


def _are_gone_through(lines: list[Line], line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """Whether a sentence goes through many shares, one by one and smaller ones behind the first, which hardly are of
    several wholes: "exactly 58% are in work, 17% run a firm, 14% study and 21% look for work"."""
    exact = all(is_percentage(each) and each.quantity.bound == "=" and not each.slashed for each in shares)
    others = [each for each in line.numbers if each.first > shares[0].first and each not in shares]
    if not exact or others or added(shares) > FULL:
        return False
    gaps = [line.words[one.last : other.first] for one, other in pairwise(shares)]
    joints = lexicon.words("numbers", "words", "joiner") | {",", ";"}
    listed = all(len(gap) < APART and not joints.isdisjoint(gap) and "(" not in gap for gap in gaps)
    multiple = lexicon.words("relations", "multiple")
    apart = lexicon.words("relations", "against") | lexicon.words("relations", "totals", "some") | multiple
    before = [word for each in lines[max(line.place - NEAR, 0) : line.place] for word in each.words]
    told = [word for gap in gaps for word in gap]
    if not listed or not apart.isdisjoint(told) or not multiple.isdisjoint(before):
        return False
    return not _are_of_each(line, shares, lexicon)


def _are_of_each(line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """Whether shares are each of something of its own, "turnout was 48% in Ulm, 33% in Bonn", "of men 48%, of women
    33%"; not where the first one tells what all are of: "48% of the debt is in crowns, 33% in euros"."""
    links, of = lexicon.words("relations", "totals", "of_each"), lexicon.words("relations", "totals", "of")
    joints = lexicon.words("numbers", "words", "joiner") | {",", ";"}
    for one, other in pairwise(shares):
        gap = line.words[one.last : other.first]
        if not links.isdisjoint(gap[max(at for at, word in enumerate(gap) if word in joints) :]):
            return True
    behind = [line.words[each.last : each.last + 1] for each in shares]
    linked = [not links.isdisjoint(words) for words in behind]
    whole, *others = [not of.isdisjoint(words) for words in behind]
    return any(others) or (all(linked) and not whole) or any(linked[1:]) != all(linked[1:])


def _is_single(lines: list[Line], line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence, or the one before it, says that only one answer could be given."""
    single = lexicon.words("relations", "multiple", "single")
    near = lines[max(line.place - 1, 0) : line.place + 1]
    return any(" ".join(pair) in single for each in near for pair in pairwise(each.words))


def shares_of(line: Line) -> list[Number]:
    """The shares of a sentence in per cent: those told so, parts in words, and bare numbers behind a first one."""
    signs = sum(is_percentage(each) for each in line.numbers)
    found: list[Number] = []
    for number in line.numbers:
        quantity, value = number.quantity, number.quantity.value
        if is_percentage(number):
            found.append(number)
        elif value is not None and is_part(quantity) and quantity.kind != "change":
            found.append(in_percent(number, HUNDRED))
        elif value is not None and found and signs == 1 and is_percentage(found[-1]) and _is_bare(number):
            found.append(in_percent(number, Decimal(1)))
    return found if any(is_percentage(each) or is_part(each.quantity) for each in found) else []


def _is_bare(number: Number) -> bool:
    """Whether a number may be one of per cent as those before it: "49 per cent of it and shops 34"."""
    quantity = number.quantity
    figures = quantity.unit is None and quantity.kind == "level" and quantity.surface.isdecimal()
    return figures and not number.slashed and 0 < (quantity.value or 0) < HUNDRED


def are_those_not(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """The 27 of "the 27 per cent that were not": all of whom the sentence before doesn't hold."""
    behind = line.words[number.last : number.last + WHOSE]
    whose = lexicon.words("relations", "clauses", "relatives").intersection(behind[:1])
    nots = lexicon.words("relations", "totals", "nots").intersection(behind)
    the = lexicon.words("relations", "totals", "definite").intersection(line.words[max(number.first - 1, 0) :][:1])
    return is_percentage(number) and bool(whose and nots and the)


def in_percent(number: Number, factor: Decimal) -> Number:
    """A number so many times as large, as a share in per cent."""
    quantity = number.quantity
    value, exact = (quantity.value or Decimal(0)) * factor, quantity.interval.times(factor)
    quantity = replace(
        quantity, value=value, interval=exact, customary=exact, unit="percent", unit_kind="percent", kind="share"
    )
    return number._replace(quantity=quantity)


def _are_of_one(line: Line, shares: list[Number], single: bool, lexicon: Lexicon) -> str:
    """How sure it is that shares are all of one thing; nothing where they may be of several."""
    joiner = lexicon.words("numbers", "words", "joiner")
    gaps = [line.words[one.last : other.first] for one, other in pairwise(shares)]
    listed = all(len(gap) < APART and not joiner.union({",", ";"}).isdisjoint(gap) for gap in gaps)
    if not listed or joiner.isdisjoint(gaps[-1]) or are_of_their_own(line, shares, lexicon):
        return ""
    ofs = lexicon.words("relations", "totals", "of")
    own = sum(not ofs.isdisjoint(line.words[each.last : each.last + 1]) for each in shares) > 1
    if single or not lexicon.words("relations", "totals", "exclusive").isdisjoint(line.words):
        return "medium" if added(shares) <= SURE else ""
    if own or _are_of_places(line, shares, lexicon):
        return ""  # "41% of men, 38% of women and 35% of children"
    makes = lexicon.words("relations", "totals", "constitutes")
    others = lexicon.words("relations", "totals", "others").intersection(line.words[shares[-2].last :])
    if others or not makes.isdisjoint(line.words[: shares[0].first]) or _is_made_of(line, shares, lexicon):
        return "medium"
    return "low" if added(shares) <= SURE and is_ellipsis(line, shares, lexicon) else ""


def _are_of_places(line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """Whether each share is told of another place or group, "45% of days in May, 40% in June and 35% in July", and the
    first one isn't of what is somebody's: "41% of their sales in May"."""
    ends = [*(each.first for each in shares[1:]), shares[-1].last + LINK]
    places, their = lexicon.words("relations", "totals", "places"), lexicon.words("grammar", "possessive", "their")
    owned = not their.isdisjoint(line.words[shares[0].last : shares[0].last + LINK])
    inside = [line.words[each.last : end] for each, end in zip(shares, ends, strict=True)]
    return not owned and not any(places.isdisjoint(words) for words in inside)


def _is_made_of(line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """ "The cheese is 32% fat, 25% protein and 53% water", "38% under 30, 44% between 30 and 60": behind each share
    stands what it is."""
    ages, are = lexicon.words("relations", "totals", "ages"), lexicon.words("relations", "sources", "passive")
    plain = {",", ";", "(", ")", ".", ":", "-", "–", "—"} | lexicon.words("relations", "stop") | are
    behind = [line.words[each.last : each.last + 2] for each in shares]
    aged = [not ages.isdisjoint(words[1:] if words[:1] and words[0] in are else words[:1]) for words in behind]
    named = [bool(words) and words[0] not in plain and words[0][:1].isalpha() for words in behind]
    return sum(aged) > 1 or (all(named) and not are.isdisjoint(line.words[: shares[0].first][-LINK:]))


def _are_opposites(line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """Whether two shares are of those who are one thing, and of those who are the other: "62% said yes and 48% no"."""
    one, other = shares
    ofs = lexicon.words("relations", "totals", "of")
    if are_of_their_own(line, shares, lexicon) or all(line.words[each.last] in ofs for each in shares):
        return False  # "58% of men said yes, 61% of women no"
    apart = lexicon.words("relations", "totals", "of_each")
    makes = lexicon.words("relations", "totals", "constitutes") | lexicon.words("relations", "ballots", "got")
    for pair in lexicon.tables["relations"]["totals"]["opposites"]:
        for first, second in (pair, pair[::-1]):
            places = [[at for at, word in enumerate(line.words) if word == each] for each in (first, second)]
            for begin in places[0]:
                for end in places[1]:
                    behind = one.last <= begin < other.first and other.last <= end
                    before = begin < one.first and one.last <= end < other.first
                    led = [word for at in (begin, end) for word in line.words[max(at - 2, 0) : at]]
                    if behind and apart.isdisjoint(led):
                        return True
                    if before and apart.isdisjoint(led) and not makes.isdisjoint(line.words[begin : one.first]):
                        return True
    return False


def _are_held_by_two(line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """Whether two have shares of a thing that is told once: "Nurses won 64% of the seats and doctors 46%"."""
    has = lexicon.words("relations", "totals", "constitutes") | lexicon.words("relations", "ballots", "got")
    led = line.words[max(shares[0].first - LINK, 0) : shares[0].first]
    the = lexicon.words("relations", "totals", "definite").intersection(line.words[shares[0].last + 1 :][:1])
    joiner = lexicon.words("numbers", "words", "joiner").intersection(line.words[shares[0].last : shares[1].first])
    behind = line.words[shares[1].last : shares[1].last + 1]
    closed = not behind or not behind[0][:1].isalnum()
    told = bool(the and joiner) and closed and is_ellipsis(line, shares, lexicon) and added(shares) <= SURE
    several = lexicon.words("relations", "multiple")
    return told and not has.isdisjoint(led) and several.isdisjoint(line.words)


def _are_answers(line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """Whether shares stand right behind what was said, yes and no among it: "Yes 54%, No 40%, spoiled 6%"."""
    led = [line.words[max(each.first - 1, 0)] for each in shares]
    parted = all(
        line.words[one.last : other.first - 1] in ([","], [";"], [",", "and"]) for one, other in pairwise(shares)
    )
    pairs = lexicon.tables["relations"]["totals"]["opposites"]
    return parted and all(map(str.isalpha, led)) and any(set(pair) <= set(led) for pair in pairs)


def are_of_their_own(line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """Whether each share is of what somebody else has: "builders hide 41% of their sales, shops 35% and cabs 28%"."""
    of, their = lexicon.words("relations", "totals", "of"), lexicon.words("grammar", "possessive", "their")
    their -= lexicon.words("relations", "orders", "we")  # "talks took 48% of our time, reports 27%"
    owned = any(
        not of.isdisjoint(line.words[each.last : each.last + 1])
        and not their.isdisjoint(line.words[each.last + 1 : each.last + 2])
        for each in shares[:1]
    )
    joints = lexicon.words("numbers", "words", "joiner") | lexicon.words("relations", "clauses", "stops") | {","}
    return owned and any(line.words[each.first - 1] not in joints for each in shares[1:])


def is_ellipsis(line: Line, shares: list[Number], lexicon: Lexicon) -> bool:
    """ "58% of our time went on clients, 17% on training and 34% on talk": what they are of is said once."""
    of, verbs = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "totals", "verbs")
    gaps = [line.words[one.last : other.first] for one, other in pairwise(shares)]
    first = not of.isdisjoint([*gaps[0][:1], *line.words[:1]])
    stop = lexicon.words("relations", "stop")
    other = any(word[:1].isalpha() and word not in stop for each in shares[1:] for word in line.words[each.last :][:1])
    return first and not other and all(of.isdisjoint(gap[:1]) and verbs.isdisjoint(gap) for gap in gaps[1:])
