"""The shows that Encore knows: a copy of the catalog, each with its age."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

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
        rows = _rows(found, now)
        if not rows:
            return
        new = insert(shows)
        changed = {name: new.excluded[name] for name in ("title", "folded", "facts", "fetched_at")}
        async with self._database.writing() as connection:
            await connection.execute(
                new.on_conflict_do_update(index_elements=["id"], set_=changed), rows
            )

    async def keep_new(self, found: Iterable[Show], fetched_at: datetime) -> None:
        """Remembers those that were not known yet; leaves what is known of the others."""
        rows = _rows(found, fetched_at)
        if rows:
            async with self._database.writing() as connection:
                await connection.execute(insert(shows).on_conflict_do_nothing(), rows)

    async def get(self, show_id: int) -> Show | None:
        """The show, or nothing where it was never looked up."""
        async with self._database.reading() as connection:
            facts = await connection.scalar(select(shows.c.facts).where(shows.c.id == show_id))
        return show_from_json(facts) if facts else None

    async def get_all(self, show_ids: Iterable[int]) -> dict[int, Show]:
        """Those of the shows that are known, by id."""
        query = select(shows.c.id, shows.c.facts).where(shows.c.id.in_(list(show_ids)))
        async with self._database.reading() as connection:
            return {one: show_from_json(facts) for one, facts in await connection.execute(query)}

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
            .where(shows.c.folded.contains(words, autoescape=True), shows.c.id > 0)
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

    async def all(self) -> tuple[Show, ...]:
        """Every show of the catalog that is known, watched or not: who has which name."""
        query = select(shows.c.facts).where(shows.c.id > 0)
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


def _rows(found: Iterable[Show], fetched_at: datetime) -> list[dict[str, Any]]:
    return [
        {
            "id": show.id,
            "title": show.title,
            "folded": fold(show.title),
            "facts": show_to_json(show),
            "fetched_at": fetched_at,
        }
        for show in found
    ]
