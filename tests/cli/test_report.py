"""The report of a week through the command: figures of a history worked out by hand, every form, and files."""

import csv
import io
import json
import re
import stat
from datetime import date, timedelta
from email import message_from_string
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

import weeks
from conftest import Netgive
from documents import contact, many
from terminal import on_terminal

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
MONDAY = date(2026, 11, 16)
TODAY = date(2026, 11, 23)


def day(offset: int) -> str:
    """So many days after the Monday of the week."""
    return (MONDAY + timedelta(offset)).isoformat()


def said(who: str, offset: int, direction: str = "out", **values: Any) -> dict[str, Any]:
    return {"contact": who, "on": day(offset), "direction": direction, "channel": "email", **values}


def gave(who: str, offset: int, kind: str = "advice", minutes: int = 5, **values: Any) -> dict[str, Any]:
    given = {"contact": who, "kind": kind, "state": "delivered", "text": f"{kind} for {who}", "minutes": minutes}
    return {**given, "delivered_on": day(offset), **values}


# Ada was silent for 800 days and answers on day 30, Bo on day 31; Cy wrote first; Di was only ever written to. The
# fifth message is one to Ada that a meeting answers. The newsletter is no message. Eve leaves two questions open.
HISTORY: dict[str, Any] = {
    "contacts": [
        contact("a", "Ada Example", circles=["work", "choir"], every_days=90),
        *(contact("b", "Bo Sample", circles=["work"]), contact("c", "Cy New"), contact("d", "Di Ejemplo")),
        contact("e", "Eve Close", closeness="close", circles=["family"]),
        contact("f", "Flo Exemple"),
    ],
    "interactions": [
        *(said("a", -800, "both"), said("a", 0), said("a", 1), said("a", 30, "both")),
        *(said("b", -1200, "both"), said("b", 2), said("b", 33, "in")),
        *(said("c", -1200, "both"), said("c", 1, "in"), said("c", 2), said("c", 4, "in")),
        *(said("d", -1200), said("d", 6), said("d", 7, "in")),
        said("d", 3, broadcast=True),
        *(said("e", -30, expects_reply=True), said("e", -20, expects_reply=True)),
    ],
    "gives": [
        gave("a", 0, "recommendation", 4, promised_on=day(-9), due=day(0), state="used", outcome_on=day(5)),
        gave("b", 6, "recommendation", 4, promised_on=day(-9), due=day(5)),
        *(gave("e", 3, "attention", 8), gave("c", 4, minutes=4), gave("c", 7), gave("f", -1), gave("f", -8)),
        {"contact": "d", "kind": "advice", "state": "promised", "text": "a map", "promised_on": day(0), "due": day(5)},
        {"contact": "d", "kind": "advice", "state": "promised", "text": "tea", "promised_on": day(0), "due": day(9)},
    ],
    "received": [{"contact": "b", "text": "a lift", "on": day(-3), "thanked_on": day(6)}],
    "needs": [
        {"contact": "a", "text": "a boat", "first_seen": day(0)},
        {"contact": "b", "text": "a harbour", "first_seen": day(-20), "closed_on": day(6)},
    ],
    "introductions": [
        {"a": "a", "b": "b", "state": "introduced", "reason": "boats", "changed_on": day(6)}
        | {"steps": [{"state": "asked_a", "on": day(-2)}, {"state": "yes_b", "on": day(5)}]}
    ],
}
WEEK = {
    "period": {"from": "2026-11-16", "to": "2026-11-22"},
    "gives": {
        "delivered": 4,
        "minutes": 20,
        "cap_minutes": 120,
        "by_kind": {"advice": 1, "recommendation": 2, "introduction": 0, "attention": 1},
    },
    "people_reached": 4,
    "revived": [{"contact": {"id": "a", "name": "Ada Example"}, "silent_days": 800, "on": "2026-11-16"}],
    "promises": {"kept": 1, "kept_late": 1, "open": 2, "overdue": 1},
    "responses": {"sent": 5, "answered": 4, "rate": 0.8, "note": None},
    "thanks_said": 1,
    "needs": {"captured": 1, "closed": 1},
    "introductions": {"asked": 0, "both_yes": 1, "made": 1, "useful": 0},
    "circles": {"work": 2, "family": 1},
    "unanswered_share": 0.4,
    "streak_weeks": 3,
}
FORMS = ("terminal", "markdown", "json", "csv", "eml", "html")


