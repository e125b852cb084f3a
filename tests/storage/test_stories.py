from bot.domain.model import Kind
from storage import Store
from storage.news import News
from tests.builders import GLASS, HARBOUR, NOW, renewed, spoke, story, telling

BOTH = (HARBOUR.id, GLASS.id)


async def test_the_newest_stories_come_page_by_page(store: Store) -> None:
    new = [story(n, telling(renewed(n), hours=n)) for n in range(1, 6)]
    await store.news.record(News(new=new), NOW)

    first = await store.stories.latest(BOTH, 2)
    second = await store.stories.latest(BOTH, 2, skip=2)

    assert [one.id for one in (*first, *second)] == [5, 4, 3, 2]


async def test_stories_are_counted_by_show_and_kind(store: Store) -> None:
    new = [
        story(1, telling(renewed(2))),
        story(2, telling(spoke())),
        story(3, telling(renewed(2), show=GLASS)),
    ]
    await store.news.record(News(new=new), NOW)

    assert await store.stories.count() == 3
    assert await store.stories.count([HARBOUR.id]) == 2
    assert await store.stories.count(BOTH, Kind.RENEWAL) == 2
