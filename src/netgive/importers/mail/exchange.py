"""Who is on the other side of a mail: whoever it went to from the user, or whoever wrote it to the user."""

from collections.abc import Sequence
from typing import NamedTuple

from netgive.domain.conversations import BROADCAST_ABOVE, Direction
from netgive.importers.mail.addresses import Address, inbox
from netgive.importers.mail.kind import kind_of
from netgive.importers.mail.labels import NOT_TAKEN, Label
from netgive.importers.mail.letter import Letter
from netgive.importers.mail.people import LIST, doubt_of_address
from netgive.importers.mail.survey import Survey

NOBODY_WROTE = "it names no sender with an address"
TO_NOBODY = "it names nobody it went to"
TO_ONESELF = "you wrote it to yourself"
OF_OTHERS = "neither from you nor to you; if one of its addresses is yours, say so with --me ADDRESS"


class Exchange(NamedTuple):
    """``doubt``: why no person wrote it; ``personal``: it went from one to one."""

    direction: Direction
    people: Sequence[Address]
    personal: bool
    broadcast: bool
    doubt: str | None


def exchange_of(letter: Letter, known: Survey) -> Exchange | str:
    """The exchange that a message is, or why it is none."""
    for label, why in NOT_TAKEN.items():
        if label in letter.labels:
            return why
    if letter.sender is None:
        return NOBODY_WROTE
    others = [found for found in letter.recipients if inbox(found.address) not in known.mine]
    if Label.SENT in letter.labels or any(inbox(author.address) in known.mine for author in letter.authors):
        return _outgoing(letter, known, others)
    to_me = len(others) < len(letter.recipients)
    return _incoming(letter, letter.sender.address, others, to_me=to_me) if to_me or _came(letter, known) else OF_OTHERS


def _outgoing(letter: Letter, known: Survey, others: Sequence[Address]) -> Exchange | str:
    if not others:
        return TO_ONESELF if letter.recipients else TO_NOBODY
    to_a_list = any(is_list(found.address, known) for found in others)
    return _exchange(letter, Direction.OUT, others, len(others), many=to_a_list, personal=len(others) == 1)


def _incoming(letter: Letter, sender: Address, others: Sequence[Address], *, to_me: bool) -> Exchange:
    """Who hides the recipients of a mail writes to many."""
    reached = {found.address or found.name for found in others} - {sender.address}
    hidden = not letter.recipients and Label.CHAT not in letter.labels
    return _exchange(letter, Direction.IN, [sender], len(reached) + to_me, many=hidden, personal=to_me and not others)


def _exchange(
    letter: Letter, direction: Direction, people: Sequence[Address], reach: int, *, many: bool, personal: bool
) -> Exchange:
    kind = kind_of(letter.headers, letter.body, letter.labels)
    broadcast = many or kind.reaches_many or reach > BROADCAST_ABOVE
    return Exchange(direction, people, personal and not broadcast, broadcast, kind.doubt)


def _came(letter: Letter, known: Survey) -> bool:
    """Whether it came without naming the user: by a list, by another address, or to hidden recipients."""
    if letter.in_gmail or letter.is_list_post or not letter.recipients:
        return True
    return any(inbox(address) in known.mine for address in letter.delivered_to)


def is_list(address: str, known: Survey) -> bool:
    """Whether an address is that of a mailing list, as its posts or its name tell."""
    return address in known.lists or doubt_of_address(address) == LIST
