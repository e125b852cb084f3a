"""/sources: where Encore looks, and how each place is doing."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.pages import answer_paged, drawn, embeds
from bot.client.replies import is_moderator, think
from bot.client.words import packed, when
from bot.domain.plain import host, safe
from storage.sources import Source


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class Sources(commands.GroupCog, group_name="sources", group_description="Where Encore looks"):
    """Feeds and charts."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @app_commands.command(name="list", description="Every feed and chart, and how it is doing")
    @app_commands.check(is_moderator)
    async def all(self, interaction: discord.Interaction[Encore]) -> None:
        """Lists the sources, those in trouble first."""
        await think(interaction)
        sources = await self.bot.store.sources.all(interaction.guild_id)
        troubled = sorted(sources, key=lambda source: source.trouble is None)
        texts = packed(map(_line, troubled)) or ["None."]
        pages = embeds(f"Sources: {len(sources)}", texts)
        pages[0].description = f"{self._pulse()}\n\n{pages[0].description}"
        await answer_paged(interaction, drawn(pages), len(pages))

    def _pulse(self) -> str:
        """How the loops that look and post are doing."""
        loops = self.bot.loops.loops.values()
        troubled = [f"{one.name}: {safe(one.trouble, 200)}" for one in loops if one.trouble]
        looked = [one.worked_at for one in loops if one.name == "intake" and one.worked_at]
        last = [f"Looked around {when(looked[0])}"] if looked else []
        return "\n".join([*last, *troubled]) or "Not looked yet."


def _line(source: Source) -> str:
    name = f"**{safe(source.name, 80)}** ({host(source.address)})"
    worked = f"worked {when(source.worked_at)}" if source.worked_at else "never worked so far"
    if source.trouble is None:
        return f"{name}: {worked}" if source.tried_at else f"{name}: not looked at yet"
    return f"{name}: {safe(source.trouble, 200)} ({worked}; next try {when(source.due_at)})"


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Sources(bot))
