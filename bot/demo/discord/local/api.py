"""The control API's routes."""

import asyncio
import contextlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from itertools import islice
from typing import Any

from aiohttp import web

from bot.demo.discord.acting.options import NotPossible
from bot.demo.discord.faults import Fault
from bot.demo.discord.local import show
from bot.demo.discord.local.act import Deeds
from bot.demo.discord.local.change import Changes
from bot.demo.discord.refusals import Refusal
from bot.demo.discord.standin import StandIn
from bot.demo.discord.wire import Event, Json

Answering = Callable[[web.Request], Awaitable[web.StreamResponse]]
UNSEEN = ("INTERACTION_CREATE",)
"""Not for everybody's eyes; what the bot answers is an event of its own."""
QUIET = 15.0
"""After so many seconds without news an event stream says that it is still there."""


class ControlApi:
    """Serves ``/_local/`` for one stand-in."""

    def __init__(self, discord: StandIn) -> None:
        self._discord = discord
        self._deeds = Deeds(discord)
        self._changes = Changes(discord)
        self._streams: set[asyncio.Task[Any]] = set()

    def open(self, app: web.Application) -> None:
        """Let ``app`` serve it."""
        router = app.router
        router.add_get("/_local/state", self._told(lambda _: show.state(self._discord)))
        router.add_get("/_local/stats", self._told(lambda _: show.stats(self._discord)))
        router.add_get("/_local/channels/{id}/messages", self._told(self._messages))
        router.add_get("/_local/commands", self._told(self._commands))
        router.add_get("/_local/requests", self._told(self._requests))
        router.add_get("/_local/faults", self._told(lambda _: self._faults()))
        router.add_delete("/_local/faults", self._told(self._clear_faults))
        router.add_post("/_local/faults", self._done(self._add_fault))
        router.add_post("/_local/act", self._done(self._deeds.do))
        router.add_post("/_local/world", self._done(self._change))
        router.add_post("/_local/gateway", self._done(self._gateway))
        router.add_get("/_local/events", self._events)
        app.on_shutdown.append(self._hang_up)

    def _told(self, ask: Callable[[web.Request], Any]) -> Answering:
        async def answer(request: web.Request) -> web.StreamResponse:
            with _answering_errors():
                return web.json_response(ask(request))

        return answer

    def _done(self, act: Callable[[Json], Awaitable[Any]]) -> Answering:
        async def answer(request: web.Request) -> web.StreamResponse:
            if request.content_type != "application/json":  # which no foreign page may send
                raise web.HTTPUnsupportedMediaType
            with _answering_errors():
                return web.json_response(await act(await request.json()))

        return answer

    def _messages(self, request: web.Request) -> list[Json]:
        channel = self._discord.world.channel(int(request.match_info["id"]))
        before = int(request.query.get("before", 1 << 63))
        reader = int(request.query["user"]) if "user" in request.query else None
        limit = int(request.query.get("limit", 50))
        newest = (m for m in reversed(channel.messages.values()) if m.id < before)
        seen = (message for message in newest if message.seen_by(reader))
        return [show.message(message) for message in islice(seen, limit)][::-1]

    def _commands(self, request: web.Request) -> list[Json]:
        user = self._discord.world.user(int(request.query["user"]))
        channel = self._discord.world.channel(int(request.query["channel"]))
        return [c for kind in (1, 2, 3) for c in self._discord.offered(user, channel, kind)]

    def _requests(self, request: web.Request) -> Json:
        after = int(request.query.get("after", 0))
        entries = [asdict(entry) for entry in islice(self._discord.requests, after, None)]
        return {"next": after + len(entries), "requests": entries}

    def _faults(self) -> Json:
        waiting = [asdict(fault) for fault in self._discord.faults.waiting]
        return {"waiting": waiting, "happened": self._discord.faults.happened}

    def _clear_faults(self, _: web.Request) -> Json:
        self._discord.faults.clear()
        return self._faults()

    async def _add_fault(self, wish: Json) -> Json:
        self._discord.faults.add(Fault(**wish))
        return self._faults()

    async def _change(self, wish: Json) -> Json:
        return self._changes.make(wish)

    async def _gateway(self, wish: Json) -> Json:
        gateway = self._discord.socket
        match wish["do"]:
            case "reconnect":
                await gateway.ask_to_reconnect()
            case "invalidate":
                await gateway.invalidate(resumable=bool(wish.get("resumable")))
            case "silence":
                gateway.fall_silent()
            case "forget":
                gateway.sessions.forget()
            case "close":
                await gateway.close(int(wish.get("code", 4000)))
            case "refuse":
                gateway.sessions.refuse_identify = wish.get("code")
            case unknown:
                raise LookupError(f"no {unknown!r}")
        return {}

    async def _events(self, request: web.Request) -> web.StreamResponse:
        reader = int(request.query["user"]) if "user" in request.query else None
        queue: asyncio.Queue[Event] = asyncio.Queue()
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        response.headers["Cache-Control"] = "no-store"
        await response.prepare(request)
        await response.write(b": listening\n\n")
        task = asyncio.current_task()
        assert task is not None
        self._streams.add(task)
        self._discord.world.wire.listeners.append(queue.put_nowait)
        try:
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await _pour(queue, response, reader)
        finally:
            self._discord.world.wire.listeners.remove(queue.put_nowait)
            self._streams.discard(task)
        return response

    async def _hang_up(self, _: web.Application) -> None:
        for stream in self._streams:
            stream.cancel()


async def _pour(
    queue: asyncio.Queue[Event], response: web.StreamResponse, reader: int | None
) -> None:
    while True:
        try:
            event = await asyncio.wait_for(queue.get(), QUIET)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if event.name not in UNSEEN and event.reader in (None, reader):
            await response.write(_frame(event))


def _frame(event: Event) -> bytes:
    shown: Json = {"name": event.name, "data": event.data}
    shown["guild_id"] = str(event.guild_id) if event.guild_id else None
    shown["reader"] = str(event.reader) if event.reader else None
    return f"data: {json.dumps(shown)}\n\n".encode()


@contextlib.contextmanager
def _answering_errors() -> Any:
    try:
        yield
    except (NotPossible, LookupError, Refusal, TypeError, ValueError) as error:
        said = json.dumps({"error": str(error) or type(error).__name__})
        raise web.HTTPBadRequest(text=said, content_type="application/json") from error
