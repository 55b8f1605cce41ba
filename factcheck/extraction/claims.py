"""A document to its claims: each quantity bound to its measure, sides, period, modality and speaker."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from factcheck.extraction.ascribed import ascribed
from factcheck.extraction.balances import as_balance
from factcheck.extraction.carried import carried
from factcheck.extraction.claimed_years import in_its_year, over_its_years
from factcheck.extraction.compared import is_part_of_then
from factcheck.extraction.constructions import construction_of
from factcheck.extraction.measuring import GROWN, TIME, at_parity, by_head, measure_of
from factcheck.extraction.modality import modality_of
from factcheck.extraction.narrowing import aside, products
from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.over_time import OF_RATE, THROUGHOUT, is_of_every_year
from factcheck.extraction.periods import is_fiscal, part_of
from factcheck.extraction.rankings import OVER_TIME
from factcheck.extraction.records import record_of
from factcheck.extraction.respective import are_summed, sides_in_turn, the_others
from factcheck.extraction.roles import among, placed, sides, sides_told
from factcheck.extraction.scene import scene_of
from factcheck.extraction.sides import Setting
from factcheck.extraction.speakers import voices
from factcheck.extraction.stating import numbers_of
from factcheck.extraction.trading import PERCENT
from factcheck.extraction.wholes import parted
from factcheck.lexicon import Lexicon
from factcheck.model import Claim, Document, Interval, Location, Span

A_QUARTER = 2
"""Words of a fraction as it is said."""

NEAR_PEOPLE = 5
"""Tokens between a number and the men or the women that it is about, at most. Our own choice."""


def extract(
    document: Document, sentences: Sequence[Sentence], lexicon: Lexicon, named: Callable[[str], str]
) -> tuple[Claim, ...]:
    """The claims of a document, whose sentences have been read, in order of place.

    `named` gives the name of a country by its code, for what is assumed.
    """
    scene = scene_of(document, sentences, lexicon)
    speaking = voices(document, sentences, lexicon, scene.main())
    claims: list[Claim] = []
    for sentence in sentences:
        heard = numbers_of(sentence, lexicon)
        told: list[tuple[Found, Claim]] = []
        start = len(claims)
        for found in heard:
            others = tuple(
                Mark("number", other.quantity.unit_kind, other.first, other.last)
                for other in heard
                if other is not found
            )
            quotation = speaking.at(sentence.tokens[found.number].start)
            speaker = quotation.speaker if quotation else None
            own = speaking.countries.get(speaker) if speaker else None
            setting = Setting(scene, speaker, own, named)
            name = f"{document.path}#{len(claims) + 1}"
            claim = _claim(document, sentence, found, others, setting, lexicon, name, claims)
            measured = [each for each in told if each[1].measure is not None]
            claim = carried(sentence, found, claim, measured, lexicon) or claim
            claims.append(claim)
            told.append((found, claim))
            alone = claim.partner is None and not any(other.value == found.quantity.unit_kind for other in others)
            for other in the_others(sentence, claim.subject, lexicon) if alone else ():
                claims.append(replace(claim, id=f"{document.path}#{len(claims) + 1}", subject=other))
        if len(told) > 1:
            claims[start:] = parted(sentence, told, claims[start:], lexicon)
    if document.tables:  # most have none, and to load what reads them takes time
        from factcheck.extraction.cells import labelled

        claims = labelled(document, claims, lexicon)
    return ascribed(sentences, claims, speaking, lexicon)


def _claim(
    document: Document,
    sentence: Sentence,
    found: Found,
    others: tuple[Mark, ...],
    setting: Setting,
    lexicon: Lexicon,
    name: str,
    before: list[Claim],
) -> Claim:
    telling = construction_of(sentence, found, lexicon)
    found = found if telling is None else found._replace(quantity=telling.quantity)
    clause = _clause(sentence, found.number, lexicon)
    place = Mark("number", None, found.first, found.last)
    claim = Claim(
        name,
        document.locate(found.quantity.span),
        found.quantity.kind,
        found.quantity,
        modality=modality_of(sentence, found.first, found.last, clause, lexicon),
        speaker=setting.speaker,
        assumptions=found.assumptions,
        scope=_scopes(sentence, clause, found, others, lexicon),
    )
    claim = in_its_year(sentence, found, claim, others, clause, document.date, lexicon)
    leaning = _leaning(sentence, found, lexicon)
    antecedent = _antecedent(claim, before) if leaning is not None else None
    if leaning is not None and antecedent is not None:
        return _on_top(claim, antecedent, document.locate(_hull(sentence, leaning, place)))
    if telling is None and is_part_of_then(sentence, found, lexicon):
        return claim  # "less than half of what it had been in 1990": of what can't be told
    measure = measure_of(sentence, found, others, lexicon) if telling is None else telling.measure
    measure = measure and as_balance(sentence, measure, lexicon)
    if measure is None:
        return claim
    found, measure = by_head(found, measure, lexicon)
    claim = replace(claim, quantity=found.quantity)
    measure = at_parity(sentence, found, others, measure, lexicon)
    row = lexicon.tables["measures"][measure.value]
    if telling is not None and row.get("per") and claim.period is None:
        return claim  # of some day, which another rate of the text isn't of
    claim = over_its_years(sentence, found, claim, telling, clause, document.date, lexicon)
    grown = found.quantity.kind == "trend" or (found.quantity.kind == "change" and found.quantity.unit_kind in GROWN)
    if found.quantity.kind == "trend" and row["units"] == [PERCENT]:
        claim = replace(claim, scope=(*claim.scope, OF_RATE))
    if grown and "grows" in row:
        row = {"flow": True, "products": row.get("products"), **lexicon.tables["measures"][row["grows"]]}
    group: tuple[str | None, Mark] | None = None
    if found.quantity.kind == "rank" and row.get("partner") != "host" and OVER_TIME not in claim.scope:
        named, group = placed(sentence, found, measure, setting, lexicon)
    else:
        named = (
            sides(row.get("partner"), sentence, measure, place, setting, lexicon)
            if telling is None
            else sides_told(telling, sentence, place, setting, lexicon)
        )
        group = among(sentence, place, measure, lexicon) if row.get("partner") == "host" else None
    named = sides_in_turn(sentence, place, others, named, lexicon)
    if are_summed(sentence, place, measure, named, lexicon):
        named = named._replace(subject=None)
    if telling is not None:
        claim = replace(claim, scope=tuple(scope for scope in claim.scope if scope != "difference"))
    whose = _people(sentence, found, clause) if row.get("people") else None
    current = sentence.marks.ending(measure.first, "current")
    parts = [
        mark for mark in (measure, place, group and group[1], current, *_wide(sentence, found)) if mark is not None
    ]
    assumed = claim.assumptions + named.assumptions
    return replace(
        claim,
        location=document.locate(_hull(sentence, *parts)),
        measure=f"{row['title']} ({whose})" if whose else row["title"],
        subject=named.subject,
        partner=named.partner,
        among=group[0] if group else None,
        base=telling.base if telling is not None and telling.role is not None else None,
        scope=(
            *_part_of_year(document, sentence, found, clause, claim, setting, lexicon, row),
            *(scope for scope in claim.scope if row.get("products") or scope not in ("product", "services")),
            *products(sentence, measure, place, lexicon),
            *(
                ("partly",)
                if "partner" not in row and not row.get("pouring") and _is_some_of(sentence, found, measure, lexicon)
                else ()
            ),
        ),
        assumptions=assumed,
        confidence="high" if named.sure and named.subject else "medium" if named.subject else "low",
        record=record_of(sentence, found, measure, lexicon) if "record" in sentence.marks.categories else None,
    )


def _is_some_of(sentence: Sentence, found: Found, measure: Mark, lexicon: Lexicon) -> bool:
    """Whether an amount is some of what is measured: the 68 billion of "68 billion dollars of its foreign debt"."""
    at = found.last
    parted = found.quantity.unit_kind in ("currency", TIME)  # "cost them three years of life expectancy"
    return parted and at < measure.first and sentence.tokens[at].lower in lexicon.words("numbers", "words", "of")


def _part_of_year(
    document: Document,
    sentence: Sentence,
    found: Found,
    clause: range,
    claim: Claim,
    setting: Setting,
    lexicon: Lexicon,
    row: Mapping[str, Any],
) -> tuple[str, ...]:
    """The scope of a flow told for a part of a year: in its own sentence, or in what was spoken of right before."""
    if document.date is None and claim.period is None and sentence.marks.all("year offset"):
        return ("relative",)
    if not row.get("flow"):
        return ()
    if is_fiscal(sentence, claim.period, lexicon):
        return ("fiscal",)
    part = part_of(sentence, found.first, found.last, clause, document.date, lexicon)
    if part is None and claim.period is None:
        part = setting.scene.last_time(sentence.tokens[found.first].start)
    return () if part is None else (part,)


def _people(sentence: Sentence, found: Found, clause: range) -> str | None:
    """The men, women or others that a number of people is about, where it isn't about all of them."""
    near = range(found.first - NEAR_PEOPLE, found.last + NEAR_PEOPLE)
    marks = [mark for mark in sentence.marks.all("sexes") if mark.first in clause and mark.first in near]
    marks.sort(key=lambda mark: min(abs(mark.first - found.first), abs(mark.first - found.last)))
    return str(marks[0].value) if marks else None


