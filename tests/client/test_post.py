import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.client import DiscordPost, Encore
from bot.client.illustrating import Illustrator
from bot.demo.discord import FORUM, Channel, Fault, Guild, LocalDiscord, Permission, User
from bot.domain.cards import card
from bot.domain.model import Move, Placing, Top10
from bot.errors import PostError, PostGone, PostImpossible, PostLater
from storage.parcels import Parcel
from tests.builders import NETFLIX, NOW, charted, renewed, spoke, story, telling
from tests.rig import Rig

EDIT = r"/channels/\d+/messages/\d+"


@pytest.fixture
async def bot(rig: Rig) -> Encore:
    """A bot that posts nothing of its own."""
    return await rig.start(extensions=())


@pytest.fixture
def post(bot: Encore) -> DiscordPost:
    return DiscordPost(bot, Illustrator(bot.store))


def parcel(channel: Channel, number: int = 1, **more: object) -> Parcel:
    """One story for a channel, owed just now by Discord's clock."""
    values: dict[str, object] = {
        "id": number,
        "guild_id": channel.guild_id,
        "channel_id": channel.id,
        "role_ids": (),
        "stories": (story(number, telling(renewed(2))),),
        "veiled": False,
        "attempts": 0,
        "tried_at": None,
        "owed_at": datetime.now(UTC),
        "message_id": None,
    }
    return Parcel(**{**values, **more})  # type: ignore[arg-type]  # each is of its field's type


async def send(post: DiscordPost, one: Parcel) -> int:
    return await post.post(one, [card(story) for story in one.stories])


async def test_the_parcels_id_is_the_nonce_so_that_a_second_try_posts_nothing(
    post: DiscordPost, local: LocalDiscord, tv: Channel
) -> None:
    first = await send(post, parcel(tv))
    second = await send(post, parcel(tv))

    [message] = local.messages(tv)
    assert first == second == message.id
    assert message.nonce == "1"


async def test_text_from_outside_pings_nobody(
    post: DiscordPost, local: LocalDiscord, guild: Guild, tv: Channel
) -> None:
    fans, others = guild.add_role("fans"), guild.add_role("others")
    quote = f"@everyone <@&{others.id}>"
    told = story(1, telling(spoke("@here", to=quote, quote=quote)))

    await send(post, parcel(tv, stories=(told,), role_ids=(fans.id,)))

    [message] = local.messages(tv)
    assert message.pinged_roles == [fans]
    assert not message.everyone


async def test_a_message_that_arrived_unnoticed_is_found(
    post: DiscordPost, tv: Channel, local: LocalDiscord, bob: User
) -> None:
    local.say(bob, tv, "hello")
    burst = (story(1, telling(renewed(2))), story(2, telling(spoke())))
    single, several = parcel(tv, 3), parcel(tv, 1, stories=burst)
    posted = [await send(post, single), await send(post, several)]

    assert [await post.find(single), await post.find(several)] == posted
    assert await post.find(parcel(tv, 9)) is None


async def test_a_message_of_an_earlier_try_is_found_too(
    post: DiscordPost, tv: Channel, local: LocalDiscord
) -> None:
    one = parcel(tv)
    posted = await send(post, one)
    local.clock.advance(3600)

    later = replace(one, tried_at=one.owed_at + timedelta(minutes=59))

    assert await post.find(later) == posted


async def test_where_history_may_not_be_read_nothing_is_found(
    post: DiscordPost, tv: Channel, local: LocalDiscord
) -> None:
    one = parcel(tv)
    await send(post, one)
    local.faults.refuse(50001, method="GET")

    assert await post.find(one) is None


async def test_an_edit_brings_the_message_up_to_date(
    post: DiscordPost, local: LocalDiscord, tv: Channel
) -> None:
    one = parcel(tv)
    posted = replace(one, message_id=await send(post, one))
    told = story(1, *posted.stories[0].tellings, telling(renewed(2), outlet="Second Screen"))

    await post.edit(posted, [card(told)])

    assert "also: Second Screen" in local.messages(tv)[0].text


async def test_an_alert_that_somebody_deleted_is_gone(post: DiscordPost, tv: Channel) -> None:
    one = parcel(tv)
    posted = replace(one, message_id=await send(post, one))
    tv.messages.clear()

    with pytest.raises(PostGone, match="deleted the alert"):
        await post.edit(posted, [card(posted.stories[0])])


async def test_what_was_withdrawn_before_it_was_posted_never_is(
    post: DiscordPost, local: LocalDiscord, tv: Channel
) -> None:
    whole = parcel(tv)

    with pytest.raises(PostGone):
        await post.post(replace(whole, stories=(), withdrawn=whole.stories), [])
    assert local.messages(tv) == []


