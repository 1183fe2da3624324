"""`netgive config`, and what settings do to the commands."""

import stat

import pytest

from conftest import Netgive
from documents import contact, day, many, talked


def file(netgive: Netgive):
    return netgive.db.with_suffix(".toml")


def test_all_settings_are_shown_without_making_a_store(netgive: Netgive) -> None:
    shown = netgive.ok("config")
    assert shown["settings"]["plan.minutes"]["value"] == 15
    assert shown["path"] == str(file(netgive))
    assert "plan.minutes" in netgive("config").out
    assert not netgive.db.exists()


def test_a_setting_is_changed_shown_and_taken_back(netgive: Netgive) -> None:
    assert netgive.ok("config", "plan.minutes", "20")["settings"]["plan.minutes"]["value"] == 20
    assert netgive.ok("config", "plan.minutes")["settings"]["plan.minutes"]["default"] == 15
    assert netgive.ok("suggest")["minutes"] == 20
    netgive.ok("config", "--reset", "plan.minutes")
    assert netgive.ok("suggest")["minutes"] == 15


def test_comments_stay_and_others_may_not_read_the_file(netgive: Netgive) -> None:
    file(netgive).write_text("# mine\n[plan]\npeople = 2  # enough\n")
    netgive.ok("config", "plan.minutes", "20")
    assert file(netgive).read_text() == "# mine\n[plan]\npeople = 2  # enough\nminutes = 20\n"
    assert stat.S_IMODE(file(netgive).stat().st_mode) == 0o600


def test_settings_that_belong_together_are_changed_together(netgive: Netgive) -> None:
    assert netgive("config", "weights.offer", "0.5").code == 2
    assert not file(netgive).exists()
    netgive.ok("config", "weights.offer", "0.5", "weights.timing", "0.05")


@pytest.mark.parametrize(
    "arguments", [("plan.minutes", "0"), ("plan.minutes", "x"), ("nope", "1"), ("nope",), ("a", "b", "c")]
)
def test_what_cannot_be_set_changes_nothing(netgive: Netgive, arguments: tuple[str, ...]) -> None:
    file(netgive).write_text("[plan]\npeople = 2\n")
    ran = netgive("config", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert file(netgive).read_text() == "[plan]\npeople = 2\n"


def test_a_wrong_file_stops_every_command_with_one_sentence(netgive: Netgive) -> None:
    netgive.ok("add", "Ada")
    file(netgive).write_text("[plan]\nminutes = 0\n")
    for command in (["suggest"], ["list"], ["log", "tea", "--with", "Ada"], ["config", "plan.people", "2"]):
        ran = netgive(*command)
        assert (ran.code, ran.out) == (2, "")
        assert "plan.minutes takes a whole number from 1 to 1440" in ran.err


def test_people_and_promises_follow_the_settings(netgive: Netgive) -> None:
    netgive.load(many(5))
    netgive.ok("config", "plan.people", "1", "plan.open_promises", "1")
    assert len(netgive.ok("suggest")["suggestions"]) == 1
    name = many(5)["contacts"][0]["name"]
    netgive.ok("give", name, "advice", "tea", "--promise")
    assert netgive("give", name, "advice", "more tea", "--promise").code == 5


def test_a_rhythm_moves_the_state_of_a_tie_and_the_plan_follows(netgive: Netgive) -> None:
    people = [contact(f"c{number}", f"Person {number}", closeness="close") for number in range(1, 4)]
    netgive.load({"contacts": people, "interactions": [talked(f"c{number}", 150, "likes tea") for number in (1, 2, 3)]})
    assert {one["tie"]["state"] for one in netgive.ok("list")["contacts"]} == {"active"}
    before = {one["contact"]["id"]: one["score"] for one in netgive.ok("suggest", "--all")["suggestions"]}
    netgive.ok("config", "cadence.close", "30")
    assert {one["tie"]["state"] for one in netgive.ok("list")["contacts"]} == {"drifting"}
    after = netgive.ok("suggest")["suggestions"]
    assert len(after) == 3
    assert all(one["score"] > before[one["contact"]["id"]] for one in after)
    assert netgive.ok("suggest")["suggestions"] == after


def test_the_signature_stands_below_the_message(netgive: Netgive) -> None:
    netgive.load(many(1))
    netgive.ok("config", "messages.signature", "Zora Quill")
    assert netgive("draft", "1").out.rstrip().endswith("\nZora Quill")


def test_netgive_config_names_another_file(netgive: Netgive) -> None:
    other = netgive.home / "other.toml"
    netgive.ok("config", "plan.minutes", "9", NETGIVE_CONFIG=str(other))
    assert other.exists()
    assert netgive.ok("suggest", NETGIVE_CONFIG=str(other))["minutes"] == 9
    assert netgive.ok("suggest")["minutes"] == 15


def test_a_skip_rests_as_long_as_is_set(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact("c1", "Ada")], "interactions": [talked("c1", 900, "likes to sail")]})
    netgive.ok("skip", "Ada", NETGIVE_TODAY=day(10))
    assert netgive.ok("suggest")["suggestions"] == []
    netgive.ok("config", "rest.skipped", "5")
    assert len(netgive.ok("suggest")["suggestions"]) == 1


def test_messages_begin_and_end_in_ones_own_words(netgive: Netgive) -> None:
    netgive.load(many(1))
    netgive.ok(
        "config", "messages.greeting", "Dear {first}!", "messages.closing", "Yours", "messages.signature", "Zora"
    )
    lines = netgive("draft", "1").out.rstrip().splitlines()
    assert lines[2] == f"Dear {many(1)['contacts'][0]['name'].split()[0]}!"
    assert lines[-2:] == ["Yours", "Zora"]


def test_settings_that_belong_together_are_taken_back_together(netgive: Netgive) -> None:
    netgive.ok("config", "weights.offer", "0.4", "weights.timing", "0.15", "plan.people", "2")
    kept = file(netgive).read_text()
    assert netgive("config", "--reset", "weights.offer").code == 2
    assert netgive("config", "--reset", "weights.offer", "--reset", "nope").code == 2
    assert file(netgive).read_text() == kept
    shown = netgive.ok("config", "--reset", "weights.offer", "--reset", "weights.timing")["settings"]
    assert {name: one["value"] for name, one in shown.items()} == {"weights.offer": 0.3, "weights.timing": 0.25}
    assert netgive.ok("config", "plan.people")["settings"]["plan.people"]["value"] == 2


def test_taking_back_what_was_never_set_writes_nothing(netgive: Netgive) -> None:
    assert netgive.ok("config", "--reset", "plan.people")["settings"]["plan.people"]["value"] == 3
    assert not file(netgive).exists()


def test_a_negative_number_is_a_value_out_of_its_range(netgive: Netgive) -> None:
    ran = netgive("config", "cadence.close", "-3")
    assert (ran.code, ran.out) == (2, "")
    assert "cadence.close takes a whole number from 1 to 3650" in " ".join(ran.err.split())
    assert netgive("config", "--rest", "plan.people").code == 2
    assert netgive("config", "--json", "plan.people").code == 0


@pytest.mark.parametrize("greeting", ["Hey {name}", "Hey {first", "{}", "{first}}"])
def test_a_greeting_knows_one_placeholder(netgive: Netgive, greeting: str) -> None:
    ran = netgive("config", "messages.greeting", greeting)
    assert (ran.code, ran.out) == (2, "")
    assert "nothing in braces but {first}" in " ".join(ran.err.split())
    netgive.ok("config", "messages.greeting", "Hey {first}!", "messages.signature", "{me}")
