"""Changes that a noun or a participle takes up, with hardly a word of what changed: "Growing fivefold", "the 35 per
cent increase in output". Where a short text has one pair of ends, they are of that."""

from factcheck.lexicon import Lexicon
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.changes.states import Text
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import Stated
from factcheck.relations.reading.supposed import is_definite
from factcheck.relations.reading.topics import topics_of

NAMED = 3
"""Tokens behind "of" or "in" that say what changed. Our own choice."""

OPENING = 4
"""Tokens of a clause before a change that opens it: "With a rise of a half". Our own choice."""


def sole_of(text: Text) -> Pair | None:
    """The only two amounts of a short text that are told of one noun, or one unit and one word, as before and after."""
    pairs = [
        pair
        for pair in text.ordered.values()
        if pair.after.quantity.unit_kind != "percent"  # rates of growth are many
        if pair.before.noun & (pair.after.noun | pair.after.topic)
        or pair.after.noun & pair.before.topic
        or (pair.before.quantity.unit is not None and pair.before.quantity.unit == pair.after.quantity.unit)
    ]
    return pairs[0] if len(pairs) == 1 else None


def called(change: Stated, line: Line, lexicon: Lexicon) -> frozenset[str] | None:
    """What a change is told of that is taken up by a noun or a participle, "Growing fivefold", "The 35 per cent
    increase in output"; None for one that is told as news, "Diesel became 6% dearer"."""
    if change.number is None or line.kind == "heading":
        return None
    topics, (start, stop) = topics_of(lexicon), (change.words.start, change.words.stop)
    stops = lexicon.words("relations", "clauses", "stops") | {","}
    opened = next((at + 1 for at in range(start - 1, -1, -1) if line.words[at] in stops), 0)
    moves = topics.of(lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down"))
    moved = {at for mark in line.sentence.marks.all("change") for at in range(mark.first, mark.last)}
    counted = {at for each in line.numbers for at in range(each.first, each.last)}
    led = topics.of(line.words[at] for at in range(opened, start) if at not in moved) - moves
    if (led or start - opened > OPENING) and not is_definite(change, line, lexicon):
        return None
    of = lexicon.words("relations", "recalled", "of")
    behind = range(stop + 1, stop + 1 + NAMED) if not of.isdisjoint(line.words[stop : stop + 1]) else range(0)
    told = topics.of(line.words[at] for at in behind if at < len(line.words) and at not in counted)
    return told - topics.of(lexicon.words("relations", "recalled", "sizes"))


def fits_name(named: frozenset[str] | None, change: Stated, pair: Pair, text: Text) -> bool:
    """Whether what a change is told of may be what two ends are: nothing else that the text tells of, and no price."""
    if named is None:
        return False
    if named & (pair.before.topic | pair.after.topic) or not named:
        return True
    topics = topics_of(text.lexicon)
    money = topics.of(text.lexicon.words("relations", "numbered", "money"))
    others = {stem for other in text.lines if other.place != change.line for stem in other.topic}
    known = pair.after.quantity.unit_kind == "currency" or named.isdisjoint(money)
    return known and named.isdisjoint(others) and is_definite(change, text.lines[change.line], text.lexicon)


def end_of(change: Stated, line: Line, lexicon: Lexicon) -> int:
    """Where what a sentence says of a change ends: "The loss of 125 tonnes is less than in 2017"."""
    than, verbs = lexicon.words("relations", "orders", "than"), lexicon.words("relations", "sources", "passive")
    ends = (
        at
        for at in range(change.words.stop, len(line.words))
        if line.words[at] in than and not verbs.isdisjoint(line.words[change.words.stop : at])
    )
    return next(ends, len(line.words))
