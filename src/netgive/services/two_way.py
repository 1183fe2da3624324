"""Keeping only those with whom messages went both ways, where an import is wished so."""

from collections.abc import Mapping

from netgive.domain.intake import Skipped
from netgive.services.drafts import Made
from netgive.store import conversations, people
from netgive.store.changes import Changes


def leave_out_one_way(changes: Changes, met: Mapping[str, Made]) -> None:
    """Take back those who were added because of a conversation, and who only wrote or were only written to."""
    for contact, made in met.items():
        counted = conversations.by_direction(changes.connection, contact)
        if counted.heard and counted.said:
            continue
        name = people.names_of(changes.connection, [contact])[contact]
        why = f"{name} never wrote to you" if counted.said else f"you never wrote to {name}"
        made.report.skipped.append(Skipped(made.where, f"{why} (--two-way)"))
        made.report.of("contacts").added -= 1
        made.report.of("interactions").added -= counted.all
        people.delete(changes, contact)
