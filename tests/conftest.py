"""What tests share: a real store, the installed command in a real process, today pinned."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from builders import TODAY
from netgive.store.connection import Store, open_store

settings.register_profile("netgive", deadline=None)  # how long something takes is for the benchmarks to say
settings.load_profile("netgive")

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
NETGIVE = [sys.executable, "-m", "netgive"]
LONGEST = 120  # seconds for a command


@dataclass(frozen=True)
class Ran:
    """What a command left: exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Netgive:
    """Runs the real command in a process of its own, from its start, on a database of its own, on a pinned day."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.db = home / "netgive.db"
        self.env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("NETGIVE")},
            "NETGIVE_DB": str(self.db),
            "NETGIVE_TODAY": TODAY.isoformat(),
            "COLUMNS": "80",
            "PYTHONIOENCODING": "utf-8",
        }

    def __call__(self, *arguments: str | Path, stdin: str | bytes | None = None, **env: str) -> Ran:
        """Run a command without a terminal."""
        data = stdin.encode() if isinstance(stdin, str) else stdin
        process = subprocess.run(
            [*NETGIVE, *map(str, arguments)],
            input=data,
            stdin=subprocess.DEVNULL if data is None else None,
            capture_output=True,
            env={**self.env, **env},
            timeout=LONGEST,
            check=False,
        )
        return Ran(process.returncode, process.stdout.decode(), process.stderr.decode())

    def ok(self, *arguments: str | Path, **options: Any) -> Any:
        """Run a command that must succeed, and return its JSON result."""
        ran = self(*arguments, "--json", **options)
        assert ran.code == 0, ran
        return ran.json

    def load(self, document: dict[str, Any]) -> Any:
        """Import a netgive document."""
        path = self.home / "document.json"
        path.write_text(json.dumps({"netgive": 1, **document}), encoding="utf-8")
        return self.ok("import", path)


@pytest.fixture(scope="session")
def server() -> Iterator[Any]:
    """Forks the processes of the commands: to start Python for each would take five times as long."""
    from warm import Server  # noqa: PLC0415  it builds on what is here

    made = Server()
    yield made
    made.close()


@pytest.fixture
def netgive(tmp_path: Path, server: Any) -> Netgive:
    """The command in processes that have imported it already."""
    from warm import WarmNetgive  # noqa: PLC0415

    return WarmNetgive(tmp_path, server)


@pytest.fixture
def cold(tmp_path: Path) -> Netgive:
    """The command as it is started from a shell."""
    return Netgive(tmp_path)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A new, empty store in a real file."""
    with open_store(tmp_path / "store.db") as opened:
        yield opened


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real samples beside the project; tests that use it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder of real samples is not beside this checkout")
    return SHARED