def _wide(sentence: Sentence, found: Found) -> list[Mark]:
    return [mark for mark in sentence.marks.all("wide scope") if found.quantity.kind == "ratio"]


def _scopes(
    sentence: Sentence, clause: range, found: Found, others: tuple[Mark, ...], lexicon: Lexicon
) -> tuple[str, ...]:
    own = {at for number in others for at in range(number.first, number.last)}  # "more than a quarter went to"
    surface = found.quantity.surface
    fraction = len(surface.split()) <= A_QUARTER and not any(map(str.isdigit, surface))
    if fraction or found.quantity.unit_kind in ("rate", "flow", None):
        own.update(range(found.first, found.last))  # "2 million barrels per day"
    of = lexicon.words("numbers", "words", "of")
    scopes = [
        mark.value
        for mark in sentence.marks.all("scope")
        if mark.first in clause and mark.first not in own
        and not (mark.last < len(sentence.tokens) and sentence.tokens[mark.last].lower in of)  # "a quarter of them"
    ]  # fmt: skip
    if _wide(sentence, found):
        scopes.append("all sectors")
    past = lexicon.words("periods", "past")
    if any(sentence.tokens[index].lower in past for index in clause):
        scopes.append("earlier")  # "ten years ago"
    if found.quantity.kind not in ("trend", "rank") and is_of_every_year(sentence, found, clause, lexicon):
        scopes.append(THROUGHOUT)
    if beside := aside(sentence, found, others, lexicon):
        scopes.append(beside)
    return tuple(dict.fromkeys(scopes))


