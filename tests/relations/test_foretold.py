"""Directions told right before their numbers."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FIRES = (
    "The number of foxes has gone down: 46 were counted in 2020, 58 this year.\n",
    "Fewer children learn to swim. In 2015, 61% could; last year it was 68%.\n",
    "The reservoir is filling up: it stood at 64% in May and at 57% in June.\n",
    "Our commute has got longer, 31 minutes where it was 35.\n",
    "Visitors stayed longer, 2.1 nights compared with 2.6.\n",
    "The new hall is smaller than the old one, with 900 seats instead of 750.\n",
    "Unemployment went up in the third quarter, the labour office said. The rate was 7.1% between July "
    "and September, after 7.8% between April and June.\n",
    "The bank's bad-loan ratio worsened to 4.2% in the spring quarter from 4.9% in the winter.\n",
    "Shoppers spent more per visit this Advent. The average receipt came to 412 crowns, where a year ago "
    "it had been 437.\n",
    "Our reserves have been built up, from $41,000 at the last meeting to $36,500 today.\n",
    "The trade gap narrowed last quarter, to $2.2 billion, against $1.8 billion in the quarter before.\n",
    "The number of students in halls of residence fell for the third year running. In autumn 2022 there "
    "were 8,120 of them; in autumn 2023 the university counted 8,410.\n",
    "The growing reserve fund of the parish pleases the auditors. It held £61,000 in March and £57,500 in September.\n",
    "Falling yields worry the growers: in 2020 an acre gave 7.1 tonnes of beet, in 2023 it gave 7.9.\n",
    "The improvement in punctuality surprised nobody. 84% of trains ran on time in the second quarter, "
    "after 88% in the first.\n",
    "Prices for rye went down over the summer. On 1 June a tonne cost 189 euros. On 1 September traders "
    "asked 204 euros.\n",
    "The population of the island keeps growing: 2,310 people lived there at the census of 2011, 2,190 at "
    "that of 2021.\n",
    "The jobless rate dropped, from 5.2% in spring, to 5.6% in summer.\n",
    "Accidents at work became rarer; the insurer registered 1,912 in 2021 and 2,044 in 2022.\n",
    "The herd of wild ponies has dwindled from 140 animals to 165 in ten years.\n",
    "Motorists pay less at the pump than a year ago. A litre of diesel costs 1.71 euros; in the same week "
    "of last year it was 1.62 euros.\n",
    "The rise in the number of passengers continued in May, when 1.12 million people flew from the "
    "airport, against 1.19 million in May of last year.\n",
    "The gap between the two candidates has widened. A month ago it was 6 points; in Thursday's poll it was 4.\n",
)

SILENT = (
    "The number of students in halls of residence rose for the third year running. In autumn 2022 there "
    "were 8,120 of them; in autumn 2023 the university counted 8,410.\n",
    "The clinic has cut the time that patients spend in hospital. In 2018 they stayed for 6.9 days on "
    "average. Last year it was 6.4 days.\n",
    "Households are using more water, the utility said. Consumption per head was 118 litres a day in 2015 "
    "and 124 litres in 2023.\n",
    "The growing reserve fund of the parish pleases the auditors. It held £57,500 in March and £61,000 in September.\n",
    "Falling yields worry the growers: in 2020 an acre gave 7.9 tonnes of beet, in 2023 it gave 7.1.\n",
    "The improvement in punctuality surprised nobody. 88% of trains ran on time in the second quarter, "
    "after 84% in the first.\n",
    "Prices for rye went down over the summer. On 1 June a tonne cost 204 euros. On 1 September traders "
    "asked 189 euros.\n",
    "The population of the island keeps growing: 2,190 people lived there at the census of 2011, 2,310 at "
    "that of 2021.\n",
    "Accidents at work became rarer; the insurer registered 2,044 in 2021 and 1,912 in 2022.\n",
    "Motorists pay less at the pump than a year ago. A litre of diesel costs 1.62 euros; in the same week "
    "of last year it was 1.71 euros.\n",
    "The rise in the number of passengers continued in May, when 1.19 million people flew from the "
    "airport, against 1.12 million in May of last year.\n",
    "The gap between the two candidates has widened. A month ago it was 4 points; in Thursday's poll it was 6.\n",
)


@pytest.mark.parametrize("text", FIRES)
def test_what_does_not_fit_is_found(tmp_path: Path, text: str) -> None:
    assert "P401" in codes(tmp_path, text)


@pytest.mark.parametrize("text", SILENT)
def test_what_fits_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
