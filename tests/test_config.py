"""Settings: the nearest file, what it may say, and what is said where it is wrong."""

from pathlib import Path

import pytest

from factcheck.config import ConfigError, Settings, check_codes, load, with_options


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
[per-path-ignores]
"drafts/**" = ["C1"]
"""


def test_every_key_is_read(folder: Path) -> None:
    Path("factcheck.toml").write_text(FULL)
    assert load() == Settings(
        select=("C", "D3"),
        ignore=("D310",),
        fail_on="review",
        format="json",
        exclude=("old/", "*.tmp.md"),
        per_path_ignores=(("drafts/**", ("C1",)),),
        root=str(folder),
    )


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


def test_options_win_over_the_file_and_only_where_given() -> None:
    settings = Settings(select=("C",), fail_on="review")
    options = {"select": ["D"], "fail-on": None, "date": "2026-02-04"}
    assert with_options(settings, options) == Settings(select=("D",), fail_on="review", date="2026-02-04")
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


def test_own_tables_are_beside_the_file_and_their_columns_have_roles(folder: Path) -> None:
    Path("factcheck.toml").write_text('data = ["figures"]\n[columns]\nentity = "plant"\n')
    settings = load()
    assert settings.data == (str(folder / "figures"),)
    assert settings.columns == (("entity", "plant"),)
    Path("factcheck.toml").write_text('[columns]\nentiti = "plant"\n')
    with pytest.raises(ConfigError, match="did you mean 'entity'"):
        load()
