import asyncio
from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.demo.press import Press
from bot.demo.press.faults import Status
from bot.domain.model import Item, Kind, Show
from bot.intake import Intake, Round
from bot.looks import Looker
from bot.sources.web import Web
from storage import Store
from storage.sources import NewSource
from tests.builders import GLASS, HARBOUR, NOW, new_watch

LATER = NOW + timedelta(hours=6)
MUCH_LATER = NOW + timedelta(days=3)


def piece(headline: str, name: str, *, outlet: str = "Reel") -> Item:
    link = f"https://reel.example/{name}"
    return Item(link, link, headline, "", outlet, published=NOW - timedelta(hours=1))


RENEWED = piece("Prime Video Renews ‘Harbour Lights’ for Season 2", "renewed")
ENDED = piece("Netflix Cancels ‘The Glass Orchard’ After Two Seasons", "ended")
WEATHER = piece("Ferry timetable for the weekend", "ferries")


@pytest.fixture
async def store(store: Store) -> Store:
    """One channel watches both shows."""
    for show in (HARBOUR, GLASS):
        await store.watches.set(new_watch(501, show), NOW)
    return store


@pytest.fixture
async def intake(store: Store, press: Press, web: Web) -> Intake:
    """Two feeds, looked at once before: their baseline is a piece about the weather."""
    for path in ("/reel", "/screen"):
        press.publish(path, [WEATHER])
    feeds = [
        NewSource("feed", name, press.url(path), "en", 300)
        for name, path in (("Reel", "/reel"), ("Screen", "/screen"))
    ]
    await store.sources.ensure(feeds, NOW)
    intake = Intake(store, Looker(web, {}))
    await intake.round(NOW)
    return intake


async def test_news_of_a_watched_show_is_owed_to_its_channel(
    store: Store, press: Press, intake: Intake
) -> None:
    press.publish("/reel", [RENEWED, WEATHER])

    done = await intake.round(LATER)

    assert done == Round(
        looked=2, failed=0, items=1, stories=1, owed=1, claims=Counter([Kind.RENEWAL])
    )
    [parcel] = await store.deliveries.take(LATER, 10)
    assert parcel.channel_id == 501
    assert parcel.stories[0].show == HARBOUR


async def test_what_a_source_says_at_first_sight_is_owed_to_nobody(
    store: Store, press: Press, intake: Intake
) -> None:
    press.publish("/new", [RENEWED])
    await store.sources.add(NewSource("feed", "New", press.url("/new"), "en", 300), LATER)

    done = await intake.round(LATER)

    assert (done.stories, done.owed) == (1, 0)


async def test_the_same_item_in_two_feeds_is_one_item(press: Press, intake: Intake) -> None:
    press.publish("/reel", [RENEWED])
    press.publish("/screen", [RENEWED])

    done = await intake.round(LATER)

    assert (done.items, done.owed) == (1, 1)


async def test_two_outlets_tell_one_story(store: Store, press: Press, intake: Intake) -> None:
    other = replace(RENEWED, guid="https://screen.example/9", link="https://screen.example/9")
    press.publish("/reel", [RENEWED])
    press.publish("/screen", [other])

    done = await intake.round(LATER)

    [told] = await store.stories.latest([HARBOUR.id], 10)
    assert done.owed == 1
    assert {telling.outlet for telling in told.tellings} == {"Reel", "Screen"}


async def test_an_item_that_changes_in_place_or_comes_back_is_not_told_again(
    press: Press, intake: Intake
) -> None:
    press.publish("/reel", [RENEWED])
    await intake.round(LATER)

    press.publish("/reel", [replace(RENEWED, headline="Updated: " + RENEWED.headline)])
    changed = await intake.round(LATER + timedelta(hours=6))
    press.publish("/reel", [WEATHER])
    await intake.round(LATER + timedelta(hours=12))
    press.publish("/reel", [RENEWED, WEATHER])
    back = await intake.round(LATER + timedelta(hours=18))

    assert (changed.items, changed.owed) == (0, 0)
    assert (back.items, back.owed) == (0, 0)


async def test_an_unchanged_feed_is_not_fetched_anew(press: Press, intake: Intake) -> None:
    await intake.round(LATER)

    assert press.asked("/reel") == {200: 1, 304: 1}


async def test_a_broken_source_says_why_and_stops_nobody(
    store: Store, press: Press, intake: Intake
) -> None:
    press.fail("/screen", Status(403))
    press.publish("/reel", [RENEWED])

    done = await intake.round(LATER)

    reel, screen = await store.sources.all()
    assert (done.failed, done.owed) == (1, 1)
    assert reel.trouble is None
    assert "403" in (screen.trouble or "")
    assert screen.failures == 1
    assert screen.worked_at == NOW


