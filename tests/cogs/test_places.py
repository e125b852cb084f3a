from datetime import timedelta

from bot.demo.discord import Channel, Guild, LocalDiscord, Permission
from tests.builders import HARBOUR, NOW, new_watch, renewed, story, telling
from tests.rig import Rig, eventually

RENEWED = story(1, telling(renewed(2)))


async def test_a_deleted_channels_watches_end_with_it(rig: Rig, guild: Guild, tv: Channel) -> None:
    await rig.store.watches.set(new_watch(tv.id, HARBOUR, guild_id=guild.id), NOW)

    tv.delete()

    await eventually(lambda: _no_watches(rig, guild))


async def test_a_channel_that_was_deleted_while_nobody_looked_is_noticed_when_posting(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    await rig.store.watches.set(new_watch(tv.id, HARBOUR, guild_id=guild.id), NOW)
    local.faults.refuse(10003)

    await rig.owe(tv, RENEWED)

    await eventually(lambda: _no_watches(rig, guild))
    await rig.settled()


async def test_an_alert_that_waits_is_posted_as_soon_as_it_may_be(
    rig: Rig, local: LocalDiscord, tv: Channel
) -> None:
    tv.deny(Permission.SEND_MESSAGES)
    await rig.owe(tv, RENEWED)
    await rig.postponed(tv)

    tv.allow(Permission.SEND_MESSAGES)
    await local.until(lambda: len(local.messages(tv)) == 1)

    assert rig.clock.now == NOW


async def test_a_server_that_puts_encore_out_is_forgotten_after_a_while(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    await rig.bot.wait_until_ready()
    await rig.store.watches.set(new_watch(tv.id, HARBOUR, guild_id=guild.id), NOW)

    guild.kick_bot()
    await local.until(lambda: not rig.bot.guilds)

    async def forgotten() -> bool:
        return await rig.store.guilds.forget_left(NOW + timedelta(seconds=1)) == 1

    await eventually(forgotten)
    assert await _no_watches(rig, guild)


async def _no_watches(rig: Rig, guild: Guild) -> bool:
    return await rig.store.watches.of_guild(guild.id) == ()
