"""Two contacts become one: every value is kept, and it can be undone."""

from collections.abc import Sequence
from typing import Any

from netgive.domain.people import Closeness, Contact
from netgive.domain.text import fold
from netgive.errors import InvalidValueError
from netgive.services.backups import before
from netgive.services.duplicates import duplicates
from netgive.services.matching import rematch
from netgive.services.names import resolve
from netgive.store import people
from netgive.store.changes import Changes
from netgive.store.connection import Store

LISTS = ("emails", "phones", "urls", "circles", "skills", "interests")
LINES = ("nickname", "organization", "title", "location", "birthday")
NUMBERS = ("every_days", "norm", "trust", "willing", "shared_time", "status", "mutuals")
TEXTS = ("memory", "note")
NEARNESS = list(Closeness)


def pair_of(store: Store, first: str, second: str) -> tuple[Contact, Contact]:
    """The two contacts that are meant.

    Raises InvalidValueError where both names mean the same.
    """
    kept, gone = resolve(store, first), resolve(store, second)
    if kept.id == gone.id:
        raise InvalidValueError(f"Both names mean {kept.name}; name two contacts, by id where names are alike.")
    return kept, gone


def merge(store: Store, kept: Contact, gone: Contact) -> Contact:
    """Everything of ``gone`` becomes that of ``kept``, as one step of the history."""
    with store.change(f"{gone.name} merged into {kept.name}") as changes:
        before(store, "merge")
        joined = _join(changes, kept, gone)
        rematch(changes)
    return joined


def merge_certain(store: Store) -> list[tuple[Contact, Contact]]:
    """Join all pairs that share an e-mail address or phone number and whose names agree: who stayed, who went."""
    merged: list[tuple[Contact, Contact]] = []
    pairs = [pair for pair in duplicates(store) if pair.certain]
    if not pairs:
        return merged
    with store.change("all certain duplicates merged") as changes:
        before(store, "merge")
        stands_for: dict[str, str] = {}
        for pair in pairs:
            kept, gone = (_now(stands_for, contact.id) for contact in (pair.a, pair.b))
            if kept == gone:
                continue
            one, other = people.get(changes.connection, kept), people.get(changes.connection, gone)
            if one is not None and other is not None:
                stands_for[gone] = kept
                merged.append((_join(changes, one, other), other))
        rematch(changes)
    return merged


def _now(stands_for: dict[str, str], contact: str) -> str:
    while contact in stands_for:
        contact = stands_for[contact]
    return contact


def _join(changes: Changes, kept: Contact, gone: Contact) -> Contact:
    people.hand_over(changes, gone.id, kept.id)
    joined = joint(kept, gone)
    people.update(changes, kept, joined)
    return joined


def joint(kept: Contact, gone: Contact) -> Contact:
    """One contact with every value of both: what has room for one value only goes into the note."""
    values: dict[str, Any] = {field: _union(getattr(kept, field), getattr(gone, field)) for field in LISTS}
    values |= {field: getattr(kept, field) or getattr(gone, field) for field in LINES}
    values |= {field: _first(getattr(kept, field), getattr(gone, field)) for field in NUMBERS}
    values |= {field: _both(getattr(kept, field), getattr(gone, field)) for field in TEXTS}
    if fold(kept.name) != fold(gone.name) and not values["nickname"]:
        values["nickname"] = gone.name
    days = [day for day in (kept.known_since, gone.known_since) if day is not None]
    rests = [day for day in (kept.paused_until, gone.paused_until) if day is not None]
    joined = kept._replace(
        **values,
        closeness=min(kept.closeness, gone.closeness, key=NEARNESS.index),
        kin=kept.kin or gone.kin,
        do_not_contact=kept.do_not_contact or gone.do_not_contact,
        known_since=min(days, default=None),
        paused_until=max(rests, default=None),
    )
    return joined._replace(note=_both(joined.note, _left_over(joined, gone)))


def _left_over(joined: Contact, gone: Contact) -> str | None:
    """What found no place, as a line of the note."""
    left = [
        f"{field} {getattr(gone, field)}"
        for field in ("name", *LINES)
        if getattr(gone, field) and fold(getattr(gone, field)) not in _said(joined, field)
    ]
    return f"Noted of them elsewhere: {', '.join(left)}." if left else None


def _said(joined: Contact, field: str) -> set[str]:
    fields = ("name", "nickname") if field in {"name", "nickname"} else (field,)
    return {fold(getattr(joined, one)) for one in fields if getattr(joined, one)}


def _union(one: Sequence[str], other: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        {fold(value): value for value in (*other, *one)}[key] for key in dict.fromkeys(map(fold, (*one, *other)))
    )


def _first(one: Any, other: Any) -> Any:  # noqa: ANN401  numbers and words
    return one if one is not None else other


def _both(one: str | None, other: str | None) -> str | None:
    texts = dict.fromkeys(text for text in (one, other) if text)
    return "\n".join(texts) or None
