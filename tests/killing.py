"""Run by tests: an exchange of stores in a process that is killed before a line of it, for each line in turn.

    python killing.py FOLDER encrypt|decrypt

copies FOLDER to FOLDER.1, FOLDER.2 ... and leaves each as the killed process left it. The last one was not killed.
"""

import os
import shutil
import signal
import sys
from pathlib import Path

from netgive.store import encryption, keys

WATCHED = {
    function.__code__
    for function in (
        encryption.exchange,
        encryption._alone.__wrapped__,
        encryption._copy,
        encryption._put_in_place,
        encryption._overwrite,
        keys.write_marker,
    )
}


def kill_before(number):
    """A trace function that ends the process before the n-th line that is run for the first time."""
    seen = set()

    def trace(frame, event, _argument):
        if frame.f_code not in WATCHED:
            return None
        if event == "line" and (line := (frame.f_code, frame.f_lineno)) not in seen:
            seen.add(line)
            if len(seen) == number:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


def change(path, direction):
    marker = keys.Marker("file", file=f"{path.parents[1]}/key")
    key = keys.read_key_file(marker.file)
    if direction == "encrypt":
        encryption.exchange(str(path), None, key, lambda: keys.write_marker(str(path), marker))
    else:
        encryption.exchange(str(path), key, None, lambda: None)


def main(folder, direction):
    for number in range(1, 1000):
        copy = Path(f"{folder}.{number}")
        shutil.copytree(folder, copy)
        child = os.fork()
        if child == 0:
            sys.settrace(kill_before(number))
            change(copy / "netgive.db", direction)
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
            return


if __name__ == "__main__":
    main(*sys.argv[1:])
