"""Trade told by a verb of two or by what is shipped: "the two traded goods worth", "shipments from Chile to China"."""

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.owners import is_of_their_goods
from factcheck.extraction.sides import word_before
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon

TRADE, EXPORTS, SHIPMENTS = "trade_turnover", "exports", "shipments"
FLOWS = (EXPORTS, "imports")

REACH = 12
"""Tokens between a verb or what is shipped and the amount. Our own choice."""

NAMED = ("name", "alias")
SIDES = ("from", "to")


def dealing_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """An amount of goods that two countries deal in, or that is shipped from one to another."""
    if found.quantity.unit_kind != "currency" or found.quantity.kind != "level":
        return None
    if (taken := _taken(sentence, found, lexicon)) is not None:
        return taken
    tokens = sentence.tokens
    traded, shipped = (lexicon.words("constructions", "dealing", key) for key in ("traded", "shipped"))
    shipped |= lexicon.words("constructions", "dealing", "received")
    for at in reversed(range(max(found.first - REACH, 0), found.first)):
        if tokens[at].lower in traded:
            return _traded(sentence, found, at, lexicon)
        if tokens[at].lower in shipped:
            return _shipped(sentence, found, at, lexicon)
    return _were_traded(sentence, found, lexicon) or _went(sentence, found, lexicon)


