from dataclasses import replace
from datetime import timedelta

from bot.domain.model import Aside, Note
from storage import Store
from storage.items import SeenItem
from storage.news import News
from storage.sources import NewSource
from tests.builders import GLASS, HARBOUR, NOW, item

ORDERED = Note(HARBOUR, Aside.ORDERED, "A two-season order in 2023", seasons=2, year=2023)


async def test_what_was_said_in_passing_is_kept_with_its_source(store: Store) -> None:
    seen = SeenItem(1, 1, item(), notes=(ORDERED,))
    await _record(store, seen)

    [noted] = await store.notes.of_show(HARBOUR)

    assert noted.note == ORDERED
    assert (noted.outlet, noted.link, noted.at) == ("The Daily Reel", "https://reel.example/1", NOW)
    assert await store.notes.of_show(GLASS) == ()


async def test_a_date_in_the_future_counts_as_now(store: Store) -> None:
    later = replace(item(), published=NOW + timedelta(days=9))
    await _record(store, SeenItem(1, 1, later, notes=(ORDERED,)))

    [noted] = await store.notes.of_show(HARBOUR)

    assert noted.at == NOW


async def test_the_same_of_the_same_link_is_kept_once(store: Store) -> None:
    await _record(store, SeenItem(1, 1, item(), notes=(ORDERED,)))
    await _record(store, SeenItem(2, 1, item(), notes=(ORDERED,)))

    assert len(await store.notes.of_show(HARBOUR)) == 1


async def _record(store: Store, seen: SeenItem) -> None:
    await store.sources.ensure([NewSource("feed", "Reel", "https://reel.example", "en", 60)], NOW)
    await store.news.record(News(items=[seen]), NOW)
