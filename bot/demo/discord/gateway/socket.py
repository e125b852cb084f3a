"""One connection of the bot to the gateway, from HELLO to its close."""

import asyncio
import json
import zlib
from collections import deque
from typing import Any

from aiohttp import WSMsgType, web

from bot.demo.discord.gateway.session import Session
from bot.demo.discord.wire import Json

HEARTBEAT, IDENTIFY, RESUME, RECONNECT, REQUEST_MEMBERS = 1, 2, 6, 7, 8
INVALID_SESSION, HELLO, ACK = 9, 10, 11
PAYLOAD_BYTES = 4096
SENDS, PER_SECONDS = 120, 60.0
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, FAILED, ALREADY = 4001, 4002, 4003, 4004, 4005
RATE_LIMITED = 4008


class Closed(Exception):  # noqa: N818 - an end, not always an error
    """The connection is to be closed with this code."""

    def __init__(self, code: int) -> None:
        super().__init__(str(code))
        self.code = code


class Socket:
    """Speaks the gateway's protocol; what to say comes from the session it is given."""

    def __init__(self, ws: web.WebSocketResponse, *, compress: bool) -> None:
        self._ws = ws
        self._deflate = zlib.compressobj() if compress else None
        self._sending = asyncio.Lock()
        self._sends: deque[float] = deque()
        self.session: Session | None = None
        self.silent = False
        """A zombie: it stays open, hears, and says nothing any more."""

    async def say(self, op: int, data: Any = None) -> None:
        """Send something that is no event."""
        await self._send(json.dumps({"op": op, "d": data, "s": None, "t": None}))

    async def _send(self, text: str) -> None:
        if self.silent or self._ws.closed:
            return
        async with self._sending:
            if self._deflate is None:
                await self._ws.send_str(text)
            else:
                packed = self._deflate.compress(text.encode())
                await self._ws.send_bytes(packed + self._deflate.flush(zlib.Z_SYNC_FLUSH))

    async def pour(self, session: Session, after: int) -> None:
        """Send the session's events after that number, those to come too, until cancelled."""
        while not self._ws.closed:
            session.news.clear()
            for number, frame in session.frames(after):
                await self._send(frame)
                after = number
                if self.silent:
                    return
            await session.news.wait()

    async def hear(self) -> Json | None:
        """The next payload of the client; None at the end. Closed, if it breaks the protocol."""
        message = await self._ws.receive()
        if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
            return None
        if len(message.data) > PAYLOAD_BYTES:
            raise Closed(DECODE_ERROR)
        try:
            payload = json.loads(message.data)
        except ValueError:
            raise Closed(DECODE_ERROR) from None
        if not isinstance(payload, dict) or not isinstance(payload.get("op"), int):
            raise Closed(DECODE_ERROR)
        return payload

    def count(self, now: float) -> None:
        """Note that the client sent something; Closed, if it sends too much."""
        while self._sends and self._sends[0] <= now - PER_SECONDS:
            self._sends.popleft()
        self._sends.append(now)
        if len(self._sends) > SENDS:
            raise Closed(RATE_LIMITED)

    async def close(self, code: int) -> None:
        await self._ws.close(code=code)
