"""The user's own tables: what shapes of file are understood, and what is said of those that can't be used."""

import json
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck import resources
from factcheck.reference import tables as module
from factcheck.reference.grids import Table
from factcheck.reference.tables import load
from factcheck.verdicts.tables.shelf import reader_of


def loaded(*paths: Path) -> tuple[tuple[Table, ...], list[str]]:
    """The tables, and the problems in words."""
    reader = reader_of(resources.reference(), resources.lexicon())
    tables, problems = load([str(path) for path in paths], reader)
    return tables, [f"{Path(problem.path).name}: {problem.message}" for problem in problems]


def one(path: Path) -> Table:
    """The only table that a file holds."""
    tables, problems = loaded(path)
    assert not problems
    (table,) = tables
    return table


def written(folder: Path, name: str, text: str) -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_periods_down_and_entities_across(tmp_path: Path) -> None:
    table = one(written(tmp_path, "beer-output.csv", "Date,GEO,France,WLD\n2019,1.5,,9\n2020,2,7,\n"))
    assert table.title == "beer output"
    assert table.values == {
        "GEO": {2019: Decimal("1.5"), 2020: Decimal(2)},
        "FRA": {2020: Decimal(7)},
        "WLD": {2019: Decimal(9)},
    }


def test_years_across(tmp_path: Path) -> None:
    table = one(written(tmp_path, "a.csv", "Country Name,Country Code,2019,2020\nFrance,FRA,1,2\nSpain,ESP,..,4\n"))
    assert table.values == {"FRA": {2019: Decimal(1), 2020: Decimal(2)}, "ESP": {2020: Decimal(4)}}


def test_long_with_several_measures(tmp_path: Path) -> None:
    text = 'entity,year,output,staff\nNorth plant,2019,"1,200",30\nNorth plant,2020,1500,31\n'
    output, staff = loaded(written(tmp_path, "plants.csv", text))[0]
    assert (output.title, staff.title) == ("output", "staff")
    assert output.values == {"north plant": {2019: Decimal(1200), 2020: Decimal(1500)}}


def test_long_with_a_column_of_measures_and_units(tmp_path: Path) -> None:
    text = "region;year;indicator;value;unit\nSouth;2019;Rain;600;mm\nSouth;2019;Sun;55%;%\n"
    rain, sun = loaded(written(tmp_path, "weather.csv", text))[0]
    assert (rain.title, rain.unit) == ("Rain", "mm")
    assert (sun.title, sun.unit, sun.values["south"][2019]) == ("Sun", "%", 55)


@pytest.mark.parametrize(
    ("header", "title", "unit"),
    [
        ("Beer consumption (litres per head)", "Beer consumption", "litres per head"),
        ("Cement output [million tonnes]", "Cement output", "million tonnes"),
        ("Coal production, kt", "Coal production", "kt"),
        ("Exports in billion euros", "Exports", "billion euros"),
        ("Forest (% of land)", "Forest", "% of land"),
        ("Nurses (per 1,000 people)", "Nurses", "per 1,000 people"),
        ("Employment (men)", "Employment (men)", ""),
        ("Work in fields", "Work in fields", ""),
    ],
)
def test_a_unit_in_a_header(tmp_path: Path, header: str, title: str, unit: str) -> None:
    table = one(written(tmp_path, "data.csv", f'Country,Year,"{header}"\nFrance,2019,5\n'))
    assert (table.title, table.unit, table.hint) == (title, unit, "data")


def test_the_name_of_the_file_is_the_title_where_nothing_else_is(tmp_path: Path) -> None:
    table = one(written(tmp_path, "cement_output.csv", "Country,2019,2020\nFrance,5,6\n"))
    assert (table.title, table.hint) == ("cement output", "")


def test_no_entity_and_no_year(tmp_path: Path) -> None:
    yearly = one(written(tmp_path, "sales.csv", "year,sales\n2019,5\n2020,6\n"))
    assert yearly.values == {"": {2019: Decimal(5), 2020: Decimal(6)}}
    undated = one(written(tmp_path, "heads.csv", "city,inhabitants\nOslo,700000\n"))
    assert undated.values == {"oslo": {0: Decimal(700000)}}


def test_metadata_beside_or_above(tmp_path: Path) -> None:
    rows = [{"filename": "m.csv", "title": "Milk", "description": "Raw milk.", "unit": "tonnes"}]
    written(tmp_path, "metadata.json", json.dumps(rows))
    (tmp_path / "series").mkdir()
    table = one(written(tmp_path / "series", "m.csv", "year,value\n2019,5\n"))
    assert (table.title, table.description, table.unit) == ("Milk", "Raw milk.", "tonnes")


