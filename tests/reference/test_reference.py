"""The bundled data: what is in them, how they are asked, and what happens where they are broken."""

import sqlite3
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.reference import BUNDLED, DataError, Reference, open_reference, verify


@pytest.fixture(scope="module")
def reference() -> Reference:
    return open_reference()


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    path = tmp_path / "copy of d#ta 100%?.sqlite"
    path.write_bytes(Path(BUNDLED).read_bytes())
    return path


def test_both_sides_of_a_flow_are_there(reference: Reference) -> None:
    (dots,) = (row for row in reference.series("exports", "BLR", "KAZ") if row.source.id == "imf_dots_2022")
    (mirror,) = (row for row in reference.series("imports", "KAZ", "BLR") if row.source.id == "imf_dots_2022")
    assert round(dots.values[2014] / 10**6, 1) == Decimal("879.4")
    assert round(mirror.values[2014] / 10**6, 1) == Decimal("773.8")
    assert min(dots.values) >= 1992


def test_turnover_is_the_sum_of_both_flows(reference: Reference) -> None:
    for trade in reference.series("trade", "BLR", "KAZ"):
        (exports,) = (r for r in reference.series("exports", "BLR", "KAZ") if r.source == trade.source)
        (imports,) = (r for r in reference.series("imports", "BLR", "KAZ") if r.source == trade.source)
        assert trade.values.keys() == exports.values.keys() & imports.values.keys()
        for year, value in trade.values.items():
            assert value == exports.values[year] + imports.values[year]


def test_unreported_flows_are_missing_not_zero(reference: Reference) -> None:
    baci = [row for row in reference.series("exports", "RUS", "BLR") if row.source.id.startswith("cepii")]
    assert all(2023 not in row.values for row in baci)


def test_belarus_by_partner_is_an_estimate_after_2021(reference: Reference) -> None:
    flags = {
        (row.subject, year): row.flags.get(year, "")
        for subject, partner in (("BLR", "KAZ"), ("KAZ", "BLR"))
        for row in reference.series("exports", subject, partner)
        if row.source.id.startswith("imf_imts")
        for year in row.values
    }
    assert flags["BLR", 2024] == flags["BLR", 2025] == "e"
    assert flags["KAZ", 2025] == ""


def test_totals_reach_the_present(reference: Reference) -> None:
    years = {year for row in reference.series("exports", "DEU", "WLD") for year in row.values}
    assert {1992, 2020, 2024} <= years


def test_partners_leave_out_the_world(reference: Reference) -> None:
    partners = reference.partners("trade", "BLR")
    assert "WLD" not in partners
    assert {"RUS", "KAZ", "UKR"} <= partners.keys()


def test_a_row_says_where_it_comes_from(reference: Reference) -> None:
    (series,) = reference.series("NE.EXP.GNFS.ZS", "BLR")
    row = series.row(2024)
    assert (row["measure"], row["subject"], row["year"], row["unit"]) == ("NE.EXP.GNFS.ZS", "BLR", "2024", "% of GDP")
    assert row["source"] == series.source.id
    assert series.source.licence == "CC BY 4.0"


def test_what_is_not_there_is_nothing(reference: Reference) -> None:
    assert reference.series("trade", "BLR", "XYZ") == ()
    assert reference.series("'; DROP TABLE series; --", "BLR") == ()
    assert reference.country("XYZ") is None
    assert reference.title("XYZ") == "XYZ"


@pytest.mark.parametrize(
    ("surface", "code", "kind"),
    [
        ("Kazakhstan", "KAZ", "name"),
        ("Kazakh", "KAZ", "demonym"),
        ("Belarussian", "BLR", "demonym"),
        ("Minsk", "BLR", "capital"),
        ("Britain", "GBR", "alias"),
        ("UK", "GBR", "alias"),
        ("USA", "USA", "alias"),
        ("Turkey", "TUR", "alias"),
        ("Dutch", "NLD", "demonym"),
        ("Bosnia and Herzegovina", "BIH", "name"),
        ("Saint Lucia", "LCA", "name"),
        ("Ivory Coast", "CIV", "alias"),
        ("European Union", "EU", "group"),
        ("Commonwealth of Independent States", "CIS", "group"),
        ("Brasília", "BRA", "capital"),
    ],
)
def test_names(reference: Reference, surface: str, code: str, kind: str) -> None:
    assert [(name.code, name.kind) for name in reference.names() if name.surface == surface] == [(code, kind)]


@pytest.mark.parametrize("surface", ["Congo", "Korean", "Jersey", "none", "AS"])
def test_names_that_mean_several_things_mean_none(reference: Reference, surface: str) -> None:
    assert surface not in {name.surface for name in reference.names()}


def test_names_in_other_languages(reference: Reference) -> None:
    assert ("Казахстан", "KAZ", "name") in reference.names("ru")
    assert reference.names("xx") == ()


def test_membership_has_dates(reference: Reference) -> None:
    def codes(day: str) -> set[str]:
        return {member.code for member in reference.members("CIS", day)}

    assert {"UKR", "GEO"} <= codes("2005-01-01")
    assert "UKR" in codes("2018-04-30")
    assert "UKR" not in codes("2018-05-15")
    assert [member.code for member in reference.former("CIS", "2012-01-01")] == ["GEO"]
    assert len(reference.members("EU", "2026-01-01")) == 27
    assert len(reference.members("G8", "2010-01-01")) == 8


def test_every_series_has_a_source_and_a_measure() -> None:
    connection = sqlite3.connect(f"file:{BUNDLED}?mode=ro", uri=True)
    for table, key, column in (("sources", "id", "source"), ("measures", "measure", "measure")):
        query = f"SELECT DISTINCT {column} FROM series WHERE {column} NOT IN (SELECT {key} FROM {table})"
        assert connection.execute(query).fetchall() == []
    connection.close()


def test_the_bundled_data_are_whole() -> None:
    assert verify() == []


def test_a_missing_file_says_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"missing.*compile\.py"):
        open_reference(tmp_path / "nothing.sqlite")


def test_a_file_that_is_none_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    path.write_bytes(b"not a database at all, but quite long" * 100)
    with pytest.raises(DataError, match=r"broken.*compile\.py"):
        open_reference(path)


def test_a_truncated_file_is_found(copy: Path) -> None:
    data = copy.read_bytes()
    copy.write_bytes(data[: len(data) // 2])
    with pytest.raises(DataError, match="broken"):
        open_reference(copy).problems()


def test_a_changed_figure_is_found(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    connection.execute("UPDATE series SET vals = '1' WHERE measure = 'trade' AND subject = 'BLR' AND partner = 'KAZ'")
    connection.commit()
    connection.close()
    assert verify(copy) == ["its content is not what was compiled (the digest differs)"]


def test_another_layout_is_refused(copy: Path) -> None:
    connection = sqlite3.connect(copy)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(DataError, match="another version"):
        open_reference(copy)
