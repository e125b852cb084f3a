"""The whole bot at a local Discord, with a catalog of our own, on a fresh SQLite file."""

import asyncio
import json
from asyncio import Task, create_task, gather
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

import pytest

from bot.client import Encore
from bot.client.places import place
from bot.demo.discord import Channel, Guild, LocalDiscord, Message, User
from bot.demo.press import Press
from bot.domain.model import Show, Story, Watch
from bot.intake import Intake
from bot.looks import Looker
from bot.sources.catalog.tvmaze import TVmaze
from bot.sources.web import Web
from cogs import EXTENSIONS
from storage import Store
from storage.news import News
from storage.owing import Owed
from tests.builders import NOW
from tests.conftest import SHARED
from tests.openapi import Description

__all__ = ["ada", "bob", "catalog", "described", "guild", "local", "rig", "town", "tv"]


@dataclass(slots=True)
class Clock:
    """A clock that stands until somebody moves it."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass(frozen=True, slots=True)
class Town:
    """A guild with a channel, a moderator and a member."""

    guild: Guild
    tv: Channel
    ada: User
    bob: User


@dataclass(slots=True)
class Rig:
    """The bot, the world around it, and what happens there."""

    local: LocalDiscord
    town: Town
    store: Store
    web: Web
    catalog: Press
    clock: Clock = field(default_factory=Clock)
    bot: Encore = field(init=False)
    _running: Task[None] | None = None

    async def start(self, **options: Any) -> Encore:
        """Starts the bot, as after a restart if one was running; returns when it knows its guilds."""
        await self.stop()
        looker = Looker(self.web, {})
        given = {
            "store": self.store,
            "catalog": TVmaze(self.web, self.catalog.url()),
            "intake": Intake(self.store, looker),
            "looker": looker,
            "clock": self.clock,
            "extensions": EXTENSIONS,
            "api": self.local.api,
            "gateway": self.local.gateway,
            "every": 0.01,
        }
        self.bot = Encore(**{**given, **options})
        self._running = create_task(self.bot.start(self.local.token))
        joined = {guild.id for guild in self.local.world.guilds.values() if guild.joined}
        await self.local.until(lambda: self._failed() or self._knows(joined))
        return self.bot

    def _failed(self) -> bool:
        if self._running is not None and self._running.done():
            self._running.result()
        return False

    def _knows(self, joined: set[int]) -> bool:
        return self.local.socket.connected and joined <= {
            guild.id for guild in self.bot.guilds if not guild.unavailable
        }

    async def stop(self) -> None:
        if self._running is not None:
            await self.bot.close()
            await gather(self._running, return_exceptions=True)

    async def tell(
        self, channel: Channel, *stories: Story, role_id: int | None = None, veiled: bool = False
    ) -> Message:
        """Has the stories happen and be posted to the channel; the newest message there."""
        count = len(self.local.messages(channel))
        await self.owe(channel, *stories, role_id=role_id, veiled=veiled)
        await self.local.until(lambda: len(self.local.messages(channel)) > count)
        await self.settled()
        return self.local.messages(channel)[-1]

    async def owe(
        self, channel: Channel, *stories: Story, role_id: int | None = None, veiled: bool = False
    ) -> None:
        """Has the stories happen and be owed to the channel."""
        owed = [
            Owed(one.id, channel.guild_id, channel.id, role_id=role_id, veiled=veiled)
            for one in stories
        ]
        new = [one for one in stories if await self.store.stories.get(one.id) is None]
        await self.store.news.record(News(new=new, owed=owed), self.clock())
        self.bot.outbox.wake()

    async def only_watch(self) -> Watch:
        """The one watch of the guild."""
        [watch] = await self.store.watches.of_guild(self.town.guild.id)
        return watch

    async def postponed(self, channel: Channel) -> str:
        """Returns when a post to the channel has been put off, with the reason."""

        async def in_trouble() -> bool:
            return bool(await self.store.troubles.of_guild(channel.guild_id or 0))

        await eventually(in_trouble)
        [trouble] = await self.store.troubles.of_guild(channel.guild_id or 0)
        return trouble.trouble

    def bot_may_send(self, channel: Channel) -> bool:
        """What the bot believes of its permissions."""
        return "Send Messages" not in place(self.bot, channel.id).missing

    async def settled(self) -> None:
        """Returns when nothing is owed any more."""
        await eventually(self._nothing_waits)

    async def _nothing_waits(self) -> bool:
        return not await self.store.deliveries.waiting()

    def serve(self, *shows: Show, search: str | None = None) -> None:
        """Has the catalog know the shows, and find them (whole or not) by these words."""
        for show in shows:
            self._serve(f"/shows/{show.id}", raw(show))
        if search is not None:
            found = [{"score": 1.0, "show": raw(show, thin=True)} for show in shows]
            self._serve(f"/search/shows?{urlencode({'q': search})}", found)

    def _serve(self, path: str, answer: object) -> None:
        self.catalog.serve(path, json.dumps(answer).encode(), content_type="application/json")


def raw(show: Show, *, thin: bool = False) -> dict[str, Any]:
    """A show as TVmaze has it; ``thin`` as in a search's results, without its people."""
    facts: dict[str, Any] = {
        "id": show.id,
        "name": show.title,
        "url": show.url,
        "status": show.status,
        "premiered": f"{show.year}-01-01" if show.year else None,
        "webChannel": {"name": show.network} if show.network else None,
    }
    if not thin:
        cast = [{"person": {"name": one.name}} for one in show.people]
        facts["_embedded"] = {"cast": cast, "crew": [], "akas": []}
    return facts


async def eventually(true: Callable[[], Awaitable[bool]], seconds: float = 30.0) -> None:
    """Returns once it holds; asks again and again, for as long as the bot needs."""
    async with asyncio.timeout(seconds):
        while not await true():  # noqa: ASYNC110 - the database tells no event
            await asyncio.sleep(0.002)


@pytest.fixture(scope="session")
def described() -> Description | None:
    """Discord's own description of its API, where it is there."""
    path = SHARED / "data" / "discord-openapi.json"
    return Description(path) if path.is_file() else None


@pytest.fixture
async def local(described: Description | None) -> AsyncIterator[LocalDiscord]:
    """A Discord without rate limits, that holds every request against its description."""
    check = described.request if described else None
    async with LocalDiscord(limits=False, check=check) as local:
        yield local
        assert not local.objections, local.objections


@pytest.fixture
def town(local: LocalDiscord) -> Town:
    guild = local.add_guild("Friends of TV")
    tv = guild.add_channel("tv")
    return Town(guild, tv, guild.add_member("ada", manage_guild=True), guild.add_member("bob"))


@pytest.fixture
def guild(town: Town) -> Guild:
    return town.guild


@pytest.fixture
def tv(town: Town) -> Channel:
    return town.tv


@pytest.fixture
def ada(town: Town) -> User:
    """A moderator."""
    return town.ada


@pytest.fixture
def bob(town: Town) -> User:
    """Just a member."""
    return town.bob


@pytest.fixture
async def catalog() -> AsyncIterator[Press]:
    async with Press() as press:
        yield press


@pytest.fixture
async def rig(
    local: LocalDiscord, town: Town, store: Store, web: Web, catalog: Press
) -> AsyncIterator[Rig]:
    """The bot, running in one guild with one channel."""
    rig = Rig(local, town, store, web, catalog)
    await rig.start()
    try:
        yield rig
    finally:
        await rig.stop()
