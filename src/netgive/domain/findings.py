"""What is not as it should be with a store."""

from typing import NamedTuple


class Finding(NamedTuple):
    """A stable code, a sentence, and whether `doctor --fix` puts it right."""

    code: str
    text: str
    fixable: bool = False
