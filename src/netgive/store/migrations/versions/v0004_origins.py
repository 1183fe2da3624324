"""What a source said of a contact is kept, so that a later export tells what it changed since."""

from alembic import op

revision = "0004"
down_revision = "0003"

STATEMENTS = ("ALTER TABLE origin ADD COLUMN seen VARCHAR",)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)
