"""A daily reminder and a weekly report by the platform's own means: what has to be written and run, and doing so."""

import plistlib
import shlex
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import time
from pathlib import Path

from netgive.errors import InvalidValueError, RefusedError
from netgive.services.means import Means, crontab, is_here, run
from netgive.store.files import put

TIMER = ".timer"

Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """What is started at a time of day, or on Mondays only.

    ``mark`` stands above its line of a crontab, ``label`` names it to launchd and ``unit`` to systemd; ``purpose`` is
    what it is for.
    """

    mark: str
    label: str
    unit: str
    purpose: str
    arguments: tuple[str, ...] = ()
    weekly: bool = False


REMINDER = Job(
    mark="# netgive: the daily reminder",
    label="org.netgive.reminder",
    unit="netgive",
    purpose="Whom to write to this morning",
    arguments=("remind",),
)
REPORT = Job(
    mark="# netgive: the weekly report",
    label="org.netgive.report",
    unit="netgive-report",
    purpose="What was given last week",
    weekly=True,
)
JOBS = (REMINDER, REPORT)


def report_into(folder: Path) -> Job:
    """The report of each week, as a page in a folder.

    Raises InvalidValueError where there is no such folder.
    """
    if not folder.is_dir():
        raise InvalidValueError(f"There is no folder {folder}; make it first.")
    return replace(REPORT, arguments=("report", "--scheduled", "--format", "html", "-o", str(folder.absolute())))


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


def install(means: Means, at: time, database: str, home: Path, job: Job = REMINDER) -> Steps:
    """What sets up a job each day, or each Monday, at a time; what was set up for it before is replaced.

    Raises InvalidValueError for a path that would become a line of its own in what is written.
    """
    command = [sys.executable, "-m", "netgive", "--db", database, *job.arguments]
    for path in command:
        if not path.isprintable():
            raise InvalidValueError(
                f"{path} cannot be written down for a reminder; give it a name without line breaks."
            )
    if means is Means.SYSTEMD:
        timer, service = _units(home, job)
        commands = (_systemctl("daemon-reload"), _systemctl("enable", "--now", timer.name))
        return Steps(means, files={service: _service(command, job), timer: _timer(at, job)}, commands=commands)
    if means is Means.LAUNCHD:
        plist = _plist(home, job)
        return Steps(
            means,
            stopping=(_unloaded(plist),) if plist.exists() else (),
            files={plist: _agent(command, at, job)},
            commands=(("launchctl", "load", "-w", str(plist)),),
        )
    days = "1" if job.weekly else "*"
    line = f"{at.minute} {at.hour} * * {days} {shlex.join(command)}".replace("%", r"\%")
    return Steps(means, table=_without(crontab(), [job]) + f"{job.mark}\n{line}\n")


def uninstall(means: Means | None, home: Path) -> list[Steps]:
    """What takes all jobs away again, by whichever means they were set up; nothing where there is none.

    Raises RefusedError where the crontab cannot be read and nothing else is found.
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
            ours = {job.mark for job in JOBS} & set(table.splitlines())
            steps += [Steps(Means.CRON, table=_without(table, JOBS))] if ours else []
    return steps


def _taken_away(means: Means, home: Path) -> Steps:
    """Files of ours that are there go, whatever became of the program that reads them."""
    if means is Means.SYSTEMD:
        pairs = [_units(home, job) for job in JOBS]
        ours = (path for timer, service in pairs for path in (_wanted(timer), timer, service))
        removed = tuple(path for path in ours if path.is_symlink() or path.exists())
        running = tuple(_systemctl("disable", "--now", timer.name) for timer, _ in pairs if timer in removed)
        return Steps(means, stopping=running, removed=removed, commands=(_systemctl("daemon-reload"),))
    there = tuple(plist for plist in (_plist(home, job) for job in JOBS) if plist.exists())
    return Steps(means, stopping=tuple(map(_unloaded, there)), removed=there)


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
        put(str(path), text)


def _put_back(steps: Steps, before: Mapping[Path, bytes | None]) -> None:
    """Files as they were; what had begun to run with new ones is stopped."""
    if steps.means is Means.SYSTEMD and None in before.values():
        _tried([_systemctl("disable", "--now", path.name) for path in before if path.suffix == TIMER])
    for path, content in before.items():
        with suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
    if steps.means is Means.SYSTEMD:
        _tried([_systemctl("daemon-reload")])


def _without(table: str, jobs: Sequence[Job]) -> str:
    """A table without the two lines of each job."""
    lines, marks = table.splitlines(), {job.mark for job in jobs}
    ours = {place + step for place, line in enumerate(lines) if line in marks for step in (0, 1)}
    return "".join(f"{line}\n" for place, line in enumerate(lines) if place not in ours)


def _systemctl(*arguments: str) -> Command:
    return ("systemctl", "--user", *arguments)


def _units(home: Path, job: Job) -> tuple[Path, Path]:
    folder = home / ".config" / "systemd" / "user"
    return folder / f"{job.unit}{TIMER}", folder / f"{job.unit}.service"


def _wanted(timer: Path) -> Path:
    """The link by which systemd starts it."""
    return timer.parent / "timers.target.wants" / timer.name


def _service(command: Sequence[str], job: Job) -> str:
    started = " ".join(map(_quoted, command))
    return f"[Unit]\nDescription={job.purpose}\n\n[Service]\nType=oneshot\nExecStart={started}\n"


def _quoted(word: str) -> str:
    """As systemd reads it: within quotes a backslash escapes, and quotes do not follow each other."""
    plain = word.replace("%", "%%").replace("$", "$$")
    if "'" not in plain and "\\" not in plain:
        return shlex.quote(plain) if shlex.quote(word) != word else plain
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _timer(at: time, job: Job) -> str:
    often, days = ("each Monday", "Mon ") if job.weekly else ("each morning", "")
    return (
        f"[Unit]\nDescription=netgive {often}\n\n[Timer]\n"
        f"OnCalendar={days}*-*-* {at:%H:%M}:00\nPersistent=true\n\n[Install]\nWantedBy=timers.target\n"
    )


def _unloaded(plist: Path) -> Command:
    return ("launchctl", "unload", "-w", str(plist))


def _plist(home: Path, job: Job) -> Path:
    return home / "Library" / "LaunchAgents" / f"{job.label}.plist"


def _agent(command: Sequence[str], at: time, job: Job) -> str:
    moment = {"Hour": at.hour, "Minute": at.minute}
    content = {
        "Label": job.label,
        "ProgramArguments": list(command),
        "StartCalendarInterval": moment | ({"Weekday": 1} if job.weekly else {}),
    }
    return plistlib.dumps(content).decode()
