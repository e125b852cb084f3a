"""What every format comes down to, and how it becomes items."""

import hashlib
import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qs, urljoin, urlsplit

from bot.domain.model import Item
from bot.sources.feeds.plaintext import plain

HEADLINE, SUMMARY, ADDRESS, TAG = 500, 2_000, 2_048, 80
"""Characters kept of each field."""
MAX_ITEMS = 1_000
MAX_TAGS = 20
EARLIEST, LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


class Entry(NamedTuple):
    """One entry as its format has it: markup still inside."""

    id: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    published: datetime | None = None
    tags: tuple[str, ...] = ()
    source: str = ""
    """The outlet that an aggregator names."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a format reader gives."""

    title: str
    language: str | None
    entries: list[Entry]


def item(entry: Entry, *, url: str, outlet: str, language: str) -> Item:
    """The item that an entry is; ``url`` is where relative links start from."""
    headline, summary = plain(entry.title, HEADLINE), plain(entry.summary, SUMMARY)
    link = _link(entry.link, url)
    if entry.source:
        outlet, headline, summary = _of_aggregator(entry.source, outlet, headline, summary)
    return Item(
        guid=_guid(entry, link, f"{headline}\n{summary}"),
        link=link,
        headline=headline,
        summary=summary,
        outlet=outlet,
        language=language,
        published=_sane(entry.published),
        tags=tuple(filter(None, map(_tag, entry.tags[:MAX_TAGS]))),
    )


@lru_cache(1_000)
def _tag(markup: str) -> str:
    """The same few stand at most entries of a feed."""
    return plain(markup, TAG)


def main_link(links: Iterable[Mapping[str, str | None]]) -> str | None:
    """The address of the page itself among an Atom entry's links (to pictures, comments, itself)."""
    for link in links:
        picture = (link.get("type") or "").startswith("image/")
        if link.get("rel") in {None, "alternate"} and link.get("href") and not picture:
            return link["href"]
    return None


def _guid(entry: Entry, link: str, words: str) -> str:
    """The id, else the link; a feed that has neither is known by its words."""
    identity = _target(entry.id.strip()) or link or words.strip() or "nothing"
    if len(identity) <= ADDRESS:
        return identity
    return hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()


def _link(link: str, url: str) -> str:
    """A web address or nothing; Bing's detour by its own counter is left out."""
    link = html.unescape(link.strip()) if "&amp;" in link else link.strip()
    if not link.startswith(("http://", "https://")) or "[" in link:
        link = joined(url, link)
    if len(link) > ADDRESS:
        return ""
    return _target(link)


def _target(link: str) -> str:
    if "/apiclick.aspx?" not in link:
        return link
    return parse_qs(urlsplit(link).query).get("url", [link])[0]


def joined(url: str, link: str) -> str:
    """A link as it is meant on the page at ``url``; empty when that is no web address."""
    try:
        link = urljoin(url, link) if link else ""
    except ValueError:
        return ""
    return link if link.lower().startswith(("http://", "https://")) else ""


def _of_aggregator(source: str, outlet: str, headline: str, summary: str) -> tuple[str, str, str]:
    """Google News: the outlet stands behind the headline, the summary is a list of other links."""
    name = plain(source, TAG)
    if not headline.endswith(f" - {name}"):
        return outlet, headline, summary
    return name, headline.removesuffix(f" - {name}").rstrip(), ""


def _sane(published: datetime | None) -> datetime | None:
    return (
        published.replace(microsecond=0) if published and EARLIEST <= published < LATEST else None
    )
