"""What an import did, record by record: the counts of the contract, and what was skipped or repaired."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from netgive.domain.intake import Repaired, Skipped

COUNTED = ("contacts", "interactions", "gives", "received")


@dataclass(slots=True)
class Counts:
    """What became of the records of one kind."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(slots=True)
class FileReport:
    """What was read from one file; ``others`` counts the kinds that have no place of their own in the contract."""

    path: str
    format: str
    read: int = 0
    counts: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in COUNTED})
    others: dict[str, Counts] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    repaired: list[Repaired] = field(default_factory=list)

    @property
    def all(self) -> list[Counts]:
        return [*self.counts.values(), *self.others.values()]

    def of(self, kind: str) -> Counts:
        return self.counts[kind] if kind in self.counts else self.others.setdefault(kind, Counts())


@dataclass(frozen=True, slots=True)
class Intake:
    """What one import did, file by file; ``passed_over`` are files of folders that were of no use."""

    files: list[FileReport]
    passed_over: list[Skipped]


def totals(reports: Sequence[FileReport]) -> FileReport:
    """The sums over all files."""
    total = FileReport("", "")
    for report in reports:
        total.read += report.read
        for kind, counts in {**report.counts, **report.others}.items():
            summed = total.of(kind)
            summed.added += counts.added
            summed.updated += counts.updated
            summed.unchanged += counts.unchanged
    return total
