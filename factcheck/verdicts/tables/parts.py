"""The quarters and months that a sentence speaks of, as periods of a table that goes by them."""

from factcheck.extraction.anchored import distances
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import parts_of_years, periods_in
from factcheck.lexicon import Lexicon
from factcheck.reference import steps
from factcheck.verdicts.tables.times import FIRST, LAST, When, times

LASTING = ("since", "last", "ever", "now", "recent")
"""The kinds of times that go up to today."""


def times_in(sentence: Sentence, date: str | None, step: str, lexicon: Lexicon) -> list[When]:
    """Every mention of time, in steps. A part of a year that is no whole step makes the sentence a partial one.

    `date` is the day the text was written on. "In March" is the last one before it.
    """
    start = sentence.span.start
    text = sentence.text[start : sentence.span.end].lower()
    today = int(date[:4]) if date else None
    whens = [when._replace(first=when.first + start, last=when.last + start) for when in times(text, today, lexicon)]
    if len(text) != sentence.span.end - start:
        return whens
    if step == "year":
        return sorted([*whens, *_beside(sentence, whens, step, lexicon)])
    now = today_in(date, step) or steps.last_of(LAST, step)
    found = _named(sentence, date, step, now, lexicon)
    found += _beside(sentence, found, step, lexicon)
    bare = _bare(sentence, now, step, lexicon)
    found += [when for when in bare if not any(when.first < other.last and other.first < when.last for other in found)]
    for when in whens:
        if not any(when.first < other.last and other.first < when.last for other in found):
            found.append(_stepped(when, now, step))
    return sorted(found)


def _named(sentence: Sentence, date: str | None, step: str, now: int, lexicon: Lexicon) -> list[When]:
    """The years and the parts of them that are named with their year."""
    onward, bounds = lexicon.words("tables", "roles", "onward"), lexicon.words("periods", "since")
    found = []
    for first, last, period in periods_in(sentence, date, lexicon):
        if period.start == period.end:
            continue  # "today"
        begin, end = (steps.number(int(day[:4]), int(day[5:7]), step) for day in (period.start, period.end))
        before = sentence.tokens[first - 1] if first else None
        place = sentence.tokens[first].start, sentence.tokens[last - 1].end
        if before is not None and before.lower in onward:
            found.append(When(before.start, place[1], "since", begin, now))
            continue
        months = steps.MONTHS // steps.STEPS[step]
        fits = int(period.start[5:7]) % months == 1 % months and int(period.end[5:7]) % months == 0
        bounded = before is not None and before.lower in bounds
        kind = "partial" if bounded or not fits else "year" if begin == end else "whole"
        found.append(When(*place, kind, begin, end))
    return found


def _beside(sentence: Sentence, named: list[When], step: str, lexicon: Lexicon) -> list[When]:
    """The parts of years told from the only one that is named before them: the first quarter of "9.5 million in the
    second quarter of 2023, up from 8.5 million in the first", "a quarter earlier", "a year earlier"."""
    points = [when for when in named if when.kind == "year"]
    if not points:
        return []
    tokens, own, size = sentence.tokens, points[0].start, steps.STEPS[step]
    found = [
        When(tokens[first].start, tokens[last - 1].end, "year", base.start + years * size, base.start + years * size)
        for years, first, last in distances(sentence, lexicon)
        if (before := [when for when in points if when.last <= tokens[first].start])
        and (years > 0 or len(points) == 1)
        and (base := before[-1])
    ]
    if step == "year" or len(points) != 1:
        return found
    articles, words = lexicon.words("grammar", "among", "articles"), lexicon.tables["tables"]["beside"]
    phrases = {tuple(each.split()): 1 for each in words[step]}
    asides = [mark for mark in sentence.marks.all("aside") if mark.value == "earlier"]
    for at, token in enumerate(tokens):
        if token.start < points[0].last:
            continue
        told = next((each for each in phrases if tuple(one.lower for one in tokens[at : at + len(each)]) == each), None)
        if told is not None:
            period = own - phrases[told]
            found.append(When(token.start, tokens[at + len(told) - 1].end, "year", period, period))
        mark = sentence.marks.starting(at, "ordinal" if step == "quarter" else "month")
        if mark is None or not 0 < mark.value <= size or (step == "quarter" and tokens[at - 1].lower not in articles):
            continue
        behind = tokens[mark.last].lower if mark.last < len(tokens) else "."
        if not (behind in words["ends"] or behind == step):
            continue
        period = own - own % size + int(mark.value) - 1
        if period >= own and any(points[0].last <= tokens[aside.first].start < token.start for aside in asides):
            period -= size  # "in the first quarter of 2023, down from 9 million in the fourth"
        found.append(When(token.start, tokens[mark.last - 1].end, "year", period, period))
    return found


def today_in(date: str | None, step: str) -> int | None:
    """The step that a day lies in."""
    return steps.number(int(date[:4]), int(date[5:7]), step) if date else None


def _bare(sentence: Sentence, now: int, step: str, lexicon: Lexicon) -> list[When]:
    """The parts of years without their year: "in March" is the last one of that name, "last quarter" the one before."""
    offsets, dated = lexicon.tables["tables"]["offsets"], now < steps.first_of(LAST, step)
    found = []
    for part in parts_of_years(sentence, lexicon):
        place = sentence.tokens[part.first].start, sentence.tokens[part.last - 1].end
        month = sentence.marks.starting(part.first, "month")
        back = offsets.get(sentence.tokens[part.first - 1].lower) if part.first else None
        own = None
        if dated and part.scope == f"{step}ly":
            own = now - (now - int(month.value) + 1) % steps.MONTHS if month is not None else None
            own = now + back if month is None and back is not None else own
        found.append(When(*place, "partial", now, now) if own is None else When(*place, "year", own, own))
    return found


def _stepped(when: When, now: int, step: str) -> When:
    """A time of years in steps. A year is "whole": no one figure is of it."""
    if when.kind in LASTING:
        length = (when.end - when.start) * steps.STEPS[step]
        start = now - length if when.kind in ("last", "recent", "now") else steps.first_of(when.start, step)
        return when._replace(start=max(start, FIRST), end=now)
    kind = "whole" if when.kind == "year" else when.kind
    start = when.start if when.start <= FIRST else steps.first_of(when.start, step)
    return when._replace(kind=kind, start=start, end=steps.last_of(when.end, step))
