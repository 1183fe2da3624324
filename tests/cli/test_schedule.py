"""The daily reminder is set up by the platform's own means, shown before it is written, and taken away again."""

import plistlib
import sys
from pathlib import Path

import pytest

from conftest import Netgive
from documents import contact


@pytest.fixture
def machine(netgive: Netgive) -> Netgive:
    """A home, and programs that keep what they are asked, as the platform's own would be there."""
    programs = netgive.home / "programs"
    programs.mkdir()
    for name in ("systemctl", "launchctl", "notify-send"):
        write_program(programs / name, f'echo "{name} $@" >> "{netgive.home}/asked"')
    write_program(
        programs / "crontab",
        f'if [ "$1" != -l ]; then cat > "{netgive.home}/table"; exit; fi\n'
        f'cat "{netgive.home}/table" 2>/dev/null || {{ echo no crontab for somebody >&2; exit 1; }}',
    )
    netgive.env |= {"HOME": str(netgive.home), "PATH": f"{programs}:/usr/bin:/bin"}
    return netgive


def write_program(path: Path, lines: str) -> None:
    path.write_text(f"#!/bin/sh\n{lines}\n", "utf-8")
    path.chmod(0o755)


def asked(netgive: Netgive) -> list[str]:
    """What the platform's programs were told to do; whether they work at all is no such thing."""
    file = netgive.home / "asked"
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return [line for line in lines if not line.endswith((" show-environment", " list"))]


def test_systemd_gets_a_timer_and_loses_it_again(machine: Netgive) -> None:
    units = machine.home / ".config" / "systemd" / "user"
    shown = machine("schedule", "--at", "7:30", "--by", "systemd", "--dry-run")
    assert shown.code == 0
    assert "OnCalendar=*-*-* 07:30:00" in shown.out
    assert not units.exists()
    machine.ok("schedule", "--at", "7:30", "--by", "systemd", "--yes")
    assert "OnCalendar=*-*-* 07:30:00" in (units / "netgive.timer").read_text("utf-8")
    service = (units / "netgive.service").read_text("utf-8")
    assert f"ExecStart={sys.executable} -m netgive --db {machine.db} remind" in service
    assert asked(machine) == ["systemctl --user daemon-reload", "systemctl --user enable --now netgive.timer"]
    machine.ok("schedule", "--remove", "--by", "systemd", "--yes")
    assert list(units.iterdir()) == []
    assert asked(machine)[2:] == ["systemctl --user disable --now netgive.timer", "systemctl --user daemon-reload"]
    assert machine.ok("schedule", "--remove", "--by", "systemd", "--yes")["commands"] == []


def test_cron_keeps_what_else_is_in_the_table(machine: Netgive) -> None:
    table = machine.home / "table"
    table.write_text("0 1 * * * backup\n", "utf-8")
    for at in ("7:30", "8:15"):
        machine.ok("schedule", "--at", at, "--by", "cron", "--yes")
    lines = table.read_text("utf-8").splitlines()
    assert lines[0] == "0 1 * * * backup"
    assert len(lines) == 3
    assert lines[2].startswith("15 8 * * * ")
    machine.ok("schedule", "--remove", "--by", "cron", "--yes")
    assert table.read_text("utf-8") == "0 1 * * * backup\n"


def test_launchd_gets_an_agent(machine: Netgive) -> None:
    machine.ok("schedule", "--at", "7:05", "--by", "launchd", "--yes")
    agent = machine.home / "Library" / "LaunchAgents" / "org.netgive.reminder.plist"
    content = plistlib.loads(agent.read_bytes())
    assert content["StartCalendarInterval"] == {"Hour": 7, "Minute": 5}
    assert content["ProgramArguments"][-1] == "remind"
    machine.ok("schedule", "--remove", "--by", "launchd", "--yes")
    assert not agent.exists()


def test_the_report_of_each_week_has_a_timer_of_its_own(machine: Netgive) -> None:
    units, folder = machine.home / ".config" / "systemd" / "user", machine.home / "my reports"
    folder.mkdir()
    machine.ok("schedule", "--by", "systemd", "--yes")
    machine.ok("schedule", "--report", folder, "--at", "7:15", "--by", "systemd", "--yes")
    assert "OnCalendar=Mon *-*-* 07:15:00" in (units / "netgive-report.timer").read_text("utf-8")
    service = (units / "netgive-report.service").read_text("utf-8")
    assert f"-m netgive --db {machine.db} report --scheduled --format html -o '{folder}'\n" in service
    assert "remind" in (units / "netgive.service").read_text("utf-8")
    machine.ok("schedule", "--remove", "--by", "systemd", "--yes")
    assert list(units.iterdir()) == []
    stopped = {"systemctl --user disable --now netgive.timer", "systemctl --user disable --now netgive-report.timer"}
    assert stopped <= set(asked(machine))


def test_the_report_has_a_line_of_its_own_in_the_table_and_an_agent_of_its_own(machine: Netgive) -> None:
    for arguments in ((), ("--report", machine.home), ("--report", machine.home, "--at", "9:05")):
        machine.ok("schedule", *arguments, "--by", "cron", "--yes")
    lines = (machine.home / "table").read_text("utf-8").splitlines()
    assert [line[:10] for line in lines[1::2]] == ["0 8 * * * ", "5 9 * * 1 "]
    machine.ok("schedule", "--report", machine.home, "--by", "launchd", "--yes")
    agent = machine.home / "Library" / "LaunchAgents" / "org.netgive.report.plist"
    assert plistlib.loads(agent.read_bytes())["StartCalendarInterval"] == {"Hour": 8, "Minute": 0, "Weekday": 1}
    machine.ok("schedule", "--remove", "--yes")
    assert not agent.exists()
    assert (machine.home / "table").read_text("utf-8") == ""
    ran = machine("schedule", "--report", machine.home / "nowhere", "--by", "cron", "--yes")
    assert (ran.code, ran.out) == (2, "")
    assert "make it first" in ran.err


