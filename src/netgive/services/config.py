"""Showing and changing the settings; comments and order of the file stay as they are."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import tomlkit

from netgive.errors import InvalidValueError
from netgive.settings import KEYS, Key, Value, key_named, read_settings, settings_of, value_of

FILE_MODE, FOLDER_MODE = 0o600, 0o700


class Setting(NamedTuple):
    """A key and what it is set to."""

    key: Key
    value: Value

    @property
    def changed(self) -> bool:
        return self.value != self.key.default


def all_settings(path: str) -> list[Setting]:
    settings = read_settings(path)
    return [Setting(key, value_of(settings, key)) for key in KEYS]


def setting(path: str, name: str) -> Setting:
    key = key_named(name, path)
    return Setting(key, value_of(read_settings(path), key))


def change(path: str, changes: dict[str, str]) -> list[Setting]:
    """Set some keys as they were typed, all of them or none.

    Raises InvalidValueError for a key or value that cannot be; the file is as it was then.
    """
    keys = [key_named(name, path) for name in changes]
    document = _document(path)
    for key, text in zip(keys, changes.values(), strict=True):
        table = document.setdefault(key.section, tomlkit.table())
        table[key.name] = _typed(key, text, path)
    _keep(path, document)
    return [setting(path, key.whole) for key in keys]


def reset(path: str, names: Sequence[str]) -> list[Setting]:
    """Some keys back to their defaults, all of them or none.

    Raises what `change` raises.
    """
    keys = list(dict.fromkeys(key_named(name, path) for name in names))
    document = _document(path)
    set_there = [key for key in keys if key.name in document.get(key.section, {})]
    for key in set_there:
        del document[key.section][key.name]
    if set_there:
        _keep(path, document)
    return [setting(path, key.whole) for key in keys]


def _typed(key: Key, text: str, path: str) -> Value:
    if isinstance(key.default, str):
        return text
    try:
        return int(text) if isinstance(key.default, int) else float(text)
    except ValueError as error:
        raise InvalidValueError(f"{path}: {key.whole} takes {key.allowed}.") from error


def _document(path: str) -> tomlkit.TOMLDocument:
    read_settings(path)  # what cannot be read is not written over
    with suppress(FileNotFoundError):
        return tomlkit.parse(Path(path).read_text("utf-8"))
    return tomlkit.document()


def _keep(path: str, document: tomlkit.TOMLDocument) -> None:
    """Check the whole, write it beside the file, and move it into place."""
    settings_of(document.unwrap(), path)
    place = Path(path)
    fresh = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        place.parent.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(tomlkit.dumps(document))
        fresh.replace(place)
    except OSError as error:
        raise InvalidValueError(f"{path} cannot be written ({error.strerror}); nothing was changed.") from error
    finally:
        fresh.unlink(missing_ok=True)
