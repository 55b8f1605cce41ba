"""When a number holds: calendar years, parts of years, "last year", "today", relative to the document's date."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.numbers.tokens import glued
from factcheck.extraction.numbers.years import FIRST_YEAR, LAST_YEAR, has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Period

BEHIND = 2
"""Tokens between a number and the year right behind it: "5 billion in 2019"."""

COORDINATE = 8
"""Tokens between two numbers that share a year: "and imported goods worth". Our own choice."""

LED = 4
"""Tokens between "from" and where something went from: "from a record of almost 9 billion". Our own choice."""

COMMA_COST = 4
"""Tokens that a comma counts for between a number and a year behind it. Our own choice."""

CLAUSE_COST = 12
"""Tokens that a clause boundary counts for, when the nearest word of time is looked for."""


def period_of(
    sentence: Sentence,
    first: int,
    last: int,
    others: Sequence[Mark],
    clause: range,
    date: str | None,
    lexicon: Lexicon,
) -> Period | None:
    """The period of the quantity at tokens `first` to `last`: the nearest one, in its clause rather than outside.

    A year right behind another number (of `others`) is that one's: "14% in 2022 and 11% in 2023".
    """
    best: tuple[int, Period | None] | None = None
    unknown = [] if date is not None else [(mark.first, mark.last, None) for mark in sentence.marks.all("year offset")]
    for start, end, period in (*periods_in(sentence, date, lexicon), *unknown):  # "last year", who knows of when
        if _is_of_another(sentence, start, first, last, others, lexicon) or _is_apart(
            sentence, start, end, first, lexicon
        ):
            continue
        distance = _distance(start, end, first, last, clause)
        if start > last:  # "was 51 in 2000, one born in 2010": behind a comma it is more often another's
            distance += COMMA_COST * sum(sentence.tokens[index].lower == "," for index in range(last, start))
        nearer = best is None or distance < best[0] or (distance == best[0] and start >= last)
        if distance >= 0 and nearer:  # "in 2016 and 1.5 trillion in 2018": the one behind
            best = (distance, period)
    return None if best is None else best[1]


def _is_of_another(
    sentence: Sentence, start: int, first: int, last: int, others: Sequence[Mark], lexicon: Lexicon
) -> bool:
    """Whether a year that starts at a token stands right behind another number, which doesn't share it with ours."""
    owner = max((other for other in others if other.last <= start), key=lambda other: other.last, default=None)
    if owner is None or start - owner.last > BEHIND or owner.last <= first <= start:
        return False
    marks = lexicon.words("grammar", "clauses", "marks")
    if any(sentence.tokens[index].lower in marks for index in range(owner.last, start)):
        return False  # "was 36 billion; in 2021 it was 68"
    to = lexicon.words("grammar", "changing", "to")
    opens = lexicon.words("grammar", "ranging", "opens")
    leads = sentence.tokens[max(owner.first - LED, 0) : owner.first]
    from_to = any(token.lower in opens for token in leads)  # "from a record 11 million in 2012 to 10"
    led = [token.lower for token in sentence.tokens[start + 1 : first] if token.lower != ","]
    if len(led) == 1 and led[0] in to and not from_to:
        return False  # "tripled in 2022 to 2.4 billion"
    if last <= owner.first <= last + COORDINATE and _goes_on(sentence, last, owner.first, lexicon):
        return False  # "exported goods worth $726 billion and imported goods worth $474 billion in 2014"
    if last <= owner.first and owner.first - last <= BEHIND:
        joints = {",", *lexicon.words("numbers", "words", "joiner"), *lexicon.words("grammar", "changing", "to")}
        return not all(sentence.tokens[index].lower in joints for index in range(last, owner.first))
    return True


