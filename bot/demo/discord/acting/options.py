"""What a person fills into a command, as an interaction brings it to the bot."""

from collections.abc import Mapping
from typing import Any

from bot.demo.discord.channels import Channel
from bot.demo.discord.messages import Message
from bot.demo.discord.people import User
from bot.demo.discord.wire import Json
from bot.demo.discord.world import World

SUBCOMMAND, GROUP, STRING, INTEGER, BOOLEAN, USER, CHANNEL, ROLE, MENTIONABLE, NUMBER = range(1, 11)
CONVERSIONS = {STRING: str, INTEGER: int, BOOLEAN: bool, NUMBER: float}


class NotPossible(Exception):  # noqa: N818 - what Discord's own window would not let a person do
    """A person can't do that: no such command or button, or a value it does not take."""


class Resolved:
    """The objects that ids in an interaction stand for, as ``resolved`` brings them."""

    def __init__(self, world: World, channel: Channel) -> None:
        self._world = world
        self._channel = channel
        self.data: Json = {}

    def add(self, kind: int, value: Any) -> str:
        """Note what ``value`` (an object or its id) stands for; its id as the API writes it."""
        number = int(getattr(value, "id", value))
        if kind == CHANNEL:
            self._add_channel(self._world.channel(number))
        elif kind == ROLE or (kind == MENTIONABLE and self._world.role(number)):
            role = self._world.role(number)
            if role is None:
                raise NotPossible(f"no role {number}")
            self._put("roles", role.id, role.payload())
        else:
            self.add_user(self._world.user(number))
        return str(number)

    def _add_channel(self, channel: Channel) -> None:
        held = self._channel.permissions(self._world.bot)
        shown = channel.payload() | {"permissions": str(held)}
        self._put("channels", channel.id, shown)

    def add_user(self, user: User) -> None:
        self._put("users", user.id, user.payload())
        guild = self._channel.guild
        if guild is not None and user.id in guild.members:
            held = str(self._channel.permissions(user))
            self._put("members", user.id, guild.members[user.id].payload() | {"permissions": held})

    def add_message(self, message: Message) -> None:
        self._put("messages", message.id, message.payload())

    def _put(self, key: str, number: int, shown: Json) -> None:
        self.data.setdefault(key, {})[str(number)] = shown


def leaf(command: Json, path: list[str]) -> Json:
    """The subcommand that the words after the command's name lead to."""
    for word in path:
        found = [option for option in command.get("options", ()) if option["name"] == word]
        if not found:
            raise NotPossible(f"/{command['name']} has no {word!r}")
        command = found[0]
    if any(option["type"] in (SUBCOMMAND, GROUP) for option in command.get("options", ())):
        raise NotPossible(f"{command['name']} needs a subcommand")
    return command


def filled(
    command: Json, values: Mapping[str, Any], resolved: Resolved, *, focused: str | None = None
) -> list[Json]:
    """The options as filled in; NotPossible for what Discord's window would not take.

    ``focused`` is the option being typed into: then others may still be missing.
    """
    known = {option["name"]: option for option in command.get("options", ())}
    if unknown := set(values) - set(known):
        raise NotPossible(f"{command['name']} has no option {', '.join(sorted(unknown))}")
    missing = [o["name"] for o in known.values() if o.get("required") and o["name"] not in values]
    if missing and focused is None:
        raise NotPossible(f"{command['name']} needs {', '.join(missing)}")
    given: list[Json] = []
    for name, option in known.items():
        if name not in values or (values[name] is None):
            continue
        entry = {"name": name, "type": option["type"]}
        if name == focused:
            given.append(entry | {"value": str(values[name]), "focused": True})
        else:
            given.append(entry | {"value": _value(option, values[name], resolved)})
    return given


def _value(option: Json, value: Any, resolved: Resolved) -> Any:
    kind = option["type"]
    if kind not in CONVERSIONS:
        return resolved.add(kind, value)
    converted = CONVERSIONS[kind](value)
    choices = [choice["value"] for choice in option.get("choices") or ()]
    if choices and converted not in choices:
        raise NotPossible(f"{option['name']} takes one of {choices}, not {value!r}")
    size = len(converted) if kind == STRING else converted
    least = option.get("min_length" if kind == STRING else "min_value")
    most = option.get("max_length" if kind == STRING else "max_value")
    if (least is not None and size < least) or (most is not None and size > most):
        raise NotPossible(f"{option['name']} is {value!r}, out of its range")
    return converted


def nested(path: list[str], options: list[Json], command: Json) -> list[Json]:
    """The options inside the subcommands that lead to them."""
    kinds = []
    for word in path:
        command = next(o for o in command["options"] if o["name"] == word)
        kinds.append(command["type"])
    for word, kind in zip(reversed(path), reversed(kinds), strict=True):
        options = [{"name": word, "type": kind, "options": options}]
    return options
