"""LinkedIn's ``Endorsement_Given_Info.csv`` and ``Endorsement_Received_Info.csv``.

A person who is endorsed is endorsed for several skills in a row: one gift a person and day.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from netgive.domain.exchange import GiveKind
from netgive.domain.intake import GiveDraft, IntakeItem, PersonRef, ReceivedDraft, Skipped
from netgive.domain.text import clean_line
from netgive.importers.identity import fingerprint
from netgive.importers.linkedin.dates import DayReader
from netgive.importers.linkedin.profiles import HIDDEN, full_name, member, withdrawn
from netgive.importers.source import Source
from netgive.importers.tables.table import Row, Table, has_header, read_table

_GIVEN, _RECEIVED = "endorsee", "endorser"
_DATE, _SKILL = "endorsementdate", "skillname"
_LONGEST_SKILL = 200
_LINES_SHOWN = 20


@dataclass(slots=True)
class _Group:
    """The endorsements between the user and a person on one day."""

    person: PersonRef
    on: date
    written: date
    lines: list[int] = field(default_factory=list)
    skills: dict[str, str] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        self.lines.append(row.line)
        skill = clean_line(row[_SKILL])[:_LONGEST_SKILL]
        if skill:
            self.skills.setdefault(skill.casefold(), skill)

    @property
    def where(self) -> str:
        shown = ", ".join(map(str, self.lines[:_LINES_SHOWN]))
        more = len(self.lines) - _LINES_SHOWN
        return f"{'line' if len(self.lines) == 1 else 'lines'} {shown}{f' and {more} more' if more > 0 else ''}"

    @property
    def text(self) -> str:
        *most, last = self.skills.values() or ("a skill",)
        return f"an endorsement on LinkedIn for {' and '.join(filter(None, (', '.join(most), last)))}"


def recognise(head: bytes) -> bool:
    return has_header(head, _is_header)


def read(source: Source) -> Iterator[IntakeItem]:
    """The endorsements as gifts or as something received, one for each person and day.

    Raises UnusableInputError where the file has no such header, or no record below it.
    """
    table = read_table(source, _is_header)
    groups: dict[tuple[str, date], _Group] = {}
    role = _GIVEN if _is_given(table.header.columns) else _RECEIVED
    yield from _gather(table, role, source, groups)
    for group in groups.values():
        yield _given(group) if role == _GIVEN else _received(group)


def _is_header(columns: Collection[str]) -> bool:
    return {_DATE, _SKILL} <= set(columns) and (_is_given(columns) or f"{_RECEIVED}firstname" in columns)


def _is_given(columns: Collection[str]) -> bool:
    return f"{_GIVEN}firstname" in columns


def _gather(table: Table, role: str, source: Source, groups: dict[tuple[str, date], _Group]) -> Iterator[Skipped]:
    """Put every row into its group; those that are not taken are given back with the reason."""
    reader = DayReader.of((row[_DATE] for row in table), source.day_first)
    for row in table:
        name = full_name(row[f"{role}firstname"], row[f"{role}lastname"])
        person = member(name, row[f"{role}publicurl"])
        day = reader.read(row[_DATE])
        why_not = withdrawn(row["endorsementstatus"])
        if why_not or person is None:
            yield Skipped(row.where, why_not or HIDDEN)
        elif day is None:
            yield Skipped(row.where, f"its date “{clean_line(row[_DATE])[:40]}” cannot be read")
        elif day.here > source.today:
            yield Skipped(row.where, "its date lies in the future")
        else:
            # By the day as written, so that the same rows make the same gift in every zone.
            key = person.source, day.written
            groups.setdefault(key, _Group(person, day.here, day.written)).add(row)


def _given(group: _Group) -> GiveDraft:
    return GiveDraft(group.where, _identity("given", group), group.person, group.on, GiveKind.ATTENTION, group.text)


def _received(group: _Group) -> ReceivedDraft:
    return ReceivedDraft(group.where, _identity("received", group), group.person, group.on, group.text, small=True)


def _identity(which: str, group: _Group) -> str:
    return f"linkedin:endorsement:{fingerprint(which, group.person.source, group.written.isoformat())}"
