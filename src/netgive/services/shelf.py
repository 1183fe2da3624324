"""The shelf: what one has to give."""

from collections.abc import Sequence

from netgive.domain.exchange import ShelfItem, ShelfKind
from netgive.domain.text import clean_line, fold
from netgive.errors import InvalidValueError, RefusedError
from netgive.services.exchange import shelf_item
from netgive.services.matching import rematch_shelf
from netgive.store.connection import Store
from netgive.store.exchange import GIVES, SHELF

LONGEST_TITLE = 500


def add(store: Store, kind: ShelfKind, title: str, topics: Sequence[str], url: str | None) -> ShelfItem:
    """Put something on the shelf.

    Raises RefusedError where the same thing stands there already.
    """
    clean = clean_line(title)
    if not clean or len(clean) > LONGEST_TITLE:
        raise InvalidValueError(f"A title is needed: 1 to {LONGEST_TITLE} visible characters.")
    same = [item for item in items(store) if item.kind is kind and fold(item.title) == fold(clean)]
    if same:
        raise RefusedError(f"“{clean}” is on the shelf already, as {same[0].id}.")
    words = tuple(dict.fromkeys(topic for topic in map(clean_line, topics) if topic))
    with store.change(f"{kind} “{clean}” on the shelf") as changes:
        item = ShelfItem(changes.new_id("shelf_item"), kind, clean, words, clean_line(url) or None if url else None)
        SHELF.insert(changes, item)
        rematch_shelf(changes)
    return item


def items(store: Store) -> list[ShelfItem]:
    """Everything on the shelf, by kind and title."""
    return list(SHELF.all(store.connection))


def remove(store: Store, said: str) -> ShelfItem:
    """Take something off the shelf; gifts that were made with it stay in the ledger."""
    item = shelf_item(store, said)
    with store.change(f"“{item.title}” off the shelf") as changes:
        for give in list(GIVES.where(store.connection, shelf=item.id)):
            GIVES.update(changes, give, give._replace(shelf=None))
        changes.delete("shelf_item", {"id": item.id})
        rematch_shelf(changes)
    return item
