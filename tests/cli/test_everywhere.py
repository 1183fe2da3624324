"""What holds for every command: JSON, exit codes, streams, file modes, the day and the database."""

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import NETGIVE, Netgive
from documents import EVERYTHING, LANES

# A command that succeeds on the network of EVERYTHING and a suggestion, with the keys of its JSON.
SUCCESSES = [
    (["add", "Cy New"], {"contact"}),
    (["show", "Ada"], {"contact", "months", "interactions", "needs", "events", "gives", "received", "introductions"}),
    (["list"], {"contacts"}),
    (["find", "boat"], {"contacts", "shelf"}),
    (["edit", "Ada", "--trust", "5"], {"contact"}),
    (["forget", "c3", "--yes"], {"contact", "mentions", "swept", "backups"}),
    (["circle", "friends", "--every", "30d"], {"circle"}),
    (["log", "lunch", "--with", "Ada"], {"interaction", "interactions", "understood", "recorded", "offers"}),
    (["give", "Ada", "advice", "how to sail"], {"give"}),
    (["promises"], {"promises"}),
    (["done", "p1"], {"give"}),
    (["release", "p1"], {"give", "message"}),
    (["outcome", "g2", "thanked", "lovely"], {"give"}),
    (["need", "Ada", "a quiet harbour"], {"need"}),
    (["need", "--close", "n2"], {"need"}),
    (["shelf", "add", "skill", "sailing"], {"item"}),
    (["shelf", "list"], {"shelf"}),
    (["shelf", "remove", "s1"], {"item"}),
    (["skip", "Rex"], {"suggestion"}),
    (["snooze", "Rex", "--until", "in 2 weeks"], {"suggestion"}),
    (
        ["suggest"],
        {"date", "minutes", "minutes_planned", "suggestions", "waiting", "warm_up", "message"},
    ),
    (["sent", "Rex"], {"interaction", "give"}),
    (["draft", "Rex"], {"suggestion", "draft"}),
    (["backup"], {"backup"}),
    (["backup", "--list"], {"backups"}),
    (["doctor"], {"findings"}),
    (["doctor", "--fix"], {"findings", "fixed"}),
]
FAILURES = [
    (["add", ""], 2, "invalid"),
    (["add"], 2, "usage"),
    (["nosuch"], 2, "usage"),
    (["list", "--state", "asleep"], 2, "usage"),
    (["suggest", "--minutes", "many"], 2, "usage"),
    (["log", "lunch"], 2, "invalid"),
    (["log", "lunch", "--with", "Ada", "--on", "tomorrow"], 2, "invalid"),
    (["forget", "Ada"], 2, "invalid"),
    (["show", "Nobody Here"], 3, "not_found"),
    (["log", "lunch", "--with", "Nobody Here"], 3, "not_found"),
    (["done", "99"], 3, "not_found"),
    (["need", "--close", "99"], 3, "not_found"),
    (["shelf", "remove", "99"], 3, "not_found"),
    (["sent", "77"], 3, "not_found"),
    (["show", "Bo Sample"], 4, "ambiguous"),
    (["done", "g1"], 5, "refused"),
    (["shelf", "add", "book", "thinking in systems"], 5, "refused"),
    (["import", "no-such-file.csv"], 6, "unusable_input"),
    (["restore", "no-such-file.db", "--yes"], 6, "unusable_input"),
    (["restore", "9", "--yes"], 3, "not_found"),
]


@pytest.fixture
def full(netgive: Netgive) -> Netgive:
    """Someone with a store in which there is some of everything."""
    rex = LANES["reconnect"]
    promise = {"id": "p1", "contact": "c9", "kind": "advice", "state": "promised", "text": "a map"}
    netgive.load(
        {
            **EVERYTHING,
            "contacts": [*EVERYTHING["contacts"], rex["contacts"][0] | {"id": "c8"}, {"id": "c9", "name": "Pia"}],
            "interactions": [*EVERYTHING["interactions"], rex["interactions"][0] | {"contact": "c8"}],
            "gives": [*EVERYTHING["gives"], promise],
        }
    )
    return netgive


