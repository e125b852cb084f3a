import pytest
from sqlalchemy.exc import IntegrityError

from storage import Store
from storage.items import SeenItem
from storage.news import News
from storage.sources import NewSource
from tests.builders import HARBOUR, NOW, item, story, telling


async def test_a_record_is_kept_whole_or_not_at_all(store: Store) -> None:
    reel = NewSource("feed", "Reel", "https://reel.example/feed", "en", 600)
    await store.sources.ensure([reel], NOW)
    [source] = await store.sources.all()
    one = SeenItem(7, source.id, item("Something happened"))
    nobodys = story(1, telling(show=type(HARBOUR)(id=999, title="Not In The Catalog")))

    with pytest.raises(IntegrityError):
        await store.news.record(News(items=[one], new=[nobodys]), NOW)

    assert await store.items.unseen([7]) == {7}
    assert await store.stories.latest([999], 10) == ()
