"""Settings: the nearest file, what it may say, and what is said where it is wrong."""

import json
import tomllib
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from factcheck.commands.telling import shown
from factcheck.config import FAIL_ON, ConfigError, Nearest, Settings, check_codes, load, with_options
from factcheck.config_values import READERS, Override
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs" / "deep").mkdir(parents=True)
    return tmp_path


FULL = """
select = ["C", "D3"]
ignore = ["D310"]
fail-on = "review"
format = "json"
exclude = ["old/", "*.tmp.md"]
min-severity = "warning"
min-confidence = "medium"
baseline = "old.json"
live = true
data = ["figures"]
[columns]
entity = "plant"
[severity]
C102 = "note"
D3 = "warning"
[per-path-ignores]
"drafts/**" = ["C1"]
[[overrides]]
paths = ["speeches/", "*.txt"]
select = ["D"]
ignore = ["D302"]
severity = {D301 = "note"}
"""


def test_every_key_is_read(folder: Path) -> None:
    Path("factcheck.toml").write_text(FULL)
    assert load() == Settings(
        select=("C", "D3"),
        ignore=("D310",),
        fail_on="review",
        format="json",
        exclude=("old/", "*.tmp.md"),
        min_severity="warning",
        min_confidence="medium",
        baseline=str(folder / "old.json"),
        live=True,
        data=(str(folder / "figures"),),
        columns=(("entity", "plant"),),
        severity=(("C102", "note"), ("D3", "warning")),
        per_path_ignores=(("drafts/**", ("C1",)),),
        overrides=(Override(("speeches/", "*.txt"), ("D",), ("D302",), (("D301", "note"),)),),
        root=str(folder),
    )


def test_what_is_shown_reads_the_same(folder: Path) -> None:
    Path("factcheck.toml").write_text(FULL)
    settings = load()
    Path("factcheck.toml").write_text(shown(settings, READERS))
    assert load() == settings
    Path("factcheck.toml").write_text(shown(Settings(exclude=('a"\\\x7f\n\u2028',)), READERS))
    assert load() == Settings(exclude=('a"\\\x7f\n\u2028',), root=str(folder))


