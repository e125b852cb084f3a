"""One message: which deliveries it carries, and what can become of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Column, ColumnElement, Row, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.audience import heard_by
from bot.domain.model import Story
from bot.domain.patience import LONGEST
from storage.schema import deliveries, troubles

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

_ROWS = select(deliveries, func.coalesce(troubles.c.refusals, 0).label("refusals")).outerjoin(
    troubles, troubles.c.channel_id == deliveries.c.channel_id
)


async def choose(
    connection: AsyncConnection, now: datetime, limit: int
) -> list[Sequence[Row[Any]]]:
    """The rows of at most one message for each idle channel, the longest-waiting first."""
    # Said so that SQLite looks no further than at the few rows of a channel, or a state
    waiting = deliveries.c.state.in_((State.OWED, State.STALE)) & ~_later(deliveries.c.due_at, now)
    busy = select(deliveries.c.channel_id).where(deliveries.c.state == State.SENDING)
    paused = select(troubles.c.channel_id).where(_later(troubles.c.due_at, now))
    since = func.min(deliveries.c.owed_at).label("since")
    idle = (
        select(deliveries.c.channel_id, since)
        .where(waiting, deliveries.c.channel_id.not_in(busy.union(paused)))
        .group_by(deliveries.c.channel_id)
        .order_by(since, deliveries.c.channel_id)
        .limit(limit)
        .subquery()
    )
    rows = await connection.execute(
        _ROWS.join(idle, idle.c.channel_id == deliveries.c.channel_id)
        .where(waiting)
        .order_by(idle.c.since, deliveries.c.channel_id, deliveries.c.id)
    )
    return [
        await _one_message(connection, list(channel))
        for _, channel in groupby(rows, attrgetter("channel_id"))
    ]


def _later(due_at: Column[datetime], now: datetime) -> ColumnElement[bool]:
    """Not yet due; what is due later than anything is ever put off was so before a clock was put back."""
    return (due_at > now) & (due_at <= now + LONGEST)


async def _one_message(connection: AsyncConnection, rows: Sequence[Row[Any]]) -> Sequence[Row[Any]]:
    """Of a channel's waiting rows those that go into one message: a begun parcel stays whole."""
    begun = next((row.parcel for row in rows if row.parcel is not None), None)
    if begun is None:
        return rows[:MOST_IN_ONE]
    whole = _ROWS.where(deliveries.c.parcel == begun, deliveries.c.state != State.LAPSED)
    return (await connection.execute(whole.order_by(deliveries.c.id))).all()


def lead(rows: Sequence[Row[Any]]) -> int:
    """The id of the parcel that the rows make, or have made before."""
    first: int = rows[0].id if rows[0].parcel is None else rows[0].parcel
    return first


def parcel_of(rows: Sequence[Row[Any]], told: dict[int, Story]) -> Parcel:
    """The rows as one message; ``told`` are their stories by id."""
    first = rows[0]
    heard = {row.story_id: heard_by(told[row.story_id], first.guild_id) for row in rows}
    roles = dict.fromkeys(row.role_id for row in rows if row.role_id is not None)
    return Parcel(
        id=lead(rows),
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
        refusals=first.refusals,
    )
