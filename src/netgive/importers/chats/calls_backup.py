"""The calls of SMS Backup & Restore: those that were taken."""

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import IntakeItem, InteractionDraft, Skipped
from netgive.importers.chats.phone_people import WITHHELD, day_of, is_one_of, person
from netgive.importers.chats.phone_xml import Element, holds_messages
from netgive.importers.source import Source

LONGEST_DIGITS = 9  # of a duration; 30 years of seconds

_TAKEN = frozenset({"1", "2", "7"})  # came in, went out, answered on another device
_NOT_TAKEN = {
    "1": "nobody spoke",
    "2": "nobody answered",
    "3": "a missed call",
    "4": "a voice message",
    "5": "a call that was rejected",
    "6": "a call that was blocked",
}


def recognise(head: bytes) -> bool:
    return holds_messages(head) is False


def call_item(call: Element, where: str, source: Source) -> IntakeItem:
    """What a call gives. Both have spoken, whoever had called."""
    someone = person(call["number"], call.attributes.get("contact_name"))
    if call["type"] not in _TAKEN or _lasted(call) <= 0:
        return Skipped(where, _NOT_TAKEN.get(call["type"], "it is not said whether it was taken"))
    if someone is None:
        return Skipped(where, WITHHELD)
    if is_one_of(someone, source.me):
        return Skipped(where, "you called yourself")
    on = day_of(call["date"], source.today)
    if isinstance(on, str):
        return Skipped(where, on)
    identity = f"call:{someone.source}:{call['date']}"
    return InteractionDraft(where, identity, someone, on, Direction.BOTH, Channel.CALL)


def _lasted(call: Element) -> int:
    """The seconds of a call; none where they cannot be read."""
    text = call["duration"]
    return int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_DIGITS else 0
