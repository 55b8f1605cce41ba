"""Documents held against each other, and against what was published before."""

import json
from collections.abc import Sequence
from cProfile import Profile
from pathlib import Path

import pytest

import factcheck
from factcheck.reports import FORMATS, JOB_SUMMARY
from tests.conftest import Run

OLD = (
    "In 2019 Germany's exports to France were $120 billion.\n\nThe zoo bought 12 young penguins.\n\n"
    "More than 30 clubs have members abroad.\n"
)
NEW = (
    "Germany exported goods worth 95 billion dollars to France in 2019.\n\n"
    "We met the 17 young penguins that the zoo bought.\n"
)


def publish(run: Run, tmp_path: Path, text: str, name: str = "old.md") -> None:
    Path(tmp_path, name).write_text(text, "utf-8")
    Path(tmp_path, "old.jsonl").write_bytes(run("claims", name, "--format", "jsonl").stdout)


def found(run: Run, tmp_path: Path, text: str, name: str = "new.md") -> list[tuple[str, str, list[tuple[str, int]]]]:
    Path(tmp_path, name).write_text(text, "utf-8")
    done = run(name, "--against", "old.jsonl", "--select", "C,P", "--format", "json")
    assert done.returncode == 0, done.stderr
    return [
        (finding["code"], finding["kind"], [(place["path"], place["line"]) for place in finding["locations"]])
        for finding in json.loads(done.stdout)["findings"]
    ]


def test_what_does_not_fit_names_the_earlier_place(run: Run, tmp_path: Path) -> None:
    publish(run, tmp_path, OLD)
    assert found(run, tmp_path, NEW) == [
        ("C101", "review", [("new.md", 1), ("old.md", 1)]),
        ("C103", "review", [("new.md", 3), ("old.md", 3)]),
    ]


def test_the_same_text_fits_itself(run: Run, tmp_path: Path) -> None:
    publish(run, tmp_path, OLD)
    assert found(run, tmp_path, OLD) == []


def test_a_document_may_have_changed(run: Run, tmp_path: Path) -> None:
    publish(run, tmp_path, OLD)
    changed = found(run, tmp_path, OLD.replace("bought 12", "bought 15"), "old.md")
    assert changed == [("C103", "review", [("old.md", 3), ("old.md (old.jsonl)", 3)])]


def test_what_was_published_is_not_held_against_itself(run: Run, tmp_path: Path) -> None:
    publish(run, tmp_path, OLD + "\nWe met the 17 young penguins that the zoo bought.\n")
    assert found(run, tmp_path, "There are 6 towers in Hull.\n") == []


@pytest.mark.parametrize("format", FORMATS)
def test_every_report_tells_of_it(run: Run, tmp_path: Path, format: str) -> None:
    publish(run, tmp_path, OLD)
    Path(tmp_path, "new.md").write_text(NEW, "utf-8")
    done = run("new.md", "--against", "old.jsonl", "--select", "C103", "--format", format)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"C103" in done.stdout or format == JOB_SUMMARY  # which goes to a file


def test_the_terminal_shows_the_earlier_words(run: Run, tmp_path: Path) -> None:
    publish(run, tmp_path, OLD)
    Path(tmp_path, "new.md").write_text(NEW, "utf-8")
    lines = run("new.md", "--against", "old.jsonl", "--select", "C103").stdout.decode().splitlines()
    at = lines.index(" ::: old.md:3:16")
    assert lines[at + 1] == "3 | 12 young penguins"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "--against old.jsonl: cannot be read: no such file or directory"),
        ("no json", "--against old.jsonl, line 1: not JSON"),
        ("\n" + "[" * 100_000, "--against old.jsonl, line 2: not JSON"),
        ('{"id": "a"}', "--against old.jsonl, line 1: not a claim"),
        ("[]", "--against old.jsonl, line 1: not a claim"),
    ],
)
def test_a_bad_file_is_an_error(run: Run, tmp_path: Path, content: str | None, message: str) -> None:
    Path(tmp_path, "new.md").write_text(NEW, "utf-8")
    if content is not None:
        Path(tmp_path, "old.jsonl").write_text(content, "utf-8")
    done = run("new.md", "--against", "old.jsonl")
    assert (done.returncode, done.stdout) == (2, b"")
    assert message in done.stderr.decode()


@pytest.mark.parametrize(
    "changed", [{"value": "NaN"}, {"low": "1e999999999999999999999"}, {"bound": 7}, {"customary": None}]
)
def test_a_bad_number_is_an_error(run: Run, tmp_path: Path, changed: dict[str, object]) -> None:
    publish(run, tmp_path, OLD)
    rows = [json.loads(line) for line in Path(tmp_path, "old.jsonl").read_text("utf-8").splitlines()]
    rows[1]["quantity"].update(changed)
    Path(tmp_path, "old.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    Path(tmp_path, "new.md").write_text(NEW, "utf-8")
    done = run("new.md", "--against", "old.jsonl")
    assert done.returncode == 2
    assert b"line 2: not a claim" in done.stderr


def calls(paths: Sequence[str]) -> int:
    profile = Profile()
    profile.runcall(factcheck.check, *paths, select=["C", "P"])
    return sum(entry.callcount for entry in profile.getstats())


def folder(tmp_path: Path, count: int) -> Sequence[str]:
    place = tmp_path / str(count)
    place.mkdir()
    for number in range(count):
        text = (
            f"In {1950 + number % 70} the exports of Peru were {100 + number} million dollars.\n\n"
            f"The zoo of town {number} bought {number + 3} young penguins.\n"
        )
        Path(place, f"{number:04}.md").write_text(text, "utf-8")
    return [str(place)]


def test_twice_as_many_documents_are_twice_the_work(tmp_path: Path) -> None:
    small, large = calls(folder(tmp_path, 400)), calls(folder(tmp_path, 800))
    assert large <= 2.5 * small


def test_documents_far_apart_are_held_against_each_other(tmp_path: Path) -> None:
    (place,) = folder(tmp_path, 250)
    Path(place, "0000a.md").write_text("The club of Goole has sold 40 yellow kayaks.\n", "utf-8")
    Path(place, "0249a.md").write_text("The club of Goole has sold 60 yellow kayaks.\n", "utf-8")
    told = [finding for finding in factcheck.check(place, select=["C"]).findings if "kayak" in finding.message]
    assert [[Path(location.path).name for location in finding.locations] for finding in told] == [
        ["0249a.md", "0000a.md"]
    ]


def test_a_headline_is_held_against_its_own_text_in_a_folder_of_any_size(tmp_path: Path) -> None:
    for number in range(120):
        Path(tmp_path, f"{number:03}.md").write_text(f"Rents in town {number} rose 9% in May.\n", "utf-8")
    turned = "# Port cargo traffic falls 5%\n\nCargo traffic of the port rose 5% to a new height.\n"
    Path(tmp_path, "999.md").write_text(turned, "utf-8")
    found = [finding for finding in factcheck.check(tmp_path, select=["C103"]).findings if "5%" in finding.message]
    assert [Path(place.path).name for finding in found for place in finding.locations] == ["999.md", "999.md"]
