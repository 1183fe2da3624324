"""The one schema, as SQLModel tables: columns only.

`schema.sql` is generated from here (``make schema``) and migrations are compared with it, so that everyday
commands can create and use a store without importing an ORM (docs/decisions.md).
"""

import datetime as dt

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, String, text
from sqlmodel import Field, SQLModel


def _contact(*, primary_key: bool = False, index: bool = True) -> Column[str]:
    """A reference to a contact that goes when the contact is forgotten."""
    target = ForeignKey("contact.id", ondelete="CASCADE")
    return Column(String, target, primary_key=primary_key, nullable=False, index=index and not primary_key)


def _link(target: str) -> Column[str]:
    """A reference that is emptied when what it points to is removed; found by index, for each removal looks for it."""
    return Column(String, ForeignKey(target, ondelete="SET NULL"), nullable=True, index=True)


class SequenceRow(SQLModel, table=True):
    """The last number given out for each kind of id, so that none is ever used twice."""

    __tablename__ = "sequence"
    name: str = Field(primary_key=True)
    last: int


class CircleRow(SQLModel, table=True):
    __tablename__ = "circle"
    name: str = Field(primary_key=True)
    every_days: int | None = None


class ContactRow(SQLModel, table=True):
    __tablename__ = "contact"
    __table_args__ = (Index("ix_contact_skills", "skills", "id", sqlite_where=text("skills != '[]'")),)
    id: str = Field(primary_key=True)
    name: str = Field(index=True)
    nickname: str | None = None
    organization: str | None = Field(default=None, index=True)
    title: str | None = Field(default=None, index=True)
    location: str | None = None
    birthday: str | None = None
    closeness: str
    every_days: int | None = None
    norm: str | None = None
    kin: bool
    trust: int | None = None
    willing: int | None = None
    shared_time: int | None = None
    status: int | None = None
    mutuals: int | None = None
    known_since: dt.date | None = None
    skills: list[str] = Field(sa_column=Column(JSON, nullable=False))
    interests: list[str] = Field(sa_column=Column(JSON, nullable=False))
    memory: str | None = None
    note: str | None = None
    do_not_contact: bool
    paused_until: dt.date | None = None


class HandleRow(SQLModel, table=True):
    """An e-mail address, phone number or URL of a contact; ``key`` is its normal form, by which it is found."""

    __tablename__ = "handle"
    contact: str = Field(sa_column=_contact(primary_key=True))
    kind: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    value: str
    key: str = Field(index=True)


class MembershipRow(SQLModel, table=True):
    """The circles of a contact, in the order in which they were named."""

    __tablename__ = "membership"
    contact: str = Field(sa_column=_contact(primary_key=True))
    position: int = Field(primary_key=True)
    circle: str = Field(foreign_key="circle.name", index=True)


class OriginRow(SQLModel, table=True):
    """Which record of an imported file became which contact, and as JSON what it said of them."""

    __tablename__ = "origin"
    source: str = Field(primary_key=True)
    contact: str = Field(sa_column=_contact())
    seen: str | None = None


class InteractionRow(SQLModel, table=True):
    __tablename__ = "interaction"
    __table_args__ = (Index("ix_interaction_contact_on", "contact", "on"),)
    id: int | None = Field(default=None, primary_key=True)
    contact: str = Field(sa_column=_contact(index=False))
    on: dt.date
    direction: str
    channel: str
    note: str | None = None
    expects_reply: bool
    broadcast: bool
    source: str | None = Field(default=None, unique=True)


class TieRow(SQLModel, table=True):
    """What follows from all records of a contact, kept up to date in the transaction of every write.

    The summary is that of engine/summary.py, the outlook from ``rhythm`` on that of engine/outlook.py.
    """

    __tablename__ = "tie"
    contact: str = Field(sa_column=_contact(primary_key=True))
    known_day: int | None = None
    contact_days: int
    first_day: int | None = None
    last_day: int | None = None
    messages_in: int
    messages_out: int
    last_in: int | None = None
    last_out: int | None = Field(default=None, index=True)
    seen: float
    seen_day: int | None = None
    waiting_day: int | None = Field(default=None, index=True)
    asks: str
    open_asks: str
    note_day: int | None = None
    rhythm: int
    dormant_after: int
    met: bool
    latest_day: int | None = None
    strength: float
    pace: float
    pressing: bool
    need_day: int | None = None
    best_offer: float | None = None
    ceiling: float | None = Field(default=None, index=True)
    evidence_day: int | None = None


class NeedRow(SQLModel, table=True):
    __tablename__ = "need"
    id: str = Field(primary_key=True)
    contact: str = Field(sa_column=_contact())
    text: str
    kind: str
    asked: bool
    first_seen: dt.date | None = None
    confirmed_on: dt.date | None = None
    deadline: dt.date | None = None
    closed_on: dt.date | None = None


class EventRow(SQLModel, table=True):
    __tablename__ = "event"
    id: int | None = Field(default=None, primary_key=True)
    contact: str = Field(sa_column=_contact())
    kind: str
    on: dt.date
    note: str | None = None
    cleared_on: dt.date | None = None


