"""The numbers that an average told in their sentence can only be of: the lowest and the highest, also of the sentence
before, a list beside it ("an average of 21 degrees: 16 in June, 17 in July and 18 in August"), two that are all there
are."""

from dataclasses import replace
from decimal import Decimal

from factcheck.lexicon import Lexicon
from factcheck.model import Interval
from factcheck.relations.averages.means import are_timed, averaged, is_of_size, is_theirs, stands_by_itself
from factcheck.relations.reading.lent import AGE
from factcheck.relations.reading.lines import Line, Number
from factcheck.relations.reading.topics import topics_of

GAP = 8
"""Tokens from one of the numbers to the next. Our own choice."""

SIZE = 3
"""How many times an average a number that it is of is at most. Our own choice."""

LED = 4
"""Tokens before an average in which something may be held against it. Our own choice."""

PAIR = 2


def beside(line: Line, average: Number, lexicon: Lexicon) -> tuple[list[Number], str]:
    """The numbers of an average, and "list" where it is their mean, "range" where it only lies between them."""
    led = line.words[max(average.first - LED, 0) : average.first]
    if not lexicon.words("relations", "against").isdisjoint(led):
        return [], ""
    if ends := _ends(line, average, lexicon):
        return ends, "range"
    alone = stands_by_itself(line, average, lexicon)
    for found in (_run(line, average, True, lexicon), _run(line, average, False, lexicon)):
        if len(found) > PAIR and alone:
            whole = _are_counted(line, average, found) or are_timed(found, [line], lexicon)
            return found, "list" if whole else "range"
        scopes = lexicon.words("relations", "averages", "whole") - lexicon.words("relations", "averages")
        scopes -= lexicon.words("relations", "averages", "scope")
        if len(found) == PAIR and not scopes.isdisjoint(line.words):
            return found, "range"
    return [], ""


def _ends(line: Line, average: Number, lexicon: Lexicon) -> list[Number]:
    """The lowest and the highest: "ranged from £200 to £340", "the lowest was 12 cents and the highest 18"."""
    fits = [each for each in line.numbers if each is not average and _is_of_unit(each, average)]
    ranges = [each for each in fits if each.quantity.bound == "range"]
    if len(ranges) == 1:
        return [_at(ranges[0], end) for end in ranges[0].quantity.interval[:2]]
    lowest, highest = (lexicon.words("relations", "averages", key) for key in ("lowest", "highest"))
    told = not lowest.isdisjoint(line.words) and not highest.isdisjoint(line.words)
    levels = [each for each in fits if each.quantity.value is not None]
    named = average.quantity.unit_kind in (None, AGE) or any(each.quantity.unit is not None for each in levels)
    return levels if (told or _spans(line, lexicon)) and named and len(levels) == PAIR else []


def _spans(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line tells from where to where something goes: "varied between", "rents in the street go from"."""
    sure, verbs, ends = (lexicon.words("relations", "averages", key) for key in ("spans", "goes", "ends"))
    near = (line.words[at : at + LED] for at, word in enumerate(line.words) if word in verbs)
    return not sure.isdisjoint(line.words) or any(not ends.isdisjoint(words) for words in near)


def ends_before(lines: list[Line], line: Line, average: Number, lexicon: Lexicon) -> list[Number]:
    """The lowest and the highest of the sentence before, where an average is of what that tells: "Bids ranged from 31
    to 46 pounds. The average bid was 52"."""
    before = lines[line.place - 1]
    if not line.place or before.block != line.block or not stands_by_itself(line, average, lexicon):
        return []
    linked = bool(average.topic & before.topic - topics_of(lexicon).of(lexicon.words("relations", "averages")))
    ends = _ends(before, average, lexicon) if linked or is_theirs(line, average, lexicon) else []
    return ends if any(is_of_size(each, average, SIZE) for each in ends) else []


def _at(number: Number, end: Decimal) -> Number:
    """A number as one end of its range."""
    exact = Interval(end, end)
    return number._replace(quantity=replace(number.quantity, value=end, interval=exact, customary=exact, bound="="))


def _is_of_unit(number: Number, average: Number) -> bool:
    one, other = number.quantity, average.quantity
    return one.kind != "change" and (None in (one.unit, other.unit) or averaged(number, average))


def _run(line: Line, average: Number, before: bool, lexicon: Lexicon) -> list[Number]:
    """The numbers of an average's kind that stand next to it, joined by commas and an "and"."""
    joiner, held = lexicon.words("numbers", "words", "joiner"), lexicon.words("relations", "against")
    at = line.numbers.index(average)
    rest = line.numbers[:at][::-1] if before else line.numbers[at + 1 :]
    found: list[Number] = []
    for number in rest:
        if not _is_of_unit(number, average) or number.quantity.value is None or number.quantity.bound != "=":
            break
        if found and abs(number.first - found[-1].first) > GAP:
            break
        if not is_of_size(number, average, SIZE):
            break
        found.append(number)
    found = found[::-1] if before else found
    opened = not before and bool(found) and ":" in line.words[average.last : found[0].first]
    if len(found) < PAIR or (not opened and all(each.quantity.unit is None for each in found)):
        return []
    last = line.words[found[-2].last : found[-1].first]
    inside = line.words[found[0].first : found[-1].last]
    return found if not joiner.isdisjoint(last) and held.isdisjoint(inside) else []


def _are_counted(line: Line, average: Number, parts: list[Number]) -> bool:
    """Whether a sentence says how many there are: "the three bids"."""
    return any(each.quantity.value == len(parts) for each in line.numbers if each not in parts and each is not average)
