"""What starts programs at a time of day on this platform, and whether it works here."""

import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from enum import StrEnum

from netgive.errors import RefusedError

NO_TABLE = "no crontab for"
OTHERWISE = (
    "name another with `netgive schedule --by` (systemd, launchd, cron), or start `netgive remind` by what your "
    "system has"
)


class Means(StrEnum):
    """What starts programs at a time of day."""

    SYSTEMD = "systemd"
    LAUNCHD = "launchd"
    CRON = "cron"


PROGRAMS = {Means.SYSTEMD: "systemctl", Means.LAUNCHD: "launchctl", Means.CRON: "crontab"}
QUESTIONS = {Means.SYSTEMD: ("systemctl", "--user", "show-environment"), Means.LAUNCHD: ("launchctl", "list")}


def working_means(wished: Means | None = None) -> Means:
    """The means that is wished, or the first of this platform that answers.

    Raises RefusedError where it, or each, does not.
    """
    usual = (Means.LAUNCHD if sys.platform == "darwin" else Means.SYSTEMD, Means.CRON)
    whys = []
    for means in (wished,) if wished else usual:
        try:
            _ask(means)
        except RefusedError as error:
            whys.append(str(error).removesuffix("."))
        else:
            return means
    raise RefusedError(f"No reminder can be set up: {'; '.join(whys)}; {OTHERWISE}.")


def is_here(means: Means) -> bool:
    """Whether its program is installed."""
    return shutil.which(PROGRAMS[means]) is not None


def _ask(means: Means) -> None:
    """Raise RefusedError where a means is not there, or does not answer."""
    if not is_here(means):
        raise RefusedError(f"{means} is not here.")
    if means is Means.CRON:
        crontab()
    else:
        run(QUESTIONS[means])


def run(command: Sequence[str], given: str | None = None) -> str:
    """What a command prints.

    Raises RefusedError, with what it says, where it fails.
    """
    ran = _started(command, given)
    if ran.returncode:
        raise RefusedError(_failed(command, ran))
    return ran.stdout


def crontab() -> str:
    """The user's table; empty where there is none yet.

    Raises RefusedError where it cannot be read: what is not known must not be written over.
    """
    command = ("crontab", "-l")
    ran = _started(command)
    if ran.returncode and NO_TABLE not in ran.stderr.casefold():
        raise RefusedError(_failed(command, ran))
    return "" if ran.returncode else ran.stdout


def _started(command: Sequence[str], given: str | None = None) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(command, input=given, capture_output=True, text=True, check=False)  # noqa: S603  ours
    except OSError as error:
        raise RefusedError(f"{command[0]} cannot be started ({error.strerror}).") from error


def _failed(command: Sequence[str], ran: subprocess.CompletedProcess[str]) -> str:
    said = " ".join(ran.stderr.split()) or f"exit code {ran.returncode}"
    return f"`{shlex.join(command)}` failed: {said}"
