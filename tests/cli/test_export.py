"""What goes out as CSV or vCard: comes back the same, starts no formula, is written whole or not at all."""

import csv
import io

from conftest import Netgive
from documents import contact

ADA = {
    **contact("c1", "Ada Example"),
    "emails": ["ada@example.org", "a@b.example"],
    "phones": ["+1 555 0100", "+49 30 12"],
    "circles": ["work"],
    "closeness": "close",
    "birthday": "--12-10",
    "memory": "met at the choir",
    "note": '=HYPERLINK("http://x")\nsecond line',
    "interests": ["bees"],
    "known_since": "2019-02-03",
}
PEOPLE = {"contacts": [ADA, contact("c2", "@SUM(A1) Bo")]}


def contacts(netgive: Netgive, **env: str) -> list[dict[str, object]]:
    found = netgive("export", **env).json["contacts"]
    return [{name: value for name, value in one.items() if name != "id"} for one in found]


def test_cards_come_back_unchanged_elsewhere_and_add_nothing_here(netgive: Netgive) -> None:
    netgive.load(PEOPLE)
    for version in ("3.0", "4.0"):
        cards = netgive.home / f"people-{version}.vcf"
        assert netgive.ok("export", "--format", "vcard", "--vcard", version, "-o", cards)["records"] == 2
        other = str(netgive.home / f"other-{version}.db")
        assert netgive.ok("import", cards, NETGIVE_DB=other)["totals"]["contacts"]["added"] == 2
        assert contacts(netgive, NETGIVE_DB=other) == contacts(netgive)
        again = netgive.ok("import", cards)["totals"]["contacts"]
        assert again == {"added": 0, "updated": 0, "unchanged": 2}


def test_a_card_keeps_the_identity_it_had_in_the_phone(netgive: Netgive) -> None:
    theirs = netgive.home / "phone.vcf"
    theirs.write_text("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:abc-123\r\nFN:Dee New\r\nEND:VCARD\r\n", "utf-8")
    netgive.ok("import", theirs)
    assert "UID:abc-123\r\n" in netgive("export", "--format", "vcard").out


def test_a_spreadsheet_finds_no_formula(netgive: Netgive) -> None:
    netgive.load(PEOPLE)
    ran = netgive("export", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "-", "\t"))]
    [ada] = [row for row in rows if row["id"] == "c1"]
    assert ada["phones"] == "+1 555 0100; +49 30 12"
    assert (ada["emails"], ada["known_since"]) == ("ada@example.org; a@b.example", "2019-02-03")


def test_of_nobody_there_is_nothing_but_the_header(netgive: Netgive) -> None:
    assert netgive("export", "--format", "vcard").out == ""
    assert netgive("export", "--format", "csv").out.startswith("id,name,")
    assert netgive("export", "--format", "pdf").code == 2
