"""Reports as tests and pictures use them: a full week, an empty one, a first one, a crowd, hostile and long names."""

from datetime import date, timedelta
from random import Random

from netgive.domain.exchange import GiveKind
from netgive.domain.suggest import Person, TieState
from netgive.reports.report import (
    Ahead,
    Gift,
    Introduced,
    NetworkMap,
    Node,
    Promises,
    Report,
    Responses,
    Revived,
    WeekOfGiving,
)

FIRST, LAST = date(2026, 11, 16), date(2026, 11, 22)
TODAY = date(2026, 11, 23)
HOSTILE = (
    "<script>alert(1)</script>",
    "\"quoted\" & 'single' <b>bold</b>",
    "Zoë 👩‍👩‍👧‍👦 O’Hara",
    "עדה לאבלייס",
    "آدا\u202e لوفليس",
    "{{ 7 * 7 }}{% raw %}",
    "</title></svg></style>--><img src=x onerror=alert(1)>",
)
ADA, BO, CHO, DI = (
    Person("1", "Ada Example"),
    Person("2", "Bo Sample"),
    Person("3", "Chō Muster"),
    Person("4", "Di Ejemplo"),
)


def empty() -> Report:
    """A week in which nothing was noted, of somebody who has just begun."""
    return Report(
        first=FIRST,
        last=LAST,
        sentences=(
            "Nothing is noted for this week, and that is fine.",
            "No promise is waiting.",
            "One small thing for one person is enough for next week.",
        ),
        gifts=(),
        by_kind=dict.fromkeys(GiveKind, 0),
        minutes=0,
        cap_minutes=120,
        people_reached=0,
        revived=(),
        promises=Promises(0, 0, 0, 0),
        responses=Responses(0, 0, None, "too few"),
        thanks_said=0,
        needs_captured=0,
        needs_closed=0,
        introductions=Introduced(0, 0, 0, 0),
        circles={},
        unanswered_share=0.0,
        streak_weeks=0,
        ahead=(),
        weeks=tuple(WeekOfGiving(monday, dict.fromkeys(GiveKind, 0)) for monday in _mondays()),
        days={},
        revivals=(),
        network=NetworkMap((), ()),
    )


def full() -> Report:
    """A week with something in every place."""
    gifts = _gifts()
    return empty()._replace(
        sentences=(
            "You gave four times in seventeen minutes.",
            "Ada Example answered after two years of silence.",
            "The book for Bo Sample is still promised.",
        ),
        gifts=gifts,
        outcomes=(gifts[2]._replace(id="g0", on=date(2026, 11, 3), outcome="changed outcome: it went well"),),
        by_kind={kind: sum(gift.kind is kind for gift in gifts) for kind in GiveKind},
        minutes=17,
        people_reached=4,
        revived=(Revived(ADA, date(2026, 11, 17), 800, communal=False),),
        promises=Promises(3, 1, 2, 1),
        responses=Responses(21, 9, 9 / 21, None),
        thanks_said=6,
        needs_captured=8,
        needs_closed=7,
        introductions=Introduced(13, 12, 11, 10),
        circles={"work": 3, "university": 1},
        unanswered_share=0.12,
        streak_weeks=5,
        ahead=_ahead(),
        weeks=_weeks(Random(6)),
        days=_days(Random(7)),
        revivals=_revivals(),
        network=_network(48, Random(8)),
    )


def first_week() -> Report:
    """The first week of somebody: one gift, and nothing before."""
    gift = _gifts()[0]
    start = full()._replace(gifts=(gift,), by_kind={gift.kind: 1}, minutes=gift.minutes, people_reached=1, circles={})
    return start._replace(
        sentences=(
            "You gave for the first time: Ada has your notes.",
            "It took five minutes.",
            "Next week may be as small.",
        ),
        revived=(),
        revivals=(),
        weeks=(WeekOfGiving(FIRST, {gift.kind: 1}),),
        days={gift.on: 1},
        network=NetworkMap((Node(ADA, "work", TieState.ACTIVE, communal=False),), ()),
        streak_weeks=1,
    )


def crowd(people: int = 500, circles: int = 9) -> Report:
    """A year of somebody who knows many."""
    gifts = _gifts()
    many = tuple(gifts[index % 4]._replace(id=str(index)) for index in range(60))
    return full()._replace(
        first=date(2025, 11, 23),
        gifts=many,
        by_kind={GiveKind.ADVICE: 60},
        circles={f"circle {index}": 40 - index for index in range(20)},
        revivals=tuple(
            Revived(
                Person(f"r{index}", f"Revived {index}"),
                LAST - timedelta(days=11 * index),
                400 + 37 * index,
                communal=False,
            )
            for index in range(30)
        ),
        network=_network(people, Random(9), circles)._replace(left_out=9500),
    )


def hostile() -> Report:
    """Every text from outside tries to be more than text."""
    people = [Person(f"h{index}", name) for index, name in enumerate(HOSTILE)]
    gift, ahead = _gifts()[0], _ahead()[0]
    return full()._replace(
        sentences=HOSTILE,
        gifts=tuple(
            gift._replace(id=person.id, person=person, text=person.name, circle=person.name, outcome=person.name)
            for person in people
        ),
        by_kind={gift.kind: len(people)},
        circles={person.name: 1 for person in people},
        ahead=tuple(ahead._replace(person=person, text=person.name, kind=person.name) for person in people),
        revivals=tuple(Revived(person, LAST, 800, communal=False) for person in people),
        network=NetworkMap(
            tuple(Node(person, person.name, TieState.DORMANT, communal=False) for person in people), (("h0", "h6"),)
        ),
    )


