"""A sentence as what it states of figures: all its demands, or why it can't be asked of a table."""

from decimal import Decimal
from typing import NamedTuple

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon
from factcheck.model import Span, overlap
from factcheck.reference.steps import STEPS
from factcheck.verdicts.tables.amounts import numbers, ratios
from factcheck.verdicts.tables.choosing import NOT
from factcheck.verdicts.tables.counts import Count, count_in
from factcheck.verdicts.tables.demands import REST, Demand, has_any, is_count, when_of
from factcheck.verdicts.tables.kinds import (
    between_years_in,
    beyond_others_in,
    extremes_in,
    levels_in,
    multiples_in,
    of_others_in,
    of_the_rest_in,
    trends_in,
    zeros_in,
)
from factcheck.verdicts.tables.parts import times_in, today_in
from factcheck.verdicts.tables.subjects import TIMES, WORLD, Names, content_of, is_multiple, lowered, places_of, sides
from factcheck.verdicts.tables.times import When


class Statement(NamedTuple):
    """A sentence: who it is about, when, what it demands, and how its years are to be taken together.

    `together` is all, mean or nothing; `yearly` whether it tells of what happens a year; `summed` whether the entities
    are taken together, `singly` whether each is meant; `rate` how many times a year; `whole` is sum or mean where all
    rows of a table may be meant; `step` is what the tables go by that it is read for; `counted` is how many rows it is
    said of.
    """

    span: Span
    text: str
    content: tuple[str, ...]
    subjects: tuple[str, ...]
    demands: tuple[Demand, ...]
    whens: tuple[When, ...]
    together: str
    yearly: bool
    steady: bool
    summed: bool
    singly: bool
    rate: Decimal | None
    whole: str
    refused: str
    step: str = "year"
    counted: Count | None = None


def statement(sentence: Sentence, date: str | None, step: str, names: Names, lexicon: Lexicon) -> Statement:
    """Read one sentence, written on a day, for tables that go by years, quarters or months."""
    start, end = sentence.span
    text = lowered(sentence.text[start:end])
    today, whens = today_in(date, step), times_in(sentence, date, step, lexicon)
    table = lexicon.tables["tables"]
    found = numbers(sentence, whens, lexicon)
    parts = ratios(sentence, text, lexicon)
    found = [each for each in found if not any(overlap(each.quantity.span, span) for span, _ in parts)]
    places = places_of(sentence, names, lexicon)
    subjects, rivals = sides(sentence, places, names, found, lexicon)
    multiples = [each for each in found if is_multiple(each, sentence.text, lexicon)]
    counted = count_in(sentence, found, names.nouns, lexicon)
    found = [each for each in found if counted is None or not overlap(each.quantity.span, counted.span)]
    figures = [each for each in found if each not in multiples and not is_count(sentence, each, lexicon)]
    levels = of_the_rest_in(sentence, levels_in(sentence, figures, parts, whens, lexicon), lexicon)
    demands = [
        *of_others_in(sentence, levels, places, rivals, lexicon),
        *_against(sentence, multiples, rivals, whens, lexicon),
        *zeros_in(sentence, found, levels, whens, lexicon),
        *multiples_in(sentence, found, whens, lexicon),
    ]
    demands += trends_in(sentence, demands, whens, lexicon)
    if not any(demand.kind == "growth" for demand in demands):  # which says the same, and by how much
        demands += between_years_in(text, start, found, whens, lexicon)
    if all(code == WORLD for _, code in rivals) and has_any(text, table["compared"]["others"]):
        demands.append(beyond_others_in(text, start, places, sentence, names, lexicon))
    else:
        demands += [Demand("rival", direction=way, others=code) for way, code in rivals if way != TIMES]
    demands += extremes_in(sentence, found, places, names, whens, lexicon)
    demands = _of_peaks(_beside_peaks(demands))
    demands = [each for each in demands if counted is None or each.kind != "unknown"]  # "no town", "only one"
    phrases = table["throughout"]
    together = "all" if has_any(text, phrases["words"]) else "mean" if has_any(text, phrases["overall"]) else ""
    if together == "all" and not whens and has_any(text, table["trend"]["every"]):
        together = ""  # "200,000 die every year" is said of most years
    rates = {word: times_ for word, times_ in table["rates"].items() if has_any(text, (word,))}
    rate = Decimal(str(next(iter(rates.values())))) / STEPS[step] if len(set(rates.values())) == 1 else None
    return Statement(
        sentence.span,
        sentence.text[start:end],
        content_of(sentence, places, counted.span if counted is not None else None, lexicon),
        subjects,
        tuple(demands),
        tuple(whens),
        together,
        has_any(text, table["trend"]["yearly"]),
        has_any(text, table["trend"]["steady"]),
        has_any(text, phrases["summed"]),
        has_any(text, phrases["singly"]),
        None if rate == 1 else rate,  # "monthly sales" of a table of months
        next((way for way in ("mean", "sum") if has_any(text, table["whole"][way])), ""),
        _refusal(sentence, text, whens, demands, places, today, lexicon),
        step,
        counted,
    )


