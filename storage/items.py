"""The items that sources had: never read twice, kept for a while to look back on."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import blake2b
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, column, delete, func, literal, select, true
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.model import Item, Note, Reading, Silence
from storage.database import Database
from storage.schema import Moment, items, seen, silences, sources


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
        if self.guild_id is not None or not (reading.silences or reading.notes):
            return self
        return replace(self, silences=reading.silences, notes=reading.notes)


def item_key(source_id: int, item: Item, guild_id: int | None = None) -> int:
    """64 bits that identify an item for good: a guid that is an address is unique everywhere.

    What a guild's own feed had (``guild_id``) is not seen for that by anybody else.
    """
    guid = item.guid if "://" in item.guid else f"{source_id} {item.guid}"
    guid = guid if guild_id is None else f"{guild_id} {guid}"
    return int.from_bytes(blake2b(guid.encode(), digest_size=8).digest(), signed=True)


class Items:
    """Verbs on items; new ones are written by `storage.news` alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def unseen(self, keys: Iterable[int]) -> frozenset[int]:
        """Those of the keys that were never seen before."""
        asked = frozenset(keys)
        query = select(seen.c.key).where(seen.c.key.in_(select(_each(asked))))
        async with self._database.reading() as connection:
            return asked.difference(await connection.scalars(query))

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


async def record_items(
    connection: AsyncConnection, found: Sequence[SeenItem], now: datetime
) -> None:
    """Writes the items, that they were seen, and why shows they named raised no alert."""
    if not found:
        return
    now_seen = select(_each(one.key for one in found), literal(now, Moment))
    await connection.execute(
        insert(seen).from_select(["key", "at"], now_seen.where(true())).on_conflict_do_nothing()
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


def _each(keys: Iterable[int]) -> ColumnElement[int]:
    """The keys as a column to select: one value to bind, however many they are."""
    return func.json_each(json.dumps(list(keys))).table_valued(column("value", BigInteger)).c.value


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
