"""A process on a terminal of its own, as somebody sees it: with colours and tables, by Rich."""

import os
import pty
import subprocess
import termios

from costs.process import Call, CommandFailedError

LINES, COLUMNS = 40, 100


def on_terminal(call: Call) -> bytes:
    ours, theirs = pty.openpty()
    try:
        termios.tcsetwinsize(theirs, (LINES, COLUMNS))
        process = subprocess.Popen(
            call.line,
            env={**call.environment, "TERM": "xterm-256color"},
            cwd=call.folder,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        with process:
            said = _until_closed(ours)
    finally:
        os.close(ours)
    if process.returncode:
        raise CommandFailedError(call, process.returncode, said)
    return said


def _until_closed(terminal: int) -> bytes:
    parts = []
    while True:
        try:
            part = os.read(terminal, 1 << 16)
        except OSError:  # how Linux says that nobody writes to it any more
            break
        if not part:
            break
        parts.append(part)
    return b"".join(parts)
