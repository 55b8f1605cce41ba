"""Tables that were read before: the same as read anew, and read anew as soon as anything of them changes."""

import os
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck import resources
from factcheck.reference.cells import Column
from factcheck.reference.grids import Table
from factcheck.reference.kept import LEAST, load_kept
from factcheck.reference.tables import load
from factcheck.verdicts.tables.shelf import reader_of

PLACES = ("France", "Spain", "Atlantis", "WLD")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of tables of several shapes, large enough to be kept."""
    made = tmp_path / "made"
    made.mkdir()
    wide = ["Year," + ",".join(f"{place}{index or ''}" for index in range(40) for place in PLACES)]
    wide += [f"{year}," + ",".join(["" if year % 7 == 0 else f"{year}.50"] * 160) for year in range(1000, 2100)]
    (made / "wide.csv").write_text("\n".join(wide), "utf-8")
    (made / "long.csv").write_text(
        'entity,year,output,staff\nNorth plant,2019,"1,200",30\nNorth plant,2020,1.5e3,\n', "utf-8"
    )
    (made / "metadata.json").write_text('[{"filename": "wide.csv", "title": "Beer output", "unit": "hl"}]', "utf-8")
    assert (made / "wide.csv").stat().st_size > LEAST
    return made


def read(folder: Path) -> tuple[Table, ...]:
    reader = reader_of(resources.reference(), resources.lexicon())
    tables, problems = load_kept((str(folder),), reader, "--data", resources.reference().edition())
    assert not problems
    return tables


def files(cache: Path) -> list[Path]:
    return [path for path in cache.rglob("*") if path.is_file()]


def test_what_was_kept_is_what_is_read(folder: Path, cache: Path) -> None:
    anew, _ = load([str(folder)], reader_of(resources.reference(), resources.lexicon()))
    assert read(folder) == anew
    (file,) = files(cache)
    written = file.stat().st_mtime_ns
    again = read(folder)
    assert again == anew
    assert file.stat().st_mtime_ns == written
    assert [[list(own) for own in table.values.values()] for table in again] == [
        [list(own) for own in table.values.values()] for table in anew
    ]
    long = next(table for table in again if table.title == "output")
    assert isinstance(long.values["north plant"], Column)  # of those that were kept
    assert long.values["north plant"] == {2019: Decimal(1200), 2020: Decimal(1500)}


def test_a_change_of_a_file_of_the_same_size_and_time_is_seen(folder: Path) -> None:
    read(folder)
    file = folder / "long.csv"
    times = file.stat().st_atime_ns, file.stat().st_mtime_ns
    file.write_text(file.read_text("utf-8").replace("1,200", "1,300"), "utf-8")
    os.utime(file, ns=times)
    assert any(table.values.get("north plant", {}).get(2019) == 1300 for table in read(folder))


def test_a_change_of_what_stands_beside_is_seen(folder: Path) -> None:
    read(folder)
    (folder / "metadata.json").write_text('[{"filename": "wide.csv", "title": "Wine output", "unit": "hl"}]', "utf-8")
    assert "Wine output" in {table.title for table in read(folder)}


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'["%s", [[1]]]', b'["%s", [[["a"], [], {}]]]', b"\xff\xfe"])
def test_a_broken_file_is_as_good_as_none(folder: Path, cache: Path, content: bytes) -> None:
    anew = read(folder)
    (file,) = files(cache)
    digest = file.read_bytes().split(b'"')[1]
    file.write_bytes(content.replace(b"%s", digest))
    assert read(folder) == anew


def test_a_folder_with_a_problem_says_so_each_time(folder: Path, cache: Path) -> None:
    (folder / "bad.csv").write_text("entity,year,output\nNorth,2019,many\nSouth,2019,1\n", "utf-8")
    reader = reader_of(resources.reference(), resources.lexicon())
    for _ in range(2):
        _, problems = load_kept((str(folder),), reader, "--data", "")
        assert [Path(problem.path).name for problem in problems] == ["bad.csv"]
    assert not files(cache)


def test_small_tables_and_missing_ones_leave_nothing_behind(folder: Path, cache: Path, tmp_path: Path) -> None:
    (folder / "wide.csv").unlink()
    assert read(folder)
    reader = reader_of(resources.reference(), resources.lexicon())
    assert load_kept((str(tmp_path / "nowhere"),), reader, "--data", "")[1]
    assert not files(cache)


def test_where_nothing_can_be_written_all_is_as_before(folder: Path, cache: Path) -> None:
    cache.write_text("no folder", "utf-8")
    assert read(folder) == read(folder)
