"""Years and days that have to fit: anniversaries, ages, races from one day to another, permits that run out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.numbers.intervals import is_whole
from factcheck.extraction.numbers.years import FIRST_YEAR, LAST_YEAR, has_year_digits
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Term, Tie
from factcheck.relations.reading.lent import OF_AGE, OLDEST
from factcheck.relations.reading.lines import Line, Number, numbers_of, term, written_term
from factcheck.relations.times.days import days_of, stretches

NEAR = 10
"""Tokens between "founded" and its year. Our own choice."""

DYING = 4
"""Tokens that open a sentence: "She passed away". Our own choice."""

NAMED, BEHIND = 7, 2
"""Tokens around an age in which it is said to be that of many. Our own choice."""


NEARLY = 4
"""By what part of its years an anniversary may be off what nothing says was founded. Our own choice."""

TEN = 10
"""What the first word of "seventy-fifth" is a multiple of."""

LIFE, YEAR = 5, 4
"""Tokens of "(1871-1940)", and digits of a year."""

DASHES = ("-", "–", "—")

FOLLOWING = 3
"""Sentences behind the year of a beginning in which its end is told. Our own choice."""

OPENING = 2
"""Tokens of a sentence before the month of the date that opens it: "On 3 May 1939"."""

LED = 2
"""Tokens before an anniversary in which a word says that it was only near. Our own choice."""


class Year(NamedTuple):
    """A year with its month where one is named, and the tokens it stands at in its line."""

    line: int
    year: int
    month: int | None
    first: int
    last: int


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """The dates of a document that have to fit."""
    years = [year for line in lines for year in years_of(line)]
    yield from _anniversaries(document, lines, years, lexicon)
    yield from _ages(document, lines, years, lexicon)
    yield from stretches(document, lines, lexicon)
    yield from _spans(document, lines, years, lexicon)
    yield from _terms(document, lines, years, lexicon)


def years_of(line: Line) -> Iterator[Year]:
    """The years that a line names."""
    for at, word in enumerate(line.words):
        if has_year_digits(word) and FIRST_YEAR <= int(word) <= LAST_YEAR:
            if any(number.first <= at < number.last for number in line.numbers):
                continue
            month = line.sentence.marks.ending(at, "month")
            yield Year(line.place, int(word), month and int(month.value), month.first if month else at, at + 1)


def told_years(lines: list[Line], years: list[Year], lexicon: Lexicon, kind: str) -> list[Year]:
    """The years that a word of a kind stands before, with no other year in between but those of a list ("born in 1924,
    1926 and 1931"), or behind where they open their sentence: "In 1939 the choir was founded"."""
    joints = {",", *lexicon.words("numbers", "words", "joiner")}
    words = lexicon.words("relations", "dated", kind)
    beside = _by_line(years)
    found: list[Year] = []
    for year in years:
        line = lines[year.line]
        ends = [each.last for each in beside[year.line] if each.last <= year.first]
        before = line.words[max([year.first - NEAR, 0, *ends]) : year.first]
        listed = found and found[-1].line == year.line and joints.issuperset(line.words[found[-1].last : year.first])
        if listed or words.intersection(before) or words.intersection(_behind(line, year, lexicon, kind == "issued")):
            found.append(year)
    return found


def _behind(line: Line, year: Year, lexicon: Lexicon, active: bool) -> list[str]:
    """What a clause that a year opens tells to have been done then: "In 1939 the choir was founded", but not "In 1990
    he sold what he had founded", "In 1936 she set a record"; or, where `active`, who did it: "In 2019 they signed"."""
    led = line.words[: year.first]
    if len(led) not in (1, OPENING) or (len(led) == OPENING and not led[-1].isdecimal()):
        return []
    stops = lexicon.words("relations", "clauses", "stops") | lexicon.words("relations", "clauses", "relatives")
    stops |= lexicon.words("relations", "times", "had")
    behind = line.words[year.last : year.last + NEAR]
    last = next((at for at, word in enumerate(behind) if at and (word in stops or word.isdecimal())), len(behind))
    passive, found = lexicon.words("relations", "sources", "passive"), lexicon.words("relations", "synonyms", "found")
    return [word for led, word in pairwise(behind[:last]) if active or led in passive or word in found]


def _by_line(years: list[Year]) -> dict[int, list[Year]]:
    """The years of each line that has some."""
    found: dict[int, list[Year]] = {}
    for year in years:
        found.setdefault(year.line, []).append(year)
    return found


def dated(document: Document, lines: list[Line], role: str, year: Year) -> Term:
    """A year as a term."""
    return written_term(document, lines[year.line], role, year.first, year.last, year.year)


def _anniversaries(document: Document, lines: list[Line], years: list[Year], lexicon: Lexicon) -> Iterator[Tie]:
    """ "Founded in 1978, it celebrated its 40th anniversary in 2023", unless another year would make it so, or what is
    told was before or after it."""
    jubilees = [(line, *each) for line in lines for each in _jubilees(line, lexicon)]
    if len(jubilees) != 1:
        return
    line, value, first, last, of_birth = jubilees[0]
    founded = told_years(lines, years, lexicon, "founded")
    looser = founded or told_years(lines, years, lexicon, "first") or told_years(lines, years, lexicon, "since")
    born = told_years(lines, years, lexicon, "born")
    person = not lexicon.words("grammar", "persons", "who").isdisjoint(line.words[max(first - LED, 0) : first])
    starts = [year for year in looser if (of_birth or year not in born) and (year in born or not person)]
    starts = _marked(line, last, years, lexicon) or starts
    starts = [year for year in starts if year.line == line.place] or starts  # and no branch opened since 1996
    near = [year for year in years if year.line == line.place] or [
        year for year in years if year.line == line.place - 1
    ]
    if line.kind == "heading":
        near = years  # "Forty years of the choir"
    whens = [year for year in near if year not in starts]
    joiner = lexicon.words("numbers", "words", "joiner")
    if len(whens) == 1 and whens[0].line == line.place and not joiner.isdisjoint(line.words[whens[0].last : first]):
        return  # "won the title in 1954 and celebrated its centenary with a friendly"
    if len(whens) != 1 or len({year.year for year in starts}) != 1 or starts[0].year >= whens[0].year:
        return
    start, when = starts[0], whens[0]
    elapsed = when.year - start.year
    same = start.month is not None and start.month == when.month  # "on 12 January 2009 ... on 12 January 2029"
    if start in looser and not (founded or same) and abs(elapsed - value) * NEARLY > elapsed:
        return  # what was first done then, or is so since then, is hardly what had its anniversary
    owners = lexicon.words("relations", "taken_up", "owners")
    part = line.words[0] in owners and first > 1 and start.line != line.place  # "its gym celebrated"
    offsets = [mark for mark in line.sentence.marks.all("year offset") if int(mark.value)]
    coming = any(
        int(mark.value) > 0 or abs(mark.first - when.first) > NEAR for mark in offsets
    )  # "it turns 70 next year"
    aside = lexicon.words("relations", "spans", "relative").intersection(line.words[max(first - LED, 0) : first])
    if aside:
        return  # "in 1936, three weeks before her fifteenth birthday"
    if line.words[last - 1] in lexicon.words("relations", "dated", "nth") and elapsed == value - 1:
        return  # the seventieth year begins with the sixty-ninth anniversary
    if not part and not coming and all(when.year - year.year != value for year in years if year not in starts):
        nth = written_term(document, line, "nth", first, last, value)
        yield Tie("years", (dated(document, lines, "start", start), nth, dated(document, lines, "end", when)))


def _marked(line: Line, last: int, years: Sequence[Year], lexicon: Lexicon) -> list[Year]:
    """The year of what an anniversary is one of, in its own words: "the tenth anniversary of the 2006 flood"."""
    of = not lexicon.words("relations", "totals", "of").isdisjoint(line.words[last : last + 1])
    behind = [year for year in years if year.line == line.place and 0 < year.first - last <= NEAR]
    stops = {",", *lexicon.words("relations", "clauses", "stops"), *lexicon.words("relations", "spans", "on")}
    return [year for year in behind[:1] if of and stops.isdisjoint(line.words[last : year.first])]


def _jubilees(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, int, bool]]:
    """Each "40th anniversary" of a line, in years, with its tokens and whether it may be one of a birth."""
    words, birthday = (
        lexicon.words("relations", "dated", "anniversary"),
        lexicon.words("relations", "dated", "birthday"),
    )
    born, celebrated = lexicon.words("relations", "dated", "born"), lexicon.words("relations", "dated", "celebrated")
    named, centenaries = lexicon.tables["relations"]["jubilees"], lexicon.tables["relations"]["centenaries"]
    birth, weddings = not born.isdisjoint(line.words), lexicon.words("relations", "dated", "weddings")
    yield from ((*each, birth) for each in _nth_years(line, lexicon))
    for at, word in enumerate(line.words):
        wedding = word in weddings and line.words[at - 1] in named and words.isdisjoint(line.words[at + 1 : at + 2])
        if at < 1 or (word not in words and word not in birthday and word not in centenaries and not wedding):
            continue
        nth = ordinal_before(line, at, lexicon)
        if word in centenaries:
            nth = int(centenaries[word]), at
        else:
            back = 2 if line.words[at - 1] in weddings else 1  # "their silver wedding anniversary"
            if line.words[at - back] in named:
                nth = int(named[line.words[at - back]]), at - back
        if nth is not None:
            yield *nth, at + 1, birth or word in birthday
    for number in line.numbers:
        before, unit = line.words[max(number.first - 3, 0) : number.first], number.quantity.unit
        years = unit == "year" and not celebrated.isdisjoint(before)
        turns = unit is None and not lexicon.words("relations", "dated", "turns").isdisjoint(before[-1:])
        averaged = is_average_age(line, number, lexicon)
        whole = number.quantity.value and is_whole(number.quantity.value)  # not "30.4 years old on average"
        of = lexicon.words("relations", "totals", "of").intersection(line.words[number.last : number.last + 1])
        titled = line.kind == "heading" and unit == "year" and not number.first and of  # "Forty years of the choir"
        if whole and (years or turns or unit == OF_AGE or titled) and not averaged:
            yield int(number.quantity.value or 0), number.first, number.last, birth or not years


