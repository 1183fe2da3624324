"""netgive in many real processes that cost little: they are forked from one that has imported it already."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from conftest import Netgive, Ran

SERVER = Path(__file__).with_name("warm_server.py")
POLLED = 0.0002


class WarmNetgive(Netgive):
    """Like Netgive: a process for each command. One at a time; for more at once take more of them.

    No program can be started from it: there is none on its PATH.
    """

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.streams = home / ".streams"
        self.streams.mkdir(exist_ok=True)
        self.folder = home / "folder"
        self.folder.mkdir(exist_ok=True)
        self.env |= {"PATH": str(self.streams), "HOME": str(home)}
        for name in ("EDITOR", "VISUAL", "BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
            self.env.pop(name, None)
        self._server = subprocess.Popen(
            [sys.executable, str(SERVER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __call__(self, *arguments: str | Path, stdin: str | bytes | None = None, **env: str) -> Ran:
        self.begin(*arguments, stdin=stdin, **env)
        return self.end()

    def begin(self, *arguments: str | Path, stdin: str | bytes | None = None, **env: str) -> int:
        """Start a command and return the number of its process."""
        given = os.devnull
        if stdin is not None:
            given = str(self.streams / "in")
            Path(given).write_bytes(stdin.encode() if isinstance(stdin, str) else stdin)
        wanted = {
            "arguments": [str(argument) for argument in arguments],
            "env": {**self.env, **env},
            "folder": str(self.folder),
            "in": given,
            "out": str(self.streams / "out"),
            "err": str(self.streams / "err"),
        }
        self._written.write(f"{json.dumps(wanted)}\n")
        self._written.flush()
        return self._answer()

    def end(self) -> Ran:
        """What the command that was started left, when it has ended."""
        code = self._answer()
        out, err = ((self.streams / name).read_bytes() for name in ("out", "err"))
        return Ran(code, out.decode(), err.decode())

    def killed(self, arguments: list[str], moment: Callable[[], bool], delay: float) -> Ran:
        """Start a command and kill it ``delay`` seconds after the ``moment`` has come; it may be done by then."""
        process = self.begin(*arguments)
        while _lives(process) and not moment():
            time.sleep(POLLED)
        time.sleep(delay)
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        return self.end()

    def close(self) -> None:
        self._written.close()
        self._server.wait(30)
        if self._server.stdout is not None:
            self._server.stdout.close()

    @property
    def _written(self) -> Any:
        return self._server.stdin

    def _answer(self) -> int:
        assert self._server.stdout is not None
        return int(self._server.stdout.readline())


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
