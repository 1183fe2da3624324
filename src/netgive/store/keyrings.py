"""The keyring of the system: one entry a store.

Importing `keyring` and letting it look for keyrings costs more than all else a command does, so the marker remembers
which one took the key, and that one is asked directly.
"""

import os
from contextlib import closing
from typing import TYPE_CHECKING

from netgive.errors import KeyringError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "netgive"
KNOWN = "keyring.backends."  # no other class is made from what stands in a file
SECRET_SERVICE = "keyring.backends.SecretService.Keyring"  # noqa: S105  the name of a class


def get(entry: str, backend: str) -> str | None:
    """The secret under a name; None where there is none, or the keyring is closed or gone."""
    if backend == SECRET_SERVICE and (found := _from_secret_service(entry)):
        return found
    try:
        return _keyring(backend).get_password(SERVICE, entry)
    except Exception:  # noqa: BLE001  each keyring raises what it likes
        return None


def put(entry: str, secret: str) -> str:
    """Keep a secret, see that it is kept, and return which keyring has it.

    Raises KeyringError where no keyring takes it.
    """
    try:
        chosen = _first(_keyring(""))
        chosen.set_password(SERVICE, entry, secret)
        kept = chosen.get_password(SERVICE, entry)
    except Exception as error:
        raise KeyringError(str(error).partition(". ")[0] or type(error).__name__) from error
    if kept != secret:
        raise KeyringError("what is put there cannot be read again")
    return f"{type(chosen).__module__}.{type(chosen).__qualname__}"


def remove(entry: str, backend: str) -> bool:
    """Whether the entry is gone now."""
    try:
        _keyring(backend).delete_password(SERVICE, entry)
    except Exception:  # noqa: BLE001  each keyring raises what it likes
        return False
    return True


def _keyring(backend: str) -> "KeyringBackend":
    """The keyring of that class, or the one that keyring's configuration chooses."""
    if backend.startswith(KNOWN) and "PYTHON_KEYRING_BACKEND" not in os.environ:
        from importlib import import_module  # noqa: PLC0415  a module's name is known now only

        module, _, name = backend.rpartition(".")
        made: KeyringBackend = getattr(import_module(module), name)()
        return made
    import keyring  # noqa: PLC0415  it belongs to an extra

    return keyring.get_keyring()


def _first(chosen: "KeyringBackend") -> "KeyringBackend":
    """Of several keyrings in a chain the one that comes first."""
    chain = getattr(chosen, "backends", None)
    return chain[0] if chain else chosen


def _from_secret_service(entry: str) -> str | None:
    """Straight from the desktop's keyring; None where it is closed, for `keyring` has it opened."""
    try:
        import secretstorage  # noqa: PLC0415  it belongs to an extra

        with closing(secretstorage.dbus_init()) as bus:
            found = secretstorage.get_default_collection(bus).search_items({"service": SERVICE, "username": entry})
            return next((str(item.get_secret(), "utf-8") for item in found if not item.is_locked()), None)
    except Exception:  # noqa: BLE001  it raises what the bus says
        return None
