"""Discord's part of the fault matrix (docs/faults.md): the whole bot, and what a channel gets to see."""

import asyncio
from pathlib import Path

import pytest
from structlog.testing import capture_logs

import bot.app
from bot.app import Options
from bot.client import Encore
from bot.demo.discord import Channel, Fault, LocalDiscord
from bot.errors import SettingsError
from tests.faults.news import TOLD
from tests.rig import Rig


@pytest.fixture
async def encore(rig: Rig) -> Encore:
    """A bot whose loops stand still; one alert is owed."""
    started = await rig.start(extensions=())
    await rig.owe(rig.town.tv, TOLD)
    return started


async def flushed(encore: Encore, local: LocalDiscord, tv: Channel) -> int:
    """How many alerts stand in the channel after all that is due was tried."""
    await encore.outbox.flush()
    return len(local.messages(tv))


REFUSALS = {
    50001: "Discord does not let me post in #tv: give me View Channel, Send Messages and Embed "
    "Links there, and mention me once if it is a private thread.",
    50013: "Discord does not let me post in #tv: give me View Channel, Send Messages and Embed "
    "Links there, and mention me once if it is a private thread.",
    40067: "#tv wants a tag on each post: choose another channel for me.",
    160005: "#tv is locked: unlock it, or give me Manage Threads.",
    220001: "#tv is a forum: choose a text channel or a thread for me.",
}


@pytest.mark.parametrize("code", REFUSALS)
async def test_a_refusal_is_kept_for_the_moderators_and_the_alert_until_it_ends(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel, code: int
) -> None:
    local.faults.refuse(code)

    before = await flushed(encore, local, tv)
    [trouble] = await rig.store.troubles.of_guild(tv.guild_id or 0)
    rig.clock.advance(minutes=1)

    assert (trouble.channel_id, trouble.trouble) == (tv.id, REFUSALS[code])
    assert [before, await flushed(encore, local, tv)] == [0, 1]
    assert await rig.store.troubles.of_guild(tv.guild_id or 0) == ()


