"""A session: what one client is told, numbered, and kept so that a lost connection misses nothing."""

import asyncio
import json
import secrets
from collections import deque
from dataclasses import dataclass, field

from bot.demo.discord.wire import Event, Json

KEPT = 50_000
"""How many events a session can replay."""
GUILDS, GUILD_MEMBERS, GUILD_MESSAGES, DIRECT_MESSAGES = 1 << 0, 1 << 1, 1 << 9, 1 << 12
MESSAGE_CONTENT = 1 << 15
PRIVILEGED = GUILD_MEMBERS | (1 << 8) | MESSAGE_CONTENT
"""Members, presences and message content: off for a new application."""
NEEDED = {
    "GUILD_MEMBER_ADD": (GUILD_MEMBERS, 0),
    "MESSAGE_CREATE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_UPDATE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_DELETE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_REACTION_ADD": (1 << 10, 1 << 13),
    "MESSAGE_REACTION_REMOVE": (1 << 10, 1 << 13),
    "TYPING_START": (1 << 11, 1 << 14),
}
"""The intent that an event needs in a guild, and in a direct message; INTERACTION_CREATE needs none."""


@dataclass(eq=False, slots=True)
class Session:
    """What one shard of the bot hears; it outlives its connections."""

    intents: int
    shard: tuple[int, int] = (0, 1)
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    said: int = 0
    """The number of the latest event."""
    left_at: float | None = None
    """When its last connection ended; None while there is one."""
    forgotten: bool = False
    """It can't be resumed, whatever its age."""
    news: asyncio.Event = field(default_factory=asyncio.Event)
    _frames: deque[tuple[int, str]] = field(default_factory=lambda: deque(maxlen=KEPT))

    def wants(self, event: Event) -> bool:
        """Whether this session is told of an event: by intents, shard, and what the bot may see."""
        if event.hidden:
            return False
        if event.guild_id is not None and (event.guild_id >> 22) % self.shard[1] != self.shard[0]:
            return False
        if event.guild_id is None and self.shard[0] != 0:
            return False
        if event.name == "INTERACTION_CREATE":
            return True
        in_guild, in_direct = NEEDED.get(event.name, (GUILDS, 0))
        needed = in_guild if event.guild_id is not None else in_direct
        return self.intents & needed == needed

    def readable(self, event: Event, bot_id: int) -> Json:
        """The event's data, without what others wrote if the message content intent is missing."""
        data = event.data
        if self.intents & MESSAGE_CONTENT or event.guild_id is None or "content" not in data:
            return data
        own = data["author"]["id"] == str(bot_id)
        mentioned = any(user["id"] == str(bot_id) for user in data["mentions"])
        if own or mentioned:
            return data
        return data | {"content": "", "embeds": [], "attachments": [], "components": []}

    def tell(self, name: str, data: Json) -> None:
        """Add an event to what the client hears, now or when it comes back."""
        self.said += 1
        frame = json.dumps({"op": 0, "t": name, "s": self.said, "d": data}, separators=(",", ":"))
        self._frames.append((self.said, frame))
        self.news.set()

    def can_replay(self, after: int) -> bool:
        """Whether all events after that number are still there."""
        first = self._frames[0][0] if self._frames else self.said + 1
        return first - 1 <= after <= self.said

    def frames(self, after: int) -> list[tuple[int, str]]:
        """The numbered events after that number, oldest first."""
        news = []
        for frame in reversed(self._frames):
            if frame[0] <= after:
                break
            news.append(frame)
        return news[::-1]
