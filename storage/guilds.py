"""What a server has set up for itself, and when it left."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.schema import (
    chart_watches,
    deliveries,
    guilds,
    sources,
    stories,
    tellings,
    troubles,
    watches,
)


class Guilds:
    """Verbs on the guilds."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def settings(self, guild_id: int) -> dict[str, Any]:
        """What the guild has set; empty where all is as it comes."""
        query = select(guilds.c.settings).where(guilds.c.id == guild_id)
        async with self._database.reading() as connection:
            return dict(await connection.scalar(query) or {})

    async def set(self, guild_id: int, name: str, value: Any) -> None:
        """Sets one thing for a guild."""
        changed = await self.settings(guild_id) | {name: value}
        row = insert(guilds).values(id=guild_id, settings=changed)
        async with self._database.writing() as connection:
            await connection.execute(
                row.on_conflict_do_update(index_elements=["id"], set_={"settings": changed})
            )

    async def here(self, guild_ids: Iterable[int], now: datetime) -> None:
        """Says which guilds the bot is in; all others have been left since now, if not before."""
        present = list(guild_ids)
        async with self._database.writing() as connection:
            rows = [{"id": guild_id, "settings": {}} for guild_id in present]
            if rows:
                row = insert(guilds)
                await connection.execute(
                    row.on_conflict_do_update(index_elements=["id"], set_={"left_at": None}), rows
                )
            gone = (guilds.c.id.not_in(present), guilds.c.left_at.is_(None))
            await connection.execute(update(guilds).where(*gone).values(left_at=now))

    async def back(self, guild_id: int) -> None:
        """Says that the bot is in this guild, should it have been thought to have left."""
        left = (guilds.c.id == guild_id, guilds.c.left_at.is_not(None))
        async with self._database.reading() as connection:
            is_left = await connection.scalar(select(guilds.c.id).where(*left))
        if is_left:
            async with self._database.writing() as connection:
                await connection.execute(update(guilds).where(*left).values(left_at=None))

    async def forget_left(self, before: datetime) -> int:
        """Deletes all that is kept of guilds left before that time; how many there were."""
        async with self._database.writing() as connection:
            gone = list(
                await connection.scalars(select(guilds.c.id).where(guilds.c.left_at < before))
            )
            await _forget(connection, gone)
        return len(gone)

    async def forget(self, guild_id: int) -> None:
        """Deletes all that is kept of a guild, now."""
        async with self._database.writing() as connection:
            await _forget(connection, [guild_id])


async def _forget(connection: AsyncConnection, guild_ids: Sequence[int]) -> None:
    for table in (watches, chart_watches, deliveries, sources, troubles):
        await connection.execute(delete(table).where(table.c.guild_id.in_(guild_ids)))
    told = tellings.c.guild_id.in_(guild_ids)
    shared = list(await connection.scalars(select(tellings.c.story_id).where(told).distinct()))
    await connection.execute(delete(tellings).where(told))
    left = select(tellings.c.id).where(tellings.c.story_id == stories.c.id).exists()
    await connection.execute(delete(stories).where(stories.c.id.in_(shared), ~left))
    await connection.execute(delete(guilds).where(guilds.c.id.in_(guild_ids)))
