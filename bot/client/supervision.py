"""Loops that never die in silence: each is logged, waited for and begun again when it fails.

`discord.ext.tasks` ends a loop for good on any exception outside a short list.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.domain.watchdog import is_loop_silent

log = structlog.get_logger(__name__)

LONGEST_REST = 300.0
"""Seconds."""
ALLOWED = timedelta(minutes=15)
"""Longer than any rest or round of a loop that is well."""


@dataclass(slots=True)
class Loop:
    """How a loop is doing."""

    name: str
    began_at: datetime
    allowed: timedelta = ALLOWED
    """How long it may take to come round."""
    worked_at: datetime | None = None
    """Its last success."""
    failures: int = 0
    """In a row."""
    trouble: str | None = None

    def is_silent(self, now: datetime) -> bool:
        """Whether it has not come round for too long."""
        return is_loop_silent(self.began_at, self.worked_at, self.allowed, now)


Work = Callable[[Callable[[], None]], Awaitable[None]]
"""Runs for good; calls what it is given after each success."""


def rest_after(failures: int) -> float:
    """Seconds to wait after so many failures in a row: 1, 2, 4 and so on."""
    return min(LONGEST_REST, 2.0 ** min(failures, 16) / 2)


class Supervisor:
    """Keeps loops going until it is closed."""

    def __init__(
        self, clock: Callable[[], datetime], rest: Callable[[int], float] = rest_after
    ) -> None:
        self._clock = clock
        self._rest = rest
        self._tasks: set[asyncio.Task[None]] = set()
        self.loops: dict[str, Loop] = {}

    def start(self, name: str, work: Work, allowed: timedelta = ALLOWED) -> None:
        """Has ``work`` run from now on; it is silent when no success comes for ``allowed``."""
        loop = self.loops[name] = Loop(name, self._clock(), allowed)
        self._tasks.add(asyncio.create_task(self._keep_going(loop, work), name=name))

    async def close(self) -> None:
        """Ends all loops; returns when they have ended."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()

    async def _keep_going(self, loop: Loop, work: Work) -> None:
        def worked() -> None:
            loop.worked_at, loop.failures, loop.trouble = self._clock(), 0, None

        while True:
            try:
                await work(worked)
            except Exception as error:
                loop.failures += 1
                loop.trouble = f"{type(error).__name__}: {error}"
                log.exception("loop failed", loop=loop.name, failures=loop.failures)
            await asyncio.sleep(self._rest(loop.failures))
