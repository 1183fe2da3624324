"""khard: address cards in a folder."""

from collections.abc import Callable
from pathlib import Path

from costs.commands import Command
from costs.peers.peer import Peer
from costs.peers.people import People
from costs.process import Call

SETTINGS = """
[addressbooks]
[[people]]
path = {folder}/people

[general]
default_action = list
editor = true
merge_editor = true
"""
END = "END:VCARD\r\n"


def set_up(_run: Callable[..., Call], folder: Path, people: People) -> None:
    (folder / "khard.conf").write_text(SETTINGS.format(folder=folder), encoding="utf-8")
    (folder / "people").mkdir()
    for number, card in enumerate(people.cards.split(END)[:-1]):
        (folder / "people" / f"{number}.vcf").write_bytes(f"{card}{END}".encode())


KHARD = Peer(
    "khard",
    "`netgive export --format vcard --vcard 3.0`, a file for each person in one address book",
    "it keeps addresses and no conversations, and reads all cards each time; `find` looks through addresses only",
    {
        "list": Command("list", ("-c", "khard.conf", "list")),
        "show NAME": Command("show NAME", ("-c", "khard.conf", "show", "NAME")),
        "find NAME": Command("list NAME", ("-c", "khard.conf", "list", "NAME")),
    },
    set_up,
    lambda person: {"NAME": person["name"]},
)
