"""What a mailbox as a whole tells before its messages are read one by one.

Who the user is: whoever wrote what lies among the sent messages, or else who takes part in the most messages, be it as
the one to whose inbox they were delivered. What people are called, for many headers give an address alone. And what
are mailing lists. All of it comes from headers, a few words for each address.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from netgive.errors import UnusableInputError
from netgive.importers.mail.addresses import inbox
from netgive.importers.mail.kind import list_addresses
from netgive.importers.mail.labels import Label
from netgive.importers.mail.letter import Letter
from netgive.importers.mail.names import display_name
from netgive.importers.mail.people import ROLE, doubt_of_address

MOST_PARTICIPANTS = 50  # of a message that tells something of who the user is
MOST_NAMES = 200_000
_LEAST_SHARE_OF_SENT = 50  # who wrote less than a fiftieth of it is there by mistake
_LEAST_SHARE_OF_DELIVERED = 5  # an address where less than a fifth arrives may be anybody's
_CANDIDATES_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Survey:
    """``mine`` are the inboxes of the user, ``names`` and ``lists`` are by address; ``messages`` counts them."""

    mine: frozenset[str]
    names: dict[str, str]
    lists: frozenset[str]
    messages: int


def survey(label: str, me: Collection[str], letters: Iterable[Letter]) -> Survey:
    """Go through all messages once.

    Raises UnusableInputError where they do not show who of several people the user is, and ``me`` does not say it.
    """
    found = _Findings()
    for letter in letters:
        found.add(letter)
    return Survey(found.mine(label, me), found.names, frozenset(found.lists), found.messages)


class _Findings:
    def __init__(self) -> None:
        self.messages = 0
        self.lists: set[str] = set()
        self._own_names: dict[str, str] = {}
        self._given_names: dict[str, str] = {}
        self._sent: Counter[str] = Counter()
        self._delivered: Counter[str] = Counter()
        self._taking_part: Counter[str] = Counter()
        self._telling = 0  # messages that tell who takes part
        self._anybody = False

    def add(self, letter: Letter) -> None:
        self.messages += 1
        self._learn_names(letter)
        if letter.is_list_post:
            self.lists |= list_addresses(letter.headers)
        delivered = frozenset(map(inbox, letter.delivered_to))
        self._delivered.update(delivered)
        authors = frozenset(inbox(author.address) for author in letter.authors)
        self._anybody = self._anybody or letter.sender is not None
        if not letter.labels.isdisjoint({Label.SENT, Label.DRAFT}):
            self._sent.update(authors)
        to = () if letter.is_list_post else letter.recipients
        if (to or delivered) and len(to) <= MOST_PARTICIPANTS:
            recipients = frozenset(inbox(found.address) for found in to if found.address)
            self._telling += 1
            self._taking_part.update(authors | delivered | recipients)

    def _learn_names(self, letter: Letter) -> None:
        """What people call themselves counts more than what others call them."""
        for people, names in ((letter.authors, self._own_names), (letter.recipients, self._given_names)):
            for person in people:
                if person.name and person.address and person.address not in names and len(names) < MOST_NAMES:
                    name = display_name(person.name)
                    if name:
                        names[person.address] = name

    @property
    def names(self) -> dict[str, str]:
        return self._given_names | self._own_names

    def mine(self, label: str, me: Collection[str]) -> frozenset[str]:
        told = frozenset(inbox(text.strip()) for text in me if "@" in text) or self._named(me)
        if told:
            return told
        most = max(self._sent.values(), default=0)
        wrote = {address for address, count in self._sent.items() if count * _LEAST_SHARE_OF_SENT >= most}
        if not wrote and not self._anybody:
            return frozenset()
        least = self.messages / _LEAST_SHARE_OF_DELIVERED
        received = {address for address, count in self._delivered.items() if count >= least}
        return frozenset((wrote or {self._most_frequent(label)}) | received)

    def _named(self, me: Collection[str]) -> frozenset[str]:
        names = {display_name(name).casefold() for name in me} - {""}
        return frozenset(inbox(address) for address, name in self.names.items() if name.casefold() in names)

    def _most_frequent(self, label: str) -> str:
        people = (address for address in self._taking_part if doubt_of_address(address) in {None, ROLE})
        ranked = sorted(people, key=lambda address: (-self._taking_part[address], address))
        most = self._taking_part[ranked[0]] if ranked else 0
        first = [address for address in ranked if self._taking_part[address] == most]
        clear = first if len(first) == 1 else [address for address in first if self._delivered[address]]
        if len(clear) != 1 or most * 2 < self._telling:
            raise UnusableInputError(label, _which_of(ranked))
        return clear[0]


def _which_of(candidates: Collection[str]) -> str:
    shown = list(candidates)[:_CANDIDATES_SHOWN]
    more = ", ..." if len(candidates) > _CANDIDATES_SHOWN else ""
    listed = f"which of these addresses is yours: {', '.join(shown)}{more}" if shown else "which address is yours"
    return f"it does not show {listed}; say so with --me ADDRESS"
