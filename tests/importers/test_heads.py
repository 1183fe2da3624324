"""The first bytes of a file, whatever their encoding."""

import pytest

from netgive.importers.heads import bare


@pytest.mark.parametrize("encoding", ["ascii", "utf-8-sig", "utf-16", "utf-16-be"])
def test_ascii_looks_the_same_in_every_encoding(encoding):
    assert bare('{"account":'.encode(encoding)) == b'{"account":'
