"""A place in an order, beside how many are told to be above or the numbers of a list."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FIRES = (
    "Four garages were asked. Pit Stop wanted £340, Hogan £295, Autofix £310 and Car Corner £365. "
    "Cheapest was Autofix, with free coffee.\n",
    "It is the third-biggest lender in the country, with assets of $88 billion; the only larger one is "
    "Norbank, which has $140 billion.\n",
    "She was delighted with eighth place in the race. Eight women crossed the line before her, the "
    "fastest in 38 minutes.\n",
    "Aarhus has 290,000 people, Odense 182,000, Aalborg 120,000 and Esbjerg 71,000. Aalborg is thus the "
    "second-largest of the four.\n",
    "The Reds took 12 gold medals, the Blues 9, the Greens 7 and the Whites 5. Third place for the Whites "
    "was a surprise.\n",
    "Ana ran 38:12, Bea 38:40, Cleo 39:05 and Dora 39:30. Bea won the race by a whisker.\n",
    "Four ports handle more than we do: Orsk 9 million tonnes, Lund 8, Vik 7 and Ros 6. With 5 million we "
    "are fourth.\n",
    "Behind Marlow (61 points) and Denby (58), Ashton are second on 55 points.\n",
    "With 41 points they are fifth. Three clubs have more: Rovers 52, United 47 and City 45.\n",
    "The bank, the country's second largest by deposits with 18 billion, trails Nordea with 31 billion, "
    "Danske with 27 billion and Sparbank with 22 billion.\n",
    "He finished runner-up in 3:41. Three men were faster: Obi in 3:36, Cruz in 3:38 and Lindt in 3:40.\n",
    "Our county ranks last of six for broadband: 71% of homes have it. In Marsh it is 68%, elsewhere "
    "between 77% and 90%.\n",
    "Coal came first among the fuels with 28%, ahead of gas with 31% and wood with 19%.\n",
)

SILENT = (
    "Quiz night results: the Librarians 25, the Vets 22, Year Ten 19, the Post Office 17, and the Choir "
    "14. So the Choir came last again and will wash the glasses.\n",
    "Four garages were asked. Pit Stop wanted £340, Hogan £295, Autofix £310 and Car Corner £365. "
    "Cheapest was Hogan, with free coffee.\n",
    "It is the second-biggest lender in the country, with assets of $88 billion; the only larger one is "
    "Norbank, which has $140 billion.\n",
    "She was delighted with ninth place in the race. Eight women crossed the line before her, the fastest "
    "in 38 minutes.\n",
    "Aarhus has 290,000 people, Odense 182,000, Aalborg 120,000 and Esbjerg 71,000. Odense is thus the "
    "second-largest of the four.\n",
    "The Reds took 12 gold medals, the Blues 9, the Greens 7 and the Whites 5. Third place for the Greens "
    "was a surprise.\n",
    "Brand A scored 82 points in the test, brand B 77, brand C 74. The runner-up, brand B, is also the cheapest.\n",
    "Four ports handle more than we do: Orsk 9 million tonnes, Lund 8, Vik 7 and Ros 6. With 5 million we are fifth.\n",
    "Only two countries grow more apples. Our 310,000 tonnes put us in third place.\n",
    "Behind Marlow (61 points) and Denby (58), Ashton are third on 55 points.\n",
    "With 41 points they are fourth. Three clubs have more: Rovers 52, United 47 and City 45.\n",
    "The bank, the country's fourth largest by deposits with 18 billion, trails Nordea with 31 billion, "
    "Danske with 27 billion and Sparbank with 22 billion.\n",
    "Our county ranks fifth of six for broadband: 71% of homes have it. In Marsh it is 68%, elsewhere "
    "between 77% and 90%.\n",
    "Gas came first among the fuels with 31%, ahead of coal with 28% and wood with 19%.\n",
    "Poland, with 29%, is our number one market. Germany takes 27%, France 11%.\n",
    "Silver went to Ida Moe with 72.2 metres; the winner threw 73.0 and the bronze medallist 72.1.\n",
    "In the poll the mayor is in the lead with 37%, while her challenger has 34%.\n",
    "Spain remained in first place among the buyers with 210 million, ahead of Italy with 190 million.\n",
)


@pytest.mark.parametrize("text", FIRES)
def test_what_does_not_fit_is_found(tmp_path: Path, text: str) -> None:
    assert "C108" in codes(tmp_path, text)


@pytest.mark.parametrize("text", SILENT)
def test_what_fits_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
