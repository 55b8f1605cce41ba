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


def test_data_match_heeds_the_unit(run: Run) -> None:
    for number, measure, message in (
        ("5 kg", "inflation", b"is in per cent, not in kilogram"),
        ("5 kg", "population", b"is in people, not in kilogram"),
        ("5 percentage points", "growth", b"is in per cent, not in percentage point"),
        ("5 million euros", "gdp", b"is in US dollars, not in EUR"),
    ):
        result = run("data", "match", number, "--measure", measure)
        assert (result.returncode, result.stdout) == (2, b"")
        assert message in result.stderr
    bare = run("data", "match", "5 million", "--measure", "gdp").stdout
    assert b"5.5 million (no unit is said; the figures are in US dollars)\n" in bare
    assert b"figures fit it, 1 in " in run("data", "match", "72 years", "--measure", "life expectancy").stdout


def test_data_match_takes_a_negative_number(run: Run) -> None:
    for arguments in (
        ("-3.2%", "--measure", "growth"),
        ("--measure", "growth", "-3.2%"),
        ("--measure=growth", "-3.2%"),
    ):
        result = run("data", "match", *arguments)
        assert result.returncode == 0, result.stderr
        assert "−3.2% is read as between -3.25 and -3.15%" in result.stdout.decode()


def test_data_match_of_a_price_counts_the_currency_s_own_rates(run: Run) -> None:
    whole = run("data", "match", "121", "--measure", "exchange rate").stdout
    own = run("data", "match", "121 yen", "--measure", "exchange rate")
    assert (own.returncode, own.stderr) == (0, b"")
    assert b"  2015  121 JPY per USD  JPY\n" in own.stdout
    fitting, all_of_all = whole.splitlines()[1].split()[0::2][:2]
    assert int(fitting) >= 2  # of all currencies, the yen's among them
    assert int(all_of_all.replace(b",", b"")) > 1000
    for number, message in (("1.1 dollars", b"not in USD"), ("3 drachmas", b"no figures of Exchange rate")):
        refused = run("data", "match", number, "--measure", "exchange rate")
        assert (refused.returncode, refused.stdout) == (2, b"")
        assert message in refused.stderr
