"""How many rows of a table meet a bound, as the text around it tells."""

from pathlib import Path

from tests.relations.finding import codes

TABLE = "| Ward | Weeks |\n| --- | --- |\n| North | 31 |\n| South | 24 |\n| East | 29 |\n"


def test_a_table_far_down_a_long_text_is_read(tmp_path: Path) -> None:
    """The sentences around a table are some of the text, and a target is told by one of them."""
    lead = "".join(f"Note {number} says nothing of it.\n\n" for number in range(230))
    told = "The target is 26 weeks.\n\nTwo wards were over the target.\n"
    assert codes(tmp_path, f"{lead}{TABLE}\n{told}") == []
    assert codes(tmp_path, f"{lead}{TABLE}\n{told.replace('Two', 'Three')}") != []
