"""The rules, one file each, found by this folder's listing. A rule is a value: code, words, examples, a check.

A rule does no I/O: it gets claims with their verdicts on them, and gives findings.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from factcheck.model import Claim, Finding


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to find. `fires` and `silent` are documents that must and must not give a finding of this code.

    `doc` is the module's docstring: what it does, why it matters, an example, how to resolve. One that looks `across`
    documents also gets the claims published before, in front of the others.
    """

    code: str
    name: str
    title: str
    severity: str
    check: Callable[["Rule", Sequence[Claim]], Iterable[Finding]]
    fires: tuple[str, ...]
    silent: tuple[str, ...]
    doc: str
    default: bool = True
    across: bool = False


def page(rule: Rule) -> str:
    """What a rule does, why it matters, an example, how to resolve it; Markdown."""
    return f"# {rule.code} {rule.name}: {rule.title}\n\n{rule.doc.strip()}\n"


@cache
def load() -> tuple[Rule, ...]:
    """Every rule in this folder, in order of code."""
    names = sorted(
        name[:-3] for name in os.listdir(os.path.dirname(__file__)) if name[:1].islower() and name.endswith(".py")
    )
    rules = [import_module(f"factcheck.rules.{name}").RULE for name in names if name[1:4].isdecimal()]
    return tuple(sorted(rules, key=lambda rule: rule.code))
