"""Keeping the stored matches up to date whenever a need, interest, shelf item, skill, title or employer is written.

What was written says which matches are computed anew: those of one contact's wants, those with the shelf, or those
with people. Each is computed from all that is stored, so the result never depends on the order of writing.
"""

from collections.abc import Iterator, Sequence

from netgive.domain.people import Contact
from netgive.engine.snapshot import StoredMatch
from netgive.matching.interface import Match, Matcher, Offer, Want
from netgive.matching.words import WordMatcher
from netgive.store import matches
from netgive.store.changes import Changes
from netgive.store.matches import OfferRow, WantRow

OFFERS_A_NEED, OFFERS_AN_INTEREST = 5, 3
WANTED_FIELDS = frozenset({"interests", "memory"})  # a memory may tell what they named themselves
OFFERED_FIELDS = frozenset({"skills", "title", "organization", "do_not_contact"})


def rematch(changes: Changes) -> None:
    """All matches: needs with the shelf and with people, interests with the shelf."""
    wants = list(matches.wants(changes.connection))
    matches.replace_matches(changes, _named(changes, _with_shelf(changes, wants)), source_is_shelf=True)
    matches.replace_matches(changes, _with_people(changes, wants), source_is_shelf=False)


def rematch_wants_of(changes: Changes, contact: str) -> None:
    """A need or interest of a contact was written."""
    wants = list(matches.wants(changes.connection, contact))
    matches.replace_matches(
        changes, _named(changes, _with_shelf(changes, wants)), source_is_shelf=True, contact=contact
    )
    matches.replace_matches(changes, _with_people(changes, wants), source_is_shelf=False, contact=contact)


def rematch_contact(changes: Changes, before: Contact, after: Contact) -> None:
    """A contact was added or edited: what they want, or what others could get from them, may be another."""
    differs = {field for field in WANTED_FIELDS | OFFERED_FIELDS if getattr(before, field) != getattr(after, field)}
    if differs & WANTED_FIELDS:
        rematch_wants_of(changes, after.id)
    if differs & OFFERED_FIELDS:
        rematch_people(changes)


def rematch_shelf(changes: Changes) -> None:
    """Something was put on the shelf, or taken off."""
    wants = list(matches.wants(changes.connection))
    matches.replace_matches(changes, _named(changes, _with_shelf(changes, wants)), source_is_shelf=True)


def rematch_people(changes: Changes) -> None:
    """A skill, title or employer of somebody was written, or somebody was forgotten."""
    wants = list(matches.wants(changes.connection))
    matches.replace_matches(changes, _with_people(changes, wants), source_is_shelf=False)


def _with_shelf(changes: Changes, wants: Sequence[WantRow]) -> list[StoredMatch]:
    needs, interests = _needs(wants), [want for want in wants if want.need is None]
    if not wants:
        return []
    offers, matcher = matches.shelf_offers(changes.connection), WordMatcher()
    return [*_met(matcher, needs, offers, OFFERS_A_NEED), *_met(matcher, interests, offers, OFFERS_AN_INTEREST)]


def _with_people(changes: Changes, wants: Sequence[WantRow]) -> list[StoredMatch]:
    needs = _needs(wants)
    return list(_met(WordMatcher(), needs, matches.people_offers(changes.connection), OFFERS_A_NEED)) if needs else []


def _needs(wants: Sequence[WantRow]) -> list[WantRow]:
    return [want for want in wants if want.need is not None]


def _named(changes: Changes, found: Sequence[StoredMatch]) -> list[StoredMatch]:
    """The matches with a mark on what the contact named themselves: that is no news to them."""
    said = matches.said_by(changes.connection, {match.contact for match in found})
    return [match._replace(named=match.text.casefold() in said[match.contact]) for match in found]


def mark_named(changes: Changes, contact: str, text: str) -> None:
    """What somebody just named themselves is not offered to them as news."""
    folded = text.casefold()
    for number, title in matches.titles_for(changes.connection, contact):
        if title.casefold() in folded:
            changes.update("offer_match", {"id": number}, {"named": True})


def _met(matcher: Matcher, wants: Sequence[WantRow], offers: Sequence[OfferRow], limit: int) -> Iterator[StoredMatch]:
    asked = [Want(str(number), want.text) for number, want in enumerate(wants)]
    on_hand = [Offer(str(number), offer.text, offer.topics) for number, offer in enumerate(offers)]
    for match in matcher.match(asked, on_hand, limit):
        want, offer = wants[int(match.want)], offers[int(match.offer)]
        if offer.offer != want.contact or offer.source == "shelf":
            yield _stored(want, offer, match)


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
