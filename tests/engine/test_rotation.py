"""Of days, weeks and months some backups stay; the newest always does."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from netgive.domain.backups import Backup
from netgive.engine.rotation import FOR_A_REASON, superfluous
from netgive.engine.settings import DEFAULTS

BEGIN = date(2024, 1, 1)
backup = st.builds(
    lambda day, hour, reason: Backup(f"{day}-{hour}-{reason}", f"{BEGIN + timedelta(day)}T{hour:02}:00:00", reason, 1),
    st.integers(0, 800),
    st.integers(0, 23),
    st.sampled_from(["daily", "import", "merge"]),
)


def made(days: range, reason: str = "daily", hour: int = 7) -> list[Backup]:
    return [Backup(f"{day}-{hour}-{reason}", f"{BEGIN + timedelta(day)}T{hour:02}:00:00", reason, 1) for day in days]


def rotated(days: range) -> list[Backup]:
    """What is left when a backup is made each day, and the superfluous are removed each day."""
    left: list[Backup] = []
    for one in made(days):
        left.append(one)
        gone = superfluous(left, one, DEFAULTS)
        left = [other for other in left if other not in gone]
    return left


def test_after_two_years_of_days_there_are_seven_days_eight_weeks_and_twelve_months() -> None:
    left = [date.fromisoformat(one.day) for one in rotated(range(731))]
    newest = left[-1]
    assert left[-7:] == [newest - timedelta(days) for days in range(6, -1, -1)]
    sundays = [day for day in left[:-7] if day.isoweekday() == 7]
    assert len(sundays) >= 6
    ends_of_months = [day for day in left if (day + timedelta(1)).day == 1]
    assert len(ends_of_months) >= 11
    assert len(left) <= 7 + 8 + 12
    assert newest - left[0] > timedelta(330)


def test_what_is_kept_does_not_depend_on_how_often_it_was_looked_at() -> None:
    once = made(range(200))
    gone = superfluous(once, once[-1], DEFAULTS)
    assert [one for one in once if one not in gone] == rotated(range(200))


def test_many_in_one_day_leave_the_first_and_the_last_few() -> None:
    day = [*made(range(1)), *(one for hour in range(8, 23) for one in made(range(1), "merge", hour))]
    gone = superfluous(day, day[-1], DEFAULTS)
    assert [one for one in day if one not in gone] == [day[0], *day[-FOR_A_REASON:]]


def test_a_clock_that_was_wrong_costs_no_new_backup() -> None:
    ahead, now = made(range(700, 731)), made(range(1))[0]
    assert now not in superfluous([*ahead, now], now, DEFAULTS)


@given(st.lists(backup, min_size=1, unique=True), st.data())
def test_the_newest_and_the_one_just_written_always_stay(backups: list[Backup], data: st.DataObject) -> None:
    settings = DEFAULTS._replace(backups_daily=0, backups_weekly=0, backups_monthly=0)
    written = data.draw(st.sampled_from(backups))
    gone = superfluous(backups, written, settings)
    assert written not in gone
    assert max(backups, key=lambda one: one.age) not in gone
    assert {*gone} <= {*backups}
