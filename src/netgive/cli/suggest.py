"""Every morning: suggest, draft, sent, skip, snooze."""

from typing import Annotated

import typer

from netgive.cli.options import AsJson, RankOrName, complete_name, session
from netgive.cli.output import emit, say
from netgive.cli.suggesting import planned, show
from netgive.domain.suggest import Shown, SkipReason, Suggestion
from netgive.reports.plan_json import suggestion_to_json
from netgive.services import sending
from netgive.services.export import as_json as record_json
from netgive.services.suggest import Wish

app = typer.Typer(rich_markup_mode=None)


@app.command()
def suggest(
    ctx: typer.Context,
    minutes: Annotated[int | None, typer.Option("--minutes", help="How much time you have (15).")] = None,
    people: Annotated[int | None, typer.Option("--people", help="How many people at most (3).")] = None,
    why: Annotated[
        str | None,
        typer.Option("--why", metavar="NAME", help="Explain one person's place.", autocompletion=complete_name),
    ] = None,
    everyone: Annotated[bool, typer.Option("--all", help="Everybody who may be written to, best first.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show the plan without remembering it.")] = False,
    as_json: AsJson = False,
) -> None:
    """Whom to write to this morning, why, what to give, and the first sentence.

    Example: netgive suggest --minutes 10
    """
    with session(ctx) as here:
        wish = Wish(minutes, people, everyone, why, dry_run)
        show(planned(here.store, wish, here.today), wish, as_json=as_json)


@app.command()
def draft(
    ctx: typer.Context,
    who: RankOrName,
    copy: Annotated[bool, typer.Option("--copy", help="Put the text on the clipboard.")] = False,
    mail: Annotated[bool, typer.Option("--mail", help="Open it in your mail program.")] = False,
    as_json: AsJson = False,
) -> None:
    """Print the message of a suggestion, copy it, or open it in your mail program.

    Example: netgive draft 1 --copy
    """
    with session(ctx) as here:
        suggestion = sending.with_message(here.store, who, here.today)
        address = sending.mail_address(here.store, suggestion)
    if mail:
        from netgive.cli.handing_over import open_mail  # noqa: PLC0415  only where asked for

        open_mail(suggestion, address)
    if copy:
        from netgive.cli.handing_over import copy_text  # noqa: PLC0415

        copy_text(suggestion)
    if as_json:
        emit({"suggestion": suggestion_to_json(suggestion), "draft": suggestion_to_json(suggestion)["draft"]})
    elif not (copy or mail):
        _print_draft(suggestion)


def _print_draft(suggestion: Suggestion) -> None:
    if suggestion.draft is not None:
        say(f"Subject: {suggestion.draft.subject}\n\n{suggestion.draft.body}", fold=False)


@app.command()
def sent(
    ctx: typer.Context,
    who: RankOrName,
    text: Annotated[str | None, typer.Option("--text", help="What you really wrote, in a few words.")] = None,
    as_json: AsJson = False,
) -> None:
    """The message went out: record the contact and the gift in one step.

    Example: netgive sent 1
    """
    with session(ctx) as here:
        done = sending.sent(here.store, who, text, here.today)
    if as_json:
        give = record_json(done.give) if done.give is not None else None
        emit({"interaction": record_json(done.interaction), "give": give})
        return
    say(f"Noted: you wrote to {done.suggestion.contact.name} today.")
    if done.give is not None:
        say(f"What becomes of it, later: netgive outcome {done.give.id} thanked")


@app.command()
def skip(
    ctx: typer.Context,
    who: RankOrName,
    reason: Annotated[SkipReason, typer.Option("--reason", help="Why not.")] = SkipReason.NOT_NOW,
    as_json: AsJson = False,
) -> None:
    """Not this person today. "Awkward" costs no rank: it rests for a week only.

    Example: netgive skip 2 --reason awkward
    """
    with session(ctx) as here:
        shown, name = sending.skip(here.store, who, reason, here.today)
    _say_rest(shown, f"Not today, then. {name} comes back later.", as_json=as_json)


@app.command()
def snooze(
    ctx: typer.Context,
    who: RankOrName,
    until: Annotated[str, typer.Option("--until", metavar="DATE", help="The day to come back: in 2 weeks, 1 March.")],
    as_json: AsJson = False,
) -> None:
    """Not this person before a certain day.

    Example: netgive snooze Ada --until "in 2 weeks"
    """
    with session(ctx) as here:
        day = here.day(until, "future") or here.today
        shown, name = sending.snooze(here.store, who, day, here.today)
    _say_rest(shown, f"{name} rests until {day.isoformat()}.", as_json=as_json)


def _say_rest(shown: Shown, sentence: str, *, as_json: bool) -> None:
    if as_json:
        emit({"suggestion": record_json(shown)})
    else:
        say(sentence)
