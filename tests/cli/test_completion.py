"""Completion in the shell, through the protocol that the installed completion scripts speak."""

import pytest

from conftest import Netgive
from documents import contact
from netgive.cli.catalogue import COMMANDS

PEOPLE = {"contacts": [contact("c1", "Ada Example"), contact("c2", "Ádám Sample"), contact("c3", "Bo Test")]}


@pytest.fixture
def netgive(cold: Netgive) -> Netgive:
    """As a shell starts it, which asks by the environment."""
    return cold


def completed(netgive: Netgive, line: str) -> list[str]:
    """What bash offers for the last word of a line."""
    words = line.split(" ")
    ran = netgive(
        _NETGIVE_COMPLETE="complete_bash", COMP_WORDS="\n".join(words), COMP_CWORD=str(len(words) - 1), COMP_LINE=line
    )
    assert (ran.code, ran.err) == (0, "")
    return [line for line in ran.out.splitlines() if line]


def test_commands_are_completed(netgive: Netgive) -> None:
    assert {*completed(netgive, "netgive s")} == {name for name in COMMANDS if name.startswith("s")}
    assert completed(netgive, "netgive shelf r") == ["remove"]
    assert "--with" in completed(netgive, "netgive log --w")
    assert not netgive.db.exists()


@pytest.mark.parametrize("command", ["netgive show", "netgive log lunch --with", "netgive suggest --why"])
def test_names_are_completed_whatever_their_case_and_accents(netgive: Netgive, command: str) -> None:
    """A shell takes only what begins with what was typed, so that is kept as it was."""
    netgive.load(PEOPLE)
    offered = completed(netgive, f"{command} ad")
    assert offered == ["ada Example", "adám Sample"]
    assert [netgive.ok("show", name)["contact"]["id"] for name in offered] == ["c1", "c2"]


def test_a_later_word_of_a_name_is_completed_too(netgive: Netgive) -> None:
    netgive.load(PEOPLE)
    assert completed(netgive, "netgive forget Exa") == ["Example"]
    assert completed(netgive, "netgive show A") == ["Ada Example", "Adám Sample"]
    assert completed(netgive, "netgive forget zz") == []


def test_names_come_from_the_chosen_database(netgive: Netgive) -> None:
    other = netgive.home / "other.db"
    netgive.ok("--db", other, "add", "Cy New")
    assert completed(netgive, f"netgive --db {other} show C") == ["Cy New"]
    assert completed(netgive, "netgive show c") == []


@pytest.mark.parametrize("content", [b"", b"no database at all, but long enough to be one"])
def test_a_store_that_cannot_be_used_completes_nothing_in_silence(netgive: Netgive, content: bytes) -> None:
    netgive.db.write_bytes(content)
    assert completed(netgive, "netgive show a") == []


def test_the_script_for_a_shell_can_be_had(netgive: Netgive) -> None:
    ran = netgive(_NETGIVE_COMPLETE="source_bash")
    assert ran.code == 0
    assert "_NETGIVE_COMPLETE=complete_bash" in ran.out
