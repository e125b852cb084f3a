"""`encore check`, at Discord: token, intents, and the permissions in every watched channel."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator

import aiohttp
import discord

from bot.client.encore import point_at
from bot.client.places import place
from bot.console.finding import Finding

PATIENCE = 30.0
"""Seconds for the gateway to tell what it has to tell."""


async def discord_findings(
    token: str | None, channels: Iterable[int], *, api: str | None, gateway: str | None
) -> AsyncIterator[Finding]:
    """What Discord says to this token; ``channels`` are those that are owed alerts."""
    if token is None:
        yield Finding("Token", well=False, said="ENCORE_TOKEN is not set")
        return
    point_at(api, gateway)
    async with discord.Client(intents=discord.Intents(guilds=True)) as client:
        trouble = await _login(client, token)
        if trouble or client.user is None:
            yield Finding("Token", well=False, said=trouble or "Discord does not know whose it is")
            return
        yield Finding("Token", well=True, said=f"it is the token of {client.user.name}")
        trouble = await _connect(client)
        said = trouble or "only guilds: no privileged intent is needed"
        yield Finding("Intents", well=trouble is None, said=said)
        if trouble is None:
            for finding in _places(client, channels):
                yield finding


async def _login(client: discord.Client, token: str) -> str | None:
    try:
        await client.login(token)
    except discord.LoginFailure:
        return "Discord refuses this token; make a new one"
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        return f"Discord can't be asked: {error}"
    return None


async def _connect(client: discord.Client) -> str | None:
    """What keeps the gateway from letting it in; None once it is in."""
    connecting = asyncio.create_task(client.connect(reconnect=False))
    connecting.add_done_callback(lambda task: task.cancelled() or task.exception())
    ready = asyncio.create_task(client.wait_until_ready())
    await asyncio.wait({connecting, ready}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
    if ready.done():
        return None
    ready.cancel()
    error = connecting.exception() if connecting.done() else TimeoutError()
    match error:
        case discord.ConnectionClosed(code=4013 | 4014):
            return "Discord refuses the intents, though none but guilds is asked for"
        case discord.ConnectionClosed():
            return f"the gateway closed the connection ({error.code})"
        case _:
            return f"the gateway can't be reached ({type(error).__name__})"


def _places(client: discord.Client, channels: Iterable[int]) -> Iterator[Finding]:
    """A finding for each channel that takes no alerts; one for all where each does."""
    count, troubled = 0, 0
    for channel_id in channels:
        count += 1
        refusal = "deleted, or in a server that I am not in"
        if client.get_channel(channel_id) is not None:
            where = place(client, channel_id)
            if where.refusal is None:
                continue
            refusal = where.refusal
        troubled += 1
        yield Finding(f"Channel {channel_id}", well=False, said=refusal)
    if not troubled:
        yield Finding("Permissions", well=True, said=f"in order in {count} watched channels")
