"""A terminal of its own for a command: what a person there types and sees."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from conftest import NETGIVE, Netgive

LONGEST_SILENCE = 60  # seconds


class Answered(NamedTuple):
    """Exit code, standard output, what the terminal showed, and what others saw of the process."""

    code: int
    out: str
    terminal: str
    visible: bytes


def on_terminal(netgive: Netgive, *arguments: str, columns: int = 80, keys: str = "", **env: str) -> tuple[int, str]:
    """Run a command on a terminal of its own: its exit code and all that appeared."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    settings = {name: value for name, value in netgive.env.items() if name not in {"COLUMNS", "NO_COLOR"}}
    process = subprocess.Popen(
        [*NETGIVE, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**settings, "TERM": "xterm-256color", **env},
    )
    os.close(theirs)
    os.write(ours, keys.encode())
    seen = b""
    while select.select([ours], [], [], LONGEST_SILENCE)[0] and (chunk := _read(ours)):
        seen += chunk
    os.close(ours)  # who still waits for an answer is hung up on
    return process.wait(30), seen.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side is closed
        return b""


def answering(netgive: Netgive, *arguments: str, answers: Sequence[str], **env: str) -> Answered:
    """Run a command whose questions come to its terminal; an answer is typed whenever it waits without showing it.

    Standard output goes elsewhere. What others see of the process while it lives, is looked at again and again.
    """
    ours, theirs = pty.openpty()

    def become_its_terminal() -> None:
        os.setsid()
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

    process = subprocess.Popen(
        [*NETGIVE, *arguments],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**netgive.env, "TERM": "xterm-256color", **env},
        preexec_fn=become_its_terminal,  # noqa: PLW1509  it takes no lock
    )
    seen, asked, left, visible = b"", b"", list(answers), set()
    while process.poll() is None:
        visible |= _visible(process.pid)
        if select.select([ours], [], [], 0.005)[0]:
            chunk = _read(ours)
            seen, asked = seen + chunk, asked + chunk
        if left and asked.endswith(b": ") and not termios.tcgetattr(theirs)[3] & termios.ECHO:
            os.write(ours, f"{left.pop(0)}\n".encode())
            asked = b""
    os.close(theirs)
    while chunk := _read(ours):
        seen += chunk
    os.close(ours)
    assert process.stdout is not None
    out = process.stdout.read().decode()
    process.stdout.close()
    return Answered(process.returncode, out, seen.decode(), b"".join(visible))


def _visible(process: int) -> set[bytes]:
    """What `ps` and the environment listing show of a process."""
    try:
        return {Path(f"/proc/{process}/{name}").read_bytes() for name in ("cmdline", "environ")}
    except OSError:
        return set()
