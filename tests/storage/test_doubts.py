from bot.domain.charting import Doubted
from bot.domain.model import Chart
from bot.domain.names import Doubt
from storage import Store
from storage.news import News
from tests.builders import GLASS, HARBOUR, NOW

CHART = Chart("netflix", "Netflix", "global", "TV (English)")
DOUBTED = Doubted(("netflix", "ghosts"), "Ghosts", CHART, Doubt("2 shows", (HARBOUR, GLASS)))


async def test_a_doubt_is_open_until_it_is_settled(store: Store) -> None:
    await store.news.record(News(doubts=[DOUBTED]), NOW)

    [doubt] = await store.doubts.open()
    assert (doubt.title, doubt.chart, doubt.show_ids) == ("Ghosts", "Netflix Top 10", (101, 102))

    assert await store.doubts.settle("netflix", "ghosts", 102, by=7)
    assert await store.doubts.count() == 0
    assert await store.doubts.settled() == {("netflix", "ghosts"): 102}


async def test_a_title_that_is_none_of_ours_is_settled_too(store: Store) -> None:
    await store.news.record(News(doubts=[DOUBTED]), NOW)

    await store.doubts.settle("netflix", "ghosts", None, by=7)

    assert await store.doubts.settled() == {("netflix", "ghosts"): None}


async def test_what_is_settled_stays_so_when_the_title_comes_again(store: Store) -> None:
    await store.news.record(News(doubts=[DOUBTED]), NOW)
    await store.doubts.settle("netflix", "ghosts", 102, by=7)

    await store.news.record(News(doubts=[DOUBTED]), NOW)

    assert await store.doubts.open() == ()


async def test_what_is_no_doubt_cannot_be_settled(store: Store) -> None:
    assert not await store.doubts.settle("netflix", "ghosts", 102, by=7)
