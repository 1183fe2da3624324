"""All texts are in an index, so that words are found without reading everything.

What there is already is written down as unread; `store/search_index.py` reads it when all migrations are done.
"""

from pathlib import Path

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    statements = Path(__file__).with_name("v0005_search.sql").read_text(encoding="utf-8")
    for statement in statements.split(";\n"):
        if statement.strip():
            op.execute(statement)
