"""The page of figures, written anew and left otherwise as it was."""

import performance
from costs.page import renewed, section, without_places


def test_new_figures_replace_the_old_ones_and_leave_the_prose() -> None:
    page = performance.DOCUMENT.read_text(encoding="utf-8")
    once = renewed(page, "some figures")
    assert once.startswith(page.partition("<!-- figures: begin -->")[0])
    assert "\n\nsome figures\n\n" in once
    assert renewed(once, "others") == once.replace("some figures", "others")


def test_the_command_line_on_the_page_can_be_run_elsewhere() -> None:
    words = ["--all", "--keep", "/home/ada/stores", "--peers=/opt", "--rounds", "5", "--markdown"]
    assert without_places(words) == ["--all", "--rounds", "5", "--markdown"]


def test_what_there_is_nothing_to_say_about_has_no_heading() -> None:
    assert list(section("Growth", [])) == []
    assert list(section("Growth", ["more"])) == ["### Growth", "", "more", ""]
