"""A mailbox in one file is cut into its messages, whatever program wrote it."""

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import TODAY
from mails import ADA, BO, ME, MY_ADDRESS, mail, mbox, parts
from netgive.domain.intake import InteractionDraft, Repaired, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.mail import files
from netgive.importers.mail.mbox import messages, read, recognise
from readers import damaged, read_or_refuse, source_of

SOURCE = {"me": (MY_ADDRESS,), "today": TODAY}
ASCTIME = "From x@example.org Sat Jan 10 12:00:00 2026"
BARE = "From "
# Git begins every patch with this line, and patches are sent by mail.
PATCH = "From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001"
SOME = mbox(mail(ADA, message_id="<1@x>"), mail(ME, ADA, text="Tea?"), mail(ME, BO, x_gmail_labels="=?utf-8?q?Chat?="))


def items(text, **options):
    source = source_of(text, **{**SOURCE, **options})
    assert recognise(source.head())
    return list(read(source))


def found(text, size=1_000):
    """Where each message is, and how its text begins."""
    data = text if isinstance(text, bytes) else text.encode()
    chunks = [data[at : at + size] for at in range(0, len(data), size)]
    return [
        (message.where, message.content.partition(b"\n\n")[2].strip().decode())
        for message in messages(chunks, Path("x.mbox"))
    ]


def test_each_message_has_its_place():
    places = [item.where for item in items(mbox(mail(), mail(text="two\nlines"), mail()))]
    assert places == ["message 1 (line 1)", "message 2 (line 9)", "message 3 (line 18)"]


@pytest.mark.parametrize("size", [1, 7, 50, 1_000, 5_000])
def test_blocks_do_not_matter(size):
    text = mbox(*[mail(text=f"number {number}\n" + "\n" * (number % 3)) for number in range(40)])
    assert found(text, size) == found(text, 100_000)
    assert [body for _, body in found(text, size)] == [f"number {number}" for number in range(40)]


def test_blank_lines_before_a_message_are_not_lost_between_blocks():
    text = "".join(f"{ASCTIME}\n\nno headers {number}\n\n" for number in range(60))
    assert found(text, 1) == found(text, 100_000)
    assert len(found(text, 1)) == 60


