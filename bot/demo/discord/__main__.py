"""Serves a local Discord until it is stopped: ``python -m bot.demo.discord --guilds 2 --channels 3``.

The first line printed is JSON: ``{"api", "gateway", "control", "token"}``. All else is asked of the
control API (see ``bot.demo.discord.local``).
"""

import argparse
import asyncio
import contextlib
import json
import signal

from bot.demo.discord.server import LocalDiscord


def parsed(arguments: list[str] | None = None) -> argparse.Namespace:
    """The command line's arguments; exits with a sentence if they are wrong."""
    parser = argparse.ArgumentParser("python -m bot.demo.discord", description="A local Discord.")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--token", help="the bot's token; a new one is made up otherwise")
    parser.add_argument("--guilds", type=int, default=1)
    parser.add_argument("--channels", type=int, default=2, help="in each guild")
    parser.add_argument("--members", type=int, default=1, help="in each guild; the first moderates")
    parser.add_argument("--no-limits", action="store_true", help="no rate limits")
    parser.add_argument("--nonce-memory", type=float, default=120.0, metavar="SECONDS")
    parser.add_argument("--heartbeat", type=float, default=41.25, metavar="SECONDS")
    return parser.parse_args(arguments)


async def serve(wanted: argparse.Namespace) -> None:
    """Serve as wanted until SIGINT or SIGTERM."""
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        with contextlib.suppress(NotImplementedError):  # Windows
            asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    discord = LocalDiscord(port=wanted.port, token=wanted.token, limits=not wanted.no_limits)
    discord.writing.nonce_memory = wanted.nonce_memory
    discord.socket.heartbeat = wanted.heartbeat
    async with discord:
        fill(discord, wanted)
        control = discord.api.replace("/api/v10", "/_local")
        places = {"api": discord.api, "gateway": discord.gateway, "control": control}
        print(json.dumps(places | {"token": discord.token}), flush=True)  # noqa: T201 - its output
        await stopped.wait()


def fill(discord: LocalDiscord, wanted: argparse.Namespace) -> None:
    """Make the guilds, channels and members that are wanted."""
    for g in range(1, wanted.guilds + 1):
        guild = discord.add_guild(f"guild-{g}")
        for c in range(1, wanted.channels + 1):
            guild.add_channel(f"channel-{c}")
        for m in range(1, wanted.members + 1):
            guild.add_member(f"member-{g}-{m}", manage_guild=m == 1)


if __name__ == "__main__":
    asyncio.run(serve(parsed()))
