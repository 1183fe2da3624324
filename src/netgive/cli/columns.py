"""Asking what the columns of a table hold, where their names do not tell."""

from dataclasses import replace

import typer

from netgive.cli.output import say
from netgive.importers.source import Source
from netgive.services.columns import unclear
from netgive.store.connection import Store

QUESTIONS = {
    "name": "Which column is the name of the person?",
    "emails": "Which is the e-mail address?",
    "phones": "Which is the phone number?",
    "organization": "Which is the employer?",
    "title": "Which is what they do?",
    "note": "Which is a note on them?",
}
SAMPLE = 30  # letters of a column's name that are shown


def asked(store: Store, source: Source) -> Source:
    """The file with what its columns hold, asked one by one if it is a table that does not say."""
    names = unclear(store, source)
    if names is None:
        return source
    say(f"{source.label} is a table whose columns I do not know:")
    say("\n".join(f"{number:>4}  {name[:SAMPLE]}" for number, name in enumerate(names, 1)))
    say("Enter leaves a question out. What you say is remembered for files with the same columns.")
    answers = {field: _column(question, names) for field, question in QUESTIONS.items()}
    return replace(source, columns={field: column for field, column in answers.items() if column})


def _column(question: str, names: list[str]) -> str:
    """The name of the column with the number that is answered; empty where none is."""
    while True:
        answer = typer.prompt(question, default="", show_default=False, prompt_suffix=" ").strip()
        if not answer:
            return ""
        if answer.isdecimal() and 1 <= int(answer) <= len(names):
            return names[int(answer) - 1]
        say(f"A number from 1 to {len(names)}, or Enter.")
