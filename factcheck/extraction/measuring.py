"""Which measure a quantity is of: the phrase near it that is counted in such a unit, and what narrows it."""

from dataclasses import replace

from factcheck.extraction.narrowing import is_some_change, narrows
from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.numbers.tokens import Token
from factcheck.extraction.rankings import ranked_measure, run_measure
from factcheck.extraction.sizes import fronted
from factcheck.extraction.tellings import counted_people, is_of_all, is_told
from factcheck.extraction.trading import PERCENT
from factcheck.lexicon import MASKED, Lexicon

GROWN = ("percent", "multiple")
"""What growth is counted in: "rose by 5%", "doubled"."""

MOVED = ("percentage point", "multiple")
"""What a change of a rate is counted in besides per cent: "rose by two points", "doubled"."""

REACH = 24
"""Tokens between a number and its measure, at most; another number in between counts for ten. Our own choice."""

BETWEEN = 10
TIME = "time"
"""What a length of time is counted in: it stands between a number and its measure like a word, "in six years, to"."""

BEHIND = 2
"""What stands before a number is more often what it is of: how many tokens nearer a measure behind it must be."""

WHOLE = 7
"""Tokens behind "60% of" in which the flow is named: "of the Republic of Belarus's total exports"."""

SHARE = 12
"""Tokens before a number in which "share of" stands: "China's share of Germany's exports of goods was 7%"."""

LABEL = 8
"""Tokens between a measure and the end of its label in brackets: "(constant 2005 international $)"."""

SHARED = 4
"""Tokens behind a measure up to the "of" of "'s share of"."""

NEAR_RANK = 5
"""Tokens between "second-largest" and "trading partner"."""


def measure_of(sentence: Sentence, found: Found, others: tuple[Mark, ...], lexicon: Lexicon) -> Mark | None:
    """The nearest measure that is counted in the quantity's unit and can be as small as it, if there is one."""
    kind = found.quantity.unit_kind or "none"
    behind = sentence.tokens[found.number + 1].lower if found.number + 1 < len(sentence.tokens) else ""
    if found.quantity.value == 1 and kind == "count" and behind in lexicon.words("numbers", "words", "of"):
        return None  # "one of the emptiest countries"
    if kind == "ratio":
        return _made_and_used(sentence, found)
    if kind == "run":
        return run_measure(sentence, found, lexicon)
    if kind == "place" and (ranked := ranked_measure(sentence, found, lexicon)) is not None:
        return ranked
    if kind == "percent" and (share := _share_of_flow(sentence, found, lexicon)) is not None:
        own = [mark for mark in sentence.marks.all("measure", "share") if _is_part_of(sentence, mark, found, lexicon)]
        return own[0] if own else share  # "fuels made up 26% of Poland's merchandise exports"
    best: tuple[int, Mark] | None = None
    joints = {
        ",",
        ";",
        ":",
        *lexicon.words("numbers", "words", "joiner"),
    }  # "307 million, and the population of Russia"
    shares = sentence.marks.all("share") if kind in ("percent", "none") else []
    told = [mark for mark in sentence.marks.all("told") if is_told(sentence, mark, found, lexicon)]
    counted = counted_people(sentence, found, lexicon)
    if counted is not None:
        return counted
    comma = fronted(sentence, found, lexicon)
    for mark in (*sentence.marks.all("measure"), *shares, *told):
        if mark.value == MASKED or not _counts(sentence, mark, found, lexicon):
            continue
        between = range(min(mark.last, found.last), max(mark.first, found.first))
        if "partner" in lexicon.tables["measures"][mark.value] and _has_own_verb(sentence, between, lexicon):
            continue  # "imported cars from Japan and sold tea for 5 million"
        if mark.last < found.first and _heads(sentence, mark.last, found, lexicon):
            continue
        crossed = sum(other.first in between and other.value != TIME for other in others)
        if crossed and mark.last < found.first and narrows(sentence, found.first - 1, lexicon):
            continue  # "inflation 5.9%, growth 0.6%"
        if mark.last < found.first and is_base(sentence, mark, lexicon):
            continue
        cost = len(between) + BETWEEN * crossed
        if mark.first >= found.last:
            walls = any(
                (sentence.tokens[index].lower in joints and index != comma)
                or sentence.marks.starting(index, "clauses") is not None
                for index in between
            )
            cost += BEHIND + REACH * walls
        if kind == "place" and (mark.first < found.last or cost > NEAR_RANK):
            continue
        if cost <= REACH and (best is None or cost < best[0]):
            best = (cost, mark)
    return None if best is None else best[1]