async def test_a_mended_source_tells_what_it_had_meanwhile(
    store: Store, press: Press, intake: Intake
) -> None:
    press.fail("/reel", Status(503))
    press.publish("/reel", [RENEWED])
    await intake.round(LATER)

    press.fail("/reel", None)
    done = await intake.round(LATER + timedelta(hours=12))

    assert done.owed == 1
    assert all(source.trouble is None for source in await store.sources.all())


async def test_news_found_after_a_long_downtime_is_history(press: Press, intake: Intake) -> None:
    press.publish("/reel", [RENEWED])

    done = await intake.round(MUCH_LATER)

    assert (done.stories, done.owed) == (1, 0)


async def unwatch(store: Store, show: Show) -> None:
    [watch] = [one for one in await store.watches.of_guild(10) if one.show_id == show.id]
    await store.watches.remove(watch.id, guild_id=10)


async def test_a_show_is_read_for_from_the_moment_it_is_watched(
    store: Store, press: Press, intake: Intake
) -> None:
    await unwatch(store, GLASS)
    press.publish("/reel", [WEATHER, RENEWED])
    await intake.round(LATER)
    await store.watches.set(new_watch(501, GLASS), LATER)

    press.publish("/reel", [ENDED, RENEWED])
    done = await intake.round(LATER + timedelta(hours=6))

    assert done.owed == 1


async def test_looking_back_finds_the_stories_of_a_newly_watched_show_and_owes_nothing(
    store: Store, press: Press, intake: Intake
) -> None:
    await unwatch(store, GLASS)
    press.publish("/reel", [ENDED])
    await intake.round(LATER)
    await store.watches.set(new_watch(501, GLASS), LATER)

    await intake.look_back(GLASS, LATER)

    assert len(await store.stories.latest([GLASS.id], 10)) == 1
    assert await store.deliveries.take(LATER, 10) == ()


async def test_two_who_look_back_at_once_find_one_story(
    store: Store, press: Press, intake: Intake
) -> None:
    await unwatch(store, GLASS)
    press.publish("/reel", [ENDED])
    await intake.round(LATER)

    await asyncio.gather(*(intake.look_back(GLASS, LATER) for _ in range(5)))

    assert len(await store.stories.latest([GLASS.id], 10)) == 1


async def test_why_nothing_was_told_is_kept(store: Store, press: Press, intake: Intake) -> None:
    asked = piece("Will ‘Harbour Lights’ Be Renewed for Season 2?", "question")
    press.publish("/reel", [asked])

    done = await intake.round(LATER)

    [(headline, link, reasons)] = await store.stories.silences(HARBOUR.id, 10)
    assert done.owed == 0
    assert (headline, link) == (asked.headline, asked.link)
    assert reasons


async def own_feed(store: Store, press: Press, intake: Intake, guild_id: int) -> None:
    """The guild has a feed of its own, looked at once before."""
    press.publish("/own", [WEATHER])
    own = NewSource("feed", "Fan page", press.url("/own"), "en", 300, guild_id)
    await store.sources.add(own, NOW)
    await intake.round(NOW)


async def test_what_a_guilds_own_feed_says_reaches_that_guild_alone(
    store: Store, press: Press, intake: Intake
) -> None:
    await store.watches.set(new_watch(777, HARBOUR, guild_id=99), NOW)
    await own_feed(store, press, intake, 99)
    press.publish("/own", [RENEWED])

    await intake.round(LATER)

    assert [one.channel_id for one in await store.deliveries.take(LATER, 10)] == [777]
    assert await store.stories.latest([HARBOUR.id], 10, guild_id=10) == ()
    assert len(await store.stories.latest([HARBOUR.id], 10, guild_id=99)) == 1
    assert (await store.stories.count(guild_id=10), await store.stories.count(guild_id=99)) == (
        0,
        1,
    )


async def test_an_item_that_a_guilds_own_feed_had_first_is_news_to_all_others(
    store: Store, press: Press, intake: Intake
) -> None:
    await own_feed(store, press, intake, 99)
    press.publish("/own", [RENEWED])
    await intake.round(LATER)
    press.publish("/reel", [RENEWED])

    done = await intake.round(MUCH_LATER - timedelta(days=2))

    [parcel] = await store.deliveries.take(MUCH_LATER, 10)
    assert done.owed == 1
    assert [told.outlet for told in parcel.stories[0].tellings] == ["Reel"]


async def test_an_item_that_all_have_seen_is_not_told_again_by_a_guilds_own_feed(
    store: Store, press: Press, intake: Intake
) -> None:
    await own_feed(store, press, intake, 10)
    press.publish("/reel", [RENEWED])
    press.publish("/own", [RENEWED])

    done = await intake.round(LATER)

    [story] = await store.stories.latest([HARBOUR.id], 10, guild_id=10)
    assert done.items == 1
    assert len(story.tellings) == 1
