"""Users, the roles of a guild, and who has them."""

from dataclasses import dataclass, field

from bot.demo.discord.clock import iso
from bot.demo.discord.wire import Json


@dataclass(eq=False, slots=True)
class User:
    """A person, or the bot itself."""

    id: int
    name: str
    bot: bool = False
    takes_messages: bool = True
    """Whether they let members of a shared guild write to them."""

    @property
    def mention(self) -> str:
        return f"<@{self.id}>"

    def payload(self) -> Json:
        """The user object of the API."""
        return {
            "id": str(self.id),
            "username": self.name,
            "global_name": None,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "flags": 0,
            "public_flags": 0,
            "primary_guild": None,
        }


@dataclass(eq=False, slots=True)
class Role:
    """A role of one guild; @everyone has the guild's id."""

    id: int
    name: str
    permissions: int = 0
    mentionable: bool = False
    position: int = 1

    @property
    def mention(self) -> str:
        return f"<@&{self.id}>"

    def payload(self) -> Json:
        """The role object of the API."""
        return {
            "id": str(self.id),
            "name": self.name,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "icon": None,
            "unicode_emoji": None,
            "position": self.position,
            "permissions": str(self.permissions),
            "managed": False,
            "mentionable": self.mentionable,
            "flags": 0,
        }


@dataclass(eq=False, slots=True)
class Member:
    """A user in a guild, with the roles they have there besides @everyone."""

    user: User
    joined_at: float
    roles: list[Role] = field(default_factory=list)

    def payload(self) -> Json:
        """The member object of the API, without its user."""
        return {
            "nick": None,
            "avatar": None,
            "banner": None,
            "roles": [str(role.id) for role in self.roles],
            "joined_at": iso(self.joined_at),
            "premium_since": None,
            "deaf": False,
            "mute": False,
            "flags": 0,
            "pending": False,
            "communication_disabled_until": None,
        }
