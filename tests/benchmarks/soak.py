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
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import aiohttp

from bot.client import Encore
from bot.console import logs
from bot.demo.press import Press
from bot.demo.press.faults import Fault, GzipBomb, Redirect, Silent, Status, Truncated, WebPage
from bot.domain.model import Item, Show
from bot.intake import Intake, Round
from bot.looks import Looker
from bot.sources.catalog.tvmaze import TVmaze
from bot.sources.web import Web
from cogs import EXTENSIONS
from storage import Store, open_store
from storage.sources import NewSource
from tests.benchmarks.fanout import discord_nearby
from tests.benchmarks.understanding import FILLER
from tests.builders import new_watch

FEEDS, SHOWS, WATCHERS = 1_000, 500, 10
GUILDS, CHANNELS = 100, 10
BROKEN, ILL = 10, 10
"""Feeds that fail all day, and feeds that fail for an hour: 2 % together."""
STEP = timedelta(minutes=5)
STEPS_AN_HOUR = 12
PIECES, NEWS = 40, 4
"""Printed in a step."""
ENTRIES = 30
"""In a feed."""
RECOVERY = timedelta(hours=4)
"""After the day, so that feeds that were ill in its last hour are looked at again."""
FAULTS = (
    Status(403),
    Status(500),
    Status(503, retry_after="600"),
    Silent(),
    WebPage(challenge=True),
    Truncated(0.02),
    Redirect("/nowhere"),
    GzipBomb(10),
)
FIRST = (
    *("Amber", "Silver", "Hollow", "Winter", "Crimson", "Velvet", "Iron", "Paper", "Salt"),
    *("Ivory", "Copper", "Northern", "Quiet", "Broken", "Scarlet", "Marble", "Frozen", "Gilded"),
    *("Crooked", "Emerald", "Sunken", "Barren", "Distant", "Feral", "Lunar"),
)
SECOND = (
    *("Causeway", "Observatory", "Millhouse", "Aviary", "Lanternmen", "Orchard", "Viaduct"),
    *("Almanac", "Regatta", "Foundry", "Archipelago", "Cartographers", "Sanatorium", "Menagerie"),
    *("Boathouse", "Ferrymen", "Windmill", "Glasshouse", "Tollgate", "Bellringers"),
)

Papers = Mapping[int, list[Item]]
Faults = Mapping[int, Fault | None]


async def print_papers(orders: Connection) -> None:
    """The press: prints, and fails, what it is told to."""
    papers: dict[int, list[Item]] = {feed: [] for feed in range(FEEDS)}
    async with Press() as press:
        orders.send(press.url())
        while (order := await asyncio.to_thread(orders.recv)) is not None:
            more, faults = order
            for feed, items in more.items():
                papers[feed] = [*items, *papers[feed]][:ENTRIES]
                press.publish(f"/{feed}", papers[feed])
            for feed, fault in faults.items():
                press.fail(f"/{feed}", fault)
            orders.send("done")


def run_press(orders: Connection) -> None:
    asyncio.run(print_papers(orders))


