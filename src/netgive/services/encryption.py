"""Encrypting a store and decrypting it again, with its backups; and where its key is kept."""

import os
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from netgive.errors import InvalidValueError, RefusedError
from netgive.store import keyrings, keys
from netgive.store.connection import is_encrypted, open_store, translated
from netgive.store.copies import backups_of, is_plain, remove_copy
from netgive.store.encryption import exchange
from netgive.store.keys import Ask, Key, Marker

LEAST, MOST = 8, 1000


class Backups(Enum):
    """What becomes of backups that are not like the store now."""

    REWRITE = "rewrite"
    REMOVE = "remove"
    KEEP = "keep"


class Wish(NamedTuple):
    """Where the key comes from (else: a new one in the keyring), and where it is kept besides."""

    passphrase: str | None = None
    remember: bool = False
    key_file: str | None = None
    key_copy: str | None = None


class Done(NamedTuple):
    """What was done: ``overwritten`` says that the old content is no longer on the disk under this file."""

    path: str
    marker: Marker | None
    overwritten: bool = False
    rewritten: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def checked_passphrase(text: str) -> str:
    """Raises InvalidValueError where a passphrase is too short, too long, or would be taken for a key."""
    if not LEAST <= len(text) <= MOST or not text.isprintable() or keys.is_raw(text):
        raise InvalidValueError(f"A passphrase has {LEAST} to {MOST:,} visible characters; a few words are best.")
    return text


def unlike(path: str, *, encrypted: bool) -> list[str]:
    """The backups that are plain beside an encrypted store, or encrypted beside a plain one."""
    return [str(backup) for backup in backups_of(path) if is_plain(backup) == encrypted]


def is_sealed(path: str) -> bool:
    """Whether the store at ``path`` is encrypted. Raises StoreDamagedError where it is no store."""
    return os.path.lexists(path) and is_encrypted(path)


def encrypt(path: str, wish: Wish, backups: Backups) -> Done:
    """Encrypt the plain store at ``path``.

    Raises KeyringError or KeyFileError where the key finds no place, and StoreError where the store cannot be copied.
    """
    with open_store(path):  # it is whole, and of this version
        pass
    key, marker = _new_key(path, wish)
    try:
        with translated(path):
            if wish.key_copy is not None:
                keys.write_key_file(wish.key_copy, key)
            overwritten = exchange(path, None, key, lambda: keys.write_marker(path, marker))
    except BaseException:
        if not is_encrypted(path):
            _take_back(path, wish, marker)
        raise
    keys.remember(path, key)
    return _with_backups(Done(path, marker, overwritten), backups, None, key)


def rearrange(path: str, wish: Wish, backups: Backups, ask: Ask) -> Done:
    """Of a store that is encrypted already: another place for its key, a copy of it, or encrypted backups.

    Raises RefusedError where none of that is wanted.
    """
    if wish.passphrase is not None or (wish == Wish() and backups is Backups.KEEP):
        raise RefusedError(
            f"{path} is encrypted already; --remember, --key-file and --key-copy say where its key is kept, "
            "and after `netgive decrypt` it can get another one."
        )
    if wish.key_file is not None and Path(wish.key_file).exists():
        keys.remember(path, keys.read_key_file(wish.key_file))
    with open_store(path, ask=ask):  # the key opens it
        key, marker = keys.key_of(path), keys.read_marker(path)
    raw = key if key.raw else keys.derived(key.text, keys.salt_of(path))
    if wish.key_copy is not None:
        keys.write_key_file(wish.key_copy, raw)
    if wish.key_file is not None:
        if not Path(wish.key_file).exists():
            keys.write_key_file(wish.key_file, raw)
        marker = Marker("file", file=str(Path(wish.key_file).resolve()))
    elif wish.remember:
        entry = marker.entry or _entry(path)
        marker = marker._replace(entry=entry, backend=keyrings.put(entry, raw.text))
    with translated(path):
        keys.write_marker(path, marker)
        return _with_backups(Done(path, marker), backups, None, raw)


def decrypt(path: str, backups: Backups, ask: Ask) -> Done:
    """Make the encrypted store at ``path`` a plain one. Its key is kept as long as a backup needs it.

    Raises RefusedError where it is plain, and StoreError where it does not open or cannot be copied.
    """
    if not keys.is_marked(path) or not (is_sealed(path) or unlike(path, encrypted=False)):
        raise RefusedError(f"{path} is not encrypted.")
    key, marker = keys.key_of(path, ask), keys.read_marker(path)
    with open_store(path, ask=ask):  # the key opens it
        pass
    with translated(path):
        if is_sealed(path):
            exchange(path, key, None, lambda: None)
        done = _with_backups(Done(path, marker), backups, key, None)
        if done.left:
            return done
        keys.remove_marker(path)
    if marker.entry:
        keyrings.remove(marker.entry, marker.backend)
    return done._replace(marker=None)


def _new_key(path: str, wish: Wish) -> tuple[Key, Marker]:
    if wish.key_file is not None:
        if Path(wish.key_file).exists():
            key = keys.read_key_file(wish.key_file)
        else:
            key = keys.new_key()
            keys.write_key_file(wish.key_file, key)
        return key, Marker("file", file=str(Path(wish.key_file).resolve()))
    key = keys.new_key() if wish.passphrase is None else keys.derived(wish.passphrase)
    kind = "keyring" if wish.passphrase is None else "passphrase"
    if kind == "passphrase" and not wish.remember:
        return key, Marker(kind)
    entry = _entry(path)
    return key, Marker(kind, entry, keyrings.put(entry, key.text))


def _entry(path: str) -> str:
    """A name in the keyring that says which store it is, and stays right when the store is moved."""
    return f"{Path(path).name} {os.urandom(8).hex()}"


def _take_back(path: str, wish: Wish, marker: Marker) -> None:
    """Remove what was put down for an encryption that did not happen; a key file stays, for it may be older."""
    if marker.entry:
        keyrings.remove(marker.entry, marker.backend)
    if wish.key_copy is not None:
        with suppress(OSError):
            Path(wish.key_copy).unlink()
    if not unlike(path, encrypted=False):
        keys.remove_marker(path)


def _with_backups(done: Done, wish: Backups, old: Key | None, new: Key | None) -> Done:
    """The backups made like the store, removed, or left."""
    found = unlike(done.path, encrypted=new is not None)
    if wish is Backups.KEEP:
        return done._replace(left=tuple(found))
    if wish is Backups.REMOVE:
        for backup in found:
            remove_copy(backup)
        return done._replace(removed=tuple(found))
    for backup in found:
        _rewrite(backup, old, new, done.marker)
    return done._replace(rewritten=tuple(found))


def _rewrite(backup: str, old: Key | None, new: Key | None, marker: Marker | None) -> None:
    if new is None:
        exchange(backup, old, None, lambda: None)
        keys.remove_marker(backup)
    else:
        exchange(backup, None, new, _marking(backup, marker))


def _marking(backup: str, marker: Marker | None) -> Callable[[], None]:
    def mark() -> None:
        if marker is not None and not keys.is_marked(backup):
            keys.write_marker(backup, marker)

    return mark
