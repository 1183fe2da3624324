"""Keeping the stored matches up to date whenever a need, interest, shelf item, skill, title or employer is written.

What was written says which matches are computed anew: those of one contact's wants, those with the shelf, or those
with people. Each is computed from all that is stored, so the result never depends on the order of writing.
"""

from collections.abc import Sequence
from functools import cached_property

from netgive.domain.people import Contact
from netgive.engine.snapshot import OfferSource, StoredMatch
from netgive.matching.interface import Match, Offer, Want
from netgive.matching.meaning import MeaningMatcher, Sense, best_matcher, best_name
from netgive.matching.topics import Share
from netgive.store import matches
from netgive.store.changes import Changes
from netgive.store.matches import OfferRow, WantRow
from netgive.store.senses import StoredSenses

OFFERS_A_NEED, OFFERS_AN_INTEREST = 5, 3
WANTED_FIELDS = frozenset({"interests", "memory"})  # a memory may tell what they named themselves
OFFERED_FIELDS = frozenset({"skills", "title", "organization", "do_not_contact"})


def rematch(changes: Changes) -> None:
    """All matches: needs with the shelf and with people, interests with the shelf."""
    _Matchmaker(changes).everything()


def rematch_wants_of(changes: Changes, contact: str) -> None:
    """A need or interest of a contact was written."""
    maker = _Matchmaker(changes)
    if maker.current:
        maker.with_shelf(contact)
        maker.with_people(contact)
    else:
        maker.everything()


def rematch_contact(changes: Changes, before: Contact, after: Contact) -> None:
    """A contact was added or edited: what they want, or what others could get from them, may be another."""
    differs = {field for field in WANTED_FIELDS | OFFERED_FIELDS if getattr(before, field) != getattr(after, field)}
    if differs & WANTED_FIELDS:
        rematch_wants_of(changes, after.id)
    if differs & OFFERED_FIELDS:
        rematch_people(changes)


def rematch_shelf(changes: Changes) -> None:
    """Something was put on the shelf, or taken off."""
    maker = _Matchmaker(changes)
    if maker.current:
        maker.with_shelf()
        maker.tidy()
    else:
        maker.everything()


def rematch_people(changes: Changes) -> None:
    """A skill, title or employer of somebody was written, or somebody was forgotten."""
    maker = _Matchmaker(changes)
    if maker.current:
        maker.with_people()
        maker.tidy()
    else:
        maker.everything()


class _Memory:
    """The senses that are kept in the store, as the matcher takes them."""

    def __init__(self, senses: StoredSenses) -> None:
        self._senses = senses

    def get(self, text: str) -> Sense | None:
        found = self._senses.read(text)
        return Sense(found[0], tuple(map(Share._make, found[1]))) if found is not None else None

    def put(self, text: str, sense: Sense) -> None:
        self._senses.write(text, sense.packed, sense.shares)


class _Matchmaker:
    """Computes matches anew, within one transaction.

    ``current``: what is stored was made by this matcher; if not, everything has to be made anew.
    """

    def __init__(self, changes: Changes) -> None:
        self.changes = changes
        self.senses = StoredSenses(changes.connection)
        self.current = self.senses.begin(best_name())

    @cached_property
    def matcher(self) -> MeaningMatcher:
        """Made only where something is wanted: it takes a moment to load."""
        return best_matcher(_Memory(self.senses))

    @cached_property
    def shelf(self) -> list[OfferRow]:
        return matches.shelf_offers(self.changes.connection)

    @cached_property
    def people(self) -> list[OfferRow]:
        return matches.people_offers(self.changes.connection)

    def everything(self) -> None:
        self.with_shelf()
        self.with_people()
        self.tidy()

    def with_shelf(self, contact: str | None = None) -> None:
        """Match the wants of a contact, or of all, with the shelf."""
        wants = list(matches.wants(self.changes.connection, contact))
        needs, interests = _needs(wants), [want for want in wants if want.need is None]
        found = [*self._met(needs, self.shelf, OFFERS_A_NEED), *self._met(interests, self.shelf, OFFERS_AN_INTEREST)]
        matches.replace_matches(self.changes, self._named(found), source_is_shelf=True, contact=contact)

    def with_people(self, contact: str | None = None) -> None:
        """Match the needs of a contact, or of all, with what people know and do."""
        needs = _needs(list(matches.wants(self.changes.connection, contact)))
        found = self._met(needs, self.people, OFFERS_A_NEED)
        matches.replace_matches(self.changes, found, source_is_shelf=False, contact=contact)

    def tidy(self) -> None:
        """The matcher reads what is new on offer, and what it made of texts that no longer are is thrown away."""
        offers = [_offer(row, "") for row in (*self.shelf, *self.people)]
        if offers:
            self.matcher.learn(offers)
        self.senses.keep_only(offer.whole for offer in offers)

    def _named(self, found: Sequence[StoredMatch]) -> list[StoredMatch]:
        """The matches with a mark on what the contact named themselves: that is no news to them."""
        said = matches.said_by(self.changes.connection, {match.contact for match in found})
        return [match._replace(named=match.text.casefold() in said[match.contact]) for match in found]

    def _met(self, wants: Sequence[WantRow], offers: Sequence[OfferRow], limit: int) -> list[StoredMatch]:
        if not wants or not offers:
            return []
        asked = [Want(str(number), want.text) for number, want in enumerate(wants)]
        on_hand = [_offer(row, str(number)) for number, row in enumerate(offers)]
        found = []
        for match in self.matcher.match(asked, on_hand, limit):
            want, row = wants[int(match.want)], offers[int(match.offer)]
            if row.offer != want.contact or row.source == OfferSource.SHELF:
                found.append(_stored(want, row, match))
        return found


def _offer(row: OfferRow, key: str) -> Offer:
    return Offer(key, row.text, row.topics, literal=row.source == OfferSource.ORGANIZATION)


def _needs(wants: Sequence[WantRow]) -> list[WantRow]:
    return [want for want in wants if want.need is not None]


def mark_named(changes: Changes, contact: str, text: str) -> None:
    """What somebody just named themselves is not offered to them as news."""
    folded = text.casefold()
    for number, title in matches.titles_for(changes.connection, contact):
        if title.casefold() in folded:
            changes.update("offer_match", {"id": number}, {"named": True})


def _stored(want: WantRow, offer: OfferRow, match: Match) -> StoredMatch:
    return StoredMatch(
        contact=want.contact,
        need=want.need,
        interest=want.text if want.need is None else None,
        source=offer.source,
        offer=offer.offer,
        kind=offer.kind,
        text=offer.text,
        quality=round(match.quality, 6),
        words=", ".join(match.words),
        named=False,
    )
