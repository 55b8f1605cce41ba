"""Numbers far apart that a slip of the pen gives away: each text with the slip, and with the true number."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FILL = " The hall was painted in 17 days.\n\nThe club has 40 seats and a bar. "

ROWS = [
    # The one measure of the other system, which is no slip: what it is of names the other one.
    ("A209", "At its height the pier felt a gust of 130 km/h.{}The {}-mph gust came with the tide.\n", "101", "81"),
    ("A209", "The trail is 42 kilometres long.{}They will love our {}-mile trail, she says.\n", "36", "26"),
    ("A209", "The marsh stretches over 730 square kilometres.{}For a wet corner of {} square miles it has few birds.\n",
     "382", "282"),
    ("A209", "The path to the mill is 80 kilometres long.{}The {}-mile path is closed in winter.\n", "60", "50"),
    ("A209", "The kiln is held at 1,150°C for an hour.{}At {} degrees Fahrenheit the clay turns to glass.\n", "2,012",
     "2,102"),
    ("A209", "The bus has a 60-litre (about {1} US gallon) tank.{0}\n", "26", "16"),
    ("A202", "The choir had 7,350 friends in 2019 and 7,920 in 2023.{}Our {} extra friends want to sing, it says.\n",
     "670", "570"),
    ("P402", "In 2018 girls made up 20% of the crew; last year they made up 28%.{}The rector praised the gain of {} "
     "percentage points in the share of girls.\n", "40", "8"),
    ("C105", "Calves born:\n\n| Farm | Cows | Calves |\n|---|---|---|\n| Oker Vale | 36 | 2,471 |\n| Lanz | 51 | 130 "
     "|\n{}The hands of Oker Vale helped {} of them into the world.\n", "2,741", "2,471"),
    ("A202", "| Year | Nurses | Beds |\n|---|---|---|\n| 2020 | 3,150 | 7.9 |\n| 2023 | 3,490 | 4.2 |\n{}The nursing "
     "staff grew by {} between 2020 and 2023.\n", "440", "340"),
    ("A215", "The county spent 96 million francs on its village halls.{}The rolls of village halls list 4,000 guests. "
     "A cost of {} francs per guest is dear.\n", "34,000", "24,000"),
    ("A215", "The canton covers 2,500 square kilometres.{}Some 210,000 people live in the canton. At {} residents per "
     "square kilometre the canton is thinly settled.\n", "124", "84"),
    ("A207", "The isle has 12,000 inhabitants.{}They use 3,500 kWh of electricity a head, or {} GWh in total a year.\n",
     "62", "42"),
    ("A206", "Goods worth 730 million crowns were imported and goods worth 510 million were exported, which left a "
     "trade deficit of {1} million crowns.{0}\n", "320", "220"),
    ("A206", "Exporters of goods took in $8.4 billion last year.{}Goods bought from abroad cost the country $10.7 "
     "billion last year. The goods gap of ${} billion is small.\n", "3.3", "2.3"),
    ("A208", "The ferry carried 31,400 people a day in June, 33,100 in July and 32,900 in August.{}Over those three "
     "months the ferry had an average of {} guests a day.\n", "36,800", "32,500"),
    ("A208", "Men there could expect 71.2 years at birth in 2021.{}Women could expect 76.4 years. For both together, "
     "life expectancy at birth was {} years in 2021.\n", "78.1", "73.9"),
    ("A208", "In Saal a hectare gave 68 tonnes of oats.{}Ohl ended up with 56 tonnes a hectare. In Wense it was 61. "
     "Averaged over all the fields, the yield of oats was {} tonnes a hectare.\n", "74", "62"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "false", "true"), ROWS)
def test_a_slip_is_found_and_the_true_number_is_silent(
    tmp_path: Path, code: str, text: str, false: str, true: str
) -> None:
    assert code in codes(tmp_path, text.format(FILL, false))
    assert codes(tmp_path, text.format(FILL, true)) == []


SILENT = [
    # a percentage of something else
    "Boats landed 21,250 tonnes of cod, compared with 25,000 tonnes the year before. Diesel was 6% cheaper.\n",
    # a difference that only looks like one
    "Volunteers picked up 3.6 tonnes of litter. Plastic was 2.7 tonnes of it. In 2015 it was 1.1 tonnes.\n",
    # another lake, told in the other system as well
    "The marsh covers 730 square kilometres (282 square miles). The bog to the north covers 382 square miles.\n",
    # of the hens at home
    "They eat 210 eggs per inhabitant. The country has 3.5 million people. Hens at home laid 610 million eggs. "
    "Planners take egg consumption to be 735 million.\n",
]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_of_something_else_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
