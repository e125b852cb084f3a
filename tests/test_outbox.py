import asyncio
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta

import pytest

from bot.domain.cards import Card
from bot.domain.patience import KEEP
from bot.errors import PostGone, PostImpossible, PostLater
from bot.outbox import NONCES_LAST, Outbox
from storage import Store
from storage.news import News
from storage.owing import Owed
from storage.parcels import Parcel
from tests.builders import NOW, renewed, story, telling
from tests.rig import Clock


class Channels:
    """Channels that remember what is posted, know nonces, and refuse when told to."""

    def __init__(self) -> None:
        self.lines: dict[int, list[str]] = {}
        self.edits = Counter[int]()
        self.refusals: dict[int, list[Exception]] = {}
        self.replies_lost = False
        self.nonces: dict[int, int] = {}
        self.posts = 0
        self.posted = asyncio.Event()
        self.at_once = Counter[int]()
        self.most_at_once = 0

    async def post(self, parcel: Parcel, cards: Sequence[Card]) -> int:
        self.posts += 1
        self.at_once[parcel.channel_id] += 1
        self.most_at_once = max(self.most_at_once, *self.at_once.values())
        await asyncio.sleep(0)
        self.at_once[parcel.channel_id] -= 1
        if waiting := self.refusals.get(parcel.channel_id):
            raise waiting.pop(0)
        if parcel.id not in self.nonces:
            self.nonces[parcel.id] = len(self.nonces) + 1000
            self.lines.setdefault(parcel.channel_id, []).extend(card.line for card in cards)
            self.posted.set()
        if self.replies_lost:
            raise PostLater("Discord hung up")
        return self.nonces[parcel.id]

    async def edit(self, parcel: Parcel, cards: Sequence[Card]) -> None:
        self.edits[parcel.channel_id] += 1
        if waiting := self.refusals.get(parcel.channel_id):
            raise waiting.pop(0)

    async def find(self, parcel: Parcel) -> int | None:
        return self.nonces.get(parcel.id)


async def forever() -> None:
    await asyncio.Event().wait()


@pytest.fixture
def channels() -> Channels:
    return Channels()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def outbox(store: Store, channels: Channels, clock: Clock) -> Outbox:
    return Outbox(store, channels, clock)


async def owe(store: Store, *channels: int, stories: int = 1) -> None:
    new = [story(n, telling(renewed(n))) for n in range(1, stories + 1)]
    owed = [
        Owed(one.id, guild_id=10, channel_id=channel, role_id=None, veiled=False)
        for one in new
        for channel in channels
    ]
    await store.news.record(News(new=new, owed=owed), NOW)


async def test_every_channel_that_is_owed_a_story_gets_it_once(
    store: Store, channels: Channels, outbox: Outbox
) -> None:
    await owe(store, *range(500, 620))

    await outbox.flush()
    await outbox.flush()

    assert set(channels.lines) == set(range(500, 620))
    assert all(len(lines) == 1 for lines in channels.lines.values())


async def test_a_channel_has_one_message_in_flight(
    store: Store, channels: Channels, outbox: Outbox
) -> None:
    await owe(store, 501, 502, stories=30)

    await outbox.flush()

    assert channels.most_at_once == 1
    assert len(channels.lines[501]) == 30


@pytest.mark.parametrize(
    "trouble", [PostImpossible("I may not post there"), ZeroDivisionError("oops")]
)
async def test_what_goes_wrong_in_one_channel_does_not_stop_the_others(
    store: Store, channels: Channels, outbox: Outbox, trouble: Exception
) -> None:
    channels.refusals[501] = [trouble]
    await owe(store, 501, 502)

    await outbox.flush()

    assert list(channels.lines) == [502]


async def test_why_a_channel_is_refused_is_kept(
    store: Store, channels: Channels, outbox: Outbox
) -> None:
    channels.refusals[501] = [PostImpossible("I may not post there")]
    await owe(store, 501)

    await outbox.flush()

    [trouble] = await store.troubles.of_guild(10)
    assert trouble.trouble == "I may not post there"


async def test_a_failed_delivery_is_tried_again_later(
    store: Store, channels: Channels, outbox: Outbox, clock: Clock
) -> None:
    channels.refusals[501] = [PostLater("Discord is down"), PostLater("still down")]
    await owe(store, 501)

    await outbox.flush()
    assert channels.lines == {}
    for _ in range(3):
        clock.now += timedelta(minutes=1)
        await outbox.flush()

    assert len(channels.lines[501]) == 1


async def test_no_earlier_than_discord_asked_for(
    store: Store, channels: Channels, outbox: Outbox, clock: Clock
) -> None:
    channels.refusals[501] = [PostLater("slow down", retry_after=600)]
    await owe(store, 501)
    await outbox.flush()

    clock.now += timedelta(seconds=599)
    await outbox.flush()
    assert channels.lines == {}
    clock.now += timedelta(seconds=1)
    await outbox.flush()

    assert len(channels.lines[501]) == 1


async def test_a_lost_reply_does_not_repeat_the_alert(
    store: Store, channels: Channels, outbox: Outbox, clock: Clock
) -> None:
    channels.replies_lost = True
    await owe(store, 501)
    await outbox.flush()

    channels.replies_lost = False
    clock.now += timedelta(seconds=3)
    await outbox.flush()

    assert len(channels.lines[501]) == 1
    assert await store.deliveries.waiting() == 0


@pytest.mark.parametrize("tried_meanwhile", [False, True])
async def test_after_a_long_silence_the_channel_is_looked_at_before_it_is_sent_again(
    store: Store, channels: Channels, outbox: Outbox, clock: Clock, *, tried_meanwhile: bool
) -> None:
    channels.replies_lost = True
    await owe(store, 501)
    await outbox.flush()

    channels.replies_lost = False
    clock.now += NONCES_LAST + timedelta(minutes=20)
    if tried_meanwhile:  # by a second life, which dies of it
        await store.deliveries.take(clock.now, 10)
        await store.deliveries.resume()
        clock.now += timedelta(seconds=1)
    await outbox.flush()

    assert channels.posts == 1
    assert await store.deliveries.waiting() == 0


async def test_an_alert_too_old_to_be_news_is_given_up(
    store: Store, channels: Channels, outbox: Outbox, clock: Clock
) -> None:
    channels.refusals[501] = [PostImpossible("no")] * 5
    await owe(store, 501)
    await outbox.flush()

    clock.now += KEEP + timedelta(hours=1)
    await outbox.flush()

    assert await store.deliveries.waiting() == 0


async def test_a_channel_that_is_gone_gets_nothing_more(
    store: Store, channels: Channels, outbox: Outbox
) -> None:
    channels.refusals[501] = [PostGone("the channel was deleted")]
    await owe(store, 501)

    await outbox.flush()

    assert await store.deliveries.waiting() == 0
    assert channels.lines == {}


async def test_a_delivery_interrupted_in_flight_is_resumed(
    store: Store, channels: Channels, clock: Clock
) -> None:
    await owe(store, 501)
    await store.deliveries.take(NOW, 10)

    second_life = Outbox(store, channels, clock)
    running = asyncio.create_task(second_life.run(idle=forever))
    await asyncio.wait_for(channels.posted.wait(), timeout=10)
    running.cancel()
    await asyncio.wait([running])

    assert len(channels.lines[501]) == 1
