"""The local Discord without its port: what there is, what people do there, what can go wrong."""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable

from bot.demo.discord.acting.acting import Acting
from bot.demo.discord.buckets import RateLimits
from bot.demo.discord.channels import Channel
from bot.demo.discord.clock import Clock
from bot.demo.discord.commands import Commands
from bot.demo.discord.faults import Faults
from bot.demo.discord.gateway.gateway import Gateway
from bot.demo.discord.guilds import Guild
from bot.demo.discord.interactions import Interactions
from bot.demo.discord.messages import Message
from bot.demo.discord.people import User
from bot.demo.discord.rest.call import BASE
from bot.demo.discord.rest.desk import Check, Desk, Request
from bot.demo.discord.world import World
from bot.demo.discord.writing import Writing

GLIMPSE = 0.003


class StandIn(Acting):
    """All of a Discord for one bot but the serving."""

    def __init__(
        self, port: int, token: str | None, check: Check | None, bot_name: str, *, limits: bool
    ) -> None:
        self.port = port
        self.token = token or f"local.{secrets.token_hex(16)}"
        world = World(bot_name)
        writing = Writing(world)
        commands = Commands(world.ids, world.bot.id)
        super().__init__(world, writing, commands, Interactions(world, writing))
        self.limits = RateLimits(world.clock, on=limits)
        self.faults = Faults()
        self.socket = Gateway(world, lambda: self.token)
        self.desk = Desk(lambda: self.token, self.limits, self.faults, check)

    @property
    def api(self) -> str:
        """Where REST is: ``http://127.0.0.1:PORT/api/v10``."""
        return f"http://127.0.0.1:{self.port}{BASE}"

    @property
    def gateway(self) -> str:
        """Where the gateway is: ``ws://127.0.0.1:PORT/gateway``."""
        return f"ws://127.0.0.1:{self.port}/gateway"

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

    async def until(self, true: Callable[[], bool], seconds: float = 5.0) -> None:
        """Wait until ``true()``, looked at every few milliseconds; else TimeoutError."""
        async with asyncio.timeout(seconds):
            while not true():  # noqa: ASYNC110 - not all that changes tells an event
                await asyncio.sleep(GLIMPSE)