def by_head(found: Found, measure: Mark, lexicon: Lexicon) -> tuple[Found, Mark]:
    """An amount by the head, and the measure, as those of the measure that is told so: a GDP of "$250 a head"."""
    whole = lexicon.tables["measures"][measure.value].get("by_head")
    money = _money_by_head(found, lexicon)
    if whole is None or money is None:
        return found, measure
    return found._replace(quantity=replace(found.quantity, unit=money, unit_kind="currency")), measure._replace(
        value=whole
    )


def _money_by_head(found: Found, lexicon: Lexicon) -> str | None:
    """The money that an amount is of so much for each head, where it is."""
    money, _, head = (found.quantity.unit or "").partition(" per ")
    return (
        money if head in lexicon.words("grammar", "heads", "all") and found.quantity.unit_kind == "currency" else None
    )


def at_parity(sentence: Sentence, found: Found, others: tuple[Mark, ...], measure: Mark, lexicon: Lexicon) -> Mark:
    """The measure, or what it is at purchasing power parity where words by its number say so."""
    other, words = lexicon.tables["measures"][measure.value].get("parity"), lexicon.words("grammar", "parity")
    own = words | lexicon.words("grammar", "parity", "unit")
    near = range(max(found.first - REACH, 0), min(found.last + REACH, len(sentence.tokens)))
    for at in (at for at in near if other):
        spans = ((found.first, found.last), *((number.first, number.last) for number in others))
        counted = any(first <= at < last for first, last in spans)  # in the unit of one of them
        if sentence.tokens[at].lower not in (own if counted else words):
            continue
        between = range(min(at, found.last), max(at, found.first))
        if not any(number.first in between for number in others):
            return measure._replace(value=other)
    first = min(measure.first, found.first, *(number.first for number in others))
    last = max(found.last, *(number.last for number in others), 0)
    apart = (*range(first), *_behind_comma(sentence, last))  # of all that the sentence tells
    market = lexicon.words("grammar", "parity", "not")
    mixed = any(token.lower in market for token in sentence.tokens)
    if other and not mixed and any(sentence.tokens[at].lower in words for at in apart):
        return measure._replace(value=other)
    return measure


def _behind_comma(sentence: Sentence, last: int) -> range:
    """What is said of all numbers behind the last of them: "in 2024, measured at purchasing power parity"."""
    tokens = sentence.tokens
    comma = next((at for at in range(last, len(tokens)) if tokens[at].lower == ","), len(tokens))
    return range(comma, len(tokens))


def _heads(sentence: Sentence, start: int, found: Found, lexicon: Lexicon) -> bool:
    """Whether a number is of a thing of its own, named right before it: "leaving a gap of $9 billion", "a loan of"."""
    tokens, at = sentence.tokens, found.first - 1
    while at > start and sentence.marks.covering(at, "bound"):
        at -= 1
    if at < start + 2 or tokens[at].lower not in lexicon.words("numbers", "words", "of"):
        return False
    noun, articles = tokens[at - 1], lexicon.words("numbers", "words", "article")
    changes = lexicon.words("grammar", "named_changes", "up") | lexicon.words("grammar", "named_changes", "down")
    if noun.lower in changes:  # "unemployment fell, with tourism growth of 40%"; not "the economy, with a drop of 4%"
        return is_some_change(sentence, at - 1, lexicon)
    total = lexicon.words("grammar", "headed", "total") | lexicon.words("grammar", "noise")
    if not noun.is_word or noun.lower in total | lexicon.words("grammar", "unnarrowed"):
        return False
    known = ("measure", "share", "told", "bound", "change", "record", "unit", "magnitude", "superlative")
    return tokens[at - 2].lower in articles and sentence.marks.covering(at - 1, *known) is None


def _has_own_verb(sentence: Sentence, between: range, lexicon: Lexicon) -> bool:
    """Whether another verb of dealing stands between a flow and a number, which is the verb's then."""
    words = lexicon.words("grammar", "dealing")
    return any(sentence.tokens[index].lower in words for index in between)