def long_names() -> Report:
    """Names as long as they may be, with and without places to break."""
    people = [
        Person("l1", "Wolfeschlegelsteinhausen" * 8),
        Person("l2", "Maria da Conceição de Sousa e " * 6 + "Silva"),
        Person("l3", "陳" * 200),
    ]
    gift, ahead = _gifts()[0], _ahead()[0]
    return full()._replace(
        sentences=tuple(f"You wrote to {person.name}." for person in people),
        gifts=tuple(gift._replace(person=person, text="x" * 300, circle=person.name) for person in people),
        circles={person.name: 1 for person in people},
        ahead=tuple(ahead._replace(person=person, text="y" * 300) for person in people),
        revivals=tuple(Revived(person, LAST, 800, communal=False) for person in people),
        network=NetworkMap(
            tuple(Node(person, person.name, TieState.ACTIVE, communal=False) for person in people), (("l1", "l2"),)
        ),
    )


SAMPLES = {
    "full": full,
    "empty": empty,
    "first_week": first_week,
    "crowd": crowd,
    "hostile": hostile,
    "long_names": long_names,
}


def _mondays() -> list[date]:
    return [FIRST - timedelta(weeks=weeks) for weeks in range(11, -1, -1)]


def _gifts() -> tuple[Gift, ...]:
    def gift(
        number: str, on: int, person: Person, kind: GiveKind, text: str, minutes: int, outcome: str | None
    ) -> Gift:
        circle = "university" if person is DI else "work"
        return Gift(number, date(2026, 11, on), person, kind, text, minutes, circle, outcome, communal=False)

    return (
        gift("g1", 17, ADA, GiveKind.ADVICE, "how I prepared for my first talk", 5, "thanked"),
        gift("g2", 18, BO, GiveKind.RECOMMENDATION, "Thinking in Systems, for the new role", 4, None),
        gift("g3", 19, CHO, GiveKind.RECOMMENDATION, "a podcast about interviewing customers", 3, "used"),
        gift("g4", 22, DI, GiveKind.ATTENTION, "asked how the move to Lyon went", 5, None),
    )


def _ahead() -> tuple[Ahead, ...]:
    return (
        Ahead("promise", BO, "the book “The Art of Gathering”", date(2026, 11, 25), communal=False),
        Ahead("promise", CHO, "a look at the slides", date(2026, 11, 27), communal=False),
        Ahead("follow_up", ADA, "ask how the talk went", date(2026, 11, 26), communal=False),
        Ahead("give", DI, "knows nobody in Lyon yet; you know two people there", None, communal=False),
        Ahead("give", Person("5", "Eve Beispiel"), "looks for a book on facilitation", None, communal=False),
        Ahead("give", Person("6", "Flo Exemple"), "is learning SQL, which you can do", None, communal=False),
    )


def _weeks(chance: Random) -> tuple[WeekOfGiving, ...]:
    past = [{kind: max(0, chance.randint(-2, 3)) for kind in GiveKind} for _ in range(11)]
    past[4] = dict.fromkeys(GiveKind, 0)
    this = {kind: sum(gift.kind is kind for gift in _gifts()) for kind in GiveKind}
    return tuple(WeekOfGiving(monday, kinds) for monday, kinds in zip(_mondays(), [*past, this], strict=True))


def _days(chance: Random) -> dict[date, int]:
    days = (LAST - timedelta(days=back) for back in range(365))
    return {
        on: chance.choice((1, 1, 1, 2, 2, 3, 5))
        for on in days
        if chance.random() < (0.05 if on.weekday() > 4 else 0.26)
    }


def _revivals() -> tuple[Revived, ...]:
    told = (("Nora Vane", 301, 1460), ("Ilse Karg", 214, 420), ("Sam Okafor", 168, 2600), ("Rui Prata", 77, 560))
    past = tuple(
        Revived(Person(f"v{back}", name), LAST - timedelta(days=back), silent, communal=False)
        for name, back, silent in told
    )
    return (*past, Revived(ADA, date(2026, 11, 17), 800, communal=False))


def _network(people: int, chance: Random, circles: int = 7) -> NetworkMap:
    names = ("work", "university", "old job", "running club", "neighbours", "conference", "family", "choir", "Lyon")
    weights = [1 / (index + 1) for index in range(circles)]
    known = [ADA, BO, CHO, DI, *(Person(f"p{index}", f"Person {index}") for index in range(people - 4))]
    nodes = tuple(
        Node(
            person,
            chance.choices([*names, *(f"circle {index}" for index in range(9, circles))][:circles], weights)[0],
            chance.choices(list(TieState), (1, 6, 4, 5, 4))[0],
            communal=False,
        )
        for person in known
    )
    ids = [node.person.id for node in nodes]
    pairs = tuple((one, other) for one, other in (chance.sample(ids, 2) for _ in range(max(5, people // 20))))
    return NetworkMap(nodes, pairs)
