"""Numbers whose measure the build of a sentence tells: balances, multiples, prices of money, leaders."""

from factcheck.extraction.balances import balance_of
from factcheck.extraction.compared import comparison_of
from factcheck.extraction.dealing import dealing_of
from factcheck.extraction.exchanging import exchange_of
from factcheck.extraction.foremost import foremost_of
from factcheck.extraction.leading import leader_of
from factcheck.extraction.multiples import multiple_of
from factcheck.extraction.numbers.quantities import Found
from factcheck.extraction.numbers.sentences import Sentence
from factcheck.extraction.telling import Telling
from factcheck.lexicon import Lexicon


def construction_of(sentence: Sentence, found: Found, lexicon: Lexicon) -> Telling | None:
    """What a number tells by the build of its sentence, where it does."""
    for told in (balance_of, exchange_of, comparison_of, multiple_of, leader_of, foremost_of, dealing_of):
        telling = told(sentence, found, lexicon)
        if telling is not None:
            return telling
    return None
