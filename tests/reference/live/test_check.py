"""`check --live`: what services add to a verdict, and what is left of it when they fail."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.reference.live.server import Reply, Server, comtrade, comtrade_all, eurostat, imf, imf_all, worldbank

YEAR = datetime.now(UTC).year
TRADE = f"Trade between Kazakhstan and Peru was 123 million dollars in {YEAR}.\n"


def settings(server: Server, tmp_path: Path) -> dict[str, str]:
    urls = {
        f"FACTCHECK_{service.upper()}_URL": f"{server.url}/{service}" for service in ("worldbank", "imf", "comtrade")
    }
    urls |= {f"FACTCHECK_{service}_URL": f"{server.url}/{service.lower()}" for service in ("EUROSTAT", "FRANKFURTER")}
    return {**urls, "XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_DATA_HOME": str(tmp_path / "data")}


def claim(run: Run, server: Server, tmp_path: Path, text: str, *options: str) -> dict[str, Any]:
    """The first claim with a verdict of a text, as the json report has it."""
    (tmp_path / "a.txt").write_text(text, "utf-8")
    done = run("a.txt", "--format", "json", *options, **settings(server, tmp_path))
    assert done.returncode in (0, 1), done.stderr
    assert done.stderr == b""
    (document,) = json.loads(done.stdout)["documents"]
    found: dict[str, Any] = next(one for one in document["claims"] if one["verdict"])
    return found


def notes(found: dict[str, Any]) -> str:
    return " | ".join(found["verdict"]["notes"])


def test_off_by_default(run: Run, server: Server, tmp_path: Path) -> None:
    assert claim(run, server, tmp_path, TRADE)["verdict"]["label"] == "no data"
    assert server.asked == []


def test_a_live_figure_decides(run: Run, server: Server, tmp_path: Path) -> None:
    year = str(YEAR)
    server.says("/imf/data/dataflow/IMF.STA/IMTS/1.0.0/KAZ", imf("KAZ", "PER", {year: "100e6"}, {year: "23e6"}))
    server.says("/imf/data/dataflow/IMF.STA/IMTS/1.0.0/PER", imf("PER", "KAZ", {}, {}))
    server.says("/comtrade/public/v1/preview/C/A/HS?reporterCode=398", comtrade(398, 604, []))
    server.says("/comtrade/public/v1/preview/C/A/HS?reporterCode=604", comtrade(604, 398, []))
    found = claim(run, server, tmp_path, TRADE, "--live")
    assert found["verdict"]["label"] == "supported"
    (cited,) = found["verdict"]["evidence"]
    assert cited["source"]["id"] == "imf_imts_live"
    assert [row["measure"] for row in cited["rows"]] == ["exports", "imports"]
    assert "asked live" not in notes(found)
    asked = len(server.asked)
    claim(run, server, tmp_path, TRADE, "--live")
    assert len(server.asked) == asked, "the second run has it from the cache"


def test_two_sources_that_differ_are_both_heard(run: Run, server: Server, tmp_path: Path) -> None:
    server.says(
        "/comtrade/public/v1/preview/C/A/HS?reporterCode=398",
        comtrade(398, 604, [(YEAR, "X", 300e6), (YEAR, "M", 9e6)]),
    )
    found = claim(run, server, tmp_path, TRADE, "--live")
    assert found["verdict"]["label"] == "contradicted"
    assert "International Monetary Fund, asked live: answered with 404 Not Found" in notes(found)


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        (Reply(status=404), "answered with 404 Not Found"),
        (Reply(b"<html>"), "answered with something that is not whole JSON"),
        (Reply(status=429, headers={"Retry-After": "999"}), "asks to wait for 999 seconds"),
        (Reply(status=302, headers={"Location": "https://example.org/"}), "sends us on to another server"),
    ],
)
def test_a_failing_service_leaves_a_note(
    run: Run, server: Server, tmp_path: Path, reply: Reply, reason: str
) -> None:  # fmt: skip
    server.says("/", reply)
    found = claim(run, server, tmp_path, TRADE, "--live")
    assert found["verdict"]["label"] == "no data"
    for service in ("International Monetary Fund", "UN Comtrade"):
        assert f"{service}, asked live: " in notes(found)
    assert reason in notes(found)


def test_nobody_has_figures(run: Run, server: Server, tmp_path: Path) -> None:
    for one, other in (("398", "604"), ("604", "398")):
        server.says(f"/comtrade/public/v1/preview/C/A/HS?reporterCode={one}", comtrade(int(one), int(other), []))
    for pair in (("KAZ", "PER"), ("PER", "KAZ")):
        server.says(f"/imf/data/dataflow/IMF.STA/IMTS/1.0.0/{pair[0]}", imf(*pair, {}, {}))
    found = claim(run, server, tmp_path, TRADE, "--live")
    assert found["verdict"]["label"] == "no data"
    assert "asked live, without figures: International Monetary Fund, UN Comtrade" in notes(found)


def test_the_configuration_can_turn_it_on_and_an_option_off(run: Run, server: Server, tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_text("live = true\n")
    claim(run, server, tmp_path, TRADE, "--no-live")
    assert server.asked == []
    claim(run, server, tmp_path, TRADE)
    assert server.asked
    (tmp_path / "factcheck.toml").write_text('live = "yes"\n')
    done = run("a.txt", **settings(server, tmp_path))
    assert done.returncode == 2
    assert b"live must be true or false, not 'yes'" in done.stderr


def test_what_the_bundled_figures_have_is_not_asked(run: Run, server: Server, tmp_path: Path) -> None:
    assert claim(run, server, tmp_path, "The GDP of Kazakhstan was 181.7 billion dollars in 2019.\n", "--live")
    assert server.asked == []


def test_an_indicator_of_a_newer_year(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/worldbank", worldbank("NY.GDP.MKTP.KD.ZG", "DEU", "GDP growth (annual %)", **{f"y{YEAR}": 1.1}))
    server.says("/eurostat", eurostat("DE", [str(YEAR)], {"0": 1.4}))
    found = claim(run, server, tmp_path, f"The GDP growth of Germany was 1.4% in {YEAR}.\n", "--live")
    assert found["verdict"]["label"] == "supported", found["verdict"]
    assert found["verdict"]["evidence"][0]["source"]["publisher"] == "Eurostat"


GAP = "Trade between Peru and Chile was 3 billion dollars in 2022.\n"


def test_a_year_that_the_bundled_figures_skip_is_asked_for(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/imf/data/dataflow/IMF.STA/IMTS/1.0.0/CHL", imf("CHL", "PER", {"2022": "2e9"}, {"2022": "1e9"}))
    found = claim(run, server, tmp_path, GAP, "--live")
    assert found["verdict"]["label"] == "supported", found["verdict"]
    assert found["verdict"]["evidence"][0]["source"]["id"] == "imf_imts_live"


def test_a_failure_is_told_in_every_format(run: Run, server: Server, tmp_path: Path) -> None:
    server.says("/", Reply(status=404))
    assert "UN Comtrade, asked live: answered with 404" in notes(claim(run, server, tmp_path, GAP, "--live"))
    shown = run("a.txt", "--live", **settings(server, tmp_path)).stdout.decode()
    assert "note: UN Comtrade, asked live: answered with 404 Not Found" in shown


PARTNERS = {
    "G001": ({str(YEAR): "1000e9"}, {str(YEAR): "900e9"}),
    "CHN": ({str(YEAR): "300e9"}, {str(YEAR): "250e9"}),
    "RUS": ({str(YEAR): "90e9"}, {str(YEAR): "200e9"}),
    "ITA": ({str(YEAR): "150e9"}, {str(YEAR): "20e9"}),
}
"""What Kazakhstan is told to trade: with the world, and with each partner."""


def rank(partner: str, place: str) -> str:
    return f"In {YEAR} {partner} was the {place}largest trading partner of Kazakhstan.\n"


@pytest.mark.parametrize(
    ("text", "label"), [(rank("Russia", "second-"), "supported"), (rank("Italy", "second-"), "contradicted")]
)
def test_a_rank_is_judged_by_all_partners(
    run: Run, server: Server, tmp_path: Path, text: str, label: str
) -> None:  # fmt: skip
    server.says("/imf/data/dataflow/IMF.STA/IMTS/1.0.0/KAZ.XG_FOB_USD+MG_CIF_USD.*.A", imf_all("KAZ", PARTNERS))
    rows = [(YEAR, flow, 0, 9e9) for flow in "XM"]
    server.says(f"/comtrade/public/v1/preview/C/A/HS?reporterCode=398&period={YEAR}&cmd", comtrade_all(398, rows))
    found = claim(run, server, tmp_path, text, "--live")
    assert found["verdict"]["label"] == label, found["verdict"]
    assert found["verdict"]["evidence"][0]["source"]["id"] == "imf_imts_live"
    assert [row["partner"] for row in found["verdict"]["evidence"][0]["rows"]][:2] == ["CHN", "RUS"]
    assert len(server.asked) == 2, "one question to each service that has partners"


def test_a_rank_that_an_empty_cell_can_change_is_left_open(run: Run, server: Server, tmp_path: Path) -> None:
    partners = {"RUS": ({str(YEAR): "30e9"}, {str(YEAR): "20e9"})}
    server.says("/imf", imf_all("KAZ", partners))
    found = claim(run, server, tmp_path, rank("Russia", ""), "--live")
    assert found["verdict"]["label"] == "no data"
    assert "the cell of China" in found["verdict"]["message"]


@pytest.mark.parametrize(
    "reply",
    [Reply(status=404), comtrade_all(398, [(YEAR, "X", 643, 1.0)] * 500), comtrade_all(76, [(YEAR, "X", 643, 1)])],
)
def test_a_rank_that_services_fail_for_says_so(
    run: Run, server: Server, tmp_path: Path, reply: object
) -> None:  # fmt: skip
    server.says("/comtrade", reply)
    found = claim(run, server, tmp_path, rank("Russia", ""), "--live")
    assert found["verdict"]["label"] == "no data"
    assert f"in it for {YEAR}" in found["verdict"]["message"]
    assert "International Monetary Fund, asked live: answered with 404 Not Found" in notes(found)
    assert "UN Comtrade, asked live: answered with" in notes(found)


def test_a_place_among_all_is_not_asked_for_and_says_so(run: Run, server: Server, tmp_path: Path) -> None:
    text = f"In {YEAR} Peru was the third-largest exporter in the world.\n"
    found = claim(run, server, tmp_path, text, "--live")
    assert found["verdict"]["label"] == "no data"
    assert "no service is asked for the figures of all countries at once" in notes(found)
    assert server.asked == []
