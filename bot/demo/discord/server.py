"""The local Discord as a whole: its parts put together and served on one port."""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from bot.demo.discord.acting import Acting
from bot.demo.discord.buckets import RateLimits
from bot.demo.discord.channels import Channel
from bot.demo.discord.clock import Clock
from bot.demo.discord.commands import Commands
from bot.demo.discord.faults import Faults
from bot.demo.discord.gateway.gateway import Gateway
from bot.demo.discord.guilds import Guild
from bot.demo.discord.interactions import Interactions
from bot.demo.discord.limits.messages import REQUEST_BYTES
from bot.demo.discord.messages import Message
from bot.demo.discord.options import NotPossible
from bot.demo.discord.people import User
from bot.demo.discord.reply import Reply
from bot.demo.discord.rest.call import BASE
from bot.demo.discord.rest.desk import Check, Desk, Request
from bot.demo.discord.rest.interactions import InteractionRoutes
from bot.demo.discord.rest.messages import MessageRoutes
from bot.demo.discord.rest.places import PlaceRoutes
from bot.demo.discord.wire import Json
from bot.demo.discord.world import World
from bot.demo.discord.writing import Writing

GLIMPSE = 0.003


class LocalDiscord:
    """A Discord on 127.0.0.1 for one bot; ``async with LocalDiscord() as discord: ...``.

    ``limits`` false lets the bot post as fast as it can. ``check`` looks at each request's method,
    path and body and names what is wrong with it; what it says gathers in ``objections``.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        token: str | None = None,
        limits: bool = True,
        check: Check | None = None,
        bot_name: str = "Encore",
    ) -> None:
        self._port = port
        self.token = token or f"local.{secrets.token_hex(16)}"
        self.world = World(bot_name)
        self.writing = Writing(self.world)
        self.limits = RateLimits(self.world.clock, on=limits)
        self.faults = Faults()
        self.commands = Commands(self.world.ids, self.world.bot.id)
        self.interactions = Interactions(self.world, self.writing)
        self.socket = Gateway(self.world, lambda: self.token)
        self.acting = Acting(self.world, self.writing, self.commands, self.interactions)
        self.desk = Desk(lambda: self.token, self.limits, self.faults, check)
        self._places = PlaceRoutes(self.world, self.writing)
        self._messages = MessageRoutes(self.world, self.writing)
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=REQUEST_BYTES * 2)
        routes = self._messages.routes() | self._places.routes()
        routes |= InteractionRoutes(self.world, self.commands, self.interactions).routes()
        self.desk.open(app, routes)
        app.router.add_get("/gateway", self.socket.serve)
        app.router.add_get("/files/{id}/{name}", self._file)
        app.on_shutdown.append(self._hang_up)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port)
        await site.start()
        self._port = self._runner.addresses[0][1]
        self.socket.url = self._places.gateway_url = self.gateway
        self.world.files_url = f"http://127.0.0.1:{self._port}/files"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _hang_up(self, app: web.Application) -> None:
        await self.socket.close(1001)

    async def _file(self, request: web.Request) -> web.Response:
        file = self.world.files.get(int(request.match_info["id"]))
        if file is None:
            raise web.HTTPNotFound
        return web.Response(body=file.content, content_type=file.content_type)

    @property
    def api(self) -> str:
        """Where REST is: ``http://127.0.0.1:PORT/api/v10``."""
        return f"http://127.0.0.1:{self._port}{BASE}"

    @property
    def gateway(self) -> str:
        """Where the gateway is: ``ws://127.0.0.1:PORT/gateway``."""
        return f"ws://127.0.0.1:{self._port}/gateway"

    @property
    def clock(self) -> Clock:
        """This Discord's time: ``clock.advance(seconds)`` lets it pass."""
        return self.world.clock

    @property
    def bot(self) -> User:
        return self.world.bot

    @property
    def requests(self) -> deque[Request]:
        """What the bot asked for, oldest first."""
        return self.desk.requests

    @property
    def objections(self) -> list[str]:
        """What ``check`` found wrong with them."""
        return self.desk.objections

    def add_guild(self, name: str, *, id: int | None = None, joined: bool = True) -> Guild:  # noqa: A002 - the word of the API
        """A guild with the bot in it; it has no channels yet."""
        return self.world.add_guild(name, id=id, joined=joined)

    def add_user(self, name: str) -> User:
        """Somebody who is in no guild yet."""
        return self.world.add_user(name)

    def messages(self, where: Channel | User | int, reader: User | None = None) -> list[Message]:
        """What ``reader`` (or just anybody) would read in a channel, oldest first.

        Given a user: what the bot wrote to them directly.
        """
        if isinstance(where, User):
            where = self.world.direct(where)
        channel = where if isinstance(where, Channel) else self.world.channel(where)
        return channel.read(reader.id if reader else None)

    def say(self, user: User, channel: Channel, content: str) -> Message:
        """Somebody writes a message."""
        return self.acting.say(user, channel, content)

    async def command(
        self, user: User, channel: Channel, name: str, values: Mapping[str, Any] | None = None
    ) -> Reply:
        """Somebody uses a slash command; subcommands are words after its name: ``"watch add"``."""
        return await self.acting.command(user, channel, name, values)

    async def autocomplete(
        self,
        user: User,
        channel: Channel,
        name: str,
        *,
        option: str,
        typed: str,
        others: Mapping[str, Any] | None = None,
    ) -> list[Json]:
        """Somebody types into an option: the suggestions, each with ``name`` and ``value``."""
        return await self.acting.autocomplete(
            user, channel, name, option=option, typed=typed, others=others
        )

    async def click(self, user: User, on: Message | Reply, button: str) -> Reply:
        """Somebody clicks a button, named by its custom id or its label."""
        return await self.acting.click(user, _message(on), button)

    async def choose(
        self, user: User, on: Message | Reply, select: str, values: Sequence[Any]
    ) -> Reply:
        """Somebody chooses values (or users, roles, channels) from a select."""
        return await self.acting.choose(user, _message(on), select, values)

    async def submit(self, user: User, reply: Reply, values: Mapping[str, Any]) -> Reply:
        """Somebody fills in the modal that opened for them, and sends it off."""
        if reply.interaction.user is not user:
            raise NotPossible(f"{user.name} does not see that modal")
        return await self.acting.submit(reply, values)

    async def context_menu(
        self, user: User, target: Message | User, name: str, channel: Channel | None = None
    ) -> Reply:
        """Somebody picks a command from the menu of a message (or, in ``channel``, of a person)."""
        if channel is None:
            assert isinstance(target, Message)
            channel = self.world.channel(target.channel_id)
        return await self.acting.context_menu(user, target, name, channel)

    async def until(self, true: Callable[[], bool], seconds: float = 5.0) -> None:
        """Wait until ``true()``, looked at every few milliseconds; else TimeoutError."""
        async with asyncio.timeout(seconds):
            while not true():  # noqa: ASYNC110 - not all that changes tells an event
                await asyncio.sleep(GLIMPSE)


def _message(on: Message | Reply) -> Message:
    message = on.message if isinstance(on, Reply) else on
    if message is None:
        raise NotPossible("there is no message to click on")
    return message
