"""Whether Encore is well: for the watchdog's log, and over HTTP for whoever looks after it.

GET /healthz   200 where the gateway, the database and every loop are well, else 503; JSON
GET /metrics   for Prometheus
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import structlog
from aiohttp import web
from discord.gateway import DiscordWebSocket
from sqlalchemy.exc import SQLAlchemyError

from bot.client.host import Host
from bot.domain.watchdog import source_silence
from bot.errors import SettingsError

log = structlog.get_logger(__name__)


async def silences(host: Host) -> dict[str, str]:
    """What has been silent for too long, and how: loops and our own sources by name."""
    now = host.clock()
    found = {
        f"loop {loop.name}": loop.trouble or "does not come round"
        for loop in host.loops.loops.values()
        if loop.is_silent(now)
    }
    for source in await host.store.sources.all():
        silence = source_silence(
            worked_at=source.worked_at, failures=source.failures, due_at=source.due_at, now=now
        )
        if silence:
            found[f"source {source.name}"] = silence
    return found


class Watchdog:
    """Says in the log, once each, what falls silent and what is heard of again."""

    def __init__(self) -> None:
        self._silent: dict[str, str] = {}

    async def look(self, host: Host) -> None:
        """Compares with the last look."""
        found = await silences(host)
        for name in found.keys() - self._silent.keys():
            log.warning("silent for too long", who=name, how=found[name])
        for name in self._silent.keys() - found.keys():
            log.info("heard of again", who=name)
        self._silent = found


async def health(host: Host) -> dict[str, Any]:
    """How things stand; ``well`` is whether Encore itself is, whatever the sources do."""
    now = host.clock()
    socket: DiscordWebSocket | None = host.ws  # discord.py has none before it connects
    gateway = socket is not None and socket.open
    loops = {
        loop.name: {
            "well": not loop.is_silent(now),
            "worked_at": loop.worked_at.isoformat() if loop.worked_at else None,
            "failures": loop.failures,
        }
        for loop in host.loops.loops.values()
    }
    try:
        database, silent = True, await silences(host)
    except SQLAlchemyError:
        database, silent = False, {}
    well = gateway and database and bool(loops) and all(one["well"] for one in loops.values())
    return {
        "well": well,
        "gateway": gateway,
        "database": database,
        "loops": loops,
        "silent": silent,
    }


@asynccontextmanager
async def serving(host: Host, address: str | None) -> AsyncIterator[None]:
    """Answers at ``HOST:PORT`` while the block runs; does nothing without an address."""
    if address is None:
        yield
        return

    async def healthz(_request: web.Request) -> web.Response:
        found = await health(host)
        return web.json_response(found, status=200 if found["well"] else 503)

    async def text(_request: web.Request) -> web.Response:
        loops, now = host.loops.loops.values(), host.clock().timestamp()
        body = await host.metrics.text(host.store, loops, now)
        return web.Response(body=body, content_type="text/plain")

    app = web.Application()
    app.add_routes([web.get("/healthz", healthz), web.get("/metrics", text)])
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
    await runner.setup()
    name, _, port = address.rpartition(":")
    try:
        await _listen(runner, name.strip("[]"), int(port))
        yield
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, name: str, port: int) -> None:
    try:
        await web.TCPSite(runner, name, port).start()
    except (OSError, OverflowError) as error:
        raise SettingsError(f"ENCORE_HTTP: can't listen at {name}:{port}: {error}") from None
