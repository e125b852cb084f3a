import asyncio

from bot.sources.web.gate import FORGET_ABOVE, Gate


async def test_a_gap_is_kept_between_two_turns() -> None:
    gate = Gate(gap=0.02)
    clock = asyncio.get_running_loop().time
    turns = []
    for _ in range(3):
        async with gate.turn("daily.example"):
            turns.append(clock())

    assert turns[1] - turns[0] >= 0.02
    assert turns[2] - turns[1] >= 0.02


async def test_as_many_turns_are_given_as_were_allowed() -> None:
    gate = Gate(per_host=3)
    inside = most = 0

    async def visit() -> None:
        nonlocal inside, most
        async with gate.turn("daily.example"):
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(visit() for _ in range(10)))

    assert most == 3


async def test_a_visitor_who_gives_up_waiting_holds_nobody_up() -> None:
    gate = Gate()
    async with gate.turn("daily.example"):
        waiting = asyncio.create_task(gate.turn("daily.example").__aenter__())
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.wait([waiting])

    async with asyncio.timeout(1), gate.turn("daily.example"):
        pass


async def test_hosts_that_nobody_waits_for_are_forgotten() -> None:
    gate = Gate()
    async with gate.turn("busy.example"):
        for number in range(FORGET_ABOVE + 10):
            async with gate.turn(f"{number}.example"):
                pass

        assert len(gate) <= FORGET_ABOVE
        busy = asyncio.create_task(gate.turn("busy.example").__aenter__())
        await asyncio.sleep(0)

        assert not busy.done()
        busy.cancel()
