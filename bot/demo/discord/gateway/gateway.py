"""The gateway: lets the bot in, tells each session what it wants to know, fails when asked to."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any

from aiohttp import web

from bot.demo.discord.gateway.session import GUILD_MEMBERS, PRIVILEGED, Session
from bot.demo.discord.gateway.socket import (
    ACK,
    ALREADY,
    FAILED,
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
from bot.demo.discord.wire import Event, Json
from bot.demo.discord.world import World

SHARD_INVALID, VERSION_INVALID, INTENTS_INVALID, INTENTS_DISALLOWED = 4010, 4012, 4013, 4014
OF_NO_CONSEQUENCE = (3, 4)
"""Presence and voice state updates."""
ALL_INTENTS = (1 << 26) - 1
HEARTBEAT_SECONDS = 41.25
SESSION_LIFE = 180.0
"""For how many seconds without a connection a session can be resumed."""


class Gateway:
    """All sessions of the bot, and the sockets they are on now."""

    def __init__(self, world: World, token: Callable[[], str]) -> None:
        self._world = world
        self._token = token
        self.url = ""
        self.heartbeat = HEARTBEAT_SECONDS
        self.privileged = 0
        """Which privileged intents the application has been granted."""
        self.refuse_identify: int | None = None
        """Close code for whoever identifies next, and after."""
        self.sessions: dict[str, Session] = {}
        self.sockets: list[Socket] = []
        self.identified = 0
        self.resumed = 0
        world.wire.listeners.append(self._tell)

    def _tell(self, event: Event) -> None:
        for session in self.sessions.values():
            if session.wants(event):
                session.tell(event.name, session.readable(event, self._world.bot.id))

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
            self._tell_members(socket.session, data or {})
        elif op not in OF_NO_CONSEQUENCE:
            raise Closed(UNKNOWN_OPCODE)

    async def _let_in(self, socket: Socket, op: int, data: Json, pouring: list[Any]) -> None:
        if socket.session is not None:
            raise Closed(ALREADY)
        if op == IDENTIFY:
            self._identify(socket, data)
            pouring.append(self._pour(socket, 0))
        else:
            await self._resume(socket, data, pouring)

    def _pour(self, socket: Socket, after: int) -> asyncio.Task[None]:
        assert socket.session is not None

        async def quietly(session: Session) -> None:
            with contextlib.suppress(ConnectionError):
                await socket.pour(session, after)

        return asyncio.create_task(quietly(socket.session))

    def _identify(self, socket: Socket, data: Json) -> None:
        if self.refuse_identify is not None:
            raise Closed(self.refuse_identify)
        if data.get("token") != self._token():
            raise Closed(FAILED)
        intents = data.get("intents")
        if not isinstance(intents, int) or intents & ~ALL_INTENTS:
            raise Closed(INTENTS_INVALID)
        if intents & PRIVILEGED & ~self.privileged:
            raise Closed(INTENTS_DISALLOWED)
        shard = tuple(data.get("shard") or (0, 1))
        if len(shard) != 2 or not 0 <= shard[0] < shard[1]:  # noqa: PLR2004 - a number and a count
            raise Closed(SHARD_INVALID)
        self.identified += 1
        self.sessions = {
            key: kept for key, kept in self.sessions.items() if not self._is_over(kept)
        }
        session = socket.session = Session(intents, shard)
        self.sessions[session.id] = session
        self._welcome(session)

    def _welcome(self, session: Session) -> None:
        guilds = [guild for guild in self._world.guilds.values() if guild.joined]
        guilds = [g for g in guilds if (g.id >> 22) % session.shard[1] == session.shard[0]]
        ready: Json = {
            "v": 10,
            "user": self._world.bot.payload() | {"mfa_enabled": False, "verified": True},
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "session_type": "normal",
            "resume_gateway_url": self.url,
            "shard": list(session.shard),
            "application": {"id": str(self._world.bot.id), "flags": 0},
            "private_channels": [],
            "relationships": [],
        }
        session.tell("READY", ready)
        for guild in guilds:
            session.tell("GUILD_CREATE", guild.payload())

    async def _resume(self, socket: Socket, data: Json, pouring: list[Any]) -> None:
        if data.get("token") != self._token():
            raise Closed(FAILED)
        session = self.sessions.get(str(data.get("session_id")))
        after = int(data.get("seq") or 0)
        if session is None or not session.can_replay(after) or self._is_over(session):
            self.sessions.pop(str(data.get("session_id")), None)
            await socket.say(INVALID_SESSION, data=False)
            return
        self.resumed += 1
        session.left_at = None
        socket.session = session
        session.tell("RESUMED", {"_trace": []})
        pouring.append(self._pour(socket, after))

    def _is_over(self, session: Session) -> bool:
        if session.left_at is None:
            return False
        return session.forgotten or self._world.clock.now() - session.left_at > SESSION_LIFE

    def _tell_members(self, session: Session, data: Json) -> None:
        guild = self._world.guilds.get(int(data.get("guild_id", 0)))
        if guild is None:
            return
        wanted = set(map(int, data.get("user_ids") or ()))
        everybody = bool(session.intents & GUILD_MEMBERS) and not wanted
        found = [m for m in guild.members.values() if everybody or m.user.id in wanted]
        chunk: Json = {"guild_id": str(guild.id), "chunk_index": 0, "chunk_count": 1}
        chunk["members"] = [m.payload() | {"user": m.user.payload()} for m in found]
        if data.get("nonce"):
            chunk["nonce"] = data["nonce"]
        session.tell("GUILD_MEMBERS_CHUNK", chunk)

    async def ask_to_reconnect(self) -> None:
        """Every client is told to connect anew, and to resume."""
        for socket in tuple(self.sockets):
            await socket.say(RECONNECT)

    async def invalidate(self, *, resumable: bool = False) -> None:
        """Every client is told that its session is over (or, ``resumable``, to resume it)."""
        if not resumable:
            self.forget_sessions()
        for socket in tuple(self.sockets):
            await socket.say(INVALID_SESSION, resumable)

    def forget_sessions(self) -> None:
        """No session of now can be resumed once its connection is lost."""
        for session in self.sessions.values():
            session.forgotten = True

    def fall_silent(self) -> None:
        """Every connection of now stays open, and nothing comes over it ever again."""
        for socket in self.sockets:
            socket.silent = True

    async def close(self, code: int = 4000) -> None:
        """Every connection is closed with this code."""
        for socket in tuple(self.sockets):
            await socket.close(code)
