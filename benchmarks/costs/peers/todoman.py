"""todoman: duties as calendar files."""

from collections.abc import Callable
from pathlib import Path

from costs.commands import Command
from costs.peers.peer import Peer
from costs.peers.people import People
from costs.process import Call
from costs.stores import TODAY

SETTINGS = 'path = "{folder}/lists/*"\ndefault_list = "needs"\ncache_path = "{folder}/cache.sqlite3"\n'
TODO = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//netgive benchmark//EN\r\nBEGIN:VTODO\r\n"
    "UID:{id}\r\nDTSTAMP:{stamp}T000000Z\r\nSUMMARY:{summary}\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
)


def set_up(_run: Callable[..., Call], folder: Path, people: People) -> None:
    (folder / "todoman.py").write_text(SETTINGS.format(folder=folder), encoding="utf-8")
    needs = folder / "lists" / "needs"
    needs.mkdir(parents=True)
    names = people.names
    for need in people.needs:
        if need["closed_on"] is None:
            summary = f"{names[need['contact']]}: {need['text']}".replace(",", "\\,")
            todo = TODO.format(id=need["id"], stamp=TODAY.replace("-", ""), summary=summary)
            (needs / f"{need['id']}.ics").write_bytes(todo.encode())


TODOMAN = Peer(
    "todo",
    "an .ics file for each open need, all in one list",
    "it keeps duties and no people: six for each hundred people here, and it has a cache of them",
    {
        "suggest": Command("list", ("--config", "todoman.py", "list")),
        "need NAME TEXT": Command("new", ("--config", "todoman.py", "new", "NAME: a good book on beekeeping")),
    },
    set_up,
    lambda person: {"NAME": person["name"]},
)
