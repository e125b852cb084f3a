from typing import Any

import aiohttp
import discord
import pytest

from bot.demo.discord import Channel, Guild, LocalDiscord, User
from bot.demo.discord.gateway.session import Session
from bot.demo.discord.wire import Event
from tests.demo.discord.conftest import Bot, Start

MESSAGES = discord.Intents(guilds=True, messages=True)


async def heard(local: LocalDiscord, bot: Bot, count: int) -> list[int]:
    await local.until(lambda: len(bot.messages) >= count)
    return [message.id for message in bot.messages]


@pytest.mark.parametrize("fault", ["op 7", "op 9 resumable", "close 4000", "zombie"])
async def test_a_lost_connection_is_resumed_and_nothing_missed(
    local: LocalDiscord, tv: Channel, ada: User, start: Start, fault: str
) -> None:
    local.socket.heartbeat = 0.05
    async with start(Bot(heartbeat_timeout=0.1)) as bot:
        if fault == "op 7":
            await local.socket.ask_to_reconnect()
        elif fault == "op 9 resumable":
            await local.socket.invalidate(resumable=True)
        elif fault == "zombie":
            local.socket.fall_silent()
        else:
            await local.socket.close(4000)
        said = [local.say(ada, tv, str(n)).id for n in range(3)]
        await local.until(lambda: bot.resumes == 1)

        assert await heard(local, bot, 3) == said

    assert (local.socket.sessions.identified, local.socket.sessions.resumed) == (1, 1)


async def test_a_session_that_is_over_is_begun_anew(
    local: LocalDiscord, tv: Channel, ada: User, start: Start
) -> None:
    async with start(Bot()) as bot:
        local.socket.sessions.forget()
        await local.socket.close(4000)
        local.say(ada, tv, "missed")
        await local.until(lambda: local.socket.sessions.identified == 2, 12)
        said = local.say(ada, tv, "heard").id

        assert await heard(local, bot, 1) == [said]


async def test_a_session_can_be_resumed_for_some_minutes_only(
    local: LocalDiscord, start: Start
) -> None:
    async with start(Bot()):
        [session] = local.socket.sessions.known.values()
    await local.until(lambda: session.left_at is not None)
    resume = {"token": local.token, "session_id": session.id, "seq": session.said}
    fresh, _ = await exchange(local, {"op": 6, "d": resume}, answers=2)
    local.clock.advance(200)
    old, _ = await exchange(local, {"op": 6, "d": resume}, answers=2)

    assert fresh == [10, 0]
    assert old == [10, 9]


@pytest.mark.parametrize(
    ("code", "error"),
    [(4004, discord.ConnectionClosed), (4014, discord.PrivilegedIntentsRequired)],
)
async def test_a_refused_client_is_told_why(
    local: LocalDiscord, start: Start, code: int, error: type[Exception]
) -> None:
    local.socket.sessions.refuse_identify = code
    with pytest.raises(error):
        async with start(Bot()):
            pass


async def test_privileged_intents_are_refused_unless_granted(
    local: LocalDiscord, guild: Guild, start: Start
) -> None:
    with pytest.raises(discord.PrivilegedIntentsRequired):
        async with start(Bot(intents=discord.Intents.all())):
            pass
    local.socket.sessions.privileged = discord.Intents.all().value
    async with start(Bot(intents=discord.Intents.all())) as bot:
        await local.until(lambda: bool(bot.guilds))
        assert bot.guilds[0].id == guild.id


async def test_what_others_write_is_blank_without_the_intent_for_it(
    local: LocalDiscord, tv: Channel, ada: User, start: Start
) -> None:
    async with start(Bot(intents=MESSAGES)) as bot:
        local.say(ada, tv, "secret")
        local.say(ada, tv, f"{local.bot.mention} hello")
        await heard(local, bot, 2)

        assert [message.content for message in bot.messages] == ["", f"<@{local.bot.id}> hello"]


async def test_the_bot_hears_nothing_of_what_it_can_not_see_or_did_not_ask_for(
    local: LocalDiscord, guild: Guild, tv: Channel, ada: User, start: Start
) -> None:
    hidden = guild.add_channel("mods", deny=discord.Permissions(view_channel=True).value)
    async with start(Bot(intents=discord.Intents(guilds=True))) as deaf:
        local.say(ada, tv, "x")
        guild.add_channel("new")
        await local.until(lambda: len(deaf.guilds[0].channels) == 3)
        assert deaf.messages == []
    async with start(Bot()) as bot:
        local.say(ada, hidden, "x")
        said = local.say(ada, tv, "x").id
        assert await heard(local, bot, 1) == [said]


async def test_comings_and_goings_are_told(
    local: LocalDiscord, guild: Guild, tv: Channel, start: Start
) -> None:
    async with start(Bot()) as bot:
        tv.topic = "TV"
        tv.changed()
        role = guild.add_role("fans")
        await local.until(lambda: bot.guilds[0].get_role(role.id) is not None)
        assert bot.room(tv).topic == "TV"
        guild.delete_role(role)
        tv.delete()
        await local.until(lambda: bot.get_channel(tv.id) is None)
        guild.kick_bot()
        await local.until(lambda: not bot.guilds)
        guild.invite_bot()
        await local.until(lambda: bot.get_guild(guild.id) is not None)
        guild.fail()
        await local.until(lambda: bot.guilds[0].unavailable)
        guild.recover()
        await local.until(lambda: not bot.guilds[0].unavailable)


async def test_every_shard_hears_of_its_own_guilds(local: LocalDiscord) -> None:
    guilds = [local.add_guild(str(n), id=n << 22) for n in range(1, 5)]
    shards = [Session(1, (n, 2)) for n in range(2)]
    told = [
        [guild.id >> 22 for guild in guilds if shard.wants(Event("GUILD_CREATE", {}, guild.id))]
        for shard in shards
    ]

    assert told == [[2, 4], [1, 3]]


async def exchange(
    local: LocalDiscord, *sent: Any, answers: int = 9
) -> tuple[list[int], int | None]:
    """The ops that came back, at most so many, and the close code if it came to that."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(local.gateway + "?v=10") as ws,
    ):
        for payload in sent:
            await (ws.send_str(payload) if isinstance(payload, str) else ws.send_json(payload))
        ops: list[int] = []
        while len(ops) < answers and not ws.closed:
            message = await ws.receive(timeout=2)
            if message.type is aiohttp.WSMsgType.TEXT:
                ops.append(message.json()["op"])
        return ops, ws.close_code


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ("nonsense", 4002),
        ("x" * 5000, 4002),
        ({"op": 8, "d": {}}, 4003),
        ({"op": 2, "d": {"token": "wrong"}}, 4004),
        ({"op": 2, "d": {"token": "right", "intents": 1 << 30}}, 4013),
        ({"op": 2, "d": {"token": "right", "intents": 2}}, 4014),
        ({"op": 2, "d": {"token": "right", "intents": 1, "shard": [2, 2]}}, 4010),
    ],
    ids=str,
)
async def test_what_breaks_the_protocol_ends_the_connection_with_its_code(
    local: LocalDiscord, sent: Any, code: int
) -> None:
    local.token = "right"  # noqa: S105 - it opens nothing

    assert (await exchange(local, sent))[1] == code


async def test_more_than_120_payloads_a_minute_end_the_connection(local: LocalDiscord) -> None:
    local.token = "right"  # noqa: S105 - it opens nothing
    identify = {"op": 2, "d": {"token": "right", "intents": 1}}

    assert (await exchange(local, identify, *[{"op": 3, "d": {}}] * 120))[1] == 4008
