"""The words of English: each is found where it stands, and every measure has what judging it needs."""

from pathlib import Path
from typing import Any

import pytest

from factcheck import lexicon
from factcheck.extraction.numbers.marks import annotate
from factcheck.extraction.numbers.tokens import tokenize
from factcheck.lexicon import END, Tree, compile_lexicon, load
from factcheck.reference import open_reference
from factcheck.verdicts import derived

LEXICON = load()
FORMULAS = {"output over domestic use", *derived.FORMULAS}


def phrases(tree: Tree, before: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], str, Any]]:
    found = [(before, category, value) for category, value in tree.get(END, ())]
    return found + [row for word, node in tree.items() if word != END for row in phrases(node, (*before, word))]


def test_every_phrase_is_found_in_a_text() -> None:
    for words, category, value in phrases(LEXICON.tree):
        text = value[4] if category in ("unit", "code") else " ".join(words)  # units are told apart by capitals
        if category == "code" and len(text) == 1:
            text += "1,200"  # a letter is money only where it is glued to a sum
        marks = annotate(text, tokenize(text), LEXICON.tree)
        if category != "place":
            assert any(mark.first == 0 for mark in marks.all(category)), (text, category)


def test_no_phrase_means_two_things_of_one_kind() -> None:
    seen: dict[tuple[tuple[str, ...], str], object] = {}
    for words, category, value in phrases(LEXICON.tree):
        if category == "place":
            continue  # names are data, and the pipeline adds them to the tree
        if category in ("unit", "code"):
            words = (value[4],)
        assert seen.setdefault((words, category), value) == value, (words, category)


@pytest.mark.parametrize("name", LEXICON.tables["measures"])
def test_measures_have_what_judging_needs(name: str) -> None:
    row = LEXICON.tables["measures"][name]
    assert row["title"]
    assert row["units"] or row["grows"]
    assert row.get("words") or row.get("growth") or row.get("whole") or (row["made"] and row["used"])
    assert row.get("partner") in (None, "pair", "to", "from", "host", "share")
    assert row.get("data") in FORMULAS | {None, "exchange_rate"} | {
        measure.id for measure in open_reference().measures()
    }


def test_vague_rows_name_their_source_and_nest() -> None:
    for row in (*LEXICON.tables["vague"]["row"], LEXICON.tables["vague"]["plural"]):
        assert row["source"]
        assert row["logical"][0] <= row["customary"][0] <= row["customary"][-1]


def test_what_is_compiled_is_what_the_files_say(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (Path(lexicon.HERE) / "en").iterdir():
        (tmp_path / "en").mkdir(exist_ok=True)
        (tmp_path / "en" / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(lexicon, "HERE", str(tmp_path))
    read = load.__wrapped__()
    compile_lexicon()
    assert load.__wrapped__() == read
    vague = tmp_path / "en" / "numbers.toml"
    vague.write_text(vague.read_text("utf-8").replace("twelve = 12", "twelve = 13"), "utf-8")
    assert load.__wrapped__() != read  # a file that changed counts at once
    (tmp_path / "en.marshal").write_bytes(b"\x00broken")
    assert load.__wrapped__().tables["numbers"]["cardinals"]["twelve"] == 13


def test_an_unknown_language() -> None:
    with pytest.raises(FileNotFoundError, match="'tlh'"):
        load("tlh")
