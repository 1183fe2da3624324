"""What the matcher makes of texts is kept, a store remembers facts about itself, and outlooks know the best offer."""

from alembic import op

revision = "0002"
down_revision = "0001"

STATEMENTS = (
    "CREATE TABLE sense (text VARCHAR NOT NULL, direction BLOB NOT NULL, shares BLOB NOT NULL, PRIMARY KEY (text))",
    "CREATE TABLE setting (name VARCHAR NOT NULL, value VARCHAR NOT NULL, PRIMARY KEY (name))",
    "ALTER TABLE tie ADD COLUMN best_offer FLOAT",
    # No settings have this name: the next morning computes all outlooks anew.
    "INSERT INTO setting (name, value) VALUES ('outlooks', 'before 0002')",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
