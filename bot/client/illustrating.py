"""The small picture of an alert: a show's place in its chart, with the rows around it."""

from collections.abc import Sequence
from io import BytesIO

import discord
import structlog

from bot.domain.model import Chart, Story, Top10
from bot.domain.ranking import ranking
from bot.pictures import Picture, Top10Picture, drawn
from storage import Store

log = structlog.get_logger(__name__)

ROWS = 3
"""Of the chart that an alert shows."""


class Illustrator:
    """Draws what alerts carry, from what the charts held."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def attach(
        self, stories: Sequence[Story], embeds: Sequence[discord.Embed]
    ) -> list[discord.File]:
        """The files that the stories' embeds show from now on; the embeds are changed."""
        files = []
        for number, (story, embed) in enumerate(zip(stories, embeds, strict=True)):
            if picture := await self._picture(story):
                name = f"chart-{number}.png"
                embed.set_image(url=f"attachment://{name}")
                files.append(discord.File(BytesIO(picture.png), name, description=picture.alt))
        return files

    async def _picture(self, story: Story) -> Picture | None:
        """None where it is of no chart that was read; what goes wrong must not stop an alert."""
        place = story.details
        if not isinstance(place, Top10) or place.on is None or place.rank is None:
            return None
        try:
            return await self._drawn(place)
        except Exception:
            log.exception("picture failed", story=story.id)
            return None

    async def _drawn(self, place: Top10) -> Picture | None:
        chart = await self._chart(place)
        if chart is None:
            return None
        rows = await self._store.charts.newest(chart, days=2, until=place.on)
        lit = next((r.title for r in rows if (r.on, r.rank) == (place.on, place.rank)), None)
        if lit is None:
            return None
        return await drawn(Top10Picture(ranking(rows).around(lit, ROWS), lit))

    async def _chart(self, place: Top10) -> Chart | None:
        wanted = place.service, place.region, place.category
        known = await self._store.charts.all()
        return next((c for c in known if (c.ranked_by, c.region, c.category) == wanted), None)
