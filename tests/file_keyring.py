"""A keyring for tests: a real one of the `keyring` library, which keeps its entries in a file."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

FILE = "FILE_OF_TEST_KEYRING"


class FileKeyring(KeyringBackend):
    """Locked as long as there is no file."""

    priority = 1

    def get_password(self, service, username):
        return self._entries().get(f"{service}/{username}")

    def set_password(self, service, username, password):
        self._write({**self._entries(), f"{service}/{username}": password})

    def delete_password(self, service, username):
        entries = self._entries()
        if entries.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError(username)
        self._write(entries)

    def _entries(self):
        path = Path(os.environ[FILE])
        if not path.exists():
            raise KeyringLocked("it is locked")
        return json.loads(path.read_text())

    def _write(self, entries):
        Path(os.environ[FILE]).write_text(json.dumps(entries))
