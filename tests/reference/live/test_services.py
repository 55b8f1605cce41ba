"""What each service's answers become: the documented shapes, and what is wrong with the others."""

from decimal import Decimal

import pytest

from factcheck.reference import Reference, Series, open_reference
from factcheck.reference.live import Answer, Query, fetch_all
from tests.reference.live.server import Reply, Server, comtrade, eurostat, frankfurter, imf, worldbank

GDP = Query("NY.GDP.MKTP.CD", "KAZ", None, 2015, 2024)
PAIR = Query("trade", "KAZ", "BLR", 2015, 2024)
GROWTH = Query("NY.GDP.MKTP.KD.ZG", "GRC", None, 2020, 2024)
TENGE = Query("exchange_rate", "KZT", None, 2023, 2024)


@pytest.fixture(scope="module")
def reference() -> Reference:
    return open_reference()


def one(query: Query, reference: Reference, service: str) -> Answer:
    (answer,) = fetch_all([query], reference, [service])
    return answer


def by_measure(answer: Answer) -> dict[str, Series]:
    assert answer.failure is None
    return {series.measure: series for series in answer.series}


def test_world_bank(server: Server, reference: Reference) -> None:
    server.says("/worldbank", worldbank(y2024=288_071_000_000.5, y2023=None, y2014=1))
    (series,) = one(GDP, reference, "worldbank").series
    assert series.values == {2024: Decimal("288071000000.5")}, "neither a gap nor a year that was not asked for"
    assert (series.unit, series.source.publisher, series.source.id) == ("USD", "World Bank", "worldbank_live")
    wanted = "/worldbank/country/KAZ/indicator/NY.GDP.MKTP.CD?format=json&date=2015:2024&per_page=20000"
    assert server.asked == [wanted]


def test_world_bank_has_areas_too(server: Server, reference: Reference) -> None:
    server.says("/worldbank/country/EUU", worldbank(country="EUU", y2024=1))
    assert one(GDP._replace(subject="EUU"), reference, "worldbank").series


@pytest.mark.parametrize(
    ("title", "unit"),
    [("Arable land (hectares)", "hectares"), ("Rate (annual %)", "percent"), ("Debt (DOD, US$)", "USD"), ("Bare", "")],
)
def test_the_unit_of_an_unknown_indicator(server: Server, reference: Reference, title: str, unit: str) -> None:
    server.says("/worldbank", worldbank("AG.LND.XX", title=title, y2024=1))
    assert one(GDP._replace(measure="AG.LND.XX"), reference, "worldbank").series[0].unit == unit


def test_world_bank_has_nothing(server: Server, reference: Reference) -> None:
    server.says("/worldbank", [{"page": 0, "pages": 0, "per_page": 0, "total": 0}, None])
    answer = one(GDP, reference, "worldbank")
    assert (answer.series, answer.failure) == ((), None)


def test_an_error_with_status_200(server: Server, reference: Reference) -> None:
    words = "The provided \x1b[31mparameter value is not valid"
    server.says("/worldbank", [{"message": [{"id": "120", "key": "Invalid value", "value": words}]}])
    assert one(GDP, reference, "worldbank").failure == "answered: The provided [31mparameter value is not valid"


def test_imf(server: Server, reference: Reference) -> None:
    server.says("/imf", imf("KAZ", "BLR", {"2023": "447600000", "2024": "5"}, {"2023": "1.5", "2025": "9"}))
    found = by_measure(one(PAIR, reference, "imf"))
    assert found["exports"].values == {2023: Decimal(447600000), 2024: Decimal(5)}
    assert found["imports"].values == {2023: Decimal("1.5")}
    assert found["trade"].values == {2023: Decimal("447600001.5")}, "only where there are both"
    assert server.asked[0].startswith("/imf/data/dataflow/IMF.STA/IMTS/1.0.0/KAZ.XG_FOB_USD+MG_CIF_USD.BLR.A?")
    assert server.headers[0]["Accept"] == "application/vnd.sdmx.data+json;version=2.0.0"


