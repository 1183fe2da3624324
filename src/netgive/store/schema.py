"""The SQL that creates a store, generated from the tables: ``python -m netgive.store.schema > schema.sql``."""

import sys

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from netgive.store import search_tables, tables
from netgive.store.version import HEAD


def schema_sql() -> str:
    """All CREATE statements in the order of their dependencies, and the version they make."""
    dialect = sqlite.dialect()
    parts = [f"-- Generated from {tables.__name__} by `make schema`; do not edit."]
    for table in SQLModel.metadata.sorted_tables:
        parts.append(f"{str(CreateTable(table).compile(dialect=dialect)).strip()};")
        indexes = sorted(table.indexes, key=lambda index: str(index.name))
        parts += [f"{str(CreateIndex(index).compile(dialect=dialect)).strip()};" for index in indexes]
    parts.append(f"-- Generated from {search_tables.__name__}: the index of all texts, and what keeps it up to date.")
    parts += [f"{statement};" for statement in search_tables.statements()]
    parts.append(
        "CREATE TABLE alembic_version (\n\tversion_num VARCHAR(32) NOT NULL, \n\tPRIMARY KEY (version_num)\n);"
    )
    parts.append(f"INSERT INTO alembic_version (version_num) VALUES ('{HEAD}');")
    lines = "\n\n".join(parts).splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_sql())
