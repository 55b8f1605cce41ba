"""The years that a claim is of: its own, the one before or behind another, those it is told over or since."""

from dataclasses import replace

from factcheck.extraction.anchored import year_anchored, year_before
from factcheck.extraction.exchanging import DOLLAR
from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.over_time import THROUGHOUT, last_of_run
from factcheck.extraction.periods import has_own_year, is_year, period_of, periods_in
from factcheck.extraction.rankings import IN_DOLLARS, OVER_TIME, since_year, way_before
from factcheck.extraction.respective import year_in_turn
from factcheck.extraction.stretches import (
    FROM_TO,
    base_of,
    has_ends,
    is_an_end,
    is_until,
    since_base,
    since_behind,
    stretch_of,
    then_of,
    two_years,
)
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Period

MULTIPLE = "multiple"
"""The kind of unit of a number that says how many times as much something is."""


def in_its_year(
    sentence: Sentence,
    found: Found,
    claim: Claim,
    others: tuple[Mark, ...],
    clause: range,
    date: str | None,
    lexicon: Lexicon,
) -> Claim:
    """A claim with the year that its sentence tells it of, whatever its measure."""
    period = year_in_turn(sentence, found.first, found.last, others, lexicon)
    period = period or period_of(sentence, found.first, found.last, others, clause, date, lexicon)
    if period is not None and _is_of_another(sentence, period, others, lexicon):
        period = None
    claim = replace(claim, period=period)
    beside = "earlier" in claim.scope or found.quantity.kind != "change"
    anchored = year_anchored(sentence, found.first, found.last, beside, date, lexicon)
    if anchored is not None:
        plain = tuple(scope for scope in claim.scope if scope not in ("earlier", "annual"))
        claim = replace(claim, period=anchored, scope=plain)
    if claim.kind == "change" and _in_dollars(sentence):
        claim = replace(claim, scope=(*claim.scope, IN_DOLLARS))
    return claim


def over_its_years(
    sentence: Sentence,
    found: Found,
    claim: Claim,
    telling: Telling | None,
    clause: range,
    date: str | None,
    lexicon: Lexicon,
) -> Claim:
    """A claim of something measured with the years that it is told over: those of a run, of both ends, of a change."""
    if found.quantity.kind == "trend":
        claim = replace(claim, period=last_of_run(sentence, found, claim.period, lexicon))
    if has_ends(sentence, found, lexicon):
        claim = _from_to(sentence, found, claim)
    elif _is_of_either(sentence, clause, lexicon):
        claim = replace(claim, scope=(*claim.scope, "earlier"))
    moves = telling is not None or found.quantity.kind in ("change", "ratio") or FROM_TO in claim.scope
    if claim.period is None and moves:
        claim = replace(claim, period=year_before(sentence, found.first, date, lexicon))
    claim = _over_years(sentence, found, claim, clause, date, lexicon)
    if telling is not None and telling.then is not None:
        claim = replace(claim, period=since_base(sentence, telling.then, clause, claim.period))
    return claim


def _is_of_another(sentence: Sentence, period: Period, others: tuple[Mark, ...], lexicon: Lexicon) -> bool:
    """Whether a year is only that which another number is a multiple of: the 2005 of "6%, twice the share of 2005"."""
    inside = lexicon.words("grammar", "bare", "inside")  # "tripled in 2022 to 3 billion": of that year
    ends = [other.last for other in others if other.value in (None, MULTIPLE) and other.last < len(sentence.tokens)]
    then = {then_of(sentence, end, lexicon) for end in ends if sentence.tokens[end].lower not in inside}
    named = {at for at in range(len(sentence.tokens)) if sentence.tokens[at].lower == period.text}
    return bool(named) and named <= then


def _in_dollars(sentence: Sentence) -> bool:
    """Whether a sentence counts in dollars: "in dollar terms", "shrank by a quarter from $2.6 trillion"."""
    return any(mark.value[0] == DOLLAR for mark in sentence.marks.all("unit", "code"))


def _is_of_either(sentence: Sentence, clause: range, lexicon: Lexicon) -> bool:
    """Whether two years stand before the mark that opens the clause, and none in it: "more in 2018 than in 2012: 3"."""
    marks = lexicon.words("grammar", "clauses", "marks") - lexicon.words("grammar", "clauses", "apart")
    if not clause.start or sentence.tokens[clause.start - 1].lower not in marks:
        return False
    years = [at for at in range(len(sentence.tokens)) if is_year(sentence, at)]
    before = {sentence.tokens[at].lower for at in years if at < clause.start}
    return len(before) > 1 and not any(at in clause for at in years)


