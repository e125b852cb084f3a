"""What can go wrong at a news site, for the press to do on demand."""

import asyncio
import gzip
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

MEGABYTE = 1_000_000

_CHALLENGE = """<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title></head><body>
<h1>Checking your browser</h1><script src="/cdn-cgi/challenge-platform/h/b"></script></body></html>"""
_PAGE = "<!DOCTYPE html><html><head><title>News</title></head><body><p>Welcome!</p></body></html>"


class Fault(Protocol):
    """Turns the answer that would have been given into trouble."""

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        """What is given instead."""


@dataclass(frozen=True, slots=True)
class Status:
    """Answers with a status; ``retry_after`` is seconds or a date."""

    code: int
    retry_after: str | None = None

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        headers = {} if self.retry_after is None else {"Retry-After": self.retry_after}
        return web.Response(status=self.code, headers=headers, text="no")


@dataclass(frozen=True, slots=True)
class Redirect:
    """Sends on to another address; to its own for an endless redirect."""

    location: str
    code: int = 301

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        return web.Response(status=self.code, headers={"Location": self.location})


@dataclass(frozen=True, slots=True)
class Slow:
    """Says nothing for some seconds, then answers."""

    seconds: float

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        await asyncio.sleep(self.seconds)
        return answer


@dataclass(frozen=True, slots=True)
class Drip:
    """Sends byte after byte with a pause (seconds) between."""

    pause: float

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        body = _body(answer)
        stream = await _begun(request, answer, len(body))
        for at in range(len(body)):
            await stream.write(body[at : at + 1])
            await asyncio.sleep(self.pause)
        return stream


@dataclass(frozen=True, slots=True)
class Truncated:
    """Breaks the connection off after a share of the body."""

    keep: float = 0.5

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        body = _body(answer)
        stream = await _begun(request, answer, len(body))
        await stream.write(body[: int(len(body) * self.keep)])
        _hang_up(request)
        return stream


@dataclass(frozen=True, slots=True)
class Silent:
    """Closes the connection without a word."""

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        _hang_up(request)
        return answer


@dataclass(frozen=True, slots=True)
class WebPage:
    """Sends a web page with status 200, or a bot check."""

    challenge: bool = False

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        return web.Response(text=_CHALLENGE if self.challenge else _PAGE, content_type="text/html")


@dataclass(frozen=True, slots=True)
class WrongCharset:
    """Encodes the document in one charset and claims another."""

    actual: str
    claimed: str

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        kind = f"{answer.content_type}; charset={self.claimed}"
        body = _body(answer).decode().encode(self.actual, "replace")
        return web.Response(body=body, headers={"Content-Type": kind})


@dataclass(frozen=True, slots=True)
class GzipBomb:
    """A small gzip body that unpacks to many megabytes."""

    megabytes: int

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        packed = await asyncio.to_thread(gzip.compress, bytes(self.megabytes * MEGABYTE))
        return web.Response(body=packed, headers={"Content-Encoding": "gzip"})


@dataclass(frozen=True, slots=True)
class Huge:
    """A body of many megabytes whose length is not told beforehand."""

    megabytes: int

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        stream = await _begun(request, answer, None)
        for _ in range(self.megabytes):
            await stream.write(b" " * MEGABYTE)
        return stream


def _body(answer: web.Response) -> bytes:
    """The body as it would be sent; of compressed answers that is the compressed one."""
    return answer.body if isinstance(answer.body, bytes) else b""


async def _begun(
    request: web.BaseRequest, answer: web.Response, length: int | None
) -> web.StreamResponse:
    stream = web.StreamResponse(headers={"Content-Type": answer.headers["Content-Type"]})
    if "Content-Encoding" in answer.headers:
        stream.headers["Content-Encoding"] = answer.headers["Content-Encoding"]
    stream.content_length = length
    await stream.prepare(request)
    return stream


def _hang_up(request: web.BaseRequest) -> None:
    if request.transport is not None:
        request.transport.close()
