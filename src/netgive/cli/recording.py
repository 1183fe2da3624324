"""Recording a note: what `log` and its straight way have in common. Imports no Typer where nothing is asked."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from netgive.cli.asking import ask_hidden
from netgive.cli.output import emit, say
from netgive.cli.overtaken import alone
from netgive.cli.screen import columns
from netgive.cli.understanding import as_json as understood_json
from netgive.cli.understanding import lines
from netgive.config import database_path, settings_path, today
from netgive.reports.plan_json import offer_to_json
from netgive.services.conversations import Logged, log
from netgive.services.export import as_json as record_json
from netgive.services.notes import Note, Said, read
from netgive.settings import read_settings
from netgive.store.connection import Store, open_store


class Wish(NamedTuple):
    """How a note is to be recorded; ``asking``: what was understood is confirmed first."""

    add_people: bool = False
    asking: bool = False
    as_json: bool = False


def run_log(db: str | None, text: str, wish: Wish) -> None:
    """Record a note in the chosen database."""
    on = today()
    path = database_path(db)
    with open_store(path, read_settings(settings_path(path)), ask_hidden) as store:
        store.look(alone=alone())
        store.command = "log"
        store.day = on.isoformat()
        record(store, text, Said(), on, wish)


def record(store: Store, text: str, said: Said, on: date, wish: Wish) -> None:
    """Understand a note, have it confirmed where that is wished, record it, and show what could be given."""
    note = read(store, text, said, on, add_people=wish.add_people or wish.asking)
    if wish.asking:
        from netgive.cli.reviewing import reviewed, with_somebody  # noqa: PLC0415  Typer costs 25 ms

        note = reviewed(store, with_somebody(store, note, said, on), on)
    logged = log(store, note, on)
    if wish.as_json:
        emit(_as_json(note, logged))
        return
    if not wish.asking:
        show(note.as_recorded(), logged.unsure)
    _say_logged(note, logged)


def show(note: Note, doubts: Sequence[str]) -> None:
    """The parts of a note with their numbers."""
    say("\n".join(lines(note, doubts, columns())), fold=False)


def _say_logged(note: Note, logged: Logged) -> None:
    names = " and ".join(person.name for person in logged.people)
    numbers = ", ".join(str(interaction.id) for interaction in logged.interactions)
    say(f"Noted: {note.on.isoformat()}, with {names} (netgive edit-log {numbers.split(',')[0]} corrects it).")
    for need in logged.needs:
        say(f"Need {need.id}: {need.text}. When it is met: netgive need --close {need.id}")
    for promise in logged.promises:
        say(f"Promise {promise.id}: {promise.text}. When it is done: netgive done {promise.id}")
    for given in note.understood.received:
        if given.shelf:
            say(f'For your shelf: netgive shelf add {given.shelf[0]} "{given.shelf[1]}"')
    for person, offer in logged.offers:
        say(f"You could give {person.name}: {offer.summary} ({offer.minutes} min). Because: {offer.evidence}")
    if not logged.offers:
        say("Nothing you have fits them yet; `netgive shelf add` keeps what you could give.")


def _as_json(note: Note, logged: Logged) -> dict[str, object]:
    interactions = [record_json(interaction) for interaction in logged.interactions]
    understood = understood_json(note, note.understood)
    understood["people"] = [{"id": person.id, "name": person.name} for person in logged.people]
    understood["unsure"] = list(logged.unsure)
    return {
        "interaction": interactions[0],
        "interactions": interactions,
        "understood": understood,
        "recorded": {
            "needs": [record_json(need) for need in logged.needs],
            "promises": [record_json(give) for give in logged.promises],
            "received": [record_json(received) for received in logged.received],
            "events": [record_json(event) for event in logged.events],
        },
        "offers": [
            {"contact": {"id": person.id, "name": person.name}, **offer_to_json(offer)}
            for person, offer in logged.offers
        ],
    }
