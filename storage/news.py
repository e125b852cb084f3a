"""The one place where news is written: items, stories and what is owed, all or nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.charting import Doubted
from bot.domain.model import Story
from storage.charts import ChartNews, record_charts, record_learned
from storage.database import Database
from storage.doubts import record_doubts
from storage.items import SeenItem, record_items
from storage.notes import record_notes
from storage.owing import Owed, owe_edits, record_owed
from storage.schema import stories, tellings
from storage.shapes import details_to_json
from storage.sources import SourceState, record_states
from storage.stories import EVERYBODY


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


class NewsDesk:
    """The verb on the news."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, news: News, now: datetime) -> None:
        """Writes it all in one transaction; what is owed twice is owed once."""
        async with self._database.writing() as connection:
            await record_items(connection, news.items, now)
            await record_notes(connection, ((one.item, one.notes) for one in news.items), now)
            await record_charts(connection, news.charts)
            await record_learned(connection, news.learned)
            await record_doubts(connection, news.doubts, now)
            await _record_stories(connection, news.new, news.grown, now)
            await owe_edits(connection, [story.id for story in news.grown], now)
            await record_owed(connection, news.owed, now)
            await record_states(connection, news.states, now)


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
