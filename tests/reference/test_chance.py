"""How easily a number is right by chance."""

from decimal import Decimal

from factcheck.model import Interval
from factcheck.reference import open_reference
from factcheck.reference.chance import chance
from tests.conftest import Run

GROWTH = "NY.GDP.MKTP.KD.ZG"


def test_a_wider_interval_fits_more_figures() -> None:
    reference = open_reference()
    narrow = chance(reference, GROWTH, Interval(Decimal("3.65"), Decimal("3.75")))
    wide = chance(reference, GROWTH, Interval(Decimal("3.5"), Decimal("4.5")))
    assert 0 < narrow.fitting < wide.fitting < wide.all == narrow.all
    assert all(Decimal("3.65") <= series.values[year] <= Decimal("3.75") for _, year, series in narrow.examples)


def test_data_match_says_how_often(run: Run) -> None:
    result = run("data", "match", "3.7%", "--measure", "growth")
    assert result.returncode == 0
    assert b"3.65 and 3.75%" in result.stdout
    assert b"figures fit it, 1 in " in result.stdout


def test_data_match_says_what_is_wrong(run: Run) -> None:
    for arguments, message in (
        (("nothing", "--measure", "growth"), b"there is no number"),
        (("5", "--measure", "grwth"), b"no figures are stored"),
        (("5", "--measure", "trade turnover"), b"has partners"),
    ):
        result = run("data", "match", *arguments)
        assert result.returncode == 2
        assert message in result.stderr
        assert b"Traceback" not in result.stderr
