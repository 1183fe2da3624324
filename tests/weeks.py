"""Reports for tests of the forms they are set in: a full week, an empty one, and one of hostile names."""

from datetime import date, timedelta

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
from netgive.reports.report_story import with_sentences

MONDAY, SUNDAY = date(2026, 11, 16), date(2026, 11, 22)
ADA, BO, CY = Person("c1", "Ada Example"), Person("c2", "Bo Sample"), Person("c3", "Cy New-Man")
HOSTILE = (
    "<script>alert(1)</script>",
    "\"quoted\" & 'single' <b>",
    "*bold* _slanted_ `code` [link](http://evil.example) ![x](y) | cell ~~gone~~ #tag ==mark== %%gone%%",
    "=HYPERLINK(1)",
    "1. Bo",
    "- Bo",
    "🦊 Zoë 小林",
    "\u202eover\u202c \x1b[31mred\x07",
    "www.evil.example https://evil.example a@evil.example &lt;b&gt; [[wiki]]",
)


def gift(number: int, person: Person, kind: GiveKind, text: str, **values: object) -> Gift:
    defaults: dict[str, object] = {"minutes": 4, "circle": "work", "outcome": None, "communal": False}
    return Gift(f"g{number}", MONDAY + timedelta(number), person, kind, text, **{**defaults, **values})  # type: ignore[arg-type]


def empty() -> Report:
    weeks = [WeekOfGiving(MONDAY - timedelta(7 * back), dict.fromkeys(GiveKind, 0)) for back in reversed(range(12))]
    plain = Report(
        first=MONDAY,
        last=SUNDAY,
        sentences=(),
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
        weeks=tuple(weeks),
        days={},
        revivals=(),
        network=NetworkMap((), ()),
    )
    return with_sentences(plain)


def full() -> Report:
    gifts = (
        gift(
            0, ADA, GiveKind.ADVICE, "how to begin a talk", minutes=12, outcome="changed outcome: Ada began with a joke"
        ),
        gift(1, BO, GiveKind.RECOMMENDATION, "the book “Thinking in Systems”, for Bo's team", circle="choir"),
        gift(2, CY, GiveKind.ATTENTION, "a question about Ada's boat", circle=None, communal=True, outcome="thanked"),
    )
    revived = (Revived(ADA, MONDAY, 800, communal=False), Revived(CY, date(2026, 11, 18), 420, communal=True))
    report = empty()._replace(
        gifts=gifts,
        by_kind={kind: int(kind is not GiveKind.INTRODUCTION) for kind in GiveKind},
        minutes=20,
        people_reached=3,
        revived=revived,
        promises=Promises(1, 1, 2, 1),
        responses=Responses(6, 4, 4 / 6, None),
        thanks_said=1,
        needs_captured=3,
        needs_closed=1,
        introductions=Introduced(1, 1, 0, 0),
        circles={"work": 1, "choir": 1},
        unanswered_share=0.6,
        streak_weeks=5,
        ahead=(
            Ahead("promise", BO, "the map of the harbour", date(2026, 11, 27), communal=False),
            Ahead("promise", CY, "a rye bread for her birthday", date(2026, 11, 28), communal=True),
            Ahead("follow_up", CY, "ask what came of the introduction to Bo Sample", date(2026, 11, 30), communal=True),
            Ahead("give", ADA, "the podcast “Talking of Cy”", None, communal=False),
        ),
        days={one.on: 1 for one in gifts},
        revivals=revived,
        network=NetworkMap(
            (
                Node(ADA, "work", TieState.ACTIVE, communal=False),
                Node(CY, None, TieState.ACTIVE, communal=True),
            ),
            (("c1", "c3"),),
        ),
    )
    counts = dict.fromkeys((GiveKind.ADVICE, GiveKind.RECOMMENDATION, GiveKind.ATTENTION), 1)
    weeks = [one._replace(by_kind=counts if place % 3 else {}) for place, one in enumerate(report.weeks)]
    return with_sentences(report._replace(weeks=tuple(weeks), outcomes=gifts[:1]))


def hostile() -> Report:
    """All that is free text is hostile."""
    gifts = tuple(
        gift(number % 7, Person(name, name), GiveKind.ADVICE, name, circle=name, outcome=f"used: {name}")
        for number, name in enumerate(HOSTILE)
    )
    return with_sentences(
        full()._replace(
            gifts=gifts,
            outcomes=gifts[3:],
            revived=tuple(Revived(one.person, one.on, 800, communal=False) for one in gifts[:1]),
            circles=dict.fromkeys(HOSTILE, 1),
            ahead=tuple(Ahead("promise", one.person, one.text, one.on, communal=False) for one in gifts),
        )
    )
