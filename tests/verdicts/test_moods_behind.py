"""What a number is called behind it: an aim, a forecast, a myth. Such are neither borne out nor contradicted."""

import pytest

from tests.verdicts.judging import judged

MOODS = [  # Thailand's exports were $253 billion in 2018
    "Thai exports of ${} billion in 2018 are a distant goal.",
    "Exports of ${} billion in 2018 were Thailand's aim.",
    "Exports of ${} billion in 2018 were planned by Thailand.",
    "Exports of a record ${} billion in 2018 are what Thailand aims for.",
    "Thai exports of ${} billion in 2018 were a dream.",
    "Thai exports of ${} billion in 2018 exist only on paper.",
    "Thai exports of ${} billion in 2018 were a myth.",
    "The Thai exports of ${} billion in 2018 that he cited do not exist.",
    "The ministry put Thailand's exports in 2018 at ${} billion in its plan.",
    "A budget based on Thai exports of ${} billion in 2018 was drawn up.",
    "In the novel, Thailand's exports are ${} billion in 2018.",
    "It's wrong to say that Thailand exported goods worth ${} billion in 2018.",
    "Thailand had been promised exports of ${} billion in 2018.",
    "Were Thailand's exports ${} billion in 2018?",
]

FACTS = [
    "Thai exports of ${} billion in 2018 were above target.",
    "Thai exports of ${} billion in 2018 were not enough.",
    "Thai exports of ${} billion in 2018 were expected to rise.",
    "Thai exports were ${} billion in 2018, and a goal was set.",
    "Thai exports of ${} billion in 2018 were no dream.",
]


@pytest.mark.parametrize("text", MOODS)
@pytest.mark.parametrize("number", ["253", "350"])
def test_what_is_called_an_aim_or_a_myth_is_not_held_to_be_a_fact(text: str, number: str) -> None:
    assert [label for _, label in judged(text.format(number))] == ["not checkable"]


@pytest.mark.parametrize("text", FACTS)
@pytest.mark.parametrize(("number", "label"), [("253", "supported"), ("350", "contradicted")])
def test_what_is_told_of_a_fact_leaves_it_one(text: str, number: str, label: str) -> None:
    assert [label for _, label in judged(text.format(number))] == [label]


def test_to_fall_short_of_something_is_to_be_less() -> None:
    assert [label for _, label in judged("Thailand's exports fell short of $260 billion in 2018.")] == ["supported"]
    assert [label for _, label in judged("Thailand's exports fell short of $200 billion in 2018.")] == ["contradicted"]
