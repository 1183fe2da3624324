"""friends: one Markdown file of people and of what was done with them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from costs.commands import Command
from costs.peers.peer import Peer
from costs.peers.people import People
from costs.process import Call
from costs.stores import TODAY


def written(people: People) -> Iterator[str]:
    names = people.names
    yield "### Activities:"
    for one in sorted(people.interactions, key=lambda one: str(one["on"]), reverse=True):
        yield f"- {one['on']}: {one['note'] or 'Talked'} (**{names[one['contact']]}**)"
    yield from ("", "### Notes:", "", "### Friends:")
    yield from (f"- {name}" for name in sorted(set(names.values())))
    yield from ("", "### Locations:", "")


def set_up(_run: Callable[..., Call], folder: Path, people: People) -> None:
    (folder / "friends.md").write_text("\n".join(written(people)), encoding="utf-8")


FRIENDS = Peer(
    "friends",
    "a `friends.md` with everybody, and each conversation as an activity",
    "it knows neither needs nor gifts; two people of one name are one; it reads and writes the whole file each time",
    {
        "suggest": Command("suggest", ("--filename", "friends.md", "suggest")),
        "show NAME": Command(
            "list activities --with NAME", ("--filename", "friends.md", "list", "activities", "--with", "NAME")
        ),
        "list": Command("list friends", ("--filename", "friends.md", "list", "friends")),
        "log TEXT": Command(
            "add activity", ("--filename", "friends.md", "add", "activity", f"{TODAY}: Coffee with NAME.")
        ),
    },
    set_up,
    lambda person: {"NAME": person["name"]},
)
