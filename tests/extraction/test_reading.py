"""For its quantities alone a text is read with a cheap look before and fewer phrases: neither changes anything."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck.extraction.numbers
from factcheck.documents.text import blocks_of
from factcheck.extraction.numbers.quantities import quantities
from factcheck.extraction.numbers.reading import ASKED, quantities_in
from factcheck.extraction.numbers.sentences import read, split
from factcheck.lexicon import load
from factcheck.lexicon.phrases import senses
from factcheck.model import Quantity

HERE = Path(factcheck.extraction.numbers.__file__ or "").parent
ROOT = Path(__file__).parents[2]
TEXTS = [ROOT / "README.md", *sorted(ROOT.glob("seeds/**/*.md")), *sorted(ROOT.glob("docs/**/*.md"))]


def modules(name: str, seen: set[str]) -> set[str]:
    """A module of the extraction and those that it imports."""
    if name not in seen:
        seen.add(name)
        for node in ast.walk(ast.parse((HERE / f"{name}.py").read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("factcheck.extraction.numbers."):
                modules((node.module or "").rpartition(".")[2], seen)
    return seen


def strings(name: str) -> set[str]:
    tree = ast.parse((HERE / f"{name}.py").read_text())
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_category_that_the_grammar_names_is_asked_for() -> None:
    categories = {category for _, (category, _) in senses(load().tables)} | {"place"}
    named = set.union(*map(strings, modules("quantities", set())))
    assert named & categories <= ASKED <= categories


def all_read(text: str) -> Iterator[Quantity]:
    """The quantities of every sentence, read with all phrases."""
    lexicon = load()
    for block in blocks_of(text):
        for span in split(text, block, lexicon):
            sentence = read(text, span, lexicon)
            yield from (found.quantity for found in quantities(text, sentence.tokens, sentence.marks, lexicon))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_the_same_is_found(path: Path) -> None:
    text = path.read_text("utf-8")
    assert list(quantities_in(text)) == list(all_read(text))
