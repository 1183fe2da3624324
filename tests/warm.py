"""netgive in many real processes that cost little: they are forked from one that has imported it already."""

import json
import os
import select
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from conftest import LONGEST, Netgive, Ran

PROGRAM = Path(__file__).with_name("warm_server.py")
POLLED = 0.0002


class Server:
    """What is forked from: one command at a time, for more at once there are several."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.given, self.out, self.err = (Path(self._folder.name, name) for name in ("in", "out", "err"))
        self._process = subprocess.Popen(
            [sys.executable, str(PROGRAM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )

    def begin(self, arguments: list[str], env: dict[str, str], data: bytes | None, folder: str) -> int:
        """Start a command and return the number of its process."""
        for path, content in ((self.given, data or b""), (self.out, b""), (self.err, b"")):
            path.write_bytes(content)
        given = os.devnull if data is None else str(self.given)
        wanted = {"arguments": arguments, "env": env, "folder": folder, "in": given}
        wanted |= {"out": str(self.out), "err": str(self.err)}
        assert self._process.stdin is not None
        self._process.stdin.write(f"{json.dumps(wanted)}\n".encode())
        return self._answer()

    def end(self) -> Ran:
        """What the command that was started left, when it has ended."""
        code = self._answer()
        return Ran(code, self.out.read_bytes().decode(), self.err.read_bytes().decode())

    def close(self) -> None:
        for stream in (self._process.stdin, self._process.stdout):
            assert stream is not None
            stream.close()
        self._process.wait(LONGEST)
        self._folder.cleanup()

    def _answer(self) -> int:
        assert self._process.stdout is not None
        assert select.select([self._process.stdout], [], [], LONGEST)[0], "it takes too long"
        return int(self._process.stdout.readline())


class WarmNetgive(Netgive):
    """Like Netgive: a process for each command."""

    def __init__(self, home: Path, server: Server) -> None:
        super().__init__(home)
        self.server = server
        self.folder = Path.cwd()

    def __call__(self, *arguments: str | Path, stdin: str | bytes | None = None, **env: str) -> Ran:
        self.begin(*arguments, stdin=stdin, **env)
        return self.server.end()

    def begin(self, *arguments: str | Path, stdin: str | bytes | None = None, **env: str) -> int:
        """Start a command and return the number of its process."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        return self.server.begin([*map(str, arguments)], {**self.env, **env}, data, str(self.folder))

    def fenced(self) -> "WarmNetgive":
        """This one, in a folder of its own, where there is no other program to be started, and no home but this."""
        self.folder = self.home / "folder"
        self.folder.mkdir()
        for name in ("EDITOR", "VISUAL", "BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
            self.env.pop(name, None)
        self.env |= {"PATH": str(self.folder), "HOME": str(self.home)}
        return self

    def killed(self, arguments: list[str], moment: Callable[[], bool], delay: float) -> Ran:
        """Start a command and kill it ``delay`` seconds after the ``moment`` has come; it may be done by then."""
        process = self.begin(*arguments)
        while _lives(process) and not moment():
            time.sleep(POLLED)
        time.sleep(delay)
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        return self.server.end()


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True
