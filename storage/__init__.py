"""The memory: SQLite behind verbs; one file per subject. Others see verbs, no SQL.

async with open_store("sqlite+aiosqlite:///encore.db") as store:
    await store.watches.set(...)
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from storage.care import Care
from storage.charts import Charts
from storage.chartwatches import ChartWatches
from storage.database import Database
from storage.deliveries import Deliveries
from storage.doubts import Doubts
from storage.guilds import Guilds
from storage.items import Items
from storage.news import NewsDesk
from storage.notes import Notes
from storage.shows import Shows
from storage.sources import Sources
from storage.stories import Stories
from storage.troubles import Troubles
from storage.watches import Watches


class Store:
    """All subjects over one database."""

    def __init__(self, database: Database) -> None:
        self.care = Care(database)
        self.chart_watches = ChartWatches(database)
        self.charts = Charts(database)
        self.deliveries = Deliveries(database)
        self.doubts = Doubts(database)
        self.guilds = Guilds(database)
        self.items = Items(database)
        self.news = NewsDesk(database)
        self.notes = Notes(database)
        self.shows = Shows(database)
        self.sources = Sources(database)
        self.stories = Stories(database)
        self.troubles = Troubles(database)
        self.watches = Watches(database)


@asynccontextmanager
async def open_store(url: str) -> AsyncIterator[Store]:
    """The store at this SQLAlchemy address, its tables brought to the newest form first."""
    database = Database(url)
    try:
        await database.upgrade()
        yield Store(database)
    finally:
        await database.close()
