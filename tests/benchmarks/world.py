"""The world of a large bot: a thousand feeds that print and fail, and a Discord of a hundred servers."""

import asyncio
import multiprocessing
import random
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from typing import Any

import aiohttp

from bot.demo.press import Press
from bot.demo.press.faults import Fault, GzipBomb, Redirect, Silent, Status, Truncated, WebPage
from bot.domain.model import Item, Show
from tests.benchmarks.fanout import discord_nearby
from tests.benchmarks.understanding import FILLER

FEEDS, WATCHERS = 1_000, 10
GUILDS, CHANNELS = 100, 10
BROKEN, ILL = 10, 10
"""Feeds that fail all day, and feeds that fail for an hour: 2 % together."""
PIECES, NEWS = 40, 4
"""Printed in a step."""
ENTRIES = 30
"""In a feed."""
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
