"""Giving: give, promises, done, release, outcome, need."""

from typing import Annotated

import typer

from netgive.capture.dates import parse_date
from netgive.cli.options import AsJson, Name, complete_name, database_option, session
from netgive.cli.output import emit, say
from netgive.cli.promising import run_promises
from netgive.domain.exchange import Give, GiveKind, GiveOutcome, GiveState, NeedKind
from netgive.services import exchange
from netgive.services.exchange import NewGift, NewNeed
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)

GiveId = Annotated[str, typer.Argument(metavar="ID", help="The number of the gift.")]


@app.command()
def give(
    ctx: typer.Context,
    name: Name,
    kind: Annotated[GiveKind, typer.Argument(metavar="KIND", help="advice, recommendation, introduction, attention.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="What you gave, in a few words.")],
    shelf: Annotated[str | None, typer.Option("--shelf", metavar="ID|TITLE", help="The shelf item it was.")] = None,
    need: Annotated[str | None, typer.Option("--need", metavar="ID", help="The need it meets.")] = None,
    introduce: Annotated[
        str | None,
        typer.Option("--introduce", metavar="NAME", help="Whom you introduced.", autocompletion=complete_name),
    ] = None,
    minutes: Annotated[int | None, typer.Option("--minutes", help="How long it took.")] = None,
    promise: Annotated[bool, typer.Option("--promise", help="It is promised, not given yet.")] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="DATE", help="Until when it is promised.")] = None,
    on: Annotated[str | None, typer.Option("--on", metavar="DATE", help="When it was given or promised.")] = None,
    as_json: AsJson = False,
) -> None:
    """Record a gift, or with --promise a promise.

    Example: netgive give Ada recommendation "the systems book" --promise --by friday
    """
    with session(ctx) as here:
        gift = NewGift(
            name, kind, text, shelf, need, introduce, minutes, promise, here.day(by, "future"), here.day(on, "past")
        )
        given = exchange.give(here.store, gift, here.today)
    if as_json:
        emit({"give": record_json(given)})
    elif promise:
        due = f", until {given.due.isoformat()}" if given.due else ""
        say(f"Promised{due}. When it is done: netgive done {given.id}")
    else:
        say(f"Noted as gift {given.id}. What became of it, later: netgive outcome {given.id} thanked")


@app.command()
def promises(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Your open promises, the earliest due first.

    Example: netgive promises
    """
    run_promises(database_option(ctx), as_json=as_json)


@app.command()
def done(ctx: typer.Context, give_id: GiveId, as_json: AsJson = False) -> None:
    """A promise was kept.

    Example: netgive done 3
    """
    with session(ctx) as here:
        given = exchange.done(here.store, give_id, here.today)
    _show(given, f"Kept: {given.text}. What became of it, later: netgive outcome {given.id} thanked", as_json=as_json)


@app.command()
def release(ctx: typer.Context, give_id: GiveId, as_json: AsJson = False) -> None:
    """Take a promise back, with a message that says so kindly.

    Example: netgive release 3
    """
    with session(ctx) as here:
        released = exchange.release(here.store, give_id, here.today)
    if as_json:
        emit({"give": record_json(released.give), "message": released.message})
    else:
        say(f"Released. A message to send:\n\n{released.message}", fold=False)


@app.command()
def postpone(
    ctx: typer.Context,
    give_id: GiveId,
    by: Annotated[str, typer.Option("--by", metavar="DATE", help="The new day.")],
    as_json: AsJson = False,
) -> None:
    """Give a promise a new day, agreed with whom you made it to.

    Example: netgive postpone 3 --by "next friday"
    """
    with session(ctx) as here:
        due = parse_date(by, here.today, "future")
        given = exchange.postpone(here.store, give_id, due, here.today)
    _show(given, f"Promised until {due.isoformat()} now: {given.text}", as_json=as_json)


@app.command()
def outcome(
    ctx: typer.Context,
    give_id: GiveId,
    state: Annotated[
        GiveOutcome, typer.Argument(metavar="OUTCOME", help="thanked, used, changed_outcome, declined or no_response.")
    ],
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="What they said of it.")] = None,
    as_json: AsJson = False,
) -> None:
    """What became of a gift, in their words.

    Example: netgive outcome 3 used "she gave it to her whole team"
    """
    with session(ctx) as here:
        given = exchange.outcome(here.store, give_id, GiveState(state), text, here.today)
    _show(given, f"Noted: {given.text} ({given.state.replace('_', ' ')}).", as_json=as_json)


def _show(give: Give, sentence: str, *, as_json: bool) -> None:
    if as_json:
        emit({"give": record_json(give)})
    else:
        say(sentence)


@app.command()
def need(
    ctx: typer.Context,
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="Who is looking for it.", autocompletion=complete_name)
    ] = None,
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="What they are looking for.")] = None,
    kind: Annotated[NeedKind | None, typer.Option("--kind", help="What would meet it.")] = None,
    asked: Annotated[bool, typer.Option("--asked", help="They asked you for it.")] = False,
    by: Annotated[str | None, typer.Option("--by", metavar="DATE", help="Until when they need it.")] = None,
    close: Annotated[str | None, typer.Option("--close", metavar="ID", help="A need that is met, or gone.")] = None,
    as_json: AsJson = False,
) -> None:
    """Remember what somebody is looking for; netgive looks at once for what you could give.

    Example: netgive need "Ada Example" "is looking for a data engineer" --asked
    """
    with session(ctx) as here:
        if close is not None:
            record = exchange.close_need(here.store, close, here.today)
            sentence = f"Closed: {record.text}."
        elif name is None or text is None:
            raise typer.BadParameter("say who, and what they are looking for", param_hint="NAME TEXT")
        else:
            new = NewNeed(name, text, kind, asked, here.day(by, "future"))
            record = exchange.add_need(here.store, new, here.today)
            sentence = f"Noted as need {record.id} ({record.kind}). When it is met: netgive need --close {record.id}"
    if as_json:
        emit({"need": record_json(record)})
    else:
        say(sentence)
