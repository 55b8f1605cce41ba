"""Parts and totals told in other orders and over sentences: each text with a wrong total, and with the true one."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    ("The fleet consists of {} ships; 31 are in the north, 22 in the south, and 14 on the coast.\n", "61", "67"),
    ("The north has 21,500 beds, the south 14,200 and the coast 12,300. In all, there are {} beds.\n", "43,200",
     "48,000"),
    ("Altogether {} houses were counted. In the north there were 120.\n\nThe south had 90 houses. The remaining 45 "
     "were on the coast.\n", "230", "255"),
    # A small count told in full isn't rounded.
    ("The chamber has {} delegates: 8 from the north, 6 from the south and 5 from the coast.\n", "18", "19"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_a_total_that_no_parts_give_is_found(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["A204"]
    assert codes(tmp_path, text.format(true)) == []


SILENT = [
    # Not all parts, or some twice.
    "The fleet has 90 ships; 31 sailed in May, 22 in June, and 14 in July.\n",
    "The north has 31 beds, the south 22 and the coast 14. In all, including the islands, there are 75 beds.\n",
    # Parts of what was told before, and no rest of anything.
    "The fleet grows by 84 machines.\n\nThirty-eight of the new machines are cars. Twenty-six are boats. The other 20 "
    "are sledges.\n",
    "There came 540,000 to the Grotto, 420,000 to the Kitchen and 310,000 to the Hall, with none of the other 17 "
    "getting beyond 90,000.\n",
    # Each share is rounded.
    "The Centre got 34.6%, the Left 28.3%, the Farmers 22.7% and small lists 14.5%. The sum is 100.1%.\n",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_sum_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []


def test_a_list_that_everything_else_closes_makes_a_hundred(tmp_path: Path) -> None:
    text = "The service sorted its calls by reason: falls 34%, heart trouble 27%, burns 22% and everything else {}%.\n"
    assert codes(tmp_path, text.format(27)) == ["A205"]
    assert codes(tmp_path, text.format(17)) == []
