"""`encore check`, at the sources: the catalog, every feed and every chart."""

import asyncio
from collections.abc import AsyncIterator

from bot.app import Options, charts_of, feeds
from bot.console.finding import Finding
from bot.errors import SourceError
from bot.sources import glance
from bot.sources.charts import ChartSource
from bot.sources.web import Validators, Web
from storage.sources import NewSource

_NOTHING = Validators(None, None)


async def source_findings(options: Options) -> AsyncIterator[Finding]:
    """What each place to look at says, as they answer."""
    async with Web(user_agent=options.user_agent) as web:
        looks = [
            _catalog(web, options),
            *(_feed(web, feed) for feed in feeds(options)),
            *(_chart(chart) for chart in charts_of(options, web)),
        ]
        for found in asyncio.as_completed(looks):
            yield await found


async def _catalog(web: Web, options: Options) -> Finding:
    try:
        await web.get(f"{options.tvmaze}/search/shows?q=lost")
    except SourceError as error:
        return Finding("Catalog", well=False, said=str(error))
    return Finding("Catalog", well=True, said=f"{options.tvmaze} answers")


async def _chart(chart: ChartSource) -> Finding:
    try:
        seen = await chart.port(_NOTHING, None)
        count = sum([len(batch) for batch in seen.placings])
    except SourceError as error:
        return Finding(chart.name, well=False, said=str(error))
    return Finding(chart.name, well=True, said=f"{count} placings")


async def _feed(web: Web, source: NewSource) -> Finding:
    try:
        seen = await glance.at_feed(
            web,
            source.address,
            outlet=source.name,
            language=source.language,
            validators=_NOTHING,
            body_hash=None,
            public_only=False,
        )
    except SourceError as error:
        return Finding(source.name, well=False, said=str(error))
    return Finding(source.name, well=True, said=f"{len(seen.items)} items")
