from datetime import timedelta

from bot.client import Encore
from bot.demo.discord import Channel, LocalDiscord
from bot.domain.model import Show
from storage.items import SeenItem
from storage.news import News
from storage.sources import NewSource
from tests.builders import HARBOUR, NOW, item, new_watch, renewed, story, telling
from tests.rig import Rig, eventually

LOOPS = ("intake", "outbox", "catalog", "notices", "retention", "watchdog")


def worked(bot: Encore) -> bool:
    return all(bot.loops.loops[name].worked_at for name in LOOPS)


async def test_all_loops_run_and_keep_when_they_last_worked(rig: Rig, local: LocalDiscord) -> None:
    await local.until(lambda: worked(rig.bot))

    assert [rig.bot.loops.loops[name].trouble for name in LOOPS] == [None] * len(LOOPS)


async def test_what_was_owed_when_the_bot_stopped_is_posted_when_it_starts(
    rig: Rig, local: LocalDiscord, tv: Channel
) -> None:
    await rig.stop()
    await rig.owe(tv, story(1, telling(renewed(2))))

    await rig.start()
    await local.until(lambda: len(local.messages(tv)) == 1)


async def test_a_watched_show_known_only_in_part_is_looked_up(rig: Rig) -> None:
    thin = Show(id=300, title="Harvest Moon")
    rig.serve(Show(id=300, title="Harvest Moon", people=HARBOUR.people))
    await rig.store.shows.keep_new([thin], NOW - timedelta(days=8))
    await rig.store.watches.set(new_watch(501, thin), NOW)

    await rig.start()

    async def whole() -> bool:
        show = await rig.store.shows.get(300)
        return show is not None and len(show.people) == 2

    await eventually(whole)


async def test_old_items_are_forgotten_and_that_they_were_seen_is_remembered(rig: Rig) -> None:
    await rig.store.sources.add(NewSource("feed", "Reel", "https://reel.example", "en", 600), NOW)
    [source] = await rig.store.sources.all()
    await rig.store.news.record(News(items=[SeenItem(7, source.id, item("Old news"))]), NOW)
    rig.clock.advance(days=100)

    await rig.start()

    async def forgotten() -> bool:
        return await rig.store.items.recent(NOW - timedelta(days=1), "Old", 5) == ()

    await eventually(forgotten)
    assert await rig.store.items.unseen([7]) == frozenset()


async def test_a_catalog_that_fails_stops_no_other_loop(
    rig: Rig, local: LocalDiscord, tv: Channel
) -> None:
    await rig.store.watches.set(new_watch(tv.id, HARBOUR), NOW)
    rig.catalog.serve("/shows/101", b"oops", status=500)
    rig.clock.advance(days=30)

    await rig.start()
    await local.until(lambda: rig.bot.loops.loops["catalog"].failures > 0)
    await rig.tell(tv, story(1, telling(renewed(2))))

    assert "SourceError" in (rig.bot.loops.loops["catalog"].trouble or "")


async def test_commands_are_not_sent_again_where_nothing_changed(
    rig: Rig, local: LocalDiscord
) -> None:
    before = [one.method for one in local.requests if one.path.endswith("/commands")]

    await rig.start()
    after = [one.method for one in local.requests if one.path.endswith("/commands")]

    assert before == ["GET", "PUT"]
    assert after == ["GET", "PUT", "GET"]