@dataclass(slots=True)
class World:
    """The press and Discord, each in a process of its own, and the one time of all."""

    press: Connection
    press_url: str
    discord: Mapping[str, str]
    http: aiohttp.ClientSession
    dice: random.Random
    shows: list[Show]
    channels: list[tuple[int, int]]
    """(guild, channel)."""
    now: datetime = field(default_factory=lambda: datetime.now(UTC))
    watchers: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    seasons: Counter[int] = field(default_factory=Counter)
    told: list[tuple[Show, int]] = field(default_factory=list)
    """(show, season it was renewed for)."""
    ill: list[int] = field(default_factory=list)
    printed: int = 0

    def clock(self) -> datetime:
        return self.now

    async def advance(self, time_passed: timedelta) -> None:
        """Moves the bot's clock and Discord's."""
        self.now += time_passed
        wish = {"do": "advance", "seconds": time_passed.total_seconds()}
        await (await self.http.post(f"{self.discord['control']}/world", json=wish)).release()

    async def order(self, papers: Papers, faults: Faults) -> None:
        """Has the press print and fail; returns when it does."""
        self.press.send((papers, faults))
        await asyncio.to_thread(self.press.recv)

    async def print_some(self, pieces: int = PIECES, news: int = NEWS) -> None:
        """Pieces of no interest in any feeds, and news in some that do not fail all day."""
        papers: dict[int, list[Item]] = {}
        for _ in range(pieces):
            papers.setdefault(self.dice.randrange(FEEDS), []).append(self._piece())
        for _ in range(news):
            show = self.dice.choice(self.shows)
            for feed in self.dice.sample(range(BROKEN, FEEDS), self.dice.choice((1, 1, 2))):
                papers.setdefault(feed, []).append(self._renewal(show, self.seasons[show.id] + 2))
            self.seasons[show.id] += 1
            self.told.append((show, self.seasons[show.id] + 1))
        await self.order(papers, {})

    async def sicken(self) -> None:
        """The feeds that were ill get well, and others fall ill."""
        faults: dict[int, Fault | None] = dict.fromkeys(self.ill)
        self.ill = self.dice.sample(range(BROKEN, FEEDS), ILL)
        faults |= {feed: self.dice.choice(FAULTS) for feed in self.ill}
        await self.order({}, faults)

    def _piece(self) -> Item:
        subject = self.dice.choice(("The mayor", "A ferry", "The harvest", "A comet"))
        return self._item(f"{subject} is back in the news, part {self.printed}")

    def _renewal(self, show: Show, season: int) -> Item:
        return self._item(f"Prime Video Renews ‘{show.title}’ for Season {season}")

    def _item(self, headline: str) -> Item:
        self.printed += 1
        link = f"https://daily.example/{self.printed}"
        return Item(link, link, headline, FILLER, "", published=self.now)

    def owed(self) -> Counter[tuple[int, str]]:
        """How often each alert is to stand in each channel."""
        return Counter(
            (channel, f"{show.title} — renewed for season {season}")
            for show, season in self.told
            for _, channel in self.watchers[show.id]
        )

    async def asked(self, what: str) -> Any:
        """What the local Discord says of itself."""
        async with self.http.get(f"{self.discord['control']}/{what}") as answer:
            return await answer.json()

    async def posted(self) -> Counter[tuple[int, str]]:
        """How often each alert stands in each channel."""
        found = Counter[tuple[int, str]]()
        for _, channel in self.channels:
            for message in await self.asked(f"channels/{channel}/messages?limit=1000"):
                found.update((channel, embed["title"]) for embed in message["embeds"])
        return found


class Counted(Intake):
    """An intake that sums up its rounds."""

    total = Round()

    async def round(self, now: datetime, seconds: float | None = None) -> Round:
        done = await super().round(now, seconds)
        sums = {name: getattr(self.total, name) + getattr(done, name) for name in Round.__slots__}
        self.total = Round(**sums)
        return done


@asynccontextmanager
async def world(seed: int) -> AsyncIterator[World]:
    """The world around the bot, with 2 % of the feeds failing for good."""
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    press = spawn.Process(target=run_press, args=(theirs,), daemon=True)
    press.start()
    dice = random.Random(seed)
    async with (
        discord_nearby(limits=False, guilds=GUILDS, channels=CHANNELS) as discord,
        aiohttp.ClientSession() as http,
    ):
        url = await asyncio.to_thread(ours.recv)
        names = [f"{first} {second}" for first in FIRST for second in SECOND]
        shows = [Show(n, name, network="Prime Video") for n, name in enumerate(names, 1)]
        one = World(ours, url, discord, http, dice, shows, [])
        for guild in (await one.asked("state"))["guilds"]:
            one.channels += [(int(guild["id"]), int(c["id"])) for c in guild["channels"]]
        one.watchers = {show.id: dice.sample(one.channels, WATCHERS) for show in shows}
        papers = {feed: [one._piece()] for feed in range(FEEDS)}  # noqa: SLF001 - it is our own
        broken: Faults = {feed: dice.choice((*FAULTS, Status(410))) for feed in range(BROKEN)}
        await one.order(papers, broken)
        yield one
    press.terminate()


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
