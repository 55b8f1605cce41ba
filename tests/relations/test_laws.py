"""Laws of consistency: what must not change, and what must be found, whatever the numbers are."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import factcheck

LAWFUL = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
PARTS = st.lists(st.integers(110, 989), min_size=3, max_size=5, unique=True)
NAMES = ("oaks", "elms", "limes", "birches", "pines")


def codes(folder: Path, *texts: str) -> list[str]:
    for place in folder.iterdir():
        place.unlink()
    for number, text in enumerate(texts):
        (folder / f"{number}.md").write_text(text, "utf-8")
    return sorted(finding.code for finding in factcheck.check(folder, select=["C", "A", "P"]).findings)


def forest(parts: list[int], total: int) -> str:
    trees = [f"{part} {name}" for part, name in zip(parts, NAMES, strict=False)]
    return f"The park has {total} trees: {', '.join(trees[:-1])} and {trees[-1]}.\n"


@LAWFUL
@given(parts=PARTS)
def test_a_consistent_list_is_silent_at_every_scale(tmp_path: Path, parts: list[int]) -> None:
    for factor in (1, 10, 100):
        scaled = [part * factor for part in parts]
        assert codes(tmp_path, forest(scaled, sum(scaled))) == []


@LAWFUL
@given(parts=PARTS, slip=st.integers(60, 100))
def test_one_changed_number_of_a_list_is_found(tmp_path: Path, parts: list[int], slip: int) -> None:
    assume((sum(parts) + slip) % 1000)  # "1000" may be rounded to a thousand
    assume(sum(parts) + slip not in [2 * part for part in parts])  # 30 up and as many down
    assert "A204" in codes(tmp_path, forest(parts, sum(parts) + slip))


@LAWFUL
@given(before=st.integers(2200, 4900), percent=st.integers(5, 60))
def test_a_true_percentage_is_silent_and_a_wrong_one_found(tmp_path: Path, before: int, percent: int) -> None:
    after = before + before * percent // 100
    assume(before % 1000 and after % 1000)  # "3000" may be rounded to a thousand
    text = "Sales of the shop rose {}%, from {} to {} coats.\n"
    assert codes(tmp_path, text.format(percent, before, after)) == []
    assert "A201" in codes(tmp_path, text.format(percent + 7, before, after))


@LAWFUL
@given(before=st.integers(1200, 4900), more=st.integers(30, 900))
def test_the_direction_is_found(tmp_path: Path, before: int, more: int) -> None:
    assume(before % 1000 and (before + more) % 1000)
    assert codes(tmp_path, f"Output of the mill rose from {before} tonnes to {before + more} tonnes.\n") == []
    assert codes(tmp_path, f"Output of the mill fell from {before} tonnes to {before + more} tonnes.\n") == ["P401"]


def test_paragraphs_of_equal_rank_may_change_places(tmp_path: Path) -> None:
    paragraphs = [
        "Sales of the shop rose 40%, from 500 to 600 coats.\n",
        "The park has 50 trees: 20 oaks and 40 elms.\n",
        "Snow fell in nine of the island's 8 districts.\n",
    ]
    found = codes(tmp_path, "\n".join(paragraphs))
    assert found == codes(tmp_path, "\n".join(reversed(paragraphs))) == ["A201", "A204", "P404"]


@pytest.mark.parametrize("turn", [1, -1])
def test_documents_may_change_places(tmp_path: Path, turn: int) -> None:
    texts = ["The zoo bought 12 young penguins.\n", "Visitors named the 17 young penguins that the zoo bought.\n"]
    assert codes(tmp_path, *texts[::turn]) == ["C103"]


def test_a_wider_hedge_is_no_contradiction(tmp_path: Path) -> None:
    text = "The zoo bought {} young penguins.\n\nVisitors named the {} young penguins that the zoo bought.\n"
    assert codes(tmp_path, text.format("12", "more than 10")) == []
    assert codes(tmp_path, text.format("12", "13")) == ["C103"]


@LAWFUL
@given(order=st.permutations(range(5)))
def test_paragraphs_in_any_order_say_the_same(tmp_path: Path, order: list[int]) -> None:
    paragraphs = [
        "Sales of the shop rose 40%, from 500 to 600 coats.\n",
        "The park has 50 trees: 20 oaks and 40 elms.\n",
        "Snow fell in nine of the island's 8 districts.\n",
        "The club was formed in 1899. In 2019 it will celebrate 125 years of football.\n",
        "Exports grew by 5% a year on average, from 100 million euros in 2015 to 201 million euros in 2020.\n",
    ]
    found = codes(tmp_path, "\n".join(paragraphs[place] for place in order))
    assert found == ["A201", "A204", "A211", "A212", "P404"]


@LAWFUL
@given(exports=st.integers(21, 89), balance=st.integers(5, 15), factor=st.sampled_from([1, 10, 100]))
def test_consistent_trade_is_silent_at_every_scale_and_a_wrong_balance_found(
    tmp_path: Path, exports: int, balance: int, factor: int
) -> None:
    text = "Exports were ${} million and imports ${} million, a deficit of ${} million.\n"
    amounts = [each * factor + factor // 2 for each in (exports, balance)]
    imports = sum(amounts)
    assert codes(tmp_path, text.format(amounts[0], imports, amounts[1])) == []
    assert "A206" in codes(tmp_path, text.format(amounts[0], imports, amounts[1] + 4 * factor))


@LAWFUL
@given(before=st.integers(1010, 4990), years=st.integers(3, 9), rate=st.integers(2, 20))
def test_a_true_yearly_rate_is_silent_and_a_wrong_one_found(tmp_path: Path, before: int, years: int, rate: int) -> None:
    after = round(before * (1 + rate / 100) ** years)
    ends = f"from {before:,} ships in 2001 to {after:,} ships in {2001 + years}"
    text = f"The fleet grew by {{}}% a year on average, {ends}.\n"
    simple = (after / before - 1) * 100 / years
    assert codes(tmp_path, text.format(rate)) == []
    assert "A212" in codes(tmp_path, text.format(round(simple) + 4))


@LAWFUL
@given(low=st.integers(2, 9), count=st.integers(12, 99))
def test_a_wider_hedge_never_contradicts(tmp_path: Path, low: int, count: int) -> None:
    text = "The zoo bought {} young penguins.\n\nVisitors named the {} young penguins that the zoo bought.\n"
    for hedge in (f"more than {count - low}", f"fewer than {count + low}", f"at least {count}", f"up to {count + low}"):
        assert codes(tmp_path, text.format(count, hedge)) == []


def test_the_working_shows_the_numbers(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("The fund grew by $200 million, from $700 million to $1,000 million.\n", "utf-8")
    (finding,) = factcheck.check(tmp_path, select=["A"]).findings
    assert finding.working == ("$1,000 million - $700 million = 300 million USD", "told: $200 million")
    assert finding.suggestion == "300 million USD instead of $200 million would fit"
