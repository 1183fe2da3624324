"""What lies in folders and zip files; what would harm is refused in a sentence."""

import zipfile
from contextlib import ExitStack

import pytest

from netgive.errors import UnusableInputError
from netgive.importers import folders
from netgive.importers.folders import is_zip, open_folder, open_zip
from netgive.importers.source import Source


def zipped(path, files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return Source(path)


@pytest.fixture
def resources():
    with ExitStack() as stack:
        yield stack


def contents(folder):
    return {folder.name(file): file.read() for file in folder.files}


def test_a_folder_holds_the_files_below_it_without_hidden_ones(tmp_path):
    for name in ("b/two.txt", "a.txt", ".hidden", ".git/config", "b/c/three.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)

    folder = open_folder(Source(tmp_path))

    assert contents(folder) == {"a.txt": b"a.txt", "b/two.txt": b"b/two.txt", "b/c/three.txt": b"b/c/three.txt"}
    assert [inner.path.relative_to(tmp_path).as_posix() for inner in folder.folders()] == [".", "b", "b/c"]


def test_a_mail_folder_may_be_hidden(tmp_path):
    (tmp_path / ".Sent" / "cur").mkdir(parents=True)
    (tmp_path / ".Sent" / "cur" / "1:2,S").write_text("x")

    assert list(contents(open_folder(Source(tmp_path)))) == [".Sent/cur/1:2,S"]


def test_a_zip_file_holds_its_members_and_nothing_is_unpacked(tmp_path, resources):
    source = zipped(
        tmp_path / "x.zip", {"b.txt": "two", "dir/a.txt": "one", "__MACOSX/b.txt": "x", "dir/.DS_Store": "x"}
    )

    folder = open_zip(source, resources)

    assert contents(folder) == {"b.txt": b"two", "dir/a.txt": b"one"}
    assert [path.name for path in tmp_path.iterdir()] == ["x.zip"]
    assert is_zip(source)


def test_members_cannot_climb_out(tmp_path, resources):
    folder = open_zip(zipped(tmp_path / "x.zip", {"../../etc/passwd": "x", "/abs.txt": "y"}), resources)

    assert sorted(contents(folder)) == ["abs.txt", "etc/passwd"]


@pytest.mark.parametrize(
    ("files", "why"),
    [({}, "the zip file is empty"), ({"bomb.txt": b"\0" * 600_000_000}, "bomb.txt would swell to 600 MB")],
)
def test_zip_files_that_are_refused(tmp_path, resources, files, why):
    source = zipped(tmp_path / "x.zip", files)
    with pytest.raises(UnusableInputError, match=why):
        open_zip(source, resources)


def test_a_damaged_zip_file_is_said_to_be(tmp_path, resources):
    zipped(tmp_path / "x.zip", {"a.txt": "one" * 1000})
    (tmp_path / "x.zip").write_bytes((tmp_path / "x.zip").read_bytes()[:-30])

    with pytest.raises(UnusableInputError, match="damaged zip file"):
        open_zip(Source(tmp_path / "x.zip"), resources)


def test_an_encrypted_member_is_said_to_be(tmp_path, resources):
    path = tmp_path / "x.zip"
    zipped(path, {"a.txt": "one"})
    data = bytearray(path.read_bytes())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + place] |= 1
    path.write_bytes(bytes(data))

    with pytest.raises(UnusableInputError, match="encrypted"):
        open_zip(Source(path), resources)


def test_too_many_files_and_none(tmp_path, monkeypatch):
    with pytest.raises(UnusableInputError, match="the folder is empty"):
        open_folder(Source(tmp_path))
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("x")
    monkeypatch.setattr(folders, "MOST_FILES", 2)
    with pytest.raises(UnusableInputError, match="more than 2 files"):
        open_folder(Source(tmp_path))
