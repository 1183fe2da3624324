"""The netgive document: complete, stable, and never in twice."""

import io
import json

import pytest

from builders import TODAY
from netgive.errors import UnusableInputError
from netgive.importers.source import Source
from netgive.services.export import write_document
from netgive.services.intake import IntakeWish, import_files
from netgive.store.connection import open_store

EVERYTHING = {
    "netgive": 1,
    "circles": [{"name": "work", "every_days": 90}, {"name": "choir", "every_days": None}],
    "contacts": [
        {
            "id": "c1",
            "name": "Ada Example",
            "nickname": "Addie",
            "emails": ["ada@example.org"],
            "phones": ["+44 20 1234567"],
            "urls": ["https://www.linkedin.com/in/ada-example"],
            "organization": "Engines Ltd",
            "title": "Analyst",
            "location": "London",
            "birthday": "--12-10",
            "circles": ["choir", "work"],
            "closeness": "close",
            "every_days": 45,
            "norm": "exchange",
            "kin": True,
            "trust": 5,
            "willing": 4,
            "shared_time": 2,
            "status": 1,
            "mutuals": 12,
            "known_since": "2019-04-01",
            "skills": ["analysis"],
            "interests": ["sailing"],
            "memory": "met at the choir",
            "note": "two\nlines",
            "do_not_contact": False,
            "paused_until": "2026-12-24",
        },
        {"id": "c2", "name": "Bo Sample"},
    ],
    "interactions": [
        {
            "contact": "c1",
            "on": "2026-01-02",
            "direction": "in",
            "channel": "email",
            "note": "about the engine",
            "expects_reply": True,
            "broadcast": False,
        }
    ],
    "needs": [
        {
            "id": "n1",
            "contact": "c2",
            "text": "a mechanic",
            "kind": "person",
            "asked": True,
            "first_seen": "2026-11-01",
            "confirmed_on": "2026-11-10",
            "deadline": "2026-12-01",
            "closed_on": None,
        }
    ],
    "events": [{"contact": "c1", "kind": "good_news", "on": "2026-11-21", "note": "promoted", "cleared_on": None}],
    "shelf": [{"id": "s1", "kind": "book", "title": "On Engines", "topics": ["engines"], "url": "https://example.org"}],
    "gives": [
        {
            "contact": "c1",
            "kind": "introduction",
            "state": "used",
            "text": "Ada and Bo",
            "shelf": "s1",
            "need": "n1",
            "introduced": "c2",
            "minutes": 7,
            "promised_on": "2026-10-01",
            "due": "2026-10-08",
            "delivered_on": "2026-10-05",
            "outcome_on": "2026-11-01",
        }
    ],
    "received": [
        {"contact": "c2", "text": "a lift", "on": "2026-10-01", "thanked_on": "2026-10-02", "outcome_told_on": None}
    ],
    "introductions": [
        {
            "a": "c1",
            "b": "c2",
            "state": "asked_a",
            "reason": "engines",
            "changed_on": "2026-11-01",
            "outcome": None,
            "note": None,
            "steps": [{"state": "asked_a", "on": "2026-11-01"}],
        }
    ],
    "suggestions": [
        {"contact": "c1", "on": "2026-11-20", "state": "snoozed", "reason": None, "until": "2026-12-01"},
        {"contact": "c2", "on": "2026-11-19", "state": "skipped", "reason": "awkward", "until": None},
    ],
}


def bring_in(store, document, dry_run=False):
    source = Source.of(json.dumps(document).encode(), "document.json")
    [report] = import_files(store, [source], IntakeWish(dry_run=dry_run), TODAY).files
    return report


def exported(store):
    stream = io.StringIO()
    write_document(store, stream)
    return json.loads(stream.getvalue())


def same(found, wanted):
    """Whether ``found`` holds everything that ``wanted`` says; it may say more."""
    if isinstance(wanted, dict):
        return all(key in found and same(found[key], value) for key, value in wanted.items())
    if isinstance(wanted, list):
        return len(found) == len(wanted) and all(any(same(f, w) for f in found) for w in wanted)
    return found == wanted


def test_everything_that_goes_in_comes_out_the_same(store):
    report = bring_in(store, EVERYTHING)

    assert (report.skipped, report.repaired) == ([], [])
    assert same(exported(store), EVERYTHING)


def test_what_comes_out_goes_into_another_store_the_same(store, tmp_path):
    bring_in(store, EVERYTHING)
    first = exported(store)

    with open_store(tmp_path / "other.db") as other:
        report = bring_in(other, first)
        assert exported(other) == first

    assert (report.skipped, report.repaired) == ([], [])


