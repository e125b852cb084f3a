import asyncio
import json
import signal
import sys

import aiohttp


async def test_a_local_discord_is_served_until_it_is_stopped() -> None:
    options = ["--guilds", "2", "--channels", "3", "--members", "1", "--no-limits"]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.demo.discord", *options, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout
    told = json.loads(await process.stdout.readline())
    async with aiohttp.ClientSession() as session:
        async with session.get(told["control"] + "/state") as response:
            state = await response.json()
        headers = {"Authorization": f"Bot {told['token']}"}
        async with session.get(told["api"] + "/users/@me", headers=headers) as response:
            me = await response.json()
    process.send_signal(signal.SIGTERM)

    assert await process.wait() == 0
    assert [len(guild["channels"]) for guild in state["guilds"]] == [3, 3]
    assert state["gateway"] == told["gateway"]
    assert me["id"] == state["bot"]["id"]
