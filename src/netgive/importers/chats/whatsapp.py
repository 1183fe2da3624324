"""An exported WhatsApp chat: one conversation a day and person.

What was said in a day is summed up while the file is read; only the days are kept until its end, when it is known
who the user is and which number of a date is the month.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from netgive.domain.conversations import BROADCAST_ABOVE, Direction
from netgive.domain.intake import IntakeItem, InteractionDraft, Skipped
from netgive.domain.text import fold
from netgive.errors import UnusableInputError
from netgive.importers.chats.chat_days import ChatDay, Excerpt
from netgive.importers.chats.whatsapp_dates import dates
from netgive.importers.chats.whatsapp_lines import Day, Line, chat_lines, is_chat, speaker_of
from netgive.importers.chats.whatsapp_people import Parties, parties, person
from netgive.importers.questions import asks
from netgive.importers.source import Source

NOTICE = "a notice of WhatsApp, not a message"

_MARK = "\u200e"  # before what WhatsApp says itself, on iPhones
_EDITED = re.compile(r" ?\u200e?<[^<>\n]{5,60}>$")
_MEDIA = re.compile(r"\u200e.*|<[^<>\n]{3,60}>|\S+\.\w{2,5} \([^()\n]{3,40}\)")
# Words of the notice with which a chat begins, in many languages.
_ENCRYPTED = re.compile(
    "|".join(
        map(
            fold,
            (
                *("end-to-end", "end to end", "ende-zu-ende", "extremo a extremo", "bout en bout", "ponta a ponta"),
                *("uçtan uca", "сквозн", "наскрізн", "koncového šifrování", "végpontok közötti", "capăt la capăt"),
                *(
                    "端到端",
                    "端對端",
                    "エンドツーエンド",
                    "종단간",
                    "종단 간",
                    "الطرفين",
                    "מקצה לקצה",
                    "ujung ke ujung",
                ),
            ),
        )
    )
)
_FIRST_MESSAGES = 3


@dataclass(slots=True)
class _Turn:
    """What one person wrote on a day: where it begins, and, if wished for, what it is."""

    line: int
    said: Excerpt | None = None


@dataclass(slots=True)
class _DayOfChat:
    """A day: what each wrote, who was the last, and whether they asked something."""

    line: int
    turns: dict[str, _Turn] = field(default_factory=dict)
    last: str = ""
    last_asks: bool = False


@dataclass(slots=True)
class _Chat:
    """A chat as it is read.

    ``names`` says of each who seems to write whether they wrote anything that is surely their own. ``titles`` are
    those who seem to say that the chat is encrypted: that is the name of the chat, of a group or of the other person.
    """

    bodies: bool
    days: dict[Day, _DayOfChat] = field(default_factory=dict)
    order: list[Day] = field(default_factory=list)
    names: dict[str, bool] = field(default_factory=dict)
    titles: dict[str, None] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    messages: int = 0
    _open: _DayOfChat | None = None

    @property
    def speakers(self) -> tuple[str, ...]:
        """The people who write."""
        return tuple(name for name, wrote in self.names.items() if wrote or name not in self.titles)

    @property
    def title(self) -> str | None:
        """The other person of a chat of two, if the chat tells."""
        # A group does more under its name than to say that it is encrypted.
        fitting = [name for name in self.titles if self.names.get(name, True)]
        return fitting[0] if len(fitting) == 1 else None

    def add(self, line: Line) -> None:
        if line.day is not None:
            self._begin(line, line.day)
        elif self._open is not None:
            self._go_on(self._open, line.text)
        elif line.text.strip() and not self.messages:
            self.skipped.append(Skipped(f"line {line.number}", "it comes before the first message"))

    def _begin(self, line: Line, day: Day) -> None:
        self.messages += 1
        self._open = None
        said = speaker_of(line.text) or self._known_speaker(line.text)
        if said is None or self._is_notice(*said):
            self.skipped.append(Skipped(f"line {line.number}", NOTICE))
            return
        name, text = said
        self.names[name] = self.names.get(name, False) or not text.startswith(_MARK)
        if not self.order or self.order[-1] != day:
            self.order.append(day)
        self._open = self.days.setdefault(day, _DayOfChat(line.number))
        self._open.turns.setdefault(name, _Turn(line.number))
        self._open.last, self._open.last_asks = name, False
        self._go_on(self._open, text)

    def _known_speaker(self, text: str) -> tuple[str, str] | None:
        """``Ada:text``, without a blank, is a message if Ada is known to write."""
        name, colon, words = text.partition(":")
        return (name, words) if colon and name in self.names else None

    def _is_notice(self, name: str, text: str) -> bool:
        early = self.messages <= _FIRST_MESSAGES
        if not (early or text.startswith(_MARK)) or not _ENCRYPTED.search(fold(text)):
            return False
        self.titles.setdefault(name)
        return True

    def _go_on(self, day: _DayOfChat, text: str) -> None:
        words = _EDITED.sub("", text)
        if _MEDIA.fullmatch(words):
            return
        day.last_asks = day.last_asks or asks(words)
        if self.bodies:
            turn = day.turns[day.last]
            turn.said = turn.said or Excerpt()
            turn.said.add(words)


def recognise(head: bytes) -> bool:
    return is_chat(head)


def read(source: Source) -> Iterator[IntakeItem]:
    """Each day on which somebody wrote, and what in the file is no message.

    Raises UnusableInputError where no message is in it, or it cannot be told who the user is, or what the dates mean.
    """
    chat = _Chat(source.bodies)
    for line in chat_lines(source):
        chat.add(line)
    if not chat.messages:
        raise UnusableInputError(source.label, "no message is in it")
    found = _days(chat, source) if chat.speakers else iter(())
    yield from chat.skipped
    yield from found


def _days(chat: _Chat, source: Source) -> Iterator[IntakeItem]:
    """The days, once it is known which they are and who is who."""
    known = dates(chat.order, source)
    who = parties(source, chat.speakers, chat.title)
    newest = max((on for on in known.values() if on is not None), default=None)
    return (
        item
        for day, talk in chat.days.items()
        for item in _items(talk, who, day, known[day], newest=newest == known[day])
    )


def _items(talk: _DayOfChat, who: Parties, day: Day, on: date | None, *, newest: bool) -> Iterator[IntakeItem]:
    where = f"line {talk.line}"
    if on is None:
        yield Skipped(where, f"its date “{day.first}/{day.second}/{day.third}” cannot be right")
        return
    people = (*who.me, *who.others)
    yield from (Skipped(f"line {turn.line}", NOTICE) for name, turn in talk.turns.items() if name not in people)
    if talk.turns.keys().isdisjoint(people):
        return
    writers = [name for name in who.others if name in talk.turns] if who.is_group else who.others
    if not writers:
        yield Skipped(where, "only you wrote that day, and it is not said to whom")
    for name in writers:
        yield _interaction(talk, who, name, on, newest=newest)


def _interaction(talk: _DayOfChat, who: Parties, name: str, on: date, *, newest: bool) -> InteractionDraft:
    turn = talk.turns.get(name)
    asked_by = None
    if talk.last_asks and not who.is_group:
        asked_by = Direction.IN if talk.last == name else Direction.OUT
    day = ChatDay(
        where=f"line {turn.line if turn and who.is_group else talk.line}",
        theirs=turn is not None,
        mine=not who.me.isdisjoint(talk.turns),
        broadcast=len(who.others) > BROADCAST_ABOVE,
        asked_by=asked_by,
        said=turn.said if turn else None,
    )
    someone = person(name)
    place = "group:" if who.is_group else ""
    return day.interaction(f"{someone.source}:{place}{on:%Y%m%d}", someone, on, newest=newest)
