"""Channels, threads and direct messages: where messages are, and who may do what there."""

from dataclasses import dataclass, field
from typing import Protocol

from bot.demo.discord.clock import Clock, Snowflakes, iso
from bot.demo.discord.messages import Message
from bot.demo.discord.people import Member, Role, User
from bot.demo.discord.permissions import (
    DIRECT,
    Overwrite,
    in_channel,
)
from bot.demo.discord.wire import Event, Json, Wire

TEXT, DIRECT_MESSAGE, ANNOUNCEMENT, THREAD, FORUM = 0, 1, 5, 11, 15


@dataclass(eq=False, slots=True)
class Ground:
    """What all places share: the bot, time, ids, the wire, and who and what there is."""

    bot: User
    clock: Clock
    ids: Snowflakes
    wire: Wire
    channels: dict[int, "Channel"] = field(default_factory=dict)
    users: dict[int, User] = field(default_factory=dict)


class Home(Protocol):
    """What a channel needs to know of the guild it is in."""

    id: int
    name: str
    joined: bool
    channels: "dict[int, Channel]"
    roles: dict[int, Role]
    members: dict[int, Member]

    def permissions(self, user: User) -> int: ...


@dataclass(eq=False, slots=True)
class Channel:
    """Where messages are: a channel or thread of a guild, or (``guild`` None) a direct message."""

    id: int
    name: str
    ground: Ground = field(repr=False)
    guild: Home | None = None
    kind: int = TEXT
    position: int = 0
    topic: str | None = None
    recipient: User | None = None
    parent: "Channel | None" = None
    needs_tag: bool = False
    """A forum where every post must bear a tag."""
    archived: bool = False
    locked: bool = False
    overwrites: dict[int, Overwrite] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict, repr=False)

    @property
    def mention(self) -> str:
        return f"<#{self.id}>"

    @property
    def guild_id(self) -> int | None:
        return self.guild.id if self.guild else None

    def permissions(self, user: User) -> int:
        """What ``user`` may do here; nothing at all where they are not."""
        if self.guild is None:
            return DIRECT
        if self.parent is not None:
            return self.parent.permissions(user)
        member = self.guild.members.get(user.id)
        if member is None:
            return 0
        return in_channel(
            self.guild.permissions(user),
            self.overwrites.get(self.guild.id),
            [self.overwrites[role.id] for role in member.roles if role.id in self.overwrites],
            self.overwrites.get(user.id),
        )

    def bot_may(self, permission: int) -> bool:
        return self.permissions(self.ground.bot) & permission == permission

    def deny(self, permission: int, who: User | Role | None = None) -> None:
        """Take a permission from somebody here: from the bot, if nobody is named."""
        overwrite = self._overwrite(who)
        overwrite.deny |= permission
        overwrite.allow &= ~permission
        self.changed()

    def allow(self, permission: int, who: User | Role | None = None) -> None:
        """Give somebody a permission here: the bot, if nobody is named."""
        overwrite = self._overwrite(who)
        overwrite.allow |= permission
        overwrite.deny &= ~permission
        self.changed()

    def _overwrite(self, who: User | Role | None) -> Overwrite:
        target = who or self.ground.bot
        return self.overwrites.setdefault(
            target.id, Overwrite(0 if isinstance(target, Role) else 1)
        )

    def changed(self) -> None:
        """Tell that something about the channel is different now."""
        self.tell("UPDATE")

    def delete(self) -> None:
        """The channel goes, with all that was said in it."""
        self.ground.channels.pop(self.id, None)
        if self.guild is not None:
            self.guild.channels.pop(self.id, None)
        self.tell("DELETE")

    def tell(self, what: str) -> None:
        """Tell the bot that the channel is new (``CREATE``), other (``UPDATE``) or gone."""
        name = f"{'THREAD' if self.kind == THREAD else 'CHANNEL'}_{what}"
        guild_id = self.guild_id
        hidden = self.guild is not None and not self.guild.joined
        self.ground.wire.tell(Event(name, self.payload(), guild_id, hidden=hidden))

    def read(self, user_id: int | None = None) -> list[Message]:
        """What is read here, oldest first: by anybody, and what only that user sees besides."""
        return [message for message in self.messages.values() if message.seen_by(user_id)]

    def payload(self) -> Json:
        """The channel object of the API."""
        shown: Json = {
            "id": str(self.id),
            "type": self.kind,
            "last_message_id": str(next(reversed(self.messages))) if self.messages else None,
            "flags": 1 << 4 if self.needs_tag else 0,
        }
        if self.guild is None:
            return shown | {"recipients": [self.recipient.payload()] if self.recipient else []}
        shown |= {"guild_id": str(self.guild.id), "name": self.name, "rate_limit_per_user": 0}
        if self.parent is not None:
            return shown | {"parent_id": str(self.parent.id)} | self._thread_payload()
        return shown | {
            "position": self.position,
            "topic": self.topic,
            "nsfw": False,
            "parent_id": None,
            "permission_overwrites": [
                {
                    "id": str(who),
                    "type": o.kind,
                    "allow": str(o.allow),
                    "deny": str(o.deny),
                }
                for who, o in self.overwrites.items()
            ],
        }

    def _thread_payload(self) -> Json:
        return {
            "owner_id": str(self.ground.bot.id),
            "message_count": len(self.messages),
            "member_count": 1,
            "total_message_sent": len(self.messages),
            "thread_metadata": {
                "archived": self.archived,
                "locked": self.locked,
                "auto_archive_duration": 1440,
                "archive_timestamp": iso(self.ground.clock.now()),
            },
        }
