"""Measuring the ranking: on one's own history, or on a file of message events."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from netgive.domain.conversations import Direction
from netgive.engine.backtest import DAY, Histories, Past, Row, Task, backtest, histories, missing
from netgive.engine.settings import DEFAULTS
from netgive.errors import InvalidValueError, UnusableInputError
from netgive.importers.events import read_egos, read_messages
from netgive.store.connection import Store
from netgive.store.conversations import INTERACTIONS

OWN = "your own history"
ME = "me"
MOST_DAYS = 100_000

Progress = Callable[[int], Callable[[], None]]


def on_file(events: Path, egos: Path, task: Task, progress: Progress) -> list[Row]:
    """Each method on each slice, for the egos of a file of message events.

    Raises InvalidValueError for days that cannot be, UnusableInputError for a file that cannot be read or in which
    no group counts.
    """
    checked = _checked(task)
    pasts = histories(read_messages(events), read_egos(egos))
    return _rows(pasts, checked, str(events), progress)


def on_own(store: Store, task: Task, today: date, progress: Progress) -> list[Row]:
    """Each method on each slice for one's own history; ``task.to_day`` 0 stands for today.

    Days are counted from the first conversation. Raises what `on_file` raises.
    """
    talks = [talk for talk in INTERACTIONS.all(store.connection) if talk.on <= today]
    if not talks:
        raise UnusableInputError(OWN, "no conversation is in it yet")
    first = min(talk.on for talk in talks).toordinal()
    contacts: dict[str, Past] = {}
    for talk in talks:
        past = contacts.setdefault(talk.contact, Past([], [], []))
        moment = float((talk.on.toordinal() - first) * DAY)
        if talk.broadcast:
            past.sightings.append(moment)
            continue
        if talk.direction is not Direction.IN:
            past.out.append(moment)
        if talk.direction is not Direction.OUT:
            past.in_.append(moment)
    to_day = task.to_day or max(today.toordinal() - first + 1, task.from_day)
    return _rows({ME: contacts}, _checked(task._replace(to_day=to_day)), OWN, progress)


def _rows(pasts: Histories, task: Task, source: str, progress: Progress) -> list[Row]:
    rows = backtest(pasts, task, DEFAULTS, progress(len(pasts)))
    if not rows:
        raise UnusableInputError(source, missing(pasts, task, DEFAULTS))
    return rows


def _checked(task: Task) -> Task:
    days = {
        "--horizon": (task.horizon, 1),
        "--dormant-after": (task.dormant_after, 0),
        "--from-day": (task.from_day, 0),
        "--to-day": (task.to_day, 0),
    }
    for name, (value, least) in days.items():
        if not least <= value <= MOST_DAYS:
            raise InvalidValueError(f"{name} takes {least} to {MOST_DAYS} days.")
    if task.from_day > task.to_day:
        raise InvalidValueError(f"--from-day {task.from_day} is after --to-day {task.to_day}; choose an earlier one.")
    return task
