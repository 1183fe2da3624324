"""What was written between the user and one person on one day, in a chat or by text messages."""

from dataclasses import dataclass, field
from datetime import date

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import InteractionDraft, PersonRef
from netgive.domain.text import clean_text

LONGEST_NOTE = 2_000


@dataclass(slots=True)
class Excerpt:
    """The beginning of what somebody said, as far as a note may hold it."""

    texts: list[str] = field(default_factory=list)
    room: int = LONGEST_NOTE

    def add(self, text: str) -> None:
        if self.room > 0:
            cut = clean_text(text[: 2 * LONGEST_NOTE])[: self.room].rstrip()
            self.texts += [cut] if cut else []
            self.room -= len(cut) + 1

    def __str__(self) -> str:
        return "\n".join(self.texts)


@dataclass(slots=True)
class ChatDay:
    """Who wrote on a day, where that stands first in the file, and what the other person said.

    ``asked_by`` is who asked something in the last message of the day, where nobody else was in the conversation.
    ``broadcast``: nothing was written among fewer than seven.
    """

    where: str
    theirs: bool = False
    mine: bool = False
    broadcast: bool = False
    asked_by: Direction | None = None
    said: Excerpt | None = None

    @property
    def direction(self) -> Direction:
        if self.theirs and self.mine:
            return Direction.BOTH
        return Direction.IN if self.theirs else Direction.OUT

    def interaction(self, source: str, person: PersonRef, on: date, *, newest: bool) -> InteractionDraft:
        """The day as it is kept; only on the ``newest`` a question may still wait for its answer.

        On a day of both the question is taken for the user's, so one of theirs is not said.
        """
        direction = self.direction
        asker = Direction.OUT if direction is Direction.BOTH else direction
        return InteractionDraft(
            where=self.where,
            source=source,
            person=person,
            on=on,
            direction=direction,
            channel=Channel.MESSAGE,
            note=str(self.said or "") or None,
            expects_reply=newest and self.asked_by is asker,
            broadcast=self.broadcast,
        )