@pytest.mark.parametrize(
    "line",
    [
        ASCTIME,
        "From MAILER-DAEMON Fri Jan  9 12:08:34 2026",
        "From - Sat Jan 10 12:00:00 2026",
        "From - Sat Jan 10 12:00 2026",
        "From 1654953015393719153@xxx Sat Jan 10 12:00:00 +0000 2026",
        "From x Sat, Jan 10 12:00:00 2026 (+0100)",
        "From x Sat Jan 10 12:00:00 MET DST 2026",
        "From ada at example.org  Sat Jan 10 12:00:00 2026",
        "From Ada <ada@example.org>  Sat Jan 10 12:00:00 2026",
        "From ???@??? Sat Jan 10 12:00:00 2026",
        "From x@example.org 2026-01-10 12:00:00",
        "From  Sat Jan 10 12:00:00 2026",
        "From -5527837374384838372",
        BARE,
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_lines_that_begin_a_message(line, end):
    text = mbox(mail(text="one"), mail(text="two"), line=line).replace("\n", end)
    assert recognise(text.encode())
    assert [body.rstrip() for _, body in found(text.replace("\r", ""))] == ["one", "two"]
    assert len(items(text)) == 2


def test_no_blank_line_is_needed_between_messages():
    text = mbox(mail(text="one"), mail(text="two"), line=BARE).replace("\n\nFrom ", "\nFrom ")
    assert [body for _, body in found(text)] == ["one", "two"]


@pytest.mark.parametrize(
    "line",
    [
        "From here we go on",
        "From 10:30 on in 2026",
        "From Monday to Friday",
        "From: Ada",
        "From\nhere: on",
        "From now\nNote: this",
        "Hello\nFrom x Sat Jan 10 12:00:00 2026\nwe met",
        f"{PATCH}\nFrom: Ada <ada@example.org>\nSubject: [PATCH]",
        ">From x@example.org Sat Jan 10 12:00:00 2026\nSubject: quoted",
    ],
)
def test_lines_that_do_not(line):
    assert [body for _, body in found(mbox(mail(text=f"Dear Me,\n\n{line}"), mail(text="two")))][1] == "two"


def test_a_message_without_headers_is_listed():
    first, second, third = items(f"{mbox(mail())}{ASCTIME}\n\nno headers\n\n{mbox(mail())}")
    assert second == Skipped("message 2 (line 9)", "it names no sender with an address")
    assert isinstance(first, InteractionDraft)
    assert isinstance(third, InteractionDraft)


def test_what_stands_before_the_first_message_is_listed():
    first, *rest = read(source_of(f"Export of my mail\n\n{SOME}", **SOURCE))
    assert first == Skipped("line 1", "what is written before the first message belongs to none")
    assert len(rest) == 3


@pytest.mark.parametrize("before", ["\n\n", "\ufeff", " \r\n"])
def test_blank_lines_and_marks_before_the_first_message_are_nothing(before):
    assert len(items(before + SOME)) == 3


def test_the_day_of_the_line_stands_for_a_date_that_is_none():
    repaired, item = items(mbox(mail(date="soon")))
    assert isinstance(repaired, Repaired)
    assert (item.on.year, item.on.month) == (2026, 1)


def test_the_text_is_read_as_it_was_before_it_was_put_into_the_file():
    [item] = items(mbox(mail(text="So.\n>From you I hear: shall we?")))
    assert item.expects_reply


@pytest.mark.parametrize(
    ("path", "why"),
    [("Trash", "it was thrown away"), ("Drafts", "a draft"), ("Junk", "spam"), ("Deleted Messages.mbox/mbox", None)],
)
def test_programs_name_files_like_folders(path, why):
    [item] = read(source_of(mbox(mail()), path, **SOURCE))
    assert item == Skipped("message 1 (line 1)", why or "it was thrown away")


@pytest.mark.parametrize("path", ["trash.mbox", "Inbox", "mbox", "my mail"])
def test_other_names_mean_nothing(path):
    [item] = read(source_of(mbox(mail()), path, **SOURCE))
    assert isinstance(item, InteractionDraft)


def test_attachments_cost_no_memory():
    kept = files.KEPT
    packed = b"QUJD" * 19 + b"\n"
    message = mbox(mail(text=parts("Content-Type: application/zip\n"))).encode() + packed * (20 * kept // len(packed))
    chunks = (message[at : at + 100_000] for at in range(0, len(message), 100_000))
    tracemalloc.start()
    [only] = messages(chunks, Path("x.mbox"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(only.content) == kept
    assert peak < 3 * kept


@pytest.mark.parametrize(
    "head",
    [
        *(b"", b"From: Ada <ada@example.org>\nTo: me", b"From here on\n\nDate: x", b"BEGIN:VCARD", b"From,To,Date\n"),
        *(b"\x00\xff", b"<html>From a b", b"From the desk of Ada\nDear Bo", b"from x Sat Jan 10 12:00:00 2026\nTo: a"),
    ],
)
def test_other_files_are_not_recognised(head):
    assert not recognise(head)


@pytest.mark.parametrize("text", ["", "no mail", "From: Ada <ada@example.org>\n\nHello"])
def test_a_file_without_a_message_is_refused(text):
    with pytest.raises(UnusableInputError, match="no message is in it"):
        list(read(source_of(text, **SOURCE)))


@given(data=st.data(), me=st.sampled_from([(), (MY_ADDRESS,)]), bodies=st.booleans())
def test_damaged_bytes_are_read_or_refused(data, me, bodies):
    content = data.draw(damaged(SOME + mbox(mail(text=parts("Content-Type: text/html\n\n<p>ä?</p>")))))
    read_or_refuse(recognise, read, source_of(content, me=me, bodies=bodies, today=TODAY))


@given(st.binary())
def test_any_bytes_are_read_or_refused(data):
    read_or_refuse(recognise, read, source_of(data))
    read_or_refuse(recognise, read, source_of(b"From \nFrom: a@b\n" + data))
