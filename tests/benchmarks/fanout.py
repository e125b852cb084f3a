"""One story to 2,000 channels of 500 servers, at a local Discord in a process of its own.

    python -m tests.benchmarks.fanout [--no-limits]

With Discord's limits on (50 requests a second, 5 posts a channel in 5 seconds) the bot paces
itself; without them it shows what it could do.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from bot.app import Options, open_encore
from bot.client import Encore
from storage.news import News
from storage.owing import Owed
from tests.builders import HARBOUR, NOW, story

GUILDS, CHANNELS = 500, 4
PACE = 46
"""Requests a second: the default of the setting."""


@asynccontextmanager
async def discord_nearby(
    *, limits: bool, guilds: int = GUILDS, channels: int = CHANNELS
) -> AsyncIterator[dict[str, str]]:
    """A local Discord as a process; where it is."""
    arguments = ["--guilds", str(guilds), "--channels", str(channels)]
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.demo.discord",
        *arguments,
        *([] if limits else ["--no-limits"]),
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None, "it was asked for"
    try:
        yield json.loads(await process.stdout.readline())
    finally:
        process.terminate()
        await process.wait()


def asked(address: str) -> Any:
    """What the local Discord says about itself."""
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - it is our own, on loopback
        return json.load(answer)


async def all_there(client: Encore) -> None:
    """Returns when every channel has its alert."""
    while await client.store.deliveries.waiting():  # noqa: ASYNC110 - the outbox tells nobody
        await asyncio.sleep(0.2)


async def owe(client: Encore, channels: list[tuple[int, int]]) -> None:
    """One story, owed to all of them."""
    await client.store.shows.keep([HARBOUR], NOW)
    owed = [Owed(1, guild, channel, None, veiled=False) for guild, channel in channels]
    await client.store.news.record(News(new=[story(1)], owed=owed), client.clock())


async def measure(*, limits: bool) -> dict[str, Any]:
    """The figures of one run."""
    async with discord_nearby(limits=limits) as place:
        state = await asyncio.to_thread(asked, f"{place['control']}/state")
        channels = [
            (int(guild["id"]), int(channel["id"]))
            for guild in state["guilds"]
            for channel in guild["channels"]
        ]
        with tempfile.TemporaryDirectory() as folder:
            options = Options(
                database=f"sqlite+aiosqlite:///{Path(folder) / 'encore.db'}",
                outlets=(),
                netflix=None,
                discord_api=place["api"],
                discord_gateway=place["gateway"],
                requests_per_second=PACE if limits else 0,
            )
            async with open_encore(options) as client:
                await client.login(place["token"])
                await owe(client, channels)
                start = time.perf_counter()
                client.outbox.wake()
                await all_there(client)
                seconds = time.perf_counter() - start
        stats = await asyncio.to_thread(asked, f"{place['control']}/stats")
    each = list(stats["messages"].values())
    return {
        "limits": limits,
        "channels": len(channels),
        "posts": stats["posts"],
        "channels_with_exactly_one": each.count(1),
        "most_in_one_channel": max(each),
        "refused_429": stats["statuses"].get("429", 0),
        "seconds": round(seconds, 2),
        "posts_per_second": round(stats["posts"] / seconds, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--no-limits", action="store_true")
    limits = not parser.parse_args().no_limits
    print(json.dumps(asyncio.run(measure(limits=limits))))


if __name__ == "__main__":
    main()
