"""Changes to guilds, channels, people and time that the control API can make.

Each takes ``{"do": NAME}`` and its own fields; new things are answered with their id:

    guild       name                      -> {"id"}      channel   guild, name, topic?, deny?: [NAME]
    role        guild, name, mentionable?                member    guild, name or user, manage_guild?
    kick, invite                 guild                   delete_channel, lock, archive     channel
    allow, deny                  channel, permissions: [NAME]
    delete_message               message                 direct    user  -> the id of the channel
    advance     seconds                                  forget_nonces
"""

from collections.abc import Callable

from bot.demo.discord.channels import Channel
from bot.demo.discord.guilds import Guild
from bot.demo.discord.people import User
from bot.demo.discord.permissions import named
from bot.demo.discord.standin import StandIn
from bot.demo.discord.wire import Json


class Changes:
    """One method a change, by the name that ``do`` gives."""

    def __init__(self, discord: StandIn) -> None:
        self._discord = discord

    def make(self, wish: Json) -> Json:
        """Carry out what ``wish`` says; LookupError if there is no such change or thing."""
        changes: dict[str, Callable[[Json], int | None]] = {
            "guild": lambda w: self._discord.add_guild(w["name"]).id,
            "channel": self._add_channel,
            "role": self._add_role,
            "member": self._add_member,
            "kick": lambda w: self._guild(w).kick_bot(),
            "invite": lambda w: self._guild(w).invite_bot(),
            "delete_channel": lambda w: self._channel(w).delete(),
            "lock": self._lock,
            "archive": self._archive,
            "allow": lambda w: self._channel(w).allow(named(w["permissions"])),
            "deny": lambda w: self._channel(w).deny(named(w["permissions"])),
            "delete_message": self._delete_message,
            "direct": lambda w: self._discord.world.direct(self._user(w)).id,
            "advance": lambda w: self._discord.clock.advance(float(w["seconds"])),
            "forget_nonces": lambda _: self._discord.writing.forget_nonces(),
        }
        made = changes[wish["do"]](wish)
        return {} if made is None else {"id": str(made)}

    def _guild(self, wish: Json) -> Guild:
        return self._discord.world.guilds[int(wish["guild"])]

    def _channel(self, wish: Json) -> Channel:
        return self._discord.world.ground.channels[int(wish["channel"])]

    def _user(self, wish: Json) -> User:
        return self._discord.world.ground.users[int(wish["user"])]

    def _add_channel(self, wish: Json) -> int:
        deny = named(wish.get("deny") or ())
        return self._guild(wish).add_channel(wish["name"], topic=wish.get("topic"), deny=deny).id

    def _add_role(self, wish: Json) -> int:
        mentionable = bool(wish.get("mentionable", True))
        return self._guild(wish).add_role(wish["name"], mentionable=mentionable).id

    def _add_member(self, wish: Json) -> int:
        who = self._user(wish) if "user" in wish else str(wish["name"])
        manages = bool(wish.get("manage_guild"))
        return self._guild(wish).add_member(who, manage_guild=manages).id

    def _lock(self, wish: Json) -> None:
        channel = self._channel(wish)
        channel.locked = True
        channel.changed()

    def _archive(self, wish: Json) -> None:
        channel = self._channel(wish)
        channel.archived = True
        channel.changed()

    def _delete_message(self, wish: Json) -> None:
        message = self._discord.world.message(int(wish["message"]))
        if message is None:
            raise LookupError("no such message")
        channel = self._discord.world.channel(message.channel_id)
        self._discord.writing.delete(channel, message)