def _from_to(sentence: Sentence, found: Found, claim: Claim) -> Claim:
    """The claim of where something went from and to: a change by no amount of its own, which has its way."""
    way = found.quantity.direction or way_before(sentence, found.first)
    return replace(claim, quantity=replace(claim.quantity, direction=way), scope=(*claim.scope, FROM_TO))


def _over_years(
    sentence: Sentence, found: Found, claim: Claim, clause: range, date: str | None, lexicon: Lexicon
) -> Claim:
    """What is told over several years: of each of them, a change since 2010, the highest since 2010, an average."""
    if THROUGHOUT in claim.scope:
        span = stretch_of(sentence, found.first, clause, date, lexicon)
        plain = tuple(scope for scope in claim.scope if scope != "annual")
        return claim if span is None else replace(claim, scope=plain, period=span)
    if found.quantity.kind == "change" or FROM_TO in claim.scope:
        return _changed_over(sentence, found, claim, clause, date, lexicon)
    since = since_year(sentence, found, lexicon) if found.quantity.kind == "rank" else None
    if since is not None:
        return _placed_since(sentence, claim, since, date, lexicon)
    words = lexicon.words("grammar", "averaged", "mean")
    mean = any(sentence.tokens[index].lower in words for index in clause)
    span = stretch_of(sentence, found.first, clause, date, lexicon) if mean else None
    if span is None or span.start[:4] == span.end[:4]:
        return claim
    return replace(claim, scope=(*claim.scope, "averaged"), period=span)


def _changed_over(
    sentence: Sentence, found: Found, claim: Claim, clause: range, date: str | None, lexicon: Lexicon
) -> Claim:
    """A change with the years that it is told over; as it was where it is of one year."""
    base = base_of(sentence, found.last, lexicon)
    if base is not None:
        return replace(claim, period=since_base(sentence, base, clause, claim.period))
    span, own = stretch_of(sentence, found.first, clause, date, lexicon), claim.period
    apart = span and own and own.start[:4] not in (span.start[:4], span.end[:4])
    if apart and has_own_year(sentence, found.last, lexicon):
        return claim  # "shrank by 8% in 2009 and again from 2012 to 2014"
    if span is None and (since := since_behind(sentence, found.last, lexicon)) is not None:
        year = int(sentence.tokens[since].lower)
        end = _only_year(sentence, year, date, lexicon)
        return replace(claim, period=end and end._replace(start=f"{year}-01-01"))
    if span is None and own is not None and is_until(sentence, own, lexicon):
        return replace(claim, period=two_years(sentence))  # "7% in 2014, nearly halved by 2018"
    if span is None and FROM_TO in claim.scope:
        span = two_years(sentence)
    if span is None:
        ended = own is not None and is_an_end(sentence, own, lexicon)
        return replace(claim, period=None) if ended else claim
    each = any(sentence.tokens[index].lower in lexicon.words("grammar", "averaged") for index in clause)
    return replace(claim, period=span, scope=tuple(dict.fromkeys((*claim.scope, *["annual"] * each))))


def _placed_since(sentence: Sentence, claim: Claim, since: int, date: str | None, lexicon: Lexicon) -> Claim:
    """A place among the years since one that is named, up to the claim's own."""
    until = claim.period or _only_year(sentence, since, date, lexicon)
    since = int(until.start[:4]) + since if until is not None and since < 0 else since  # "the highest in ten years"
    if until is not None and until.start[:4] == until.end[:4] and int(until.start[:4]) > since > 0:
        until = until._replace(start=f"{since}-01-01")
    dollars = (IN_DOLLARS,) if _in_dollars(sentence) else ()
    return replace(claim, period=until, scope=(*claim.scope, OVER_TIME, *dollars))


def _only_year(sentence: Sentence, since: int, date: str | None, lexicon: Lexicon) -> Period | None:
    """The one other year of a sentence: "were $1.3 trillion in 2015, the highest since 2005"."""
    named = [period for _, _, period in periods_in(sentence, date, lexicon) if period.start[:4] == period.end[:4]]
    later = [period for period in named if int(period.start[:4]) > since]
    return later[0] if len({period.start[:4] for period in later}) == 1 else None
