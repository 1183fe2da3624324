"""Introductions: two people who should know each other, brought together after both said yes."""

from typing import Annotated, Any

import typer

from netgive.cli.options import AsJson, Name, complete_name, session
from netgive.cli.output import emit, say
from netgive.domain.exchange import IntroductionOutcome
from netgive.domain.suggest import Draft
from netgive.reports.introductions_text import idea_lines, introduction_lines, next_step
from netgive.services import ideas as service
from netgive.services import introductions
from netgive.services.export import as_json as record_json
from netgive.services.introductions import View

app = typer.Typer(rich_markup_mode=None)
intro = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
app.add_typer(intro, name="intro", help="Bring two people together, after both said yes.")

WithName = Annotated[bool, typer.Option("--name", help="Give the other's name in the first question.")]
IntroId = Annotated[str, typer.Argument(metavar="ID", help="The number of the introduction.")]


@app.callback()
def commands() -> None:
    """Keep the introductions a group of their own."""


@intro.command("ideas")
def ideas(
    ctx: typer.Context,
    limit: Annotated[int, typer.Option("--limit", help="How many at most.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Whom you could bring together: what one is looking for, another knows.

    Example: netgive intro ideas --limit 5
    """
    with session(ctx) as here:
        found = service.ideas(here.store, limit, here.today)
    if as_json:
        emit({"ideas": [record_json(idea) for idea in found]})
    elif found:
        say(idea_lines(found))
    else:
        say("No introduction comes to mind yet; needs and skills make them: `netgive need NAME TEXT`.")


@intro.command("propose")
def propose(
    ctx: typer.Context,
    a: Name,
    b: Annotated[str, typer.Argument(metavar="NAME", help="Whom they should meet.", autocompletion=complete_name)],
    reason: Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why they should meet.")] = None,
    named: WithName = False,
    as_json: AsJson = False,
) -> None:
    """Keep the idea of an introduction; the first one named is asked first, without the other's name.

    Example: netgive intro propose Ada Bo --reason "both build harbours"
    """
    with session(ctx) as here:
        view = introductions.propose(here.store, a, b, reason, here.today, named=named)
    _show(view, f"Kept as introduction {view.introduction.id}: {view.a.name} and {view.b.name}.", as_json=as_json)


@intro.command("list")
def list_introductions(ctx: typer.Context, as_json: AsJson = False) -> None:
    """All introductions, those that wait for somebody first.

    Example: netgive intro list
    """
    with session(ctx) as here:
        views = introductions.every(here.store, here.today)
    if as_json:
        emit({"introductions": [_document(view) for view in views]})
    elif views:
        say(introduction_lines(views))
    else:
        say("No introduction yet; `netgive intro ideas` looks for some.")


@intro.command("question")
def question(ctx: typer.Context, introduction_id: IntroId, named: WithName = False, as_json: AsJson = False) -> None:
    """The message for the next step, to read it once more.

    Example: netgive intro question 1 --name
    """
    with session(ctx) as here:
        view = introductions.question(here.store, introduction_id, here.today, named=named)
    if as_json:
        emit(_shown(view))
    elif view.draft is not None:
        say(_letter(view.draft), fold=False)


@intro.command("asked")
def asked(ctx: typer.Context, introduction_id: IntroId, as_json: AsJson = False) -> None:
    """The question went out, to the first or to the second of the two.

    Example: netgive intro asked 1
    """
    with session(ctx) as here:
        view = introductions.asked(here.store, introduction_id, here.today)
    _show(view, "Noted: you asked.", as_json=as_json)


@intro.command("yes")
def yes(ctx: typer.Context, introduction_id: IntroId, as_json: AsJson = False) -> None:
    """The one who was asked last said yes.

    Example: netgive intro yes 1
    """
    with session(ctx) as here:
        view = introductions.yes(here.store, introduction_id, here.today)
    _show(view, "Noted: a yes.", as_json=as_json)


@intro.command("no")
def no(ctx: typer.Context, introduction_id: IntroId, as_json: AsJson = False) -> None:
    """The one who was asked last said no; the other never learns of it.

    Example: netgive intro no 1
    """
    with session(ctx) as here:
        view = introductions.no(here.store, introduction_id, here.today)
    _show(view, "Closed quietly; nobody else will hear of it.", as_json=as_json)


@intro.command("text")
def text(ctx: typer.Context, introduction_id: IntroId, as_json: AsJson = False) -> None:
    """The message that brings the two together, once both said yes.

    Example: netgive intro text 1
    """
    with session(ctx) as here:
        introduction, draft = introductions.joint_text(here.store, introduction_id, here.today)
    if as_json:
        emit({"introduction": record_json(introduction), "text": draft.body, "draft": record_json(draft)})
    else:
        say(_letter(draft), fold=False)


@intro.command("made")
def made(ctx: typer.Context, introduction_id: IntroId, as_json: AsJson = False) -> None:
    """The joint message went out: the two are introduced.

    Example: netgive intro made 1
    """
    with session(ctx) as here:
        view, gift = introductions.made(here.store, introduction_id, here.today)
    if as_json:
        emit({**_shown(view), "give": record_json(gift)})
    else:
        say(f"Noted as gift {gift.id}: {view.a.name} and {view.b.name} have met through you.\n{next_step(view)}")


@intro.command("outcome")
def outcome(
    ctx: typer.Context,
    introduction_id: IntroId,
    became: Annotated[IntroductionOutcome, typer.Argument(metavar="OUTCOME", help="useful or not_useful.")],
    text: Annotated[str | None, typer.Argument(metavar="TEXT", help="What they said of it.")] = None,
    as_json: AsJson = False,
) -> None:
    """What came of an introduction, in their words.

    Example: netgive intro outcome 1 useful "they work together now"
    """
    with session(ctx) as here:
        view = introductions.outcome(here.store, introduction_id, became, text, here.today)
    _show(view, f"Noted: {became.value.replace('_', ' ')}.", as_json=as_json)


def _show(view: View, sentence: str, *, as_json: bool) -> None:
    if as_json:
        emit(_shown(view))
        return
    say(f"{sentence}\n{next_step(view)}")
    if view.draft is not None:
        say(f"\n{_letter(view.draft)}", fold=False)


def _shown(view: View) -> dict[str, Any]:
    return {"introduction": _document(view), "draft": record_json(view.draft) if view.draft is not None else None}


def _document(view: View) -> dict[str, Any]:
    """The record with the names of the two, whose turn it is, and why it has to wait."""
    names = {"a_name": view.a.name, "b_name": view.b.name}
    turn = view.turn.id if view.turn is not None else None
    return {**record_json(view.introduction), **names, "turn": turn, "resting": view.resting}


def _letter(draft: Draft) -> str:
    return f"Subject: {draft.subject}\n\n{draft.body}"