@pytest.fixture
def full(netgive: Netgive) -> Netgive:
    netgive.load(HISTORY)
    return netgive


def figures(found: dict[str, Any]) -> dict[str, Any]:
    return {name: found[name] for name in WEEK}


def test_the_week_is_as_worked_out_by_hand(full: Netgive) -> None:
    before = full.db.read_bytes()
    assert figures(full.ok("report")) == WEEK
    for arguments in (["--week", "2026-11-22"], ["--week", "2026-W47"], ["--from", day(0), "--to", day(6)]):
        assert figures(full.ok("report", *arguments)) == WEEK
    assert full.db.read_bytes() == before


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize("changed", ["2026-10-25", "2026-11-01", "2027-03-14", "2027-03-28"])
def test_clock_changes_move_nothing(netgive: Netgive, zone: str, changed: str) -> None:
    """On those Sundays a day has 23 or 25 hours somewhere."""
    sunday = date.fromisoformat(changed)
    days = [sunday - timedelta(7), sunday - timedelta(6), sunday, sunday + timedelta(1)]
    gives = [gave("a", (one - MONDAY).days) for one in days]
    asked = [{"contact": "a", "on": (sunday - timedelta(back)).isoformat(), "direction": "out"} for back in (6, 0)]
    answer = {"contact": "a", "on": (sunday + timedelta(30)).isoformat(), "direction": "in"}
    netgive.load({"contacts": [contact("a", "Ada")], "interactions": [*asked, answer], "gives": gives})
    env = {"TZ": zone, "NETGIVE_TODAY": (sunday + timedelta(1)).isoformat()}
    found = netgive.ok("report", **env)
    assert found["period"] == {"from": (sunday - timedelta(6)).isoformat(), "to": changed}
    assert found["gives"]["delivered"] == 2
    assert (found["responses"]["sent"], found["responses"]["answered"]) == (2, 1)
    assert found["streak_weeks"] == 2


def test_a_week_may_lie_in_two_years(netgive: Netgive) -> None:
    gives = [gave("a", (one - MONDAY).days) for one in (date(2026, 12, 28), date(2027, 1, 3), date(2027, 1, 4))]
    netgive.load({"contacts": [contact("a", "Ada")], "gives": gives})
    found = netgive.ok("report", "--week", "2027-01-01", NETGIVE_TODAY="2027-01-20")
    assert (found["period"]["from"], found["gives"]["delivered"]) == ("2026-12-28", 2)
    assert netgive.ok("report", "--year", "2026", NETGIVE_TODAY="2027-01-20")["gives"]["delivered"] == 1


@pytest.mark.parametrize(
    ("arguments", "first", "last"),
    [
        *((["--month", "2026-10"], "2026-10-01", "2026-10-31"), (["--month", "oct"], "2026-10-01", "2026-10-31")),
        *((["--month", "December"], "2025-12-01", "2025-12-31"), (["--month", "last"], "2026-10-01", "2026-10-31")),
        *((["--quarter", "q3"], "2026-07-01", "2026-09-30"), (["--quarter", "2025-Q1"], "2025-01-01", "2025-03-31")),
        *((["--quarter", "last"], "2026-07-01", "2026-09-30"), (["--year", "2025"], "2025-01-01", "2025-12-31")),
        *((["--month", "Feb 2024"], "2024-02-01", "2024-02-29"), (["--week", "yesterday"], "2026-11-16", "2026-11-22")),
        (["--from", "1 Nov 2026"], "2026-11-01", "2026-11-23"),
        (["--from", "2026-11-03", "--to", "2026-11-03"], "2026-11-03", "2026-11-03"),
    ],
)
def test_periods_are_said_as_people_say_them(netgive: Netgive, arguments: list[str], first: str, last: str) -> None:
    assert netgive.ok("report", *arguments)["period"] == {"from": first, "to": last}


