"""The address guard: what people may make Encore fetch, decided per name, address and hop.

The name is judged before a request and after each redirect, the addresses when the connection is
made: the resolver hands the connector only addresses that it has judged, so a name that changes
its mind in between (DNS rebinding) gains nothing.
"""

import asyncio
import re
import socket
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot.errors import SourceError

PORTS = frozenset({80, 443, 8080, 8443})

# A host whose last label is a number is an IPv4 address to a browser, however oddly it is written
# (0x7f.1, 2130706433, 0177.0.0.1): https://url.spec.whatwg.org/#ends-in-a-number-checker
_NUMERIC = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$", re.IGNORECASE)

_UNICAST = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")
_NOT_PUBLIC = tuple(ip_network(net) for net in ("192.88.99.0/24", "3fff::/20"))
"""Set aside by IANA, but public to the ipaddress module of some Python versions."""

Lookup = Callable[[str], list[str]]
"""Gives the addresses of a host name; blocks, and raises OSError when there are none."""


def check(url: URL, *, allowed: Collection[str] = ()) -> None:
    """Raises SourceError unless a person may have this address fetched, as far as its text tells.

    ``allowed`` holds the hosts that the operator lets through whatever their addresses.
    """
    host = (url.raw_host or "").rstrip(".").lower()
    if url.scheme not in {"http", "https"} or not host:
        raise SourceError("only http and https addresses are fetched")
    if url.user is not None or url.password is not None:
        raise SourceError("an address with a user name or password in it is not fetched")
    if host in allowed:
        return
    if url.port not in PORTS:
        raise SourceError(f"{host} is asked at port {url.port}, which is none for web pages")
    if ":" in host or _NUMERIC.search(host):
        _check_literal(host)


def public(address: str) -> bool:
    """Whether an IP address, or the IPv4 address hidden inside it, belongs to the open internet."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        inner = _inner(ip)
        if inner is not None:
            return public(str(inner))
        if ip not in _UNICAST:
            return False
    return (
        ip.is_global
        and not ip.is_multicast
        and not ip.is_reserved
        and not any(ip in net for net in _NOT_PUBLIC if net.version == ip.version)
    )


def _inner(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that a mapped, 6to4, Teredo or NAT64 one leads to."""
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


def _check_literal(host: str) -> None:
    try:
        refused = not public(host)
    except ValueError:
        raise SourceError(f"{host} is an odd way to write an address") from None
    if refused:
        raise SourceError(_refusal(host))


def _refusal(host: str) -> str:
    return f"{host} leads into a private network, which is not fetched"


def system_lookup(host: str) -> list[str]:
    """Asks the operating system."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
    return [str(info[4][0]) for info in found]


class Names(AbstractResolver):
    """Host names to addresses, in threads of its own; ``guarded`` lets only public ones pass."""

    def __init__(
        self, lookup: Lookup, *, guarded: bool = False, allowed: Collection[str] = ()
    ) -> None:
        self._lookup = lookup
        self._guarded = guarded
        self._allowed = allowed
        self._threads = ThreadPoolExecutor(16, thread_name_prefix="dns")

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """All addresses of a host; raises SourceError when guarded and any of them is private."""
        loop = asyncio.get_running_loop()
        found = await loop.run_in_executor(self._threads, self._lookup, host)
        judged = self._guarded and host.rstrip(".").lower() not in self._allowed
        if judged and not all(public(address) for address in found):
            raise SourceError(_refusal(host))
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in found
        ]

    async def close(self) -> None:
        """Lets the threads go."""
        self._threads.shutdown(wait=False, cancel_futures=True)
