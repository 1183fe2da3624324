"""Finding what was noted: what `find` and its straight way have in common. Imports no Typer."""

import os
from collections.abc import Sequence

from netgive.cli.output import emit, highlighted, on_terminal, say, show_made_harmless
from netgive.cli.reading import reading
from netgive.cli.screen import columns
from netgive.domain.people import Contact
from netgive.services import recall


def run_find(db: str | None, words: Sequence[str], *, as_json: bool) -> None:
    """Search the chosen database."""
    text = " ".join(words)
    with reading(db) as here:
        if as_json:
            _emit(recall.find(here.store, text, here.today))
            return
        found = recall.find_briefly(here.store, text, here.today)
    if found.people or found.shelf:
        from netgive.reports.recall_text import recall_lines  # noqa: PLC0415  each form imports its own

        mark = highlighted if on_terminal() and "NO_COLOR" not in os.environ else str
        show_made_harmless(recall_lines(found.people, found.shelf, mark, columns()))
    else:
        say(f"Nothing was noted with “{text}”.")


def _emit(found: recall.Recalled[Contact]) -> None:
    from netgive.reports.plan_json import tie_to_json  # noqa: PLC0415  for programs
    from netgive.services.export import as_json  # noqa: PLC0415

    contacts = [
        {
            **as_json(one.contact),
            "tie": tie_to_json(one.tie),
            "passages": [
                {"kind": passage.kind, "on": passage.on.isoformat() if passage.on else None, "text": passage.text}
                for passage in one.passages
            ],
        }
        for one in found.people
    ]
    emit({"contacts": contacts, "shelf": [as_json(one.item) for one in found.shelf]})
