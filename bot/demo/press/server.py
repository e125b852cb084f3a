"""A web server on 127.0.0.1 that serves what it was given, or fails as it was told."""

import gzip
import hashlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Self

from aiohttp import web

from bot.demo.press.faults import Fault
from bot.demo.press.papers import TYPES, printed
from bot.domain.model import Item

REMEMBERED = 20_000
"""Requests kept in the log."""
WORTH_PACKING = 500
"""Bytes above which a body is compressed for those who take that."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that reached the press, and the status it was answered with (0: the reader left first)."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    status: int


@dataclass(frozen=True, slots=True)
class _Document:
    body: bytes
    packed: bytes | None
    status: int
    headers: Mapping[str, str]
    etag: str
    modified: datetime


class Press:
    """A web server on 127.0.0.1 that serves what it was given; an async context manager."""

    def __init__(self, port: int = 0) -> None:
        self.requests: deque[Asked] = deque(maxlen=REMEMBERED)
        self._port = port
        self._documents: dict[str, _Document] = {}
        self._answers: dict[str, tuple[Callable[[Mapping[str, str]], bytes], str]] = {}
        self._faults: dict[str, Fault] = {}
        self._runner: web.ServerRunner | None = None

    async def __aenter__(self) -> Self:
        """Opens the server; port 0 takes a free one."""
        self._runner = web.ServerRunner(
            web.Server(self._answer, handler_cancellation=True),
            access_log=None,
            shutdown_timeout=0.1,
        )
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self._port, backlog=1024)
        await site.start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        """Closes it, under whoever is still reading."""
        if self._runner is not None:
            await self._runner.cleanup()

    def url(self, path: str = "") -> str:
        """The address of a path here."""
        return f"http://127.0.0.1:{self._port}{path}"

    def publish(
        self,
        path: str,
        items: Iterable[Item],
        *,
        form: str = "rss",
        title: str = "The Daily Stand-in",
        language: str = "en",
        ttl: int | None = None,
    ) -> None:
        """Serves items as a feed (``rss``, ``atom`` or ``json``) in place of what was there."""
        body = printed(items, form=form, title=title, language=language, ttl=ttl)
        self.serve(path, body, content_type=TYPES[form])

    def serve(
        self,
        path: str,
        body: bytes,
        *,
        content_type: str = "application/xml",
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Serves a document at a path, with or without a query, in place of what was there."""
        packs = len(body) > WORTH_PACKING and "Content-Encoding" not in (headers or {})
        self._documents[path] = _Document(
            body=body,
            packed=gzip.compress(body, 1) if packs else None,
            status=status,
            headers={"Content-Type": content_type, **(headers or {})},
            etag=f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"',
            modified=datetime.now(UTC).replace(microsecond=0),
        )

    def answer(
        self,
        path: str,
        answer: Callable[[Mapping[str, str]], bytes],
        *,
        content_type: str = "application/json",
    ) -> None:
        """Serves what ``answer`` makes of a request's query."""
        self._answers[path] = answer, content_type

    def fail(self, path: str, fault: Fault | None) -> None:
        """Makes a path go wrong (``bot.demo.press.faults``) until it is given None."""
        if fault is None:
            self._faults.pop(path, None)
        else:
            self._faults[path] = fault

    def asked(self, path: str) -> Counter[int]:
        """How often a path was asked for, by the status it was answered with."""
        return Counter(request.status for request in self.requests if request.path == path)

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        path = request.path_qs
        if request.path in self._answers:
            answer_to, content_type = self._answers[request.path]
            self.serve(path, answer_to(request.query), content_type=content_type)
        document = self._documents.get(path) or self._documents.get(request.path)
        fault = self._faults.get(path) or self._faults.get(request.path)
        body = await request.read() if request.can_read_body else b""
        answer: web.StreamResponse = _response(request.headers if fault is None else {}, document)
        status = answer.status
        try:
            if fault is not None:
                assert isinstance(answer, web.Response)
                answer = await fault(request, answer)
                status = answer.status
        except ConnectionError:
            status = 0  # the reader had enough and left
        self.requests.append(Asked(request.method, path, request.headers, body, status))
        return answer


def _response(asked: Mapping[str, str], document: _Document | None) -> web.Response:
    if document is None:
        return web.Response(status=404, text="nothing here")
    headers = dict(document.headers)
    if document.status == 200:  # noqa: PLR2004 - the plain success
        headers |= {"ETag": document.etag, "Last-Modified": _http_date(document.modified)}
        if _unchanged(asked, document):
            return web.Response(status=304, headers=headers)
    if document.packed and "gzip" in asked.get("Accept-Encoding", ""):
        headers["Content-Encoding"] = "gzip"
        return web.Response(body=document.packed, status=document.status, headers=headers)
    return web.Response(body=document.body, status=document.status, headers=headers)


def _unchanged(asked: Mapping[str, str], document: _Document) -> bool:
    """As WordPress does it: of the validators that are sent, all must match."""
    etag = asked.get("If-None-Match")
    since = asked.get("If-Modified-Since")
    if etag is None and since is None:
        return False
    return (etag is None or etag == document.etag) and (
        since is None or parsedate_to_datetime(since) >= document.modified
    )


def _http_date(moment: datetime) -> str:
    return format_datetime(moment, usegmt=True)
