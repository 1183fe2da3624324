"""A report to be handed over: without those one is close to, or with initials for all names."""

import json
from dataclasses import replace

import pytest

import weeks
from netgive.domain.suggest import Person
from netgive.reports.names import Known
from netgive.reports.report import Report
from netgive.reports.report_json import report_to_json
from netgive.reports.report_markdown import report_markdown
from netgive.reports.report_share import Sharing, initials, shared
from netgive.reports.report_text import report_text

KNOWN = [Known("Eve Kin", communal=True), Known("Will Maybe", communal=False)]


def everything(report: Report) -> str:
    nodes = [(node.person.id, node.person.name) for node in report.network.nodes]
    plain = (report_text(report), report_markdown(report), json.dumps(report_to_json(report), ensure_ascii=False))
    return "\n".join(
        [*plain, str(nodes), str(report.network.introductions), str(report.revivals), str(report.outcomes)]
    )


def test_those_close_are_left_out_with_what_was_said_of_them() -> None:
    found = shared(weeks.full(), Sharing.CLOSE_LEFT_OUT, KNOWN)
    text = everything(found)
    for secret in ("Cy", "New-Man", "c3", "boat", "rye bread", "birthday"):
        assert secret not in text
    for open_name in ("Ada Example", "Bo Sample", "Thinking in Systems", "someone close", "harbour"):
        assert open_name in text
    assert (found.minutes, found.circles, len(found.gifts)) == (20, {"work": 1, "choir": 1}, 3)
    assert found.gifts[2].outcome == "thanked"


def test_initials_stand_for_all_names_in_texts_too() -> None:
    text = everything(shared(weeks.full(), Sharing.INITIALS, KNOWN))
    for name in ("Ada", "Example", "Bo", "Sample", "Cy", "New", "c1", "c2", "c3"):
        assert name not in text.replace("Boat", "")
    assert "A. E." in text
    assert "a question about A. boat" in text


def test_names_of_others_are_found_where_they_are_written_as_names() -> None:
    gift = replace(weeks.full().gifts[0], text="a walk with Eve and Will, who will come", outcome="used: ask eve")
    report = replace(weeks.full(), gifts=(gift,), outcomes=())
    close = shared(report, Sharing.CLOSE_LEFT_OUT, KNOWN).gifts[0]
    assert close.text == "a walk with someone close and Will, who will come"
    assert shared(report, Sharing.INITIALS, KNOWN).gifts[0].text == "a walk with E. and W., who will come"


def test_names_in_scripts_without_capitals_are_found_within_a_line() -> None:
    kobayashi = Person("x", "小林さくら")
    gift = replace(weeks.full().gifts[0], person=kobayashi, text="小林さくらさんの本", communal=False)
    found = shared(replace(weeks.full(), gifts=(gift,), outcomes=()), Sharing.INITIALS)
    assert "小林" not in everything(found)


@pytest.mark.parametrize("how", Sharing)
def test_hostile_names_and_empty_weeks_can_be_shared(how: Sharing) -> None:
    assert "<script>" not in report_markdown(shared(weeks.hostile(), how)) or how is Sharing.CLOSE_LEFT_OUT
    assert shared(weeks.empty(), how).gifts == ()


@pytest.mark.parametrize(
    ("name", "short"),
    [("Ada Example", "A. E."), ("zoë O’Hara", "Z. O."), ("", "?"), ("🦊", "?"), ("Jean-Luc P", "J. L. P.")],
)
def test_initials_are_those_of_each_word(name: str, short: str) -> None:
    assert initials(name) == short
