"""What lies around a store: who may read the files, the settings, and what an interrupted command left behind."""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

from netgive.domain.findings import Finding
from netgive.errors import InvalidValueError
from netgive.settings import read_settings
from netgive.store.backups import folder_of
from netgive.store.files import FILE_MODE, FOLDER_MODE, remove_database

CODES = frozenset({"modes", "leftovers", "settings"})
OTHERS = stat.S_IRWXG | stat.S_IRWXO
OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH
LEFT_FOR = 86_400  # seconds: nothing that is still being written is taken for left behind


def findings(path: str, settings_path: str) -> Iterator[Finding]:
    """What is wrong around the store at ``path``."""
    try:
        read_settings(settings_path)
    except InvalidValueError as error:
        yield Finding("settings", f"{error} Until then the defaults hold for `doctor`.")
    for place, _ in _too_open(path, settings_path):
        yield Finding("modes", f"Others on this machine may read or change {place}.", fixable=True)
    for place in _leftovers(path):
        yield Finding("leftovers", f"An interrupted command left {place} behind.", fixable=True)


def repair(path: str, settings_path: str, codes: set[str]) -> None:
    """Put right what these codes say; what belongs to somebody else stays as it is."""
    if "modes" in codes:
        for place, mode in _too_open(path, settings_path):
            with suppress(OSError):
                os.chmod(place, mode)
    if "leftovers" in codes:
        for place in _leftovers(path):
            with suppress(OSError):
                remove_database(place)


def modified(path: str) -> datetime:
    """When a file was written."""
    return datetime.fromtimestamp(os.path.getmtime(path), UTC)


def _too_open(path: str, settings_path: str) -> list[tuple[str, int]]:
    """The files that others may read, the folders they may change, with the mode those should have."""
    folder, backups = os.path.dirname(os.path.abspath(path)), folder_of(path)
    own = (os.path.basename(path), f"{os.path.basename(path)}-", f"{os.path.basename(path)}.")
    beside = [os.path.join(folder, name) for name in _names(folder) if name == own[0] or name.startswith(own[1:])]
    copies = [os.path.join(backups, name) for name in _names(backups)]
    files = [one for one in {path, *beside, *copies, settings_path} if os.path.isfile(one)]
    found = [(one, FILE_MODE) for one in sorted(files) if _mode(one) & OTHERS]
    if os.path.isdir(backups) and _mode(backups) & OTHERS:
        found.append((backups, FOLDER_MODE))
    mode = _mode(folder)
    if mode & OTHERS_WRITE and not mode & stat.S_ISVTX:  # what can be read in it is closed by itself
        found.append((folder, stat.S_IMODE(mode) & ~OTHERS_WRITE))
    return found


def _leftovers(path: str) -> list[str]:
    folder, backups = os.path.dirname(os.path.abspath(path)), folder_of(path)
    name = os.path.basename(path)
    left = [os.path.join(folder, one) for one in _names(folder) if one.startswith(f".{name}.")]
    left += [os.path.join(backups, one) for one in _names(backups) if one.startswith(".")]
    return sorted(one for one in left if one.endswith(".new") and time.time() - os.path.getmtime(one) > LEFT_FOR)


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _mode(path: str) -> int:
    return os.stat(path).st_mode
