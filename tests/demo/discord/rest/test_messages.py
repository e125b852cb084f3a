import io

import discord
import pytest

from bot.demo.discord import FORUM, THREAD, Channel, Guild, LocalDiscord, Permission, User
from tests.demo.discord.conftest import Ask, Bot, Start

REFUSED = [
    (Permission.VIEW_CHANNEL, "POST", "", 50001),
    (Permission.SEND_MESSAGES, "POST", "", 50013),
    (Permission.VIEW_CHANNEL, "GET", "", 50001),
    (Permission.VIEW_CHANNEL, "PATCH", "/{own}", 50001),
    (Permission.READ_MESSAGE_HISTORY, "GET", "/{own}", 50013),
    (Permission.MANAGE_MESSAGES, "DELETE", "/{other}", 50013),
    (0, "PATCH", "/{other}", 50005),
    (0, "PATCH", "/1", 10008),
    (0, "GET", "/1", 10008),
    (0, "POST", "/{own}/nonsense", 0),
]


def messages(channel: Channel) -> str:
    return f"/channels/{channel.id}/messages"


async def test_history_is_paged_around_before_and_after(
    local: LocalDiscord, tv: Channel, ada: User, start: Start
) -> None:
    said = [local.say(ada, tv, str(n)).id for n in range(10)]
    async with start(Bot()) as bot:
        room = bot.room(tv)
        middle = discord.Object(said[5])
        newest = [m.id async for m in room.history(limit=3)]
        after = [m.id async for m in room.history(limit=2, after=middle)]
        before = [m.id async for m in room.history(limit=2, before=middle)]
        around = [m.id async for m in room.history(limit=3, around=middle)]

    assert newest == [said[9], said[8], said[7]]
    assert after == [said[6], said[7]]
    assert before == [said[4], said[3]]
    assert sorted(around) == said[4:7]


async def test_history_does_not_tell_nonces(tv: Channel, ask: Ask) -> None:
    made = await ask("POST", messages(tv), {"content": "x", "nonce": "1"})
    [read] = (await ask("GET", messages(tv))).body

    assert made.body["nonce"] == "1"
    assert "nonce" not in read


@pytest.mark.parametrize("case", REFUSED, ids=str)
async def test_what_the_bot_may_not_do_is_refused_by_its_code(
    local: LocalDiscord, tv: Channel, ada: User, ask: Ask, case: tuple[int, str, str, int]
) -> None:
    denied, method, path, code = case
    own, other = local.say(local.bot, tv, "own").id, local.say(ada, tv, "other").id
    tv.deny(denied)
    body = {"content": "x"} if method in ("POST", "PATCH") else None

    answer = await ask(method, messages(tv) + path.format(own=own, other=other), body)

    assert answer.code == code


async def test_without_read_message_history_the_channel_looks_empty(tv: Channel, ask: Ask) -> None:
    await ask("POST", messages(tv), {"content": "x"})
    tv.deny(Permission.READ_MESSAGE_HISTORY)

    assert (await ask("GET", messages(tv))).body == []


async def test_a_repeated_nonce_brings_the_first_message_back_for_a_while(
    local: LocalDiscord, tv: Channel, ask: Ask
) -> None:
    body = {"content": "x", "nonce": "1", "enforce_nonce": True}
    first = await ask("POST", messages(tv), body)
    again = await ask("POST", messages(tv), body)
    local.clock.advance(local.writing.nonce_memory + 1)
    late = await ask("POST", messages(tv), body)

    assert first.body["id"] == again.body["id"] != late.body["id"]
    assert len(local.messages(tv)) == 2


async def test_a_nonce_is_just_a_note_unless_it_is_enforced(
    local: LocalDiscord, tv: Channel, ask: Ask
) -> None:
    for _ in range(2):
        await ask("POST", messages(tv), {"content": "x", "nonce": "1"})

    assert len(local.messages(tv)) == 2


async def test_without_embed_links_an_embed_beside_text_is_left_out(tv: Channel, ask: Ask) -> None:
    tv.deny(Permission.EMBED_LINKS)
    embeds = [{"title": "Étoile"}]
    beside = await ask("POST", messages(tv), {"content": "x", "embeds": embeds})
    alone = await ask("POST", messages(tv), {"embeds": embeds})

    assert (beside.status, beside.body["embeds"]) == (200, [])
    assert alone.code == 50013


async def test_without_embed_links_an_edit_keeps_old_embeds_and_adds_no_new_ones(
    tv: Channel, ask: Ask
) -> None:
    posted = await ask("POST", messages(tv), {"content": "x", "embeds": [{"title": "old"}]})
    tv.deny(Permission.EMBED_LINKS)
    own = f"{messages(tv)}/{posted.body['id']}"
    kept = await ask("PATCH", own, {"content": "y"})
    dropped = await ask("PATCH", own, {"embeds": [{"title": "new"}]})

    assert [embed["title"] for embed in kept.body["embeds"]] == ["old"]
    assert dropped.body["embeds"] == []


@pytest.mark.parametrize("body", [{}, {"content": "  "}, {"embeds": [], "components": []}])
async def test_an_empty_message_is_refused(tv: Channel, ask: Ask, body: dict[str, object]) -> None:
    assert (await ask("POST", messages(tv), body)).code == 50006


