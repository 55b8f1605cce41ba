"""The one way to the network: limits on time and size, patience with busy servers, and a cache for when there is none.

What comes back is hostile until it is read: it is cached only after its reader took it, under a name that is a hash.
"""

import os
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from factcheck.reference import Series, cache

if TYPE_CHECKING:
    import asyncio

    import httpx

FRESH = 24 * 60 * 60
"""Seconds that an answer is as good as a new one: yearly figures change at most daily, and a text is checked often."""
SECONDS = 10.0
"""For a server to take the connection, and between two pieces of its answer."""
LONGEST = 30.0
"""Seconds for one try altogether: a server that sends a byte at a time must not hold a run up."""
MAX_BYTES = 16 * 2**20
TRIES = 3
PAUSE = 0.5
"""Seconds before the second try, doubled before each further one."""
MAX_PAUSE = 20.0
"""The longest `Retry-After` in seconds that is waited for."""
HOPS = 3
"""Redirects that are followed, on the same host."""
BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})


class Failure(Exception):
    """Why a service has not answered, in words for a note; harmless to print."""


class _Busy(Exception):
    """A try that failed and is worth another; `pause` is how long the server asks to wait, in seconds.

    `lasting`: the next request to the same server would most likely meet it too.
    """

    def __init__(self, reason: str, pause: float | None = None, lasting: bool = True) -> None:
        super().__init__(reason)
        self.pause = pause
        self.lasting = lasting


class Request(NamedTuple):
    """An address and how to read the answer: `read` takes the body and the day it is of, and may raise Failure.

    `secret` is a query string with a key, kept apart so that it gets into no cache, message or log of ours.
    """

    url: str
    read: Callable[[bytes, str], tuple[Series, ...]]
    accept: str = "application/json"
    secret: str = ""


class Session(NamedTuple):
    """The client of a run, its limit, and the servers that were found not to answer, with the reason."""

    client: "httpx.AsyncClient"
    limit: "asyncio.Semaphore"
    down: dict[str, str]


@asynccontextmanager
async def session(at_once: int) -> AsyncIterator[Session]:
    """A client that is closed in the end. Raises Failure where the environment's settings allow for none."""
    import asyncio

    import httpx

    from factcheck import __version__

    headers = {"User-Agent": f"factcheck/{__version__}", "Accept-Encoding": "gzip"}
    try:
        client = httpx.AsyncClient(timeout=SECONDS, headers=headers, follow_redirects=False)
    except (ImportError, OSError, ValueError, httpx.InvalidURL) as error:
        problem = f"the settings of a proxy or of certificates are wrong ({plain(str(error))})"
        raise Failure(f"could not be asked: {problem}") from error
    async with client:
        yield Session(client, asyncio.Semaphore(at_once), {})


def base(variable: str, default: str) -> str:
    """A service's address: that of the environment variable, for a mirror, or its own. Raises Failure."""
    import httpx

    url = os.environ.get(variable) or default
    try:
        parts = httpx.URL(url)
    except httpx.InvalidURL:
        parts = httpx.URL()
    if parts.scheme not in ("https", "http") or not parts.host or parts.query or parts.fragment:
        raise Failure(f"could not be asked: {variable} must be an address such as {default}, not {plain(url)!r}")
    return url.rstrip("/")


async def get(session: Session, request: Request) -> tuple[Series, ...]:
    """The answer: a fresh one of the cache, else the server's, else an old one of the cache. Raises Failure."""
    place = cache.place("live", f"{request.accept} {request.url}")
    kept = cache.kept(place, MAX_BYTES)
    if kept is not None and 0 <= time.time() - kept[1] < FRESH:
        with suppress(Failure):  # a broken file is as good as none
            return request.read(kept[0], _day(kept[1]))
    try:
        async with session.limit:
            body = await _body(session, request)
        series = request.read(body, _day(time.time()))
    except Failure as failure:
        if kept is None:
            raise
        with suppress(Failure):
            return _old(request.read(kept[0], _day(kept[1])), f"kept from {_day(kept[1])}: the service {failure}")
        raise
    cache.keep(place, body)
    return series


