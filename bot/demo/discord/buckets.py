"""Rate limits: buckets by route and place, and 50 requests a second in all.

Headers and answers: developers/topics/rate-limits of Discord's documentation. The numbers of the
single routes are not documented; these were seen in practice.
"""

import hashlib
import math
from collections import deque
from dataclasses import dataclass, field

from bot.demo.discord.clock import Clock
from bot.demo.discord.wire import Json

Route = tuple[str, str]
"""A method and a path with its parameters as names: ``("POST", "/channels/{channel_id}/messages")``."""

USUAL = (20, 5.0)
SEEN = {
    ("POST", "/channels/{channel_id}/messages"): (5, 5.0),
    ("PATCH", "/channels/{channel_id}/messages/{message_id}"): (5, 5.0),
    ("DELETE", "/channels/{channel_id}/messages/{message_id}"): (5, 1.0),
    ("POST", "/webhooks/{webhook_id}/{webhook_token}"): (5, 2.0),
    ("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"): (5, 2.0),
}
GLOBAL = 50
GENEROUS = {
    "X-RateLimit-Limit": "1000000",
    "X-RateLimit-Remaining": "999999",
    "X-RateLimit-Reset-After": "1.0",
}


@dataclass(slots=True)
class Window:
    """One bucket: how many requests are left in it, until when."""

    left: int
    ends: float


class TooMany(Exception):  # noqa: N818 - an answer of Discord's, not an error of ours
    """A request over a limit: how long to wait, for whom, and the headers that say so."""

    def __init__(self, wait: float, scope: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(f"{scope}: {wait:.3f} s")
        self.body: Json = {
            "message": "You are being rate limited.",
            "retry_after": round(wait, 3),
            "global": scope == "global",
        }
        self.headers = {
            **(headers or {}),
            "Retry-After": str(math.ceil(wait)),
            "X-RateLimit-Scope": scope,
            "Via": "1.1 google",
        }
        if scope == "global":
            self.headers["X-RateLimit-Global"] = "true"


@dataclass(slots=True)
class RateLimits:
    """Counts requests; ``on`` false lets all pass, with generous headers."""

    clock: Clock
    on: bool = True
    per_second: int = GLOBAL
    numbers: dict[Route, tuple[int, float]] = field(default_factory=lambda: dict(SEEN))
    _windows: dict[tuple[Route, str], Window] = field(default_factory=dict)
    _recent: deque[float] = field(default_factory=deque)

    def admit(self, route: Route, place: str, *, everywhere: bool) -> dict[str, str]:
        """The headers for a request that may pass; else TooMany.

        ``place`` is the channel, guild or webhook of the path; ``everywhere`` tells whether the
        request counts towards the limit of all requests (those of interactions do not).
        """
        if not self.on:
            return GENEROUS
        now = self.clock.now()
        if everywhere:
            self._count(now)
        limit, seconds = self.numbers.get(route, USUAL)
        window = self._windows.get((route, place))
        if window is None or now >= window.ends:
            window = self._windows[route, place] = Window(limit, now + seconds)
        wait = window.ends - now
        headers = _headers(route, limit, window, wait)
        if window.left <= 0:
            raise TooMany(wait, "user", headers)
        window.left -= 1
        headers["X-RateLimit-Remaining"] = str(window.left)
        return headers

    def _count(self, now: float) -> None:
        while self._recent and self._recent[0] <= now - 1.0:
            self._recent.popleft()
        if len(self._recent) >= self.per_second:
            raise TooMany(self._recent[0] + 1.0 - now, "global")
        self._recent.append(now)


def _headers(route: Route, limit: int, window: Window, wait: float) -> dict[str, str]:
    return {
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(window.left),
        "X-RateLimit-Reset": f"{window.ends:.3f}",
        "X-RateLimit-Reset-After": f"{wait:.3f}",
        "X-RateLimit-Bucket": hashlib.md5(
            " ".join(route).encode(), usedforsecurity=False
        ).hexdigest(),
    }
