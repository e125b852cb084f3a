"""Guilds: their channels, roles and members, and what changes in them while the bot looks on."""

from dataclasses import dataclass, field

from bot.demo.discord.blanks import FULL_GUILD, GUILD
from bot.demo.discord.channels import TEXT, Channel, Ground
from bot.demo.discord.clock import iso
from bot.demo.discord.people import Member, Role, User
from bot.demo.discord.permissions import ALL, EVERYONE, Overwrite, Permission
from bot.demo.discord.wire import Event, Json


@dataclass(eq=False, slots=True)
class Guild:
    """A server of Discord's; ``joined`` tells whether the bot is in it."""

    id: int
    name: str
    ground: Ground = field(repr=False)
    joined: bool = True
    channels: dict[int, Channel] = field(default_factory=dict, repr=False)
    roles: dict[int, Role] = field(default_factory=dict, repr=False)
    members: dict[int, Member] = field(default_factory=dict, repr=False)
    system_channel: Channel | None = None
    """Where Discord itself tells the members of what happens."""

    def __post_init__(self) -> None:
        self.roles[self.id] = Role(self.id, "@everyone", EVERYONE, position=0)
        self._join(self.ground.bot)

    def _join(self, user: User) -> Member:
        self.members[user.id] = Member(user, self.ground.clock.now())
        return self.members[user.id]

    def permissions(self, user: User) -> int:
        """What ``user`` may do here by their roles alone."""
        total = self.roles[self.id].permissions
        for role in self.members[user.id].roles:
            total |= role.permissions
        return ALL if total & Permission.ADMINISTRATOR else total

    def add_channel(
        self,
        name: str,
        *,
        id: int | None = None,  # noqa: A002 - the word of the API
        kind: int = TEXT,
        topic: str | None = None,
        deny: int = 0,
        parent: Channel | None = None,
        needs_tag: bool = False,
    ) -> Channel:
        """A new channel (or thread of ``parent``), where the bot may do all but what is denied."""
        channel = Channel(id or self.ground.ids.new(), name, self.ground, self, kind)
        channel.position, channel.topic = len(self.channels), topic
        channel.parent, channel.needs_tag = parent, needs_tag
        if deny:
            channel.overwrites[self.ground.bot.id] = Overwrite(1, deny=deny)
        self.channels[channel.id] = self.ground.channels[channel.id] = channel
        channel.tell("CREATE")
        return channel

    def tell_in(self, channel: Channel) -> None:
        """From now on the channel is the system channel."""
        self.system_channel = channel
        self._tell("GUILD_UPDATE", self.brief())

    def add_role(
        self,
        name: str,
        *,
        permissions: int = 0,
        mentionable: bool = True,
        id: int | None = None,  # noqa: A002 - the word of the API
    ) -> Role:
        """A new role; the bot may ping it if it is mentionable."""
        role = Role(id or self.ground.ids.new(), name, permissions, mentionable, len(self.roles))
        self.roles[role.id] = role
        self._tell("GUILD_ROLE_CREATE", {"guild_id": str(self.id), "role": role.payload()})
        return role

    def delete_role(self, role: Role) -> None:
        """The role goes, and nobody has it any more."""
        self.roles.pop(role.id, None)
        for member in self.members.values():
            member.roles = [kept for kept in member.roles if kept is not role]
        self._tell("GUILD_ROLE_DELETE", {"guild_id": str(self.id), "role_id": str(role.id)})

    def add_member(self, user: str | User, *, manage_guild: bool = False) -> User:
        """Somebody joins: a new user of that name, or one who is elsewhere already."""
        if isinstance(user, str):
            user = User(self.ground.ids.new(), user)
            self.ground.users[user.id] = user
        member = self._join(user)
        if manage_guild:
            member.roles.append(self._moderators())
        added = {"guild_id": str(self.id), "user": user.payload()} | member.payload()
        self._tell("GUILD_MEMBER_ADD", added)
        return user

    def _moderators(self) -> Role:
        for role in self.roles.values():
            if role.permissions & Permission.MANAGE_GUILD:
                return role
        return self.add_role("Moderators", permissions=Permission.MANAGE_GUILD, mentionable=False)

    def kick_bot(self) -> None:
        """The bot is thrown out; it may come back with ``invite_bot``."""
        self._tell("GUILD_DELETE", {"id": str(self.id)})
        self.joined = False
        self.members.pop(self.ground.bot.id, None)

    def fail(self) -> None:
        """Discord has trouble with this guild: the bot is told that it can't be reached."""
        self._tell("GUILD_DELETE", {"id": str(self.id), "unavailable": True})

    def recover(self) -> None:
        """The trouble is over."""
        self._tell("GUILD_CREATE", self.payload())

    def invite_bot(self) -> None:
        """The bot is let in."""
        self.joined = True
        self._join(self.ground.bot)
        self.recover()

    def _tell(self, name: str, data: Json) -> None:
        self.ground.wire.tell(Event(name, data, self.id, hidden=not self.joined))

    def payload(self) -> Json:
        """The guild object as GUILD_CREATE brings it, with the bot as the only member shown."""
        bot = self.ground.bot
        threads = [c.payload() for c in self.channels.values() if c.parent is not None]
        own = [
            m.payload() | {"user": bot.payload()} for m in self.members.values() if m.user is bot
        ]
        return (
            FULL_GUILD
            | self.brief()
            | {
                "channels": [c.payload() for c in self.channels.values() if c.parent is None],
                "threads": threads,
                "members": own,
                "member_count": len(self.members),
                "joined_at": iso(self.ground.clock.now()),
            }
        )

    def brief(self) -> Json:
        """The guild object as a request for it answers."""
        roles = [role.payload() for role in self.roles.values()]
        system = str(self.system_channel.id) if self.system_channel else None
        return GUILD | {
            "id": str(self.id),
            "name": self.name,
            "roles": roles,
            "system_channel_id": system,
        }