class ShelfItemRow(SQLModel, table=True):
    __tablename__ = "shelf_item"
    id: str = Field(primary_key=True)
    kind: str
    title: str
    topics: list[str] = Field(sa_column=Column(JSON, nullable=False))
    url: str | None = None


class GiveRow(SQLModel, table=True):
    __tablename__ = "give"
    id: str = Field(primary_key=True)
    contact: str = Field(sa_column=_contact())
    kind: str
    state: str = Field(index=True)
    text: str
    shelf: str | None = Field(sa_column=_link("shelf_item.id"))
    need: str | None = Field(sa_column=_link("need.id"))
    introduced: str | None = Field(sa_column=_link("contact.id"))
    minutes: int
    promised_on: dt.date | None = None
    due: dt.date | None = None
    delivered_on: dt.date | None = Field(default=None, index=True)
    outcome_on: dt.date | None = None
    outcome: str | None = None


class ReceivedRow(SQLModel, table=True):
    __tablename__ = "received"
    id: str = Field(primary_key=True)
    contact: str = Field(sa_column=_contact())
    text: str
    on: dt.date
    thanked_on: dt.date | None = None
    outcome_told_on: dt.date | None = None


class IntroductionRow(SQLModel, table=True):
    __tablename__ = "introduction"
    id: str = Field(primary_key=True)
    a: str = Field(sa_column=_contact())
    b: str = Field(sa_column=_contact())
    state: str
    reason: str | None = None
    changed_on: dt.date | None = None
    outcome: str | None = None
    note: str | None = None


class IntroductionStepRow(SQLModel, table=True):
    __tablename__ = "introduction_step"
    introduction: str = Field(
        sa_column=Column(String, ForeignKey("introduction.id", ondelete="CASCADE"), primary_key=True)
    )
    position: int = Field(primary_key=True)
    state: str
    on: dt.date


class SenseRow(SQLModel, table=True):
    """What the matcher made of a text; see matching/meaning.py."""

    __tablename__ = "sense"
    text: str = Field(primary_key=True)
    direction: bytes
    shares: bytes


class ClueRow(SQLModel, table=True):
    """What a text is found by when it could be met; see matching/clues.py."""

    __tablename__ = "clue"
    __table_args__ = ({"sqlite_with_rowid": False},)
    key: int = Field(primary_key=True)
    text: str = Field(primary_key=True)
    size: float


class SettingRow(SQLModel, table=True):
    """What a store remembers about itself."""

    __tablename__ = "setting"
    name: str = Field(primary_key=True)
    value: str


class PrintedRow(SQLModel, table=True):
    """The page of the day as it was printed, until anything changes; ``made_for`` is all else it follows from."""

    __tablename__ = "printed"
    form: str = Field(primary_key=True)
    made_for: str
    text: str


class ChangeRow(SQLModel, table=True):
    """One command that changed something, an undoable step; ``at`` is an instant in UTC."""

    __tablename__ = "change"
    id: int | None = Field(default=None, primary_key=True)
    at: str
    command: str
    summary: str
    undone: bool


class ChangedRow(SQLModel, table=True):
    """A row that a command changed, as JSON: its key, what it was before, and once undone what it was after."""

    __tablename__ = "change_row"
    change: int = Field(
        sa_column=Column(Integer, ForeignKey("change.id", ondelete="CASCADE"), primary_key=True, nullable=False)
    )
    position: int = Field(primary_key=True)
    name: str
    key: str
    before: str
    after: str | None = None


class RecordTextRow(SQLModel, table=True):
    """What is noted of a contact apart from conversations, as it is in the index; see store/search_index.py."""

    __tablename__ = "record_text"
    id: int | None = Field(default=None, primary_key=True)
    contact: str = Field(unique=True)
    text: str


class UnreadRecordRow(SQLModel, table=True):
    """A contact whose record was changed and is to be read into the index again; empty after each transaction."""

    __tablename__ = "unread_record"
    contact: str = Field(primary_key=True)


class UnreadNoteRow(SQLModel, table=True):
    """An interaction whose note was changed, and the note that is in the index; empty after each transaction."""

    __tablename__ = "unread_note"
    id: int | None = Field(default=None, primary_key=True)
    was: str | None = None


class SuggestionRow(SQLModel, table=True):
    """What was suggested on a day and what became of it; ``rank`` and ``page`` belong to the page shown last."""

    __tablename__ = "suggestion"
    contact: str = Field(sa_column=_contact(primary_key=True))
    on: dt.date = Field(primary_key=True, index=True)
    state: str
    reason: str | None = None
    until: dt.date | None = None
    rank: int | None = None
    minutes: int = 0
    page: str | None = None


class OfferMatchRow(SQLModel, table=True):
    """What on hand meets a need or an interest; computed when one of them is written, only read by `suggest`."""

    __tablename__ = "offer_match"
    id: int | None = Field(default=None, primary_key=True)
    contact: str = Field(sa_column=_contact())
    need: str | None = Field(
        sa_column=Column(String, ForeignKey("need.id", ondelete="CASCADE"), nullable=True, index=True)
    )
    interest: str | None = None
    source: str
    offer: str
    kind: str | None = None
    text: str
    quality: float
    words: str
    named: bool
