from collections.abc import AsyncIterator

import pytest

from bot.demo.press import Press
from bot.sources.web import Web


@pytest.fixture
async def press() -> AsyncIterator[Press]:
    async with Press() as opened:
        yield opened


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    async with Web(user_agent="Encore tests (tests@example.com)") as opened:
        yield opened
