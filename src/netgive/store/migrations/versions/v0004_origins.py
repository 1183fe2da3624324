"""What a source said of a contact is kept, so that a later export tells what it changed since.

What is emptied or removed with something else is found by index: undoing a large import looks for it each time.
"""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = (
    "ALTER TABLE origin ADD COLUMN seen VARCHAR",
    "CREATE INDEX ix_give_introduced ON give (introduced)",
    "CREATE INDEX ix_give_need ON give (need)",
    "CREATE INDEX ix_give_shelf ON give (shelf)",
    "CREATE INDEX ix_offer_match_need ON offer_match (need)",
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
