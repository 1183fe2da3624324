"""Contacts that may be one person, with reasons; never joined by the name alone, and never by themselves."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from netgive.domain.duplicates import Pair
from netgive.domain.handles import url_key
from netgive.domain.people import Contact
from netgive.domain.text import fold
from netgive.services.likeness import SHORT_FORMS, Likeness, likeness, words
from netgive.store import people
from netgive.store.connection import Store

SHARED_BY_MANY = 12  # an address of a whole office, or a first name: it says nothing of two of them
CONFIDENT = 0.5  # below, a pair is not shown
KINDS = {"email": "e-mail address", "phone": "phone number", "url": "web address"}
CERTAIN, SAME_PROFILE, SAME_ADDRESS, SAME_NUMBER = 1.0, 0.95, 0.6, 0.3
SAME_FIRST_NAME = 0.65  # beside a shared address: a family name may change
BY_NAME = {Likeness.SAME: 0.65, Likeness.AGREE: 0.5, Likeness.NEAR: 0.45}
SAME_EMPLOYER, NOTHING_AGAINST, OTHER_BIRTHDAY, OTHER_PROFILE = 0.25, 0.15, -0.5, -0.5
ONE_PROFILE_EACH = "linkedin.com/in/"

NAMES = {
    Likeness.SAME: "the same name",
    Likeness.AGREE: "names that go together",
    Likeness.NEAR: "names that differ by a letter",
}

Shared = Mapping[tuple[str, str], set[tuple[str, str]]]


def duplicates(store: Store) -> list[Pair]:
    """Pairs that may be one person, the most certain first."""
    contacts = {contact.id: contact for contact in people.contacts(store.connection)}
    shared = _shared_addresses(people.handles(store.connection))
    keys = {*shared, *_alike_in_name(list(contacts.values()))}
    pairs = (_pair(contacts[a], contacts[b], shared.get((a, b), set())) for a, b in keys)
    found = [pair for pair in pairs if pair is not None and pair.confidence >= CONFIDENT]
    return sorted(found, key=lambda pair: (-pair.confidence, fold(pair.a.name), pair.a.id, pair.b.id))


def _shared_addresses(handles: Iterable[tuple[str, str, str]]) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """The addresses that two contacts share, by their ids."""
    owners: dict[tuple[str, str], set[str]] = defaultdict(set)
    for contact, kind, key in handles:
        if key:
            owners[kind, key].add(contact)
    shared: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for address, several in owners.items():
        if 1 < len(several) <= SHARED_BY_MANY:
            for pair in combinations(sorted(several), 2):
                shared[pair].add(address)
    return shared


def _alike_in_name(contacts: Sequence[Contact]) -> Iterator[tuple[str, str]]:
    """Pairs worth a look: those with the same family name, or given name and beginning of the family name."""
    groups: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for contact in contacts:
        spelled = words(contact.name)
        if spelled:
            groups["same", *sorted(spelled)].add(contact.id)
        if len(spelled) > 1:
            groups["given", spelled[0], spelled[-1][:2]].add(contact.id)
            for given in (SHORT_FORMS.get(spelled[0], spelled[0]), *words(contact.nickname or "")[:1]):
                groups["family", spelled[-1], given[0]].add(contact.id)
    for several in groups.values():
        if len(several) <= SHARED_BY_MANY:
            yield from combinations(sorted(several), 2)


def _pair(a: Contact, b: Contact, shared: set[tuple[str, str]]) -> Pair | None:
    """What speaks for two being one, and how much."""
    names = max(likeness(a.name, b.name), *(likeness(*pair) for pair in _by_nickname(a, b)), Likeness.DIFFERENT)
    kinds = {kind for kind, _ in shared}
    reasons = [f"the same {KINDS[kind]}" for kind in KINDS if kind in kinds]
    certain = names >= Likeness.AGREE and bool(kinds & {"email", "phone"})
    if names in NAMES:
        reasons.append(NAMES[names])
    if not reasons:
        return None
    if kinds and words(a.name)[:1] == words(b.name)[:1] and not names:
        reasons.append("the same first name")
        kinds |= {"first"}
    confidence = CERTAIN if certain else max(_by_address(kinds), _by_name(a, b, names, reasons))
    return Pair(a, b, round(max(confidence, 0.0), 2), certain, tuple(reasons))


def _by_nickname(a: Contact, b: Contact) -> Iterator[tuple[str, str]]:
    """“Robert Example, called Bob” goes together with Bob Example."""
    for one, other in ((a, b), (b, a)):
        family = words(one.name)[-1:]
        if one.nickname and family:
            yield f"{one.nickname} {family[0]}", other.name


def _by_address(kinds: set[str]) -> float:
    values = {"url": SAME_PROFILE, "email": SAME_ADDRESS, "phone": SAME_NUMBER, "first": SAME_FIRST_NAME}
    return max((values[kind] for kind in kinds), default=0.0)


def _by_name(a: Contact, b: Contact, names: Likeness, reasons: list[str]) -> float:
    value = BY_NAME.get(names, 0.0)
    if not value:
        return 0.0
    if a.organization and b.organization and fold(a.organization) == fold(b.organization):
        reasons.append(f"both at {a.organization}")
        value += SAME_EMPLOYER
    elif not (_reachable(a) and _reachable(b)):
        reasons.append("nothing that speaks against it")
        value += NOTHING_AGAINST
    if a.birthday and b.birthday and a.birthday[-5:] != b.birthday[-5:]:
        value += OTHER_BIRTHDAY
    if _profiles(a) and _profiles(b) and not _profiles(a) & _profiles(b):
        value += OTHER_PROFILE
    return value


def _profiles(contact: Contact) -> set[str]:
    """Their profiles where people have one only."""
    return {key for key in map(url_key, contact.urls) if key.startswith(ONE_PROFILE_EACH)}


def _reachable(contact: Contact) -> bool:
    return bool(contact.emails or contact.phones)
