"""import as a person uses it: folders, zip files, choices, honest counts; once is enough, undo takes it back."""

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from conftest import SHARED, Netgive

KINDS = ("contacts", "interactions", "gives", "received")
ME = ("--me", "me@a.example")


def message(sender: str, to: str, day: int) -> str:
    name = sender.partition("@")[0].title()
    return (
        f"From - Thu Nov 05 10:00:00 2026\nFrom: {name} Example <{sender}>\nTo: {to}\n"
        f"Date: Thu, {day:02} Nov 2026 10:00:00 +0000\nMessage-ID: <{sender}-{day}>\nSubject: Hello\n\nText\n\n"
    )


MAILBOX = "".join(
    [
        message("ada@a.example", "me@a.example", 1),
        message("me@a.example", "ada@a.example", 2),
        message("bo@a.example", "me@a.example", 3),
        message("me@a.example", "cem@a.example", 4),
        message("noreply@shop.example", "me@a.example", 5),
        message("dee@a.example", ", ".join(f"p{number}@a.example" for number in range(7)) + ", me@a.example", 6),
    ]
)
CARD = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:{}\r\nEMAIL:{}\r\nEND:VCARD\r\n"


def names(netgive: Netgive) -> list[str]:
    return sorted(one["name"] for one in netgive("export").json["contacts"])


@pytest.fixture
def mailbox(netgive: Netgive) -> Path:
    path = netgive.home / "mail.mbox"
    path.write_text(MAILBOX, "utf-8")
    return path


def test_people_who_wrote_or_were_written_to_come_in_and_the_others_are_named(netgive: Netgive, mailbox: Path) -> None:
    [report] = netgive.ok("import", mailbox, *ME)["files"]
    assert names(netgive) == ["Ada Example", "Bo Example", "Cem"]
    assert report["interactions"] == {"added": 4, "known": 0}
    assert report["read"] == 6
    assert [item["why"].partition(",")[0] for item in report["skipped"]] == [
        "a robot",
        "it went to more than five people",
    ]


def test_everyone_means_robots_and_those_of_big_rounds_too(netgive: Netgive, mailbox: Path) -> None:
    netgive.ok("import", mailbox, *ME, "--everyone")
    assert {"Dee Example", "Noreply Example"} < set(names(netgive))


def test_two_way_keeps_who_wrote_and_was_written_to(netgive: Netgive, mailbox: Path) -> None:
    [report] = netgive.ok("import", mailbox, *ME, "--two-way")["files"]
    assert names(netgive) == ["Ada Example"]
    assert (report["contacts"]["added"], report["interactions"]["added"]) == (1, 2)
    assert [item["why"] for item in report["skipped"]][-2:] == [
        "you never wrote to Bo Example (--two-way)",
        "Cem never wrote to you (--two-way)",
    ]
    assert netgive.ok("import", mailbox, *ME, "--two-way")["totals"]["contacts"]["added"] == 0
    assert len(netgive.ok("history")["changes"]) == 1


def test_who_turns_out_to_be_known_has_all_their_messages_the_first_time(netgive: Netgive, mailbox: Path) -> None:
    mailbox.write_text(MAILBOX + message("dee@a.example", "me@a.example", 7), "utf-8")
    assert netgive.ok("import", mailbox, *ME)["totals"]["interactions"] == {"added": 6, "known": 0}
    assert netgive.ok("import", mailbox, *ME)["totals"]["interactions"] == {"added": 0, "known": 6}