@pytest.mark.parametrize("at", ["25:00", "7", "half past seven", "07:3", "7:60", ""])
def test_what_is_no_time_of_day_is_refused(machine: Netgive, at: str) -> None:
    ran = machine("schedule", "--at", at, "--by", "cron", "--yes")
    assert (ran.code, ran.out) == (2, "")


def test_nothing_is_written_without_a_yes_and_a_failure_is_said(machine: Netgive) -> None:
    ran = machine("schedule", "--by", "systemd")
    assert ran.code == 2
    assert "--yes" in ran.err
    assert asked(machine) == []
    write_program(machine.home / "programs" / "systemctl", "echo no bus >&2; exit 1")
    ran = machine("schedule", "--by", "systemd", "--yes")
    assert (ran.code, ran.out) == (5, "")
    assert "no bus" in ran.err
    assert "--by" in ran.err
    assert not (machine.home / ".config").exists()


def test_where_no_systemd_answers_cron_takes_its_place(machine: Netgive) -> None:
    write_program(machine.home / "programs" / "systemctl", "exit 1")
    assert machine.ok("schedule", "--yes")["means"] == "cron"
    assert "netgive" in (machine.home / "table").read_text("utf-8")
    write_program(machine.home / "programs" / "crontab", "echo not allowed >&2; exit 1")
    ran = machine("schedule", "--yes")
    assert ran.code == 5
    assert "not allowed" in ran.err
    assert "--by" in ran.err


@pytest.mark.parametrize("before", [None, "a unit of an older netgive"])
def test_what_was_written_is_taken_back_when_a_step_fails(machine: Netgive, before: str | None) -> None:
    timer = machine.home / ".config" / "systemd" / "user" / "netgive.timer"
    timer.parent.mkdir(parents=True)
    if before is not None:
        timer.write_text(before, "utf-8")
    write_program(machine.home / "programs" / "systemctl", 'if [ "$2" = enable ]; then echo full >&2; exit 1; fi')
    ran = machine("schedule", "--by", "systemd", "--yes")
    assert ran.code == 5
    assert "full" in ran.err
    left = {path.name: path.read_text("utf-8") for path in timer.parent.iterdir()}
    assert left == ({timer.name: before} if before is not None else {})


def test_launchd_takes_back_what_it_did_not_load(machine: Netgive) -> None:
    write_program(machine.home / "programs" / "launchctl", 'test "$1" != load')
    assert machine("schedule", "--by", "launchd", "--yes").code == 5
    assert list((machine.home / "Library" / "LaunchAgents").iterdir()) == []


def test_a_reminder_goes_even_where_its_timer_cannot_be_stopped(machine: Netgive) -> None:
    machine.ok("schedule", "--by", "systemd", "--yes")
    units = machine.home / ".config" / "systemd" / "user"
    (units / "timers.target.wants").mkdir()
    (units / "timers.target.wants" / "netgive.timer").symlink_to(units / "netgive.timer")
    write_program(machine.home / "programs" / "systemctl", "echo no bus >&2; exit 1")
    ran = machine("schedule", "--remove", "--yes")
    assert ran.code == 0, ran.err
    assert "no bus" in ran.out
    assert [path for path in units.rglob("*") if not path.is_dir()] == []


def test_removing_finds_the_reminder_by_whatever_means_it_was_set_up(machine: Netgive) -> None:
    machine.ok("schedule", "--by", "cron", "--yes")
    machine.ok("schedule", "--by", "launchd", "--yes")
    assert machine.ok("schedule", "--remove", "--yes")["means"] == "launchd, cron"
    assert (machine.home / "table").read_text("utf-8") == ""
    for by in ((), ("--by", "cron")):
        ran = machine("schedule", "--remove", *by)
        assert ran.code == 0
        assert "No reminder is set up" in ran.out
        assert "It is gone" not in ran.out


def test_a_table_that_cannot_be_read_is_not_written_over(machine: Netgive) -> None:
    table = machine.home / "table"
    table.write_text("0 1 * * * backup\n", "utf-8")
    write_program(
        machine.home / "programs" / "crontab",
        f'if [ "$1" = -l ]; then echo busy, try again >&2; exit 1; fi; cat > "{table}"',
    )
    for arguments in (("--by", "cron"), ("--by", "cron", "--remove"), ("--by", "cron", "--dry-run")):
        ran = machine("schedule", *arguments, "--yes")
        assert (ran.code, ran.out) == (5, "")
        assert "busy" in ran.err
    assert table.read_text("utf-8") == "0 1 * * * backup\n"


def test_the_reminder_names_people_and_nothing_private(machine: Netgive) -> None:
    machine.load(
        {
            "contacts": [contact("c1", "Ada Example")],
            "gives": [
                {"contact": "c1", "kind": "advice", "state": "promised", "text": "a secret", "due": "2026-11-20"}
            ],
        }
    )
    assert machine("remind").out == ""
    (said,) = asked(machine)
    assert "Ada Example" in said
    assert "secret" not in said
    write_program(machine.home / "programs" / "notify-send", "exit 1")
    assert "Ada Example" in machine("remind").out
    assert [one["name"] for one in machine.ok("remind")["people"]] == ["Ada Example"]