def _clause(sentence: Sentence, at: int, lexicon: Lexicon) -> range:
    """The tokens of the statement that holds a token: up to the next "which", "but", ";" or dash on either side."""
    marks = lexicon.words("grammar", "clauses", "marks")
    borders = {mark.first for mark in sentence.marks.all("clauses")}
    first, last = at, at
    while first > 0 and first - 1 not in borders and sentence.tokens[first - 1].lower not in marks:
        first -= 1
    while last < len(sentence.tokens) and last not in borders and sentence.tokens[last].lower not in marks:
        last += 1
    return range(first, last)


def _leaning(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """ "exceeded that, by several billions": the words the amount leans on, where it is told as so much on top."""
    index = found.first - 1
    if index < 1 or sentence.tokens[index].lower not in lexicon.words("grammar", "leaning", "by"):
        return None
    while index > 0 and not sentence.tokens[index - 1].is_word:
        index -= 1
    pronoun = sentence.marks.ending(index, "leaning pronouns")
    if pronoun is None:
        return None
    over = sentence.marks.ending(pronoun.first, "leaning over")
    return over and Mark("leaning", None, over.first, pronoun.last)


def _antecedent(claim: Claim, before: list[Claim]) -> Claim | None:
    """The claim last made by the same voice in a unit that this one can be counted in."""
    unit = claim.quantity.unit
    for other in reversed(before):
        if other.speaker == claim.speaker and other.quantity.value is not None and other.quantity.unit is not None:
            return other if unit is None or unit == other.quantity.unit else None
    return None


def _on_top(claim: Claim, base: Claim, location: Location) -> Claim:
    """A claim of so much more than another: its intervals moved up by the other's number, all else taken from it."""
    assert base.quantity.value is not None
    amount = Interval(base.quantity.value, base.quantity.value)
    quantity = replace(
        claim.quantity,
        interval=claim.quantity.interval.plus(amount),
        customary=claim.quantity.customary.plus(amount),
        unit=base.quantity.unit,
        unit_kind=base.quantity.unit_kind,
        kind=base.quantity.kind,
    )
    own, other = (" ".join(each.quantity.surface.split()) for each in (claim, base))
    said = f"“{own}” comes on top of “{other}” before"
    return replace(
        claim,
        location=location,
        kind=base.kind,
        quantity=quantity,
        measure=base.measure,
        subject=base.subject,
        partner=base.partner,
        antecedent=base.id,
        scope=base.scope,
        assumptions=(*claim.assumptions, said),
        confidence=base.confidence,
    )


def _hull(sentence: Sentence, *parts: Mark) -> Span:
    """The stretch from the first of the parts to the end of the last."""
    first = min(part.first for part in parts)
    last = max(part.last for part in parts)
    return Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)
