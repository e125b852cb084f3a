"""The upper half of the walk: from the sources to the database.

    source due -> fetch -> read -> not seen before                   (a look)
      -> which shows? -> what happened?                              (claims)
      -> an open question? -> the article's page, and again          (pages)
      -> new story | grows a story | known                           (an edition)
      -> record: items, stories, deliveries; ONE transaction

Charts join at the claim: placings -> moves -> claims. What a source says the first time it is
looked at is its baseline: recorded, owed to nobody.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.charted import Charted, charted
from bot.domain.edition import MEMORY, Edition
from bot.domain.model import Kind, Show, Telling
from bot.domain.watched import Watched, tellings
from bot.errors import SourceError
from bot.looks import Look, Looker
from bot.paged import paged
from bot.sources.articles import Articles
from bot.sources.glance import Glance
from storage import Store
from storage.items import SeenItem, item_key
from storage.news import News
from storage.owing import Owed

MOST_AT_ONCE = 128
"""Looks under way at one time; those that end together are recorded together."""
LOOK_BACK = timedelta(days=21)
"""How far back kept items are read again for a show that is newly watched."""


@dataclass(frozen=True, slots=True)
class Round:
    """What a round of looks came to."""

    looked: int = 0
    failed: int = 0
    items: int = 0
    stories: int = 0
    owed: int = 0
    claims: Counter[Kind] = field(default_factory=Counter)
    """Those that began a story or made it grow."""

    def plus(self, news: News) -> "Round":
        """With one more batch counted in."""
        return Round(
            self.looked + len(news.states),
            self.failed + sum(state.trouble is not None for state in news.states),
            self.items + len(news.items),
            self.stories + len(news.new),
            self.owed + len(news.owed),
            self.claims + Counter(story.kind for story in (*news.new, *news.grown)),
        )


class Intake:
    """Looks at the sources that are due and records what is new.

    Args:
        store: the memory.
        looker: looks at a source.
        articles: reads articles at their pages; None: nobody does.
    """

    def __init__(self, store: Store, looker: Looker, articles: Articles | None = None) -> None:
        self._store = store
        self._looker = looker
        self._articles = articles
        self._desk = asyncio.Lock()  # known stories are read and new ones written by one at a time
        self._under_way: dict[asyncio.Task[Look], int] = {}
        self._watched = Watched(())
        self._stamp: object = None

    async def round(self, now: datetime, seconds: float | None = None) -> Round:
        """Looks at all that is due and records what came.

        After ``seconds`` it leaves the slow ones to a later round.
        """
        clock = asyncio.get_running_loop().time
        ends = None if seconds is None else clock() + seconds
        total = Round()
        while await self._start(now):
            wait = None if ends is None else max(0.0, ends - clock())
            done, _ = await asyncio.wait(
                self._under_way, timeout=wait, return_when=asyncio.FIRST_COMPLETED
            )
            if not done:
                break
            looks = [task.result() for task in done]
            news = await self._absorb(looks, now)
            for task in done:
                del self._under_way[task]
            total = total.plus(news)
        return total

    async def look_back(self, show: Show, now: datetime) -> None:
        """Reads kept items again for a newly watched show: its stories, owed to nobody."""
        kept = await self._store.items.recent(now - LOOK_BACK, show.title, limit=200)
        items = [item for _, item in kept]
        readings = await asyncio.to_thread(Watched((show,)).read, items)
        told = [
            (telling, False)
            for (guild_id, item), reading in zip(kept, readings, strict=True)
            for telling in tellings(item, reading, now, guild_id)
        ]
        told.sort(key=lambda one: one[0].at)
        async with self._desk:
            await self._store.news.record(await self._edit(told, now), now)

    async def _start(self, now: datetime) -> bool:
        """Begins looks at what is due, as far as there is room; whether any look is under way."""
        room = MOST_AT_ONCE - len(self._under_way)
        if room > 0:
            busy = set(self._under_way.values())
            for source in await self._store.sources.due(now, room + len(busy)):
                if source.id not in busy and len(self._under_way) < MOST_AT_ONCE:
                    self._under_way[asyncio.create_task(self._looker.look(source))] = source.id
        return bool(self._under_way)

    async def _absorb(self, looks: Sequence[Look], now: datetime) -> News:
        """From what the sources said to what is recorded."""
        looks, charts = await self._charted(looks, now)
        watched = await self._now_watched()
        seen = await self._unseen(looks)
        baseline = {look.source.id for look in looks if look.source.baseline_at is None}
        readings = await asyncio.to_thread(watched.read, [one.item for one in seen])
        if self._articles:
            fresh = [one.source_id not in baseline for one in seen]
            readings = await paged(self._articles, watched, seen, readings, news=fresh, now=now)
        told = [
            (telling, one.source_id not in baseline)
            for one, reading in zip(seen, readings, strict=True)
            for telling in tellings(one.item, reading, now, one.guild_id)
        ]
        told += [(telling, True) for telling in charts.told]
        async with self._desk:
            news = replace(
                await self._edit(told, now),
                states=[look.state(now) for look in looks],
                items=[one.with_reading(its) for one, its in zip(seen, readings, strict=True)],
                charts=charts.charts,
                doubts=charts.doubts,
                learned=charts.learned,
            )
            await self._store.news.record(news, now)
        return news

    async def _unseen(self, looks: Iterable[Look]) -> list[SeenItem]:
        """Items that no source ever had before, each once; a guild's feed adds to ours."""
        found = {
            key: SeenItem(key, look.source.id, item, look.source.guild_id)
            for look in looks
            if isinstance(look.glance, Glance)
            for item in look.glance.items
            if (key := item_key(look.source.id, item, look.source.guild_id))
        }
        ours = {
            key: key if one.guild_id is None else item_key(one.source_id, one.item)
            for key, one in found.items()
        }
        fresh = await self._store.items.unseen({*found, *ours.values()})
        return [
            one
            for key, one in found.items()
            if {key, ours[key]} <= fresh and (key == ours[key] or ours[key] not in found)
        ]

    async def _charted(
        self, looks: Sequence[Look], now: datetime
    ) -> tuple[Sequence[Look], Charted]:
        """What the charts brought; a look whose charts don't hold becomes one that failed."""
        kept: list[Look] = []
        found = Charted()
        for look in looks:
            kept.append(look)
            if look.source.sort != "chart" or isinstance(look.glance, SourceError):
                continue
            try:
                found.add(await charted(self._store, look.glance, now))
            except SourceError as error:
                kept[-1] = replace(look, glance=error)
        return kept, found

    async def _edit(self, told: Sequence[tuple[Telling, bool]], now: datetime) -> News:
        """The stories that the tellings start or make grow, and to whom they are owed."""
        if not told:
            return News()
        ids = {telling.claim.show.id for telling, _ in told}
        await self._store.shows.keep_new(
            {t.claim.show for t, _ in told if t.claim.show.id < 0}, now
        )
        edition = Edition(
            await self._store.stories.of_shows(ids, now - MEMORY),
            [
                *await self._store.watches.of_shows(ids),
                *await self._store.chart_watches.all(),
            ],
            await self._store.stories.last_id(),
            now,
        )
        for telling, is_news in told:
            edition.tell(telling, is_news=is_news)
        return News(
            new=list(edition.new.values()),
            grown=list(edition.grown.values()),
            owed=[
                Owed(story.id, w.guild_id, w.channel_id, w.role_id, veiled=not w.spoilers)
                for story, w in edition.owed
            ],
        )

    async def _now_watched(self) -> Watched:
        """What is watched, read anew only when that may have changed."""
        stamp = await self._store.watches.stamp()
        if stamp != self._stamp:
            shows = await self._store.shows.watched()
            self._watched = await asyncio.to_thread(Watched, shows)
            self._stamp = stamp
        return self._watched
