"""Every request passes here: log, faults, token, rate limits, and only then its route."""

import asyncio
import json
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.demo.discord.buckets import RateLimits, TooMany
from bot.demo.discord.faults import Fault, Faults
from bot.demo.discord.refusals import Refusal, not_found, unauthorized
from bot.demo.discord.rest.call import BASE, Call, Created, read

Routes = dict[tuple[str, str], Callable[[Call], Any]]
"""What carries out a request, by method and path."""
Check = Callable[[str, str, Any], list[str]]
WITHOUT_TOKEN = ("/interactions/", "/webhooks/", "/gateway")
BEYOND_GLOBAL = ("/interactions/", "/webhooks/")
TOO_MANY = 429
INVALID = (401, 403, TOO_MANY)
PLACES = ("channel_id", "guild_id", "webhook_id", "webhook_token")


@dataclass(slots=True)
class Request:
    """A request that was made: what it said, and the status of its answer (None: none came)."""

    method: str
    path: str
    body: Any
    at: float
    status: int | None = None


@dataclass(slots=True)
class Desk:
    """Answers requests for the routes it was given."""

    token: Callable[[], str]
    limits: RateLimits
    faults: Faults
    check: Check | None = None
    """Looks at each method, path and body, and names what is wrong with them."""
    requests: deque[Request] = field(default_factory=lambda: deque(maxlen=200_000))
    objections: list[str] = field(default_factory=list)
    """All that ``check`` found."""
    statuses: Counter[int] = field(default_factory=Counter)
    """How many answers of each status were given."""
    invalid: int = 0
    """Answers that count towards Discord's 10,000 per 10 minutes: 401, 403 and 429."""

    def open(self, app: web.Application, routes: Routes) -> None:
        """Let ``app`` serve these routes below ``/api/v10``; any other path there is not found."""
        for (method, path), carry_out in routes.items():
            app.router.add_route(method, BASE + path, self._served(path, carry_out))
        app.router.add_route("*", BASE + "/{tail:.*}", self._served("/{tail}", _nowhere))

    def _served(self, route: str, carry_out: Callable[[Call], Any]) -> Callable[[web.Request], Any]:
        async def serve(request: web.Request) -> web.StreamResponse:
            return await self._serve(request, route, carry_out)

        return serve

    async def _serve(
        self, request: web.Request, route: str, carry_out: Callable[[Call], Any]
    ) -> web.StreamResponse:
        entry = Request(
            request.method, request.path.removeprefix(BASE), None, self.limits.clock.now()
        )
        self.requests.append(entry)
        fault = self.faults.take(entry.method, entry.path)
        if fault and fault.delay:
            await asyncio.sleep(fault.delay)
        try:
            answer = await self._carried_out(request, route, carry_out, entry, fault)
        except Refusal as refusal:
            answer = _json(refusal.status, refusal.body)
        except TooMany as too_many:
            answer = _json(429, too_many.body, too_many.headers)
        if fault and fault.drop:
            assert request.transport is not None
            request.transport.abort()
            return answer
        entry.status = answer.status
        self.statuses[answer.status] += 1
        self.invalid += answer.status in INVALID
        return answer

    async def _carried_out(
        self,
        request: web.Request,
        route: str,
        carry_out: Callable[[Call], Any],
        entry: Request,
        fault: Fault | None,
    ) -> web.Response:
        call = await read(request, route)
        entry.body = call.body
        if self.check is not None:
            said = self.check(call.method, call.path, call.body)
            self.objections += [f"{call.method} {call.path}: {line}" for line in said]
        if fault and not fault.accept:
            _fail(fault)
        if not call.path.startswith(WITHOUT_TOKEN):
            self._authorize(request)
        everywhere = not call.path.startswith(BEYOND_GLOBAL)
        place = "+".join(call.parts[name] for name in PLACES if name in call.parts)
        headers = self.limits.admit((call.method, route), place, everywhere=everywhere)
        result = carry_out(call)
        if fault:
            _fail(fault)
        if result is None:
            return web.Response(status=204, headers=headers)
        if isinstance(result, Created):
            return _json(201, result.body, headers)
        return _json(200, result, headers)

    def _authorize(self, request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {self.token()}":
            raise unauthorized()


def _fail(fault: Fault) -> None:
    if fault.drop:
        raise Refusal(0)
    if fault.status == TOO_MANY and fault.retry_after is not None:
        raise TooMany(fault.retry_after, fault.scope)
    if fault.status is not None:
        raise Refusal(fault.code, fault.message, status=fault.status or None)


def _nowhere(_: Call) -> None:
    raise not_found()


def _json(status: int, body: Any, headers: dict[str, str] | None = None) -> web.Response:
    """An answer of exactly ``application/json``, as Discord's are: clients compare it whole."""
    text = json.dumps(body, separators=(",", ":"))
    return web.Response(
        status=status, body=text.encode(), content_type="application/json", headers=headers
    )
