"""Backups: made by hand and before great changes, listed, and put back."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from typing import NamedTuple

from netgive.domain.backups import Backup
from netgive.errors import NotFoundError, RefusedError
from netgive.store import backups, restoring
from netgive.store.connection import Store

BY_HAND = "by-hand"
before = backups.before
listed = backups.listed


class Restorable(NamedTuple):
    """A backup that was checked, and how many people are in it and in the store now, None where it cannot be read."""

    backup: str
    told: str
    people: int
    people_now: int | None
    ready: restoring.Ready


def make(store: Store, target: str | None = None, *, force: bool = False) -> Backup:
    """A checked copy in the folder of the backups, or at ``target``, a file or a folder.

    Raises RefusedError where a file is there already, and what `backups.write` raises.
    """
    if target is None:
        return backups.make(store.path, store.day, BY_HAND, store.settings)
    now = datetime.now().astimezone()
    if os.path.isdir(target):
        target = os.path.join(target, f"{os.path.basename(store.path)}-{now:%Y-%m-%dT%H-%M-%S}{backups.ENDING}")
    if os.path.lexists(target):
        if os.path.realpath(target) == os.path.realpath(store.path):
            raise RefusedError(f"{target} is the store itself; choose another place.")
        if not force:
            raise RefusedError(f"{target} is there already; choose another name, or add --force.")
    backups.write(store.path, target, force=force)
    return Backup(target, now.isoformat(timespec="seconds")[:19], BY_HAND, os.path.getsize(target))


@contextmanager
def restorable(path: str, wanted: str | None) -> Iterator[Restorable]:
    """The backup that is meant by a path or a number of the list, else the newest one, checked.

    Raises NotFoundError where there is none, UnusableInputError where it cannot be used.
    """
    found = _meant(path, wanted)
    with restoring.prepared(found, path) as ready:
        yield Restorable(found, _told(path, found), ready.people, restoring.people_in(path), ready)


def restore(path: str, chosen: Restorable, today: date) -> str | None:
    """Put a backup in the place of the store: as what the file that was there is kept, None where none was.

    Raises StoreError where that cannot be done; the store is as it was then.
    """
    stem = f"{path}.replaced-{today.isoformat()}T{datetime.now().astimezone():%H-%M-%S}"
    kept, number = stem, 1
    while os.path.lexists(kept):
        number += 1
        kept = f"{stem}-{number}"
    return kept if restoring.put_in_place(chosen.ready, path, kept) else None


def _meant(path: str, wanted: str | None) -> str:
    known = listed(path)
    if wanted is None:
        if not known:
            raise NotFoundError(f"There is no backup in {backups.folder_of(path)}; `netgive restore PATH` names one.")
        return known[0].path
    if wanted.isdecimal() and not os.path.lexists(wanted):
        if not 0 < int(wanted) <= len(known):
            raise NotFoundError.record("backup", wanted, "netgive backup --list")
        return known[int(wanted) - 1].path
    if os.path.exists(path) and os.path.realpath(wanted) == os.path.realpath(path):
        raise RefusedError(f"{wanted} is the store itself; `netgive backup --list` shows what could be restored.")
    return wanted


def _told(path: str, backup: str) -> str:
    """What a backup is called: its time where it is one of the folder's, else its path."""
    times = {one.path: f"the backup of {one.told}" for one in listed(path)}
    return times.get(backup, backup)
