"""The one place where news is written: items, stories and what is owed, all or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any

from sqlalchemy import bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.charting import Doubted
from bot.domain.model import Item, Note, Reading, Silence, Story
from storage.charts import ChartNews, record_charts, record_learned
from storage.database import Database
from storage.doubts import record_doubts
from storage.notes import record_notes
from storage.parcels import State
from storage.schema import (
    Moment,
    deliveries,
    items,
    seen,
    silences,
    sources,
    stories,
    tellings,
)
from storage.shapes import details_to_json
from storage.stories import EVERYBODY

SETTLING = timedelta(seconds=20)
"""How long a grown story may grow on before its alerts are edited, once for all of it."""


@dataclass(frozen=True, slots=True)
class SeenItem:
    """An item that was not seen before, with the source that had it."""

    key: int
    source_id: int
    item: Item
    guild_id: int | None = None
    """The guild whose own feed had it."""
    silences: tuple[Silence, ...] = ()
    notes: tuple[Note, ...] = ()

    def with_reading(self, reading: Reading) -> "SeenItem":
        """With what else was made of it; of a guild's own feed that is kept for nobody."""
        if self.guild_id is not None:
            return self
        return replace(self, silences=reading.silences, notes=reading.notes)


@dataclass(frozen=True, slots=True)
class Owed:
    """A story owed to a channel."""

    story_id: int
    guild_id: int | None
    channel_id: int
    role_id: int | None
    veiled: bool


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


@dataclass(frozen=True, slots=True)
class News:
    """What one batch of looks brought: recorded whole or not at all."""

    states: Sequence[SourceState] = ()
    items: Sequence[SeenItem] = ()
    charts: Sequence[ChartNews] = ()
    doubts: Sequence[Doubted] = ()
    learned: Mapping[str, Any] = field(default_factory=dict)
    new: Sequence[Story] = ()
    grown: Sequence[Story] = ()
    owed: Sequence[Owed] = field(default=())


def item_key(source_id: int, item: Item, guild_id: int | None = None) -> int:
    """64 bits that identify an item for good: a guid that is an address is unique everywhere.

    What a guild's own feed had (``guild_id``) is not seen for that by anybody else.
    """
    guid = item.guid if "://" in item.guid else f"{source_id} {item.guid}"
    guid = guid if guild_id is None else f"{guild_id} {guid}"
    return int.from_bytes(blake2b(guid.encode(), digest_size=8).digest(), signed=True)


