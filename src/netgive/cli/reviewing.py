"""Having a note confirmed: its parts are shown, and kept, dropped, said in other words; people are added."""

from datetime import date

import typer

from netgive.cli.output import say
from netgive.cli.recording import show
from netgive.cli.understanding import Part, parts
from netgive.errors import NetgiveError
from netgive.services.conversations import check
from netgive.services.corrections import corrected, dropped, names_in, with_people
from netgive.services.notes import Note, Said, read
from netgive.store.connection import Store

HELP = (
    "Enter keeps it; “4” drops part 4; “4 other words” corrects it; “+ Zed” adds a person (one you do not have becomes "
    "a new contact); q leaves without noting anything"
)
QUIT = frozenset({"q", "quit"})
ADDING = ("+", "with ")


def with_somebody(store: Store, note: Note, said: Said, on: date) -> Note:
    """The note with people; where nobody was understood it is asked with whom one talked."""
    while not note.understood.partners:
        names = _asked(note, "With whom did you talk? (names; q leaves without noting anything)")
        try:
            note = read(store, note.text, said._replace(people=names_in(names)), on, add_people=True)
        except NetgiveError as error:
            say(str(error))
    return note


def reviewed(store: Store, note: Note, on: date) -> Note:
    """The note as the one who wrote it wants it."""
    question = HELP
    while True:
        show(note, note.doubts)
        answer = _asked(note, question)
        question = "Enter keeps it."
        try:
            if not answer:
                check(store, note)
                return note
            note = _changed(store, note, answer, on)
        except NetgiveError as error:
            say(str(error))


def _asked(note: Note, question: str) -> str:
    """An answer; what was written is not lost when somebody leaves."""
    say(question)
    try:
        answer: str = typer.prompt("", default="", show_default=False, prompt_suffix="> ").strip()
    except typer.Abort:
        answer = "q"
    if answer.casefold() in QUIT:
        say(f"Nothing was noted. You had written: {note.text}")
        raise typer.Abort
    return answer


def _changed(store: Store, note: Note, answer: str, on: date) -> Note:
    for sign in ADDING:
        if answer.casefold().startswith(sign):
            return with_people(store, note, answer[len(sign) :])
    number, _, words = answer.partition(" ")
    listed = parts(note)
    if not number.isdecimal() or not 1 <= int(number) <= len(listed):
        say(f"Write a number from 1 to {len(listed)}, or + and a name.")
        return note
    part: Part = listed[int(number) - 1]
    if words.strip():
        return corrected(store, note, part.field, part.place, words.strip(), on)
    return dropped(note, part.field, part.place)
