"""add, show, list, find, edit, circle and forget."""

import csv
import io
from typing import Any

import pytest

from conftest import Netgive
from documents import EVERYTHING, LANES, contact, many, talked
from terminal import on_terminal

# Options of `add`, and what they make of a contact.
SAID = {
    "--email": ("ada@example.org", "emails", ["ada@example.org"]),
    "--phone": ("+49 30 1234567", "phones", ["+49 30 1234567"]),
    "--url": ("https://ada.example.org", "urls", ["https://ada.example.org"]),
    "--circle": ("choir", "circles", ["choir"]),
    "--closeness": ("close", "closeness", "close"),
    "--every": ("3 months", "every_days", 90),
    "--organization": ("Acme", "organization", "Acme"),
    "--title": ("Engineer", "title", "Engineer"),
    "--location": ("Bremen", "location", "Bremen"),
    "--birthday": ("12 May", "birthday", "--05-12"),
    "--skill": ("sailing", "skills", ["sailing"]),
    "--interest": ("rye bread", "interests", ["rye bread"]),
    "--memory": ("met at the choir", "memory", "met at the choir"),
    "--note": ("likes tea", "note", "likes tea"),
    "--nickname": ("Addie", "nickname", "Addie"),
    "--norm": ("communal", "norm", "communal"),
    "--trust": ("4", "trust", 4),
    "--willing": ("5", "willing", 5),
    "--shared-time": ("1", "shared_time", 1),
    "--status": ("-1", "status", -1),
    "--mutuals": ("12", "mutuals", 12),
    "--known-since": ("2012-05-06", "known_since", "2012-05-06"),
    "--paused-until": ("2027-01-01", "paused_until", "2027-01-01"),
}
LISTS = {"emails", "phones", "urls", "circles", "skills", "interests"}


def listed(netgive: Netgive, *options: str) -> list[str]:
    return [one["name"] for one in netgive.ok("list", *options)["contacts"]]


def test_add_keeps_all_that_was_said(netgive: Netgive) -> None:
    options = [word for option, (value, _, _) in SAID.items() for word in (option, value)]
    added = netgive.ok("add", "Ada Example", "--kin", "--do-not-contact", *options)["contact"]
    expected = {field: value for _, field, value in SAID.values()}
    assert added.items() >= {"id": "1", "name": "Ada Example", "kin": True, "do_not_contact": True, **expected}.items()
    shown = netgive.ok("show", "Ada")["contact"]
    assert {key: value for key, value in shown.items() if key != "tie"} == added
    page = netgive("show", "Ada").out
    for text in ("Addie", "Engineer at Acme", "Bremen", "12 May", "met at the choir", "every 90 days"):
        assert text in page


def test_each_field_can_be_cleared_again(netgive: Netgive) -> None:
    options = [word for option, (value, _, _) in SAID.items() for word in (option, value)]
    netgive.ok("add", "Ada Example", "--kin", "--do-not-contact", *options)
    fields = [field for _, field, _ in SAID.values() if field != "closeness"]
    clear = [word for field in (*fields, "kin", "do-not-contact") for word in ("--clear", field)]
    edited = netgive.ok("edit", "Ada", *clear)["contact"]
    bare = netgive.ok("add", "Bo Sample")["contact"]
    assert edited | {"id": "", "name": ""} == bare | {"id": "", "name": "", "closeness": "close"}


