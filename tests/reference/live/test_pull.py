"""`data pull`: a table of the user's own."""

import csv
from pathlib import Path

from tests.conftest import Run
from tests.reference.live.server import Reply, Server, frankfurter, imf, worldbank
from tests.reference.live.test_check import settings


def table(tmp_path: Path, name: str) -> list[dict[str, str]]:
    with open(tmp_path / "data" / "factcheck" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


GDP = ("data", "pull", "worldbank", "NY.GDP.MKTP.CD", "--countries")


def test_a_table_is_added(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/worldbank/country/KAZ", worldbank(y2024=288.5, y2023=None))
    server.says("/worldbank/country/BLR", worldbank(country="BLR", y2024=76, y2023=71))
    done = run(*GDP, "BLR,kaz", **settings(server, tmp_path))
    assert (done.returncode, done.stderr) == (0, b"")
    path = tmp_path / "data" / "factcheck" / "worldbank-NY.GDP.MKTP.CD.csv"
    assert done.stdout.decode() == f"{path}: 3 figures added, 3 now\n"
    found = table(tmp_path, "worldbank-NY.GDP.MKTP.CD")
    assert [(row["subject"], row["year"], row["value"]) for row in found] == [
        ("BLR", "2023", "71"),
        ("BLR", "2024", "76"),
        ("KAZ", "2024", "288.5"),
    ]
    assert len(found[0]["retrieved"]) == len("2026-01-01")
    assert (found[0]["measure"], found[0]["unit"]) == ("NY.GDP.MKTP.CD", "USD")
    assert (found[0]["source"], found[0]["publisher"]) == ("worldbank_live", "World Bank")


def test_a_check_and_a_lookup_read_the_table(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/worldbank/country/KAZ", worldbank(y2026=900000000000, y2025=800000000000))
    home = settings(server, tmp_path)
    assert run(*GDP, "KAZ", **home).returncode == 0
    (tmp_path / "a.txt").write_text("In 2026 the GDP of Kazakhstan was 900 billion dollars.\n")
    assert b"D310" in run("a.txt", **home).stdout
    path = tmp_path / "data" / "factcheck" / "worldbank-NY.GDP.MKTP.CD.csv"
    assert b"900,000,000,000" in run("lookup", "gdp KAZ 2026", **home).stdout
    path.write_text(path.read_text().replace("900000000000", "9e999"))
    assert b"D310" not in run("a.txt", **home).stdout


def test_a_table_grows(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/worldbank/country/KAZ", worldbank(y2024=1))
    server.says("/worldbank/country/BLR", worldbank(country="BLR", y2024=2))
    run(*GDP, "KAZ", **settings(server, tmp_path))
    path = tmp_path / "data" / "factcheck" / "worldbank-NY.GDP.MKTP.CD.csv"
    path.write_text(path.read_text() + "a,row,that,somebody,broke\n")
    assert b"1 figures added, 2 now" in run(*GDP, "BLR", **settings(server, tmp_path)).stdout
    assert b"1 figures added, 2 now" in run(*GDP, "BLR", **settings(server, tmp_path)).stdout


def test_what_is_had_is_kept_and_what_is_not_is_told(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/worldbank/country/KAZ", worldbank(y2024=1))
    server.says("/worldbank/country/BLR", Reply(status=400))
    done = run(*GDP, "KAZ,BLR", **settings(server, tmp_path))
    assert done.returncode == 2
    assert done.stderr == b"factcheck: World Bank, BLR: answered with 400 Bad Request\n"
    assert len(table(tmp_path, "worldbank-NY.GDP.MKTP.CD")) == 1


def test_trade_is_with_the_world_or_a_partner(run: Run, server: Server, tmp_path: Path) -> None:
    path = "/imf/data/dataflow/IMF.STA/IMTS/1.0.0/KAZ.XG_FOB_USD+MG_CIF_USD"
    server.says(f"{path}.G001", imf("KAZ", "G001", {"2024": "3"}, {"2024": "4"}))
    server.says(f"{path}.BLR", imf("KAZ", "BLR", {"2024": "1"}, {"2024": "2"}))
    for options in ([], ["--partner", "BLR"]):
        done = run("data", "pull", "imf", "trade", "--countries", "KAZ", *options, **settings(server, tmp_path))
        assert done.returncode == 0, done.stderr
    found = {(row["measure"], row["partner"]): row["value"] for row in table(tmp_path, "imf-trade")}
    assert found[("trade", "WLD")] == "7"
    assert found[("trade", "BLR")] == "3"


def test_a_currency_is_that_of_the_country(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/frankfurter", frankfurter("KZT", 2023, [450.5] * 12))
    done = run(
        "data", "pull", "frankfurter", "exchange_rate", "--countries", "KAZ", **settings(server, tmp_path)
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (row,) = table(tmp_path, "frankfurter-exchange_rate")
    assert (row["subject"], row["value"], row["unit"]) == ("KZT", "450.500000", "KZT per USD")


def test_wrong_use(run: Run, server: Server, tmp_path: Path) -> None:
    def told(*arguments: str) -> str:
        done = run("data", "pull", *arguments, **settings(server, tmp_path))
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
        return done.stderr.decode()

    assert "no service 'worldbnak' (did you mean 'worldbank'?)" in told("worldbnak", "X", "--countries", "KAZ")
    assert "no country has the code 'XYZ'" in told("worldbank", "NY.GDP.MKTP.CD", "--countries", "KAZ,XYZ")
    assert "no country has the code ''" in told("worldbank", "NY.GDP.MKTP.CD", "--countries", "")
    assert "can't be asked for '../x' of KAZ: it has an indicator" in told("worldbank", "../x", "--countries", "KAZ")
    assert "it has trade, of" in told("imf", "gdp", "--countries", "KAZ")
    assert "--countries" in told("worldbank", "NY.GDP.MKTP.CD")
    assert server.asked == []


def test_a_folder_that_can_not_be_written(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/worldbank", worldbank(y2024=1))
    (tmp_path / "data").write_text("in the way")
    done = run(*GDP, "KAZ", **settings(server, tmp_path))
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert str(tmp_path / "data").encode() in done.stderr
