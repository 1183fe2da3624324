"""The health of a store: each check says what it finds, and what of it can be put right."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from netgive.domain.findings import Finding
from netgive.errors import StoreDamagedError
from netgive.services import surroundings
from netgive.services.backups import before, listed
from netgive.store import search_index, soundness, summaries, upkeep
from netgive.store.changes import Changes
from netgive.store.connection import Store
from netgive.store.impossible import Impossible, impossible_days

SLACK = timedelta(days=1)  # somebody who travels may have noted something tomorrow
EXAMPLES = 3
RESTORE = "`netgive restore` puts a backup in its place"
BACKUP_DAYS = 7
REPAIR = "repair"
STOPPING = frozenset({"damaged", "schema", "no_day"})  # what comes after could not be read
CORRECTED_BY = {
    "contact": "netgive edit {record}",
    "conversation": "netgive edit-log {record} --on DAY",
}

Examination = Callable[[Store, date], Iterator[Finding]]
Remedy = Callable[[Changes], object]


class Check(NamedTuple):
    """What is looked at, and for each code it may find how that is put right within a transaction."""

    examine: Examination
    remedies: dict[str, Remedy]


def examine(store: Store, settings_path: str, today: date, step: Callable[[], object] = int) -> list[Finding]:
    """Everything that is not as it should be; of a file that is not whole nothing but that is told."""
    found = [*surroundings.findings(store.path, settings_path)]
    for check in CHECKS:
        found += check.examine(store, today)
        step()
        if any(finding.code in STOPPING for finding in found):
            break
    return found


def repair(store: Store, settings_path: str, found: Sequence[Finding]) -> None:
    """Put right what can be put right, after a backup.

    Raises StoreError where there is no room for it; then nothing was changed but modes of files.
    """
    codes = {finding.code for finding in found if finding.fixable}
    surroundings.repair(store.path, settings_path, codes)
    if not codes - surroundings.CODES:
        return
    if "indexes" in codes:  # no backup of a store is sound before
        with store.change(None) as changes:
            _renew_indexes(changes)
    with store.change(None) as changes:
        before(store, REPAIR)
        for check in CHECKS:
            for code, remedy in check.remedies.items():
                if code in codes:
                    remedy(changes)


def steps() -> int:
    """How many checks there are."""
    return len(CHECKS)


def _whole(store: Store, _today: date) -> Iterator[Finding]:
    problems = soundness.problems(store.connection)
    if problems and all("index" in line for line in problems):
        yield Finding("indexes", f"An index does not fit its table ({problems[0]}); no record is lost.", fixable=True)
    elif problems:
        yield Finding("damaged", f"The file is damaged ({problems[0]}); {RESTORE}.")


def _renew_indexes(changes: Changes) -> None:
    changes.connection.execute("REINDEX")
    problems = soundness.problems(changes.connection)
    if problems:
        raise StoreDamagedError("The store", problems[0])


def _complete(store: Store, _today: date) -> Iterator[Finding]:
    missing = upkeep.missing_parts(store.connection)
    indexes = [part.name for part in missing if part.kind in upkeep.ADDABLE]
    others = [
        f"{part.of}.{part.name}" if part.kind == "column" else part.name
        for part in missing
        if part.kind not in upkeep.ADDABLE
    ]
    if others:
        yield Finding("schema", f"The store lacks {_some(others)}; {RESTORE}.")
    elif indexes:
        yield Finding("lookups", f"The store lacks what it works with: {_some(indexes)}.", fixable=True)


def _add_indexes(changes: Changes) -> None:
    for part in upkeep.missing_parts(changes.connection):
        if part.kind in upkeep.ADDABLE and part.sql is not None:
            changes.connection.execute(part.sql)


def _connected(store: Store, _today: date) -> Iterator[Finding]:
    tables: dict[str, int] = {}
    for orphan in upkeep.orphans(store.connection):
        tables[orphan.table] = tables.get(orphan.table, 0) + 1
    for table, number in sorted(tables.items()):
        rows = "1 row belongs" if number == 1 else f"{number} rows belong"
        yield Finding("orphans", f"In the table {table} {rows} to something that is not there.", fixable=True)


def _adopt(changes: Changes) -> None:
    for orphan in upkeep.orphans(changes.connection):
        upkeep.adopt(changes, orphan)


def _numbered(store: Store, _today: date) -> Iterator[Finding]:
    wrong = upkeep.wrong_sequences(store.connection)
    if wrong:
        yield Finding("numbers", f"The next number of {_some(sorted(wrong))} is given out already.", fixable=True)


def _renumber(changes: Changes) -> None:
    upkeep.renumber(changes.connection, upkeep.wrong_sequences(changes.connection))


def _matched(store: Store, _today: date) -> Iterator[Finding]:
    """Made anew and taken back: what differs was wrong. Where nothing can be written nothing can be tried."""
    if not store.writable:
        return
    from netgive.services.matchmaker import Matchmaker  # noqa: PLC0415  it takes a moment to load
    from netgive.store.matches import stored  # noqa: PLC0415

    with store.change(None, keep=False) as changes:
        maker = Matchmaker(changes)
        if not maker.current:
            return  # of an older netgive: the next change makes them anew
        kept = {match for shelf in (True, False) for match in stored(changes.connection, shelf=shelf)}
        maker.everything()
        made = {match for shelf in (True, False) for match in stored(changes.connection, shelf=shelf)}
    if kept != made:
        text = f"{len(kept ^ made)} of {len(made)} matches are not what needs, interests and offers say."
        yield Finding("matches", text, fixable=True)


def _rematch(changes: Changes) -> None:
    from netgive.services.matching import rematch  # noqa: PLC0415  it takes a moment to load

    rematch(changes)


def _summed_up(store: Store, _today: date) -> Iterator[Finding]:
    wrong = [contact for some in summaries.differing(store.connection, store.settings) for contact in some]
    if wrong:
        text = f"What is summed up of {_some(wrong)} is not what was noted of them."
        yield Finding("summaries", text, fixable=True)


def _sum_up(changes: Changes) -> None:
    for some in summaries.differing(changes.connection, changes.settings):
        summaries.refresh(changes.connection, some, changes.settings)


def _searchable(store: Store, _today: date) -> Iterator[Finding]:
    if not search_index.sound(store.connection):
        yield Finding("search", "What `netgive find` searches is not what was noted.", fixable=True)


def _index(changes: Changes) -> None:
    search_index.rebuild(changes.connection)


def _possible(store: Store, today: date) -> Iterator[Finding]:
    kinds: dict[tuple[str, bool], list[Impossible]] = {}
    for found in impossible_days(store.connection, today + SLACK):
        kinds.setdefault((found.kind, found.readable), []).append(found)
    for (kind, readable), records in kinds.items():
        first = records[0]
        more = f", and {len(records) - 1} more like it" if len(records) > 1 else ""
        way = CORRECTED_BY.get(kind, "netgive show {contact}").format(record=first.record, contact=first.contact)
        advice = f"see `{way}`" if readable else RESTORE
        text = f"The day of {kind} {first.record} ({first.contact}) cannot be: {first.why}{more}; {advice}."
        yield Finding("days" if readable else "no_day", text)


def _backed_up(store: Store, _today: date) -> Iterator[Finding]:
    """Whether there is a backup of this month's changes, and whether the newest one is sound."""
    backups = listed(store.path)
    if backups:
        problem = soundness.problem_of_file(backups[0].path)
        if problem:
            text = f"The newest backup is damaged ({problem}): {backups[0].path}"
            yield Finding("backup_damaged", text, fixable=True)
            return
    first, last = store.connection.execute("SELECT MIN(at), MAX(at) FROM change").fetchone()
    if last is None:
        return
    limit = datetime.now(UTC) - timedelta(days=BACKUP_DAYS)
    saved = surroundings.modified(backups[0].path) if backups else None
    begun, changed = datetime.fromisoformat(first), datetime.fromisoformat(last)
    if (saved is None and begun < limit) or (saved is not None and saved < limit and saved < changed):
        text = "There is no backup of the last week" if backups else "There is no backup"
        yield Finding("backup_old", f"{text}; `netgive backup` makes one.", fixable=True)


def _nothing(_changes: Changes) -> None:
    """The backup before the repair is the remedy."""


def _some(names: Sequence[str]) -> str:
    more = f" and {len(names) - EXAMPLES} more" if len(names) > EXAMPLES else ""
    return ", ".join(names[:EXAMPLES]) + more


# In this order they are looked at and put right: each relies on those before it.
CHECKS = (
    Check(_whole, {}),
    Check(_complete, {"lookups": _add_indexes}),
    Check(_connected, {"orphans": _adopt}),
    Check(_numbered, {"numbers": _renumber}),
    Check(_possible, {}),
    Check(_matched, {"matches": _rematch}),
    Check(_summed_up, {"summaries": _sum_up}),
    Check(_searchable, {"search": _index}),
    Check(_backed_up, {"backup_damaged": _nothing, "backup_old": _nothing}),
)
