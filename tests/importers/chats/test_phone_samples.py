"""The backups of phones that other projects keep as samples."""

from collections import Counter

import pytest

from conftest import SHARED
from netgive.domain.intake import InteractionDraft, Skipped
from netgive.importers.chats import calls_backup, phone_backup, sms_backup
from netgive.importers.chats.phone_people import SERVICE, UNNAMED
from netgive.importers.source import Source

SAMPLES = SHARED / "samples" / "phone_xml"


def sample(name, recognise):
    path = SAMPLES / name
    if not path.exists():
        pytest.skip(f"the shared sample {name} is not beside this checkout")
    assert recognise(Source(path).head())
    return list(phone_backup.read(Source(path)))


def counted(items):
    drafts = (item for item in items if isinstance(item, InteractionDraft))
    return Counter((draft.person.name, str(draft.direction)) for draft in drafts)


def whys(items):
    return Counter(item.why for item in items if isinstance(item, Skipped))


@pytest.mark.parametrize(
    ("name", "talks", "skipped"),
    [
        ("fkleon_invalidSms.xml", {("Google", "in"): 1}, {"it is not said whether it was received or sent": 1}),
        (
            "fkleon_sms-and-mms.xml",
            {
                ("Test Contact", "out"): 1,
                ("Max Mustermann", "in"): 1,
                ("Max Mustermann", "out"): 1,
                ("Erika Musterfrau", "out"): 1,
            },
            {},
        ),
        ("fkleon_sms-non-dupes.xml", {("Test Contact", "out"): 1, ("Test Contact", "in"): 1}, {}),
        ("shruggie_minimal_mms.xml", {("Alice Smith", "in"): 1}, {}),
        ("shruggie_mixed.xml", {("Alice Smith", "both"): 1}, {"a draft": 1}),
    ],
)
def test_messages(name, talks, skipped):
    items = sample(name, sms_backup.recognise)
    assert counted(items) == talks
    assert whys(items) == skipped


@pytest.mark.parametrize(
    ("name", "talks", "skipped"),
    [
        ("shruggie_minimal_calls.xml", {("Alice Smith", "both"): 1}, {}),
        (
            "phdb_calls.xml",
            {("Jane Doe", "both"): 2},
            {"a missed call": 1, "a voice message": 1, "a call that was rejected": 1, "a call that was blocked": 1},
        ),
        (
            "pg_calls_archive.xml",
            {
                ("John Stuart", "both"): 2,
                ("Oscar Wilde", "both"): 2,
                ("Cindy Lauper", "both"): 2,
                ("+15555550015", "both"): 1,
                ("5555550017", "both"): 1,
                ("5555550018", "both"): 1,
                ("5555550019", "both"): 1,
            },
            {"a missed call": 6},
        ),
    ],
)
def test_calls(name, talks, skipped):
    items = sample(name, calls_backup.recognise)
    assert counted(items) == talks
    assert whys(items) == skipped


def test_numbers_without_a_name_and_services_are_doubtful():
    [_, service] = sample("fkleon_invalidSms.xml", sms_backup.recognise)
    calls = sample("pg_calls_archive.xml", calls_backup.recognise)
    assert service.person.doubt == SERVICE
    assert sum(1 for item in calls if isinstance(item, InteractionDraft) and item.person.doubt == UNNAMED) == 4
