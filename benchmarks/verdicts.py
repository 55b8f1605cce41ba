"""How right verdicts are, end to end from raw text: binding, perturbations, moods, newswire, tables of one's own."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import binding, own_tables, perturbations, simple
from benchmarks.evaluation import EVAL, there
from factcheck import pipeline, resources
from factcheck.config import Settings
from factcheck.documents.text import blocks_of
from factcheck.extraction.numbers.sentences import split

NEWS = EVAL / "corpus" / "news1mb.jsonl"


def run() -> None:
    """Print all of it, what was left open counted apart."""
    binding.run()
    simple.run()
    perturbations.run()
    _news()
    own_tables.run()


def _news() -> None:
    """Verdicts on newswire that nobody wrote for us: what fails in it is to be looked at, one by one."""
    if not there("newswire", NEWS):
        return
    texts = [json.loads(line)["text"] for line in NEWS.read_text("utf-8").splitlines()]
    sentences = sum(1 for text in texts for block in blocks_of(text) for _ in split(text, block, resources.lexicon()))
    with TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number}.txt").write_text(text, "utf-8")
        report = pipeline.check([folder], Settings())
    judged = [finding for finding in report.findings if finding.code.startswith("D3") and finding.kind != "open"]
    failed = [finding for finding in judged if finding.kind == "fail"]
    print(f"newswire: {sentences} sentences, {len(judged)} verdicts, {len(failed)} of them failures")
    for finding in failed:
        print(f"  {finding.code} {finding.message}")
