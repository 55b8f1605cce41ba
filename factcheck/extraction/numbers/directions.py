"""Which way an amount goes, where words of change say so: "rose 5%", "to 5%", "£5m less than a year ago"."""

from factcheck.extraction.numbers.marks import Mark, Marks
from factcheck.extraction.numbers.ranges import Amount
from factcheck.extraction.numbers.tokens import Token
from factcheck.lexicon import Lexicon

NEAR = 5
"""Tokens between a word of change and the amount: "rose by a further 5%"."""

OBJECT = 5
"""Words of what was changed between the verb and "by", and one more: "raised its benchmark rate by"."""

RELATIVE = ("percent", "percentage point", "basis point")
"""The kinds of units that a change is told in by verbs which else tell of other things: "gave up 3%"."""


def direction_of(tokens: list[Token], marks: Marks, lexicon: Lexicon, amount: Amount) -> tuple[str | None, bool]:
    """The way something went, and whether the amount is how far: "rose 5%"; else it is where that ended: "to 5%"."""
    if "change" not in marks.categories and "relative change" not in marks.categories:
        return None, False
    index = amount.bound_first if amount.opened is None else amount.opened
    between, by = lexicon.words("grammar", "changing", "by"), lexicon.words("grammar", "leaning", "by")
    ends = index > 0 and amount.upper is None and tokens[index - 1].lower in lexicon.words("grammar", "changing", "to")
    index -= ends
    ends = ends or any(  # "rose above", "rose to over"
        tokens[amount.bound_first].lower in lexicon.words("grammar", "changing", opens) for opens in ("past", "to")
    )
    for _ in range(NEAR):
        mark = marks.ending(index, *(("relative change",) if amount.unit.kind in RELATIVE else ()), "change")
        if mark is None and index > 1 and tokens[index].lower in by:
            mark = _with_object(tokens, marks, index)
        if mark is not None:
            if mark.value[0] == "none" or any(
                test(tokens, lexicon, amount, mark) for test in (_is_raised, _is_carried)
            ):
                return None, False
            return str(mark.value[0]), not ends
        if index < 1 or tokens[index - 1].lower not in between:
            return None, False
        index -= 1
    return None, False


def _with_object(tokens: list[Token], marks: Marks, index: int) -> Mark | None:
    """The verb of "grow sales by 35%" and "raised its benchmark rate by a point", up to the "by"."""
    for place in range(index - 1, max(index - OBJECT, 0), -1):
        mark = marks.ending(place, "change")
        if mark is not None or not tokens[place - 1].is_word:
            return mark
    return None


def direction_behind(tokens: list[Token], marks: Marks, lexicon: Lexicon, amount: Amount) -> str | None:
    """The way of "closed 1.5 points lower" and "£5m less than a year ago", but not of "2% lower than"."""
    index = amount.last
    if index >= len(tokens):
        return None
    at = index + 1
    if at + 1 < len(tokens) and _is_year(tokens[at + 1]):  # "£5m less in 2019 than in 2018"
        at += 2 * (tokens[at].lower in lexicon.words("grammar", "possessive", "of_what"))
    than = at < len(tokens) and tokens[at].lower in lexicon.words("grammar", "changing", "than")
    told = "than" if than else "behind"
    if than and (amount.unit.kind in ("percent", "multiple") or not is_then(tokens, marks, lexicon, at + 1)):
        return None
    if not than and lexicon.words("grammar", "changing", "behind_kinds").isdisjoint(amount.unit[:2]):
        return None
    if not than and at < len(tokens) and tokens[at].lower in lexicon.words("grammar", "changing", "over"):
        told = "on"  # "24% up on the year before"
    for direction in ("up", "down"):
        if tokens[index].lower in lexicon.words("grammar", "changing", f"{told}_{direction}"):
            return direction
    return None


def is_then(tokens: list[Token], marks: Marks, lexicon: Lexicon, index: int) -> bool:
    """Whether what stands behind "than" is a time: "in 2019", "a year ago"; "its imports" is something else."""
    then = lexicon.words("grammar", "changing", "then")
    for at in range(index, min(index + NEAR, len(tokens))):
        if tokens[at].lower in then or _is_year(tokens[at]):
            return True
        if marks.starting(at, "place", "measure") is not None:
            return False  # "than France imported in 2019"
    return False


def _is_year(token: Token) -> bool:
    return token.is_number and len(token.lower) == 4


def _is_raised(tokens: list[Token], lexicon: Lexicon, amount: Amount, mark: Mark) -> bool:
    """Whether what was got together, or brought up, is no change: "raised $30m", "raised 12 children"."""
    if amount.unit.kind not in ("currency", "count") or tokens[mark.first].lower not in lexicon.words(
        "grammar", "changing", "raising"
    ):
        return False
    by = lexicon.words("grammar", "leaning", "by")
    return not any(tokens[index].lower in by for index in range(mark.last, amount.bound_first))


def _is_carried(tokens: list[Token], lexicon: Lexicon, amount: Amount, mark: Mark) -> bool:
    """Whether "up" or "down" only goes with a verb: "took down 3,120 thefts", but not ", down 30 beds"."""
    particles, leads = (lexicon.words("grammar", "changing", key) for key in ("particles", "leads"))
    alone = mark.last - mark.first == 1 and tokens[mark.first].lower in particles
    before = tokens[mark.first - 1 : mark.first] if mark.first else []
    return alone and amount.unit.kind == "count" and any(each.is_word and each.lower not in leads for each in before)
