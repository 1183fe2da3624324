"""Folders and zip files: what lies in them, each file where it stands; nothing is unpacked to the disk."""

import os
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import IO, BinaryIO

from netgive.errors import UnusableInputError
from netgive.importers.source import Source

ZIP = b"PK\x03\x04"
MOST_FILES = 500_000
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError)
DAMAGED_PART = "this part of the zip file is damaged"
# What a small file may swell to. Text is packed to a tenth at best; a bomb to less than a thousandth.
MOST_UNPACKED, MOST_RATIO = 500_000_000, 200


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder on the disk or in a zip file, with all files below it, in the order of their names."""

    path: Path
    files: tuple[Source, ...]

    @property
    def label(self) -> str:
        return str(self.path)

    def name(self, file: Source) -> str:
        """Where a file lies within the folder: ``cur/1234:2,S``."""
        return file.path.relative_to(self.path).as_posix()

    def within(self, names: Collection[str]) -> "Folder":
        """The folder with these of its files only."""
        return replace(self, files=tuple(file for file in self.files if self.name(file) in names))

    def folders(self) -> Iterator["Folder"]:
        """The folder itself and every folder below it, the outer before the inner."""
        below = {parent for file in self.files for parent in file.path.parents if parent.is_relative_to(self.path)}
        for path in sorted(below, key=lambda path: (len(path.parts), path)):
            yield Folder(path, tuple(file for file in self.files if file.path.is_relative_to(path)))


def is_zip(source: Source) -> bool:
    with source.open() as stream:
        return stream.read(len(ZIP)) == ZIP


def open_folder(like: Source) -> Folder:
    """All files below the folder ``like`` names, read as ``like`` is; hidden ones and links out of it are left out.

    Raises UnusableInputError where it holds none, or too many.
    """
    files = []
    for folder, names, found in os.walk(like.path):
        names[:] = sorted(name for name in names if not _is_hidden(name) or (Path(folder) / name / "cur").is_dir())
        files += [Path(folder) / name for name in sorted(found) if not _is_hidden(name)]
        _check_number(like, len(files))
    if not files:
        raise UnusableInputError(like.label, "the folder is empty")
    return Folder(like.path, tuple(replace(like, path=path) for path in files if path.is_file()))


def open_zip(like: Source, resources: ExitStack) -> Folder:
    """All files in a zip file, read as ``like`` is; it stays open until ``resources`` are closed.

    Raises UnusableInputError for a damaged zip file, an encrypted one, one without files, or one that would swell.
    """
    stream = resources.enter_context(like.open())
    try:
        archive = resources.enter_context(zipfile.ZipFile(stream))
    except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
        raise UnusableInputError(like.label, "it is a damaged zip file") from error
    members = [info for info in archive.infolist() if not info.is_dir() and not _is_hidden(Path(info.filename).name)]
    members = [info for info in members if not info.filename.startswith("__MACOSX/")]
    _check_number(like, len(members))
    if not members:
        raise UnusableInputError(like.label, "the zip file is empty")
    for info in members:
        _check_member(like, info)
    return Folder(
        like.path,
        tuple(
            replace(like, path=_member_path(like.path, info.filename), opener=_opener(like, archive, info))
            for info in sorted(members, key=lambda info: info.filename)
        ),
    )


def _member_path(archive: Path, name: str) -> Path:
    """For showing only: nothing is written there."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return archive.joinpath(*parts)


def _opener(like: Source, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    label = f"{like.label}/{info.filename}"

    def opened() -> BinaryIO:
        try:
            return BufferedReader(_Member(archive.open(info), label))
        except DAMAGED as error:
            raise UnusableInputError(label, DAMAGED_PART) from error

    return opened


class _Member(RawIOBase):
    """A member of a zip file; that it is damaged may show after some of it was read."""

    def __init__(self, stream: IO[bytes], label: str) -> None:
        self._stream = stream
        self._label = label

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview[int]", /) -> int:  # type: ignore[override]
        try:
            chunk = self._stream.read(len(buffer))
        except DAMAGED as error:
            raise UnusableInputError(self._label, DAMAGED_PART) from error
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._stream.close()
        super().close()


def _check_number(like: Source, number: int) -> None:
    if number > MOST_FILES:
        raise UnusableInputError(like.label, f"more than {MOST_FILES} files are in it; name those to bring in")


def _check_member(like: Source, info: zipfile.ZipInfo) -> None:
    if info.flag_bits & 1:
        raise UnusableInputError(like.label, "the zip file is encrypted; unpack it first")
    if info.file_size > MOST_UNPACKED and info.file_size > MOST_RATIO * max(info.compress_size, 1):
        raise UnusableInputError(like.label, f"{info.filename} would swell to {info.file_size // 1_000_000} MB")


def _is_hidden(name: str) -> bool:
    return name.startswith(".")
