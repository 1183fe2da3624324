"""A command that was overtaken by another is run again: what it read is no longer so. Imports no Typer."""

import sys
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache

from netgive.errors import StoreChangedError

ATTEMPTS = 3
_ALONE = ContextVar("alone", default=False)


def alone() -> bool:
    """Whether nobody else may write while the command that is running thinks."""
    return _ALONE.get()


def run_again(action: Callable[[], int]) -> int:
    """Run ``action`` while others wait who would write, but none of them for a person who is asked something.

    Raises StoreChangedError where it never came to its turn.
    """
    for _ in range(ATTEMPTS):
        _ALONE.set(not sys.stdin.isatty())
        try:
            return action()
        except StoreChangedError:
            continue
    return action()


@cache
def standard_input() -> bytes:
    """All that was given there; it can be read once only, and stays for a command that is run again."""
    return sys.stdin.buffer.read()
