"""A daily reminder by the platform's own means: what has to be written and run for it, and doing so."""

import plistlib
import shlex
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

from netgive.errors import RefusedError
from netgive.services.means import Means, crontab, is_here, run

MARK = "# netgive: the daily reminder"
LABEL = "org.netgive.reminder"

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """What will be done, in this order.

    ``table`` is a new crontab. ``stopping`` commands end what runs, and need not succeed; ``files`` are written,
    ``removed`` ones go, then ``commands`` are run.
    """

    means: Means
    table: str | None = None
    stopping: tuple[Command, ...] = ()
    files: Mapping[Path, str] = field(default_factory=dict)
    removed: tuple[Path, ...] = ()
    commands: tuple[Command, ...] = ()


def install(means: Means, at: time, database: str, home: Path) -> Steps:
    """What sets up the reminder each day at a time; what was set up before is replaced."""
    command = [sys.executable, "-m", "netgive", "--db", database, "remind"]
    if means is Means.SYSTEMD:
        timer, service = _units(home)
        commands = (_systemctl("daemon-reload"), _systemctl("enable", "--now", timer.name))
        return Steps(means, files={service: _service(command), timer: _timer(at)}, commands=commands)
    if means is Means.LAUNCHD:
        plist = _plist(home)
        return Steps(
            means,
            stopping=(_unloaded(plist),) if plist.exists() else (),
            files={plist: _agent(command, at)},
            commands=(("launchctl", "load", "-w", str(plist)),),
        )
    line = f"{at.minute} {at.hour} * * * {shlex.join(command)}".replace("%", r"\%")
    return Steps(means, table=_without(crontab()) + f"{MARK}\n{line}\n")


def uninstall(means: Means | None, home: Path) -> list[Steps]:
    """What takes the reminder away again, by whichever means it was set up; nothing where there is none.

    Raises RefusedError where the crontab cannot be read and no other reminder is found.
    """
    found = [_taken_away(one, home) for one in (Means.SYSTEMD, Means.LAUNCHD) if means in {one, None}]
    steps = [one for one in found if one.removed]
    if means in {Means.CRON, None} and is_here(Means.CRON):
        try:
            table = crontab()
        except RefusedError:
            if not steps:
                raise
        else:
            steps += [Steps(Means.CRON, table=_without(table))] if MARK in table.splitlines() else []
    return steps


def _taken_away(means: Means, home: Path) -> Steps:
    """Files of ours that are there go, whatever became of the program that reads them."""
    if means is Means.SYSTEMD:
        timer, service = _units(home)
        wanted = timer.parent / "timers.target.wants" / timer.name
        removed = tuple(path for path in (wanted, timer, service) if path.is_symlink() or path.exists())
        disable, reload = _systemctl("disable", "--now", timer.name), _systemctl("daemon-reload")
        return Steps(means, stopping=(disable,) if timer in removed else (), removed=removed, commands=(reload,))
    plist = _plist(home)
    return Steps(means, stopping=(_unloaded(plist),), removed=(plist,) if plist.exists() else ())


def carry_out(steps: Steps) -> list[str]:
    """Do what was shown; what did not succeed, and need not, is returned in words.

    Raises RefusedError where a file cannot be written or a command fails: then everything is as it was before.
    """
    if steps.table is not None:
        run(("crontab", "-"), steps.table)
    failed = _tried(steps.stopping)
    try:
        for path in steps.removed:
            path.unlink(missing_ok=True)
        before = {path: path.read_bytes() if path.exists() else None for path in steps.files}
    except OSError as error:
        raise _unwritable(error) from error
    if steps.removed:
        return failed + _tried(steps.commands)
    try:
        _write(steps.files)
        for command in steps.commands:
            run(command)
    except (OSError, RefusedError) as error:
        _put_back(steps, before)
        said = _unwritable(error) if isinstance(error, OSError) else error
        raise RefusedError(f"{str(said).removesuffix('.')}; nothing was changed.") from error
    return failed


def _unwritable(error: OSError) -> RefusedError:
    return RefusedError(f"{error.filename} cannot be written ({error.strerror}).")


def _tried(commands: Sequence[Command]) -> list[str]:
    failed = []
    for command in commands:
        try:
            run(command)
        except RefusedError as error:
            failed.append(str(error))
    return failed


def _write(files: Mapping[Path, str]) -> None:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def _put_back(steps: Steps, before: Mapping[Path, bytes | None]) -> None:
    """Files as they were; what had begun to run with new ones is stopped."""
    if steps.means is Means.SYSTEMD and None in before.values():
        _tried([_systemctl("disable", "--now", _units(Path())[0].name)])
    for path, content in before.items():
        with suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
    if steps.means is Means.SYSTEMD:
        _tried([_systemctl("daemon-reload")])


def _without(table: str) -> str:
    """A table without our two lines."""
    lines = table.splitlines()
    ours = {place + step for place, line in enumerate(lines) if line == MARK for step in (0, 1)}
    return "".join(f"{line}\n" for place, line in enumerate(lines) if place not in ours)


def _systemctl(*arguments: str) -> Command:
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


def _unloaded(plist: Path) -> Command:
    return ("launchctl", "unload", "-w", str(plist))


def _plist(home: Path) -> Path:
    return home / "Library" / "LaunchAgents" / f"{LABEL}.plist"


def _agent(command: Sequence[str], at: time) -> str:
    content = {
        "Label": LABEL,
        "ProgramArguments": list(command),
        "StartCalendarInterval": {"Hour": at.hour, "Minute": at.minute},
    }
    return plistlib.dumps(content).decode()