async def test_what_is_missing_is_named(
    bot: Encore, post: DiscordPost, local: LocalDiscord, tv: Channel, rig: Rig
) -> None:
    tv.deny(Permission.SEND_MESSAGES)
    await local.until(lambda: not rig.bot_may_send(tv))

    with pytest.raises(PostImpossible) as refused:
        await send(post, parcel(tv))

    assert bot.get_channel(tv.id) is not None
    assert str(refused.value) == (
        "I can see #tv but may not post there: give me Send Messages and Embed Links."
    )


async def test_a_refusal_that_the_gateway_does_not_explain_names_all_that_is_needed(
    post: DiscordPost, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.refuse(50001)

    with pytest.raises(PostImpossible, match="View Channel, Send Messages and Embed Links"):
        await send(post, parcel(tv))


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        (10003, PostGone("This channel was deleted.")),
        (40067, PostImpossible("#tv wants a tag on each post: choose another channel for me.")),
        (50007, PostImpossible("This person takes no direct messages from me.")),
        (50083, PostImpossible("#tv is archived: reopen it for me.")),
        (160005, PostImpossible("#tv is locked: unlock it, or give me Manage Threads.")),
        (200000, PostImpossible("AutoMod blocked the alert: let my role pass its rules.")),
        (220001, PostImpossible("#tv is a forum: choose a text channel or a thread for me.")),
        (40004, PostLater("Discord has switched off sending for now.")),
    ],
)
async def test_each_refusal_has_a_stated_answer(
    post: DiscordPost, local: LocalDiscord, tv: Channel, code: int, answer: PostError
) -> None:
    local.faults.add(Fault(status=400, code=code))

    with pytest.raises(type(answer), match=re.escape(str(answer))):
        await send(post, parcel(tv))


async def test_an_unheard_of_refusal_is_told_in_discords_own_words(
    post: DiscordPost, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.add(Fault(status=400, code=99999, message="Not on a Sunday"))

    with pytest.raises(PostImpossible, match=r"Discord refuses: Not on a Sunday \(99999\)"):
        await send(post, parcel(tv))


async def test_a_forum_takes_no_alerts_and_says_so(
    post: DiscordPost, guild: Guild, local: LocalDiscord, rig: Rig
) -> None:
    forum = guild.add_channel("talk", kind=FORUM)
    await local.until(lambda: rig.bot.get_channel(forum.id) is not None)

    with pytest.raises(PostImpossible, match="#talk"):
        await send(post, parcel(forum))


async def test_a_fault_in_the_alerts_form_names_the_field(
    post: DiscordPost, tv: Channel, local: LocalDiscord
) -> None:
    too_long = replace(card(parcel(tv).stories[0]), title="x" * 300)

    with pytest.raises(PostImpossible, match=r"fault in Encore.*embeds"):
        await post.post(parcel(tv), [too_long])
    local.objections.clear()


async def test_a_rate_limit_is_waited_for_as_long_as_discord_asks(
    post: DiscordPost, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.limit(90.0)

    with pytest.raises(PostLater) as later:
        await send(post, parcel(tv))
    assert later.value.retry_after == pytest.approx(90, abs=1)


async def test_trouble_that_may_pass_is_tried_again_later(
    post: DiscordPost, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.fail(status=503)
    with pytest.raises(PostLater, match="503"):
        await send(post, parcel(tv))

    local.faults.add(Fault(status=401))
    with pytest.raises(PostLater):
        await send(post, parcel(tv))

    local.faults.lose_requests()
    with pytest.raises(PostLater, match="can't be reached"):
        await send(post, parcel(tv))


async def test_where_files_are_refused_the_alert_comes_without_its_picture(
    post: DiscordPost, rig: Rig, local: LocalDiscord, tv: Channel
) -> None:
    day = date(2026, 7, 19)
    rows = Placing(NETFLIX, day, 1, "Harbour Lights"), Placing(NETFLIX, day, 2, "Other")
    await rig.store.news.record(charted(*rows), NOW)
    place = Top10("Netflix", 1, "global", "TV (English)", (Move.TOPPED,), day)
    one = parcel(tv, stories=(story(1, telling(place)),))

    await send(post, one)
    local.faults.add(Fault(status=403, code=50013, times=1))
    await send(post, replace(one, id=2))

    with_picture, without = local.messages(tv)
    assert with_picture.embeds[0]["image"]["url"].endswith("chart-0.png")
    assert "image" not in without.embeds[0]
