"""Monica's export: contacts with what is in them, what was said and given, and what is not taken."""

import json
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.conversations import Channel, Direction
from netgive.domain.exchange import GiveKind, GiveState
from netgive.domain.intake import ContactDraft, GiveDraft, InteractionDraft, PersonRef, ReceivedDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.notes import monica
from readers import damaged, read_or_refuse, source_of

TODAY = date(2026, 11, 25)
MIDNIGHT, NOON = "2026-01-29T00:00:00.000000Z", "2026-01-29T12:00:00.000000Z"
KINDS = [
    ("k-mail", {"name": "Email", "protocol": "mailto:", "type": "email"}),
    ("k-phone", {"name": "Phone", "protocol": "tel:", "type": "phone"}),
    ("k-site", {"name": "Facebook", "protocol": None, "type": None}),
]


def block(kind, *values):
    return {"count": len(values), "type": kind, "values": list(values)}


def record(uuid=None, **properties):
    return {"uuid": uuid, "created_at": NOON, "updated_at": NOON, "properties": properties}


def person(uuid, *blocks, **properties):
    named = {"first_name": "Ada", "last_name": "Example", **properties}
    return {**record(uuid, **named), "data": list(blocks)}


def document(*contacts, blocks=(), properties=None, **instance):
    account = {
        "uuid": "a1",
        "data": [block("user", record("u1", me_contact="ME")), block("contact", *contacts), *blocks],
        "properties": properties or {},
        "instance": {"contact_field_types": [record(uuid, **kind) for uuid, kind in KINDS], **instance},
    }
    return {"version": "1.0-preview.1", "app_version": "4.0.0", "export_date": NOON, "account": account}


def read(*contacts, **options):
    source = source_of(json.dumps(document(*contacts, **options), indent=1), today=TODAY)
    assert monica.recognise(source.head())
    return list(monica.read(source))


def contact(*blocks, blocks_beside=(), **properties):
    draft, *_ = read(person("C1", *blocks, **properties), blocks=blocks_beside)
    return draft.contact


def talks(*blocks, **options):
    """What follows the contact that these blocks are in."""
    return read(person("C1", *blocks), **options)[1:]


@pytest.fixture
def far_west(monkeypatch):
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_whole_contact():
    [draft] = read(
        person(
            "C1",
            block(
                "contact_field", record(data="ada@example.com", type="k-mail"), record(data="+49 30 1", type="k-phone")
            ),
            block(
                "contact_field", record(data="https://ada.example", type="k-site"), record(data="ada.e", type="k-site")
            ),
            block("address", record(name="home", street="1 Sample Street", city="Leipzig", country="DE")),
            block("note", record("n1", body="Likes tea.\nHas a dog.")),
            block("task", record(title="send the map", completed=False), record(title="call", completed=True)),
            block("pet", record(name="Rex", category="dog")),
            nickname="Addie",
            job="Engineer",
            company="Example Works",
            description="From the choir.",
            food_preferences="no nuts",
            tags=["choir", "work"],
            birthdate={"date": "1980-03-22T00:00:00.000000Z", "is_year_unknown": False, "is_age_based": False},
            first_met_date={"date": "2011-05-06T00:00:00.000000Z"},
            stay_in_touch_frequency=90,
            is_active=True,
        )
    )
    assert (draft.where, draft.source, draft.doubt) == ("contact 1", "monica:c1", None)
    found = draft.contact
    assert (found.name, found.nickname, found.title) == ("Ada Example", "Addie", "Engineer")
    assert (found.organization, found.location, found.birthday) == ("Example Works", "Leipzig, DE", "1980-03-22")
    assert (found.emails, found.phones, found.urls) == (("ada@example.com",), ("+49 30 1",), ("https://ada.example",))
    assert found.circles == ("choir", "work")
    assert (found.known_since, found.every_days) == (date(2011, 5, 6), 90)
    assert found.note.splitlines() == [
        "From the choir.",
        "Food: no nuts",
        "Facebook: ada.e",
        "2026-01-29: Likes tea.",
        "Has a dog.",
        "To do: send the map",
        "Done: call",
        "Pet: Rex (dog)",
    ]


def test_a_life_event_is_in_the_note():
    kind = record("k-job", name=None, translation_key="new_job")
    event = record("e1", type="k-job", note="at Example", happened_at=MIDNIGHT)
    [draft] = read(person("C1", block("life_event", event)), life_event_types=[kind])
    assert draft.contact.note == "2026-01-29: new job: at Example"


def test_relatives_and_who_introduced_them():
    bo = {**record("C2", first_name="Bo"), "data": []}
    relation = block("relationship", record(type="partner", contact_is="C2", of_contact="C1"))
    found = read(person("C1", first_met_through="C2"), bo, blocks=(relation,))[0].contact
    assert (found.note, found.memory) == ("Partner: Bo", "met through Bo")


@pytest.mark.parametrize(
    ("birthdate", "birthday"),
    [
        ({"date": "1980-03-22", "is_year_unknown": True}, "--03-22"),
        ({"date": None}, None),
        ([], None),
        ("1980", None),
    ],
)
def test_birthdays(birthdate, birthday):
    assert contact(birthdate=birthdate).birthday == birthday


