"""A local Discord with one guild, and the unmodified discord.py client to put to it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
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

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Does not wait the five seconds that Discord wants between two sessions."""

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
async def local() -> AsyncIterator[LocalDiscord]:
    """A Discord without rate limits."""
    async with LocalDiscord(limits=False) as local:
        yield local


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
def start(local: LocalDiscord, request: pytest.FixtureRequest) -> Start:
    """Runs a client against the local Discord, from ready until the end of the block.

    What the client sends meanwhile has to conform to Discord's description.
    """
    if SHARED.is_dir():
        local.desk.check = request.getfixturevalue("described").request

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
            assert local.objections == []
        finally:
            await client.close()
            await asyncio.gather(running, return_exceptions=True)
            Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, address

    return run


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for a raw request."""

    status: int
    body: Any
    headers: Mapping[str, str]

    @property
    def code(self) -> int:
        return int(self.body["code"])

    @property
    def errors(self) -> list[str]:
        """Each complaint of an invalid form body as ``path: CODE``."""
        return list(complaints(self.body.get("errors", {})))


def complaints(tree: Any, path: str = "") -> Iterator[str]:
    for key, inner in tree.items():
        if key == "_errors":
            yield from (f"{path or '.'}: {error['code']}" for error in inner)
        else:
            yield from complaints(inner, f"{path}.{key}".lstrip("."))


Ask = Callable[..., Awaitable[Answer]]


@pytest.fixture
async def ask(local: LocalDiscord) -> AsyncIterator[Ask]:
    """Makes a request as the bot, with none of a client's own rules: ``ask(method, path, json)``."""
    authorization = {"Authorization": f"Bot {local.token}"}
    async with aiohttp.ClientSession(headers=authorization) as session:

        async def request(method: str, path: str, json: Any = None, **more: Any) -> Answer:
            url = local.api + path
            async with session.request(method, url, json=json, **more) as response:
                body = await response.json() if response.status != 204 else None
                return Answer(response.status, body, response.headers)

        yield request
