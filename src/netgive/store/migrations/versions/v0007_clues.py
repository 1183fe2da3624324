"""What a text is found by is kept, so that a need is compared only with what could meet it."""

from alembic import op

revision = "0007"
down_revision = "0006"

STATEMENTS = (
    """CREATE TABLE clue (
        "key" INTEGER NOT NULL, text VARCHAR NOT NULL, size FLOAT NOT NULL, PRIMARY KEY ("key", text)
    ) WITHOUT ROWID""",
    "CREATE INDEX ix_contact_organization ON contact (organization)",
    "CREATE INDEX ix_contact_skills ON contact (skills, id) WHERE skills != '[]'",
    "CREATE INDEX ix_contact_title ON contact (title)",
    # The next change reads all texts anew, and keeps what they are found by.
    "DELETE FROM setting WHERE name = 'matcher'",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
