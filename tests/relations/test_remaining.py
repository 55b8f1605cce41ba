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
    (
        "{} bells hang in the tower, which has 212 steps. The last repair took 7 months.\n\nEighteen of the bells are "
        "of bronze. The iron ones number eleven, and a smith from Ulm comes for six days to oil them. It costs £14."
        "\n\nThe other nine ring only at Easter, at five in the morning.\n",
        "Thirty-five", "Thirty-eight",
    ),
    (
        "The library has {} readers. It bought 14 chairs.\n\nThe town branch has 730 readers in three rooms. In the "
        "harbour branch there are 410, of whom 66 read in Greek. A further 240 make up the school section, and 31 of "
        "those are teachers.\n",
        "1,340", "1,380",
    ),
    (
        "{} people came to the camp by the lake, which is 31 metres deep.\n\nNineteen of those who came are cooks. The "
        "divers number thirteen. Nine pupils make up the rest of the party; each has brought 40 books.\n",
        "Thirty-eight", "Forty-one",
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
        "The ward has 26 nurses. Ten work at night. Twelve came last year, and 40 posters hang in the hall. Sixteen "
        "nurses work by day. A further nine will be hired.\n",
        "The team has 40 points. Twenty of the points came at home. Three of the others came in May.\n",
        "The trip took 49 days. For 21 days they rowed. The remaining 5 days of the summer were dry.\n",
    ],
)
def test_what_is_no_part_is_left_alone(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
