"""Bringing an older store to the newest schema with Alembic, after a backup."""

import sqlite3
from datetime import datetime
from pathlib import Path
from typing import cast

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event, pool
from sqlalchemy.exc import DBAPIError

from netgive.store import backups
from netgive.store.driver import connect
from netgive.store.opening import key_for
from netgive.store.search_index import refresh
from netgive.store.version import HEAD


def migrate(path: str) -> None:
    """Back up the store at ``path``, and bring it to the newest schema.

    Raises what `backups.write` raises, and nothing was changed then.
    """
    backups.make(path, datetime.now().astimezone().date().isoformat(), "migration", None)
    upgrade(path)


def upgrade(path: str, revision: str = HEAD) -> None:
    """Bring a database to a newer schema, all of it or nothing.

    Raises what sqlite3 raises, as everything else does here.
    """
    engine = whole(path)
    try:
        with engine.begin() as upgrading:
            command.upgrade(configuration(upgrading), revision)
            migrated = upgrading.connection.driver_connection
            if revision == HEAD and migrated is not None:
                refresh(cast("sqlite3.Connection", migrated))
    except DBAPIError as error:
        raise error.orig or error from error
    finally:
        engine.dispose()


def whole(path: str) -> Engine:
    """An engine whose transactions hold changes of tables, too: sqlite3 would commit each of them by itself."""
    key = key_for(path)
    engine = create_engine("sqlite://", creator=lambda: connect(path, key), poolclass=pool.NullPool)

    @event.listens_for(engine, "begin")
    def _(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def configuration(connection: object) -> Config:
    """Alembic's settings for this package's migrations, working on an open connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    return config
