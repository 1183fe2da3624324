"""Encryption at rest, as a person meets it: nothing readable on the disk, nothing secret outside a process."""

import json
import shutil
from pathlib import Path

import pytest

pytest.importorskip("sqlcipher3", reason="the extra netgive[encryption] is not installed")

from conftest import Netgive
from documents import EVERYTHING
from file_keyring import FILE
from terminal import answering

WORD = b"Ada Example"
PHRASE = "a quiet harbour in May"
TESTS = str(Path(__file__).parents[1])


@pytest.fixture
def keyring(netgive: Netgive, tmp_path: Path) -> Path:
    """A keyring that is open, and empty."""
    path = tmp_path / "keyring" / "entries.json"
    path.parent.mkdir()
    path.write_text("{}")
    netgive.env |= {"PYTHON_KEYRING_BACKEND": "file_keyring.FileKeyring", "PYTHONPATH": TESTS, FILE: str(path)}
    return path


@pytest.fixture
def home(netgive: Netgive, tmp_path: Path) -> Netgive:
    """Somebody with a network, whose database lies in a folder of its own."""
    netgive.db = tmp_path / "data" / "netgive.db"
    netgive.env["NETGIVE_DB"] = str(netgive.db)
    netgive.load(EVERYTHING)
    return netgive


@pytest.fixture
def sealed(home: Netgive, tmp_path: Path) -> Netgive:
    """The same with the key in a file."""
    home.ok("encrypt", "--yes", "--key-file", tmp_path / "key")
    return home


def readable(folder: Path) -> list[str]:
    return [str(found) for found in folder.rglob("*") if found.is_file() and WORD in found.read_bytes()]


def test_with_a_key_in_the_keyring_all_goes_on_as_before(home: Netgive, keyring: Path) -> None:
    before = home("export").out
    done = home.ok("encrypt", "--yes")["encryption"]
    assert (done["encrypted"], done["key"], done["overwritten"]) == (True, "keyring", True)
    [secret] = json.loads(keyring.read_text()).values()
    assert len(secret) == 64
    assert not readable(home.db.parent)
    assert secret not in "".join(path.read_text("latin-1") for path in home.db.parent.iterdir())
    assert {path.stat().st_mode & 0o777 for path in home.db.parent.iterdir()} == {0o600}
    assert home("export").out == before
    done = home.ok("decrypt", "--yes")["encryption"]
    assert (done["encrypted"], done["key"]) == (False, None)
    assert home("export").out == before
    assert [path.name for path in home.db.parent.iterdir()] == ["netgive.db"]
    assert json.loads(keyring.read_text()) == {}


@pytest.mark.thorough
@pytest.mark.parametrize(
    "command",
    [
        ["suggest"],
        ["suggest", "--all"],
        ["list"],
        ["show", "Ada"],
        ["find", "boat"],
        ["report"],
        ["stats"],
        ["promises"],
        ["shelf", "list"],
        ["duplicates"],
        ["log", "Coffee with Ada, her new boat", "--yes"],
        ["need", "Ada", "a quiet harbour"],
        ["give", "Ada", "advice", "how to sail"],
    ],
    ids=" ".join,
)
def test_a_command_says_and_does_the_same(sealed: Netgive, tmp_path: Path, command: list[str]) -> None:
    plain = Netgive(tmp_path)
    plain.db = tmp_path / "plain" / "netgive.db"
    plain.env |= {"NETGIVE_DB": str(plain.db)}
    plain.load(EVERYTHING)
    for words in ([*command, "--json"], ["export"], ["undo"]):
        ours, theirs = sealed(*words), plain(*words)
        assert (ours.code, ours.out) == (theirs.code, theirs.out)


def test_what_is_written_out_is_plain_and_says_so(sealed: Netgive, tmp_path: Path) -> None:
    ran = sealed("export", "-o", tmp_path / "out.json")
    assert "everybody can read it" in ran.err
    assert WORD in (tmp_path / "out.json").read_bytes()
    assert sealed("export").err == ran.err
    sealed.ok("decrypt", "--yes")
    assert not sealed("export").err


