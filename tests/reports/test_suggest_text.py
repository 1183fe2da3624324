"""The morning page as plain text."""

import pytest

from builders import days_ago, plan, suggestion
from golden import check
from mornings import EXPLANATIONS, MORNINGS
from netgive.domain.suggest import Person, Reason, TieState, TieView
from netgive.reports.suggest_text import explanation_text, plan_text


@pytest.mark.parametrize("morning", MORNINGS)
def test_the_page_reads_as_before(morning: str) -> None:
    check(f"suggest_text_{morning}.txt", plan_text(MORNINGS[morning]))


@pytest.mark.parametrize("morning", MORNINGS)
def test_a_line_has_at_most_80_columns(morning: str) -> None:
    assert max(map(len, plan_text(MORNINGS[morning]).splitlines())) <= 80


def test_a_page_without_numbers_names_people_in_its_commands() -> None:
    text = plan_text(plan(suggestion()), numbered=False)
    assert 'netgive draft "Ada Example", then netgive sent "Ada Example"' in " ".join(text.split())


def test_two_of_a_name_are_told_apart_by_id() -> None:
    twins = [suggestion(rank, contact=Person(str(rank), "Dana Dup")) for rank in (1, 2)]
    text = plan_text(plan(*twins), numbered=False)
    assert "netgive draft 1, then netgive sent 1" in text
    assert "netgive draft 2, then netgive sent 2" in text


def test_who_is_in_no_hurry_is_not_called_late() -> None:
    calm = suggestion(tie=TieView(TieState.ACTIVE, days_ago(20), 20, 90), reasons=(Reason("timing", 0.0, "20 days"),))
    assert "no hurry; you have something that fits" in plan_text(plan(calm))


def test_hostile_names_lose_their_teeth() -> None:
    text = plan_text(plan(suggestion(contact=Person("1", "Ada\x1b[2J\u202eelpmaxE\x00"))))
    assert "Ada" in text
    assert not {"\x1b", "\u202e", "\x00"} & set(text)


@pytest.mark.parametrize("case", EXPLANATIONS)
def test_a_place_is_explained_factor_by_factor(case: str) -> None:
    check(f"explanation_{case}.txt", explanation_text(EXPLANATIONS[case]))
