"""What happened, as it was told, and why Encore kept silent."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, exists, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.audience import heard_by
from bot.domain.model import Certainty, Claim, Kind, Show, Story, Telling
from storage.database import Database
from storage.schema import items, shows, silences, stories, tellings
from storage.shapes import details_from_json, show_from_json

EVERYBODY = 0
"""The guild of tellings that all may hear."""


class Stories:
    """Verbs that read stories; they are written by `storage.news` alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, story_id: int, guild_id: int | None = None) -> Story | None:
        """The story with all its tellings that this guild may hear."""
        found = await self.get_all((story_id,), guild_id)
        return found[0] if found else None

    async def get_all(
        self, story_ids: Iterable[int], guild_id: int | None = None
    ) -> tuple[Story, ...]:
        """These stories, as far as they are there and this guild may hear them, by id."""
        query = select(stories).where(stories.c.id.in_(list(story_ids))).order_by(stories.c.id)
        return _heard(await self._read(query), guild_id)

    async def of_shows(self, show_ids: Iterable[int], since: datetime) -> tuple[Story, ...]:
        """All that was told of these shows from ``since`` on, oldest first."""
        wanted = (stories.c.show_id.in_(list(show_ids)), stories.c.grown_at >= since)
        return await self._read(select(stories).where(*wanted).order_by(stories.c.id))

    async def latest(
        self,
        show_ids: Iterable[int],
        limit: int,
        kind: Kind | None = None,
        *,
        skip: int = 0,
        guild_id: int | None = None,
    ) -> tuple[Story, ...]:
        """The newest stories about these shows that this guild may hear, newest first.

        The first ``skip`` are left out.
        """
        query = select(stories).where(stories.c.show_id.in_(list(show_ids)), _may_hear(guild_id))
        if kind is not None:
            query = query.where(stories.c.kind == kind)
        query = query.order_by(stories.c.since.desc(), stories.c.id.desc())
        return _heard(await self._read(query.limit(limit).offset(skip)), guild_id)

    async def last_id(self) -> int:
        """The highest id that a story ever had, kept or not."""
        async with self._database.reading() as connection:
            found = await connection.exec_driver_sql(
                "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'stories'"
            )
            return int(found.scalar_one())

    async def silences(self, show_id: int, limit: int) -> tuple[tuple[str, str, list[str]], ...]:
        """(headline, link, reasons) of the newest items that named the show and raised no alert."""
        query = (
            select(items.c.headline, items.c.link, silences.c.reasons)
            .join(items, items.c.key == silences.c.key)
            .where(silences.c.show_id == show_id)
            .order_by(silences.c.at.desc())
            .limit(limit)
        )
        async with self._database.reading() as connection:
            return tuple((h, link, list(r)) for h, link, r in await connection.execute(query))

    async def count(
        self,
        show_ids: Iterable[int] | None = None,
        kind: Kind | None = None,
        *,
        guild_id: int | None = None,
    ) -> int:
        """How many stories this guild may hear, of these shows and of this kind if one is given."""
        query = select(func.count()).select_from(stories).where(_may_hear(guild_id))
        if show_ids is not None:
            query = query.where(stories.c.show_id.in_(list(show_ids)))
        if kind is not None:
            query = query.where(stories.c.kind == kind)
        async with self._database.reading() as connection:
            return await connection.scalar(query) or 0

    async def _read(self, query: Any) -> tuple[Story, ...]:
        async with self._database.reading() as connection:
            return await read_stories(connection, query)


def _may_hear(guild_id: int | None) -> ColumnElement[bool]:
    for_all = (tellings.c.guild_id == EVERYBODY) | (tellings.c.guild_id == guild_id)
    return exists().where(tellings.c.story_id == stories.c.id, for_all)


def _heard(found: Iterable[Story], guild_id: int | None) -> tuple[Story, ...]:
    return tuple(heard for story in found if (heard := heard_by(story, guild_id)))


async def read_stories(connection: AsyncConnection, query: Any) -> tuple[Story, ...]:
    """The stories that ``query`` (a select of the stories table) finds, in its order."""
    heads = (await connection.execute(query)).all()
    if not heads:
        return ()
    ids = [head.id for head in heads]
    facts = await connection.execute(
        select(shows.c.id, shows.c.facts).where(shows.c.id.in_({head.show_id for head in heads}))
    )
    known = {show_id: show_from_json(found) for show_id, found in facts}
    told: dict[int, list[Telling]] = defaultdict(list)
    kinds = {head.id: (Kind(head.kind), known[head.show_id]) for head in heads}
    order = (tellings.c.at, tellings.c.id)
    for row in await connection.execute(
        select(tellings).where(tellings.c.story_id.in_(ids)).order_by(*order)
    ):
        told[row.story_id].append(_telling(row, *kinds[row.story_id]))
    return tuple(
        Story(
            id=head.id,
            show=known[head.show_id],
            kind=Kind(head.kind),
            details=details_from_json(Kind(head.kind), head.details),
            certainty=Certainty(head.certainty),
            tellings=tuple(told[head.id]),
            version=head.version,
        )
        for head in heads
    )


def _telling(row: Row[Any], kind: Kind, show: Show) -> Telling:
    details = details_from_json(kind, row.details)
    claim = Claim(show, Certainty(row.certainty), details, row.words, tuple(row.reasons))
    return Telling(row.outlet, row.link, row.headline, row.at, claim, row.guild_id or None)
