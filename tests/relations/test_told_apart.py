"""Numbers that look tied and aren't, each beside a text of the same shape in which they are."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # Shares that leave out their sign are parts too.
    ("A205", "Oats took 46% of the land. Barley followed with 31%, and flax with 9. Roots took the remaining {}%.\n",
     "14", "19"),
    # A whole that would be one without the part.
    ("A213", "The league's aid came to 130 million crowns. Feeding the bakers cost it 40 million crowns, {} of the "
     "total, and without them its aid would have been 90 million crowns.\n", "31%", "60%"),
    ("A213", "The storm destroyed {}, a quarter of the 6,200 that were surveyed.\n",
     "940 barns and damaged 610 others", "940 barns"),
    # What a bill and a price are of isn't one thing.
    ("A209", "Salt makes up a third of the import bill. The bank values imports without freight, which makes up {}."
     "\n", "some 3% of the price", "some 43% of the import bill"),
    ("A209", "Compared with 2021, when 10.5 lakh crore was collected, the increase is {}.\n\nSalt made up half of the "
     "sum, 6 lakh crore.\n", "14 per cent", "14 per cent. It is 64 per cent of the sum that salt made up"),
    # A rate that its own sentence bears out.
    ("A207", "Exports came to 4.2 million sacks. Their value is $1.18 billion, because bakers paid ${} per sack.\n\n"
     "Rain came late.\n\nA farmer with a yield of 6 sacks was paid about $1,200 by bakers.\n", "281", "381"),
    # Two others are no rest of millions.
    ("A204", "Alm had 54,000 cards, Bek 45,000 and Cor 25,000, {} in all. Alm gained more than the two others "
     "combined, who added 900 and 600.\n", "124,000", "142,000"),
    # A time that something was the most in, or that a mean is of.
    ("A216", "From the start of 2022 to the end of 2023 the fund lost money. {}\n",
     "Over ten years, it made four million.", "It lasted ten years."),
    ("A216", "The pier was shut in May 2018 and opened again in June 2021. {}\n",
     "The toll was the lowest in four years.", "In all it was shut for six years."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "right", "wrong"), ROWS)
def test_what_only_looks_tied_is_silent(tmp_path: Path, code: str, text: str, right: str, wrong: str) -> None:
    assert codes(tmp_path, text.format(right)) == []
    assert code in codes(tmp_path, text.format(wrong))
