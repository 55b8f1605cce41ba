"""What a number is about: its mood, its times, its names, and what tells it apart."""

from pathlib import Path

import pytest

import factcheck
from factcheck.model import About, Claim

MODALITIES = [
    # A word of mood reaches over its own statement only, and no number that is taken for given.
    ("The ferry will get a ramp, and {} have been replaced.", "85 life jackets", "fact"),
    ("The ferry will get a ramp, and {} would be replaced.", "85 life jackets", "forecast"),
    ("The bridge, which would be dear, is {} long.", "46 metres", "fact"),
    ("The bridge, the mayor has said, would be {} long.", "46 metres", "hypothetical"),
    ("If the rate, {}, does not come down, the vet will call.", "35%", "fact"),
    ("If the rate stays at {}, the vet will call.", "20%", "fact"),
    ("If the rate stays above {}, the vet will call.", "20%", "hypothetical"),
    ("We may never again see the growth of {} that we had then.", "5%", "fact"),
    ("The toll would be tenfold after {}.", "140 years", "hypothetical"),
    ("The goal, 9{}, would have cost too much.", "5%", "target"),
    ("The other {} were false alarms.", "58", "fact"),
    ("The other {} were false reports.", "58", "negated"),
    ("A pair of goals in {} is all they have.", "26 matches", "target"),
    ("Two goals within an hour of play made it level after {}.", "26 matches", "fact"),
]

MOODS = [
    # What a forecast is reckoned from has been.
    ("The bank expects 6,800 homes this year, after {} last year.", "7,900 homes", "fact"),
    ("The port will cut the toll to 40 euros from {}.", "55 euros", "fact"),
    ("The port will cut the toll to {} from 55 euros.", "40 euros", "future"),
    # A rule that holds of all cases is in force, whatever its verb.
    ("No grant may be {}.", "larger than 40,000 euros", "fact"),
    ("No owner will be charged {}.", "over 24,000 euros", "fact"),
    ("From July a boat may carry {}.", "10 divers at most", "fact"),
    ("From July a boat may carry {}.", "up to 10 divers", "other"),
    ("They promised no owner would pay {}.", "over 24,000 euros", "imagined"),
]

TIMES = [
    ("Deaths fell to {} from 95,000 deaths in 2021.", "91,200 deaths", set()),
    ("Deaths fell to 91,200 deaths from {} in 2021.", "95,000 deaths", {"2021"}),
    ("They grew from 14,000 pumps in 2019 to {} in 2023.", "28,000 pumps", {"2023"}),
    ("They grew from {} in 2019 to 28,000 pumps in 2023.", "14,000 pumps", {"2019"}),
    ("In 2023 they grew from 14,000 pumps to {}.", "28,000 pumps", {"2023"}),
    ("It was the largest haul since 2019, when {} were seized.", "2,000 kilos", {"2019"}),
    ("In August rooms were full; a year ago they took {}.", "200 euros", set()),
    ("The family, founders of the mill in 1983, hold {} of it.", "48%", set()),
    ("The school, in the spring of 2023, had {}.", "312 pupils", {"2023"}),
    ("GENEVA, April 25 - Fever killed {}.", "4,000 people", set()),
    ("Ten years ago it lost 38%. It serves {}, and pumped more last year.", "640,000 people", set()),
]


def the_claim(folder: Path, text: str, surface: str) -> Claim:
    """The number of this surface."""
    (folder / "a.md").write_text(text.format(surface) + "\n", "utf-8")
    at = text.index("{}") + next(place for place, letter in enumerate(surface) if letter.isdigit())
    return next(
        claim for claim in factcheck.check(folder, select=["C"]).claims
        if claim.quantity.span.start <= at < claim.quantity.span.end
    )  # fmt: skip


def the_about(folder: Path, text: str, surface: str) -> About:
    """What the number of this surface is about."""
    about = the_claim(folder, text, surface).about
    assert about is not None
    return about


@pytest.mark.parametrize(("text", "surface", "modality"), MODALITIES)
def test_how_far_a_mood_reaches(tmp_path: Path, text: str, surface: str, modality: str) -> None:
    assert the_claim(tmp_path, text, surface).modality == modality


@pytest.mark.parametrize(("text", "surface", "mood"), MOODS)
def test_moods(tmp_path: Path, text: str, surface: str, mood: str) -> None:
    assert the_about(tmp_path, text, surface).mood == mood


@pytest.mark.parametrize(("text", "surface", "times"), TIMES)
def test_times(tmp_path: Path, text: str, surface: str, times: set[str]) -> None:
    assert the_about(tmp_path, text, surface).times == times


def test_a_dateline_names_nothing(tmp_path: Path) -> None:
    assert the_about(tmp_path, "GENEVA, April 25 - Fever killed {}.", "4,000 people").names == set()


@pytest.mark.parametrize("text", [
    "The works cut waste to close to {}.", "The start-up raised {}.",
    "Insurers put it at A$46 million, or {}.", "The ward accounted for {}.",
])  # fmt: skip
def test_what_tells_nothing_apart(tmp_path: Path, text: str) -> None:
    assert the_about(tmp_path, text, "900 patients").contrast == set()
