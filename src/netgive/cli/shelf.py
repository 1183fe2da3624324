"""The shelf: what you have to give."""

from typing import Annotated

import typer

from netgive.cli.options import AsJson, session
from netgive.cli.output import emit, say
from netgive.domain.exchange import ShelfItem, ShelfKind
from netgive.reports.listing import listing
from netgive.services import shelf as shelf_service
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)
shelf = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
app.add_typer(shelf, name="shelf", help="What you have to give: skills, books, podcasts, articles, tools.")


@app.callback()
def commands() -> None:
    """Keep the shelf a group of its own."""


@shelf.command("add")
def add(
    ctx: typer.Context,
    kind: Annotated[ShelfKind, typer.Argument(metavar="KIND", help="skill, book, podcast, article, tool, other.")],
    title: Annotated[str, typer.Argument(metavar="TITLE", help="Its title; of a skill, the skill.")],
    topics: Annotated[list[str] | None, typer.Option("--topic", help="What it is about; repeat it.")] = None,
    url: Annotated[str | None, typer.Option("--url", metavar="U", help="Where it is to be found.")] = None,
    as_json: AsJson = False,
) -> None:
    """Put something on the shelf.

    Example: netgive shelf add book "Thinking in Systems" --topic complexity
    """
    with session(ctx) as here:
        item = shelf_service.add(here.store, kind, title, topics or [], url)
    _show(item, f"On the shelf as {item.id}: {item.title} ({item.kind}).", as_json=as_json)


@shelf.command("list")
def list_items(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Everything on the shelf.

    Example: netgive shelf list
    """
    with session(ctx) as here:
        items = shelf_service.items(here.store)
    if as_json:
        emit({"shelf": [record_json(item) for item in items]})
        return
    if items:
        say(listing([(item.id, _item_text(item)) for item in items]))
    else:
        say('The shelf is empty. What do people ask you about? `netgive shelf add skill "..."` is a start.')


def _item_text(item: ShelfItem) -> str:
    topics = f" [{', '.join(item.topics)}]" if item.topics else ""
    return f"{item.title} ({item.kind}){topics}"


@shelf.command("remove")
def remove(
    ctx: typer.Context,
    item: Annotated[str, typer.Argument(metavar="ID", help="Its number or title.")],
    as_json: AsJson = False,
) -> None:
    """Take something off the shelf.

    Example: netgive shelf remove 4
    """
    with session(ctx) as here:
        removed = shelf_service.remove(here.store, item)
    _show(removed, f"Off the shelf: {removed.title}.", as_json=as_json)


def _show(item: ShelfItem, sentence: str, *, as_json: bool) -> None:
    if as_json:
        emit({"item": record_json(item)})
    else:
        say(sentence)
