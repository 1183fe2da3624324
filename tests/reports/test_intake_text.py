"""What an import says that it did."""

from golden import check
from netgive.domain.intake import Repaired, Skipped
from netgive.reports.intake import Counts, FileReport, Intake
from netgive.reports.intake_text import intake_text, report_lines

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


SMALL = [
    FileReport(
        f"people/{name}.vcf",
        "vcard",
        read=1,
        counts={"contacts": Counts(added=1)},
        repaired=[Repaired("card 1 (line 1)", "the birthday “soon” is no date; left out")] if name == "c" else [],
    )
    for name in "abcdef"
]


def test_counts_and_reasons_read_as_before() -> None:
    check("intake.txt", intake_text(Intake([CONNECTIONS, MESSAGES], [])))


def test_many_small_files_of_a_folder_are_told_of_together() -> None:
    passed_over = [Skipped("people/photo.jpg", "it is of no known format")]
    check("intake_folder.txt", intake_text(Intake([*SMALL, MESSAGES], passed_over)))


def test_the_report_names_every_record_that_was_left_out_or_repaired() -> None:
    lines = list(report_lines(Intake([CONNECTIONS, *SMALL], [Skipped("people/x", "it is empty")])))
    assert len(lines) == 1 + 12 + 1 + 1 + 1
    assert lines[1] == "left out\tConnections.csv\tline 4\tno name and no address\n"
    assert lines[-1] == "of no use\tpeople/x\t\tit is empty\n"