def test_data_package(tmp_path: Path) -> None:
    fields = [{"name": "kg", "title": "Weight of the catch", "unit": "kg"}]
    resources = [{"path": "catch.csv", "title": "Catch", "schema": {"fields": fields}}]
    written(tmp_path, "datapackage.json", json.dumps({"resources": resources}))
    written(tmp_path, "catch.csv", "year,kg\n2019,5\n")
    written(tmp_path, "other.csv", "year,kg\n2019,5\n")
    table = one(tmp_path)
    assert (table.title, table.unit) == ("Weight of the catch", "kg")
    assert one(tmp_path / "datapackage.json") == table


def test_json_rows(tmp_path: Path) -> None:
    table = one(written(tmp_path, "a.json", '[{"year": 2019, "country": "Chad", "value": 3.10}]'))
    assert table.values == {"TCD": {2019: Decimal("3.1")}}


def test_xlsx(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["year", "value"], [datetime(2019, 12, 31), 3.5]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    assert one(tmp_path / "a.xlsx").values == {"": {2019: Decimal("3.5")}}


def test_xlsx_every_sheet_is_read_and_what_is_wrong_with_one_is_said(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    sheets = {
        "Notes": [["Compiled by hand"], ["Ask the office"]],  # one column: no table, and no problem
        "Apples": [["year", "Apples (tonnes)"], [2019, 3.5]],
        "Broken": [["year", "Plums (tonnes)"], [2019, 2], [2019, 3]],
        "Pears": [["year", "Pears (tonnes)"], [2019, 4]],
    }
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    tables, problems = loaded(tmp_path / "a.xlsx")
    assert [(table.title, table.values[""][2019]) for table in tables] == [("Apples", Decimal("3.5")), ("Pears", 4)]
    (problem,) = problems
    assert problem.startswith("a.xlsx: sheet “Broken”: line 3: a second figure")


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    columns = {"year": [2019, 2020], "country": ["Chad", "Mali"], "output": [1.5, None]}
    parquet.write_table(pyarrow.table(columns), tmp_path / "a.parquet")
    assert one(tmp_path / "a.parquet").values == {"TCD": {2019: Decimal("1.5")}}


def test_days_and_times(tmp_path: Path) -> None:
    text = "date,value\n2019-12-31T00:00:00Z,5\n2020-12-31 12:00:00,6\nFY2021,7\n2022/23,8\n"
    assert list(one(written(tmp_path, "a.csv", text)).values[""]) == [2019, 2020, 2021, 2022]


def test_missing_library_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    _, problems = loaded(written(tmp_path, "a.xlsx", "x"))
    assert problems == ["a.xlsx: reading .xlsx needs openpyxl: pip install 'factcheck[xlsx]'"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("year,name\n2019,many\n", "no column of figures"),
        ("year,value\n2019,5\n2020,many\n", "line 3: “many” is no number"),
        ("year,value\nsoon,5\n", "line 2: “soon” is no year, quarter or month"),
        ("date,value\n2019-01,5\n2019-01,6\n", "a second figure for the table in 2019-01"),
        ("date,value\n2019-01-04,5\n2019-01-05,6\n", "days are not supported"),
        ("month,value\nJan 2019,5\nFoo 2019,6\n", "is no year, quarter or month"),
        ("year,value\n2019,1,200\n", "line 2: 3 cells under a header of 2"),
        ("By year, all\nyear,value,more\n2019,5,6\n", "line 2: 3 cells under a header of 2"),
        ("year,value\n2019,(12)\n", "line 2: “(12)” may be a loss"),
        ("year,value\n2019,5\n2020,5k\n", "line 3: “5k” is no number"),
        ('year,"name\nof it",value\n2019,x,5\nsoon,y,6\n', "line 4: “soon” is no year, quarter or month"),
        ("year;value\n2019;1,234\n", "may be a decimal or a thousand"),
        ("year;value\n2019;1,2\n2020;1.2\n", "lines 2 and 3: decimal commas and decimal points"),
        ("year:value\n2019:5\n", "separate the cells with commas, semicolons or tabs"),
        ("year,value\n2019,5\n2019,6\n", "line 3: a second figure"),
        ("year,value\n2019,1e99\n", "line 2: “1e99”"),
        ("Poland,150\nSpain,60\n", "figures in the first row"),
        ("year\n", "no rows"),
        ("", "no rows"),
    ],
)
def test_a_bad_table_is_told_and_stops_no_other(tmp_path: Path, text: str, words: str) -> None:
    written(tmp_path, "bad.csv", text)
    written(tmp_path, "good.csv", "year,value\n2019,5\n")
    tables, problems = loaded(tmp_path)
    assert [table.title for table in tables] == ["good"]
    assert len(problems) == 1
    assert words in problems[0]


@pytest.mark.parametrize(
    "text",
    [
        "Port staff\n\nyear,France,Spain\n2019,5,6\n2020,7,8\n",
        "\ufeffPort staff,,\nSource: own count,,\nyear,France,Spain\n2019,5,6\n2020,7,8\n",
        "Port staff\nyear;France;;Spain\n2019;5;;6\n2020;7;;8\n",
        'Port staff\n"Year\n",France [1],Spain*\n2019,5,6\n2020,7,8\n',
        "Port staff\nCountry,2019,2020\nFrance,5,7 (p)\nSpain (2),6 b,8*\nSource: own count\n",
        "Port staff\nCountry,2019,2020*\nFrance,5,7\nSpain,6,8\nNotes: of all ports,,2020 provisional\n* as planned\n",
        "Port staff\nCountry,Year,Value\nFrance,2019,5\nFrance,2020,7\nSpain,2019,6\nSpain,2020,8\n\nSource: us\n",
    ],
)
def test_titles_above_notes_beneath_and_footnotes(tmp_path: Path, text: str) -> None:
    table = one(written(tmp_path, "a.csv", text))
    assert table.title == "Port staff"
    assert table.values == {
        "FRA": {2019: Decimal(5), 2020: Decimal(7)},
        "ESP": {2019: Decimal(6), 2020: Decimal(8)},
    }


@pytest.mark.parametrize(
    "text",
    [
        "Port,Men,,Women,\n,2019,2020,2019,2020\nHull,5,6,7,8\nBrest,1,2,3,4\n",
        "Port,2019,,2020,\n,Men,Women,Men,Women\nHull,5,7,6,8\nBrest,1,3,2,4\n",
    ],
)
def test_a_header_of_two_rows(tmp_path: Path, text: str) -> None:
    men, women = loaded(written(tmp_path, "a.csv", text))[0]
    assert (men.title, women.title) == ("Men", "Women")
    assert men.values["hull"] == {2019: Decimal(5), 2020: Decimal(6)}
    assert women.values["brest"] == {2019: Decimal(3), 2020: Decimal(4)}


def test_years_down_under_two_rows(tmp_path: Path) -> None:
    text = ",France,,Spain,\nYear,Beer,Wine,Beer,Wine\n2019,1,2,3,4\n2020,5,6,7,8\n"
    beer, wine = loaded(written(tmp_path, "a.csv", text))[0]
    assert (beer.title, wine.values["ESP"]) == ("Beer", {2019: Decimal(4), 2020: Decimal(8)})


def test_a_row_of_units(tmp_path: Path) -> None:
    catch = one(written(tmp_path, "a.csv", "Year,Catch\n,tonnes\n2019,5\n2020,6\n"))
    assert (catch.title, catch.unit, catch.values[""][2020]) == ("Catch", "tonnes", 6)


def test_the_sign_in_the_cells_is_the_unit(tmp_path: Path) -> None:
    text = "Year,Turnout,Rent\n2019,61%,£500\n2020,62%,£510\n"
    turnout, rent = loaded(written(tmp_path, "a.csv", text))[0]
    assert (turnout.unit, turnout.values[""][2020]) == ("%", 62)
    assert (rent.unit, rent.values[""][2020]) == ("£", 510)


def test_a_column_that_tells_kinds_apart(tmp_path: Path) -> None:
    text = "Country,Year,Source,Share of heat (%)\nFrance,2019,peat,4\nFrance,2019,tides,1\nSpain,2019,peat,3\n"
    peat, tides = loaded(written(tmp_path, "a.csv", text))[0]
    assert (peat.title, peat.unit, tides.title) == ("Share of heat (peat)", "%", "Share of heat (tides)")
    assert peat.values == {"FRA": {2019: Decimal(4)}, "ESP": {2019: Decimal(3)}}


def test_proper_names_across_under_a_title(tmp_path: Path) -> None:
    written(tmp_path, "metadata.json", '[{"filename": "a.csv", "title": "Average rent", "unit": "£"}]')
    table = one(written(tmp_path, "a.csv", "Year,Hull,South Bank\n2019,500,600\n2020,510,\n"))
    assert table.values["south bank"] == {2019: Decimal(600)}


def test_columns_are_read_when_they_are_asked_for(tmp_path: Path) -> None:
    table = one(written(tmp_path, "a.csv", "Year,France,Spain\n2019,5,\n2020,,7.5\n"))
    column = table.values["ESP"]
    assert "_figures" not in vars(column)
    assert dict(column) == {2020: Decimal("7.5")}


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.csv", b"year,value\n2019,\xff\n"), ("a.json", b"[1]"), ("a.json", b"{"), ("a.txt", b"hello")],
)
def test_broken_files(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    tables, problems = loaded(tmp_path / name)
    assert not tables
    assert len(problems) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Land;Year;Coal, gross\nFrance;2019;1.234,5\nFrance;2020;18\n\nFrance;2021;1.000\n",
        "Year\tCountry\tCoal, gross\t\n2019\tFrance\t1234,5\t\n2020\tFrance\t18,00\t\n2021\tFrance\t1 000,0\n",
        "Year|Country|Coal, gross\n2019|France|1,234.5\n2020|France|18.0\n2021|France|1,000\n",
        'Year,Country,"Coal, gross"\n2019,France,"1,234.5"\n2020,France,18\n2021,France,"1,000"\n',
    ],
)
def test_delimiters_and_decimal_commas(tmp_path: Path, text: str) -> None:
    table = one(written(tmp_path, "a.csv", text.replace("Land", "Country")))
    assert table.values == {"FRA": {2019: Decimal("1234.5"), 2020: Decimal(18), 2021: Decimal(1000)}}


