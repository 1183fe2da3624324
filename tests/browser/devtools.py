"""A headless Chromium, spoken to by its DevTools protocol over two pipes."""

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
KEYS = {"Tab": 9, "Enter": 13}
PATIENCE = 60  # seconds
HIGHER = 10  # so that no pipe lies where the browser looks for another


def chromium() -> str | None:
    """Where the browser is, if it is installed."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One page; ``troubles`` are its console errors, exceptions and every request beyond the page itself."""

    def __init__(self, say: int, hear: int) -> None:
        self._say, self._hear = say, hear
        self._buffer = b""
        self._number = 0
        self._session: str | None = None
        self.troubles: list[str] = []

    def attach(self) -> None:
        target = self("Target.createTarget", url="about:blank")["targetId"]
        self._session = self("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self(f"{domain}.enable")

    def __call__(self, method: str, **params: Any) -> dict[str, Any]:
        """Send a command and wait for its answer."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._say, json.dumps(message).encode() + b"\0")
        for answer in self._messages():
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
        raise RuntimeError("The browser has gone.")

    def open(self, page: Path, width: int, scheme: str = "light", height: int = 900) -> None:
        """Show a file at this width and colour scheme."""
        self.troubles.clear()
        self("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self("Emulation.setEmulatedMedia", media="", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self("Page.navigate", url=page.resolve().as_uri())
        next(message for message in self._messages() if message.get("method") == "Page.loadEventFired")

    def run(self, script: str) -> Any:
        """The value of an expression, of what it promises if it is a promise."""
        answer = self("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def press(self, key: str) -> None:
        """Press and release a key."""
        code = KEYS[key]
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)

    def as_on_paper(self, scheme: str) -> None:
        """Lay the page out as for printing."""
        self("Emulation.setEmulatedMedia", media="print", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, height: int | None = None) -> bytes:
        """A PNG of the whole page, or of its upper part."""
        size = self("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": height or size["height"], "scale": 1}
        answer = self("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
        return base64.b64decode(answer["data"])

    def paper(self) -> bytes:
        """The page as a PDF."""
        answer = self("Page.printToPDF", preferCSSPageSize=True)
        return base64.b64decode(answer["data"])

    def _messages(self) -> Iterator[Mapping[str, Any]]:
        while True:
            while b"\0" not in self._buffer:
                if not select.select([self._hear], [], [], PATIENCE)[0]:
                    raise TimeoutError("The browser says nothing.")
                chunk = os.read(self._hear, 1 << 20)
                if not chunk:
                    return
                self._buffer += chunk
            line, _, self._buffer = self._buffer.partition(b"\0")
            message = json.loads(line)
            self._watch(message)
            yield message

    def _watch(self, message: Mapping[str, Any]) -> None:
        method, params = message.get("method", ""), message.get("params", {})
        if method in {"Runtime.exceptionThrown", "Log.entryAdded"} or (
            method == "Runtime.consoleAPICalled" and params["type"] in {"error", "warning", "assert"}
        ):
            self.troubles.append(json.dumps(params))
        if method == "Network.requestWillBeSent" and params.get("type") != "Document":
            self.troubles.append(f"asked for {params['request']['url']}")


@contextmanager
def browser(program: str) -> Iterator[Browser]:
    """A browser with an empty profile, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="netgive-browser-", ignore_cleanup_errors=True) as profile:
        (their_in, our_out), (our_in, their_out) = _pipe(), _pipe()
        process = os.posix_spawn(
            program,
            [program, *QUIET, f"--user-data-dir={profile}", "about:blank"],
            os.environ,
            file_actions=[
                (os.POSIX_SPAWN_DUP2, their_in, 3),
                (os.POSIX_SPAWN_DUP2, their_out, 4),
                (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
            ],
            setpgroup=0,
        )
        os.close(their_in)
        os.close(their_out)
        try:
            page = Browser(our_out, our_in)
            page.attach()
            yield page
        finally:
            os.killpg(process, signal.SIGKILL)
            os.waitpid(process, 0)
            os.close(our_in)
            os.close(our_out)


def _pipe() -> tuple[int, int]:
    """A pipe whose ends have high numbers, and are not handed on by themselves."""
    ends = os.pipe()
    high = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, HIGHER) for end in ends]
    for end in ends:
        os.close(end)
    return high[0], high[1]
