"""Every command that changes something is recorded, so that it can be undone."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    """CREATE TABLE change (id INTEGER NOT NULL, at VARCHAR NOT NULL, command VARCHAR NOT NULL,
    summary VARCHAR NOT NULL, undone BOOLEAN NOT NULL, PRIMARY KEY (id))""",
    """CREATE TABLE change_row (change INTEGER NOT NULL, position INTEGER NOT NULL, name VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL, before VARCHAR NOT NULL, "after" VARCHAR, PRIMARY KEY (change, position),
    FOREIGN KEY(change) REFERENCES change (id) ON DELETE CASCADE)""",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
