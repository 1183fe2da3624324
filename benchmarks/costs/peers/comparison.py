"""What others cost beside netgive."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from costs.peers.friends import FRIENDS
from costs.peers.hermitcrm import HERMITCRM
from costs.peers.khard import KHARD
from costs.peers.peer import Peer, PeerSubject
from costs.peers.people import People
from costs.peers.todoman import TODOMAN
from costs.rounds import Row
from costs.sizes import Size
from costs.tables import table

PEERS = (KHARD, TODOMAN, FRIENDS, HERMITCRM)


class Installed(NamedTuple):
    """A peer, and where its program is."""

    peer: Peer
    program: str


def installed(path: str) -> list[Installed]:
    """Those whose program is in the folders of a path."""
    places = [(peer, shutil.which(peer.program, path=path)) for peer in PEERS]
    return [Installed(peer, str(Path(program).absolute())) for peer, program in places if program is not None]


def prepared(found: Sequence[Installed], size: Size, home: Path, folder: Path) -> list[PeerSubject]:
    """Each with the same people in it."""
    if not found:
        return []
    folder.mkdir()
    people = People.of(size, home, folder)
    subjects = [PeerSubject(peer, program, size, folder / peer.program) for peer, program in found]
    for subject in subjects:
        subject.fill(people)
    return subjects


def beside(others: Sequence[Row], rows: Sequence[Row]) -> Iterator[str]:
    """A command of theirs a line, with netgive's that does what is most alike."""
    here = {row.subject.title for row in others}
    if others:
        yield f"With {others[0].subject.size}."
        yield ""
        yield from table(("command", "ratio", "beside", "netgive", "ms", "MB"), _lines(others, rows))
    for peer in PEERS:
        where = "" if peer.program in here else " Not installed where this was measured."
        yield f"- **{peer.program}**: {peer.kept}. Not quite comparable: {peer.differs}.{where}"


def _lines(others: Sequence[Row], rows: Sequence[Row]) -> Iterator[Sequence[str]]:
    ours = {(row.command.label, row.subject.size): row for row in rows if not row.command.terminal}
    for row in others:
        peer = next(peer for peer in PEERS if peer.program == row.subject.title)
        label = next(label for label, command in peer.commands.items() if command == row.command)
        own = ours[label, row.subject.size]
        yield (
            f"{peer.program} {row.command.label}",
            f"{row.ratio:.1f}",
            label,
            f"{own.ratio:.1f}",
            f"{row.milliseconds:.0f}",
            f"{row.megabytes:.0f}",
        )