def test_imf_with_the_world(server: Server, reference: Reference) -> None:
    server.says("/imf", imf("KAZ", "G001", {"2023": "3"}, {}))
    assert by_measure(one(PAIR._replace(partner="WLD"), reference, "imf"))["exports"].partner == "WLD"
    assert ".G001.A?" in server.asked[0]


@pytest.mark.parametrize(
    "answer", [imf("KAZ", "BLR", {}, {}), *({"data": {"dataSets": sets, "structures": []}} for sets in ([], [{}]))]
)
def test_imf_has_nothing(server: Server, reference: Reference, answer: object) -> None:
    server.says("/imf", answer)
    found = one(PAIR, reference, "imf")
    assert (found.series, found.failure) == ((), None)


def test_comtrade(server: Server, reference: Reference) -> None:
    rows: list[tuple[int, str, object]] = [(2023, "X", 10.5), (2023, "M", 4), (2022, "X", 0.0), (2021, "M", None)]
    server.says("/comtrade/public/v1/preview", comtrade(398, 112, rows))
    found = by_measure(one(PAIR, reference, "comtrade"))
    assert {measure: dict(series.values) for measure, series in found.items()} == {
        "exports": {2023: Decimal("10.5")},
        "imports": {2023: Decimal(4)},
        "trade": {2023: Decimal("14.5")},
    }
    assert (
        "reporterCode=398&period=2015,2016,2017,2018,2019,2020,2021,2022,2023,2024&partnerCode=112" in server.asked[0]
    )


def test_comtrade_has_codes_of_its_own(server: Server, reference: Reference) -> None:
    server.says("/comtrade", comtrade(842, 0, [(2023, "X", 1)]))
    assert one(Query("trade", "USA", "WLD", 1962, 2024), reference, "comtrade").failure is None
    assert "reporterCode=842&period=2013," in server.asked[0], "no more years than one request may have"


def test_the_key_goes_to_the_server_only(server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_COMTRADE_KEY", "s3cret&x=1")
    server.says("/comtrade/data/v1/get", Reply(status=401))
    assert one(PAIR, reference, "comtrade").failure == "answered with 401 Unauthorized"
    assert server.asked[0].endswith("&subscription-key=s3cret%26x%3D1")


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (comtrade(398, 112, [(2023, "X", 1), (2023, "X", 2)]), "two figures for 2023"),
        (comtrade(398, 112, [(2023, "X", 1)] * 500), "500 records"),
        (comtrade(398, 643, [(2023, "X", 1)]), "not asked for"),
        ({"data": ["x"]}, "a form that is not known"),
        ({"error": "x"}, "a form that is not known"),
    ],
)
def test_answers_of_comtrade_that_are_refused(
    server: Server, reference: Reference, answer: object, reason: str
) -> None:
    server.says("/comtrade", answer)
    assert reason in (one(PAIR, reference, "comtrade").failure or "")


@pytest.mark.parametrize("value", [{"0": 5.7, "2": 2.3}, [5.7, None, 2.3]])
def test_eurostat(server: Server, reference: Reference, value: object) -> None:
    server.says("/eurostat", {**eurostat("EL", ["2022", "2023", "2024"], value), "status": {"2": "e"}})
    (series,) = one(GROWTH, reference, "eurostat").series
    assert series.values == {2022: Decimal("5.7"), 2024: Decimal("2.3")}
    assert series.flags == {2024: "e"}
    assert "/eurostat/data/nama_10_gdp?" in server.asked[0]
    assert "&geo=EL&" in server.asked[0]


@pytest.mark.parametrize(
    "answer",
    [
        {**eurostat("EL", ["2024"], {"0": 1}), "size": [1, 2, 1, 1, 1]},
        {**eurostat("EL", ["2024"], {"0": 1}), "size": [1]},
        eurostat("DE", ["2024"], {"0": 1}),
        {"warning": {"status": 413, "label": "ASYNCHRONOUS_RESPONSE"}},
        {**eurostat("EL", ["2024"], {"0": 1}), "dimension": {}},
    ],
)
def test_answers_of_eurostat_that_are_refused(server: Server, reference: Reference, answer: object) -> None:
    server.says("/eurostat", answer)
    assert one(GROWTH, reference, "eurostat").failure


