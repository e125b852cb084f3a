"""The outbox's way into Discord: posts, edits, and looks for what was posted."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import timedelta

import discord
import structlog

from bot.client.alerts import Alert, alert, told_in
from bot.client.illustrating import Illustrator
from bot.client.refusals import refusals_told
from bot.domain.cards import Card
from bot.errors import PostGone
from storage.parcels import Parcel

log = structlog.get_logger(__name__)

SKEW = timedelta(minutes=5)
"""How far Discord's clock and ours may be apart."""
LOOK_THROUGH = 2000
"""Messages that are looked through for one alert, oldest first: it is likelier an early one."""


class DiscordPost:
    """Implements `bot.outbox.Post`; relies on nothing that the gateway told."""

    def __init__(self, client: discord.Client, illustrator: Illustrator) -> None:
        self._client = client
        self._illustrator = illustrator

    async def post(self, parcel: Parcel, cards: Sequence[Card]) -> int:
        """Posts the parcel, its id as nonce; the message's id."""
        said = alert(parcel, cards)
        if said.view is None:
            raise PostGone("Withdrawn before it was posted.")
        channel, view = self._channel(parcel), said.view

        async def send(files: list[discord.File]) -> discord.Message:
            return await channel.send(
                content=said.content,
                embeds=said.embeds,
                view=view,
                files=files,
                allowed_mentions=said.mentions,
                nonce=str(parcel.id),
            )

        with refusals_told(self._client, parcel.channel_id):
            return (await self._illustrated(parcel, said, send)).id

    async def edit(self, parcel: Parcel, cards: Sequence[Card]) -> None:
        """Brings the parcel's message up to date."""
        assert parcel.message_id is not None, "only what was posted is edited"
        said = alert(parcel, cards)
        message = self._channel(parcel).get_partial_message(parcel.message_id)

        async def change(files: list[discord.File]) -> discord.Message:
            return await message.edit(
                content=said.content,
                embeds=said.embeds,
                view=said.view,
                attachments=files,
                allowed_mentions=said.mentions,
            )

        with refusals_told(self._client, parcel.channel_id):
            await self._illustrated(parcel, said, change)

    async def _illustrated(
        self,
        parcel: Parcel,
        said: Alert,
        act: Callable[[list[discord.File]], Awaitable[discord.Message]],
    ) -> discord.Message:
        """Acts with the pictures; without them where Discord refuses, maybe for want of that right."""
        files = await self._illustrator.attach(parcel.stories, said.embeds)
        try:
            return await act(files)
        except discord.Forbidden:
            if not files:
                raise
        for embed in said.embeds:
            embed.set_image(url=None)
        return await act([])

    async def find(self, parcel: Parcel) -> int | None:
        """The message that tells one of the parcel's stories, if the channel has it.

        Looks at all since the parcel was owed: not only its last try may have arrived.
        """
        wanted = {story.id for story in (*parcel.stories, *parcel.withdrawn)}
        history = self._channel(parcel).history(
            limit=LOOK_THROUGH, after=parcel.owed_at - SKEW, oldest_first=True
        )
        with refusals_told(self._client, parcel.channel_id):
            try:
                async for message in history:
                    if self._is_mine(message) and wanted & set(told_in(message)):
                        return message.id
            except discord.Forbidden:
                log.warning(
                    "history may not be read: an alert whose first try is not known to have "
                    "failed is posted, and may be there twice",
                    channel=parcel.channel_id,
                    delivery=parcel.id,
                )
        return None

    def _channel(self, parcel: Parcel) -> discord.PartialMessageable:
        return self._client.get_partial_messageable(parcel.channel_id, guild_id=parcel.guild_id)

    def _is_mine(self, message: discord.Message) -> bool:
        return self._client.user is not None and message.author.id == self._client.user.id
