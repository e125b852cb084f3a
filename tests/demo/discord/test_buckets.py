import pytest

from bot.demo.discord.buckets import RateLimits, TooMany
from bot.demo.discord.clock import Clock

POSTS = ("POST", "/channels/{channel_id}/messages")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limits(clock: Clock) -> RateLimits:
    return RateLimits(clock)


def test_a_channel_takes_five_posts_in_five_seconds(clock: Clock, limits: RateLimits) -> None:
    left = [limits.admit(POSTS, "1", everywhere=True)["X-RateLimit-Remaining"] for _ in range(5)]
    with pytest.raises(TooMany) as refused:
        limits.admit(POSTS, "1", everywhere=True)
    clock.advance(5)
    afterwards = limits.admit(POSTS, "1", everywhere=True)

    assert left == ["4", "3", "2", "1", "0"]
    assert refused.value.body["global"] is False
    assert 4.9 < refused.value.body["retry_after"] <= 5
    assert refused.value.headers["X-RateLimit-Scope"] == "user"
    assert refused.value.headers["X-RateLimit-Remaining"] == "0"
    assert afterwards["X-RateLimit-Remaining"] == "4"


def test_channels_are_counted_apart_in_buckets_of_one_name(limits: RateLimits) -> None:
    one, other = (limits.admit(POSTS, place, everywhere=True) for place in "12")

    assert one["X-RateLimit-Bucket"] == other["X-RateLimit-Bucket"]
    assert one["X-RateLimit-Remaining"] == other["X-RateLimit-Remaining"] == "4"


def test_all_together_make_fifty_requests_a_second_but_interactions(
    clock: Clock, limits: RateLimits
) -> None:
    for place in range(50):
        limits.admit(POSTS, str(place), everywhere=True)
    with pytest.raises(TooMany) as refused:
        limits.admit(POSTS, "50", everywhere=True)
    limits.admit(("POST", "/interactions"), "", everywhere=False)
    clock.advance(1)
    limits.admit(POSTS, "50", everywhere=True)

    assert refused.value.body["global"] is True
    assert refused.value.headers["X-RateLimit-Global"] == "true"


def test_without_limits_headers_promise_plenty(clock: Clock) -> None:
    limits = RateLimits(clock, on=False)
    answers = [limits.admit(POSTS, "1", everywhere=True) for _ in range(1000)]

    assert int(answers[-1]["X-RateLimit-Remaining"]) > 1000
