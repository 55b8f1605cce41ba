"""The rest of a total whose parts go by other names: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    (
        "{} vans left the depot at dawn, each with 40 parcels. The road is 540 kilometres long.\n\nFourteen crews came "
        "home before dark, and one driver sang. Eight vans broke down near a lake with 21 swans. It cost $900.\n\n"
        "The other twelve were stuck in the snow for five hours.\n",
        "Thirty-eight", "Thirty-four",
    ),
    (
        "After a voyage of {} days the ship is back. Its crew numbers 19.\n\nFor 31 days it mapped the ridge, at 4 "
        "knots. Then it lay in harbour for 18 days, where a spare was flown in for €38,000.\n\nThe passages account "
        "for the remaining 21 days.\n",
        "64", "70",
    ),
    (
        "The fair drew {} guests over three days. The town has 2,300 beds.\n\nOn Friday it rained, and only 1,100 "
        "came. On Saturday 2,400 guests danced until midnight. Sunday brought the remaining 2,100.\n",
        "5,900", "5,600",
    ),
    (
        "A panel of {} judges meets on 8 March. The oven weighs 240 kilos.\n\nFrance sends twelve judges, one of whom "
        "is blind. Eight come from Spain, and the remaining five from Malta.\n",
        "27", "25",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert "A204" in codes(tmp_path, text.format(false))
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize(
    "text",
    [
        "With 96 operators each crew would be 24 strong instead of 32. Hours fall from 38 to 36.\n\nStaff pay 4.50; "
        "the firm pays the other 3.00.\n",
        "It will order 69 new trains: 45 with four cars and 24 with six.\n",
        "The trip took 49 days. For 21 days they rowed. The remaining 5 days of the summer were dry.\n",
    ],
)
def test_what_is_no_part_is_left_alone(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
