"""Places in an order of countries by an indicator ("the world's third-largest exporter"), and of a country's years."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.anchored import count_at
from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.numbers.years import FIRST_YEAR, has_year_digits
from factcheck.lexicon import REGION, Lexicon
from factcheck.model import INFINITY, Interval, Quantity, Span

NEAR_RANK = 5
"""Tokens between "third-largest" and what is ranked, and between "largest exporter" and "in the world"."""

BACK = 16
"""Tokens between a measure and "the highest since 2010" behind it."""

PERCENT = "percent"
"""What rates are counted in: a run of what they are rates of is told by that."""

MOST = 60
"""Years in a row that the figures can have at most."""

OVER_TIME = "over time"
"""The scope of a place among the years of one country; the period says which years."""

IN_DOLLARS = "in dollars"
"""The scope of such a place where the text counts in dollars: in a country's own money the order can be another."""


class Ring(NamedTuple):
    """Among whom a place is counted: a group's code or what it is called, None for the whole world."""

    group: str | None
    first: int
    last: int


def ranked_measure(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """The indicator that a place is counted by, where the text says which and among whom, or since which year."""
    if not _is_one_place(sentence, found, lexicon):
        return None
    if since_year(sentence, found, lexicon) is not None:
        return measure_over_time(sentence, found, lexicon)
    rows = lexicon.tables["measures"]
    for mark in sentence.marks.all("ranked", "measure"):
        row = rows.get(mark.value, {})
        if not found.first <= mark.first <= found.last + NEAR_RANK or "data" not in row:
            continue
        if mark.category == "measure" and "partner" in row:
            continue  # "the largest trade with China": a flow, and no place
        if not _is_plain(sentence, range(found.last, mark.first), lexicon):
            return None  # "the largest Muslim population", "the largest coffee exporter"
        return mark if ring_of(sentence, found, mark, lexicon) is not None else None
    return _told_of(sentence, found, lexicon)


def _told_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """The indicator that a place is told of, named before it: "inflation in Peru was the highest in the world"."""
    tokens = sentence.tokens
    opens = lexicon.words("grammar", "superlative", "inside") | lexicon.words("grammar", "superlative", "worldwide")
    if found.last >= len(tokens) or tokens[found.last].lower not in opens:
        return None
    being = lexicon.words("constructions", "leading", "are")
    plain = being | lexicon.words("grammar", "among", "articles") | lexicon.words("grammar", "possessive", "of_what")
    for mark in reversed(sentence.marks.all("measure")):
        row = lexicon.tables["measures"].get(mark.value, {})
        if mark.last > found.first or found.first - mark.last > BACK:
            continue
        between = range(mark.last, found.first)
        told = any(tokens[at].lower in being for at in between) and all(
            tokens[at].lower in plain or tokens[at].is_number or sentence.marks.covering(at, "place") for at in between
        )
        known = told and "data" in row and "partner" not in row
        return mark if known and ring_of(sentence, found, mark, lexicon) is not None else None
    return None


def measure_over_time(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """What a place among the years of a country is counted by: the measure right behind it, or the nearest before it.

    How fast something went is told of its yearly growth: "the economy grew by 5%, the fastest since 2010".
    """
    rows = lexicon.tables["measures"]
    marks, pace = sentence.marks, sentence.marks.starting(found.first, "pace")
    behind = [mark for mark in marks.all("measure") if found.last <= mark.first < found.last + NEAR_RANK]
    before = [
        mark
        for mark in marks.all("measure", "told")
        if mark.last <= found.first
        and found.first - mark.last <= BACK
        and (mark.category == "measure" or pace is not None or _is_bare(sentence, mark, lexicon))
    ]
    if any(_is_whole_of(sentence, mark, lexicon) for mark in before):
        near = (mark for mark in marks.all("share") if mark.last <= found.first and found.first - mark.last <= BACK)
        before = [mark for mark in near if "of" in rows.get(mark.value, {})]
    for mark in (*behind, *reversed(before)):
        row = rows.get(mark.value, {})
        if pace is not None and "grows" in row:
            mark, row = mark._replace(value=row["grows"]), rows[row["grows"]]
        if row.get("data"):
            plain = pace is None or (row["units"] == ["percent"] and not row.get("growth"))
            return mark if plain and row.get("partner") != "host" else None
    return None


def _is_whole_of(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether a measure is what a share is of: the GDP of "16% of GDP, the lowest ratio since 2010"."""
    of = sentence.tokens[mark.first - 1].lower if mark.first > 1 else ""
    unit = sentence.marks.ending(mark.first - 1, "unit")
    return of in lexicon.words("numbers", "words", "of") and unit is not None and unit.value[1] == "percent"


def _is_bare(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether a phrase is one that is of its measure only where it is a country's: "Peru's growth was the lowest"."""
    phrase = " ".join(token.lower for token in sentence.tokens[mark.first : mark.last])
    owner = sentence.marks.ending(mark.first, "place") or sentence.marks.ending(mark.first - 1, "place")
    return owner is not None and phrase in lexicon.tables["measures"].get(mark.value, {}).get("bare", ())


def _is_plain(sentence: Sentence, gap: range, lexicon: Lexicon) -> bool:
    """Whether words between a place and what is ranked narrow it to nothing."""
    plain = ("noise", "unnarrowed", "all_people")
    return all(any(sentence.tokens[index].lower in lexicon.words("grammar", table) for table in plain) for index in gap)


def _is_one_place(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    """Whether somebody is said to have just this place: not "one of the largest", "the three largest", "a leading"."""
    tokens = sentence.tokens
    if found.quantity.surface.split()[-1].lower() in lexicon.words("grammar", "superlative", "loose"):
        return False
    shared = lexicon.words("grammar", "superlative", "shared")
    if any(tokens[index].lower in shared for index in range(max(found.first - NEAR_RANK, 0), found.first)):
        return False
    return sentence.marks.ending(found.first, "cardinal") is None


def since_year(sentence: Sentence, found: Found, lexicon: Lexicon) -> int | None:
    """The 2010 of "the highest level since 2010", FIRST_YEAR of "the highest ever" and of a record, minus the ten of
    "the highest in ten years"; None where a place is none of years, or the year isn't told."""
    tokens = sentence.tokens
    record = sentence.marks.starting(found.first, "record")
    if record is not None and record.last == found.last:
        return FIRST_YEAR
    since, ever, within = (lexicon.words("grammar", "superlative", key) for key in ("since", "ever", "within"))
    for index in range(found.last, min(found.last + NEAR_RANK, len(tokens) - 1)):
        if tokens[index].lower in ever:
            return FIRST_YEAR
        if tokens[index].lower in since:
            year = tokens[index + 1].lower
            return int(year) if year.isascii() and has_year_digits(year) else None
        if tokens[index].lower in within and (years := _years_at(sentence, index + 1, lexicon)):
            return -years
        if not tokens[index].is_word:
            return None
    return None


def _years_at(sentence: Sentence, index: int, lexicon: Lexicon) -> int | None:
    """The length of years that is told at a token: "ten years", "a decade", "more than a decade"."""
    units, articles = lexicon.tables["periods"]["anchored"]["units"], lexicon.words("numbers", "words", "article")
    bound = sentence.marks.starting(index, "bound")
    index = bound.last if bound is not None and bound.value in (">", ">=") else index
    count = count_at(sentence, index, articles)
    word = sentence.tokens[count.last].lower if count is not None and count.last < len(sentence.tokens) else ""
    return int(count.value) * int(units[word]) if count is not None and word in units else None


def ring_of(sentence: Sentence, found: Found, measure: Mark, lexicon: Lexicon) -> Ring | None:
    """Among whom a place is counted: "the world's largest", "largest in the EU"; None where it doesn't say."""
    tokens = sentence.tokens
    marks = lexicon.words("grammar", "possessive", "marks")
    for index in range(found.first, found.last):
        if tokens[index].lower in lexicon.words("grammar", "superlative", "world"):
            return Ring(None, index, index + 1)  # "led the world in"
    if found.first > 1 and tokens[found.first - 1].lower in marks:
        return _named_ring(sentence, found.first - 2, lexicon)
    inside = lexicon.words("grammar", "superlative", "inside")
    articles = lexicon.words("grammar", "among", "articles")
    start, end = min(found.last, measure.first), measure.last
    if end <= found.first:
        start = end = found.last  # "inflation in Peru was the highest in the world"
    for index in range(start, min(end + NEAR_RANK, len(tokens) - 1)):
        if tokens[index].lower in lexicon.words("grammar", "superlative", "worldwide"):
            return Ring(None, index, index + 1)
        if tokens[index].lower not in inside:
            if index >= end and not tokens[index].is_word:
                return None
            continue
        at = index + 1
        while at < len(tokens) - 1 and tokens[at].lower in articles:
            at += 1
        ring = _named_ring(sentence, at, lexicon)
        if ring is not None:
            return ring
    return None


def _named_ring(sentence: Sentence, index: int, lexicon: Lexicon) -> Ring | None:
    """The world, the group or the region that is named at a token."""
    tokens = sentence.tokens
    if tokens[index].lower in lexicon.words("grammar", "superlative", "world"):
        return Ring(None, index, index + 1)
    place = sentence.marks.covering(index, "place")
    if place is None:
        capital = sentence.text[tokens[index].start].isupper() and tokens[index].is_word
        region = tokens[index].lower in lexicon.words("grammar", "among", "regions")
        known = sentence.marks.covering(index, "month", "year offset")
        first, last = _named_region(sentence, index)
        words = sentence.text[tokens[first].start : tokens[last - 1].end]
        return Ring(" ".join(words.split()), first, last) if (capital or region) and known is None else None
    if place.value[1] == "group":
        return Ring(str(place.value[0]), place.first, place.last)
    if place.value[1] == REGION:
        words = sentence.text[tokens[place.first].start : tokens[place.last - 1].end]
        return Ring(" ".join(words.split()), place.first, place.last)
    return None  # "Germany's largest exporter", "the largest exporter in Germany": of firms


def _named_region(sentence: Sentence, index: int) -> tuple[int, int]:
    """The tokens of a name of a region that we don't know the countries of: "the Middle East"."""
    tokens = sentence.tokens

    def is_part(at: int) -> bool:
        return tokens[at].is_word and sentence.text[tokens[at].start].isupper() and at > 0

    first, last = index, index + 1
    while last < len(tokens) and is_part(last) and is_part(index):
        last += 1
    while first > 1 and is_part(first - 1) and is_part(index):
        first -= 1
    return first, last


def holder(
    sentence: Sentence, found: Found, measure: Mark, ring: Ring, lexicon: Lexicon, places: list[Mark]
) -> str | None:
    """The country that has a place, by its code: named before it as what the sentence is about, or right behind."""
    inner = range(ring.first, ring.last)
    named = [place for place in places if place.value[1] in ("name", "alias") and place.first not in inner]
    start, end = min(ring.first, found.first), max(measure.last, ring.last)
    if any(
        mark.last <= start and mark.first not in inner and not sentence.marks.covering(mark.first, "place")
        for mark in sentence.marks.all("elsewhere")
    ):
        return None  # "the city of Shanghai has the largest population"
    before = [place for place in named if place.last <= start]
    if before:
        owner = before[-1]
        passing = lexicon.words("grammar", "possessive", "of_what") | lexicon.words("grammar", "roles", "to")
        word = sentence.tokens[owner.first - 1].lower if owner.first else ""
        belongs = lexicon.words("grammar", "possessive", "marks")
        theirs = sentence.tokens[owner.last].lower in belongs and measure.first != owner.last + 1
        counted = sentence.marks.starting(owner.last + 1, "ranked", "measure")
        being = sentence.tokens[owner.last + 1 : owner.last + 2]  # "Germany's was the fourth-largest economy"
        theirs = theirs and not any(each.lower in lexicon.words("constructions", "leading", "are") for each in being)
        return None if word in passing or (theirs and counted is None) else str(owner.value[0])
    behind = [place for place in named if end <= place.first <= end + NEAR_RANK - 1]
    return str(behind[0].value[0]) if behind else None


def runs(sentence: Sentence, lexicon: Lexicon) -> list[Found]:
    """ "The fourth year in a row", "a third consecutive year": how often something went the same way.

    "Four years in a row" are four at least; "the fourth year in a row" is just that.
    """
    tokens, text = sentence.tokens, sentence.text
    found = []
    for mark in sentence.marks.all("in a row"):
        at = mark.first - 1  # "four years in a row" and "four consecutive years"
        behind = mark.last < len(tokens) and tokens[mark.last].lower in lexicon.words("grammar", "row", "years")
        before = at >= 1 and tokens[at].lower in lexicon.words("grammar", "row", "years")
        if not behind and not before:
            continue
        end = at - 1 if before else at
        counted = sentence.marks.ending(end + 1, "ordinal", "cardinal")
        word = tokens[end].lower
        if counted is None and not (word.isascii() and word.isdecimal() and len(word) < 3):
            continue
        number = Decimal(counted.value if counted is not None else word)
        exact = counted is not None and counted.category == "ordinal"
        start = counted.first if counted is not None else end
        way = way_before(sentence, start)
        if way is None or not 2 <= number <= MOST:
            continue
        last = mark.last + behind
        span = Span(tokens[start].start, tokens[last - 1].end)
        reading = Interval(number, number if exact else INFINITY, False, not exact)
        quantity = Quantity(
            span, text[span.start : span.end], reading, Interval(number, number), number, "year in a row", "run",
            "=" if exact else ">=", 1, "trend", way,
        )  # fmt: skip
        found.append(Found(quantity, start, start, last))
    return found


def way_before(sentence: Sentence, index: int) -> str | None:
    """Which way the change nearest before a token goes."""
    changes = [mark for mark in sentence.marks.all("change") if mark.last <= index and index - mark.last <= BACK]
    ways = [str(mark.value[0]) for mark in changes if mark.value[0] in ("up", "down")]
    return ways[-1] if ways else None


def run_measure(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """What went the same way for years: the measure nearest before."""
    rows = lexicon.tables["measures"]
    before = [
        mark for mark in sentence.marks.all("measure", "told")
        if mark.last <= found.first and found.first - mark.last <= BACK and mark.value in rows
        and (
            mark.category == "measure"
            or (rows[mark.value]["units"] != [PERCENT] and _is_bare(sentence, mark, lexicon))  # "Peru's reserves rose"
        )
        and rows[mark.value].get("partner") != "host"
    ]  # fmt: skip
    return before[-1] if before else None
