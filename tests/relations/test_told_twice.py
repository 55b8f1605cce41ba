"""One thing told twice, in one text or in two: each with a second telling that can't be, and one that can."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

WITHIN = [
    # As much, and the other way.
    ("Steel exports went up by 7% last year. Prices were flat. The mills call {} in steel exports last year bad news.",
     "a drop of 7%", "a rise of 7%"),
    # A count that somebody takes up.
    ("The farm keeps 240 goats near Orm. It makes cheese. “With {} goats I have no time for holidays,” Lee said.",
     "420", "240"),
    ("The farm keeps 240 goats near Orm. It makes cheese. “With {} goats I have no time for holidays,” Lee said.",
     "420", "140 young"),
    ("The hotel has 60 rooms, its owner says. It was built in 1910. “I clean all {} rooms,” he said.", "80", "60"),
    # Of a headline: a small sum of money, a length of time in another unit, few of what its text counts at once.
    ("# Tax on beds to be 3 euros\n\nGuests in Orm will pay {} euros for every night.", "2", "3"),
    ("# Pool reopens after 18 months\n\nAfter {} the pool in Pell has opened its doors again.",
     "more than two and a half years", "one and a half years"),
]  # fmt: skip

ACROSS = [
    ("The mills raised their sales by 8% in 2023. They have 40 lorries.",
     "Dear owners, our sales grew by {} in 2023, so we bought a mill.", "18%", "8%"),
    ("Visitor numbers at the zoo rose by 6% in 2023. It has 40 owls.",
     "In 2023 visitor numbers fell by {}, the director said, and {} owls died.", "6%", "9% in the rain"),
    ("An adult ticket will cost 12 euros. It is free for teachers.",
     "The museum opens at ten. Adults pay {} euros, pupils 8 euros.", "15", "12"),
    ("Our fund: Attic Theatre in Morl, grant of £45,000. Morl Jazz, grant of £8,000.",
     "Attic Theatre has received £{} in the spring.", "54,000", "45,000"),
    ("The bakery has 240 employees in Tolb and bakes rolls.",
     "The {} people who work at the bakery in Tolb have a new oven.", "340", "240"),
    ("The bus to Tarb runs every 15 minutes.", "{} the bus to Tarb runs every 20 minutes.",
     "As you know,", "On weekdays"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong", "right"), WITHIN)
def test_what_a_text_tells_twice(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    assert codes(tmp_path, text.format(wrong) + "\n") == ["C103"]
    assert codes(tmp_path, text.format(right) + "\n") == []


@pytest.mark.parametrize(("first", "second", "wrong", "right"), ACROSS)
def test_what_two_texts_tell(tmp_path: Path, first: str, second: str, wrong: str, right: str) -> None:
    (tmp_path / "b.md").write_text(second.replace("{}", wrong) + "\n", "utf-8")
    assert codes(tmp_path, first + "\n") == ["C103"]
    (tmp_path / "b.md").write_text(second.replace("{}", right) + "\n", "utf-8")
    assert codes(tmp_path, first + "\n") == []
