"""import and export through the command: all or nothing, nothing twice, nothing lost on the way round."""

import json
import stat
import time
from pathlib import Path
from typing import Any

import pytest

from conftest import Netgive
from documents import EVERYTHING, contact, day, talked

CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Example,https://www.linkedin.com/in/ada-example,,Acme,Engineer,12 May 2019
Bo,Sample,https://www.linkedin.com/in/bo-sample,bo@example.org,Umbrella,Head of Data,03 Jan 2020
"""
MESSAGES = """CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,\
CONTENT,FOLDER
c1,,Ada Example,https://www.linkedin.com/in/ada-example,Me Myself,https://www.linkedin.com/in/me-myself,\
2026-10-01 10:00:00 UTC,,Shall we meet?,INBOX
c1,,Me Myself,https://www.linkedin.com/in/me-myself,Ada Example,https://www.linkedin.com/in/ada-example,\
2026-10-02 10:00:00 UTC,,Gladly,INBOX
"""
CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Cy Test
EMAIL:cy@example.org
TEL:+49 30 1234567
BDAY:1990-05-12
END:VCARD
BEGIN:VCARD
VERSION:4.0
FN:Dee Sample
CATEGORIES:choir
END:VCARD
"""
COUNTS = {"contacts": {"added", "updated", "unchanged"}}
SAMPLES = 80


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def document(folder: Path, content: Any, name: str = "network.json") -> Path:
    return written(folder, name, json.dumps({"netgive": 1, **content}))


def exported(netgive: Netgive) -> Any:
    return netgive("export").json


def comparable(found: Any) -> Any:
    """A document without its order."""
    return {
        name: sorted(json.dumps(record, sort_keys=True) for record in records)
        for name, records in found.items()
        if isinstance(records, list)
    }


def added(result: Any) -> list[int]:
    return [count[key] for count in result["totals"].values() for key in ("added", "updated") if key in count]


def test_a_document_of_everything_goes_in_and_comes_out_the_same(netgive: Netgive) -> None:
    result = netgive.load(EVERYTHING)
    assert (result["files"][0]["skipped"], result["files"][0]["repaired"]) == ([], [])
    found = exported(netgive)
    assert found["netgive"] == 1
    assert "ok" not in found
    for name, records in EVERYTHING.items():
        assert len(found[name]) == len(records), name
        for record in records:
            assert any(record.items() <= other.items() for other in found[name]), record


def test_an_export_goes_into_another_store_and_comes_out_the_same(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    whole = exported(netgive)
    path = netgive.home / "whole.json"
    netgive("export", "-o", path)
    other = str(netgive.home / "other.db")
    netgive.ok("import", path, NETGIVE_DB=other)
    assert comparable(netgive("export", NETGIVE_DB=other).json) == comparable(whole)


def test_an_export_goes_back_into_its_own_store_without_a_trace(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    netgive.ok("add", "Eve Extra", "--circle", "work")
    netgive.ok("log", "lunch", "--with", "Eve")
    whole = exported(netgive)
    again = netgive.ok("import", "-", stdin=json.dumps(whole))
    assert not any(added(again))
    assert exported(netgive) == whole


def test_ids_that_are_taken_by_somebody_else_are_given_anew(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact("1", "Ada Example")], "interactions": [talked("1", 3, "the choir")]})
    other = document(
        netgive.home,
        {"contacts": [contact("1", "Bo Sample")], "interactions": [talked("1", 5, "the orchestra")]},
    )
    netgive.ok("import", other)
    assert not any(added(netgive.ok("import", other)))
    found = exported(netgive)
    ids = {one["name"]: one["id"] for one in found["contacts"]}
    assert ids["Ada Example"] == "1" != ids["Bo Sample"]
    notes = {one["contact"]: one["note"] for one in found["interactions"]}
    assert notes == {"1": "the choir", ids["Bo Sample"]: "the orchestra"}
    assert netgive.ok("add", "Cy New")["contact"]["id"] not in ids.values()


def test_what_is_known_is_completed_and_never_overwritten(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact("c1", "Ada Example", emails=["ada@example.org"], title="Engineer")]})
    more = document(
        netgive.home,
        {"contacts": [contact("x", "Ada E.", emails=["ADA@example.org"], title="Boss", location="Bremen")]},
    )
    assert netgive.ok("import", more)["totals"]["contacts"] == {"added": 0, "updated": 1, "unchanged": 0}
    ada = exported(netgive)["contacts"][0]
    assert (ada["id"], ada["name"], ada["title"], ada["location"]) == ("c1", "Ada Example", "Engineer", "Bremen")


def test_unknown_keys_and_unreadable_values_are_reported(netgive: Netgive) -> None:
    result = netgive.load(
        {
            "contacts": [contact("c1", "Ada", shoe_size=38, trust="much"), {"id": "c2"}, "no record"],
            "interactions": [talked("c9", 3), {"contact": "c1", "on": "last summer"}],
            "horoscopes": [{}],
        }
    )
    file = result["files"][0]
    said = " ".join(item["where"] + " " + item["why"] for item in (*file["skipped"], *file["repaired"]))
    for word in ("shoe_size", "trust", "contacts[1]", "contacts[2]", "c9", "interactions[1]", "horoscopes"):
        assert word in said, word
    assert result["totals"]["contacts"]["added"] == 1
    plain = netgive("import", netgive.home / "document.json")
    assert "shoe_size" in plain.out


