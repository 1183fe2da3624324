"""Handing a draft to the clipboard or the mail program."""

import webbrowser
from urllib.parse import quote

import pyperclip

from netgive.cli.output import say
from netgive.domain.suggest import Suggestion
from netgive.domain.text import harmless
from netgive.errors import RefusedError


def copy_text(suggestion: Suggestion) -> None:
    """Raises RefusedError where there is no clipboard."""
    if suggestion.draft is None:
        return
    try:
        pyperclip.copy(harmless(suggestion.draft.body))
    except pyperclip.PyperclipException as error:
        raise RefusedError(
            f"There is no clipboard to be had here; `netgive draft {suggestion.rank}` prints the text."
        ) from error
    say(f"The message to {suggestion.contact.name} is on the clipboard.")


def open_mail(suggestion: Suggestion, address: str | None) -> None:
    """Raises RefusedError where there is no mail program."""
    if suggestion.draft is None:
        return
    subject, body = quote(harmless(suggestion.draft.subject)), quote(harmless(suggestion.draft.body))
    if not webbrowser.open(f"mailto:{quote(address or '', safe='@')}?subject={subject}&body={body}"):
        raise RefusedError(f"No mail program could be opened here; `netgive draft {suggestion.rank}` prints the text.")
    say(f"The message to {suggestion.contact.name} is open in your mail program.")
