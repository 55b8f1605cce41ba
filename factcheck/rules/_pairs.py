"""Which claims are about the same thing, and what was left open between them. Shared by the C rules."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factcheck.model import CONFIDENCES, Claim, Finding, Quantity
from factcheck.rules import Rule

ALWAYS = "annual"
UNDATED = ("period", "period")
"""What two numbers of one country leave open that both name no time: exports of two months, inflation of two years."""

MOST = 100
"""Claims of one thing in other documents that each is held against: keeps the time linear in an archive of any size."""

BETWEEN = ("trade turnover",)
"""Measures that two sides have together. Exports and the like without a partner are those to the whole world."""


class Pair(NamedTuple):
    """Two claims about the same thing, in order of place, and what one of them leaves open."""

    first: Claim
    second: Claim
    left_open: tuple[str, ...]


def pairs(claims: Sequence[Claim], clash: Callable[[Quantity, Quantity], bool]) -> Iterator[Pair]:
    """Facts about the same thing that clash: in one document measure, sides, period and scope agree or are open,
    between two they agree.

    Each claim comes with the first one before it that it clashes with: one wrong number is one finding, not hundreds.
    """
    told = [claim for claim in claims if _comparable(claim)]
    yield from _within([claim for claim in told if not claim.published], clash)
    yield from _across(told, clash)


def by_document(claims: Sequence[Claim]) -> dict[tuple[str, bool], list[Claim]]:
    """The claims of each document, by its path and whether it was published before."""
    found: dict[tuple[str, bool], list[Claim]] = {}
    for claim in claims:
        found.setdefault((claim.location.path, claim.published), []).append(claim)
    return found


def sentences(*claims: Claim) -> tuple[object, ...]:
    """The sentences in which some numbers stand."""
    return tuple((claim.location.path, claim.about and claim.about.line) for claim in claims)


def _comparable(claim: Claim) -> bool:
    told = claim.modality == "fact" and "earlier" not in claim.scope
    told = told and claim.kind != "change"  # what grew by how much since when is for the rules of arithmetic
    return told and bool(claim.measure and claim.subject and claim.quantity.unit_kind is not None)


def _across(claims: Sequence[Claim], clash: Callable[[Quantity, Quantity], bool]) -> Iterator[Pair]:
    """Those of two documents that name the same time and leave nothing open."""
    groups: dict[tuple[object, ...], dict[tuple[object, ...], Claim]] = {}
    for second in claims:
        if second.period is None or (second.partner is None and second.measure in BETWEEN):
            continue
        key = (
            second.measure, second.kind, second.quantity.unit, second.among, second.subject, second.partner,
            str(second.period), frozenset(second.scope) - {ALWAYS},
        )  # fmt: skip
        said = groups.setdefault(key, {})
        for first in said.values():
            apart = first.location.path != second.location.path and not second.published
            if apart and clash(first.quantity, second.quantity) and not _told_apart(first, second):
                yield Pair(first, second, ())
                break
        if len(said) < MOST:
            said.setdefault((second.quantity.interval, second.quantity.customary), second)


def _within(claims: Sequence[Claim], clash: Callable[[Quantity, Quantity], bool]) -> Iterator[Pair]:
    groups: dict[tuple[str | None, ...], list[Claim]] = {}
    for claim in claims:
        key = (claim.location.path, claim.measure, claim.kind, claim.quantity.unit, claim.among)
        groups.setdefault(key, []).append(claim)
    for group in groups.values():
        said: dict[tuple[object, ...], Claim] = {}  # of several claims that say the very same, the first one
        for second in group:
            for first in said.values():
                if (
                    not clash(first.quantity, second.quantity)
                    or _share_words(first, second)
                    or _told_apart(first, second)
                ):
                    continue
                left_open = _left_open(first, second)
                if left_open is not None:
                    yield Pair(first, second, left_open)
                    break
            said.setdefault(_meaning(second), second)


def _meaning(claim: Claim) -> tuple[object, ...]:
    """All that decides how a claim compares with others."""
    quantity = claim.quantity
    return (
        quantity.interval, quantity.customary, claim.subject, claim.partner, claim.period, claim.scope, claim.speaker,
        claim.confidence,
    )  # fmt: skip


def _share_words(first: Claim, second: Claim) -> bool:
    """Whether one mention of the measure serves both: then the sentence tells them apart, as two years or two parts."""
    return first.location.end > second.location.start


def _told_apart(first: Claim, second: Claim) -> bool:
    """Whether one of two numbers stands beside a word that the other lacks: "services", "together", "remaining"."""
    return first.about is not None and second.about is not None and first.about.contrast != second.about.contrast


def _left_open(first: Claim, second: Claim) -> tuple[str, ...] | None:
    """What only one of the two says; None where they say different things."""
    found: list[str] = []
    for name, one, other in (
        ("subject", first.subject, second.subject),
        ("partner", first.partner, second.partner),
    ):
        if one != other:
            if (one is not None and other is not None) or (name == "partner" and first.measure not in BETWEEN):
                return None
            found.append(name)
    if str(first.period) != str(second.period):
        if first.period is not None and second.period is not None:
            return None
        found.append("period")
    elif first.period is None and first.partner is None:
        found += UNDATED
    one_scope, other_scope = ({scope for scope in claim.scope if scope != ALWAYS} for claim in (first, second))
    if one_scope != other_scope:
        return None
    if first.kind == "rank" and "subject" in found:
        return None
    return tuple(found)


def finding(rule: Rule, pair: Pair, message: str, notes: tuple[str, ...]) -> Finding:
    """The finding on a pair: an inconsistency of the document, but a review where two quoted people disagree.

    What was left open, and what had to be assumed, lowers the confidence.
    """
    first, second = pair.first, pair.second
    people = first.speaker is not None and second.speaker is not None and first.speaker != second.speaker
    weakest = max(CONFIDENCES.index(first.confidence), CONFIDENCES.index(second.confidence))
    confidence = CONFIDENCES[min(weakest + len(pair.left_open), len(CONFIDENCES) - 1)]
    documents = first.location.path != second.location.path  # which may go by different sources
    kind = "review" if people or documents or confidence == "low" else "fail"
    missing = tuple(f"not both name their {name}" for name in dict.fromkeys(pair.left_open))
    assumed = tuple(dict.fromkeys(first.assumptions + second.assumptions))
    return Finding(
        rule.code,
        rule.title,
        kind,
        rule.severity,
        confidence,
        message,
        (second.location, first.location),
        (second.id, first.id),
        notes=notes + missing + assumed,
        labels=(_voice(second), _voice(first)),
    )


def _voice(claim: Claim) -> str:
    return f"{claim.speaker} says" if claim.speaker else "the text says"
