"""A place told elsewhere than the numbers it is one among, which differ in what they count or in how they are told:
each with a planted fault and its true twin."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

MUSEUMS = (
    "The Tin Museum sold 71,000 tickets last year, the folk park, where the geese are, counted 64,000 guests, and the "
    "planetarium, for all its broken stars, reached 58,000. Fort Ames ended on 47,000.\n\n"
    'The fort has a new gate. "As the {} sight on the bay we need a second loo," the keeper said.\n'
)
ROWERS = (
    "The Swans won it in 92.4 seconds. The bakers needed 93.1 seconds, and the men of Holm 93.6. Our own time was "
    '94.2 seconds, with Ruud at the helm.\n\n"A {} for a crew that met in a pub," I said to my wife.\n'
)
THROWS = (
    "She began with 46.12 metres in Gera, threw 48.40 in Jena under a full moon, and came to 47.31 in Apolda.\n\n"
    '"In {} I had my longest throw of the year," she says.\n'
)
CATS = (
    "Rosa Munk's cat came to 7.1 kilos, Edda Holt's to 6.8 and the priest's to 6.2.\n\n"
    'Edda Holt feeds hers with trout. "I own the {} cat in the street," she says.\n'
)
GAMES = (
    "The last four matinees drew 310, {}, 290 and, on Sunday, 402 people.\n\n"
    '"Today we had our biggest house in four matinees," the usher said.\n'
)
KEEPERS = (
    "Nobody has kept the light for longer than Ebba Strand has: 19 years. She paints.\n\n"
    "On the stairs hangs a picture of Nils Aas, who kept it for {} years and grew beans.\n"
)
OTTERS = (
    "In the Ash they counted 31 otters, in the Birk 24 and in the Colm 40. The count took three weeks.\n\n"
    '"Nowhere are there more of them than in the {}," the warden said.\n'
)
BIDS = (
    "Moll bid £310,000 for the roof, Tarn £290,000 and Weir £335,000. The job went to {}, whose bid was the lowest, "
    "since slate was left out.\n"
)
WINTERS = (
    "Average crowds over the past five winters were 3,150, 2,240, 2,870, {} and 3,280, the club writes.\n\nBeer costs "
    '78 kronor. "Last winter we had the best crowds of the five," she said.\n'
)
MARKETS = (
    "The stalls took 2.4 million crowns in 2018, {} million in 2019, 2.2 million in 2022 and 2.7 million in 2024.\n\n"
    '"We have just had the best takings of these four markets," said Ek.\n'
)
ROWS = [
    (WINTERS, "3,410", "3,210"),
    (MARKETS, "2.9", "2.6"),
    (MUSEUMS, "second most visited", "fourth most visited"),
    (ROWERS, "bronze medal", "fourth place"),
    (THROWS, "Apolda", "Jena"),
    (CATS, "heaviest", "second heaviest"),
    (GAMES, "430", "330"),
    (KEEPERS, "24", "14"),
    (OTTERS, "Ash", "Colm"),
    (BIDS, "Moll", "Tarn"),
    # Out of how many, ours, times of a race in minutes, who says so behind the quote, whom alone somebody is behind.
    (
        "Ostia had 212,000 tonnes, Marand 188,000, Belg 121,000 and Tirsa 64,000. Marand thus "
        "ranks {} among the four.\n",
        "first",
        "second",
    ),
    (
        "In the Orme valley Dorra had 61,000 guests, Kell 54,000 and our own house, Sand Hill, 47,000. As "
        "number {} in the valley, we can ask for roads.\n",
        "two",
        "three",
    ),
    (
        "Rei needed 42 minutes 10 seconds, Holt 42:31 and Brand 42:55. Frey crossed the line after 43:20. "
        "For Frey, {} place was a surprise.\n",
        "third",
        "fourth",
    ),
    (
        "Koros won in 2:09:14. Belay crossed the line in 2:09:40 and Idri in 2:10:02. Jan Wrona clocked "
        '2:10:31. Koros gets a car. "I dreamt of {} place," Wrona said.\n',
        "third",
        "fourth",
    ),
    (
        "Only Bremen handled more steel than Kiel. Bremen handled 920,000 tonnes, Kiel {},000 and Rostock 530,000.\n",
        "410",
        "610",
    ),
    (
        "Passenger numbers at Sall reached 3.1 million. That makes it the country's {}-busiest airport: only Lorne, "
        "with 9.4 million, and Castell, with 6.2 million, handled more.\n",
        "fourth",
        "third",
    ),
    # Fines weigh nothing.
    (
        "Fines this year: the dairy €12,000, the tannery €85,000, the foundry €61,000, the quarry €30,000. "
        "The heaviest fine hit the {}.\n",
        "foundry",
        "tannery",
    ),
    # What is so much money; a list in which only some are named in capitals, one with many words.
    (
        "A choir in Tiel gets €85,000, a bakery for those long out of prison €140,000, the station at Grauw €310,000 "
        "and the chess school in Oss €240,000. The largest grant of this round goes to the {}.\n",
        "chess school",
        "station",
    ),
]


@pytest.mark.parametrize(("text", "false", "true"), ROWS)
def test_the_fault_is_found_and_its_twin_is_silent(tmp_path: Path, text: str, false: str, true: str) -> None:
    assert codes(tmp_path, text.format(false)) == ["C108"]
    assert codes(tmp_path, text.format(true)) == []


TRUE = [
    # An age is no number of points.
    "Kings ended with 30 points and Rooks with 28. Pawns had 21.\n\nThe Rooks' captain is Al Ott, aged 9. A second "
    "place for his lads.\n",
    # Another day, or another number of them.
    "The last four matinees drew 310, 430, 290 and, on Sunday, 402 people.\n\nOn Monday we had our biggest house in "
    "four matinees.\n",
    # Who has a place by a number of their own, told right beside it.
    "Danes were the largest group with 3.1 million, ahead of the Dutch with 2.8 million. They left 2.1 billion euros, "
    "the Dutch 2.4 billion and the British 3 billion.\n",
    "We drilled for 20 days. The deepest hole went down 12 metres. Anna needed 40 days, Ben 52 and Carl 61 days.\n",
    "Seven schools came. Oak House had 61 points, the highest score. Behind them came Lea with 58 and Marl with 40. "
    "The head of Oak House praised her five pupils.\n",
    "| Sport | Named by |\n|---|---|\n| Skiing | 61% |\n| Rowing | 44% |\n| Golf | 12% |\n\nRowing leads among the "
    "over-sixties, with 51%.\n",
    # Out of how many; who has the place, behind a comma; a share at another vote; what grew most.
    "Pupils took home 2,480 books in 2021 and 3,100 in 2022. The roll stands at 412. Our chess team came second out of "
    "nine.\n",
    "Holm has 3.1 million guests, Vest 2.7 million, Ask 2.2 million and Tarn 1.9 million.\n\nA coach to Ask takes 95 "
    'minutes. "As the second-busiest of our four ports, Vest needs a hall," she said.\n',
    "Asked whom they liked, 40% chose Ek and 39% Ott, a draw. At the last vote the Greens came first with 32.1%.\n",
    "| Sort | Hectares | Last year |\n|---|---|---|\n| Ida | 540 | 610 |\n| Moe | 910 | 780 |\n| Ott | 120 | 260 |\n\n"
    "Moe expanded most, by 17%.\n",
    "It is the lowest figure since records began in 1953, apart from 2020, when 78 died. The aim is to get to 60 a "
    "year by 2030.\n",
    # By how much somebody is ahead, and out of how many; what all did together; a first of its kind; a past order.
    "With 41 points from 19 games Orm are two ahead of Dall, who have played 20.\n",
    "Physics has 900 applicants for 120 places, followed by law with 850 for 160.\n",
    "Mia Berg again came first with 3,900 km. In all, we rowed 88,000 km, and 900 of them uphill.\n",
    "The soup was rated good by 55% of guests, which must be a first. In 2019 a share of 72% had liked the wine.\n",
    "Pupils (in brackets those of 2013):\n\n- Danish 2,900 (1,800)\n- Polish 2,300 (3,100)\n- Latin 900 (950)\n\n"
    "Danish overtook Polish in 2019.\n",
    # The largest sum anywhere.
    "The choir gets €85,000, the bakery €140,000, the museum €310,000 and the school €240,000. The school has the "
    "largest grant in town.\n",
    # What somebody else did for longer.
    "Nobody has kept the light for longer than Ebba Strand has: 19 years.\n\nNils Aas ran the shop for 24 years.\n",
]


@pytest.mark.parametrize("text", TRUE)
def test_what_is_of_something_else_is_let_be(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