@pytest.mark.parametrize(
    "arguments",
    [
        *(["--week", "someday"], ["--week", "2026-W54"], ["--month", "13"], ["--month", "ju"], ["--quarter", "Q5"]),
        *(["--year", "26"], ["--year", "3026"], ["--to", "2026-11-01"], ["--from", "2026-11-05", "--to", "2026-11-04"]),
        *(["--from", "2027-01-01"], ["--week", "2026-11-16", "--month", "11"], ["--open"], ["initials"]),
        *(["--share", "all"], ["--open", "--format", "csv"], ["--month", "0000-01"], ["--from", "\x1b[31m"]),
    ],
    ids=" ".join,
)
def test_what_is_no_period_is_refused_with_a_sentence(netgive: Netgive, arguments: list[str]) -> None:
    if arguments == ["--open"]:
        arguments = ["--open", "--format", "terminal"]
    ran = netgive("report", *arguments)
    assert (ran.code, ran.out) == (2, ""), ran
    assert len(ran.err.splitlines()) == 1
    assert not CONTROL.search(ran.err)
    assert netgive("report", *arguments, "--json").json["ok"] is False


def test_an_empty_store_an_empty_week_and_a_first_week(netgive: Netgive) -> None:
    found = netgive.ok("report")
    assert (found["gives"]["delivered"], found["responses"]["note"], found["streak_weeks"]) == (0, "too few", 0)
    assert len(found["sentences"]) == 3
    assert "that is fine" in netgive("report").out
    netgive.load({"contacts": [contact("a", "Ada")], "gives": [gave("a", 3)]})
    assert netgive.ok("report")["streak_weeks"] == 1
    later = netgive.ok("report", NETGIVE_TODAY="2026-11-30")
    assert (later["gives"]["delivered"], later["streak_weeks"]) == (0, 1)  # a week of grace
    assert netgive.ok("report", NETGIVE_TODAY="2026-12-07")["streak_weeks"] == 0


def test_next_week_is_named_for_a_report_of_last_week_only(full: Netgive) -> None:
    found = full.ok("report")["ahead"]
    assert [(one["kind"], one["contact"]["name"], one["on"]) for one in found] == [
        ("promise", "Di Ejemplo", "2026-11-21"),
        ("promise", "Di Ejemplo", "2026-11-25"),
        ("follow_up", "Flo Exemple", "2026-11-29"),
    ]
    assert full.ok("report", "--week", "2026-11-09")["ahead"] == []
    assert full.ok("report", "--month", "this")["ahead"] == found


def test_follow_ups_come_two_weeks_after(full: Netgive) -> None:
    ahead = full.ok("report", NETGIVE_TODAY="2026-12-01")["ahead"]
    follow_ups = [(one["contact"]["id"], one["on"]) for one in ahead if one["kind"] == "follow_up"]
    assert follow_ups == [("c", "2026-12-04"), ("a", "2026-12-06"), ("b", "2026-12-06"), ("c", "2026-12-07")]


