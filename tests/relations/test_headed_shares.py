"""The share of a headline and the counts that it is worked out from: each text with some that don't come to it, and
with some that do."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    ("# Half of shops to let in Mill Lane\n\nOf the 40 shops in the lane, {} are to let.\n", "12", "21"),
    ("# Heat kills a third of trout\n\nThe farm lost {} of its 4,500 trout in July.\n", "900", "1,500"),
    ("# Nearly half of barns unsafe\n\nInspectors saw 250 barns. In {} of them a beam was loose.\n", "61", "117"),
    ("# Four in five voters back the rota\n\nOf the 2,400 votes cast, {} were for it.\n", "1,500", "1,920"),
    # What is left of all of them.
    ("# Two in three pupils pass\n\nOf the 90 pupils, {} failed.\n", "50", "30"),
]

SILENT = [
    "# Half of shops to let in Mill Lane\n\nOf the 40 cafes in the lane, 12 are to let.\n",
    "# Half of shops to let in Mill Lane\n\nOf the 40 shops, 12 are to let. Eight of the shops have been sold.\n\n"
    "By floor space, 50% of the lane is to let.\n",
    "# Two in three pupils pass\n\nOf the 90 pupils, 40 are girls. Of the 60 boys, 20 failed.\n",
]


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_a_share_that_its_counts_do_not_come_to_is_found(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert "C110" in codes(tmp_path, text.format(false))
    assert "C110" not in codes(tmp_path, text.format(true))


@pytest.mark.parametrize("text", SILENT)
def test_a_share_of_other_things_is_silent(tmp_path: Path, text: str) -> None:
    assert "C110" not in codes(tmp_path, text)