@pytest.mark.parametrize(("arguments", "keys"), SUCCESSES, ids=lambda value: " ".join(sorted(value)))
def test_json_is_one_document_with_the_keys_of_the_contract(
    full: Netgive, arguments: list[str], keys: set[str]
) -> None:
    before = full.db.read_bytes()
    ran = full(*arguments, "--json")
    assert (ran.code, ran.err) == (0, "")
    assert {*ran.json} == {"netgive", "ok", *keys}
    assert (ran.json["netgive"], ran.json["ok"]) == (1, True)
    full.db.write_bytes(before)
    plain = full(*arguments)
    assert (plain.code, plain.err) == (0, "")
    assert plain.out.strip()
    assert "\x1b" not in plain.out


@pytest.mark.parametrize(("arguments", "code", "name"), FAILURES, ids=str)
def test_a_failure_is_a_sentence_on_stderr_or_one_document(
    full: Netgive, arguments: list[str], code: int, name: str
) -> None:
    before = full("export").out
    ran = full(*arguments)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.strip()
    assert "Traceback" not in ran.err
    as_json = full(*arguments, "--json")
    assert (as_json.code, as_json.err) == (code, "")
    assert {*as_json.json} == {"netgive", "ok", "error"}
    assert as_json.json["ok"] is False
    assert as_json.json["error"]["code"] == name
    if name != "usage":  # those keep Typer's form
        assert as_json.json["error"]["message"] == ran.err.rstrip("\n")
        assert len(ran.err.splitlines()) == 1
    assert full("export").out == before


def test_a_usage_error_on_the_straight_way_to_suggest_is_one_too(netgive: Netgive) -> None:
    for arguments in (["suggest", "--jsn"], ["suggest", "--json", "--json", "x"], ["--db"], ["suggest", "extra"]):
        assert netgive(*arguments).code == 2


def test_an_unknown_format_of_a_file_is_a_usage_error(netgive: Netgive) -> None:
    assert netgive("import", "x.csv", "--from", "punch-cards").code == 2


def test_nothing_is_asked_without_a_terminal(full: Netgive) -> None:
    ran = full("forget", "Ada", stdin="y\n")
    assert (ran.code, ran.out) == (2, "")
    assert "--yes" in ran.err
    assert full("show", "Ada").code == 0
    ran = full("log", stdin="lunch with Ada\n")
    assert (ran.code, ran.out) == (2, "")


def test_a_new_store_and_its_folder_are_private_whatever_the_umask(netgive: Netgive) -> None:
    place = netgive.home / "new" / "netgive.db"
    before = os.umask(0)
    try:
        netgive.ok("add", "Ada Example", NETGIVE_DB=str(place))
    finally:
        os.umask(before)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert [path.name for path in place.parent.iterdir()] == ["netgive.db"]


def test_the_database_is_db_else_the_environment_else_the_folder_for_user_data(netgive: Netgive) -> None:
    other = netgive.home / "other.db"
    netgive.ok("add", "Ada Example")
    assert netgive.ok("--db", other, "list")["contacts"] == []
    assert netgive.ok("--db", other, "suggest")["suggestions"] == []
    assert other.exists()
    data = netgive.home / "data"
    netgive.ok("add", "Bo Sample", NETGIVE_DB="", XDG_DATA_HOME=str(data), HOME=str(netgive.home))
    assert [path.name for path in netgive.home.rglob("netgive/netgive.db")] == ["netgive.db"]


def test_the_day_can_be_pinned(netgive: Netgive) -> None:
    for day in ("2030-02-28", "1900-01-01", "2200-12-31"):
        assert netgive.ok("suggest", NETGIVE_TODAY=day)["date"] == day
    for day in ("tomorrow", "2026-02-30", "2026-13-01", "0001-01-01", "9999-12-31"):
        ran = netgive("suggest", NETGIVE_TODAY=day)
        assert (ran.code, ran.out) == (2, "")
        assert day in ran.err


