"""Countries by their names in other languages: where they stand alone, and what only looks like one."""

import pytest

from factcheck import resources
from factcheck.extraction.numbers.sentences import read
from factcheck.model import Span

NAMED = [
    ("Exports of Deutschland grew.", ["DEU"]),
    ("España's exports grew.", ["ESP"]),
    ("In 2019 Brasil grew, and Polska too.", ["BRA", "POL"]),
    ("Trade between Беларусь and Казахстан grew.", ["BLR", "KAZ"]),
    ("Exports of 中国 grew.", ["CHN"]),
    ("Exports of საქართველო grew.", ["GEO"]),
    ("In México exports grew.", ["MEX"]),
    ("Since Italia joined, exports grew.", ["ITA"]),
    ("Exports to Estados Unidos grew.", ["USA"]),
    ("Exports of Guinea Ecuatorial grew.", ["GNQ"]),  # and not of Guinea
    ("Exports of Timor-Leste and of Timor Leste grew.", ["TLS", "TLS"]),
    ("Exports from Germany to Frankreich grew.", ["DEU", "FRA"]),
    ("Sales in Österreich, Ungarn and Schweiz grew.", ["AUT", "HUN", "CHE"]),
]
UNNAMED = [
    "The Banco de España grew.",
    "Deutschland AG grew.",
    "Telecom Italia grew.",
    "Credit Suisse grew.",
    "The party Alternative für Deutschland grew.",
    "Ciudad de México grew.",
    "Norfolk grew.",
    "Long Island grew.",
    "Island hotels were full.",
    "Maurice grew up there.",
    "Chili beans grew.",
    "Togas were worn.",
    "Her deutschland sticker faded.",
    "Oma, Ira and Cad grew.",  # Omã, Irã, Čad
]


def places(text: str) -> list[str]:
    """The codes of the countries named in a sentence."""
    sentence = read(text, Span(0, len(text)), resources.lexicon())
    return [mark.value[0] for mark in sentence.marks.all("place")]


@pytest.mark.parametrize(("text", "codes"), NAMED)
def test_a_name_in_another_language_is_the_country(text: str, codes: list[str]) -> None:
    assert places(text) == codes


@pytest.mark.parametrize("text", UNNAMED)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert places(text) == []


def test_each_name_means_one_country() -> None:
    names = [line.split("\t")[0] for line in resources.lexicon().foreign.splitlines()]
    assert len(names) == len(set(names)) > 3000
    known = {name.surface for name in resources.reference().names()}
    assert not known.intersection(names)
