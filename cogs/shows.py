"""/show and /latest: what is known of a show, and what was told."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import Encore
from bot.client.options import ONE_KIND
from bot.client.pages import answer_paged
from bot.client.picking import ShowOption, pick_show
from bot.client.replies import answer, think
from bot.client.showcard import show_card
from bot.client.words import COLOUR, story_line, title
from bot.domain.model import Kind
from bot.errors import UserError

ON_A_PAGE = 8


class Shows(commands.Cog):
    """Questions about shows."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @app_commands.command(description="What is known of a show: its state, news and chart places")
    @app_commands.describe(show="The show: pick one of the suggestions")
    async def show(self, interaction: discord.Interaction[Encore], show: ShowOption) -> None:
        """Answers with the show's card, for all to see."""
        await think(interaction, public=True)
        picked = await pick_show(interaction, show)
        embed, picture = await show_card(self.bot, picked, interaction.guild_id)
        await answer(interaction, embed=embed, picture=picture)

    @app_commands.command(description="The latest news of a show, or of all that is watched here")
    @app_commands.describe(
        show="The show; if not given, all that this server (or you) watch",
        kind="Only news of this kind",
    )
    @app_commands.choices(kind=ONE_KIND)
    async def latest(
        self,
        interaction: discord.Interaction[Encore],
        show: ShowOption | None = None,
        kind: str | None = None,
    ) -> None:
        """Lists stories, newest first, for all to see."""
        await think(interaction, public=True)
        only = Kind(kind) if kind else None
        picked = await pick_show(interaction, show) if show else None
        ids = {picked.id} if picked else await self._watched(interaction)
        count = await self.bot.store.stories.count(ids, only, guild_id=interaction.guild_id)
        if not count:
            raise UserError("Nothing has been told of that yet.")

        async def draw(page: int) -> discord.Embed:
            skip = page * ON_A_PAGE
            found = await self.bot.store.stories.latest(
                ids, ON_A_PAGE, only, skip=skip, guild_id=interaction.guild_id
            )
            lines = [story_line(story, named=picked is None) for story in found]
            heading = f"Latest: {title(picked)}" if picked else "Latest"
            return discord.Embed(title=heading, description="\n".join(lines), colour=COLOUR)

        await answer_paged(interaction, draw, -(-count // ON_A_PAGE))

    async def _watched(self, interaction: discord.Interaction[Encore]) -> set[int]:
        if interaction.guild_id is None:
            watches = await self.bot.store.watches.of_person(interaction.user.id)
        else:
            watches = await self.bot.store.watches.of_guild(interaction.guild_id)
        if not watches:
            raise UserError("Nothing is watched here yet: name a show, or begin with /watch.")
        return {watch.show_id for watch in watches}


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Shows(bot))
