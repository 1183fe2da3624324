"""What Alembic runs: the migrations on the connection it is given, compared with the tables."""

from alembic import context
from sqlmodel import SQLModel

from netgive.store import tables  # noqa: F401  defining the tables fills the metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
