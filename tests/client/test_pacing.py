import asyncio
import time
from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiohttp import web

from bot.client.pacing import Beat, paced


@pytest.fixture
async def url() -> AsyncIterator[str]:
    """A server that says yes to everything."""

    async def yes(_: web.BaseRequest) -> web.StreamResponse:
        return web.Response()

    runner = web.ServerRunner(web.Server(yes))
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def took(url: str, path: str, count: int, requests_per_second: int) -> float:
    """Seconds that so many requests at once need."""
    clock = asyncio.get_running_loop().time

    async def ask(session: aiohttp.ClientSession) -> None:
        async with session.get(url + path) as answer:
            await answer.read()

    async with aiohttp.ClientSession(trace_configs=[paced(requests_per_second)]) as session:
        start = clock()
        await asyncio.gather(*(ask(session) for _ in range(count)))
        return clock() - start


async def test_requests_at_once_go_out_evenly(url: str) -> None:
    assert await took(url, "/channels/1/messages", 41, requests_per_second=100) >= 0.38


async def test_a_single_request_does_not_wait(url: str) -> None:
    assert await took(url, "/channels/1/messages", 1, requests_per_second=1) < 0.5


@pytest.mark.parametrize("path", ["/interactions/1/token/callback", "/webhooks/1/token"])
async def test_answers_to_people_never_wait(url: str, path: str) -> None:
    assert await took(url, path, 41, requests_per_second=20) < 0.9


async def test_no_limit_is_no_limit(url: str) -> None:
    assert await took(url, "/channels/1/messages", 60, requests_per_second=0) < 0.9


async def test_what_a_stalled_loop_held_up_goes_out_evenly_too() -> None:
    clock = asyncio.get_running_loop().time
    beat, start = Beat(500), clock()
    waits = [asyncio.ensure_future(beat.wait()) for _ in range(20)]
    await asyncio.sleep(0)

    time.sleep(0.02)  # noqa: ASYNC251 - the loop is to stall
    await asyncio.gather(*waits)

    assert clock() - start >= 0.046
