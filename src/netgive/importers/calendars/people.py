"""Who took part in an event, and which of them is the user: a calendar file may not say."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple
from urllib.parse import unquote

from netgive.domain.intake import PersonRef
from netgive.domain.text import clean_line, fold
from netgive.errors import UnusableInputError
from netgive.importers.calendars.components import Calendar, Component, Property
from netgive.importers.mail.addresses import inbox
from netgive.importers.mail.names import display_name, name_from_address
from netgive.importers.mail.people import doubt_of_address
from netgive.importers.source import Source

GROUP = "a group, not a person"

_ADDRESS = re.compile(r"""[^\s<>"',;:@()\[\]]{1,128}@[^\s<>"',;:@()\[\]?]{1,255}""")
_PLACES = frozenset({"ROOM", "RESOURCE"})
_ABSENT = frozenset({"DECLINED", "DELEGATED"})
_ONLOOKER = "NON-PARTICIPANT"
# Google's addresses of calendars, rooms, and organisers it does not know.
_NOBODY = re.compile(r"(?:.*\.)?calendar\.google\.com|virtual|invalid", re.IGNORECASE)
_SHOWN = 5
_LONGEST = 4_000


class Party(NamedTuple):
    """One who is named in an event. ``here``: they have not said that they do not come; ``host``: they invited."""

    key: str
    name: str
    address: str
    is_group: bool
    here: bool
    host: bool = False

    @property
    def person(self) -> PersonRef:
        name = self.name or name_from_address(self.address)
        doubt = GROUP if self.is_group else doubt_of_address(self.address) if self.address else None
        return PersonRef(name, f"ics:{self.key}", emails=(self.address,) if self.address else (), doubt=doubt)


def parties(event: Component) -> tuple[Party, ...]:
    """Everybody who is named in an event, its organiser too; no rooms."""
    found: dict[str, Party] = {}
    for line in event.all("ATTENDEE"):
        party = _party(line)
        if party is not None:
            found.setdefault(party.key, party)
    for line in event.all("ORGANIZER"):
        party = _party(line)
        if party is not None:  # who is often invited once more, and may decline
            known = found.get(party.key, party)
            found[party.key] = known._replace(name=known.name or party.name, host=True)
    return tuple(found.values())


def find_me(
    source: Source, calendars: Sequence[Calendar], events: Sequence[Collection[Party]]
) -> frozenset[str] | None:
    """The keys of the user: named by the user, or the calendar's own name, or else of who is in the most events.

    Whoever has named an address is not asked again: if it is in no event, the user is whoever is in all of several, or
    else not among those who are named. None where a single event does not tell: there is nobody who alone could be the
    one who invited.
    Raises UnusableInputError where several are in equally many events.
    """
    people = {party.key: party for event in events for party in event if not party.is_group}
    for names in (source.me, _own_names(source, calendars)):
        mine = frozenset(key for key, party in people.items() if _is_called(party, names))
        if mine:
            return mine
    counted = Counter(party.key for event in events for party in event if not party.is_group)
    most = max(counted.values(), default=0)
    likely = [people[key] for key, number in counted.items() if number == most]
    several, alone = len(events) > 1, len(likely) == 1
    if any("@" in name for name in source.me):
        return frozenset(party.key for party in likely if several and alone and most == len(events))
    if several and not alone:
        raise UnusableInputError(source.label, which_of(likely))
    if likely and not several and not (alone and likely[0].host):
        return None
    return frozenset(party.key for party in likely)


def which_of(candidates: Sequence[Party]) -> str:
    shown = ", ".join(party.address or party.name for party in candidates[:_SHOWN])
    more = ", ..." if len(candidates) > _SHOWN else ""
    return f"it does not show which of these people you are: {shown}{more}; say so with --me ADDRESS"


def _own_names(source: Source, calendars: Iterable[Calendar]) -> list[str]:
    """What the calendars are called; Google names a file after the address."""
    names = [calendar.about.text(name) for calendar in calendars for name in ("X-WR-CALNAME", "NAME")]
    return [*names, source.path.stem] if "@" in source.path.stem else names


def _is_called(party: Party, names: Iterable[str]) -> bool:
    wanted = [clean_line(name) for name in names]
    by_address = bool(party.address) and inbox(party.address) in {inbox(name) for name in wanted if "@" in name}
    return by_address or (bool(party.name) and fold(party.name) in map(fold, wanted))


def _party(line: Property) -> Party | None:
    """Who a line names; None for a room, a calendar, or nobody."""
    params = line.params
    kind = params.get("CUTYPE", "").upper()
    address = _address(params.get("EMAIL", "")) or _address(line.value)
    name = display_name(params.get("CN", "")) or ("" if address else display_name(_words_of(line.value)))
    if kind in _PLACES or not (address or name) or _NOBODY.fullmatch(address.rpartition("@")[2]):
        return None
    away = params.get("PARTSTAT", params.get("STATUS", "")).upper() in _ABSENT
    here = not away and params.get("ROLE", "").upper() != _ONLOOKER
    return Party(address or f"name:{fold(name)}", name, address, kind == "GROUP", here)


def _address(text: str) -> str:
    match = _ADDRESS.search(unquote(text[:_LONGEST]))
    return clean_line(match[0]).strip(".").casefold() if match is not None else ""


def _words_of(value: str) -> str:
    """The value of a line of vCalendar 1.0, which may be a name; addresses of other kinds are none."""
    return "" if ":" in value or "/" in value else value
