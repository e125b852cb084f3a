"""The end of the process: in good order, and in time."""

import asyncio
import contextlib
import os
import signal
import threading
from collections.abc import Coroutine
from typing import Any

STOPS_WITHIN = 4.0
"""Seconds; systemd and containers kill what takes longer than they allow."""


async def until_stopped(running: Coroutine[Any, Any, None]) -> None:
    """Awaits it; SIGTERM (systemd, containers) and Ctrl-C end it."""
    task = asyncio.ensure_future(running)

    def stop() -> None:
        # A connection that was being opened just now can keep its thread, and so the process,
        # alive; dying loses nothing, hanging would have the operator kill us.
        timer = threading.Timer(STOPS_WITHIN, os._exit, (0,))
        timer.daemon = True
        timer.start()
        task.cancel()

    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows has Ctrl-C as an exception
            asyncio.get_running_loop().add_signal_handler(number, stop)
    with contextlib.suppress(asyncio.CancelledError):
        await task
