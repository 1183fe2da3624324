"""Where the key of an encrypted store is: a small file beside it says so, and holds no secret itself."""

import json
import os
import os.path
from collections.abc import Callable
from typing import NamedTuple

from netgive.errors import KeyFileError, StoreDamagedError, StoreKeyMissingError
from netgive.store import files, heads

Ask = Callable[[str], str | None]

SUFFIX, BACKUPS = ".encrypted", ".backups"
BYTES, SALT_BYTES = 32, 16
DIGITS = (2 * BYTES, 2 * (BYTES + SALT_BYTES))  # of a key, and of one with its salt
ROUNDS = 256_000  # SQLCipher's own, so that any program of its kind takes the passphrase
OTHERS = 0o077


class Key(NamedTuple):
    """What opens a store: a passphrase, or with ``raw`` the digits of the key itself (its salt may follow)."""

    text: str
    raw: bool


class Marker(NamedTuple):
    """What stands beside an encrypted store.

    ``kind`` is passphrase, keyring or file. ``entry`` names the key in the keyring, ``backend`` which keyring that is;
    ``file`` is the path of the key file.
    """

    kind: str
    entry: str = ""
    backend: str = ""
    file: str = ""


_known: dict[str, Key] = {}  # what was found or typed in this process


def marker_path(path: str) -> str:
    return f"{os.path.realpath(path)}{SUFFIX}"


def is_marked(path: str) -> bool:
    return _marker_of(path) is not None


def _marker_of(path: str) -> str | None:
    """The marker beside a file; a backup in the folder of a store has the marker of the store."""
    own = marker_path(path)
    folder = os.path.dirname(own)
    if os.path.exists(own):
        return own
    of_store = f"{folder.removesuffix(BACKUPS)}{SUFFIX}"
    return of_store if folder.endswith(BACKUPS) and os.path.exists(of_store) else None


def read_marker(path: str) -> Marker:
    """Raises StoreDamagedError where the marker is none, or there is none."""
    place = _marker_of(path) or marker_path(path)
    try:
        found = json.loads(files.content(place) or "null")
        marker = Marker(**{name: str(found.get(name, "")) for name in Marker._fields})
    except (ValueError, AttributeError) as error:
        raise StoreDamagedError(place, "it should say where the key is") from error
    return marker


def write_marker(path: str, marker: Marker) -> None:
    """Put a marker beside a file; it is on the disk when this returns.

    Raises OSError where it cannot be written.
    """
    said = {name: value for name, value in marker._asdict().items() if value}
    place = marker_path(path)
    files.put(place, json.dumps({"netgive": 1, **said}) + "\n")
    files.sync(place)
    files.sync(os.path.dirname(place))


def remove_marker(path: str) -> None:
    files.put(marker_path(path), None)


def remember(path: str, key: Key) -> None:
    """Keep a key for the rest of this process."""
    _known[os.path.realpath(path)] = key


def has_key(path: str) -> bool:
    """Whether something says where the key of a file is."""
    return os.path.realpath(path) in _known or is_marked(path)


def salt_of(path: str) -> bytes:
    """With what a passphrase is mixed: the first bytes of an encrypted file."""
    return heads.first_bytes(path)


def key_of(path: str, ask: Ask | None = None) -> Key:
    """The key of an encrypted store: from the keyring, the key file, or by asking.

    Raises StoreKeyMissingError where there is none, and KeyFileError where its file cannot be used.
    """
    real = os.path.realpath(path)
    if real not in _known:
        marker = read_marker(path)
        key = _kept(marker) or _asked(path, marker, ask)
        if key is None:
            raise StoreKeyMissingError(path, marker.kind)
        _known[real] = key
    return _known[real]


def _kept(marker: Marker) -> Key | None:
    if marker.kind == "file":
        return read_key_file(marker.file)
    if not marker.entry:
        return None
    from netgive.store.keyrings import get  # noqa: PLC0415  for those who have it there

    text = get(marker.entry, marker.backend)
    return Key(text, raw=True) if text is not None and is_raw(text) else None


def _asked(path: str, marker: Marker, ask: Ask | None) -> Key | None:
    """What a person types: the passphrase, or the digits of the key, which open every store."""
    wanted = "Passphrase" if marker.kind == "passphrase" else "Key"
    text = ask(f"{wanted} of {path}: ") if ask is not None else None
    return Key(text, raw=is_raw(text)) if text else None


def is_raw(text: str) -> bool:
    return len(text) in DIGITS and all(letter in "0123456789abcdef" for letter in text)


def new_key() -> Key:
    return Key(os.urandom(BYTES).hex(), raw=True)


def derived(passphrase: str, salt: bytes | None = None) -> Key:
    """The key that a passphrase makes together with the salt of a file (a new one: None), as SQLCipher makes it."""
    from hashlib import pbkdf2_hmac  # noqa: PLC0415  when a store is encrypted, or its passphrase remembered

    salt = salt or os.urandom(SALT_BYTES)
    return Key(pbkdf2_hmac("sha512", passphrase.encode(), salt, ROUNDS, BYTES).hex() + salt.hex(), raw=True)


def read_key_file(path: str) -> Key:
    """Raises KeyFileError where there is no key in it, or others may read it."""
    try:
        with open(path, encoding="ascii") as stream:
            mode = os.fstat(stream.fileno()).st_mode
            text = stream.read(DIGITS[-1] + 2).strip()
    except (OSError, ValueError) as error:
        raise KeyFileError(path, getattr(error, "strerror", None) or "it holds no key") from error
    if mode & OTHERS:
        raise KeyFileError(path, f"others may read it, `chmod 600 {path}` ends that")
    if not is_raw(text):
        raise KeyFileError(path, "it holds no key")
    return Key(text, raw=True)


def write_key_file(path: str, key: Key) -> None:
    """A new file for its owner only, on the disk when this returns.

    Raises KeyFileError where it exists or cannot be made.
    """
    try:
        with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, files.FILE_MODE), "w", encoding="ascii") as made:
            made.write(f"{key.text}\n")
            made.flush()
            os.fsync(made.fileno())
    except OSError as error:
        raise KeyFileError(path, error.strerror or str(error)) from error
