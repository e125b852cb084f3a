"""What every format comes down to, and how it becomes items."""

import hashlib
import html
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

from bot.domain.model import Item
from bot.sources.feeds.plain import plain

HEADLINE, SUMMARY, ADDRESS, TAG = 500, 2_000, 2_048, 80
"""Characters kept of each field."""
MAX_ITEMS = 500
MAX_TAGS = 20
EARLIEST, LATEST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Entry:
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


def item(entry: Entry, *, outlet: str, language: str) -> Item:
    """The item that an entry is."""
    headline, summary = plain(entry.title, HEADLINE), plain(entry.summary, SUMMARY)
    link = _link(entry.link)
    if entry.source:
        outlet, headline, summary = _of_aggregator(entry.source, outlet, headline, summary)
    return Item(
        guid=_guid(entry.id.strip() or link or f"{headline}\\n{summary}"),
        link=link,
        headline=headline,
        summary=summary,
        outlet=outlet,
        language=language,
        published=_sane(entry.published),
        tags=tuple(filter(None, (plain(tag, TAG) for tag in entry.tags[:MAX_TAGS]))),
    )


def _guid(identity: str) -> str:
    if len(identity) <= ADDRESS:
        return identity
    return hashlib.sha256(identity.encode("utf-8", "replace")).hexdigest()


def _link(link: str) -> str:
    """A web address or nothing; Bing's detour by its own counter is left out."""
    link = html.unescape(link.strip()) if "&amp;" in link else link.strip()
    if len(link) > ADDRESS or not link.lower().startswith(("http://", "https://")):
        return ""
    if "/apiclick.aspx?" in link:
        return parse_qs(urlsplit(link).query).get("url", [link])[0]
    return link


def _of_aggregator(source: str, outlet: str, headline: str, summary: str) -> tuple[str, str, str]:
    """Google News: the outlet stands behind the headline, the summary is a list of other links."""
    name = plain(source, TAG)
    if not headline.endswith(f" - {name}"):
        return outlet, headline, summary
    return name, headline.removesuffix(f" - {name}").rstrip(), ""


def _sane(published: datetime | None) -> datetime | None:
    return published if published and EARLIEST <= published < LATEST else None
