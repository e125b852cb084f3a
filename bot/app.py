"""Puts the house together: memory, web, walk and client, opened in order, closed in reverse."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.client import Encore
from bot.intake import Intake
from bot.looks import Looker
from bot.sources.catalog.tvmaze import TVmaze
from bot.sources.charts import netflix
from bot.sources.outlets import Outlet
from bot.sources.web import Web
from cogs import EXTENSIONS
from storage import open_store
from storage.sources import NewSource

FEED_INTERVAL = timedelta(minutes=10)
CHART_INTERVAL = timedelta(hours=1)
"""Netflix publishes between Tuesday noon and Wednesday noon, UTC: an unchanged file costs a 304."""


@dataclass(frozen=True, slots=True)
class Options:
    """What an operator decides, already checked."""

    database: str
    """An SQLAlchemy address."""
    outlets: tuple[Outlet, ...]
    contact: str = ""
    netflix: str | None = netflix.GLOBAL_URL
    """Of the global TSV; None: not read."""
    tvmaze: str = "https://api.tvmaze.com"
    discord_api: str | None = None
    """None: the real one."""
    discord_gateway: str | None = None
    requests_per_second: int = 45
    retention: timedelta = timedelta(days=90)
    allowed_hosts: frozenset[str] = field(default=frozenset())
    every: float = 5.0
    """Seconds between looks at what is due."""
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)  # noqa: TID251 - the house's one clock

    @property
    def user_agent(self) -> str:
        """Who asks, in every request."""
        return f"Encore/0.1 (Discord bot; {self.contact or 'no contact given'})"


@asynccontextmanager
async def open_encore(options: Options) -> AsyncIterator[Encore]:
    """The client, ready to be started with a token; its memory opened and its sources known."""
    async with (
        open_store(options.database) as store,
        Web(user_agent=options.user_agent, allowed_hosts=options.allowed_hosts) as web,
    ):
        await store.sources.ensure(wanted_sources(options), options.clock())
        intake = Intake(store, Looker(web, {NETFLIX: netflix.parse}))
        async with Encore(
            store=store,
            catalog=TVmaze(web, options.tvmaze),
            intake=intake,
            clock=options.clock,
            extensions=EXTENSIONS,
            api=options.discord_api,
            gateway=options.discord_gateway,
            requests_per_second=options.requests_per_second,
            retention=options.retention,
            every=options.every,
        ) as client:
            yield client


NETFLIX = "Netflix Top 10"


def wanted_sources(options: Options) -> Sequence[NewSource]:
    """Every source that these options switch on."""
    feeds = [
        NewSource(
            sort="feed",
            name=outlet.name,
            address=outlet.address,
            language=outlet.language,
            interval=FEED_INTERVAL.total_seconds(),
        )
        for outlet in options.outlets
        if outlet.on
    ]
    if options.netflix is None:
        return feeds
    interval = CHART_INTERVAL.total_seconds()
    return [*feeds, NewSource("chart", NETFLIX, options.netflix, "en", interval)]
