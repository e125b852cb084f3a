"""/settings: what a server's new watches are like if nothing else is said."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.options import CERTAINTIES, moderators, pinged
from bot.client.places import PlaceOption
from bot.client.replies import answer, think
from bot.client.words import COLOUR, LEAST
from bot.domain.model import Certainty

NAMES = {"channel": "Channel", "role": "Role to ping", "certainty": "Certainty"}
CLEARABLE = [app_commands.Choice(name=name, value=key) for key, name in NAMES.items()]


class ServerSettings(commands.Cog):
    """A server's own defaults."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @app_commands.command(description="What new watches are like here, if nothing else is said")
    @moderators
    @app_commands.describe(
        channel="Where alerts go",
        role="Whom they ping",
        certainty="How sure the news must be",
        clear="Take one of these back",
    )
    @app_commands.choices(certainty=CERTAINTIES)
    @app_commands.choices(clear=CLEARABLE)
    async def settings(
        self,
        interaction: discord.Interaction[Encore],
        *,
        channel: PlaceOption | None = None,
        role: discord.Role | None = None,
        certainty: int | None = None,
        clear: str | None = None,
    ) -> None:
        """Sets what is given, and shows all."""
        await think(interaction)
        if channel is not None:
            channel.must_take_alerts()
        wanted: dict[str, Any] = {
            "channel": channel.id if channel else None,
            "role": pinged(role),
            "certainty": certainty,
        }
        guild_id = interaction.guild_id or 0
        for name, value in wanted.items():
            if value is not None or name == clear:
                await self.bot.store.guilds.set(guild_id, name, value)
        await answer(interaction, embed=_shown(await self.bot.store.guilds.settings(guild_id)))


def _shown(settings: dict[str, Any]) -> discord.Embed:
    channel, role = settings.get("channel"), settings.get("role")
    embed = discord.Embed(title="Settings for new watches", colour=COLOUR)
    embed.add_field(
        name=NAMES["channel"], value=f"<#{channel}>" if channel else "where it is set up"
    )
    embed.add_field(name=NAMES["role"], value=f"<@&{role}>" if role else "nobody")
    least = Certainty(settings.get("certainty") or Certainty.REPORTED)
    embed.add_field(name=NAMES["certainty"], value=LEAST[least])
    return embed


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(ServerSettings(bot))
