"""/chartwatch: every entry in a service's charts, whichever the show."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.options import pinged
from bot.client.pages import answer_paged, drawn, embeds
from bot.client.places import PlaceOption, here
from bot.client.replies import answer, is_moderator, think
from bot.client.standings import region_name
from bot.client.words import packed
from bot.domain.model import ChartWatch
from bot.domain.plain import clean, safe
from bot.errors import UserError

Choices = list[app_commands.Choice[str]]
MOST = 25


@app_commands.guild_only()
@app_commands.default_permissions(manage_guild=True)
class ChartWatches(
    commands.GroupCog, group_name="chartwatch", group_description="Every entry in a Top 10"
):
    """Charts watched by channels."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @app_commands.command(description="Have a channel told of every new entry in a Top 10")
    @app_commands.check(is_moderator)
    @app_commands.describe(
        chart="A service, or one of its charts: pick one of the suggestions",
        channel="Where to tell it; if not given, here",
        role="Whom to ping with each alert; if not given, nobody",
    )
    async def add(
        self,
        interaction: discord.Interaction[Encore],
        chart: str,
        channel: PlaceOption | None = None,
        role: discord.Role | None = None,
    ) -> None:
        """Sets up a watch, or changes whom the same one pings."""
        await think(interaction)
        there = channel or here(interaction)
        there.must_take_alerts()
        wanted = (await self._wishes()).get(chart)
        if wanted is None:
            raise UserError(f"I read no chart called “{safe(chart, 80)}”: pick a suggestion.")
        service, region, category = wanted
        watch = ChartWatch(
            id=0,
            guild_id=interaction.guild_id,
            channel_id=there.id,
            service=service,
            region=region,
            category=category,
            role_id=pinged(role),
            made_by=interaction.user.id,
        )
        await self.bot.store.chart_watches.set(watch, self.bot.clock())
        await answer(interaction, f"Now watching every new entry: {_told(watch)}.")

    @app_commands.command(name="list", description="The charts that this server watches")
    @app_commands.check(is_moderator)
    async def all(self, interaction: discord.Interaction[Encore]) -> None:
        """Lists them."""
        await think(interaction)
        watches = await self.bot.store.chart_watches.of_guild(interaction.guild_id or 0)
        texts = packed(map(_told, watches)) or ["None. Begin with /chartwatch add."]
        pages = embeds("Charts watched here", texts)
        await answer_paged(interaction, drawn(pages), len(pages))

    @app_commands.command(description="Stop telling of a chart")
    @app_commands.check(is_moderator)
    @app_commands.describe(watch="Which one: pick one of the suggestions")
    async def remove(self, interaction: discord.Interaction[Encore], watch: str) -> None:
        """Ends a watch."""
        await think(interaction)
        number = int(watch) if watch.isdecimal() else 0
        guild_id = interaction.guild_id or 0
        if not await self.bot.store.chart_watches.remove(number, guild_id):
            raise UserError("There is no such watch: pick one of the suggestions.")
        await answer(interaction, "Removed.")

    @add.autocomplete("chart")
    async def _charts(self, _interaction: discord.Interaction[Encore], typed: str) -> Choices:
        names = [name for name in await self._wishes() if typed.lower() in name.lower()]
        return [app_commands.Choice(name=name, value=name) for name in names][:MOST]

    @remove.autocomplete("watch")
    async def _watches(self, interaction: discord.Interaction[Encore], typed: str) -> Choices:
        watches = await self.bot.store.chart_watches.of_guild(interaction.guild_id or 0)
        named = {str(one.id): f"{_name(one)} in #{_channel(interaction, one)}" for one in watches}
        return [
            app_commands.Choice(name=clean(name, 100), value=value)
            for value, name in named.items()
            if typed.lower() in name.lower()
        ][:MOST]

    async def _wishes(self) -> dict[str, tuple[str, str | None, str | None]]:
        """What can be watched, by name: a service's own charts all together, then one by one."""
        wishes: dict[str, tuple[str, str | None, str | None]] = {}
        for chart in await self.bot.store.charts.all():
            service = chart.ranked_by
            wishes.setdefault(f"{service}: every chart", (service, None, None))
            name = f"{service}: {chart.category}, {region_name(chart.region)}"
            wishes[clean(name, 100)] = service, chart.region, chart.category
        return wishes


def _name(watch: ChartWatch) -> str:
    if watch.region is None:
        return f"{watch.service}: every chart"
    return f"{watch.service}: {watch.category}, {region_name(watch.region)}"


def _told(watch: ChartWatch) -> str:
    ping = f", pings <@&{watch.role_id}>" if watch.role_id else ""
    return f"**{safe(_name(watch), 120)}** in <#{watch.channel_id}>{ping}"


def _channel(interaction: discord.Interaction[Encore], watch: ChartWatch) -> str:
    channel = interaction.guild.get_channel(watch.channel_id) if interaction.guild else None
    return channel.name if channel else str(watch.channel_id)


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(ChartWatches(bot))
