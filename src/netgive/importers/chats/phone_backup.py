"""Backups of a phone, written by SMS Backup & Restore: messages, calls, or both in one file, read as a stream."""

from collections.abc import Iterator

from netgive.domain.intake import IntakeItem, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.chats.calls_backup import call_item
from netgive.importers.chats.phone_xml import Element, elements
from netgive.importers.chats.sms_backup import Conversations, Message
from netgive.importers.source import Source

_RECORDS = {"sms": "message", "mms": "message", "call": "call"}
_INNER = frozenset({"part", "addr"})


def read(source: Source) -> Iterator[IntakeItem]:
    """Each call that was taken, and each day on which somebody wrote.

    Raises UnusableInputError where no call and no message is in it.
    """
    conversations = Conversations(source)
    number = 0
    for number, record in enumerate(_records(source), start=1):
        if isinstance(record, Message):
            yield from _skipped(conversations.add(record))
        else:
            yield call_item(record, _where(record, number), source)
    if not number:
        raise UnusableInputError(source.label, "no message and no call is in it")
    yield from conversations.interactions()


def _records(source: Source) -> Iterator[Message | Element]:
    """The calls as they are, the messages with what is inside them."""
    message: Message | None = None
    number = 0
    for element in elements(source, _INNER | _RECORDS.keys()):
        if element.name in _INNER:
            if message is not None:
                message.add(element)
            continue
        if message is not None:
            yield message
            message = None
        number += 1
        if element.name == "call":
            yield element
        else:
            message = Message.of(element, _where(element, number))
    if message is not None:
        yield message


def _where(record: Element, number: int) -> str:
    return f"{_RECORDS[record.name]} {number} (line {record.line})"


def _skipped(item: Skipped | None) -> Iterator[Skipped]:
    if item is not None:
        yield item