def is_average_age(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether an age is that of many: "with an average age of 69", "43 years old on average"."""
    around = line.words[max(number.first - NAMED, number.clause.start) : number.last + BEHIND]
    return not lexicon.words("relations", "averages").isdisjoint(around)


def _nth_years(line: Line, lexicon: Lexicon) -> Iterator[tuple[int, int, int]]:
    """Each "the institute's seventieth year" of a line, with its tokens."""
    owners = lexicon.words("relations", "taken_up", "owners") | lexicon.words("grammar", "possessive", "marks")
    for at, word in enumerate(line.words):
        nth = ordinal_before(line, at, lexicon) if word in lexicon.words("relations", "dated", "nth") else None
        if nth is not None and nth[0] >= TEN and not owners.isdisjoint(line.words[max(nth[1] - 2, 0) : nth[1]]):
            yield *nth, at + 1


def ordinal_before(line: Line, at: int, lexicon: Lexicon) -> tuple[int, int] | None:
    """The "40th" right before a token, and where it starts."""
    mark = line.sentence.marks.ending(at, "ordinal")
    if mark is not None:
        first = mark.first - (line.words[mark.first - 1 : mark.first] == ["-"])
        tens = line.sentence.marks.ending(first, "cardinal") if int(mark.value) < TEN else None
        if tens is not None and int(tens.value) % TEN == 0:  # "seventy-fifth"
            return int(tens.value) + int(mark.value), tens.first
        return int(mark.value), mark.first
    suffixes = lexicon.words("numbers", "words", "ordinal_suffix")
    if at >= 2 and line.words[at - 2].isdecimal() and line.words[at - 1] in suffixes:
        return int(line.words[at - 2]), at - 2
    return None


def _ages(document: Document, lines: list[Line], years: list[Year], lexicon: Lexicon) -> Iterator[Tie]:
    """Birth, death and the age between; only where each is told once."""
    for opens, closes in (("born", "died"), ("founded", "closed")):
        yield from _age(document, lines, years, lexicon, opens, closes)


def _age(
    document: Document, lines: list[Line], years: list[Year], lexicon: Lexicon, opens: str, closes: str
) -> Iterator[Tie]:  # fmt: skip
    """The year something began, the one it ended in, and how old it was then."""
    born, died = told_years(lines, years, lexicon, opens), told_years(lines, years, lexicon, closes)
    died = [year for year in died if year not in born]
    lived = [pair for line in lines for pair in lives_of(line, lexicon)] if opens == "born" else []
    if len(lived) == 1 and not born and not died:
        (birth,), (death,) = ([Year(place, year, None, at, at + 1)] for place, year, at in lived[0])
        born, died = [birth], [death]
    if len({year.year for year in born}) != 1 or len({year.year for year in died}) != 1:
        return
    ages = [(line, *age) for line in lines for age in _ages_in(line, lexicon, closes)]
    if len(ages) != 1:
        return
    line, at, age = ages[0]
    birth, death = born[0], died[0]
    if not lived and is_at_undated_death(line, years, lexicon) and not _is_his(lines[death.line], death, lexicon):
        return  # and who died in another year is another one
    about = passed(birth, death)
    yield Tie(
        "years",
        (
            dated(document, lines, "start", birth), written_term(document, line, "age", at, at + 1, age),
            dated(document, lines, "end", death),
        ),
        "high", about,
    )  # fmt: skip


def lives_of(line: Line, lexicon: Lexicon) -> Iterator[tuple[tuple[int, int, int], tuple[int, int, int]]]:
    """The years that somebody's life is told by: "Jan Moll (1871-1940)", "she lived from 1871 to 1940"."""
    lived = lexicon.words("relations", "dated", "lived")
    start, until = (lexicon.words("relations", "spans", key) for key in ("from", "until"))
    for at in range(1, len(line.words) - LIFE + 2):
        opens, one, dash, other, *closes = line.words[at : at + LIFE]
        years = one.isdecimal() and other.isdecimal() and len(one) == len(other) == YEAR
        bracketed = (opens, closes) == ("(", [")"]) and dash in DASHES
        told = line.words[at - 1] in lived and opens in start and dash in until
        if (bracketed or told) and years and 0 < int(other) - int(one) <= OLDEST:
            yield (line.place, int(one), at + 1), (line.place, int(other), at + 3)


def is_at_undated_death(line: Line, years: Sequence[Year], lexicon: Lexicon) -> bool:
    """Whether an age is one at a death of this year: "born on 2 May 1926, died on 11 January, aged 97"."""
    died = next((at for at, word in enumerate(line.words) if word in lexicon.words("relations", "dated", "died")), None)
    return died is not None and all(year.first < died for year in years if year.line == line.place)


def _is_his(line: Line, death: Year, lexicon: Lexicon) -> bool:
    """Whether a death of its own day is that of whom a text is of: "He died in his sleep on 9 October 2019"."""
    died, persons = lexicon.words("relations", "dated", "died"), lexicon.words("relations", "dated", "persons")
    opens = line.words[:1]
    told = not persons.isdisjoint(opens) and not died.isdisjoint(line.words[1:DYING])
    return death.month is not None and (told or not died.isdisjoint(opens))


def passed(born: Year, then: Year) -> str:
    """What the months of two years say of the birthday in the later one."""
    if born.month is None or then.month is None or born.month == then.month:
        return "age"
    return "age passed" if then.month > born.month else "age not passed"


def _ages_in(line: Line, lexicon: Lexicon, closes: str) -> Iterator[tuple[int, int]]:
    """The ages of a line and their places: "She was 75.", "died aged 75", "at the age of 75"."""
    died = not lexicon.words("relations", "dated", closes).isdisjoint(line.words) or any(lives_of(line, lexicon))
    at_ = lexicon.words("relations", "dated", "at")
    aged, age = lexicon.words("relations", "dated", "aged"), lexicon.words("relations", "dated", "age")
    of, was = lexicon.words("relations", "totals", "of"), lexicon.words("relations", "dated", "was")
    for at, word in enumerate(line.words):
        if not word.isdecimal() or len(word) > 3 or not 1 <= int(word) <= OLDEST:
            continue
        one, other = line.words[at - 1] if at else "", line.words[at - 2] if at > 1 else ""
        closed = died and (one in aged or (one in of and other in age))
        closed = closed or (died and one in at_ and line.words[at + 1 : at + 2] in ([","], ["."]))
        told = at == 2 and one in was and line.words[at + 1 : at + 2] == ["."]
        if closed or told:
            yield at, int(word)


def _spans(document: Document, lines: list[Line], years: list[Year], lexicon: Lexicon) -> Iterator[Tie]:
    """ "Built in 1884, it was pulled down in 2009 after 125 years": two years of a sentence and how long it was."""
    founded, beside = set(told_years(lines, years, lexicon, "founded")), _by_line(years)
    lasted = lexicon.words("relations", "dated", "lasted")
    for line in lines:
        own = beside.get(line.place, [])
        if len(own) != 2 or own[0] not in founded or own[1] in founded or own[0].year >= own[1].year:
            continue
        lengths = [each for each in line.numbers if each.quantity.unit == "year" and each.quantity.bound == "="]
        if any(first > own[1].last for _, _, first, _ in days_of(line, lexicon)):
            continue  # "withdrawn in 2013 and steamed again on 14 September, after eleven years"
        if any(own[0].last < each.first < own[1].first for each in lengths):
            continue  # "married in 1901 to a man whom she left after six years, and in 1919 to another"
        if len(lengths) == 1 and lasted.intersection(line.words[max(lengths[0].first - 2, 0) : lengths[0].first]):
            start, end = (dated(document, lines, role, year) for role, year in zip(("start", "end"), own, strict=True))
            yield Tie("years", (start, term(document, "length", lengths[0]), end), "medium", "about")


def _terms(document: Document, lines: list[Line], years: list[Year], lexicon: Lexicon) -> Iterator[Tie]:
    """Issued in one year, valid for so many, and running out in another: of one thing by its words, or where each is
    told once and shortly after the other: "elected in 2016 for four years. Her mandate runs out in 2022"."""
    issued = told_years(lines, years, lexicon, "issued")
    expires = [year for year in told_years(lines, years, lexicon, "expires") if year not in issued]
    lengths = [each for each in numbers_of(lines) if _is_term(lines[each.line], each, lexicon)]
    alone = len({each.year for each in issued}) == len({each.year for each in expires}) == len(lengths) == 1
    for one in issued:
        for other in expires:
            for length in lengths:
                shared = lines[one.line].topic & length.topic & lines[other.line].topic
                near = one.line <= length.line <= other.line <= one.line + FOLLOWING
                taken_up = 0 <= length.line - one.line <= 1 and lines[one.line].topic & lines[other.line].topic
                near = (near or bool(taken_up)) and _is_its(lines, other, lexicon)
                if one.year < other.year and (shared or (alone and near)):
                    start, end = dated(document, lines, "start", one), dated(document, lines, "end", other)
                    yield Tie("years", (start, term(document, "length", length), end), "medium", "term")


def _is_term(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number of years is how long something is valid: "a six-year contract", "for 50 years"."""
    around = line.words[max(number.first - 4, 0) : number.first] + line.words[number.last : number.last + 2]
    told = lexicon.words("relations", "dated", "valid") | lexicon.words("relations", "dated", "term")
    return number.quantity.unit == "year" and number.quantity.value is not None and not told.isdisjoint(around)


def _is_its(lines: list[Line], year: Year, lexicon: Lexicon) -> bool:
    """Whether the end of a term is told by its name, or takes up what was told: "the lease ran out", "it expires"."""
    words = lines[year.line].words[: year.first]
    leant = lexicon.words("relations", "anaphora", "pronouns")
    expires = lexicon.words("relations", "dated", "expires")
    leans = any(one in leant and two in expires for one, two in pairwise(words))  # "back when it matures in May 2025"
    return (
        leans or not lexicon.words("relations", "dated", "valid").isdisjoint(words) or not leant.isdisjoint(words[:1])
    )
