"""The time between two times of day."""

from pathlib import Path

import pytest

from tests.relations.finding import codes

FIRES = (
    "Voting starts at 8 a.m. and ends at 6 p.m., so that people have twelve hours to cast their ballot.\n",
    "The shop opens at 9.30 and shuts at 18.00, that is for nine and a half hours.\n",
    "The train leaves at 07:15 and arrives at 11:45 after three and a half hours.\n",
    "The concert lasted from 7.30 p.m. to 10 p.m., three and a half hours in all.\n",
    "Take the 9.15 from platform 4. It pulls into Skarra at 11.40, so you have an hour and 25 minutes for breakfast.\n",
    "The night train leaves at 22:40 and gets there at 06:10. The journey takes nine and a half hours.\n",
    "Power failed at 14:05 and was back at 15:50, an outage of two and a half hours.\n",
    "The siege began at 6 a.m. on Monday and ended at noon after eight hours.\n",
)

SILENT = (
    "Voting starts at 8 a.m. and ends at 6 p.m., so that people have ten hours to cast their ballot.\n",
    "The shop opens at 9.30 and shuts at 19.00, that is for nine and a half hours.\n",
    "The train leaves at 07:15 and arrives at 11:45 after four and a half hours.\n",
    "The concert lasted from 7.30 p.m. to 10 p.m., two and a half hours in all.\n",
    "Take the 9.15 from platform 4. It pulls into Skarra at 11.40, so you have two hours and 25 minutes "
    "for breakfast.\n",
    "The night train leaves at 22:40 and gets there at 06:10, seven and a half hours later.\n",
    "The gate opens at 9 and the first race is at 10.15. Allow 30 minutes for the walk.\n",
    "Work starts at 7 am and ends at 4 pm, with a break of an hour.\n",
    "Power failed at 14:05 and was back at 15:50, an outage of an hour and three quarters.\n",
    "The siege began at 6 a.m. on Monday and ended at noon after six hours.\n",
)


@pytest.mark.parametrize("text", FIRES)
def test_what_does_not_fit_is_found(tmp_path: Path, text: str) -> None:
    assert "A216" in codes(tmp_path, text)


@pytest.mark.parametrize("text", SILENT)
def test_what_fits_is_silent(tmp_path: Path, text: str) -> None:
    assert codes(tmp_path, text) == []
