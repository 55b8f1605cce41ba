"""Exports, imports, and what is left between them, in other words: each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

PAIRS = [
    ("Exports rose to 9.1 billion pesos. Imports came to 10.4 billion pesos. The deficit of {} billion pesos was the "
     "largest since 2014.\n", "2.3", "1.3"),
    ("Orvia earned 5.2 billion crowns from exports and spent 4.1 billion on imports. Its trade {} pleased the bank.\n",
     "deficit", "surplus"),
    ("Exports of $7.9 billion and imports of $6.4 billion left the isle with a trade {} of $1.5 billion.\n", "deficit",
     "surplus"),
    ("Exports of $7.9 billion and imports of $6.4 billion left the country with a trade surplus of ${} billion.\n",
     "2.5", "1.5"),
    ("Third-quarter exports came in at 2.85 billion balboas and imports at 3.40 billion, leaving a trade gap of {} "
     "billion.\n", "0.75", "0.55"),
    ("Goods worth 12 billion crowns left the harbours of Ondria. A crane costs 4 million.\n\nPurchases from abroad "
     "cost 17 billion. The trade gap of {} billion crowns is paid for by pilgrims.\n", "8", "5"),
    ("Trade with Lunt came to €34 billion last year. The pass was shut for 9 days.\n\nImports made up €21 billion of "
     "this. A deficit of €{} billion in trade with Lunt is no disaster, said the envoy.\n", "11", "8"),
    ("Exports brought the duchy $8 billion in 2023, and imports cost half as much again. Tin fetched $30,000 a tonne."
     "\n\nThe shortfall in trade was ${} billion.\n", "5.5", "4"),
    ("Imports were three times as high as exports, which stood at £1.5 billion. There are 9 ferries.\n\nIts trade "
     "deficit of £{} billion is an old story.\n", "4.5", "3"),
    ("Foreign trade amounted to €41 billion in 2024, of which €25 billion were exports. Oats made up 14% of them.\n\n"
     "Ondria thus had a trade surplus of €{} billion.\n", "13", "9"),
    ("In May the island shipped goods worth $820 million abroad and brought in goods worth $990 million.\n\nThe "
     "monthly trade deficit came to ${} million.\n", "270", "170"),
    ("Exports brought in 14.5 billion and imports cost 11.8 billion dollars. The excess of exports over imports, {} "
     "billion dollars, was put into reserves.\n", "3.7", "2.7"),
    ("Last year Ondria bought goods for €96 million and sold goods for €31 million overseas, a trade {} of €65 "
     "million.\n", "surplus", "deficit"),
    ("Furs went overseas for 90 million crowns last year. A fur cap costs 800.\n\nFor sugar from foreign lands the "
     "isle paid 130 million crowns. The {} million crowns by which trade is in the red worry nobody.\n", "60", "40"),
    ("Lunt buys £420 million of the island's goods and sells it £710 million worth.\n\nIts trade deficit with Lunt, "
     "£{} million, is shrinking.\n", "390", "290"),
    # What nothing says is trade, where it is a slip of the pen away.
    ("Pilgrims from afar left 8.4 billion crowns in the isle last year. A candle costs 30 crowns.\n\nThe islanders' "
     "own voyages cost them 5.1 billion crowns. A surplus of {} billion crowns on voyages pleases the duke.\n", "4.3",
     "3.3"),
    ("Trade in goods between the two came to £16.2 billion. A ferry takes 3 hours.\n\nOf this, £9.7 billion was what "
     "the isle bought. The gap of £{} billion between what it buys and what it sells is shrinking.\n", "4.2", "3.2"),
    ("What Ondria bought from the rest of the world came to £15.2 billion. Foreign sales, at £11.5 billion, beat the "
     "plan by £300 million.\n\nThe hole left by trade, £{} billion, is plugged with debt.\n", "4.7", "3.7"),
]  # fmt: skip

APART = [
    "Lunt buys £420 million of the island's goods and sells it £710 million worth, which leaves the island with a "
    "trade deficit of £290 million.\n",
    "Exports of goods were $6.4 billion and imports $8.1 billion. Counting services, the surplus was $0.6 billion.\n",
    "Tin exports were $30 billion. Imports came to $41 billion and the trade deficit to $2 billion.\n",
    "In January exports were $500 million and imports $700 million. For the whole year the trade deficit is forecast "
    "at $2.1 billion.\n",
    "Exports came to $5 billion and imports to $8 billion, a deficit of some $3 billion. A year ago the deficit had "
    "been $2.2 billion.\n",
    "Lunt's customs put exports at $5 billion; Ondria's customs count imports of $5.6 billion. The trade turnover was "
    "$12 billion.\n",
    "Goods worth 54.0 billion pesos left the country. Goods worth 61.5 billion pesos came in.\n\nThe trade deficit of "
    "7.5 billion pesos is easily paid for.\n",
]  # fmt: skip


@pytest.mark.parametrize(("text", "false", "true"), PAIRS)
def test_a_balance_of_trade_fits_its_flows(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["A206"]
    assert codes(tmp_path, text.format(true)) == []


@pytest.mark.parametrize("text", APART)
def test_flows_of_other_goods_or_times_are_apart(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
