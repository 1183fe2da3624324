"""Photographs are left out while a file is read: they cost neither memory nor a card, and lines keep their numbers."""

import base64
import tracemalloc
from io import BytesIO

import pytest

from netgive.domain.intake import ContactDraft, Skipped
from netgive.importers.cards import vcard
from netgive.importers.cards.vcard_media import without_media
from netgive.importers.source import Source

NEWLINE = b"\n"
PICTURE = base64.b64encode(bytes(range(256)) * 300)
FOLDED = b"\r\n ".join(PICTURE[start : start + 74] for start in range(0, len(PICTURE), 74))
BARE = b"\r\n".join(PICTURE[start : start + 74] for start in range(0, len(PICTURE), 74))


@pytest.mark.parametrize(
    "photo",
    [
        b"PHOTO;ENCODING=b;TYPE=JPEG:" + FOLDED + b"\r\n",
        b"item1.PHOTO;ENCODING=BASE64;JPEG:\r\n" + BARE + b"\r\n\r\n",
        b"photo:data:image/jpeg;base64\\," + PICTURE + b"\r\n",
        b"PHOTO;VALUE=URI:http://a.example/x.jpg\r\n",
    ],
)
def test_a_card_loses_its_photograph_alone(photo):
    head, tail = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada Example\r\n", b"NOTE:photo: none\r\nEND:VCARD\r\n"

    kept = without_media(BytesIO(head + photo + tail))

    assert kept.replace(b"\r", b"").replace(b"\n", b"") == (head + tail).replace(b"\r\n", b"")
    assert kept.count(b"\n") == (head + photo + tail).count(b"\n")


def test_what_is_wrong_is_still_found_in_its_line():
    photo = b"PHOTO;ENCODING=b:" + FOLDED + b"\r\n"
    cards = b"BEGIN:VCARD\r\nFN:Ada\r\n" + photo + b"END:VCARD\r\nwho wrote this?\r\n"
    [_, stray] = vcard.read(Source.of(cards))
    assert stray == Skipped(f"line {3 + photo.count(NEWLINE) + 1}", "what is written here belongs to no card")


def test_many_photographs_cost_no_memory():
    card = b"BEGIN:VCARD\r\nFN:Person %d\r\nPHOTO;ENCODING=b:" + FOLDED + b"\r\nEND:VCARD\r\n"
    cards = b"".join(card % number for number in range(200))
    tracemalloc.start()
    found = [item for item in vcard.read(Source.of(cards)) if isinstance(item, ContactDraft)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found) == 200
    assert peak < len(cards) / 4
