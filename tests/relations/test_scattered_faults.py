"""Faults of which each half stands in another sentence, in other words: each beside its true twin."""

from pathlib import Path

import pytest

from tests.relations.test_reconciled import codes

ROWS = [
    # What was never reached or never fallen to, and once was.
    ("C103", "Since records began the Orl has at no time risen to six metres at the mill.\n\nMilk is 2 euros.\n\nIn a "
     "photograph of 1988 the Orl stands at {} metres at the mill.\n", "6.4", "5.4"),
    ("C103", "Attendance at the baths has never fallen to 40,000 in a year.\n\nIn 2011 attendance at the baths was "
     "{}.\n", "38,000", "48,000"),
    # Some of all, with words between.
    ("P404", "Of the 36 barges put up for auction in May, {} have found a buyer.\n", "41", "31"),
    # A flow left over from both.
    ("A206", "The exchange of goods between Orland and the league came to €8.2 billion in 2024.\n\nPurchases from the "
     "league accounted for €3.5 billion of the exchange.\n\nA surplus of {} billion with the league is nice.\n",
     "€2.2", "€1.2"),
    # A time limit with its two days.
    ("A216", "The notice was served on 3 April. Appeals have to be lodged within twenty days.\n\nThe fee is 60 euros."
     "\n\nThis period ends on {}.\n", "3 May", "23 April"),
    # The only two temperatures, of one place and time.
    ("A209", "The gauge at the harbour stood at 35°C at noon.\n\nTrams stood.\n\n“It was {} at the harbour "
     "at noon,” said a visitor.\n", "85 degrees Fahrenheit", "95 degrees Fahrenheit"),
    # A difference that the next sentence takes up.
    ("A202", "The club began the year with bank debt of 540,000 francs and 30 players. It sold two of them for 9,000 "
     "francs.\n\nIn the end bank debt was 460,000 francs. I ask members to bear this reduction of {} francs in mind.\n",
     "90,000", "80,000"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "wrong", "right"), ROWS)
def test_a_fault_is_found_and_its_twin_is_silent(tmp_path: Path, code: str, text: str, wrong: str, right: str) -> None:
    assert codes(tmp_path, text.replace("{}", right)) == set()
    assert code in codes(tmp_path, text.replace("{}", wrong))
