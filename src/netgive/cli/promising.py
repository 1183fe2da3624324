"""Open promises: what `promises` and its straight way have in common. Imports no Typer."""

from collections.abc import Sequence
from datetime import date

from netgive.cli.output import emit, say
from netgive.cli.reading import reading
from netgive.domain.exchange import Give
from netgive.services.promises import PromiseView, promises

LONG_OVERDUE_DAYS = 14  # ENGINE C.7: keep, renegotiate or release


def run_promises(db: str | None, *, as_json: bool) -> None:
    """Show the open promises of the chosen database."""
    with reading(db) as here:
        views = promises(here.store)
    if as_json:
        _emit(views, here.today)
    elif views:
        from netgive.reports.listing import listing  # noqa: PLC0415  for people

        say(listing([(view.give.id, _promise_text(view, here.today)) for view in views]))
    else:
        say("No promise is open. `netgive give NAME KIND TEXT --promise` keeps one in mind.")


def _emit(views: Sequence[PromiseView], today: date) -> None:
    from netgive.services.export import as_json  # noqa: PLC0415  for programs

    named = [
        {**as_json(view.give), "name": view.contact.name, "overdue": _is_overdue(view.give, today)} for view in views
    ]
    emit({"promises": named})


def _promise_text(view: PromiseView, today: date) -> str:
    due = f"due {view.give.due.isoformat()}" if view.give.due else "no date"
    late = f", {_how_late(view.give, today)}" if _is_overdue(view.give, today) else ""
    return f"{view.contact.name}: {view.give.text} ({due}{late}; {view.give.minutes} min)"


def _how_late(give: Give, today: date) -> str:
    """What to do about a promise two weeks past its day is named: keep it, agree on another day, or release it."""
    if give.due is None or (today - give.due).days < LONG_OVERDUE_DAYS:
        return "the day has passed"
    return f"two weeks past: netgive done {give.id}, netgive postpone {give.id} --by DATE, or netgive release {give.id}"


def _is_overdue(give: Give, today: date) -> bool:
    return give.due is not None and give.due < today