def test_frankfurter(server: Server, reference: Reference) -> None:
    rates: list[object] = [450 + month for month in range(12)]
    answer = [*frankfurter("KZT", 2023, rates), *frankfurter("KZT", 2024, [500.5])]  # type: ignore[misc]
    server.says("/frankfurter/rates?base=USD&quotes=KZT&from=2023-01-01&to=2024-12-31&group=month", answer)
    (series,) = one(TENGE, reference, "frankfurter").series
    assert series.values == {2023: Decimal("455.5")}, "a year with months missing has no average"
    assert series.unit == "KZT per USD"


@pytest.mark.parametrize(
    ("service", "query", "answer"),
    [
        ("worldbank", GDP, worldbank(country="BLR", y2024=1)),
        ("worldbank", GDP, worldbank(code="SP.POP.TOTL", y2024=1)),
        ("worldbank", GDP, [{"pages": 2}, []]),
        ("worldbank", GDP, {}),
        ("worldbank", GDP, worldbank(y2024=True)),
        ("worldbank", GDP, worldbank(y2024="1\x1b[0m")),
        ("worldbank", GDP, b'[{"pages": 1}, [NaN]]'),
        ("worldbank", GDP, b'[{"pages": 1}, [1e999999999]]'),
        ("worldbank", GDP, b'[{"pages": 1}, [' + b"9" * 5000 + b"]]"),
        ("worldbank", GDP, b"[" * 200_000),
        ("worldbank", GDP, b"\xff\xfe"),
        ("worldbank", GDP, b"<html>maintenance</html>"),
        ("imf", PAIR, imf("KAZ", "RUS", {"2023": "1"}, {})),
        ("imf", PAIR, imf("KAZ", "BLR", {"2023": "Infinity"}, {})),
        ("imf", PAIR, {"data": {"dataSets": [{"series": {"0": 1}}], "structures": []}}),
        ("imf", PAIR, {"data": {"dataSets": [{"series": {"-1:0:0:0": {}}}], "structures": [{}]}}),
        ("imf", PAIR, []),
        ("frankfurter", TENGE, frankfurter("EUR", 2023, [1])),
        ("frankfurter", TENGE, {"message": "not found"}),
        ("frankfurter", TENGE, [None]),
    ],
)
def test_answers_that_are_refused(
    server: Server, reference: Reference, service: str, query: Query, answer: object
) -> None:
    server.says(f"/{service}", answer)
    failure = one(query, reference, service).failure
    assert failure
    assert failure.isprintable()


@pytest.mark.parametrize(
    "query",
    [
        GDP._replace(measure="../../etc"),
        GDP._replace(subject="K/Z"),
        GDP._replace(subject="EAEU"),
        PAIR._replace(partner="EAEU"),
        PAIR._replace(subject="WLD"),
        TENGE._replace(subject="../"),
        TENGE._replace(last=1990),
    ],
)
def test_what_no_service_can_answer_is_not_asked(server: Server, reference: Reference, query: Query) -> None:
    assert fetch_all([query], reference) == []
    assert server.asked == []


def test_each_question_is_asked_once_and_of_every_service(server: Server, reference: Reference) -> None:
    server.says("/imf", imf("KAZ", "BLR", {"2023": "1"}, {}))
    answers = fetch_all([PAIR, PAIR], reference)
    assert [(answer.service, answer.failure) for answer in answers] == [
        ("International Monetary Fund", None),
        ("UN Comtrade", "answered with 404 Not Found"),
    ]
    assert len(server.asked) == 2


@pytest.mark.parametrize("url", ["file:///etc/passwd", "https://", "x", "http://a:b/", "http://a/?q"])
def test_an_address_that_is_none(
    server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("FACTCHECK_WORLDBANK_URL", url)
    assert "FACTCHECK_WORLDBANK_URL must be an address" in (one(GDP, reference, "worldbank").failure or "")
