"""Backups as plain text."""

from collections.abc import Sequence

from netgive.domain.backups import Backup

REASONS = {
    "daily": "the first of the day",
    "import": "before an import",
    "merge": "before contacts were joined",
    "forget": "before somebody was forgotten",
    "migration": "before an update of netgive",
    "repair": "before a repair",
    "by-hand": "by hand",
}
STEP = 1000
UNITS = ("bytes", "kB", "MB", "GB", "TB")


def backup_lines(backups: Sequence[Backup]) -> str:
    """One a line, with the number by which it can be restored."""
    lines = [f"{one.told}  {size_of(one):>9}  {REASONS.get(one.reason, one.reason)}" for one in backups]
    width = max(4, len(str(len(lines))))
    return "\n".join(f"{number:>{width}}  {line}" for number, line in enumerate(lines, 1))


def size_of(backup: Backup) -> str:
    """How large it is, in round figures."""
    size, unit = float(backup.size), 0
    while size >= STEP and unit < len(UNITS) - 1:
        size, unit = size / STEP, unit + 1
    return f"{size:.1f} {UNITS[unit]}" if unit else f"{backup.size} {UNITS[0]}"
