"""What a command takes: seconds, work of the processor, and the most memory that it holds at once.

It is started and timed by a process that does nothing else. The system remembers the peak of a process from before it
became what it is, that of whoever started it; this one is smaller than all that is measured.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from costs.process import Call, piped
from costs.terminal import on_terminal

RSS_UNIT = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
STARTER = """
import os, sys, time
begin = time.perf_counter()
process = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(process, 0)
seconds = time.perf_counter() - begin
with open(sys.argv[1], "w") as file:
    print(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=file)
sys.exit(os.waitstatus_to_exitcode(status))
"""


class Taken(NamedTuple):
    """Seconds on the clock, seconds of work of the processor, and megabytes."""

    seconds: float
    work: float
    megabytes: float


def taken(call: Call) -> Taken:
    descriptor, path = tempfile.mkstemp(prefix="netgive-taken-")
    os.close(descriptor)
    try:
        started = call._replace(line=(sys.executable, "-I", "-S", "-c", STARTER, path, *call.line))
        if call.terminal:
            on_terminal(started)
        else:
            piped(started)
        seconds, work, peak = map(float, Path(path).read_text(encoding="ascii").split())
    finally:
        Path(path).unlink()
    return Taken(seconds, work, peak * RSS_UNIT / 1e6)
