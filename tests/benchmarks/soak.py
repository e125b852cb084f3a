"""A day of a large bot on a clock that is moved: does anything stop, get lost, or grow?

    python -m tests.benchmarks.soak [--hours 24] [--seed 1]

The whole bot with its loops: 1,000 feeds, each a host of its own, at a press in a process of its
own; 5,000 watches in 1,000 channels of 100 servers at a local Discord in another. Every simulated
five minutes some feeds print pieces, four of them news; then the bot gets the real time it needs to
look at all that is due and to post all that is owed. At any time 2 % of the feeds fail: half of them
all day long, the others for an hour. The last line is one JSON object. Goals: 0 lost, 0 doubled,
under 5 % growth after the first hour. (discord.py keeps a rate limit for each channel it posted to,
about a kilobyte, until five real minutes after: in a day of eight real minutes it forgets none.)
"""

import argparse
import asyncio
import json
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.client import Encore
from bot.console import logs
from bot.intake import Intake, Round
from bot.looks import Looker
from bot.sources.catalog.tvmaze import TVmaze
from bot.sources.web import Web
from cogs import EXTENSIONS
from storage import Store, open_store
from storage.sources import NewSource
from tests.benchmarks.world import FEEDS, World, world
from tests.builders import new_watch

STEP = timedelta(minutes=5)
STEPS_AN_HOUR = 12
RECOVERY = timedelta(hours=4)
"""After the day, so that feeds that were ill in its last hour are looked at again."""


class Counted(Intake):
    """An intake that sums up its rounds."""

    total = Round()

    async def round(self, now: datetime, seconds: float | None = None) -> Round:
        done = await super().round(now, seconds)
        sums = {name: getattr(self.total, name) + getattr(done, name) for name in Round.__slots__}
        self.total = Round(**sums)
        return done


async def set_up(store: Store, one: World) -> None:
    await store.shows.keep(one.shows, one.now)
    for show in one.shows:
        for guild, channel in one.watchers[show.id]:
            await store.watches.set(new_watch(channel, show, guild_id=guild), one.now)
    port = one.press_url.rpartition(":")[2]
    feeds = (
        NewSource("feed", f"Daily {n}", f"http://daily{n}.example:{port}/{n}", "en", 600)
        for n in range(FEEDS)
    )
    await store.sources.ensure(feeds, one.now)


@asynccontextmanager
async def living(one: World, store: Store, web: Web) -> AsyncIterator[tuple[Encore, Counted]]:
    """The bot, connected, with all its loops."""
    looker = Looker(web, {})
    intake = Counted(store, looker)
    async with Encore(
        store=store,
        catalog=TVmaze(web, one.press_url),
        intake=intake,
        looker=looker,
        clock=one.clock,
        extensions=EXTENSIONS,
        api=one.discord["api"],
        gateway=one.discord["gateway"],
        requests_per_second=0,
        every=0.05,
    ) as client:
        running = asyncio.create_task(client.start(one.discord["token"]))
        try:
            yield client, intake
        finally:
            await client.close()
            await asyncio.gather(running, return_exceptions=True)


async def caught_up(client: Encore) -> None:
    """Returns when nothing is due at any source and nothing is owed to any channel."""
    client.outbox.wake()
    while await client.store.sources.due(client.clock(), 1) or await _owing(client):  # noqa: ASYNC110 - they tell nobody
        await asyncio.sleep(0.05)


async def _owing(client: Encore) -> bool:
    due = await client.store.deliveries.next_due()
    return bool(await client.store.deliveries.waiting()) or (
        due is not None and due <= client.clock()
    )


def rss() -> float:
    """Megabytes of this process's memory that are in use."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE") / 2**20


async def day(one: World, client: Encore, hours: int) -> list[float]:
    """Lives through the hours; the memory in use after each, in MB."""
    memory: list[float] = []
    await caught_up(client)
    for hour in range(1, hours + 1):
        await one.sicken()
        for _ in range(STEPS_AN_HOUR):
            await one.advance(STEP)
            await one.print_some()
            await caught_up(client)
        memory.append(round(rss(), 1))
        posts = (await one.asked("stats"))["posts"]
        print(f"hour {hour}: {memory[-1]} MB, {posts} messages, {len(asyncio.all_tasks())} tasks")
    await one.order({}, dict.fromkeys(one.ill))
    for _ in range(RECOVERY // (3 * STEP)):
        await one.advance(3 * STEP)
        await caught_up(client)
    return memory


async def run(hours: int, seed: int) -> dict[str, Any]:
    """The figures of so many simulated hours."""
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite+aiosqlite:///{Path(folder) / 'encore.db'}"
        async with (
            world(seed) as one,
            open_store(database) as store,
            Web(user_agent="Encore benchmark", lookup=lambda _: ["127.0.0.1"]) as web,
        ):
            await set_up(store, one)
            async with living(one, store, web) as (client, intake):
                memory = await day(one, client, hours)
                owed, posted = one.owed(), await one.posted()
                loops = client.loops.loops.values()
                return {
                    "hours": hours,
                    "looks": intake.total.looked,
                    "failed": intake.total.failed,
                    "items": intake.total.items,
                    "stories": intake.total.stories,
                    "owed": owed.total(),
                    "delivered": posted.total(),
                    "lost": (owed - posted).total(),
                    "doubled": (posted - owed).total(),
                    "loops_alive": sum(loop.trouble is None for loop in loops),
                    "loops": len(loops),
                    "rss_mb": memory,
                    "growth_percent": round((max(memory) / memory[0] - 1) * 100, 1),
                    "minutes": round((time.perf_counter() - began) / 60, 1),
                    "seed": seed,
                }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=int, default=24)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    logs.configure("error", form="text", stream=sys.stderr)
    print(json.dumps(asyncio.run(run(given.hours, given.seed))))


if __name__ == "__main__":
    main()