def test_a_passphrase_is_asked_for_and_seen_nowhere(home: Netgive) -> None:
    code, out, terminal, visible = answering(home, "encrypt", "--yes", "--passphrase", answers=[PHRASE, PHRASE])
    assert code == 0, terminal
    assert "the passphrase opens it" in out
    assert not readable(home.db.parent)
    assert b"encrypt" in visible
    for seen in (terminal, visible.decode(), out, (home.db.parent / "netgive.db.encrypted").read_text()):
        assert PHRASE not in seen
    code, out, terminal, visible = answering(home, "list", "--json", answers=[PHRASE])
    assert code == 0, terminal
    assert "Ada Example" in json.dumps(json.loads(out))
    assert "Passphrase of" in terminal
    assert PHRASE not in terminal + visible.decode()


def test_a_wrong_passphrase_is_one_clear_sentence(home: Netgive) -> None:
    home("encrypt", "--yes", "--passphrase-file", "-", stdin=PHRASE)
    before = home.db.read_bytes()
    code, out, terminal, _ = answering(home, "list", answers=["something else"])
    assert (code, out) == (7, "")
    assert "does not open with this key" in " ".join(terminal.split())
    assert "ERROR CORE" not in terminal
    assert home.db.read_bytes() == before


def test_without_a_terminal_a_passphrase_is_not_asked_for(home: Netgive) -> None:
    home("encrypt", "--yes", "--passphrase-file", "-", stdin=PHRASE)
    ran = home("list", stdin=PHRASE)
    assert (ran.code, ran.out) == (7, "")
    assert "encrypted with a passphrase" in ran.err
    assert home("list", "--json").json["error"]["code"] == "store_key_missing"


def test_two_different_answers_encrypt_nothing(home: Netgive) -> None:
    code, _, terminal, _ = answering(home, "encrypt", "--yes", "--passphrase", answers=[PHRASE, f"{PHRASE}!"])
    assert code == 2
    assert "not the same" in terminal
    assert readable(home.db.parent) == [str(home.db)]


@pytest.mark.parametrize("phrase", ["", "short", "ab" * 32, "bell\x07 in the middle"])
def test_a_passphrase_that_is_no_good_is_refused(home: Netgive, phrase: str) -> None:
    ran = home("encrypt", "--yes", "--passphrase-file", "-", stdin=phrase)
    assert ran.code == 2
    assert "8 to 1,000" in ran.err


def test_a_remembered_passphrase_is_not_asked_for(home: Netgive, keyring: Path, tmp_path: Path) -> None:
    phrase = tmp_path / "phrase"
    phrase.write_text(f"{PHRASE}\n")
    home.ok("encrypt", "--yes", "--passphrase-file", phrase, "--remember")
    assert PHRASE not in keyring.read_text()
    assert home("list").code == 0
    keyring.write_text("{}")
    assert answering(home, "list", answers=[PHRASE]).code == 0
    assert answering(home, "encrypt", "--remember", answers=[PHRASE]).code == 0
    assert home("list").code == 0


def test_a_closed_keyring_is_said_and_a_copy_of_the_key_helps(home: Netgive, keyring: Path, tmp_path: Path) -> None:
    home.ok("encrypt", "--yes", "--key-copy", tmp_path / "copy")
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600
    keyring.unlink()
    ran = home("list")
    assert (ran.code, ran.out) == (7, "")
    assert "the keyring does not give its key" in ran.err
    digits = (tmp_path / "copy").read_text().strip()
    assert answering(home, "list", answers=[digits]).code == 0
    home.ok("encrypt", "--key-file", tmp_path / "copy")
    assert home("list").code == 0


