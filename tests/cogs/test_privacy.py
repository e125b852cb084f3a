from dataclasses import replace
from datetime import timedelta

import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from storage.news import News
from storage.sources import NewSource
from tests.builders import GLASS, HARBOUR, NOW, new_watch, renewed, story, telling
from tests.rig import Rig, eventually


async def furnished(rig: Rig, guild_id: int, channel_id: int) -> None:
    """The guild has a watch, settings, a feed of its own and a story that it alone was told."""
    await rig.store.watches.set(new_watch(channel_id, HARBOUR, guild_id=guild_id), NOW)
    await rig.store.guilds.set(guild_id, "certainty", 3)
    own = NewSource("feed", "Own", "https://own.example/feed", "en", 600, guild_id)
    await rig.store.sources.add(own, NOW + timedelta(days=365))
    told = replace(telling(renewed(2)), guild_id=guild_id)
    await rig.store.news.record(News(new=[story(guild_id % 1000, told)]), NOW)


async def kept(rig: Rig, guild_id: int) -> list[bool]:
    store = rig.store
    return [
        bool(await store.watches.of_guild(guild_id)),
        bool(await store.guilds.settings(guild_id)),
        bool(await store.sources.all(guild_id)),
        bool(await store.stories.count([HARBOUR.id], guild_id=guild_id)),
    ]


async def test_what_is_kept_and_for_how_long_is_told_to_everybody(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    told = await local.command(bob, tv, "privacy")

    assert told.ephemeral
    assert f"kept for {rig.bot.retention.days} days" in told.text
    assert "deleted after 30 days" in told.text
    with pytest.raises(LookupError, match="no component"):
        await local.click(bob, told, "Delete all of this server's data")


async def test_a_person_deletes_their_follows_and_nobody_elses(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User, bob: User
) -> None:
    for who, channel, show in ((bob, 901, HARBOUR), (bob, 901, GLASS), (ada, 902, GLASS)):
        await rig.store.watches.set(new_watch(channel, show, guild_id=None, made_by=who.id), NOW)
    told = await local.command(bob, tv, "privacy")

    await local.click(bob, told, "Delete my follows")
    assert len(await rig.store.watches.of_person(bob.id)) == 2
    done = await local.click(bob, told, "Really: Delete my follows")

    assert "Deleted: 2 follows" in told.text + done.text
    assert await rig.store.watches.of_person(bob.id) == ()
    assert len(await rig.store.watches.of_person(ada.id)) == 1


async def test_a_moderator_deletes_all_of_the_servers_data(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    await furnished(rig, guild.id, tv.id)
    assert await kept(rig, guild.id) == [True] * 4
    told = await local.command(ada, tv, "privacy")

    await local.click(ada, told, "Delete all of this server's data")
    await local.click(ada, told, "Really: Delete all of this server's data")

    assert await kept(rig, guild.id) == [False] * 4


async def test_a_server_that_put_encore_out_is_forgotten_after_thirty_days_and_no_sooner(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    await rig.bot.wait_until_ready()
    await furnished(rig, guild.id, tv.id)
    guild.kick_bot()
    await local.until(lambda: not rig.bot.guilds)
    await rig.stop()

    rig.clock.advance(days=29)
    await rig.start()
    await local.until(lambda: bool(rig.bot.loops.loops["retention"].worked_at))
    assert (await kept(rig, guild.id))[0]
    rig.clock.advance(days=2)
    await rig.start()

    async def forgotten() -> bool:
        return not any(await kept(rig, guild.id))

    await eventually(forgotten)
