"""Contacts as text: the page of one person, a table for spreadsheets."""

import csv
import io
from datetime import date

import pytest

from builders import TODAY, contact, days_ago, interaction
from golden import check
from netgive.domain.conversations import Direction, Event, EventKind
from netgive.domain.exchange import Give, GiveKind, GiveState, Need, NeedKind, Received
from netgive.domain.people import Closeness
from netgive.domain.suggest import Offer, OfferForm, TieState, TieView
from netgive.reports.people_text import CSV_HEADER, cell_text, contacts_csv, describe
from netgive.reports.portrait import Portrait
from netgive.reports.portrait_text import portrait_text

DORMANT = TieView(TieState.DORMANT, days_ago(421), 421, 365)
UNMET = TieView(TieState.UNMET, None, None, 730)
ADA = contact(
    "Ada Example",
    id="1",
    nickname="Ad",
    emails=("ada@example.com", "a.example@example.org"),
    phones=("+49 30 1234567",),
    urls=("https://example.com/ada",),
    organization="Example Works",
    title="Head of Data",
    location="Berlin",
    birthday="--12-10",
    circles=("work", "choir"),
    closeness=Closeness.CLOSE,
    trust=4,
    known_since=date(2011, 5, 2),
    skills=("data engineering",),
    interests=("sailing", "brutalist churches"),
    memory="We got lost in Lisbon and found the tiny bookshop with the cat.",
    note="Prefers voice messages. " * 6,
)
PORTRAIT = Portrait(
    contact=ADA,
    tie=DORMANT,
    interactions=(
        interaction("1", 421, note="Her team drowns in dashboards\nnobody reads."),
        interaction("1", 500, direction=Direction.OUT),
    ),
    needs=(
        Need("4", "1", "is looking for a data engineer", NeedKind.PERSON, asked=True, first_seen=days_ago(421)),
        Need("5", "1", "a flat in Berlin", NeedKind.RESOURCE, closed_on=days_ago(30)),
    ),
    events=(Event("1", EventKind.GOOD_NEWS, days_ago(3), "a new job"),),
    gives=(
        Give("7", "1", GiveKind.RECOMMENDATION, GiveState.USED, "the systems book", delivered_on=days_ago(600)),
        Give("8", "1", GiveKind.ADVICE, GiveState.PROMISED, "the slides", promised_on=days_ago(9), due=days_ago(-2)),
    ),
    received=(Received("2", "1", "introduced me to Bo", days_ago(700)),),
    introductions=(),
    names={},
    months=(*(0,) * 9, 1, 3, 0, 8, *(0,) * 11),
    today=TODAY,
)
FULL = PORTRAIT._replace(
    contact=ADA._replace(note="A long story. " * 500),
    interactions=tuple(interaction("1", number, note="Words and words. " * 60) for number in range(1, 9)),
    needs=tuple(
        Need(str(number), "1", f"need {number} " * 30, first_seen=days_ago(100 - number)) for number in range(20)
    ),
    events=PORTRAIT.events * 9,
    gives=PORTRAIT.gives * 9,
    received=PORTRAIT.received * 9,
)


def test_the_page_of_a_person_reads_as_before() -> None:
    check("portrait.txt", portrait_text(PORTRAIT))


def test_the_page_of_much_is_a_screen_and_says_how_to_see_all_of_it() -> None:
    lines = portrait_text(FULL).splitlines()
    assert 24 <= len(lines) <= 40
    assert max(map(len, lines)) <= 80
    assert lines[-1] == '      netgive show "Ada Example" --all'
    assert "need 19" in lines[next(at for at, line in enumerate(lines) if line.startswith("Needs (")) + 1]
    everything = portrait_text(FULL, everything=True)
    assert "…" not in everything
    assert everything.count("(need ") == 20
    assert " ".join(("A long story. " * 500).split()) in " ".join(everything.split())


@pytest.mark.parametrize(
    ("portrait", "said"),
    [
        (
            PORTRAIT._replace(today=days_ago(-2)),
            ("keep your promise, the slides", "netgive done 8, or netgive postpone 8 --by DATE"),
        ),
        (PORTRAIT, ("thank them, introduced me to Bo", "netgive acknowledge 2")),
        (
            PORTRAIT._replace(
                received=(),
                next_step=Offer(GiveKind.ADVICE, OfferForm.ADVISE, "your skill: beekeeping", "a need", 5),
            ),
            ("you could give: your skill: beekeeping",),
        ),
        (PORTRAIT._replace(received=()), ('Next: netgive log "..." --with "Ada Example"',)),
    ],
    ids=["an overdue promise", "thanks owed", "an offer", "nothing pressing"],
)
def test_the_next_step_is_the_most_pressing_one(portrait: Portrait, said: tuple[str, ...]) -> None:
    after = portrait_text(portrait).partition("Next:")
    assert after[1]
    assert all(words in " ".join("".join(after[1:]).split()) for words in said)


def test_promises_to_others_that_are_of_somebody_stand_on_their_page() -> None:
    promise = Give("9", "2", GiveKind.INTRODUCTION, GiveState.PROMISED, "introduce Ada", introduced="1")
    page = portrait_text(PORTRAIT._replace(promised=(promise,), names={"2": "Bo Sample"}))
    assert "introduce Ada (gift 9, promised), to Bo Sample" in page


def test_the_page_of_somebody_new_is_short() -> None:
    check(
        "portrait_new.txt",
        portrait_text(Portrait(contact("Bo Sample", id="2"), UNMET, (), (), (), (), (), (), {}, (0,) * 24, TODAY)),
    )


def test_the_table_has_one_row_a_contact() -> None:
    rows = list(csv.reader(io.StringIO(contacts_csv([(ADA, DORMANT), (contact("Bo, the 2nd", id="2"), UNMET)]))))
    assert tuple(rows[0]) == CSV_HEADER
    assert rows[1][:6] == [
        *("1", "Ada Example", "Example Works", "Head of Data"),
        *("ada@example.com; a.example@example.org", "+49 30 1234567"),
    ]
    assert rows[2][1] == "Bo, the 2nd"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2", "'-2"),
        ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
        ("\t=1+1", "'=1+1"),
        ("+49 30 123-45", "+49 30 123-45"),
        ("Ada", "Ada"),
    ],
)
def test_no_cell_starts_a_formula(text: str, cell: str) -> None:
    assert cell_text(text) == cell


@pytest.mark.parametrize(
    ("kept", "said"),
    [("--12-10", "10 December"), ("1815-12-10", "10 December 1815"), ("2004-02-29", "29 February 2004")],
)
def test_a_birthday_is_said_in_words(kept: str, said: str) -> None:
    assert ("Birthday", said) in describe(ADA._replace(birthday=kept))
