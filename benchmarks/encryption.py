"""What encryption costs: opening a store in a process, and `netgive list` as a whole, beside a bare Python.

    python benchmarks/encryption.py [RUNS]

Processor time of the child, the least of all runs. The keyring is the one that `keyring` finds; where there is
none, its line is left out.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from netgive.errors import KeyringError
from netgive.services.encryption import Backups, Wish, decrypt, encrypt
from netgive.store import keys
from netgive.store.connection import open_store
from netgive.store.driver import connect

PHRASE = "correct horse battery staple"
COMMAND = ["-m", "netgive", "list"]


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory(prefix="netgive-") as folder:
        path = str(Path(folder) / "netgive.db")
        with open_store(path):
            pass
        print("opening and reading the first page, in a process")
        _opened("plain", path, None, runs)
        for name, wish in _wishes(folder):
            try:
                encrypt(path, wish, Backups.KEEP)
            except KeyringError:
                continue
            _opened(name, path, _typed(wish) or keys.key_of(path), runs)
            decrypt(path, Backups.KEEP, lambda _: PHRASE)
        print("\nnetgive list, whole: milliseconds, and times a bare Python")
        bare = _least(runs, ["-c", "pass"])
        print(f"  {'python -c pass':28} {bare * 1000:7.1f}")
        _whole("plain", path, bare, runs)
        for name, wish in _wishes(folder):
            if _typed(wish) is not None:
                continue  # nobody types here
            try:
                encrypt(path, wish, Backups.KEEP)
            except KeyringError:
                continue
            _whole(name, path, bare, runs)
            decrypt(path, Backups.KEEP, lambda _: PHRASE)


def _wishes(folder: str) -> list[tuple[str, Wish]]:
    return [
        ("a key in a file", Wish(key_file=str(Path(folder) / "key"))),
        ("a key in the keyring", Wish()),
        ("a passphrase", Wish(passphrase=PHRASE)),
    ]


def _typed(wish: Wish) -> keys.Key | None:
    return keys.Key(PHRASE, raw=False) if wish.passphrase is not None else None


def _opened(name: str, path: str, key: keys.Key | None, runs: int) -> None:
    def once() -> None:
        connection = connect(path, key)
        connection.execute("SELECT COUNT(*) FROM sqlite_schema").fetchone()
        connection.close()

    print(f"  {name:28} {min(_timed(once) for _ in range(runs)) * 1000:7.2f} ms")


def _timed(once: Callable[[], None]) -> float:
    began = perf_counter()
    once()
    return perf_counter() - began


def _whole(name: str, path: str, bare: float, runs: int) -> None:
    taken = _least(runs, COMMAND, NETGIVE_DB=path)
    print(f"  {name:28} {taken * 1000:7.1f}   {taken / bare:5.1f}")


def _least(runs: int, arguments: list[str], **env: str) -> float:
    return min(_spent([sys.executable, *arguments], {**os.environ, **env}) for _ in range(runs))


def _spent(command: list[str], env: dict[str, str]) -> float:
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} failed")
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
