"""A local Discord with one guild, and the unmodified discord.py client to put to it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import discord
import pytest
import yarl
from discord import app_commands
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from tests.conftest import SHARED
from tests.openapi import Description


class Bot(discord.Client):
    """A client with a command tree, and nothing else of its own."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            **{
                "intents": discord.Intents.default(),
                "guild_ready_timeout": 0.0,
                **options,
            }
        )
        self.tree = app_commands.CommandTree(self)
        self.messages: list[discord.Message] = []
        self.resumes = 0

    async def on_message(self, message: discord.Message) -> None:
        self.messages.append(message)

    async def on_resumed(self) -> None:
        self.resumes += 1

    def room(self, channel: Channel) -> discord.TextChannel:
        found = self.get_channel(channel.id)
        assert isinstance(found, discord.TextChannel)
        return found


Start = Callable[[Bot], AbstractAsyncContextManager[Bot]]


@pytest.fixture(scope="session")
def described(shared: Path) -> Description:
    return Description(shared / "data" / "discord-openapi.json")


@pytest.fixture
async def local(request: pytest.FixtureRequest) -> AsyncIterator[LocalDiscord]:
    """A Discord without rate limits that objects to requests which break the description."""
    described = request.getfixturevalue("described") if SHARED.is_dir() else None
    async with LocalDiscord(limits=False, check=described and described.request) as local:
        yield local

    assert local.objections == []


@pytest.fixture
def guild(local: LocalDiscord) -> Guild:
    return local.add_guild("Friends of TV")


@pytest.fixture
def tv(guild: Guild) -> Channel:
    return guild.add_channel("tv")


@pytest.fixture
def ada(guild: Guild) -> User:
    return guild.add_member("ada", manage_guild=True)


@pytest.fixture
def start(local: LocalDiscord) -> Start:
    """Runs a client against the local Discord, from ready until the end of the block."""

    @asynccontextmanager
    async def run(client: Bot) -> AsyncIterator[Bot]:
        base, address = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = local.api, yarl.URL(local.gateway)
        running = asyncio.create_task(client.start(local.token))
        try:
            ready = asyncio.create_task(client.wait_until_ready())
            await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                await running
            yield client
        finally:
            await client.close()
            await asyncio.gather(running, return_exceptions=True)
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, address

    return run
