"""The real bot as a process that kills itself (SIGKILL) on the way into, or out of, one function.

    python -m tests.walk.doomed OPTIONS_JSON [FILE:FUNCTION call|return]

Watched from outside by the interpreter's profiler: nothing of the bot is changed.
"""

import asyncio
import json
import os
import signal
import sys
import threading
from datetime import UTC, datetime, timedelta
from types import FrameType
from typing import Any

from bot.app import Options, open_encore
from bot.sources.outlets import Outlet


def kill_at(place: str, moment: str) -> None:
    """Has this process die when the function is entered (or left, or first suspended)."""
    file, function = place.rsplit(":", 1)

    def watch(frame: FrameType, event: str, _: Any) -> None:
        code = frame.f_code
        if event == moment and code.co_name == function and code.co_filename.endswith(file):
            os.kill(os.getpid(), signal.SIGKILL)

    threading.setprofile(watch)
    sys.setprofile(watch)


async def main() -> None:
    given = json.loads(sys.argv[1])
    options = Options(
        database=given["database"],
        outlets=tuple(Outlet(*outlet) for outlet in given["outlets"]),
        netflix=given.get("netflix"),
        tvmaze=given["press"],
        discord_api=given["api"],
        discord_gateway=given["gateway"],
        requests_per_second=given.get("requests_per_second", 0),
        every=0.02,
        clock=lambda: datetime.now(UTC) + timedelta(seconds=given.get("ahead", 0.0)),
    )
    async with open_encore(options) as client:
        await client.start(given["token"])


if __name__ == "__main__":
    if len(sys.argv) > 2:
        kill_at(sys.argv[2], sys.argv[3])
    asyncio.run(main())
