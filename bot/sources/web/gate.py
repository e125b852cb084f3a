"""One request at a time to a host, and a pause between two."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

FORGET_ABOVE = 2_000
"""Hosts remembered before those that nobody waits for are forgotten."""


class _Door:
    __slots__ = ("free_at", "turn", "users")

    def __init__(self, per_host: int) -> None:
        self.turn = asyncio.Semaphore(per_host)
        self.free_at = 0.0
        self.users = 0


class Gate:
    """Lets ``per_host`` requests at a time through to a host, ``gap`` seconds after the last."""

    def __init__(self, *, per_host: int = 1, gap: float = 0.0) -> None:
        self._per_host = per_host
        self._gap = gap
        self._doors: dict[str, _Door] = {}

    def __len__(self) -> int:
        """How many hosts are remembered."""
        return len(self._doors)

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Waits for a turn at the host and holds it."""
        door = self._doors.get(host)
        if door is None:
            self._forget()
            door = self._doors[host] = _Door(self._per_host)
        door.users += 1
        try:
            async with door.turn:
                if (wait := door.free_at - asyncio.get_running_loop().time()) > 0:
                    await asyncio.sleep(wait)
                try:
                    yield
                finally:
                    door.free_at = asyncio.get_running_loop().time() + self._gap
        finally:
            door.users -= 1

    def _forget(self) -> None:
        if len(self._doors) < FORGET_ABOVE:
            return
        now = asyncio.get_running_loop().time()
        for host, door in list(self._doors.items()):
            if not door.users and door.free_at <= now:
                del self._doors[host]
