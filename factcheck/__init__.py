"""factcheck: a linter for the numbers in prose.

>>> import factcheck
>>> report = factcheck.check("seeds/")
>>> claims = factcheck.extract("Trade exceeds a billion dollars.", date="2026-02-04")
"""

__version__ = "0.1.0"

__all__ = ["Claim", "Finding", "Report", "__version__", "check", "extract"]

TYPE_CHECKING = False  # typing's own, without importing typing: `factcheck --version` loads nothing
if TYPE_CHECKING:
    import os
    from collections.abc import Sequence

    from factcheck.model import Claim, Finding
    from factcheck.report import Report


def check(
    *paths: "str | os.PathLike[str]",
    date: str | None = None,
    select: "Sequence[str]" = (),
    ignore: "Sequence[str]" = (),
    data: "Sequence[str | os.PathLike[str]]" = (),
    live: bool = False,
) -> "Report":
    """Check the files and folders and return all that was found. No configuration file is read.

    `date` (YYYY-MM-DD) is when the documents were written, and wins over what they say of it.
    `select` and `ignore` hold rule codes or their beginnings: "C,D301" or a list. `data` are tables of one's own to
    check against too; `live` asks statistics services for what the bundled figures lack. What could not be read is in
    `problems`. Raises ValueError for a code that no rule has, and for a date that is none.
    """
    from os import fspath

    from factcheck import pipeline
    from factcheck.config import Settings, check_date

    check_date(date, "date")
    tables = tuple(fspath(path) for path in data)
    settings = Settings(date=date, select=_codes(select), ignore=_codes(ignore), data=tables, live=live)
    return pipeline.check([fspath(path) for path in paths], settings)


def extract(text: str, date: str | None = None) -> "tuple[Claim, ...]":
    """The quantitative claims of a plain text, in order. `date` (YYYY-MM-DD) is when it was written.

    Raises ValueError for a date that is none.
    """
    from factcheck import pipeline
    from factcheck.config import Settings, check_date

    check_date(date, "date")
    return pipeline.claims(["-"], Settings(date=date), stdin=text.encode()).claims


def _codes(given: "Sequence[str]") -> tuple[str, ...]:
    """Codes as rules have them; one text may hold several, with commas."""
    return tuple(code.strip().upper() for code in (given.split(",") if isinstance(given, str) else given))


def __getattr__(name: str) -> object:
    if name in ("Claim", "Finding"):
        from factcheck import model

        return getattr(model, name)
    if name == "Report":
        from factcheck.report import Report

        return Report
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
