"""The text and picture messages of SMS Backup & Restore: one conversation a day and person.

What was said in a day is summed up while the file is read; only the days are kept until its end.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from netgive.domain.conversations import BROADCAST_ABOVE, Direction
from netgive.domain.intake import InteractionDraft, PersonRef, Skipped
from netgive.importers.chats.chat_days import ChatDay, Excerpt
from netgive.importers.chats.phone_people import WITHHELD, day_of, is_one_of, people, person, seconds
from netgive.importers.chats.phone_xml import Element, holds_messages
from netgive.importers.questions import asks
from netgive.importers.source import Source

RECEIVED, SENT = "1", "2"

_NOT_SENT = {"3": "a draft", "4": "it was not sent", "5": "it could not be sent", "6": "it was not sent"}
_FROM = "137"  # the type of an address, as the standard for picture messages numbers them
_PLAIN_TEXT = "text/plain"


class Message(NamedTuple):
    """A text message, or a picture message with what is inside it: its texts and who it is from and to."""

    head: Element
    where: str
    texts: list[str]
    addresses: list[Element]

    @classmethod
    def of(cls, head: Element, where: str) -> "Message":
        return cls(head, where, [head["body"]] if head["body"] else [], [])

    def add(self, inner: Element) -> None:
        if inner.name == "addr":
            self.addresses.append(inner)
        elif inner["ct"].casefold() == _PLAIN_TEXT and inner["text"]:
            self.texts.append(inner["text"])

    @property
    def box(self) -> str:
        return self.head["type" if self.head.name == "sms" else "msg_box"]


def recognise(head: bytes) -> bool:
    return holds_messages(head) is True


class Conversations:
    """The days on which something was written, by person, as one message after the other is added."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._days: dict[tuple[str, date], ChatDay] = {}
        self._people: dict[str, PersonRef] = {}
        self._last: dict[str, tuple[date, float]] = {}

    def add(self, message: Message) -> Skipped | None:
        """Why the message was not taken, if it was not."""
        others = self._others(message)
        writers = others if message.box == SENT else _writers(message, others)
        on = day_of(message.head["date"], self._source.today)
        why = _why_not(message, others, writers) or (on if isinstance(on, str) else "")
        if why or isinstance(on, str):
            return Skipped(message.where, why)
        for someone in writers:
            self._add(message, someone, on, len(others))
        return None

    def interactions(self) -> Iterator[InteractionDraft]:
        for (key, on), day in self._days.items():
            newest = self._last[key][0] == on
            yield day.interaction(f"sms:{key}:{on:%Y%m%d}", self._people[key], on, newest=newest)

    def _others(self, message: Message) -> tuple[PersonRef, ...]:
        """Those on the other side; where the message does not list them, its envelope does."""
        head = message.head
        if head["address"]:
            return people(head["address"], head.attributes.get("contact_name"), self._source.me)
        numbers = [address["address"] for address in message.addresses if address["address"]]
        return people("~".join(numbers), None, self._source.me)

    def _add(self, message: Message, someone: PersonRef, on: date, reach: int) -> None:
        key = someone.source
        known = self._people.setdefault(key, someone)
        if known.doubt is not None and someone.doubt is None:
            self._people[key] = someone
        day = self._days.setdefault((key, on), ChatDay(message.where, broadcast=True))
        day.broadcast = day.broadcast and reach > BROADCAST_ABOVE
        mine = message.box == SENT
        day.mine, day.theirs = day.mine or mine, day.theirs or not mine
        text = "\n".join(message.texts)
        if self._source.bodies and not mine:
            day.said = day.said or Excerpt()
            day.said.add(text)
        moment = (on, seconds(message.head["date"]) or 0.0)
        if moment >= self._last.get(key, moment):
            self._last[key] = moment
            asker = Direction.OUT if mine else Direction.IN
            day.asked_by = asker if reach == 1 and asks(text) else None


def _why_not(message: Message, others: Sequence[PersonRef], writers: Sequence[PersonRef]) -> str:
    if message.box not in (RECEIVED, SENT):
        return _NOT_SENT.get(message.box, "it is not said whether it was received or sent")
    if not others:
        return "you wrote it to yourself" if message.head["address"] and message.box == SENT else WITHHELD
    return "" if writers else "it is not said who of the group wrote it"


def _writers(message: Message, others: Sequence[PersonRef]) -> Sequence[PersonRef]:
    """Whoever of the others wrote a message that was received."""
    if len(others) == 1:
        return others
    senders = [person(address["address"]) for address in message.addresses if address["type"] == _FROM]
    numbers = [phone for sender in senders if sender for phone in sender.phones]
    return [one for one in others if is_one_of(one, numbers)][:1]
