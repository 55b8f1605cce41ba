"""The place in an order that a sentence tells somebody to have: "the best of the three", "came second"."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Quantity, Span, Term
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.topics import Topics, topics_of

NEAR = 8
"""Tokens of a phrase that say what somebody is the highest in: "the highest flow of all four". Our own choice."""

JOINT = 4
"""Tokens between "higher" and "than any other": "higher last year than in any other". Our own choice."""


OPENING = 2
"""Tokens at the start of a sentence up to the five of "Of the five ports". Our own choice."""


class Standing(NamedTuple):
    """A place in an order: `place` from the top (`way` "highest") or from the bottom, at tokens `first` up to `last`.

    `of` is what it is a place in, as stems; `size` among how many; where it is told in words that fit any measure or
    only those of some kinds of unit, `kinds` has them. One who is named `behind` "nowhere longer than" has it.
    """

    way: str
    place: int
    first: int
    last: int
    of: frozenset[str]
    size: int | None
    kinds: tuple[str, ...] | None
    behind: bool = False


def place_term(document: Document, role: str, line: Line, first: int, last: int, place: int) -> Term:
    """A place in an order as a term, told by the tokens of a line from the first up to the last."""
    tokens = line.sentence.tokens
    span, exact = Span(tokens[first].start, tokens[last - 1].end), Interval(Decimal(place), Decimal(place))
    return Term(role, Quantity(span, "", exact, exact, Decimal(place), "place", "place"), document.locate(span))


def standings_in(line: Line, lexicon: Lexicon) -> list[Standing]:
    """The places that a sentence tells somebody to have: "the best month of the three", "took second place"."""
    topics = topics_of(lexicon)
    found = (
        superlative_in(line, lexicon),
        _by_comparative(line, lexicon, topics),
        _by_pair(line, lexicon),
        nobody_in(line, lexicon, topics),
        _by_few(line, lexicon, topics),
        _by_place(line, lexicon),
    )
    return [each for each in found if each is not None]


def superlative_in(line: Line, lexicon: Lexicon) -> Standing | None:
    """The first place that a superlative tells: "the best month of the three"."""
    record = lexicon.words("relations", "orders", "record")
    ways = {way: lexicon.words("relations", "orders", way) - record for way in ("highest", "lowest")}
    owned = lexicon.words("relations", "orders", "determiners")  # "the land's largest", but "Marley's best" is her own
    determiners = owned | lexicon.words("relations", "orders", "genitive")
    kinds = lexicon.tables["relations"]["superlatives"]
    for at, word in enumerate(line.words):
        way = next((way for way, words in ways.items() if word in words), None)
        led = owned if word in lexicon.words("relations", "orders", "graded") else determiners
        if way is None or not at or not led.intersection(line.words[at - 1 : at]):
            continue
        if is_shared(line, at, lexicon) or _is_unbounded(line, at, lexicon) or _is_told_as_one(line, at, lexicon):
            continue
        last = at + _adjectives(kinds, line, at)
        phrase = phrase_of(line, last, lexicon)
        if not lexicon.words("relations", "orders", "next_to").isdisjoint(line.words[last : last + NEAR]):
            continue  # "the biggest of the three after Carra"
        changes = lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")
        if not changes.isdisjoint(line.words[last : last + JOINT]):
            continue  # "the largest increase"
        told = kinds_of(kinds, line.words[last - 1])
        if told and not lexicon.words("relations", "orders", "spells").isdisjoint(line.words[last : last + 1]):
            told = None if set(told) <= {"time", "speed"} else told  # "the slowest month of the shop"
        return Standing(way, 1, at, last, phrase, _size(line, at, lexicon), told)
    return None


def bare_superlatives(line: Line, lexicon: Lexicon, unlisted: bool = False) -> Iterator[Standing]:
    """Superlatives without an article, "they pay most in Ulm", "fires were commonest in May", and, if asked for, those
    that nobody has listed, "the kindest", of which no way is known."""
    ways = {way: lexicon.words("relations", "orders", way) for way in ("highest", "lowest")}
    none, ending = lexicon.words("relations", "orders", "unlike"), tuple(lexicon.words("relations", "orders", "ending"))
    led, inside = lexicon.words("relations", "orders", "determiners"), lexicon.words("relations", "orders", "ends")
    at_most = lexicon.words("grammar", "superlative", "inside")
    of, table = lexicon.words("relations", "totals", "of"), lexicon.tables["relations"]["superlatives"]
    for at, word in enumerate(line.words[:-1]):
        way = next((way for way, words in ways.items() if word in words), "")
        before, behind = line.words[max(at - 1, 0)], line.words[at + 1]
        grew = line.sentence.marks.ending(at, "change") is not None  # "Spunta expanded most, by 17 per cent"
        known = way and not grew and before not in led and behind in inside - of and before not in at_most
        if (known or (unlisted and not way and word.endswith(ending) and word not in none)) and not is_shared(
            line, at, lexicon
        ):
            yield Standing(way, 1, at, at + 1, frozenset(), None, kinds_of(table, word))


def _is_told_as_one(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether what is called the highest is told right behind: "against a peak of 910"."""
    of, article = lexicon.words("relations", "totals", "of"), lexicon.words("numbers", "words", "article")
    led = line.words[at] in lexicon.words("relations", "orders", "high") and not article.isdisjoint(
        line.words[at - 1 : at]
    )
    return led and not of.isdisjoint(line.words[at + 1 : at + 2])


