"""The made-up network: forty invented people with histories, the same for the same day."""

import json
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from netgive.errors import RefusedError
from netgive.importers.source import Source
from netgive.services.intake import IntakeWish, import_files
from netgive.store.connection import Store, open_store
from netgive.store.files import passing_folder

DAY_KEYS = frozenset(
    {
        "on",
        "known_since",
        "paused_until",
        "first_seen",
        "confirmed_on",
        "deadline",
        "closed_on",
        "cleared_on",
        "promised_on",
        "due",
        "delivered_on",
        "outcome_on",
        "thanked_on",
        "outcome_told_on",
        "changed_on",
        "until",
    }
)


@contextmanager
def demo_store(today: date, keep: Path | None = None) -> Iterator[Store]:
    """A store with the made-up network in it: a new file to keep, or one that is thrown away.

    Raises RefusedError where the file to keep is there already.
    """
    if keep is not None and keep.exists():
        raise RefusedError(f"{keep} is there already; give --keep a new name.")
    with passing_folder("netgive-demo-") as folder, open_store(_place(folder, keep)) as store:
        source = Source.of(json.dumps(demo_document(today)).encode(), "the made-up network")
        import_files(store, [source], IntakeWish("netgive-json"), today)
        yield store


def _place(folder: str, keep: Path | None) -> Path:
    return Path(folder) / "demo.db" if keep is None else keep


def demo_document(today: date) -> dict[str, Any]:
    """The made-up network as a netgive document: days are counted from today in the file."""
    text = Path(__file__).with_name("demo_network.toml").read_text(encoding="utf-8")
    return {"netgive": 1, **_dated(tomllib.loads(text), today)}


def _dated(value: Any, today: date) -> Any:  # noqa: ANN401  any value of TOML
    if isinstance(value, dict):
        return {
            key: (today + timedelta(days=item)).isoformat()
            if key in DAY_KEYS and isinstance(item, int)
            else _dated(item, today)
            for key, item in value.items()
        }
    return [_dated(item, today) for item in value] if isinstance(value, list) else value
