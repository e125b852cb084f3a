"""The commands that the bot has registered, for everywhere and for single guilds."""

from typing import Any

from bot.demo.discord.clock import Snowflakes
from bot.demo.discord.limits.commands import CHAT_INPUT, check_command, check_scope
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.spot import Spot
from bot.demo.discord.wire import Json

Key = tuple[int, str]
"""A command's type and name: unique in its scope."""

DEFAULTS: Json = {
    "name_localizations": None,
    "description": "",
    "description_localizations": None,
    "default_member_permissions": None,
    "dm_permission": True,
    "nsfw": False,
    "contexts": None,
    "integration_types": [0],
}


class Commands:
    """Scopes of commands: None for the global one, else the guild's id."""

    def __init__(self, ids: Snowflakes, application_id: int) -> None:
        self._ids = ids
        self._application_id = application_id
        self._scopes: dict[int | None, dict[Key, Json]] = {}

    def of(self, scope: int | None = None) -> list[Json]:
        """The commands of one scope, as registered."""
        return list(self._scopes.get(scope, {}).values())

    def shown_in(self, guild_id: int | None) -> list[Json]:
        """What the bot offers in a guild (or, for None, in direct messages)."""
        here = dict(self._scopes.get(None, {}))
        if guild_id is not None:
            here |= self._scopes.get(guild_id, {})
        return list(here.values())

    def replace(self, scope: int | None, bodies: list[Any]) -> list[Json]:
        """Let these be all commands of a scope; those of a known name keep their id."""
        spot = Spot(bodies)
        check_scope(spot)
        spot.refuse()
        old = self._scopes.get(scope, {})
        commands = [self._made(scope, body, old.get(_key(body))) for body in bodies]
        self._scopes[scope] = {_key(command): command for command in commands}
        return commands

    def put(self, scope: int | None, body: Json, command_id: int | None = None) -> Json:
        """Add a command, or change the one of that id, or of that name and type."""
        commands = dict(self._scopes.get(scope, {}))
        old = self.get(scope, command_id) if command_id else commands.get(_key(body))
        whole = {**(old or {}), **body}
        spot = Spot(whole)
        check_command(spot)
        spot.refuse()
        command = self._made(scope, whole, old)
        if old is not None:
            commands.pop(_key(old))
        commands[_key(command)] = command
        spot = Spot(list(commands.values()))
        check_scope(spot)
        spot.refuse()
        self._scopes[scope] = commands
        return command

    def get(self, scope: int | None, command_id: int) -> Json:
        """One command; else Unknown application command."""
        for command in self.of(scope):
            if command["id"] == str(command_id):
                return command
        raise Refusal(10063)

    def delete(self, scope: int | None, command_id: int) -> None:
        self._scopes[scope].pop(_key(self.get(scope, command_id)))

    def _made(self, scope: int | None, body: Json, old: Json | None) -> Json:
        command = DEFAULTS | {"type": CHAT_INPUT, "options": []} | body
        command["id"] = old["id"] if old else str(self._ids.new())
        command["application_id"] = str(self._application_id)
        command["version"] = str(self._ids.new())
        needed = command["default_member_permissions"]
        command["default_member_permissions"] = None if needed is None else str(needed)
        if scope is not None:
            command["guild_id"] = str(scope)
        return command


def _key(command: Json) -> Key:
    return command.get("type") or CHAT_INPUT, str(command.get("name"))
