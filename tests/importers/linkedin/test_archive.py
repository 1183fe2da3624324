"""A LinkedIn export as a whole: its files help one another, and a damaged one costs none of the others."""

import zipfile
from contextlib import ExitStack
from datetime import date

import pytest

from netgive.domain.conversations import Direction
from netgive.domain.intake import ContactDraft, GiveDraft, InteractionDraft, ReceivedDraft, Skipped
from netgive.errors import UnusableInputError
from netgive.importers.folders import open_folder, open_zip
from netgive.importers.linkedin import archive
from netgive.importers.source import Source
from readers import sample

ROOT = "https://www.linkedin.com/in"
CONNECTIONS = f"""Notes:
"Some addresses are missing"

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Example,{ROOT}/ada-example,,Example Ltd,Engineer,02 Apr 2021
Bo,Sample,{ROOT}/bo-sample,,,,03 Apr 2021
"""
INVITATIONS = f"""From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Me Myself,Ada Example,"4/1/21, 2:37 PM",Tea?,OUTGOING,{ROOT}/me-myself,{ROOT}/ada-example
Cy Stranger,Me Myself,"4/1/21, 2:37 PM",Money!,INCOMING,{ROOT}/cy-stranger,{ROOT}/me-myself
"""
MESSAGES = f"""CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
c1,Di Newcomer,{ROOT}/di-newcomer,Me Myself,{ROOT}/me-myself,2026-01-29 12:00:00 UTC,,Hello,INBOX
"""
PROFILE = "First Name,Last Name,Maiden Name,Headline\nMe,Myself,,Thinker\n"
GIVEN = """First Name,Last Name,Company,Job Title,Text,Creation Date,Status
Ada,Example,Example Ltd,Engineer,She builds engines.,01/29/26 02:37 PM,VISIBLE
"""
ENDORSED = """Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status
2026/01/29 12:00:00 UTC,Algebra,Bo,Sample,www.linkedin.com/in/bo-sample,ACCEPTED
"""
WHOLE = {
    "Recommendations_Given.csv": GIVEN,
    "Endorsement_Received_Info.csv": ENDORSED,
    "messages.csv": MESSAGES,
    "Invitations.csv": INVITATIONS,
    "Profile.csv": PROFILE,
    "Connections.csv": CONNECTIONS,
    "Rich_Media.csv": "Date/Time,Media Link\n",
    "guide_messages.csv": MESSAGES.replace("Di Newcomer", "A Machine").replace("di-newcomer", "machine"),
    "Jobs/Job Applications.csv": "Application Date,Job Title\n",
}


@pytest.fixture
def folder(tmp_path):
    def folder(files, **options):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return open_folder(Source(tmp_path, **options))

    return folder


@pytest.fixture
def resources():
    with ExitStack() as stack:
        yield stack


def claimed(folder):
    return sorted(folder.name(file) for file in archive.claim(folder))


def test_everything_in_the_order_in_which_it_helps(folder):
    connection, other, invitation, stranger, message, gift, received = archive.read(folder(WHOLE))
    assert (type(connection), connection.where) == (ContactDraft, "Connections.csv line 5")
    assert other.contact.name == "Bo Sample"
    assert (type(invitation), invitation.where) == (InteractionDraft, "Invitations.csv line 2")
    assert (invitation.person.name, invitation.on, invitation.note) == ("Ada Example", date(2021, 4, 1), "Tea?")
    assert stranger == Skipped("Invitations.csv line 3", "an open invitation")
    assert (type(message), message.where) == (InteractionDraft, "messages.csv line 2")
    assert (message.person.name, message.direction) == ("Di Newcomer", Direction.IN)
    assert (type(gift), gift.where) == (GiveDraft, "Recommendations_Given.csv line 2")
    assert (type(received), received.where) == (ReceivedDraft, "Endorsement_Received_Info.csv line 2")


def test_the_owner_is_known_by_the_profile_or_the_invitations(folder):
    messages = {"messages.csv": MESSAGES, "Skills.csv": "Name\n"}
    with pytest.raises(UnusableInputError, match="no record"):
        list(archive.read(folder(messages)))
    for name in ("Profile.csv", "Invitations.csv"):
        items = list(archive.read(folder({**messages, name: WHOLE[name]})))
        assert [item.person.name for item in items if isinstance(item, InteractionDraft)] == ["Di Newcomer"]


@pytest.mark.parametrize(
    ("me", "name"),
    [
        ((), "Di Newcomer"),
        (("me@example.com", "+49 30 123456"), "Di Newcomer"),
        (("Di Newcomer",), "Me Myself"),
        ((f"{ROOT}/di-newcomer",), "Me Myself"),
    ],
)
def test_whom_the_user_names_comes_before_the_owner_in_the_files(folder, me, name):
    files = {"messages.csv": MESSAGES, "Profile.csv": PROFILE}
    [item] = archive.read(folder(files, me=me))
    assert item.person.name == name


