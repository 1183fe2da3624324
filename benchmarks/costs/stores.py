"""Stores with an invented network in them: made once, kept, and copied for each run."""

import os
import shutil
import sys
from pathlib import Path

from costs.process import Call, piped
from costs.sizes import Size

TODAY = "2026-11-23"
NETGIVE = (sys.executable, "-m", "netgive")
GENERATOR = Path(__file__).parents[1] / "network.py"


def surroundings(**more: str) -> dict[str, str]:
    """The environment without the settings of whoever runs the benchmark."""
    # Without compiled modules each start would compile them again.
    ours = ("NETGIVE", "PYTHONDONTWRITEBYTECODE")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)} | more


def on_store(store: Path, folder: Path, *arguments: str) -> Call:
    return Call((*NETGIVE, *arguments), surroundings(NETGIVE_DB=str(store), NETGIVE_TODAY=TODAY), folder)


def generate(size: Size, document: Path) -> None:
    options = (f"--contacts={size.contacts}", f"--interactions={size.interactions}", f"--today={TODAY}")
    line = (sys.executable, str(GENERATOR), *options, f"--output={document}")
    piped(Call(line, surroundings(), document.parent))


def copied(size: Size, home: Path, folder: Path) -> Path:
    """A store of this size to write to. The one it is copied from is made if it is not there yet."""
    kept, store = home / f"{size.contacts}-{size.interactions}.db", folder / "netgive.db"
    if not kept.exists():
        _make(size, kept, folder)
    piped(on_store(kept, folder, "promises"))  # a store of an older netgive is brought up to date first
    shutil.rmtree(f"{kept}.backups", ignore_errors=True)
    shutil.copyfile(kept, store)
    return store


def _make(size: Size, kept: Path, folder: Path) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    document, fresh = folder / "network.json", folder / "fresh.db"
    if size.contacts:
        generate(size, document)
        piped(on_store(fresh, folder, "import", str(document)))
        document.unlink()
    else:
        piped(on_store(fresh, folder, "promises"))
    shutil.move(fresh, kept)