class NewsDesk:
    """Verbs on the news."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def unseen(self, keys: Iterable[int]) -> frozenset[int]:
        """Those of the keys that were never seen before."""
        asked = list(dict.fromkeys(keys))
        known: set[int] = set()
        async with self._database.reading() as connection:
            for start in range(0, len(asked), 5000):  # SQLite binds at most 32,766 values
                part = asked[start : start + 5000]
                known.update(
                    await connection.scalars(select(seen.c.key).where(seen.c.key.in_(part)))
                )
        return frozenset(asked) - known

    async def record(self, news: News, now: datetime) -> None:
        """Writes it all in one transaction; what is owed twice is owed once."""
        async with self._database.writing() as connection:
            await _record_items(connection, news.items, now)
            await record_notes(connection, ((one.item, one.notes) for one in news.items), now)
            await record_charts(connection, news.charts)
            await record_learned(connection, news.learned)
            await record_doubts(connection, news.doubts, now)
            await _record_stories(connection, news.new, news.grown, now)
            await _record_owed(connection, news.owed, now)
            await _record_states(connection, news.states, now)

    async def recent(
        self, since: datetime, words: str, limit: int
    ) -> tuple[tuple[int | None, Item], ...]:
        """(guild, item) of kept items whose headline or summary has ``words``, newest first.

        The guild is the one whose own feed had the item.
        """
        has = items.c.headline.icontains(words, autoescape=True) | items.c.summary.icontains(
            words, autoescape=True
        )
        query = (
            select(items, sources.c.guild_id)
            .join(sources, sources.c.id == items.c.source_id)
            .where(items.c.at >= since, has)
            .order_by(items.c.at.desc())
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(query.limit(limit))).all()
        return tuple((row.guild_id or None, _item(row)) for row in rows)

    async def forget(self, items_before: datetime, seen_before: datetime) -> None:
        """Drops old items, and (much later) the memory of having seen them."""
        async with self._database.writing() as connection:
            await connection.execute(delete(items).where(items.c.at < items_before))
            await connection.execute(delete(silences).where(silences.c.at < items_before))
            await connection.execute(delete(seen).where(seen.c.at < seen_before))


async def _record_items(
    connection: AsyncConnection, found: Sequence[SeenItem], now: datetime
) -> None:
    if not found:
        return
    await connection.execute(
        insert(seen).on_conflict_do_nothing(), [{"key": one.key, "at": now} for one in found]
    )
    await connection.execute(
        insert(items).on_conflict_do_nothing(), [_item_row(one, now) for one in found]
    )
    kept_silent = [
        {"key": one.key, "show_id": silence.show.id, "reasons": list(silence.reasons), "at": now}
        for one in found
        for silence in one.silences
    ]
    if kept_silent:
        await connection.execute(insert(silences).on_conflict_do_nothing(), kept_silent)


async def _record_stories(
    connection: AsyncConnection, new: Sequence[Story], grown: Sequence[Story], now: datetime
) -> None:
    if new:
        await connection.execute(
            insert(stories),
            [
                {"id": story.id, "show_id": story.show.id, "kind": story.kind, "since": story.since}
                | _story_values(story, now)
                for story in new
            ],
        )
    for story in grown:
        values = _story_values(story, now)
        await connection.execute(update(stories).where(stories.c.id == story.id).values(values))
        told = (
            deliveries.c.story_id == story.id,
            deliveries.c.state == State.DELIVERED,
            deliveries.c.message_id.is_not(None),
            deliveries.c.withdrawn_by.is_(None),
        )
        await connection.execute(
            update(deliveries).where(*told).values(state=State.STALE, due_at=now + SETTLING)
        )
    rows = [row for story in (*new, *grown) for row in _telling_rows(story)]
    if rows:
        write = insert(tellings)
        surer = {
            name: write.excluded[name] for name in ("certainty", "details", "words", "reasons")
        }
        await connection.execute(
            write.on_conflict_do_update(
                index_elements=["story_id", "outlet", "guild_id"], set_=surer
            ),
            rows,
        )


async def _record_owed(connection: AsyncConnection, owed: Sequence[Owed], now: datetime) -> None:
    withdrawn = await _withdrawn(connection, {one.story_id for one in owed})
    rows = [
        {
            "story_id": one.story_id,
            "guild_id": one.guild_id,
            "channel_id": one.channel_id,
            "role_id": one.role_id,
            "veiled": one.veiled,
            "state": State.OWED,
            "attempts": 0,
            "owed_at": now,
            "due_at": now,
            "told": 0,
        }
        for one in owed
        if (one.story_id, one.guild_id) not in withdrawn
    ]
    if rows:
        await connection.execute(insert(deliveries).on_conflict_do_nothing(), rows)


async def _withdrawn(
    connection: AsyncConnection, story_ids: set[int]
) -> frozenset[tuple[int, int | None]]:
    """(story, guild) where a moderator said that the story is about another show."""
    if not story_ids:
        return frozenset()
    query = select(deliveries.c.story_id, deliveries.c.guild_id).where(
        deliveries.c.story_id.in_(story_ids),
        deliveries.c.guild_id.is_not(None),
        deliveries.c.withdrawn_by.is_not(None),
    )
    return frozenset((story_id, guild_id) for story_id, guild_id in await connection.execute(query))


async def _record_states(
    connection: AsyncConnection, states: Sequence[SourceState], now: datetime
) -> None:
    if states:
        worked = bindparam("worked", type_=Moment)
        names = ("etag", "last_modified", "body_hash", "interval", "failures", "due_at", "trouble")
        change = (
            update(sources)
            .where(sources.c.id == bindparam("source"))
            .values({name: bindparam(f"new_{name}") for name in names})
            .values(
                tried_at=now,
                worked_at=func.coalesce(worked, sources.c.worked_at),
                baseline_at=func.coalesce(sources.c.baseline_at, worked),
            )
        )
        await connection.execute(
            change,
            [
                {f"new_{name}": getattr(state, name) for name in names}
                | {"source": state.id, "worked": None if state.trouble else now}
                for state in states
            ],
        )


def _story_values(story: Story, now: datetime) -> dict[str, Any]:
    return {
        "details": details_to_json(story.kind, story.details),
        "certainty": story.certainty,
        "version": story.version,
        "grown_at": now,
    }


def _telling_rows(story: Story) -> list[dict[str, Any]]:
    return [
        {
            "story_id": story.id,
            "outlet": telling.outlet,
            "link": telling.link,
            "headline": telling.headline,
            "at": telling.at,
            "certainty": telling.claim.certainty,
            "details": details_to_json(story.kind, telling.claim.details),
            "words": telling.claim.words,
            "reasons": list(telling.claim.reasons),
            "guild_id": telling.guild_id or EVERYBODY,
        }
        for telling in story.tellings
    ]


def _item_row(one: SeenItem, now: datetime) -> dict[str, Any]:
    item = one.item
    return {
        "key": one.key,
        "source_id": one.source_id,
        "guid": item.guid,
        "link": item.link,
        "headline": item.headline,
        "summary": item.summary,
        "outlet": item.outlet,
        "language": item.language,
        "published": item.published,
        "tags": list(item.tags),
        "at": now,
    }


def _item(row: Any) -> Item:
    return Item(
        guid=row.guid,
        link=row.link,
        headline=row.headline,
        summary=row.summary,
        outlet=row.outlet,
        language=row.language,
        published=row.published,
        tags=tuple(row.tags),
    )
