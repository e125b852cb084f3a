from bot.client.notices import tell_of_troubles
from bot.demo.discord import Channel, Guild, LocalDiscord, Permission, User
from bot.domain.patience import KEEP
from tests.builders import GLASS, HARBOUR, NOW, new_watch, renewed, story, telling
from tests.rig import Rig, eventually

RENEWED = story(1, telling(renewed(2)))
MISSING = "give me Send Messages and Embed Links"


async def refused(rig: Rig, channel: Channel, times: int = 3) -> None:
    """The channel refuses an alert so often, by the bot's own rhythm of tries."""
    channel.deny(Permission.SEND_MESSAGES)
    await rig.local.until(lambda: not rig.bot_may_send(channel))
    await rig.owe(channel, RENEWED)

    async def tried() -> bool:
        found = await rig.store.troubles.of_channels([channel.id])
        if found and found[0].refusals < times:
            rig.clock.now = found[0].due_at
            rig.bot.outbox.wake()
        return bool(found) and found[0].refusals >= times

    await eventually(tried)


async def watched(rig: Rig, channel: Channel, by: User) -> None:
    wanted = new_watch(channel.id, HARBOUR, guild_id=channel.guild_id, made_by=by.id)
    await rig.store.watches.set(wanted, NOW)


async def test_moderators_are_told_once_in_the_system_channel(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    lobby = guild.add_channel("lobby")
    guild.tell_in(lobby)
    await watched(rig, tv, ada)
    await refused(rig, tv)

    await tell_of_troubles(rig.bot)
    local.clock.advance(3600)  # Discord has forgotten the nonce
    await tell_of_troubles(rig.bot)

    [notice] = local.messages(lobby)
    assert f"<#{tv.id}>" in notice.text
    assert MISSING in notice.text
    assert local.messages(ada) == []


async def test_where_the_bot_may_not_post_there_whoever_set_it_up_is_told(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    lobby = guild.add_channel("lobby", deny=Permission.SEND_MESSAGES)
    guild.tell_in(lobby)
    await watched(rig, tv, ada)
    await refused(rig, tv)

    await tell_of_troubles(rig.bot)

    [notice] = local.messages(ada)
    assert MISSING in notice.text
    assert "Friends of TV" in notice.text


async def test_a_slip_that_is_mended_soon_is_told_to_nobody(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    guild.tell_in(guild.add_channel("lobby"))
    await watched(rig, tv, ada)
    await refused(rig, tv, times=2)

    await tell_of_troubles(rig.bot)

    assert await rig.store.troubles.untold()
    assert all(not local.messages(channel) for channel in guild.channels.values())


async def test_several_channels_of_a_server_are_one_notice(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    lobby, other = guild.add_channel("lobby"), guild.add_channel("films")
    guild.tell_in(lobby)
    await refused(rig, tv)
    await refused(rig, other)

    await tell_of_troubles(rig.bot)

    [notice] = local.messages(lobby)
    assert all(f"<#{one.id}>" in notice.text for one in (tv, other))


async def test_nobody_to_tell_is_no_reason_to_ask_forever(rig: Rig, tv: Channel, ada: User) -> None:
    ada.takes_messages = False
    await watched(rig, tv, ada)
    await refused(rig, tv)

    await tell_of_troubles(rig.bot)

    assert await rig.store.troubles.untold() == ()


async def test_a_notice_that_discord_has_no_time_for_is_given_later(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    lobby = guild.add_channel("lobby")
    guild.tell_in(lobby)
    await refused(rig, tv)
    local.faults.fail(10, status=502)

    await tell_of_troubles(rig.bot)
    assert local.messages(lobby) == []
    local.faults.clear()
    await tell_of_troubles(rig.bot)

    assert len(local.messages(lobby)) == 1


async def test_all_that_is_young_enough_comes_when_the_permission_does(
    rig: Rig, local: LocalDiscord, tv: Channel
) -> None:
    await refused(rig, tv)
    ended = story(2, telling(renewed(3), show=GLASS))
    rig.clock.now = NOW + KEEP / 2
    await rig.owe(tv, ended)
    rig.clock.now = NOW + KEEP

    tv.allow(Permission.SEND_MESSAGES)
    await rig.settled()

    titles = [embed["title"] for message in local.messages(tv) for embed in message.embeds]
    assert len(titles) == 2
    assert await rig.store.troubles.of_channels([tv.id]) == ()


async def test_a_server_that_takes_encore_in_again_gets_what_waited(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    await rig.bot.wait_until_ready()
    guild.kick_bot()
    await local.until(lambda: not rig.bot.guilds)
    await rig.owe(tv, RENEWED)
    await rig.postponed(tv)
    await tell_of_troubles(rig.bot)

    guild.invite_bot()
    await rig.settled()

    assert len(local.messages(tv)) == 1
    assert rig.clock.now == NOW
