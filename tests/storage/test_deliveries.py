from datetime import timedelta

from bot.domain.model import Story
from storage import Store
from storage.news import News
from storage.owing import Owed
from storage.parcels import MOST_IN_ONE, Delivered, Lapsed, Postponed
from tests.builders import NOW, renewed, story, telling

LATER = NOW + timedelta(hours=1)


async def owe(store: Store, *channels: int, stories: int = 1, first: int = 1) -> None:
    """So many new stories, each owed to each of the channels."""
    new = [story(first + n, telling(renewed(first + n))) for n in range(stories)]
    owed = [
        Owed(one.id, guild_id=10, channel_id=channel, role_id=None, veiled=False)
        for one in new
        for channel in channels
    ]
    await store.news.record(News(new=new, owed=owed), NOW)


def grown(one: Story) -> Story:
    found = story(one.id, *one.tellings, telling(one.details, outlet="Second Screen"))
    return Story(
        found.id, found.show, found.kind, found.details, found.certainty, found.tellings, 2
    )


async def test_what_is_owed_is_taken_once(store: Store) -> None:
    await owe(store, 501)

    first = await store.deliveries.take(NOW, 10)
    second = await store.deliveries.take(NOW, 10)

    assert [parcel.channel_id for parcel in first] == [501]
    assert second == ()


async def test_a_story_owed_twice_to_a_channel_is_owed_once(store: Store) -> None:
    await owe(store, 501)
    again = Owed(1, guild_id=10, channel_id=501, role_id=None, veiled=False)
    await store.news.record(News(owed=[again, again]), NOW)

    [parcel] = await store.deliveries.take(NOW, 10)

    assert len(parcel.stories) == 1


async def test_a_burst_for_one_channel_is_one_parcel(store: Store) -> None:
    await owe(store, 501, stories=MOST_IN_ONE + 2)

    [first] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Delivered(first, 9)], NOW)
    [second] = await store.deliveries.take(NOW, 10)

    assert [len(first.stories), len(second.stories)] == [MOST_IN_ONE, 2]


async def test_a_channel_gets_one_message_at_a_time(store: Store) -> None:
    await owe(store, 501)
    await store.deliveries.take(NOW, 10)
    await owe(store, 501, first=2)

    assert await store.deliveries.take(NOW, 10) == ()


async def test_the_longest_waiting_channel_comes_first(store: Store) -> None:
    await owe(store, 502)
    new = story(2, telling(renewed(2)))
    owed = [Owed(2, guild_id=10, channel_id=501, role_id=None, veiled=False)]
    await store.news.record(News(new=[new], owed=owed), NOW - timedelta(minutes=1))

    [parcel] = await store.deliveries.take(NOW, 1)

    assert parcel.channel_id == 501


async def test_a_postponed_parcel_comes_back_when_due_with_the_same_id(store: Store) -> None:
    await owe(store, 501, stories=2)
    [parcel] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Postponed(parcel, LATER, "slow")], NOW)
    await owe(store, 501, first=3)

    [other] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Delivered(other, 9)], NOW)
    [again] = await store.deliveries.take(LATER, 10)

    assert [one.id for one in other.stories] == [3]
    assert again.id == parcel.id
    assert again.stories == parcel.stories
    assert (again.attempts, again.tried_at) == (1, NOW)


async def test_what_a_dead_process_was_sending_is_taken_again_with_the_same_id(
    store: Store,
) -> None:
    await owe(store, 501, stories=3)
    [parcel] = await store.deliveries.take(NOW, 10)

    resumed = await store.deliveries.resume()
    [again] = await store.deliveries.take(LATER, 10)

    assert resumed == 3
    assert again.id == parcel.id
    assert again.stories == parcel.stories
    assert again.tried_at == NOW


