"""How large the invented networks are."""

from typing import NamedTuple, Self


class Size(NamedTuple):
    """So many people, and so many conversations with them."""

    contacts: int
    interactions: int

    @classmethod
    def parse(cls, text: str) -> Self:
        contacts, _, interactions = text.partition("/")
        return cls(int(contacts), int(interactions))

    def __str__(self) -> str:
        if not self.contacts:
            return "an empty store"
        return f"{self.contacts:,} people, {self.interactions:,} conversations"


EMPTY = Size(0, 0)
EVERYDAY = (Size(1_000, 20_000), Size(10_000, 200_000))
LARGE = Size(100_000, 1_000_000)
# With LARGE and EVERYDAY: more people with ten conversations each, and more conversations with the same people.
GROWTH = (Size(1_000, 10_000), Size(10_000, 100_000), Size(10_000, 20_000), Size(10_000, 1_000_000))
