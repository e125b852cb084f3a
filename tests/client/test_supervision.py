import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from bot.client.supervision import LONGEST_REST, Supervisor, rest_after
from tests.builders import NOW


@pytest.fixture
async def supervisor() -> AsyncIterator[Supervisor]:
    opened = Supervisor(lambda: NOW, rest=lambda _: 0.0)
    yield opened
    await opened.close()


async def test_a_loop_that_fails_is_begun_again_and_its_failures_are_counted(
    supervisor: Supervisor,
) -> None:
    begun: list[int] = []
    third = asyncio.Event()

    async def work(_: Callable[[], None]) -> None:
        begun.append(1)
        if len(begun) == 3:
            third.set()
            await asyncio.Event().wait()
        raise ZeroDivisionError("by design")

    supervisor.start("sums", work)
    await third.wait()

    loop = supervisor.loops["sums"]
    assert (loop.failures, loop.trouble) == (2, "ZeroDivisionError: by design")
    assert loop.worked_at is None


async def test_a_success_makes_up_for_the_failures_of_before(supervisor: Supervisor) -> None:
    done = asyncio.Event()

    async def work(worked: Callable[[], None]) -> None:
        supervisor.loops["sums"].failures = 5
        worked()
        done.set()
        await asyncio.Event().wait()

    supervisor.start("sums", work)
    await done.wait()

    loop = supervisor.loops["sums"]
    assert (loop.failures, loop.trouble, loop.worked_at) == (0, None, NOW)


async def test_closing_ends_what_runs(supervisor: Supervisor) -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def work(_: Callable[[], None]) -> None:
        begun.set()
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    supervisor.start("sums", work)
    await begun.wait()
    await supervisor.close()

    assert ended.is_set()


def test_the_rest_after_failures_grows_and_has_an_end() -> None:
    rests = [rest_after(failures) for failures in range(40)]

    assert rests == sorted(rests)
    assert rests[1] == 1.0
    assert rests[-1] == LONGEST_REST
