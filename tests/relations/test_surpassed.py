"""Who is said to have more than another, beside the numbers of both."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FIRES = (
    "CDs outsold vinyl over Christmas: 9,000 records of vinyl against 3,000 CDs.\n",
    "More men than women applied, 420 women and 380 men.\n",
    "Wheat outyielded barley on the trial plots: 5.1 tonnes a hectare for wheat, 5.8 for barley.\n",
    "The new hall is smaller than the old one. The new hall has 900 seats and the old one 750.\n",
    "Wages outpaced prices: prices rose 5%, wages 3%.\n",
    "Boys are taller than girls at that age. Girls measure 1.42 metres on average, boys 1.39 metres.\n",
    "Tea is cheaper than coffee here: a cup of tea costs 3.20 euros and a coffee 2.80 euros.\n",
    "Fewer foxes than badgers were seen, 31 foxes and 24 badgers.\n",
    "The north outspent the south on roads. Roads in the south cost 41 million, in the north 36 million.\n",
    "Exports to Peru exceeded those to Chile: Peru took 4,100 tonnes, Chile 4,600 tonnes.\n",
    "The sequel outgrossed the original on its first weekend. It took in $18.3 million; the first film "
    "had opened with $21.7 million.\n",
    "September's sea ice extent of 4.6 million square kilometres was above the 30-year average, which is "
    "6.2 million.\n",
    "At 38 micrograms the reading was well below the limit of 35 micrograms.\n",
    "The mean of 14.1 degrees was under the long-term average of 13.6 degrees.\n",
    "Turnout, at 61%, was above the national average of 64%.\n",
    "Rainfall of 92 mm was below the usual average of 71 mm for May.\n",
)

SILENT = (
    "More women than men applied, 420 women and 380 men.\n",
    "Wheat outyielded barley on the trial plots: 5.8 tonnes a hectare for wheat, 5.1 for barley.\n",
    "The new hall is bigger than the old one. The new hall has 900 seats and the old one 750.\n",
    "Girls are taller than boys at that age. Girls measure 1.42 metres on average, boys 1.39 metres.\n",
    "Coffee is cheaper than tea here: a cup of tea costs 3.20 euros and a coffee 2.80 euros.\n",
    "Fewer badgers than foxes were seen, 31 foxes and 24 badgers.\n",
    "The sequel outgrossed the original on its first weekend. It took in $21.3 million; the first film "
    "had opened with $18.7 million.\n",
    "At 38 micrograms the reading was well above the limit of 35 micrograms.\n",
    "The mean of 14.1 degrees was over the long-term average of 13.6 degrees.\n",
    "Turnout, at 61%, was below the national average of 64%.\n",
    "A rise of 3% was above the average, and 40% of firms hired.\n",
)


@pytest.mark.parametrize("text", FIRES)
def test_what_does_not_fit_is_found(tmp_path: Path, text: str) -> None:
    assert "C108" in codes(tmp_path, text)


@pytest.mark.parametrize("text", SILENT)
def test_what_fits_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
