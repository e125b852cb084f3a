"""What every test may ask for."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from bot.demo.press import Press
from bot.sources.web import Web
from storage import Store, open_store
from tests.builders import GLASS, HARBOUR, NOW

# A busy machine is no failure; and what CI found once, it finds again.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of captured third-party data beside the project; skips where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs ../shared, the folder of captured third-party data, which is not here")
    return SHARED


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    """A fresh SQLite file that knows two shows."""
    async with open_store(f"sqlite+aiosqlite:///{tmp_path / 'encore.db'}") as opened:
        await opened.shows.keep([HARBOUR, GLASS], NOW)
        yield opened


@pytest.fixture
async def press() -> AsyncIterator[Press]:
    """A web server on 127.0.0.1 that serves nothing yet."""
    async with Press() as opened:
        yield opened


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    """With the guard on where it is asked for, that lets 127.0.0.1 alone through."""
    agent = "Encore tests (tests@example.com)"
    async with Web(user_agent=agent, allowed_hosts={"127.0.0.1"}) as opened:
        yield opened
