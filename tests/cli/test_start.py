"""start: the first five minutes, by questions that can be skipped, stopped and taken up again."""

from zipfile import ZipFile

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
    assert [one["command"] for one in netgive.ok("history")["changes"]] == ["start"] * 5 + ["import"]


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


def test_enter_at_the_first_question_is_no_answer_while_nobody_is_known(netgive: Netgive) -> None:
    for _ in range(2):
        _, seen = on_terminal(netgive, "start", keys="\nq\n")
        assert "Which file" in seen
        assert "`netgive start` asks again" in seen
    netgive.ok("add", "Ada Example")
    on_terminal(netgive, "start", keys="\nq\n")
    _, seen = on_terminal(netgive, "start", keys="q\n")
    assert "Which file" not in seen


def test_several_paths_stand_on_a_line_with_blanks_and_quotation_marks(netgive: Netgive) -> None:
    folder = netgive.home / "my people"
    folder.mkdir()
    for number in range(4):
        card = f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {number}\nEND:VCARD\n"
        (folder / f"card {number}.vcf").write_text(card, "utf-8")
    with ZipFile(netgive.home / "all.zip", "w") as archive:
        archive.writestr("dee.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Dee New\nEND:VCARD\n")
    lines = (
        f"{folder}/card 0.vcf",
        f"'{folder}/card 1.vcf' {str(folder / 'card 2.vcf').replace(' ', chr(92) + ' ')}",
        f'{netgive.home / "all.zip"} "{folder}"',
    )
    _, seen = on_terminal(netgive, "start", keys="".join(f"{line}\n" for line in (*lines, "", "q")))
    assert "You know 5 people." in seen
    assert "Next: netgive suggest" not in seen


def test_where_no_reminder_can_be_set_up_it_is_said_and_asked_again_another_time(netgive: Netgive) -> None:
    nothing = str(netgive.home)
    for _ in range(2):
        code, seen = on_terminal(netgive, "start", keys="\n" * 14, PATH=nothing)
        assert code == 0, seen
        assert "No reminder can be set up" in seen
        assert "That is all" in seen


def test_it_can_be_interrupted(netgive: Netgive) -> None:
    code, seen = on_terminal(netgive, "start", keys="\x04")
    assert code == 130
    assert "goes on from here" in seen


def test_without_a_terminal_nothing_is_asked(netgive: Netgive) -> None:
    ran = netgive("start")
    assert (ran.code, ran.out) == (2, "")
    assert "netgive import" in ran.err
