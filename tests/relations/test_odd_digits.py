"""What has digits and is no numeral, "²⁰²³" or "①⑨⑨⑨", ends no run; the decimal digits of any script are numerals."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

YEARS = ["²⁰²³", "₂₀₂₃", "②⓪②③", "٢٠٢٣", "２０２３", "२०२३"]
"""2023 in superscripts, subscripts and circles, which `int` doesn't read, and in scripts whose digits it does."""

TEXTS = [
    "Sales in {} rose to 5 million dollars from 4 million dollars in 2019.\n",
    "The club was founded in {}, 40 years ago. Its 30th anniversary was in {}.\n",
    "On 5 May {} the town had 4 parks, the highest since {}. It was closed from {} to 2025, for six years.\n",
    "| Year | Boats |\n|---|---|\n| {} | 40 |\n| 2022 | 30 |\n| 2021 | 20 |\n\nIn {} there were 50 boats.\n",
]


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("text", TEXTS)
def test_no_digits_end_a_run(tmp_path: Path, text: str, year: str) -> None:
    assert isinstance(codes(tmp_path, text.replace("{}", year)), list)
