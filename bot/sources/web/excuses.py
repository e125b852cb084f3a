"""Why a source gave nothing, in words that a moderator understands."""

import asyncio
import errno
import socket
from collections.abc import Mapping
from http import HTTPStatus

import aiohttp

from bot.errors import SourceError
from bot.sources.web.freshness import retry_after

DAY = 86_400.0
_NO_HANDLES = (errno.EMFILE, errno.ENFILE)

_MEANING = {
    401: "it wants a login",
    402: "it wants to be paid",
    403: "it refuses bots",
    404: "the address is wrong or the page was removed",
    406: "it refuses bots",
    410: "it was removed for good",
    429: "it was asked too often",
    451: "it may not be shown here for legal reasons",
}
_LEAVE_ALONE = {410: DAY, 429: 900.0}
"""Seconds to stay away after a status that comes without Retry-After."""


def of_status(host: str, status: int, headers: Mapping[str, str]) -> SourceError:
    """The error for an answer that is not the content: ``variety.com answered 403 Forbidden``."""
    try:
        phrase = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = str(status)
    meaning = _MEANING.get(status) or ("it is in trouble itself" if status >= 500 else "")  # noqa: PLR2004 - the class of server errors
    wait = retry_after(headers)
    return SourceError(
        f"{host} answered {phrase}" + (f": {meaning}" if meaning else ""),
        retry_after=_LEAVE_ALONE.get(status) if wait is None else wait,
    )


def of_failure(host: str, error: Exception, *, timeout: float) -> SourceError:
    """The error for a request that got no whole answer."""
    if isinstance(error, OSError) and error.errno in _NO_HANDLES:
        return SourceError(f"{host} could not be fetched: Encore is out of file handles")
    for kinds, words in _FAILURES:
        if isinstance(error, kinds):
            return SourceError(words.format(host=host, timeout=timeout))
    return SourceError(f"{host} could not be fetched ({error or type(error).__name__})")


_FAILURES: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str], ...] = (
    (
        (aiohttp.ClientConnectorCertificateError,),
        "{host} shows a TLS certificate that can't be trusted",
    ),
    (aiohttp.ClientSSLError, "{host} failed to set up a secure (TLS) connection"),
    (
        (aiohttp.ClientConnectorDNSError, socket.gaierror),
        "{host} was not found: no address for that name (DNS)",
    ),
    (aiohttp.ConnectionTimeoutError, "{host} did not take the connection in time"),
    (aiohttp.SocketTimeoutError, "{host} fell silent in the middle of its answer"),
    (asyncio.TimeoutError, "{host} took longer than {timeout:g} s"),
    (aiohttp.ClientConnectorError, "{host} refused the connection"),
    (aiohttp.ClientPayloadError, "{host} broke off in the middle of its answer"),
    (
        (aiohttp.ServerDisconnectedError, ConnectionError, aiohttp.ClientOSError),
        "{host} closed the connection without an answer",
    ),
    (aiohttp.ClientResponseError, "{host} does not speak proper HTTP"),
    (aiohttp.InvalidURL, "{host} is no address that can be opened"),
)
