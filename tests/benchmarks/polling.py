"""How fast a thousand feeds are polled: ``python -m tests.benchmarks.polling [--feeds 1000]``.

The press runs in a process of its own and serves 12 entries a feed; each feed has a host of its
own and so a connection of its own. Three rounds of the real intake on a SQLite file, 50 shows
watched: all is new, nothing has changed, one entry in each feed is new. Goals: 400 feeds a second,
800, under 200 MB.
"""

import argparse
import asyncio
import json
import multiprocessing
import random
import resource
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path

from bot.demo.press import Press
from bot.domain.model import Certainty, Item, Kind, Show
from bot.intake import Intake, Round
from bot.looks import Looker
from bot.sources.web import Web
from storage import Store, open_store
from storage.sources import NewSource
from storage.watches import NewWatch
from tests.benchmarks.understanding import FILLER, shows
from tests.builders import NOW

ENTRIES = 12
WATCHED = 50
DAY = timedelta(days=1)


def entry(feed: int, number: int, dice: random.Random) -> Item:
    subject = dice.choice(("The mayor", "A ferry", "The harvest", "A comet", "The old mill"))
    return Item(
        guid=f"https://daily{feed}.example/?p={number}",
        link=f"https://daily{feed}.example/2026/07/{number}",
        headline=f"{subject} is back in the news: part {number} of what {feed} people said",
        summary=f"{dice.random()} {FILLER}",
        outlet="",
        published=NOW - timedelta(hours=number),
        tags=("News", "Local"),
    )


async def print_papers(feeds: int, orders: Connection) -> None:
    """The press: serves the feeds, and one more entry in each for every order that comes."""
    dice = random.Random(1)
    papers = [[entry(feed, number, dice) for number in range(ENTRIES)] for feed in range(feeds)]
    async with Press() as press:
        for more in range(ENTRIES, 2 * ENTRIES):
            for feed, items in enumerate(papers):
                press.publish(f"/{feed}", items)
                papers[feed] = [entry(feed, more, dice), *items[:-1]]
            orders.send(press.url())
            await asyncio.to_thread(orders.recv)


def run_press(feeds: int, orders: Connection) -> None:
    asyncio.run(print_papers(feeds, orders))


async def set_up(store: Store, feeds: int, address: str) -> None:
    port = address.rpartition(":")[2]
    watched: tuple[Show, ...] = shows(WATCHED, random.Random(2))
    await store.shows.keep(watched, NOW)
    for show in watched:
        everything = frozenset(Kind)
        watch = NewWatch(
            1, 2, show.id, everything, Certainty.RUMOUR, None, spoilers=True, made_by=3
        )
        await store.watches.set(watch, NOW)
    await store.sources.ensure(
        (
            NewSource("feed", f"Daily {n}", f"http://daily{n}.example:{port}/{n}", "en", 900)
            for n in range(feeds)
        ),
        NOW,
    )


async def timed(round_: Callable[[], Awaitable[Round]]) -> dict[str, float]:
    start, worked = time.perf_counter(), time.process_time()
    result = await round_()
    seconds = time.perf_counter() - start
    return {
        "feeds": result.looked,
        "failed": result.failed,
        "items": result.items,
        "seconds": round(seconds, 2),
        "cpu_seconds": round(time.process_time() - worked, 2),
        "feeds_per_second": round(result.looked / seconds),
    }


async def measure(feeds: int, folder: Path, orders: Connection) -> dict[str, object]:
    address = await asyncio.to_thread(orders.recv)
    async with (
        open_store(f"sqlite+aiosqlite:///{folder / 'encore.db'}") as store,
        Web(user_agent="Encore benchmark", lookup=lambda _: ["127.0.0.1"]) as web,
    ):
        await set_up(store, feeds, address)
        intake = Intake(store, Looker(web, {}))
        first = await timed(lambda: intake.round(NOW))
        unchanged = await timed(lambda: intake.round(NOW + DAY))
        orders.send("more")
        await asyncio.to_thread(orders.recv)
        one_new = await timed(lambda: intake.round(NOW + 2 * DAY))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"first": first, "unchanged": unchanged, "one_new": one_new, "peak_mb": round(peak)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--feeds", type=int, default=1_000)
    feeds = parser.parse_args().feeds
    spawn = multiprocessing.get_context("spawn")
    ours, theirs = spawn.Pipe()
    press = spawn.Process(target=run_press, args=(feeds, theirs), daemon=True)
    press.start()
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(asyncio.run(measure(feeds, Path(folder), ours)), indent=2))
    press.terminate()


if __name__ == "__main__":
    main()
