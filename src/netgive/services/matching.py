"""Keeping the stored matches up to date whenever a need, interest, shelf item, skill, title or employer is written.

All matches are computed anew from what is stored, so that they never depend on the order of writing; what is the
same stays untouched.
"""

from collections.abc import Iterator, Sequence

from netgive.engine.snapshot import StoredMatch
from netgive.matching.interface import Match, Matcher, Offer, Want
from netgive.matching.words import WordMatcher
from netgive.store import matches
from netgive.store.changes import Changes
from netgive.store.matches import OfferRow, WantRow

OFFERS_A_WANT = 5
MATCHED_FIELDS = frozenset({"skills", "interests", "title", "organization", "do_not_contact"})


def rematch(changes: Changes) -> None:
    """Compute and store all matches: needs with the shelf and with people, interests with the shelf."""
    wants = list(matches.wants(changes.connection))
    if not wants:
        matches.replace_all(changes, ())
        return
    matcher = WordMatcher()
    needs = [want for want in wants if want.need is not None]
    found = [
        *_met(matcher, wants, matches.shelf_offers(changes.connection)),
        *(_met(matcher, needs, matches.people_offers(changes.connection)) if needs else ()),
    ]
    said = matches.said_by(changes.connection, {match.contact for match in found if match.source == "shelf"})
    marked = (match._replace(named=_named(match, said)) for match in found)
    matches.replace_all(changes, marked)


def mark_named(changes: Changes, contact: str, text: str) -> None:
    """What somebody just named themselves is not offered to them as news."""
    folded = text.casefold()
    for number, title in matches.titles_for(changes.connection, contact):
        if title.casefold() in folded:
            changes.update("offer_match", {"id": number}, {"named": True})


def _met(matcher: Matcher, wants: Sequence[WantRow], offers: Sequence[OfferRow]) -> Iterator[StoredMatch]:
    asked = [Want(str(number), want.text) for number, want in enumerate(wants)]
    on_hand = [Offer(str(number), offer.text, offer.topics) for number, offer in enumerate(offers)]
    for match in matcher.match(asked, on_hand, OFFERS_A_WANT):
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


def _named(match: StoredMatch, said: dict[str, str]) -> bool:
    return match.source == "shelf" and match.text.casefold() in said[match.contact]
