from bot.demo.discord import Channel, Guild, LocalDiscord, Permission, User
from tests.rig import Rig


async def test_settings_are_shown_set_and_taken_back(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    fans = guild.add_role("fans")

    plain = await local.command(ada, tv, "settings")
    changed = await local.command(
        ada, tv, "settings", {"channel": tv, "role": fans, "certainty": 1}
    )
    cleared = await local.command(ada, tv, "settings", {"clear": "role"})

    assert "where it is set up" in plain.text
    assert f"<#{tv.id}>" in changed.text
    assert f"<@&{fans.id}>" in changed.text
    assert "rumours too" in changed.text
    assert "nobody" in cleared.text
    assert f"<#{tv.id}>" in cleared.text
    assert (await rig.store.guilds.settings(guild.id))["role"] is None


async def test_a_channel_that_may_not_be_written_to_is_no_default(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    quiet = guild.add_channel("quiet", deny=Permission.SEND_MESSAGES)
    await local.until(lambda: rig.bot.get_channel(quiet.id) is not None)

    reply = await local.command(ada, tv, "settings", {"channel": quiet})

    assert "may not post there" in reply.text
    assert await rig.store.guilds.settings(guild.id) == {}
