"""/top10: the newest chart of a service."""

from collections.abc import Sequence

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.pages import answer_paged
from bot.client.replies import think
from bot.client.standings import chart_name, chart_text, region_name
from bot.client.words import COLOUR
from bot.domain.folding import fold
from bot.domain.model import Chart
from bot.domain.plain import safe
from bot.domain.ranking import ranking
from bot.domain.regions import WORLD
from bot.errors import UserError
from bot.pictures import Picture, Top10Picture, drawn

Choices = list[app_commands.Choice[str]]
MOST = 25


class Charts(commands.Cog):
    """What the services' charts hold."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @app_commands.command(description="The newest Top 10 of a service, and what moved in it")
    @app_commands.describe(
        service="The streaming service; if not given, the first one",
        country="The country; if not given, the whole world",
    )
    async def top10(
        self,
        interaction: discord.Interaction[Encore],
        service: str | None = None,
        country: str | None = None,
    ) -> None:
        """Shows each chart of that service and country on a page of its own."""
        await think(interaction, public=True)
        known = await self.bot.store.charts.all()
        if not known:
            raise UserError("I have read no chart yet: please try again in a few minutes.")
        charts = _of_region(_of_service(known, service), country)

        async def draw(page: int) -> discord.Embed:
            return await self._page(charts[page])

        async def illustrate(page: int) -> Picture:
            return await self._picture(charts[page])

        await answer_paged(interaction, draw, len(charts), illustrate)

    async def _page(self, chart: Chart) -> discord.Embed:
        text = chart_text(await self.bot.store.charts.newest(chart, days=2))
        return discord.Embed(title=chart_name(chart), description=text, colour=COLOUR)

    async def _picture(self, chart: Chart) -> Picture:
        placings = await self.bot.store.charts.newest(chart, days=2)
        memory = await self.bot.store.charts.memory(chart)
        return await drawn(Top10Picture(ranking(placings, memory.titles)))

    @top10.autocomplete("service")
    async def _services(self, interaction: discord.Interaction[Encore], typed: str) -> Choices:
        known = await self.bot.store.charts.all()
        return _choices({chart.service: chart.service for chart in known}, typed)

    @top10.autocomplete("country")
    async def _countries(self, interaction: discord.Interaction[Encore], typed: str) -> Choices:
        known = await self.bot.store.charts.all()
        wanted = interaction.namespace.service
        charts = [chart for chart in known if not wanted or chart.service == wanted]
        return _choices({chart.region: region_name(chart.region) for chart in charts}, typed)


def _of_service(known: Sequence[Chart], service: str | None) -> list[Chart]:
    wanted = fold(service) if service else fold(known[0].service)
    found = [chart for chart in known if fold(chart.service) == wanted]
    if not found:
        names = ", ".join(dict.fromkeys(chart.service for chart in known))
        raise UserError(f"I read no chart of “{safe(service or '', 60)}”, but of: {names}.")
    return found


def _of_region(charts: Sequence[Chart], country: str | None) -> list[Chart]:
    wanted = fold(country) if country else WORLD
    found = [c for c in charts if wanted in (fold(c.region), fold(region_name(c.region)))]
    if not country:
        return found or [chart for chart in charts if chart.region == charts[0].region]
    if not found:
        names = ", ".join(dict.fromkeys(region_name(chart.region) for chart in charts))
        raise UserError(f"I read no such chart for “{safe(country, 60)}”, but for: {names[:1500]}.")
    return found


def _choices(named: dict[str, str], typed: str) -> Choices:
    """The choices whose name has what was typed."""
    return [
        app_commands.Choice(name=name[0].upper() + name[1:100], value=value)
        for value, name in named.items()
        if fold(typed) in fold(name)
    ][:MOST]


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Charts(bot))
