"""Random mornings for property tests: small networks with something of everything the engine looks at."""

from hypothesis import strategies as st

from builders import DAY, by_contact, days_ago
from netgive.domain.conversations import EventKind
from netgive.domain.exchange import Give, GiveKind, GiveState, Introduction, IntroductionState, Received, ShelfKind
from netgive.domain.people import Closeness, Norm
from netgive.domain.suggest import SkipReason
from netgive.engine.snapshot import OfferSource, OpenEvent, OpenNeed, PastGift, PastSkip, Snapshot, StoredMatch
from netgive.engine.suggest import Limits
from netgive.engine.tie import Tie

AGES = st.integers(0, 1500)
RATINGS = st.none() | st.integers(1, 5)
LIMITS = st.builds(Limits, minutes=st.integers(0, 60), people=st.integers(0, 5), everyone=st.booleans())


def ago(ages: st.SearchStrategy[int] = AGES) -> st.SearchStrategy[int]:
    return ages.map(lambda days: DAY - days)


@st.composite
def ties(draw: st.DrawFn, contact: str = "1") -> Tie:
    """A tie whose summary could have come of real interactions."""
    last = draw(st.none() | ago())
    met: dict = {}
    if last is not None:
        days = draw(st.integers(1, 20))
        first = last - draw(st.integers(days - 1, 2000)) if days > 1 else last
        heard, said = draw(st.integers(0, 9)), draw(st.integers(0, 9))
        met = {
            "contact_days": days,
            "first_day": first,
            "last_day": last,
            "messages_in": heard,
            "messages_out": said,
            "last_in": last if heard else None,
            "last_out": last if said else None,
            "note_day": draw(st.sampled_from([None, last])) if heard else None,
            "waiting_day": draw(st.sampled_from([None, last])) if heard else None,
            "open_asks": " ".join(map(str, sorted(draw(st.lists(ago(), max_size=3))))) if said else "",
        }
    return Tie(
        contact=contact,
        name=f"Person {contact}",
        closeness=draw(st.sampled_from(list(Closeness))),
        every_days=draw(st.none() | st.integers(1, 1500)),
        circle=draw(st.sampled_from([None, "work", "choir"])),
        norm=draw(st.sampled_from([None, *Norm])),
        kin=draw(st.integers(0, 1)),
        trust=draw(RATINGS),
        willing=draw(RATINGS),
        shared_time=draw(RATINGS),
        status=draw(st.none() | st.integers(-1, 1)),
        mutuals=draw(st.none() | st.integers(0, 60)),
        known_day=draw(st.none() | ago()),
        has_memory=draw(st.integers(0, 1)),
        has_interests=draw(st.integers(0, 1)),
        organization=draw(st.sampled_from([None, "Acme", "Initech"])),
        do_not_contact=draw(st.sampled_from([0, 0, 0, 1])),
        paused_until=draw(st.sampled_from([None, None, days_ago(-1).isoformat(), days_ago(0).isoformat()])),
        **met,
    )


@st.composite
def _gifts(draw: st.DrawFn, people: list[str]) -> list[PastGift]:
    one = st.builds(
        PastGift,
        contact=st.sampled_from(people),
        kind=st.sampled_from(list(GiveKind)),
        day=ago(st.integers(0, 400)),
        minutes=st.integers(1, 60),
        shelf=st.none() | st.just("s1"),
        introduced=st.none(),
    )
    return sorted(draw(st.lists(one, max_size=4)), key=lambda gift: -gift.day)


@st.composite
def _met_needs(draw: st.DrawFn, people: list[str]) -> tuple[list[OpenNeed], list[StoredMatch]]:
    needs, matches = [], []
    for number in range(draw(st.integers(0, 5))):
        owner = draw(st.sampled_from(people))
        seen = draw(ago(st.integers(0, 400)))
        deadline = draw(st.none() | st.integers(DAY - 20, DAY + 40))
        kind = draw(st.sampled_from(["problem", "person", "resource"]))
        needs.append(OpenNeed(f"n{number}", owner, kind, draw(st.booleans()), seen, draw(st.booleans()), deadline))
        for source in draw(st.lists(st.sampled_from(list(OfferSource)), max_size=2, unique=True)):
            on_shelf = source is OfferSource.SHELF
            offer = "s1" if on_shelf else draw(st.sampled_from(people))
            shelf_kind = draw(st.sampled_from(list(ShelfKind))) if on_shelf else None
            quality = draw(st.floats(0, 1))
            met = StoredMatch(
                owner, f"n{number}", None, source, offer, shelf_kind, "Systems", quality, "systems", named=False
            )
            matches.append(met)
    return needs, matches


@st.composite
def _duties(draw: st.DrawFn, people: list[str]) -> dict:
    someone = st.sampled_from(people)
    day = st.integers(-30, 200).map(days_ago)
    promises = [
        Give(
            f"g{n}",
            draw(someone),
            GiveKind.RECOMMENDATION,
            GiveState.PROMISED,
            "a book",
            draw(st.integers(1, 30)),
            promised_on=draw(day),
            due=draw(st.none() | day),
        )
        for n in range(draw(st.sampled_from([0, 0, 0, 1, 2])))
    ]
    owed = [Received(f"r{n}", draw(someone), "a lift", draw(day)) for n in range(draw(st.sampled_from([0, 0, 1])))]
    steps = [
        Introduction(
            f"i{n}", people[0], people[1], draw(st.sampled_from(list(IntroductionState))), "Bach", changed_on=draw(day)
        )
        for n in range(draw(st.sampled_from([0, 0, 1])) if len(people) > 1 else 0)
    ]
    return {"promises": promises, "thanks_owed": owed, "introductions": steps}


@st.composite
def snapshots(draw: st.DrawFn) -> Snapshot:
    """A network of up to eight people on one morning."""
    people = [str(number) for number in range(1, draw(st.integers(1, 8)) + 1)]
    someone = st.sampled_from(people)
    events = st.builds(OpenEvent, someone, st.sampled_from(list(EventKind)), ago(st.integers(0, 90)))
    skips = st.builds(PastSkip, someone, ago(st.integers(0, 120)), st.none() | st.sampled_from(list(SkipReason)))
    needs, matches = draw(_met_needs(people))
    return Snapshot(
        ties=[draw(ties(person)) for person in people],
        needs=by_contact(needs),
        events=by_contact(draw(st.lists(events, max_size=2))),
        matches=by_contact(matches),
        gifts=by_contact(draw(_gifts(people))),
        skips=by_contact(draw(st.lists(skips, max_size=2))),
        shown=draw(st.dictionaries(someone, ago(st.integers(1, 20)), max_size=2)),
        snoozed=draw(st.dictionaries(someone, st.integers(DAY - 3, DAY + 30), max_size=2)),
        rested=draw(st.frozensets(someone, max_size=1)),
        done_today=draw(st.integers(0, 2)),
        done_minutes=draw(st.integers(0, 10)),
        helped_by=draw(st.frozensets(someone, max_size=1)),
        **draw(_duties(people)),
    )


def reordered(network: Snapshot, draw: st.DrawFn) -> Snapshot:
    """The same network read in another order (gifts stay newest first, as a snapshot has them)."""
    lists = {name: draw(st.permutations(getattr(network, name))) for name in ("ties", "promises", "thanks_owed")}
    groups = {
        name: {contact: draw(st.permutations(records)) for contact, records in getattr(network, name).items()}
        for name in ("needs", "events", "matches", "skips")
    }
    return network._replace(**lists, **groups)
