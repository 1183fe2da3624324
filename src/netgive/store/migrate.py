"""Bringing an older store to the newest schema with Alembic, after a backup."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, pool

from netgive.store.search_index import refresh
from netgive.store.version import HEAD


def migrate(path: str, connection: sqlite3.Connection, revision: str = HEAD) -> Path:
    """Upgrade the store at ``path``, and return the backup that was made before."""
    backup = back_up(Path(path), connection)
    engine = create_engine(f"sqlite:///{path}", poolclass=pool.NullPool)
    with engine.begin() as upgrading:
        command.upgrade(configuration(upgrading), revision)
        migrated = upgrading.connection.driver_connection
        if revision == HEAD and isinstance(migrated, sqlite3.Connection):
            refresh(migrated)
    engine.dispose()
    return backup


def configuration(connection: object) -> Config:
    """Alembic's settings for this package's migrations, working on an open connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    return config


def back_up(path: Path, connection: sqlite3.Connection) -> Path:
    """A whole copy beside the store, readable by its owner only; an older copy of the same version is replaced."""
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    target = path.with_name(f"{path.name}.before-{HEAD}-from-{row[0] if row else '0000'}")
    target.touch(mode=0o600)
    copy = sqlite3.connect(target)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    return target
