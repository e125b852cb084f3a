"""How a message ended, written down."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, case, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.parcels import Delivered, Lapsed, Postponed, State
from storage.schema import deliveries, stories
from storage.troubles import over, refused


async def settle_arrived(
    connection: AsyncConnection, arrived: Sequence[Delivered], now: datetime
) -> None:
    """Writes down what is in its channel now; what grew meanwhile is owed an edit."""
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


async def settle_other(
    connection: AsyncConnection, outcome: Postponed | Lapsed, now: datetime
) -> None:
    """Writes down what is to be tried again, or given up."""
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