def test_the_plan_names_three_people_and_records_nothing(netgive: Netgive) -> None:
    netgive.load(many(9))
    before = netgive.db.read_bytes()
    give = [one for one in netgive.ok("report")["ahead"] if one["kind"] == "give"]
    assert [one["contact"]["name"] for one in give] == [
        one["contact"]["name"] for one in netgive.ok("suggest", "--minutes", "60", "--dry-run")["suggestions"]
    ]
    assert len(give) == 3
    assert netgive.db.read_bytes() == before


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_written_whole_and_never_over_another(full: Netgive, form: str, tmp_path: Path) -> None:
    file = tmp_path / "new" / "report"
    file.parent.mkdir()
    written = full.ok("report", "--format", form, "-o", file)
    assert (written["path"], written["format"]) == (str(file), form)
    content = file.read_bytes()
    assert b"Ada Example" in content
    ran = full("report", "--format", form, "-o", file)
    assert (ran.code, ran.out) == (5, "")
    assert "--force" in ran.err
    file.write_text("other", "utf-8")
    assert full("report", "--format", form, "-o", file, "--force").out == f"The report is in {file}.\n"
    assert file.read_bytes() == content
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == ["report"]
    ran = full("report", "--format", form, "-o", tmp_path / "nowhere" / "report")
    assert (ran.code, ran.out) == (5, "")


def test_forms_without_a_file_go_to_standard_output(full: Netgive) -> None:
    assert full("report").out == full("report", "--format", "terminal").out
    assert full("report").out.startswith("What you gave: Week 47, 16 to 22 November 2026\n")
    assert full("report", "--format", "markdown").out.startswith("# What you gave: Week 47")
    assert full("report", "--format", "json").json == full.ok("report")
    assert len(list(csv.DictReader(io.StringIO(full("report", "--format", "csv").out)))) == 4
    message = message_from_string(full("report", "--format", "eml").out, policy=default)
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert full("report", "-o", "-", "--format", "html").out.lstrip().lower().startswith("<!doctype html>")


