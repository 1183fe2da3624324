"""`netgive backtest`: the reference figures of the task, and what can be wrong with its input."""

import re
from pathlib import Path

import pytest

from conftest import Netgive
from documents import contact, day

TASKS = {"eu": ("30", "30", "120", "525"), "college": ("14", "14", "35", "190")}
OPTIONS = ("--horizon", "--dormant-after", "--from-day", "--to-day")
REFERENCE = re.compile(r"^\| (eu|college) \| (all|dormant) \| (\w+) \| ([\d. |]+) \|$", re.MULTILINE)


def arguments(folder: Path, name: str) -> list[str]:
    files = ["--events", str(folder / f"{name}.tsv.gz"), "--egos", str(folder / f"{name}.egos")]
    return files + [word for pair in zip(OPTIONS, TASKS[name], strict=True) for word in pair]


@pytest.mark.thorough
@pytest.mark.parametrize("name", TASKS)
def test_the_reference_figures_are_met(netgive: Netgive, shared: Path, name: str) -> None:
    rows = netgive.ok("backtest", *arguments(shared / "histories", name))["rows"]
    found = {(row["slice"], row["method"]): row for row in rows}
    expected = [row for row in REFERENCE.findall((shared / "BACKTEST.md").read_text()) if row[0] == name]
    assert len(expected) == len(found) == 14
    for _, part, method, figures in expected:
        auc, se, p_at_5, mrr, ndcg, egos, groups = map(float, figures.split("|"))
        row = found[part, method]
        if method == "random":
            assert abs(row["auc"] - 0.5) < 3 * row["auc_se"]
            continue
        assert row["auc"] == pytest.approx(auc, abs=0.001)
        assert row["auc_se"] == pytest.approx(se, abs=0.0005)
        assert (row["egos"], row["groups"]) == (egos, groups)
        assert [row["p_at_5"], row["mrr"], row["ndcg_at_10"]] == pytest.approx([p_at_5, mrr, ndcg], abs=0.005)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """One ego, eight contacts on two days, three of them in touch after the cut."""
    lines = []
    for other in range(2, 10):
        for second in (10 * other, 86_400 * (other + 1)):
            lines += [f"1\t{other}\t{second}", f"{other}\t1\t{second + 1}"]
        if other < 5:
            lines.append(f"{other}\t1\t{86_400 * 21}")
    (tmp_path / "events.tsv").write_text("\n".join(lines))
    (tmp_path / "egos").write_text("1\n")
    return ["--events", str(tmp_path / "events.tsv"), "--egos", str(tmp_path / "egos")]


DAYS = ["--horizon", "5", "--dormant-after", "3", "--from-day", "20", "--to-day", "25"]


def test_the_table_for_people(netgive: Netgive, files: list[str]) -> None:
    ran = netgive("backtest", *files, *DAYS)
    assert ran.code == 0
    assert "netgive" in ran.out
    assert "predicts\ncontact better" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize("left_out", range(0, 8, 2))
def test_a_parameter_that_is_missing_is_named(netgive: Netgive, files: list[str], left_out: int) -> None:
    ran = netgive("backtest", *files, *DAYS[:left_out], *DAYS[left_out + 2 :])
    assert ran.code == 2
    assert DAYS[left_out] in ran.err


@pytest.mark.parametrize(("option", "value"), [("--horizon", "0"), ("--horizon", "x"), ("--from-day", "-1")])
def test_a_parameter_that_cannot_be_is_refused(netgive: Netgive, files: list[str], option: str, value: str) -> None:
    place = DAYS.index(option) + 1
    assert netgive("backtest", *files, *DAYS[:place], value, *DAYS[place + 1 :]).code == 2


def test_a_broken_line_is_named(netgive: Netgive, files: list[str]) -> None:
    Path(files[1]).write_text("1\t2\t3\nnonsense\n")
    ran = netgive("backtest", *files, *DAYS)
    assert ran.code == 6
    assert "line 2" in ran.err


def test_no_group_at_all_says_why(netgive: Netgive, files: list[str]) -> None:
    ran = netgive("backtest", *files, "--horizon", "30", "--dormant-after", "3", "--from-day", "20", "--to-day", "25")
    assert ran.code == 6
    assert "cut" in ran.err


def test_ones_own_history(netgive: Netgive) -> None:
    people = [contact(f"c{number}", f"Person {number}") for number in range(8)]
    talks = [
        {"contact": f"c{number}", "on": day(ago), "direction": "both"}
        for number in range(8)
        for ago in (200, 199 - number, *([60 - number] if number < 4 else []))
    ]
    netgive.load({"contacts": people, "interactions": talks})
    rows = netgive.ok("backtest")["rows"]
    assert {row["method"] for row in rows} >= {"netgive", "random"}
    assert all(row["egos"] == 1 and row["auc_se"] is None for row in rows)


def test_too_little_history_is_said(netgive: Netgive) -> None:
    assert "no conversation" in netgive("backtest").err
    netgive.load({"contacts": [contact("c1", "Ada")], "interactions": [{"contact": "c1", "on": day(3)}]})
    ran = netgive("backtest")
    assert (ran.code, ran.out) == (6, "")


def test_days_in_the_wrong_order_are_refused(netgive: Netgive, files: list[str]) -> None:
    ran = netgive("backtest", *files, *DAYS[:4], "--from-day", "26", "--to-day", "25")
    assert (ran.code, ran.out) == (2, "")
    assert "--from-day 26 is after --to-day 25" in ran.err
    ran = netgive("backtest", *files, *DAYS[:4], "--from-day", "25", "--to-day", "25")
    assert ran.code == 6


def test_an_ego_that_is_no_id_is_named(netgive: Netgive, files: list[str]) -> None:
    Path(files[3]).write_text("1\nxx\n")
    ran = netgive("backtest", *files, *DAYS)
    assert ran.code == 6
    assert "line 2" in ran.err


def test_a_group_too_small_says_how_many_there_were(netgive: Netgive, files: list[str]) -> None:
    lines = Path(files[1]).read_text().splitlines()
    Path(files[1]).write_text("\n".join(line for line in lines if not {*line.split("\t")[:2]} & {*"6789"}))
    ran = netgive("backtest", *files, *DAYS)
    assert ran.code == 6
    assert "the most were 4" in " ".join(ran.err.split())
