"""Who is told to be first, last or third of the rows, or of the columns, of a table, held against every column that may
be meant: that which words name, else all of the kind of unit that a superlative can be of."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.orders.places import NEAR, Standing, bare_superlatives, place_term, standings_in
from factcheck.relations.orders.ranked_in import has_other
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.topics import topics_of
from factcheck.relations.tables.axes import Cite, Matrix, cites
from factcheck.relations.tables.gaps import is_current, is_of_another_year

CLOSED = "closed"
"""What the tie of a place says of a series that leaves nobody out."""

COUNT = "count"

FEWEST = 3
"""Rows from which on one of them is the first. Our own choice."""


def ties(document: Document, matrix: Matrix, lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each place that no column of its kind gives the row, or the column, that it is told of."""
    for line in lines:
        if line.kind == "heading" or is_of_another_year(matrix, line, lexicon):
            continue
        for told in (*standings_in(line, lexicon), *bare_superlatives(line, lexicon, unlisted=True)):
            made = [_placed(document, side, line, told, lexicon) for side in (matrix, matrix.turned())]
            tie = next(filter(None, made), None)
            if tie is not None and FITS not in made:
                yield tie
                break


def _placed(document: Document, matrix: Matrix, line: Line, told: Standing, lexicon: Lexicon) -> Tie | None:
    """A place with the cells of the column that is likeliest meant, or that it FITS a column that may be."""
    named = cites(matrix.rows, line, lexicon)
    own = _own(named, line, told, lexicon)
    alike = len({(label.units, label.percent) for label in matrix.rows}) == 1  # nobody ranks a price and a length
    if own is None or not alike or len(matrix.rows) < FEWEST or told.size not in (None, len(matrix.rows)):
        return None
    spells = lexicon.words("relations", "orders", "spells")
    of = spells.intersection(line.words[told.last - 1 : told.last + 1])
    if of and topics_of(lexicon).of(of).isdisjoint(matrix.about):
        return None  # "the busiest day" of a table of months
    if not lexicon.words("relations", "orders", "unbounded").isdisjoint(line.words[told.first : told.last + NEAR]):
        return None
    columns = _columns(matrix, line, told, own, lexicon)
    wrong = []
    graded = not lexicon.words("relations", "orders", "judged").isdisjoint(line.words[told.first : told.last])
    for at in columns:
        cells = [matrix.cells.get((place, at)) for place in range(len(matrix.rows))]
        told_of = [cell.quantity for cell in cells if cell is not None]
        values = [quantity.value for quantity in told_of if quantity.value is not None]
        if len(values) < len(matrix.rows) or has_other(line, told, told_of, lexicon):
            return None
        turned = "time" in _kinds(matrix, at) and "speed" in (told.kinds or ())  # the fastest needs the least
        ways = ["highest", "lowest"] if not told.way or graded else [told.way]
        ways = [_TURNED[way] if turned else way for way in ways]
        if any(_is_at(told.place, values, values[own.place], way) for way in ways):
            return FITS
        wrong.append((ways[0], [cell for cell in cells if cell is not None]))
    if not wrong:
        return None
    way, terms = wrong[0]
    rivals = (cell._replace(role="rival") for place, cell in enumerate(terms) if place != own.place)
    word = place_term(document, way, line, min(told.first, own.first), max(told.last, own.last), told.place)
    return Tie("standing", (word, terms[own.place]._replace(role="own"), *rivals), "medium", CLOSED)


FITS = Tie("standing", ())
"""A place that is told rightly."""

_TURNED = {"highest": "lowest", "lowest": "highest"}


def _is_at(place: int, values: Sequence[Decimal], own: Decimal, way: str) -> bool:
    """Whether a value is at a place among some: those as large share theirs."""
    ahead = sum(1 for value in values if (value > own if way == "highest" else value < own))
    return ahead < place <= ahead + values.count(own)


def _own(named: Sequence[Cite], line: Line, told: Standing, lexicon: Lexicon) -> Cite | None:
    """The label that a place is told of: the last one before it in its clause, else the first one behind."""
    turns = lexicon.words("relations", "clauses", "turns") | {";", ":"}
    start = next((at + 1 for at in range(told.first - 1, -1, -1) if line.words[at] in turns), 0)
    stop = next((at for at in range(told.last, len(line.words)) if line.words[at] in turns), len(line.words))
    before = [cite for cite in named if start <= cite.first < told.first and not told.behind]
    after = [cite for cite in named if told.last <= cite.first < stop]
    voices = lexicon.words("relations", "orders", "we") | lexicon.words("relations", "orders", "i")
    says = not told.behind and len({cite.place for cite in named}) == 1 and not voices.isdisjoint(line.words)
    sole = named if says else []  # who says "we are"
    return before[-1] if before else (after or sole)[0] if after or sole else None


def _columns(matrix: Matrix, line: Line, told: Standing, own: Cite, lexicon: Lexicon) -> list[int]:
    """The columns that a place may be one in: those whose words stand beside it, else those of its kind of unit, else
    the only one."""
    every = [
        at for at in range(len(matrix.columns)) if is_current(matrix.columns, at, cites(matrix.columns, line, lexicon))
    ]
    kinds, topics = set(told.kinds or ()), topics_of(lexicon)
    alike = [at for at in every if kinds & _kinds(matrix, at)]
    first, last = told.first, told.last
    while first and line.words[first - 1] not in (",", ";", ":"):
        first -= 1
    while last < len(line.words) and line.words[last] not in (",", ";", ":"):
        last += 1
    part = [line.words[at] for at in range(first, last) if not own.first <= at < own.last]
    said, told_by = topics.of(part) | told.of, Counter(word for label in matrix.columns for word in set(label.words))
    shared = {at: len(matrix.columns[at].stems & said) for at in every}
    for at in every:  # "new flats" beside "old flats"
        shared[at] += len(
            {word for word in matrix.columns[at].words if told_by[word] == 1 and word.isalpha()} & {*part}
        )
    titled = [at for at in alike or every if shared[at] and shared[at] == max(shared.values())]
    if titled:
        return titled
    about = matrix.about | topics.of(lexicon.words("relations", "orders", "agents"))
    linked = not told.of or not told.of.isdisjoint(about)
    if alike:
        return alike if linked or kinds & SURE else []
    counts = [at for at in every if COUNT in _kinds(matrix, at)]  # "the largest school" has the most of what is counted
    sole = every if len(every) == 1 else counts if told.of and COUNT not in (told.kinds or ()) else []
    return sole if linked and told.kinds is None else []


SURE = {"currency", "mass", "temperature"}
"""The kinds of units whose superlatives say what they are of: the dearest is of a price. Our own choice."""


def _kinds(matrix: Matrix, at: int) -> frozenset[str]:
    """The kinds of units that the cells of a column are in."""
    label = matrix.columns[at]
    cells = {cell.quantity.unit_kind for (_, column), cell in matrix.cells.items() if column == at}
    told = frozenset(kind for kind in cells if kind) or label.kinds or matrix.kinds
    return told if told or label.percent else frozenset({COUNT})