async def test_a_grown_story_makes_its_alert_stale(store: Store) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Delivered(parcel, 77)], NOW)

    await store.news.record(News(grown=[grown(parcel.stories[0])]), NOW)
    [edit] = await store.deliveries.take(LATER, 10)

    assert edit.message_id == 77
    assert len(edit.stories[0].tellings) == 2


async def test_a_story_that_grows_while_its_alert_is_sent_is_edited_afterwards(
    store: Store,
) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)

    await store.news.record(News(grown=[grown(parcel.stories[0])]), NOW)
    await store.deliveries.settle([Delivered(parcel, 77)], NOW)
    [edit] = await store.deliveries.take(LATER, 10)

    assert edit.message_id == 77


async def test_an_edited_alert_is_not_edited_again(store: Store) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Delivered(parcel, 77)], NOW)
    await store.news.record(News(grown=[grown(parcel.stories[0])]), NOW)
    [edit] = await store.deliveries.take(LATER, 10)
    await store.deliveries.settle([Delivered(edit, 77)], LATER)

    assert await store.deliveries.take(LATER + timedelta(days=1), 10) == ()


async def test_an_alert_that_a_moderator_deleted_is_left_alone(store: Store) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Delivered(parcel, 77)], NOW)
    await store.news.record(News(grown=[grown(parcel.stories[0])]), NOW)
    [edit] = await store.deliveries.take(LATER, 10)

    await store.deliveries.settle([Delivered(edit, None)], LATER)

    assert await store.deliveries.take(LATER + timedelta(days=1), 10) == ()


async def test_what_is_given_up_is_not_taken_again(store: Store) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)

    await store.deliveries.settle([Lapsed(parcel, "the channel is gone")], NOW)

    assert await store.deliveries.take(LATER, 10) == ()
    assert await store.deliveries.waiting() == 0


async def test_trouble_is_told_per_channel(store: Store) -> None:
    await owe(store, 501, 502)
    parcels = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle(
        [Postponed(parcels[0], LATER, "may not post", refused=True), Delivered(parcels[1], 5)], NOW
    )

    [trouble] = await store.troubles.of_guild(10)

    assert (trouble.channel_id, trouble.waiting, trouble.trouble) == (501, 1, "may not post")
    assert await store.troubles.of_channels([501, 502]) == (trouble,)
    assert await store.troubles.of_guild(11) == ()


async def test_what_is_newly_owed_to_a_refusing_channel_waits_with_the_rest(store: Store) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Postponed(parcel, LATER, "may not post", refused=True)], NOW)

    await owe(store, 501, first=7)

    assert await store.deliveries.take(NOW, 10) == ()
    assert len(await store.deliveries.take(LATER, 10)) == 1


async def test_an_alert_that_arrives_ends_the_trouble(store: Store) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Postponed(parcel, LATER, "may not post", refused=True)], NOW)
    [again] = await store.deliveries.take(LATER, 10)

    await store.deliveries.settle([Delivered(again, 5)], LATER)

    assert again.refusals == 1
    assert await store.troubles.of_guild(10) == ()


async def test_trouble_that_may_pass_by_itself_is_none_of_the_channels(store: Store) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)

    await store.deliveries.settle([Postponed(parcel, LATER, "slow")], NOW)

    assert await store.troubles.of_guild(10) == ()


async def test_a_mended_channel_is_served_at_once(store: Store) -> None:
    await owe(store, 501)
    [parcel] = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle([Postponed(parcel, LATER, "may not post")], NOW)

    await store.deliveries.hurry(501, NOW)

    assert len(await store.deliveries.take(NOW, 10)) == 1


async def test_old_settled_deliveries_are_forgotten_and_open_ones_kept(store: Store) -> None:
    await owe(store, 501, 502)
    parcels = await store.deliveries.take(NOW, 10)
    await store.deliveries.settle(
        [Delivered(parcels[0], 5), Postponed(parcels[1], LATER, "slow")], NOW
    )

    await store.deliveries.forget(LATER)

    assert await store.deliveries.next_due() == LATER
    assert await store.deliveries.waiting() == 1
