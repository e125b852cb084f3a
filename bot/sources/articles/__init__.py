"""Articles' own pages, fetched politely: where headline and summary leave a question open.

link asked for before? known -> a site at a time, few sites at once, all within a time limit
  site rests, or had its pages of this hour -> not now
  robots.txt (kept for a day) says no -> never
  page -> where the redirects end may be read, too -> its article, in plain words    (extract)

What can't be had is a SourceError as a value: nothing depends on a page.
"""

import asyncio
import contextlib
from collections import OrderedDict, deque
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar

import structlog
from yarl import URL

from bot.errors import SourceError
from bot.sources.articles import robots
from bot.sources.articles.extract import article_text
from bot.sources.feeds.charset import decode
from bot.sources.web import Answer, Web

log = structlog.get_logger(__name__)

V = TypeVar("V")

Text = str | SourceError
"""An article in plain words, or why it could not be had."""

MOST_AT_ONCE = 8
"""Pages that one call fetches; who comes later is refused."""
MOST_AN_HOUR = 12
"""Pages of one site in an hour."""
SITES_AT_ONCE = 4
SECONDS = 12.0
"""For all pages of a call together."""
PAGE_SECONDS = 8.0
PAGE_BYTES = 3_000_000
ROBOTS_BYTES = 512_000
ROBOTS_AGE = timedelta(days=1)
REST = timedelta(minutes=10)
"""How long a site is left alone after a failure that names no time."""
REMEMBERED = 200
"""Pages whose text is kept, and sites that are known."""
_PAGES = ("", "text/html", "application/xhtml+xml")
_CLOSED = (401, 403)
_NO_ROBOTS = frozenset(range(400, 500)) - {429}
_HOUR = timedelta(hours=1)


@dataclass(slots=True)
class _Site:
    """What is known of one site (scheme, host and port)."""

    rules: robots.Rules | None = None
    read_at: datetime | None = None
    """When its robots.txt was read."""
    rests_until: datetime | None = None
    visits: deque[datetime] = field(default_factory=lambda: deque(maxlen=MOST_AN_HOUR))


class Articles:
    """Reads articles at their pages; remembers sites and pages as long as it lives.

    Args:
        web: the way there; addresses that are not public are refused.
        seconds: what all pages of one call may take together.
    """

    def __init__(self, web: Web, *, seconds: float = SECONDS) -> None:
        self._web = web
        self._seconds = seconds
        self._sites = OrderedDict[str, _Site]()
        self._known = OrderedDict[str, Text]()

    async def texts(self, links: Collection[str], now: datetime) -> Mapping[str, Text]:
        """Each link's article; what the time does not allow is left out with that reason."""
        known = {link: self._known[link] for link in links if link in self._known}
        wanted = [link for link in dict.fromkeys(links) if link not in known]
        refused = dict.fromkeys(wanted[MOST_AT_ONCE:], SourceError("too many pages were wanted"))
        found = await self._fetched(wanted[:MOST_AT_ONCE], now)
        for link, text in found.items():
            _remembered(self._known, link, text)
        return {**known, **refused, **found}

    async def _fetched(self, links: list[str], now: datetime) -> dict[str, Text]:
        late = SourceError(f"the page was not read within {self._seconds:g} s")
        found: dict[str, Text] = dict.fromkeys(links, late)
        sites: dict[str, list[str]] = {}
        for link in links:
            sites.setdefault(_host(link), []).append(link)
        turns = asyncio.Semaphore(SITES_AT_ONCE)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._seconds), asyncio.TaskGroup() as group:
                for there in sites.values():
                    group.create_task(self._visit(there, now, turns, found))
        return found

    async def _visit(
        self, links: list[str], now: datetime, turns: asyncio.Semaphore, found: dict[str, Text]
    ) -> None:
        """Reads the pages of one site, one after the other."""
        async with turns:
            for link in links:
                try:
                    found[link] = await self._text(link, now)
                except SourceError as error:
                    found[link] = error
                except Exception as bug:
                    # A bug that one page brings out must not stop the news.
                    log.exception("page failed", link=link)
                    found[link] = SourceError(f"a fault in Encore: {type(bug).__name__}")

    async def _text(self, link: str, now: datetime) -> str:
        site = self._site(link)
        if site.rests_until is not None and now < site.rests_until:
            raise SourceError(f"{_host(link)} is left alone for a while after a failure")
        if len(site.visits) == MOST_AN_HOUR and now - site.visits[0] < _HOUR:
            raise SourceError(f"{_host(link)} was asked for enough pages in this hour")
        await self._ask(link, now)
        site.visits.append(now)
        answer = await self._get(link, now, PAGE_BYTES)
        if answer.url != link:
            await self._ask(answer.url, now)
        return await asyncio.to_thread(_article, answer)

    async def _ask(self, link: str, now: datetime) -> None:
        """Raises SourceError unless the site's robots.txt lets Encore read the page."""
        site = self._site(link)
        if site.rules is None or site.read_at is None or now - site.read_at >= ROBOTS_AGE:
            address = f"{_origin(link)}/robots.txt"
            answer = await self._get(address, now, ROBOTS_BYTES, accept=_NO_ROBOTS)
            site.rules, site.read_at = _rules(answer), now
        if not site.rules.allow(URL(link).raw_path_qs):
            raise SourceError(f"{_host(link)} asks robots not to read this page")

    async def _get(
        self, address: str, now: datetime, max_bytes: int, accept: Collection[int] = ()
    ) -> Answer:
        """The document; after a failure its site is left alone for a while."""
        try:
            return await self._web.get(
                address,
                max_bytes=max_bytes,
                timeout=PAGE_SECONDS,
                public_only=True,
                accept=accept,
            )
        except SourceError as error:
            wait = timedelta(seconds=error.retry_after) if error.retry_after else REST
            self._site(address).rests_until = now + wait
            raise

    def _site(self, link: str) -> _Site:
        origin = _origin(link)
        return _remembered(self._sites, origin, self._sites.get(origin) or _Site())


def _rules(answer: Answer) -> robots.Rules:
    """What a robots.txt says; a missing one allows everything (RFC 9309, 2.3.1.3)."""
    if answer.status in _CLOSED:
        return robots.NOTHING  # stricter than the standard, as the web's older habit is
    if answer.status in _NO_ROBOTS:
        return robots.ALL
    return robots.rules(decode(answer.body, answer.content_type))


def _article(answer: Answer) -> str:
    """The article of a page; raises SourceError where there is none."""
    sort = answer.content_type.partition(";")[0].strip().lower()
    host = _host(answer.url)
    if sort not in _PAGES:
        raise SourceError(f"{host} has no web page there ({sort})")
    text = article_text(decode(answer.body, answer.content_type))
    if not text:
        raise SourceError(f"{host} shows no article there")
    return text


def _origin(link: str) -> str:
    """Scheme, host and port: what a robots.txt is about; raises SourceError for no address."""
    try:
        return str(URL(link).origin())
    except ValueError:
        raise SourceError(f"this is no address of a page: {link[:200]}") from None


def _host(link: str) -> str:
    try:
        return URL(link).host or ""
    except ValueError:
        return ""


def _remembered(memory: OrderedDict[str, V], key: str, value: V) -> V:
    """Keeps a value as the newest, and forgets the oldest of too many."""
    memory[key] = value
    memory.move_to_end(key)
    if len(memory) > REMEMBERED:
        memory.popitem(last=False)
    return value
