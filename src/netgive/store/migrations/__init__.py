"""One numbered file a schema change, run by Alembic."""
