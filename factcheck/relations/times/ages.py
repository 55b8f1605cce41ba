"""How old somebody was, by the years that a text tells: born in one, so old in another, wherever they stand."""

from collections.abc import Iterator, Sequence

from factcheck.extraction.numbers.intervals import is_whole
from factcheck.extraction.numbers.tokens import titled
from factcheck.lexicon import Lexicon
from factcheck.model import Document, Tie
from factcheck.relations.reading.lent import OF_AGE
from factcheck.relations.reading.lines import Line, Number, numbers_of, term, written_term
from factcheck.relations.times.dates import Year, dated, is_at_undated_death, is_average_age, told_years, years_of

BESIDE = 15
"""Tokens between an age and the year that somebody had it in. Our own choice."""

AROUND = 4
"""Tokens around an age in which a word says that it is a mean. Our own choice."""

BOTH = 2
"""Ages of one person at two times."""

YOUNGEST, OLDEST = 4, 105
"""What "at 41" may be an age between; our own choice."""


def ties(document: Document, lines: list[Line], lexicon: Lexicon) -> Iterator[Tie]:
    """An age with the years it may be of. A text in which more ages are told than these is of several people."""
    years = [year for line in lines for year in years_of(line)]
    may = [number for number in numbers_of(lines) if _may_be_age(lines[number.line], number, lexicon)]
    ages = [number for number in may if _is_age(lines[number.line], number, lexicon)]
    if any(is_at_undated_death(lines[age.line], years, lexicon) for age in ages):
        return
    born = told_years(lines, years, lexicon, "born")
    then = [age for age in may if age in ages or _was_then(lines[age.line], age, years, lexicon)]
    sole = len({year.year for year in born}) == 1
    then = [age for age in then if not _is_of_two(lines[age.line], lexicon)]
    then = [age for age in then if not _is_of_another(lines[age.line], age, born, lexicon)]
    if sole and len(may) == len(then) == 1:
        yield from _by(document, lines, born[0], born[0].year, "age", then[0], _undivided(years, then[0], lines))
    for age in then if sole and len(may) > 1 else ():
        own = [year for year in years if year.line == age.line and _is_beside(year, age)]
        own = _undivided(own, age, lines)
        if len(own) == 1 and _is_somebodys(lines[age.line], age, lexicon):
            yield from _by(document, lines, born[0], born[0].year, "age", age, own)
    if len(may) == len(ages) == len({age.quantity.value for age in ages}) == BOTH:
        for one, other in (ages, ages[::-1]):
            own, others = ([year for year in years if year.line == age.line] for age in (one, other))
            own = [year for year in own if _is_beside(year, one)]
            elsewhere = years if not others else [year for year in others if _is_beside(year, other)]
            if len(own) == 1 and own != others:
                birth = own[0].year - int(one.quantity.value or 0)
                yield from _by(document, lines, own[0], birth, "ages", other, elsewhere)


def _by(
    document: Document, lines: list[Line], start: Year, birth: int, about: str, age: Number, years: Sequence[Year]
) -> Iterator[Tie]:  # fmt: skip
    """The age with each year later than its start."""
    begin = written_term(document, lines[start.line], "start", start.first, start.last, birth)
    for year in years:
        if year.year > start.year:
            yield Tie("age", (begin, term(document, "age", age), dated(document, lines, "end", year)), "low", about)


def _is_beside(year: Year, age: Number) -> bool:
    """Whether a year is the one of an age: not "his pay in 1970 was that of the works to which he returned at 43"."""
    return age.first - year.last <= BESIDE and year.first - age.last <= BESIDE


def _undivided(years: Sequence[Year], age: Number, lines: Sequence[Line]) -> list[Year]:
    """Years, or none where another age stands between one of them and this: "she was 15 when she came, and 16 at her
    debut, in 1949"."""
    line = lines[age.line]
    other = [each for each in line.numbers if each is not age and each.quantity.unit in (None, OF_AGE)]
    other = [each for each in other if YOUNGEST <= (each.quantity.value or 0) <= OLDEST]
    parted = any(
        min(age.last, year.last) <= each.first < max(age.first, year.first)
        for year in years
        for each in other
        if year.line == age.line
    )
    return [] if parted else list(years)


