"""What the columns of a table hold: said once, it is remembered for all tables with the same columns."""

from collections.abc import Mapping
from dataclasses import replace

from netgive.errors import UnusableInputError
from netgive.importers.registry import format_of
from netgive.importers.source import Source
from netgive.importers.tables.mapped_csv import NAMING, guess, header, signature
from netgive.services.pieces import TABLE
from netgive.store import intake
from netgive.store.changes import Changes
from netgive.store.connection import Store


def unclear(store: Store, source: Source) -> list[str] | None:
    """The columns of a table of which nothing tells where the names are; None where no question is left."""
    if source.columns or source.path.is_dir():
        return None
    try:
        if format_of(source) != TABLE:
            return None
        names = header(source)
    except UnusableInputError:
        return None  # what is wrong with the file, the import says
    known = {**guess(names), **intake.columns_of(store.connection, signature(names))}
    return None if set(NAMING) & set(known) else names


def as_remembered(store: Store, source: Source) -> Source:
    """The table with what was said of such columns before, where nothing is said now."""
    if source.columns:
        return source
    names = header(source)
    said = intake.columns_of(store.connection, signature(names))
    return replace(source, columns={**guess(names), **said}) if said else source


def remember(changes: Changes, source: Source, said: Mapping[str, str]) -> None:
    """Keep what was said, once a table came in with it."""
    intake.remember_columns(changes, signature(header(source)), said)
