"""The backtest: how well the ranking predicts whom one is in touch with."""

from pathlib import Path
from typing import Annotated, TypeVar

import typer

from netgive.cli.options import AsJson, session
from netgive.cli.output import emit, say
from netgive.cli.progress import measuring
from netgive.engine.backtest import Row, Task
from netgive.reports.backtest_text import backtest_text
from netgive.services import backtest as service
from netgive.services.export import as_json as record_json

app = typer.Typer(rich_markup_mode=None)

OWN_HORIZON, OWN_DORMANT_AFTER, OWN_FROM_DAY = 30, 30, 120
DECIMALS = 6

Value = TypeVar("Value")


@app.command()
def backtest(
    ctx: typer.Context,
    events: Annotated[
        Path | None, typer.Option("--events", metavar="FILE", help="Messages: sender, receiver, seconds; with tabs.")
    ] = None,
    egos: Annotated[Path | None, typer.Option("--egos", metavar="FILE", help="Ids to rank for, one a line.")] = None,
    horizon: Annotated[int | None, typer.Option("--horizon", metavar="DAYS", help="How far to look ahead.")] = None,
    dormant_after: Annotated[
        int | None, typer.Option("--dormant-after", metavar="DAYS", help="Silence of a dormant contact, at least.")
    ] = None,
    from_day: Annotated[int | None, typer.Option("--from-day", metavar="DAY", help="The first cut.")] = None,
    to_day: Annotated[int | None, typer.Option("--to-day", metavar="DAY", help="The last day to look at.")] = None,
    undirected: Annotated[
        bool, typer.Option("--undirected", help="Who wrote to whom means nothing in this file.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """How well the ranking predicts contact: on your own history, or on a file of message events.

    Example: netgive backtest
    """
    with measuring() as progress:
        if events is not None:
            task = _task_of_file(egos, horizon, dormant_after, from_day, to_day, undirected=undirected)
            rows = service.on_file(events, _given(egos, "--egos"), task, progress)
        else:
            task = Task(
                horizon if horizon is not None else OWN_HORIZON,
                dormant_after if dormant_after is not None else OWN_DORMANT_AFTER,
                from_day if from_day is not None else OWN_FROM_DAY,
                to_day or 0,
                undirected,
            )
            with session(ctx) as here:
                rows = service.on_own(here.store, task, here.today, progress)
    if as_json:
        emit({"rows": [_row(row) for row in rows]})
    else:
        say(backtest_text(rows), fold=False)


def _task_of_file(
    egos: Path | None,
    horizon: int | None,
    dormant_after: int | None,
    from_day: int | None,
    to_day: int | None,
    *,
    undirected: bool,
) -> Task:
    _given(egos, "--egos")
    return Task(
        _given(horizon, "--horizon"),
        _given(dormant_after, "--dormant-after"),
        _given(from_day, "--from-day"),
        _given(to_day, "--to-day"),
        undirected,
    )


def _given(value: Value | None, name: str) -> Value:
    if value is None:
        raise typer.BadParameter("it goes with --events", param_hint=name)
    return value


def _row(row: Row) -> dict[str, object]:
    rounded = {
        name: round(value, DECIMALS) if isinstance(value, float) else value for name, value in record_json(row).items()
    }
    return {**rounded, "slice": str(row.slice)}
