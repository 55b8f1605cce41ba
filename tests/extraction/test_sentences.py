"""Which sentences are read for numbers: the cheap look lets through whatever can be one, and little else."""

import pytest

from factcheck.extraction.numbers.sentences import may_count
from factcheck.lexicon import NUMBERS, load
from factcheck.lexicon.phrases import senses
from factcheck.model import Span

LEXICON = load()


def looked_at(text: str) -> bool:
    return may_count(text, Span(0, len(text)), LEXICON)


def test_every_number_of_the_lexicon_is_looked_at() -> None:
    phrases = [phrase for phrase, sense in senses(LEXICON.tables) if sense[0] in NUMBERS]
    assert phrases
    assert [phrase for phrase in phrases if not looked_at(f"They had {phrase} there.")] == []


@pytest.mark.parametrize(
    "text",
    ["He was in his high teens.", "It lost a kilogram.", "The number one of all", "¾ cup", "Page 5", "an hour later"],
)
def test_looked_at(text: str) -> None:
    assert looked_at(text)


@pytest.mark.parametrize(
    "text", ["The high hills were white.", "Most of them left.", "A number of birds sang.", "A bird sang low.", ""]
)
def test_not_looked_at(text: str) -> None:
    assert not looked_at(text)
