"""Whether a number is told as a fact, as what will be, or as what is only imagined."""

from factcheck.extraction.scopes import is_given, statement_of
from factcheck.lexicon import Lexicon
from factcheck.model import IMAGINED, Claim
from factcheck.relations.reading.lines import Line, Number


def mood_of(claim: Claim, line: Line, number: Number, lexicon: Lexicon) -> str:
    """ "fact", "future", "imagined" or "other": numbers of different moods are not held against each other."""
    if lexicon.words("relations", "times", "later").intersection(line.words[max(number.first - 2, 0) : number.first]):
        return "fact"  # "if the share, now 12%, falls"
    future, auxiliaries = (
        lexicon.words("relations", "contrast", "future"),
        lexicon.words("modality", "statements", "auxiliaries"),
    )
    alone = claim.quantity.span == number.quantity.span  # not "from 40% to 60%"
    proposed = not (future - auxiliaries).isdisjoint(line.words[number.clause.start : number.first])
    if alone and not proposed and is_given(line.sentence, number.first, number.last, number.clause, lexicon):
        return "fact"
    own = statement_of(line.sentence, number.first, number.last, number.clause, lexicon)
    if claim.modality in ("forecast", "target") or future.intersection(line.words[own : number.last]):
        return "future"
    if claim.modality == "hypothetical" and _is_reported(line, number, lexicon):
        return "future"
    if claim.modality == "hypothetical" and not lexicon.words("relations", "contrast", "reported").isdisjoint(
        line.words
    ):
        return IMAGINED
    if claim.modality in ("negated", "question") and _is_given(line, number, lexicon):
        return "fact"
    denied = claim.modality == "negated" and number.quantity.bound in ("=", "~")
    return "fact" if claim.modality in ("fact", "negated") and not denied else "other"


def is_rule(line: Line, number: Number, universal: bool, lexicon: Lexicon) -> bool:
    """Whether a bound is a rule that is in force, whatever its verb: "no grant may be larger than 40,000", "a boat may
    carry ten divers at most"."""
    quantity, lead = number.quantity, line.words[number.clause.start : number.first]
    everywhere = lexicon.words("relations", "negation", "nobody") | lexicon.words("relations", "contrast", "cases")
    plain = lexicon.words("modality", "statements", "auxiliaries")
    marks = line.sentence.marks.all("modality")
    if any(number.clause.start <= mark.first < number.first and line.words[mark.first] not in plain for mark in marks):
        return False  # "had promised no more than 40 for each"
    if universal and quantity.bound not in ("=", "~"):
        return not everywhere.isdisjoint(lead)
    key = {"<=": "granted", ">=": "demanded"}.get(quantity.bound)
    to = lexicon.words("grammar", "changing", "to")
    near = line.words[max(number.first - 1, 0) : number.last]
    return key is not None and to.isdisjoint(near) and not lexicon.words("relations", "contrast", key).isdisjoint(lead)


def _is_given(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether what is asked or denied takes a number for given: "You can't expect more after ten days of training"."""
    given, conditions, wished = (
        lexicon.words("relations", "contrast", key) for key in ("given", "conditions", "reported")
    )
    before = line.words[max(number.first - 1, 0) : number.first]
    return not given.isdisjoint(before) and (conditions | wished).isdisjoint(line.words)


def _is_reported(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether "would" only tells what somebody said will be: "she said that the bridge would cost 80 million"."""
    lead, verbs = line.words[: number.first], lexicon.words("speech", "verbs")
    reported, conditions = (lexicon.words("relations", "contrast", key) for key in ("reported", "conditions"))
    return not (reported.isdisjoint(lead) or verbs.isdisjoint(lead)) and conditions.isdisjoint(line.words)
