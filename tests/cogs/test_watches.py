from dataclasses import replace

import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, NotPossible, Permission, User
from bot.domain.limits import Limits
from bot.domain.model import Certainty, Kind, Show, Watch
from storage.news import News
from tests.builders import GLASS, HARBOUR, NOW, new_watch, renewed, spoke, story, telling
from tests.rig import Rig


async def only_watch(rig: Rig, guild: Guild) -> Watch:
    [watch] = await rig.store.watches.of_guild(guild.id)
    return watch


async def test_a_show_is_suggested_by_what_tells_it_apart_and_watched_by_its_id(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    [choice] = await local.autocomplete(ada, tv, "watch", option="show", typed="harb")
    reply = await local.command(ada, tv, "watch", {"show": choice["value"]})
    watch = await only_watch(rig, guild)

    assert choice == {"name": "Harbour Lights (2024, Prime Video)", "value": "101"}
    assert (watch.channel_id, watch.show_id) == (tv.id, HARBOUR.id)
    assert (watch.kinds, watch.least) == (frozenset(Kind), Certainty.REPORTED)
    assert reply.ephemeral
    assert "Now watching Harbour Lights" in reply.text


async def test_a_show_that_is_not_known_yet_is_suggested_and_looked_up_whole(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    other = replace(HARBOUR, id=300, title="Harvest Moon")
    rig.serve(other, search="harv")

    [choice] = await local.autocomplete(ada, tv, "watch", option="show", typed="harv")
    await local.command(ada, tv, "watch", {"show": choice["value"]})

    assert (await only_watch(rig, guild)).show_id == 300
    known = await rig.store.shows.get(300)
    assert known is not None
    assert [one.name for one in known.people] == ["Ada Quill", "Tom Brandt"]


async def test_a_typed_title_means_the_only_show_of_that_name(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    rig.serve(GLASS, Show(id=301, title="Glass Orchard Stories"), search="the glass orchard")

    await local.command(ada, tv, "watch", {"show": "the glass orchard"})

    assert (await only_watch(rig, guild)).show_id == GLASS.id


async def test_where_a_title_means_several_shows_it_is_asked_which(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    rig.serve(GLASS, Show(id=302, title="The Glass Orchard", year=1974), search="The Glass Orchard")

    asked = await local.command(ada, tv, "watch", {"show": "The Glass Orchard"})
    menu = asked.components[0]["components"][0]
    await local.choose(ada, asked, menu["custom_id"], ["302"])
    await local.until(lambda: "Now watching" in asked.text)

    assert [option["label"] for option in menu["options"]] == [
        "The Glass Orchard (2022, Netflix)",
        "The Glass Orchard (1974)",
    ]
    assert (await only_watch(rig, guild)).show_id == 302


async def test_a_show_called_by_a_number_is_not_taken_for_an_id(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    await rig.store.shows.keep([Show(24, "Island Five"), Show(900, "24", year=2001)], NOW)

    asked = await local.command(ada, tv, "watch", {"show": "24"})

    options = asked.components[0]["components"][0]["options"]
    assert [option["label"] for option in options] == ["Island Five", "24 (2001)"]


async def test_a_show_that_nobody_knows_is_told(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    rig.serve(search="*nothing*")

    reply = await local.command(ada, tv, "watch", {"show": "*nothing*"})

    assert "no show called “\\*nothing\\*”" in reply.content
    assert reply.ephemeral
    assert await rig.store.watches.of_guild(guild.id) == ()


async def test_a_catalog_that_does_not_answer_is_told(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    rig.catalog.serve("/search/shows?q=anything", b"oops", status=500)

    reply = await local.command(ada, tv, "watch", {"show": "anything"})

    assert "TVmaze" in reply.content


async def test_what_is_wished_is_what_is_watched(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    news, fans = guild.add_channel("news"), guild.add_role("fans")
    wish = {"show": "101", "channel": news, "kinds": "renewal", "role": fans, "certainty": 3}

    reply = await local.command(ada, tv, "watch", {**wish, "spoilers": 0})
    watch = await only_watch(rig, guild)

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
    watch = await only_watch(rig, guild)

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
    watch = await only_watch(rig, guild)

    assert (watch.channel_id, watch.role_id) == (news.id, fans.id)
    assert watch.least is Certainty.OFFICIAL


@pytest.mark.usefixtures("rig")
async def test_only_moderators_are_offered_it(local: LocalDiscord, tv: Channel, bob: User) -> None:
    for name in ("watch", "watches", "settings", "sources list"):
        with pytest.raises(NotPossible):
            await local.command(bob, tv, name, {"show": "101"} if name == "watch" else {})


async def test_a_long_list_is_turned_page_by_page(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    shows = [Show(id=1000 + n, title=f"Show {n:02}") for n in range(30)]
    await rig.store.shows.keep(shows, NOW)
    for show in shows:
        await rig.store.watches.set(new_watch(tv.id, show, guild_id=guild.id), NOW)

    listed = await local.command(ada, tv, "watches")
    seen = listed.text
    for _ in range(3):
        await local.click(ada, listed, "Next")
        seen += listed.text

    assert [title for title in (show.title for show in shows) if title not in seen] == []
    assert "page 4 of 4" in listed.text
    with pytest.raises(NotPossible, match="disabled"):
        await local.click(ada, listed, "Next")


async def test_a_watch_is_opened_changed_paused_and_removed_from_the_list(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    fans = guild.add_role("fans")
    await local.command(ada, tv, "watch", {"show": "101"})
    watch = await only_watch(rig, guild)
    listed = await local.command(ada, tv, "watches")
    menu, [option] = (
        listed.components[0]["components"][0][key] for key in ("custom_id", "options")
    )

    await local.choose(ada, listed, menu, [str(watch.id)])
    kinds, least, role = (row["components"][0]["custom_id"] for row in listed.components[:3])
    await local.choose(ada, listed, kinds, ["interview", "renewal"])
    await local.choose(ada, listed, least, ["1"])
    await local.choose(ada, listed, role, [fans])
    await local.click(ada, listed, "Hide quotes")
    await local.click(ada, listed, "Pause")
    changed = await only_watch(rig, guild)
    shown = listed.text
    await local.click(ada, listed, "Ping nobody")
    unpinged = await only_watch(rig, guild)
    await local.click(ada, listed, "Remove")

    assert changed == replace(
        watch,
        kinds=frozenset({Kind.INTERVIEW, Kind.RENEWAL}),
        least=Certainty.RUMOUR,
        role_id=fans.id,
        spoilers=False,
        paused=True,
    )
    assert option["description"] == f"in #{tv.name}"
    assert f"interviews and renewals · rumours too · pings <@&{fans.id}>" in shown
    assert "**paused**" in shown
    assert unpinged.role_id is None
    assert "Nothing yet" in listed.text
    assert await rig.store.watches.of_guild(guild.id) == ()


async def test_a_watch_that_was_removed_meanwhile_is_told_as_such(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    await local.command(ada, tv, "watch", {"show": "101"})
    watch = await only_watch(rig, guild)
    listed = await local.command(ada, tv, "watches")
    menu = listed.components[0]["components"][0]["custom_id"]
    await local.choose(ada, listed, menu, [str(watch.id)])
    await rig.store.watches.remove(watch.id, guild_id=guild.id)

    clicked = await local.click(ada, listed, "Pause")

    assert "removed meanwhile" in clicked.text
    assert clicked.ephemeral


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
