"""A morning at once: ties by their ceilings, gifts by their days, and the page of the day as it was printed."""

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    columns = "form VARCHAR NOT NULL, made_for VARCHAR NOT NULL, text VARCHAR NOT NULL"
    op.execute(f"CREATE TABLE printed ({columns}, PRIMARY KEY (form))")
    op.execute("CREATE INDEX ix_tie_ceiling ON tie (ceiling)")
    op.execute("CREATE INDEX ix_give_delivered_on ON give (delivered_on)")
