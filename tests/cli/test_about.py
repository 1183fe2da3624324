"""export --about: everything stored on one person, and nothing that is another's."""

import json
import stat

import pytest

from conftest import Netgive
from documents import EVERYTHING

CARD = "BEGIN:VCARD\nVERSION:4.0\nUID:u-1\nFN:Ada Example\nEMAIL:ada@example.org\nNOTE:likes rye\nEND:VCARD\n"


@pytest.fixture
def known(netgive: Netgive) -> Netgive:
    netgive.load(EVERYTHING)
    card = netgive.home / "ada.vcf"
    card.write_text(CARD)
    netgive.ok("import", card)
    netgive.ok("edit", "c1", "--location", "Lisbon")
    netgive.ok("shelf", "add", "book", "Sailing alone", "--topic", "sailing")
    netgive.ok("edit", "c2", "--note", "a friend of Ada Example, and in debt")
    netgive.ok("give", "c2", "introduction", "somebody who sails", "--introduce", "c1")
    return netgive


def test_it_has_all_records_of_the_person(known: Netgive) -> None:
    whole, found = known("export").json, known("export", "--about", "Ada").json
    assert [one["id"] for one in found["contacts"]] == ["c1"]
    for name in ("interactions", "needs", "events", "received", "suggestions"):
        theirs = [one for one in whole[name] if one["contact"] == "c1"]
        assert [{**one, "id": 0} for one in found[name]] == [{**one, "id": 0} for one in theirs], name
    assert found["circles"] == whole["circles"]
    assert len(found["introduced_in_gifts"]) == 1


def test_it_has_what_else_is_kept(known: Netgive) -> None:
    stored = known("export", "--about", "Ada").json["stored"]
    assert any(one["seen"] and "likes rye" in str(one["seen"]) for one in stored["imported"])
    assert any(one["before"] and one["before"].get("location") == "Bremen" for one in stored["history"])
    assert stored["worked_out"]["contact"] == "c1"
    assert "sailing" in stored["read_by_the_matcher"]
    assert ("sailing", "Sailing alone") in {(one["wanted"], one["offer"]) for one in stored["matches"]}


def test_what_is_said_of_others_is_a_number(known: Netgive) -> None:
    ran = known("export", "--about", "Ada")
    assert ran.json["stored"]["notes_of_others"] == {"with_this_name": 1, "with_the_first_name": 0}
    for private in ("in debt", "somebody who sails", "Bo Sample", "the whole team"):
        assert private not in ran.out


def test_as_a_text_it_says_the_same(known: Netgive) -> None:
    ran = known("export", "--about", "Ada", "--format", "text")
    assert ran.out.startswith("Everything that netgive keeps of Ada Example\n")
    for part in ("told me about her boat", "+49 30 1234567", "likes rye", "Lisbon", "rye bread"):
        assert part in ran.out


def test_a_file_is_for_its_owner_only(known: Netgive) -> None:
    path = known.home / "ada.json"
    assert known.ok("export", "--about", "Ada", "-o", path)["path"] == str(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert json.loads(path.read_text())["contacts"][0]["name"] == "Ada Example"


@pytest.mark.parametrize("options", [["--format", "text"], ["--about", "Ada", "--format", "csv"]])
def test_some_forms_are_not_for_it(known: Netgive, options: list[str]) -> None:
    ran = known("export", *options)
    assert (ran.code, ran.out) == (2, "")


def test_nobody_of_that_name(known: Netgive) -> None:
    assert known("export", "--about", "Zed").code == 3
