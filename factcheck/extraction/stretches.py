"""The years that a change is told over: from one to another, since a year, up to now, since the one it is told from."""

from factcheck.extraction.anchored import count_at
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import is_year, period_at
from factcheck.extraction.rankings import way_before
from factcheck.lexicon import Lexicon
from factcheck.model import Period

FROM_TO = "from and to"
"""The scope of two numbers that are where something went from and to."""

OVER = 24
"""Tokens between a change and the years it is told over, at most. Our own choice."""


LED = 5
"""Tokens between "than" and the year that something is compared with, at most. Our own choice."""


def stretch_of(sentence: Sentence, first: int, clause: range, date: str | None, lexicon: Lexicon) -> Period | None:
    """The years a change is told over: "between 2015 and 2020", "from 2015 to 2020", "since 2015" up to the date.

    What is open ends on the day of the document; None where no such years are told in the quantity's clause.
    """
    tokens = sentence.tokens
    words = lexicon.tables["grammar"]["over"]
    best: tuple[int, Period] | None = None
    for index in range(max(clause.start, first - OVER, 1), min(clause.stop, first + OVER, len(tokens))):
        if not is_year(sentence, index):
            continue
        if any(tokens[at].lower == "," for at in range(_behind_same(sentence, first, index, lexicon), index)):
            continue  # "fell 4.6% last year, the first drop since 2016"
        year, before = tokens[index].lower, tokens[index - 1].lower
        last = index + 2
        if before in words["since"] and date is not None and year < date[:4]:
            period = period_at(sentence, index - 1, index + 1, f"{year}-01-01", date)
        elif last < len(tokens) and tokens[last - 1].lower in words["closes"] and is_year(sentence, last) and (
            before in words["opens"] or not tokens[last - 1].is_word
        ) and year < tokens[last].lower:  # fmt: skip
            period = period_at(sentence, index - 1, last + 1, f"{year}-01-01", f"{tokens[last].lower}-12-31")
        else:
            continue
        if best is None or abs(index - first) < best[0]:
            best = (abs(index - first), period)
    if best is not None:
        return best[1]
    return _within(sentence, first, lexicon) or _back_from(sentence, first, clause, date, lexicon)


def _behind_same(sentence: Sentence, first: int, stop: int, lexicon: Lexicon) -> int:
    """The token behind what tells one number a second time between commas, of which the number at a token is the first
    or the second: "lost 52,000 people, or 4%, since"; that token itself where none does."""
    again, tokens = lexicon.words("grammar", "ranging", "or"), sentence.tokens
    commas = [at for at in range(max(first - 2, 0), stop) if tokens[at].lower == ","]
    told = len(commas) == len(("before", "behind")) and tokens[commas[0] + 1].lower in again
    return commas[-1] + 1 if told else first


def _within(sentence: Sentence, first: int, lexicon: Lexicon) -> Period | None:
    """ "Within two years of 2014", "in the ten years to 2018": the years from that one on, or up to it."""
    tokens, table = sentence.tokens, lexicon.tables["periods"]["anchored"]
    articles = lexicon.words("grammar", "among", "articles") | lexicon.words("numbers", "words", "article")
    long = {unit for unit, years in table["units"].items() if years > 1}  # "in the decade to 2010"
    for at in range(max(first - OVER, 0), min(first + OVER, len(tokens) - 4)):
        within = tokens[at].lower in table["within"]
        count = count_at(sentence, at + within, articles if tokens[at + within + 1].lower in long else frozenset())
        if count is None or count.last + 2 >= len(tokens) or tokens[count.last].lower not in table["units"]:
            continue
        if tokens[count.last + 1].lower in table["of" if within else "to"] and is_year(sentence, count.last + 2):
            year, length = int(tokens[count.last + 2].lower), count.value * table["units"][tokens[count.last].lower]
            begin, end = (year, year + length) if within else (year - length, year)
            return period_at(sentence, at, count.last + 3, f"{begin}-01-01", f"{end}-12-31")
    return None


def base_of(sentence: Sentence, last: int, lexicon: Lexicon) -> int | None:
    """The token of the year that a change ending before a token is told from: "more than in 2018", "5% from 2018"."""
    tokens, inside = sentence.tokens, lexicon.words("grammar", "possessive", "of_what")
    than = lexicon.words("grammar", "changing", "than")
    began = lexicon.words("grammar", "changing", "began") | lexicon.words("grammar", "changing", "over")
    own = lexicon.words("grammar", "possessive", "their") | lexicon.words("grammar", "among", "articles")
    year = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].lower in own)  # "from its 2011 peak"
    if year < len(tokens) and tokens[last].lower in began and is_year(sentence, year):
        return year
    for at in range(last - 1, min(last + OVER, len(tokens) - 2)):
        if tokens[at].lower in than and (base := _year_of(sentence, at + 1, inside)) is not None:
            return base
    return None


def _year_of(sentence: Sentence, start: int, inside: frozenset[str]) -> int | None:
    """The token of the year that plain words lead to: "in 2018", "one born in 2018", "it had been in 2018"."""
    for at in range(start, min(start + LED, len(sentence.tokens) - 1)):
        if sentence.tokens[at].lower in inside and is_year(sentence, at + 1):
            return at + 1
        if not sentence.tokens[at].is_word or sentence.marks.covering(at, "place", "measure"):
            return None
    return None


