"""The clock: rounds of looking, the outbox, and what is tidied up now and then."""

import asyncio
from collections.abc import Callable
from datetime import timedelta

from discord.ext import commands

from bot.client import Encore
from bot.client.finding import FRESH
from bot.client.health import Watchdog
from bot.client.notices import tell_of_troubles

HOUR = 3600.0
LOOK_UPS = 20
"""Shows that are looked up anew in one go; the catalog has a limit of its own."""
IDLE = 2.0
"""Seconds after which the outbox looks anew for what has become due."""
NOTICES = 10.0
"""Seconds between looks at whether moderators have to be told of something."""
SEEN_FOR = 4
"""How many times longer than an item itself is remembered that it was seen."""
LEFT_FOR = timedelta(days=30)
"""How long the settings of a server that put Encore out are kept."""


class Patrol(commands.Cog):
    """Begins the loops; `bot.client.supervision` keeps them going."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    async def cog_load(self) -> None:
        """All loops begin with the bot and end with it."""
        self.bot.loops.start("intake", self._look)
        self.bot.loops.start("outbox", self._deliver, allowed=timedelta(minutes=30))
        self.bot.loops.start("catalog", self._look_up, allowed=timedelta(hours=2))
        self.bot.loops.start("notices", self._tell)
        self.bot.loops.start("retention", self._forget, allowed=timedelta(hours=26))
        self.bot.loops.start("watchdog", self._watch)

    async def _look(self, worked: Callable[[], None]) -> None:
        while True:
            round_ = await self.bot.intake.round(self.bot.clock(), seconds=self.bot.every)
            self.bot.metrics.looked(round_)
            if round_.owed:
                self.bot.outbox.wake()
            worked()
            await asyncio.sleep(self.bot.every)

    async def _deliver(self, worked: Callable[[], None]) -> None:
        async def idle() -> None:
            worked()
            await asyncio.sleep(IDLE)

        await self.bot.outbox.run(idle)

    async def _tell(self, worked: Callable[[], None]) -> None:
        while True:
            await tell_of_troubles(self.bot)
            worked()
            await asyncio.sleep(NOTICES)

    async def _watch(self, worked: Callable[[], None]) -> None:
        watchdog = Watchdog()
        while True:
            await watchdog.look(self.bot)
            worked()
            await asyncio.sleep(HOUR / 60)

    async def _look_up(self, worked: Callable[[], None]) -> None:
        """Looks watched shows up whose copy has grown old, or never was whole."""
        while True:
            stale = self.bot.clock() - FRESH
            for show_id in await self.bot.store.shows.older_than(stale, LOOK_UPS):
                show = await self.bot.catalog.show(show_id)
                show = show or await self.bot.store.shows.get(show_id)
                if show is not None:
                    await self.bot.store.shows.keep([show], self.bot.clock())
            worked()
            await asyncio.sleep(HOUR / 6)

    async def _forget(self, worked: Callable[[], None]) -> None:
        while True:
            store, now, kept = self.bot.store, self.bot.clock(), self.bot.retention
            await store.items.forget(now - kept, now - SEEN_FOR * kept)
            await store.deliveries.forget(now - kept)
            await store.shows.forget_idle(now - kept)
            await store.guilds.forget_left(now - LEFT_FOR)
            worked()
            await asyncio.sleep(24 * HOUR)


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Patrol(bot))