def test_a_second_run_adds_nothing(store):
    bring_in(store, EVERYTHING)
    before = exported(store)

    report = bring_in(store, EVERYTHING)

    assert exported(store) == before
    counts = [*report.counts.values(), *report.others.values()]
    assert sum(count.added + count.updated for count in counts) == 0
    assert sum(count.unchanged for count in counts) == report.read


def test_a_store_takes_its_own_export_as_known(store):
    bring_in(store, EVERYTHING)
    own = exported(store)

    report = bring_in(store, own)

    assert exported(store) == own
    assert report.of("contacts").added == report.of("interactions").added == report.of("gives").added == 0


def test_the_same_id_in_another_document_is_another_person(store):
    bring_in(store, {"netgive": 1, "contacts": [{"id": "c1", "name": "Ada Example"}]})

    bring_in(store, {"netgive": 1, "contacts": [{"id": "c1", "name": "Bo Sample"}]})

    assert sorted(contact["name"] for contact in exported(store)["contacts"]) == ["Ada Example", "Bo Sample"]


def test_the_same_name_alone_is_not_the_same_person(store):
    bring_in(store, {"netgive": 1, "contacts": [{"id": "a", "name": "Ada"}, {"id": "b", "name": "Ada"}]})

    assert len(exported(store)["contacts"]) == 2


def test_an_equal_row_of_the_same_file_counts_as_known(store):
    meeting = {"contact": "c1", "on": "2026-01-02", "note": "coffee"}

    report = bring_in(
        store, {"netgive": 1, "contacts": [{"id": "c1", "name": "Ada"}], "interactions": [meeting, dict(meeting)]}
    )

    assert (report.of("interactions").added, report.of("interactions").unchanged) == (1, 1)


def test_a_known_contact_is_completed_and_never_overwritten(store):
    bring_in(store, {"netgive": 1, "contacts": [{"id": "1", "name": "Ada", "title": "Analyst", "emails": ["a@x.org"]}]})

    report = bring_in(
        store,
        {
            "netgive": 1,
            "contacts": [
                {"id": "9", "name": "Ada L.", "title": "Boss", "location": "Rome", "emails": ["A@X.org", "b@x.org"]}
            ],
        },
    )

    [ada] = exported(store)["contacts"]
    assert report.of("contacts").updated == 1
    assert (ada["name"], ada["title"], ada["location"], ada["emails"]) == (
        "Ada",
        "Analyst",
        "Rome",
        ["a@x.org", "b@x.org"],
    )


def test_what_cannot_be_read_is_said_record_by_record(store):
    report = bring_in(
        store,
        {
            "netgive": 1,
            "favourites": [],
            "contacts": [
                {"id": "c1", "name": "Ada", "shoe_size": 38, "birthday": "yesterday"},
                {"id": "c2"},
                "nonsense",
            ],
            "interactions": [{"contact": "c1"}, {"contact": "c7", "on": "2026-01-01"}],
        },
    )

    assert {item.where for item in report.skipped} == {
        "favourites",
        "contacts[0].shoe_size",
        "contacts[1]",
        "contacts[2]",
        "interactions[0]",
        "interactions[1]",
    }
    assert [item.where for item in report.repaired] == ["contacts[0].birthday"]
    assert [contact["name"] for contact in exported(store)["contacts"]] == ["Ada"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{"netgive": 2, "contacts": [{"id": "1", "name": "Ada"}]}', "newer netgive"),
        ('{"netgive": 1, "contacts": []}', "no record"),
        ('{"netgive": 1, "contacts": [{"id": "1", "name": "Ada"}', "no valid JSON"),
        ('{"netgive": 1, "contacts": {"id": "1"}}', "no list"),
        ('{"netgive": true, "contacts": [{"id": "1", "name": "Ada"}]}', "no version"),
    ],
)
def test_an_unusable_document_changes_nothing(store, text, why):
    source = Source.of(text.encode(), "bad.json")

    with pytest.raises(UnusableInputError, match=why):
        import_files(store, [source], IntakeWish(), TODAY)

    assert exported(store)["contacts"] == []


def test_a_rehearsal_counts_like_the_real_run_and_keeps_nothing(store):
    rehearsed = bring_in(store, EVERYTHING, dry_run=True)
    nothing = exported(store)["contacts"]
    real = bring_in(store, EVERYTHING)

    assert nothing == []
    assert (rehearsed.read, rehearsed.counts, rehearsed.others) == (real.read, real.counts, real.others)
