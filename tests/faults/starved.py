"""The bot as a process that runs out of file handles, and later gets some: ``OPTIONS_JSON``.

Prints one JSON object: what was said while there were none, and what came of it afterwards.
"""

import asyncio
import json
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.app import Options, open_encore
from bot.client import Encore
from bot.sources.outlets import Outlet
from storage.sources import Source
from tests.rig import Clock, eventually


@contextmanager
def no_handles() -> Iterator[None]:
    """Everything that is open stays so, and nothing more can be opened."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    highest = max(int(path.name) for path in Path("/proc/self/fd").iterdir())
    resource.setrlimit(resource.RLIMIT_NOFILE, (highest, hard))
    yield
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


async def settled(client: Encore, is_so: Callable[[Source], bool]) -> str | None:
    """Returns when it is so with the one source; what troubles it."""

    async def so() -> bool:
        await asyncio.sleep(0.01)
        [source] = await client.store.sources.all()
        return is_so(source)

    await eventually(so)
    [source] = await client.store.sources.all()
    return source.trouble


async def main() -> None:
    given = json.loads(sys.argv[1])
    clock = Clock(datetime.fromisoformat(given["now"]))
    options = Options(
        database=given["database"],
        outlets=(Outlet("Reel", given["feed"], "en", on=True),),
        netflix=None,
        tvmaze="http://127.0.0.1:9",
        discord_api=given["api"],
        discord_gateway=given["gateway"],
        every=0.02,
        clock=clock,
    )
    async with open_encore(options) as client:
        await client.login(given["token"])
        await settled(client, lambda source: source.worked_at is not None)
        with no_handles():
            clock.advance(hours=1)
            trouble = await settled(client, lambda source: source.failures > 0)
        clock.advance(hours=1)
        await settled(client, lambda source: source.failures == 0)
        while await client.store.deliveries.waiting():  # noqa: ASYNC110 - the outbox tells nobody
            await asyncio.sleep(0.01)
    print(json.dumps({"trouble": trouble}))


if __name__ == "__main__":
    asyncio.run(main())
