"""Below Discord's global limit: discord.py paces each route, but not all requests together.

The limit is 50 requests a second (https://docs.discord.com/developers/topics/rate-limits); answers
to interactions don't count.
"""

from types import SimpleNamespace

import aiohttp

from bot.sources.pace import Pace

_EXEMPT = ("/interactions/", "/webhooks/")


def paced(requests_per_second: int) -> aiohttp.TraceConfig:
    """For ``Client(http_trace=...)``: holds each request until its turn; 0 is no limit."""
    trace = aiohttp.TraceConfig()
    if requests_per_second <= 0:
        return trace
    pace = Pace(requests_per_second, 1.0)

    async def wait(
        _session: aiohttp.ClientSession,
        _context: SimpleNamespace,
        request: aiohttp.TraceRequestStartParams,
    ) -> None:
        if not any(part in request.url.path for part in _EXEMPT):
            await pace.wait()

    trace.on_request_start.append(wait)
    return trace
