"""What is owed to whom: the outbox's memory.

    owed ──take──> sending ──delivered──> delivered ──the story grows──> stale ──take──> sending
      ^               │                                                    ^               │
      └──later/held───┴── a dead process's tries: `resume` puts them back ─┴───────────────┘

A message can carry several deliveries (a parcel). Its first delivery's id is its nonce, written
before the first try and kept for every further one.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Row, bindparam, case, delete, func, literal, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.audience import heard_by
from bot.domain.model import Story
from bot.domain.patience import LONGEST
from storage.database import Database
from storage.schema import Moment, deliveries, stories, troubles
from storage.stories import read_stories
from storage.troubles import over, reconsider, refusals, refused

MOST_IN_ONE = 8
"""Stories in one message: Discord takes ten embeds, of 6,000 characters in all."""


class State(StrEnum):
    """Where a delivery stands."""

    OWED = "owed"
    SENDING = "sending"
    DELIVERED = "delivered"
    STALE = "stale"
    """Delivered, but the story has grown since: an edit is owed."""
    LAPSED = "lapsed"
    """Given up: too old, or its channel is gone."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message to post, or (where ``message_id`` is known) to edit."""

    id: int
    """Of its first delivery: the message's nonce."""
    guild_id: int | None
    channel_id: int
    role_ids: tuple[int, ...]
    stories: tuple[Story, ...]
    veiled: bool
    """Whether quotes are to be hidden behind spoiler bars."""
    attempts: int
    """Tries before this one."""
    tried_at: datetime | None
    """When the first of them began: from then on the message may be there."""
    owed_at: datetime
    message_id: int | None
    refusals: int = 0
    """How often its channel refused alerts, in a row."""
    withdrawn: tuple[Story, ...] = ()
    """Stories that the message told until a moderator took them back."""


@dataclass(frozen=True, slots=True)
class Delivered:
    """The parcel is in the channel, as this message; None where a moderator deleted it since."""

    parcel: Parcel
    message_id: int | None


@dataclass(frozen=True, slots=True)
class Postponed:
    """The parcel is not known to be in the channel: try again at ``due_at``."""

    parcel: Parcel
    due_at: datetime
    trouble: str
    refused: bool = False
    """Whether the channel said no: then all that waits for it waits until then."""


@dataclass(frozen=True, slots=True)
class Lapsed:
    """The parcel is given up, for this reason."""

    parcel: Parcel
    trouble: str


Outcome = Delivered | Postponed | Lapsed


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
            chosen = await _choose(connection, now, limit)
            if not chosen:
                return ()
            started = update(deliveries).where(deliveries.c.id == bindparam("one"))
            await connection.execute(
                started.values(
                    state=State.SENDING,
                    parcel=bindparam("lead"),
                    started_at=func.coalesce(deliveries.c.started_at, literal(now, Moment)),
                ),
                [{"one": row.id, "lead": _lead(rows)} for rows in chosen for row in rows],
            )
            wanted = {row.story_id for rows in chosen for row in rows}
            found = await read_stories(connection, select(stories).where(stories.c.id.in_(wanted)))
            refusing = await refusals(connection, [rows[0].channel_id for rows in chosen])
        told = {story.id: story for story in found}
        return tuple(_parcel(rows, told, refusing.get(rows[0].channel_id, 0)) for rows in chosen)

    async def settle(self, outcomes: Sequence[Outcome], now: datetime) -> None:
        """Writes down how it went, all at once."""
        arrived = [outcome for outcome in outcomes if isinstance(outcome, Delivered)]
        async with self._database.writing() as connection:
            if arrived:
                await _settle_arrived(connection, arrived, now)
            for outcome in outcomes:
                if not isinstance(outcome, Delivered):
                    await _settle_other(connection, outcome, now)

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


async def _choose(
    connection: AsyncConnection, now: datetime, limit: int
) -> list[Sequence[Row[Any]]]:
    is_due = or_(deliveries.c.due_at <= now, deliveries.c.due_at > now + LONGEST)
    waiting = deliveries.c.state.in_((State.OWED, State.STALE)) & is_due
    busy = select(deliveries.c.channel_id).where(deliveries.c.state == State.SENDING)
    paused = select(troubles.c.channel_id).where(
        troubles.c.due_at > now, troubles.c.due_at <= now + LONGEST
    )
    longest = (
        select(deliveries.c.channel_id)
        .where(waiting, deliveries.c.channel_id.not_in(busy.union(paused)))
        .group_by(deliveries.c.channel_id)
        .order_by(func.min(deliveries.c.owed_at), deliveries.c.channel_id)
        .limit(limit)
    )
    channels = list(await connection.scalars(longest))
    if not channels:
        return []
    query = select(deliveries).where(deliveries.c.channel_id.in_(channels), waiting)
    by_channel: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in await connection.execute(query.order_by(deliveries.c.id)):
        by_channel[row.channel_id].append(row)
    return [await _one_message(connection, by_channel[channel]) for channel in channels]


