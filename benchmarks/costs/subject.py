"""What is timed: a program with people in it, and some of its commands."""

import json
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from costs.commands import Command
from costs.process import Call, piped
from costs.sizes import Size
from costs.stores import NETGIVE, TODAY, copied, on_store, surroundings

BEGINNING = 2  # letters of a name that is to be completed
NOBODY = "Ada Nobody"


class Subject(ABC):
    """Each turn is about somebody else, so that what is noted does not pile up on one person."""

    def __init__(self, title: str, size: Size, commands: Sequence[Command]) -> None:
        self.title, self.size, self.commands = title, size, commands

    @abstractmethod
    def call(self, command: Command, turn: int) -> Call: ...


class Netgive(Subject):
    """netgive on a copy of a store."""

    def __init__(self, size: Size, commands: Sequence[Command], home: Path, folder: Path) -> None:
        super().__init__("netgive", size, commands)
        folder.mkdir()
        self.store = copied(size, home, folder)
        self._names = _names(self.store, folder)
        self._mornings = 0

    def call(self, command: Command, turn: int) -> Call:
        name = self._names[turn % len(self._names)]
        words = {"NAME": name, "BEGINNING": name[:BEGINNING]}
        more = {key: filled(value, words) for key, value in command.environment.items()}
        return Call(
            (*NETGIVE, *(filled(argument, words) for argument in command.arguments)),
            surroundings(NETGIVE_DB=str(self.store), NETGIVE_TODAY=self._day(command), **more),
            self.store.parent,
            command.terminal,
        )

    def _day(self, command: Command) -> str:
        """Today, or a day on which nothing was shown yet."""
        self._mornings += command.anew
        ahead = timedelta(days=self._mornings if command.anew else 0)
        return (date.fromisoformat(TODAY) + ahead).isoformat()


def filled(text: str, words: Mapping[str, str]) -> str:
    for word, value in words.items():
        text = text.replace(word, value)
    return text


def _names(store: Path, folder: Path) -> list[str]:
    """Names that one person alone has, of those one has talked with last first."""
    said = piped(on_store(store, folder, "list", "--sort", "recent", "--json"))
    count = Counter(contact["name"] for contact in json.loads(said)["contacts"])
    return [name for name, number in count.items() if number == 1] or [NOBODY]
