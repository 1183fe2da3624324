"""One process, run to its end: its output, read through a pipe."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


class Call(NamedTuple):
    """What is run: the command line, its whole environment, where, and whether somebody looks on."""

    line: Sequence[str]
    environment: Mapping[str, str]
    folder: Path
    terminal: bool = False


class CommandFailedError(Exception):
    """A command that is measured has to work: anything else would measure its failure."""

    def __init__(self, call: Call, code: int, said: bytes) -> None:
        last = said.decode(errors="replace").strip()[-2000:]
        super().__init__(f"{' '.join(call.line)}\nended with {code}: {last}")


def piped(call: Call) -> bytes:
    """Run without a terminal."""
    done = subprocess.run(
        call.line, env=call.environment, cwd=call.folder, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if done.returncode:
        raise CommandFailedError(call, done.returncode, done.stderr or done.stdout)
    return done.stdout