def test_edit_adds_to_lists_and_replaces_the_rest(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example", "--email", "a@example.org", "--title", "Engineer")
    edited = netgive.ok("edit", "Ada", "--email", "b@example.org", "--title", "Boss", "--name", "Ada King")["contact"]
    assert (edited["emails"], edited["title"], edited["name"]) == (
        ["a@example.org", "b@example.org"],
        "Boss",
        "Ada King",
    )
    replaced = netgive.ok("edit", "Ada", "--clear", "email", "--email", "c@example.org")["contact"]
    assert replaced["emails"] == ["c@example.org"]


@pytest.mark.parametrize(
    "options",
    [
        *(["--trust", "6"], ["--status", "2"], ["--every", "0"], ["--every", "11 years"], ["--closeness", "best"]),
        *(["--birthday", "30 February"], ["--known-since", "whenever"], ["--mutuals", "-1"], ["--clear", "shoes"]),
        *(["--name", " "], ["--name", "n" * 201], []),
    ],
    ids=" ".join,
)
def test_what_cannot_be_is_refused_and_nothing_changed(netgive: Netgive, options: list[str]) -> None:
    before = netgive.ok("add", "Ada Example")["contact"]
    ran = netgive("edit", "Ada", *options)
    assert (ran.code, ran.out) == (2, "")
    assert netgive("export").json["contacts"] == [before]


def test_a_name_has_1_to_200_characters(netgive: Netgive) -> None:
    assert netgive("add", "n" * 200).code == 0
    for name in ("", " \t", "n" * 201, "\u200b\u202e"):
        assert netgive("add", name).code == 2


def test_list_is_everybody_by_name_state_circle_and_silence(netgive: Netgive) -> None:
    netgive.load(
        {
            "contacts": [
                contact("1", "bo"),
                contact("2", "Ada", circles=["work"]),
                contact("3", "Cy", circles=["work"]),
            ],
            "interactions": [talked("2", 5000), talked("3", 3)],
        }
    )
    assert listed(netgive) == ["Ada", "bo", "Cy"]
    assert listed(netgive, "--circle", "work") == ["Ada", "Cy"]
    assert listed(netgive, "--state", "deep_dormant") == ["Ada"]
    assert listed(netgive, "--state", "unmet") == ["bo"]
    assert listed(netgive, "--sort", "silent")[0] == "Ada"
    assert listed(netgive, "--sort", "recent") == ["Cy", "Ada", "bo"]
    ties = {one["name"]: one["tie"] for one in netgive.ok("list")["contacts"]}
    assert ties["Cy"] == {"state": "active", "last_contact": "2026-11-20", "days_silent": 3, "cadence_days": 730}


def test_the_table_has_a_line_of_80_columns_for_each(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact("1", "n" * 200, organization="o" * 100), contact("2", "Ada")]})
    lines = netgive("list").out.splitlines()
    assert len(lines) == 2
    assert max(map(len, lines)) <= 80


def test_ids_are_for_loops(netgive: Netgive) -> None:
    assert netgive("list", "--format", "ids").out == ""
    netgive.load(many(3))
    ids = netgive("list", "--format", "ids").out.splitlines()
    assert ids == ["m1", "m2", "m3"]


def test_csv_is_a_table_in_which_no_cell_starts_a_formula(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact("1", '=HYPERLINK("x")', phones=["+49 30 12"], organization='Say "hi", all')]})
    (row,) = csv.DictReader(io.StringIO(netgive("list", "--format", "csv").out))
    assert not row["name"].startswith("=")
    assert (row["phones"], row["organization"]) == ("+49 30 12", 'Say "hi", all')


@pytest.mark.parametrize("words", ["sail", "BOAT", "ada@", "choir", "tea bread", "lovelace"])
def test_find_searches_everything_that_was_noted(netgive: Netgive, words: str) -> None:
    netgive.ok("add", "Ada Lovelace", "--email", "ada@example.org", "--circle", "choir", "--note", "tea and rye bread")
    netgive.ok("add", "Bo Sample")
    netgive.ok("log", "she bought a boat", "--with", "Ada")
    netgive.ok("need", "Ada", "somebody to sail with")
    assert [one["name"] for one in netgive.ok("find", *words.split())["contacts"]] == ["Ada Lovelace"]
    assert "Ada Lovelace" in netgive("find", *words.split()).out


