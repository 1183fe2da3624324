"""By what a record is known again."""

from netgive.importers.identity import fingerprint


def test_a_fingerprint_takes_any_text():
    assert fingerprint("a", "b") == fingerprint("a", "b") != fingerprint("a", "c")
    assert len(fingerprint("\ud800")) == 24