@pytest.mark.parametrize(
    "broken",
    [
        {"gives": [{"contact": "c1", "text": "t", "minutes": 10**15}]},
        {"gives": [{"contact": "c1", "text": "t", "minutes": -3}]},
        {"circles": [{"name": "w", "every_days": 0}]},
        {"needs": [{"contact": "c1", "text": "\u200b\u202e"}]},
        {"contacts": [contact("c2", "\u200b")]},
        {"contacts": [contact("c2", "n" * 201)]},
        {"contacts": [contact("c2", "Bo", trust=9)]},
        {"introductions": [{"a": "c1", "b": "c1"}]},
    ],
)
def test_a_record_that_cannot_be_kept_is_left_out_and_named(netgive: Netgive, broken: Any) -> None:
    contacts = [contact("c1", "Ada Example"), *broken.get("contacts", [])]
    result = netgive.load({**broken, "contacts": contacts})
    (name,) = broken
    assert [item["where"].split("[")[0] for item in result["files"][0]["skipped"]] == [name]
    assert len(exported(netgive)["contacts"]) == 1


def test_two_with_one_address_are_two(netgive: Netgive) -> None:
    shared_address = {"emails": ["home@example.org"], "phones": ["+49 30 1234567"]}
    people = [contact(f"c{number}", name, **shared_address) for number, name in enumerate(["Bo", "Ada", "Bo"])]
    path = document(netgive.home, {"contacts": people})
    assert netgive.ok("import", path)["totals"]["contacts"]["added"] == 3
    assert not any(added(netgive.ok("import", path)))
    assert [one["name"] for one in exported(netgive)["contacts"]] == ["Ada", "Bo", "Bo"]


def test_linkedin_and_cards_come_in_once(netgive: Netgive, tmp_path: Path) -> None:
    files = [
        written(tmp_path, "Connections.csv", CONNECTIONS),
        written(tmp_path, "messages.csv", MESSAGES),
        written(tmp_path, "people.vcf", CARDS),
    ]
    me = ["--me", "https://www.linkedin.com/in/me-myself"]
    rehearsed = netgive.ok("import", *files, *me, "--dry-run")
    assert exported(netgive)["contacts"] == []
    result = netgive.ok("import", *files, *me)
    assert result == rehearsed
    assert [file["format"] for file in result["files"]] == ["linkedin-connections", "linkedin-messages", "vcard"]
    assert result["totals"]["contacts"] == {"added": 4, "updated": 0, "unchanged": 0}
    assert result["totals"]["interactions"] == {"added": 2, "known": 0}
    assert {*result["files"][0]} >= {
        *("path", "format", "read", "contacts", "interactions", "gives", "received", "skipped", "repaired")
    }
    whole = exported(netgive)
    by_name = {one["name"]: one for one in whole["contacts"]}
    assert by_name["Ada Example"]["known_since"] == "2019-05-12"
    assert (by_name["Cy Test"]["birthday"], by_name["Dee Sample"]["circles"]) == ("1990-05-12", ["choir"])
    ada = by_name["Ada Example"]["id"]
    assert [(one["contact"], one["direction"]) for one in whole["interactions"]] == [(ada, "in"), (ada, "out")]
    assert not any(added(netgive.ok("import", *files, *me)))
    assert exported(netgive) == whole


def test_a_dry_run_of_an_update_counts_like_the_real_one(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    netgive.ok("edit", "c2", "--clear", "emails")
    path = netgive.home / "document.json"
    before = exported(netgive)
    rehearsed = netgive.ok("import", path, "--dry-run")
    assert exported(netgive) == before
    assert netgive.ok("import", path) == rehearsed


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.csv", b""),
        ("blank.vcf", b" \n\n"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256))),
        ("letter.txt", b"Dear Ada, how are you?"),
        ("half.json", b'{"netgive": 1, "contacts": [{"id": "c1", "name"'),
        ("newer.json", b'{"netgive": 2, "contacts": [{"id": "c1", "name": "Ada"}]}'),
        ("hollow.json", b'{"netgive": 1, "contacts": []}'),
        ("other.json", b'{"contacts": [{"id": "c1", "name": "Ada"}]}'),
        ("map.json", b'{"netgive": 1, "contacts": {"id": "c1"}}'),
        ("number.json", b'{"netgive": 1, "contacts": 7}'),
        ("header.csv", b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"),
        ("bytes.json", b'{"netgive": 1, "contacts": [{"id": "c1", "name": "\xff\xfe"}]}'),
    ],
)
def test_a_bad_file_among_good_ones_changes_nothing(
    netgive: Netgive, tmp_path: Path, name: str, content: bytes
) -> None:
    good = written(tmp_path, "good.vcf", CARDS)
    bad = tmp_path / name
    bad.write_bytes(content)
    ran = netgive("import", good, bad)
    assert (ran.code, ran.out) == (6, ""), ran
    assert str(bad) in ran.err
    assert "nothing was changed" in ran.err
    assert netgive.ok("list")["contacts"] == []


