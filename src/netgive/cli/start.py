"""The first five minutes, by questions that can all be skipped; what was asked is not asked again."""

import shlex
import sys
from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import Annotated

import typer

from netgive.cli.options import Session, chosen_database, session
from netgive.cli.output import say
from netgive.cli.progress import watching
from netgive.cli.schedule import describe_steps, parse_time
from netgive.config import settings_path
from netgive.domain.people import Closeness
from netgive.domain.text import clean_line
from netgive.errors import InvalidValueError, NetgiveError, RefusedError
from netgive.importers.source import Source
from netgive.reports.intake_text import intake_text
from netgive.reports.overview_text import overview_text
from netgive.services import beginning, config, introductions, people, schedule, shelf
from netgive.services.intake import IntakeWish, import_files
from netgive.services.means import Means, working_means
from netgive.services.overview import overview

app = typer.Typer(rich_markup_mode=None)

HOW_TO = """1 of 4 · The people you know already

On LinkedIn: Settings, Data privacy, Get a copy of your data; tick Connections
and Messages. The mail with the link takes minutes to a day: go on without it
and run `netgive start` again. Of your address book, export a vCard file (.vcf).
Files, folders and zip files are read as they are; several may stand on a line.
Nothing you bring in leaves this machine."""
LATER = "Whenever you have one: `netgive start` asks again, and `netgive import FILE` brings it in, too."
CLOSENESS = dict(zip("12345", Closeness, strict=True))
SCALE = "1 closest few · 2 good friend · 3 close · 4 in touch · 5 acquaintance"
STOP = frozenset({"q", "quit"})
STOPPED = "\nStopped. `netgive start` goes on from here."


@app.callback()
def commands() -> None:
    """Keep the command's own name."""


@app.command()
def start(
    ctx: typer.Context,
    again: Annotated[bool, typer.Option("--again", help="Ask everything again.")] = False,
) -> None:
    """The first five minutes: bring in people, say who matters, find what you have to give, choose a time of day.

    Example: netgive start
    """
    if not sys.stdin.isatty():
        raise InvalidValueError("start asks questions and needs a terminal; without one, use `netgive import FILE`.")
    with session(ctx, looking=False) as here:  # each answer is a change of its own
        if again:
            beginning.begin_anew(here.store)
        say("Welcome to netgive. Enter skips a question, q stops; `netgive start` goes on where you stopped.\n")
        try:
            _bring_in(here)
            _who_matters(here)
            _what_to_give(here)
            _habit(ctx, here)
        except _Stopped:
            say(STOPPED)
            return
        except typer.Abort:
            say(STOPPED)
            raise
    say("\nThat is all. `netgive suggest` says each morning whom to write to, and what to give them.")


class _Stopped(Exception):  # noqa: N818  no error: somebody has had enough for today
    """The one who answers wants to stop."""


def _ask(question: str) -> str:
    answer = clean_line(typer.prompt(question, default="", show_default=False, prompt_suffix="\n> "))
    if answer.casefold() in STOP:
        raise _Stopped
    return answer


def _bring_in(here: Session) -> None:
    if "import" not in beginning.asked(here.store):
        say(HOW_TO)
        while line := _ask("\nWhich file or files shall I bring in? (Enter goes on)"):
            _import(here, _paths(line))
        if overview(here.store, here.today).people:
            beginning.remember(here.store, "import")
        else:
            say(LATER)
    say(f"\n{overview_text(overview(here.store, here.today))}")


def _paths(line: str) -> list[Path]:
    """One path as it stands, blanks and all, or several as a shell would take them."""
    whole = Path(line).expanduser()
    if whole.exists():
        return [whole]
    try:
        words = shlex.split(line)
    except ValueError:  # a quotation mark that belongs to a name
        words = line.split()
    return [Path(word).expanduser() for word in words]


def _import(here: Session, paths: list[Path]) -> None:
    """Bring files in; what is wrong with them is said, and others can be named."""
    try:
        with watching() as watcher:
            found = import_files(here.store, [Source(path) for path in paths], IntakeWish(), here.today, watcher)
    except NetgiveError as error:
        say(str(error))
    else:
        say(intake_text(found))


def _who_matters(here: Session) -> None:
    important = beginning.most_important(here.store, beginning.asked(here.store))
    if important:
        say(f"\n2 of 4 · Who matters most\n\nHow close are they to you? {SCALE}")
    for one in important:
        last = f", last on {one.last.isoformat()}" if one.last else ""
        answer = _ask(f"\n{one.contact.name} (in touch on {one.days} {'day' if one.days == 1 else 'days'}{last})")
        while answer and answer not in CLOSENESS:
            answer = _ask(f"A number from 1 to 5, or Enter. {SCALE}")
        if answer:
            people.edit(here.store, one.contact.id, {"closeness": CLOSENESS[answer]}, [])
        beginning.remember(here.store, f"close {one.contact.id}")


def _what_to_give(here: Session) -> None:
    done = beginning.asked(here.store)
    left = [question for question in beginning.QUESTIONS if question[0] not in done]
    if left:
        say("\n3 of 4 · What you have to give\n\nMore than you think. A few words for each are enough.")
    for key, kind, question in left:
        answer = _ask(f"\n{question}")
        while answer:
            try:
                if kind is None:
                    one, other = _two_names(answer)
                    introductions.propose(here.store, one, other, None, here.today)
                else:
                    shelf.add(here.store, kind, answer, [], None)
            except NetgiveError as error:
                say(str(error))
                answer = _ask("Once more, or Enter")
            else:
                break
        beginning.remember(here.store, key)


def _two_names(answer: str) -> tuple[str, str]:
    for between in (" and ", " & ", ", "):
        one, found, other = answer.partition(between)
        if found and one.strip() and other.strip():
            return one, other
    raise InvalidValueError("Name two people, as in “Ada and Bo”.")


def _habit(ctx: typer.Context, here: Session) -> None:
    done = beginning.asked(here.store)
    if "minutes" not in done:
        say("\n4 of 4 · Fifteen minutes a day")
        _until_it_fits(
            "\nHow many minutes a day do you want to give? (Enter: 15)",
            lambda answer: config.change(settings_path(chosen_database(ctx)), {"plan.minutes": answer}, here.store),
        )
        beginning.remember(here.store, "minutes")
    if "time" not in done:
        _reminder(ctx, here)


def _reminder(ctx: typer.Context, here: Session) -> None:
    """Where no reminder can be set up, it is said why, and the question comes again another time."""
    try:
        means = working_means()
        _until_it_fits(
            "\nAt what time shall I remind you each day? (07:30; Enter: not at all)",
            lambda answer: _remind_at(ctx, means, parse_time(answer)),
        )
    except RefusedError as error:
        say(f"\n{error}")
    else:
        beginning.remember(here.store, "time")


def _until_it_fits(question: str, take: Callable[[str], object]) -> None:
    answer = _ask(question)
    while answer:
        try:
            take(answer)
        except RefusedError:
            raise
        except NetgiveError as error:
            say(str(error))
            answer = _ask("Once more, or Enter")
        else:
            return


def _remind_at(ctx: typer.Context, means: Means, at: time) -> None:
    database = str(Path(chosen_database(ctx)).absolute())
    steps = schedule.install(means, at, database, Path.home())
    say(describe_steps(steps), fold=False)
    if typer.confirm("Do this?"):
        schedule.carry_out(steps)
