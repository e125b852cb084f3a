"""The gateway: lets the bot in, tells each session what it wants to know, fails when asked to."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.demo.discord.gateway.session import Session
from bot.demo.discord.gateway.sessions import Sessions
from bot.demo.discord.gateway.socket import (
    ACK,
    ALREADY,
    HEARTBEAT,
    HELLO,
    IDENTIFY,
    INVALID_SESSION,
    NOT_AUTHENTICATED,
    RECONNECT,
    REQUEST_MEMBERS,
    RESUME,
    UNKNOWN_OPCODE,
    Closed,
    Socket,
)
from bot.demo.discord.wire import Json
from bot.demo.discord.world import World

VERSION_INVALID = 4012
OF_NO_CONSEQUENCE = (3, 4)
"""Presence and voice state updates."""
HEARTBEAT_SECONDS = 41.25


class Gateway:
    """All connections of the bot, and the sessions that they are for."""

    def __init__(self, world: World, token: Callable[[], str]) -> None:
        self._world = world
        self.sessions = Sessions(world, token)
        self.sockets: list[Socket] = []
        self.heartbeat = HEARTBEAT_SECONDS

    @property
    def connected(self) -> bool:
        """Whether the bot hears what is said now."""
        return any(socket.session and not socket.silent for socket in self.sockets)

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from its beginning to its end."""
        ws = web.WebSocketResponse(timeout=1.0, max_msg_size=1 << 20, compress=False)
        await ws.prepare(request)
        socket = Socket(ws, compress=request.query.get("compress") == "zlib-stream")
        self.sockets.append(socket)
        pouring: list[asyncio.Task[None]] = []
        try:
            await self._greet(socket, request)
            while (payload := await socket.hear()) is not None:
                await self._obey(socket, payload, pouring)
        except Closed as closed:
            await socket.close(closed.code)
        finally:
            self._leave(socket, pouring)
        return ws

    async def _greet(self, socket: Socket, request: web.Request) -> None:
        if request.query.get("v") not in ("9", "10"):
            raise Closed(VERSION_INVALID)
        await socket.say(HELLO, {"heartbeat_interval": int(self.heartbeat * 1000)})

    def _leave(self, socket: Socket, pouring: list[asyncio.Task[None]]) -> None:
        self.sockets.remove(socket)
        for task in pouring:
            task.cancel()
        if socket.session is not None:
            socket.session.left_at = self._world.clock.now()

    async def _obey(self, socket: Socket, payload: Json, pouring: list[Any]) -> None:
        op, data = payload["op"], payload.get("d")
        if op == HEARTBEAT:
            await socket.say(ACK)
            return
        socket.count(self._world.clock.now())
        if op in (IDENTIFY, RESUME):
            await self._let_in(socket, op, data or {}, pouring)
        elif socket.session is None:
            raise Closed(NOT_AUTHENTICATED)
        elif op == REQUEST_MEMBERS:
            self.sessions.tell_members(socket.session, data or {})
        elif op not in OF_NO_CONSEQUENCE:
            raise Closed(UNKNOWN_OPCODE)

    async def _let_in(self, socket: Socket, op: int, data: Json, pouring: list[Any]) -> None:
        if socket.session is not None:
            raise Closed(ALREADY)
        resumes = op == RESUME
        session = self.sessions.resume(data) if resumes else self.sessions.identify(data)
        if session is None:
            await socket.say(INVALID_SESSION, data=False)
            return
        socket.session = session
        after = int(data.get("seq") or 0) if resumes else 0
        pouring.append(asyncio.create_task(_pour(socket, session, after)))

    async def ask_to_reconnect(self) -> None:
        """Every client is told to connect anew, and to resume."""
        for socket in tuple(self.sockets):
            await socket.say(RECONNECT)

    async def invalidate(self, *, resumable: bool = False) -> None:
        """Every client is told that its session is over (or, ``resumable``, to resume it)."""
        if not resumable:
            self.sessions.forget()
        for socket in tuple(self.sockets):
            await socket.say(INVALID_SESSION, resumable)

    def fall_silent(self) -> None:
        """Every connection of now stays open, and nothing comes over it ever again."""
        for socket in self.sockets:
            socket.silent = True

    async def close(self, code: int = 4000) -> None:
        """Every connection is closed with this code."""
        for socket in tuple(self.sockets):
            await socket.close(code)


async def _pour(socket: Socket, session: Session, after: int) -> None:
    with contextlib.suppress(ConnectionError):
        await socket.pour(session, after)
