"""LinkedIn's ``Invitations.csv``: what was written with an invitation that was accepted.

The file lists open invitations, too, and does not say which are. An invitation was accepted if the person is a
contact now. Before late 2023 it has no profile addresses; then only the service can tell who is a contact by name.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from html import unescape

from netgive.domain.conversations import Channel, Direction
from netgive.domain.handles import url_key
from netgive.domain.intake import IntakeItem, InteractionDraft, PersonRef, Skipped
from netgive.domain.text import clean_line
from netgive.importers.identity import fingerprint
from netgive.importers.linkedin.dates import DayReader
from netgive.importers.linkedin.profiles import HIDDEN, full_name, member, profile_slug, profile_url
from netgive.importers.source import Source
from netgive.importers.tables.table import Row, has_header, read_table

_COLUMNS = frozenset({"from", "to", "sentat", "direction"})
_DIRECTIONS = {
    "outgoing": Direction.OUT,
    "sent": Direction.OUT,
    "incoming": Direction.IN,
    "received": Direction.IN,
}
_NAMES = {Direction.OUT: "to", Direction.IN: "from"}
_URLS = {Direction.OUT: "inviteeprofileurl", Direction.IN: "inviterprofileurl"}
_OWN_URLS = {Direction.OUT: "inviterprofileurl", Direction.IN: "inviteeprofileurl"}
_OPEN = "an open invitation"
_LONGEST_MESSAGE = 1_000  # LinkedIn allows 300


def recognise(head: bytes) -> bool:
    return has_header(head, _is_header)


def read(source: Source) -> Iterator[IntakeItem]:
    """What was written with each accepted invitation, as an interaction.

    Raises UnusableInputError where the file has no such header, or no record below it.
    """
    table = read_table(source, _is_header)
    reader = DayReader.of((row["sentat"] for row in table), source.day_first)
    mine = frozenset(filter(None, (*map(profile_slug, source.me), _own_slug(table))))
    for row in table:
        yield _item(row, reader, mine, source)


def owner_url(source: Source) -> str | None:
    """The profile address of whoever exported the file, where it shows one.

    Raises UnusableInputError as `read` does.
    """
    slug = _own_slug(read_table(source, _is_header))
    return profile_url(slug) if slug is not None else None


def _is_header(columns: Collection[str]) -> bool:
    return frozenset(columns) >= _COLUMNS


def _own_slug(rows: Iterable[Row]) -> str | None:
    """Who invites in all outgoing invitations, and is invited in all incoming ones."""
    own = Counter[str]()
    for row in rows:
        direction = _DIRECTIONS.get(row["direction"].casefold())
        slug = profile_slug(row[_OWN_URLS[direction]]) if direction else None
        if slug is not None:
            own[slug] += 1
    return own.most_common(1)[0][0] if own else None


def _item(row: Row, reader: DayReader, mine: Collection[str], source: Source) -> IntakeItem:
    direction = _direction(row, mine)
    if direction is None:
        return Skipped(row.where, "it does not say whether you sent or received it")
    person = member(full_name(row[_NAMES[direction]]), row[_URLS[direction]])
    why_not = _why_not(person, mine, source.others)
    if why_not or person is None:
        return Skipped(row.where, why_not or HIDDEN)
    return _interaction(row, reader, direction, person, source)


def _direction(row: Row, mine: Collection[str]) -> Direction | None:
    said = _DIRECTIONS.get(row["direction"].casefold())
    if said is not None:
        return said
    return next((direction for direction, column in _OWN_URLS.items() if profile_slug(row[column]) in mine), None)


def _why_not(person: PersonRef | None, mine: Collection[str], contacts: frozenset[str]) -> str:
    if person is None:
        return HIDDEN
    if any(profile_slug(url) in mine for url in person.urls):
        return "you sent it to yourself"
    return _OPEN if person.urls and contacts.isdisjoint(map(url_key, person.urls)) else ""


def _interaction(row: Row, reader: DayReader, direction: Direction, person: PersonRef, source: Source) -> IntakeItem:
    day = reader.read(row["sentat"])
    note = clean_line(unescape(row["message"][:_LONGEST_MESSAGE]))
    if not note:
        return Skipped(row.where, "an invitation without a message")
    if day is None:
        return Skipped(row.where, f"its date “{clean_line(row['sentat'])[:40]}” cannot be read")
    if day.here > source.today:
        return Skipped(row.where, "its date lies in the future")
    return InteractionDraft(
        where=row.where,
        source=f"linkedin:invitation:{fingerprint(person.source, direction, day.written.isoformat())}",
        # A contact may be known by this name; nobody becomes one by an invitation that may be open.
        person=person if person.urls else person._replace(doubt=_OPEN),
        on=day.here,
        direction=direction,
        channel=Channel.MESSAGE,
        note=note,
    )
