from dataclasses import replace

from bot.domain.model import ChartWatch
from storage import Store
from tests.builders import NOW

WATCH = ChartWatch(0, 10, 501, "Netflix", "global", "TV (English)", None, 7)


async def test_a_watch_of_a_chart_is_there_until_its_guild_removes_it(store: Store) -> None:
    made = await store.chart_watches.set(WATCH, NOW)

    assert await store.chart_watches.of_guild(10) == (made,)
    assert not await store.chart_watches.remove(made.id, guild_id=11)
    assert await store.chart_watches.remove(made.id, guild_id=10)
    assert await store.chart_watches.all() == ()


async def test_the_same_watch_again_changes_whom_it_pings(store: Store) -> None:
    wide = replace(WATCH, region=None, category=None)
    await store.chart_watches.set(wide, NOW)

    await store.chart_watches.set(replace(wide, role_id=9), NOW)
    await store.chart_watches.set(WATCH, NOW)

    assert [watch.role_id for watch in await store.chart_watches.all()] == [9, None]


async def test_a_channel_that_is_gone_hears_of_no_chart(store: Store) -> None:
    await store.chart_watches.set(WATCH, NOW)

    assert await store.chart_watches.remove_channel(501) == 1
    assert await store.chart_watches.all() == ()
