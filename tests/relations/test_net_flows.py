"""What is left between what goes out and what comes in."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FIRES = (
    "Volta ran a trade surplus of $1.9 billion in 2023. It sold goods worth $11.3 billion abroad and "
    "bought goods for $8.4 billion.\n",
    "Power exports were 14.6 TWh and imports 9.1 TWh, which left the grid with net exports of 6.5 TWh for the year.\n",
    "The country shipped out 320,000 tonnes of steel and took in 410,000 tonnes in 2023, becoming a net "
    "exporter of steel for the first time.\n",
    "Tolvia ran a surplus in goods trade in May. Imports were valued at $910 million and exports at $780 million.\n",
    "Customers abroad paid 4.2 billion for the country's goods, while it spent 3.1 billion on goods from "
    "abroad. The positive balance of 1.4 billion is the best in years.\n",
    "Outgoing shipments were worth 2.4 million euros and incoming ones 1.9 million euros; net exports "
    "came to 700,000 euros.\n",
    "Exports of services earned 5.1 billion and imports of services cost 3.9 billion, so the services "
    "surplus was 1.8 billion.\n",
    "The deficit with China was 6.4 billion: we bought Chinese goods for 9.7 billion and sold them goods "
    "for 2.3 billion.\n",
    "Exports to Peru of 240 million and imports of 180 million make a trade volume of 460 million.\n",
    "Visitors spent 640 million here, and our own tourists 480 million abroad; the travel account was 220 "
    "million in the black.\n",
    "The trade balance was negative by 3.3 billion, with exports of 12.0 billion and imports of 14.3 billion.\n",
    "Imports outweighed exports by 410 million: they amounted to 1,260 million, exports to 950 million.\n",
    "After exports of 45 million and imports of 28 million, the farm sector shows a plus of 27 million.\n",
    "The country imports 12 million tonnes of grain and exports 3 million, a net import of 6 million tonnes.\n",
)

SILENT = (
    "Volta ran a trade surplus of $2.9 billion in 2023. It sold goods worth $11.3 billion abroad and "
    "bought goods for $8.4 billion.\n",
    "Our island exports goods for $310 million a year. Its purchases from overseas cost $485 million a "
    "year. That leaves a trade gap of $175 million, said the governor.\n",
    "Power exports were 14.6 TWh and imports 9.1 TWh, which left the grid with net exports of 5.5 TWh for the year.\n",
    "The country shipped out 420,000 tonnes of steel and took in 310,000 tonnes in 2023, becoming a net "
    "exporter of steel for the first time.\n",
    "It sells more fish abroad than it buys: imports run to 54,000 tonnes a year, exports to 77,000.\n",
    "Tolvia ran a deficit in goods trade in May. Imports were valued at $910 million and exports at $780 million.\n",
    "Customers abroad paid 4.2 billion for the country's goods, while it spent 3.1 billion on goods from "
    "abroad. The positive balance of 1.1 billion is the best in years.\n",
    "Outgoing shipments were worth 2.4 million euros and incoming ones 1.9 million euros; net exports "
    "came to 500,000 euros.\n",
    "Exports of services earned 5.1 billion and imports of services cost 3.9 billion, so the services "
    "surplus was 1.2 billion.\n",
    "The deficit with China was 7.4 billion: we bought Chinese goods for 9.7 billion and sold them goods "
    "for 2.3 billion.\n",
    "Exports to Peru of 240 million and imports of 180 million make a trade volume of 420 million.\n",
    "Total trade reached 84 billion, of which 51 billion was exports and 33 billion imports.\n",
    "Visitors spent 640 million here, and our own tourists 480 million abroad; the travel account was 160 "
    "million in the black.\n",
    "Food worth 3.8 billion was bought from abroad and food worth 2.9 billion sold there, a shortfall of "
    "900 million.\n",
    "The trade balance was negative by 2.3 billion, with exports of 12.0 billion and imports of 14.3 billion.\n",
    "Imports outweighed exports by 310 million: they amounted to 1,260 million, exports to 950 million.\n",
    "The country imports 12 million tonnes of grain and exports 3 million, a net import of 9 million tonnes.\n",
)


@pytest.mark.parametrize("text", FIRES)
def test_what_does_not_fit_is_found(tmp_path: Path, text: str) -> None:
    assert "A206" in codes(tmp_path, text)


@pytest.mark.parametrize("text", SILENT)
def test_what_fits_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
