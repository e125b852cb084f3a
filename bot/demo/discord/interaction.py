"""An interaction: one thing a person did, to which the bot owes an answer."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.demo.discord.channels import Channel
from bot.demo.discord.messages import Message
from bot.demo.discord.people import User
from bot.demo.discord.wire import Json

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
SAY, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9


@dataclass(eq=False, slots=True)
class Interaction:
    """One thing a person did, and what came of it so far."""

    id: int
    token: str
    kind: int
    user: User
    channel: Channel
    at: float
    source: Message | None = None
    """The message whose component was used, or whose component opened the modal."""
    answer: int | None = None
    """The type of the bot's first answer."""
    response: Message | None = None
    modal: Json | None = None
    choices: list[Json] = field(default_factory=list)
    followups: list[Message] = field(default_factory=list)
    name: str = ""
    _changed: asyncio.Event = field(default_factory=asyncio.Event)

    def touch(self) -> None:
        """Wake whoever waits for something to come of it."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def until(self, ready: Callable[[], bool], seconds: float) -> bool:
        """Whether ``ready`` came true in time."""
        try:
            async with asyncio.timeout(seconds):
                while not ready():
                    await self._changed.wait()
        except TimeoutError:
            return ready()
        return True

    @property
    def metadata(self) -> Json:
        """What a message that answers it says about it."""
        return {
            "id": str(self.id),
            "type": self.kind,
            "user": self.user.payload(),
            "authorizing_integration_owners": {"0": str(self.channel.guild_id or 0)},
            "name": self.name,
        }
