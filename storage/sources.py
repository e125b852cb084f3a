"""The places to look at, and how each of them is doing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.schema import Moment, sources

SKEW = timedelta(minutes=5)
"""By how much a clock may be put back without more ado."""
OURS = 0
"""The guild of a source that no guild added."""


@dataclass(frozen=True, slots=True)
class NewSource:
    """A place to look at from now on."""

    sort: str
    """``feed`` or ``chart``."""
    name: str
    address: str
    language: str
    interval: float
    """Seconds between looks, at first."""
    guild_id: int | None = None
    """The guild whose moderators added it, and who alone hear of it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place to look at and what is known of it."""

    id: int
    sort: str
    name: str
    address: str
    language: str
    guild_id: int | None
    enabled: bool
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    interval: float
    failures: int
    due_at: datetime
    tried_at: datetime | None
    worked_at: datetime | None
    baseline_at: datetime | None
    """When it was first read; nothing of before is ever alerted."""
    trouble: str | None


@dataclass(frozen=True, slots=True)
class SourceState:
    """How a look at a source went, and when the next one is due."""

    id: int
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    interval: float
    failures: int
    due_at: datetime
    trouble: str | None


class Sources:
    """Verbs on the sources."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ensure(self, wanted: Iterable[NewSource], now: datetime) -> None:
        """Has exactly the wanted ones enabled, beside those that guilds added; new ones are due now."""
        wanted = tuple(wanted)
        addresses = [source.address for source in wanted]
        async with self._database.writing() as connection:
            await connection.execute(
                update(sources)
                .where(sources.c.guild_id == OURS)
                .values(enabled=sources.c.address.in_(addresses))
            )
            if wanted:
                await connection.execute(
                    insert(sources).on_conflict_do_nothing(),
                    [_fresh(source, now) for source in wanted],
                )

    async def add(self, source: NewSource, now: datetime) -> bool:
        """Adds one; False where its address is there already."""
        async with self._database.writing() as connection:
            result = await connection.execute(
                insert(sources).values(_fresh(source, now)).on_conflict_do_nothing()
            )
        return result.rowcount > 0

    async def remove(self, source_id: int, guild_id: int) -> bool:
        """Removes one that this guild added; False where there is none."""
        mine = (sources.c.id == source_id, sources.c.guild_id == guild_id)
        async with self._database.writing() as connection:
            result = await connection.execute(delete(sources).where(*mine))
        return result.rowcount > 0

    async def due(self, now: datetime, limit: int) -> tuple[Source, ...]:
        """Those whose time has come, longest due first.

        One that was looked at in the future, or never, is due: the clock was put back.
        """
        odd = or_(sources.c.tried_at.is_(None), sources.c.tried_at > now + SKEW)
        query = (
            select(sources)
            .where(sources.c.enabled, or_(sources.c.due_at <= now, odd))
            .order_by(sources.c.due_at)
            .limit(limit)
        )
        return await self._read(query)

    async def all(self, guild_id: int | None = None) -> tuple[Source, ...]:
        """Every enabled source that this guild may see, by name."""
        visible = sources.c.guild_id.in_((OURS, guild_id or OURS))
        query = select(sources).where(sources.c.enabled, visible)
        return await self._read(query.order_by(sources.c.name, sources.c.id))

    async def _read(self, query: Any) -> tuple[Source, ...]:
        async with self._database.reading() as connection:
            return tuple(_source(row) for row in await connection.execute(query))


async def record_states(
    connection: AsyncConnection, states: Sequence[SourceState], now: datetime
) -> None:
    """Writes how looks at sources went."""
    if states:
        await connection.execute(
            _LOOKED,
            [
                {f"new_{name}": getattr(state, name) for name in _STATE}
                | {"source": state.id, "now": now, "worked": None if state.trouble else now}
                for state in states
            ],
        )


def _fresh(source: NewSource, now: datetime) -> dict[str, Any]:
    return {
        "sort": source.sort,
        "name": source.name,
        "address": source.address,
        "language": source.language,
        "guild_id": source.guild_id or OURS,
        "enabled": True,
        "interval": source.interval,
        "failures": 0,
        "due_at": now,
    }


def _source(row: Row[Any]) -> Source:
    facts = dict(row._mapping)  # noqa: SLF001 - its public name in SQLAlchemy, underscore and all
    return Source(**facts | {"guild_id": row.guild_id or None})


_STATE = ("etag", "last_modified", "body_hash", "interval", "failures", "due_at", "trouble")
_WORKED = bindparam("worked", type_=Moment)
_LOOKED = (
    update(sources)
    .where(sources.c.id == bindparam("source"))
    .values({name: bindparam(f"new_{name}") for name in _STATE})
    .values(
        tried_at=bindparam("now"),
        worked_at=func.coalesce(_WORKED, sources.c.worked_at),
        baseline_at=func.coalesce(sources.c.baseline_at, _WORKED),
    )
)
