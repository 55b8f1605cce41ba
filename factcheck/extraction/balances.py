"""A balance of trade told as a difference: "exported $5 billion more than it imported", "exports exceeded imports"."""

from dataclasses import replace

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.sides import word_before
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon

FLOWS = {"exports": "to", "imports": "from"}
SURPLUS, DEFICIT = "trade_surplus", "trade_deficit"

REACH = 12
"""Tokens between the two flows at most, and between the first of them and the number. Our own choice."""


NAMED = 7
"""Tokens from a balance to with whom it is, at most: "with its northern neighbour, the Congo". Our own choice."""

ACCOUNT = 5
"""Tokens that "on its current account" has at most."""


def balance_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """How much a country sold more than it bought, or the other way round: its surplus or its deficit in trade."""
    if found.quantity.unit_kind != "currency":
        return None
    if (turned := _turned(sentence, found, lexicon)) is not None:
        return turned
    if (sided := _with(sentence, found, lexicon)) is not None:
        return sided
    flows = [mark for mark in sentence.marks.all("measure", "told") if mark.value in FLOWS]
    if len({mark.value for mark in flows}) < len(FLOWS):
        return None
    return _than(sentence, found, flows, lexicon) or _by(sentence, found, flows, lexicon)


def as_balance(sentence: Sentence, measure: Mark, lexicon: Lexicon) -> Mark | None:
    """What a balance in trade is called by it, as the balance: "its deficit in merchandise trade"; None where nothing
    tells its sign: "the imbalance in its trade"."""
    tokens, at = sentence.tokens, measure.first - 1
    plain = lexicon.words("grammar", "possessive", "their") | lexicon.words("grammar", "among", "articles")
    plain |= lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "unnarrowed")
    while at > 1 and (tokens[at].lower in plain or sentence.marks.covering(at, "place")):
        at -= 1
    inside = lexicon.words("constructions", "balances", "inside")
    if lexicon.tables["measures"][measure.value].get("data") != "trade" or at < 1 or tokens[at].lower not in inside:
        return measure
    if tokens[at - 1].lower in lexicon.words("constructions", "balances", "unsigned"):
        return None
    kinds = (("surplus", SURPLUS), ("deficit", DEFICIT))
    named = (kind for way, kind in kinds if tokens[at - 1].lower in lexicon.words("constructions", "balances", way))
    return measure._replace(value=next(named, measure.value), first=at - 1)


