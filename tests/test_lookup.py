"""Look-ups in words."""

import pytest

from factcheck.commands.lookup import LookupProblem, lookup
from factcheck.reference import Reference, open_reference
from tests.conftest import Run


@pytest.fixture(scope="module")
def reference() -> Reference:
    return open_reference()


@pytest.mark.parametrize(
    ("query", "measure", "subject", "partner", "years"),
    [
        ("trade BLR KAZ 2024", "trade", "BLR", "KAZ", (2024,)),
        ("trade between Belarus and Kazakhstan", "trade", "BLR", "KAZ", ()),
        ("exports of Germany to the United Kingdom 2015-2017", "exports", "DEU", "GBR", (2015, 2016, 2017)),
        ("exports KAZ", "exports", "KAZ", "WLD", ()),
        ("GDP, South Korea", "NY.GDP.MKTP.CD", "KOR", None, ()),
        ("ny.gdp.mktp.cd kaz", "NY.GDP.MKTP.CD", "KAZ", None, ()),
        ("exchange_rate byn 2020", "exchange_rate", "BYN", None, (2020,)),
        ("exchange rate Japan 2015", "exchange_rate", "JPY", None, (2015,)),
        ("exchange rate of the Polish zloty", "exchange_rate", "PLN", None, ()),
        ("population France", "SP.POP.TOTL", "FRA", None, ()),
        ("unemployment France 2020", "SL.UEM.TOTL.ZS", "FRA", None, (2020,)),
        ("gdp per capita Poland 2020", "NY.GDP.PCAP.CD", "POL", None, (2020,)),
        ("Germany gdp 2023", "NY.GDP.MKTP.CD", "DEU", None, (2023,)),
        ("Bosnia and Herzegovina, life expectancy", "SP.DYN.LE00.IN", "BIH", None, ()),
        ("Germany France, exports", "exports", "DEU", "FRA", ()),
        ("export_share BLR RUS", "export_share", "BLR", "RUS", ()),
    ],
)
def test_queries(
    reference: Reference, query: str, measure: str, subject: str, partner: str | None, years: tuple[int, ...]
) -> None:
    answer = lookup(reference, query)
    assert answer.series
    assert {(row.measure, row.subject, row.partner) for row in answer.series} == {(measure, subject, partner)}
    assert answer.years == years


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("", "nothing to look up"),
        ("2024", "nothing to look up"),
        ("trad BLR KAZ", "did you mean 'trade'"),
        ("populaton France", "did you mean 'population'"),
        ("pubic debts of Italy", "did you mean"),
        ("France 2020", "no measure is named"),
        ("gdp Germny", "did you mean 'Germany'"),
        ("trade Atlantis", "no country is called 'Atlantis'"),
        ("trade", "needs one or two countries"),
        ("trade BLR KAZ RUS", "needs one or two countries, not 3"),
        ("gdp BLR KAZ", "needs one country, not 2"),
    ],
)
def test_queries_that_can_not_be_understood(reference: Reference, query: str, message: str) -> None:
    with pytest.raises(LookupProblem, match=message):
        lookup(reference, query)


def test_a_series_that_is_not_there_is_no_error(reference: Reference) -> None:
    assert lookup(reference, "trade BLR VAT").series == ()


def test_what_is_not_there_is_told(run: Run) -> None:
    some = run("lookup", "population France 2020 2150")
    assert some.returncode == 0
    assert b"  2020  " in some.stdout
    assert some.stderr.startswith(b"factcheck: no figure for 2150: there are those of 19")
    none = run("lookup", "population France 2150")
    assert (none.returncode, none.stdout) == (1, b"")
    assert b"no figure for 2150" in none.stderr
    assert run("lookup", "population France 2150", "--format", "json").stdout == b"[]\n"
