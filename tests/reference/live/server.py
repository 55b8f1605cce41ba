"""A real server on 127.0.0.1 that says what a test tells it to, in the shapes of factcheck's live services."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass
class Reply:
    """An answer; `truncated` promises more than it sends."""

    body: object = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    truncated: bool = False

    def data(self) -> bytes:
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


class Server(ThreadingHTTPServer):
    """Answers the replies of a path in order, the last one for ever; `asked` are the paths with their queries.

    With a `meeting` each request waits until there are enough of them; `most_present` is how many ever were at once.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.replies: dict[str, list[Reply]] = {}
        self.asked: list[str] = []
        self.headers: list[Mapping[str, str]] = []
        self.meeting: threading.Barrier | None = None
        self.present = self.most_present = 0
        self.counting = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def says(self, path: str, *replies: Reply | object) -> None:
        """What to answer under every address that begins with a path."""
        self.replies[path] = [reply if isinstance(reply, Reply) else Reply(reply) for reply in replies]


class _Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.headers.append(dict(self.headers))
        with self.server.counting:
            self.server.present += 1
            self.server.most_present = max(self.server.present, self.server.most_present)
        if self.server.meeting:
            with suppress(threading.BrokenBarrierError):
                self.server.meeting.wait(5)
        with self.server.counting:
            self.server.present -= 1
        found = max((path for path in self.server.replies if self.path.startswith(path)), key=len, default=None)
        replies = self.server.replies[found] if found is not None else [Reply(status=404)]
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        body = reply.data()
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body) + (100 if reply.truncated else 0)))
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = reply.truncated

    def log_message(self, *_: object) -> None:
        """Nothing: what is asked is in `asked`."""


@contextmanager
def running() -> Iterator[Server]:
    server = Server()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def worldbank(
    code: str = "NY.GDP.MKTP.CD", country: str = "KAZ", title: str = "GDP (current US$)", **figures: object
) -> object:
    """An answer of the World Bank's; figures by year, as in y2024=1."""
    about = {"page": 1, "pages": 1, "per_page": 20000, "total": len(figures), "lastupdated": "2026-07-13"}
    rows = [
        {
            "indicator": {"id": code, "value": title},
            "country": {"id": country[:2], "value": country},
            "countryiso3code": country,
            "date": year[1:],
            "value": value,
            "unit": "",
            "obs_status": "",
            "decimal": 0,
        }
        for year, value in figures.items()
    ]
    return [about, rows]


def imf(one: str, other: str, exports: Mapping[str, str], imports: Mapping[str, str]) -> object:
    """An answer of the IMF's on one partner: figures by year, strings as it has them."""
    return imf_all(one, {other: (exports, imports)})


def imf_all(one: str, partners: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]]) -> object:
    """An answer of the IMF's on several partners: exports and imports by year of each."""
    years = sorted({year for flows in partners.values() for figures in flows for year in figures})
    series = {
        f"0:{flow}:{place}:0": {"observations": {str(years.index(year)): [value] for year, value in figures.items()}}
        for place, flows in enumerate(partners.values())
        for flow, figures in enumerate(flows)
    }
    dimensions = [
        {"id": "COUNTRY", "values": [{"id": one}]},
        {"id": "INDICATOR", "values": [{"id": "XG_FOB_USD"}, {"id": "MG_CIF_USD"}]},
        {"id": "COUNTERPART_COUNTRY", "values": [{"id": other} for other in partners]},
        {"id": "FREQUENCY", "values": [{"id": "A"}]},
    ]
    observation = [{"values": [{"value": year} for year in years]}]
    structure = {"dimensions": {"series": dimensions, "observation": observation}}
    return {"data": {"dataSets": [{"series": series}], "structures": [structure]}}


def comtrade(reporter: int, partner: int, rows: list[tuple[int, str, object]]) -> object:
    """An answer of UN Comtrade's on one partner: year, flow and value of each record."""
    return comtrade_all(reporter, [(year, flow, partner, value) for year, flow, value in rows])


def comtrade_all(reporter: int, rows: list[tuple[int, str, int, object]]) -> object:
    """An answer of UN Comtrade's on several partners: year, flow, partner and value of each record."""
    data = [
        {
            "refYear": year,
            "period": str(year),
            "reporterCode": reporter,
            "reporterISO": "KAZ",
            "flowCode": flow,
            "partnerCode": partner,
            "cmdCode": "TOTAL",
            "primaryValue": value,
        }
        for year, flow, partner, value in rows
    ]
    return {"count": len(data), "data": data}


def eurostat(place: str, years: list[str], value: object) -> dict[str, object]:
    """An answer of Eurostat's with one category in every dimension but time."""
    return {
        "version": "2.0",
        "class": "dataset",
        "id": ["freq", "unit", "na_item", "geo", "time"],
        "size": [1, 1, 1, 1, len(years)],
        "dimension": {
            "geo": {"category": {"index": {place: 0}, "label": {place: place}}},
            "time": {"category": {"index": {year: at for at, year in enumerate(years)}}},
        },
        "value": value,
    }


def frankfurter(quote: str, year: int, rates: list[object]) -> object:
    """An answer of Frankfurter's: a rate for each month from January."""
    return [
        {"date": f"{year}-{month:02}-15", "base": "USD", "quote": quote, "rate": rate}
        for month, rate in enumerate(rates, 1)
    ]