def test_an_age_is_no_birthday():
    draft, repaired = read(person("C1", birthdate={"date": "1980-01-01", "is_age_based": True}))
    assert draft.contact.birthday is None
    assert repaired == Repaired("contact 1", "the birthday is made of an age only; left out")


@pytest.mark.usefixtures("far_west")
def test_midnight_is_a_day_and_any_other_time_an_instant():
    day, instant = talks(block("call", record(called_at=MIDNIGHT), record(called_at="2026-01-29T01:00:00Z")))
    assert (day.on, instant.on) == (date(2026, 1, 29), date(2026, 1, 28))


@pytest.mark.parametrize(
    ("properties", "doubt"),
    [
        ({"is_partial": True}, "known only as somebody's relative (a partial contact in Monica)"),
        ({"is_partial": 1, "is_dead": 1}, "this person has died"),
        ({"is_partial": False, "is_dead": 0, "is_active": False}, None),
    ],
)
def test_who_is_nobody_to_keep_in_touch_with(properties, doubt):
    draft, call = read(person("C1", block("call", record(called_at=MIDNIGHT)), **properties))
    assert (draft.doubt, call.person.doubt) == (doubt, doubt)


def test_who_was_archived_is_in_a_circle():
    assert contact(is_active=False).circles == ("archived",)


def test_the_user_is_no_contact():
    assert read(person("me", block("call", record(called_at=MIDNIGHT)))) == [Skipped("contact 1", "this is you")]


def test_without_a_name_it_is_skipped():
    nobody = {**record("C1"), "data": [block("call", record(called_at=MIDNIGHT))]}
    assert read(nobody) == [Skipped("contact 1", "it has no name")]


def test_a_call():
    [call] = talks(block("call", record("X1", called_at=MIDNIGHT, content="About tea", contact_called=True)))
    assert call == InteractionDraft(
        "contact 1, call 1",
        "monica:call:x1",
        PersonRef("Ada Example", "monica:c1"),
        date(2026, 1, 29),
        Direction.BOTH,
        Channel.CALL,
        "About tea",
    )


def test_older_exports_have_no_identifiers_for_calls():
    first, other = talks(
        block("call", record(called_at=MIDNIGHT, content="a"), record(called_at=MIDNIGHT, content="b"))
    )
    [again] = talks(block("call", record(called_at=MIDNIGHT, content="a")))
    assert first.source == again.source
    assert first.source != other.source


def message(content, mine, at=None):
    return record(content=content, written_by_me=mine, written_at=at)


def test_a_conversation_is_one_interaction_a_day():
    messages = [
        message("Tea?", False, MIDNIGHT),
        message("Yes", True, MIDNIGHT),
        message("Did you like it?", True, "2026-01-30T00:00:00.000000Z"),
    ]
    both, mine = talks(
        block("conversation", record("V1", happened_at=MIDNIGHT, contact_field_type="k-mail", messages=messages))
    )
    assert (both.direction, both.note, both.expects_reply) == (Direction.BOTH, "Ada Example: Tea?\nI: Yes", False)
    assert (mine.direction, mine.note, mine.expects_reply) == (Direction.OUT, "Did you like it?", True)
    assert (both.channel, both.on, mine.on) == (Channel.EMAIL, date(2026, 1, 29), date(2026, 1, 30))
    assert both.source != mine.source


def test_a_conversation_of_which_nothing_is_written():
    [item] = talks(block("conversation", record("V1", happened_at=MIDNIGHT, messages=[])))
    assert (item.on, item.note, item.channel) == (date(2026, 1, 29), None, Channel.MESSAGE)


def test_an_activity_is_an_interaction_with_each_who_took_part():
    activity = record("A1", summary="Walk", description="In the park", happened_at="2026-01-29", type="k-x")
    alone = record("A2", summary="Read", happened_at="2026-01-29")
    ada = person("C1", block("activity", "A1", "a1", "gone"))
    bo = {**record("C2", first_name="Bo"), "data": [block("activity", record("A1"))]}
    _, first, gone, _, second, nobody = read(ada, bo, blocks=(block("activity", activity, alone),))
    assert (first.person.name, first.channel, first.note) == ("Ada Example", Channel.MEETING, "Walk\nIn the park")
    assert (second.person.name, second.on, second.broadcast) == ("Bo", date(2026, 1, 29), False)
    assert first.source != second.source
    assert gone == Skipped("contact 1, activity 2", "the file does not say what it was")
    assert nobody == Skipped("activity a2", "no contact takes part in it")


@pytest.mark.parametrize(("number", "broadcast"), [(5, False), (6, True)])
def test_a_crowd(number, broadcast):
    contacts = [{**record(f"C{n}", first_name="Ada"), "data": [block("activity", "A1")]} for n in range(number)]
    items = read(*contacts, blocks=(block("activity", record("A1", happened_at=MIDNIGHT)),))
    assert {item.broadcast for item in items if isinstance(item, InteractionDraft)} == {broadcast}


