"""Channels that refuse alerts: since when, why, and whether their moderators know."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.schema import deliveries, troubles

OPEN = ("owed", "sending")
"""States of deliveries that are not there yet."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A channel that refused its last alert; nothing is tried there before ``due_at``."""

    channel_id: int
    guild_id: int | None
    since: datetime
    refusals: int
    """In a row."""
    trouble: str
    """The reason, for a moderator."""
    due_at: datetime
    told_at: datetime | None
    """When the moderators were told of it."""
    waiting: int
    """Alerts that wait for the channel."""


class Troubles:
    """Verbs on the channels in trouble; what happens there is written by `storage.deliveries`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_guild(self, guild_id: int) -> tuple[Trouble, ...]:
        """The guild's channels in trouble, longest first."""
        return await self._read(troubles.c.guild_id == guild_id)

    async def of_channels(self, channel_ids: Collection[int]) -> tuple[Trouble, ...]:
        """Those of these channels that are in trouble, longest first."""
        return await self._read(troubles.c.channel_id.in_(channel_ids))

    async def untold(self) -> tuple[Trouble, ...]:
        """Channels of guilds of whose trouble nobody was told yet, longest first."""
        return await self._read(troubles.c.told_at.is_(None), troubles.c.guild_id.is_not(None))

    async def told(self, channel_ids: Collection[int], now: datetime) -> None:
        """Writes down that the moderators know."""
        mine = update(troubles).where(troubles.c.channel_id.in_(channel_ids))
        async with self._database.writing() as connection:
            await connection.execute(mine.values(told_at=now))

    async def _read(self, *which: Any) -> tuple[Trouble, ...]:
        waiting = (
            select(func.count())
            .select_from(deliveries)
            .where(deliveries.c.channel_id == troubles.c.channel_id, deliveries.c.state.in_(OPEN))
            .scalar_subquery()
        )
        order = (troubles.c.since, troubles.c.channel_id)
        query = select(*_COLUMNS, waiting).where(*which).order_by(*order)
        async with self._database.reading() as connection:
            return tuple(Trouble(*row) for row in await connection.execute(query))


async def refused(
    connection: AsyncConnection,
    *,
    channel_id: int,
    guild_id: int | None,
    reason: str,
    due_at: datetime,
    now: datetime,
) -> None:
    """One more refusal by a channel."""
    first = insert(troubles).values(
        channel_id=channel_id,
        guild_id=guild_id,
        since=now,
        refusals=1,
        trouble=reason,
        due_at=due_at,
    )
    again = {"refusals": troubles.c.refusals + 1, "trouble": reason, "due_at": due_at}
    await connection.execute(first.on_conflict_do_update(index_elements=["channel_id"], set_=again))


async def over(connection: AsyncConnection, channel_ids: Iterable[int]) -> None:
    """These channels took an alert, or are no more."""
    gone = list(channel_ids)
    if gone:
        await connection.execute(delete(troubles).where(troubles.c.channel_id.in_(gone)))


async def reconsider(connection: AsyncConnection, channel_id: int, now: datetime) -> None:
    """Something has changed there: what waits is tried now; where nothing waits, who knows?"""
    here = troubles.c.channel_id == channel_id
    waiting = select(deliveries.c.id).where(
        deliveries.c.channel_id == channel_id, deliveries.c.state.in_(OPEN)
    )
    await connection.execute(delete(troubles).where(here, ~waiting.exists()))
    await connection.execute(update(troubles).where(here).values(due_at=now))


_COLUMNS = (
    troubles.c.channel_id,
    troubles.c.guild_id,
    troubles.c.since,
    troubles.c.refusals,
    troubles.c.trouble,
    troubles.c.due_at,
    troubles.c.told_at,
)
