"""A message, as the API shows it and as people read it."""

from dataclasses import dataclass, field
from typing import Any

from bot.demo.discord.clock import iso
from bot.demo.discord.people import Role, User
from bot.demo.discord.wire import Json

EPHEMERAL = 1 << 6
LOADING = 1 << 7
SUPPRESS_EMBEDS = 1 << 2
COMPONENTS_V2 = 1 << 15
TEXT_DISPLAY = 10


@dataclass(eq=False, slots=True)
class Message:
    """One message of a channel; ``reader`` is the only person who sees it, if it is ephemeral."""

    id: int
    channel_id: int
    guild_id: int | None
    author: User
    sent_at: float
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    flags: int = 0
    nonce: str | int | None = None
    edited_at: float | None = None
    edits: int = 0
    users: list[User] = field(default_factory=list)
    """Who is mentioned, and allowed to be."""
    roles: list[Role] = field(default_factory=list)
    pinged_roles: list[Role] = field(default_factory=list)
    """The mentioned roles whose members hear a sound: only mentionable ones do."""
    everyone: bool = False
    reader: int | None = None
    reply_to: Json | None = None
    interaction: Json | None = None
    reactions: list[str] = field(default_factory=list)

    @property
    def edited(self) -> bool:
        return self.edited_at is not None

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it says that the bot is thinking."""
        return bool(self.flags & LOADING)

    def seen_by(self, user_id: int | None) -> bool:
        return self.reader is None or self.reader == user_id

    def payload(self) -> Json:
        """The message object of the API.

        It lacks the nonce: that is told once, when the message is made.
        """
        shown: Json = {
            "id": str(self.id),
            "channel_id": str(self.channel_id),
            "type": 0 if self.interaction is None else 20,
            "author": self.author.payload(),
            "content": self.content,
            "timestamp": iso(self.sent_at),
            "edited_timestamp": iso(self.edited_at) if self.edited_at is not None else None,
            "tts": False,
            "mention_everyone": self.everyone,
            "mentions": [user.payload() for user in self.users],
            "mention_roles": [str(role.id) for role in self.roles],
            "attachments": self.attachments,
            "embeds": self.embeds,
            "components": self.components,
            "pinned": False,
            "flags": self.flags,
        }
        if self.author.bot:
            shown["application_id"] = str(self.author.id)
        if self.interaction is not None:
            shown["interaction_metadata"] = self.interaction
            shown["webhook_id"] = str(self.author.id)
        if self.reply_to is not None:
            shown |= {"type": 19, "message_reference": self.reply_to}
        if self.reactions:
            shown["reactions"] = [_reaction(emoji) for emoji in self.reactions]
        return shown

    def created(self) -> Json:
        """The message object as its author and the gateway get it when it is made."""
        shown = self.payload()
        if self.nonce is not None:
            shown["nonce"] = self.nonce
        return shown

    def component(self, wanted: str) -> Json:
        """The button or select whose custom id, or whose label, is ``wanted``; else LookupError."""
        found = [part for part in walk(self.components) if part.get("custom_id") == wanted]
        found += [part for part in walk(self.components) if part.get("label") == wanted]
        if not found:
            raise LookupError(f"no component {wanted!r} in {self.components}")
        return found[0]

    @property
    def text(self) -> str:
        """All that there is to read, in order: content, embeds, text displays; for a look at it."""
        lines = [self.content]
        for embed in self.embeds:
            lines += [embed.get("title", ""), embed.get("description", "")]
            for entry in embed.get("fields", ()):
                lines += [entry["name"], entry["value"]]
            lines.append(embed.get("footer", {}).get("text", ""))
        lines += [part["content"] for part in walk(self.components) if part["type"] == TEXT_DISPLAY]
        return "\n".join(line for line in lines if line)


def walk(parts: list[Any]) -> list[Json]:
    """All components in reading order, those inside others after the one that holds them."""
    found: list[Json] = []
    for part in parts:
        if not isinstance(part, dict):
            continue
        inside = [*(part.get("components") or ()), part.get("accessory"), part.get("component")]
        found += [part, *walk([inner for inner in inside if inner is not None])]
    return found


def _reaction(emoji: str) -> Json:
    return {
        "emoji": {"id": None, "name": emoji},
        "count": 1,
        "count_details": {"burst": 0, "normal": 1},
        "me": True,
        "me_burst": False,
        "burst_colors": [],
    }
