"""Contacts as text: lines of a list, the page of one person, a table for spreadsheets."""

import csv
import io
from datetime import date

import pytest

from builders import contact, days_ago, interaction
from golden import check
from netgive.domain.conversations import Direction, Event, EventKind
from netgive.domain.exchange import Give, GiveKind, GiveState, Need, NeedKind, Received
from netgive.domain.people import Closeness
from netgive.domain.suggest import TieState, TieView
from netgive.reports.people_text import CSV_HEADER, cell_text, contact_lines, contacts_csv, describe
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
)


def test_the_page_of_a_person_reads_as_before() -> None:
    check("portrait.txt", portrait_text(PORTRAIT))


def test_the_page_of_somebody_new_is_short() -> None:
    check(
        "portrait_new.txt",
        portrait_text(Portrait(contact("Bo Sample", id="2"), UNMET, (), (), (), (), (), (), {}, (0,) * 24)),
    )


@pytest.mark.parametrize("name", ["Ada Example", "Bartholomew Featherstonehaugh-Cholmondeley of Upper Slaughter"])
@pytest.mark.parametrize("tie", [DORMANT, UNMET, TieView(TieState.DEEP_DORMANT, days_ago(4000), 4000, 365)])
def test_a_line_of_the_list_fits_80_columns(name: str, tie: TieView) -> None:
    line = contact_lines([(ADA._replace(name=name, organization="The Very Long Company of Everything"), tie, None)])
    assert len(line) <= 80
    assert line.startswith("1  " + name[:20])


def test_lines_stand_below_each_other_whatever_the_ids() -> None:
    lines = contact_lines([(ADA, DORMANT, None), (contact("Bo Sample", id="c-1234"), UNMET, None)]).splitlines()
    assert lines[0].index("Ada") == lines[1].index("Bo") == 8


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


def test_evidence_stands_below_and_is_wrapped() -> None:
    lines = contact_lines([(ADA, DORMANT, "shared memory: " + "“the night train” " * 9)]).splitlines()
    assert len(lines) > 2
    assert all(line.startswith("    ") for line in lines[1:])
    assert max(map(len, lines)) <= 80
