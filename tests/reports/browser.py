"""A headless Chromium, spoken to over its DevTools protocol: what a page holds, logs, and looks like."""

import base64
import json
import re
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import websocket

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--remote-debugging-port=0", "--remote-allow-origins=*",
)  # fmt: skip
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")


class Page:
    """One page. `faults` is every error of the console, every exception, and every address that was asked for."""

    def __init__(self, address: str) -> None:
        self._socket = websocket.create_connection(address, timeout=60)
        self._count = 0
        self.faults: list[str] = []
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The result of a method of the protocol. Raises RuntimeError where the browser refuses."""
        self._count += 1
        self._socket.send(json.dumps({"id": self._count, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv())
            if message.get("id") == self._count:
                if "error" in message:
                    raise RuntimeError(message["error"])
                result: dict[str, Any] = message["result"]
                return result
            self._note(message)

    def close(self) -> None:
        """End the conversation."""
        self._socket.close()

    def _note(self, message: dict[str, Any]) -> None:
        method, content = message.get("method"), message.get("params", {})
        if method == "Runtime.exceptionThrown":
            self.faults.append(json.dumps(content))
        elif method == "Runtime.consoleAPICalled" and content["type"] in ("error", "warning", "assert"):
            self.faults.append(json.dumps(content["args"]))
        elif method == "Log.entryAdded":
            self.faults.append(content["entry"]["text"])
        elif method == "Page.javascriptDialogOpening":
            self.faults.append(content["message"])
        elif method == "Network.requestWillBeSent" and not content["request"]["url"].startswith("file:"):
            self.faults.append(content["request"]["url"])

    def open(self, path: Path, *, scripts: bool = True) -> None:
        """Load a file, and wait until it is there."""
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.call("Page.navigate", url=path.as_uri())
        for _ in range(600):
            if self.run("document.readyState === 'complete' && location.protocol === 'file:'"):
                return
            time.sleep(0.05)
        raise TimeoutError(path)

    def run(self, code: str) -> Any:
        """What an expression gives, awaited. Raises RuntimeError where it throws."""
        done = self.call("Runtime.evaluate", expression=code, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in done:
            raise RuntimeError(done["exceptionDetails"])
        return done["result"].get("value")

    def press(self, key: str) -> None:
        """Press a key, as a person does."""
        text = {"text": key} if len(key) == 1 else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def look(self, *, width: int = 1280, height: int = 900, dark: bool = False, media: str = "screen") -> bytes:
        """A picture of what is seen, as PNG."""
        self.show(width=width, height=height, dark=dark, media=media)
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def show(self, *, width: int = 1280, height: int = 900, dark: bool = False, media: str = "screen") -> None:
        """Set the size, the scheme of colours and the medium."""
        self.call(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False
        )  # fmt: skip
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[scheme])


@contextmanager
def browser(profile: Path) -> Iterator[Page]:
    """A page of a browser of its own. Raises OSError where there is none, or it doesn't start."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise FileNotFoundError("no Chromium")
    with open(profile / "log", "wb") as log:
        process = subprocess.Popen(
            [program, *FLAGS, f"--user-data-dir={profile}", "about:blank"], stdout=log, stderr=log
        )  # fmt: skip
    try:
        page = Page(_address(process, profile))
        yield page
        page.close()
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _address(process: "subprocess.Popen[bytes]", profile: Path) -> str:
    """Where the first page can be spoken to, once the browser has said on which port it listens."""
    for _ in range(300):
        found = re.search(rb"ws://127\.0\.0\.1:(\d+)/", (profile / "log").read_bytes())
        if found:
            with urllib.request.urlopen(f"http://127.0.0.1:{int(found[1])}/json/list", timeout=10) as answer:
                pages = [target for target in json.load(answer) if target["type"] == "page"]
            if pages:
                return str(pages[0]["webSocketDebuggerUrl"])
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise ChildProcessError((profile / "log").read_text("utf-8", "replace")[-500:])
