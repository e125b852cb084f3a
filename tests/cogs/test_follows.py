import pytest

from bot.demo.discord import Channel, LocalDiscord, User
from bot.domain.model import Kind
from storage.news import News
from storage.owing import Owed
from tests.builders import NOW, renewed, story, telling
from tests.rig import Rig


async def test_a_followed_show_is_told_by_direct_message(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    reply = await local.command(bob, tv, "follow", {"show": "101", "kinds": "renewal"})
    [follow] = await rig.store.watches.of_person(bob.id)
    owed = Owed(1, None, follow.channel_id, role_id=None, veiled=False)
    await rig.store.news.record(News(new=[story(1, telling(renewed(2)))], owed=[owed]), NOW)
    rig.bot.outbox.wake()
    await local.until(lambda: len(local.messages(bob)) == 2)
    hello, alert = local.messages(bob)

    assert reply.ephemeral
    assert "You now follow Harbour Lights" in reply.text
    assert (follow.guild_id, follow.kinds) == (None, frozenset({Kind.RENEWAL}))
    assert "/following" in hello.content
    assert alert.content == "Harbour Lights: renewed for season 2"


async def test_who_takes_no_direct_messages_is_told_how_to(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    bob.takes_messages = False

    reply = await local.command(bob, tv, "follow", {"show": "101"})

    assert "allow direct messages" in reply.text
    assert await rig.store.watches.of_person(bob.id) == ()


async def test_a_follower_decides_about_their_alerts_alone(
    rig: Rig, local: LocalDiscord, tv: Channel, bob: User
) -> None:
    await local.command(bob, tv, "follow", {"show": "101"})
    [follow] = await rig.store.watches.of_person(bob.id)
    owed = Owed(1, None, follow.channel_id, role_id=None, veiled=False)
    await rig.store.news.record(News(new=[story(1, telling(renewed(2)))], owed=[owed]), NOW)
    rig.bot.outbox.wake()
    await local.until(lambda: len(local.messages(bob)) == 2)
    await rig.settled()
    alert = local.messages(bob)[-1]

    await local.click(bob, alert, "Mute this show here")
    await local.click(bob, alert, "Not this show")
    await local.until(lambda: alert.edited)
    [muted] = await rig.store.watches.of_person(bob.id)

    assert muted.paused
    assert "Withdrawn" in alert.content


@pytest.mark.usefixtures("rig")
async def test_follows_are_listed_and_ended(local: LocalDiscord, tv: Channel, bob: User) -> None:
    await local.command(bob, tv, "follow", {"show": "101"})
    await local.command(bob, tv, "follow", {"show": "102"})

    listed = await local.command(bob, tv, "following")
    before = listed.text
    menu = listed.components[0]["components"][0]
    await local.choose(bob, listed, menu["custom_id"], ["Harbour Lights (2024, Prime Video)"])
    await local.click(bob, listed, "Remove")

    assert "Harbour Lights" in before
    assert "Harbour Lights" not in listed.text
    assert "The Glass Orchard" in listed.text
    assert len(local.messages(bob)) == 1
