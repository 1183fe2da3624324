"""Which backups stay: one of each of the last days, weeks and months, and the last that were made for a reason."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from netgive.domain.backups import Backup
from netgive.engine.settings import Settings

DAILY = "daily"
FOR_A_REASON = 7  # an afternoon of merging does not fill the disk


def superfluous(backups: Iterable[Backup], newest: Backup, settings: Settings) -> list[Backup]:
    """The backups that may go now that ``newest`` was written and checked.

    Of a day the first stays, which is how it began; of a week and a month the last.
    """
    backwards = sorted({*backups, newest}, key=lambda backup: backup.age, reverse=True)
    kept = {
        newest,
        backwards[0],
        *[one for one in backwards if one.reason != DAILY][:FOR_A_REASON],
        *_one_each(backwards[::-1], lambda backup: backup.day, settings.backups_daily),
        *_one_each(backwards, _week, settings.backups_weekly),
        *_one_each(backwards, lambda backup: backup.day[:7], settings.backups_monthly),
    }
    return [backup for backup in backwards if backup not in kept]


def _one_each(backups: Sequence[Backup], span: Callable[[Backup], str], limit: int) -> list[Backup]:
    """The first of each of the last ``limit`` spans of time in which there are any."""
    firsts: dict[str, Backup] = {}
    for backup in backups:
        firsts.setdefault(span(backup), backup)
    return [firsts[name] for name in sorted(firsts, reverse=True)[:limit]]


def _week(backup: Backup) -> str:
    year, week, _ = date.fromisoformat(backup.day).isocalendar()
    return f"{year:04}-{week:02}"
