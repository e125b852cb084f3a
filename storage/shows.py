"""The shows that Encore knows: a copy of the catalog, each with its age."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import case, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from bot.domain.folding import fold
from bot.domain.model import Show
from storage.database import Database
from storage.schema import shows, stories, watches
from storage.shapes import show_from_json, show_to_json


class Shows:
    """Verbs on the shows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, found: Iterable[Show], now: datetime) -> None:
        """Remembers the shows as they are now, in place of what was known of them."""
        rows = [
            {
                "id": show.id,
                "title": show.title,
                "folded": fold(show.title),
                "facts": show_to_json(show),
                "fetched_at": now,
            }
            for show in found
        ]
        if not rows:
            return
        new = insert(shows)
        changed = {name: new.excluded[name] for name in ("title", "folded", "facts", "fetched_at")}
        async with self._database.writing() as connection:
            await connection.execute(
                new.on_conflict_do_update(index_elements=["id"], set_=changed), rows
            )

    async def get(self, show_id: int) -> Show | None:
        """The show, or nothing where it was never looked up."""
        async with self._database.reading() as connection:
            facts = await connection.scalar(select(shows.c.facts).where(shows.c.id == show_id))
        return show_from_json(facts) if facts else None

    async def older_than(self, when: datetime, limit: int) -> tuple[int, ...]:
        """Ids of watched shows whose copy is older than ``when``, oldest first."""
        watched = select(watches.c.show_id)
        query = (
            select(shows.c.id)
            .where(shows.c.fetched_at < when, shows.c.id.in_(watched))
            .order_by(shows.c.fetched_at)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return tuple((await connection.scalars(query)).all())

    async def search(self, typed: str, limit: int = 25) -> tuple[Show, ...]:
        """Known shows whose title has the typed words: those that begin so first."""
        words = fold(typed)
        query = (
            select(shows.c.facts)
            .where(shows.c.folded.contains(words, autoescape=True))
            .order_by(
                case((shows.c.folded == words, 0), else_=1),
                case((shows.c.folded.startswith(words, autoescape=True), 0), else_=1),
                func.length(shows.c.folded),
                shows.c.id,
            )
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return tuple(show_from_json(facts) for facts in await connection.scalars(query))

    async def watched(self) -> tuple[Show, ...]:
        """Every show that some channel or person wants to hear of."""
        query = select(shows.c.facts).where(shows.c.id.in_(select(watches.c.show_id)))
        async with self._database.reading() as connection:
            return tuple(show_from_json(facts) for facts in await connection.scalars(query))

    async def forget_idle(self, before: datetime) -> None:
        """Drops copies older than ``before`` of shows that nobody watches and no story is about."""
        idle = (
            shows.c.fetched_at < before,
            shows.c.id.not_in(select(watches.c.show_id)),
            shows.c.id.not_in(select(stories.c.show_id)),
        )
        async with self._database.writing() as connection:
            await connection.execute(delete(shows).where(*idle))
