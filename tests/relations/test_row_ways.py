"""Which way the rows of a table went, and by how much between two of its times, as the text tells it."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

LINES = """Trains on time, per cent:

| Line | 2022 | 2023 | 2024 |
|---|---|---|---|
| North | 88.1 | 90.4 | 92.0 |
| Lakes | 84.7 | 83.2 | 86.5 |
| West | 79.3 | 81.0 | 77.6 |

"""

PRICES = """House prices by town:

| Town | 2022 | 2023 |
|---|---|---|
| Merrow | £212,000 | £198,000 |
| Lindale | £185,000 | £191,000 |

"""

MONTHS = """| Month | Price ($) |
|---|---|
| May | 78.20 |
| June | 80.50 |
| July | 83.10 |

"""

ROWS = [
    ("P401", LINES, "The share of trains on time improved on {} between 2023 and 2024.", "every line", "two lines"),
    ("P401", LINES, "Trains on West were {} punctual in 2024 than in 2023.", "more", "less"),
    ("P401", PRICES, "Buyers in Merrow paid {} than the year before, and in Lindale £6,000 on top.", "more", "less"),
    ("P401", PRICES, "In Lindale prices {} in 2023.", "fell", "rose"),
    ("C105", LINES, "On West {} per cent were on time in 2024.", "76.7", "77.6"),
    ("C105", LINES, "North had 88.1 per cent in 2022 and {} per cent in 2024.", "95.0", "92.0"),
    ("C105", PRICES, "A house in Merrow cost more than {} in 2023.", "£215,000", "£190,000"),
    ("A202", MONTHS, "From May to July the price rose by {}.", "$7.40", "$4.90"),
]


@pytest.mark.parametrize(("code", "table", "text", "false", "true"), ROWS)
def test_what_a_text_says_of_rows_is_held_against_them(
    tmp_path: Path, code: str, table: str, text: str, false: str, true: str
) -> None:
    assert code in codes(tmp_path, table + text.format(false) + "\n")
    assert code not in codes(tmp_path, table + text.format(true) + "\n")
