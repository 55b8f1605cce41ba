"""How many findings there are of each rule, the gravest first."""

from collections import Counter
from collections.abc import Iterator

from factcheck.report import Report
from factcheck.reports import summary
from factcheck.reports.sink import one_line


def render(report: Report) -> str:
    """`count  level  CODE  title` a line, and the summary last; a rule has a line for each level of its findings."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    levels = list(report.counts())
    found = Counter((item.level, item.code, one_line(item.title)) for item in report.findings if not item.suppressed)
    width = max((len(f"{number:,}") for number in found.values()), default=0)
    longest = max((len(level) for level, _, _ in found), default=0)
    for (level, code, title), number in sorted(
        found.items(), key=lambda row: (levels.index(row[0][0]), -row[1], row[0])
    ):
        yield f"{number:>{width},}  {level:<{longest}}  {code}  {title}"
    yield summary.line(report)
