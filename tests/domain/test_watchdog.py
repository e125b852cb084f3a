from datetime import timedelta

from bot.domain.watchdog import (
    NEVER_WORKED,
    OVERDUE,
    SOURCE_FAILING,
    is_loop_silent,
    source_silence,
)
from tests.builders import NOW

HOUR = timedelta(hours=1)


def test_a_loop_is_silent_when_it_does_not_come_round_in_time() -> None:
    assert is_loop_silent(NOW - 9 * HOUR, NOW - 2 * HOUR, HOUR, NOW)
    assert not is_loop_silent(NOW - 9 * HOUR, NOW - HOUR, HOUR, NOW)


def test_a_loop_that_never_came_round_is_silent_from_its_beginning() -> None:
    assert is_loop_silent(NOW - 2 * HOUR, None, HOUR, NOW)
    assert not is_loop_silent(NOW, None, HOUR, NOW)


def test_a_source_that_fails_for_more_than_a_day_is_silent() -> None:
    long_ago, lately = NOW - SOURCE_FAILING - HOUR, NOW - HOUR

    silent = source_silence(worked_at=long_ago, failures=1, due_at=NOW, now=NOW)
    days = source_silence(worked_at=NOW - 50 * HOUR, failures=9, due_at=NOW, now=NOW)

    assert silent == "silent for a day"
    assert days == "silent for 2 days"
    assert source_silence(worked_at=lately, failures=3, due_at=NOW, now=NOW) is None


def test_a_source_that_is_seldom_looked_at_is_well() -> None:
    assert source_silence(worked_at=NOW - 26 * HOUR, failures=0, due_at=NOW, now=NOW) is None


def test_a_source_that_never_worked_is_silent_after_many_failures() -> None:
    first = source_silence(worked_at=None, failures=1, due_at=NOW, now=NOW)
    many = source_silence(worked_at=None, failures=NEVER_WORKED, due_at=NOW, now=NOW)

    assert (first, many) == (None, "never worked")


def test_a_source_that_nobody_looks_at_is_told() -> None:
    overdue = NOW - OVERDUE - timedelta(seconds=1)

    said = source_silence(worked_at=overdue, failures=0, due_at=overdue, now=NOW)

    assert said == "not looked at since it was due"
