"""The directives of one document: which of them cover a finding, which were needed, which are wrong."""

from collections.abc import Callable, Iterator, Sequence

from factcheck.model import Document, Problem, Suppression
from factcheck.suppression import directives
from factcheck.suppression.directives import Directive, Reach


class Remarks:
    """What a document says not to report."""

    def __init__(self, document: Document, codes: Sequence[str]) -> None:
        """`codes` are those of all rules."""
        self._path = document.path
        self._codes = codes
        self._places = directives.places_of(document)
        self._found, self._wrong = directives.read(document, self._places, codes)
        self._used: set[int] = set()
        self._known: dict[tuple[str, Reach], Directive] = {}
        for one in self._found:
            self._known.setdefault((one.code, one.reach), one)

    def covering(self, code: str, offset: int) -> Suppression | None:
        """What the nearest directive makes of a finding of a code on the words at an offset."""
        for reach in directives.reaches(self._places, offset):
            for length in range(len(code), 0, -1):
                if found := self._known.get((code[:length], reach)):
                    self._used.add(id(found))
                    return Suppression("inSource", found.where, found.reason)
        return None

    def notices(self, ran: Callable[[str, str], bool]) -> Iterator[Problem]:
        """Each directive that is wrong, and each that covered nothing though its rules ran."""
        yield from self._wrong
        for one in self._found:
            meant = [code for code in self._codes if code.startswith(one.code)]
            if id(one) not in self._used and all(ran(code, self._path) for code in meant):
                yield Problem(one.where, f"ignore[{one.code}] suppresses nothing: remove it")
