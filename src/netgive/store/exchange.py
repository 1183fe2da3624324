"""Needs, the shelf, gifts, what was received, introductions."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from netgive.domain.exchange import (
    Give,
    GiveState,
    Introduction,
    IntroductionState,
    IntroductionStep,
    Need,
    Received,
    ShelfItem,
)
from netgive.store.changes import Changes
from netgive.store.records import Table

NEEDS = Table("need", Need, "first_seen, id")
SHELF = Table("shelf_item", ShelfItem, "kind, title, id")
GIVES = Table("give", Give, "COALESCE(delivered_on, promised_on, ''), id")
RECEIVED = Table("received", Received, '"on", id')
INTRODUCTIONS = Table("introduction", Introduction, "changed_on, id", without=("steps",))


def open_promises(connection: sqlite3.Connection) -> list[Give]:
    """All open promises, the earliest due first, those without a date last."""
    promises = GIVES.where(connection, state=GiveState.PROMISED)
    return sorted(promises, key=lambda give: (give.due or date.max, give.promised_on or date.max, give.id))


def introductions(connection: sqlite3.Connection, condition: str = "") -> Iterator[Introduction]:
    """Introductions with their steps."""
    steps: dict[str, list[IntroductionStep]] = defaultdict(list)
    chosen = f"WHERE introduction IN (SELECT id FROM introduction WHERE {condition})" if condition else ""
    query = f'SELECT introduction, state, "on" FROM introduction_step {chosen} ORDER BY introduction, position'
    for introduction, state, on in connection.execute(query):
        steps[introduction].append(IntroductionStep(IntroductionState(state), date.fromisoformat(on)))
    for introduction in INTRODUCTIONS.where(connection, condition):
        yield introduction._replace(steps=tuple(steps[introduction.id]))


def insert_introduction(changes: Changes, introduction: Introduction) -> None:
    INTRODUCTIONS.insert(changes, introduction)
    for position, step in enumerate(introduction.steps):
        _insert_step(changes, introduction.id, position, step)


def advance_introduction(
    changes: Changes, introduction: Introduction, state: IntroductionState, on: date
) -> Introduction:
    """Move an introduction on to its next state, remember the step, and return it as it is then."""
    step = IntroductionStep(state, on)
    after = introduction._replace(state=state, changed_on=on, steps=(*introduction.steps, step))
    INTRODUCTIONS.update(changes, introduction, after)
    _insert_step(changes, introduction.id, len(introduction.steps), step)
    return after


def _insert_step(changes: Changes, introduction: str, position: int, step: IntroductionStep) -> None:
    row = {"introduction": introduction, "position": position, "state": step.state, "on": step.on}
    changes.insert("introduction_step", row)