def _counts(sentence: Sentence, mark: Mark, found: Found, lexicon: Lexicon) -> bool:
    """Whether a phrase is a measure here, of a number like this one."""
    row = lexicon.tables["measures"][mark.value]
    if row.get("per") and " per " not in (found.quantity.unit or ""):
        return False
    if row.get("people") and _is_of_a_kind(sentence, mark, lexicon):
        return False
    if "by_head" in row and _money_by_head(found, lexicon) is not None:
        joiner = lexicon.words("numbers", "words", "joiner")  # "its GDP rose, and spending on schools was $300 a head"
        return not any(token.lower in joiner for token in sentence.tokens[mark.last : found.first])
    label = _label(sentence, mark, found)
    kind = found.quantity.unit_kind
    grew = kind in GROWN and found.quantity.kind == "change" and ("grows" in row or row.get("moves"))
    moved = kind in MOVED and found.quantity.kind == "change" and row["units"] == ["percent"]
    if (kind or "none") not in row["units"] and not (label and kind is None) and not grew and not moved:
        return False
    if _is_per_head(sentence, mark, lexicon):
        return False
    before = sentence.tokens[mark.first - 1].lower if mark.first and mark.category in ("measure", "share") else ""
    if "partner" not in row and before in lexicon.words("grammar", "some_only"):
        return False  # "private sector research and development"
    whom = {before} & set(row.get("of_whom", ()))  # "of the workforce had no job"
    if row.get("people") and mark.category == "measure" and not whom and _is_of_some(sentence, mark, lexicon):
        return False
    if "of_whom" in row and not is_of_all(sentence, found, row["of_whom"], lexicon):
        return False
    if "of" in row and not moved and not _is_share_of(sentence, mark, found, row["of"], label, lexicon):
        return False
    ends = [abs(end) for end in found.quantity.interval[:2] if end.is_finite()]
    if ends and max(ends) < row.get("least", 0) and not grew:
        return False
    phrase = " ".join(token.lower for token in sentence.tokens[mark.first : mark.last])
    if phrase not in row.get("loose", ()):
        return True
    tokens, next_ = sentence.tokens, mark.last
    if next_ < len(tokens) and tokens[next_].lower == "," and sentence.marks.starting(next_ + 1, "clauses"):
        return True
    return (
        next_ >= len(tokens) - 1
        or tokens[next_].lower in lexicon.words("grammar", "followers")
        or sentence.marks.starting(next_, "bound") is not None
    )


