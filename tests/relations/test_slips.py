"""A magnitude that was put wrongly: of one amount told twice, of a rest, of what so many cost together."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    # A rough number, a rate, another word for what is counted, or no word in common.
    ("Some 640,000 people visited the show.\n\nFor its 640 {} guests the ice was too soft.\n", "million", "thousand"),
    ("The mill will pay 750,000 pounds a year for its shirts.\n\nThe 750-{}-pound patronage is fun.\n", "million",
     "thousand"),
    ("Presses took in 310,000 tonnes of fruit.\n\nTo grind 310 {} tonnes of plums, they ran at night.\n", "million",
     "thousand"),
    ("The lake holds 84 million litres.\n\nIt rained. Nobody knew where to put 84 {} litres.\n", "billion", "million"),
    # What is left of a whole, and what so many cost.
    ("The mint made 5.2 billion crowns. Banks took 3.9 billion crowns.\n\nThe only other buyer, a dealer, got 1.3 {} "
     "crowns.\n", "million", "billion"),
    ("It snowed for 6 weeks. Of 2.6 billion crowns spent, drivers got 1.9 billion crowns, and sailors the rest, 700 {} "
     "crowns.\n", "thousand", "million"),
    ("The town wants 60 buses.\n\nEach bus costs 2.5 million crowns.\n\nIt will pay 150 {} crowns for its buses.\n",
     "billion", "million"),
    ("A pump costs $4,000 apiece.\n\nThe valley asks for 90 pumps. A plan for pumps worth $360 {} was drawn up.\n",
     "million", "thousand"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS)
def test_a_magnitude_put_wrongly(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    assert "P403" in codes(tmp_path, text.format(wrong))
    assert "P403" not in codes(tmp_path, text.format(right))
