"""Showing a person: what `show` and its straight way have in common. Imports no Typer."""

from netgive.cli.output import emit, say
from netgive.cli.reading import reading
from netgive.reports.portrait import Portrait
from netgive.services.portrait import portrait as portrait_of


def run_show(db: str | None, name: str, *, everything: bool, as_json: bool) -> None:
    """Show a person of the chosen database."""
    with reading(db) as here:
        portrait = portrait_of(here.store, name, here.today, everything=everything)
    if as_json:
        _emit(portrait)
    else:
        from netgive.reports.portrait_text import portrait_text  # noqa: PLC0415  each form imports its own

        say(portrait_text(portrait, everything=everything))


def _emit(portrait: Portrait) -> None:
    from netgive.reports.plan_json import tie_to_json  # noqa: PLC0415  for programs
    from netgive.services.export import as_json  # noqa: PLC0415

    emit(
        {
            "contact": {**as_json(portrait.contact), "tie": tie_to_json(portrait.tie)},
            "months": list(portrait.months),
            "interactions": [as_json(interaction) for interaction in portrait.interactions],
            "needs": [as_json(need) for need in portrait.needs],
            "events": [as_json(event) for event in portrait.events],
            "gives": [as_json(give) for give in portrait.gives],
            "received": [as_json(received) for received in portrait.received],
            "introductions": [as_json(introduction) for introduction in portrait.introductions],
        }
    )
