"""Ways to write a note down when it is not on the command line: five short questions, or an editor.

What was written once stays for a command that is run again.
"""

import os
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path

import typer

from netgive.cli.output import say
from netgive.errors import InvalidValueError
from netgive.store.files import passing_folder, put

TEMPLATE = """

# Write below what happened; lines that begin with # and a blank are left out. For example:
# Coffee with Ada yesterday. She is looking for a data engineer.
# I promised to send her the systems book by Friday.
"""
QUESTIONS = (
    ("With whom, how and when? (“Coffee with Ada yesterday”)", "{}"),
    ("What did you hear?", "{}"),
    ("What are they looking for, or struggling with? (“a data engineer”)", "Needs: {}"),
    ("What did you promise, until when? (“send the book by friday”)", "I promised: {}"),
    ("What did they do for you? (“recommended the podcast Hard Fork”)", "They {}"),
)


@cache
def asked() -> str:
    """The answers to five short questions, as a note. Each may be left out but the first."""
    say("Five short questions; Enter leaves one out.")
    answers = [(form, typer.prompt(question, default="", show_default=False).strip()) for question, form in QUESTIONS]
    return "\n".join(form.format(answer) for form, answer in answers if answer)


@cache
def written(start: str) -> str:
    """The note as it was written in the editor of ``$VISUAL`` or ``$EDITOR``.

    Raises InvalidValueError where nothing was written, or nothing could be.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("vi" if sys.stdin.isatty() else "")
    if not editor:
        raise InvalidValueError("There is no terminal for an editor, and EDITOR names none; write the note as TEXT.")
    with passing_folder("netgive-note-") as folder:
        file = Path(folder, "note.txt")
        put(str(file), f"{start}{TEMPLATE}")
        try:
            subprocess.run([*shlex.split(editor), str(file)], check=True)  # noqa: S603  the user's own editor
        except (OSError, subprocess.CalledProcessError, ValueError) as error:
            raise InvalidValueError(f"The editor “{editor}” could not be used; set EDITOR to one that can.") from error
        try:
            text = file.read_text("utf-8", errors="replace")
        except OSError as error:
            raise InvalidValueError("The editor left no file behind, so nothing was noted.") from error
    kept = "\n".join(line for line in text.splitlines() if not _is_comment(line)).strip()
    if not kept:
        raise InvalidValueError("Nothing was written, so nothing was noted.")
    return kept


def _is_comment(line: str) -> bool:
    """A line such as those of the template; “#fintech” is a topic."""
    return line == "#" or line.startswith("# ")
