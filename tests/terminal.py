"""A terminal of its own for a command: what a person there types and sees."""

import fcntl
import os
import pty
import struct
import subprocess
import termios

from conftest import NETGIVE, Netgive


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
    while chunk := _read(ours):
        seen += chunk
    os.close(ours)
    return process.wait(30), seen.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side is closed
        return b""
