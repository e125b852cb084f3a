from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Store
from storage.database import Database
from tests.builders import GLASS, HARBOUR, NOW
from tests.rig import ada, bob, catalog, described, guild, local, rig, town, tv

__all__ = ["ada", "bob", "catalog", "described", "guild", "local", "rig", "town", "tv"]


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
