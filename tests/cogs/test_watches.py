import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, NotPossible, Permission, User
from bot.domain.limits import Limits
from bot.domain.model import Certainty, Kind
from storage.news import News
from tests.builders import GLASS, HARBOUR, NOW, new_watch, renewed, spoke, story, telling
from tests.rig import Rig


async def test_what_is_wished_is_what_is_watched(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    news, fans = guild.add_channel("news"), guild.add_role("fans")
    wish = {"show": "101", "channel": news, "kinds": "renewal", "role": fans, "certainty": 3}

    reply = await local.command(ada, tv, "watch", {**wish, "spoilers": 0})
    watch = await rig.only_watch()

    assert watch.channel_id == news.id
    assert (watch.kinds, watch.least) == (frozenset({Kind.RENEWAL}), Certainty.OFFICIAL)
    assert (watch.role_id, watch.spoilers) == (fans.id, False)
    assert f"<#{news.id}>" in reply.text
    assert "renewals · official news only" in reply.text


async def test_what_is_not_said_anew_stays_as_it_was(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    fans = guild.add_role("fans")
    await local.command(ada, tv, "watch", {"show": "101", "role": fans, "certainty": 1})

    reply = await local.command(ada, tv, "watch", {"show": "101", "kinds": "top10"})
    watch = await rig.only_watch()

    assert "Changed" in reply.text
    assert (watch.kinds, watch.role_id) == (frozenset({Kind.TOP10}), fans.id)
    assert watch.least is Certainty.RUMOUR


async def test_a_channel_that_may_not_be_written_to_is_refused_with_what_is_missing(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    quiet = guild.add_channel("quiet", deny=Permission.SEND_MESSAGES)
    await local.until(lambda: rig.bot.get_channel(quiet.id) is not None)

    reply = await local.command(ada, tv, "watch", {"show": "101", "channel": quiet})

    said = reply.content
    assert said == (
        "I can see #quiet but may not post there: give me Send Messages and Embed Links."
    )
    assert await rig.store.watches.of_guild(guild.id) == ()


async def test_a_channel_that_cannot_be_seen_is_refused_with_what_is_missing(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    dark = guild.add_channel("dark", deny=Permission.VIEW_CHANNEL)
    await local.until(lambda: rig.bot.get_channel(dark.id) is not None)

    reply = await local.command(ada, tv, "watch", {"show": "101", "channel": dark})

    assert reply.content.startswith("I can't see #dark: give me View Channel")


@pytest.mark.usefixtures("rig")
async def test_a_role_that_would_not_be_pinged_is_told_and_everyone_never_is(
    local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    shy = guild.add_role("shy", mentionable=False)

    noted = await local.command(ada, tv, "watch", {"show": "101", "role": shy})
    refused = await local.command(ada, tv, "watch", {"show": "102", "role": guild.id})

    assert "may not ping" in noted.text
    assert "never ping everyone" in refused.content


async def test_news_of_before_is_told_to_the_one_who_asked_and_posted_to_nobody(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    old = [story(n, telling(renewed(n), hours=n - 100)) for n in range(1, 6)]
    await rig.store.news.record(News(new=old), NOW)

    reply = await local.command(ada, tv, "watch", {"show": "101"})

    assert [f"season {n}" in reply.text for n in range(1, 6)] == [False, False, True, True, True]
    assert local.messages(tv) == []
    assert await rig.store.deliveries.waiting() == 0


async def test_a_server_can_have_its_own_defaults(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    news, fans = guild.add_channel("news"), guild.add_role("fans")
    await local.until(lambda: rig.bot.get_channel(news.id) is not None)
    await local.command(ada, tv, "settings", {"channel": news, "role": fans, "certainty": 3})

    await local.command(ada, tv, "watch", {"show": "101"})
    watch = await rig.only_watch()

    assert (watch.channel_id, watch.role_id) == (news.id, fans.id)
    assert watch.least is Certainty.OFFICIAL


@pytest.mark.usefixtures("rig")
async def test_only_moderators_are_offered_it(local: LocalDiscord, tv: Channel, bob: User) -> None:
    for name in ("watch", "watches", "settings", "sources list"):
        with pytest.raises(NotPossible):
            await local.command(bob, tv, name, {"show": "101"} if name == "watch" else {})


async def test_channels_in_trouble_are_listed_with_the_reason(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    await rig.store.watches.set(new_watch(tv.id, HARBOUR, guild_id=guild.id), NOW)
    tv.deny(Permission.SEND_MESSAGES)
    await local.until(lambda: not rig.bot_may_send(tv))
    await rig.owe(tv, story(1, telling(spoke())))
    await rig.postponed(tv)

    listed = await local.command(ada, tv, "watches")

    assert "Paused, for I can't post there" in listed.text
    assert "; 1 alert waits; next try <t:" in listed.text
    assert "I can see #tv but may not post there: give me Send Messages" in listed.text


async def test_a_server_watches_so_many_shows_and_no_more(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    await rig.start(limits=Limits(watches=1))
    rig.serve(HARBOUR, GLASS)
    await local.command(ada, tv, "watch", {"show": str(HARBOUR.id)})

    second = await local.command(ada, tv, "watch", {"show": str(GLASS.id)})
    changed = await local.command(ada, tv, "watch", {"show": str(HARBOUR.id), "certainty": 3})

    assert second.text.startswith("This server has 1 watches, as many as I take")
    assert "Changed:" in changed.text