def _taken(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """How much of somebody's flow is another's: "Norway took $17 billion of Sweden's exports", "of its imports"."""
    tokens, at = sentence.tokens, found.last
    at += at < len(tokens) and tokens[at].lower in lexicon.words("grammar", "worth")
    if at + 1 >= len(tokens) or tokens[at].lower not in lexicon.words("numbers", "words", "of"):
        return None
    plain = lexicon.words("grammar", "possessive", "marks") | lexicon.words("grammar", "unnarrowed")
    plain |= lexicon.words("grammar", "among", "articles")
    their, owned, at = lexicon.words("grammar", "possessive", "their"), False, at + 1
    while at < len(tokens) and (flow := sentence.marks.starting(at, "measure")) is None:
        owner = tokens[at].lower in their or sentence.marks.covering(at, "place") is not None
        if not owner and tokens[at].lower not in plain:
            return None
        owned, at = owned or owner, at + 1
    if not owned or at >= len(tokens) or flow is None or flow.value not in FLOWS:
        return None
    return Telling(flow, found.quantity, "share")


def _traded(sentence: Sentence, found: Found, verb: int, lexicon: Lexicon) -> Telling | None:
    """ "Brazil and Argentina traded goods worth $26 billion", "Brazil traded $26 billion of goods with Argentina"."""
    tokens, goods = sentence.tokens, lexicon.words("grammar", "worth", "goods")
    behind = _behind_goods(sentence, found.last, lexicon)
    named = any(tokens[index].lower in goods for index in range(verb + 1, found.first))
    if not (named or behind > found.last) or not _is_plain(sentence, range(verb + 1, found.first), lexicon):
        return None
    measure = Mark("measure", TRADE, verb, verb + 1)
    start = verb - (tokens[verb - 1].lower in lexicon.words("grammar", "told", "between"))
    other = _sided(sentence, behind, lexicon.words("grammar", "roles", "from"), lexicon)
    if sentence.marks.ending(start, "pair") is not None:
        return Telling(measure, found.quantity, "pair") if other is None else None
    second = _whole(sentence, start)
    if second is None:
        return None
    joined = second.first and tokens[second.first - 1].lower in lexicon.words("numbers", "words", "joiner")
    first = _whole(sentence, second.first - 1) if joined else None
    if (first is None) == (other is None):
        return None  # of one alone; or of both together with somebody else
    opening = first or second
    if word_before(sentence, opening, lexicon) in lexicon.words("constructions", "dealing", "inside"):
        return None  # "firms in Brazil and Argentina traded", "Chile, Brazil and Argentina"
    one, two = sorted((str(second.value[0]), str((first or other).value[0])))  # type: ignore[union-attr]
    return Telling(measure, found.quantity, None, one, two) if one != two else None


def _were_traded(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """ "Goods worth $20 billion were traded between France and Spain"."""
    tokens, goods = sentence.tokens, lexicon.words("grammar", "worth", "goods")
    at = _behind_goods(sentence, found.last, lexicon)
    worth = found.first > 1 and tokens[found.first - 1].lower in lexicon.words("grammar", "worth")
    if at == found.last and not (worth and tokens[found.first - 2].lower in goods):
        return None
    while at < len(tokens) and tokens[at].lower in lexicon.words("constructions", "leading", "are"):
        at += 1
    traded = at < len(tokens) and tokens[at].lower in lexicon.words("constructions", "dealing", "traded")
    first = _sided(sentence, at + 1, lexicon.words("grammar", "roles", "with"), lexicon) if traded else None
    if first is None or first.last >= len(tokens):
        return None
    joined = tokens[first.last].lower in lexicon.words("numbers", "words", "joiner")
    second = sentence.marks.starting(first.last + 1, "place") if joined else None
    if second is None or second.value[1] not in NAMED or second.value[0] == first.value[0]:
        return None
    one, two = sorted((str(first.value[0]), str(second.value[0])))
    return Telling(Mark("measure", TRADE, at, at + 1), found.quantity, None, one, two)


def _went(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """ "Dutch goods worth $20 billion went to Spain", "goods worth $20 billion were bought by Spain from Norway"."""
    tokens, goods = sentence.tokens, lexicon.words("grammar", "worth", "goods")
    at, named = _behind_goods(sentence, found.last, lexicon), found.first - 2
    worth = named >= 0 and tokens[found.first - 1].lower in lexicon.words("grammar", "worth")
    if at == found.last and not (worth and tokens[named].lower in goods):
        return None
    whose = sentence.marks.ending(named, "place") if at == found.last else None
    seller = whose if whose is not None and whose.value[1] == "demonym" else None
    if at == found.last and seller is None and named and tokens[named - 1].is_word:
        return None  # "leather goods worth"
    sold, bought = (lexicon.words("constructions", "dealing", key) for key in ("went", "bought"))
    start, between = at, lexicon.words("constructions", "leading", "are") | lexicon.words("grammar", "told", "between")
    while at < len(tokens) and tokens[at].lower in between | sold | bought:
        at += 1
    verb = tokens[at - 1].lower if at > start else ""
    if verb not in sold | bought:
        return None
    by = lexicon.words("grammar", "leaning", "by")
    roles = {
        role: lexicon.words("grammar", "roles", role) - lexicon.words("grammar", "roles", "with")
        | (by if (role == "to") == (verb in bought) else frozenset())
        for role in SIDES
    }
    sides = _both_sides(sentence, at, roles, {} if seller is None else {"from": seller}, lexicon)
    if sides is None or sides["from"].value[0] == sides["to"].value[0]:
        return None
    measure = Mark("measure", EXPORTS, start, at)
    return Telling(measure, found.quantity, None, str(sides["from"].value[0]), str(sides["to"].value[0]))


def _both_sides(
    sentence: Sentence, index: int, roles: dict[str, frozenset[str]], known: dict[str, Mark], lexicon: Lexicon
) -> dict[str, Mark] | None:
    """Who sells and who buys, named one behind the other from a token on, in either order."""
    sides = dict(known)
    while len(sides) < len(SIDES):
        led = [(role, _sided(sentence, index, words, lexicon)) for role, words in roles.items() if role not in sides]
        role, place = next(((role, place) for role, place in led if place is not None), ("", None))
        if place is None:
            return None
        sides[role], index = place, place.last
    return sides


def _shipped(sentence: Sentence, found: Found, at: int, lexicon: Lexicon) -> Telling | None:
    """ "Shipments of goods from Chile to China were worth $24 billion"; of some goods only, if these aren't named."""
    tokens, goods = sentence.tokens, lexicon.words("grammar", "worth", "goods")
    whole = lexicon.words("constructions", "dealing", "whole")
    start = at
    while start > 0 and tokens[start - 1].lower in whole | goods:
        start -= 1
    owner = _owner(sentence, start, lexicon)
    before = tokens[start - 1] if start else None
    if (
        owner is None
        and before is not None
        and before.is_word
        and (before.lower not in lexicon.words("constructions", "dealing", "opens"))
    ):
        return None  # "wheat shipments", "its shipments"
    index = _behind_goods(sentence, at + 1, lexicon)
    theirs = _of_their_goods(sentence, at + 1, lexicon)
    index = index if theirs is None else theirs.last + 1
    named = index > at + 1 or any(tokens[place].lower in whole | goods for place in range(start, at))
    received = tokens[at].lower in lexicon.words("constructions", "dealing", "received")
    roles = {
        role: lexicon.words("grammar", "roles", role) - lexicon.words("grammar", "roles", "with") for role in SIDES
    }
    sides: dict[str, Mark] = {} if owner is None else {"to" if received else "from": owner}
    if theirs is not None and received:
        sides["from"] = theirs
    both = _both_sides(sentence, index, roles, sides, lexicon)
    if both is None:
        return None
    index = max([index, *(place.last for role, place in both.items() if role not in sides)])
    if not _is_plain(sentence, range(index, found.first), lexicon):
        return None
    behind = tokens[found.last].lower if found.last < len(tokens) else ""
    if behind in lexicon.words("numbers", "words", "of") and _behind_goods(sentence, found.last, lexicon) == found.last:
        return None  # "of iron ore"
    measure = Mark("measure", EXPORTS if named else SHIPMENTS, at, at + 1)
    seller, buyer = (str(both[role].value[0]) for role in SIDES)
    return Telling(measure, found.quantity, None, seller, buyer)


def _of_their_goods(sentence: Sentence, index: int, lexicon: Lexicon) -> Mark | None:
    """Whose goods are named at a token: "of Canadian goods"."""
    of = index < len(sentence.tokens) and sentence.tokens[index].lower in lexicon.words("numbers", "words", "of")
    place = sentence.marks.starting(index + 1, "place") if of else None
    return place if place is not None and is_of_their_goods(sentence, place, lexicon) else None


def _owner(sentence: Sentence, index: int, lexicon: Lexicon) -> Mark | None:
    """Whose shipments they are: "Chile's shipments", "Chilean shipments"."""
    owned = index > 0 and sentence.tokens[index - 1].lower in lexicon.words("grammar", "possessive", "marks")
    place = sentence.marks.ending(index - owned, "place")
    return place if place is not None and place.value[1] in (*NAMED, "demonym") else None


def _sided(sentence: Sentence, index: int, words: frozenset[str], lexicon: Lexicon) -> Mark | None:
    """The country that one of these words names at a token: "with Argentina", "to the United States"."""
    tokens = sentence.tokens
    if index + 1 >= len(tokens) or tokens[index].lower not in words - lexicon.words("numbers", "words", "joiner"):
        return None
    at = index + 1 + (tokens[index + 1].lower in lexicon.words("grammar", "among", "articles"))
    place = sentence.marks.starting(at, "place")
    if place is None or place.value[1] not in NAMED:
        return None
    marks = lexicon.words("grammar", "possessive", "marks")
    return None if place.last < len(tokens) and tokens[place.last].lower in marks else place


def _whole(sentence: Sentence, index: int) -> Mark | None:
    place = sentence.marks.ending(index, "place")
    return place if place is not None and place.value[1] in NAMED else None


def _behind_goods(sentence: Sentence, index: int, lexicon: Lexicon) -> int:
    """The token behind "of goods" or "worth of goods"; the same one where that doesn't stand there."""
    tokens, at = sentence.tokens, index
    goods, of = lexicon.words("grammar", "worth", "goods"), lexicon.words("grammar", "possessive", "of_what")
    at += at < len(tokens) and tokens[at].lower in lexicon.words("grammar", "worth")
    if at + 1 < len(tokens) and tokens[at].lower in of and tokens[at + 1].lower in goods:
        return at + 2
    return index


def _is_plain(sentence: Sentence, between: range, lexicon: Lexicon) -> bool:
    """Whether words between a verb and an amount narrow nothing: "goods worth", "in 2018 were worth"."""
    plain = lexicon.words("constructions", "dealing", "between") | lexicon.words("grammar", "worth", "goods")
    return all(
        sentence.tokens[index].lower in plain
        or (sentence.tokens[index].is_number and sentence.tokens[index].lower.isdecimal())
        or sentence.marks.covering(index, "bound", "record", "change")
        for index in between
    )