def test_the_schema_knows_the_same_keys_and_values() -> None:
    schema = json.loads((ROOT / "factcheck" / "config.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    assert list(schema["properties"]) == [*READERS]
    assert set(schema["properties"]["overrides"]["items"]["properties"]) == set(Override._fields)
    assert tuple(schema["properties"]["fail-on"]["enum"]) == FAIL_ON
    assert not list(validator.iter_errors(tomllib.loads(FULL)))
    for content in ("selct = []", "fail-on = 'x'", "[[overrides]]\nselect = []", "[severity]\nC1 = 'off'"):
        assert list(validator.iter_errors(tomllib.loads(content)))


def test_pyproject_says_the_same_in_its_table(folder: Path) -> None:
    Path("pyproject.toml").write_text('[tool.factcheck]\nselect = ["C"]\n')
    assert load() == Settings(select=("C",), root=str(folder))


def test_the_nearest_to_the_documents_wins_and_factcheck_toml_before_pyproject(folder: Path) -> None:
    Path("factcheck.toml").write_text('select = ["A"]')
    Path("docs/pyproject.toml").write_text('[tool.factcheck]\nselect = ["B"]')
    Path("docs/deep/pyproject.toml").write_text('[project]\nname = "factcheck-user"')
    assert load(["docs/deep/a.txt"]).select == ("B",)
    assert load(["docs", "docs/deep"]).select == ("B",)
    assert load(["docs", "-"]).select == ("A",)
    Path("docs/factcheck.toml").write_text('select = ["C"]')
    assert load(["docs/deep"]) == Settings(select=("C",), root=str(folder / "docs"))


def nearest(*paths: str, options: dict[str, object] | None = None) -> list[Settings]:
    found = Nearest(with_options(load(paths), options or {}))
    return [found.of(path) for path in paths]


def test_each_document_has_the_settings_of_the_file_nearest_to_it(folder: Path) -> None:
    Path("factcheck.toml").write_text('select = ["A"]\nignore = ["A201"]')
    Path("docs/pyproject.toml").write_text(
        '[tool.factcheck]\nselect = ["B"]\n[tool.factcheck.per-path-ignores]\n"deep/" = ["C"]'
    )
    above, own, deep = nearest("a.txt", "docs/a.txt", "docs/deep/a.txt")
    assert (above.select, above.ignore) == (("A",), ("A201",))
    assert (own.select, own.ignore, own.root) == (("B",), (), str(folder / "docs"))  # nothing is inherited
    assert deep.ignore == ("C",)
    assert [each.select for each in nearest("a.txt", "docs/a.txt", options={"select": ["D"]})] == [("D",), ("D",)]


def test_a_file_beside_nothing_above_counts_for_its_own_documents(folder: Path) -> None:
    Path("docs/factcheck.toml").write_text('select = ["B"]')
    assert [each.select for each in nearest("a.txt", "docs/a.txt")] == [(), ("B",)]
    isolated = Nearest(Settings())
    assert isolated.of("docs/a.txt") == Settings()


def test_no_file_is_no_settings() -> None:
    assert load(["docs"]) == Settings()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('selct = ["C"]', ["factcheck.toml", "'selct'", "did you mean 'select'"]),
        ("fail_on = 'fail'", ["'fail_on'", "did you mean 'fail-on'"]),
        ("date = 2026-02-04", ["unknown key 'date'"]),
        ("select = 'C'", ["select", "list of strings", "'C'"]),
        ("ignore = [1]", ["ignore", "list of strings"]),
        ("format = []", ["format", "string"]),
        ("fail-on = 'reveiw'", ["fail-on", "error, fail, review", "did you mean 'review'"]),
        ("fail-on = ['x']", ["fail-on", "must be one of"]),
        ("exclude = ['!']", ["exclude", "'!'"]),
        ("min-severity = 'warn'", ["min-severity", "error, warning, note", "did you mean 'warning'"]),
        ("min-confidence = 1", ["min-confidence", "high, medium, low"]),
        ("baseline = ''", ["baseline", "the name of a file"]),
        ("severity = 'note'", ["severity", "table"]),
        ("[severity]\nC1 = 'off'", ["severity", "must be one of"]),
        ("[overrides]\npaths = []", ["overrides", "[[overrides]]"]),
        ("[[overrides]]\nselect = ['C']", ["overrides 1: needs paths"]),
        ("[[overrides]]\npath = ['C']", ["overrides 1: unknown key 'path'", "did you mean 'paths'"]),
        ("[[overrides]]\npaths = ['x']\nignore = 'C1'", ["overrides 1: ignore must be a list"]),
        ("per-path-ignores = ['C1']", ["per-path-ignores", "table"]),
        ("[per-path-ignores]\n'a' = 'C1'", ["per-path-ignores", "list of strings"]),
        ("select = ]", ["not valid TOML", "line 1"]),
        ("\N{ESCAPE}", ["not valid TOML"]),
    ],
)
def test_what_is_wrong_is_named_with_its_file(content: str, words: list[str]) -> None:
    Path("factcheck.toml").write_text(content)
    with pytest.raises(ConfigError) as error:
        load(["docs"])
    for word in ["factcheck.toml", *words]:
        assert word in str(error.value)
    assert str(error.value).isprintable()


