"""Numbers that others believe, that nobody tells, or that are rejected: neither borne out nor contradicted."""

import pytest

from tests.verdicts.judging import judged

NOT_OWN = [  # Thailand's exports were $253 billion in 2018
    "Most Thais who were asked guessed that their country's exports were ${} billion in 2018.",
    "Callers were convinced that Thailand's exports were ${} billion in 2018.",
    "Many voters are under the impression that Thailand's exports were ${} billion in 2018.",
    "A common misconception is that Thailand's exports were ${} billion in 2018.",
    "Some still think Thailand exported goods worth ${} billion in 2018.",
    "Respondents put Thailand's exports in 2018 at ${} billion.",
    "Nobody is suggesting that Thailand's exports were ${} billion in 2018.",
    "No one pretends that Thailand's exports were ${} billion in 2018.",
    "No serious economist argues that Thailand's exports were ${} billion in 2018.",
    "There is no evidence that Thailand's exports were ${} billion in 2018.",
    "The ministry rejected a weekly's report that Thailand's exports were ${} billion in 2018.",
    "Officials dismissed claims that Thailand's exports had reached ${} billion in 2018.",
    "The minister brushed aside suggestions that Thailand's exports were ${} billion in 2018.",
    "The agency poured cold water on talk of Thai exports of ${} billion in 2018.",
    "Claims that Thailand's exports were ${} billion in 2018 were dismissed by the ministry.",
    "Reports that Thailand's exports were ${} billion in 2018 proved unfounded.",
    "The suggestion that Thailand's exports were ${} billion in 2018 is baseless.",
    "Contrary to reports that Thailand's exports were ${} billion in 2018, nothing had changed.",
]

OWN = [
    "The ministry confirmed a report that Thailand's exports were ${} billion in 2018.",
    "Nobody doubts that Thailand's exports were ${} billion in 2018.",
    "There is no doubt that Thailand's exports were ${} billion in 2018.",
    "No one disputed a report that Thailand's exports were ${} billion in 2018.",
    "We are convinced that Thailand's exports were ${} billion in 2018.",
    "The government rejected a tariff in 2018, when Thailand's exports were ${} billion.",
    "A report dismissed at the time was right: Thailand's exports were ${} billion in 2018.",
    "Thailand's exports were ${} billion in 2018, and reports of a slump were dismissed.",
    "Reports that Thailand's exports were ${} billion in 2018 were confirmed.",
    "Contrary to what some newspapers wrote, Thailand's exports were ${} billion in 2018.",
    "Despite expectations of a slump, Thailand's exports were ${} billion in 2018.",
]


@pytest.mark.parametrize("text", NOT_OWN)
@pytest.mark.parametrize("number", ["253", "350"])
def test_what_a_text_does_not_make_its_own_is_not_held_to_be_a_fact(text: str, number: str) -> None:
    assert [label for _, label in judged(text.format(number))] == ["not checkable"]


@pytest.mark.parametrize("text", OWN)
@pytest.mark.parametrize(("number", "label"), [("253", "supported"), ("350", "contradicted")])
def test_what_a_text_says_beside_a_denial_is_a_fact(text: str, number: str, label: str) -> None:
    assert [label for _, label in judged(text.format(number))] == [label]
