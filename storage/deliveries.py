"""What is owed to whom: the outbox's memory.

    owed ──take──> sending ──delivered──> delivered ──the story grows──> stale ──take──> sending
      ^               │                                                    ^               │
      └──later/held───┴── a dead process's tries: `resume` puts them back ─┴───────────────┘

A message can carry several deliveries (a parcel). Its first delivery's id is its nonce, written
before the first try and kept for every further one.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, delete, func, literal, select, update

from storage.database import Database
from storage.parcels import Delivered, Outcome, Parcel, State, choose, lead, parcel_of
from storage.schema import Moment, deliveries, stories
from storage.settling import settle_arrived, settle_other
from storage.stories import read_stories
from storage.troubles import over, reconsider


class Deliveries:
    """Verbs on the deliveries."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def resume(self) -> int:
        """Puts back what a dead process was sending; how many deliveries that were."""
        edits = deliveries.c.message_id.is_not(None)
        async with self._database.writing() as connection:
            under_way = deliveries.c.state == State.SENDING
            posts = await connection.execute(
                update(deliveries).where(under_way, ~edits).values(state=State.OWED)
            )
            stale = await connection.execute(
                update(deliveries).where(under_way, edits).values(state=State.STALE)
            )
        return posts.rowcount + stale.rowcount

    async def take(self, now: datetime, limit: int) -> tuple[Parcel, ...]:
        """At most one parcel for each idle channel, the longest-waiting first; now "sending"."""
        async with self._database.writing() as connection:
            chosen = await choose(connection, now, limit)
            if not chosen:
                return ()
            started = update(deliveries).where(deliveries.c.id == bindparam("one"))
            await connection.execute(
                started.values(
                    state=State.SENDING,
                    parcel=bindparam("lead"),
                    started_at=func.coalesce(deliveries.c.started_at, literal(now, Moment)),
                ),
                [{"one": row.id, "lead": lead(rows)} for rows in chosen for row in rows],
            )
            wanted = {row.story_id for rows in chosen for row in rows}
            found = await read_stories(connection, select(stories).where(stories.c.id.in_(wanted)))
        told = {story.id: story for story in found}
        return tuple(parcel_of(rows, told) for rows in chosen)

    async def settle(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Writes down how it went, all at once."""
        arrived = [outcome for outcome in outcomes if isinstance(outcome, Delivered)]
        async with self._database.writing() as connection:
            if arrived:
                await settle_arrived(connection, arrived, now)
            for outcome in outcomes:
                if not isinstance(outcome, Delivered):
                    await settle_other(connection, outcome, now)

    async def next_due(self) -> datetime | None:
        """When the next parcel is due, if any waits."""
        waiting = deliveries.c.state.in_((State.OWED, State.STALE))
        async with self._database.reading() as connection:
            query = select(func.min(deliveries.c.due_at)).where(waiting)
            found: datetime | None = await connection.scalar(query)
        return found

    async def waiting(self) -> int:
        """How many deliveries are owed and not there yet."""
        owed = deliveries.c.state.in_((State.OWED, State.SENDING))
        query = select(func.count()).select_from(deliveries).where(owed)
        async with self._database.reading() as connection:
            return await connection.scalar(query) or 0

    async def hurry(self, channel_id: int, now: datetime) -> None:
        """Makes everything that waits for a channel due now: something has changed there."""
        waiting = (deliveries.c.channel_id == channel_id, deliveries.c.state == State.OWED)
        async with self._database.writing() as connection:
            await connection.execute(update(deliveries).where(*waiting).values(due_at=now))
            await reconsider(connection, channel_id, now)

    async def told_by(self, message_id: int) -> tuple[int, ...]:
        """The ids of the stories that a message of Encore's tells, or told."""
        query = select(deliveries.c.story_id).where(deliveries.c.message_id == message_id)
        async with self._database.reading() as connection:
            return tuple((await connection.scalars(query.order_by(deliveries.c.id))).all())

    async def withdraw(
        self, story_id: int, *, guild_id: int | None, channel_id: int, by: int, now: datetime
    ) -> bool:
        """Takes a story back in a whole guild, or (``guild_id`` None) in one person's messages.

        Alerts that show it are owed an edit; those still owed are given up. False where no alert
        of it was left to take back.
        """
        place = deliveries.c.guild_id == guild_id
        if guild_id is None:
            place = deliveries.c.guild_id.is_(None) & (deliveries.c.channel_id == channel_id)
        mine = (deliveries.c.story_id == story_id, place, deliveries.c.withdrawn_by.is_(None))
        posted = deliveries.c.message_id.is_not(None)
        after = case(
            (deliveries.c.state == State.SENDING, State.SENDING),
            (deliveries.c.state.in_((State.DELIVERED, State.STALE)) & posted, State.STALE),
            else_=State.LAPSED,
        )
        async with self._database.writing() as connection:
            result = await connection.execute(
                update(deliveries)
                .where(*mine)
                .values(withdrawn_by=by, state=after, due_at=now, settled_at=now)
            )
        return result.rowcount > 0

    async def drop_channel(self, channel_id: int, trouble: str, now: datetime) -> None:
        """Gives up all that is owed to a channel that is gone."""
        open_ones = deliveries.c.state.in_((State.OWED, State.SENDING, State.STALE))
        async with self._database.writing() as connection:
            await connection.execute(
                update(deliveries)
                .where(deliveries.c.channel_id == channel_id, open_ones)
                .values(state=State.LAPSED, trouble=trouble, settled_at=now)
            )
            await over(connection, [channel_id])

    async def forget(self, before: datetime) -> None:
        """Drops deliveries that were settled long ago."""
        over = (
            deliveries.c.state.in_((State.DELIVERED, State.LAPSED)),
            deliveries.c.settled_at < before,
        )
        async with self._database.writing() as connection:
            await connection.execute(delete(deliveries).where(*over))
