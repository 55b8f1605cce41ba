"""What is shipped: one version, one entry point, a licence, types, and data that are what they say."""

import hashlib
import json
import re
import tomllib
from importlib import import_module

import pytest

import factcheck
from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PACKAGE = json.loads((ROOT / "data" / "datapackage.json").read_text("utf-8"))


def test_the_entry_point_is_there() -> None:
    module, name = PROJECT["project"]["scripts"]["factcheck"].split(":")
    assert callable(getattr(import_module(module), name))


def test_the_version_stands_in_one_place() -> None:
    assert PROJECT["tool"]["hatch"]["version"]["path"] == "factcheck/__init__.py"
    assert "version" not in PROJECT["project"]
    assert factcheck.__version__[0].isdigit()


def test_typer_stays_below_the_release_that_loads_pydantic() -> None:
    (typer,) = (line for line in PROJECT["project"]["dependencies"] if line.startswith("typer"))
    assert "<0.29" in typer


def test_types_are_shipped() -> None:
    assert (ROOT / "factcheck" / "py.typed").exists()


def test_the_source_distribution_has_all_that_the_tests_read() -> None:
    shipped = {*PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"], "pyproject.toml"}
    for path in (ROOT / "tests").rglob("*.py"):
        assert set(re.findall(r'ROOT / "([\w.-]+)"', path.read_text("utf-8"))) <= shipped, path


def test_the_project_needs_nothing_outside_itself() -> None:
    for path in (*(ROOT / "factcheck").rglob("*.py"), *(ROOT / "factcheck").rglob("*.toml")):
        assert "shared/" not in path.read_text("utf-8"), path


@pytest.mark.parametrize("resource", PACKAGE["resources"], ids=lambda resource: resource["name"])
def test_tables_are_what_the_data_package_says(resource: dict[str, str]) -> None:
    data = (ROOT / "data" / resource["path"]).read_bytes()
    assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
    assert resource["bytes"] == len(data)


def test_every_source_has_a_licence() -> None:
    for source in PACKAGE["sources"]:
        assert source["licence"]
        assert source["title"]
        assert source["path"]
