"""The local Discord without its port: what there is, what people do there, what can go wrong."""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.demo.discord.acting import Acting
from bot.demo.discord.buckets import RateLimits
from bot.demo.discord.channels import Channel
from bot.demo.discord.clock import Clock
from bot.demo.discord.commands import Commands
from bot.demo.discord.faults import Faults
from bot.demo.discord.gateway.gateway import Gateway
from bot.demo.discord.guilds import Guild
from bot.demo.discord.interactions import Interactions
from bot.demo.discord.messages import Message
from bot.demo.discord.options import NotPossible
from bot.demo.discord.people import User
from bot.demo.discord.reply import Reply
from bot.demo.discord.rest.call import BASE
from bot.demo.discord.rest.desk import Check, Desk, Request
from bot.demo.discord.wire import Json
from bot.demo.discord.world import World
from bot.demo.discord.writing import Writing

GLIMPSE = 0.003


class StandIn:
    """All of a Discord for one bot but the serving."""

    def __init__(
        self, port: int, token: str | None, check: Check | None, bot_name: str, *, limits: bool
    ) -> None:
        self.port = port
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