def test_find_nothing_is_no_error(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    assert netgive.ok("find", "zebra")["contacts"] == []
    assert "zebra" in netgive("find", "zebra").out
    assert netgive("find", " ").code == 2


def test_a_circle_has_a_rhythm_that_its_people_take_on(netgive: Netgive) -> None:
    assert netgive.ok("circle", "choir", "--every", "6 weeks")["circle"] == {"name": "choir", "every_days": 42}
    netgive.ok("add", "Ada Example", "--circle", "choir")
    assert netgive.ok("show", "Ada")["contact"]["tie"]["cadence_days"] == 42
    assert netgive.ok("circle", "choir")["circle"]["every_days"] == 42, "asking changes nothing"
    netgive.ok("circle", "choir", "--every", "90d")
    assert netgive.ok("show", "Ada")["contact"]["tie"]["cadence_days"] == 90
    netgive.ok("edit", "Ada", "--every", "10d")
    assert netgive.ok("show", "Ada")["contact"]["tie"]["cadence_days"] == 10


def test_forget_leaves_nothing_of_them_and_all_of_the_others(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    before = netgive("export").json
    forgotten = netgive.ok("forget", "c1", "--yes")["contact"]
    assert forgotten["name"] == "Ada Example"
    after = netgive("export").json
    assert "c1" not in str([[*record.values()] for name in after if name != "netgive" for record in after[name]])
    assert [one for one in before["contacts"] if one["id"] != "c1"] == after["contacts"]
    assert [one for one in before["gives"] if one["contact"] != "c1"] == after["gives"]
    assert netgive("show", "c1").code == 3


def test_forgetting_who_was_introduced_keeps_the_gift(netgive: Netgive) -> None:
    netgive.load(EVERYTHING)
    netgive.ok("forget", "c3", "--yes")
    given = [(one["contact"], one["introduced"]) for one in netgive("export").json["gives"]]
    assert given == [("c2", None)]


def test_ids_are_never_given_out_twice(netgive: Netgive) -> None:
    netgive.ok("add", "Ada Example")
    netgive.ok("forget", "Ada", "--yes")
    assert netgive.ok("add", "Bo Sample")["contact"]["id"] == "2"


@pytest.mark.parametrize(
    ("command", "back"),
    [
        (["--do-not-contact"], ["--contact-again"]),
        (["--paused-until", "2027-01-01"], ["--clear", "paused-until"]),
    ],
)
def test_some_people_are_left_in_peace(netgive: Netgive, command: list[str], back: list[str]) -> None:
    netgive.load(LANES["reconnect"])

    def suggested() -> list[Any]:
        return [one["contact"]["id"] for one in netgive.ok("suggest", "--all")["suggestions"]]

    assert suggested() == ["c1"]
    netgive.ok("edit", "c1", *command)
    assert suggested() == []
    netgive.ok("edit", "c1", *back)
    assert suggested() == ["c1"]


def test_a_circle_that_is_not_there_is_said_to_be_missing(netgive: Netgive) -> None:
    netgive.ok("add", "Ada", "--circle", "work")
    assert netgive("list", "--circle", "wrok").code == 3
    assert len(netgive.ok("list", "--circle", "work")["contacts"]) == 1


def test_a_field_is_cleared_by_the_name_of_its_option(netgive: Netgive) -> None:
    netgive.ok("add", "Ada", "--every", "90d")
    assert netgive.ok("edit", "Ada", "--clear", "every")["contact"]["every_days"] is None


def test_dormant_ties_come_as_the_engine_orders_them_with_what_is_known(netgive: Netgive) -> None:
    people = [
        contact(f"c{n}", name, closeness="close", trust=trust) for n, name, trust in ((1, "Ada", 1), (2, "Bo", 5))
    ]
    talks = [talked(f"c{number}", 700, f"likes to sail with {number}") for number in (1, 2)]
    netgive.load({"contacts": [*people, contact("c3", "Cy")], "interactions": talks})
    found = netgive.ok("list", "--state", "dormant")["contacts"]
    assert [one["name"] for one in found] == ["Bo", "Ada"]
    assert "likes to sail with 2" in found[0]["evidence"]
    assert "likes to sail with 2" in netgive("list", "--state", "dormant").out
    by_name = netgive.ok("list", "--state", "dormant", "--sort", "name")["contacts"]
    assert [one["name"] for one in by_name] == ["Ada", "Bo"]
    assert "evidence" not in by_name[0]


def test_find_shows_the_passages_newest_first_person_by_person(netgive: Netgive) -> None:
    netgive.load(
        {
            "contacts": [contact("c1", "Ada Lovelace", memory="met at the sailing club"), contact("c2", "Bo Sample")],
            "interactions": [
                {"contact": "c1", "on": "2026-01-02", "note": "She bought a boat for SAILING, and a dog"},
                {"contact": "c1", "on": "2026-05-02", "note": "sailing again " + "and again " * 30},
                {"contact": "c2", "on": "2026-11-02", "note": "wants to go sáiling"},
            ],
        }
    )
    found = netgive.ok("find", "sailing")["contacts"]
    assert [one["name"] for one in found] == ["Bo Sample", "Ada Lovelace"]
    assert [(one["kind"], one["on"]) for one in found[1]["passages"]] == [
        ("conversation", "2026-05-02"),
        ("conversation", "2026-01-02"),
        ("memory", None),
    ]
    out = netgive("find", "sailing").out
    assert "2026-01-02  conversation She bought a boat for SAILING" in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80
    assert [one["name"] for one in netgive.ok("find", "sailing", "dog")["contacts"]] == ["Ada Lovelace"]


def test_find_searches_what_one_has_to_give_too(netgive: Netgive) -> None:
    netgive.ok("shelf", "add", "book", "Thinking in Systems", "--topic", "complexity")
    netgive.ok("add", "Ada Lovelace", "--memory", "we met in the Straße of systems")
    for words in (("systems", "complexity"), ("thinking",)):
        found = netgive.ok("find", *words)
        assert [one["title"] for one in found["shelf"]] == ["Thinking in Systems"]
        assert found["contacts"] == []
        assert "Thinking in Systems (complexity)" in netgive("find", *words).out
    assert len(netgive.ok("find", "systems")["contacts"]) == 1
    assert netgive.ok("find", "strasse", "of")["contacts"][0]["passages"][0]["text"].endswith("Straße of systems")


def test_what_was_found_fits_a_small_terminal_with_its_words_whole(netgive: Netgive) -> None:
    note = "At the Straße she told me about the sailing club in the old harbour and all its members " * 3
    netgive.load(
        {
            "contacts": [contact("c1", "Ada Lovelace with a Rather Long Name")],
            "interactions": [{"contact": "c1", "on": "2026-01-02", "note": note}],
        }
    )
    _, seen = on_terminal(netgive, "find", "harbour", "strasse", columns=40)
    shown = seen.replace("\x1b[1m", "").replace("\x1b[22m", "").replace("\r", "")
    assert max(map(len, shown.split("\n"))) <= 40
    words = f"{note} Ada Lovelace with a Rather Long Name (c1) · in touch, 10 months 2026-01-02 conversation"
    assert set(shown.replace("…", " ").split()) <= {*words.split()}
    assert "\x1b[1mStraße\x1b[22m" in seen


def test_a_page_shows_the_rhythm_of_a_tie_and_what_could_be_given(netgive: Netgive) -> None:
    netgive.load(
        {
            "contacts": [contact("c1", "Ada Lovelace")],
            "interactions": [{"contact": "c1", "on": f"2026-11-0{day}", "note": "tea"} for day in range(1, 5)]
            + [{"contact": "c1", "on": "2026-09-01"}, {"contact": "c1", "on": "2020-09-01"}],
            "needs": [{"contact": "c1", "text": "how to prune an apple tree", "first_seen": "2026-11-01"}],
            "shelf": [{"id": "s1", "kind": "book", "title": "Pruning apple trees"}],
        }
    )
    shown = netgive.ok("show", "Ada")["contact"]
    assert shown
    assert netgive.ok("show", "Ada")["months"] == [*[0] * 21, 1, 0, 4]
    out = netgive("show", "Ada").out
    assert f"{'·' * 21}▂·█" in out
    assert "Next: you could give" in out
    assert len(out.splitlines()) <= 24
