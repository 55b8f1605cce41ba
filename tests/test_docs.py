"""The pages are true: what is made from the code is as `make docs` makes it, and what they show is what happens."""

import ast
import re
import runpy
from pathlib import Path
from types import ModuleType

import pytest

from factcheck import rules
from tests.conftest import ROOT
from tests.rules import test_examples as examples
from tests.shown import assert_real, blocks

DOCS = ROOT / "docs"
PACKAGE = ROOT / "factcheck"
MAKER = runpy.run_path(str(DOCS / "pages.py"))
PAGES = sorted(DOCS.rglob("*.md"))
WRITTEN = [page for page in PAGES if page.parent == DOCS]


def test_made_pages_are_level_with_the_code() -> None:
    stale = [page for page, text in MAKER["pages"]().items() if not page.exists() or page.read_text("utf-8") != text]
    names = [page.relative_to(ROOT).as_posix() for page in (*stale, *MAKER["left_over"]())]
    assert not names, f"run make docs: {', '.join(names)}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(DOCS).as_posix())
def test_what_it_links_to_is_there(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_the_index_has_every_page() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    for page in WRITTEN:
        assert page.name == "README.md" or f"]({page.name})" in index, page.name


@pytest.mark.parametrize("page", WRITTEN, ids=lambda page: page.name)
def test_console_blocks_are_real_output(page: Path, tmp_path: Path) -> None:
    for block in blocks(page, "console"):
        assert_real(block, tmp_path)


def test_the_ci_of_the_tutorial_runs_a_command_that_is_shown() -> None:
    (workflow,) = blocks(DOCS / "tutorial.md", "yaml")
    (command,) = re.findall(r"- run: (factcheck .*)", workflow)
    assert any(f"$ {command};" in block for block in blocks(DOCS / "tutorial.md", "console"))


def test_the_rule_that_is_written_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (code,) = blocks(DOCS / "writing-a-rule.md", "python")
    module = ModuleType("written")
    exec(code, module.__dict__)
    rule = module.RULE
    assert rule.code not in {known.code for known in rules.load()}
    assert f"{rule.code.lower()}_{rule.name.replace('-', '_')}.py" in (DOCS / "writing-a-rule.md").read_text("utf-8")
    monkeypatch.setattr(rules, "load", lambda: (rule,))
    examples.test_complete(rule)
    for text in rule.fires:
        examples.test_fires(tmp_path, rule, text)
    for text in rule.silent:
        examples.test_silent(tmp_path, rule, text)


def test_the_rooms_import_what_the_page_says() -> None:
    hold_to_page(r"(\w+)", imports_of_rooms())


def test_the_folders_of_relations_import_what_the_page_says() -> None:
    hold_to_page(r"relations\.(\w+)", imports_of_folders("relations"))


def hold_to_page(named: str, found: dict[str, set[str]]) -> None:
    """The rows of the page that are named so tell the imports that there are, and only of those below them."""
    page = (DOCS / "architecture.md").read_text("utf-8")
    rows = re.findall(rf"^\| `{named}` \|.*\| (.*?) ?\|$", page, re.MULTILINE)
    told = {room: set(re.findall(r"\w+", imports)) for room, imports in rows}
    order = list(told)
    for room, imports in told.items():
        assert all(order.index(other) > order.index(room) for other in imports), f"{room} imports a room above it"
    for room, imports in found.items():
        assert told.get(room) == imports, f"docs/architecture.md tells of other imports of {room}"
    assert set(told) == set(found)


def imports_of_rooms() -> dict[str, set[str]]:
    """Each file or folder of the package, and which others it imports.

    A module in a folder is free to all where it imports nothing of ours.
    """
    imports = {name_of(file): imports_of(file) for file in PACKAGE.rglob("*.py")}
    found: dict[str, set[str]] = {}
    for name, modules in imports.items():
        room = room_of(name)
        others = {
            room_of(module) for module in modules if module not in imports or imports[module] or module == "source"
        }
        found.setdefault(room, set()).update(others - {room, "__init__"})
    return found


def imports_of_folders(room: str) -> dict[str, set[str]]:
    """Each folder of a room, and which others of its folders it imports."""
    found: dict[str, set[str]] = {}
    for file in (PACKAGE / room).glob("*/*.py"):
        modules = (module.split(".") for module in imports_of(file))
        others = {parts[1] for parts in modules if parts[0] == room and len(parts) > 1}
        found.setdefault(file.parent.name, set()).update(others - {file.parent.name})
    return found


def imports_of(file: Path) -> set[str]:
    """The modules of ours that a file imports anywhere in it, as names below factcheck."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            below = [f"{node.module}.{alias.name}" for alias in node.names]
            names = [name if path_of(name) else node.module for name in below]
        found |= {name.removeprefix("factcheck").removeprefix(".") for name in names if name.startswith("factcheck")}
    return found


def path_of(name: str) -> Path | None:
    """The file of a module of ours; None where the name is that of something in one."""
    stem = ROOT / name.replace(".", "/")
    return next((path for path in (stem.with_suffix(".py"), stem / "__init__.py") if path.exists()), None)


def name_of(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def room_of(name: str) -> str:
    return name.partition(".")[0] or "__init__"
