"""How wide the screen is."""

import os
import sys

from netgive.cli.output import LEAST_COLUMNS, on_terminal

MOST_COLUMNS = 80


def columns() -> int:
    """Letters on a line: those of the terminal, but no more than can be read well."""
    if not on_terminal():
        return MOST_COLUMNS
    width = os.get_terminal_size(sys.stdout.fileno()).columns or MOST_COLUMNS
    return min(max(width, LEAST_COLUMNS), MOST_COLUMNS)
