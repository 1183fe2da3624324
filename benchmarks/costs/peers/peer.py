"""Another program: how it is set up, what is timed of it, and beside which command of netgive."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from costs.commands import Command
from costs.peers.people import Json, People
from costs.process import Call
from costs.sizes import Size
from costs.stores import surroundings
from costs.subject import Subject, filled


class Peer(NamedTuple):
    """``set_up`` writes its files into a folder; ``words`` are replaced in its commands by what a person is there."""

    program: str
    kept: str  # how the people come into it
    differs: str  # what makes the comparison lame
    commands: Mapping[str, Command]  # by the command of netgive that does what is most alike
    set_up: Callable[[Callable[..., Call], Path, People], None]
    words: Callable[[Json], Mapping[str, str]]


class PeerSubject(Subject):
    """Another program with the same people in it, in a home of its own."""

    def __init__(self, peer: Peer, program: str, size: Size, folder: Path) -> None:
        super().__init__(peer.program, size, list(peer.commands.values()))
        self.peer, self._program, self._folder = peer, program, folder
        self._turns: Sequence[Json] = []

    def fill(self, people: People) -> None:
        self._folder.mkdir()
        self.peer.set_up(self.run, self._folder, people)
        self._turns = people.in_turn()

    def run(self, *arguments: str) -> Call:
        return Call((self._program, *arguments), self._environment(), self._folder)

    def call(self, command: Command, turn: int) -> Call:
        words = self.peer.words(self._turns[turn % len(self._turns)])
        return self.run(*(filled(argument, words) for argument in command.arguments))

    def _environment(self) -> dict[str, str]:
        home = str(self._folder)
        return surroundings(
            HOME=home,
            XDG_CONFIG_HOME=home,
            XDG_CACHE_HOME=home,
            XDG_DATA_HOME=home,
            GIT_AUTHOR_NAME="Me",
            GIT_AUTHOR_EMAIL="me@home.example",
            GIT_COMMITTER_NAME="Me",
            GIT_COMMITTER_EMAIL="me@home.example",
        )
