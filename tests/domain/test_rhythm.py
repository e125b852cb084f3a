from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import rhythm
from bot.domain.rhythm import DAY, LATEST, MINUTE, SOONEST, SPREAD

NOW = datetime(2025, 4, 25, 12, tzinfo=UTC)


def every(minutes: float, count: int = 12) -> list[datetime]:
    return [NOW - timedelta(minutes=minutes * number) for number in range(count)]


@pytest.mark.parametrize(
    ("minutes", "interval"), [(1, 5), (10, 5), (20, 10), (40, 20), (60, 30), (1_440, 30)]
)
def test_a_feed_is_visited_twice_as_often_as_it_publishes(minutes: float, interval: float) -> None:
    assert rhythm.interval(15 * MINUTE, every(minutes), NOW) == interval * MINUTE


def test_a_feed_that_fell_silent_is_visited_less_often() -> None:
    later = NOW + timedelta(minutes=50)

    assert rhythm.interval(5 * MINUTE, every(10), later) == 25 * MINUTE


def test_a_burst_long_ago_counts_less_than_the_usual_gap() -> None:
    burst = [NOW - timedelta(days=1, seconds=second) for second in range(5)]

    assert rhythm.interval(15 * MINUTE, [*every(40), *burst], NOW) == 20 * MINUTE


def test_visits_that_bring_nothing_become_rarer_and_no_rarer_than_that() -> None:
    interval = 10 * MINUTE
    seen = []
    for _ in range(10):
        interval = rhythm.interval(interval, (), NOW)
        seen.append(interval)

    assert seen[0] == 12.5 * MINUTE
    assert seen[-1] == LATEST


def test_an_interval_that_was_set_long_stays_long() -> None:
    assert rhythm.interval(DAY, (), NOW) == DAY


def test_dates_of_the_future_say_nothing() -> None:
    assert rhythm.interval(10 * MINUTE, [NOW + timedelta(days=3)], NOW) == 12.5 * MINUTE


@pytest.mark.parametrize(
    ("fresh_for", "least"), [(None, 600), (60.0, 600), (7_200.0, 7_200), (31_536_000.0, DAY)]
)
def test_what_the_server_asked_for_is_obeyed(fresh_for: float | None, least: float) -> None:
    assert rhythm.after_success(0, 600, fresh_for) == least


def test_failures_are_met_with_growing_patience() -> None:
    waits = [rhythm.after_failure(0, 600, failures, None) for failures in range(12)]

    assert waits[:4] == [600, 1_200, 2_400, 4_800]
    assert waits[-1] == DAY


@pytest.mark.parametrize(
    ("asked", "wait"), [(60.0, 600), (7_200.0, 7_200), (1e9, 7 * DAY), (None, 600)]
)
def test_retry_after_is_obeyed(asked: float | None, wait: float) -> None:
    assert rhythm.after_failure(0, 600, 0, asked) == wait


@given(st.integers(0, 2**62), st.floats(SOONEST, 7 * DAY), st.integers(0, 10_000))
def test_no_wait_is_shorter_than_the_interval_nor_endless(
    source: int, interval: float, failures: int
) -> None:
    longest = max(interval, DAY) * (1 + SPREAD)

    assert interval <= rhythm.after_success(source, interval, None) <= longest
    assert interval <= rhythm.after_failure(source, interval, failures, None) <= longest


def test_a_thousand_sources_do_not_come_at_once() -> None:
    waits = sorted(rhythm.after_success(source, 600, None) for source in range(1_000))
    busiest = max(sum(start <= wait < start + 1 for wait in waits) for start in range(600, 660))

    assert busiest < 40
    assert rhythm.after_success(7, 600, None) == rhythm.after_success(7, 600, None)
