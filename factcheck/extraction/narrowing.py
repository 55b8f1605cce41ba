"""What narrows a measure to some of it, or makes a number one of another time or a difference beside another one."""

from factcheck.extraction.numbers.marks import Mark
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.periods import has_own_year
from factcheck.extraction.respective import is_in_turn
from factcheck.lexicon import Lexicon


def products(sentence: Sentence, measure: Mark, number: Mark, lexicon: Lexicon) -> tuple[str, ...]:
    """The product a flow or a rank is narrowed to: "coffee exports", "imports of gold", "largest beef supplier"."""
    if not lexicon.tables["measures"][measure.value].get("products"):
        return ()
    before = measure.first - 1
    if before >= 0 and narrows(sentence, before, lexicon) and not number.first <= before < number.last:
        return ("partly", sentence.tokens[before].lower)
    behind = measure.last
    verb = sentence.tokens[measure.first].lower.endswith(lexicon.endings("past"))  # "exported coffee worth 5 billion"
    if verb and behind < number.first and narrows(sentence, behind, lexicon):
        return ("partly", sentence.tokens[behind].lower)
    counted = sentence.tokens[behind + 1].lower if behind + 1 < len(sentence.tokens) else ""
    if counted in lexicon.words("grammar", "worth") and narrows(sentence, behind, lexicon):
        return ("partly", sentence.tokens[behind].lower)  # "exports beef worth 2 billion"
    worth = number.last
    is_worth = worth + 2 < len(sentence.tokens) and sentence.tokens[worth].lower in lexicon.words("grammar", "worth")
    if is_worth and narrows(sentence, worth + 2, lexicon):
        return ("partly", sentence.tokens[worth + 2].lower)
    of = measure.last
    words = lexicon.words("grammar", "possessive", "of_what")
    if of + 1 < len(sentence.tokens) and sentence.tokens[of].lower in words and narrows(sentence, of + 1, lexicon):
        return ("partly", sentence.tokens[of + 1].lower)
    return ()


def narrows(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether a word is one of a product: no name, no small word, and none of those that stand by any flow."""
    token = sentence.tokens[index]
    if not token.is_word or (index > 0 and sentence.text[token.start].isupper()):
        return False
    plain = lexicon.words("grammar", "noise") | lexicon.words("grammar", "unnarrowed")
    plain |= lexicon.words("grammar", "told", "traders")
    return token.lower not in plain and not any(
        mark.first <= index < mark.last
        for mark in sentence.marks.all(
            "place", "cardinal", "magnitude", "vague", "unit", "modality", "verbs", "current", "clauses", "bound"
        )
    )


def is_some_change(sentence: Sentence, index: int, lexicon: Lexicon) -> bool:
    """Whether a noun of change at a token is that of some thing: "tourism growth", not "strong" or "saw growth"."""
    shown = lexicon.words("grammar", "showing") | lexicon.words("grammar", "having")
    return narrows(sentence, index - 1, lexicon) and sentence.tokens[index - 1].lower not in shown


def _is_difference(sentence: Sentence, found: Found, lexicon: Lexicon) -> bool:
    """Whether a number is by how much something is more or less: "30 billion higher than", "smaller by 9 million"."""
    next_ = sentence.tokens[found.last].lower if found.last < len(sentence.tokens) else ""
    if found.quantity.kind == "change" and found.quantity.unit_kind == "multiple":
        return next_ in lexicon.words("constructions", "multiples", "fast")  # "grew twice as fast as"
    if found.quantity.kind in ("change", "ratio", "rank"):
        return False
    if next_ in lexicon.words("grammar", "moved", "way"):
        on = sentence.tokens[found.last + 1].lower if found.last + 1 < len(sentence.tokens) else ""
        return on in lexicon.words("grammar", "moved", "on")  # "$130 billion up on the year"
    if next_ in lexicon.words("grammar", "moved", "beyond"):
        return True  # "four years above the American figure"
    behind = sentence.marks.starting(found.last, "comparison")
    by = found.first > 1 and sentence.tokens[found.first - 1].lower in lexicon.words("grammar", "leaning", "by")
    apart = any(
        next_ in lexicon.words("numbers", "words", key) for key in ("times_more", "times_less")
    )  # "30 billion dollars higher in 2023 than"
    return by or apart or (behind is not None and behind.value in ("more", "less"))


def _is_listed_with_one(sentence: Sentence, found: Found, others: tuple[Mark, ...], lexicon: Lexicon) -> bool:
    """Whether a number is the second of two that something moved by: "fell in both years, by 0.6% and 1.5%"; not where
    each has a year or a country of its own: "grew by 0.6% and 1.5% in 2016 and 2017"."""
    at, by = found.first - 1, lexicon.words("grammar", "leaning", "by")
    if at < 1 or sentence.tokens[at].lower not in lexicon.words("numbers", "words", "joiner"):
        return False
    led = [
        other.first - 1 for other in others
        if other.last == at and other.first and sentence.tokens[other.first - 1].lower in by
    ]  # fmt: skip
    if not led or not sentence.marks.ending(led[0], "change"):
        return bool(led)
    return not is_in_turn(sentence, Mark("number", None, found.first, found.last), others, lexicon)


def aside(sentence: Sentence, found: Found, others: tuple[Mark, ...], lexicon: Lexicon) -> str | None:
    """What a number beside another one is: "earlier" in "to 5% from 6%", "partly" in "of which 3 billion"."""
    if sentence.marks.starting(found.last, "part") is not None:
        return "partly"
    if _is_difference(sentence, found, lexicon) or _is_listed_with_one(sentence, found, others, lexicon):
        return "difference"
    behind = sentence.tokens[found.last].lower if found.last < len(sentence.tokens) else ""
    if behind in lexicon.words("grammar", "aside", "until"):
        return "earlier"  # "41 million before the war"
    mark = sentence.marks.ending(found.first, "aside") or sentence.marks.ending(found.first - 1, "aside")
    if mark is None or not any(other.first < mark.first for other in others):
        return None
    if mark.value == "earlier" and has_own_year(sentence, found.last, lexicon):
        return None  # "down from 14 billion in 1985"
    sided = lexicon.words("constructions", "balances", "sided") | lexicon.words("grammar", "bare", "inside")
    at = found.last + 1
    at += at < len(sentence.tokens) and sentence.tokens[at].lower in lexicon.words("grammar", "among", "articles")
    if behind in sided and sentence.marks.starting(at, "place"):
        return None  # "against 12 billion to Spain", "compared to 4% in the Netherlands"
    return str(mark.value)
