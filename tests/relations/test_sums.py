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
    # From as many as are told; and "which" in what adds up, but tells no part.
    ("The {} entries came from three lands. The north sent 110, the south 75 and the coast 55.\n", "230", "240"),
    ("The north sent 110 entries, the south 75 and the coast 55, which makes {} in all.\n", "230", "240"),
    # What is left is of the wider total, whose parts are the parts of a nearer one.
    ("The school cost {} million euros. It opened in May. The walls took 5.1 million euros. Chairs came to 1.6 million "
     "euros. That leaves 0.9 million euros for trees.\n", "8.4", "7.6"),
    # The balance, and what must be added.
    ("The course comprises {} hours. Cooks spend 520 hours at the stove. Theory takes 110 hours. For the balance of "
     "270 hours they wait at table.\n", "800", "900"),
    ("Water has come to {} villages. Fourteen of the villages lie in the vale. Nine are on the river. To these must be "
     "added eleven villages on the moor.\n", "thirty-one", "thirty-four"),
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


def _table(rows: str) -> str:
    """A table in Markdown, of rows that a semicolon parts."""
    head, *body = (f"| {row.strip()} |" for row in rows.split(";"))
    return "\n".join([head, "|".join(["", *["---"] * (head.count("|") - 1), ""]), *body, ""])


TABLES = [
    # A total of any name, where its other figures are the sums; so many figures aren't by chance.
    ("Valley | Goats | Sheep; Upper | 214 | 1,305; Middle | 168 | 2,210; Lower | 77 | 940; Canton | 459 | {}",
     "4,555", "4,455"),
    ("Valley | Goats; Upper | 214; Middle | 168; Lower | 77; The canton as a whole | {}", "549", "459"),
    # One row of quarters.
    (" | Q1 | Q2 | Q3 | Q4 | Year; Cars sold | 41 | 52 | 47 | 39 | {}", "197", "179"),
    # What is left, by row.
    ("£ | Fees | Costs | Left; Choir | 1,210 | 870 | 340; Band | 905 | 960 | -55; Drama | 640 | 415 | {}",
     "325", "225"),
    # Points by day.
    ("Club | Saturday | Sunday | All told; Hawks | 31 | 44 | 75; Owls | 27 | 25 | {}; Kites | 38 | 19 | 57",
     "62", "52"),
    # A year of its seasons, a whole of its places: one column.
    ("Season | Calls; December to February | 61; March to May | 48; June to August | 39; Autumn | 52; Year | {}",
     "220", "200"),
    ("Shore | Huts; North | 120; West | 86; South | 134; Island | {}", "430", "340"),
    # Subtotals by the names of their parts.
    ("Cost | €; Tent | 300; Stage | 550; Tent and stage | 850; Soup | 120; Bread | 95; Food and drink | {}",
     "265", "215"),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "false", "true"), TABLES)
def test_a_total_of_any_name_is_found(tmp_path: Path, rows: str, false: str, true: str) -> None:
    assert codes(tmp_path, _table(rows.format(false))) == ["A210"]
    assert codes(tmp_path, _table(rows.format(true))) == []


NO_TOTALS = [
    # A mean, and the state at the end, of a year.
    "Season | Guests a night; Winter | 61; Spring | 48; Summer | 39; Autumn | 52; Year | 50",
    "Half | Members; First | 310; Second | 342; Year | 342",
    # The last row is one like the others, or a mean.
    "Valley | Goats | Sheep; Upper | 214 | 1,305; Middle | 168 | 2,210; Whole Hill | 77 | 940",
    "Milk | Litres; Skimmed | 200; Half-fat | 310; Whole milk | 490",
    "Valley | Goats | Sheep; Upper | 214 | 1,305; Middle | 168 | 2,210; Canton | 191 | 1,757",
    # Few digits fit by chance; and one row of three proves nothing.
    "Player | Goals | Saves | Cards; Ito | 3 | 2 | 1; Rey | 5 | 4 | 1; Dahl | 4 | 1 | 2",
    "Club | May | June | July; Hawks | 31 | 44 | 75; Owls | 27 | 25 | 61; Kites | 38 | 19 | 40",
    # Joined names that are rows of their own.
    "Cost | €; Tent | 300; Stage | 550; Soup and bread | 650; Prizes | 90",
]


@pytest.mark.parametrize("rows", NO_TOTALS)
def test_a_row_that_may_be_no_total_is_silent(tmp_path: Path, rows: str) -> None:
    assert codes(tmp_path, _table(rows)) == []
