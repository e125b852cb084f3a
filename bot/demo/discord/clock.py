"""Time that can be moved forward, and the ids that are made of it."""

import time
from datetime import UTC, datetime

EPOCH = 1_420_070_400.0
"""Where Discord's ids begin to count: 2015-01-01, in seconds since 1970."""


class Clock:
    """The real time, and what was added to it."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Let that many seconds pass at once."""
        self._ahead += seconds


class Snowflakes:
    """Ids as Discord makes them: milliseconds since ``EPOCH`` above 22 other bits, ever rising."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0

    def new(self) -> int:
        """An id that was never given before and is greater than all that were."""
        by_time = int((self._clock.now() - EPOCH) * 1000) << 22
        self._last = max(self._last + 1, by_time)
        return self._last


def iso(seconds: float) -> str:
    """A time as Discord writes it: ``2026-11-05T12:00:00.000000+00:00``."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="microseconds")
