"""`encore read`: what Encore would make of items, a feed or a chart, without telling anybody."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import track
from rich.table import Table

from bot.domain.cards import happening
from bot.domain.model import Item, Reading, Show
from bot.domain.moves import news, replay
from bot.domain.reading import Reader
from bot.domain.reading.bench import item_from, row_from, shows_from
from bot.errors import UserError
from bot.sources import feeds
from bot.sources.charts import netflix
from bot.sources.web import Web
from storage import open_store

CHARTS = {"netflix": netflix.parse}


def load_shows(path: Path) -> tuple[Show, ...]:
    """The shows of a JSON-lines file; all of them count as watched."""
    return shows_from(_rows(path))


async def watched_shows(database: str) -> tuple[Show, ...]:
    """The shows that somebody watches."""
    async with open_store(database) as store:
        return await store.shows.watched()


async def load_items(place: str, user_agent: str) -> tuple[Item, ...]:
    """The items of a JSON-lines file, of a feed in a file, or of a feed at an address."""
    if place.startswith(("http://", "https://")):
        async with Web(user_agent=user_agent) as web:
            answer = await web.get(place)
        return _items(answer.body, answer.content_type, answer.url)
    if place.endswith(".jsonl"):
        return tuple(item_from(row) for row in _rows(Path(place)))
    return _items(_bytes(Path(place)), "", "")


def read_all(
    shows: Iterable[Show], items: Sequence[Item], console: Console
) -> Iterator[tuple[Item, Reading]]:
    """Each item with what is made of it; a progress bar where somebody looks on."""
    reader = Reader(shows)
    watched = track(
        items, "Reading", console=console, transient=True, disable=not console.is_terminal
    )
    for item in watched:
        yield item, reader.read(item)


def as_json(read: Iterable[tuple[Item, Reading]], *, why: bool) -> Iterator[str]:
    """One JSON object an item: its id, its alerts, and with ``why`` all reasons."""
    for item, reading in read:
        yield json.dumps(row_from(item, reading, why=why), ensure_ascii=False)


def as_table(read: Iterable[tuple[Item, Reading]], *, why: bool) -> Table:
    """What Encore would have posted of each item; with ``why`` the reasons, silent ones too."""
    table = Table("Item", "Alert", "Certainty", *(["Why"] if why else []), show_lines=why)
    for item, reading in read:
        for claim in reading.claims:
            told = f"{claim.show.title}: {happening(claim.details)}"
            reasons = [f"“{claim.words}”", *claim.reasons]
            _add(table, item, told, claim.certainty.name.lower(), reasons, why=why)
        for silence in reading.silences if why else ():
            _add(table, item, f"{silence.show.title}: silent", "", silence.reasons, why=why)
        if not reading.claims and not (why and reading.silences):
            _add(table, item, "", "", (), why=why)
    return table


def chart_moves(chart: str, path: Path) -> Iterator[str]:
    """One JSON object a move since the chart's first week, which is the baseline."""
    if chart not in CHARTS:
        raise UserError(f"no chart is called {chart!r}; there is: {', '.join(CHARTS)}")
    for move in news(replay(CHARTS[chart](_bytes(path)))):
        row: dict[str, Any] = {
            "week": move.on.isoformat(),
            "category": move.chart.category,
            "show_title": move.title,
            "rank": move.rank,
            "moves": list(move.moves),
        }
        yield json.dumps(row, ensure_ascii=False)


def _items(body: bytes, content_type: str, url: str) -> tuple[Item, ...]:
    return feeds.parse(body, content_type=content_type, url=url, outlet="", language="").items


def _add(
    table: Table, item: Item, told: str, certainty: str, why_lines: Iterable[str], *, why: bool
) -> None:
    cells = [item.headline, told, certainty]
    table.add_row(*cells, *(["\n".join(why_lines)] if why else []))


def _rows(path: Path) -> list[Any]:
    try:
        return [json.loads(line) for line in _bytes(path).splitlines() if line.strip()]
    except ValueError as error:
        raise UserError(f"{path} is no JSON-lines file: {error}") from None


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path} can't be read: {error.strerror}") from None
