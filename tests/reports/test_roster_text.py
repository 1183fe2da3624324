"""The list of contacts as lines of 80 columns."""

import pytest

from netgive.domain.ties import TieState
from netgive.reports.roster_text import contact_lines
from netgive.services.roster import Listed

ADA = Listed("1", "Ada Example", "Example Works", TieState.DORMANT, 421)
BO = Listed("c-1234", "Bo Sample", "", TieState.UNMET, None)


@pytest.mark.parametrize("name", ["Ada Example", "Bartholomew Featherstonehaugh-Cholmondeley of Upper Slaughter"])
@pytest.mark.parametrize(
    ("state", "silent"), [(TieState.DORMANT, 421), (TieState.UNMET, None), (TieState.DEEP_DORMANT, 4000)]
)
def test_a_line_of_the_list_fits_80_columns(name: str, state: TieState, silent: int | None) -> None:
    place = "The Very Long Company of Everything"
    line = contact_lines([ADA._replace(name=name, place=place, state=state, days_silent=silent)])
    assert len(line) <= 80
    assert line.startswith("1  " + name[:20])


def test_lines_stand_below_each_other_whatever_the_ids() -> None:
    lines = contact_lines([ADA, BO]).splitlines()
    assert lines[0].index("Ada") == lines[1].index("Bo") == 8


def test_a_line_says_how_the_tie_stands() -> None:
    lines = contact_lines([ADA, BO, ADA._replace(days_silent=0, state=TieState.ACTIVE)]).splitlines()
    for line, words in zip(lines, ("dormant, 14 months", "not in touch yet", "in touch, today"), strict=True):
        assert words in line
        assert line == line.rstrip()


def test_evidence_stands_below_and_is_wrapped() -> None:
    lines = contact_lines([ADA._replace(evidence="shared memory: " + "“the night train” " * 9)]).splitlines()
    assert len(lines) > 2
    assert all(line.startswith("    ") for line in lines[1:])
    assert max(map(len, lines)) <= 80
