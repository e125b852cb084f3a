"""Puts the house together: memory, web, walk and client, opened in order, closed in reverse."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import discord
import structlog

from bot.client import Encore
from bot.client.health import serving
from bot.domain.limits import Limits
from bot.errors import SettingsError
from bot.intake import Intake
from bot.looks import Looker
from bot.sources.articles import Articles
from bot.sources.catalog import Catalog
from bot.sources.catalog.tmdb import TMDB
from bot.sources.charts import ChartSource, Wanted, chart_sources
from bot.sources.charts.netflix import GLOBAL_URL
from bot.sources.outlets import Outlet
from bot.sources.web import Web
from cogs import EXTENSIONS
from storage import open_store
from storage.sources import NewSource

log = structlog.get_logger(__name__)

FEED_INTERVAL = timedelta(minutes=10)
WRONG_TOKEN = "ENCORE_TOKEN: Discord refuses this token; make a new one"  # noqa: S105 - a sentence
AUTHENTICATION_FAILED = 4004
"""What the gateway closes a connection with whose token was taken back."""
DISCORD_API = "https://discord.com/api/v10"


@dataclass(frozen=True, slots=True)
class Options:
    """What an operator decides, already checked."""

    database: str
    """An SQLAlchemy address."""
    outlets: tuple[Outlet, ...]
    contact: str = ""
    netflix: str | None = GLOBAL_URL
    """Of the global TSV; None: not read."""
    charts: Wanted = field(default_factory=Wanted)
    """All other charts."""
    tvmaze: str = "https://api.tvmaze.com"
    tmdb_token: str | None = field(default=None, repr=False)
    discord_api: str | None = None
    """None: the real one."""
    discord_gateway: str | None = None
    requests_per_second: int = 46
    retention: timedelta = timedelta(days=90)
    allowed_hosts: frozenset[str] = field(default=frozenset())
    articles: bool = False
    """Whether articles are read at their own pages."""
    every: float = 5.0
    """Seconds between looks at what is due."""
    http: str | None = None
    """Where to answer /healthz and /metrics, as ``HOST:PORT``."""
    limits: Limits = field(default_factory=Limits)
    clock: Callable[[], datetime] = lambda: datetime.now(UTC)  # noqa: TID251 - the house's one clock

    @property
    def user_agent(self) -> str:
        """Who asks, in every request."""
        return f"Encore/0.1 (Discord bot; {self.contact or 'no contact given'})"


async def run(options: Options, token: str) -> None:
    """Runs the bot until it is cancelled; a client that breaks is replaced by a new one.

    Raises SettingsError if Discord refuses the token or the intents.
    """
    failures = 0
    while True:
        try:
            async with open_encore(options) as client:
                await client.start(token)
                return
        except discord.LoginFailure:
            raise SettingsError(WRONG_TOKEN) from None
        except discord.PrivilegedIntentsRequired:
            raise SettingsError(
                "Discord refuses the intents: the bot asks for none but guilds; is it a proxy's fault?"
            ) from None
        except (discord.DiscordException, aiohttp.ClientError, OSError, KeyError) as error:
            # discord.py ends on an event that it can't read (a KeyError), or a gateway it can't reach
            if isinstance(error, discord.ConnectionClosed) and error.code == AUTHENTICATION_FAILED:
                raise SettingsError(WRONG_TOKEN) from None
            failures += 1
            rest = min(300.0, 2.0 ** min(failures, 10))
            log.exception("client ended", again_in=rest, trouble=type(error).__name__)
            await asyncio.sleep(rest)


@asynccontextmanager
async def open_encore(options: Options) -> AsyncIterator[Encore]:
    """The client, ready to be started with a token; its memory opened and its sources known."""
    async with (
        open_store(options.database) as store,
        Web(user_agent=options.user_agent, allowed_hosts=options.allowed_hosts) as web,
    ):
        tmdb = TMDB(web, options.tmdb_token) if options.tmdb_token else None
        charts = charts_of(options, web, await store.charts.learned())
        await store.sources.ensure([*feeds(options), *map(_source, charts)], options.clock())
        looker = Looker(web, {chart.address: chart.port for chart in charts})
        client = Encore(
            store=store,
            catalog=Catalog(web, options.tvmaze, tmdb=tmdb),
            intake=Intake(store, looker, Articles(web) if options.articles else None),
            looker=looker,
            clock=options.clock,
            extensions=EXTENSIONS,
            api=options.discord_api,
            gateway=options.discord_gateway,
            requests_per_second=options.requests_per_second,
            retention=options.retention,
            every=options.every,
            limits=options.limits,
        )
        async with client, serving(client, options.http):
            yield client


def feeds(options: Options) -> Iterator[NewSource]:
    """Every feed that these options switch on."""
    interval = FEED_INTERVAL.total_seconds()
    for outlet in options.outlets:
        if outlet.on:
            yield NewSource("feed", outlet.name, outlet.address, outlet.language, interval)


def charts_of(
    options: Options, web: Web, learned: Mapping[str, Any] | None = None
) -> tuple[ChartSource, ...]:
    """Every chart that these options switch on; ``learned`` is what earlier looks learned."""
    wanted = replace(options.charts, netflix=options.netflix)
    return chart_sources(web, wanted, options.clock, learned)


def _source(chart: ChartSource) -> NewSource:
    return NewSource("chart", chart.name, chart.address, "en", chart.interval)