def test_a_folder_is_walked_and_people_come_before_what_they_said(netgive: Netgive) -> None:
    folder = netgive.home / "takeout"
    (folder / "z").mkdir(parents=True)
    (folder / "a.mbox").write_text(MAILBOX, "utf-8")
    (folder / "z" / "ada.vcf").write_text(CARD.format("Ada Lou Example", "ada@a.example"), "utf-8")
    (folder / "photo.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(100))
    (folder / "empty.csv").write_bytes(b"")

    done = netgive.ok("import", folder, *ME)

    assert [(Path(report["path"]).name, report["format"]) for report in done["files"]] == [
        ("a.mbox", "mbox"),
        ("ada.vcf", "vcard"),
    ]
    assert [(Path(file["path"]).name, file["why"]) for file in done["passed_over"]] == [
        ("empty.csv", "it is empty"),
        ("photo.jpg", "it is of no known format"),
    ]
    assert "Ada Lou Example" in names(netgive)
    assert len(names(netgive)) == 3


def test_a_zip_file_gives_what_its_folder_gives(netgive: Netgive, mailbox: Path) -> None:
    packed = netgive.home / "takeout.zip"
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(mailbox, "Takeout/Mail/All mail.mbox")
        archive.writestr("Takeout/Contacts/ada.vcf", CARD.format("Ada Example", "ada@a.example"))
    done = netgive.ok("import", packed, *ME)
    assert done["totals"]["contacts"]["added"] == 3
    assert netgive.ok("import", packed, *ME)["totals"]["contacts"]["added"] == 0
    with zipfile.ZipFile(netgive.home / "two.zip", "w") as archive:
        archive.write(packed, "inner.zip")
    assert "zip file within a zip file" in netgive("import", netgive.home / "two.zip").err
    outer = netgive.home / "outer"
    outer.mkdir()
    packed.rename(outer / "takeout.zip")
    assert netgive.ok("import", outer, *ME)["totals"]["interactions"]["added"] == 0


def test_a_folder_of_nothing_useful_is_unusable(netgive: Netgive) -> None:
    (netgive.home / "pictures").mkdir()
    (netgive.home / "pictures" / "a.jpg").write_bytes(bytes(range(256)))
    ran = netgive("import", netgive.home / "pictures")
    assert (ran.code, ran.out) == (6, "")
    assert not names(netgive)


def test_a_zip_file_that_breaks_off_changes_nothing(netgive: Netgive) -> None:
    packed = netgive.home / "x.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.vcf", CARD.format("Ada Example", "ada@a.example") * 3)
    broken = bytearray(packed.read_bytes())
    broken[60] ^= 0xFF
    packed.write_bytes(bytes(broken))
    ran = netgive("import", packed, "--json")
    assert ran.code == 6, ran
    assert "damaged" in ran.json["error"]["message"]


def test_the_report_names_everything_that_was_left_out(netgive: Netgive, mailbox: Path) -> None:
    report = netgive.home / "report.tsv"
    netgive.ok("import", mailbox, *ME, "--report", report)
    assert netgive("import", mailbox, *ME, "--report", report).code == 5
    assert netgive("import", mailbox, *ME, "--report", netgive.home / "no" / "x").code == 2
    lines = report.read_text("utf-8").splitlines()
    assert lines[0].split("\t") == ["what", "file", "where", "why"]
    assert len(lines) == 3


def test_an_unclear_table_says_how_to_explain_it_and_is_remembered(netgive: Netgive) -> None:
    table = netgive.home / "table.csv"
    table.write_text("Wer,Wo\nAda Example,ada@a.example\n", "utf-8")
    ran = netgive("import", table)
    assert ran.code == 6
    assert "--map name=COLUMN" in ran.err
    assert netgive("import", table, "--map", "name").code == 2
    netgive.ok("import", table, "--map", "name=Wer", "--map", "emails=Wo")
    table.write_text("Wo,Wer\nbo@a.example,Bo Example\n", "utf-8")
    netgive.ok("import", table)
    assert names(netgive) == ["Ada Example", "Bo Example"]


def test_what_came_in_is_shown_as_a_small_page(netgive: Netgive, mailbox: Path) -> None:
    out = netgive("import", mailbox, *ME).out
    assert "You know 3 people" in out
    assert "netgive undo" in out
    assert all(len(line) <= 120 for line in out.splitlines())


SAMPLES: dict[str, Sequence[str]] = {
    "csv_contacts": (),
    "email": ("--me", "test@example.com", "--me", "bob@example.com", "--me", "you@example.com"),
    "friends_md": (),
    "ics": ("--me", "jsmith@example.com"),
    "jcard": (),
    "linkedin": (),
    "markdown_people": (),
    "org_contacts": (),
    "phone_xml": (),
    "vcard": (),
    "whatsapp": ("--me", "Ash Ketchum", "--me", "John", "--me", "Grandma", "--me", "John Doe"),
}


def added(done: dict[str, Any]) -> list[int]:
    return [done["totals"][kind]["added"] for kind in KINDS]


@pytest.mark.thorough
@pytest.mark.parametrize("name", SAMPLES)
def test_real_files_come_in_as_rehearsed_once_and_go_out_with_undo(netgive: Netgive, name: str) -> None:
    folder = SHARED / "samples" / name
    if not folder.exists():
        pytest.skip("the shared samples are not beside this checkout")
    netgive.ok("add", "Somebody Else")
    before = netgive("export").out

    rehearsed = netgive.ok("import", folder, *SAMPLES[name], "--dry-run")
    done = netgive.ok("import", folder, *SAMPLES[name])
    assert added(rehearsed) == added(done)
    assert sum(added(done)) > 0
    again = netgive.ok("import", folder, *SAMPLES[name])
    assert added(again) == [0, 0, 0, 0]
    assert again["totals"]["contacts"]["updated"] == 0
    for report in done["files"]:
        counted = sum(sum(report[kind].values()) for kind in KINDS)
        assert report["read"] <= counted + len(report["skipped"]), report["path"]

    for change in netgive.ok("history")["changes"]:
        if change["command"] == "import":
            netgive.ok("undo")
    assert json.loads(netgive("export").out) == json.loads(before)
