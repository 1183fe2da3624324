"""Showing and changing the settings; comments and order of the file stay as they are."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import tomlkit

from netgive.errors import InvalidValueError
from netgive.settings import KEYS, Key, Value, key_named, read_settings, settings_of, value_of
from netgive.store import files
from netgive.store.connection import Store


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


def change(path: str, changes: dict[str, str], store: Store | None = None) -> list[Setting]:
    """Set some keys as they were typed, all of them or none; a step of the history of ``store``.

    Raises InvalidValueError for a key or value that cannot be; the file is as it was then.
    """
    keys = [key_named(name, path) for name in changes]
    document = _document(path)
    for key, text in zip(keys, changes.values(), strict=True):
        table = document.setdefault(key.section, tomlkit.table())
        table[key.name] = _typed(key, text, path)
    _keep(path, document, store)
    return [setting(path, key.whole) for key in keys]


def reset(path: str, names: Sequence[str], store: Store | None = None) -> list[Setting]:
    """Some keys back to their defaults, all of them or none.

    Raises what `change` raises.
    """
    keys = list(dict.fromkeys(key_named(name, path) for name in names))
    document = _document(path)
    set_there = [key for key in keys if key.name in document.get(key.section, {})]
    for key in set_there:
        del document[key.section][key.name]
    if set_there:
        _keep(path, document, store)
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


def _keep(path: str, document: tomlkit.TOMLDocument, store: Store | None) -> None:
    """Check the whole and write it; where there is a store, as a step of its history."""
    settings_of(document.unwrap(), path)
    text = tomlkit.dumps(document)
    try:
        if store is None:
            files.put(path, text)
            return
        with store.change("the settings") as changes:
            changes.keep_file(path)
            files.put(path, text)
    except OSError as error:
        raise InvalidValueError(f"{path} cannot be written ({error.strerror}); nothing was changed.") from error
