"""The local Discord served on one port of 127.0.0.1."""

from collections.abc import Callable
from typing import Self

from aiohttp import web

from bot.demo.discord.limits.messages import REQUEST_BYTES
from bot.demo.discord.local.api import ControlApi
from bot.demo.discord.rest.desk import Check
from bot.demo.discord.rest.interactions import InteractionRoutes
from bot.demo.discord.rest.messages import MessageRoutes
from bot.demo.discord.rest.places import PlaceRoutes
from bot.demo.discord.standin import StandIn


class LocalDiscord(StandIn):
    """A Discord on 127.0.0.1 for one bot; ``async with LocalDiscord() as discord: ...``.

    ``limits`` false lets the bot post as fast as it can. ``check`` looks at each request's method,
    path and body and names what is wrong with it; what it says gathers in ``objections``.
    ``forbid_history`` answers 403 where Discord documents an empty list: to a listing of messages
    without the permission Read Message History. ``also`` may add routes to the port, for a page.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        token: str | None = None,
        limits: bool = True,
        check: Check | None = None,
        bot_name: str = "Encore",
        forbid_history: bool = False,
        also: Callable[[web.Application], None] | None = None,
    ) -> None:
        super().__init__(port, token, check, bot_name, limits=limits)
        self._places = PlaceRoutes(self.world, self.writing)
        self._messages = MessageRoutes(self.world, self.writing, forbid_history)
        self._runner = web.AppRunner(self._app(also), access_log=None, shutdown_timeout=0.1)

    def _app(self, also: Callable[[web.Application], None] | None) -> web.Application:
        app = web.Application(client_max_size=2 * REQUEST_BYTES)
        routes = self._messages.routes() | self._places.routes()
        routes |= InteractionRoutes(self.world, self.commands, self.interactions).routes()
        self.desk.open(app, routes)
        ControlApi(self).open(app)
        app.router.add_get("/gateway", self.socket.serve)
        app.router.add_get("/files/{id}/{name}", self._file)
        app.on_shutdown.append(self._hang_up)
        if also is not None:
            also(app)
        return app

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port).start()
        self.port = self._runner.addresses[0][1]
        self.socket.sessions.url = self._places.gateway_url = self.gateway
        self.world.files_url = f"http://127.0.0.1:{self.port}/files"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    async def _hang_up(self, _: web.Application) -> None:
        await self.socket.close(1001)

    async def _file(self, request: web.Request) -> web.Response:
        file = self.world.files.get(int(request.match_info["id"]))
        if file is None:
            raise web.HTTPNotFound
        return web.Response(body=file.content, content_type=file.content_type)
