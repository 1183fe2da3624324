"""A daily reminder by the platform's own means: what has to be written and run for it, and doing so."""

import plistlib
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from pathlib import Path

from netgive.errors import RefusedError

MARK = "# netgive: the daily reminder"
LABEL = "org.netgive.reminder"


class Means(StrEnum):
    """What starts programs at a time of day."""

    SYSTEMD = "systemd"
    LAUNCHD = "launchd"
    CRON = "cron"


@dataclass(frozen=True, slots=True)
class Steps:
    """What will be done: files written or removed, then commands run; ``table`` is a new crontab."""

    means: Means
    files: dict[Path, str] = field(default_factory=dict)
    removed: tuple[Path, ...] = ()
    commands: tuple[tuple[str, ...], ...] = ()
    table: str | None = None


def means_here() -> Means:
    """What this platform has.

    Raises RefusedError where it has none that is known.
    """
    if sys.platform == "darwin":
        return Means.LAUNCHD
    if shutil.which("systemctl"):
        return Means.SYSTEMD
    if shutil.which("crontab"):
        return Means.CRON
    raise RefusedError("Neither systemd, launchd nor cron is here; start `netgive remind` by what your system has.")


def install(means: Means, at: time, database: str, home: Path) -> Steps:
    """What sets up the reminder each day at a time; what was set up before is replaced."""
    command = [sys.executable, "-m", "netgive", "--db", database, "remind"]
    if means is Means.SYSTEMD:
        timer, service = _units(home)
        files = {service: _service(command), timer: _timer(at)}
        return Steps(means, files, (), (_systemctl("daemon-reload"), _systemctl("enable", "--now", timer.name)))
    if means is Means.LAUNCHD:
        plist = _plist(home)
        return Steps(means, {plist: _agent(command, at)}, (), (("launchctl", "load", "-w", str(plist)),))
    line = f"{at.minute} {at.hour} * * * {shlex.join(command)}".replace("%", r"\%")
    return Steps(means, table=_without(_crontab()) + f"{MARK}\n{line}\n")


def uninstall(means: Means, home: Path) -> Steps:
    """What takes the reminder away again."""
    if means is Means.SYSTEMD:
        timer, service = _units(home)
        removed = tuple(path for path in (timer, service) if path.exists())
        stop = (_systemctl("disable", "--now", timer.name),) if timer in removed else ()
        return Steps(means, {}, removed, (*stop, _systemctl("daemon-reload")) if removed else ())
    if means is Means.LAUNCHD:
        plist = _plist(home)
        there = plist.exists()
        return Steps(
            means, {}, (plist,) if there else (), (("launchctl", "unload", "-w", str(plist)),) if there else ()
        )
    return Steps(means, table=_without(_crontab()))


def carry_out(steps: Steps) -> None:
    """Do what was shown.

    Raises RefusedError where a file cannot be written or a command fails; what it says is passed on.
    """
    if steps.removed:
        _run_all(steps.commands)
    try:
        for path, text in steps.files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        for path in steps.removed:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise RefusedError(f"{error.filename} cannot be written ({error.strerror}).") from error
    if steps.table is not None:
        _run(("crontab", "-"), steps.table)
    if not steps.removed:
        _run_all(steps.commands)


def _run_all(commands: Sequence[Sequence[str]]) -> None:
    for command in commands:
        _run(command)


def _run(command: Sequence[str], given: str | None = None) -> str:
    try:
        ran = subprocess.run(command, input=given, capture_output=True, text=True, check=False)  # noqa: S603  ours
    except OSError as error:
        raise RefusedError(
            f"{command[0]} cannot be started ({error.strerror}); choose another means with --by."
        ) from error
    if ran.returncode:
        said = " ".join(ran.stderr.split()) or f"exit code {ran.returncode}"
        raise RefusedError(f"`{shlex.join(command)}` failed: {said}")
    return ran.stdout


def _crontab() -> str:
    """The user's table; empty where there is none yet."""
    try:
        ran = subprocess.run(("crontab", "-l"), capture_output=True, text=True, check=False)  # noqa: S607
    except OSError as error:
        raise RefusedError(f"crontab cannot be started ({error.strerror}); choose another means with --by.") from error
    return ran.stdout if ran.returncode == 0 else ""


def _without(table: str) -> str:
    """A table without our two lines."""
    lines = table.splitlines()
    ours = {place + step for place, line in enumerate(lines) if line == MARK for step in (0, 1)}
    return "".join(f"{line}\n" for place, line in enumerate(lines) if place not in ours)


def _systemctl(*arguments: str) -> tuple[str, ...]:
    return ("systemctl", "--user", *arguments)


def _units(home: Path) -> tuple[Path, Path]:
    folder = home / ".config" / "systemd" / "user"
    return folder / "netgive.timer", folder / "netgive.service"


def _service(command: Sequence[str]) -> str:
    escaped = shlex.join(command).replace("%", "%%").replace("$", "$$")
    return f"[Unit]\nDescription=Whom to write to this morning\n\n[Service]\nType=oneshot\nExecStart={escaped}\n"


def _timer(at: time) -> str:
    return (
        "[Unit]\nDescription=netgive each morning\n\n[Timer]\n"
        f"OnCalendar=*-*-* {at:%H:%M}:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n"
    )


def _plist(home: Path) -> Path:
    return home / "Library" / "LaunchAgents" / f"{LABEL}.plist"


def _agent(command: Sequence[str], at: time) -> str:
    content = {
        "Label": LABEL,
        "ProgramArguments": list(command),
        "StartCalendarInterval": {"Hour": at.hour, "Minute": at.minute},
    }
    return plistlib.dumps(content).decode()
