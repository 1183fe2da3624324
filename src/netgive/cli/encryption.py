"""Encryption at rest: encrypt the store, decrypt it, and say where its key is."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from netgive.cli.asking import ask_hidden
from netgive.cli.options import AsJson, chosen_database
from netgive.cli.output import emit, say
from netgive.errors import InvalidValueError, RefusedError
from netgive.services import encryption as service
from netgive.services.encryption import Backups, Done, Wish

app = typer.Typer(rich_markup_mode=None)

LONGEST = 4096
BackupsWish = Annotated[
    Backups | None, typer.Option("--backups", help="What becomes of backups that are still otherwise; else asked.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask.")]


@app.command()
def encrypt(
    ctx: typer.Context,
    passphrase: Annotated[
        bool, typer.Option("--passphrase", help="A passphrase instead of a key in the keyring; it is asked for.")
    ] = False,
    passphrase_file: Annotated[
        Path | None,
        typer.Option("--passphrase-file", metavar="FILE", help="The same, read from a file; - is standard input."),
    ] = None,
    remember: Annotated[
        bool, typer.Option("--remember", help="Keep what the passphrase makes in the keyring, so it is not asked for.")
    ] = False,
    key_file: Annotated[
        Path | None,
        typer.Option("--key-file", metavar="FILE", help="The key is in a file of yours, made if there is none."),
    ] = None,
    key_copy: Annotated[
        Path | None, typer.Option("--key-copy", metavar="FILE", help="Write a copy of the key to a new file.")
    ] = None,
    backups: BackupsWish = None,
    yes: Yes = False,
    as_json: AsJson = False,
) -> None:
    """Encrypt the database; of an encrypted one, say where its key is kept.

    Example: netgive encrypt --key-copy /media/stick/netgive.key
    """
    asked = passphrase or passphrase_file is not None
    if key_file is not None and (asked or remember):
        raise InvalidValueError("The key is in a file or comes from a passphrase; leave one of the two out.")
    path = chosen_database(ctx)
    wish = Wish(None, remember, _text(key_file), _text(key_copy))
    if service.is_sealed(path):
        if asked:
            raise RefusedError(f"{path} is encrypted already; `netgive decrypt` first, for another passphrase.")
        done = service.rearrange(path, wish, backups or Backups.KEEP, ask_hidden)
    else:
        if remember and not asked:
            raise InvalidValueError("--remember goes with --passphrase: without one the key is in the keyring anyway.")
        if not yes:
            _confirm(f"Encrypt {path}?", as_json=as_json)
        chosen = backups or _backups_wanted(path, encrypted=True, asking=not yes and not as_json)
        if asked:
            wish = wish._replace(passphrase=_new_passphrase(passphrase_file))
        done = service.encrypt(path, wish, chosen)
    _show(done, wish, as_json=as_json)


@app.command()
def decrypt(ctx: typer.Context, backups: BackupsWish = None, yes: Yes = False, as_json: AsJson = False) -> None:
    """Make an encrypted database a plain one again, which everybody can read who has the file.

    Example: netgive decrypt --backups rewrite
    """
    path = chosen_database(ctx)
    if not yes:
        _confirm(f"Decrypt {path}, so that everybody can read it who has the file?", as_json=as_json)
    chosen = backups or _backups_wanted(path, encrypted=False, asking=not yes and not as_json)
    _show(service.decrypt(path, chosen, ask_hidden), Wish(), as_json=as_json)


def _text(path: Path | None) -> str | None:
    return None if path is None else str(path)


def _confirm(question: str, *, as_json: bool) -> None:
    if as_json or not sys.stdin.isatty():
        raise InvalidValueError("This asks first, and there is nobody to ask here; add --yes.")
    if not typer.confirm(question):
        raise RefusedError("Nothing was changed.")


def _backups_wanted(path: str, *, encrypted: bool, asking: bool) -> Backups:
    found = service.unlike(path, encrypted=encrypted)
    if not found or not asking:
        return Backups.KEEP
    say("\n".join(["", "These backups are still as the database was:", *found]), fold=False)
    if typer.confirm(f"{'Encrypt' if encrypted else 'Decrypt'} them, too?", default=True):
        return Backups.REWRITE
    return Backups.REMOVE if typer.confirm("Remove them?", default=False) else Backups.KEEP


def _new_passphrase(source: Path | None) -> str:
    if source is not None:
        return service.checked_passphrase(_first_line(source))
    first = ask_hidden("New passphrase: ")
    if first is None:
        raise InvalidValueError("There is nobody to ask for a passphrase here; give --passphrase-file FILE.")
    if ask_hidden("Again: ") != service.checked_passphrase(first):
        raise InvalidValueError("The two were not the same; nothing was changed.")
    return first


def _first_line(source: Path) -> str:
    try:
        if source == Path("-"):
            line = sys.stdin.readline(LONGEST)
        else:
            with source.open(encoding="utf-8") as stream:
                line = stream.readline(LONGEST)
    except (OSError, ValueError) as error:
        raise InvalidValueError(f"{source} cannot be read; nothing was changed.") from error
    return line.rstrip("\r\n")


def _show(done: Done, wish: Wish, *, as_json: bool) -> None:
    if as_json:
        emit({"encryption": _document(done, wish)})
        return
    say(_whole_sentence(done))
    if wish.key_copy is not None:
        say(f"A copy of the key is in {wish.key_copy}: put it where a thief of this machine does not find it.")
    elif done.marker is not None and done.marker.kind == "keyring" and done.overwritten:
        say("Without that keyring nobody can open it: `netgive encrypt --key-copy FILE` writes a copy of the key.")
    for verb, names in (("Made like it", done.rewritten), ("Removed", done.removed)):
        if names:
            say(f"{verb}: {len(names)} backup{'s' if len(names) > 1 else ''}.")
    if done.left:
        say("\n".join(["Backups that are still as the database was:", *done.left]), fold=False)
        say("`--backups rewrite` or `--backups remove` with the same command changes that.")


def _whole_sentence(done: Done) -> str:
    if not service.is_sealed(done.path):
        kept = "; its key stays, for backups need it" if done.marker is not None else ""
        return f"{done.path} is a plain database again{kept}."
    return f"{done.path} is encrypted; {_key_place(done)}."


def _key_place(done: Done) -> str:
    marker = done.marker
    if marker is None or marker.kind == "file":
        return f"its key is in {marker.file if marker else 'no place'}"
    if marker.kind == "keyring":
        return "its key is in the keyring of this system"
    return "the passphrase opens it, and the keyring keeps the key" if marker.entry else "the passphrase opens it"


def _document(done: Done, wish: Wish) -> dict[str, Any]:
    sealed, marker = service.is_sealed(done.path), done.marker
    return {
        "path": done.path,
        "encrypted": sealed,
        "key": marker.kind if marker is not None else None,
        "remembered": marker is not None and bool(marker.entry),
        "key_file": marker.file or None if marker is not None else None,
        "key_copy": wish.key_copy,
        "overwritten": done.overwritten,
        "backups": {"rewritten": [*done.rewritten], "removed": [*done.removed], "left": [*done.left]},
    }
