"""Plays act after act: at a pace, or when somebody asks for the next one."""

import asyncio
from collections.abc import Callable

from bot.demo.journal import Journal
from bot.demo.stage import Stage
from bot.errors import EncoreError

PAUSE = 7.0
"""Seconds between two acts, for somebody who reads along."""


class Director:
    """Decides when the next act begins."""

    def __init__(self, stage: Stage, journal: Journal) -> None:
        self.stage = stage
        self.playing = True
        """Whether acts follow each other by themselves."""
        self._journal = journal
        self._called = asyncio.Event()

    def call(self) -> None:
        """Has the next act begin now."""
        self._called.set()

    def pause(self) -> None:
        """Lets no act begin by itself."""
        self.playing = False
        self._tell()

    def go_on(self) -> None:
        """Lets acts follow each other again, the next one now."""
        self.playing = True
        self._called.set()
        self._tell()

    async def play_all(self) -> None:
        """Plays without a pause to the end."""
        await self._journal.tell_printed()
        while self.stage.newsroom.next_act:
            await self._play()

    async def play_along(self) -> None:
        """Plays to the end at a pace that can be followed, or as it is called."""
        await self._journal.tell_printed()
        while self.stage.newsroom.next_act:
            await self._wait()
            try:
                await self._play()
            except EncoreError as error:
                self._journal.say(f"  {error}")
        self._journal.say("\nThat was the season. The page stays up: Ctrl-C ends the demo.")

    async def change(self, deed: Callable[[], object]) -> None:
        """Changes something at the press, and waits until the bot has seen it."""
        await self.stage.change(deed)
        await self._journal.tell_printed()
        self._tell()

    async def _play(self) -> None:
        self._journal.announce()
        await self.stage.play()
        await self._journal.tell_printed()
        self._tell()

    async def _wait(self) -> None:
        """Returns when it is time, or somebody called."""
        while True:
            self._called.clear()
            try:
                async with asyncio.timeout(PAUSE):
                    await self._called.wait()
            except TimeoutError:
                if self.playing:
                    return
            else:
                return

    def _tell(self) -> None:
        self.stage.newsroom.tell()