def _with(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """ "Ran a surplus of $5 billion with Peru": one with a country is of trade, and no budget's."""
    tokens = sentence.tokens
    sides = lexicon.words("grammar", "roles", "with") - lexicon.words("numbers", "words", "joiner")
    if found.last + 1 >= len(tokens) or tokens[found.last].lower not in sides:
        return None
    near = (mark for mark in sentence.marks.all("place") if 0 < mark.first - found.last <= NAMED)
    place = next((mark for mark in near if word_before(sentence, mark, lexicon) in sides), None)
    named = _balance_before(sentence, found, lexicon)
    if place is None or named is None:
        return None
    way, at = named
    kind = SURPLUS if way == "surplus" else DEFICIT
    before = tokens[at - 1].lower if at else ""
    opens = lexicon.words("numbers", "words", "article") | lexicon.words("grammar", "possessive", "their")
    if before not in opens | lexicon.words("grammar", "unnarrowed") | lexicon.words("constructions", "balances", "ran"):
        return None  # "a services surplus"
    level = replace(found.quantity, kind="level", direction=None)
    return Telling(Mark("measure", kind, at, at + 1), level, FLOWS["exports"])


def _balance_before(sentence: Sentence, found: Found, lexicon: Lexicon) -> tuple[str, int] | None:
    """The bare word of a balance right before a number, "surplus" or "deficit", and its token: "a deficit of"."""
    tokens, at = sentence.tokens, found.first - 1
    plain = lexicon.words("numbers", "words", "of")
    while at > 0 and (tokens[at].lower in plain or sentence.marks.covering(at, "bound")):
        at -= 1
    if at < 0 or sentence.marks.covering(at, "measure") is not None:
        return None
    words = ((way, lexicon.words("constructions", "balances", way)) for way in ("surplus", "deficit"))
    return next(((way, at) for way, each in words if tokens[at].lower in each), None)


def _turned(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """A balance that another one of the sentence names: "from a current account deficit of $5 billion to a surplus of
    $8 billion", "from a deficit of $5 billion on its current account"."""
    named = _balance_before(sentence, found, lexicon)
    if named is None:
        return None
    way, at = named
    rows, other = lexicon.tables["measures"], "deficit" if way == "surplus" else "surplus"
    before = (mark.value for mark in reversed(sentence.marks.all("measure")) if mark.last <= at)
    name = _account(sentence, found, way, lexicon) or next(
        (name for name in before if way in name or other in name), ""
    )
    name = name.replace(other, way)
    if name not in rows or "currency" not in rows[name]["units"]:
        return None
    level = replace(found.quantity, kind="level", direction=None)
    return Telling(Mark("measure", name, at, at + 1), level, rows[name].get("partner", ""))


def _account(sentence: Sentence, found: Found, way: str, lexicon: Lexicon) -> str | None:
    """The balance that a number, or one before it, is told to be of: "a deficit of $5 billion on current account"."""
    accounts = lexicon.tables["constructions"]["accounts"].items()
    for at in (found.last, *range(found.first)):
        behind = " ".join(token.lower for token in sentence.tokens[at : at + ACCOUNT])
        name = next((name for name, words in accounts if behind.startswith(tuple(words))), None)
        if name is not None:
            return f"{name}_{way}"
    return None


def _than(sentence: Sentence, found: Found, flows: list[Mark], lexicon: Lexicon) -> Telling | None:
    """ "Exported $5 billion more than it imported", "exports were $5 billion lower than imports"."""
    tokens, at = sentence.tokens, found.last
    more, less, than = (lexicon.words("constructions", "balances", key) for key in ("more", "less", "than"))
    word = tokens[at].lower if at < len(tokens) else ""
    first = next((mark for mark in reversed(flows) if mark.last <= found.first), None)
    second = next((mark for mark in flows if mark.first > at), None)
    if first is None or second is None or word not in more | less or found.first - first.last > REACH:
        return None
    if not any(token.lower in than for token in tokens[at + 1 : second.first]):
        return None
    plain = lexicon.words("constructions", "balances", "between") | lexicon.words("grammar", "among", "articles")
    numbers = ("place", "bound", "unit", "magnitude", "code")  # "goods worth $457 billion in 2015, $46 billion more"
    if not all(
        tokens[index].lower in plain
        or tokens[index].is_number
        or tokens[index].lower == ","
        or sentence.marks.covering(index, *numbers)
        for index in range(first.last, found.first)
    ):
        return None  # "exported cars worth $5 billion more than it imported"
    return _telling(sentence, found, first, second, range(at + 1, second.first), word in more, lexicon)


def _by(sentence: Sentence, found: Found, flows: list[Mark], lexicon: Lexicon) -> Telling | None:
    """ "Exports exceeded imports by $5 billion"."""
    tokens, words = sentence.tokens, lexicon.words("constructions", "balances", "between")
    at = found.first - 1
    if at < 0 or tokens[at].lower not in lexicon.words("grammar", "leaning", "by"):
        return None
    second = next((mark for mark in reversed(flows) if mark.last <= at), None)
    first = next((mark for mark in reversed(flows) if second is not None and mark.last <= second.first), None)
    if first is None or second is None or second.first - first.last > REACH:
        return None
    words |= lexicon.words("constructions", "balances", "sided")
    behind = range(second.last, at)
    if any(tokens[index].lower not in words and not sentence.marks.covering(index, "place") for index in behind):
        return None
    between = range(first.last, second.first)
    over, under, more, less = (
        lexicon.words("constructions", "balances", key) for key in ("over", "under", "more", "less")
    )
    verb = next((index for index in between if tokens[index].lower in over | under | more | less), None)
    if verb is None:
        return None
    above = tokens[verb].lower in over | more
    return _telling(sentence, found, first, second, range(verb + 1, second.first), above, lexicon)


def _telling(
    sentence: Sentence, found: Found, first: Mark, second: Mark, between: range, above: bool, lexicon: Lexicon
) -> Telling | None:
    """The balance of two flows, the first of them `above` the second or below it, if both are of the same country."""
    words = lexicon.words("constructions", "balances", "between") | lexicon.words("grammar", "possessive", "marks")
    sided = lexicon.words("constructions", "balances", "sided")
    named = {at for mark in sentence.marks.all("place") for at in range(mark.first, mark.last)
             if word_before(sentence, mark, lexicon) in sided}  # fmt: skip
    if first.value == second.value or any(
        sentence.tokens[index].lower not in words | sided and index not in named for index in between
    ):
        return None  # "more than France imported"
    greater = first if above else second
    measure = Mark("measure", SURPLUS if greater.value == "exports" else DEFICIT, first.first, first.last)
    level = replace(found.quantity, kind="level", direction=None)
    return Telling(measure, level, FLOWS[str(first.value)])
