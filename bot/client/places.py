"""A channel to post in, and what Encore lacks there."""

from dataclasses import dataclass, replace

import discord
from discord import app_commands

from bot.domain.plain import safe
from bot.errors import UserError

TITLES = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "send_messages_in_threads": "Send Messages in Threads",
    "embed_links": "Embed Links",
}
POSTABLE = [
    discord.ChannelType.text,
    discord.ChannelType.news,
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
    discord.ChannelType.voice,
]


@dataclass(frozen=True, slots=True)
class Place:
    """A channel or thread, as far as Encore knows it."""

    id: int
    name: str
    """As people write it: ``#tv``."""
    held: discord.Permissions | None
    """What Encore may do there; None where that is not known."""
    thread: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """The permissions that an alert needs and Encore lacks, by their names in Discord."""
        if self.held is None:
            return ()
        send = "send_messages_in_threads" if self.thread else "send_messages"
        needed = ("view_channel", send, "embed_links")
        return tuple(TITLES[name] for name in needed if not getattr(self.held, name))

    @property
    def refusal(self) -> str | None:
        """What a moderator has to change there, if anything."""
        if not self.missing:
            return None
        wants = _listed(self.missing)
        if TITLES["view_channel"] in self.missing:
            return f"I can't see {self.name}: give me {wants} there."
        return f"I can see {self.name} but may not post there: give me {wants}."

    def must_take_alerts(self) -> None:
        """Raises UserError, with what to change, where no alert can be posted."""
        if self.refusal:
            raise UserError(self.refusal)

    def may_ping(self, role: discord.Role) -> bool:
        """Whether a mention of the role would reach anybody."""
        return role.mentionable or self.held is None or self.held.mention_everyone


def place(client: discord.Client, channel_id: int) -> Place:
    """The channel of this id, by what the gateway told of it."""
    channel = client.get_channel(channel_id)
    if channel is None or isinstance(channel, discord.abc.PrivateChannel):
        return Place(channel_id, f"<#{channel_id}>", None)
    me = client.user and channel.guild.get_member(client.user.id)
    held = channel.permissions_for(me) if me else None
    return Place(channel_id, _name(channel.name), held, isinstance(channel, discord.Thread))


def here(interaction: discord.Interaction) -> Place:
    """The channel in which somebody asks; Discord says with the question what Encore may there."""
    known = place(interaction.client, interaction.channel_id or 0)
    said = interaction.app_permissions
    return replace(known, held=said) if said.value else known


class _PlaceOption(app_commands.Transformer):
    """A channel option that does not fail where the channel is not in the cache."""

    @property
    def type(self) -> discord.AppCommandOptionType:
        """A channel."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """Those that take messages."""
        return POSTABLE

    async def transform(
        self,
        interaction: discord.Interaction,
        value: app_commands.AppCommandChannel | app_commands.AppCommandThread,
        /,
    ) -> Place:
        """The place that was chosen."""
        if value.id == interaction.channel_id:
            return here(interaction)
        found = place(interaction.client, value.id)
        return found if found.held is not None else Place(value.id, _name(value.name), None)


PlaceOption = app_commands.Transform[Place, _PlaceOption]


def _name(name: str) -> str:
    return f"#{safe(name, 120)}"


def _listed(names: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
