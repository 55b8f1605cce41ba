"""What speaks for two amounts as the ends of a change that is told elsewhere in a text."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon import Lexicon
from factcheck.misprints import digits_of, is_misprint
from factcheck.relations.changes.amounts import is_sum
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.changes.states import Text, count_of, is_about
from factcheck.relations.reading.dimensions import in_unit_of, size
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.stated import MEASURED, Stated, is_of_many
from factcheck.relations.reading.supposed import is_definite
from factcheck.relations.reading.topics import topics_of

FEW = 3
"""Amounts of one kind up to which two of them are easily told from the others. Our own choice."""

BESIDE = 3
"""Tokens between an amount and the change told of it: "3,050 pupils, about 2% more". Our own choice."""

CLOSE = 4
"""How many times as large as another a price of the same thing may be. Our own choice."""

NEXT = 2
"""Sentences behind two percentages in which points are theirs. Our own choice."""

AROUND = 8
"""Tokens beside a word of change that say what changed. Our own choice."""

TWO, PRECISE = 2, 3
"""Digits that an amount of change has to be called a slip: where it is told of what one of its ends is, or else."""

SIZES = frozenset(MEASURED) - {"currency"}  # money is of many things
"""Kinds of units in which a difference is hardly of anything but the two amounts in them."""

RELATIVE = ("percent", "fraction", "times")
"""The roles of a change that is told as a part of what was before."""


class Clues(NamedTuple):
    """What speaks for two amounts.

    So many of the two are about what changed (`links`); only one of them is of a time that the change names (`differ`);
    they are told as before and after (`told`, `ordered`), in one sentence (`beside`), of one noun (`alike`) and with so
    many words in common (`shared`), at times of their own (`apart`); the text has so many of the kind (`fellows`); a
    difference is in their own unit (`measured`); points are told of two rates near it (`points`); the amount is a
    `slip` away from what they come to; the next sentence takes them up (`goes_on`); nothing says what changed, and they
    are the only ends there are (`sole`).
    """

    links: int
    differ: bool
    told: bool
    ordered: bool
    beside: bool
    alike: bool
    shared: int
    apart: bool
    fellows: int
    measured: bool
    points: bool
    slip: bool
    goes_on: bool
    sole: bool

    @property
    def weight(self) -> int:
        """How much they say together. Our own choice."""
        return (
            2 * self.links
            + 2 * self.differ
            + self.ordered
            + self.told
            + bool(self.measured or self.beside or self.alike or self.shared > 1)
            + self.apart
            + (self.fellows == 2)
            + self.points
            + 2 * self.slip
            + 3 * self.goes_on
            + 2 * self.sole
            - max(self.fellows - FEW, 0)
        )


def clues_of(
    change: Stated, pair: Pair, about: frozenset[str], times: frozenset[str], own: list[frozenset[str]], sole: bool,
    text: Text,
) -> Clues:  # fmt: skip
    """What speaks for two amounts with times of their `own` as the ends of a change that is `about` something and names
    `times`."""
    line, lexicon = text.lines[change.line], text.lexicon
    before, after = pair[:2]
    count = count_of(pair, text, change.number)
    sums = _are_sums(change, pair, count, lexicon)
    links = sum(is_about(each, change, about, lexicon) or (sums and is_sum(each, about, lexicon)) for each in pair[:2])
    shared = len((before.topic | before.noun) & (after.topic | after.noun))
    near = 0 <= change.line - max(before.line, after.line) <= NEXT
    definite, measured, beside = (
        is_definite(change, line, lexicon),
        _is_measured(change, pair),
        before.line == after.line,
    )
    only = (pair.ordered and definite) or (measured and (beside or pair.ordered))
    return Clues(
        links=links,
        differ=len({bool(times & each) for each in own}) > 1,
        told=frozenset(pair[:2]) in text.ordered,
        ordered=pair.ordered,
        beside=beside,
        alike=bool(before.noun & after.noun),
        shared=shared,
        apart=all(own) and own[0].isdisjoint(own[1]),
        fellows=count,
        measured=measured,
        points=change.role == "points" and count == 2 and ((shared > 0 and (near or links > 0)) or (near and definite)),
        slip=is_slip(change, pair, links > 0 or (count == 2 and only), lexicon),
        goes_on=_goes_on(change, pair, shared, line, lexicon),
        sole=sole,
    )


def are_enough(clues: Clues, change: Stated, pair: Pair, text: Text) -> bool:
    """Whether the clues say that two amounts are meant, as far as no others are as likely."""
    line, lexicon = text.lines[change.line], text.lexicon
    both, two = clues.links == len(pair[:2]), clues.fellows == 2
    percent = pair.before.quantity.unit_kind == "percent"
    rates = percent and change.role in RELATIVE  # who tells those by so many per cent?
    definite = is_definite(change, line, lexicon)
    only = two and clues.ordered and (clues.shared > 0 or (definite and (clues.measured or clues.apart)))
    enough = (
        (both and not rates)
        or (clues.links and (clues.differ or clues.told or (clues.measured and two)))
        or (clues.differ and (clues.told or clues.beside or clues.shared > 1 or two))
        or (only and (clues.measured or change.role == "comparative" or _is_unheard(change, pair, text)))
        or clues.goes_on
        or clues.points
        or (two and clues.told and clues.alike and not rates and _is_counted(change, line, lexicon))
        or (clues.links and two and clues.ordered and not rates and change.number is not None)
    )
    if change.role == "noun" and line.kind != "heading" and not _is_named(change, line, lexicon):
        enough = both  # "to halt the falling rate" is of anything
    if line.kind == "heading" and change.role in RELATIVE and not clues.ordered:
        sums = _are_sums(change, pair, clues.fellows, lexicon)
        enough = enough and both and (clues.shared > 0 or sums)  # any two numbers are about some words of a headline
    if change.number is None and percent:
        enough = enough and (clues.differ or clues.told or clues.shared > 1)  # rates of growth are many
    return bool(enough or clues.sole or (clues.slip and (clues.shared > 0 or clues.links or two)))


def _is_counted(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is told with a number, and if as a multiple then as one of what is counted: "twice as many"."""
    return change.number is not None and (change.role != "times" or is_of_many(change, line, lexicon))


