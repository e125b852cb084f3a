"""Below Discord's global limit: discord.py paces each route, but not all requests together.

The limit is 50 requests a second (https://docs.discord.com/developers/topics/rate-limits); answers
to interactions don't count.
"""

import asyncio
from types import SimpleNamespace

import aiohttp

_EXEMPT = ("/interactions/", "/webhooks/")


CATCH_UP = 2
"""Beats that may be made up for when the event loop woke late."""


class Beat:
    """Turns at even distances, so that nothing between here and there makes a burst of them."""

    def __init__(self, per_second: float) -> None:
        self._gap = 1.0 / per_second
        self._next = 0.0
        self._first = asyncio.Lock()

    async def wait(self) -> None:
        """Returns when it is the caller's turn, first come, first served."""
        clock = asyncio.get_running_loop().time
        async with self._first:  # the rest get theirs after it: a late loop makes no burst of them
            turn = max(self._next, clock() - CATCH_UP * self._gap)
            await asyncio.sleep(turn - clock())
            self._next = turn + self._gap


def paced(requests_per_second: int) -> aiohttp.TraceConfig:
    """For ``Client(http_trace=...)``: holds each request until its turn; 0 is no limit."""
    trace = aiohttp.TraceConfig()
    if requests_per_second <= 0:
        return trace
    beat = Beat(requests_per_second)

    async def wait(
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        request: aiohttp.TraceRequestStartParams,
    ) -> None:
        if not any(part in request.url.path for part in _EXEMPT):
            await beat.wait()

    trace.on_request_start.append(wait)
    return trace