def _goes_on(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether what stands between two numbers only goes on to another measure of the same country: "and imported"."""
    tokens, marks = sentence.tokens, sentence.marks
    if first >= last or tokens[first].lower not in lexicon.words("numbers", "words", "joiner"):
        return False
    if any(marks.starting(index, "place", "clauses", "year offset", "month") for index in range(first, last)):
        return False
    measured = any(marks.starting(index, "measure", "told") for index in range(first, last))
    return measured and all(tokens[index].is_word for index in range(first, last) if tokens[index].lower != "$")


def _is_apart(sentence: Sentence, start: int, end: int, first: int, lexicon: Lexicon) -> bool:
    """Whether a year stands in another statement than a number: behind a semicolon, or in an aside between commas."""
    tokens = sentence.tokens
    if start > first:
        return any(tokens[index].lower in lexicon.words("grammar", "clauses", "apart") for index in range(first, start))
    if not any(tokens[index].lower == "," for index in range(end, first)):
        return False
    opened = max((mark.first for mark in sentence.marks.all("clauses") if mark.last <= start), default=0)
    return opened > 0 and tokens[opened - 1].lower == ","  # "Croatia, which joined in 2013, has"


def has_own_year(sentence: Sentence, last: int, lexicon: Lexicon) -> bool:
    """Whether a year stands right behind a number that ends before a token: "5 billion in 2019"."""
    inside = lexicon.words("grammar", "possessive", "of_what")
    return last + 1 < len(sentence.tokens) and sentence.tokens[last].lower in inside and is_year(sentence, last + 1)


def part_of(sentence: Sentence, first: int, last: int, clause: range, date: str | None, lexicon: Lexicon) -> str | None:
    """The scope of the bare part of a year that the quantity is of, where that is nearer to it than any year."""
    parts = [
        (_distance(part.first, part.last, first, last, clause), part.scope)
        for part in parts_of_years(sentence, lexicon)
    ]
    years = [_distance(start, end, first, last, clause) for start, end, _ in periods_in(sentence, date, lexicon)]
    nearest = min((part for part in parts if part[0] >= 0), default=None)
    if nearest is None or any(0 <= year < nearest[0] for year in years):
        return None
    return nearest[1]


def _distance(start: int, end: int, first: int, last: int, clause: range) -> int:
    distance = start - last if start >= last else first - end
    return distance if start in clause else distance + CLAUSE_COST


def periods_in(sentence: Sentence, date: str | None, lexicon: Lexicon) -> list[tuple[int, int, Period]]:
    """Every period named in a sentence: first token, the token behind it, the days."""
    found: list[tuple[int, int, Period]] = []
    tokens, marks = sentence.tokens, sentence.marks
    since = lexicon.words("periods", "since")
    for index, token in enumerate(tokens):
        if not is_year(sentence, index):
            continue
        if index and tokens[index - 1].lower in since:
            continue
        year = int(token.lower)
        first, start, end = _part_of_year(sentence, index, year, lexicon)
        found.append((first, index + 1, period_at(sentence, first, index + 1, start, end)))
    if date is not None:
        for mark in marks.all("current"):
            found.append((mark.first, mark.last, period_at(sentence, mark.first, mark.last, date, date)))
        for mark in marks.all("year offset"):
            year = int(date[:4]) + mark.value
            found.append(
                (mark.first, mark.last, period_at(sentence, mark.first, mark.last, f"{year}-01-01", f"{year}-12-31"))
            )
    return found


def is_fiscal(sentence: Sentence, period: Period | None, lexicon: Lexicon) -> bool:
    """Whether a year is a fiscal one, which need not be the calendar's: "fiscal 2019", "FY2019", "1986/87"."""
    if period is None:
        return False
    words = lexicon.words("periods", "fiscal")
    for index, token in enumerate(sentence.tokens):
        if token.lower in words and period.start[:4] in (each.lower for each in sentence.tokens[index : index + 4]):
            return True
        if token.lower == period.start[:4] and index + 2 < len(sentence.tokens):
            slash, behind = sentence.tokens[index + 1 : index + 3]
            joined = slash.lower in "/-–" and slash.start == token.end and behind.start == slash.end
            if joined and behind.is_number and behind.lower[-2:] == f"{int(token.lower) + 1}"[-2:]:
                return True  # but not "in 2010-2015"
    return False


class Part(NamedTuple):
    """A part of a year told without its year: where it stands, and whether it is a month or several."""

    first: int
    last: int
    scope: str


def parts_of_years(sentence: Sentence, lexicon: Lexicon) -> list[Part]:
    """The bare parts of years in a sentence: "in March", "January's", "the third quarter", "the first nine months"."""
    rows = lexicon.tables["periods"]["partial"]
    found = []
    for index, token in enumerate(sentence.tokens):
        scope = next((scope for scope in ("monthly", "quarterly") if token.lower in rows[scope]), None)
        if scope is not None and _is_counted(sentence, index, rows["which"]):
            found.append(Part(index, index + 1, scope))
        elif sentence.marks.starting(index, "month") is not None and _is_bare_month(sentence, index, rows["before"]):
            found.append(Part(index, index + 1, "monthly"))
    return found


def times_of(sentence: Sentence, lexicon: Lexicon) -> list[tuple[int, str | None]]:
    """The times a text speaks of, in order: offset, and the scope of a part of a year, None for a whole one."""
    tokens = sentence.tokens
    times: list[tuple[int, str | None]] = [
        (tokens[part.first].start, part.scope) for part in parts_of_years(sentence, lexicon)
    ]
    for first, _, period in periods_in(sentence, None, lexicon):
        whole = period.start.endswith("-01-01") and period.end.endswith("-12-31")
        times.append((tokens[first].start, None if whole else "monthly"))
    times += [(tokens[mark.first].start, None) for mark in sentence.marks.all("year offset")]
    return sorted(times, key=lambda time: time[0])


def _is_counted(sentence: Sentence, index: int, which: list[str]) -> bool:
    """Whether a word for a part of a year says which: "the third quarter", "nine months"; no "quarter of a million"."""
    if _year_behind(sentence, index + 1):
        return False
    before = sentence.tokens[index - 1].lower if index else ""
    return before in which or sentence.marks.ending(index, "ordinal", "cardinal") is not None or before.isdecimal()


def _is_bare_month(sentence: Sentence, index: int, before: list[str]) -> bool:
    """Whether a month is a period and not a day's date: "in March", "March exports"; not "on March 5", not "may"."""
    tokens = sentence.tokens
    if not sentence.text[tokens[index].start].isupper() or _year_behind(sentence, index + 1):
        return False
    if index + 1 < len(tokens) and tokens[index + 1].is_number:
        return False
    if index and (tokens[index - 1].is_number or sentence.marks.ending(index, "ordinal") is not None):
        return False
    behind = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    named = behind in ("'s", "'") or sentence.marks.starting(index + 1, "measure") is not None
    return named or (index > 0 and tokens[index - 1].lower in before)


def _year_behind(sentence: Sentence, index: int) -> bool:
    """Whether a year follows, an "of" or a comma in between."""
    return any(place < len(sentence.tokens) and is_year(sentence, place) for place in range(index, index + 3))


def is_year(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    if not token.is_number or not has_year_digits(token.lower):
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
    marks, table = sentence.marks, lexicon.tables["periods"]
    decade = index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].lower == "s"  # "the 1990s"
    whole = (index, f"{year}-01-01", f"{year + 9 * decade}-12-31")
    month = marks.ending(index, "month")
    if month is not None:
        number = int(month.value)
        start, months = _running(sentence, month, table["running"]) or (month.first, 1)
        started = divmod(12 * year + number - months, 12)
        return start, f"{started[0]}-{started[1] + 1:02}-01", _month_end(year, number)
    third = table["thirds"].get(_word_before(sentence, index))
    if third is not None and decade:
        return index, f"{year + third[0]}-01-01", f"{year + third[1]}-12-31"
    if third is not None:
        return index, f"{year}-{third[2]:02}-01", _month_end(year, third[2] + 3)
    lettered = _lettered(sentence, index, table["letters"])
    if lettered is not None:
        start, which, length = lettered
        return start, f"{year}-{length * (which - 1) % 12 + 1:02}-01", _month_end(year, length * which)
    parts = table["parts"]
    headed = _part_behind(sentence, index, year, table)
    if headed is not None:
        return headed
    for back in range(1, 4):
        place = index - back
        if place < 1 or sentence.tokens[place].lower not in parts:
            continue
        length = parts[sentence.tokens[place].lower]
        count = marks.ending(place, "ordinal", "cardinal")
        before = sentence.tokens[place - 1].lower
        if count is None and length == 1 and before.isdecimal() and before.isascii() and len(before) < 3:
            return place - 1, f"{year}-01-01", _month_end(year, int(before))
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


def _part_behind(sentence: Sentence, index: int, year: int, table: Mapping[str, Any]) -> tuple[int, str, str] | None:
    """The part of a year that is told behind it, as headlines do: "in 1986 last quarter"."""
    behind = [token.lower for token in sentence.tokens[index + 1 : index + 3]]
    length = table["parts"].get(behind[1], 1) if len(behind) == 2 else 1
    if length == 1:
        return None
    ordinal = sentence.marks.starting(index + 1, "ordinal")
    which = 12 // length if behind[0] in table["final"]["words"] else int(ordinal.value) if ordinal else 0
    if not 0 < which <= 12 // length:
        return None
    return index, f"{year}-{length * (which - 1) + 1:02}-01", _month_end(year, length * which)


def _word_before(sentence: Sentence, index: int) -> str:
    """The word before a token, a hyphen in between allowed: the "mid" of "mid-2010s"."""
    index -= index > 1 and sentence.tokens[index - 1].lower == "-"
    return sentence.tokens[index - 1].lower if index else ""


def _lettered(sentence: Sentence, index: int, letters: Mapping[str, int]) -> tuple[int, int, int] | None:
    """Where "Q3 2023" or "H1 of 2023" starts before its year, which one it is, and its months."""
    tokens = sentence.tokens
    place = index - 1 - (index > 2 and tokens[index - 1].is_word)
    if place < 1 or not glued(tokens, place) or tokens[place - 1].lower not in letters:
        return None
    count, length = tokens[place].lower, letters[tokens[place - 1].lower]
    if len(count) > 1 or not count.isdecimal() or not 0 < int(count) <= 12 // length:
        return None
    return place - 1, int(count), length


def _running(sentence: Sentence, month: Mark, words: Mapping[str, Any]) -> tuple[int, int] | None:
    """Where "the year to March", "six months ended 30 June" starts before its month, and how many months it has."""
    index, number = month.first, int(month.value)
    tokens = sentence.tokens
    while index > 1 and (tokens[index - 1].is_number or tokens[index - 1].lower in words["end"]):
        index -= 1
    if index < 2 or tokens[index - 1].lower not in words["to"]:
        return None
    place = index - 2
    opened = sentence.marks.ending(place + 1, "month")
    if opened is not None and opened.value < number:  # "from March to June 2019"
        return opened.first, number - opened.value + 1
    months = words["lengths"].get(tokens[place].lower)
    if months is None:
        return None
    count = sentence.marks.ending(place, "cardinal")
    if count is not None:
        return count.first, int(count.value) * months
    digits = tokens[place - 1].lower if place else ""
    if digits.isdecimal() and len(digits) < 3:
        return place - 1, int(digits) * months
    return (place, months) if months > 1 else None


def _month_end(year: int, month: int) -> str:
    month = min(max(month, 1), 12)
    return f"{year}-{month:02}-{_days(year, month):02}"


def period_at(sentence: Sentence, first: int, last: int, start: str, end: str) -> Period:
    return Period(start, end, sentence.text[sentence.tokens[first].start : sentence.tokens[last - 1].end])


def _days(year: int, month: int) -> int:
    """How many days a month has."""
    from calendar import monthrange

    return monthrange(year, month)[1]
