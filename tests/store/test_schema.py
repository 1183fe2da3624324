"""One schema, said three times: tables, schema.sql, migrations; and records that fit it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlmodel import SQLModel

from documents import EVERYTHING, many
from netgive.domain.conversations import Event, Interaction
from netgive.domain.exchange import Give, Introduction, Need, Received, ShelfItem
from netgive.domain.people import Circle, Contact
from netgive.domain.suggest import Shown
from netgive.errors import StoreDamagedError
from netgive.store import recall, schema, search_index, search_tables
from netgive.store.connection import open_store
from netgive.store.migrate import configuration
from netgive.store.rows import columns
from netgive.store.summaries import COLUMNS as TIE_COLUMNS
from netgive.store.version import HEAD

SCHEMA = Path(schema.__file__).with_name("schema.sql")
KEPT_ELSEWHERE = {Contact: {"emails", "phones", "urls", "circles"}, Introduction: {"steps"}}


def test_the_sql_that_creates_a_store_is_generated_from_the_tables():
    assert SCHEMA.read_text(encoding="utf-8") == schema.schema_sql()


@pytest.mark.parametrize(
    ("record", "table"),
    [
        (Circle, "circle"),
        (Contact, "contact"),
        (Interaction, "interaction"),
        (Need, "need"),
        (Event, "event"),
        (ShelfItem, "shelf_item"),
        (Give, "give"),
        (Received, "received"),
        (Introduction, "introduction"),
        (Shown, "suggestion"),
    ],
)
def test_every_field_of_a_record_has_a_column_of_its_name(record, table):
    wanted = set(columns(record, KEPT_ELSEWHERE.get(record, ())))

    assert wanted <= set(SQLModel.metadata.tables[table].columns.keys())


def test_the_summary_of_a_tie_has_a_column_for_each_field():
    assert set(TIE_COLUMNS) == set(SQLModel.metadata.tables["tie"].columns.keys())


def test_the_migrations_lead_to_the_tables(tmp_path):
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.db'}")

    with engine.begin() as connection:
        command.upgrade(configuration(connection), "head")
        context = MigrationContext.configure(connection, opts={"include_name": is_a_plain_table})
        differences = compare_metadata(context, SQLModel.metadata)
    engine.dispose()

    assert differences == []


def is_a_plain_table(name, kind, _parents):
    """Not the index of texts, which SQLModel does not know, nor what SQLite makes for it: the next test has those."""
    return kind != "table" or not (name == "search" or name.startswith("search_"))


def test_the_migrations_lead_to_the_same_index_and_triggers(tmp_path, store):
    engine = create_engine(f"sqlite:///{tmp_path / 'migrated.db'}")
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "head")
    engine.dispose()

    with closing(sqlite3.connect(tmp_path / "migrated.db")) as migrated:
        assert made_for_the_index(migrated) == made_for_the_index(store.connection)
    made = " ".join(made_for_the_index(store.connection))
    assert all(statement in made or statement.startswith("INSERT") for statement in search_tables.statements())


def made_for_the_index(connection):
    """The SQL of everything that belongs to it, and how it is set."""
    query = "SELECT sql FROM sqlite_master WHERE name LIKE 'search%' AND sql IS NOT NULL ORDER BY name"
    config = connection.execute("SELECT k, v FROM search_config ORDER BY k").fetchall()
    return [row[0] for row in connection.execute(query)] + [str(config)]


def test_each_text_that_is_found_is_watched_by_a_trigger():
    """A column that becomes one to be searched has to be named in the triggers as well."""
    query = recall.of_records("(SELECT id FROM contact)").replace("\n", " ")
    for table, (owner, texts) in search_tables.RECORDS.items():
        assert f" {table} " in query
        for name in (owner, *texts):
            assert name in query


def test_a_store_from_before_the_index_is_found_in_after_its_migration(netgive):
    netgive.load(EVERYTHING)
    words = ("sailing", "boat", "bremen", "twice", "ai", "bike")
    before = [netgive.ok("find", word) for word in words]
    assert all(found["contacts"] for found in before)
    with closing(sqlite3.connect(netgive.db)) as old:
        take_away_what_came_after_0004(old)
        old.execute("UPDATE alembic_version SET version_num = '0004'")
        old.commit()

    assert [netgive.ok("find", word) for word in words] == before

    with closing(sqlite3.connect(netgive.db)) as migrated:
        assert search_index.sound(migrated)
        assert migrated.execute("SELECT COUNT(*) FROM record_text").fetchone() == (3,)


def take_away_what_came_after_0004(connection):
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for table in ("search", "record_text", "unread_record", "unread_note", "printed", "clue"):
        connection.execute(f"DROP TABLE {table}")
    for index in (
        *("ix_tie_ceiling", "ix_give_delivered_on"),
        *("ix_contact_organization", "ix_contact_skills", "ix_contact_title"),
    ):
        connection.execute(f"DROP INDEX {index}")


def test_an_older_store_is_migrated_when_it_is_opened_and_backed_up_before(tmp_path):
    path = tmp_path / "old.db"
    old = sqlite3.connect(path)
    old.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    old.execute("CREATE TABLE keepsake (text TEXT)")
    old.execute("INSERT INTO keepsake VALUES ('from before')")
    old.commit()
    old.close()

    with open_store(path) as store:
        version = store.connection.execute("SELECT version_num FROM alembic_version").fetchone()
        assert store.connection.execute("SELECT COUNT(*) FROM contact").fetchone() == (0,)

    assert version == (HEAD,)
    [backup] = tmp_path.glob("old.db.backups/*-migration.db")
    assert backup.stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(backup)) as copy:
        assert copy.execute("SELECT text FROM keepsake").fetchone() == ("from before",)
        assert copy.execute("SELECT name FROM sqlite_master WHERE name = 'contact'").fetchone() is None


def test_a_new_store_has_the_newest_version(store):
    assert store.connection.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)


def test_a_database_of_another_program_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE songs (title TEXT)")
    other.commit()
    other.close()
    before = path.read_bytes()

    with pytest.raises(StoreDamagedError, match="another program"), open_store(path):
        pass

    assert path.read_bytes() == before


def test_a_store_of_the_first_schema_gives_the_same_morning_after_its_migration(netgive):
    """What came later is taken away from a store that is in use; opening it brings everything back."""
    netgive.load(many(6))
    before = netgive.ok("suggest", "--dry-run")
    with closing(sqlite3.connect(netgive.db)) as old:
        take_away_what_came_after_0004(old)
        for table in ("sense", "setting", "change_row", "change"):
            old.execute(f"DROP TABLE {table}")
        old.execute("ALTER TABLE tie DROP COLUMN best_offer")
        old.execute("ALTER TABLE origin DROP COLUMN seen")
        for index in ("ix_give_introduced", "ix_give_need", "ix_give_shelf", "ix_offer_match_need"):
            old.execute(f"DROP INDEX {index}")
        old.execute("UPDATE alembic_version SET version_num = '0001'")
        old.commit()

    assert netgive.ok("suggest", "--dry-run") == before

    assert netgive.ok("need", many(6)["contacts"][0]["id"], "her dog limps")["need"]["id"]
    with closing(sqlite3.connect(netgive.db)) as migrated:
        assert migrated.execute(
            "SELECT COUNT(*) FROM tie WHERE ceiling IS NOT NULL AND best_offer IS NULL"
        ).fetchone() == (0,)
        assert migrated.execute("SELECT COUNT(*) FROM setting WHERE name = 'matcher'").fetchone() == (1,)
    assert list(netgive.db.parent.glob("netgive.db.backups/*-migration.db"))
