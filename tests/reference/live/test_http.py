"""The way to the network: what is tried again, what is refused, what is kept."""

import asyncio
import gzip
import os
import threading
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reference import Reference, open_reference
from factcheck.reference.live import AT_ONCE, Answer, Query, fetch_all, http
from tests.reference.live.server import Reply, Server, running, worldbank

GDP = Query("NY.GDP.MKTP.CD", "KAZ", None, 2015, 2024)
GOOD = worldbank(y2024=5)


@pytest.fixture(scope="module")
def reference() -> Reference:
    return open_reference()


def ask(reference: Reference, query: Query = GDP) -> Answer:
    (answer,) = fetch_all([query], reference, ["worldbank"])
    return answer


def answered(answer: Answer) -> bool:
    return answer.failure is None and [dict(series.values) for series in answer.series] == [{2024: 5}]


@pytest.mark.parametrize(
    "bad",
    [
        Reply(status=500),
        Reply(status=503),
        Reply(status=429),
        Reply(status=429, headers={"Retry-After": "0"}),
        Reply(status=429, headers={"Retry-After": "Wed, 21 Oct 2015 07:28:00 GMT"}),
        Reply(status=429, headers={"Retry-After": "soon\x7f"}),
        Reply(GOOD, truncated=True),
        Reply(b"no gzip", headers={"Content-Encoding": "gzip"}),
    ],
)
def test_what_is_tried_again(server: Server, reference: Reference, bad: Reply) -> None:
    server.says("/worldbank", bad, bad, GOOD)
    assert answered(ask(reference))
    assert len(server.asked) == 3


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (Reply(status=502), "answered with 502 Bad Gateway"),
        (Reply(status=429), "answered with 429 Too Many Requests"),
        (Reply(GOOD, truncated=True), "broke its answer off (RemoteProtocolError)"),
    ],
)
def test_patience_has_an_end(server: Server, reference: Reference, bad: Reply, reason: str) -> None:
    server.says("/worldbank", bad)
    assert ask(reference).failure == reason
    assert len(server.asked) == http.TRIES


@pytest.mark.parametrize("status", [204, 301, 400, 403, 404, 413, 599])
def test_what_is_not_tried_again(server: Server, reference: Reference, status: int) -> None:
    server.says("/worldbank", Reply(status=status))
    assert (ask(reference).failure or "").startswith(f"answered with {status}")
    assert len(server.asked) == 1


@pytest.mark.parametrize("date", [True, False])
def test_a_long_retry_after_is_not_waited_for(server: Server, reference: Reference, date: bool) -> None:
    when = format_datetime(datetime.now(UTC) + timedelta(seconds=3600), usegmt=True) if date else "3600"
    server.says("/worldbank", Reply(status=429, headers={"Retry-After": when}))
    assert "asks to wait for 3" in (ask(reference).failure or "")
    assert len(server.asked) == 1


