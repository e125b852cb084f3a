"""`encore check`: what is well and what is not, as a table."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from sqlalchemy.exc import SQLAlchemyError

from bot.app import DISCORD_API, Options, charts_of, feeds
from bot.errors import SourceError, StoreError
from bot.sources import glance
from bot.sources.charts import ChartSource
from bot.sources.web import Validators, Web
from storage import open_store
from storage.sources import NewSource

_NOTHING = Validators(None, None)


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the table."""

    what: str
    well: bool
    said: str


async def examine(options: Options, token: str | None, console: Console) -> int:
    """Prints the table; the exit code: 0 if all is well, else 1."""
    table = Table("", "What", "Finding")
    all_well = True
    async for finding in _findings(options, token):
        mark = "[green]well[/]" if finding.well else "[red]NOT WELL[/]"
        table.add_row(mark, escape(finding.what), escape(finding.said))
        all_well = all_well and finding.well
    console.print(table)
    return 0 if all_well else 1


async def _findings(options: Options, token: str | None) -> AsyncIterator[Finding]:
    contact = options.contact or "not set: outlets like to know whom to write to (ENCORE_CONTACT)"
    yield Finding("Contact", well=True, said=contact)
    yield await _database(options)
    async with Web(user_agent=options.user_agent) as web:
        yield await _token(web, options, token)
        yield Finding("Intents", well=True, said="only guilds: no privileged intent is needed")
        yield await _catalog(web, options)
        looks = [
            *(_feed(web, feed) for feed in feeds(options)),
            *(_chart(chart) for chart in charts_of(options, web)),
        ]
        for found in asyncio.as_completed(looks):
            yield await found


async def _database(options: Options) -> Finding:
    try:
        async with open_store(options.database) as store:
            stories = await store.stories.count()
    except StoreError as error:
        return Finding("Database", well=False, said=str(error))
    except SQLAlchemyError as error:
        return Finding("Database", well=False, said=f"{options.database}: {_reason(error)}")
    return Finding("Database", well=True, said=f"{options.database}: {stories} stories")


async def _token(web: Web, options: Options, token: str | None) -> Finding:
    if token is None:
        return Finding("Token", well=False, said="ENCORE_TOKEN is not set")
    api = (options.discord_api or DISCORD_API).rstrip("/")
    try:
        answer = await web.get(f"{api}/users/@me", headers={"Authorization": f"Bot {token}"})
        name = json.loads(answer.body)["username"]
    except SourceError as error:
        return Finding("Token", well=False, said=str(error))
    except (ValueError, KeyError, TypeError):
        return Finding("Token", well=False, said=f"{api} does not answer as Discord does")
    return Finding("Token", well=True, said=f"it is the token of {name}")


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


def _reason(error: Exception) -> str:
    return str(error.__cause__ or error).splitlines()[0]