def _old(series: tuple[Series, ...], note: str) -> tuple[Series, ...]:
    """The series with a note on their source."""
    return tuple(
        one._replace(source=one.source._replace(note="; ".join(filter(None, (one.source.note, note)))))
        for one in series
    )


async def _body(session: Session, request: Request) -> bytes:
    """The server's answer, asked for again where it may come then. Raises Failure."""
    import asyncio
    import random

    host = _origin(request.url)
    pause = PAUSE
    for left in reversed(range(TRIES)):
        if host in session.down:
            raise Failure(session.down[host])
        try:
            async with asyncio.timeout(LONGEST):
                return await _once(session.client, request)
        except TimeoutError:
            busy = _Busy(f"gave no whole answer within {LONGEST:.0f} seconds")
        except _Busy as error:
            busy = error
        wait = pause if busy.pause is None else busy.pause
        if not left or wait > MAX_PAUSE:
            break
        await asyncio.sleep(wait + random.uniform(0, PAUSE))  # apart from others that were sent away with us
        pause *= 2
    reason = str(busy) if left == 0 else f"{busy} and asks to wait for {wait:.0f} seconds"
    if busy.lasting:
        session.down[host] = reason
    raise Failure(reason)


async def _once(client: "httpx.AsyncClient", request: Request) -> bytes:
    """One try, with redirects on the same server followed. Raises Failure, _Busy."""
    import httpx

    url = httpx.URL(_joined(request))
    try:
        for _ in range(HOPS + 1):
            async with client.stream("GET", url, headers={"Accept": request.accept}) as response:
                if not response.has_redirect_location:
                    return await _taken(response)
                url = url.join(response.headers["location"])
                if _origin(str(url)) != _origin(request.url):
                    raise Failure("sends us on to another server, which is refused")
    except httpx.TimeoutException as error:
        raise _Busy(f"did not answer within {SECONDS:.0f} seconds") from error
    except httpx.ConnectError as error:
        raise _Busy(f"can't be reached ({plain(str(error))})") from error
    except httpx.RequestError as error:
        raise _Busy(f"broke its answer off ({type(error).__name__})", lasting=False) from error
    except (httpx.InvalidURL, ValueError) as error:
        raise Failure("sends us on to something that is no address") from error
    raise Failure(f"sends us on more than {HOPS} times")


async def _taken(response: "httpx.Response") -> bytes:
    """The body, if the status is that of an answer and it is of a sensible size. Raises Failure, _Busy."""
    from http import HTTPStatus

    status = response.status_code
    known = status in HTTPStatus.__members__.values()
    said = f"answered with {status} {HTTPStatus(status).phrase if known else ''}".rstrip()
    if status in BUSY:
        raise _Busy(said, _retry_after(response.headers.get("retry-after", "")), lasting=status in (429, 503))
    if status != 200:
        raise Failure(said)
    body = bytearray()
    async for piece in response.aiter_bytes():
        body += piece
        if len(body) > MAX_BYTES:
            raise Failure(f"answered with more than {MAX_BYTES / 2**20:.0f} MB, which is refused")
    return bytes(body)


def _retry_after(value: str) -> float | None:
    """Seconds that a Retry-After header asks to wait: it holds a number of them or a date (RFC 9110, 10.2.3)."""
    from email.utils import parsedate_to_datetime

    if value.isascii() and value.isdecimal():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() - time.time())


def plain(text: str, most: int = 120) -> str:
    """Words of a server that can be shown and stored anywhere: printable, short, no formula for a spreadsheet."""
    shown = "".join(character if character.isprintable() else " " for character in text[: 4 * most])
    return " ".join(shown.split()).lstrip("=+-@")[:most]


def _joined(request: Request) -> str:
    if not request.secret:
        return request.url
    return f"{request.url}{'&' if '?' in request.url else '?'}{request.secret}"


def _origin(url: str) -> str:
    """Scheme, host and port, by the library that will go there: two opinions of an address are a hole."""
    import httpx

    parts = httpx.URL(url)
    return f"{parts.scheme}://{parts.host}:{parts.port or ''}"


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