def test_missing_path_and_empty_folder(tmp_path: Path) -> None:
    assert "no such file or folder" in loaded(tmp_path / "nothing.csv")[1][0]
    assert "no tables in this folder" in loaded(tmp_path)[1][0]


def test_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "a.csv", "year,value\n2019,5\n")
    monkeypatch.setattr(module, "MAX_CELLS", 3)
    assert "more than 3 cells" in loaded(path)[1][0]
    monkeypatch.setattr(module, "MAX_BYTES", 3)
    assert "larger than" in loaded(path)[1][0]


def test_columns_that_a_data_package_describes(tmp_path: Path) -> None:
    fields = [{"name": "land", "title": "Country"}, {"name": "jahr", "type": "year"}]
    fields.append({"name": "menge", "title": "Canoe sales", "unit": "thousand canoes"})
    content = {"resources": [{"name": "sales", "path": "a.csv", "schema": {"fields": fields}}]}
    written(tmp_path, "datapackage.json", json.dumps(content))
    written(tmp_path, "a.csv", "land,jahr,menge\nFrance,2019,5\nFrance,2020,6\nEuropean Union,2020,30\n")
    table = one(tmp_path)
    assert table.values == {"FRA": {2019: Decimal(5), 2020: Decimal(6)}, "EU": {2020: Decimal(30)}}
    assert (table.title, table.unit) == ("Canoe sales", "thousand canoes")


