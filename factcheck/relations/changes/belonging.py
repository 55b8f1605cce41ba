"""Whether a change that is told belongs to two numbers: by what stands between them, and by what both speak of."""

from itertools import pairwise

from factcheck.extraction.numbers.tokens import titled
from factcheck.extraction.numbers.years import has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.relations.changes.clauses import is_aside, is_reason, turns
from factcheck.relations.changes.pairing import Pair
from factcheck.relations.reading.comparing import comparable
from factcheck.relations.reading.dimensions import measure
from factcheck.relations.reading.lines import Line
from factcheck.relations.reading.sizes import of_one_size
from factcheck.relations.reading.stated import LED, LOCAL, MEASURED, Stated, is_of_many
from factcheck.relations.reading.topics import topics_of

NEXT = 2
"""Sentences behind the ends of a change in which "the decline" is that one. Our own choice."""

FEW = 2
"""Stems up to which a clause leans on the one before it: "In 2023 it measured 29". Our own choice."""

APPOSED = 10
"""Tokens between a number and ", a rise of 8%" behind it. Our own choice."""

BRIEF = 4
"""Tokens before "tripled" that hardly name another thing than the sentence before: "Output has". Our own choice."""

TAKEN_UP = 8
"""Tokens between "that" and the change it is: "That works out at a rise of 8%". Our own choice."""


def announces(change: Stated, pair: Pair, line: Line, lexicon: Lexicon) -> bool:
    """Whether a comparative is what the ends are told for: "got dearer in May: a litre cost 1.74, up from 1.69"."""
    between = line.words[change.words.stop : min(pair.before.first, pair.after.first)]
    than = lexicon.words("relations", "change", "than")
    return change.role == "comparative" and ":" in between and than.isdisjoint(between)


