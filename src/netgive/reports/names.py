"""Names as they may stand in texts."""

from typing import NamedTuple


class Known(NamedTuple):
    """A name that may stand in a text, and whether the tie is communal."""

    name: str
    communal: bool
