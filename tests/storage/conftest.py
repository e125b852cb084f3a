from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Store, open_store
from tests.builders import GLASS, HARBOUR, NOW


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A fresh SQLite file that knows two shows."""
    async with open_store(f"sqlite+aiosqlite:///{tmp_path / 'encore.db'}") as opened:
        await opened.shows.keep([HARBOUR, GLASS], NOW)
        yield opened
