"""What the charts held: every placing, and per title what is needed to tell a move."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.chartmemory import ChartMemory, Seen
from bot.domain.folding import fold
from bot.domain.model import Chart, Placing
from storage.database import Database
from storage.schema import chart_titles, charts, learned, placings


@dataclass(frozen=True, slots=True)
class ChartNews:
    """A chart after a look at it: what it now holds, which titles changed, which rows are new."""

    memory: ChartMemory
    changed: Sequence[Seen]
    placings: Sequence[Placing]


class Charts:
    """Verbs on the charts; they are written by `storage.news` alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def memory(self, chart: Chart) -> ChartMemory:
        """All that the chart ever held; empty before its first sight."""
        async with self._database.reading() as connection:
            head = (await connection.execute(select(charts).where(*_is(chart)))).first()
            if head is None:
                return ChartMemory(chart)
            rows = await connection.execute(
                select(chart_titles).where(chart_titles.c.chart_id == head.id)
            )
            titles = {row.key: _seen(row) for row in rows}
        return ChartMemory(chart, head.newest, titles)

    async def learned(self) -> dict[str, Any]:
        """What earlier looks learned and need not ask again, by id."""
        query = select(learned.c.id, learned.c.facts)
        async with self._database.reading() as connection:
            return {row.id: row.facts for row in await connection.execute(query)}

    async def all(self) -> tuple[Chart, ...]:
        """Every chart that was ever read."""
        query = select(charts).order_by(charts.c.service, charts.c.region, charts.c.category)
        async with self._database.reading() as connection:
            return tuple(_chart(row) for row in await connection.execute(query))

    async def newest(
        self, chart: Chart, days: int = 1, until: date | None = None
    ) -> tuple[Placing, ...]:
        """The rows of its newest dates (up to ``until``), newest first, by rank."""
        async with self._database.reading() as connection:
            chart_id = await connection.scalar(select(charts.c.id).where(*_is(chart)))
            dates = (
                select(placings.c.on)
                .where(placings.c.chart_id == chart_id, placings.c.on <= (until or date.max))
                .distinct()
                .order_by(placings.c.on.desc())
                .limit(days)
            )
            mine = (placings.c.chart_id == chart_id, placings.c.on.in_(dates))
            rows = await connection.execute(
                select(placings).where(*mine).order_by(placings.c.on.desc(), placings.c.rank)
            )
            return tuple(_placing(chart, row) for row in rows)

    async def history(self, titles: Iterable[str]) -> tuple[Placing, ...]:
        """Every row, of any chart, under one of these titles; oldest first."""
        query = (
            select(placings, charts.c.source, charts.c.service, charts.c.region, charts.c.category)
            .join(charts, charts.c.id == placings.c.chart_id)
            .where(placings.c.folded.in_([fold(title) for title in titles]))
            .order_by(placings.c.on, placings.c.rank)
        )
        async with self._database.reading() as connection:
            return tuple(_placing(_chart(row), row) for row in await connection.execute(query))


async def record_learned(connection: AsyncConnection, found: Mapping[str, Any]) -> None:
    """Writes what was looked up on the way."""
    if found:
        rows = [{"id": one, "facts": facts} for one, facts in found.items()]
        await connection.execute(insert(learned).on_conflict_do_nothing(), rows)


async def record_charts(connection: AsyncConnection, news: Sequence[ChartNews]) -> None:
    """Writes what the looks at charts brought."""
    for one in news:
        chart_id = await _chart_id(connection, one.memory)
        if one.changed:
            title = insert(chart_titles)
            columns = {c.name: title.excluded[c.name] for c in chart_titles.c if not c.primary_key}
            await connection.execute(
                title.on_conflict_do_update(index_elements=["chart_id", "key"], set_=columns),
                [asdict(seen) | {"chart_id": chart_id} for seen in one.changed],
            )
        if one.placings:
            row = insert(placings)
            columns = {c.name: row.excluded[c.name] for c in placings.c if not c.primary_key}
            await connection.execute(
                row.on_conflict_do_update(index_elements=["chart_id", "on", "rank"], set_=columns),
                [_row(placing, chart_id) for placing in one.placings],
            )


async def _chart_id(connection: AsyncConnection, memory: ChartMemory) -> int:
    chart = memory.chart
    names = ("source", "service", "region", "category")
    head = insert(charts).values(newest=memory.newest, **{n: getattr(chart, n) for n in names})
    found: int | None = await connection.scalar(
        head.on_conflict_do_update(
            index_elements=list(names),
            set_={"newest": func.max(charts.c.newest, head.excluded.newest)},
        ).returning(charts.c.id)
    )
    assert found is not None, "an upsert returns its row"
    return found


def _is(chart: Chart) -> tuple[Any, ...]:
    return (
        charts.c.source == chart.source,
        charts.c.service == chart.service,
        charts.c.region == chart.region,
        charts.c.category == chart.category,
    )


def _chart(row: Any) -> Chart:
    return Chart(row.source, row.service, row.region, row.category)


def _seen(row: Any) -> Seen:
    return Seen(
        key=row.key,
        title=row.title,
        first=row.first,
        last=row.last,
        rank=row.rank,
        best=row.best,
        year=row.year,
        left=row.left,
    )


def _placing(chart: Chart, row: Any) -> Placing:
    return Placing(
        chart=chart,
        on=row.on,
        rank=row.rank,
        title=row.title,
        season=row.season,
        weeks=row.weeks,
        key=row.key,
        year=row.year,
    )


def _row(placing: Placing, chart_id: int) -> dict[str, Any]:
    return {
        "chart_id": chart_id,
        "on": placing.on,
        "rank": placing.rank,
        "title": placing.title,
        "folded": fold(placing.title),
        "season": placing.season,
        "weeks": placing.weeks,
        "key": placing.key,
        "year": placing.year,
    }
