"""Notes about people and conversations in Markdown with front matter: a single note, or a folder of them.

In a folder notes name each other by links, so it is gone through twice: first for who is in it.
"""

import codecs
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from netgive.domain.intake import IntakeItem, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.damaged import DAMAGED, head_of, why_damaged
from netgive.importers.folders import Folder
from netgive.importers.heads import bare
from netgive.importers.notes import friends_md
from netgive.importers.notes.front_matter import parse
from netgive.importers.notes.markdown_conversation import conversation_items
from netgive.importers.notes.markdown_notes import Note
from netgive.importers.notes.markdown_person import person_items
from netgive.importers.notes.markdown_vault import Vault
from netgive.importers.source import Source, decode

_EXTENSIONS = frozenset({".md", ".markdown"})
_FENCE = b"---"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOBODY = "it is of no person and of no conversation"


def recognise(head: bytes) -> bool:
    """A note whose front matter is of a person or a conversation."""
    if not bare(head).lstrip().startswith(_FENCE):
        return False
    # The head may end within a character, which is no reason to guess the encoding.
    text = decode(head) if head.startswith(_UTF_16) else head.decode(errors="replace")
    return _is_of_use(_note("", text))


def read(source: Source) -> Iterator[IntakeItem]:
    """What a single note says.

    Raises UnusableInputError for a note that is of no person and of no conversation.
    """
    note = _note(source.path.stem if _is_markdown(source) else "", source.text())
    if note is None or not _is_of_use(note):
        raise UnusableInputError(source.label, _NOBODY)
    yield from _items(source.path.name, note, Vault.of([note]), source)


def claim(folder: Folder) -> Sequence[Source]:
    """All notes of a folder in which one is of a person or a conversation."""
    notes = [(file, head_of(file)) for file in folder.files if _is_markdown(file)]
    mine = [(file, head) for file, head in notes if not friends_md.recognise(head)]
    return [file for file, _ in mine] if any(recognise(head) for _, head in mine) else ()


def read_folder(folder: Folder) -> Iterator[IntakeItem]:
    """The people in the notes, then the conversations; of other notes is only said how many there are.

    Raises UnusableInputError where there are only such others.
    """
    files = {folder.name(file): file for file in folder.files if _is_markdown(file)}
    found: dict[bool, list[str]] = {True: [], False: []}
    unused = Counter[str]()
    vault = Vault.of(_sorted_out(files, found, unused))
    for name in (*found[True], *found[False]):
        yield from _file_items(name, files[name], vault)
    if not any(found.values()):
        raise UnusableInputError(folder.label, _NOBODY)
    for where, number in unused.items():
        yield Skipped(where, f"{number} other {'note' if number == 1 else 'notes'}, of no person and no conversation")


def _sorted_out(files: Mapping[str, Source], found: Mapping[bool, list[str]], unused: Counter[str]) -> Iterator[Note]:
    """All notes in brief; the names of those of use by whether they are of a person, and how many are of none."""
    for name, file in files.items():
        try:
            note = _note(_path(name), file.text())
        except (UnusableInputError, *DAMAGED):
            note = None
        if note is not None and _is_of_use(note):
            found[note.is_person].append(name)
        else:
            unused[name.rpartition("/")[0] or "."] += 1
        if note is not None:
            yield note.brief


def _file_items(name: str, file: Source, vault: Vault) -> Iterator[IntakeItem]:
    try:
        note = _note(_path(name), file.text())
    except (UnusableInputError, *DAMAGED) as error:
        yield Skipped(name, why_damaged(error))
        return
    if note is not None:
        yield from _items(name, note, vault, file)


def _items(where: str, note: Note, vault: Vault, like: Source) -> Iterator[IntakeItem]:
    if note.is_person:
        yield from person_items(where, note, vault, like)
    else:
        yield from conversation_items(where, note, vault, like)


def _note(path: str, text: str) -> Note | None:
    front = parse(text)
    return Note(path, front) if front is not None else None


def _is_of_use(note: Note | None) -> bool:
    return note is not None and (note.is_person or note.is_conversation)


def _is_markdown(file: Source) -> bool:
    return file.path.suffix.lower() in _EXTENSIONS


def _path(name: str) -> str:
    return name.rpartition(".")[0]
