import asyncio
import json
import signal
import sys
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest

from bot.demo.discord import Channel, Fault, LocalDiscord, User
from bot.demo.press import Press
from tests.builders import item

ROOT = Path(__file__).parents[2]
STOPPED_WITHIN = 5.0


@dataclass(frozen=True, slots=True)
class Life:
    """The bot as a process."""

    process: Process
    log: Path
    http: str

    async def stop(self) -> str:
        """Asks it to stop, as systemd does; all that it logged."""
        self.process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(self.process.wait(), 20)
        return self.log.read_text()


@pytest.fixture
def press(press: Press) -> Press:
    press.publish("/feed", [item()])
    press.serve("/broken", b"no feed at all")
    return press


@pytest.fixture
async def bot(
    local: LocalDiscord, press: Press, tmp_path: Path, unused_tcp_port: int
) -> AsyncIterator[Life]:
    """`encore run`, as an operator has it, connected."""
    outlets = "".join(
        f"[[outlet]]\nname = '{name}'\naddress = '{press.url(path)}'\n"
        for name, path in (("Reel", "/feed"), ("Broken", "/broken"))
    )
    (tmp_path / "feeds.toml").write_text(outlets)
    (tmp_path / ".env").write_text(f"ENCORE_TOKEN={local.token}\n")
    log = (tmp_path / "log").open("wb")
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run"),
        cwd=tmp_path,
        env={
            "HOME": str(tmp_path),
            "PYTHONPATH": str(ROOT),
            "ENCORE_DATABASE": f"sqlite+aiosqlite:///{tmp_path / 'encore.db'}",
            "ENCORE_DISCORD_API": local.api,
            "ENCORE_DISCORD_GATEWAY": local.gateway,
            "ENCORE_FEEDS": str(tmp_path / "feeds.toml"),
            "ENCORE_HTTP": f"127.0.0.1:{unused_tcp_port}",
            "ENCORE_LOG": "debug",
            "ENCORE_NETFLIX": "",
            "ENCORE_TVMAZE": press.url(),
        },
        stdout=log,
        stderr=log,
    )
    log.close()
    await local.until(lambda: local.socket.connected, seconds=30)
    yield Life(process, tmp_path / "log", f"http://127.0.0.1:{unused_tcp_port}")
    if process.returncode is None:
        process.kill()
        await process.wait()


async def test_it_stops_in_good_order_within_seconds_when_asked_to(
    bot: Life, local: LocalDiscord
) -> None:
    asked = time.monotonic()

    log = await bot.stop()

    assert time.monotonic() - asked < STOPPED_WITHIN
    assert bot.process.returncode == 0, log
    assert "Traceback" not in log
    await local.until(lambda: not local.socket.connected)


async def test_the_token_is_in_no_log_traceback_metric_or_reply(
    bot: Life, local: LocalDiscord, tv: Channel, ada: User
) -> None:
    local.patience = 1.0
    local.faults.add(Fault(path=r"/interactions/.*", status=400, code=50035))
    commands = ("sources list", "watches", "settings", "sources list", "following")
    replies = [await local.command(ada, tv, name) for name in commands]
    async with aiohttp.ClientSession() as web:
        said = [
            await (await web.get(f"{bot.http}/{page}")).text() for page in ("metrics", "healthz")
        ]
    log = await bot.stop()

    shown = [json.dumps(reply.embeds) + reply.text for reply in replies if reply.message]
    assert "Traceback" in log
    assert any("Something went wrong" in text for text in shown)
    for text in (log, *said, *shown):
        assert local.token not in text
