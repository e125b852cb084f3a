"""Titles of charts that may mean several shows, until a moderator settles them once for all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.charting import Doubted
from storage.database import Database
from storage.schema import doubts


@dataclass(frozen=True, slots=True)
class OpenDoubt:
    """A title that is taken for no show as long as nobody says which."""

    source: str
    key: str
    title: str
    chart: str
    """Where it stood last: ``Netflix Top 10``."""
    reason: str
    show_ids: tuple[int, ...]
    at: datetime


class Doubts:
    """Verbs on doubts; new ones are written by `storage.news` alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self, limit: int = 25) -> tuple[OpenDoubt, ...]:
        """Those that nobody has settled, newest first."""
        query = select(doubts).where(doubts.c.settled_by.is_(None))
        query = query.order_by(doubts.c.at.desc(), doubts.c.title).limit(limit)
        async with self._database.reading() as connection:
            return tuple(
                OpenDoubt(
                    source=row.source,
                    key=row.key,
                    title=row.title,
                    chart=row.chart,
                    reason=row.reason,
                    show_ids=tuple(row.show_ids),
                    at=row.at,
                )
                for row in await connection.execute(query)
            )

    async def count(self) -> int:
        """How many nobody has settled."""
        query = select(func.count()).select_from(doubts).where(doubts.c.settled_by.is_(None))
        async with self._database.reading() as connection:
            return await connection.scalar(query) or 0

    async def settle(self, source: str, key: str, show_id: int | None, by: int) -> bool:
        """The title means this show from now on, or None of ours; False if it was no doubt."""
        this = (doubts.c.source == source, doubts.c.key == key)
        async with self._database.writing() as connection:
            result = await connection.execute(
                update(doubts).where(*this).values(show_id=show_id, settled_by=by)
            )
        return result.rowcount > 0

    async def settled(self) -> dict[tuple[str, str], int | None]:
        """What was decided, as `bot.domain.names.Names` takes it."""
        query = select(doubts.c.source, doubts.c.key, doubts.c.show_id)
        async with self._database.reading() as connection:
            rows = await connection.execute(query.where(doubts.c.settled_by.is_not(None)))
            return {(source, key): show_id for source, key, show_id in rows}


async def record_doubts(
    connection: AsyncConnection, found: Sequence[Doubted], now: datetime
) -> None:
    """Writes new doubts, and what is new about old ones."""
    for one in found:
        source, key = one.key
        values = {
            "title": one.title,
            "chart": one.chart.label,
            "reason": one.doubt.reason,
            "show_ids": [show.id for show in one.doubt.shows],
            "at": now,
        }
        write = insert(doubts).values(source=source, key=key, **values)
        await connection.execute(
            write.on_conflict_do_update(index_elements=["source", "key"], set_=values)
        )
