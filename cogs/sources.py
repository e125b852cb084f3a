"""/sources: where Encore looks, and how each place is doing."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.pages import answer_paged, drawn, embeds
from bot.client.picking import ShowOption, pick_show
from bot.client.replies import answer, is_moderator, think
from bot.client.words import packed, when
from bot.domain.plain import clean, host, safe
from bot.errors import UserError
from storage.sources import Source

MOST_DOUBTS = 25


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
        pulse = self._pulse() + await self._unclear()
        pages[0].description = f"{pulse}\n\n{pages[0].description}"
        await answer_paged(interaction, drawn(pages), len(pages))

    @app_commands.command(description="Say once for all which show a chart's title means")
    @app_commands.check(is_moderator)
    @app_commands.describe(
        title="The title in doubt: pick one of the suggestions",
        show="The show that it means; if not given, none of those that I know",
    )
    async def settle(
        self,
        interaction: discord.Interaction[Encore],
        title: str,
        show: ShowOption | None = None,
    ) -> None:
        """Settles a doubt, for all servers."""
        await think(interaction)
        meant = await pick_show(interaction, show) if show else None
        source, _, key = title.partition(" ")
        show_id = meant.id if meant else None
        if not await self.bot.store.doubts.settle(source, key, show_id, interaction.user.id):
            raise UserError("That title is in no doubt: pick one of the suggestions.")
        said = f"means {safe(meant.label, 160)}" if meant else "is none of the shows that I know"
        await answer(interaction, f"From now on, “{safe(key, 80)}” in that chart {said}.")

    @settle.autocomplete("title")
    async def _doubts(
        self, _interaction: discord.Interaction[Encore], typed: str
    ) -> list[app_commands.Choice[str]]:
        found = await self.bot.store.doubts.open(MOST_DOUBTS)
        return [
            app_commands.Choice(
                name=clean(f"{one.title} ({one.chart}): {one.reason}", 100),
                value=f"{one.source} {one.key}"[:100],
            )
            for one in found
            if typed.lower() in one.title.lower()
        ]

    async def _unclear(self) -> str:
        """That titles of charts wait for a moderator's word, if any do."""
        count = await self.bot.store.doubts.count()
        titles = "1 title" if count == 1 else f"{count} titles"
        return f"\nNot sure which show {titles} of charts mean: /sources settle" if count else ""

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
