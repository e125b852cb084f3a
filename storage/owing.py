"""What is owed to whom: written with the news that owes it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.parcels import State
from storage.schema import deliveries

SETTLING = timedelta(seconds=20)
"""How long a grown story may grow on before its alerts are edited, once for all of it."""


@dataclass(frozen=True, slots=True)
class Owed:
    """A story owed to a channel."""

    story_id: int
    guild_id: int | None
    channel_id: int
    role_id: int | None
    veiled: bool


async def record_owed(connection: AsyncConnection, owed: Sequence[Owed], now: datetime) -> None:
    """Writes the alerts owed; one that is owed already, or was withdrawn there, is not owed again."""
    withdrawn = await _withdrawn(connection, {one.story_id for one in owed})
    rows = [
        {
            "story_id": one.story_id,
            "guild_id": one.guild_id,
            "channel_id": one.channel_id,
            "role_id": one.role_id,
            "veiled": one.veiled,
            "state": State.OWED,
            "attempts": 0,
            "owed_at": now,
            "due_at": now,
            "told": 0,
        }
        for one in owed
        if (one.story_id, one.guild_id) not in withdrawn
    ]
    if rows:
        await connection.execute(insert(deliveries).on_conflict_do_nothing(), rows)


async def owe_edits(connection: AsyncConnection, grown: Collection[int], now: datetime) -> None:
    """Has the posted alerts of these grown stories edited, a little later."""
    if not grown:
        return
    posted = (
        deliveries.c.story_id.in_(grown),
        deliveries.c.state == State.DELIVERED,
        deliveries.c.message_id.is_not(None),
        deliveries.c.withdrawn_by.is_(None),
    )
    await connection.execute(
        update(deliveries).where(*posted).values(state=State.STALE, due_at=now + SETTLING)
    )


async def _withdrawn(
    connection: AsyncConnection, story_ids: set[int]
) -> frozenset[tuple[int, int | None]]:
    """(story, guild) where a moderator said that the story is about another show."""
    if not story_ids:
        return frozenset()
    query = select(deliveries.c.story_id, deliveries.c.guild_id).where(
        deliveries.c.story_id.in_(story_ids),
        deliveries.c.guild_id.is_not(None),
        deliveries.c.withdrawn_by.is_not(None),
    )
    return frozenset((story_id, guild_id) for story_id, guild_id in await connection.execute(query))
