"""What an import did, as text."""

from collections.abc import Sequence

from netgive.domain.intake import Repaired, Skipped
from netgive.reports.intake import Counts, FileReport

SHOWN = 10


def intake_text(reports: Sequence[FileReport], *, dry_run: bool) -> str:
    """Counts for each file, what was skipped or repaired, and what to do next."""
    lines = ["This is what would come in; nothing was changed.", ""] if dry_run else []
    for report in reports:
        lines.append(f"{report.path} ({report.format}): {report.read} records read")
        for kind, counts in {**report.counts, **report.others}.items():
            if counts.added or counts.updated or counts.unchanged:
                lines.append(f"  {kind}: {_counts(kind, counts)}")
        lines += _listed("left out", report.skipped)
        lines += _listed("repaired", report.repaired)
    if not dry_run:
        lines += ["", "Next: netgive suggest"]
    return "\n".join(lines)


def _counts(kind: str, counts: Counts) -> str:
    if kind == "contacts":
        return f"{counts.added} added, {counts.updated} updated, {counts.unchanged} unchanged"
    return f"{counts.added} added, {counts.unchanged} known already"


def _listed(title: str, items: Sequence[Skipped | Repaired]) -> list[str]:
    if not items:
        return []
    lines = [f"  {title}: {len(items)}"]
    lines += [f"    {item.where}: {item.why}" for item in items[:SHOWN]]
    if len(items) > SHOWN:
        lines.append(f"    and {len(items) - SHOWN} more (--json lists all)")
    return lines
