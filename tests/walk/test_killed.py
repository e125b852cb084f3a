import asyncio
import json
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.client.post import DiscordPost
from bot.demo.discord import Channel, LocalDiscord
from bot.demo.press import Press
from bot.domain.model import Item
from bot.domain.watched import Watched
from bot.intake import Intake
from bot.looks import Looker
from bot.sources.feeds import quickly
from bot.sources.web import Web
from storage import open_store
from storage.deliveries import Deliveries
from storage.items import Items, record_items
from storage.owing import record_owed
from storage.settling import settle_arrived
from storage.sources import NewSource
from tests.builders import GLASS, HARBOUR, new_watch
from tests.rig import eventually

POINTS: list[tuple[Callable[..., Any], str]] = [
    (Web.get, "call"),
    (quickly, "return"),
    (Items.unseen, "call"),
    (Watched.read, "return"),
    (record_items, "return"),
    (record_owed, "call"),
    (Deliveries.take, "call"),
    (DiscordPost.post, "call"),
    (Deliveries.settle, "call"),
    (settle_arrived, "return"),
]
"""From the fetch to the commit of what was delivered, in the order of the walk."""


@asynccontextmanager
async def life(options: dict[str, Any], *doom: str) -> AsyncIterator[asyncio.subprocess.Process]:
    """The bot as a process of its own; with a doom (function, moment), one that kills itself there."""
    arguments = ("-m", "tests.walk.doomed", json.dumps(options), *doom)
    process = await asyncio.create_subprocess_exec(sys.executable, *arguments)
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def news(title: str, season: int, guid: str) -> Item:
    headline = f"‘{title}’ renewed for season {season} at Prime Video"
    link = f"https://reel.example/{guid}"
    published = datetime.now(UTC) - timedelta(minutes=5)
    return Item(link, link, headline, "The streamer has ordered more.", "Reel", published=published)


async def baseline(options: dict[str, Any], channel: Channel) -> None:
    """Two shows are watched, and the feed was looked at once, a day ago."""
    then = datetime.now(UTC) - timedelta(days=1)
    async with open_store(options["database"]) as store, Web(user_agent="Encore tests") as web:
        await store.shows.keep([HARBOUR, GLASS], then)
        for show in (HARBOUR, GLASS):
            await store.watches.set(new_watch(channel.id, show, guild_id=channel.guild_id), then)
        [(name, address, language, _)] = options["outlets"]
        await store.sources.ensure([NewSource("feed", name, address, language, 300)], then)
        await Intake(store, Looker(web, {})).round(then)


async def nothing_waits(database: str) -> None:
    """Returns when every alert that is owed has been settled."""
    async with open_store(database) as store:

        async def settled() -> bool:
            return not await store.deliveries.waiting()

        await eventually(settled, seconds=60)


def posted(local: LocalDiscord, channel: Channel) -> Counter[str]:
    """How often each alert stands in the channel."""
    return Counter(
        str(embed["title"]) for message in local.messages(channel) for embed in message.embeds
    )


def place_of(function: Callable[..., Any]) -> str:
    """FILE:FUNCTION, as a doomed process takes it."""
    return f"{function.__code__.co_filename}:{function.__name__}"


@pytest.mark.parametrize(
    ("function", "moment"), POINTS, ids=lambda value: getattr(value, "__qualname__", value)
)
async def test_a_killed_process_owes_each_alert_exactly_once(
    function: Callable[..., Any], moment: str, tmp_path: Path, local: LocalDiscord, tv: Channel
) -> None:
    async with Press() as press:
        press.publish("/feed", [news("An Old Story", 2, "old")])
        options: dict[str, Any] = {
            "database": f"sqlite+aiosqlite:///{tmp_path / 'encore.db'}",
            "outlets": [["Reel", press.url("/feed"), "en", True]],
            "press": press.url(),
            "api": local.api,
            "gateway": local.gateway,
            "token": local.token,
        }
        await baseline(options, tv)
        press.publish("/feed", [news(HARBOUR.title, 2, "a"), news(GLASS.title, 3, "b")])

        async with life(options, place_of(function), moment) as killed:
            assert await asyncio.wait_for(killed.wait(), 60) == -signal.SIGKILL
        async with life(options):
            await local.until(lambda: posted(local, tv).total() >= 2, seconds=60)
            await nothing_waits(options["database"])

    assert list(posted(local, tv).values()) == [1, 1]