def _refusal(
    sentence: Sentence,
    text: str,
    whens: list[When],
    demands: list[Demand],
    places: list[Mark],
    today: int | None,
    lexicon: Lexicon,
) -> str:
    """Why a sentence is not judged by yearly figures, "" where it is."""
    table = lexicon.tables["tables"]
    if any(when.kind == "partial" for when in whens):
        return "it is about a part of a year that is no step of the table's"
    if any(when.kind == "whole" for when in whens) and any(demand.kind != "level" for demand in demands):
        return "it tells of a whole year what the table has by its parts"
    if _is_elsewhere(sentence, places, lexicon):
        return "it names a place that no table knows"
    kinds = table["not_said"]["kinds"]
    if has_any(text, table["not_said"]["words"]) or any(mark.value in kinds for mark in sentence.marks.all("modality")):
        return "it is told as something to come or not as a fact"
    if today is not None and any(today < when.start for when in whens if when.kind != "range"):
        return "" if demands else "it is about a year to come"
    if has_any(text, table["throughout"]["summed"]) and any(demand.kind == "rival" for demand in demands):
        return "it compares with several together"
    if any(demand.role == "denied" for demand in demands):
        return "what it denies is not clear"
    negated = lexicon.words("tables", "roles", "negated") - (lexicon.words("tables", "without") - NOT)
    if any(token.lower in negated for token in sentence.tokens) and not any(
        demand.negated or demand.role in ("none", REST) for demand in demands
    ):
        return "what it denies is not clear"
    return ""


def _is_elsewhere(sentence: Sentence, places: list[Mark], lexicon: Lexicon) -> bool:
    """Whether a name with a capital follows "in" that is none of the places known: "in California"."""
    known = {index for mark in places for index in range(mark.first, mark.last)}
    inside = lexicon.words("tables", "roles", "inside")
    known |= {mark.first for mark in sentence.marks.all("month")}
    for index, token in enumerate(sentence.tokens[1:], 1):
        capital = (
            token.is_word
            and sentence.text[token.start].isupper()
            and not sentence.text[token.start : token.end].isupper()
        )
        if capital and index not in known and sentence.tokens[index - 1].lower in inside:
            return True
    return False


def _against(
    sentence: Sentence, multiples: list[Found], rivals: list[tuple[str, str]], whens: list[When], lexicon: Lexicon
) -> list[Demand]:
    """ "Seven times as much cement as Hungary"; unknown where it is not clear what it is so many times of."""
    codes = [code for way, code in rivals if way == TIMES]
    if len(multiples) != 1 or len(codes) != 1:
        return [Demand("unknown") for _ in multiples]
    quantity = multiples[0].quantity
    return [Demand("multiple", when_of(quantity.span, "", whens, sentence.text, lexicon), quantity, others=codes[0])]


def _beside_peaks(demands: list[Demand]) -> list[Demand]:
    """The demands with a level's own time where what it has is that of a peak: "is 33%, the highest since 1990"."""
    since = {each.others: each.when for each in demands if each.kind == "peak" and each.others}
    return [
        each._replace(when=since[start])
        if each.kind == "level"
        and each.when is not None
        and not each.when.is_point
        and (start := str(each.when.start)) in since
        else each
        for each in demands
    ]


def _of_peaks(demands: list[Demand]) -> list[Demand]:
    """The demands with the level of a peak whose year is not told: "peaked at 19.4 million tonnes"."""
    untold = [each for each in demands if each.kind == "peak" and not each.others and each.when is None]
    peak = next((each for each in untold if each.role != "ever"), None)
    if peak is None:
        return demands
    levels = [each for each in demands if each.kind == "level"]
    rest = [each for each in demands if each is not peak and each.kind != "level"]
    tops = [each._replace(role="peak", direction=peak.direction) for each in levels]
    return [*rest, *(tops if len(tops) == 1 else [Demand("unknown")])]
