"""Shows by what people type: titles that are known first, the catalog where it answers in time."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import structlog

from bot.domain.folding import fold
from bot.domain.model import Show
from bot.errors import SourceError
from bot.sources.catalog.tvmaze import TVmaze
from storage import Store

log = structlog.get_logger(__name__)

BUDGET = 1.5
"""Seconds that somebody who types is kept waiting for the catalog; Discord allows 3."""
MOST = 25
"""Suggestions that Discord shows."""
SHORTEST = 2
"""Letters from which on the catalog is asked."""
MOST_SEARCHES = 3
"""Searches under way at one time: the catalog takes two calls a second, and choices come first."""
FRESH = timedelta(days=7)
"""How long a copy of a watched show is good."""


class Finder:
    """Finds shows in the memory and in the catalog; what it finds is remembered."""

    def __init__(self, store: Store, catalog: TVmaze, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._catalog = catalog
        self._clock = clock
        self._searches: dict[str, asyncio.Task[tuple[Show, ...]]] = {}

    async def suggest(self, typed: str) -> tuple[Show, ...]:
        """What may be meant by the letters typed so far; never takes much longer than BUDGET."""
        known = await self._store.shows.search(typed, MOST)
        if len(fold(typed)) < SHORTEST or len(known) >= MOST:
            return known
        search = self._search(typed)
        if search is None:
            return known
        await asyncio.wait({search}, timeout=BUDGET)
        return _merged(known, search.result() if search.done() else ())

    async def candidates(self, typed: str) -> tuple[Show, ...]:
        """The shows that a choice (an id) or a typed title may mean; one if it is clear."""
        typed = typed.strip()
        known = await self._store.shows.search(typed, MOST)
        namesakes = _named(known, typed)
        if typed.isdecimal():
            chosen = await self._by_id(int(typed))
            # Some shows are called by a number: "24" may be typed as well as chosen.
            return _merged((chosen,) if chosen else (), namesakes)
        try:
            found = _merged(known, await self._catalog.search(typed))
        except SourceError:
            if not known:
                raise
            found = known
        await self._keep(found)
        exact = _named(found, typed)
        return exact if len(exact) == 1 else _merged(exact, found)

    async def whole(self, show: Show) -> Show:
        """The show with its people, whom search results lack; kept from now on."""
        if show.people:
            return show
        try:
            found = await self._catalog.show(show.id)
        except SourceError as error:
            # It is looked up again with the other watched shows when the catalog is back.
            log.warning("show stays without its people", show=show.id, trouble=str(error))
            return show
        if found is None:
            return show
        await self._store.shows.keep([found], self._clock())
        return found

    async def close(self) -> None:
        """Stops searching."""
        searches = tuple(self._searches.values())
        for search in searches:
            search.cancel()
        await asyncio.gather(*searches, return_exceptions=True)

    async def _by_id(self, show_id: int) -> Show | None:
        known = await self._store.shows.get(show_id)
        if known is not None:
            return known
        found = await self._catalog.show(show_id)
        if found is not None:
            await self._store.shows.keep([found], self._clock())
        return found

    def _search(self, typed: str) -> asyncio.Task[tuple[Show, ...]] | None:
        """The search for these letters, under way already or begun; None if there are too many."""
        key = fold(typed)
        if key not in self._searches and len(self._searches) < MOST_SEARCHES:
            search = asyncio.create_task(self._ask(typed))
            self._searches[key] = search
            search.add_done_callback(lambda _: self._searches.pop(key, None))
        return self._searches.get(key)

    async def _ask(self, typed: str) -> tuple[Show, ...]:
        try:
            found = await self._catalog.search(typed)
        except SourceError as error:
            log.info("catalog gives no suggestions", trouble=str(error))
            return ()
        await self._keep(found)
        return found

    async def _keep(self, found: Iterable[Show]) -> None:
        """Remembers search results as stale: if one is watched, it is soon looked up whole."""
        await self._store.shows.keep_new(found, self._clock() - FRESH)


def _named(shows: Iterable[Show], typed: str) -> tuple[Show, ...]:
    return tuple(show for show in shows if fold(show.title) == fold(typed))


def _merged(*lists: Iterable[Show]) -> tuple[Show, ...]:
    """Each show once, in order, as many as a menu holds."""
    shows = {show.id: show for shows in reversed(lists) for show in shows}
    order = dict.fromkeys(show.id for shows in lists for show in shows)
    return tuple(shows[show_id] for show_id in order)[:MOST]
