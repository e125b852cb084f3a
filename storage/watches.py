"""Who wants to hear of what: watches of channels, follows of people."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.domain.model import Certainty, Kind, Watch
from storage.database import Database
from storage.schema import deliveries, troubles, watches


@dataclass(frozen=True, slots=True)
class NewWatch:
    """What a channel, or (``guild_id`` None, by direct message) a person, wants from now on."""

    guild_id: int | None
    channel_id: int
    show_id: int
    kinds: frozenset[Kind]
    least: Certainty
    role_id: int | None
    spoilers: bool
    made_by: int


class Watches:
    """Verbs on the watches."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def set(self, wanted: NewWatch, now: datetime) -> bool:
        """Sets up a watch, or changes the one this channel has on the show; True if it is new."""
        values = {
            "guild_id": wanted.guild_id,
            "channel_id": wanted.channel_id,
            "show_id": wanted.show_id,
            "kinds": sorted(wanted.kinds),
            "least": wanted.least,
            "role_id": wanted.role_id,
            "spoilers": wanted.spoilers,
            "made_by": wanted.made_by,
        }
        same = (watches.c.channel_id == wanted.channel_id, watches.c.show_id == wanted.show_id)
        async with self._database.writing() as connection:
            known = await connection.scalar(select(watches.c.id).where(*same))
            if known is None:
                await connection.execute(
                    insert(watches).values({**values, "made_at": now, "paused": False})
                )
            else:
                await connection.execute(
                    update(watches).where(*same).values({**values, "paused": False})
                )
        return known is None

    async def of_guild(self, guild_id: int) -> tuple[Watch, ...]:
        """A guild's watches, by channel and age."""
        order = (watches.c.channel_id, watches.c.id)
        return await self._read(
            select(watches).where(watches.c.guild_id == guild_id).order_by(*order)
        )

    async def of_person(self, user_id: int) -> tuple[Watch, ...]:
        """A person's follows, by age."""
        mine = (watches.c.guild_id.is_(None), watches.c.made_by == user_id)
        return await self._read(select(watches).where(*mine).order_by(watches.c.id))

    async def of_shows(self, show_ids: Iterable[int]) -> tuple[Watch, ...]:
        """Who wants to hear of these shows, the paused left out."""
        wanted = (watches.c.show_id.in_(list(show_ids)), ~watches.c.paused)
        return await self._read(select(watches).where(*wanted).order_by(watches.c.id))

    async def at(self, channel_id: int, show_id: int) -> Watch | None:
        """The watch that a channel has on a show."""
        here = (watches.c.channel_id == channel_id, watches.c.show_id == show_id)
        found = await self._read(select(watches).where(*here))
        return found[0] if found else None

    async def get(self, watch_id: int) -> Watch | None:
        """The watch or follow of this id."""
        found = await self._read(select(watches).where(watches.c.id == watch_id))
        return found[0] if found else None

    async def keeper(self, channel_ids: Collection[int]) -> int | None:
        """Who set up the newest watch in these channels."""
        query = select(watches.c.made_by).where(watches.c.channel_id.in_(channel_ids))
        async with self._database.reading() as connection:
            found: int | None = await connection.scalar(
                query.order_by(watches.c.id.desc()).limit(1)
            )
        return found

    async def change(self, wanted: Watch) -> bool:
        """Has a watch be as ``wanted`` says, at the same place; False where it has been ended."""
        values = {
            "kinds": sorted(wanted.kinds),
            "least": wanted.least,
            "role_id": wanted.role_id,
            "spoilers": wanted.spoilers,
            "paused": wanted.paused,
        }
        async with self._database.writing() as connection:
            result = await connection.execute(
                update(watches).where(watches.c.id == wanted.id).values(values)
            )
        return result.rowcount > 0

    async def remove(
        self, watch_id: int, *, guild_id: int | None = None, user_id: int | None = None
    ) -> bool:
        """Ends a watch of this guild, or a follow of this person; False where there is none."""
        mine = watches.c.guild_id == guild_id
        if guild_id is None:
            mine = watches.c.guild_id.is_(None) & (watches.c.made_by == user_id)
        async with self._database.writing() as connection:
            result = await connection.execute(delete(watches).where(watches.c.id == watch_id, mine))
        return result.rowcount > 0

    async def remove_channel(self, channel_id: int) -> int:
        """Ends every watch of a channel that is gone; how many there were."""
        async with self._database.writing() as connection:
            result = await connection.execute(
                delete(watches).where(watches.c.channel_id == channel_id)
            )
        return result.rowcount

    async def channels(self) -> tuple[int, ...]:
        """Every channel of a guild that watches a show."""
        query = select(watches.c.channel_id).where(watches.c.guild_id.is_not(None)).distinct()
        async with self._database.reading() as connection:
            found = await connection.scalars(query.order_by(watches.c.channel_id))
            return tuple(found)

    async def forget_person(self, user_id: int) -> int:
        """Deletes a person's follows and what was, or is, owed to them; how many follows."""
        mine = (watches.c.guild_id.is_(None), watches.c.made_by == user_id)
        async with self._database.writing() as connection:
            channels = list(await connection.scalars(select(watches.c.channel_id).where(*mine)))
            for table in (deliveries, troubles):
                theirs = (table.c.guild_id.is_(None), table.c.channel_id.in_(channels))
                await connection.execute(delete(table).where(*theirs))
            await connection.execute(delete(watches).where(*mine))
        return len(channels)

    async def stamp(self) -> tuple[int, int]:
        """Changes whenever the set of watched shows may have: (count, newest id)."""
        query = select(func.count(), func.coalesce(func.max(watches.c.id), 0)).select_from(watches)
        async with self._database.reading() as connection:
            count, newest = (await connection.execute(query)).one()
        return count, newest

    async def _read(self, query: Any) -> tuple[Watch, ...]:
        async with self._database.reading() as connection:
            return tuple(_watch(row) for row in await connection.execute(query))


def _watch(row: Row[Any]) -> Watch:
    return Watch(
        id=row.id,
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        show_id=row.show_id,
        kinds=frozenset(Kind(kind) for kind in row.kinds),
        least=Certainty(row.least),
        role_id=row.role_id,
        spoilers=row.spoilers,
        paused=row.paused,
        made_by=row.made_by,
    )
