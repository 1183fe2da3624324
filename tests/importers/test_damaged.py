"""A file that cannot be read does not keep the others from being read."""

import zipfile
from pathlib import Path

from netgive.errors import UnusableInputError
from netgive.importers.damaged import head_of, why_damaged
from netgive.importers.source import Source


def broken():
    raise zipfile.BadZipFile


def test_the_head_of_a_file_that_cannot_be_read_is_empty(tmp_path):
    assert head_of(Source(tmp_path / "absent")) == b""
    assert head_of(Source(Path("member"), opener=broken)) == b""
    assert head_of(Source.of(b"text")) == b"text"


def test_what_is_wrong_is_said():
    assert why_damaged(UnusableInputError("file", "it is too large")) == "it is too large"
    assert why_damaged(zipfile.BadZipFile()) == "it is damaged"
