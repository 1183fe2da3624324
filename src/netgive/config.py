"""Where the database and the settings are and what day it is: the environment, read once at the top."""

import os.path
import sys
from datetime import date, datetime

from netgive.errors import InvalidValueError

DATABASE = "netgive.db"
YEARS = range(1900, 2201)  # in which it may be today: what is worked out from it lies some years before or after


def database_path(option: str | None) -> str:
    """``--db``, else ``NETGIVE_DB``, else ``netgive.db`` in the platform's folder for user data.

    Raises InvalidValueError where the option is empty.
    """
    if option is not None:
        if not option:
            raise InvalidValueError("--db names no file; write --db PATH.")
        return option
    if named := os.environ.get("NETGIVE_DB"):
        return os.path.expanduser(named)
    return os.path.join(_user_data_folder(), DATABASE)


def _user_data_folder() -> str:
    """The platform's folder for user data; on Linux without platformdirs, which costs each start 10 ms."""
    if sys.platform == "linux":
        base = os.environ.get("XDG_DATA_HOME", "").strip() or os.path.expanduser("~/.local/share")
        return os.path.join(base, "netgive")
    from platformdirs import user_data_dir  # noqa: PLC0415  where the rules are longer

    return user_data_dir("netgive", appauthor=False)


def settings_path(database: str) -> str:
    """``NETGIVE_CONFIG``, else the file beside the database with the same beginning: netgive.db has netgive.toml."""
    if named := os.environ.get("NETGIVE_CONFIG"):
        return os.path.expanduser(named)
    return f"{os.path.splitext(database)[0]}.toml"


def today() -> date:
    """The local calendar day, or the one that ``NETGIVE_TODAY`` pins.

    Raises InvalidValueError where the pinned day is none.
    """
    pinned = os.environ.get("NETGIVE_TODAY")
    if not pinned:
        return datetime.now().astimezone().date()
    try:
        day = date.fromisoformat(pinned)
    except ValueError as error:
        raise InvalidValueError(f"NETGIVE_TODAY is “{pinned}”; write it as 2026-11-23.") from error
    if day.year not in YEARS:
        raise InvalidValueError(f"NETGIVE_TODAY is “{pinned}”; write a day from {YEARS[0]} to {YEARS[-1]}.")
    return day


def debugging() -> bool:
    """Whether tracebacks are wanted (``NETGIVE_DEBUG=1``)."""
    return os.environ.get("NETGIVE_DEBUG") == "1"
