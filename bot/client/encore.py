"""Encore: the discord.py client with everything in its place."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import discord
from discord.ext import commands
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.client.buttons import ITEMS
from bot.client.finding import Finder
from bot.client.host import Host
from bot.client.illustrating import Illustrator
from bot.client.metrics import Metrics
from bot.client.pacing import paced
from bot.client.post import DiscordPost
from bot.client.replies import Tree
from bot.client.supervision import Supervisor
from bot.client.syncing import sync
from bot.domain.limits import Limits
from bot.intake import Intake
from bot.looks import Looker
from bot.outbox import Outbox
from bot.sources.catalog.tvmaze import TVmaze
from storage import Store

LONGEST_WAIT = 30.0
"""Seconds of a rate limit that a request waits for; after longer ones the outbox asks again."""


class Encore(Host):
    """Takes commands, and posts what is owed.

    Args:
        store: the memory.
        catalog: who a show is.
        intake: the upper half of the walk.
        looker: what looks at sources.
        clock: the time now, in UTC.
        extensions: the modules with the commands and loops.
        api: Discord's REST API with its version, or a proxy's; the real one if not given.
        gateway: Discord's gateway; the real one if not given.
        requests_per_second: at most so many to Discord; 0 for no limit.
        retention: how long items and deliveries are kept.
        every: seconds between looks at the sources that are due.
        limits: what a server may ask for.
    """

    def __init__(
        self,
        *,
        store: Store,
        catalog: TVmaze,
        intake: Intake,
        looker: Looker,
        clock: Callable[[], datetime],
        extensions: Sequence[str] = (),
        api: str | None = None,
        gateway: str | None = None,
        requests_per_second: int = 46,
        retention: timedelta = timedelta(days=90),
        every: float = 5.0,
        limits: Limits = Limits(),  # noqa: B008 - it is frozen
    ) -> None:
        point_at(api, gateway)
        super().__init__(**_frugal(), http_trace=paced(requests_per_second))
        self.store = store
        self.catalog = catalog
        self.intake = intake
        self.looker = looker
        self.limits = limits
        self.clock = clock
        self.retention = retention
        self.every = every
        self.finder = Finder(store, catalog, clock)
        self.metrics = Metrics()
        post = DiscordPost(self, Illustrator(store))
        self.outbox = Outbox(store, post, clock, self.metrics.settled)
        self.loops = Supervisor(clock)
        self._wanted = tuple(extensions)

    async def setup_hook(self) -> None:
        """Called by discord.py once, after login: loads the cogs and tells Discord the commands."""
        self.add_dynamic_items(*ITEMS)
        for name in self._wanted:
            await self.load_extension(name)
        await sync(self.tree)

    async def close(self) -> None:
        """Stops the loops, then leaves Discord."""
        await self.loops.close()
        await self.finder.close()
        await super().close()


def _frugal() -> dict[str, Any]:
    """What discord.py is told: to hear of guilds alone, to keep little, and to ping nobody."""
    return {
        "command_prefix": commands.when_mentioned,
        "help_command": None,
        "tree_cls": Tree,
        "intents": discord.Intents(guilds=True),
        "allowed_mentions": discord.AllowedMentions.none(),
        "member_cache_flags": discord.MemberCacheFlags.none(),
        "chunk_guilds_at_startup": False,
        "max_messages": None,
        "max_ratelimit_timeout": LONGEST_WAIT,
    }


def point_at(api: str | None, gateway: str | None) -> None:
    """Has discord.py speak to these addresses: its only place for them is on these two classes."""
    if api is not None:
        Route.BASE = api.rstrip("/")
    if gateway is not None:
        DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway)
