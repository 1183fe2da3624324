"""The people of a store, for programs that are given the same ones."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from costs.process import piped
from costs.sizes import Size
from costs.stores import copied, on_store

Json = Mapping[str, Any]


class People(NamedTuple):
    """What netgive exports: its document, and address cards."""

    contacts: Sequence[Json]
    interactions: Sequence[Json]
    needs: Sequence[Json]
    cards: str

    @classmethod
    def of(cls, size: Size, home: Path, folder: Path) -> "People":
        store, document, cards = copied(size, home, folder), folder / "network.json", folder / "people.vcf"
        piped(on_store(store, folder, "export", "--output", str(document)))
        piped(on_store(store, folder, "export", "--format", "vcard", "--vcard", "3.0", "--output", str(cards)))
        whole = json.loads(document.read_text(encoding="utf-8"))
        text = cards.read_bytes().decode()
        return cls(whole["contacts"], whole["interactions"], whole["needs"], text)

    @property
    def names(self) -> Mapping[str, str]:
        return {contact["id"]: contact["name"] for contact in self.contacts}

    def in_turn(self) -> list[Json]:
        """Whom the commands are about, a person each round: those one talks with most, whose name is theirs alone."""
        count = Counter(contact["name"] for contact in self.contacts)
        often = Counter(one["contact"] for one in self.interactions)
        alone = [contact for contact in self.contacts if count[contact["name"]] == 1]
        return sorted(alone, key=lambda contact: -often[contact["id"]]) or [self.contacts[0]]
