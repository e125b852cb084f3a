from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.client import Encore
from bot.demo.discord import Channel
from storage import Store
from storage.database import Database
from storage.sources import NewSource
from tests.builders import GLASS, HARBOUR, NOW, new_watch
from tests.faults.news import piece
from tests.rig import Rig, ada, bob, catalog, described, guild, local, rig, town, tv

__all__ = ["ada", "bob", "catalog", "described", "guild", "local", "rig", "town", "tv"]

LATER = timedelta(hours=1)


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(f"sqlite+aiosqlite:///{tmp_path / 'encore.db'}")
    await opened.upgrade()
    yield opened
    await opened.close()


@pytest.fixture
async def store(database: Database) -> Store:
    opened = Store(database)
    await opened.shows.keep([HARBOUR, GLASS], NOW)
    return opened


@pytest.fixture
async def bot(rig: Rig, tv: Channel) -> Encore:
    """A bot whose loops stand still; one show is watched, one feed was looked at once."""
    bot = await rig.start(extensions=())
    await rig.store.watches.set(new_watch(tv.id, HARBOUR, guild_id=tv.guild_id), NOW)
    rig.catalog.publish("/reel", [piece(rig, "Ferry timetable for the weekend", "ferries")])
    feed = NewSource("feed", "Reel", rig.catalog.url("/reel"), "en", 300)
    await rig.store.sources.ensure([feed], NOW)
    await bot.intake.round(NOW)
    rig.clock.now += LATER
    return bot