def test_a_traceback_is_shown_to_those_who_ask_for_it(netgive: Netgive) -> None:
    ran = netgive("show", "Nobody", NETGIVE_DEBUG="1")
    assert ran.code != 0
    assert "Traceback" in ran.err


def test_help_and_version_say_what_they_must(netgive: Netgive) -> None:
    assert netgive("--version").out.startswith("netgive ")
    assert netgive().out == netgive("--help").out
    for command in ("add", "suggest", "import", "shelf", "log"):
        assert command in netgive("-h").out
    assert not netgive.db.exists()


@pytest.mark.parametrize("command", sorted({" ".join(arguments[:1]) for arguments, _ in SUCCESSES}))
def test_each_command_has_help_with_an_example(netgive: Netgive, command: str) -> None:
    ran = netgive(command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert "Example: netgive" in ran.out or "add" in ran.out
    assert "\x1b" not in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_reader_that_goes_away_leaves_no_traceback(netgive: Netgive) -> None:
    netgive.load({"contacts": [{"id": f"c{n}", "name": f"Person {n}", "note": "x" * 500} for n in range(400)]})
    process = subprocess.Popen(
        [*NETGIVE, "export"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=netgive.env, text=True
    )
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    process.stderr.close()
    process.wait(30)


def heed_interrupts() -> None:
    """A shell that runs the tests in the background lets all its children ignore interrupts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_ends_with_130_and_without_a_word(netgive: Netgive) -> None:
    process = subprocess.Popen(
        [*NETGIVE, "import", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=netgive.env,
        preexec_fn=heed_interrupts,  # noqa: PLW1509  it takes no lock
    )
    time.sleep(0.7)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_an_interrupt_while_a_command_is_imported_leaves_no_traceback(netgive: Netgive) -> None:
    """The signal comes with the first import after the entry."""
    program = (
        "import builtins, signal, sys; from netgive import __main__ as entry; real = builtins.__import__\n"
        "def interrupted(*given, **named):\n"
        "    builtins.__import__ = real; signal.raise_signal(signal.SIGINT)\n"
        "builtins.__import__ = interrupted; sys.argv = ['netgive', 'list']; entry.main()"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env=netgive.env,
        check=False,
        preexec_fn=heed_interrupts,
    )
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"")


def test_a_screen_that_knows_few_letters_still_gets_its_page(netgive: Netgive) -> None:
    ran = netgive("add", "Žofie Łukasz", PYTHONIOENCODING="latin-1")
    assert ran.code == 0
    assert "ofie" in ran.out
    assert netgive("list", PYTHONIOENCODING="ascii").code == 0
    exported = json.loads(netgive("export", PYTHONIOENCODING="ascii").out)
    assert exported["contacts"][0]["name"] == "Žofie Łukasz"


def test_today_is_the_local_day(netgive: Netgive) -> None:
    """Fourteen hours apart on earth it is never the same day everywhere."""
    days = {netgive.ok("suggest", NETGIVE_TODAY="", TZ=zone)["date"] for zone in ("Etc/GMT+12", "Etc/GMT-14")}
    assert len(days) == 2


def test_a_path_that_is_no_text_is_a_path(netgive: Netgive, tmp_path: Path) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.db")
    assert netgive("--db", odd, "add", "Ada Example").code == 0
    assert len(netgive("--db", odd, "list", "--format", "ids").out.split()) == 1


@pytest.mark.parametrize(("typed", "meant"), [("shw", "show"), ("shelf ad", "add"), ("exprot", "export")])
def test_a_command_that_was_nearly_right_is_proposed(netgive: Netgive, typed: str, meant: str) -> None:
    ran = netgive(*typed.split())
    assert (ran.code, ran.out) == (2, "")
    assert f"Did you mean '{meant}'?" in ran.err
