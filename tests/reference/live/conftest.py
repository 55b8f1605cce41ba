"""A server for each test, an empty cache, and every service's address set to that server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.reference.live import SERVICES, http
from tests.reference.live.server import Server, running


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with running() as found:
        for service in SERVICES:
            monkeypatch.setenv(f"FACTCHECK_{service.upper()}_URL", f"{found.url}/{service}")
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "FACTCHECK_COMTRADE_KEY"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.lower(), raising=False)
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
        monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
        monkeypatch.setattr(http, "PAUSE", 0.01)
        yield found
