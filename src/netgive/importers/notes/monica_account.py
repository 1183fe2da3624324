"""What the records of a Monica export share: whose names and kinds the identifiers in them stand for."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from netgive.domain.text import MAX_NAME
from netgive.importers.notes.monica_nodes import Block, Node, listed

_NAME_PARTS = ("first_name", "middle_name", "last_name")
_FALLBACK_NAMES = ("nickname", "company")


@dataclass(frozen=True, slots=True)
class Account:
    """An export, with what its identifiers (uuids) stand for.

    ``attendees`` counts the contacts in each activity, ``relations`` says who is what to a contact, ``me`` are the
    contacts that are the user.
    """

    blocks: Sequence[Block]
    properties: Node
    activities: Mapping[str, Node]
    attendees: Counter[str]
    relations: Mapping[str, Sequence[str]]
    names: Mapping[str, str]
    kinds: Mapping[str, Node]
    me: frozenset[str]

    @classmethod
    def of(cls, document: Any) -> Self:  # noqa: ANN401  what json.loads gives
        account = Node.of(Node.of(document).columns.get("account"))
        blocks = tuple(account.blocks)
        contacts = list(_nodes(blocks, "contact"))
        names = {contact.uuid: name_of(contact) for contact in contacts if contact.uuid}
        users = _nodes(blocks, "user")
        return cls(
            blocks=blocks,
            properties=account,
            activities={node.uuid: node for node in _nodes(blocks, "activity") if node.uuid},
            attendees=Counter(uuid for contact in contacts for uuid in activities_of(contact)),
            relations=_relations(blocks, names),
            names=names,
            kinds=_kinds(account),
            me=frozenset(filter(None, (user.line("me_contact").casefold() for user in users))),
        )

    @property
    def contacts(self) -> Iterator[Node]:
        return _nodes(self.blocks, "contact")

    def kind(self, record: Node, name: str) -> Node:
        """The kind that one of a record's properties names: of a contact field, of a life event."""
        return self.kinds.get(record.line(name).casefold(), Node())


def name_of(contact: Node) -> str:
    full = " ".join(filter(None, map(contact.line, _NAME_PARTS)))
    return (full or next(filter(None, map(contact.line, _FALLBACK_NAMES)), ""))[:MAX_NAME].rstrip()


def activities_of(contact: Node) -> list[str]:
    """The identifiers of the activities a contact takes part in, each once."""
    uuids = (uuid for block in contact.blocks if block.type == "activity" for uuid in block.uuids)
    return list(dict.fromkeys(filter(None, uuids)))


def _nodes(blocks: Sequence[Block], kind: str) -> Iterator[Node]:
    return (node for block in blocks if block.type == kind for node in block.nodes)


def _relations(blocks: Sequence[Block], names: Mapping[str, str]) -> Mapping[str, Sequence[str]]:
    relations: defaultdict[str, list[str]] = defaultdict(list)
    for relation in _nodes(blocks, "relationship"):
        name = names.get(relation.line("contact_is").casefold())
        if name and relation.line("type"):
            what = relation.line("type").replace("_", " ").capitalize()
            relations[relation.line("of_contact").casefold()].append(f"{what}: {name}")
    return relations


def _kinds(account: Node) -> Mapping[str, Node]:
    lists = Node.of(account.columns.get("instance")).columns.values()
    kinds = (Node.of(value) for values in lists for value in listed(values))
    return {kind.uuid: kind for kind in kinds if kind.uuid}