def test_gifts():
    gifts = [
        record("G1", name="A map", comment="of Leipzig", status="offered", date="2026-01-02"),
        record("G2", name="Tea", status="received"),
        record("G3", name="A book", url="https://book.example", status="idea"),
    ]
    given, received, idea = talks(block("gift", *gifts))
    assert isinstance(given, GiveDraft)
    assert (given.source, given.on, given.text) == ("monica:gift:g1", date(2026, 1, 2), "A map: of Leipzig")
    assert (given.kind, given.state) == (GiveKind.RECOMMENDATION, GiveState.DELIVERED)
    assert received == ReceivedDraft(
        "contact 1, gift 2", "monica:gift:g2", PersonRef("Ada Example", "monica:c1"), date(2026, 1, 29), "Tea"
    )
    assert (idea.state, idea.text) == (GiveState.IDEA, "A book: https://book.example")


@pytest.mark.parametrize(
    ("kind", "what", "why"),
    [
        ("gift", record(name="Tea", status="lost"), "it does not say whether it was given or received"),
        ("gift", record(status="offered"), "it has no name"),
        ("gift", {"properties": {"name": "Tea", "status": "offered"}}, "it has no date"),
        ("gift", record(name="Tea", status="offered", date="2099-01-01"), "its date lies in the future"),
        ("call", {"properties": {"called_at": "soon"}}, "it has no date"),
        ("call", record(called_at="2099-01-01"), "its date lies in the future"),
        ("debt", record(amount=5, in_debt=True), "netgive keeps no debts between people"),
        ("reminder", record(title="birthday"), "netgive reminds in its own way"),
    ],
)
def test_what_is_not_taken(kind, what, why):
    assert talks(block(kind, what)) == [Skipped(f"contact 1, {kind} 1", why)]


def test_types_that_are_not_taken_are_counted_once():
    items = read(
        person("C1", block("occupation", record(), record()), block("photo", "P1")),
        person("C2", block("occupation", record())),
        blocks=(block("photo", record("P1")), block("aura", record(), record())),
        properties={"journal_entries": [record("J1")]},
    )
    assert [item for item in items if isinstance(item, Skipped)] == [
        Skipped("account, occupation", "3 of them: netgive knows no such records"),
        Skipped("account, photo", "netgive keeps no photographs"),
        Skipped("account, aura", "2 of them: netgive knows no such records"),
        Skipped("account, journal entry", "a journal is about yourself"),
    ]


def test_the_last_talk_counts_where_nothing_newer_is_recorded():
    call = block("call", record(called_at=MIDNIGHT))
    [_, _, last] = read(person("C1", call, last_talked_to="2026-02-01"))
    assert (last.on, last.source, last.channel) == (date(2026, 2, 1), "monica:c1:talked:2026-02-01", Channel.OTHER)
    assert len(read(person("C1", call, last_talked_to=MIDNIGHT))) == 2


@pytest.mark.parametrize("value", [None, 5, "x", [], {}, [None, 7, [[]]], {"0": None}, {"properties": 3}])
def test_anything_may_stand_anywhere(value):
    names = ("first_name", "tags", "birthdate", "nickname", "stay_in_touch_frequency", "first_met_date", "is_dead")
    for name in names:
        assert read(person("C1", **{name: value}))
    for kind in ("call", "conversation", "gift", "contact_field", "note", "activity", "life_event", "strange"):
        assert read(person("C1", {"type": kind, "values": value}, value))
        assert read(person("C1", block(kind, value)))
    assert read(person("C1"), value, blocks=(value,), properties=value, genders=value)


@pytest.mark.parametrize("content", ["{", '{"account": {}}', '{"account": 5}', "[]", "{" * 100_000, '{"a":' * 100_000])
def test_what_is_no_export_is_refused(content):
    with pytest.raises(UnusableInputError):
        list(monica.read(source_of(content)))


@pytest.mark.parametrize(
    "content",
    ['{"netgive": 1, "contacts": []}', '{"account": "me", "type": "user"}', '["vcard",[]]', '{"account": {}}'],
)
def test_other_files_are_not_recognised(content):
    assert not monica.recognise(content.encode())


WHOLE = document(
    person(
        "C1",
        block("call", record("X1", called_at=MIDNIGHT)),
        block("gift", record(name="Tea", status="received")),
        block("activity", "A1"),
        birthdate={"date": "1980-03-22"},
    ),
    blocks=(block("activity", record("A1", happened_at=MIDNIGHT)),),
)


@given(damaged(json.dumps(WHOLE)) | st.binary())
def test_damaged_bytes_are_read_or_refused(data):
    read_or_refuse(monica.recognise, monica.read, source_of(data, today=TODAY))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from([MIDNIGHT, "C1", "contact", "call", "yes"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["uuid", "type", "values", "data", "date"]), inner),
    max_leaves=20,
)


@given(JSON)
def test_any_structure_is_read_or_refused(value):
    content = json.dumps({"account": {"data": [{"type": "contact", "values": [value, person("C1", value)]}]}})
    assert any(isinstance(item, ContactDraft) for item in monica.read(source_of(content)))
