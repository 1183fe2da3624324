"""Mails that other projects keep as samples."""

from collections import Counter
from datetime import date

import pytest

from builders import TODAY
from netgive.domain.intake import InteractionDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.folders import open_folder
from netgive.importers.mail import eml, maildir, mbox
from netgive.importers.mail.exchange import NOBODY_WROTE, OF_OTHERS, TO_ONESELF
from netgive.importers.mail.kind import MARKED_AS_SPAM
from netgive.importers.mail.people import BULK, ROBOT, ROLE
from netgive.importers.registry import format_of
from netgive.importers.source import Source
from readers import sample


@pytest.fixture(autouse=True)
def _in_utc(zone):
    zone("UTC")


def read(name, me=()):
    path = sample(f"email/{name}")
    if path.is_dir():
        reader = maildir if (path / "cur").is_dir() else None
        folder = open_folder(Source(path, me, today=TODAY))
        return list(reader.read(folder) if reader else eml.read_folder(folder))
    source = Source(path, me, today=TODAY)
    return list({"mbox": mbox, "eml": eml}[format_of(source)].read(source))


def exchanged(items):
    drafts = (item for item in items if isinstance(item, InteractionDraft))
    return Counter((draft.person.name, str(draft.direction), draft.person.doubt) for draft in drafts)


def test_a_mailbox_of_python():
    assert exchanged(read("maildb_sample.mbox")) == {
        ("Bob Jones", "out", None): 1,
        ("Carol White", "out", None): 1,
        ("Dave Miller", "out", None): 1,
        ("Bob Jones", "in", None): 1,
        ("Carol White", "in", None): 1,
        ("Dave Miller", "in", None): 1,
        ("CEO", "in", None): 1,
        ("Frank", "in", None): 1,
        ("Grace", "in", None): 1,
        ("Noreply", "in", ROBOT): 1,
        ("Ops", "in", ROLE): 1,
        ("Newsletter", "in", BULK): 1,
    }


def test_a_mailbox_with_attachments():
    items = read("phdb_basic.mbox")
    assert exchanged(items) == {("Bob", "out", None): 1, ("Bob", "in", None): 1, ("News", "in", BULK): 1}
    assert [item.on for item in items] == [date(2024, 1, 15), date(2024, 2, 20), date(2024, 3, 10)]


def test_a_mailbox_of_all_directions():
    sent, received, own, others = read("phdb_direction.mbox")
    assert exchanged([sent, received]) == {("Someone Else", "out", None): 1, ("Someone Else", "in", None): 1}
    assert (own.why, others.why) == (TO_ONESELF, OF_OTHERS)


def test_a_mailbox_of_three_recipients():
    with pytest.raises(UnusableInputError, match="say so with --me ADDRESS"):
        read("takeoutreader_sample.mbox")
    assert exchanged(read("takeoutreader_sample.mbox", ["bob@example.com"])) == {
        ("Alice", "in", None): 1,
        ("Facebook", "in", ROBOT): 1,
        ("Boursorama", "in", ROBOT): 1,
    }


@pytest.mark.parametrize(
    ("name", "me", "expected"),
    [
        ("example01", "mary@example.net", {("John Doe", "in", None): 1}),
        ("example03", "jdoe@example.org", {("Joe Q. Public", "in", None): 1}),
        ("example07", "jdoe@machine.example", {("Mary Smith: Personal Account", "out", None): 1}),
        ("example12", "mary@example.net", {("John Doe", "in", None): 1}),
        ("japanese_shift_jis", None, {("Xxxxxxx", "in", None): 1}),
        ("mix_caps_content_type", "rubymail@ruby-lang.org", {("Big Bug", "in", None): 1}),
        ("raw_email_multiple_from", None, {("Concierge", "out", ROLE): 1}),
    ],
)
def test_single_mails(name, me, expected):
    assert exchanged(read(f"eml/mikel_{name}.eml", [me] if me else ())) == expected


@pytest.mark.parametrize(
    ("name", "day", "doubt"),
    [("bad_date_header2", date(2010, 12, 15), BULK), ("raw_email_bad_time", date(2008, 6, 30), MARKED_AS_SPAM)],
)
def test_single_mails_with_a_bad_date(name, day, doubt):
    repaired, item = read(f"eml/mikel_{name}.eml")
    assert isinstance(repaired, Repaired)
    assert (item.on, item.person.doubt) == (day, doubt)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("mikel_example04", "its date 1969-02-14 is before there were such mails"),
        ("mp_thirdparty_013", NOBODY_WROTE),
        ("mp_thirdparty_017", TO_ONESELF),
    ],
)
def test_single_mails_of_no_use(name, why):
    me = ["jdoe@one.test"] if name == "mikel_example04" else ()
    assert read(f"eml/{name}.eml", me) == [Skipped("message 1", why)]


@pytest.mark.parametrize("name", ["mp_malformed_015", "mp_malformed_020"])
def test_damaged_single_mails(name):
    [item] = read(f"eml/{name}.eml", ["test2@example.com", "test2@example.org"])
    assert str(item.direction) == "in"


def test_a_maildir():
    items = read("maildir_mu_bar", ["foo@example.com", "ed@example.com", "alki@example.com"])
    assert exchanged(items) == {
        ("Jimbo Foobarcuux", "in", None): 1,
        ("Socrates", "in", None): 1,
        ("ötzi", "in", None): 1,
    }
    others = Counter(item.why for item in items if isinstance(item, Skipped))
    assert others == {OF_OTHERS: 4, "it has no date": 1}


def test_a_folder_of_single_mails():
    items = read("eml", ["mary@example.net"])
    assert exchanged(items) == {("John Doe", "in", None): 2}
    assert len(items) == 14
