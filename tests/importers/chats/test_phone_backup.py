"""Messages and calls of a phone: who wrote or called, on which day."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import InteractionDraft, PersonRef, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.chats import calls_backup, phone_backup, sms_backup
from netgive.importers.chats.phone_people import SERVICE, UNNAMED
from netgive.importers.source import Source

ADA, BO, CY = "+49 170 1111111", "+49 170 2222222", "+49 170 3333333"
MINE = "+49 170 9999999"
NAMES = {ADA: "Ada Example", BO: "Bo Sample", CY: "Cy Demo"}
NOON = datetime(2026, 1, 10, 12).astimezone()
ADA_REF = PersonRef("Ada Example", "phone:+491701111111", phones=(ADA,))


def instant(day=0, minutes=0):
    return str(round((NOON + timedelta(days=day, minutes=minutes)).timestamp() * 1000))


def tag(name, inside="", **attributes):
    written = "".join(f" {key}={quoteattr(str(value))}" for key, value in attributes.items())
    return f"<{name}{written}>{inside}</{name}>" if inside else f"<{name}{written} />"


def sms(address, kind, body="Hello", day=0, **others):
    contact = {"contact_name": NAMES.get(address, "(Unknown)")}
    return tag("sms", address=address, type=kind, body=body, **{"date": instant(day), **contact, **others})


def mms(addresses, box, text="Hello", sender=None, day=0, **others):
    numbers = addresses.split("~")
    parts = tag("part", ct="application/smil", text="<smil/>") + tag("part", ct="text/plain", text=text)
    senders = tag("addr", address=sender, type=137) if sender else ""
    names = ", ".join(NAMES.get(number, "(Unknown)") for number in numbers)
    inside = f"<parts>{parts}</parts><addrs>{senders}{tag('addr', address=MINE, type=151)}</addrs>"
    head = {"date": instant(day), "contact_name": names, **others}
    return tag("mms", inside, address=addresses, msg_box=box, **head)


def call(number, kind, duration=60, day=0, **others):
    contact = {"contact_name": NAMES.get(number, "(Unknown)")}
    return tag("call", number=number, type=kind, duration=duration, **{"date": instant(day), **contact, **others})


def read(*records, **options):
    data = f"<?xml version='1.0' encoding='UTF-8'?>\n<smses>\n{chr(10).join(records)}\n</smses>".encode()
    return list(phone_backup.read(replace(Source.of(data), **options)))


def talks(items):
    """(name, day, direction) of each conversation."""
    drafts = (item for item in items if isinstance(item, InteractionDraft))
    return [(draft.person.name, draft.on.day, str(draft.direction)) for draft in drafts]


class TestMessages:
    def test_a_day_is_one_conversation(self):
        first, second, third = read(sms(ADA, 1), sms(BO, 2), sms(ADA, 2), sms(ADA, 1, day=1))
        assert first == InteractionDraft(
            "message 1 (line 3)",
            "sms:phone:+491701111111:20260110",
            ADA_REF,
            date(2026, 1, 10),
            Direction.BOTH,
            Channel.MESSAGE,
        )
        assert (second.person.name, second.direction) == ("Bo Sample", Direction.OUT)
        assert (third.where, third.on, third.direction) == ("message 4 (line 6)", date(2026, 1, 11), Direction.IN)

    @pytest.mark.parametrize(
        ("record", "why"),
        [
            (sms(ADA, 3), "a draft"),
            (sms(ADA, 4), "it was not sent"),
            (sms(ADA, 5), "it could not be sent"),
            (sms(ADA, 6), "it was not sent"),
            (sms(ADA, 77), "it is not said whether it was received or sent"),
            (mms(ADA, 3), "a draft"),
            (sms(ADA, 1, date="soon"), "its date “soon” cannot be read"),
            (sms(ADA, 1, date="0"), "its date “0” cannot be read"),
            (sms(ADA, 1, date="9" * 15), "its date “999999999999999” cannot be read"),
            (sms(ADA, 1, day=99), "its date, 2026-04-19, is still to come"),
            (sms("", 1), "the number is withheld"),
            (sms("-2", 1), "the number is withheld"),
            (sms("(Unknown)", 1), "the number is withheld"),
            (sms(MINE, 2), "you wrote it to yourself"),
        ],
    )
    def test_what_is_not_taken(self, record, why):
        today = date(2026, 1, 31)
        options = {"me": [MINE], "today": today}
        assert read(record, sms(ADA, 1), **options)[0] == Skipped("message 1 (line 3)", why)

    def test_old_dates_in_seconds(self):
        [item] = read(sms(ADA, 1, date=instant()[:-3]))
        assert item.on == date(2026, 1, 10)

    @pytest.mark.parametrize("sender", ["Google", "DHL Paket", "32665", "VM-BANK"])
    def test_services_are_no_people(self, sender):
        [item] = read(sms(sender, 1))
        assert (item.person.doubt, item.person.phones, item.person.name) == (SERVICE, (), sender)

    def test_who_is_not_in_the_address_book_is_doubtful(self):
        [item] = read(sms("+49 170 4444444", 1))
        assert (item.person.doubt, item.person.name) == (UNNAMED, "+49 170 4444444")

    def test_unless_the_app_was_told_to_write_no_names(self):
        [item] = read(tag("sms", address=ADA, type=1, date=instant()))
        assert item.person == PersonRef(ADA, "phone:+491701111111", phones=(ADA,))

    def test_a_name_that_comes_later(self):
        items = read(sms(ADA, 1, contact_name="(Unknown)"), sms(ADA, 1, day=1))
        assert [item.person for item in items] == [ADA_REF, ADA_REF]

    def test_an_address_of_mail(self):
        [item] = read(sms("Ada@example.com", 1, contact_name="Ada Example"))
        assert item.person == PersonRef("Ada Example", "phone:ada@example.com", emails=("Ada@example.com",))

    @pytest.mark.parametrize(
        ("messages", "expects"),
        [
            ([sms(ADA, 1, "Lunch?")], [True]),
            ([sms(ADA, 2, "Lunch?")], [True]),
            ([sms(ADA, 1, "Lunch?"), sms(ADA, 1, "Hello", day=1)], [False, False]),
            ([sms(ADA, 1, "Hello", day=1), sms(ADA, 1, "Lunch?")], [False, False]),
            ([sms(ADA, 1, "Lunch?"), sms(ADA, 2, "Yes", date=instant(0, 1))], [False]),
            ([sms(ADA, 1, "Hello"), sms(ADA, 2, "Lunch?", date=instant(0, 1))], [True]),
            # The day counts as one of both, on which a question is the user's.
            ([sms(ADA, 2, "Hello"), sms(ADA, 1, "Lunch?", date=instant(0, 1))], [False]),
            ([mms(f"{ADA}~{BO}", 2, "Lunch?")], [False, False]),
        ],
    )
    def test_the_last_message_may_wait_for_an_answer(self, messages, expects):
        assert [item.expects_reply for item in read(*messages)] == expects

    def test_texts_only_if_wished_for_and_only_theirs(self):
        messages = [sms(ADA, 1, "one &\n1"), sms(ADA, 2, "mine"), mms(ADA, 1, "two"), sms(ADA, 1, "null")]
        assert read(*messages)[0].note is None
        assert read(*messages, bodies=True)[0].note == "one &\n1\ntwo"

    def test_the_text_of_a_day_has_two_thousand_characters(self):
        [item] = read(sms(ADA, 1, "x" * 1500), sms(ADA, 1, "y" * 1500), bodies=True)
        assert len(item.note) == 2000


class TestGroups:
    def test_a_picture_to_several(self):
        assert talks(read(mms(f"{ADA}~{BO}", 2))) == [("Ada Example", 10, "out"), ("Bo Sample", 10, "out")]

    def test_whoever_of_them_wrote(self):
        [item] = read(mms(f"{ADA}~{BO}", 1, sender="0170 2222222"))
        assert (item.person.name, item.person.phones, item.direction) == ("Bo Sample", (BO,), Direction.IN)

    @pytest.mark.parametrize("sender", [None, "insert-address-token", CY])
    def test_it_may_not_be_said_who_wrote(self, sender):
        assert read(mms(f"{ADA}~{BO}", 1, sender=sender)) == [
            Skipped("message 1 (line 3)", "it is not said who of the group wrote it")
        ]

    def test_the_user_is_one_of_them(self):
        assert talks(read(mms(f"{ADA}~{MINE}", 2), me=["0170-9999999"])) == [("Ada Example", 10, "out")]

    def test_names_with_commas_are_not_cut(self):
        items = read(mms(f"{ADA}~{BO}", 2, contact_name="Example, Ada, Bo Sample"))
        assert [item.person for item in items] == [
            PersonRef(ADA, "phone:+491701111111", phones=(ADA,)),
            PersonRef(BO, "phone:+491702222222", phones=(BO,)),
        ]

    def test_the_envelope_may_be_all_there_is(self):
        items = read(mms("null", 2, contact_name="null").replace(MINE, ADA))
        assert talks(items) == [(ADA, 10, "out")]

    def test_more_than_five_are_no_personal_contact(self):
        many = "~".join(f"+49 170 555555{number}" for number in range(6))
        assert {item.broadcast for item in read(mms(many, 2))} == {True}
        assert {item.broadcast for item in read(mms(many.rpartition("~")[0], 2))} == {False}

    def test_a_word_of_its_own_makes_the_day_personal(self):
        many = "~".join([ADA, *(f"+49 170 555555{number}" for number in range(5))])
        assert [item.broadcast for item in read(mms(many, 2), sms(ADA, 1))] == [False, *[True] * 5]


class TestCalls:
    @pytest.mark.parametrize("kind", [1, 2, 7])
    def test_who_spoke_was_in_contact_both_ways(self, kind):
        [item] = read(call(ADA, kind))
        assert item == InteractionDraft(
            "call 1 (line 3)",
            f"call:phone:+491701111111:{instant()}",
            ADA_REF,
            date(2026, 1, 10),
            Direction.BOTH,
            Channel.CALL,
        )

    @pytest.mark.parametrize(
        ("record", "why"),
        [
            (call(ADA, 1, 0), "nobody spoke"),
            (call(ADA, 2, 0), "nobody answered"),
            (call(ADA, 3, 0), "a missed call"),
            (call(ADA, 4), "a voice message"),
            (call(ADA, 5, 0), "a call that was rejected"),
            (call(ADA, 6, 0), "a call that was blocked"),
            (call(ADA, 9), "it is not said whether it was taken"),
            (call(ADA, 1, "long"), "nobody spoke"),
            (call("", 1), "the number is withheld"),
            (call("-1", 1), "the number is withheld"),
            (call("Private", 1), "the number is withheld"),
            (call(MINE, 2), "you called yourself"),
            (call(ADA, 1, date=""), "its date “” cannot be read"),
        ],
    )
    def test_what_is_not_taken(self, record, why):
        assert read(record, me=[MINE]) == [Skipped("call 1 (line 3)", why)]

    def test_each_call_counts(self):
        items = read(call(ADA, 1), call(ADA, 2, date=instant(0, 5)), call(ADA, 1))
        assert len({item.source for item in items}) == 2

    def test_unknown_numbers_and_services_are_doubtful(self):
        assert [item.person.doubt for item in read(call("+49 170 4444444", 1), call("116117", 2))] == [UNNAMED, SERVICE]


def test_messages_and_calls_in_one_file():
    items = read(sms(ADA, 1), call(BO, 1), mms(CY, 2))
    assert [(item.person.name, str(item.channel), item.where) for item in items] == [
        ("Bo Sample", "call", "call 2 (line 4)"),
        ("Ada Example", "message", "message 1 (line 3)"),
        ("Cy Demo", "message", "message 3 (line 5)"),
    ]


def test_the_day_is_the_local_one(zone):
    zone("Asia/Tokyo")
    [item] = read(sms(ADA, 1, date="1768086000000"))  # 23:00 on the 10th in London
    assert item.on == date(2026, 1, 11)


def test_a_cut_file_gives_what_is_in_it():
    whole = "\n".join([sms(ADA, 1), mms(BO, 2)])
    data = f"<smses count='99'>\n{whole}"[:-60].encode()
    assert talks(phone_backup.read(Source.of(data))) == [("Ada Example", 10, "in"), ("Bo Sample", 10, "out")]


def test_a_file_without_a_record_is_refused():
    with pytest.raises(UnusableInputError, match="no message and no call is in it"):
        read()


def test_both_kinds_are_recognised():
    messages, calls = b"<?xml version='1.0'?><smses count='0'/>", b"<calls count='1'><call/></calls>"
    assert (sms_backup.recognise(messages), calls_backup.recognise(messages)) == (True, False)
    assert (sms_backup.recognise(calls), calls_backup.recognise(calls)) == (False, True)
    assert not sms_backup.recognise(b"<html>")
    assert not calls_backup.recognise(b"<html>")


def test_identity_is_the_same_when_more_came():
    before = [item.source for item in read(sms(ADA, 1), call(BO, 1))]
    after = [item.source for item in read(sms(CY, 1, day=-3), sms(ADA, 1), sms(ADA, 2), call(BO, 1))]
    assert set(before) < set(after)


@given(st.data())
def test_damaged_bytes_are_read_or_refused(data):
    records = [sms(ADA, 1, "Grüße 😀"), mms(f"{ADA}~{BO}", 1, sender=BO), call(CY, 2)]
    content = bytearray(f"<?xml version='1.0'?><smses>{''.join(records)}</smses>".encode())
    places = st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255))
    for place, byte in data.draw(st.lists(places, max_size=20)):
        content[place] = byte
    cut = data.draw(st.integers(0, len(content)))
    try:
        items = list(phone_backup.read(replace(Source.of(bytes(content[:cut])), bodies=True)))
    except UnusableInputError:
        return
    assert items


@given(st.text(), st.text(), st.sampled_from(["1", "2", "7"]))
def test_any_number_and_name(number, name, kind):
    escaped = tag("call", number=number, contact_name=name, type=kind, duration=5, date=instant())
    assert len(list(phone_backup.read(Source.of(escaped.encode(errors="replace"))))) == 1
