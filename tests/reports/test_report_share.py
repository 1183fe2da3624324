"""A report to be handed over: without those one is close to, or with initials for all names."""

import json

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
    assert "a question about A.'s boat" in text


def test_names_of_others_are_found_where_they_are_written_as_names() -> None:
    gift = weeks.full().gifts[0]._replace(text="a walk with Eve and Will, who will come", outcome="used: ask eve")
    report = weeks.full()._replace(gifts=(gift,), outcomes=())
    close = shared(report, Sharing.CLOSE_LEFT_OUT, KNOWN).gifts[0]
    assert close.text == "a walk with someone close and Will, who will come"
    assert shared(report, Sharing.INITIALS, KNOWN).gifts[0].text == "a walk with E. and W., who will come"


def test_names_in_scripts_without_capitals_are_found_within_a_line() -> None:
    kobayashi = Person("x", "小林さくら")
    gift = weeks.full().gifts[0]._replace(person=kobayashi, text="小林さくらさんの本", communal=False)
    found = shared(weeks.full()._replace(gifts=(gift,), outcomes=()), Sharing.INITIALS)
    assert "小林" not in everything(found)


GRETE = Known("Margarethe Quandt", True, ("grete@q.example",), ("+49 171 5551234",))
PEOPLE = [
    *(GRETE, Known("Ana O'Neill", True), Known("Jo de la Cruz", True), Known("will", True)),
    *(Known("李小龍", True), Known("Petra Kollege", False), Known("Søren Übel", True)),
]


def text_of(text: str, how: Sharing = Sharing.CLOSE_LEFT_OUT) -> str:
    gift = weeks.full().gifts[0]._replace(text=text, outcome=None)
    return shared(weeks.full()._replace(gifts=(gift,), outcomes=()), how, PEOPLE).gifts[0].text


@pytest.mark.parametrize(
    "text",
    [
        *("Margarethes Umzug", "MARGARETHE", "the Quandts", "Quandt-Stiftung", "Marga\u00adrethe", "M\u200bargarethe"),
        *("O’Neill called", "O'Neill called", "ONeill", "Neill", "margarethe quandt", "Margarethe_Quandt", "Uebel"),
        *("write to grete@q.example", "GRETE@Q.EXAMPLE!", "margarethe.quandt@other.example", "So\u0308ren"),
        *("0171 555 12 34", "+49 (0)171/555-1234", "00491715551234", "5551234", "call ٠١٧١٥٥٥١٢٣٤"),
        *("李小龍さん", "小龍 李", "小龍李", "李 小龍", "小龍"),
    ],
)
@pytest.mark.parametrize("how", Sharing)
def test_names_and_addresses_are_found_however_they_are_written(text: str, how: Sharing) -> None:
    found = text_of(text, how).replace("\u00ad", "").replace("\u200b", "").casefold()
    assert found != text.casefold()
    for told in ("margarethe", "quandt", "neill", "grete", "555", "小龍", "ren", "uebel", "٥"):
        assert told not in found


@pytest.mark.parametrize(
    "text",
    [
        *("she will go to la Rochelle de nuit", "La Paz", "a cruz", "room 1234", "on 2026-11-18", "a@b.example"),
        *("call 030 123456", "Petra and her Kollege", "jo and ana", "Das Haus"),
    ],
)
def test_particles_and_words_in_small_letters_are_no_names(text: str) -> None:
    assert text_of(text) == text


def test_what_is_replaced_reads_as_a_sentence() -> None:
    assert text_of("Margarethe's move, with Margarethe Quandt") == "someone close's move, with someone close"
    assert text_of("with Petra.", Sharing.INITIALS) == "with P."
    assert text_of("Will", Sharing.INITIALS) == "W."
    for how in Sharing:
        assert not [one for one in shared(weeks.full(), how).sentences if ".." in one]


def test_circles_named_after_somebody_are_not_told() -> None:
    names = ("Quandt family", "friends of quandt", "Kollege & co", "a circle", "choir")
    gifts = tuple(weeks.full().gifts[0]._replace(circle=name, text="x") for name in names)
    nodes = tuple(weeks.full().network.nodes[0]._replace(circle=name) for name in names)
    report = weeks.full()._replace(gifts=gifts, outcomes=(), circles=dict.fromkeys(names, 1))
    report = report._replace(network=report.network._replace(nodes=nodes))
    close, short = (shared(report, how, PEOPLE) for how in Sharing)
    assert [*close.circles] == ["a circle", "a circle 2", "Kollege & co", "a circle 3", "choir"]
    assert [*short.circles] == ["a circle", "a circle 2", "K. & co", "a circle 3", "choir"]
    for one in (close, short):
        assert [gift.circle for gift in one.gifts] == [node.circle for node in one.network.nodes] == [*one.circles]
        assert "quandt" not in everything(one).casefold()


def test_two_people_who_are_close_stay_two_and_one_who_came_back_twice_is_one() -> None:
    twice = weeks.full().revived[1]._replace(silent_days=900)
    report = weeks.full()._replace(revived=(*weeks.full().revived, twice))
    assert shared(report, Sharing.CLOSE_LEFT_OUT).sentences[0].count("someone close") == 1
    other = twice._replace(person=Person("c9", "Di Two"))
    assert "hree" in shared(report._replace(revived=(*report.revived, other)), Sharing.CLOSE_LEFT_OUT).sentences[0]


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
