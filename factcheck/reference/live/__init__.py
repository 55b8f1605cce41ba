"""Statistics services asked over the network, for what the bundled figures don't have; off unless a user asks for it.

A service is a file here with a `TITLE`, `CODES` (what can be asked for, in words) and `request(query, reference)`:
the one address to ask and how to read the answer, or None where the service has nothing of the kind.
"""

from collections.abc import Coroutine, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from factcheck.reference import Reference, Series

if TYPE_CHECKING:
    from factcheck.reference.live.http import Request, Session

SERVICES = ("worldbank", "imf", "comtrade", "eurostat", "frankfurter")
EVERY = "*"
"""The partner of a question for the trade of a country with each of its partners."""

AT_ONCE = 4
"""Requests under way at a time; no service but the IMF's (10 in 5 seconds) says how many it bears."""

_T = TypeVar("_T")


class Query(NamedTuple):
    """What to ask for: yearly figures of a measure, from one year to another, both counted.

    Exports, imports and their sum are one question, `trade`. Subject and partner are codes as in `Series`; the partner
    may be EVERY one.
    """

    measure: str
    subject: str
    partner: str | None
    first: int
    last: int


class Answer(NamedTuple):
    """What one service said to one query: series, or why there are none (`failure`). Neither: it has no figures."""

    query: Query
    service: str
    series: tuple[Series, ...] = ()
    failure: str | None = None


def fetch_all(queries: Iterable[Query], reference: Reference, services: Iterable[str] = SERVICES) -> list[Answer]:
    """Ask every service that can answer, each question once; no failure of theirs is an exception. May sleep."""
    from importlib import import_module

    from factcheck.reference.live.http import Failure

    answers, asked = [], []
    modules = [import_module(f"{__name__}.{name}") for name in services]
    for query in dict.fromkeys(queries):
        for service in modules:
            try:
                request = service.request(query, reference)
            except Failure as failure:
                answers.append(Answer(query, service.TITLE, failure=str(failure)))
                continue
            if request is not None:
                asked.append((query, service.TITLE, request))
    return answers + _run(_ask_all(asked))


async def _ask_all(asked: "list[tuple[Query, str, Request]]") -> list[Answer]:
    import asyncio

    from factcheck.reference.live.http import Failure, session

    if not asked:
        return []
    try:
        async with session(AT_ONCE) as open_:
            return list(await asyncio.gather(*(_ask(open_, *row) for row in asked)))
    except Failure as failure:
        return [Answer(query, title, failure=str(failure)) for query, title, _ in asked]


async def _ask(open_: "Session", query: Query, title: str, request: "Request") -> Answer:
    from factcheck.reference.live.http import Failure, get

    try:
        series = await get(open_, request)
    except Failure as failure:
        return Answer(query, title, failure=str(failure))
    kept = (_between(one, query) for one in series)
    return Answer(query, title, tuple(one for one in kept if one.values))


def _between(series: Series, query: Query) -> Series:
    """The series without years that were not asked for."""
    return series._replace(
        values={year: value for year, value in sorted(series.values.items()) if query.first <= year <= query.last}
    )


def _run(work: Coroutine[Any, Any, _T]) -> _T:
    """Run to the end, also for a caller that has an event loop of its own (a notebook, a server)."""
    import asyncio
    from concurrent.futures import ThreadPoolExecutor

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(work)
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()
