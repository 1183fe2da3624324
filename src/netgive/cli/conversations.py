"""After a conversation: log, edit-log."""

import sys
from dataclasses import replace
from typing import Annotated

import typer

from netgive.cli.options import AsJson, Session, complete_name, session
from netgive.cli.output import emit, say
from netgive.cli.overtaken import standard_input
from netgive.cli.recording import Wish, record, show
from netgive.cli.understanding import as_json as understood_json
from netgive.domain.conversations import Channel, Direction
from netgive.errors import InvalidValueError
from netgive.services import amending
from netgive.services.amending import Amended, Correction
from netgive.services.export import as_json as record_json
from netgive.services.notes import Note, Said

app = typer.Typer(rich_markup_mode=None)

FROM_STDIN = "-"


@app.command()
def log(
    ctx: typer.Context,
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT|-]", help="What happened, in a sentence or more; - reads it.")
    ] = None,
    people: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="NAME", help="With whom; may be repeated.", autocompletion=complete_name),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day: yesterday, last friday, 20 Nov.")
    ] = None,
    channel: Annotated[Channel | None, typer.Option("--channel", help="How you talked.")] = None,
    direction: Annotated[
        Direction | None, typer.Option("--direction", help="in: they wrote, out: you wrote, both: you talked.")
    ] = None,
    add_people: Annotated[bool, typer.Option("--add-people", help="Add whoever is not known yet.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Write the note in your editor.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Record what was understood without asking.")] = False,
    as_json: AsJson = False,
) -> None:
    """Record a conversation in one sentence: people, day, needs and promises are understood from it.

    Example: netgive log "Coffee with Ada yesterday. She needs a data engineer. I'll send her the book by friday"

    Without TEXT, five short questions ask for it. What options say stands above what the words say.
    """
    asking = not (yes or as_json) and sys.stdin.isatty() and sys.stdout.isatty()
    words = _words(text, edit=edit, asking=asking)
    with session(ctx) as here:
        said = Said(people or [], here.day(on, "past"), channel, direction)
        wish = Wish(add_people=add_people, asking=asking, as_json=as_json)
        record(here.store, words, said, here.today, wish)


@app.command("edit-log")
def edit_log(
    ctx: typer.Context,
    number: Annotated[str, typer.Argument(metavar="ID", help="The number of the conversation.")],
    text: Annotated[
        str | None, typer.Argument(metavar="[TEXT|-]", help="The note as it should be; - reads it.")
    ] = None,
    people: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="NAME", help="With whom it was; may be repeated.", autocompletion=complete_name),
    ] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="The day it was.")] = None,
    channel: Annotated[Channel | None, typer.Option("--channel", help="How you talked.")] = None,
    direction: Annotated[Direction | None, typer.Option("--direction", help="Who wrote to whom.")] = None,
    add_people: Annotated[bool, typer.Option("--add-people", help="Add whoever is not known yet.")] = False,
    edit: Annotated[bool, typer.Option("--edit", help="Write the note anew in your editor.")] = False,
    remove: Annotated[bool, typer.Option("--remove", help="It did not take place.")] = False,
    as_json: AsJson = False,
) -> None:
    """Correct a conversation that was logged: its words, day, channel or people, and what was noted with it.

    Example: netgive edit-log 84 --on friday --channel call

    Without options its parts are shown, to be corrected or dropped. A new text is read anew, a new day moves what was
    noted that day; what became something since is left as it is.
    """
    asked = any((text is not None, people, on, channel, direction, add_people, edit))
    if remove and asked:
        raise InvalidValueError("--remove takes the whole conversation away; leave the other options out.")
    reviewing = not (asked or remove or as_json) and sys.stdin.isatty() and sys.stdout.isatty()
    with session(ctx) as here:
        before = amending.logged(here.store, number)
        if not (asked or remove or reviewing):
            raise InvalidValueError("Say what to correct; `netgive edit-log --help` lists it, a terminal shows it.")
        if remove:
            done = amending.remove(here.store, before)
        else:
            note = _corrected(
                here,
                before,
                reviewing=reviewing,
                edit=edit,
                add_people=add_people,
                correction=Correction(text, here.day(on, "past"), channel, direction, tuple(people or ())),
            )
            done = amending.amend(here.store, before, note)
    if as_json:
        found = [record_json(one) for one in done.interactions]
        understood = understood_json(done.note, done.note.understood)
        emit({"interaction": found[0], "interactions": found, "removed": remove, "understood": understood})
    else:
        _say_amended(done, removed=remove)


def _corrected(
    here: Session, before: amending.Logged, correction: Correction, *, reviewing: bool, edit: bool, add_people: bool
) -> Note:
    """The note as it should be."""
    if reviewing:
        from netgive.cli.reviewing import reviewed  # noqa: PLC0415  only where it is asked

        return reviewed(here.store, before.note, here.today)
    if correction.text is not None or edit:
        words = correction.text if correction.text is not None else before.note.text
        correction = replace(correction, text=_words(words, edit=edit, asking=False))
    return amending.wanted_note(here.store, before, correction, here.today, add_people=add_people)


def _say_amended(done: Amended, *, removed: bool) -> None:
    """What was changed, and what the conversation is now."""
    lost = f"{done.dropped} {'part' if done.dropped == 1 else 'parts'} noted with it went, too." if done.dropped else ""
    said = ["Removed." if removed else "Corrected."]
    said += [f"{' and '.join(done.gone)} taken out."] if done.gone else []
    said += [f"{' and '.join(done.added)} added."] if done.added else []
    say(" ".join(filter(None, [*said, lost])))
    if not removed:
        show(done.note, done.note.doubts)


def _words(text: str | None, *, edit: bool, asking: bool) -> str:
    """The note, from wherever it is to come."""
    if text == FROM_STDIN:
        return standard_input().decode(sys.stdin.encoding, "replace")
    if edit:
        from netgive.cli.noting import written  # noqa: PLC0415  only where it is wished

        return written(text or "")
    if text is not None:
        return text
    if asking:
        from netgive.cli.noting import asked  # noqa: PLC0415

        return asked()
    raise typer.BadParameter("say in a sentence what was said", param_hint="TEXT")
