"""Message menu "Why this alert?": the same as the button, also where its row is gone."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.alerts import told_in
from bot.client.buttons import explain
from bot.client.replies import think
from bot.errors import UserError


class Alerts(commands.Cog):
    """Questions about what was posted."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot
        self._menu = app_commands.ContextMenu(name="Why this alert?", callback=self._why)

    async def cog_load(self) -> None:
        """A context menu is not found in a cog by itself."""
        self.bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        """And does not leave by itself."""
        self.bot.tree.remove_command(self._menu.name, type=self._menu.type)

    async def _why(
        self, interaction: discord.Interaction[Encore], message: discord.Message
    ) -> None:
        await think(interaction)
        stories = await self.bot.store.stories.get_all(
            await self.bot.store.deliveries.told_by(message.id) or told_in(message),
            interaction.guild_id,
        )
        if not stories:
            raise UserError("That message is none of my alerts, or too old for me to remember.")
        await explain(interaction, *stories)


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Alerts(bot))
