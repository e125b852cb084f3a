"""The press as the page sees it: what was printed, and what may be done there."""

import asyncio
import contextlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from aiohttp import web

from bot.demo.director import Director
from bot.demo.newsroom import Printed
from bot.demo.verdicts import Verdict, verdicts
from bot.errors import EncoreError

Json = dict[str, Any]
QUIET = 15.0
"""Seconds after which an event stream says that it is still there."""
LONGEST = 2000
"""Characters of a headline or a summary that somebody prints."""


class PressApi:
    """Serves ``/_press/``; the package says how."""

    def __init__(self, director: Director) -> None:
        self._director = director
        self._stage = director.stage
        self._newsroom = director.stage.newsroom
        self._streams: set[asyncio.Task[Any]] = set()

    def open(self, app: web.Application) -> None:
        """Lets ``app`` serve it."""
        app.router.add_get("/_press/state", self._state)
        app.router.add_get("/_press/events", self._events)
        app.router.add_post("/_press/do", self._do)
        app.on_shutdown.append(self._hang_up)

    async def _state(self, _: web.Request) -> web.Response:
        return web.json_response(await self._shown())

    async def _shown(self) -> Json:
        newsroom, season = self._newsroom, self._stage.season
        made = await verdicts(self._stage.encore, [show.id for show in season.shows])
        following = newsroom.next_act
        return {
            "now": self._stage.now().timestamp(),
            "playing": self._director.playing,
            "over": following is None,
            "next": following.title if following else None,
            "acts": [
                {"title": act.title, "note": act.note, "at": act.at.timestamp()}
                for act in season.acts[: newsroom.played]
            ],
            "papers": [
                {
                    "key": paper.key,
                    "name": paper.name,
                    "form": paper.form,
                    "language": paper.language,
                    "down": paper.key in newsroom.down,
                    "address": newsroom.address(paper),
                    "listed": paper.listed,
                }
                for paper in season.papers.values()
            ],
            "printed": [
                _printed(one, made, unread=one in newsroom.unread, down=one.paper in newsroom.down)
                for one in newsroom.printed
            ],
        }

    async def _events(self, request: web.Request) -> web.StreamResponse:
        changed = asyncio.Event()
        changed.set()
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        response.headers["Cache-Control"] = "no-store"
        await response.prepare(request)
        task = asyncio.current_task()
        assert task is not None
        self._streams.add(task)
        self._newsroom.listeners.append(changed.set)
        try:
            with contextlib.suppress(ConnectionError, asyncio.CancelledError):
                await self._pour(changed, response)
        finally:
            self._newsroom.listeners.remove(changed.set)
            self._streams.discard(task)
        return response

    async def _pour(self, changed: asyncio.Event, response: web.StreamResponse) -> None:
        while True:
            try:
                await asyncio.wait_for(changed.wait(), QUIET)
            except TimeoutError:
                await response.write(b": still here\n\n")
                continue
            changed.clear()
            await response.write(f"data: {json.dumps(await self._shown())}\n\n".encode())

    async def _do(self, request: web.Request) -> web.Response:
        if request.content_type != "application/json":  # which no foreign page may send
            raise web.HTTPUnsupportedMediaType
        try:
            await self._act(await request.json())
        except (EncoreError, LookupError, TypeError, ValueError) as error:
            said = json.dumps({"error": str(error) or type(error).__name__})
            raise web.HTTPBadRequest(text=said, content_type="application/json") from error
        return web.json_response({})

    async def _act(self, wish: Json) -> None:
        newsroom = self._newsroom
        match wish["do"]:
            case "next":
                self._director.call()
            case "pause":
                self._director.pause()
            case "play":
                self._director.go_on()
            case "break":
                await self._director.change(lambda: newsroom.take_down(wish["paper"]))
            case "mend":
                await self._director.change(lambda: newsroom.mend(wish["paper"]))
            case "print":
                headline, summary = (str(wish[name])[:LONGEST] for name in ("headline", "summary"))
                if not headline.strip():
                    raise ValueError("An item needs a headline.")
                await self._director.change(
                    lambda: newsroom.print_item(wish["paper"], headline, summary)
                )
            case unknown:
                raise LookupError(f"no {unknown!r}")

    async def _hang_up(self, _: web.Application) -> None:
        for stream in self._streams:
            stream.cancel()


def _printed(
    one: Printed, made: Mapping[str, Sequence[Verdict]], *, unread: bool, down: bool
) -> Json:
    item = one.item
    return {
        "act": one.act,
        "at": one.at.timestamp(),
        "outlet": one.outlet,
        "headline": one.headline,
        "summary": item.summary if item else "",
        "link": item.link if item else "",
        "unread": unread,
        "down": down,
        "made": [asdict(verdict) for verdict in made.get(item.link, ())] if item else [],
    }
