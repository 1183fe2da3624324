"""Computing matches: what somebody wants with all that is on hand, or something new on hand with all that is wanted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from netgive.engine.snapshot import OfferSource, StoredMatch
from netgive.matching.clues import NAMES, of_name, of_sense
from netgive.matching.interface import Offer
from netgive.matching.meaning import MeaningMatcher, best_matcher, best_name
from netgive.matching.senses import Sense
from netgive.services.choosing import Candidate, people_chosen, things_chosen
from netgive.store import matches
from netgive.store.changes import Changes
from netgive.store.matches import OfferRow, Standing, WantRow
from netgive.store.senses import StoredSenses

OFFERS_A_NEED, OFFERS_AN_INTEREST = 5, 3
WANTS_AT_ONCE = 500  # with thousands of offers for each

_Key = tuple[str, str | None, str | None]  # whose want, which need, or else which interest


class _Memory:
    """The senses that are kept in the store, as the matcher takes them."""

    def __init__(self, senses: StoredSenses) -> None:
        self._senses = senses

    def get(self, text: str) -> Sense | None:
        found = self._senses.read(text)
        return Sense.unpack(*found) if found is not None else None

    def put(self, text: str, sense: Sense) -> None:
        self._senses.write(text, sense.direction, sense.pack(), of_sense(sense))


class Matchmaker:
    """Computes matches, within one transaction.

    ``current``: what is stored was made by this matcher; if not, everything has to be made anew.
    """

    def __init__(self, changes: Changes) -> None:
        self.changes = changes
        self.connection = changes.connection
        self.senses = StoredSenses(changes.connection)
        self.current = self.senses.begin(best_name())

    @cached_property
    def matcher(self) -> MeaningMatcher:
        """Made only where something is wanted: it takes a moment to load."""
        return best_matcher(_Memory(self.senses))

    def wants(self, *, shelf: bool) -> list[WantRow]:
        """Those that may be met: a need by things and people, an interest by things."""
        return list((matches.wants if shelf else matches.needs)(self.connection))

    def on_hand(self, *, shelf: bool) -> list[OfferRow]:
        return matches.shelf_offers(self.connection) if shelf else matches.people_offers(self.connection)

    def everything(self) -> None:
        self.senses.read_all()
        for shelf in (True, False):
            before = matches.stored(self.connection, shelf=shelf)
            self._renew(self.wants(shelf=shelf), self.on_hand(shelf=shelf), before)
        self.tidy()

    def renew(self, wants: Sequence[WantRow], before: Mapping[StoredMatch, int], *, shelf: bool) -> None:
        """Match wants with what on hand could meet them, in the place of the matches ``before``."""
        asked = [want for want in wants if shelf or want.need is not None]
        self._renew(asked, self._within_reach({want.text for want in asked}, shelf=shelf), before)

    def _renew(self, asked: Sequence[WantRow], on_hand: Sequence[OfferRow], before: Mapping[StoredMatch, int]) -> None:
        after: list[StoredMatch] = []
        for start in range(0, len(asked), WANTS_AT_ONCE):
            after += self._best(self._candidates(asked[start : start + WANTS_AT_ONCE], on_hand), {})
        matches.replace_matches(self.changes, before, after)

    def look_after(self, offers: Iterable[str], *, shelf: bool) -> None:
        """Match those wants anew that something on hand was stored for, which is gone or another now."""
        losing = matches.losing(self.connection, sorted(offers), shelf=shelf)
        owners = sorted({contact for contact, _, _ in losing})
        wants = [want for owner in owners for want in matches.wants(self.connection, owner) if _key(want) in losing]
        if losing:
            self.renew(wants, self._stored(losing, shelf=shelf), shelf=shelf)

    def offered(self, offers: Sequence[OfferRow], *, shelf: bool) -> bool:
        """Match something new on hand with the wants it could meet: it may take the place of what they have.

        Whether its text was read for the first time.
        """
        new = [self._learn(offer) for offer in offers]
        found: dict[WantRow, list[Candidate]] = defaultdict(list)
        for offer in offers:
            for want, candidates in self._candidates(self._in_reach_of(offer), [offer]).items():
                found[want] += candidates
        before = self._stored({_key(want) for want in found}, shelf=shelf) if found else {}
        known: dict[_Key, list[StoredMatch]] = defaultdict(list)
        for match in before:
            known[_want(match)].append(match)
        matches.replace_matches(self.changes, before, self._best(found, known))
        return any(new)

    def _within_reach(self, texts: Iterable[str], *, shelf: bool) -> list[OfferRow]:
        """What on hand could meet a want with one of these texts."""
        reach = [self.matcher.within_reach(text, self.senses.found_by) for text in texts]
        meaning = {text for one in reach for text in one.meaning}
        if shelf:
            return [item for item in self.on_hand(shelf=True) if _offer(item).whole in meaning]
        return matches.people_called(self.connection, meaning, {name for one in reach for name in one.names})

    def _in_reach_of(self, row: OfferRow) -> list[WantRow]:
        """The wants that something on hand could meet."""
        if row.source == OfferSource.ORGANIZATION:
            return self.wants(shelf=False)
        texts = self.matcher.in_reach_of(_offer(row), self.senses.found_by)
        return matches.wants_saying(self.connection, texts, interests=row.source == OfferSource.SHELF)

    def _stored(self, wants: AbstractSet[_Key], *, shelf: bool) -> dict[StoredMatch, int]:
        """What is stored for some wants."""
        stored = matches.stored(self.connection, shelf=shelf, contacts={contact for contact, _, _ in wants})
        return {match: row for match, row in stored.items() if _want(match) in wants}

    def tidy(self) -> None:
        """The matcher reads what is new, and what it made of texts that no longer are is thrown away."""
        self.senses.read_all()
        every = (offer for shelf in (True, False) for offer in self.on_hand(shelf=shelf))
        offers = {(one.text, one.topics, one.source == OfferSource.ORGANIZATION): one for one in every}.values()
        named = self.senses.clued(NAMES)
        for offer in offers:  # thousands of people share their titles
            if offer.source != OfferSource.ORGANIZATION or offer.text not in named:
                self._learn(offer)
        wanted = {want.text for want in self.wants(shelf=True)}
        for text in sorted(wanted):
            self.matcher.sense(text)
        self.senses.keep_only([*(_offer(offer).whole for offer in offers), *wanted])

    def _learn(self, row: OfferRow) -> bool:
        """Read what is on offer, so that the next want is matched by reading alone; False if it was read before."""
        if row.source == OfferSource.ORGANIZATION:
            self.senses.write_clues(row.text, of_name(row.text))
            return False
        if self.senses.read(_offer(row).whole) is not None:
            return False
        self.matcher.sense(row.text, row.topics)
        return True

    def _candidates(self, wants: Sequence[WantRow], offers: Sequence[OfferRow]) -> dict[WantRow, list[Candidate]]:
        """What meets each want; thousands of people share their titles."""
        rows: dict[tuple[str, tuple[str, ...], bool], list[OfferRow]] = defaultdict(list)
        for row in offers:
            rows[row.text, row.topics, row.source == OfferSource.ORGANIZATION].append(row)
        alike = {_offer(same[0]): same for same in rows.values()}
        texts: dict[str, list[WantRow]] = defaultdict(list)
        for want in wants:
            texts[want.text].append(want)
        asked = list(texts)
        found: dict[WantRow, list[Candidate]] = defaultdict(list)
        for number, offer, quality in self.matcher.meet(asked, alike):
            for want in texts[asked[number]]:
                found[want] += [
                    Candidate(row, quality)
                    for row in alike[offer]
                    if row.source == OfferSource.SHELF or row.offer != want.contact
                ]
        return found

    def _best(
        self, found: Mapping[WantRow, Sequence[Candidate]], known: Mapping[_Key, Sequence[StoredMatch]]
    ) -> list[StoredMatch]:
        """The best of what was found for each want, and of what is known already."""
        offers = {candidate.offer for candidates in found.values() for candidate in candidates}
        people = {offer.offer for offer in offers if offer.source != OfferSource.SHELF}
        people |= {match.offer for stored in known.values() for match in stored if match.source != OfferSource.SHELF}
        standing = matches.standing(self.connection, people) if people else {}
        after: list[StoredMatch] = []
        for want, candidates in found.items():
            same = {_identity(match): match for match in known.get(_key(want), ())}
            others = [Candidate(_row(match), match.quality) for match in same.values()]
            new = [candidate for candidate in candidates if _identity(candidate.offer) not in same]
            for row, quality in _chosen(want, [*new, *others], standing):
                after.append(same.get(_identity(row)) or self._match(want, row, quality))
        return self._named(after)

    def _match(self, want: WantRow, row: OfferRow, quality: float) -> StoredMatch:
        return StoredMatch(
            contact=want.contact,
            need=want.need,
            interest=want.text if want.need is None else None,
            source=row.source,
            offer=row.offer,
            kind=row.kind,
            text=row.text,
            quality=quality,
            words=", ".join(self.matcher.why(want.text, _offer(row))),
            named=False,
        )

    def _named(self, found: Sequence[StoredMatch]) -> list[StoredMatch]:
        """Things with a mark on what the contact named themselves: that is no news to them."""
        said = matches.said_by(self.connection, {match.contact for match in found if match.source == OfferSource.SHELF})
        return [
            match._replace(named=match.text.casefold() in said[match.contact])
            if match.source == OfferSource.SHELF
            else match
            for match in found
        ]


def _chosen(want: WantRow, candidates: Sequence[Candidate], standing: Mapping[str, Standing]) -> list[Candidate]:
    if all(candidate.offer.source == OfferSource.SHELF for candidate in candidates):
        return things_chosen(candidates, OFFERS_AN_INTEREST if want.need is None else OFFERS_A_NEED)
    return people_chosen(candidates, standing)


def _offer(row: OfferRow) -> Offer:
    return Offer(row.text, row.text, row.topics, literal=row.source == OfferSource.ORGANIZATION)


def _row(match: StoredMatch) -> OfferRow:
    return OfferRow(match.source, match.offer, match.kind, match.text)


def _key(want: WantRow) -> _Key:
    return want.contact, want.need, want.text if want.need is None else None


def _want(match: StoredMatch) -> _Key:
    return match.contact, match.need, match.interest


def _identity(offer: OfferRow | StoredMatch) -> tuple[str, str, str]:
    return offer.source, offer.offer, offer.text
