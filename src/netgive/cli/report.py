"""Once a week: report says what was given in a period, stats the same week by week."""

import os
from datetime import date
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from netgive.cli.options import AsJson, session
from netgive.cli.output import emit, say
from netgive.cli.reporting import PICTURED, ReportFormat, as_text, show
from netgive.domain.text import clean_line
from netgive.engine.period import Span, stem
from netgive.errors import InvalidValueError, RefusedError
from netgive.reports.report import Report
from netgive.services import report as service
from netgive.services.period import Said, chosen
from netgive.store.connection import Store

app = typer.Typer(rich_markup_mode=None)

WEEKS, QUOTED = 12, 40
INITIALS = "initials"


ENDINGS = {
    ReportFormat.TERMINAL: ".txt",
    ReportFormat.MARKDOWN: ".md",
    ReportFormat.HTML: ".html",
    ReportFormat.JSON: ".json",
    ReportFormat.CSV: ".csv",
    ReportFormat.EML: ".eml",
}


class Wish(NamedTuple):
    """The form, and the file or folder to write to (None: standard output)."""

    form: ReportFormat
    place: Path | None
    force: bool


@app.command()
def report(
    ctx: typer.Context,
    week: Annotated[str | None, typer.Option("--week", metavar="DATE", help="The week of a day, or 2026-W47.")] = None,
    month: Annotated[str | None, typer.Option("--month", metavar="MONTH", help="2026-11, November, last.")] = None,
    quarter: Annotated[str | None, typer.Option("--quarter", metavar="QUARTER", help="2026-Q3, Q3, last.")] = None,
    year: Annotated[str | None, typer.Option("--year", metavar="YEAR", help="A year.")] = None,
    first: Annotated[str | None, typer.Option("--from", metavar="DATE", help="The first day of a range.")] = None,
    last: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Its last day; else today.")] = None,
    form: Annotated[
        ReportFormat | None, typer.Option("--format", help="The form; else the ending of -o says it.")
    ] = None,
    output: Annotated[
        str | None, typer.Option("-o", "--output", metavar="PATH", help="The file to write, or a folder.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    open_it: Annotated[bool, typer.Option("--open", help="Show it: as a page in your browser.")] = False,
    share: Annotated[
        bool,
        typer.Option("--share", help="To hand it over, without those close; “--share initials”: initials for all."),
    ] = False,
    scheduled: Annotated[
        bool, typer.Option("--scheduled", hidden=True, help="A file that is there already is no failure.")
    ] = False,
    how: Annotated[str | None, typer.Argument(metavar="[initials]", hidden=True)] = None,
    as_json: AsJson = False,
) -> None:
    """What you gave in a week, a month, a quarter, a year or any range; without options in the last full week.

    Example: netgive report --month last --format html --open
    """
    _check_sharing(share=share, how=how)
    wish = _wish(form, output, force=force, open_it=open_it, as_json=as_json)
    with session(ctx) as here:
        span = chosen(Said(week, month, quarter, year, first, last), here.today)
        made = service.report(here.store, span, here.today, pictures=wish.form in PICTURED)
        if share:
            made = _to_share(made, here.store, initials=how is not None)
    if wish.place is None:
        show(made, wish.form, here.today)
        return
    path = _file(made, wish)
    there = scheduled and not force and os.path.lexists(path)
    if not there:
        _write(made, wish.form, path, here.today, force=force)
    if as_json:
        period = {"from": span.first.isoformat(), "to": span.last.isoformat()}
        emit({"path": str(path), "format": wish.form.value, "period": period})
    else:
        say(f"The report is in {path} already." if there else f"The report is in {path}.")
    if open_it:
        _open(path)


def _check_sharing(*, share: bool, how: str | None) -> None:
    """Raises InvalidValueError for a word that says nothing about how to hand the report over."""
    if how is not None and (not share or how != INITIALS):
        raise InvalidValueError(f"“{clean_line(how)[:QUOTED]}” says nothing here; to hand it over: --share initials.")


def _to_share(made: Report, store: Store, *, initials: bool) -> Report:
    from netgive.reports.report_share import Sharing, shared  # noqa: PLC0415  for who hands it over

    how = Sharing.INITIALS if initials else Sharing.CLOSE_LEFT_OUT
    return shared(made, how, service.everybody(store))


def _wish(form: ReportFormat | None, output: str | None, *, force: bool, open_it: bool, as_json: bool) -> Wish:
    """The form, by what was said or by the ending of the file, and where to write it; a page is always a file."""
    if output is not None and not output.strip():
        raise InvalidValueError("-o takes the name of a file or of a folder, and that was empty.")
    if form is None and output is not None:
        form = _by_ending(Path(output))
    if form is None:
        form = ReportFormat.HTML if open_it and output is None and not as_json else ReportFormat.TERMINAL
    if as_json and output is None and form is not ReportFormat.HTML:
        form = ReportFormat.JSON
    place = Path(output) if output not in {None, "-"} else None
    if output is None and form is ReportFormat.HTML:
        place = Path()
    if open_it and place is None:
        raise InvalidValueError("--open shows a file: add -o PATH, or choose --format html.")
    return Wish(form, place, force)


def _by_ending(path: Path) -> ReportFormat | None:
    """The form that the ending of a name says; None for a folder, or a name without one.

    Raises InvalidValueError for an ending that says nothing.
    """
    ending = path.suffix.lower()
    form = next((one for one, known in ENDINGS.items() if known == ending), None)
    if form is None and ending and not path.is_dir():
        known = ", ".join(ENDINGS.values())
        raise InvalidValueError(f"“{clean_line(ending)[:QUOTED]}” says no form; end in {known}, or add --format.")
    return form


def _file(made: Report, wish: Wish) -> Path:
    """The file to write: in a folder one of the days of the report."""
    path = wish.place or Path()
    if path.is_dir():
        path = path / f"netgive-report-{stem(Span(made.first, made.last))}{ENDINGS[wish.form]}"
    return path


def _write(made: Report, form: ReportFormat, path: Path, today: date, *, force: bool) -> None:
    """Raises RefusedError where a file is there already and is not to be replaced, or it cannot be written."""
    from netgive.cli.export import write_file  # noqa: PLC0415  only where a file is written

    if os.path.lexists(path) and not force:
        raise RefusedError(f"{path} is there already; choose another name with -o, or add --force.")
    text = as_text(made, form, today)
    write_file(lambda stream: len(str(stream.write(text))), path)


def _open(path: Path) -> None:
    """Raises RefusedError where nothing can show it."""
    import webbrowser  # noqa: PLC0415  only where asked for

    if not webbrowser.open(path.absolute().as_uri()):
        raise RefusedError(f"Nothing could be found here to show it; the report is in {path}.")


@app.command()
def stats(
    ctx: typer.Context,
    weeks: Annotated[int, typer.Option("--weeks", metavar="N", help="How many weeks.")] = WEEKS,
    as_json: AsJson = False,
) -> None:
    """The figures of the report week by week, as small bars, and your weekly streak.

    Example: netgive stats --weeks 26
    """
    with session(ctx) as here:
        found = service.stats(here.store, weeks, here.today)
    from netgive.reports.stats_text import stats_text, stats_to_json  # noqa: PLC0415  a report needs neither

    if as_json:
        emit(stats_to_json(found))
    else:
        say(stats_text(found))
