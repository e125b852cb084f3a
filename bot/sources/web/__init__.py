"""The only package that speaks HTTP.

address judged -> a turn at the host -> asked -> redirected? again, judged anew
  -> 304: nothing new | 2xx: the body, unpacked and counted | anything else: a SourceError
"""

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import aiohttp
from yarl import URL

from bot.errors import SourceError
from bot.sources.web import excuses, guard
from bot.sources.web.addresses import host_of, parsed
from bot.sources.web.answers import NOT_MODIFIED, Answer, answered, refuse
from bot.sources.web.bodies import pieces, save
from bot.sources.web.freshness import Validators
from bot.sources.web.gate import Gate
from bot.sources.web.inflate import ACCEPTED

__all__ = ["Answer", "Validators", "Web"]

MAX_BYTES = 8_000_000
"""Of an unpacked body; real feeds stay under 3 MB."""
MAX_HOPS = 5
TIMEOUT = 30.0
SILENCE = 15.0
"""Seconds without a byte after which a server counts as gone."""
_REDIRECTS = {301, 302, 303, 307, 308}


@dataclass(frozen=True, slots=True)
class _Wish:
    """One request, whichever hop it is on."""

    method: str
    headers: Mapping[str, str]
    """Of the caller's own; they may hold a key and go to the first host only."""
    conditions: Mapping[str, str]
    timeout: float
    public_only: bool = False
    accept: Collection[int] = ()
    json: object = None


class Web:
    """Fetches politely, within limits; an async context manager.

    Args:
        user_agent: who asks, with a contact.
        per_host: requests at a time to one host.
        gap: seconds between two requests to one host.
        allowed_hosts: hosts that the address guard lets through (``public_only``).
        lookup: host names to addresses; blocking, run in a thread.
    """

    def __init__(
        self,
        *,
        user_agent: str,
        per_host: int = 1,
        gap: float = 0.0,
        allowed_hosts: Collection[str] = (),
        lookup: guard.Lookup = guard.system_lookup,
    ) -> None:
        self._user_agent = user_agent
        self._gate = Gate(per_host=per_host, gap=gap)
        self._allowed = frozenset(host.lower() for host in allowed_hosts)
        self._names = {
            guarded: guard.Names(lookup, guarded=guarded, allowed=self._allowed)
            for guarded in (False, True)
        }
        self._sessions: dict[bool, aiohttp.ClientSession] = {}

    async def __aenter__(self) -> Self:
        """Opens one session for our own sources and one, guarded, for those that people add."""
        self._sessions = {guarded: self._session(names) for guarded, names in self._names.items()}
        return self

    async def __aexit__(self, *_: object) -> None:
        """Closes all connections."""
        for session in self._sessions.values():
            await session.close()
        for names in self._names.values():
            await names.close()

    async def get(
        self,
        url: str,
        *,
        validators: Validators | None = None,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = MAX_BYTES,
        timeout: float = TIMEOUT,  # noqa: ASYNC109 - the limit of one hop, not of the caller's wait
        public_only: bool = False,
        accept: Collection[int] = (),
        partial: bool = False,
    ) -> Answer:
        """The document at an address; raises SourceError with a message a moderator understands.

        ``accept`` names statuses that are an answer too (a catalog's 404). With ``partial`` a body
        that breaks off is given as far as it came, without validators, so that the next request
        asks for all of it.
        """
        conditions = validators.headers if validators else {}
        wish = _Wish("GET", headers or {}, conditions, timeout, public_only, accept)
        return await self._answer(url, wish, max_bytes, partial=partial)

    async def post_json(
        self,
        url: str,
        body: object,
        *,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = MAX_BYTES,
        timeout: float = TIMEOUT,  # noqa: ASYNC109 - see get
        accept: Collection[int] = (),
    ) -> Answer:
        """The answer to a JSON body; raises SourceError."""
        wish = _Wish("POST", headers or {}, {}, timeout, accept=accept, json=body)
        return await self._answer(url, wish, max_bytes, partial=False)

    async def download(
        self,
        url: str,
        path: Path,
        *,
        validators: Validators | None = None,
        headers: Mapping[str, str] | None = None,
        max_bytes: int = 200_000_000,
        timeout: float = 600.0,  # noqa: ASYNC109 - see get
    ) -> Answer:
        """Streams a document to a file, which is replaced only by a whole one; the body is empty.

        Raises SourceError.
        """
        conditions = validators.headers if validators else {}
        wish = _Wish("GET", headers or {}, conditions, timeout)
        async with self._asked(url, wish) as response:
            if response.status != NOT_MODIFIED:
                await save(pieces(response, max_bytes), path)
            return answered(response, b"")

    async def _answer(self, url: str, wish: _Wish, max_bytes: int, *, partial: bool) -> Answer:
        async with self._asked(url, wish) as response:
            body = bytearray()
            whole = True
            try:
                async for piece in pieces(response, max_bytes):
                    body += piece
            except (aiohttp.ClientPayloadError, ConnectionError):
                if not (partial and body):
                    raise
                whole = False
            return answered(response, bytes(body), whole=whole)

    @asynccontextmanager
    async def _asked(self, url: str, wish: _Wish) -> AsyncIterator[aiohttp.ClientResponse]:
        """The response at the end of the redirects, its body still to be read."""
        at = parsed(url)
        for _ in range(MAX_HOPS + 1):
            if wish.public_only:
                guard.check(at, allowed=self._allowed)
            async with self._hop(at, wish) as response:
                if response.status not in _REDIRECTS:
                    refuse(response, wish.accept)
                    yield response
                    return
                there = parsed(response.headers.get("Location", ""), base=at)
            if there.raw_host != at.raw_host:
                wish = replace(wish, headers={})
            at = there
        raise SourceError(f"{host_of(parsed(url))} redirects in circles")

    @asynccontextmanager
    async def _hop(self, url: URL, wish: _Wish) -> AsyncIterator[aiohttp.ClientResponse]:
        """One request; holds the host's turn until its body is read."""
        host = host_of(url)
        async with self._gate.turn(host):
            try:
                async with (
                    asyncio.timeout(wish.timeout),
                    self._sessions[wish.public_only].request(
                        wish.method,
                        url,
                        headers={**wish.headers, **wish.conditions},
                        json=wish.json,
                        allow_redirects=False,
                    ) as response,
                ):
                    yield response
            except (aiohttp.ClientError, OSError, ValueError) as error:
                raise excuses.of_failure(host, error, timeout=wish.timeout) from error

    def _session(self, names: guard.Names) -> aiohttp.ClientSession:
        return aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(resolver=names, ttl_dns_cache=60),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=SILENCE, sock_read=SILENCE),
            max_field_size=64_000,  # one Content-Security-Policy may be longer than aiohttp expects
            headers={"User-Agent": self._user_agent, "Accept-Encoding": ACCEPTED},
        )
