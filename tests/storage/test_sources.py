from datetime import timedelta

from storage import Store
from storage.news import News
from storage.sources import NewSource, Source, SourceState
from tests.builders import NOW

REEL = NewSource("feed", "Reel", "https://reel.example/feed", "en", 600)
SCREEN = NewSource("feed", "Screen", "https://screen.example/feed", "fr", 600)
OURS = NewSource("feed", "Ours", "https://ours.example/feed", "en", 600, guild_id=10)


def after(source: Source, *, trouble: str | None = None, minutes: int = 30) -> SourceState:
    return SourceState(
        id=source.id,
        etag='"1"',
        last_modified=None,
        body_hash="abc",
        interval=900,
        failures=1 if trouble else 0,
        due_at=NOW + timedelta(minutes=minutes),
        trouble=trouble,
    )


async def names(store: Store, guild_id: int | None = None) -> list[str]:
    return [source.name for source in await store.sources.all(guild_id)]


async def test_a_new_source_is_due_at_once(store: Store) -> None:
    await store.sources.ensure([REEL], NOW)

    [due] = await store.sources.due(NOW, 10)

    assert (due.name, due.baseline_at) == ("Reel", None)


async def test_what_is_no_longer_wanted_rests_and_what_is_wanted_again_goes_on(
    store: Store,
) -> None:
    await store.sources.ensure([REEL, SCREEN], NOW)
    [_, screen] = await store.sources.all()
    await store.news.record(News(states=[after(screen)]), NOW)

    await store.sources.ensure([REEL], NOW)
    assert await names(store) == ["Reel"]
    await store.sources.ensure([REEL, SCREEN], NOW)

    [_, again] = await store.sources.all()
    assert (again.id, again.etag, again.baseline_at) == (screen.id, '"1"', NOW)


async def test_a_guilds_own_source_is_seen_by_that_guild_alone(store: Store) -> None:
    await store.sources.ensure([REEL], NOW)
    await store.sources.add(OURS, NOW)

    assert await names(store, guild_id=10) == ["Ours", "Reel"]
    assert await names(store, guild_id=11) == ["Reel"]


async def test_our_own_list_leaves_what_guilds_added_alone(store: Store) -> None:
    await store.sources.add(OURS, NOW)

    await store.sources.ensure([REEL], NOW)

    assert await names(store, guild_id=10) == ["Ours", "Reel"]


async def test_a_failure_is_kept_with_its_reason_until_it_works_again(store: Store) -> None:
    await store.sources.ensure([REEL], NOW)
    [reel] = await store.sources.all()

    await store.news.record(News(states=[after(reel, trouble="it is down")]), NOW)
    [broken] = await store.sources.all()
    await store.news.record(News(states=[after(reel)]), NOW)
    [mended] = await store.sources.all()

    assert (broken.trouble, broken.worked_at, broken.tried_at) == ("it is down", None, NOW)
    assert (mended.trouble, mended.worked_at) == (None, NOW)


async def test_a_source_is_due_when_its_time_has_come(store: Store) -> None:
    await store.sources.ensure([REEL], NOW)
    [reel] = await store.sources.all()
    await store.news.record(News(states=[after(reel, minutes=30)]), NOW)

    assert await store.sources.due(NOW + timedelta(minutes=29), 10) == ()
    assert len(await store.sources.due(NOW + timedelta(minutes=30), 10)) == 1
