"""Files of a folder or zip file that cannot be read, and do not keep the others from being read."""

import zipfile
import zlib

from netgive.errors import UnusableInputError
from netgive.importers.source import Source

# What a damaged member of a zip file, or a damaged disk, raises when it is read.
DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError)


def head_of(file: Source) -> bytes:
    """The first bytes of a file, none of one that cannot be read."""
    try:
        return file.head()
    except (UnusableInputError, *DAMAGED):
        return b""


def why_damaged(error: Exception) -> str:
    """What is wrong with a file that raised this when it was read."""
    return error.why if isinstance(error, UnusableInputError) else "it is damaged"
