"""Writes the pages that are made from the code: `make docs`. They are never edited by hand.

A page for each rule and a list of them, whole; in other pages what stands between the two marks of `made`.
"""

import ast
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from numbers import Number
from pathlib import Path

import typer

from factcheck.app import app
from factcheck.commands import manual
from factcheck.lexicon import load as load_lexicon
from factcheck.reference import open_reference
from factcheck.rules import Rule, load, page

HERE = Path(__file__).parent
RULES = HERE / "rules"
START, END = "<!-- made by make docs -->\n", "<!-- end -->\n"
PACKAGE = HERE.parent / "factcheck"
VERDICTS = PACKAGE / "verdicts"


def pages() -> dict[Path, str]:
    """Every page that is made, or has a part that is, as it should be."""
    found = {RULES / f"{rule.code}.md": rule_page(rule) for rule in load()}
    found[RULES / "README.md"] = rules_list()
    found[HERE / "factcheck.1"] = manual.page(typer.main.get_command(app))
    for name, text in (("data.md", licences()), ("verdicts.md", thresholds()), ("house-words.md", measures())):
        found[HERE / name] = made((HERE / name).read_text("utf-8"), text)
    return found


def left_over() -> list[Path]:
    """Pages of rules that are no more."""
    names = {f"{rule.code}.md" for rule in load()} | {"README.md"}
    return [path for path in sorted(RULES.iterdir()) if path.name not in names]


def made(whole: str, part: str) -> str:
    """A page with what stands between its marks made anew. Raises ValueError where a mark is missing."""
    before, start, rest = whole.partition(START)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError("the page has lost a mark")
    return f"{before}{start}\n{part}\n{end}{after}"


def rule_page(rule: Rule) -> str:
    """What `factcheck explain` prints of a rule, then its examples."""
    parts = [page(rule)]
    for heading, examples in (("It fires on", rule.fires), ("It is silent on", rule.silent)):
        parts += [f"## {heading}\n", *map(_fenced, examples)]
    return "\n".join(parts)


def _fenced(text: str) -> str:
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)  # an example may hold a code block itself
    return f"{fence}text\n{text.rstrip()}\n{fence}\n"


def rules_list() -> str:
    """The rules in a table."""
    rows = [
        (f"[{rule.code}]({rule.code}.md)", rule.name, rule.severity, rule.title + ("" if rule.default else " (off)"))
        for rule in load()
    ]
    intro = (
        "# The rules\n\nEach page is what `factcheck explain CODE` prints, with the examples that the tests run.\n"
        "All rules run by default but those marked (off).\n"
    )
    return f"{intro}\n{_table(('code', 'name', 'severity', 'what it finds'), rows)}"


def licences() -> str:
    """The bundled tables, and the sources with their licences."""
    reference = open_reference()
    tables = _table(("table", "what is in it"), [(f"`{each.name}`", each.title) for each in reference.tables()])
    sources = [
        (f"`{each.id}`", f"[{each.title}]({_address(each.url)})", each.publisher, each.licence)
        for each in reference.sources()
    ]
    return f"{tables}\n{_table(('source', 'title', 'publisher', 'licence'), sources)}"


def measures() -> str:
    """The measures by name, with some of the phrases that stand for each."""
    rows = load_lexicon().tables["measures"].items()
    return _table(
        ("measure", "some of its phrases"),
        [(f"`{name}`", ", ".join(row["words"][:4])) for name, row in rows if "words" in row],
    )


def _address(url: str) -> str:
    return url if "://" in url else f"../data/{url}"  # a file of the data package


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = (header, ["---"] * len(header), *rows)
    return "".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |\n" for line in lines)


def thresholds() -> str:
    """The numbers that the verdicts turn on, each with what its docstring says of it; a list for each folder."""
    lists: dict[str, str] = {}
    for file in sorted(VERDICTS.rglob("*.py"), key=lambda file: (file.parent, file.name)):
        folder = file.parent.relative_to(PACKAGE).as_posix()
        for names, value, doc in _constants(file):
            line = f"- `{names}` = {value} ([{file.name}](../factcheck/{folder}/{file.name})). {doc}\n"
            lists[folder] = lists.get(folder, "") + line
    return "\n".join(f"### {folder}/\n\n{lines}" for folder, lines in lists.items())


def _constants(file: Path) -> Iterator[tuple[str, str, str]]:
    """The names, values and docstring of the numbers that a module sets at its top."""
    module = import_module(".".join(("factcheck", *file.relative_to(PACKAGE).with_suffix("").parts)))
    body = ast.parse(file.read_text("utf-8")).body
    undocumented: list[ast.Assign] = []
    for statement in body:
        if isinstance(statement, ast.Assign):
            undocumented.append(statement)
        elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant) and undocumented:
            target = undocumented[-1].targets[0]
            names = [node.id for node in ast.walk(target) if isinstance(node, ast.Name)]
            values = [getattr(module, name) for name in names]
            if any(map(_has_numbers, values)):
                yield ", ".join(names), ", ".join(map(_shown, values)), " ".join(str(statement.value.value).split())
            undocumented.clear()
        else:
            undocumented.clear()


def _has_numbers(value: object) -> bool:
    if isinstance(value, Mapping):
        return any(map(_has_numbers, value.values()))
    return any(map(_has_numbers, value)) if isinstance(value, tuple) else isinstance(value, Number)


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{key}: {_shown(each)}" for key, each in value.items())
    return " and ".join(map(_shown, value)) if isinstance(value, tuple) else str(value)


if __name__ == "__main__":
    RULES.mkdir(exist_ok=True)
    for path in left_over():
        path.unlink()
    for path, text in pages().items():
        path.write_text(text, "utf-8")
