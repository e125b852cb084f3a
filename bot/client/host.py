"""The client as commands and buttons see it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from discord.ext import commands

from bot.client.finding import Finder
from bot.client.metrics import Metrics
from bot.client.supervision import Supervisor
from bot.domain.limits import Limits
from bot.intake import Intake
from bot.looks import Looker
from bot.outbox import Outbox
from bot.sources.catalog.tvmaze import TVmaze
from storage import Store


class Host(commands.Bot):
    """What every command, button and loop may use."""

    store: Store
    catalog: TVmaze
    finder: Finder
    intake: Intake
    looker: Looker
    outbox: Outbox
    loops: Supervisor
    clock: Callable[[], datetime]
    """The time now, in UTC."""
    retention: timedelta
    """How long items and deliveries are kept."""
    metrics: Metrics
    limits: Limits
    """What a server may ask for."""
    every: float
    """Seconds between looks at the sources that are due."""