def _is_measured(change: Stated, pair: Pair) -> bool:
    """Whether a difference is told in what is hardly told of anything but its ends: in metres, or in their points."""
    if change.number is None:
        return False
    quantity, scored = change.number.quantity, change.role == "points" and pair.after.quantity.unit_kind == "count"
    if scored or (change.role == "difference" and quantity.unit_kind == "count"):
        return quantity.unit in {end.quantity.unit for end in pair[:2]}
    return change.role == "difference" and quantity.unit_kind in SIZES


def _are_sums(change: Stated, pair: Pair, count: int, lexicon: Lexicon) -> bool:
    """Whether two amounts can be prices of one thing, the only ones there are."""
    small, large = sorted(size(end.quantity, lexicon) for end in pair[:2])
    return count == 2 and change.role != "difference" and large / small <= CLOSE


def about_of(change: Stated, line: Line, lexicon: Lexicon) -> frozenset[str]:
    """What a change is told of."""
    topics, start, stop = topics_of(lexicon), change.words.start, change.words.stop
    moves = topics.of(lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down"))
    if change.number is not None:
        return (change.topic | change.number.noun) - moves
    if line.kind == "heading":
        return topics.of(line.words) - moves
    if (at := relative_of(change, line, lexicon)) is not None:
        return topics.of(line.words[max(at - BESIDE, 0) : at]) - moves
    around = (
        line.words[stop : stop + AROUND]
        if _is_named(change, line, lexicon)
        else line.words[max(start - BESIDE, 0) : start]
    )
    return topics.of(around) - moves


def _is_named(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a noun of change says of what it is: "the recovery in the price"."""
    return not lexicon.words("relations", "recalled", "of").isdisjoint(line.words[change.words.stop :][:1])


def relative_of(change: Stated, line: Line, lexicon: Lexicon) -> int | None:
    """Where the pronoun stands that a verb is told with: "the backlog that we have managed to shrink"."""
    relatives = lexicon.words("relations", "clauses", "relatives")
    definite = lexicon.words("relations", "change", "definite")
    for at in range(max(change.words.start - AROUND, 1), change.words.start):
        if line.words[at] in relatives and not definite.isdisjoint(line.words[max(at - BESIDE, 0) : at]):
            return at
    return None


def is_slip(change: Stated, pair: Pair, linked: bool, lexicon: Lexicon) -> bool:
    """Whether the amount of a change is a slip of the pen away from what two ends come to, which are of one thing with
    it, or so many digits alike that it is hardly chance; or tells as points what they come to in per cent."""
    if change.number is None or change.role not in ("percent", "points", "difference"):
        return False
    told = change.number.quantity
    before, after = (in_unit_of(told, end, lexicon).quantity.value or Decimal(0) for end in pair[:2])
    if (change.role != "points" and digits_of(told) < (TWO if linked else PRECISE)) or not before or not after:
        return False
    difference = abs(after - before)
    relative = [difference / end * 100 for end in (before, after)]
    if change.role == "points":
        return any(told.interval.contains(each) for each in (relative[0], relative[0].to_integral_value()))
    made = [difference] if change.role == "difference" else relative
    return is_misprint(told, made[0]) and not any(told.interval.contains(each) for each in made)


def _is_unheard(change: Stated, pair: Pair, text: Text) -> bool:
    """Whether what changed is called by a name that the text has nowhere else, so that it must be another one for what
    it has told of: "A volume that has tripled", "the improvement in punctuality"."""
    line = text.lines[change.line]
    topics = topics_of(text.lexicon)
    if any(
        each.line == change.line
        and each is not change.number
        and each.quantity.unit_kind != "time"
        and not (change.role == "times" and each.noun and each.noun.isdisjoint(pair.after.noun | pair.before.noun))
        for each in text.amounts
    ):
        return False
    relatives = text.lexicon.words("relations", "clauses", "relatives")
    if not is_definite(change, line, text.lexicon) and relatives.isdisjoint(line.words[: change.words.start]):
        return False  # "Complaints have tripled" is news
    if change.number is None:
        about = about_of(change, line, text.lexicon) if _is_named(change, line, text.lexicon) else frozenset()
    else:
        about = topics.of(
            line.words[change.words.start - AROUND if change.words.start > AROUND else 0 : change.words.start]
        )
    others = {stem for other in text.lines if other is not line for stem in other.topic}
    return bool(about) and about.isdisjoint(others)


def _goes_on(change: Stated, pair: Pair, shared: int, line: Line, lexicon: Lexicon) -> bool:
    """Whether the sentence behind two ends takes them up: "That is to say, the rate goes up by 2 per cent", "I would
    ask you to bear this reduction of 62 million in mind"."""
    taken_up = lexicon.words("relations", "anaphora").intersection(line.words[: change.words.start])
    this = lexicon.words("relations", "times", "this").intersection(line.words[: change.words.start][-2:])
    known = (pair.tight and taken_up) or (shared > 1 and this)
    return bool(known) and change.line - pair.after.line == 1
