"""The lower half of the walk: from the database to Discord.

    delivery owed, its channel idle, the longest-waiting channel first
      -> tried long ago and not known to have arrived? looked for in the channel first
      -> card -> paced post (nonce = delivery id), or an edit where the story has grown
      -> delivered | later | given up, with the reason

What is under way is marked so in the database before it is sent. A process that dies resumes with
the same nonce, for which Discord answers with the message it already has; Discord remembers nonces
"for a few minutes" (https://docs.discord.com/developers/resources/message#create-message), so a
try older than `NONCES_LAST` is looked for in the channel's history instead.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.domain import patience
from bot.domain.cards import Card, card
from bot.domain.model import Story
from bot.errors import PostGone, PostImpossible, PostLater
from storage import Store
from storage.parcels import Delivered, Lapsed, Outcome, Parcel, Postponed

log = structlog.get_logger(__name__)

NONCES_LAST = timedelta(minutes=1)
"""Well below the "few minutes" that Discord promises."""
MOST_UNDER_WAY = 50
"""Messages in the air at one time, each in another channel: a second's worth at Discord's limit,
and few enough that a process that dies young has got some of them through."""

MOST_CARDS = 256
"""Cards that are kept ready."""
LOOK_AGAIN = 0.5
"""Seconds after which newly owed alerts are started beside slow ones."""


class Post(Protocol):
    """Discord, as far as the outbox knows it. Each raises PostLater, PostImpossible or PostGone."""

    async def post(self, parcel: Parcel, cards: Sequence[Card]) -> int:
        """Posts a message with the parcel's id as nonce; the message's id."""

    async def edit(self, parcel: Parcel, cards: Sequence[Card]) -> None:
        """Brings the parcel's message up to date; PostGone where somebody deleted it."""

    async def find(self, parcel: Parcel) -> int | None:
        """The id of the message in the channel that carries this parcel, if there is one."""


class Outbox:
    """Delivers what is owed; one message in flight per channel.

    Args:
        store: the memory.
        post: the way to Discord.
        clock: the time now, in UTC.
        count: told of what came of messages, and when.
    """

    def __init__(
        self,
        store: Store,
        post: Post,
        clock: Callable[[], datetime],
        count: Callable[[Sequence[Outcome], datetime], None] = lambda _outcomes, _now: None,
    ) -> None:
        self._store = store
        self._post = post
        self._clock = clock
        self._count = count
        self._under_way: dict[asyncio.Task[Outcome], Parcel] = {}
        self._cards: dict[tuple[object, ...], Card] = {}
        self._wake = asyncio.Event()
        self._flushing = asyncio.Lock()

    def wake(self) -> None:
        """Says that something may be owed now."""
        self._wake.set()

    async def run(self, idle: Callable[[], Awaitable[None]]) -> None:
        """Delivers for good; awaits ``idle()`` or `wake` whenever nothing is due."""
        await self._store.deliveries.resume()
        while True:
            self._wake.clear()
            await self.flush()
            waits = {asyncio.ensure_future(idle()), asyncio.ensure_future(self._wake.wait())}
            try:
                await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for wait in waits:
                    wait.cancel()

    async def flush(self) -> int:
        """Delivers all that is due now; how many messages were posted or edited."""
        arrived = 0
        try:
            while True:
                await self._start()
                if not self._under_way:
                    return arrived
                done, _ = await asyncio.wait(self._under_way, return_when=asyncio.FIRST_COMPLETED)
                if done:
                    arrived += await self._settle(done)
        finally:
            await self._abandon()

    async def _start(self) -> None:
        room = MOST_UNDER_WAY - len(self._under_way)
        if room <= 0:
            return
        for parcel in await self._store.deliveries.take(self._clock(), room):
            self._under_way[asyncio.create_task(self._deliver(parcel))] = parcel

    async def _settle(self, done: Iterable[asyncio.Task[Outcome]]) -> int:
        outcomes = [task.result() for task in done]
        now = self._clock()
        await self._store.deliveries.settle(outcomes, now)
        self._count(outcomes, now)
        for task in done:
            del self._under_way[task]
        return sum(isinstance(outcome, Delivered) for outcome in outcomes)

    async def _abandon(self) -> None:
        """Stopped in the middle: what is in the air stays "sending" and is resumed later."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)
        self._under_way.clear()

    async def _deliver(self, parcel: Parcel) -> Outcome:
        cards = [self._card(story, veiled=parcel.veiled) for story in parcel.stories]
        try:
            return Delivered(parcel, await self._arrive(parcel, cards))
        except PostGone as gone:
            if parcel.message_id is not None:
                return Delivered(parcel, None)
            return Lapsed(parcel, str(gone))
        except (PostLater, PostImpossible) as trouble:
            return self._later(parcel, trouble)
        except Exception as bug:
            # One alert that can't be built or sent must not stop the others.
            log.exception("delivery failed", parcel=parcel.id, channel=parcel.channel_id)
            return self._later(parcel, PostImpossible(f"a fault in Encore: {type(bug).__name__}"))

    def _card(self, story: Story, *, veiled: bool) -> Card:
        """Drawn up once for all the channels that get the story at about the same time."""
        key = (story.id, story.version, frozenset(t.guild_id for t in story.tellings), veiled)
        if key not in self._cards:
            if len(self._cards) >= MOST_CARDS:
                self._cards.clear()
            self._cards[key] = card(story, veiled=veiled)
        return self._cards[key]

    async def _arrive(self, parcel: Parcel, cards: Sequence[Card]) -> int:
        if parcel.message_id is not None:
            await self._post.edit(parcel, cards)
            return parcel.message_id
        now = self._clock()
        if parcel.tried_at and abs(now - parcel.tried_at) > NONCES_LAST:
            # Owed in the future: the clock was put back, and nobody knows by how much.
            since = parcel.owed_at if parcel.owed_at <= now else now - patience.KEEP
            found = await self._post.find(replace(parcel, owed_at=since))
            if found is not None:
                return found
        return await self._post.post(parcel, cards)

    def _later(self, parcel: Parcel, trouble: PostLater | PostImpossible) -> Outcome:
        now = self._clock()
        if now - parcel.owed_at > patience.KEEP:
            log.warning("alert given up", parcel=parcel.id, trouble=str(trouble))
            return Lapsed(parcel, str(trouble))
        refused = isinstance(trouble, PostImpossible)
        wait = patience.next_try(
            parcel.refusals if refused and parcel.message_id is None else parcel.attempts,
            refused=refused,
            asked=trouble.retry_after if isinstance(trouble, PostLater) else None,
        )
        log.info("alert postponed", parcel=parcel.id, seconds=wait, trouble=str(trouble))
        return Postponed(parcel, now + timedelta(seconds=wait), str(trouble), refused)
