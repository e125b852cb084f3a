"""The bodies of answers: unpacked and counted while they arrive, in memory or into a file."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO

import aiohttp

from bot.sources.web.addresses import host_of
from bot.sources.web.inflate import Inflate


async def pieces(response: aiohttp.ClientResponse, max_bytes: int) -> AsyncIterator[bytes]:
    """The unpacked body, at most ``max_bytes`` of it; raises SourceError for more.

    Raises ClientPayloadError for a body that breaks off.
    """
    host = host_of(response.url)
    inflate = Inflate(response.headers.get("Content-Encoding", ""), limit=max_bytes, host=host)
    async for piece in response.content.iter_any():
        yield inflate.feed(piece)
    if not inflate.finished:
        raise aiohttp.ClientPayloadError("the compressed body ends early")


async def save(body: AsyncIterator[bytes], path: Path) -> None:
    """Puts a body into a file, which takes its place only when it is whole."""
    part = path.with_name(path.name + ".part")
    file: BinaryIO = await asyncio.to_thread(part.open, "wb")
    try:
        with file:
            async for piece in body:
                await asyncio.to_thread(file.write, piece)
        await asyncio.to_thread(part.replace, path)
    finally:
        await asyncio.to_thread(part.unlink, missing_ok=True)
