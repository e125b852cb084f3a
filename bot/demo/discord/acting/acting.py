"""What people do: use commands, type, click, choose, fill in, and write messages."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.demo.discord.acting.envelope import IN_GUILD, WITH_BOT, command_data, envelope
from bot.demo.discord.acting.filling import chosen, submitted
from bot.demo.discord.acting.options import NotPossible, Resolved, filled, leaf, nested
from bot.demo.discord.acting.reply import Reply
from bot.demo.discord.channels import Channel
from bot.demo.discord.commands import Commands
from bot.demo.discord.interaction import (
    AUTOCOMPLETE,
    COMMAND,
    COMPONENT,
    DEFER_UPDATE,
    MODAL_SUBMIT,
    Interaction,
)
from bot.demo.discord.interactions import Interactions
from bot.demo.discord.limits.components import BUTTON, LINK, SELECTS
from bot.demo.discord.messages import Message
from bot.demo.discord.people import User
from bot.demo.discord.permissions import Permission
from bot.demo.discord.wire import Event, Json
from bot.demo.discord.world import World
from bot.demo.discord.writing import Writing

CHAT_INPUT, ON_USER, ON_MESSAGE = 1, 2, 3
PATIENCE = 15.0
"""For how many seconds a person looks at "thinking ..." before they give up."""
GLANCE = 2.0
"""... and at a message that a button may or may not change."""


class Acting:
    """Does what a person at Discord's window can do, and returns what they then see."""

    def __init__(
        self, world: World, writing: Writing, commands: Commands, interactions: Interactions
    ) -> None:
        self.world = world
        self.writing = writing
        self.commands = commands
        self.interactions = interactions
        self.patience = PATIENCE

    def say(self, user: User, channel: Channel, content: str) -> Message:
        """Somebody writes a message."""
        return self.writing.write(channel, user, {"content": content})

    def offered(self, user: User, channel: Channel, kind: int = CHAT_INPUT) -> list[Json]:
        """The commands that Discord offers to this person in this channel."""
        held = channel.permissions(user)
        if channel.guild is not None and not held & Permission.USE_APPLICATION_COMMANDS:
            return []
        context = WITH_BOT if channel.guild is None else IN_GUILD
        return [
            command
            for command in self.commands.shown_in(channel.guild_id)
            if command["type"] == kind
            and _fits(command, context)
            and _allowed(command, held, channel)
        ]

    async def command(
        self, user: User, channel: Channel, name: str, values: Mapping[str, Any] | None = None
    ) -> Reply:
        """Somebody uses a slash command; subcommands are words after its name: ``"watch add"``."""
        command, path = self._find(user, channel, name)
        resolved = Resolved(self.world, channel)
        options = filled(leaf(command, path), values or {}, resolved)
        data = command_data(command, nested(path, options, command), resolved)
        full = " ".join([command["name"], *path])
        interaction = self.interactions.start(COMMAND, user, channel, name=full)
        return await self._sent(interaction, data)

    async def autocomplete(
        self,
        user: User,
        channel: Channel,
        name: str,
        *,
        option: str,
        typed: str,
        others: Mapping[str, Any] | None = None,
    ) -> list[Json]:
        """Somebody types into an option: the suggestions, each with ``name`` and ``value``."""
        command, path = self._find(user, channel, name)
        resolved = Resolved(self.world, channel)
        values = {**(others or {}), option: typed}
        options = filled(leaf(command, path), values, resolved, focused=option)
        data = command_data(command, nested(path, options, command), resolved)
        interaction = self.interactions.start(AUTOCOMPLETE, user, channel, name=command["name"])
        return (await self._sent(interaction, data)).choices

    async def context_menu(
        self, user: User, target: Message | User, name: str, channel: Channel | None = None
    ) -> Reply:
        """Somebody picks a command from the menu of a message (or, in ``channel``, of a person)."""
        if channel is None:
            assert isinstance(target, Message)
            channel = self.world.channel(target.channel_id)
        kind = ON_MESSAGE if isinstance(target, Message) else ON_USER
        command, _ = self._find(user, channel, name, kind)
        resolved = Resolved(self.world, channel)
        if isinstance(target, Message):
            resolved.add_message(target)
        else:
            resolved.add_user(target)
        data = command_data(command, [], resolved) | {"target_id": str(target.id)}
        interaction = self.interactions.start(COMMAND, user, channel, name=name)
        return await self._sent(interaction, data)

    def _find(
        self, user: User, channel: Channel, name: str, kind: int = CHAT_INPUT
    ) -> tuple[Json, list[str]]:
        word, *path = name.split() if kind == CHAT_INPUT else [name]
        for command in self.offered(user, channel, kind):
            if command["name"] == word:
                return command, path
        raise NotPossible(f"{user.name} is offered no {name!r} in {channel.name}")

    async def click(self, user: User, on: Message | Reply, button: str) -> Reply:
        """Somebody clicks a button, named by its custom id or its label."""
        message = _message(on)
        part = self._usable(user, message, button)
        if part["type"] != BUTTON or part["style"] == LINK:
            raise NotPossible(f"{button!r} is no button that calls the bot")
        return await self._use(user, message, part, {})

    async def choose(
        self, user: User, on: Message | Reply, select: str, values: Sequence[Any]
    ) -> Reply:
        """Somebody chooses from a select: values of a string select, objects or ids of others."""
        message = _message(on)
        part = self._usable(user, message, select)
        if part["type"] not in SELECTS:
            raise NotPossible(f"{select!r} is no select")
        resolved = Resolved(self.world, self.world.channel(message.channel_id))
        more = {"values": chosen(part, values, resolved), "resolved": resolved.data}
        return await self._use(user, message, part, more)

    def _usable(self, user: User, message: Message, wanted: str) -> Json:
        held = self.world.channel(message.channel_id).permissions(user)
        if not (held & Permission.VIEW_CHANNEL and message.seen_by(user.id)):
            raise NotPossible(f"{user.name} does not see that message")
        part = message.component(wanted)
        if part.get("disabled"):
            raise NotPossible(f"{wanted!r} is disabled")
        return part

    async def _use(self, user: User, message: Message, part: Json, more: Json) -> Reply:
        channel = self.world.channel(message.channel_id)
        interaction = self.interactions.start(COMPONENT, user, channel, message)
        data = {"custom_id": part["custom_id"], "component_type": part["type"], "id": part["id"]}
        return await self._sent(interaction, data | more)

    async def submit(self, user: User, reply: Reply, values: Mapping[str, Any]) -> Reply:
        """Somebody fills in the modal that opened for them, by custom ids or labels, and sends it off."""
        before = reply.interaction
        if before.user is not user:
            raise NotPossible(f"{user.name} does not see that modal")
        if reply.modal is None:
            raise NotPossible("there is no modal")
        channel = before.channel
        resolved = Resolved(self.world, channel)
        components = submitted(reply.modal, values, resolved)
        interaction = self.interactions.start(MODAL_SUBMIT, user, channel, before.source)
        data = {"custom_id": reply.modal["custom_id"], "components": components}
        return await self._sent(interaction, data | {"resolved": resolved.data})

    async def _sent(self, interaction: Interaction, data: Json) -> Reply:
        payload = envelope(self.world, interaction, data)
        self.world.wire.tell(Event("INTERACTION_CREATE", payload, interaction.channel.guild_id))
        deadline = self.interactions.deadline
        if await interaction.until(lambda: interaction.answer is not None, deadline):
            await self._watched(interaction)
        return Reply(interaction)

    async def _watched(self, interaction: Interaction) -> None:
        response = interaction.response
        if interaction.answer == DEFER_UPDATE and response is not None:
            before = response.edits
            changed = lambda: response.edits > before or bool(interaction.followups)  # noqa: E731
            await interaction.until(changed, min(GLANCE, self.patience))
        elif response is not None:
            await interaction.until(lambda: not response.loading, self.patience)


def _message(on: Message | Reply) -> Message:
    message = on.message if isinstance(on, Reply) else on
    if message is None:
        raise NotPossible("there is no message to click on")
    return message


def _fits(command: Json, context: int) -> bool:
    contexts = command.get("contexts")
    if contexts is None:
        return context == IN_GUILD or bool(command.get("dm_permission", True))
    return context in contexts


def _allowed(command: Json, held: int, channel: Channel) -> bool:
    needed = command.get("default_member_permissions")
    if needed is None or channel.guild is None:
        return True
    if int(needed) == 0:
        return bool(held & Permission.ADMINISTRATOR)
    return held & int(needed) == int(needed)
