"""Text files that are part of the history beside the database: the settings."""

import os
from contextlib import suppress

FILE_MODE, FOLDER_MODE = 0o600, 0o700


def content(path: str) -> str | None:
    """What stands in a file; None where there is none."""
    with suppress(FileNotFoundError), open(path, encoding="utf-8") as stream:
        return stream.read()
    return None


def put(path: str, text: str | None) -> None:
    """Write a file beside its place and move it there; None removes it.

    Raises OSError where that cannot be done; the file is as it was then.
    """
    if text is None:
        with suppress(FileNotFoundError):
            os.unlink(path)
        return
    os.makedirs(os.path.dirname(path) or ".", mode=FOLDER_MODE, exist_ok=True)
    fresh = f"{path}.{os.getpid()}.new"
    try:
        descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, FILE_MODE)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
        os.replace(fresh, path)
    finally:
        with suppress(FileNotFoundError):
            os.unlink(fresh)