@pytest.mark.parametrize("wanted", ["vcard", "netgive-json", "linkedin-connections", "linkedin-messages"])
def test_a_file_that_is_not_of_the_named_format_is_unusable(netgive: Netgive, tmp_path: Path, wanted: str) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"Dear Ada,\n how are you? \x00\xff")
    ran = netgive("import", path, "--from", wanted)
    assert (ran.code, ran.out) == (6, ""), ran


def test_a_file_is_written_privately_and_never_over_another_by_chance(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    target = netgive.home / "out.json"
    assert netgive("export", "-o", target).code == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert json.loads(target.read_text(encoding="utf-8")) == exported(netgive)
    target.write_text("mine", encoding="utf-8")
    assert netgive("export", "-o", target).code == 5
    assert target.read_text(encoding="utf-8") == "mine"
    assert netgive("export", "-o", target, "--force").code == 0
    assert target.read_text(encoding="utf-8") != "mine"


@pytest.mark.parametrize("place", ["no/such/folder/out.json", "file.txt/out.json", "n" * 300])
def test_an_export_that_cannot_be_written_says_so(netgive: Netgive, place: str) -> None:
    (netgive.home / "file.txt").write_text("a file", encoding="utf-8")
    ran = netgive("export", "-o", netgive.home / place)
    assert (ran.code, ran.out) == (5, ""), ran
    assert "cannot be written" in ran.err


def samples(shared: Path, folder: str, *endings: str) -> list[Path]:
    return sorted(path for path in (shared / "samples" / folder).rglob("*") if path.name.lower().endswith(endings))


def check_samples(netgive: Netgive, paths: list[Path]) -> int:
    """Each file comes in or is refused with a sentence; all that came in add nothing the second time."""
    assert paths
    usable = []
    for path in paths:
        ran = netgive("import", path, "--me", "https://www.linkedin.com/in/nobody-here", "--dry-run")
        assert ran.code in {0, 6}, (path, ran)
        assert "Traceback" not in ran.err
        if ran.code == 0:
            usable.append(path)
        else:
            assert len(ran.err.splitlines()) == 1
            assert path.name in ran.err
    netgive.ok("import", *usable)
    before = exported(netgive)
    assert not any(added(netgive.ok("import", *usable)))
    assert exported(netgive) == before
    return len(usable)


def test_real_address_books_come_in_once(netgive: Netgive, shared: Path) -> None:
    assert check_samples(netgive, samples(shared, "vcard", ".vcf", ".vcard")) > SAMPLES / 2


def test_real_linkedin_files_come_in_once(netgive: Netgive, shared: Path) -> None:
    assert check_samples(netgive, samples(shared, "linkedin", "connections.csv", "messages.csv", "testern.csv")) >= 5


def test_ten_thousand_records_take_seconds(netgive: Netgive, tmp_path: Path) -> None:
    people = [contact(f"c{n}", f"Person {n}", emails=[f"p{n}@example.org"]) for n in range(2000)]
    talks = [talked(f"c{n % 2000}", n // 10, f"about {n}") for n in range(8000)]
    path = document(tmp_path, {"contacts": people, "interactions": talks, "events": [{"contact": "c1", "on": day(1)}]})
    begun = time.monotonic()
    netgive.ok("import", path)
    assert time.monotonic() - begun < 20


def test_what_was_written_is_said_as_json(netgive: Netgive, tmp_path: Path) -> None:
    netgive.ok("add", "Ada")
    done = netgive.ok("export", "-o", str(tmp_path / "all.json"))
    assert (done["path"], done["records"]) == (str(tmp_path / "all.json"), 1)


def test_a_damaged_store_exports_nothing_to_standard_output(netgive: Netgive) -> None:
    netgive.load({"contacts": [{"id": f"c{n}", "name": f"Person {n}", "note": "x" * 900} for n in range(200)]})
    content = bytearray(netgive.db.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = b"\x99" * 20_000
    netgive.db.write_bytes(content)
    for arguments in (["export"], ["export", "--json"]):
        ran = netgive(*arguments)
        assert ran.code == 7
        assert ran.out == "" or ran.json["ok"] is False


def test_an_id_that_comes_twice_in_a_document_is_named(netgive: Netgive) -> None:
    twice = [{"id": "c1", "name": "Ada"}, {"id": "c1", "name": "Bo"}]
    report = netgive.load({"contacts": twice})
    assert [item["why"] for item in report["files"][0]["skipped"]] == [
        "another contact of this document has the id “c1”"
    ]
    assert [one["name"] for one in netgive.ok("list")["contacts"]] == ["Ada"]
