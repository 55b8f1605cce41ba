"""Who is said to have more or less than another, beside the numbers of both: "CDs outsold vinyl: 9,000 CDs and 3,000
LPs of vinyl", "More men than women applied, 420 men and 380 women", "Tea is cheaper than coffee. A cup of tea ...".
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.changes.amounts import is_in_range
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.lines import Line, Number, term, written_term
from factcheck.relations.reading.sizes import of_one_size
from factcheck.relations.reading.stated import Stated, comparative
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.reading.ways import is_told, kinds_of

NEAR = 6
"""Tokens that say who is compared, and with whom. Our own choice."""

OPENING = 2
"""Tokens that are a time where two times of one thing are compared: "more than in 2019". Our own choice."""

THAN = 5
"""Tokens from a comparative to its "than": "fewer of the older men than". Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each comparison with the two numbers behind it."""
    for line in lines:
        yield from _beside_norms(document, line, lexicon)
        for change, mine, theirs, last in _compared(line, lexicon):
            pair = _numbers(line, change, mine, theirs, last, lines, lexicon)
            if pair is not None:
                first, stop = change.words.start, change.words.stop
                above, below = pair if change.direction == "up" else pair[::-1]
                word = written_term(document, line, "word", first, stop, 1)
                yield Tie("above", (word, term(document, "above", above), term(document, "below", below)), "medium")


def _beside_norms(document: Document, line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "4.6 million was above the 30-year average, which is 6.2 million", "38, well under the limit of 35"."""
    norms = lexicon.words("relations", "averages") | lexicon.words("relations", "contrast", "norms")
    for at, word in enumerate(line.words):
        way = next(
            (way for way in ("up", "down") if word in lexicon.words("relations", "surpassing", f"{way}_to")), None
        )
        if way is None:
            continue
        norm = next((to for to in range(at + 1, min(at + NEAR, len(line.words))) if line.words[to] in norms), None)
        own = [each for each in line.numbers if each.last <= at and at - each.last <= NEAR]
        known = [each for each in line.numbers if norm is not None and 0 < each.first - norm <= THAN]
        ends = lexicon.words("relations", "clauses", "stops") | {",", "."}
        if norm is None or not ends.isdisjoint(line.words[at:norm]):
            continue  # "54% under A. The national average is 46%"
        if not own or not known or not _is_plainly_told(line, at, lexicon):
            continue
        one, other = own[-1], known[0]
        levels = all(each.quantity.bound in ("=", "~") for each in (one, other))
        if levels and comparable(one, other) and of_one_size(one, other):
            above, below = (one, other) if way == "up" else (other, one)
            terms = (term(document, "above", above), term(document, "below", below))
            yield Tie("above", (written_term(document, line, "word", at, at + 1, 1), *terms), "medium")


def _is_plainly_told(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a comparison is one that was: not denied, wished for, or to come."""
    return is_told(Stated(line.place, range(at, at + 1), None, "comparative", "up", frozenset()), line, lexicon)


def _compared(line: Line, lexicon: Lexicon) -> Iterator[tuple[Stated, frozenset[str], frozenset[str], int]]:
    """The comparisons of a sentence: what is compared, who, with whom, and where that ends."""
    topics, stops = topics_of(lexicon), lexicon.words("relations", "clauses", "stops") | {","}
    verbs = {way: lexicon.words("relations", "surpassing", way) for way in ("up", "down")}
    for at, word in enumerate(line.words):
        way = next((way for way, words in verbs.items() if word in words), None)
        compared = comparative(word, lexicon, "directions") if way is None else way
        if compared is None:
            continue
        start = next((to for to in range(at, 0, -1) if line.words[to - 1] in stops), 0)
        if way is not None:
            stop = _stop(line, at + 1, stops)
            mine, theirs = line.words[max(start, at - NEAR) : at], line.words[at + 1 : stop]
            found = Stated(line.place, range(at, at + 1), None, "verb", way, frozenset())
        else:
            near = range(at + 1, min(at + 1 + THAN, len(line.words)))
            than = next((to for to in near if line.words[to] in lexicon.words("relations", "orders", "than")), None)
            if than is None or not stops.isdisjoint(line.words[at:than]):
                continue
            stop = _stop(line, than + 1, stops)
            counted = than > at + 1 and line.words[at] in lexicon.words("relations", "surpassing", "counted")
            mine = line.words[at + 1 : than] if counted else line.words[max(start, at - NEAR) : at]
            theirs = line.words[than + 1 : stop]
            found = Stated(line.place, range(at, at + 1), None, "comparative", compared, frozenset())
        opens = range(stop - len(theirs), stop)[:OPENING]
        if times_of(line, opens, lexicon) or any(start <= each.first < stop for each in line.numbers):
            continue  # two times of one thing, or a number of their own
        one, other = topics.of(mine), topics.of(theirs)
        if one - other and other - one and is_told(found, line, lexicon):
            yield found, one - other, other - one, stop


def _stop(line: Line, first: int, stops: frozenset[str]) -> int:
    near = range(first, min(first + NEAR, len(line.words)))
    return next((at for at in near if line.words[at] in stops), near.stop)


def _numbers(
    line: Line, change: Stated, mine: frozenset[str], theirs: frozenset[str], last: int, lines: Sequence[Line],
    lexicon: Lexicon,
) -> tuple[Number, Number] | None:  # fmt: skip
    """The numbers of who is compared, and of whom with: the only two of their kind behind that, told of the two."""
    where, here = line, [each for each in line.numbers if each.first >= last]
    if not here and line.place + 1 < len(lines) and lines[line.place + 1].block == line.block:
        where, here = lines[line.place + 1], lines[line.place + 1].numbers
    kinds = kinds_of(line.words[change.words.start], lexicon)
    here = [each for each in here if kinds is None or each.quantity.unit_kind in (*kinds, "count", None)]
    if len(here) < 2 or any(_are_alike(here[0], each) for each in here[2:]):
        return None
    one, other = here[:2]
    if not _are_alike(one, other) or any(is_in_range(where, each, lexicon) for each in here):
        return None
    topics = topics_of(lexicon)
    joints = lexicon.words("relations", "clauses", "between") | lexicon.words("relations", "against")
    between = range(one.last, other.first)
    parted = next((at for at in reversed(between) if where.words[at] in joints), other.first)
    begin = last if where is line else 0
    said = [topics.of(where.words[begin:parted]), topics.of(where.words[parted:])]
    pronouns = lexicon.words("relations", "anaphora", "pronouns")
    first = where.words[begin:parted][:1]
    if where is not line and not pronouns.isdisjoint(first) and not said[1] & mine and comparable(one, other):
        return one, other  # "It took in $18.3 million; the first film had opened with $21.7 million"
    hits = [(bool(mine & each), bool(theirs & each)) for each in said]
    if (hits[0] == (True, False) and hits[1][1]) or (hits[1] == (False, True) and hits[0][0]):
        return one, other
    if (hits[1] == (True, False) and hits[0][1]) or (hits[0] == (False, True) and hits[1][0]):
        return other, one
    return None


def _are_alike(one: Number, other: Number) -> bool:
    """Whether two numbers can be of the same of two: in one unit, of two things that are counted, or by how many per
    cent both changed."""
    kinds = {each.quantity.unit_kind for each in (one, other)}
    return (comparable(one, other) or kinds in ({"count"}, {"percent"})) and of_one_size(one, other)
