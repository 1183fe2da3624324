"""Where the database is and what day it is: the environment, read once at the top."""

import os.path
from datetime import date, datetime

from netgive.errors import InvalidValueError

DATABASE = "netgive.db"


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
    from platformdirs import user_data_dir  # noqa: PLC0415  needed only where nothing was said

    return os.path.join(user_data_dir("netgive", appauthor=False), DATABASE)


def today() -> date:
    """The local calendar day, or the one that ``NETGIVE_TODAY`` pins.

    Raises InvalidValueError where the pinned day is none.
    """
    pinned = os.environ.get("NETGIVE_TODAY")
    if not pinned:
        return datetime.now().astimezone().date()
    try:
        return date.fromisoformat(pinned)
    except ValueError as error:
        raise InvalidValueError(f"NETGIVE_TODAY is “{pinned}”; write it as 2026-11-23.") from error


def debugging() -> bool:
    """Whether tracebacks are wanted (``NETGIVE_DEBUG=1``)."""
    return os.environ.get("NETGIVE_DEBUG") == "1"