def test_a_server_that_is_down_is_not_asked_on_and_on(
    server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.reference.live.AT_ONCE", 1)
    server.says("/worldbank", Reply(status=503))
    answers = fetch_all([GDP._replace(subject=code) for code in ("KAZ", "BLR", "RUS")], reference, ["worldbank"])
    assert {answer.failure for answer in answers} == {"answered with 503 Service Unavailable"}
    assert len(server.asked) == http.TRIES


def test_a_few_requests_at_a_time(server: Server, reference: Reference) -> None:
    server.meeting = threading.Barrier(AT_ONCE)
    codes = ("KAZ", "BLR", "RUS", "KGZ", "ARM", "UZB", "TJK", "DEU")
    for code in codes:
        server.says(f"/worldbank/country/{code}", worldbank(country=code, y2024=1))
    answers = fetch_all([GDP._replace(subject=code) for code in codes], reference, ["worldbank"])
    assert [answer.series[0].subject for answer in answers] == list(codes), "in the order of the questions"
    assert server.most_present == AT_ONCE


def test_a_redirect_on_the_same_server(server: Server, reference: Reference) -> None:
    server.says("/worldbank", Reply(status=302, headers={"Location": "/moved/here"}))
    server.says("/moved", GOOD)
    assert answered(ask(reference))


def test_a_redirect_to_elsewhere_is_refused(server: Server, reference: Reference) -> None:
    with running() as other:
        other.says("/", GOOD)
        server.says("/worldbank", Reply(status=302, headers={"Location": f"{other.url}/worldbank"}))
        assert ask(reference).failure == "sends us on to another server, which is refused"
        assert other.asked == []


@pytest.mark.parametrize("location", ["file:///etc/passwd", "http://[", "//127.0.0.2/x", "http://127.0.0.1:1/x"])
def test_a_redirect_to_nowhere(server: Server, reference: Reference, location: str) -> None:
    server.says("/worldbank", Reply(status=307, headers={"Location": location}))
    assert "sends us on to" in (ask(reference).failure or "")
    assert len(server.asked) == 1


def test_a_redirect_in_a_circle(server: Server, reference: Reference) -> None:
    server.says("/worldbank", Reply(status=308, headers={"Location": "/worldbank"}))
    assert ask(reference).failure == f"sends us on more than {http.HOPS} times"


def test_a_body_too_large_is_not_read(
    server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    monkeypatch.setattr(http, "MAX_BYTES", 2**20)
    server.says("/worldbank", Reply(b" " * (2**20 + 1)))
    assert ask(reference).failure == "answered with more than 1 MB, which is refused"
    packed = gzip.compress(b" " * (2**20 + 1))
    server.says("/worldbank", Reply(packed, headers={"Content-Encoding": "gzip"}))
    assert ask(reference).failure == "answered with more than 1 MB, which is refused"


def test_nobody_there(server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch) -> None:
    with running() as gone:
        monkeypatch.setenv("FACTCHECK_WORLDBANK_URL", gone.url)
    assert "can't be reached" in (ask(reference).failure or "")


def test_a_server_that_says_nothing(server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setattr(http, "SECONDS", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("FACTCHECK_WORLDBANK_URL", f"http://127.0.0.1:{silent.getsockname()[1]}")
        assert "did not answer within" in (ask(reference).failure or "")


def test_a_server_that_is_endlessly_slow(server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    monkeypatch.setattr(http, "LONGEST", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("FACTCHECK_WORLDBANK_URL", f"http://127.0.0.1:{silent.getsockname()[1]}")
        assert "gave no whole answer within" in (ask(reference).failure or "")


def cached(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "cache" / "factcheck" / "live").glob("*"))


def aged(tmp_path: Path, seconds: float) -> None:
    """Make the only cache file so old."""
    (file,) = cached(tmp_path)
    os.utime(file, (time.time() - seconds, time.time() - seconds))


def test_an_answer_is_kept(server: Server, reference: Reference, tmp_path: Path) -> None:
    server.says("/worldbank", GOOD, Reply(status=404))
    assert answered(ask(reference))
    assert answered(ask(reference))
    assert len(server.asked) == 1
    (file,) = cached(tmp_path)
    assert len(file.name) == 64, "a hash, nothing of a server's or a user's"


def test_an_answer_expires(server: Server, reference: Reference, tmp_path: Path) -> None:
    server.says("/worldbank", worldbank(y2024=4), GOOD)
    ask(reference)
    aged(tmp_path, http.FRESH + 10)
    assert answered(ask(reference))
    assert len(server.asked) == 2
    assert answered(ask(reference))
    assert len(server.asked) == 2, "the new answer is kept in its place"


def test_an_answer_from_the_future_is_not_trusted(server: Server, reference: Reference, tmp_path: Path) -> None:
    server.says("/worldbank", worldbank(y2024=4), GOOD)
    ask(reference)
    aged(tmp_path, -1000)
    assert answered(ask(reference))


def test_offline_an_old_answer_does(server: Server, reference: Reference, tmp_path: Path) -> None:
    server.says("/worldbank", GOOD, Reply(status=503))
    ask(reference)
    aged(tmp_path, 400 * 24 * 3600)
    answer = ask(reference)
    assert answered(answer)
    source = answer.series[0].source
    assert source.retrieved == (datetime.now(UTC) - timedelta(days=400)).date().isoformat()
    assert source.note == f"kept from {source.retrieved}: the service answered with 503 Service Unavailable"


@pytest.mark.parametrize("answer", [Reply(b"[{"), Reply([{"message": [{"value": "no"}]}]), Reply(status=404)])
def test_a_bad_answer_is_not_kept(server: Server, reference: Reference, tmp_path: Path, answer: Reply) -> None:
    server.says("/worldbank", answer)
    assert ask(reference).failure
    assert cached(tmp_path) == []


def test_a_broken_cache_file_is_as_good_as_none(server: Server, reference: Reference, tmp_path: Path) -> None:
    server.says("/worldbank", GOOD)
    ask(reference)
    cached(tmp_path)[0].write_bytes(b"[{")
    assert answered(ask(reference))
    cached(tmp_path)[0].write_bytes(b"[{")
    server.says("/worldbank", Reply(status=404))
    assert ask(reference).failure == "answered with 404 Not Found"


def test_without_a_cache_folder(server: Server, reference: Reference, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file in the way")
    server.says("/worldbank", GOOD)
    assert answered(ask(reference))


def test_a_relative_cache_folder_is_no_folder(
    server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    server.says("/worldbank", GOOD)
    ask(reference)
    assert len(list((tmp_path / ".cache" / "factcheck" / "live").iterdir())) == 1


def test_a_caller_with_a_loop_of_its_own(server: Server, reference: Reference) -> None:
    server.says("/worldbank", GOOD)

    async def caller() -> Answer:
        return ask(reference)

    assert answered(asyncio.run(caller()))


@pytest.mark.parametrize(
    ("name", "value"), [("HTTP_PROXY", "gopher://x"), ("HTTP_PROXY", "http://a:b"), ("SSL_CERT_FILE", "/nowhere")]
)
def test_settings_that_allow_for_no_client(
    server: Server, reference: Reference, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert "the settings of a proxy or of certificates are wrong" in (ask(reference).failure or "")


@given(st.text() | st.from_regex(r"[A-Z][a-z]{2}, ?[0-9]+ [A-Z][a-z]+ -?[0-9]+ [0-9:.]+ [-+A-Z0-9]*"))
def test_any_retry_after(value: str) -> None:
    pause = http._retry_after(value)
    assert pause is None or pause >= 0


def test_plain_words() -> None:
    assert http.plain("=1+\x1b[0m\r\n\u202etext") == "1+ [0m text"
    assert len(http.plain("x" * 10_000)) < 200
