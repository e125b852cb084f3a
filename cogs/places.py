"""Servers, channels and permissions come and go: what that means for watches and alerts."""

import discord
from discord.ext import commands

from bot.client import Encore

GONE = "This channel was deleted."


class Places(commands.Cog):
    """Listens to what Discord tells of them."""

    def __init__(self, bot: Encore) -> None:
        self.bot = bot

    @commands.Cog.listener()
    async def on_ready(self) -> None:
        """Compares the servers with those of before."""
        await self._here()

    @commands.Cog.listener()
    async def on_guild_join(self, guild: discord.Guild) -> None:
        """A server took Encore in, maybe again: then what waited for it is tried now."""
        await self._here()
        await self._try_again(guild)

    @commands.Cog.listener()
    async def on_guild_available(self, guild: discord.Guild) -> None:
        """A server can be reached (again): so with that."""
        await self.bot.store.guilds.back(guild.id)
        await self._try_again(guild)

    @commands.Cog.listener()
    async def on_guild_remove(self, _guild: discord.Guild) -> None:
        """A server put Encore out; what is kept of it is forgotten after a while."""
        await self._here()

    @commands.Cog.listener()
    async def on_guild_channel_delete(self, channel: discord.abc.GuildChannel) -> None:
        """A channel is gone, and its watches with it."""
        await self._gone(channel.id)

    @commands.Cog.listener()
    async def on_raw_thread_delete(self, thread: discord.RawThreadDeleteEvent) -> None:
        """So with threads."""
        await self._gone(thread.thread_id)

    @commands.Cog.listener()
    async def on_channel_gone(self, channel_id: int) -> None:
        """Of our own making: a post found that the channel was deleted while nobody looked."""
        await self._gone(channel_id)

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, _before: object, after: discord.abc.GuildChannel
    ) -> None:
        """Permissions may have changed: what waits for the channel is tried again."""
        await self._try_again(after.guild)

    @commands.Cog.listener()
    async def on_thread_update(self, _before: object, after: discord.Thread) -> None:
        """A thread may have been reopened or unlocked."""
        await self._try_again(after.guild)

    @commands.Cog.listener()
    async def on_guild_role_update(self, _before: object, after: discord.Role) -> None:
        """As with channels."""
        await self._try_again(after.guild)

    @commands.Cog.listener()
    async def on_member_update(self, _before: object, after: discord.Member) -> None:
        """Encore was given a role, or lost one; Discord tells of no other member."""
        await self._try_again(after.guild)

    async def _here(self) -> None:
        await self.bot.store.guilds.here([guild.id for guild in self.bot.guilds], self.bot.clock())

    async def _gone(self, channel_id: int) -> None:
        await self.bot.store.watches.remove_channel(channel_id)
        await self.bot.store.chart_watches.remove_channel(channel_id)
        await self.bot.store.deliveries.drop_channel(channel_id, GONE, self.bot.clock())

    async def _try_again(self, guild: discord.Guild) -> None:
        for trouble in await self.bot.store.troubles.of_guild(guild.id):
            await self.bot.store.deliveries.hurry(trouble.channel_id, self.bot.clock())
            self.bot.outbox.wake()


async def setup(bot: Encore) -> None:
    """Called by discord.py."""
    await bot.add_cog(Places(bot))