@pytest.mark.parametrize(
    ("resource", "titles"),
    [
        ({"title": "Visitors and nights in ports"}, {"visitors", "nights"}),
        ({"title": "Ports"}, {"visitors", "nights"}),
        ({"name": "ports-2019"}, {"visitors", "nights"}),
        ({"title": "Tourism"}, {"Tourism: visitors", "Tourism: nights"}),
    ],
)
def test_what_a_whole_file_is_called_is_no_part_of_each_column(
    tmp_path: Path, resource: dict[str, str], titles: set[str]
) -> None:
    written(tmp_path, "datapackage.json", json.dumps({"resources": [{"path": "a.csv", **resource}]}))
    written(tmp_path, "a.csv", "port,year,visitors,nights\nPorto,2019,27,2500\nLisbon,2019,73,6100\n")
    tables, problems = loaded(tmp_path)
    assert not problems
    assert {table.title for table in tables} == titles


def test_the_type_of_a_field_is_no_role_of_its_column(tmp_path: Path) -> None:
    fields = [
        {"name": "city", "type": "string"},
        {"name": "t", "type": "year"},
        {"name": "share", "type": "number", "title": "Share of visitors", "unit": "%"},
        {"name": "nights", "type": "integer", "title": "Nights spent", "unit": "nights"},
    ]
    resource = {"path": "visits.csv", "title": "Visitors of ports", "schema": {"fields": fields}}
    written(tmp_path, "datapackage.json", json.dumps({"resources": [resource]}))
    written(tmp_path, "visits.csv", "city,t,share,nights\nPorto,2019,27,2500\nLisbon,2019,73,6100\n")
    tables, problems = loaded(tmp_path)
    assert not problems
    assert {table.title: table.values["lisbon"][2019] for table in tables} == {
        "Share of visitors": 73,
        "Nights spent": 6100,
    }