def _is_of_another(line: Line, age: Number, born: Sequence[Year], lexicon: Lexicon) -> bool:
    """Whether an age is that of somebody named behind the year in which the one was born that a text is of: "born in
    1988, she is the youngest since Jan Sand, who was 36"."""
    text, tokens = line.sentence.text, line.sentence.tokens
    who = lexicon.words("relations", "clauses", "relatives").intersection(line.words[max(age.first - 2, 0) : age.first])
    at = age.first - 3 - (line.words[age.first - 3 : age.first - 2] == [","])
    named = bool(who) and at > 0 and titled(text, tokens, at)
    return named and all(line.place == year.line and year.last < at for year in born)


def _is_of_two(line: Line, lexicon: Lexicon) -> bool:
    """Whether a sentence is of a man and a woman: "he met Ada when she was 31"."""
    return len(lexicon.words("relations", "dated", "persons").intersection(line.words)) > 1


def _is_somebodys(line: Line, age: Number, lexicon: Lexicon) -> bool:
    """Whether an age is told of the one person that a text is of: "when he was 64"."""
    who, was = line.words[age.first - 2 : age.first] if age.first > 1 else ("", "")
    return who in lexicon.words("relations", "dated", "persons") and was in lexicon.words("relations", "dated", "was")


def _may_be_age(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number can be somebody's age: also "Ada, 31," and "who was 31"."""
    quantity = number.quantity
    if quantity.value is None or not YOUNGEST <= quantity.value <= OLDEST or not is_whole(quantity.value):
        return False
    if quantity.unit == OF_AGE and is_average_age(line, number, lexicon):
        return False
    before, behind = line.words[max(number.first - 1, 0) : number.first], line.words[number.last : number.last + 1]
    was = lexicon.words("relations", "dated", "was") | lexicon.words("relations", "dated", "is") | {","}
    ends, when = lexicon.words("relations", "orders", "ends"), lexicon.words("relations", "times", "when")
    persons = lexicon.words("relations", "dated", "persons").intersection(line.words[number.last + 1 : number.last + 2])
    ended = not (ends | when if persons else ends).isdisjoint(behind)  # "was 19 when she won"
    bare = quantity.unit is None and not was.isdisjoint(before) and ended
    return bare or quantity.unit == OF_AGE or _is_age(line, number, lexicon)


def _was_then(line: Line, number: Number, years: Sequence[Year], lexicon: Lexicon) -> bool:
    """Whether somebody is said to have been so old in a year: "when she won in 2015, the writer was 45"."""
    was = lexicon.words("relations", "dated", "was").isdisjoint(line.words[max(number.first - 1, 0) : number.first])
    return not was and any(year.line == line.place for year in years)


def _is_average(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether an age is one of many: "with an average age of 69"."""
    return not lexicon.words("relations", "averages").isdisjoint(words)


def _is_age(line: Line, number: Number, lexicon: Lexicon) -> bool:
    """Whether a number is how old somebody was at the time that is told of: "at the age of 44", "at 41 I had"."""
    quantity = number.quantity
    before, words = line.words[max(number.first - 2, 0) : number.first], line.words[number.first : number.last]
    if quantity.unit == OF_AGE:
        return lexicon.words("relations", "dated", "is").isdisjoint(before) and "-" not in words
    around = line.words[max(number.first - AROUND, 0) : number.last + AROUND]
    if quantity.unit is not None or quantity.kind == "change" or not before or _is_average(around, lexicon):
        return False
    dated = lexicon.words("relations", "spans", "on").isdisjoint(line.words[number.last : number.last + 1])
    opens = len(before) == 1 or before[0] in lexicon.words("relations", "dated", "opens") or not dated
    at = opens and before[-1] in lexicon.words("relations", "dated", "at")
    of = before[0] in lexicon.words("relations", "dated", "age") and before[-1] in lexicon.words(
        "relations", "totals", "of"
    )
    aged = lexicon.words("relations", "dated", "aged") | lexicon.words("relations", "dated", "turns")
    return at or of or before[-1] in aged
