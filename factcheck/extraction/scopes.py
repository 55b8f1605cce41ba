"""How far a word of mood reaches: not over another statement of its sentence, nor to a number taken for given."""

from factcheck.extraction.numbers.sentences import Sentence
from factcheck.lexicon import Lexicon

BEHIND = 6
"""Tokens behind a number within which the verb stands that it is the subject of. Our own choice."""

TAKEN_UP = 3
"""Tokens before a number for its article, behind it up to a relative clause, and of that. Our own choice."""


def statement_of(sentence: Sentence, first: int, last: int, clause: range, lexicon: Lexicon) -> int:
    """Where the statement of a number at tokens `first` up to `last` starts, which an auxiliary before it says nothing
    of: "The crew will add a ramp, and 85 jackets have been replaced", "the span, which would cost 9 million, is 40"."""
    tokens, finite = sentence.tokens, lexicon.words("modality", "statements", "finite")
    joints = lexicon.words("numbers", "words", "joiner") | lexicon.words("modality", "said_of", "joints")
    relative = clause.start > 1 and tokens[clause.start - 2].lower == ","
    for at in range(first - 1, clause.start, -1):
        if tokens[at].lower != ",":
            continue
        opens = at + 1 + (tokens[at + 1].lower in joints)
        if relative and opens == at + 1 and tokens[opens].lower in finite:
            return opens
        reach = range(opens + 1, min(last + BEHIND, clause.stop, len(tokens)))
        verb = next((place for place in reach if tokens[place].lower in finite or tokens[place].lower == ","), None)
        if verb is not None and tokens[verb].lower != "," and _has_subject(sentence, opens, verb, lexicon):
            return opens
    return clause.start


def _has_subject(sentence: Sentence, opens: int, verb: int, lexicon: Lexicon) -> bool:
    """Whether a verb behind a comma has a subject of its own there, unless it is in a mood itself or only tells who
    says so: "to have", "is", "14 contracts would lapse", "the mayor has said"."""
    to = lexicon.words("grammar", "changing", "to")
    alone = to | lexicon.words("modality", "statements", "finite")
    alone |= lexicon.words("relations", "clauses", "relatives")  # "63 more, that is 1,463"
    modal = sentence.tokens[verb].lower in lexicon.words("modality", "statements", "auxiliaries")
    told = modal or sentence.marks.starting(verb + 1, "verbs") is not None
    return not told and sentence.tokens[verb - 1].lower not in to and sentence.tokens[opens].lower not in alone


def is_given(sentence: Sentence, first: int, last: int, clause: range, lexicon: Lexicon) -> bool:
    """Whether what is only supposed, planned or denied takes a number for given: "if the rate, 35%, falls", "if it
    stays at 20%", "it will have 6,800, after 7,900 last year", "the 5% that we saw won't come back"."""
    return (
        _is_aside(sentence, first, last, lexicon)
        or _is_kept(sentence, first, clause, lexicon)
        or _is_base(sentence, first, last, clause, lexicon)
        or _is_past(sentence, first, last, lexicon)
    )


def _is_aside(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a number stands alone between commas behind what it is of, and in no list."""
    tokens = sentence.tokens
    if not 2 <= first <= last < len(tokens) - 1 or (tokens[first - 1].lower, tokens[last].lower) != (",", ","):
        return False
    named, behind = tokens[first - 2], tokens[last + 1]
    commas = (at + 1 for at in range(first - 2, 0, -1) if tokens[at].lower == ",")
    part = range(next(commas, 0), first - 1)
    return (
        named.is_word
        and named.lower not in lexicon.words("relations", "stop")
        and not any(_is_number(sentence, at) or sentence.marks.starting(at, "modality") for at in part[1:])
        and sentence.marks.covering(first - 2, "cardinal", "unit", "month") is None
        and behind.is_word
        and behind.lower not in lexicon.words("numbers", "words", "joiner")
        and sentence.marks.covering(last + 1, "cardinal") is None
    )


def _is_kept(sentence: Sentence, first: int, clause: range, lexicon: Lexicon) -> bool:
    """Whether a condition is that a number stays what it is."""
    tokens, stays = sentence.tokens, lexicon.words("modality", "statements", "stays")
    conditions = lexicon.words("relations", "clauses", "conditional")
    led = any(tokens[at].lower in conditions for at in range(clause.start, first))
    marks = sentence.marks
    bound = marks.starting(first, "bound") or marks.ending(first, "bound")  # "if it stays above 20%"
    stays_at = not stays.isdisjoint(token.lower for token in tokens[max(first - 2, clause.start) : first])
    return led and stays_at and bound is None


def _is_base(sentence: Sentence, first: int, last: int, clause: range, lexicon: Lexicon) -> bool:
    """Whether a number is what another one of its clause is reckoned from."""
    tokens, bases = sentence.tokens, lexicon.words("modality", "statements", "bases")
    if not first or tokens[first - 1].lower not in bases:
        return False
    to, aside = lexicon.words("grammar", "changing", "to"), lexicon.words("modality", "statements", "aside")
    if not to.isdisjoint(token.lower for token in tokens[first:last]):
        return False  # "from 17,500 to 9,700 tonnes"
    if tokens[first - 1].lower in aside and tokens[first - 2].lower != ",":
        return False  # "it would be twice as much after 140 years"
    behind = last + 1 < len(tokens) and tokens[last].lower in to and _is_number(sentence, last + 1)
    return behind or any(_is_number(sentence, at) for at in range(clause.start, first - 1))


def _is_number(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].lower[:1].isdigit() or sentence.marks.starting(at, "cardinal") is not None


def _is_past(sentence: Sentence, first: int, last: int, lexicon: Lexicon) -> bool:
    """Whether a number is of what was, or is, as the clause behind it tells: "the growth of 5% that we saw", "the 340
    who work there"."""
    tokens, the = sentence.tokens, lexicon.words("grammar", "among", "definite")
    relatives = lexicon.words("relations", "clauses", "relatives")
    opens = next((at for at in range(last, min(last + TAKEN_UP, len(tokens))) if tokens[at].lower in relatives), None)
    if opens is None or the.isdisjoint(token.lower for token in tokens[max(first - TAKEN_UP, 0) : first]):
        return False
    told = range(opens + 1, min(opens + 1 + TAKEN_UP, len(tokens)))
    past = lexicon.words("periods", "past") | lexicon.words("modality", "statements", "past")
    supposed = any(sentence.marks.starting(at, "modality") for at in told)
    return not supposed and (opens == last or any(tokens[at].lower in past for at in told))
