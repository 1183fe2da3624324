"""One mail as it lies in a mailbox: who wrote it to whom, and what the mailbox says of it."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from netgive.importers.mail.addresses import Address, addresses
from netgive.importers.mail.headers import Headers, split_message
from netgive.importers.mail.kind import is_list_post, list_addresses
from netgive.importers.mail.labels import Label, labels_of
from netgive.importers.mail.names import display_name

_RECIPIENT_HEADERS = ("to", "cc", "bcc")
_DELIVERY_HEADERS = ("delivered-to", "x-delivered-to", "x-original-to", "envelope-to", "x-envelope-to")
_INSTEAD_OF_FROM = ("sender", "reply-to", "x-original-from", "return-path")
_BEHIND_A_LIST = ("x-original-from", "x-original-sender", "reply-to")
_GMAIL_LABELS = "x-gmail-labels"
_HIDDEN = "recipient"  # “Undisclosed recipients” is nobody's name
_RECEIVED_FOR = re.compile(r"\bfor\s+<?([^\s<>;@]{1,200}@[^\s<>;@]{1,200})")
_LONGEST_MARK = 1_000
_HEXADECIMAL = re.compile("[0-9A-Fa-f]{4}")
_DELETED_BY_MOZILLA = 0x0008


class RawMessage(NamedTuple):
    """A message as it was found: the beginning of its bytes, and what is known of it otherwise.

    ``from_line`` is what stands before it in an mbox, ``labels`` are those of its folder, ``delivered`` is when it
    was put there.
    """

    where: str
    content: bytes
    from_line: str = ""
    labels: frozenset[Label] = frozenset()
    delivered: datetime | None = None


class Sender(NamedTuple):
    """Who wrote it; ``instead``: the header that tells where From does not."""

    address: Address
    instead: str = ""


class Letter(NamedTuple):
    """A message taken apart.

    ``authors`` are all in From that have an address, ``sender`` the first of them or the one behind a list that writes
    in its own name; None where nobody is named. Each of the ``recipients`` is there once; the address of one who has
    none is empty.
    """

    raw: RawMessage
    headers: Headers
    body: bytes
    authors: tuple[Address, ...]
    sender: Sender | None
    recipients: tuple[Address, ...]
    labels: frozenset[Label]
    is_list_post: bool

    @classmethod
    def of(cls, raw: RawMessage) -> "Letter":
        headers, body = split_message(raw.content)
        authors = tuple(found for found in addresses(headers["from"]) if found.address)
        people = authors, _sender(headers, authors), _recipients(headers)
        return cls(raw, headers, body, *people, _labels(raw, headers), is_list_post(headers))

    @property
    def in_gmail(self) -> bool:
        return _GMAIL_LABELS in self.headers

    @property
    def delivered_to(self) -> frozenset[str]:
        """The addresses it was delivered for: of headers of one kind the first is the last station."""
        if Label.SENT in self.labels:
            return frozenset()
        found = (address for name in _DELIVERY_HEADERS for address in addresses(self.headers[name])[:1])
        noted = frozenset(each.address for each in found if each.address)
        return noted or self._received_for()

    def _received_for(self) -> frozenset[str]:
        marks = (_RECEIVED_FOR.search(text[:_LONGEST_MARK]) for text in self.headers.all("received"))
        return next((frozenset({mark[1].lower()}) for mark in marks if mark), frozenset())


def _sender(headers: Headers, authors: Sequence[Address]) -> Sender | None:
    if not authors:
        return _first_of(headers, _INSTEAD_OF_FROM)
    first = authors[0]
    if first.address in list_addresses(headers):
        behind = _first_of(headers, _BEHIND_A_LIST, but=first.address)
        if behind is not None:
            return Sender(Address(behind.address.name or first.name, behind.address.address))
    return Sender(first)


def _first_of(headers: Headers, names: Sequence[str], but: str = "") -> Sender | None:
    found = (Sender(address, name) for name in names for address in addresses(headers[name]))
    return next((each for each in found if each.address.address not in {"", but}), None)


def _recipients(headers: Headers) -> tuple[Address, ...]:
    by_key: dict[str, Address] = {}
    for header in _RECIPIENT_HEADERS:
        for text in headers.all(header):
            for found in addresses(text):
                key = found.address or display_name(found.name)
                if key and (found.address or _HIDDEN not in key.lower()):
                    by_key.setdefault(key, found)
    return tuple(by_key.values())


def _labels(raw: RawMessage, headers: Headers) -> frozenset[Label]:
    """What the folder says, what Gmail says, and what programs note of a message that was deleted or never sent."""
    found = set(raw.labels)
    if _GMAIL_LABELS in headers:
        found |= labels_of(headers.readable(_GMAIL_LABELS))
    status, mozilla = headers["x-status"], headers["x-mozilla-status"]
    if "D" in status or (_HEXADECIMAL.fullmatch(mozilla) and int(mozilla, 16) & _DELETED_BY_MOZILLA):
        found.add(Label.TRASH)
    if "T" in status or headers["x-unsent"] == "1":
        found.add(Label.DRAFT)
    return frozenset(found)
