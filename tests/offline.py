"""A process that ends at once where it would speak to a network."""

import os
import socket
import sys

SPOKE = 98  # the exit code


def forbid_network() -> None:
    """From here on no socket is made but those within the machine, and no name is looked up."""
    sys.addaudithook(_watch)


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not event.startswith("socket.") or event == "socket.gethostname":
        return
    if event == "socket.__new__" and arguments[1] == socket.AF_UNIX:
        return
    os.write(2, f"Traceback: {event} {arguments!r}\n".encode())
    os._exit(SPOKE)