async def _one_message(connection: AsyncConnection, rows: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    """Of a channel's waiting rows those that go into one message: a begun parcel stays whole."""
    begun = next((row.parcel for row in rows if row.parcel is not None), None)
    if begun is None:
        return rows[:MOST_IN_ONE]
    whole = select(deliveries).where(
        deliveries.c.parcel == begun, deliveries.c.state != State.LAPSED
    )
    return (await connection.execute(whole.order_by(deliveries.c.id))).all()


def _lead(rows: Sequence[Row[Any]]) -> int:
    first: int = rows[0].id if rows[0].parcel is None else rows[0].parcel
    return first


def _parcel(rows: Sequence[Row[Any]], told: dict[int, Story], refusals: int) -> Parcel:
    first = rows[0]
    heard = {row.story_id: heard_by(told[row.story_id], first.guild_id) for row in rows}
    roles = dict.fromkeys(row.role_id for row in rows if row.role_id is not None)
    return Parcel(
        id=_lead(rows),
        guild_id=first.guild_id,
        channel_id=first.channel_id,
        role_ids=tuple(roles),
        stories=tuple(filter(None, (heard[r.story_id] for r in rows if r.withdrawn_by is None))),
        withdrawn=tuple(filter(None, (heard[r.story_id] for r in rows if r.withdrawn_by))),
        veiled=any(row.veiled for row in rows),
        attempts=first.attempts,
        tried_at=first.started_at,
        owed_at=min(row.owed_at for row in rows),
        message_id=first.message_id,
        refusals=refusals,
    )


async def _settle_arrived(
    connection: AsyncConnection, arrived: Sequence[Delivered], now: datetime
) -> None:
    parcels = [{"sent": one.parcel.id, "message": one.message_id, "at": now} for one in arrived]
    shown = [
        {"sent": one.parcel.id, "shown": story.id, "version": story.version}
        for one in arrived
        for story in one.parcel.stories
    ]
    await connection.execute(_ARRIVED, parcels)
    if shown:
        await connection.execute(_SHOWN, shown)
    await connection.execute(_GREW_MEANWHILE, parcels)
    posted = [one.parcel.channel_id for one in arrived if one.parcel.message_id is None]
    await over(connection, posted)


async def _settle_other(
    connection: AsyncConnection, outcome: Postponed | Lapsed, now: datetime
) -> None:
    parcel = outcome.parcel
    mine = (deliveries.c.parcel == parcel.id, deliveries.c.state == State.SENDING)
    change = update(deliveries).where(*mine)
    match outcome:
        case Postponed(due_at=due_at, trouble=trouble, refused=said_no):
            if said_no and parcel.message_id is None:
                await refused(
                    connection,
                    channel_id=parcel.channel_id,
                    guild_id=parcel.guild_id,
                    reason=trouble,
                    due_at=due_at,
                    now=now,
                )
            again = State.OWED if parcel.message_id is None else State.STALE
            await connection.execute(
                change.values(
                    state=again,
                    due_at=due_at,
                    trouble=trouble,
                    attempts=deliveries.c.attempts + 1,
                )
            )
        case Lapsed(trouble=trouble):
            await connection.execute(
                change.values(state=State.LAPSED, trouble=trouble, settled_at=now)
            )


_ARRIVED = (
    update(deliveries)
    .where(deliveries.c.parcel == bindparam("sent"), deliveries.c.state == State.SENDING)
    .values(
        state=State.DELIVERED,
        told=0,
        trouble=None,
        settled_at=bindparam("at"),
        message_id=bindparam("message"),
    )
)
_SHOWN = (
    update(deliveries)
    .where(
        deliveries.c.parcel == bindparam("sent"),
        deliveries.c.story_id == bindparam("shown"),
        deliveries.c.state == State.DELIVERED,
    )
    .values(told=bindparam("version"))
)
_NEWEST = select(stories.c.version).where(stories.c.id == deliveries.c.story_id).scalar_subquery()
_GREW_MEANWHILE = (
    update(deliveries)
    .where(
        deliveries.c.parcel == bindparam("sent"),
        deliveries.c.state == State.DELIVERED,
        deliveries.c.message_id.is_not(None),
        case(
            (deliveries.c.withdrawn_by.is_(None), deliveries.c.told < _NEWEST),
            else_=deliveries.c.told > 0,
        ),
    )
    .values(state=State.STALE, due_at=bindparam("at"))
)
