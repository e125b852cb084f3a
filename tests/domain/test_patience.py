from datetime import timedelta

import pytest

from bot.domain.patience import KEEP, LASTING, REFUSALS, is_to_be_told, next_try
from tests.builders import NOW


def test_a_refusal_is_tried_again_after_minutes_and_then_every_hour() -> None:
    waits = [next_try(failures, refused=True) for failures in range(6)]

    assert waits == [60, 300, 1800, 3600, 3600, 3600]


def test_what_may_pass_by_itself_is_tried_again_soon() -> None:
    assert next_try(0, refused=False) == 2
    assert next_try(99, refused=False) == 900


def test_no_sooner_than_discord_asked_for() -> None:
    assert next_try(0, refused=False, asked=70) == 70
    assert next_try(5, refused=False, asked=1) == 900


@pytest.mark.parametrize(
    ("refusals", "over", "told"),
    [
        (REFUSALS, LASTING, True),
        (REFUSALS - 1, KEEP, False),
        (REFUSALS + 50, LASTING - timedelta(seconds=1), False),
    ],
)
def test_only_refusals_in_number_and_over_time_are_told(
    refusals: int, over: timedelta, told: object
) -> None:
    assert is_to_be_told(refusals, NOW - over, NOW) is told


def test_by_its_own_rhythm_a_channel_is_told_of_within_ten_minutes() -> None:
    until_third = sum(next_try(n, refused=True) for n in range(REFUSALS - 1))

    assert is_to_be_told(REFUSALS, NOW, NOW + timedelta(seconds=until_third))
    assert until_third < 600