def kinds_of(table: dict[str, list[str]], word: str) -> tuple[str, ...] | None:
    """The kinds of units that a superlative can be about; None for any."""
    found = tuple(kind for kind, words in table.items() if word in words)
    return found or None


def _adjectives(table: dict[str, list[str]], line: Line, at: int) -> int:
    """How many words a superlative has: two in "most expensive"."""
    return 2 if any(line.words[at + 1 : at + 2] == [word] for words in table.values() for word in words) else 1


def is_shared(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a place is only that of one of several, or denied: "one of the largest", "not the best"."""
    shared = lexicon.words("relations", "orders", "shared") | lexicon.words("relations", "negation")
    nth = line.sentence.marks.ending(at - (line.words[at - 1 : at] == ["-"]), "ordinal")
    return nth is not None or not shared.isdisjoint(line.words[max(at - JOINT, 0) : at])


def _is_unbounded(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a superlative is of more than a series: "the best ever", "the largest in the world"."""
    behind = line.words[at + 1 : at + 1 + NEAR]
    stop = behind.index(",") if "," in behind else len(behind)  # "the lowest, since it leaves out the roof"
    return not lexicon.words("relations", "orders", "unbounded").isdisjoint(behind[:stop])


def _by_comparative(line: Line, lexicon: Lexicon, topics: Topics) -> Standing | None:
    """ "higher than any other", "lower than in all the other districts"."""
    over, under = lexicon.words("relations", "orders", "over"), lexicon.words("relations", "orders", "under")
    than, rest = lexicon.words("relations", "orders", "than"), lexicon.words("relations", "orders", "rest")
    for at, word in enumerate(line.words):
        if word not in than or rest.isdisjoint(line.words[at + 1 : at + 1 + JOINT]):
            continue
        before = line.words[max(at - JOINT, 0) : at]
        if not (over | under).intersection(before) or is_shared(line, at, lexicon):
            continue
        way = "highest" if over.intersection(before) else "lowest"
        first = max(at - JOINT, 0) + next(i for i, each in enumerate(before) if each in over | under)
        lead = topics.of(line.words[max(first - JOINT, 0) : first]) | topics.of(before)
        return Standing(way, 1, first, at + 2, lead, None, None)
    return None


def _by_pair(line: Line, lexicon: Lexicon) -> Standing | None:
    """ "The smaller of the two", "the longer tunnel of the pair"."""
    over, under = lexicon.words("relations", "orders", "over"), lexicon.words("relations", "orders", "under")
    determiners, of = lexicon.words("relations", "orders", "determiners"), lexicon.words("relations", "totals", "of")
    pair = lexicon.words("relations", "orders", "pair")
    for at, (before, word) in enumerate(pairwise(line.words), 1):
        behind = line.words[at + 1 : at + 1 + JOINT]
        if word in over | under and before in determiners and not of.isdisjoint(behind) and not pair.isdisjoint(behind):
            way = "highest" if word in over else "lowest"
            return Standing(
                way, 1, at, at + 1, frozenset(), None, kinds_of(lexicon.tables["relations"]["superlatives"], word)
            )
    return None


def nobody_in(line: Line, lexicon: Lexicon, topics: Topics) -> Standing | None:
    """ "Nowhere did they wait longer than in Cray", "no port handled more boxes than Ilm", "none was as cold"."""
    over, under = lexicon.words("relations", "orders", "over"), lexicon.words("relations", "orders", "under")
    many, few = lexicon.words("relations", "orders", "many"), lexicon.words("relations", "orders", "few")
    nobody, equal = lexicon.words("relations", "orders", "nobody"), lexicon.words("relations", "orders", "as")
    first = next((at for at, word in enumerate(line.words) if word in nobody), len(line.words))
    for at in range(first + 2, len(line.words)):
        word, behind = line.words[at], line.words[at + 1 : at + 1 + JOINT]
        if word in over or word in under:
            way, joint = "highest" if word in over else "lowest", lexicon.words("relations", "orders", "than")
        elif line.words[at - 1] in equal and (word in many or word in few):
            way, joint = "highest" if word in many else "lowest", equal
        else:
            continue
        end = next((at + 1 + place for place, each in enumerate(behind) if each in joint), None)
        if not lexicon.words("relations", "orders", "excepting").isdisjoint(line.words[first:at]):
            return None  # "no region but Orm has more"
        if any(end is not None and 0 <= each.first - end <= 1 for each in line.numbers):
            return None  # "no other region sells more than 12 million bottles"
        if end is not None and line.words[at - 1] not in nobody:  # "no longer than"
            said = [word for word in line.words[at - JOINT : end] if word not in nobody]
            return Standing(way, 1, at, end + 1, topics.of(said), None, None, True)
    return None


def _by_few(line: Line, lexicon: Lexicon, topics: Topics) -> Standing | None:
    """ "Only two caves have more visitors than Bear Hall": that one is third."""
    over, than = lexicon.words("relations", "orders", "over"), lexicon.words("relations", "orders", "than")
    only = lexicon.words("relations", "orders", "only")
    if (named := _by_name(line, lexicon, topics)) is not None:
        return named
    for mark in line.sentence.marks.all("cardinal"):
        if only.isdisjoint(line.words[max(mark.first - 1, 0) : mark.first]) or not isinstance(mark.value, int):
            continue
        stop = min(mark.last + NEAR, len(line.words))
        at = next((at for at in range(mark.last, stop) if line.words[at] in over), stop)
        end = next((at for at in range(at + 1, min(at + 1 + JOINT, len(line.words))) if line.words[at] in than), None)
        if end is not None and mark.value < 20:
            of = topics.of(line.words[mark.last : end])
            return Standing("highest", mark.value + 1, mark.first, end + 1, of, None, None, True)
        if at < stop and mark.value < 20 and line.words[mark.last : mark.last + 1] != [","]:
            return Standing(
                "highest", mark.value + 1, mark.first, at + 1, frozenset(), None, None
            )  # "only two have more"
    return None


def _by_name(line: Line, lexicon: Lexicon, topics: Topics) -> Standing | None:
    """ "Only Bremen handled more steel than Kiel": that one is second."""
    over, than = lexicon.words("relations", "orders", "over"), lexicon.words("relations", "orders", "than")
    only, text, tokens = lexicon.words("relations", "orders", "only"), line.sentence.text, line.sentence.tokens
    ends = lexicon.words("relations", "clauses", "stops") | {","}
    for first, word in enumerate(line.words[: 2 * JOINT]):
        if word not in only or line.words[first + 1 : first + 2] == []:
            continue
        stop = next((at for at in range(first, len(line.words)) if line.words[at] in ends), len(line.words))
        at = next((at for at in range(first + 1, min(first + NEAR, stop)) if line.words[at] in over), stop)
        end = next((at for at in range(at + 1, min(at + 1 + JOINT, stop)) if line.words[at] in than), None)
        named = any(titled(text, tokens, place) for place in range(first + 1, at))
        numbered = any(first < each.first < at for each in line.numbers)
        if end is not None and named and not numbered and not is_shared(line, first, lexicon):
            above = 1 + sum(
                line.words[place] in lexicon.words("relations", "orders", "and") for place in range(first, at)
            )
            return Standing("highest", above + 1, first, end + 1, topics.of(line.words[at:end]), None, None, True)
    return None


def _by_place(line: Line, lexicon: Lexicon) -> Standing | None:
    """ "number two", "third place", "ranks second", "the runner-up", "bottom of the table"."""
    table, prizes = lexicon.tables["relations"]["standings"], lexicon.words("relations", "orders", "prizes")
    turns, spans = (lexicon.words("relations", "times", key) for key in ("turns", "spans"))
    for at, word in enumerate(line.words):
        for name, place in (("top", 1), ("second", 2), ("bottom", 1)):
            last = at + 3 if line.words[at + 1 : at + 2] == ["-"] else at + 1
            leads_to = not lexicon.words("grammar", "changing", "to").isdisjoint(line.words[last : last + 1])
            if "".join(line.words[at:last]) in table[name] and not (leads_to or is_shared(line, at, lexicon)):
                way = "lowest" if name == "bottom" else "highest"
                return Standing(way, place, at, last, frozenset(), None, None)
        if word in table["last"] and _is_last(line, at, lexicon):
            return Standing("lowest", 1, at, at + 1, frozenset(), _size(line, at, lexicon), None)
        medal = lexicon.tables["relations"]["medals"].get(word)
        if medal and not at and not lexicon.words("relations", "orders", "won_by").isdisjoint(line.words[1:2]):
            return Standing("highest", medal, at, at + 1, frozenset(), None, None)  # "Silver for Karim Aziz"
        if medal and not prizes.isdisjoint(line.words[at + 1 : at + 2]) and not is_shared(line, at, lexicon):
            return Standing("highest", medal, at, at + 2, frozenset(), None, None)
        determined = not lexicon.words("relations", "orders", "determiners").isdisjoint(line.words[max(at - 1, 0) : at])
        lead = line.words[max(at - 1 - determined, 0) : at - determined]
        last = at + 1 + (line.sentence.marks.starting(at + 1, "cardinal") is not None)
        stretch = not (turns | spans).isdisjoint(line.words[last : last + 1])  # "in the first half", "six months"
        led = bool(lead) and lead[0] in table["copulas"] and not stretch
        if word in table["first"] and led and not is_shared(line, at, lexicon):
            return Standing("highest", 1, at, at + 1, frozenset(), None, None)
    if (told := _by_victory(line, lexicon)) is not None:
        return told
    for mark in line.sentence.marks.all("cardinal"):
        number = mark.first and line.words[mark.first - 1] in lexicon.words("relations", "orders", "number")
        if number and isinstance(mark.value, int) and mark.value < 20:
            phrase = phrase_of(line, mark.last, lexicon)
            return Standing("highest", mark.value, mark.first - 1, mark.last, phrase, None, None)
    verbs, nouns = lexicon.words("relations", "orders", "ranks"), lexicon.words("relations", "orders", "spots")
    ends = lexicon.words("relations", "orders", "beside") | lexicon.words("relations", "orders", "beyond")
    inside = lexicon.words("relations", "overlong", "joints")
    for mark in line.sentence.marks.all("ordinal"):
        if not isinstance(mark.value, int) or mark.value >= 20 or is_shared(line, mark.first, lexicon):
            continue
        before, behind = line.words[max(mark.first - 2, 0) : mark.first], line.words[mark.last : mark.last + 1]
        counted = mark.last + (line.sentence.marks.starting(mark.last, "cardinal") is not None)
        if not (turns | spans).isdisjoint(line.words[counted : counted + 1]):
            continue  # "of mortgages in the first half"
        if (best := _superlative_at(line, mark.last, lexicon)) is not None:
            way, last, kinds = best
            phrase = phrase_of(line, last, lexicon)
            return Standing(way, mark.value, mark.first, last, phrase, _size(line, last, lexicon), kinds)
        if _is_from_last(line, mark.last, lexicon):
            return Standing("lowest", mark.value, mark.first, mark.last + 2, frozenset(), None, None)
        halves = bool(set(before[:1]) & inside) and not (turns | spans).isdisjoint(line.words[: mark.first])
        if halves and (behind == ["."] or line.sentence.marks.starting(mark.last, "cardinal") is not None):
            continue  # "in the first half 9%, and in the second 6%"
        apposed = line.words[mark.first - 1 : mark.first] == [","] and not ends.isdisjoint(behind)
        if (
            nouns.intersection(behind)
            or apposed
            or (verbs.intersection(before) and not _is_noun(line, mark.last, ends))
        ):
            size = _size(line, mark.last, lexicon)
            return Standing("highest", mark.value, mark.first, mark.last, frozenset(), size, None)
    return None


def _by_victory(line: Line, lexicon: Lexicon) -> Standing | None:
    """ "Won the race", "Cheapest was the Swan"."""
    won, contests = lexicon.words("relations", "orders", "won"), lexicon.words("relations", "orders", "contests")
    the, be = lexicon.words("relations", "change", "definite"), lexicon.words("relations", "orders", "be")
    for at in range(1, len(line.words) - 2):
        if line.words[at] in won and line.words[at + 1] in the and line.words[at + 2] in contests:
            return Standing("highest", 1, at, at + 3, frozenset(), None, None)
    opening, table = line.words[:2], lexicon.tables["relations"]["superlatives"]
    for way in ("highest", "lowest"):
        if not lexicon.words("relations", "orders", way).isdisjoint(opening[:1]) and not be.isdisjoint(opening[1:]):
            return Standing(way, 1, 0, 1, frozenset(), None, kinds_of(table, opening[0]))
    return None


def _is_last(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether "last" is a place: "last of the four were", "came last with"."""
    verbs, ends = lexicon.words("relations", "orders", "ranks"), lexicon.words("relations", "orders", "ends")
    opens = not at and not lexicon.words("relations", "totals", "of").isdisjoint(line.words[1:2])
    led = not verbs.isdisjoint(line.words[max(at - 1, 0) : at]) and not ends.isdisjoint(line.words[at + 1 : at + 2])
    return opens or (led and not is_shared(line, at, lexicon))


def _is_from_last(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a place counts from the other end: "third from last", "second from the bottom"."""
    begins, tail = lexicon.words("relations", "change", "begins"), lexicon.words("relations", "orders", "tail")
    determiners = lexicon.words("relations", "orders", "determiners")
    behind = [word for word in line.words[at : at + 3] if word not in determiners]
    return len(behind) > 1 and behind[0] in begins and behind[1] in tail


def _superlative_at(line: Line, at: int, lexicon: Lexicon) -> tuple[str, int, tuple[str, ...] | None] | None:
    """The "largest" of "second-largest": its way, where it ends, and the kinds of units it can be of."""
    at += line.words[at : at + 1] == ["-"]
    for way in ("highest", "lowest"):
        if lexicon.words("relations", "orders", way).intersection(line.words[at : at + 1]):
            kinds = lexicon.tables["relations"]["superlatives"]
            last = at + _adjectives(kinds, line, at)
            return way, last, kinds_of(kinds, line.words[last - 1])
    mark = line.sentence.marks.starting(at, "superlative")
    if mark is not None:
        return str(mark.value), mark.last, None
    ending = tuple(lexicon.tables["relations"]["orders"]["ending"])
    said = "".join(line.words[at : at + 1])
    if said.endswith(ending) and said not in lexicon.words("relations", "orders", "unlike"):
        return "highest", at + 1, None  # "the third greenest city"
    return None


def _is_noun(line: Line, at: int, ends: frozenset[str]) -> bool:
    """Whether a word goes on right behind a place: "came second" but "came second time round"."""
    word = line.words[at] if at < len(line.words) else ""
    return word.isalpha() and len(word) > 4 and word not in ends


def phrase_of(line: Line, at: int, lexicon: Lexicon) -> frozenset[str]:
    """What the words behind a superlative say that it is of, up to the end of the phrase."""
    stops = lexicon.words("relations", "orders", "ends") | lexicon.words("relations", "clauses", "stops")
    stop = at
    while stop < len(line.words) and stop - at < JOINT and line.words[stop] not in stops:
        stop += 1
    return topics_of(lexicon).of(line.words[at:stop])


def _size(line: Line, at: int, lexicon: Lexicon) -> int | None:
    """The four of "the highest flow of the four", "third among the four"."""
    ofs = lexicon.words("relations", "totals", "of") | lexicon.words("relations", "orders", "amongst")
    for mark in line.sentence.marks.all("cardinal"):
        between = line.words[at : mark.first]
        opens = 0 < mark.first <= OPENING and line.words[0] in ofs and line.words[mark.last].isalpha()
        if opens and isinstance(mark.value, int) and 2 < mark.value < 30:
            return mark.value  # "Of the five ports, Dalen handled the most"
        if 0 < len(between) <= NEAR and ofs.intersection(between) and isinstance(mark.value, int) and mark.value < 30:
            return mark.value
    return None