async def test_a_channel_that_is_no_more_gets_nothing_more(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.refuse(10003)

    await flushed(encore, local, tv)
    rig.clock.advance(days=1)

    assert await flushed(encore, local, tv) == 0
    assert await rig.store.deliveries.waiting() == 0


async def test_a_fault_of_form_is_logged_and_keeps_no_other_channel_waiting(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel
) -> None:
    other = rig.town.guild.add_channel("other")
    await rig.owe(other, TOLD)
    local.faults.add(Fault(path=f"/channels/{tv.id}/messages", status=400, code=50035))

    with capture_logs() as logged:
        await flushed(encore, local, tv)
    [trouble] = await rig.store.troubles.of_guild(tv.guild_id or 0)

    assert "Discord refuses the form of an alert" in [one["event"] for one in logged]
    assert trouble.trouble.startswith("A fault in Encore")
    assert len(local.messages(other)) == 1


async def test_a_token_that_is_refused_for_a_while_is_logged_and_the_alert_posted_afterwards(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.add(Fault(status=401))

    with capture_logs() as logged:
        first = await flushed(encore, local, tv)
    rig.clock.advance(seconds=299)
    early = await flushed(encore, local, tv)
    rig.clock.advance(seconds=1)

    assert any("token" in one["event"] for one in logged)
    assert [first, early, await flushed(encore, local, tv)] == [0, 0, 1]


@pytest.mark.parametrize("scope", ["user", "shared", "global"])
async def test_a_short_rate_limit_is_waited_for(
    encore: Encore, local: LocalDiscord, tv: Channel, scope: str
) -> None:
    local.faults.limit(0.01, scope=scope)

    assert await flushed(encore, local, tv) == 1


@pytest.mark.parametrize("scope", ["user", "global"])
async def test_a_long_rate_limit_holds_up_its_channel_alone(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel, scope: str
) -> None:
    other = rig.town.guild.add_channel("other")
    await rig.owe(other, TOLD)
    path = f"/channels/{tv.id}/messages"
    local.faults.add(Fault(path=path, status=429, retry_after=600, scope=scope))

    first = await flushed(encore, local, tv)
    rig.clock.advance(seconds=599)
    early = await flushed(encore, local, tv)
    rig.clock.advance(seconds=2)

    assert len(local.messages(other)) == 1
    assert [first, early, await flushed(encore, local, tv)] == [0, 0, 1]


async def test_no_rate_limit_is_obeyed_for_more_than_two_hours(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.limit(100_000)

    first = await flushed(encore, local, tv)
    rig.clock.advance(minutes=119)
    early = await flushed(encore, local, tv)
    rig.clock.advance(minutes=1)

    assert [first, early, await flushed(encore, local, tv)] == [0, 0, 1]


async def test_a_fault_of_discords_own_is_outlived(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.fail(2, status=503)

    first = await flushed(encore, local, tv)
    rig.clock.advance(seconds=2)
    second = await flushed(encore, local, tv)
    rig.clock.advance(seconds=5)

    assert [first, second, await flushed(encore, local, tv)] == [0, 0, 1]
    assert await rig.store.troubles.of_guild(tv.guild_id or 0) == ()


@pytest.mark.parametrize("minutes", [0.1, 30])
async def test_an_alert_whose_answer_was_lost_is_not_posted_again(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel, minutes: float
) -> None:
    local.faults.lose_answers()

    first = await flushed(encore, local, tv)
    rig.clock.advance(minutes=minutes)
    local.clock.advance(60 * minutes)

    assert [first, await flushed(encore, local, tv)] == [1, 1]
    assert await rig.store.deliveries.waiting() == 0


async def test_an_alert_that_was_lost_on_its_way_is_posted_again(
    rig: Rig, encore: Encore, local: LocalDiscord, tv: Channel
) -> None:
    local.faults.lose_requests()

    first = await flushed(encore, local, tv)
    rig.clock.advance(minutes=30)
    local.clock.advance(1800)

    assert [first, await flushed(encore, local, tv)] == [0, 1]


@pytest.mark.parametrize("trouble", ["op 7", "op 9 resumable", "close 4000", "zombie"])
async def test_alerts_are_posted_while_the_gateway_is_in_trouble(
    rig: Rig, local: LocalDiscord, tv: Channel, trouble: str
) -> None:
    match trouble:
        case "op 7":
            await local.socket.ask_to_reconnect()
        case "op 9 resumable":
            await local.socket.invalidate(resumable=True)
        case "zombie":
            local.socket.fall_silent()
        case _:
            await local.socket.close(4000)

    await rig.tell(tv, TOLD)

    assert len(local.messages(tv)) == 1
    assert all(loop.trouble is None for loop in rig.bot.loops.loops.values())


@pytest.mark.parametrize("trouble", ["op 7", "op 9", "close 4000"])
async def test_commands_are_answered_again_after_the_gateway_came_back(
    rig: Rig, local: LocalDiscord, tv: Channel, trouble: str
) -> None:
    if trouble == "op 7":
        await local.socket.ask_to_reconnect()
    elif trouble == "op 9":
        await local.socket.invalidate()
    else:
        await local.socket.close(4000)
    await local.until(
        lambda: local.socket.sessions.resumed + local.socket.sessions.identified > 1, 12
    )
    await local.until(lambda: local.socket.connected)

    reply = await local.command(rig.town.ada, tv, "watches")

    assert reply.message is not None


@pytest.fixture
def options(local: LocalDiscord, tmp_path: Path) -> Options:
    return Options(
        database=f"sqlite+aiosqlite:///{tmp_path / 'encore.db'}",
        outlets=(),
        netflix=None,
        tvmaze="http://127.0.0.1:9",
        discord_api=local.api,
        discord_gateway=local.gateway,
    )


@pytest.mark.parametrize(("code", "told"), [(4004, "ENCORE_TOKEN"), (4014, "intents")])
async def test_a_gateway_that_lets_nobody_in_ends_the_run_with_the_reason(
    local: LocalDiscord, options: Options, code: int, told: str
) -> None:
    local.socket.sessions.refuse_identify = code

    with pytest.raises(SettingsError, match=told):
        await asyncio.wait_for(bot.app.run(options, local.token), 5)


async def test_a_wrong_token_ends_the_run_with_the_reason(options: Options) -> None:
    with pytest.raises(SettingsError, match="ENCORE_TOKEN"):
        await bot.app.run(options, "wrong.token")
