"""No more than so many calls in so many seconds."""

import asyncio
from collections import deque


class Pace:
    """Lets ``calls`` through at once, and then as many in any window of ``per`` seconds."""

    def __init__(self, calls: int, per: float) -> None:
        self._per = per
        self._past = deque[float](maxlen=calls)
        self._turn = asyncio.Lock()

    async def wait(self) -> None:
        """Returns when the next call may be made, first come, first served."""
        clock = asyncio.get_running_loop().time
        async with self._turn:
            if len(self._past) == self._past.maxlen:
                await asyncio.sleep(self._past[0] + self._per - clock())
            self._past.append(clock())
