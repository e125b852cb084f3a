from datetime import timedelta

import aiohttp
import structlog

from bot.client.health import Watchdog, health, serving, silences
from bot.demo.discord import Channel
from storage.news import News
from storage.sources import NewSource, SourceState
from tests.builders import NOW, renewed, story, telling
from tests.rig import Rig


async def failing(rig: Rig) -> None:
    """A source that worked, and then failed; the bot is stopped, so nobody looks at it."""
    await rig.stop()
    await rig.store.sources.add(NewSource("feed", "Reel", "https://reel.example", "en", 600), NOW)
    [source] = await rig.store.sources.all()
    far = NOW + timedelta(days=30)
    for trouble in (None, "answers 503"):
        state = SourceState(source.id, None, None, None, 600, int(bool(trouble)), far, trouble)
        await rig.store.news.record(News(states=[state]), NOW)


async def test_a_bot_that_is_well_says_so(rig: Rig) -> None:
    await rig.local.until(lambda: _all_came_round(rig))

    found = await health(rig.bot)

    assert found["well"]
    assert found["silent"] == {}
    assert set(found["loops"]) >= {"intake", "outbox"}


async def test_a_loop_that_does_not_come_round_is_not_well(rig: Rig) -> None:
    await rig.local.until(lambda: _all_came_round(rig))
    rig.bot.loops.loops["outbox"].worked_at = NOW
    await rig.bot.loops.close()
    rig.clock.advance(minutes=31)

    found = await health(rig.bot)

    assert not found["well"]
    assert "loop outbox" in found["silent"]


async def test_a_gateway_that_is_closed_is_not_well(rig: Rig) -> None:
    await rig.local.until(lambda: _all_came_round(rig))
    await rig.stop()

    found = await health(rig.bot)

    assert (found["gateway"], found["well"]) == (False, False)


async def test_a_source_in_trouble_for_a_day_is_named_though_the_bot_is_well(rig: Rig) -> None:
    await failing(rig)
    rig.clock.advance(hours=25)

    assert (await silences(rig.bot))["source Reel"] == "silent for a day"


async def test_the_watchdog_says_once_what_falls_silent_and_what_is_heard_of_again(
    rig: Rig,
) -> None:
    await failing(rig)
    rig.bot.loops.loops.clear()
    watchdog = Watchdog()

    with structlog.testing.capture_logs() as said:
        await watchdog.look(rig.bot)
        rig.clock.advance(hours=25)
        await watchdog.look(rig.bot)
        await watchdog.look(rig.bot)
        rig.clock.advance(hours=-25)
        await watchdog.look(rig.bot)

    assert [(one["event"], one["who"]) for one in said] == [
        ("silent for too long", "source Reel"),
        ("heard of again", "source Reel"),
    ]


async def test_health_and_metrics_are_answered_over_http(
    rig: Rig, tv: Channel, unused_tcp_port: int
) -> None:
    await rig.local.until(lambda: _all_came_round(rig))
    await rig.tell(tv, story(1, telling(renewed(2))))
    address = f"127.0.0.1:{unused_tcp_port}"

    async with serving(rig.bot, address), aiohttp.ClientSession() as web:
        async with web.get(f"http://{address}/healthz") as answer:
            status, well = answer.status, (await answer.json())["well"]
        async with web.get(f"http://{address}/metrics") as answer:
            metrics = await answer.text()

    assert (status, well) == (200, True)
    assert 'encore_deliveries_total{outcome="posted"} 1.0' in metrics
    assert "encore_latency_seconds_count 1.0" in metrics
    assert "encore_queue_length 0.0" in metrics


async def test_a_bot_that_is_not_well_answers_503(rig: Rig, unused_tcp_port: int) -> None:
    await rig.stop()
    address = f"127.0.0.1:{unused_tcp_port}"

    async with (
        serving(rig.bot, address),
        aiohttp.ClientSession() as web,
        web.get(f"http://{address}/healthz") as answer,
    ):
        assert answer.status == 503


def _all_came_round(rig: Rig) -> bool:
    loops = rig.bot.loops.loops.values()
    return bool(loops) and all(loop.worked_at for loop in loops)
