"""What an import did, as text."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from netgive.domain.intake import Repaired, Skipped
from netgive.reports.intake import Counts, FileReport, Intake, totals

SHOWN = 10
MANY_FILES = 5  # of one format in one folder: they are told of together


def intake_text(intake: Intake) -> str:
    """Counts for each file, what was skipped or repaired, and which files were of no use."""
    lines: list[str] = []
    for report in _together(intake.files):
        lines.append(f"{report.path} ({report.format}): {report.read} records read")
        for kind, counts in {**report.counts, **report.others}.items():
            if counts.added or counts.updated or counts.unchanged:
                lines.append(f"  {kind}: {_counts(kind, counts)}")
        lines += _listed("left out", report.skipped)
        lines += _listed("repaired", report.repaired)
    lines += _listed("files that were of no use", intake.passed_over, indent="")
    return "\n".join(lines)


def report_lines(intake: Intake) -> Iterator[str]:
    """Every record that was left out or repaired, and every file that was of no use, one a line, with tabs between."""
    yield "what\tfile\twhere\twhy\n"
    for report in intake.files:
        for what, items in (("left out", report.skipped), ("repaired", report.repaired)):
            for item in items:
                yield f"{what}\t{report.path}\t{item.where}\t{' '.join(item.why.split())}\n"
    for file in intake.passed_over:
        yield f"of no use\t{file.where}\t\t{' '.join(file.why.split())}\n"


def _together(reports: Sequence[FileReport]) -> list[FileReport]:
    """Many small files of one folder as one, places with the names of the files before them."""
    groups: dict[tuple[str, str], list[FileReport]] = defaultdict(list)
    for report in reports:
        groups[str(PurePath(report.path).parent), report.format].append(report)
    told: list[FileReport] = []
    for (folder, name), group in groups.items():
        told += group if len(group) <= MANY_FILES else [_joined(folder, name, group)]
    return told


def _joined(folder: str, name: str, group: Sequence[FileReport]) -> FileReport:
    joined = totals(group)
    joined.path, joined.format = f"{folder}, {len(group)} files", name
    for report in group:
        file = PurePath(report.path).name
        joined.skipped += [Skipped(f"{file}, {item.where}", item.why) for item in report.skipped]
        joined.repaired += [Repaired(f"{file}, {item.where}", item.why) for item in report.repaired]
    return joined


def _counts(kind: str, counts: Counts) -> str:
    if kind == "contacts":
        return f"{counts.added} added, {counts.updated} updated, {counts.unchanged} unchanged"
    return f"{counts.added} added, {counts.unchanged} known already"


def _listed(title: str, items: Sequence[Skipped | Repaired], indent: str = "  ") -> list[str]:
    if not items:
        return []
    lines = [f"{indent}{title}: {len(items)}"]
    lines += [f"{indent}  {item.where}: {item.why}" for item in items[:SHOWN]]
    if len(items) > SHOWN:
        lines.append(f"{indent}  and {len(items) - SHOWN} more (--report FILE writes them all)")
    return lines