def follows(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change stands right behind both its ends: ", a rise of 35%"."""
    return change.words.start > max(pair.before.last, pair.after.last) and beside(pair, change, lines, lexicon)


def opens(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change stands before both its ends, and a colon or its "as": "It has tripled: what cost 40 now costs
    90", "twice as many came this year, 18,500, as last year's 12,300"."""
    first = min(pair.before.first, pair.after.first)
    between = lines[change.line].words[change.words.stop : first]
    multiplied = change.role == "times" and not lexicon.words("relations", "orders", "as").isdisjoint(between)
    return change.words.stop <= first and (":" in between or multiplied) and beside(pair, change, lines, lexicon)


def parts(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change stands between its ends, before "than": "1,240, 300 more than in 2020, when it was 940"."""
    first, second = sorted(pair[:2], key=lambda end: end.first)
    than = lexicon.words("relations", "orders", "than")
    between = first.last <= change.words.start and change.words.stop <= second.first
    behind = lines[change.line].words[change.words.stop : change.words.stop + OWN]
    return between and change.words.start - first.last < OWN and not than.isdisjoint(behind)


OWN, FAR = 3, 8
"""Tokens between an amount and how much more it is than another's, and than it was at another time. Our own choice."""


END = 12
"""Tokens from a change to where it led to: "doubled the number of its voting shares, to 11 million". Our own choice."""


def has_own(change: Stated, pair: Pair, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change stands beside the number it led to: "rose 5% to 21 million", "52 errors, 21 more than Ann"."""
    line = lines[change.line]
    if change.role == "difference" and change.number is not None:
        then = _is_since_then(line, change, lexicon)
        before = [each for each in line.numbers if 0 <= change.words.start - each.last < (FAR if then else OWN)]
        told = [each for each in before[-1:] if each.noun or (then and each.quantity.unit is None)]
        if any(each not in pair[:2] and each.quantity.kind != "change" for each in told):
            return True
    if change.role == "times" and _is_since_then(line, change, lexicon):
        before = [each for each in line.numbers if 0 <= change.words.start - each.last < FAR]
        if any(each not in pair[:2] and each.quantity.kind != "change" for each in before[-1:]):
            return True  # "for 9% of the market, twice as much as five years ago"
    if change.role == "times" and _is_of_another_before(change, pair, line, lexicon):
        return True
    if change.line not in (pair.before.line, pair.after.line) and _is_of_which(change, line, lexicon):
        return True
    if any(each.first - change.words.stop == 1 and each.quantity.unit_kind == "percent" for each in line.numbers):
        return True  # "by half or more in 52% of patients"
    behind = line.words[change.words.stop : change.words.stop + END]
    than = lexicon.words("relations", "change", "than")
    norms = lexicon.words("relations", "change", "norms")
    if any(one in than and two in norms for one, two in pairwise(behind[: OWN + 1])):
        return True  # "burned 14% more gas than usual"
    if not than.isdisjoint(line.words[change.words.stop - 1 : change.words.stop + 1]):
        persons = lexicon.words("relations", "change", "persons")
        if (
            not persons.isdisjoint(line.words[change.words.stop : change.words.stop + 2])
            and change.line != pair.after.line
        ):
            return True  # "That's 40 per cent more than me"
        if change.role != "times" and _is_of_another_owner(change, pair, lines, lexicon):
            return True
        bases = [each for each in line.numbers if 0 <= each.first - change.words.stop < LOCAL]
        if any(comparable(each, pair.after) and each not in pair[:2] for each in bases[:1]):
            return True  # "5% more than last summer's 1.2 million"
        if change.number is not None and not _is_of_after(change, pair, line, lexicon):
            return True
    to = next((at for at, word in enumerate(behind) if word in lexicon.words("grammar", "changing", "to")), None)
    ends = len(line.words) if to is None else change.words.stop + to + 1
    fillers = lexicon.words("relations", "change", "fillers")
    return any(
        0 <= each.first - ends < 3
        and fillers.issuperset(word for word in line.words[ends : each.first] if word.isalpha())  # not "to buy 5"
        and (
            each.quantity.unit is None
            or (to is not None and (change.role == "times" or to == 0) and each.quantity.unit_kind != "time")
            or all(comparable(each, end) for end in pair[:2])
        )
        for each in line.numbers
        if each not in pair[:2]
    )


def _is_of_which(change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a percentage is told of an amount right before it: "Income was $145,200, which is 34% up"."""
    led = line.words[max(change.words.start - OWN, 0) : change.words.start]
    relatives = lexicon.words("grammar", "clauses", "relative")
    amounts = (each for each in line.numbers if each.last < change.words.start and each.quantity.unit is not None)
    return change.role == "percent" and not relatives.isdisjoint(led) and any(amounts)


def _is_of_another_owner(change: Stated, pair: Pair, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change is told against what somebody has whom the sentence of the earlier end doesn't name: "Jon's 39
    are the most, one more than Mia's"."""
    line = lines[change.line]
    tokens, genitive = line.sentence.tokens, lexicon.words("relations", "orders", "genitive")
    at = change.words.stop
    owned = [at for at in range(at, min(at + OWN, len(line.words))) if line.words[at] in genitive]
    if not owned or not titled(line.sentence.text, tokens, owned[0] - 1):
        return False
    return line.words[owned[0] - 1] not in lines[pair.before.line].words[: pair.before.last]


def _is_of_after(change: Stated, pair: Pair, line: Line, lexicon: Lexicon) -> bool:
    """Whether the number that is told to be so much more than another can be the later end: "1,840, 9% fewer than in
    2022", "It was 1,840. That is 9% fewer than in 2022"."""
    led = [each for each in line.numbers if 0 <= change.words.start - each.last < OWN]
    if led:
        return led[-1].quantity.kind == "change" or led[-1] is pair.after or led[-1].quantity.unit_kind == "time"
    taken_up = lexicon.words("relations", "change", "definite") & lexicon.words("relations", "change", "resumes")
    opens = change.words.start <= LOCAL and not taken_up.isdisjoint(line.words[:1])
    return not opens or line.place - 1 <= pair.after.line <= line.place


def _is_of_another_before(change: Stated, pair: Pair, line: Line, lexicon: Lexicon) -> bool:
    """Whether an amount right before a multiple is what that made of one of another time: "80 million for bad loans,
    twice as much as in 2022"."""
    led = [each for each in line.numbers if each.last <= change.words.start]
    as_ = lexicon.words("relations", "orders", "as")
    set_against = sum(word in as_ for word in line.words[change.words.stop : change.words.stop + LOCAL]) > 1
    return set_against and bool(led) and led[-1] is not pair.after and comparable(led[-1], pair.after)


def beside(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether no other number, and no other clause, stands between a change and the ends of it in one line."""
    line = lines[change.line]
    first = min(pair.before.first, pair.after.first)
    last = max(pair.before.last, pair.after.last)
    start, end = change.words.start, change.words.stop
    begins = lexicon.words("relations", "change", "begins")
    if change.number in (pair.before, pair.after):
        return False
    if change.role == "direction" and start > first:  # "8.2 days in the county, down from 7.4 days"
        return pair.before.first - end == 1 and not begins.isdisjoint(line.words[end : end + 1])
    gap = range(end, first) if end <= first else range(last, start)
    if change.role == "direction" and end <= first <= end + LED:
        gap = range(end + _is_with(line, end, lexicon), first)  # "fell, with 84 trains on time against 88"
    parting = lexicon.words("relations", "clauses", "parting")
    if end <= first and (change.number is not None or change.role == "times"):
        parting = parting - {":"}  # "fell 12%: 22,100 applied, against 25,100"
    if end <= first and change.role == "times":
        parting = parting - lexicon.words("relations", "orders", "as")  # "twice as many as a year ago"
    if last <= start and line.words[start - 1] == ",":
        parting = parting - lexicon.words("relations", "clauses", "since")
    if change.role != "comparative" and any(
        line.words[at] in parting and not line.words[at - 1].isdecimal() and not is_aside(line, at, gap, lexicon)
        for at in gap
    ):
        return False
    if (change.role == "times" and turns(line, change, gap)) or (end <= first and is_reason(line, gap, lexicon)):
        return False
    return not any(
        each.first in gap and each.quantity.unit_kind != "time"
        for each in line.numbers
        if each not in (pair.before, pair.after, change.number)
    )


def _is_with(line: Line, at: int, lexicon: Lexicon) -> int:
    """How many tokens only lead to the ends behind a verb: ", with"."""
    lead, have = line.words[at : at + 2], lexicon.words("relations", "orders", "with")
    return 2 if lead[:1] == [","] and not have.isdisjoint(lead[1:]) else 0


def _is_explained(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether the sentence behind a change tells its ends and not what of: "In 2015 there were 120 of them; ..."."""
    line = lines[pair.before.line]
    follows = pair.before.line == pair.after.line == change.line + 1
    bare = pair.before.quantity.unit is None and line.block == lines[change.line].block
    return follows and bare and bool(lexicon.words("relations", "anaphora").intersection(line.words))


def _is_meant(pair: Pair, change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence opens with a change of what the one before it told: "The loss of five percentage points"."""
    opening = line.words[: change.words.start]
    definite = 0 < len(opening) < LOCAL and opening[0] in lexicon.words("relations", "change", "definite")
    return definite and change.role in ("points", "percent") and pair.before.line == pair.after.line


def _is_of_measure(pair: Pair, change: Stated) -> bool:
    """Whether a difference is told right behind two measures in its unit: "a drop of 12.4 metres"."""
    kind = pair.after.quantity.unit_kind
    if change.role != "difference" or change.number is None or kind not in MEASURED or kind == "currency":
        return False  # money is of many things
    alike = change.number.quantity.unit == pair.before.quantity.unit == pair.after.quantity.unit
    return alike and 0 <= change.line - pair.after.line <= NEXT


def _is_since_then(line: Line, change: Stated, lexicon: Lexicon) -> bool:
    """Whether a change says that it is one from an earlier time: "35 seats, six more than last time"."""
    behind = line.words[change.words.stop : change.words.stop + LOCAL]
    than, then = lexicon.words("relations", "orders", "than"), lexicon.words("relations", "change", "then")
    than |= lexicon.words("relations", "orders", "as") if change.role == "times" else frozenset()
    at = next((at for at, word in enumerate(behind) if word in than), len(behind))
    named, ago = behind[at + 1 : at + 4], lexicon.words("relations", "spans", "ago")
    dated = any(has_year_digits(word) for word in named)
    return dated or not then.isdisjoint(named) or not ago.isdisjoint(behind[at + 1 :])


def _is_in_points(change: Stated) -> bool:
    """Whether percentage points are told of nothing else: "A rise of five percentage points is a lot"."""
    points = change.number is not None and change.number.quantity.unit_kind == "percentage point"
    return points and len(change.topic) < FEW


def belongs(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon, lone: bool) -> bool:
    """Whether a change told in another sentence is the pair's: they share what they are about, and their unit.

    For a `lone` pair it is enough that one of its ends shares it.
    """
    if change.number in pair[:2] or (not pair.ordered and _is_since_then(lines[change.line], change, lexicon)):
        return False
    if _is_explained(pair, change, lines, lexicon):
        return True
    if change.line in (pair.before.line, pair.after.line) and (pair.tight or pair.before.line == pair.after.line):
        return False
    own = [
        each
        for each in lines[change.line].numbers
        if each is not change.number and each.quantity.unit is not None
        if comparable(each, pair.before)
        and (each.quantity.unit == pair.before.quantity.unit or of_one_size(each, pair.before))
        and (pair.before.quantity.unit or pair.after.quantity.unit or change.role != "percent")
    ]
    if own and pair.before not in own and pair.after not in own:
        return False
    if not in_unit(pair, change, lines[change.line], lexicon):
        return False
    if lone and (_is_of_measure(pair, change) or _is_in_points(change)):
        return True
    if lone and change.line - pair.after.line == 1 and _is_meant(pair, change, lines[change.line], lexicon):
        return True
    either = pair.before.topic | pair.after.topic
    leans = min(len(pair.before.topic), len(pair.after.topic)) <= FEW
    both = either if pair.before.line == pair.after.line or leans or lone else pair.before.topic & pair.after.topic
    shared, wide = change.topic & (both or either), change.topic & either
    near = 0 < change.line - pair.after.line <= NEXT
    before = lines[change.line].words[max(change.words.start - 2, 0) : change.words.start]
    definite = not lexicon.words("relations", "change", "definite").isdisjoint(before)
    near = near or (lone and definite and pair.before.line == pair.after.line)
    least = 2 if change.role == "noun" and not near else 1
    return bool(shared) and len(wide) >= (2 if change.line == pair.after.line else least)


def in_unit(pair: Pair, change: Stated, line: Line, lexicon: Lexicon) -> bool:
    """Whether a change is told in what its ends are: a difference in their unit or its like, or in none."""
    if change.role == "times" and is_of_many(change, line, lexicon):
        return pair.after.quantity.unit_kind in ("count", None)  # "twice as many" of no money
    if change.number is not None and change.number.quantity.unit_kind == "percentage point":
        return pair.after.quantity.unit_kind == "percent"
    if change.role == "points":
        return change.number is None or pair.after.quantity.unit_kind in ("percent", "count", None)
    if change.role != "difference" or change.number is None:
        return True
    unit, measured = change.number.quantity.unit, measure(change.number.quantity, lexicon)
    if measured is not None and all(measure(each.quantity, lexicon) == measured for each in pair[:2]):
        return True
    units = {(each.quantity.unit or "").split(" per ")[0] for each in pair[:2]} - {""}
    heads = {each.split()[-1] for each in units}
    return (
        unit is None or not units or unit.split(" per ")[0] in units or (unit or "").split()[-1:] == sorted(heads)[:1]
    )


def _only_joins(line: Line, gap: range, lexicon: Lexicon) -> bool:
    """Whether a gap ends in nothing but what joins a number and how it changed: ", up", "; a rise of", ", which is"."""
    fillers = lexicon.words("relations", "shares", "fillers") | lexicon.words("relations", "change", "joints")
    changing = line.sentence.marks.ending(gap.stop, "change")
    words = line.words[gap.start : gap.stop if changing is None else changing.first]
    marks = [at for at, word in enumerate(words) if word in lexicon.words("relations", "change", "apposing")]
    tail = words[marks[-1] + 1 :] if marks else words
    return (bool(marks) or not words) and all(word in fillers or word in _nouns(lexicon) for word in tail)


def _nouns(lexicon: Lexicon) -> frozenset[str]:
    return lexicon.words("relations", "change", "up") | lexicon.words("relations", "change", "down")


def _is_named(line: Line, change: Stated, pair: Pair, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change is told by its noun alone, as one that is known or that somebody speaks of, and not as one of
    another thing: "the 38% increase in rents"."""
    if change.number is None or change.role not in ("percent", "fraction") or change.line == pair.after.line:
        return False
    start, stop = change.words.start, max(change.words.stop, change.number.last)
    noun = not _nouns(lexicon).isdisjoint(line.words[start:stop])
    led = line.words[max(start - 1, 0) : change.number.last]  # "about the 38% increase"
    known = not lexicon.words("relations", "change", "definite").isdisjoint(led)
    spoken = not lexicon.words("speech", "verbs").isdisjoint(line.words[max(start - LOCAL, 0) : start])
    behind = line.words[stop : stop + LOCAL]
    of = len(behind) > 1 and behind[0] in lexicon.words("relations", "recalled", "of") and not behind[1].isdecimal()
    about = lines[pair.before.line].topic | lines[pair.after.line].topic
    other = of and topics_of(lexicon).of(behind[1:]).isdisjoint(about)
    return noun and (known or spoken) and not other


def resumes(pair: Pair, change: Stated, lines: list[Line], lexicon: Lexicon) -> bool:
    """Whether a change takes up two numbers right before it: "That is a rise of 8%", ", a third fewer"."""
    line = lines[change.line]
    last = max(pair[:2], key=lambda each: (each.line, each.first))
    if (
        change.number in pair[:2]
        or change.line - last.line not in (0, 1)
        or not in_unit(pair, change, lines[change.line], lexicon)
    ):
        return False
    if not pair.ordered and _is_since_then(line, change, lexicon):
        return False
    start = last.last if last.line == change.line else 0
    if change.words.start < start:
        return False
    between = line.words[start : change.words.start]
    if any(start <= each.first < change.words.start and each is not change.number for each in line.numbers):
        return False
    led = line.words[max(change.words.start - 1, 0) : change.words.start]
    if len(between) <= 2 * TAKEN_UP and not lexicon.words("relations", "totals", "these").isdisjoint(led):
        return True  # "... and those 17 minutes saved"
    if start and len(between) <= APPOSED and _only_joins(line, range(start, change.words.start), lexicon):
        return True
    if _is_named(line, change, pair, lines, lexicon):
        return True  # "The 18% rise shows", "spoke of growth of 25%"
    restates = tuple(lexicon.words("relations", "change", "restates"))
    if not start and " ".join(between).startswith(restates) and len(between) <= APPOSED:
        return True  # "In other words, it has lost 25%"
    nouns = _nouns(lexicon) | lexicon.words("relations", "change", "added")
    opens = line.words[: change.number.first if change.number else 0]
    if not start and len(opens) <= LOCAL and change.words.start < BRIEF and not nouns.isdisjoint(opens[:2]):
        return True  # "An increase of nine per cent ..."
    opened = [at for at, word in enumerate(between) if word in lexicon.words("relations", "clauses", "stops")]
    if (
        not start
        and len(between[opened[-1] + 1 if opened else 0 :]) <= BRIEF
        and pair.ordered
        and change.role == "times"
    ):
        return True  # "Output has tripled", right behind the two
    if len(between) <= APPOSED and lexicon.words("relations", "change", "concludes").intersection(between):
        return True  # "; revenue has thus tripled"
    if not lexicon.words("relations", "orders", "determiners").isdisjoint(between[1:2]):
        return False  # "That the number has doubled is due to him"
    tells = lexicon.words("speech", "verbs") | lexicon.words("relations", "sources", "verbs")
    if not tells.isdisjoint(between[1:2]):
        return False  # "It says that the 25% drop in landings has hit the harbours"
    taken_up = lexicon.words("relations", "change", "resumes").intersection(between[:2])
    return bool(taken_up) and len(between) <= TAKEN_UP
