"""By how much things are apart, with no verb or noun of change: faults and true twins."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

OFF = [
    ("How much dearer has a season ticket become? By {} per cent. It was £400 in 2022 and is £500 now.\n", "35", "25"),
    ("Winter coat, formerly €240, yours for €180 until Sunday. That is {}% off!\n", "35", "25"),
    ("The Lumo lamp was $160 and is now $120. You save {}%.\n", "35", "25"),
    ("Landings were {}% down at 18,700 tonnes, compared with 20,000 tonnes a season ago.\n", "16.5", "6.5"),
    ("The pass rate at Hill School was 88% and at Dale School 79%. Hill is {} points ahead.\n", "19", "9"),
    ("Among women 72% are in work, among men 81%: a gap of {} points.\n", "19", "9"),
]

LET_BE = [
    "The hall seats 400, so occupancy went from 75% to 82.5%. Income was $145,200, or $22 a head, which is 34% up.\n",
    "The lift takes 92% up the hill. It carried 400 people in 2022 and 500 in 2023.\n",
    "The lamp was $160 and is now $120. You save 40% of the work.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), OFF)
def test_what_is_ahead_or_off_is_a_change(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) in (["A201"], ["A202"])
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", LET_BE)
def test_a_word_that_leads_on_tells_none(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
