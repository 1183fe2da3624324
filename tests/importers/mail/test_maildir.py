"""Maildirs, with names as they are on any disk."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import TODAY
from mails import ADA, BO, ME, MY_ADDRESS, mail, mbox
from netgive.domain.intake import InteractionDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.folders import open_folder
from netgive.importers.mail.maildir import claim, read
from netgive.importers.source import Source
from readers import damaged

JANUARY_10 = 1_768_046_400  # at noon


@pytest.fixture
def folder(tmp_path):
    def of(files, name="Maildir", **options):
        for place, content in files.items():
            path = tmp_path / name / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return open_folder(Source(tmp_path / name, **{"me": (MY_ADDRESS,), "today": TODAY, **options}))

    return of


def names(found, files):
    return [found.name(file) for file in files]


def exchanged(items):
    """(place, name, direction) of every conversation."""
    return [(item.where, item.person.name, str(item.direction)) for item in items if isinstance(item, InteractionDraft)]


def test_messages_that_are_read_and_new_ones(folder):
    found = folder({"cur/1.a.host:2,S": mail(ADA), "new/2.b.host": mail(ME, BO), "new/3.c.host": mail(BO)}, me=())
    assert exchanged(read(found)) == [
        ("cur/1.a.host:2,S", "Ada Example", "in"),
        ("new/2.b.host", "Bo Example", "out"),
        ("new/3.c.host", "Bo Example", "in"),
    ]


def test_its_own_messages_alone_are_claimed(folder):
    found = folder(
        {
            "cur/1": mail(),
            "tmp/2": mail(),
            "dovecot.index": "x",
            "deep/cur/3": mail(),
            "cur/deep/4": mail(),
            ".Sent/cur/5": mail(),
        }
    )
    assert names(found, claim(found)) == ["cur/1"]
    assert [names(inner, claim(inner)) for inner in found.folders() if inner.path.name == ".Sent"] == [["cur/5"]]


@pytest.mark.parametrize("files", [{"new/1.jpg": b"\xff\xd8"}, {"1.eml": mail()}, {"old/1": mail()}])
def test_other_folders_are_not_claimed(folder, files):
    assert claim(folder(files)) == []


def test_maildirs_within_it_are_read_where_the_user_names_the_format(folder):
    found = folder({"cur/1": mail(ADA), ".Sent/cur/2": mail(ME, ADA), ".Trash/cur/3": mail(BO), "notes": "x"})
    items = list(read(found))
    assert sorted(exchanged(items)) == [(".Sent/cur/2", "Ada Example", "out"), ("cur/1", "Ada Example", "in")]
    assert [item for item in items if isinstance(item, Skipped)] == [Skipped(".Trash/cur/3", "it was thrown away")]


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("1.a.host:2,S", None),
        ("1.a.host", None),
        ("1.a.host:2,", None),
        ("1.a.host:2,DS", "a draft"),
        ("1.a.host!2,RST", "it was thrown away"),
        ("1.a.host;2,T", "it was thrown away"),
        ("1.a.host_2,T", "it was thrown away"),
        ("1.a.host\uf0222,T", "it was thrown away"),
        ("1.a.DT", None),
    ],
)
def test_flags_in_names(folder, name, why):
    [item] = read(folder({f"cur/{name}": mail()}))
    assert isinstance(item, InteractionDraft) if why is None else item == Skipped(f"cur/{name}", why)


def test_the_second_of_delivery_stands_for_a_date(folder):
    repaired, item = read(folder({f"cur/{JANUARY_10}.a.host:2,S": mail(date="soon")}))
    assert isinstance(repaired, Repaired)
    assert item.on == date(2026, 1, 10)


@pytest.mark.parametrize(("name", "why"), [(".Papierkorb", "it was thrown away"), ("Entw&APw-rfe", "a draft")])
def test_the_name_of_the_folder_says_what_they_are(folder, name, why):
    assert list(read(folder({"cur/1": mail()}, name))) == [Skipped("cur/1", why)]


def test_the_line_of_an_mbox_before_a_message_is_passed_over(folder):
    [item] = read(folder({"cur/1": mbox(mail())}))
    assert item.person.name == "Ada Example"


def test_what_cannot_be_read_is_listed(folder):
    found = folder({"cur/1": mail(), "cur/2": mail(), "cur/3": b"\xff\x00"})
    found.files[1].path.unlink()
    first, second, third = read(found)
    assert isinstance(first, InteractionDraft)
    assert second == Skipped("cur/2", "there is no such file")
    assert third == Skipped("cur/3", "it names no sender with an address")


def test_a_folder_without_a_message_is_refused(folder):
    with pytest.raises(UnusableInputError, match="no message is in it"):
        list(read(folder({"cur/1": "Hello"})))


@given(data=st.data())
def test_damaged_bytes_are_read_or_refused(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "damaged" / "cur"
    path.mkdir(parents=True, exist_ok=True)
    (path / "1:2,S").write_bytes(data.draw(damaged(mail())))
    (path / "2:2,S").write_text(mail(ME, BO), encoding="utf-8")
    items = list(read(open_folder(Source(path.parent, (MY_ADDRESS,), today=TODAY))))
    assert {item.where for item in items} == {"cur/1:2,S", "cur/2:2,S"}
