"""Notes about people and conversations: one by one, and in a folder where they name each other."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import ContactDraft, InteractionDraft, PersonRef, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.folders import open_folder
from netgive.importers.notes import markdown_people
from netgive.importers.source import Source
from readers import damaged, read_or_refuse, sample, source_of

TODAY = date(2026, 11, 25)
ADA = """---
first_name: Ada
last_name: Example
email: ada@example.com
phone: "+49 30 1"
title: Engineer
company: "[[companies/example-works]]"
tags: [choir, work]
birthday: 1980-03-22
---

# Ada Example - Engineer

Knows [[contacts/sample-bo|Bo]] from school.
"""
TEA = """---
type: meeting
subject: Tea
date: "2026-01-29 14:30"
status: completed
contacts:
  - "[[contacts/example-ada]]"
  - "[[contacts/sample-bo]]"
outcome: a plan
---

# Tea in Leipzig

With [[contacts/example-ada|Ada]] and [[contacts/sample-bo|Bo]].
"""


def note(*lines, body=""):
    return "\n".join(("---", *lines, "---", body))


def read(text, name="example-ada.md", **options):
    source = source_of(text, name, **{"today": TODAY, **options})
    assert markdown_people.recognise(source.head())
    return list(markdown_people.read(source))


def contact(*lines, name="example-ada.md", body=""):
    [draft] = read(note(*lines, body=body), name)
    return draft.contact


@pytest.fixture
def folder(tmp_path):
    def folder(files, **options):
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return open_folder(Source(tmp_path, today=TODAY, **options))

    return folder


def test_a_person():
    [draft] = read(ADA)
    assert (draft.where, draft.source, draft.doubt) == ("example-ada.md", "markdown:example-ada", None)
    found = draft.contact
    assert (found.name, found.title, found.organization) == ("Ada Example", "Engineer", "Example Works")
    assert (found.emails, found.phones, found.birthday) == (("ada@example.com",), ("+49 30 1",), "1980-03-22")
    assert found.circles == ("choir", "work")
    assert found.note == "Knows Bo from school."


@pytest.mark.parametrize(
    ("lines", "file", "name"),
    [
        (("name: Ada Example", "email: a@b.example"), "x.md", "Ada Example"),
        (('name: "[[Ada Example]]"', "type: person"), "x.md", "Ada Example"),
        (("type: person",), "Ada Example.md", "Ada Example"),
        (("type: person",), "ada-example.md", "Ada of the heading"),
        (("type: person", "title: Ada Example"), "ada-example.md", "Ada Example"),
        (("N.GN: Ada", "N.FN: Example", "UID: 1"), "x.md", "Ada Example"),
        (("full_name: Ada Example", "fileClass: person"), "x.md", "Ada Example"),
    ],
)
def test_names(lines, file, name):
    found = contact(*lines, name=file, body="# Ada of the heading")
    assert (found.name, found.title) == (name, None)


def test_many_names_for_the_same_fields():
    found = contact(
        "name: Ada Example",
        "emails:",
        "  - label: work",
        "    value: a@b.example",
        "  - c@d.example",
        "tel: [+49 30 1, '0301234567']",
        "role: Engineer",
        "org: Example Works",
        "linkedin: https://www.linkedin.com/in/ada",
        "aliases: [Addie, Countess]",
        "city: Leipzig",
        "country: Germany",
        "skills: algebra, maps",
        "interests: [tea]",
        "tags: person, '#choir'",
        "how_we_met: at [[The Fair]]",
        "met_on: 2011-05-06",
    )
    assert (found.emails, found.phones) == (("a@b.example", "c@d.example"), ("+49 30 1", "0301234567"))
    assert (found.title, found.organization, found.nickname) == ("Engineer", "Example Works", "Addie")
    assert (found.location, found.urls) == ("Leipzig, Germany", ("https://www.linkedin.com/in/ada",))
    assert (found.skills, found.interests) == (("algebra", "maps"), ("tea",))
    assert (found.memory, found.known_since) == ("at The Fair", date(2011, 5, 6))


def test_what_cannot_be_read_is_left_out_and_said():
    draft, *repairs = read(note("name: Ada: the first", "email: none", "birthday: in May"))
    assert draft.contact.name == "Ada: the first"
    assert [repair.why for repair in repairs] == [
        "its front matter is not valid YAML; it was read line by line",
        "the e-mail address “none” is not one; left out",
        "the birthday “in May” is no date; left out",
    ]
    assert {type(repair) for repair in repairs} == {Repaired}


def test_the_day_you_last_talked():
    _, talk = read(note("name: Ada", "email: a@b.example", "last_contacted: 2026-01-29"))
    assert talk == InteractionDraft(
        "example-ada.md, last contact",
        "markdown:example-ada:talked:2026-01-29",
        PersonRef("Ada", "markdown:example-ada", emails=("a@b.example",)),
        date(2026, 1, 29),
        Direction.BOTH,
        Channel.OTHER,
    )
    _, future = read(note("name: Ada", "email: a@b.example", "last_contacted: 2099-01-29"))
    assert future == Skipped("example-ada.md, last contact", "its date lies in the future")


def test_a_conversation():
    ada, bo = read(TEA, "2026-01-29-tea.md")
    assert ada == InteractionDraft(
        "2026-01-29-tea.md",
        ada.source,
        PersonRef("Ada Example", "markdown:example-ada"),
        date(2026, 1, 29),
        Direction.BOTH,
        Channel.MEETING,
        "Tea\nOutcome: a plan\nWith Ada and Bo.",
    )
    assert bo.person == PersonRef("Bo Sample", "markdown:sample-bo")
    assert ada.source != bo.source


@pytest.mark.parametrize(
    ("kind", "channel"),
    [
        ("type: call", Channel.CALL),
        ("type: Phone Call", Channel.CALL),
        ("type: email", Channel.EMAIL),
        ("type: message", Channel.MESSAGE),
        ("tags: [work, '#meeting']", Channel.MEETING),
        ('category: "[[Meetings]]"', Channel.MEETING),
        ("type: interaction", Channel.OTHER),
    ],
)
def test_how_it_was(kind, channel):
    [item] = read(note(kind, "people: Ada Example", "date: 2026-01-29"))
    assert (item.channel, item.person) == (channel, PersonRef("Ada Example", "markdown:ada example"))


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("[[Ada Example]]", ["Ada Example"]),
        ('"[[Ada Example]], [[Bo Sample|Bo]]"', ["Ada Example", "Bo"]),
        ("Ada Example, Bo Sample", ["Ada Example", "Bo Sample"]),
        ("[ada@example.com, Me Myself]", ["ada"]),
        ("[Ada, ada, Ada]", ["Ada"]),
    ],
)
def test_who_took_part(value, names):
    items = read(note("type: meeting", f"attendees: {value}", "date: 2026-01-29"), me=("Me Myself",))
    assert [item.person.name for item in items] == names


def test_a_crowd():
    items = read(note("type: meeting", "people: [A, B, C, D, E, F]", "date: 2026-01-29"))
    assert [item.broadcast for item in items] == [True] * 6


@pytest.mark.parametrize(("said", "direction"), [("inbound", "in"), ("sent", "out"), ("sideways", "both")])
def test_who_wrote(said, direction):
    [item] = read(note("type: email", "people: Ada", "date: 2026-01-29", f"direction: {said}"))
    assert item.direction == direction


@pytest.mark.parametrize(
    ("lines", "name", "day"),
    [
        (("date: 2026-01-29T14:30",), "x.md", date(2026, 1, 29)),
        (('date: "[[2026-01-29]]"',), "x.md", date(2026, 1, 29)),
        (("date: 29 Jan 2026",), "x.md", date(2026, 1, 29)),
        (("date: 1/29/2026",), "x.md", date(2026, 1, 29)),
        ((), "2026-01-29 Tea.md", date(2026, 1, 29)),
        (("date: soon",), "2026-01-29-14-30-tea.md", date(2026, 1, 29)),
    ],
)
def test_days(lines, name, day):
    [item] = read(note("type: meeting", "people: Ada", *lines), name)
    assert item.on == day


def test_an_instant_of_another_zone_is_on_the_day_of_here(monkeypatch):
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    time.tzset()
    [item] = read(note("type: meeting", "people: Ada", "date: 2026-01-28T20:00:00Z"))
    monkeypatch.undo()
    time.tzset()
    assert item.on == date(2026, 1, 29)


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("type: task", "date: 2026-01-29"), "a task, not a conversation"),
        (("type: note", "date: 2026-01-29"), "a note, not a conversation"),
        (("type: call", "date: 2026-01-29", "status: cancelled"), "it is cancelled"),
        (("type: call", "date: 2026-01-29", "status: no-show"), "it is no-show"),
        (("type: call",), "it has no date"),
        (("type: call", "date: 2099-01-29"), "its date lies in the future"),
    ],
)
def test_what_is_not_taken(lines, why):
    assert read(note(*lines, "people: Ada")) == [Skipped("example-ada.md", why)]


def test_a_conversation_with_nobody():
    assert read(note("type: call", "date: 2026-01-29", "people: Me"), me=("me",)) == [
        Skipped("example-ada.md", "it names nobody")
    ]


def test_a_conversation_is_known_again():
    first, again = read(TEA)[0], read(TEA.replace("With ", "Together with ").replace("completed", "done"))[0]
    assert first.source == again.source


def test_a_note_from_nowhere_is_known_by_what_it_says():
    [first], [again] = read(ADA, "standard input"), read(ADA.replace("Engineer", "Chief"), "standard input")
    [other] = read(ADA.replace("ada@", "a@"), "standard input")
    assert first.source == again.source != other.source


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Ada",
        note("title: A page", "date: 2026-01-29", "tags: [people]"),
        note("name: a-skill", "description: email: x"),
        note("layout: page", "email: a@b.example"),
        note("name: Example Works", "industry: tea", "phone: 1", "type: prospect"),
        note("type: meeting", "date: 2026-01-29"),
        note("title: Family", "tags: [family, friend]"),
    ],
)
def test_other_notes_are_not_recognised(text):
    assert not markdown_people.recognise(text.encode())
    with pytest.raises(UnusableInputError):
        list(markdown_people.read(source_of(text, "x.md")))


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_other_encodings_and_line_ends(encoding):
    data = ADA.replace("Ada", "Zoë").replace("\n", "\r\n").encode(encoding)
    assert markdown_people.recognise(data)
    [draft] = read(data)
    assert (draft.contact.name, draft.contact.note) == ("Zoë Example", "Knows Bo from school.")


VAULT = {
    "activities/2026-01-29-tea.md": TEA,
    "companies/example-works.md": note("name: Example Works Ltd", "industry: engines"),
    "contacts/example-ada.md": ADA,
    "README.md": "# All about it",
}


def test_a_folder(folder):
    files = folder(VAULT)
    assert sorted(files.name(file) for file in markdown_people.claim(files)) == sorted(VAULT)
    person, ada, bo, companies, others = markdown_people.read_folder(files)
    assert (type(person), person.where) == (ContactDraft, "contacts/example-ada.md")
    assert person.contact.organization == "Example Works Ltd"
    assert ada.person == PersonRef("Ada Example", person.source, emails=("ada@example.com",), phones=("+49 30 1",))
    assert (ada.where, ada.source) == ("activities/2026-01-29-tea.md", read(TEA, "2026-01-29-tea.md")[0].source)
    assert bo.person == PersonRef("Bo Sample", "markdown:sample-bo")
    assert sorted([companies, others]) == [
        Skipped(".", "1 other note, of no person and no conversation"),
        Skipped("companies", "1 other note, of no person and no conversation"),
    ]


@pytest.mark.parametrize(("file", "name"), [("example-ada.md", "Bo Sample"), ("ada-example.md", "Sample Bo")])
def test_file_names_of_others_show_which_name_comes_first(folder, file, name):
    tea = note("type: meeting", "date: 2026-01-29", "people: ['[[sample-bo]]']")
    _, item = markdown_people.read_folder(folder({file: ADA, "tea.md": tea}))
    assert item.person.name == name


@pytest.mark.parametrize("link", ["[[Ada]]", "[[ada example]]", "[[Addie|her]]", "[her](people/Ada.md)", "Ada Example"])
def test_links_lead_to_names_files_and_aliases(folder, link):
    ada = note("name: Ada Example", "type: person", "aliases: [Addie]")
    tea = note("type: meeting", "date: 2026-01-29", f'people: ["{link}"]')
    person, item = markdown_people.read_folder(folder({"people/Ada.md": ada, "tea.md": tea}))
    assert item.person == PersonRef("Ada Example", person.source)


def test_two_people_with_files_of_the_same_name(folder):
    person = note("name: Ada", "type: person")
    tea = note("type: meeting", "date: 2026-01-29", "people: ['[[family/ada]]', '[[ada]]']")
    family, work, item, skipped = markdown_people.read_folder(
        folder({"family/ada.md": person, "work/ada.md": person, "z.md": tea})
    )
    assert (family.source, work.source) == ("markdown:family/ada", "markdown:work/ada")
    assert item.person.source == family.source
    assert skipped == Skipped("z.md", "several notes are called ada")


def test_other_folders_are_not_claimed(folder):
    friends = "### Activities:\n- 2026-01-29: **Ada**\n\n### Friends:\n- Ada\n"
    files = folder({"README.md": "# Text", "friends.md": friends, "ada.txt": ADA})
    assert not markdown_people.claim(files)
    with pytest.raises(UnusableInputError):
        list(markdown_people.read_folder(files))


@given(st.sampled_from([ADA, TEA]).flatmap(damaged) | st.binary() | damaged(b"---\n---\n"))
def test_damaged_bytes_are_read_or_refused(data):
    read_or_refuse(markdown_people.recognise, markdown_people.read, source_of(data, "ada.md", today=TODAY))


def test_sample():
    items = list(markdown_people.read_folder(open_folder(Source(sample("markdown_people")))))
    kinds = [type(item) for item in items]
    assert [kinds.count(kind) for kind in (ContactDraft, InteractionDraft, Skipped)] == [6, 7, 2]
    talks = [item for item in items if isinstance(item, InteractionDraft) and item.channel != Channel.OTHER]
    assert [(item.person.name, item.channel) for item in talks] == [
        ("Chris Anderson", Channel.CALL),
        ("Lisa Chen", Channel.CALL),
        ("Sofia Martinez", Channel.MEETING),
        ("Arjun Patel", Channel.MEETING),
        ("Daniel Thompson", Channel.EMAIL),
    ]
