from dataclasses import replace
from datetime import timedelta

from bot.domain.model import Silence
from storage import Store
from storage.items import SeenItem, item_key
from storage.news import News
from storage.sources import NewSource
from tests.builders import GLASS, HARBOUR, NOW, item

REEL = NewSource("feed", "Reel", "https://reel.example/feed", "en", 600)


async def seen(store: Store, guid: str, headline: str = "Something happened") -> SeenItem:
    await store.sources.ensure([REEL], NOW)
    [source] = await store.sources.all()
    found = item(headline, guid)
    return SeenItem(item_key(source.id, found), source.id, found)


def test_an_address_is_one_identity_for_every_source() -> None:
    assert item_key(1, item(guid="https://a.example/1")) == item_key(
        2, item(guid="https://a.example/1")
    )


def test_a_bare_number_is_an_identity_within_its_source() -> None:
    assert item_key(1, item(guid="77")) != item_key(2, item(guid="77"))


def test_the_headline_is_no_part_of_the_identity() -> None:
    assert item_key(1, item("One")) == item_key(1, item("Another"))


async def test_what_was_recorded_was_seen(store: Store) -> None:
    one, other = await seen(store, "a"), await seen(store, "b")
    await store.news.record(News(items=[one]), NOW)

    assert await store.items.unseen([one.key, other.key]) == {other.key}


async def test_many_keys_are_looked_up_at_once(store: Store) -> None:
    assert len(await store.items.unseen(range(40_000))) == 40_000


async def test_having_been_seen_is_remembered_longer_than_the_item(store: Store) -> None:
    one = await seen(store, "a", "Harbour Lights is back")
    await store.news.record(News(items=[one]), NOW)

    await store.items.forget(NOW + timedelta(days=1), NOW - timedelta(days=1))

    assert await store.items.recent(NOW - timedelta(days=9), "Harbour", 10) == ()
    assert await store.items.unseen([one.key]) == frozenset()


async def test_kept_items_are_found_by_their_words(store: Store) -> None:
    one = await seen(store, "a", "Harbour Lights is back")
    other = await seen(store, "b", "Ferries are late")
    await store.news.record(News(items=[one, other]), NOW)

    [(guild, found)] = await store.items.recent(NOW - timedelta(days=1), "harbour lights", 10)

    assert (guild, found) == (None, one.item)


async def test_why_nothing_was_said_is_kept_by_show(store: Store) -> None:
    one = await seen(store, "a", "Will it be back?")
    quiet = replace(one, silences=(Silence(HARBOUR, ("only a question",)),))
    await store.news.record(News(items=[quiet]), NOW)

    assert [r for _, _, r in await store.stories.silences(HARBOUR.id, 10)] == [["only a question"]]
    assert await store.stories.silences(GLASS.id, 10) == ()
