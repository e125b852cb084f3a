from dataclasses import replace
from datetime import timedelta

from bot.domain.model import Story
from storage import Store
from storage.news import News
from storage.owing import Owed
from storage.parcels import Delivered, Parcel
from tests.builders import NOW, renewed, story, telling

LATER = NOW + timedelta(hours=1)
GUILD = 10


def owed(story_id: int, channel_id: int, guild_id: int | None = GUILD) -> Owed:
    return Owed(story_id, guild_id, channel_id, role_id=None, veiled=False)


def new(*story_ids: int) -> list[Story]:
    return [story(one, telling(renewed(one))) for one in story_ids]


async def deliver(store: Store, message_id: int = 77) -> Parcel:
    """Posts the one parcel that is due."""
    [parcel] = await store.deliveries.take(LATER, 10)
    await store.deliveries.settle([Delivered(parcel, message_id)], LATER)
    return parcel


async def withdraw(store: Store, story_id: int = 1, guild_id: int | None = GUILD) -> bool:
    return await store.deliveries.withdraw(
        story_id, guild_id=guild_id, channel_id=501, by=7, now=LATER
    )


async def test_a_withdrawn_story_is_owed_an_edit_that_tells_it_as_withdrawn(store: Store) -> None:
    await store.news.record(News(new=new(1, 2), owed=[owed(1, 501), owed(2, 501)]), NOW)
    await deliver(store)

    await withdraw(store)
    edit = await deliver(store)

    assert edit.message_id == 77
    assert [one.id for one in edit.stories] == [2]
    assert [one.id for one in edit.withdrawn] == [1]
    assert await store.deliveries.take(LATER + timedelta(days=1), 10) == ()


async def test_a_withdrawn_story_is_taken_back_in_every_channel_of_the_guild(store: Store) -> None:
    owed_to = [owed(1, 501), owed(1, 502), owed(1, 601, guild_id=11)]
    await store.news.record(News(new=new(1), owed=owed_to), NOW)
    parcels = await store.deliveries.take(LATER, 10)
    await store.deliveries.settle([Delivered(parcel, 77) for parcel in parcels], LATER)

    await withdraw(store)
    edits = await store.deliveries.take(LATER, 10)

    assert [edit.channel_id for edit in edits] == [501, 502]


async def test_a_withdrawn_story_that_was_not_posted_yet_never_is(store: Store) -> None:
    await store.news.record(News(new=new(1), owed=[owed(1, 501)]), NOW)

    await withdraw(store)

    assert await store.deliveries.take(LATER, 10) == ()


async def test_a_story_withdrawn_while_it_is_posted_is_edited_afterwards(store: Store) -> None:
    await store.news.record(News(new=new(1), owed=[owed(1, 501)]), NOW)
    [parcel] = await store.deliveries.take(LATER, 10)

    await withdraw(store)
    await store.deliveries.settle([Delivered(parcel, 77)], LATER)
    edit = await deliver(store)

    assert (edit.message_id, edit.stories) == (77, ())
    assert await store.deliveries.take(LATER + timedelta(days=1), 10) == ()


async def test_a_withdrawn_story_may_grow_without_being_told_again(store: Store) -> None:
    await store.news.record(News(new=new(1), owed=[owed(1, 501)]), NOW)
    await deliver(store)
    await withdraw(store)
    edit = await deliver(store)
    grown = replace(edit.withdrawn[0], version=2)

    await store.news.record(News(grown=[grown], owed=[owed(1, 502)]), LATER)

    assert await store.deliveries.take(LATER + timedelta(days=1), 10) == ()


async def test_a_follower_withdraws_a_story_for_themselves_alone(store: Store) -> None:
    owed_to = [owed(1, 501, guild_id=None), owed(1, 502, guild_id=None)]
    await store.news.record(News(new=new(1), owed=owed_to), NOW)
    parcels = await store.deliveries.take(LATER, 10)
    await store.deliveries.settle([Delivered(parcel, 77) for parcel in parcels], LATER)

    await withdraw(store, guild_id=None)
    edits = await store.deliveries.take(LATER, 10)

    assert [edit.channel_id for edit in edits] == [501]


async def test_a_story_is_withdrawn_once(store: Store) -> None:
    await store.news.record(News(new=new(1), owed=[owed(1, 501)]), NOW)
    await deliver(store)

    assert await withdraw(store)
    assert not await withdraw(store)


async def test_an_alert_that_was_deleted_is_not_posted_anew_when_its_story_grows(
    store: Store,
) -> None:
    await store.news.record(News(new=new(1), owed=[owed(1, 501)]), NOW)
    [parcel] = await store.deliveries.take(LATER, 10)
    await store.deliveries.settle([Delivered(parcel, None)], LATER)

    await store.news.record(News(grown=[replace(parcel.stories[0], version=2)]), LATER)

    assert await store.deliveries.take(LATER + timedelta(days=1), 10) == ()
