import asyncio
import time
from collections.abc import AsyncIterator

import pytest

from bot.client.finding import BUDGET, MOST_SEARCHES, Finder
from bot.demo.press import Press
from bot.demo.press.faults import Slow
from bot.domain.model import Show
from bot.errors import SourceError
from bot.sources.catalog.tvmaze import TVmaze
from bot.sources.web import Web
from storage import Store
from tests.builders import GLASS, HARBOUR, NOW
from tests.rig import Rig


@pytest.fixture
async def finder(store: Store, catalog: Press) -> AsyncIterator[Finder]:
    async with Web(user_agent="Encore tests", per_host=10) as web:
        finder = Finder(store, TVmaze(web, catalog.url()), lambda: NOW)
        yield finder
        await finder.close()


async def test_a_slow_catalog_keeps_nobody_waiting_and_its_answer_is_kept(
    finder: Finder, store: Store, rig: Rig, catalog: Press
) -> None:
    await rig.stop()
    rig.serve(HARBOUR, Show(id=300, title="Harbour Nights"), search="harbour")
    catalog.fail("/search/shows", Slow(BUDGET + 1.2))

    start = time.monotonic()
    at_once = await finder.suggest("harbour")
    waited = time.monotonic() - start
    later = await finder.suggest("harbour")

    assert at_once == (HARBOUR,)
    assert waited < BUDGET + 1.0
    assert [show.id for show in later] == [101, 300]
    assert len([asked for asked in catalog.requests if "harbour" in asked.path]) == 1
    assert await store.shows.get(101) == HARBOUR


async def test_many_letters_typed_at_once_make_few_searches(finder: Finder, catalog: Press) -> None:
    catalog.fail("/search/shows", Slow(1.0))

    words = [f"show {n}" for n in range(12)]
    await asyncio.gather(*map(finder.suggest, words))

    assert len(catalog.requests) == MOST_SEARCHES


async def test_a_single_letter_asks_nobody(finder: Finder, catalog: Press) -> None:
    assert await finder.suggest("h") == (HARBOUR, GLASS)
    assert not catalog.requests


async def test_a_broken_catalog_leaves_what_is_known(finder: Finder, catalog: Press) -> None:
    catalog.serve("/search/shows", b"oops", status=500)

    assert await finder.suggest("harbour") == (HARBOUR,)
    assert await finder.candidates("harbour lights") == (HARBOUR,)
    with pytest.raises(SourceError):
        await finder.candidates("something else")


async def test_an_id_that_is_not_known_is_looked_up(finder: Finder, rig: Rig) -> None:
    show = Show(id=300, title="Harvest Moon", people=HARBOUR.people[:1])
    rig.serve(show)

    assert await finder.candidates("300") == (show,)
    assert await finder.candidates("301") == ()
