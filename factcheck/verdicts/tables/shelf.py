"""The user's own tables with the names of their entities, ready to be asked."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.extraction.numbers.tokens import words_of
from factcheck.lexicon import Lexicon
from factcheck.reference import Reference
from factcheck.reference.grids import Reader, Table
from factcheck.reference.steps import STEPS
from factcheck.verdicts.tables.choosing import Index, index, stem, words
from factcheck.verdicts.tables.statements import Statement
from factcheck.verdicts.tables.subjects import WORLD, Names
from factcheck.verdicts.tables.units import is_told

Words = Iterable[tuple[str, Iterable[str]]]
"""Phrases by what they stand for."""

TODAY = "9999-12-31"
"""The day that groups are asked for their members on: those that haven't left."""


class Shelf(NamedTuple):
    """The user's tables, ready to be asked; `phrases` are what a house says, with the titles that are meant."""

    known: Index
    names: Names
    countries: frozenset[str]
    members: Mapping[str, tuple[str, ...]]
    titles: Mapping[str, str]
    phrases: Sequence[tuple[str, str]] = ()

    def in_titles(self, said: Statement, lexicon: Lexicon) -> Statement:
        """A statement with the titles of tables in the place of what the house says for them."""
        for phrase, title in self.phrases:
            own = tuple(words(phrase, lexicon))
            size = len(own)
            content = said.content
            at = next((at for at in range(len(content) - size + 1) if content[at : at + size] == own), None)
            if at is not None:
                content = (*content[:at], *words(title, lexicon), *content[at + size :])
                said = said._replace(content=content, text=f"{said.text} {title}")
        return said

    @property
    def steps(self) -> Sequence[str]:
        """What the tables go by."""
        used = {table.step for table in self.known.tables}
        return [step for step in STEPS if step in used]

    @property
    def tables(self) -> Sequence[Table]:
        """All of the tables."""
        return self.known.tables


def reader_of(reference: Reference, lexicon: Lexicon, columns: Iterable[tuple[str, str]] = ()) -> Reader:
    """What recognises headers and entities, by the lexicon and the bundled names; `columns` are further headers."""
    names = {name.surface.lower(): name.code for name in reference.names() if name.kind in ("name", "alias", "group")}
    codes = {name.code for name in reference.names() if name.kind != "group"}
    worlds = lexicon.words("tables", "world")
    known: dict[str, str | None] = {}

    def code_of(cell: str) -> str | None:
        if cell not in known:
            lower = cell.strip().lower()
            code = WORLD if lower in worlds else cell if cell in codes else names.get(lower)
            known[cell] = code
        return known[cell]

    def is_unit(text: str) -> bool:
        return is_told(text, lexicon)

    measured = {word for family in lexicon.tables["tables"]["kin"]["families"] for word in family}
    measured |= lexicon.words("tables", "heads") | lexicon.words("tables", "stop")

    def is_name(text: str) -> bool:
        words = text.split()
        proper = all(word[0].isupper() or word.lower() in lexicon.words("tables", "stop") for word in words)
        return proper and bool(words) and not any(word.lower() in measured for word in words[-1:])

    headers = {role: frozenset(words) for role, words in lexicon.tables["tables"]["headers"].items()}
    for role, header in columns:
        headers[role] |= {" ".join(header.lower().split())}
    return Reader(headers, code_of, is_unit, is_name, lexicon.tables["periods"]["months"])


def shelf(
    tables: Sequence[Table], reference: Reference, lexicon: Lexicon, aliases: Words = (), phrases: Words = ()
) -> Shelf:
    """The tables with the names of their entities. Groups have the members of this day.

    `aliases` are further names of entities, `phrases` further words for titles, in lower case as both are.
    """
    rows = reference.names()
    codes = {name.surface.lower(): name.code for name in rows if name.kind in ("name", "alias", "demonym")}
    countries = frozenset(name.code for name in rows if name.kind != "group")
    entities: dict[str, list[tuple[str, str]]] = {}
    regions = lexicon.tables["tables"]["regions"]
    keys = {key for table in tables for key in table.values if key and key not in countries} | set(regions)
    named = {(key, key) for key in keys} | {(alias, key) for key, given in aliases for alias in given}
    for phrase, key in named:
        entities.setdefault(words_of(phrase)[0], []).append((phrase, key))
    groups = {name.code for name in rows if name.kind == "group"}
    members = {group: tuple(member.code for member in reference.members(group, TODAY)) for group in groups}
    members |= {name: tuple(row) for name, row in regions.items()}
    longest = {word: tuple(sorted(rows, key=lambda row: (-len(row[0]), row))) for word, rows in entities.items()}
    titles = {code: reference.named(code) for code in (*countries, WORLD)}
    said = [(phrase, title) for title, given in phrases for phrase in given]
    rows_of = frozenset(key for table in tables for key in table.values)
    nouns = frozenset(stem(table.rows.lower(), lexicon) for table in tables if table.rows)
    names = Names(codes, longest, frozenset(members), rows_of.intersection(members), nouns)
    return Shelf(index(tables, lexicon), names, countries, members, titles, said)
