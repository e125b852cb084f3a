"""The demo's page: a Discord server to look at and use, and the press beside it.

``GET /`` and the files beside it, ``/_local/`` as `bot.demo.discord.local` has it, and

    GET  /_press/state    {"now": SECONDS, "playing", "over", "next": TITLE or null,
                          "acts": [{"title", "note", "at": SECONDS}] (those that were played),
                          "papers": [{"key", "name", "form", "language", "down",
                          "address", "listed"}],
                          "printed": [{"act", "at", "outlet", "headline", "summary", "link",
                          "unread", "down", "made": [{"told", "text"}]}], oldest first}
    GET  /_press/events   server-sent events: the state, now and whenever it changes
    POST /_press/do       {"do": "next" | "pause" | "play"}
                          {"do": "break" | "mend", "paper": KEY}
                          {"do": "print", "paper": KEY, "headline", "summary"}
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from bot.demo.director import Director
from bot.demo.discord.local.api import ControlApi
from bot.demo.page.files import open_files
from bot.demo.page.press import PressApi
from bot.errors import SettingsError


@asynccontextmanager
async def open_page(director: Director, port: int) -> AsyncIterator[str]:
    """Serves the page on a port of 127.0.0.1 (0: a free one); its address.

    Raises SettingsError where something else has the port.
    """
    app = web.Application()
    open_files(app)
    ControlApi(director.stage.discord).open(app)
    PressApi(director).open(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError as error:
            raise SettingsError(f"--port: {port} can't be had ({error.strerror})") from None
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
