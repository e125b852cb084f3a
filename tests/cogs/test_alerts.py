from dataclasses import replace

import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from bot.domain.model import Certainty, Story
from storage.news import News
from tests.builders import GLASS, HARBOUR, NOW, new_watch, renewed, spoke, story, telling
from tests.rig import Rig

RENEWED = story(1, telling(renewed(2)))
SPOKE = story(2, telling(spoke("Ada Quill", to="Le Courrier", quote="Gladly again"), show=GLASS))


def grown(one: Story) -> Story:
    more = telling(one.details, outlet="Second Screen", certainty=Certainty.OFFICIAL)
    return replace(one, tellings=(*one.tellings, more), certainty=Certainty.OFFICIAL, version=2)


async def test_an_alert_is_a_line_for_the_phone_and_an_embed(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    fans = guild.add_role("fans")

    alert = await rig.tell(tv, RENEWED, role_id=fans.id)
    [embed] = alert.embeds

    assert alert.content == f"<@&{fans.id}> Harbour Lights: renewed for season 2"
    assert alert.pinged_roles == [fans]
    assert embed["title"] == "Harbour Lights — renewed for season 2"
    assert embed["url"] == RENEWED.tellings[0].link
    assert "The Daily Reel" in embed["description"]
    assert [part["label"] for part in alert.components[0]["components"]] == [
        "Why?",
        "Not this show",
        "Mute this show here",
    ]
    assert len(local.messages(tv)) == 1


async def test_why_is_answered_to_the_one_who_asks_also_after_a_restart(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    alert = await rig.tell(tv, RENEWED)
    await rig.start()

    reply = await local.click(bob, alert, "Why?")

    assert reply.ephemeral
    assert "The Daily Reel" in reply.text
    assert "reported" in reply.text
    assert "“the words”" in reply.text
    assert "- a reason" in reply.text


async def test_further_outlets_are_added_to_the_alert(
    rig: Rig, local: LocalDiscord, tv: Channel
) -> None:
    alert = await rig.tell(tv, RENEWED)

    await rig.store.news.record(News(grown=[grown(RENEWED)]), NOW)
    rig.clock.advance(minutes=1)
    rig.bot.outbox.wake()
    await local.until(lambda: alert.edited)

    assert "also: Second Screen" in alert.text
    assert local.messages(tv) == [alert]


async def test_a_moderator_takes_an_alert_back_in_the_whole_server(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    news = guild.add_channel("news")
    first = await rig.tell(tv, RENEWED)
    await rig.owe(news, RENEWED)
    await local.until(lambda: len(local.messages(news)) == 1)
    [second] = local.messages(news)
    await rig.settled()

    reply = await local.click(ada, first, "Not this show")
    await local.until(lambda: first.edited and second.edited)

    assert reply.ephemeral
    for alert in (first, second):
        assert alert.content == (
            "~~Harbour Lights: renewed for season 2~~ Withdrawn: not about Harbour Lights."
        )
        assert (alert.embeds, alert.components) == ([], [])


async def test_others_than_moderators_are_sent_to_one(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    alert = await rig.tell(tv, RENEWED)

    taken = await local.click(bob, alert, "Not this show")
    muted = await local.click(bob, alert, "Mute this show here")

    assert "Only moderators" in taken.text
    assert "Only moderators" in muted.text
    assert taken.ephemeral
    assert not alert.edited


async def test_a_show_is_muted_in_a_channel_and_the_mute_undone(
    rig: Rig, local: LocalDiscord, guild: Guild, tv: Channel, ada: User
) -> None:
    await rig.store.watches.set(new_watch(tv.id, HARBOUR, guild_id=guild.id), NOW)
    alert = await rig.tell(tv, RENEWED)

    reply = await local.click(ada, alert, "Mute this show here")
    [muted] = await rig.store.watches.of_guild(guild.id)
    await rig.start()
    await local.click(ada, reply, "Undo")
    [watched] = await rig.store.watches.of_guild(guild.id)

    assert reply.ephemeral
    assert (muted.paused, watched.paused) == (True, False)
    assert "watched again" in reply.text


async def test_a_burst_is_one_message_and_each_of_its_stories_can_be_asked_about(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    alert = await rig.tell(tv, RENEWED, SPOKE)
    menu = alert.components[0]["components"][0]

    one = await local.choose(ada, alert, menu["custom_id"], ["2"])
    why = await local.click(ada, one, "Why?")

    assert alert.content == "2 stories: Harbour Lights, The Glass Orchard"
    assert len(alert.embeds) == 2
    assert [option["label"] for option in menu["options"]] == [
        "Harbour Lights: renewed for season 2",
        "The Glass Orchard: Ada Quill speaks to Le Courrier",
    ]
    assert "The Glass Orchard" in why.text
    assert "season 2" not in why.text


async def test_one_story_of_a_burst_is_taken_back_alone(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    alert = await rig.tell(tv, RENEWED, SPOKE)
    menu = alert.components[0]["components"][0]
    one = await local.choose(ada, alert, menu["custom_id"], ["2"])

    await local.click(ada, one, "Not this show")
    await local.until(lambda: alert.edited)

    assert "~~The Glass Orchard" in alert.content
    assert [embed["title"] for embed in alert.embeds] == ["Harbour Lights — renewed for season 2"]
    assert alert.component("Why?")["custom_id"] == "encore:why:1"


async def test_the_message_menu_answers_also_where_the_buttons_are_gone(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    alert = await rig.tell(tv, RENEWED, SPOKE)
    asked = await local.context_menu(ada, alert, "Why this alert?")
    first = asked.text
    await local.click(ada, asked, "Next")
    alert.components = []
    again = await local.context_menu(ada, alert, "Why this alert?")

    assert "Harbour Lights" in first
    assert "The Glass Orchard" in asked.text
    assert again.text == first


@pytest.mark.usefixtures("rig")
async def test_the_message_menu_knows_its_own_alerts_only(
    local: LocalDiscord, tv: Channel, bob: User
) -> None:
    chat = local.say(bob, tv, "what a show")

    reply = await local.context_menu(bob, chat, "Why this alert?")

    assert "none of my alerts" in reply.text
    assert reply.ephemeral


async def test_pages_are_turned_by_the_one_who_asked_alone(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User, bob: User
) -> None:
    stories = [story(n, telling(renewed(n))) for n in range(1, 20)]
    await rig.store.news.record(News(new=stories), NOW)

    listed = await local.command(ada, tv, "latest", {"show": "101"})
    before = listed.text
    reply = await local.click(bob, listed, "Next")

    assert not listed.ephemeral
    assert "Only the one who asked" in reply.followups[-1].text if reply.followups else reply.text
    assert listed.text == before


async def test_an_alert_of_a_story_that_is_forgotten_says_so(
    rig: Rig, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    alert = await rig.tell(tv, RENEWED)
    part = alert.component("Why?")
    part["custom_id"] = "encore:why:999"

    reply = await local.click(ada, alert, "Why?")

    assert "don't remember" in reply.text
