"""Who wants to hear of every entry in a service's charts."""

from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from bot.domain.model import ChartWatch
from storage.database import Database
from storage.schema import chart_watches


class ChartWatches:
    """Verbs on the watches of charts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def set(self, wanted: ChartWatch, now: datetime) -> ChartWatch:
        """Sets up a watch, or changes whom the same one pings; as it is now (``id`` is ours)."""
        same = (
            chart_watches.c.channel_id == wanted.channel_id,
            chart_watches.c.service == wanted.service,
            chart_watches.c.region.is_not_distinct_from(wanted.region),
            chart_watches.c.category.is_not_distinct_from(wanted.category),
        )
        async with self._database.writing() as connection:
            known = await connection.scalar(select(chart_watches.c.id).where(*same))
            if known is None:
                values = asdict(wanted) | {"made_at": now}
                del values["id"], values["spoilers"]
                new = insert(chart_watches).values(values).returning(chart_watches.c.id)
                known = await connection.scalar(new)
                assert known is not None, "an insert returns its row"
            else:
                change = update(chart_watches).where(chart_watches.c.id == known)
                await connection.execute(change.values(role_id=wanted.role_id))
        return replace(wanted, id=known)

    async def all(self) -> tuple[ChartWatch, ...]:
        """Every watch of a chart, by age."""
        return await self._read(select(chart_watches).order_by(chart_watches.c.id))

    async def of_guild(self, guild_id: int) -> tuple[ChartWatch, ...]:
        """A guild's, by age."""
        mine = select(chart_watches).where(chart_watches.c.guild_id == guild_id)
        return await self._read(mine.order_by(chart_watches.c.id))

    async def remove(self, watch_id: int, guild_id: int) -> bool:
        """Ends a watch of this guild; False where there is none."""
        mine = (chart_watches.c.id == watch_id, chart_watches.c.guild_id == guild_id)
        async with self._database.writing() as connection:
            result = await connection.execute(delete(chart_watches).where(*mine))
        return result.rowcount > 0

    async def remove_channel(self, channel_id: int) -> int:
        """Ends every watch of a channel that is gone; how many there were."""
        gone = delete(chart_watches).where(chart_watches.c.channel_id == channel_id)
        async with self._database.writing() as connection:
            return (await connection.execute(gone)).rowcount

    async def _read(self, query: Any) -> tuple[ChartWatch, ...]:
        async with self._database.reading() as connection:
            return tuple(_watch(row) for row in await connection.execute(query))


def _watch(row: Any) -> ChartWatch:
    return ChartWatch(
        id=row.id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        service=row.service,
        region=row.region,
        category=row.category,
        role_id=row.role_id,
        made_by=row.made_by,
    )
