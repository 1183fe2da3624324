"""Single mails in files of their own, and folders of them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import TODAY
from mails import ADA, BO, ME, MY_ADDRESS, mail, mbox, parts
from netgive.domain.intake import InteractionDraft, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.folders import open_folder
from netgive.importers.mail.eml import claim, read, read_folder, recognise
from netgive.importers.source import Source
from readers import damaged, read_or_refuse, source_of

SOURCE = {"me": (MY_ADDRESS,), "today": TODAY}
PROPERTY_LIST = '<?xml version="1.0"?>\n<plist><dict/></plist>\n'


def emlx(message):
    return f"{len(message)}\n{message}{PROPERTY_LIST}"


@pytest.fixture
def folder(tmp_path):
    def of(files, **options):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        return open_folder(Source(tmp_path, **{**SOURCE, **options}))

    return of


@pytest.mark.parametrize(
    "text",
    [
        mail(),
        "\ufeff" + mail(),
        "\r\n\r\n" + mail().replace("\n", "\r\n"),
        mail().replace("\n", "\r"),
        emlx(mail()),
        ">From somebody\n" + mail(),
        "X-Long: a\n b\n" + mail(),
    ],
)
def test_a_message(text):
    source = source_of(text, **SOURCE)
    assert recognise(source.head())
    [item] = read(source)
    assert (item.where, item.person.name, item.note) == ("message 1", "Ada Example", "Lunch")


def test_what_apple_writes_behind_a_message_is_not_of_it():
    [item] = read(source_of(emlx(mail(subject="Re: x", text="Yes.")), bodies=True, **SOURCE))
    assert (item.note, item.expects_reply) == ("x\n\nYes.", False)


@pytest.mark.parametrize(
    "head",
    [
        *(
            b"",
            b"From: Ada",
            b"Date: x\nContent-Type: text/html\n\n",
            b"HTTP/1.1 200 OK\nDate: x\n",
            b"BEGIN:VCARD\nN:x",
        ),
        *(b"---\nsubject: a\ndate: b\n---", b"# From: a\nTo: b", b"From,To\n", b"BEGIN:VCALENDAR\nX: y", b"\x00\x01"),
        *(b"Name: Ada\nDate: x\n", b"<From: a\nTo: b", b"Hello,\nFrom: a\nTo: b", mbox(mail()).encode()),
    ],
)
def test_other_files_are_not_recognised(head):
    assert not recognise(head)


def test_no_message_is_refused():
    with pytest.raises(UnusableInputError, match="it is no mail"):
        list(read(source_of("Hello")))


def test_one_message_may_not_tell_whose_it_is():
    with pytest.raises(UnusableInputError, match="say so with --me ADDRESS"):
        list(read(source_of(mail())))


class TestFolders:
    def test_all_below_it_are_one_mailbox(self, folder):
        found = folder({"a/1.eml": mail(ADA), "b/c/2.eml": mail(BO), "3": mail(ME, ADA)}, me=())
        assert [found.name(file) for file in claim(found)] == ["3", "a/1.eml", "b/c/2.eml"]
        items = [(item.where, item.person.name, str(item.direction)) for item in read_folder(found)]
        assert items == [
            ("3", "Ada Example", "out"),
            ("a/1.eml", "Ada Example", "in"),
            ("b/c/2.eml", "Bo Example", "in"),
        ]

    def test_other_files_and_maildirs_are_left_to_others(self, folder):
        files = {
            "a.txt": "Hello",
            "b.vcf": "BEGIN:VCARD",
            "mail.mbox": mbox(mail()),
            "cur/1": mail(),
            "x/new/2": mail(),
        }
        assert claim(folder(files)) == []

    def test_a_folder_that_is_only_called_like_one_of_a_maildir(self, folder):
        folder({"new/1.eml": mail()})
        new = open_folder(Source(folder({}).path / "new", **SOURCE))
        assert [new.name(file) for file in claim(new)] == ["1.eml"]

    def test_a_file_that_cannot_be_opened_is_not_claimed(self, folder):
        found = folder({"1.eml": mail()})
        found.files[0].path.unlink()
        assert claim(found) == []

    def test_what_is_no_mail_is_listed(self, folder):
        found = folder({"1.eml": mail(), "2.eml": "Hello"})
        assert list(read_folder(found))[1] == Skipped("2.eml", "it is no mail")

    def test_the_folder_says_what_a_message_is(self, folder):
        found = folder({"Trash/1.eml": mail(), "sent_items/2.eml": mail("x@example.org", ADA)})
        first, second = read_folder(found)
        assert first == Skipped("Trash/1.eml", "it was thrown away")
        assert isinstance(second, InteractionDraft)
        assert str(second.direction) == "out"


@given(data=st.data(), me=st.sampled_from([(), (MY_ADDRESS,)]))
def test_damaged_bytes_are_read_or_refused(data, me):
    content = data.draw(damaged(emlx(mail(text=parts("Content-Type: text/plain; charset=x\n\nä?")))))
    read_or_refuse(recognise, read, Source(Path("x"), me, opener=source_of(content).opener, today=TODAY))