def _is_per_head(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether "per head" makes another measure of a phrase: "national income per head", "Per head, income was"."""
    tokens = sentence.tokens
    return any(
        len(pair) == 2
        and pair[0].lower in lexicon.words("units", "per", "words")
        and pair[1].lower in lexicon.words("grammar", "heads")
        for pair in (tokens[mark.last : mark.last + 2], tokens[:2] if not tells_per(sentence, mark, lexicon) else ())
    )


def tells_per(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether a phrase says itself that it is per head: "GDP per capita"."""
    per = lexicon.words("units", "per", "words")
    return any(token.lower in per for token in sentence.tokens[mark.first : mark.last])


def is_base(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether a measure is only what another is held against: "imports were three times its exports, or $9 billion",
    "exports made up 11% of its GDP; the ratio doubled"."""
    tokens, at = sentence.tokens, mark.first
    of = lexicon.words("numbers", "words", "of")
    owners = lexicon.words("grammar", "possessive", "their") | lexicon.words("grammar", "among", "articles")
    owners |= lexicon.words("grammar", "possessive", "marks")
    while at > 0 and (tokens[at - 1].lower in owners or sentence.marks.covering(at - 1, "place")):
        at -= 1
    if at > 1 and tokens[at - 1].lower in of and _ends_a_share(sentence, at - 1):
        return True
    held = at > 0 and tokens[at - 1].lower in lexicon.words("grammar", "based")
    behind = tokens[mark.last].lower if mark.last < len(tokens) else ""
    return held and behind not in of


def _ends_a_share(sentence: Sentence, index: int) -> bool:
    """Whether a number of hundredths ends before a token: "11%", "5.5 per cent"."""
    unit = sentence.marks.ending(index, "unit")
    return unit is not None and unit.value[0] == PERCENT


def _share_of_flow(sentence: Sentence, found: Found, lexicon: Lexicon) -> Mark | None:
    """The flow that a number is so many per cent of: the exports of "60% of Belarus's total exports"."""
    tokens, index = sentence.tokens, found.last
    of = lexicon.words("numbers", "words", "of")
    if index < len(tokens) and tokens[index].lower in of:
        return _flow_from(sentence, index + 1, len(tokens), lexicon)
    if found.quantity.kind == "change":
        return None  # "In 2015 exports fell by 15%"
    shares = lexicon.words("grammar", "shares")
    joints = of | lexicon.words("grammar", "possessive", "of_what")
    for at in range(max(found.first - SHARE, 0), found.first):
        opens = at == 0 or tokens[at - 1].lower in shares
        if opens and tokens[at].lower in joints and (flow := _flow_from(sentence, at + 1, found.first, lexicon)):
            return flow  # "China's share of German exports was 7%", "Of German exports, 7% went to China"
    return None


def _flow_from(sentence: Sentence, start: int, stop: int, lexicon: Lexicon) -> Mark | None:
    """The flow that is named within a few tokens, as the whole of a share."""
    stops = lexicon.words("grammar", "whole_of", "stops")
    for place in range(start, min(start + WHOLE, stop)):
        flow = sentence.marks.starting(place, "measure")
        if flow is not None:
            rows = lexicon.tables["measures"].items()
            name = next((name for name, row in rows if row.get("whole") == flow.value), None)
            return None if name is None else flow._replace(value=name)
        if sentence.tokens[place].lower in stops:
            return None
    return None


def _is_part_of(sentence: Sentence, mark: Mark, found: Found, lexicon: Lexicon) -> bool:
    """Whether a phrase before a share is a measure that is told as one of what the number is a share of."""
    named = mark.value != MASKED and mark.last <= found.first
    return named and "of" in lexicon.tables["measures"][mark.value] and _counts(sentence, mark, found, lexicon)


def _is_of_some(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether a word narrows the people of a country to some of them: "prison population", "the Jewish population"."""
    index = mark.first - 1
    if index < 0 or not sentence.tokens[index].is_word:
        return False
    if (
        sentence.marks.covering(index, "magnitude", "place", "verbs", "month", "year offset", "current", "modality")
        is not None
    ):
        return False
    word = sentence.tokens[index].lower
    plain = ("noise", "unnarrowed", "all_people")
    return not any(word in lexicon.words("grammar", table) for table in plain) and not word.endswith("'s")


def _is_of_a_kind(sentence: Sentence, mark: Mark, lexicon: Lexicon) -> bool:
    """Whether words behind narrow the people to some: "population of working age"; not "of about 5 million"."""
    index = mark.last
    narrowing = lexicon.words("numbers", "words", "of") | lexicon.words("grammar", "narrowing")
    if index + 1 >= len(sentence.tokens) or sentence.tokens[index].lower not in narrowing:
        return False
    token = sentence.tokens[index + 1]
    if not token.is_word or sentence.text[token.start].isupper():
        return False
    numbers = sentence.marks.starting(
        index + 1, "sexes", "bound", "cardinal", "vague", "magnitude", "fraction", "unit", "year offset"
    )
    return numbers is None and token.lower not in lexicon.words("grammar", "noise")


def _label(sentence: Sentence, mark: Mark, found: Found) -> str:
    """What stands in brackets behind a measure, as in the heading of a table: "GDP, total (current US$) was 1,234"."""
    tokens = sentence.tokens
    opening = _find(tokens, "(", mark.last, found.first)
    closing = None if opening is None else _find(tokens, ")", opening, found.first)
    if opening is None or closing is None:
        return ""
    return sentence.text[tokens[opening].end : tokens[closing].start].lower()


def _find(tokens: list[Token], sign: str, first: int, stop: int) -> int | None:
    return next((at for at in range(first, min(first + LABEL, stop)) if tokens[at].lower == sign), None)


def _is_share_of(sentence: Sentence, mark: Mark, found: Found, wholes: list[str], label: str, lexicon: Lexicon) -> bool:
    """Whether a number is said to be a share of one of these: "12% of GDP", "(% of GDP) was 12"."""
    tokens, index = sentence.tokens, found.last
    joints = lexicon.words("numbers", "words", "of") | lexicon.words("grammar", "changing", "to")
    if index < len(tokens) and tokens[index].lower in joints:
        return _names(sentence, index + 1, wholes, lexicon)
    of = next((at for at in range(mark.last, min(mark.last + SHARED, found.first)) if tokens[at].lower in joints), None)
    if of is not None and tokens[of - 1].lower in lexicon.words("grammar", "shares"):
        return _names(sentence, of + 1, wholes, lexicon)  # "agriculture's share of Poland's GDP was 3%"
    return any(f"% of {whole}" in label for whole in wholes)


def _names(sentence: Sentence, index: int, wholes: list[str], lexicon: Lexicon) -> bool:
    """Whether one of these is named from a token on, behind whose it is: "Vietnam's total merchandise exports"."""
    tokens = sentence.tokens
    owners = lexicon.words("grammar", "among", "whole") | lexicon.words("grammar", "unnarrowed")
    owners |= lexicon.words("grammar", "possessive", "marks")
    while index < len(tokens):
        behind = " ".join(token.lower for token in tokens[index : index + 3]) + " "
        if any(behind.startswith(f"{whole} ") for whole in wholes):
            return True
        if tokens[index].lower not in owners and sentence.marks.covering(index, "place") is None:
            return False
        index += 1
    return False


def _made_and_used(sentence: Sentence, found: Found) -> Mark | None:
    # "we produce 50% more than we can consume": what is made stands before the number, what is used behind it.
    used = [mark for mark in sentence.marks.all("used") if mark.first >= found.last]
    made = [mark for mark in sentence.marks.all("made") if mark.last <= found.first]
    if not used or not made or found.first - made[-1].last > REACH or used[0].first - found.last > REACH:
        return None
    return Mark("measure", made[-1].value, made[-1].first, used[0].last)
