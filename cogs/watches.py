"""/watch and /watches: what a server's channels want to be told."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.options import moderators, pinged, watch_options
from bot.client.picking import ShowOption, pick_show
from bot.client.places import Place, PlaceOption, here, place
from bot.client.replies import answer, think
from bot.client.watching import Wish, set_up, summary
from bot.client.watchlist import WatchList
from bot.client.words import when
from bot.domain.model import Watch
from bot.domain.plain import clean
from storage.troubles import Trouble

MOST_TROUBLES = 5


class Watches(commands.Cog):
    """Shows watched by channels."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @app_commands.command(description="Have a channel told what becomes of a show")
    @moderators
    @app_commands.describe(
        show="The show: pick one of the suggestions",
        channel="Where to tell it; if not given, the server's default or this channel",
        role="Whom to ping with each alert; if not given, nobody",
    )
    @watch_options
    async def watch(
        self,
        interaction: discord.Interaction[Encore],
        *,
        show: ShowOption,
        channel: PlaceOption | None = None,
        kinds: str | None = None,
        role: discord.Role | None = None,
        certainty: int | None = None,
        spoilers: int | None = None,
    ) -> None:
        """Sets up a watch, or changes what is said anew about the one that is there."""
        await think(interaction)
        picked = await pick_show(interaction, show)
        there = channel or await self._usual_place(interaction)
        there.must_take_alerts()
        watch, is_new = await set_up(
            self.bot,
            picked,
            Wish(kinds, certainty, spoilers, pinged(role)),
            guild_id=interaction.guild_id,
            channel_id=there.id,
            user_id=interaction.user.id,
        )
        heading = "Now watching" if is_new else "Changed:"
        note = _ping_note(there, role)
        await answer(interaction, embed=await summary(self.bot, heading, picked, watch, note))

    @app_commands.command(description="What this server watches: change, pause, remove")
    @moderators
    async def watches(self, interaction: discord.Interaction[Encore]) -> None:
        """Lists the watches, and the channels that alerts can't reach."""
        await think(interaction)
        guild_id = interaction.guild_id or 0

        async def fetch() -> tuple[Watch, ...]:
            return await self.bot.store.watches.of_guild(guild_id)

        foot = await self._troubles(guild_id)
        await WatchList(interaction, "Watched here", fetch, foot).open(interaction)

    async def _usual_place(self, interaction: discord.Interaction[Encore]) -> Place:
        settings = await self.bot.store.guilds.settings(interaction.guild_id or 0)
        channel_id = settings.get("channel")
        if channel_id is None or channel_id == interaction.channel_id:
            return here(interaction)
        return place(self.bot, channel_id)

    async def _troubles(self, guild_id: int) -> str:
        troubles = await self.bot.store.troubles.of_guild(guild_id)
        if not troubles:
            return ""
        lines = [_paused(one) for one in troubles[:MOST_TROUBLES]]
        rest = len(troubles) - MOST_TROUBLES
        more = [f"and {rest} channels more"] if rest > 0 else []
        return "\n".join(["**Paused, for I can't post there**", *lines, *more])


def _ping_note(there: Place, role: discord.Role | None) -> str:
    if role is None or there.may_ping(role):
        return ""
    return f"But I may not ping {role.mention} there: make it mentionable, or give me Mention Everyone."


def _paused(one: Trouble) -> str:
    waiting = f"{one.waiting} {'alert waits' if one.waiting == 1 else 'alerts wait'}"
    return (
        f"<#{one.channel_id}>: {clean(one.trouble, 300)} Since {when(one.since)}; {waiting}; "
        f"next try {when(one.due_at)}."
    )


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Watches(bot))