def test_without_a_keyring_nothing_is_encrypted(home: Netgive) -> None:
    ran = home("encrypt", "--yes", PYTHON_KEYRING_BACKEND="keyring.backends.fail.Keyring")
    assert ran.code == 7
    assert "--key-file" in ran.err
    assert readable(home.db.parent) == [str(home.db)]
    assert [path.name for path in home.db.parent.iterdir()] == ["netgive.db"]


def test_a_key_file_is_for_its_owner_only(sealed: Netgive, tmp_path: Path) -> None:
    key = tmp_path / "key"
    assert key.stat().st_mode & 0o777 == 0o600
    key.chmod(0o644)
    ran = sealed("list")
    assert ran.code == 7
    assert "chmod 600" in ran.err
    key.unlink()
    assert "cannot be used" in sealed("list").err


def test_noise_is_damaged_unless_something_says_that_it_is_encrypted(sealed: Netgive, tmp_path: Path) -> None:
    marker = sealed.db.with_name("netgive.db.encrypted")
    marker.rename(tmp_path / "elsewhere")
    before = sealed.db.read_bytes()
    ran = sealed("list")
    assert ran.code == 7
    assert "no database, or it is encrypted" in ran.err
    assert sealed.db.read_bytes() == before
    marker.write_text("[]")
    assert sealed("list", "--json").json["error"]["code"] == "store_damaged"
    marker.write_text('{"kind": "keyring"}')
    assert sealed("list", "--json").json["error"]["code"] == "store_key_missing"


@pytest.mark.parametrize("at", [0, 100, 20 * 4096 + 7])
def test_a_damaged_encrypted_store_is_noticed_and_left_as_it_is(sealed: Netgive, at: int) -> None:
    with sealed.db.open("r+b") as stream:
        stream.seek(at)
        stream.write(b"\xff" * 64)
    before = sealed.db.read_bytes()
    for command in (["decrypt", "--yes"], *([["export"], ["add", "Cy"]] if at < 4096 else [])):
        ran = sealed(*command)
        assert (ran.code, ran.out) == (7, "")
        assert len(ran.err.splitlines()) == 1
    assert sealed.db.read_bytes()[4096:] == before[4096:]
    assert not readable(sealed.db.parent)


def test_both_commands_ask_first(home: Netgive, tmp_path: Path) -> None:
    assert "add --yes" in home("encrypt", "--key-file", tmp_path / "key").err
    assert not (tmp_path / "key").exists()
    home.ok("encrypt", "--yes", "--key-file", tmp_path / "key")
    assert "add --yes" in home("decrypt").err
    assert not readable(home.db.parent)


def test_what_is_already_so_is_refused(sealed: Netgive, tmp_path: Path) -> None:
    assert sealed("encrypt", "--yes").code == 5
    sealed.ok("decrypt", "--yes")
    assert sealed("decrypt", "--yes").code == 5
    assert sealed("encrypt", "--yes", "--remember").code == 2
    assert sealed("encrypt", "--yes", "--key-file", tmp_path / "key", "--passphrase").code == 2


@pytest.fixture
def backed_up(home: Netgive) -> list[Path]:
    """Plain backups, as they lie beside a store that has been used for a while."""
    folder = home.db.with_name("netgive.db.backups")
    folder.mkdir()
    places = [folder / "2026-11-26T07-00-00-daily.db", home.db.with_name("netgive.db.before-0004-from-0003")]
    for place in places:
        shutil.copy(home.db, place)
    return places


def test_plain_backups_are_named_and_can_be_encrypted(home: Netgive, backed_up: list[Path], tmp_path: Path) -> None:
    ran = home("encrypt", "--yes", "--key-file", tmp_path / "key")
    assert all(str(place) in ran.out for place in backed_up)
    assert {*readable(home.db.parent)} == {*map(str, backed_up)}
    home.ok("encrypt", "--backups", "rewrite")
    assert not readable(home.db.parent)
    done = home.ok("decrypt", "--yes")["encryption"]
    assert (done["encrypted"], done["key"]) == (False, "file")
    assert [*map(Path, done["backups"]["left"])] == sorted(backed_up, key=lambda place: "backups" in str(place))
    done = home.ok("decrypt", "--yes", "--backups", "rewrite")["encryption"]
    assert len(done["backups"]["rewritten"]) == 2
    assert {*readable(home.db.parent)} == {*map(str, [home.db, *backed_up])}
    assert not list(home.db.parent.rglob("*.encrypted"))
    assert home("decrypt", "--yes").code == 5


