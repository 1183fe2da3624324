"""What was said, done and given between the user and one contact of a Monica export."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from netgive.domain.conversations import BROADCAST_ABOVE, Channel, Direction
from netgive.domain.exchange import GiveKind, GiveState
from netgive.domain.intake import GiveDraft, IntakeItem, InteractionDraft, PersonRef, ReceivedDraft, Skipped
from netgive.importers.identity import fingerprint
from netgive.importers.notes.monica_account import Account
from netgive.importers.notes.monica_nodes import Node, listed
from netgive.importers.questions import asks

_NO_DATE = "it has no date"
_GIVE_STATES = {
    "idea": GiveState.IDEA,
    "offered": GiveState.DELIVERED,
    "given": GiveState.DELIVERED,
}
_RECEIVED = "received"
_NOT_KEPT = {
    "debt": "netgive keeps no debts between people",
    "reminder": "netgive reminds in its own way",
}


@dataclass(frozen=True, slots=True)
class Side:
    """The contact on the other side, and the last day of which anything is taken."""

    where: str
    person: PersonRef
    account: Account
    today: date

    def interaction(self, where: str, on: date | None, source: str, channel: Channel, note: str) -> IntakeItem:
        """A conversation in which both sides spoke, or why there is none."""
        if on is None:
            return Skipped(where, _NO_DATE)
        if on > self.today:
            return Skipped(where, "its date lies in the future")
        return InteractionDraft(where, source, self.person, on, Direction.BOTH, channel, note or None)

    def identity(self, kind: str, record: Node, *parts: str) -> str:
        """By the identifier, which older exports do not give to everything."""
        return f"monica:{kind}:{record.uuid or fingerprint(self.person.source, *parts)}"


def talk_items(side: Side, kind: str, records: Iterator[Node]) -> Iterator[IntakeItem]:
    """What the records of one type are, if it is one of these types."""
    read = _READ.get(kind)
    for number, record in enumerate(records, start=1):
        where = f"{side.where}, {kind.replace('_', ' ')} {number}"
        if read is not None:
            yield from read(side, where, record)
        else:
            yield Skipped(where, _NOT_KEPT[kind])


def activity_item(side: Side, number: int, uuid: str) -> IntakeItem:
    """An activity, which stands elsewhere in the file and is named by its identifier only."""
    where = f"{side.where}, activity {number}"
    activity = side.account.activities.get(uuid)
    if activity is None:
        return Skipped(where, "the file does not say what it was")
    note = "\n".join(filter(None, (activity.line("summary"), activity.text("description"))))
    source = f"monica:activity:{uuid}:{side.person.source}"
    item = side.interaction(where, activity.day("happened_at"), source, Channel.MEETING, note)
    crowd = side.account.attendees[uuid] > BROADCAST_ABOVE
    return item._replace(broadcast=crowd) if isinstance(item, InteractionDraft) else item


def last_talk(side: Side, contact: Node, newest: date | None) -> Iterator[IntakeItem]:
    """The day on which they last talked, where nothing that is recorded is as new."""
    on = contact.day("last_talked_to")
    if on is not None and (newest is None or on > newest):
        source = f"{side.person.source}:talked:{on.isoformat()}"
        yield side.interaction(f"{side.where}, last talked to", on, source, Channel.OTHER, "")


def _call(side: Side, where: str, call: Node) -> Iterator[IntakeItem]:
    content, on = call.text("content"), call.day("called_at", "created_at")
    source = side.identity("call", call, str(on), content)
    yield side.interaction(where, on, source, Channel.CALL, content)


def _conversation(side: Side, where: str, conversation: Node) -> Iterator[IntakeItem]:
    """One interaction a day."""
    days: defaultdict[date | None, list[Node]] = defaultdict(list)
    happened = conversation.day("happened_at", "created_at")
    for message in map(Node.of, listed(conversation.get("messages"))):
        days[message.day("written_at") or happened].append(message)
    is_mail = side.account.kind(conversation, "contact_field_type").line("type") == "email"
    channel = Channel.EMAIL if is_mail else Channel.MESSAGE
    for day, messages in (days or {happened: []}).items():
        texts = [message.text("content") for message in messages]
        source = side.identity("conversation", conversation, str(happened), *texts)
        item = side.interaction(where, day, f"{source}:{day}", channel, _dialogue(side, messages))
        yield _directed(item, messages) if isinstance(item, InteractionDraft) else item


def _dialogue(side: Side, messages: list[Node]) -> str:
    """What was said, and by whom where both spoke."""
    said = [(message.says("written_by_me"), message.text("content")) for message in messages]
    if len({mine for mine, _ in said}) == 1:
        return "\n".join(text for _, text in said if text)
    return "\n".join(f"{'I' if mine else side.person.name}: {text}" for mine, text in said if text)


def _directed(item: InteractionDraft, messages: list[Node]) -> InteractionDraft:
    """With its direction where only one side wrote, and whether they still wait for an answer."""
    mine = {message.says("written_by_me") for message in messages}
    if len(mine) != 1:
        return item
    direction = Direction.OUT if True in mine else Direction.IN
    return item._replace(direction=direction, expects_reply=asks(messages[-1].text("content")))


def _gift(side: Side, where: str, gift: Node) -> Iterator[IntakeItem]:
    """A thing given or received. It is a recommendation, which is what things are to netgive."""
    on = gift.day("date", "created_at")
    text = ": ".join(filter(None, (gift.line("name"), gift.text("comment"), gift.line("url"))))
    status = gift.line("status").casefold()
    source = side.identity("gift", gift, text, str(on))
    if on is None or not text:
        yield Skipped(where, "it has no name" if on else _NO_DATE)
    elif on > side.today:
        yield Skipped(where, "its date lies in the future")
    elif status == _RECEIVED:
        yield ReceivedDraft(where, source, side.person, on, text)
    elif status in _GIVE_STATES:
        yield GiveDraft(where, source, side.person, on, GiveKind.RECOMMENDATION, text, _GIVE_STATES[status])
    else:
        yield Skipped(where, "it does not say whether it was given or received")


_READ: Mapping[str, Callable[[Side, str, Node], Iterator[IntakeItem]]] = {
    "call": _call,
    "conversation": _conversation,
    "gift": _gift,
}
TALKS = frozenset(_READ) | frozenset(_NOT_KEPT)
