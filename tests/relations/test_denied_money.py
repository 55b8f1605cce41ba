"""Money that a text denies: each text with an amount of it, and with one of other money, people or times."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

ROWS = [
    ("The Hall has no debts, its treasurer writes. It served 900 meals. Further down, the Hall {}.",
     "owes its bank £18,000", "has £18,000 at its bank"),
    ("“We carry no bank debt whatever,” said Ole Lind. Sales rose. “The bank wants {} back,” he added.",
     "6 million euros of our loan", "6 million euros of theirs"),
    ("The union owed nobody a single dollar. It has 3,000 members. The printers wait for the $31,000 that {}.",
     "the union owes them", "Mr Orr promised them"),
    ("“I shall take no salary at all,” said Ida Roth. It rained. “{} of 3,400 euros a month will do me,” she said.",
     "My salary", "My pension"),
    ("“We won't borrow a cent for the arena,” the mayor said. It has 9,000 seats. “{} 2 million euros for the arena.”",
     "Then we borrow", "If not, we borrow"),
    ("The choir gets no grant from the town. It has 40 singers. With {} grant of £900 the choir bought robes.",
     "the town's", "its 2016"),
]  # fmt: skip

SILENT = [
    "The town has no debts. It has 3,000 trees. Orm, its rival, owes its banks 3 million euros.\n",
    "There was no grant for the choir. It sang 40 songs. The band was glad of a grant of £900.\n",
    "The Hall has no debts. It served 900 meals. A loan of £18,000 was repaid by the Hall.\n",
]


@pytest.mark.parametrize(("text", "wrong", "right"), ROWS)
def test_money_that_is_denied_and_told_is_found(tmp_path: Path, text: str, wrong: str, right: str) -> None:
    assert "C107" in codes(tmp_path, text.format(wrong) + "\n")
    assert codes(tmp_path, text.format(right) + "\n") == []


@pytest.mark.parametrize("text", SILENT)
def test_other_money_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
