"""/follow and /following: shows followed by one person, told by direct message."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.options import watch_options
from bot.client.picking import ShowOption, pick_show
from bot.client.replies import answer, think
from bot.client.watching import Wish, set_up, summary
from bot.client.watchlist import WatchList
from bot.client.words import title
from bot.domain.model import Show, Watch
from bot.errors import UserError

CLOSED = (
    "I can't write to you: allow direct messages from members of this server in its privacy "
    "settings, then follow again."
)


class Follows(commands.Cog):
    """Shows followed by people."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @app_commands.command(description="Be told by direct message what becomes of a show")
    @app_commands.describe(show="The show: pick one of the suggestions")
    @watch_options
    async def follow(
        self,
        interaction: discord.Interaction[Encore],
        *,
        show: ShowOption,
        kinds: str | None = None,
        certainty: int | None = None,
        spoilers: int | None = None,
    ) -> None:
        """Sets up a follow, or changes the one that is there."""
        await think(interaction)
        picked = await pick_show(interaction, show)
        channel_id = await self._way_to(interaction.user, picked)
        watch, is_new = await set_up(
            self.bot,
            picked,
            Wish(kinds, certainty, spoilers),
            guild_id=None,
            channel_id=channel_id,
            user_id=interaction.user.id,
        )
        heading = "You now follow" if is_new else "Changed:"
        await answer(interaction, embed=await summary(self.bot, heading, picked, watch))

    @app_commands.command(description="The shows you follow: change, pause, remove")
    async def following(self, interaction: discord.Interaction[Encore]) -> None:
        """Lists the person's follows."""
        await think(interaction)

        async def fetch() -> tuple[Watch, ...]:
            return await self.bot.store.watches.of_person(interaction.user.id)

        channels = {watch.channel_id for watch in await fetch()}
        closed = await self.bot.store.troubles.of_channels(channels)
        foot = f"**Paused, for I can't write to you.** {closed[0].trouble}" if closed else ""
        await WatchList(interaction, "You follow", fetch, foot).open(interaction)

    async def _way_to(self, user: discord.User | discord.Member, show: Show) -> int:
        """The person's direct messages; with the first follow it is seen whether they are open."""
        known = await self.bot.store.watches.of_person(user.id)
        if known:
            return known[0].channel_id
        try:
            channel = await user.create_dm()
            await channel.send(
                f"You follow {title(show)}: I'll write here when there is news. "
                "With /following you change or end it."
            )
        except discord.Forbidden as refused:
            raise UserError(CLOSED) from refused
        return channel.id


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Follows(bot))
