"""Moderators are told, once, that a channel takes no alerts: where they will see it."""

from collections import defaultdict
from collections.abc import AsyncIterator, Collection, Iterator, Sequence

import aiohttp
import discord
import structlog

from bot.client.host import Host
from bot.client.places import place
from bot.domain import patience
from bot.domain.plain import safe
from storage.troubles import Trouble

log = structlog.get_logger(__name__)

MOST = 5
"""Channels that one notice names."""
HOURS = int(patience.KEEP.total_seconds() // 3600)
FOOT = (
    f"What waits is posted by itself as soon as I may; after {HOURS} hours it is too old. "
    "/watches says how things are."
)


async def tell_of_troubles(host: Host) -> None:
    """Tells the moderators of each guild of channels that have refused alerts for a while."""
    now = host.clock()
    of_guild: dict[int, list[Trouble]] = defaultdict(list)
    for one in await host.store.troubles.untold():
        if one.guild_id and patience.is_to_be_told(one.refusals, one.since, now):
            of_guild[one.guild_id].append(one)
    for guild_id, troubles in of_guild.items():
        guild = host.get_guild(guild_id)
        if guild is not None and await _told(host, guild, troubles):
            await host.store.troubles.told([one.channel_id for one in troubles], now)


async def _told(host: Host, guild: discord.Guild, troubles: Sequence[Trouble]) -> bool:
    """Whether it has been said, or can't be; not so where Discord just has no time for it."""
    channels = [one.channel_id for one in troubles]
    text = _text(guild, troubles)
    nonce = f"t{channels[0]}"  # so that a notice whose answer is lost is not posted twice
    try:
        async for way in _ways(host, guild, channels):
            try:
                await way.send(text, nonce=nonce)
            except (discord.Forbidden, discord.NotFound):
                continue
            return True
    except (discord.DiscordException, aiohttp.ClientError, OSError) as error:
        log.info("notice postponed", guild=guild.id, trouble=str(error))
        return False
    log.warning("nobody can be told of channels in trouble", guild=guild.id, channels=channels)
    return True


async def _ways(
    host: Host, guild: discord.Guild, troubled: Collection[int]
) -> AsyncIterator[discord.abc.Messageable]:
    system = guild.system_channel
    if system and system.id not in troubled and not place(host, system.id).refusal:
        yield system
    keeper = await host.store.watches.keeper(troubled)
    if keeper is not None:
        yield await host.fetch_user(keeper)


def _text(guild: discord.Guild, troubles: Sequence[Trouble]) -> str:
    return "\n".join(_lines(guild, troubles))[:2000]


def _lines(guild: discord.Guild, troubles: Sequence[Trouble]) -> Iterator[str]:
    yield f"I can't post my alerts in {safe(guild.name, 100)}:"
    for one in troubles[:MOST]:
        yield f"- <#{one.channel_id}>: {one.trouble[:300]}"
    if len(troubles) > MOST:
        yield f"- and in {len(troubles) - MOST} channels more"
    yield FOOT
