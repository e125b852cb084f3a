"""/sources: where Encore looks, and how each place is doing."""

from datetime import datetime

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.pages import answer_paged, drawn, embeds
from bot.client.picking import ShowOption, pick_show
from bot.client.replies import answer, is_moderator, think
from bot.client.words import packed, when
from bot.domain.folding import fold
from bot.domain.plain import clean, host, safe
from bot.domain.watchdog import source_silence
from bot.errors import SourceError, UserError
from bot.sources.introduction import INTERVAL
from storage.sources import NewSource, Source

MOST_DOUBTS = MOST_CHOICES = 25
"""Suggestions that Discord takes."""
LONGEST_NAME = 60
"""Characters of a feed's name."""


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
        now = self.bot.clock()
        texts = packed(_line(source, now) for source in troubled) or ["None."]
        pages = embeds(f"Sources: {len(sources)}", texts)
        pulse = self._pulse() + await self._unclear()
        pages[0].description = f"{pulse}\n\n{pages[0].description}"
        await answer_paged(interaction, drawn(pages), len(pages))

    @app_commands.command(description="Have a news feed read for this server alone")
    @app_commands.check(is_moderator)
    @app_commands.describe(
        address="Of the feed, or of a web page that names it",
        name="What to call it; if not given, as it calls itself",
    )
    async def add(
        self,
        interaction: discord.Interaction[Encore],
        address: app_commands.Range[str, 1, 500],
        name: app_commands.Range[str, 1, LONGEST_NAME] | None = None,
    ) -> None:
        """Reads the feed once, on the spot: what it holds now is not news."""
        await think(interaction)
        guild_id = interaction.guild_id or 0
        await self._make_sure_of_room(guild_id)
        try:
            found = await self.bot.looker.introduce(address)
        except SourceError as error:
            raise UserError(f"I can't read that: {safe(str(error), 400)}.") from None
        called = (name or found.name or host(found.address))[:LONGEST_NAME]
        for one in await self.bot.store.sources.all(guild_id):
            if one.address == found.address:
                raise UserError(f"I read that already: it is {safe(one.name, 80)}.")
        source = NewSource("feed", called, found.address, found.language, INTERVAL, guild_id)
        await self.bot.store.sources.add(source, self.bot.clock())
        items = "1 item" if found.items == 1 else f"{found.items} items"
        await answer(
            interaction,
            f"Added: **{safe(called, 80)}** ({host(found.address)}). What it holds now ({items}) is "
            "no news; what it says from now on is told in this server alone.",
        )

    @app_commands.command(description="Have a feed that was added here not be read any more")
    @app_commands.check(is_moderator)
    @app_commands.describe(feed="The feed: pick one of the suggestions")
    async def remove(self, interaction: discord.Interaction[Encore], feed: str) -> None:
        """Removes one of the server's own feeds; alerts that it raised stay."""
        await think(interaction)
        guild_id = interaction.guild_id or 0
        meant = [
            one for one in await self._own(guild_id) if feed in (str(one.id), one.name, one.address)
        ]
        if len(meant) != 1:
            raise UserError("Pick one of the suggestions: only feeds that were added here can go.")
        await self.bot.store.sources.remove(meant[0].id, guild_id)
        await answer(interaction, f"Removed: **{safe(meant[0].name, 80)}** is not read any more.")

    @remove.autocomplete("feed")
    async def _feeds(
        self, interaction: discord.Interaction[Encore], typed: str
    ) -> list[app_commands.Choice[str]]:
        return [
            app_commands.Choice(
                name=clean(f"{one.name} ({host(one.address)})", 100), value=str(one.id)
            )
            for one in await self._own(interaction.guild_id or 0)
            if fold(typed) in fold(one.name) or typed.lower() in one.address.lower()
        ][:MOST_CHOICES]

    async def _own(self, guild_id: int) -> list[Source]:
        return [one for one in await self.bot.store.sources.all(guild_id) if one.guild_id]

    async def _make_sure_of_room(self, guild_id: int) -> None:
        most = self.bot.limits.feeds
        if len(await self._own(guild_id)) >= most:
            raise UserError(
                f"This server has {most} feeds of its own, as many as I take: "
                "remove one first (/sources remove)."
            )

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
        now = self.bot.clock()
        still = [f"**{one.name}: silent for too long**" for one in loops if one.is_silent(now)]
        return "\n".join([*last, *still, *troubled]) or "Not looked yet."


def _line(source: Source, now: datetime) -> str:
    name = f"**{safe(source.name, 80)}** ({host(source.address)})"
    silence = source_silence(
        worked_at=source.worked_at, failures=source.failures, due_at=source.due_at, now=now
    )
    name = f"{name} **{silence}**" if silence else name
    worked = f"worked {when(source.worked_at)}" if source.worked_at else "never worked so far"
    if source.trouble is None:
        return f"{name}: {worked}" if source.tried_at else f"{name}: not looked at yet"
    return f"{name}: {safe(source.trouble, 200)} ({worked}; next try {when(source.due_at)})"


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Sources(bot))
