"""When a number holds: calendar years, parts of years, "last year", "today", relative to the document's date."""

from calendar import monthrange

from factcheck.extraction.exclusions import FIRST_YEAR, LAST_YEAR
from factcheck.extraction.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import Period

CLAUSE_COST = 12
"""Tokens that a clause boundary counts for, when the nearest word of time is looked for."""


def period_of(
    sentence: Sentence, first: int, last: int, clause: range, date: str | None, lexicon: Lexicon
) -> Period | None:
    """The period of the quantity at tokens `first` to `last`: the nearest one, in its clause rather than outside."""
    best: tuple[int, Period] | None = None
    for start, end, period in _periods(sentence, date, lexicon):
        distance = start - last if start >= last else first - end
        if start not in clause:
            distance += CLAUSE_COST
        if distance >= 0 and (best is None or distance < best[0]):
            best = (distance, period)
    return None if best is None else best[1]


def _periods(sentence: Sentence, date: str | None, lexicon: Lexicon) -> list[tuple[int, int, Period]]:
    """Every period named in a sentence: first token, the token behind it, the days."""
    found: list[tuple[int, int, Period]] = []
    tokens, marks = sentence.tokens, sentence.marks
    since = lexicon.words("periods", "since")
    for index, token in enumerate(tokens):
        if not _is_year(sentence, index):
            continue
        if index and tokens[index - 1].lower in since:
            continue
        year = int(token.lower)
        first, start, end = _part_of_year(sentence, index, year, lexicon)
        found.append((first, index + 1, _period(sentence, first, index + 1, start, end)))
    if date is not None:
        for mark in marks.all("current"):
            found.append((mark.first, mark.last, _period(sentence, mark.first, mark.last, date, date)))
        for mark in marks.all("year offset"):
            year = int(date[:4]) + mark.value
            found.append(
                (mark.first, mark.last, _period(sentence, mark.first, mark.last, f"{year}-01-01", f"{year}-12-31"))
            )
    return found


def _is_year(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if len(token.lower) != 4 or not token.is_number or not token.lower.isdigit():
        return False
    if not FIRST_YEAR <= int(token.lower) <= LAST_YEAR:
        return False
    before = sentence.marks.ending(index, "unit", "code")
    behind = sentence.marks.starting(index + 1, "unit", "magnitude")
    if before is not None and before.value[1] == "currency":
        return False
    return behind is None or (behind.category == "unit" and behind.value[3])


def _part_of_year(sentence: Sentence, index: int, year: int, lexicon: Lexicon) -> tuple[int, str, str]:
    """ "March 2019", "the first quarter of 2019", "nine months of 2019", or the whole year."""
    whole = (index, f"{year}-01-01", f"{year}-12-31")
    marks = sentence.marks
    month = marks.ending(index, "month")
    if month is not None:
        number = int(month.value)
        return month.first, f"{year}-{number:02}-01", f"{year}-{number:02}-{monthrange(year, number)[1]:02}"
    parts = lexicon.tables["periods"]["parts"]
    for back in range(1, 4):
        place = index - back
        if place < 1 or sentence.tokens[place].lower not in parts:
            continue
        length = parts[sentence.tokens[place].lower]
        count = marks.ending(place, "ordinal", "cardinal")
        if count is None:
            return whole
        if length == 1:
            return count.first, f"{year}-01-01", _month_end(year, int(count.value))
        return (
            count.first,
            f"{year}-{length * (count.value - 1) % 12 + 1:02}-01",
            _month_end(year, length * int(count.value)),
        )
    return whole


def _month_end(year: int, month: int) -> str:
    month = min(max(month, 1), 12)
    return f"{year}-{month:02}-{monthrange(year, month)[1]:02}"


def _period(sentence: Sentence, first: int, last: int, start: str, end: str) -> Period:
    return Period(start, end, sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].end])
