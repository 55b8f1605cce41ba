"""How many there are said to be, and those that the text then names: "the four towns: Brill, Hove and Wick"."""

from collections.abc import Iterator
from decimal import Decimal

from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Interval, Quantity, Span, Term, Tie
from factcheck.relations.reading.lines import Line, Number, term

FEWEST, MOST = 2, 12
"""How many are counted and then named: more are hardly named all. Our own choice."""

REACH = 16
"""Tokens between a number and the list of what it counts. Our own choice."""

LONGEST = 6
"""Tokens of one of a list: what is longer is a clause, and no name. Our own choice."""

OFF = 2
"""How far a count may be from its list and still be meant as that. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The counts of a document that a list follows."""
    for line in lines:
        for number in line.numbers:
            if not _counts(line, number, lexicon):
                continue
            where = _opened(line, number, lexicon)
            items = where and _items(line, where, lexicon)
            if where and items:
                yield from _tie(document, number, line, where, items)
        if line.words[-1:] == [":"] and line.numbers:
            yield from _bulleted(document, lines, line, lexicon)


def _counts(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number says how many there are in all, and not "two of the four" or "at least four"."""
    quantity = number.quantity
    if quantity.unit_kind not in ("count", None, "time") or quantity.bound != "=" or quantity.kind == "change":
        return False
    if quantity.value is None or quantity.value != int(quantity.value) or not FEWEST <= quantity.value <= MOST:
        return False
    before = line.words[max(number.first - 3, 0) : number.first]
    return lexicon.words("relations", "listed", "parted").isdisjoint(before)


def _opened(line: Line, number: Number, lexicon: Lexicon) -> range | None:
    """The tokens of the list behind a number: behind a colon, in brackets, between commas, or behind "are"."""
    words, text, tokens = line.words, line.sentence.text, line.sentence.tokens
    opens = lexicon.words("relations", "listed", "opens")
    stop = next((each.first for each in line.numbers if each.first > number.first), len(words))
    for at in range(number.last, min(number.last + REACH, stop)):
        word = words[at]
        if word in opens or _is_dash(line, at, lexicon):
            return range(at + 1, _end(line, at + 1, lexicon))
        if word in lexicon.words("relations", "listed", "copulas") and at - number.last <= LONGEST:
            first = at + 1
            named = first < len(words) and titled(text, tokens, first)
            return range(first, _end(line, first, lexicon)) if named else None
        if word == "," and at + 2 < len(words):
            first = at + 1 + (words[at + 1] in lexicon.words("relations", "listed", "articles"))
            named = titled(text, tokens, first) and not titled(text, tokens, at - 1)
            return _between_commas(line, at + 1, lexicon) if named else None
    return None


def _end(line: Line, first: int, lexicon: Lexicon) -> int:
    ends = lexicon.words("relations", "listed", "ends")
    places = range(first, len(line.words))
    return next((at for at in places if line.words[at] in ends or _is_dash(line, at, lexicon)), len(line.words))


def _is_dash(line: Line, at: int, lexicon: Lexicon) -> bool:
    """Whether a hyphen stands for a dash, with space around it."""
    tokens = line.sentence.tokens
    dash = line.words[at] in lexicon.words("relations", "listed", "dashes") and 0 < at < len(tokens) - 1
    return dash and tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start


def _between_commas(line: Line, first: int, lexicon: Lexicon) -> range | None:
    """ "the three islands, Mila, Sant Joan and Forca, have": names up to the comma behind the last."""
    last, articles = (lexicon.words("relations", "listed", key) for key in ("last", "articles"))
    text, tokens = line.sentence.text, line.sentence.tokens
    at, final = first, False
    while at < len(line.words):
        word = line.words[at]
        if word in last:
            final = True
        elif word != "," and word not in articles and not titled(text, tokens, at):
            break
        elif word == "," and final:
            return range(first, at)
        at += 1
    ended = at == len(line.words) or line.words[at] in lexicon.words("relations", "listed", "ends")
    return range(first, at) if ended and final else None


def _items(line: Line, where: range, lexicon: Lexicon) -> tuple[int, int] | None:
    """How many a list names, at least and at most: "salt and pepper" may be one or two. None where it is no plain
    list."""
    words = line.words[where.start : where.stop]
    if any(number.first in where for number in line.numbers):
        return None
    if not lexicon.words("relations", "totals", "some").isdisjoint(words) or not words:
        return None
    if not lexicon.words("relations", "listed", "more").isdisjoint(words):
        return None
    last = lexicon.words("relations", "listed", "last")
    parting = ";" if ";" in words else ","
    parts: list[list[str]] = [[]]
    for word in words:
        if word == parting:
            parts.append([])
        else:
            parts[-1].append(word)
    oxford = bool(parts[-1]) and parts[-1][0] in last
    joined = [sum(word in last for word in part[1:-1]) for part in parts]
    closed = oxford or joined[-1] > 0
    if not all(parts) or (not closed and parting == ",") or len(parts) + joined[-1] < FEWEST:
        return None
    if parting == "," and any(len(part) > LONGEST + 1 for part in parts):
        return None
    if parting == ";" or oxford:
        return len(parts), len(parts) + (sum(joined) if parting == "," else 0)
    return len(parts) + 1, len(parts) + sum(joined)


def _bulleted(document: Document, lines: list[Line], line: Line, lexicon: Lexicon) -> Iterator[Tie]:
    """ "The three priorities are:", and behind it the items of a list."""
    number = line.numbers[-1]
    if not _counts(line, number, lexicon) or lexicon.words("relations", "totals", "some").intersection(line.words):
        return
    items: list[Line] = []
    for other in lines[line.place + 1 : line.place + 1 + 4 * MOST]:
        if other.kind != "list_item" or (items and other.block - items[-1].block > 1):
            break
        items.append(other)
    blocks = {item.block for item in items}
    if len(blocks) >= FEWEST:
        first, last = items[0].sentence.span, items[-1].sentence.span
        yield from _made(document, number, Span(first.start, last.end), (len(blocks), len(blocks)))


def _tie(document: Document, number: Number, line: Line, where: range, items: tuple[int, int]) -> Iterator[Tie]:
    tokens = line.sentence.tokens
    yield from _made(document, number, Span(tokens[where.start].start, tokens[where.stop - 1].end), items)


def _made(document: Document, number: Number, span: Span, items: tuple[int, int]) -> Iterator[Tie]:
    low, high = map(Decimal, items)
    value = number.quantity.value or low
    if low - OFF <= value <= high + OFF:
        counted = Interval(low, high)
        quantity = Quantity(span, "", counted, counted, low, number.quantity.unit, number.quantity.unit_kind)
        yield Tie("listed", (term(document, "count", number), Term("list", quantity, document.locate(span))), "medium")
