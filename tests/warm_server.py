"""Run as a program: netgive, imported once; for each line it reads it forks a process that runs one command.

A line is a JSON document with the arguments, the environment, and the files that are to be the three streams. The
answer is the process's number when it has begun, and its exit code when it has ended (below zero: the signal).
"""

import gc
import importlib
import io
import json
import os
import pkgutil
import sys
import time
import traceback
from typing import Any

import netgive
from netgive.__main__ import OBJECTS_BETWEEN_COLLECTIONS, run
from offline import forbid_network

# The ORM is slow, and the clipboard's library looks at the environment when it is imported.
LATER = ("netgive.store.tables", "netgive.store.migrat", "netgive.store.schema", "netgive.cli.handing_over")


def main() -> None:
    """Answer until there is nothing more to read. No command needs a network, so none has one."""
    forbid_network()
    for module in pkgutil.walk_packages(netgive.__path__, "netgive."):
        if not module.name.startswith(LATER):
            importlib.import_module(module.name)
    gc.freeze()
    while line := sys.stdin.readline():
        child = os.fork()
        if not child:
            _be_netgive(json.loads(line))
        _answer(child)
        _answer(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))


def _answer(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _be_netgive(wanted: dict[str, Any]) -> None:
    """What a new process would do, without starting Python."""
    os.environ.clear()
    os.environ.update(wanted["env"])
    time.tzset()
    os.chdir(wanted["folder"])
    encoding = wanted["env"].get("PYTHONIOENCODING", "utf-8")
    files = (wanted["in"], os.O_RDONLY), (wanted["out"], os.O_WRONLY), (wanted["err"], os.O_WRONLY)
    for number, (path, mode) in enumerate(files):
        descriptor = os.open(path, mode | (os.O_CREAT | os.O_TRUNC if mode == os.O_WRONLY else 0), 0o600)
        os.dup2(descriptor, number)
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0)), encoding=encoding)
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w")), encoding=encoding)
    sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(io.FileIO(2, "w")), encoding=encoding, errors="backslashreplace", line_buffering=True
    )
    sys.argv = ["netgive", *wanted["arguments"]]
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    os._exit(_code(wanted["arguments"]))


def _code(arguments: list[str]) -> int:
    try:
        code = run(arguments)
        sys.stdout.flush()
    except BaseException:  # noqa: BLE001  as Python itself would end
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    return code


if __name__ == "__main__":
    main()