@pytest.mark.parametrize("wrapped", ["", "Basic_LinkedInDataExport_11-23-2026/"])
def test_a_zip_file_is_read_as_a_folder(tmp_path, resources, wrapped):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in WHOLE.items():
            packed.writestr(wrapped + name, content)
    folders = [folder for folder in open_zip(Source(path), resources).folders() if archive.claim(folder)]
    assert len(folders) == 1
    assert len(archive.claim(folders[0])) == len(WHOLE)
    assert len(list(archive.read(folders[0]))) == 7


def test_a_folder_is_claimed_with_the_files_of_no_use(folder):
    mine = {**WHOLE, "Articles/My article.html": "<p>", "notes.txt": "", "people.csv": "Name,Email\n"}
    assert claimed(folder(mine)) == sorted([*WHOLE, "Articles/My article.html"])


@pytest.mark.parametrize(
    "names",
    [
        ["Connections.csv"],
        ["Skills.csv", "Profile.csv"],
        ["guide_messages.csv", "Skills.csv"],
        ["2025/Connections.csv", "2025/messages.csv"],
    ],
)
def test_other_folders_are_not_claimed(folder, names):
    assert claimed(folder({name: WHOLE.get(name.removeprefix("2025/"), "Name\n") for name in names})) == []


def test_names_are_written_in_many_ways(folder):
    names = {"connections (1).CSV": CONNECTIONS, "RICHMEDIA.csv": "", "ad targeting.csv": "", "Receipts_v2.csv": ""}
    assert claimed(folder(names)) == sorted(names)


def test_a_damaged_file_does_not_keep_the_others_from_being_read(folder):
    damaged = {
        "Invitations.csv": "nothing of use\n",
        "messages.csv": "",
        "Recommendations_Received.csv": GIVEN.splitlines()[0],
        "Ideas.csv": "Idea\nfly\n",
    }
    items = list(archive.read(folder({"Connections.csv": CONNECTIONS, **damaged})))
    assert [item.contact.name for item in items[:2]] == ["Ada Example", "Bo Sample"]
    assert sorted(items[2:]) == [
        Skipped("Ideas.csv", "no file of a LinkedIn export that is of use; name it by itself to bring it in"),
        Skipped("Invitations.csv", "it is damaged: its columns are not those that LinkedIn writes"),
        Skipped("Recommendations_Received.csv", "no record is in it"),
        Skipped("messages.csv", "it is empty, or damaged"),
    ]


def test_a_damaged_member_of_a_zip_file_is_passed_over(tmp_path, resources):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("Connections.csv", CONNECTIONS)
        packed.writestr("messages.csv", MESSAGES)
    data = path.read_bytes().replace(b"Hello,INBOX", b"Hellx,INBOX")
    path.write_bytes(data)
    items = list(archive.read(open_zip(Source(path), resources)))
    assert [type(item) for item in items] == [ContactDraft, ContactDraft, Skipped]
    assert items[2].where == "messages.csv"


def test_without_a_record_it_is_refused(folder):
    with pytest.raises(UnusableInputError, match="no record of a LinkedIn export"):
        list(archive.read(folder({"Connections.csv": CONNECTIONS.partition("Ada")[0], "Skills.csv": ""})))


def test_samples():
    silky = open_folder(Source(sample("linkedin/silky")))
    assert claimed(silky) == sorted(silky.name(file) for file in silky.files)
    items = list(archive.read(silky))
    kinds = [type(item) for item in items]
    assert (kinds.count(InteractionDraft), kinds.count(ReceivedDraft), kinds.count(Skipped)) == (276, 715, 2)
    items = list(archive.read(open_folder(Source(sample("linkedin/bdrolet")))))
    kinds = [type(item) for item in items]
    assert [kinds.count(kind) for kind in (ContactDraft, InteractionDraft, GiveDraft, Skipped)] == [7, 8, 2, 1]


def test_the_same_archive_adds_nothing_the_second_time(netgive, tmp_path):
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name, content in WHOLE.items():
            packed.writestr(name, content)
    planned = netgive.ok("import", path, "--dry-run")["files"]
    [first] = netgive.ok("import", path)["files"]
    [again] = netgive.ok("import", path)["files"]
    assert planned == [first]
    assert (first["format"], first["read"]) == ("linkedin-archive", 7)
    assert [first[kind]["added"] for kind in ("contacts", "interactions", "gives", "received")] == [3, 2, 1, 1]
    assert [again[kind]["added"] for kind in ("contacts", "interactions", "gives", "received")] == [0, 0, 0, 0]