def then_of(sentence: Sentence, last: int, lexicon: Lexicon) -> int | None:
    """The token of the year whose figure a number ending before a token is a multiple of: "times as much as in 2014",
    "twice what it had been in 2014", "three times its 2014 level"; with no other thing in between."""
    plain = lexicon.words("constructions", "multiples", "between") | lexicon.words("constructions", "multiples", "then")
    at = last
    while at < min(last + OVER, len(sentence.tokens)) and (
        sentence.tokens[at].lower in plain or is_year(sentence, at)
    ):  # fmt: skip
        if is_year(sentence, at):
            as_of = sentence.tokens[at + 1].lower if at + 1 < len(sentence.tokens) else ""
            if as_of not in plain - lexicon.words("grammar", "headed", "total"):
                return at
        at += 1
    return None


def since_base(sentence: Sentence, base: int, clause: range, until: Period | None) -> Period | None:
    """The years from a base to the other year of its clause, or of the sentence, or else to the year of the number."""
    tokens = sentence.tokens
    year = tokens[base].lower
    later = [at for at in range(len(tokens)) if is_year(sentence, at) and tokens[at].lower > year]
    others = [at for at in later if at in clause] or later
    if not others and until is not None and until.start[:4] > year:
        return until._replace(start=f"{year}-01-01")
    if len(others) != 1:
        return None
    ends = sorted((base, others[0]))
    return period_at(sentence, ends[0], ends[1] + 1, f"{year}-01-01", f"{tokens[others[0]].lower}-12-31")


def _back_from(sentence: Sentence, first: int, clause: range, date: str | None, lexicon: Lexicon) -> Period | None:
    """The years up to the document's day: "over the past decade", "in the last five years"."""
    words = lexicon.tables["periods"]["back"]
    tokens = sentence.tokens
    for index in range(max(clause.start, first - OVER), min(clause.stop, first + OVER, len(tokens) - 1)):
        if date is None or tokens[index].lower not in words["opens"]:
            continue
        mark, digits = sentence.marks.starting(index + 1, "cardinal"), tokens[index + 1].lower
        count = int(digits) if digits.isdecimal() and len(digits) < 3 else 1 if mark is None else int(mark.value)
        last = index + 1 if mark is None and not digits.isdecimal() else index + 2 if mark is None else mark.last
        length = words["lengths"].get(tokens[last].lower) if last < len(tokens) else None
        if length is not None and not (count == 1 and length == 1):
            return period_at(sentence, index, last + 1, f"{int(date[:4]) - count * length}-01-01", date)
    return None


def has_ends(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    """Whether two numbers are where something went from and to, and no range: "rose from 5% to 11%"."""
    opens = lexicon.words("grammar", "roles", "from") - lexicon.words("grammar", "roles", "with")
    led = any(sentence.tokens[at].lower in opens for at in (found.first, found.first - 1) if at >= 0)
    if not led or found.quantity.bound != "range":
        return False
    at = found.first - (sentence.tokens[found.first].lower not in opens)
    to = lexicon.words("grammar", "changing", "to")  # "went from double-digit inflation" has but one end
    both = any(token.lower in to for token in sentence.tokens[found.first : found.last])
    moved = at > 0 and both and sentence.tokens[at - 1].lower in lexicon.words("grammar", "over", "went")
    return moved or way_before(sentence, found.first) is not None


def is_an_end(sentence: Sentence, period: Period, lexicon: Lexicon) -> bool:
    """Whether a year is only one end of what is told over several: the 2020 of "between 2012 and 2020"."""
    tokens, between = sentence.tokens, lexicon.words("grammar", "ranging", "between")
    opened = [at for at in range(1, len(tokens)) if is_year(sentence, at) and tokens[at - 1].lower in between]
    ends = {tokens[at + step].lower for at in opened for step in (0, 2) if at + step < len(tokens)}
    return period.start[:4] in ends


def two_years(sentence: Sentence) -> Period | None:
    """The years from the one to the other of just two that a sentence names: "was poorer in 2018 than in 2013"."""
    named = [at for at in range(len(sentence.tokens)) if is_year(sentence, at)]
    years = sorted({sentence.tokens[at].lower for at in named})
    if len(years) != len(("first", "last")):
        return None
    return period_at(sentence, named[0], named[-1] + 1, f"{years[0]}-01-01", f"{years[-1]}-12-31")


def since_behind(sentence: Sentence, last: int, lexicon: Lexicon) -> int | None:
    """The token of the year that a change right before it is told since: "doubled since 2010"."""
    since = lexicon.tables["grammar"]["over"]["since"]
    told = last + 1 < len(sentence.tokens) and sentence.tokens[last].lower in since
    return last + 1 if told and is_year(sentence, last + 1) else None


def is_until(sentence: Sentence, period: Period, lexicon: Lexicon) -> bool:
    """Whether a year is told as the end of something that began before it: "had doubled by 2018"."""
    by = lexicon.words("grammar", "leaning", "by")
    return any(
        token.lower == period.start[:4] and index > 0 and sentence.tokens[index - 1].lower in by
        for index, token in enumerate(sentence.tokens)
    )
