"""The bytes of mail files as everything else reads them."""

import codecs
from io import BytesIO

import pytest

from netgive.errors import UnusableInputError
from netgive.importers.mail import files
from netgive.importers.mail.files import blocks, normal
from netgive.importers.source import Source
from readers import source_of

TEXT = "From: Ä\nTo: B\n\nC\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.replace("\n", "\r").encode(),
    ],
)
@pytest.mark.parametrize("size", [11, 1_000])
def test_old_and_wide_files_become_plain_ones(monkeypatch, data, size):
    monkeypatch.setattr(files, "BLOCK", size)
    assert b"".join(blocks(source_of(data))) == TEXT.encode()
    assert normal(data) == TEXT.encode()


def test_windows_line_ends_stay():
    assert normal(b"A: b\r\n\r\nc\rd") == b"A: b\r\n\r\nc\rd"


@pytest.mark.parametrize("error", [OSError("lost"), EOFError("ends")])
def test_a_file_that_breaks_off_is_refused(error):
    class Broken(BytesIO):
        def read(self, *_):
            raise error

    with pytest.raises(UnusableInputError, match="it is damaged and cannot be read to its end"):
        list(blocks(Source(source_of("").path, opener=Broken)))
