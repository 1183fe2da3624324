"""What netgive writes is for its owner only, whatever the umask; folders that it makes likewise."""

import stat
import subprocess
from pathlib import Path

import pytest

from conftest import NETGIVE, Netgive
from documents import EVERYTHING

WIDE, NARROWEST = "000", "777"
EDITOR = """#!/bin/sh
stat -c %a "$1" "$(dirname "$1")" > "$SEEN"
echo "Coffee with Ada yesterday." > "$1"
"""


def under(netgive: Netgive, umask: str, *arguments: str | Path, **env: str) -> None:
    """Run a command with that umask."""
    line = f'umask {umask}; exec "$@"'
    ran = subprocess.run(
        ["sh", "-c", line, "sh", *NETGIVE, *map(str, arguments)],
        env={**netgive.env, **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert ran.returncode == 0, ran


def wrong(folder: Path) -> dict[str, str]:
    """What has another mode than 0600, or 0700 for folders."""
    found = {}
    for path in (folder, *folder.rglob("*")):
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode != (0o700 if path.is_dir() else 0o600):
            found[path.name] = oct(mode)
    return found


@pytest.mark.parametrize("umask", [WIDE, NARROWEST])
def test_all_that_is_written_is_for_its_owner_only(netgive: Netgive, umask: str) -> None:
    netgive.load(EVERYTHING)
    document = netgive.home / "document.json"
    home = netgive.home / "made" / "by" / "it"
    netgive.env["NETGIVE_DB"] = str(home / "netgive.db")
    under(netgive, umask, "import", document)
    under(netgive, umask, "config", "plan.minutes", "20")
    under(netgive, umask, "suggest")
    under(netgive, umask, "export", "-o", home / "all.json")
    under(netgive, umask, "export", "--about", "Ada", "--format", "text", "-o", home / "ada.txt")
    under(netgive, umask, "export", "--format", "vcard", "-o", home / "all.vcf")
    under(netgive, umask, "report", "-o", home / "report.html")
    under(netgive, umask, "demo", "--keep", home / "demo.db")
    under(netgive, umask, "forget", "c3", "--yes")
    assert {path.name for path in home.iterdir()} >= {
        "netgive.db",
        "netgive.toml",
        "all.json",
        "report.html",
        "demo.db",
    }
    assert wrong(netgive.home / "made") == {}


def test_the_journal_is_for_its_owner_only_while_the_store_is_open(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    line = (
        "import os, sys; os.umask(0)\n"
        "from netgive.store.connection import open_store\n"
        "with open_store(sys.argv[1]) as store:\n"
        "    with store.change('a test') as changes:\n"
        "        changes.update('contact', {'id': 'c1'}, {'note': 'x'})\n"
        "    print(*sorted(f'{name} {os.stat(name).st_mode & 0o777:o}' for name in os.listdir('.') if '.db' in name))"
    )
    ran = subprocess.run(
        [NETGIVE[0], "-c", line, str(netgive.db)], cwd=netgive.home, capture_output=True, text=True, check=True
    )
    assert ran.stdout.split() == ["netgive.db", "600", "netgive.db-shm", "600", "netgive.db-wal", "600"]


def test_a_file_that_others_could_read_is_replaced_by_one_that_they_cannot(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    path = netgive.home / "all.json"
    path.touch(mode=0o644)
    netgive.ok("export", "-o", path, "--force")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("umask", [WIDE, NARROWEST])
def test_a_note_in_the_editor_is_for_its_owner_only(netgive: Netgive, umask: str) -> None:
    netgive.ok("add", "Ada Example")
    editor, seen = netgive.home / "editor", netgive.home / "seen"
    editor.write_text(EDITOR)
    editor.chmod(0o700)
    under(netgive, umask, "log", "--edit", "--yes", EDITOR=str(editor), VISUAL=str(editor), SEEN=str(seen))
    seen.chmod(0o600)
    assert seen.read_text().split() == ["600", "700"]