def test_plain_backups_can_be_removed(home: Netgive, backed_up: list[Path], tmp_path: Path) -> None:
    done = home.ok("encrypt", "--yes", "--key-file", tmp_path / "key", "--backups", "remove")["encryption"]
    assert len(done["backups"]["removed"]) == 2
    assert not any(place.exists() for place in backed_up)


def test_without_the_extra_a_sentence_says_how_to_get_it(sealed: Netgive, tmp_path: Path) -> None:
    absent = tmp_path / "absent" / "sqlcipher3"
    absent.mkdir(parents=True)
    (absent / "__init__.py").write_text("raise ImportError\n")
    cold = Netgive(tmp_path)
    cold.env = sealed.env
    ran = cold("list", PYTHONPATH=str(absent.parent))
    assert ran.code == 7
    assert "pip install 'netgive[encryption]'" in ran.err


def test_a_plain_store_pays_nothing(home: Netgive) -> None:
    from cli.test_startup import imported  # noqa: PLC0415

    loaded = imported(home, "suggest")
    assert not loaded & {"sqlcipher3", "keyring", "getpass", "netgive.store.cipher", "netgive.store.keys"}


@pytest.mark.skipif(
    not (shutil.which("dbus-run-session") and shutil.which("gnome-keyring-daemon")),
    reason="there is no keyring of a desktop here",
)
def test_the_keyring_of_a_desktop_is_asked_directly(home: Netgive, tmp_path: Path) -> None:
    import subprocess  # noqa: PLC0415

    script = (
        "printf secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1\n"
        "python -m netgive encrypt --yes --json && python -X importtime -m netgive list"
    )
    (tmp_path / "runtime").mkdir(mode=0o700)
    bare = {name: value for name, value in home.env.items() if not name.startswith(("DBUS", "XDG", "PYTHON_KEYRING"))}
    env = {**bare, "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path / "runtime")}
    ran = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script], env=env, capture_output=True, timeout=60, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert "Ada Example" in ran.stdout
    assert "secretstorage" in ran.stderr
    assert " keyring.core" not in ran.stderr
    assert "SecretService" in home.db.with_name("netgive.db.encrypted").read_text()
    assert not readable(home.db.parent)


def test_backups_are_encrypted_and_restored(sealed: Netgive, tmp_path: Path) -> None:
    before = sealed("export").out
    made = sealed.ok("backup", tmp_path / "copy.db")
    sealed.ok("forget", "c3", "--yes")
    assert sealed.ok("doctor")["findings"] == []
    assert not readable(sealed.db.parent)
    assert WORD not in (tmp_path / "copy.db").read_bytes()
    sealed.ok("restore", made["backup"]["path"], "--yes")
    assert sealed("export").out == before
    assert not readable(sealed.db.parent)
    for path in (sealed.db, *sealed.db.parent.glob("netgive.db-*")):
        path.unlink(missing_ok=True)
    sealed.ok("restore", made["backup"]["path"], "--yes")
    assert sealed("export").out == before
    assert not readable(sealed.db.parent)


def test_a_plain_backup_is_encrypted_when_it_is_restored(home: Netgive, tmp_path: Path) -> None:
    before = home("export").out
    home.ok("backup", tmp_path / "copy.db")
    home.ok("encrypt", "--yes", "--key-file", tmp_path / "key", "--backups", "rewrite")
    home.ok("add", "Cy")
    home.ok("restore", tmp_path / "copy.db", "--yes")
    assert home("export").out == before
    assert not readable(home.db.parent)
