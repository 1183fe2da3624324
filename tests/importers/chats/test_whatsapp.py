"""A chat becomes one conversation a day and person, whatever phone exported it."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chats import ADA, BO, ENCRYPTED, FILE, ME, NOTICE, chat, read, talks
from netgive.domain.conversations import Channel, Direction
from netgive.domain.intake import InteractionDraft, PersonRef, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.chats import whatsapp
from netgive.importers.source import Source


def test_a_day_is_one_conversation():
    text = chat((13, ADA, "Hello"), (13, ME, "Hi"), (13, ADA, "Lunch"), (14, ME, "Yes"), (15, ADA, "Good"))
    first, second, third = read(text, FILE)
    assert first == InteractionDraft(
        "line 1",
        "whatsapp:ada example:20260113",
        PersonRef(ADA, "whatsapp:ada example"),
        date(2026, 1, 13),
        Direction.BOTH,
        Channel.MESSAGE,
    )
    assert (second.where, second.direction) == ("line 4", Direction.OUT)
    assert (third.where, third.direction) == ("line 5", Direction.IN)


@pytest.mark.parametrize(
    "template",
    [
        "{day:%d/%m/%Y}, 10:{minute:02} - {name}: {text}\n",
        "{day:%m/%d/%y}, 7:{minute:02}\u202fPM - {name}: {text}\n",
        "{day:%d.%m.%y}, 10:{minute:02} - {name}: {text}\n",
        "{day:%d/%m/%Y} 8:{minute:02} p. m. - {name}: {text}\n",
        "{day:%d/%m/%Y} 8:{minute:02} p.\u00a0m. - {name}: {text}\n",
        "{day:%d/%m/%Y} à 10:{minute:02} - {name}: {text}\n",
        "{day:%d.%m.%Y} klo 10.{minute:02} - {name}: {text}\n",
        "{day:%Y-%m-%d} 10:{minute:02} - {name}: {text}\n",
        "{day:%Y-%m-%d} 10 h {minute:02} - {name}: {text}\n",
        "{day:%d. %m. %Y}. 10:{minute:02} - {name}: {text}\n",
        "{day:%d.%m.%y} г., 10:{minute:02} ч. - {name}: {text}\n",
        "{day:%Y/%m/%d} 上午10:{minute:02} - {name}: {text}\n",
        "{day:%Y}년 {day:%m}월 {day:%d}일 오후 1:{minute:02}, {name} : {text}\n",
        "{day:%d}\u200f/{day:%m}\u200f/{day:%Y}، 10:{minute:02} م - {name}: {text}\n",
        "[{day:%d/%m/%Y}, 3:{minute:02}:09\u202fPM] {name}: {text}\n",
        "[{day:%d.%m.%y}, 15:{minute:02}:09] {name}: {text}\n",
        "\u200e[{day:%m/%d/%y} 1:{minute:02}:00 p. m.] {name}: {text}\r\n",
        "[{day:%Y/%m/%d} 下午1:{minute:02}:00] {name}: {text}\n",
        "[{day:%Y}. {day:%m}. {day:%d}. 오후 1:{minute:02}:00] {name}: {text}\n",
        "{day:%d.%m.%y} 13:{minute:02}:00: {name}: {text}\n",
        "{day:%d/%m}/2569 10:{minute:02} - {name}: {text}\n",
    ],
)
def test_every_phone_writes_it_in_its_own_way(template):
    text = chat((13, ADA, "Hello: you"), (14, ME, "12:30 - ok"), template=template)
    assert talks(read(text, FILE)) == [(ADA, 13, "in"), (ADA, 14, "out")]


def test_digits_of_other_scripts():
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    text = "".join(
        f"{line.partition(' - ')[0].translate(arabic)} - {line.partition(' - ')[2]}"
        for line in chat((13, ADA, "Hello"), (14, ME, "Hi")).splitlines(keepends=True)
    )
    assert talks(read(text, FILE)) == [(ADA, 13, "in"), (ADA, 14, "out")]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(encoding):
    text = chat((13, "Zoë Exämple", "Grüße, schöne Füße"), (14, ME, "Hi")).encode(encoding)
    assert talks(read(text, me=[ME])) == [("Zoë Exämple", 13, "in"), ("Zoë Exämple", 14, "out")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end):
    assert talks(read(chat((13, ADA, "Hello"), (14, ME, "Hi")).replace("\n", end), FILE)) == [
        (ADA, 13, "in"),
        (ADA, 14, "out"),
    ]


class TestGroups:
    def test_each_who_wrote_has_a_conversation(self):
        text = chat((13, ADA, "Hello"), (13, ME, "Hi"), (13, BO, "Hey"), (14, BO, "Well"), (15, ME, "Anyone?"))
        items = read(text, me=[ME])
        assert talks(items) == [(ADA, 13, "both"), (BO, 13, "both"), (BO, 14, "in")]
        assert [item.where for item in items] == ["line 1", "line 3", "line 4", "line 5"]
        assert items[0].source == "whatsapp:ada example:group:20260113"
        assert items[-1] == Skipped("line 5", "only you wrote that day, and it is not said to whom")
        assert not any(item.broadcast or item.expects_reply for item in items[:3])

    @pytest.mark.parametrize(("others", "broadcast"), [(5, False), (6, True)])
    def test_what_more_than_five_read_is_no_personal_contact(self, others, broadcast):
        text = chat((13, ME, "Hi"), *((13, f"Person {number}", "Hello") for number in range(others)))
        assert [item.broadcast for item in read(text, me=[ME])] == [broadcast] * others

    def test_the_group_itself_is_nobody(self):
        lines = "[13/01/2026, 10:00:0{}] {}: {}\n"
        text = (
            lines.format(0, "Family", f"\u200e{ENCRYPTED}")
            + lines.format(1, "Family", "\u200eAda created this group")
            + lines.format(2, ADA, "\u200eimage omitted")
            + lines.format(3, BO, "Nice")
            + lines.format(4, ME, "Yes")
        )
        items = read(text, me=[ME])
        assert talks(items) == [(ADA, 13, "both"), (BO, 13, "both")]
        assert [item for item in items if isinstance(item, Skipped)] == [
            Skipped("line 1", NOTICE),
            Skipped("line 2", NOTICE),
        ]

    def test_a_group_in_which_one_wrote_is_not_the_other_person(self):
        lines = "[13/01/2026, 10:00:0{}] {}: {}\n"
        text = lines.format(0, "Family", f"\u200e{ENCRYPTED}") + lines.format(1, "Family", "\u200eBo was added")
        items = read(text + lines.format(2, ME, "Hello"), me=[ME])
        assert talks(items) == []
        assert len(items) == 3


class TestWhatIsNoMessage:
    @pytest.mark.parametrize(
        "notice",
        [
            ENCRYPTED,
            "You created group “Family”",
            'Ada Example changed the subject from "One: x" to "Two: y"',
            "Bo left",
            f"Ada: {ENCRYPTED}",
            "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
        ],
    )
    def test_notices(self, notice):
        items = read(f"13/01/2026, 09:59 - {notice}\n" + chat((13, ADA, "Hello"), (14, ME, "Hi")), FILE)
        assert items[0] == Skipped("line 1", NOTICE)
        assert talks(items) == [(ADA, 13, "in"), (ADA, 14, "out")]

    def test_a_name_may_have_quotation_marks(self):
        items = read(chat((13, 'Ada "Ace" Example', "Hello"), (14, ME, "Hi")), me=[ME])
        assert [name for name, _, _ in talks(items)] == ['Ada "Ace" Example'] * 2

    def test_encryption_is_a_topic_like_others_later(self):
        long = [(13, ADA, "Hello"), (13, ME, "Hi"), (13, ADA, "So"), (14, ADA, ENCRYPTED)]
        assert talks(read(chat(*long), FILE)) == [(ADA, 13, "both"), (ADA, 14, "in")]

    def test_a_message_without_a_blank(self):
        text = chat((13, ADA, "Hello"), (13, ME, "Hi")) + "14/01/2026, 10:00 - Ada Example:.\n"
        assert talks(read(text, FILE)) == [(ADA, 13, "both"), (ADA, 14, "in")]

    def test_what_comes_before_the_first_message(self):
        text = "the rest of a message\n" + chat((13, ADA, "Hello"), (14, ME, "Hi"), (14, ME, "So"))
        assert read(text, FILE)[0] == Skipped("line 1", "it comes before the first message")

    def test_only_notices(self):
        assert read("13/01/2026, 09:59 - Bo left\n") == [Skipped("line 1", NOTICE)]

    def test_dates_that_cannot_be(self):
        text = chat((13, ADA, "Hello"), (14, ME, "Hi")) + "45/13/2026, 10:00 - Ada Example: Hm\n"
        text += chat((date(2026, 2, 14), ADA, "from the future"))
        assert read(text, FILE)[2:] == [
            Skipped("line 3", "its date “45/13/2026” cannot be right"),
            Skipped("line 4", "its date “14/2/2026” cannot be right"),
        ]


class TestQuestions:
    @pytest.mark.parametrize(
        ("last", "expects"),
        [
            ([(14, ADA, "Shall we?")], True),
            ([(14, ME, "Shall we?")], True),
            ([(14, ADA, "So.\nShall we?")], True),
            ([(14, ADA, "Shall we?"), (14, ADA, "Yes.")], False),
            ([(14, ADA, "Hm."), (14, ME, "Shall we?")], True),
            # The day counts as one of both, on which a question is the user's.
            ([(14, ME, "Hm."), (14, ADA, "Shall we?")], False),
            ([(14, ADA, "\u200eimage omitted?")], False),
        ],
    )
    def test_the_last_message_of_the_newest_day_may_wait_for_an_answer(self, last, expects):
        items = read(chat((13, ADA, "Well?"), *last), FILE, me=[ME])
        assert [item.expects_reply for item in items] == [False, expects]


class TestBodies:
    def said(self, *texts, **options):
        items = read(chat(*((13, ADA, text) for text in texts), (13, ME, "mine")), FILE, **{"bodies": True, **options})
        return items[0].note

    def test_are_left_out_unless_wished_for(self):
        assert self.said("Hello", bodies=False) is None

    def test_are_what_the_other_said(self):
        assert self.said("Hello\nyou: 1", "So") == "Hello\nyou: 1\nSo"

    @pytest.mark.parametrize(
        "media",
        [
            "<Media omitted>",
            "<Medien ausgeschlossen>",
            "\u200eimage omitted",
            "\u200e<attached: 00000012-PHOTO-2026-01-13.jpg>",
            "IMG-20260113-WA0003.jpg (file attached)",
            "IMG-20260113-WA0003.jpg (Datei angehängt)",
        ],
    )
    def test_media_say_nothing(self, media):
        assert self.said(media) is None
        assert self.said(f"{media}\nthe garden") == "the garden"

    @pytest.mark.parametrize("mark", [" <This message was edited>", "\u200e<Diese Nachricht wurde bearbeitet.>"])
    def test_the_mark_of_an_edited_message_is_left_out(self, mark):
        assert self.said(f"Hello{mark}") == "Hello"

    def test_end_after_two_thousand_characters(self):
        assert len(self.said("x" * 1500, "y" * 1500)) == 2000


def test_identity_stays_when_the_chat_goes_on():
    short = chat((13, ADA, "Hello"), (14, ME, "Hi"))
    long = short + chat((15, ADA, "So"))
    assert [item.source for item in read(long, FILE)][:2] == [item.source for item in read(short, FILE)]


def test_a_number_is_a_phone_and_a_stranger_has_a_tilde():
    text = chat((13, "\u202a+49 170 1234567\u202c", "Hello"), (13, "~\u202fBo", "Hey"), (14, ME, "Hi"))
    first, second, _ = read(text, me=[ME])
    assert first.person == PersonRef("+49 170 1234567", "whatsapp:+491701234567", phones=("+49 170 1234567",))
    assert second.person == PersonRef("Bo", "whatsapp:bo")


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"\n\n",
        b"# Notes\n\n- 2026-01-13, 10:00 - Ada: hello\n",
        b"From ada@example.com Tue Jan 13 10:00:00 2026\n",
        b"Date,Name\n13/01/2026,Ada\n",
        b"2026-01-13 10:00:00 INFO start\n",
        b"Lunch\n13/01/2026, 10:00 - Ada: hello\nwas good\nand more\n",
    ],
)
def test_other_files_are_not_recognised(head):
    assert not whatsapp.recognise(head)


def test_a_file_without_a_message_is_refused():
    with pytest.raises(UnusableInputError, match="no message is in it"):
        list(whatsapp.read(Source.of(b"nothing\n")))


def taken(content):
    whatsapp.recognise(content)
    try:
        return list(whatsapp.read(replace(Source.of(content), me=[ME], bodies=True, day_first=True)))
    except UnusableInputError:
        return None


@given(st.binary())
def test_any_bytes_are_read_or_refused(content):
    assert taken(content) != []


@given(st.data())
def test_damaged_chats_are_read_or_refused(data):
    content = bytearray(chat((13, ADA, "Hello"), (13, ME, "Grüße"), (14, BO, "So?\nWell")).encode())
    for place, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=20)
    ):
        content[place] = byte
    assert taken(bytes(content)) != []


@pytest.mark.parametrize("unit", ["13/01/2026", "[", "1" * 5, "\u200e", "13/01/2026, 10:00 - ", "a:", ": ", "<x"])
def test_a_megabyte_in_one_line_hides_nothing_that_stands_before_it(unit):
    found = taken((chat((13, ADA, "Hello"), (13, ME, "Hi")) + unit * (1_000_000 // len(unit))).encode())
    assert any("Hello" in str(one) for one in found or ())
