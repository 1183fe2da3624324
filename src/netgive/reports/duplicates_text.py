"""Two contacts side by side, with what speaks for their being one person."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from netgive.domain.duplicates import Pair
from netgive.domain.people import Contact
from netgive.domain.text import handle, harmless
from netgive.reports.people_text import describe

COLUMN, GAP = 38, "  "
LEFT_OUT = frozenset({"Closeness", "Trust"})


def duplicates_text(pairs: Sequence[Pair]) -> str:
    """All pairs, each with the command that joins the two."""
    return "\n\n".join(
        f"{number}. {'Certain' if pair.certain else 'Perhaps'} ({pair.confidence:.0%}): {', '.join(pair.reasons)}\n"
        f"{side_by_side(pair.a, pair.b)}\n"
        f"   Join them: netgive merge {handle('', pair.a.id)} {handle('', pair.b.id)}"
        for number, pair in enumerate(pairs, 1)
    )


def side_by_side(a: Contact, b: Contact) -> str:
    """What is known of the one on the left, of the other on the right, in 80 columns."""
    left, right = list(_column(a)), list(_column(b))
    return "\n".join(f"{one:<{COLUMN}}{GAP}{other}".rstrip() for one, other in zip_longest(left, right, fillvalue=""))


def _column(contact: Contact) -> Iterator[str]:
    yield from textwrap.wrap(harmless(f"{contact.name} ({contact.id})"), COLUMN)
    for label, text in describe(contact):
        if label not in LEFT_OUT:
            line = f"{label}: {' '.join(text.split())}"
            yield from textwrap.wrap(harmless(line), COLUMN, subsequent_indent="  ", max_lines=3, placeholder=" …")