def test_a_file_that_is_no_text_is_named() -> None:
    Path("factcheck.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match=r"factcheck\.toml: not valid TOML"):
        load()


def test_a_table_that_is_none_is_named() -> None:
    Path("pyproject.toml").write_text("[tool]\nfactcheck = 1")
    with pytest.raises(ConfigError, match="must be a table"):
        load()


def test_wants_prefixes_and_defaults() -> None:
    assert Settings().wants("C101") and not Settings().wants("V501", by_default=False)
    chosen = Settings(select=("V", "C101"), ignore=("V502",))
    wanted = [code for code in ("C101", "C102", "V501", "V502") if chosen.wants(code, by_default=False)]
    assert wanted == ["C101", "V501"]


def test_per_path_ignores_count_from_the_root(folder: Path) -> None:
    settings = Settings(per_path_ignores=(("drafts/**", ("C1",)), ("*.md", ("D", "A2"))), root=str(folder / "docs"))
    assert settings.ignored_in("docs/drafts/deep/a.md") == ("C1", "D", "A2")
    assert settings.ignored_in("docs/a.txt") == ()
    assert settings.ignored_in("drafts/a.md") == ()


def test_overrides_count_under_their_paths(folder: Path) -> None:
    settings = Settings(
        ignore=("D302",),
        severity=(("D", "note"), ("D301", "warning")),
        per_path_ignores=(("*.md", ("C1",)),),
        overrides=(
            Override(("old/",), ignore=("D310",), severity=(("D301", "error"), ("D3", "warning"))),
            Override(("*.md",), select=("V",)),
        ),
        root=str(folder),
    )
    assert settings.at("a.txt") == replace(settings, per_path_ignores=(), overrides=())
    old = settings.at("old/a.md")
    assert (old.select, old.ignore) == (("V",), ("D302", "C1", "D310"))
    assert [old.severity_of(code, "error") for code in ("C101", "D301", "D305")] == ["error", "error", "warning"]
    assert [settings.severity_of(code, "error") for code in ("C101", "D301", "D305")] == ["error", "warning", "note"]
    assert not settings.wants("V501", by_default=False)
    assert {"D302", "D", "D301", "C1", "D310", "D3", "V"} == set(settings.codes())


def test_options_win_over_the_file_and_only_where_given() -> None:
    settings = Settings(select=("C",), fail_on="review")
    options = {"select": ["D"], "fail-on": None, "date": "2026-02-04"}
    assert with_options(settings, options) == Settings(select=("D",), fail_on="review", date="2026-02-04")
    by_path = replace(settings, overrides=(Override(("*.md",), ("C",), ("D302",)),))
    assert with_options(by_path, {"select": ["D"]}).at("a.md") == Settings(("D",), ("D302",), fail_on="review")
    with pytest.raises(ConfigError, match="--fail-on must be one of"):
        with_options(settings, {"fail-on": "always"})


@pytest.mark.parametrize("date", ["2026-13-45", "20260204", "2026-W05-3", "today", ""])
def test_a_date_is_a_day_in_full(date: str) -> None:
    with pytest.raises(ConfigError, match="--date must be a day"):
        with_options(Settings(), {"date": date})


def test_codes_that_no_rule_has_are_named_with_a_near_one() -> None:
    check_codes(["C", "C10", "C101"], ["C101", "D301"])
    with pytest.raises(ConfigError, match=r"'C110' \(did you mean 'C101'\?\)"):
        check_codes(["C110"], ["C101", "D301"])
    with pytest.raises(ConfigError, match="factcheck rules"):
        check_codes([""], ["C101"])


def test_the_words_of_a_house_are_lists_with_letters(folder: Path) -> None:
    Path("factcheck.toml").write_text('[aliases]\nBLR = ["RB"]\n[measures]\nexports = ["shipments abroad"]\n')
    settings = load()
    assert settings.aliases == (("BLR", ("RB",)),)
    assert settings.measures == (("exports", ("shipments abroad",)),)
    Path("factcheck.toml").write_text(shown(settings, READERS))
    assert load() == settings
    for wrong in ('[aliases]\nBLR = "RB"\n', '[aliases]\nBLR = ["42"]\n', "aliases = 1\n"):
        Path("factcheck.toml").write_text(wrong)
        with pytest.raises(ConfigError, match=r"factcheck\.toml: aliases"):
            load()


def test_own_tables_are_beside_the_file_and_their_columns_have_roles(folder: Path) -> None:
    Path("factcheck.toml").write_text('data = ["figures"]\n[columns]\nentity = "plant"\n')
    settings = load()
    assert settings.data == (str(folder / "figures"),)
    assert settings.columns == (("entity", "plant"),)
    Path("factcheck.toml").write_text('[columns]\nentiti = "plant"\n')
    with pytest.raises(ConfigError, match="did you mean 'entity'"):
        load()
