"""What an import says that it did."""

from golden import check
from netgive.domain.intake import Repaired, Skipped
from netgive.reports.intake import Counts, FileReport
from netgive.reports.intake_text import intake_text

CONNECTIONS = FileReport(
    "Connections.csv",
    "linkedin-connections",
    read=20,
    counts={"contacts": Counts(added=3, updated=1, unchanged=4), "interactions": Counts(), "gives": Counts()},
    skipped=[Skipped(f"line {number}", "no name and no address") for number in range(4, 16)],
    repaired=[Repaired("line 17", "the date “31 Feb 2020” is none and was left out")],
)
MESSAGES = FileReport(
    "messages.csv",
    "linkedin-messages",
    read=7,
    counts={"contacts": Counts(), "interactions": Counts(added=6, unchanged=1)},
)


def test_counts_and_reasons_read_as_before() -> None:
    check("intake.txt", intake_text([CONNECTIONS, MESSAGES], dry_run=False))


def test_a_rehearsal_says_that_nothing_was_changed() -> None:
    check("intake_dry_run.txt", intake_text([MESSAGES], dry_run=True))
