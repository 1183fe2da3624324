"""friends.md: friends with notes and tags, and each activity with each friend in it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import ContactDraft, InteractionDraft, PersonRef, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.notes import friends_md
from netgive.importers.source import Source
from readers import damaged, read_or_refuse, sample, source_of

TODAY = date(2026, 11, 25)
WHOLE = """### Activities:
- 2026-01-29: Tea with **Ada Example** and **Bo Sample** in _Leipzig_. @tea
- 2026-01-28: Called **Ada Example**.

### Notes:
- 2026-01-02: **Ada Example** moved to _Leipzig_. @home

### Friends:
- Ada Example (a.k.a. Addie a.k.a. The Countess) [Leipzig] @choir @work
- Bo Sample

### Locations:
- Leipzig
"""


def read(text):
    return list(friends_md.read(source_of(text, today=TODAY)))


def activities(*lines, friends=("Ada Example", "Bo Sample")):
    items = read("\n".join(("### Activities:", *lines, "", "### Friends:", *(f"- {friend}" for friend in friends))))
    return [item for item in items if not isinstance(item, ContactDraft)]


def test_a_whole_file():
    assert friends_md.recognise(WHOLE.encode())
    ada, bo, tea, with_bo, call, place = read(WHOLE)
    assert (ada.where, ada.source, ada.contact.name) == ("line 9", "friends:ada example", "Ada Example")
    assert (ada.contact.nickname, ada.contact.location) == ("Addie", "Leipzig")
    assert ada.contact.circles == ("choir", "work")
    assert ada.contact.note == "2026-01-02: Ada Example moved to Leipzig.\nalso called The Countess"
    assert (bo.contact.name, bo.contact.note, bo.contact.circles) == ("Bo Sample", None, ())
    assert tea == InteractionDraft(
        "line 2",
        tea.source,
        PersonRef("Ada Example", "friends:ada example"),
        date(2026, 1, 29),
        Direction.BOTH,
        Channel.MEETING,
        "Tea with Ada Example and Bo Sample in Leipzig.",
    )
    assert (with_bo.person.name, with_bo.note) == ("Bo Sample", tea.note)
    assert tea.source != with_bo.source
    assert (call.channel, call.where) == (Channel.CALL, "line 3")
    assert place == Skipped("line 13", "a place, not a person")


@pytest.mark.parametrize("name", ["Ada Example", "ADA example", "Ada", "Addie", "The Countess"])
def test_names_by_which_a_friend_is_known(name):
    friends = ("Ada Example (a.k.a. Addie a.k.a. The Countess)", "Bo Sample")
    [item] = activities(f"- 2026-01-29: Tea with **{name}**", friends=friends)
    assert item.person == PersonRef("Ada Example", "friends:ada example")


def test_a_name_of_two_is_nobodys():
    [item] = activities("- 2026-01-29: Tea with **Ada**", friends=("Ada Example", "Ada Sample"))
    assert item == Skipped("line 2", "several friends are called Ada")


def test_a_full_name_goes_before_a_first_name():
    [item] = activities("- 2026-01-29: Tea with **Ada**", friends=("Ada Example", "Ada"))
    assert item.person.name == "Ada"


def test_who_is_no_friend_any_more_is_still_somebody():
    [item] = activities("- 2026-01-29: Tea with **Cy Former**")
    assert item.person == PersonRef("Cy Former", "friends:cy former")


def test_a_friend_who_is_named_twice_takes_part_once():
    assert len(activities("- 2026-01-29: **Ada Example** and **Ada Example**")) == 1


@pytest.mark.parametrize(("number", "broadcast"), [(5, False), (6, True)])
def test_a_crowd(number, broadcast):
    items = activities(f"- 2026-01-29: {' '.join(f'**P{n}**' for n in range(number))}")
    assert [item.broadcast for item in items] == [broadcast] * number


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Talked to **Ada** on the phone", Channel.CALL),
        ("E-mailed **Ada**", Channel.EMAIL),
        ("**Ada** texted me", Channel.MESSAGE),
        ("Saw a play about telephones with **Ada**", Channel.MEETING),
    ],
)
def test_how_it_was(text, channel):
    assert activities(f"- 2026-01-29: {text}")[0].channel == channel


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("- 2099-01-29: Tea with **Ada**", "its date lies in the future"),
        ("- 2026-02-30: Tea with **Ada**", "2026-02-30 is no day of the calendar"),
        ("- yesterday: Tea with **Ada**", "it does not begin with a date like 2026-01-31"),
        ("- 2026-01-29: Tea alone", "no friend takes part in it"),
        ("Tea with **Ada**", "it is no activity, note, friend or place"),
    ],
)
def test_what_is_not_taken(line, why):
    assert activities(line) == [Skipped("line 2", why)]


def test_one_broken_line_does_not_touch_the_next():
    assert [type(item) for item in activities("- ?", "- 2026-01-29: **Ada**")] == [Skipped, InteractionDraft]


def test_notes_about_nobody_are_said():
    text = "### Notes:\n- 2026-01-29: Rain\n- soon: **Ada**\n- 2026-01-29: **Cy**\n\n### Friends:\n- Ada\n- [Leipzig]"
    assert [item for item in read(text) if isinstance(item, Skipped)] == [
        Skipped("line 8", "it has no name"),
        Skipped("line 2", "a note about none of the friends"),
        Skipped("line 3", "it does not begin with a date like 2026-01-31"),
        Skipped("line 4", "a note about none of the friends"),
    ]


def test_marks_are_removed_and_other_signs_stay():
    [item] = activities(r"- 2026-01-29: Read snake_case_names with **Ada** in _New York_, 5 \* 3 @reading @at-home")
    assert item.note == "Read snake_case_names with Ada in New York, 5 * 3"


def test_it_is_known_again_with_other_tags():
    [first] = activities("- 2026-01-29: Tea with **Ada**")
    [again] = activities("* 2026-01-29: Tea with **Ada** @tea")
    [other] = activities("- 2026-01-29: Coffee with **Ada**")
    assert first.source == again.source != other.source


def test_headings_by_hand():
    items = read("## activities\n- 2026-01-29: **Ada**\n\n## FRIENDS\n- Ada\n")
    assert [type(item) for item in items] == [ContactDraft, InteractionDraft]


def test_a_line_without_end_is_cut_and_that_is_said():
    *items, repaired = activities(f"- 2026-01-29: **Ada** {'tea ' * 500_000}")
    assert len(items) == 1
    assert len(items[0].note) <= 10_000
    assert repaired == Repaired("line 2", "it had more than 10000 characters and was cut")


@pytest.mark.parametrize(
    "text", ["", "# Friends\n\n- Ada\n", "### Friends:\n- Ada\n", "### Notes:\n\ntext\n", "---\nname: Ada\n---\n"]
)
def test_other_files_are_not_recognised(text):
    assert not friends_md.recognise(text.encode())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings_and_line_ends(encoding):
    data = WHOLE.replace("\n", "\r\n").replace("Bo", "Zoë").encode(encoding)
    assert friends_md.recognise(data)
    assert [type(item) for item in read(data)] == [ContactDraft] * 2 + [InteractionDraft] * 3 + [Skipped]


def test_without_an_entry_it_is_refused():
    with pytest.raises(UnusableInputError):
        read("just a text")


@given(damaged(WHOLE) | st.binary())
def test_damaged_bytes_are_read_or_refused(data):
    read_or_refuse(friends_md.recognise, friends_md.read, source_of(data, today=TODAY))


def test_sample():
    items = list(friends_md.read(Source(sample("friends_md/friends.md"))))
    kinds = [type(item) for item in items]
    assert [kinds.count(kind) for kind in (ContactDraft, InteractionDraft, Skipped)] == [3, 5, 3]
    assert [(item.person.name, item.channel) for item in items if isinstance(item, InteractionDraft)] == [
        ("Grace Hopper", Channel.MEETING),
        ("Grace Hopper", Channel.MEETING),
        ("George Washington Carver", Channel.MEETING),
        ("Marie Curie", Channel.MEETING),
        ("George Washington Carver", Channel.CALL),
    ]
