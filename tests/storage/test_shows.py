from dataclasses import replace
from datetime import timedelta

from bot.domain.model import Show
from storage import Store
from tests.builders import GLASS, HARBOUR, NOW, new_watch


async def test_a_search_result_never_replaces_what_is_known_better(store: Store) -> None:
    thin = replace(HARBOUR, people=(), network=None)
    other = Show(id=103, title="Harbour Nights")

    await store.shows.keep_new([thin, other], NOW)

    assert await store.shows.get_all([101, 103, 999]) == {101: HARBOUR, 103: other}


async def test_only_watched_shows_are_looked_up_again(store: Store) -> None:
    await store.watches.set(new_watch(501, HARBOUR), NOW)

    old = await store.shows.older_than(NOW + timedelta(days=1), 10)

    assert old == (HARBOUR.id,)


async def test_titles_that_begin_with_what_was_typed_come_first(store: Store) -> None:
    found = await store.shows.search("the GLASS")

    assert found == (GLASS,)
