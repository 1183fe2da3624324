"""start: the first five minutes, by questions that can be skipped, stopped and taken up again."""

from conftest import Netgive
from documents import contact, talked
from terminal import on_terminal

NETWORK = {
    "contacts": [contact("c1", "Ada Example"), contact("c2", "Bo Sample"), contact("c3", "Cem Model")],
    "interactions": [talked("c1", 30 * number, "tea") for number in range(1, 9)]
    + [talked("c2", 900 + number, "the old project") for number in range(6)],
}


def test_a_newcomer_is_led_through_and_what_is_answered_is_kept(netgive: Netgive) -> None:
    netgive.load(NETWORK)
    answers = ["", "2", "9", "3", "beekeeping", "", "Thinking in Systems", "", "", "", "", "", "", "Ada", "", "20", ""]
    code, seen = on_terminal(netgive, "start", keys="".join(f"{answer}\n" for answer in answers))
    assert code == 0, seen
    assert "You know 3 people, from" in seen
    assert "Bo Sample" in seen
    assert "LinkedIn" in seen
    assert "as in “Ada and Bo”" in seen
    document = netgive("export").json
    closeness = {one["id"]: one["closeness"] for one in document["contacts"]}
    assert (closeness["c1"], closeness["c2"]) == ("sympathy", "close")
    assert [(one["kind"], one["title"]) for one in document["shelf"]] == [
        ("book", "Thinking in Systems"),
        ("skill", "beekeeping"),
    ]
    assert netgive.ok("config", "plan.minutes")["settings"]["plan.minutes"]["value"] == 20
    assert "That is all" in seen
    assert [one["command"] for one in netgive.ok("history")["changes"]] == ["start"] * 4 + ["import"]


def test_it_goes_on_where_it_was_stopped(netgive: Netgive) -> None:
    netgive.load(NETWORK)
    _, seen = on_terminal(netgive, "start", keys="\n1\nq\n")
    assert "goes on from here" in seen
    _, seen = on_terminal(netgive, "start", keys="3\nq\n")
    assert "Which file" not in seen
    assert "Ada Example (in touch" not in seen
    assert "Bo Sample (in touch" in seen
    _, seen = on_terminal(netgive, "start", "--again", keys="q\n")
    assert "Which file" in seen
    closeness = [one["closeness"] for one in netgive("export").json["contacts"]]
    assert closeness[:2] == ["support", "close"]


def test_a_file_that_cannot_be_used_is_said_and_another_can_be_named(netgive: Netgive) -> None:
    cards = netgive.home / "people.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Dee New\nEND:VCARD\n", "utf-8")
    _, seen = on_terminal(netgive, "start", keys=f"no-such-file\n{cards}\n\nq\n")
    assert "no-such-file" in seen
    assert "You know 1 person." in seen
    assert [one["name"] for one in netgive("export").json["contacts"]] == ["Dee New"]


def test_without_a_terminal_nothing_is_asked(netgive: Netgive) -> None:
    ran = netgive("start")
    assert (ran.code, ran.out) == (2, "")
    assert "netgive import" in ran.err
