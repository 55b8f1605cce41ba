"""What one who is quoted tells twice; what holds of none or of all of some things, and doesn't of some of them."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

BETWEEN = "The hall was cold, and the 40 guests drank tea.\n\nA brass band played for a while, and it rained.\n\n"

TWICE = [
    # The sole two of a unit that one tells, with a word in common, whatever the moods are.
    ("“The new stand will hold 3,200 fans,” chairman Lee said.",
     "“With {} seats in the new stand we'll be full,” Lee said.",
     "4,100", "3,200"),
    ("“The stage has swallowed {} pounds,” Lee said.", "“We spent 6.4 million pounds on the stage,” he said.",
     "4.9 million", "6.4 million"),
    ("“We had six weeks of rehearsals,” Lee said.", "“Don't expect a miracle after {} of rehearsals,” Lee said.",
     "eleven days", "six weeks"),
    ("“Nobody queues for longer than three weeks for a stove,” Lee said.",
     "“Today people queue for up to {} for a stove,” Lee said.", "five months", "three weeks"),
    ("“I shear 70 sheep,” Lee said.", "“Each of the {} that I shear has a name,” Lee said.", "95", "70"),
    # Two counts of a thing need no word in common.
    ("“They have mended the lift {} times,” mayor Ann Lee said.", "“Eleven times they came and left,” Lee said.", "six",
     "eleven"),
    # Another so many years are so many.
    ("“The peat will last us another 30 years,” Lee said.", "“We have peat for {} years,” Lee said.", "18", "30"),
    # A third number, another thing, another year, another one who says it.
    ("“The stage has swallowed 4.9 million pounds,” Lee said.", "“We spent 6.4 million pounds on the {}.”", "stage",
     "organ"),
    ("“The new stand has 3,200 seats,” chairman Ann Lee said.", "“The new stand has 4,100 seats,” {} said.",
     "Lee", "mayor Bo Ek"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "wrong", "right"), TWICE)
def test_what_one_says_twice(tmp_path: Path, first: str, second: str, wrong: str, right: str) -> None:
    text = f"{first}\n\n{BETWEEN}{second}\n"
    assert "C103" in codes(tmp_path, text.replace("{}", wrong))
    assert codes(tmp_path, text.replace("{}", right)) == []


ALL = [
    ("“Not one of the 30 lifts has been mended since 2016,” Lee said.",
     "Lee told us that {} were mended in 2019.",
     "nine of the lifts", "nine of the doors"),
    ("“Not one of the 30 lifts has been mended since 2016,” Lee said.",
     "Lee told us that nine of the lifts were mended in {}.",
     "2019", "2012"),
    ("“We haven't had a single theft this year,” Lee said.",
     "“After the {} thefts of {} year we bought a dog,” Lee said.",
     "three this", "three last"),
    # Some of ours, in figures; and those who don't, where there is none who doesn't.
    ("“Not one of our pickers has come back,” Lee said.",
     "“The 38 of our {} who are back are tired,” Lee said.", "pickers", "dogs"),
    ("“There isn't a single cook here who can't swim,” Lee told 90 guests.",
     "“Nine of my cooks {} swim, so I worry,” Lee said.", "can't", "can"),
    ("“By now every one of our boats has found a buyer,” Lee said.",
     "“The 12 boats that {} still waiting for a buyer are wet,” Lee said.", "are", "last year were"),
    ("“At Ford Hill we have built 400 flats. By now every one of them is let,” Lee said.",
     "“The {} flats at Ford Hill that we {} to let are bright,” Lee said.", "60 still have", "400 used"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "wrong", "right"), ALL)
def test_what_holds_of_none_or_of_all(tmp_path: Path, first: str, second: str, wrong: str, right: str) -> None:
    def text(words: str) -> str:
        left, _, rest = words.partition(" ")
        filled = (
            second.replace("{}", left, 1).replace("{}", rest) if second.count("{}") > 1 else second.replace("{}", words)
        )
        return f"{first}\n\n{BETWEEN}{filled}\n"

    assert "C107" in codes(tmp_path, text(wrong))
    assert codes(tmp_path, text(right)) == []