async def test_a_message_can_not_be_edited_to_nothing(
    local: LocalDiscord, tv: Channel, ask: Ask
) -> None:
    own = local.say(local.bot, tv, "x").id

    assert (await ask("PATCH", f"{messages(tv)}/{own}", {"content": ""})).code == 50006


async def test_a_deleted_channel_is_unknown(tv: Channel, ask: Ask) -> None:
    tv.delete()

    assert (await ask("POST", messages(tv), {"content": "x"})).code == 10003


async def test_only_allowed_and_mentionable_roles_are_pinged(
    local: LocalDiscord, guild: Guild, tv: Channel, ask: Ask
) -> None:
    loud, quiet = guild.add_role("fans"), guild.add_role("mods", mentionable=False)
    text = f"{loud.mention} {quiet.mention} @everyone"
    await ask("POST", messages(tv), {"content": text})
    await ask("POST", messages(tv), {"content": text, "allowed_mentions": {"parse": []}})
    only = {"parse": [], "roles": [str(loud.id)]}
    await ask("POST", messages(tv), {"content": text, "allowed_mentions": only})
    everybody, nobody, fans = local.messages(tv)

    assert everybody.roles == [loud, quiet]
    assert everybody.pinged_roles == fans.pinged_roles == [loud]
    assert (nobody.roles, nobody.everyone) == ([], False)


async def test_an_attached_picture_is_shown_in_its_embed_and_can_be_fetched(
    local: LocalDiscord, tv: Channel, start: Start
) -> None:
    async with start(Bot()) as bot:
        embed = discord.Embed(title="Chart").set_image(url="attachment://chart.png")
        file = discord.File(io.BytesIO(b"png"), "chart.png", description="a chart")
        sent = await bot.room(tv).send(embed=embed, file=file)
        url = sent.embeds[0].image.url or ""
        [shown] = local.messages(tv)[0].embeds
        content = await bot.http.get_from_cdn(url)
        await sent.edit(attachments=[discord.File(io.BytesIO(b"more"), "more.txt")])

    [message] = local.messages(tv)
    assert content == b"png"
    assert shown["image"] == {"url": url, "description": "a chart"}
    assert [attached["filename"] for attached in message.attachments] == ["more.txt"]


async def test_files_need_their_permission(tv: Channel, start: Start) -> None:
    tv.deny(Permission.ATTACH_FILES)
    async with start(Bot()) as bot:
        with pytest.raises(discord.Forbidden) as refused:
            await bot.room(tv).send(file=discord.File(io.BytesIO(b"x"), "x.txt"))

    assert refused.value.code == 50013


async def test_direct_messages_reach_who_shares_a_guild_and_takes_them(
    local: LocalDiscord, ada: User, start: Start
) -> None:
    stranger = local.add_user("eve")
    async with start(Bot()) as bot:
        await (await bot.fetch_user(ada.id)).send("hello")
        ada.takes_messages = False
        with pytest.raises(discord.Forbidden) as closed:
            await (await bot.fetch_user(ada.id)).send("again")
        with pytest.raises(discord.Forbidden) as unmet:
            await (await bot.fetch_user(stranger.id)).send("hello")

    assert [message.content for message in local.messages(ada)] == ["hello"]
    assert (closed.value.code, unmet.value.code) == (50007, 50278)


async def test_a_forum_takes_posts_only_as_threads_and_maybe_with_a_tag(
    guild: Guild, ask: Ask
) -> None:
    forum = guild.add_channel("talk", kind=FORUM, needs_tag=True)
    threads = f"/channels/{forum.id}/threads"
    post = {"name": "Étoile", "message": {"content": "x"}}
    plain = await ask("POST", messages(forum), {"content": "x"})
    untagged = await ask("POST", threads, post)
    tagged = await ask("POST", threads, post | {"applied_tags": ["1"]})

    assert (plain.code, untagged.code, tagged.status) == (50008, 40067, 201)
    assert tagged.body["message"]["content"] == "x"


async def test_a_locked_thread_takes_nothing_and_an_archived_one_wakes(
    guild: Guild, tv: Channel, ask: Ask
) -> None:
    thread = guild.add_channel("season 2", kind=THREAD, parent=tv)
    thread.archived = True
    woken = await ask("POST", messages(thread), {"content": "x"})
    thread.locked = True
    locked = await ask("POST", messages(thread), {"content": "x"})

    assert (woken.status, thread.archived) == (200, False)
    assert locked.code == 160005


async def test_many_messages_go_at_once_with_the_permission_for_it(
    local: LocalDiscord, tv: Channel, ask: Ask
) -> None:
    ids = [str(local.say(local.bot, tv, str(n)).id) for n in range(3)]
    refused = await ask("POST", f"{messages(tv)}/bulk-delete", {"messages": ids[:2]})
    tv.allow(Permission.MANAGE_MESSAGES)
    await ask("POST", f"{messages(tv)}/bulk-delete", {"messages": ids[:2]})

    assert refused.code == 50013
    assert [str(message.id) for message in local.messages(tv)] == ids[2:]
