"""Other programs are given the same people, in files that say what ours say."""

import os
from pathlib import Path

import pytest

from conftest import Netgive
from costs.peers.comparison import PEERS, installed
from costs.peers.friends import FRIENDS
from costs.peers.hermitcrm import slug
from costs.peers.khard import KHARD
from costs.peers.peer import Peer, PeerSubject
from costs.peers.people import People
from costs.peers.todoman import TODOMAN
from costs.process import piped
from costs.sizes import Size

SIZE = Size(20, 60)


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> People:
    folder = tmp_path_factory.mktemp("people")
    return People.of(SIZE, folder / "kept", folder)


def filled(peer: Peer, people: People, folder: Path) -> Path:
    PeerSubject(peer, "unused", SIZE, folder / peer.program).fill(people)
    return folder / peer.program


def test_friends_has_everybody_and_every_conversation(netgive: Netgive, people: People, tmp_path: Path) -> None:
    home = filled(FRIENDS, people, tmp_path)
    (report,) = netgive.ok("import", home / "friends.md")["files"]
    assert report["contacts"]["added"] == len({contact["name"] for contact in people.contacts})
    talks = {(people.names[one["contact"]], one["on"], one["note"]) for one in people.interactions}
    assert report["interactions"]["added"] == len(talks)


def test_khard_has_a_card_for_everybody(netgive: Netgive, people: People, tmp_path: Path) -> None:
    home = filled(KHARD, people, tmp_path)
    assert len(list((home / "people").glob("*.vcf"))) == len(people.contacts)
    netgive.ok("import", home / "people")
    names = sorted(contact["name"] for contact in netgive.ok("list")["contacts"])
    assert names == sorted(contact["name"] for contact in people.contacts)
    assert str(home / "people") in (home / "khard.conf").read_text(encoding="utf-8")


def test_todoman_has_every_open_need(people: People, tmp_path: Path) -> None:
    home = filled(TODOMAN, people, tmp_path)
    texts = [path.read_text(encoding="utf-8") for path in (home / "lists" / "needs").glob("*.ics")]
    assert len(texts) == sum(need["closed_on"] is None for need in people.needs)


@pytest.mark.skipif(not installed(os.environ["PATH"]), reason="no other program is installed")
def test_what_is_installed_works_on_them(people: People, tmp_path: Path) -> None:
    for peer, program in installed(os.environ["PATH"]):
        subject = PeerSubject(peer, program, SIZE, tmp_path / peer.program)
        subject.fill(people)
        for command in subject.commands:
            assert piped(subject.call(command, 0)) or command.label == "new"


def test_only_programs_in_the_given_folders_are_found(tmp_path: Path) -> None:
    assert installed("") == []
    program = tmp_path / PEERS[0].program
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert [(one.peer, one.program) for one in installed(str(tmp_path))] == [(PEERS[0], str(program))]


def test_names_of_files_are_plain() -> None:
    assert slug("Łukasz O'Söhne (jr.)") == "ukasz-o-sohne-jr"


def test_everybody_a_turn_is_about_has_a_name_of_their_own(people: People) -> None:
    turns = people.in_turn()
    assert len({person["name"] for person in turns}) == len(turns)
