"""Asking for a key or a passphrase: what is typed is not shown, and standard output stays clean."""

import sys

from netgive.domain.text import harmless


def ask_hidden(question: str) -> str | None:
    """What somebody types on the terminal; None where there is nobody, or they say nothing."""
    if not sys.stdin.isatty():
        return None
    from getpass import getpass  # noqa: PLC0415  for encrypted stores without a key at hand

    try:
        return getpass(harmless(question)) or None
    except EOFError:
        return None
