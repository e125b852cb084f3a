"""/privacy: what Encore keeps, for how long, and how to have it deleted."""

from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.host import Host
from bot.client.pages import Asker
from bot.client.replies import Asked, answer, is_moderator, think
from bot.client.words import COLOUR
from bot.errors import UserError

KEPT = """
**Of this server:** its id, its settings, its watches and added feeds with the id of who set them \
up, and which alert is which message. If you put me out, all of it is deleted after 30 days.
**Of you:** the shows you follow, your id and that of our direct messages; and your id where you \
set up a watch or took an alert back.
**Alerts and news items** are kept for {days} days. I read nobody's messages and know no other members. \
Nothing is passed on.
"""


class Privacy(commands.Cog):
    """What people have a right to know, and to end."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @app_commands.command(description="What I keep of you and this server, and how to delete it")
    async def privacy(self, interaction: discord.Interaction[Encore]) -> None:
        """Says so to the one who asks, with buttons for what they may delete."""
        await think(interaction)
        text = KEPT.format(days=self.bot.retention.days)
        embed = discord.Embed(title="What I keep", description=text, colour=COLOUR)
        await answer(interaction, embed=embed, view=Deletion(interaction))


class Deletion(Asker):
    """Each button asks once more before it deletes."""

    def __init__(self, interaction: Asked) -> None:
        super().__init__(interaction)
        self._sure: discord.ui.Button[Any] | None = None
        if interaction.guild_id is None or not is_moderator(interaction):
            self.remove_item(self.server)

    @discord.ui.button(label="Delete my follows")
    async def follows(self, interaction: Asked, button: discord.ui.Button[Any]) -> None:
        """Deletes what the person follows."""
        if not await self._is_sure(interaction, button):
            return
        host: Host = interaction.client
        count = await host.store.watches.forget_person(interaction.user.id)
        follows = "1 follow" if count == 1 else f"{count} follows"
        await self._done(interaction, f"Deleted: {follows}, and all that was owed to you.")

    @discord.ui.button(label="Delete all of this server's data", style=discord.ButtonStyle.danger)
    async def server(self, interaction: Asked, button: discord.ui.Button[Any]) -> None:
        """Deletes all that is kept of the server."""
        if interaction.guild_id is None or not is_moderator(interaction):
            raise UserError("That is for moderators: it needs Manage Server.")
        if not await self._is_sure(interaction, button):
            return
        host: Host = interaction.client
        await host.store.guilds.forget(interaction.guild_id)
        await self._done(interaction, "Deleted: all that I kept of this server.")

    async def _is_sure(self, interaction: Asked, button: discord.ui.Button[Any]) -> bool:
        if self._sure is button:
            return True
        self._sure, button.label = button, f"Really: {button.label}"
        await interaction.response.edit_message(view=self)
        return False

    async def _done(self, interaction: Asked, said: str) -> None:
        self.stop()
        await interaction.response.edit_message(content=said, embed=None, view=None)


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Privacy(bot))
