"""Money of a kind that a text denies, beside an amount of it: "the club has no debts", "it owes its bank £12,000"."""

from collections.abc import Iterator

from factcheck.lexicon import Lexicon
from factcheck.model import Document, Span, Term, Tie
from factcheck.relations.bounds.denials import are_apart
from factcheck.relations.reading.lines import Line, Number, numbers_of, term
from factcheck.relations.reading.times import times_of
from factcheck.relations.reading.topics import topics_of

NEAR = 4
"""Tokens from "no" to what there is none of, from "not" to "borrow", and on to "a single dollar". Our own choice."""

BEHIND = 8
"""Tokens behind an amount in which a relative clause says what it is: "the £900 that it owes". Our own choice."""

PUBLIC = "public"
"""The kind of money that a state, or a town, gives."""

SHORT = 40
"""Sentences of a document that is of one thing. Our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """Each denial with the first amount told of what it denies."""
    if len(lines) > SHORT:
        return
    supposing = lexicon.words("relations", "clauses", "conditional")
    for line in (each for each in lines if supposing.isdisjoint(each.words)):  # not "if there is no agreement"
        for first, last, kinds in _denied(line, lexicon):
            every = numbers_of(lines)
            for number in sorted(every, key=lambda each: _distance(lines[each.line], each, kinds, lexicon)):
                other = lines[number.line]
                if other is not line and _is_of_it(line, other, number, kinds, lexicon):
                    tokens = line.sentence.tokens
                    place = document.locate(Span(tokens[first].start, tokens[last - 1].end))
                    yield Tie("none", (Term("none", number.quantity, place), term(document, "some", number)), "low")
                    return


def _denied(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, frozenset[str]]]:
    """What a sentence denies, and where: "no bank debt", "owed nobody a single dollar", "won't borrow a cent"."""
    none, topics = lexicon.tables["relations"]["none"], topics_of(lexicon)
    negation = lexicon.words("relations", "negation")
    for at, word in enumerate(line.words):
        behind = line.words[at + 1 : at + 1 + NEAR]
        if word in none["all_denied"]:
            end = next((place for place, each in enumerate(behind) if each in none["ends"]), len(behind))
            first, last, about = at, at + 1 + end, behind[:end]
        elif word in none["coin"] and not negation.isdisjoint(line.words[:at]):
            first, last, about = at - 1, at + 1, [*line.words[max(at - 2 * NEAR, 0) : at], *behind]
        elif word in none["free"] and line.words[at - 1 : at] == ["-"]:
            first, last, about = at - 2, at + 1, line.words[max(at - 2, 0) : at]  # "debt-free"
        elif word in none["free"] and behind[:1] and behind[0] in none["from"]:
            first, last, about = at, at + 3, behind[1:]  # "free of debt"
        else:
            continue
        if kinds := _kinds(topics.of(about), lexicon):
            yield first, last, kinds


def _kinds(about: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """The kinds of money that some stems are of, by their places in the list of kinds."""
    kinds = lexicon.tables["relations"]["owed"]
    topics = topics_of(lexicon)
    return frozenset(name for name, words in kinds.items() if about & topics.of(words))


def _distance(line: Line, number: Number, kinds: frozenset[str], lexicon: Lexicon) -> int:
    """How many tokens a number is from a word of a kind of money: "interest on the loan of £9 million"."""
    words = {word for kind in kinds for word in lexicon.tables["relations"]["owed"][kind]}
    return min((abs(at - number.first) for at, word in enumerate(line.words) if word in words), default=len(line.words))


def _is_of_it(line: Line, other: Line, number: Number, kinds: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether an amount is of what is denied, of the same people and time, and neither supposed nor settled."""
    quantity, words = number.quantity, other.words
    if quantity.unit_kind not in ("currency", "minor") or not quantity.value or quantity.kind == "change":
        return False
    behind = topics_of(lexicon).of(words[number.last : number.last + BEHIND])
    given = not lexicon.words("relations", "none", "given").isdisjoint(words)
    kinds = kinds if given else kinds - {PUBLIC}  # "the ministry gave us £150,000"
    if other.kind == "heading" or not kinds & _kinds(number.topic | behind, lexicon):
        return False
    settled = lexicon.words("relations", "none", "settled") | lexicon.words("relations", "clauses", "conditional")
    due = lexicon.words("relations", "none", "due")  # "that has to be repaid", "to be paid off"
    over = (at for at, word in enumerate(words) if word in settled and PUBLIC not in kinds)
    if any(due.isdisjoint(words[max(at - 1, 0) : at]) for at in over):
        return False
    if not lexicon.words("relations", "negation").isdisjoint(words):
        return False
    still, dated = lexicon.words("relations", "none", "still"), times_of(line, range(len(line.words)), lexicon)
    now = not still.isdisjoint(words) and not any(time.isdecimal() for time in dated)
    ever = not lexicon.words("relations", "none", "ever").isdisjoint(line.words)
    if are_apart(line, other, lexicon) and not (now or ever):
        return False  # but "the $31,000 that it still owed from last year", "we have never had a penny"
    own = lexicon.words("relations", "taken_up", "owners") | lexicon.words("relations", "anaphora", "subjects")
    own |= lexicon.words("relations", "orders", "we") | lexicon.words("relations", "orders", "i")
    resumed = not own.isdisjoint(words) and not own.isdisjoint(line.words)
    topics = topics_of(lexicon)
    named = topics.of(word for each in lexicon.tables["relations"]["owed"].values() for word in each)
    return resumed or bool(line.topic & other.topic - named)
