"""All there is on this Discord: users, guilds, direct messages, files."""

from dataclasses import dataclass
from itertools import chain

from bot.demo.discord.channels import DIRECT_MESSAGE, Channel, Ground
from bot.demo.discord.clock import Clock, Snowflakes
from bot.demo.discord.guilds import Guild
from bot.demo.discord.messages import Message
from bot.demo.discord.people import Role, User
from bot.demo.discord.permissions import Permission
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.wire import Event, Wire


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that came with a message."""

    name: str
    content_type: str
    content: bytes


class World:
    """The state that REST and the gateway show, and that the clock moves."""

    def __init__(self, bot_name: str = "Encore") -> None:
        self.clock = Clock()
        self.wire = Wire()
        self.ids = Snowflakes(self.clock)
        self.bot = User(self.ids.new(), bot_name, bot=True)
        self.ground = Ground(self.bot, self.clock, self.ids, self.wire)
        self.ground.users[self.bot.id] = self.bot
        self.guilds: dict[int, Guild] = {}
        self.files: dict[int, StoredFile] = {}
        self.files_url = "http://127.0.0.1/files"
        self._direct: dict[int, Channel] = {}

    def add_guild(self, name: str, *, id: int | None = None, joined: bool = True) -> Guild:  # noqa: A002 - the word of the API
        """A new guild; the bot is in it unless ``joined`` is false."""
        guild = Guild(id or self.ids.new(), name, self.ground)
        self.guilds[guild.id] = guild
        if joined:
            guild.invite_bot()
        else:
            guild.kick_bot()
        return guild

    def add_user(self, name: str) -> User:
        """Somebody who is in no guild yet."""
        user = User(self.ids.new(), name)
        self.ground.users[user.id] = user
        return user

    def guild(self, guild_id: int) -> Guild:
        """A guild that the bot is in; else Unknown Guild."""
        guild = self.guilds.get(guild_id)
        if guild is None or not guild.joined:
            raise Refusal(10004)
        return guild

    def channel(self, channel_id: int) -> Channel:
        """A channel that exists; else Unknown Channel."""
        try:
            return self.ground.channels[channel_id]
        except KeyError:
            raise Refusal(10003) from None

    def user(self, user_id: int) -> User:
        """Anybody; else Unknown User."""
        try:
            return self.ground.users[user_id]
        except KeyError:
            raise Refusal(10013) from None

    def role(self, role_id: int) -> Role | None:
        """A role of whichever guild."""
        roles = (guild.roles.get(role_id) for guild in self.guilds.values())
        return next((role for role in roles if role), None)

    def visible(self, channel_id: int, *needed: Permission) -> Channel:
        """A channel that the bot can see and has these permissions in; else the refusal for it."""
        channel = self.channel(channel_id)
        held = channel.permissions(self.bot)
        if not held & Permission.VIEW_CHANNEL:
            raise Refusal(50001)
        for permission in needed:
            if not held & permission:
                raise Refusal(50013)
        return channel

    def direct(self, user: User) -> Channel:
        """The direct messages between a user and the bot."""
        if user.id not in self._direct:
            channel = Channel(self.ids.new(), user.name, self.ground, kind=DIRECT_MESSAGE)
            channel.recipient = user
            self._direct[user.id] = self.ground.channels[channel.id] = channel
            self.wire.tell(Event("CHANNEL_CREATE", channel.payload()))
        return self._direct[user.id]

    def meets(self, user: User) -> bool:
        """Whether the bot and a user are in a guild together."""
        return any(g.joined and user.id in g.members for g in self.guilds.values())

    def directs(self) -> list[Channel]:
        """All direct messages that were opened."""
        return list(self._direct.values())

    def message(self, message_id: int) -> Message | None:
        """Any message that is left, wherever it is."""
        return next(
            (
                channel.messages[message_id]
                for channel in chain(self.ground.channels.values())
                if message_id in channel.messages
            ),
            None,
        )