def test_a_page_names_the_file_it_wrote_and_a_folder_gets_a_dated_one(full: Netgive, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    page = folder / "netgive-report-2026-11-16.html"
    assert full("report", "--format", "html", "-o", folder).out == f"The report is in {page}.\n"
    assert full.ok("report", "--month", "10", "-o", folder, "--format", "markdown")["path"].endswith("-2026-10.md")
    assert full("report", "--format", "html", "-o", folder).code == 5
    assert page.exists()


@pytest.mark.parametrize(("name", "start"), [("r.md", "# What"), ("r.json", "{"), ("r.csv", "id,"), ("r", "What you")])
def test_the_ending_says_the_form(full: Netgive, tmp_path: Path, name: str, start: str) -> None:
    full.ok("report", "-o", tmp_path / name)
    assert (tmp_path / name).read_text("utf-8").startswith(start)


@pytest.mark.parametrize("arguments", [["-o", "a.pdf"], ["-o", ""], ["-o", " "], ["-o", "a.docx", "--json"]], ids=str)
def test_a_name_that_says_no_form_is_refused_with_a_sentence(full: Netgive, arguments: list[str]) -> None:
    ran = full("report", *arguments)
    assert ran.code == 2
    if "--json" not in arguments:
        assert (ran.out, len(ran.err.splitlines())) == ("", 1)


def test_any_ending_will_do_where_the_form_is_said_and_for_a_folder(full: Netgive, tmp_path: Path) -> None:
    full.ok("report", "--format", "markdown", "-o", tmp_path / "week.text")
    folder = tmp_path / "notes.d"
    folder.mkdir()
    assert full.ok("report", "-o", folder)["path"] == str(folder / "netgive-report-2026-11-16.txt")


def test_a_scheduled_report_that_is_there_already_is_well(full: Netgive, tmp_path: Path) -> None:
    arguments = ("report", "--format", "html", "-o", tmp_path)
    page = full.ok(*arguments, "--scheduled")["path"]
    Path(page).write_text("other", "utf-8")
    ran = full(*arguments, "--scheduled")
    assert (ran.code, ran.out) == (0, f"The report is in {page} already.\n")
    assert Path(page).read_text("utf-8") == "other"
    assert full(*arguments).code == 5
    assert "--scheduled" not in full("report", "--help").out


def test_nothing_is_asked_of_people_in_hard_times(netgive: Netgive) -> None:
    """On day 13, grief of 60 days and illness of 30 are fresh, and those of a day more are not."""
    fresh = {"g": ("grief", -47), "i": ("illness", -17), "k": ("conflict", -400)}
    over = {"h": ("grief", -48), "j": ("illness", -18)}
    events = [{"contact": who, "kind": kind, "on": day(on)} for who, (kind, on) in (fresh | over).items()]
    people = [contact(who, f"{who.upper()} Tester") for who in "ghijkl"]
    made = [
        {"a": a, "b": b, "state": "introduced", "reason": "x", "changed_on": day(0)}
        for a, b in (("g", "l"), ("l", "k"), ("h", "j"))
    ]
    gives = [gave(who, 0) for who in "ghijkl"]
    netgive.load({"contacts": people, "gives": gives, "events": events, "introductions": made})
    ahead = netgive.ok("report", "--week", "today", NETGIVE_TODAY=day(13))["ahead"]
    found = [(one["contact"]["id"], one["text"].split(":")[0]) for one in ahead if one["kind"] == "follow_up"]
    gift = "ask what became of it"
    assert sorted(found) == [
        *(("h", gift), ("h", "ask what came of the introduction to J Tester"), ("j", gift), ("l", gift))
    ]


def test_the_map_of_a_newcomer_is_not_empty(netgive: Netgive) -> None:
    netgive.load({"contacts": [contact(f"n{number}", f"New {number}", circles=["work"]) for number in range(503)]})
    page = netgive("report", "--format", "html", "-o", "-").out
    assert page.count('<use class="unmet"') == 500 + 1  # and the legend
    assert "3 more people not shown here" in page
    assert "500 people in 1 circle" in page


def test_circles_of_the_page_agree_and_no_circle_is_none(netgive: Netgive) -> None:
    people = [contact("a", "Ada", circles=["work"]), contact("b", "Bo")]
    netgive.load({"contacts": people, "gives": [gave("a", 0), gave("b", 1)]})
    page = netgive("report", "--format", "html", "-o", "-").out
    assert set(re.findall(r"in \d+ circles?", page)) == {"in 1 circle"}
    assert "1 gift in 1 circle, 1 gift in no circle." in page


def test_one_person_who_came_back_twice_is_one_in_words(netgive: Netgive) -> None:
    talks = [said("k", ago, "both") for ago in (-1800, -1000, 0)]
    netgive.load({"contacts": [contact("k", "Kay Twice", closeness="support")], "interactions": talks})
    span = ("--from", "2024-01-01", "--to", day(6))
    found = netgive.ok("report", *span)
    assert [one["silent_days"] for one in found["revived"]] == [800, 1000]
    assert found["sentences"][0].count("Kay Twice") == 1
    assert "two years" in found["sentences"][0]


def test_open_shows_the_page(full: Netgive, tmp_path: Path) -> None:
    program = tmp_path / "browser"
    program.write_text(f'#!/bin/sh\necho "$1" > "{tmp_path}/opened"\n', "utf-8")
    program.chmod(0o755)
    page = tmp_path / "week.html"
    assert full("report", "-o", page, "--open", BROWSER=f"{program} %s").code == 0
    assert (tmp_path / "opened").read_text("utf-8").strip() == page.as_uri()


def test_a_shared_report_names_nobody_close_and_with_initials_nobody(full: Netgive) -> None:
    for form in FORMS:
        out = full("report", "--share", "--format", form, "-o", "-").out
        assert "Eve Close" not in out
        assert "attention for e" not in out
        out = full("report", "--share", "initials", "--format", form, "-o", "-").out
        for name in ("Ada", "Example", "Sample", "Ejemplo", "Eve C"):
            assert name not in out, (form, name)
    close = full.ok("report", "--share")
    assert figures(close) | {"revived": WEEK["revived"]} == WEEK
    assert close["revived"][0]["contact"]["name"] == "Ada Example"


def test_hostile_names_come_out_harmless_in_every_form(netgive: Netgive) -> None:
    people = [contact(f"x{number}", name, circles=[name]) for number, name in enumerate(weeks.HOSTILE)]
    netgive.load(
        {
            "contacts": people,
            "gives": [gave(one["id"], 2, text=one["name"], outcome=one["name"], state="used") for one in people]
            + [gave(one["id"], 2, text=one["name"], state="promised", due=day(8)) for one in people],
            "interactions": [said(one["id"], offset, "both") for one in people for offset in (-1500, 2)],
        }
    )
    for form in FORMS:
        out = netgive("report", "--format", form, "-o", "-").out
        isolated = re.sub("\u2068([^\u2066-\u2069]*)\u2069", r"\1", out)  # the page sets names apart by such pairs
        assert not CONTROL.search(isolated.replace("\r\n", "\n")), form
        if form in {"html", "markdown"}:
            assert not re.search(r"(?<!\\)<script>alert", out), form
    code, seen = on_terminal(netgive, "report")
    assert code == 0
    assert "[31mred" not in seen.replace("\x1b[31m", "") or "\x1b[31mred" not in seen
    assert "\u202e" not in seen


@pytest.mark.parametrize("columns", [44, 80, 200])
def test_on_a_terminal_there_are_colours_and_it_fits(full: Netgive, columns: int) -> None:
    code, seen = on_terminal(full, "report", columns=columns)
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", seen)
    assert code == 0
    assert "\x1b[" in seen
    assert "Ada Example" in plain
    assert max(map(len, plain.splitlines())) <= columns
    assert "\x1b[3" not in on_terminal(full, "report", NO_COLOR="1")[1].replace("\x1b[3m", "")


def test_stats_are_the_same_figures_week_by_week(full: Netgive) -> None:
    found = full.ok("stats", "--weeks", "4")
    assert [one["from"] for one in found["weeks"]] == ["2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"]
    assert [one["gives"] for one in found["weeks"]] == [0, 1, 1, 4]
    last = found["weeks"][-1]
    assert (last["minutes"], last["revived"], last["sent"], last["answered"], last["rate"]) == (20, 1, 5, 4, 0.8)
    assert (last["promises_kept"], last["promises_kept_late"], last["thanks_said"]) == (1, 1, 1)
    assert found["streak_weeks"] == 3
    text = full("stats").out
    assert "The last 12 weeks: 31 August to 22 November 2026" in text
    assert re.search(r"^Gifts +·········▂▂█ +6$", text, re.MULTILINE)
    assert re.search(r"^Weekly streak +·········■■■ +3$", text, re.MULTILINE)
    for weeks_back in ("0", "53", "-1"):
        assert full("stats", "--weeks", weeks_back).code == 2


def test_a_week_of_rest_is_shown_in_the_streak(netgive: Netgive) -> None:
    gives = [gave("a", -7 * back) for back in (0, 2, 3, 4)]
    netgive.load({"contacts": [contact("a", "Ada")], "gives": gives})
    found = netgive.ok("stats", "--weeks", "6")
    assert [one["grace"] for one in found["weeks"]] == [False, False, False, False, True, False]
    assert found["streak_weeks"] == 4
    assert "■■■○■" in netgive("stats").out
    assert "one in four" in netgive("stats").out


@pytest.mark.parametrize("command", ["report", "stats"])
def test_help_has_an_example(netgive: Netgive, command: str) -> None:
    out = netgive(command, "--help").out
    assert f"Example: netgive {command}" in out
    assert max(map(len, out.splitlines())) <= 80
    assert command in netgive("--help").out


def test_json_is_one_ascii_document(full: Netgive) -> None:
    out = full("report", "--json").out
    assert out.isascii()
    assert json.loads(out)["netgive"] == 1
    assert len(out.splitlines()) == 1
