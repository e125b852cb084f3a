"""What the press prints: feed documents made from items."""

import json
from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from bot.domain.model import Item

TYPES = {
    "rss": "application/rss+xml; charset=utf-8",
    "atom": "application/atom+xml; charset=utf-8",
    "json": "application/feed+json",
}


def printed(
    items: Iterable[Item], *, form: str, title: str, language: str, ttl: int | None = None
) -> bytes:
    """A feed document of the form ``rss``, ``atom`` or ``json``; ``ttl`` in minutes, RSS only."""
    if form == "rss":
        return _rss(items, title, language, ttl).encode()
    return (_atom if form == "atom" else _json)(items, title, language).encode()


def _rss(items: Iterable[Item], title: str, language: str, ttl: int | None) -> str:
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel>',
        f"<title>{escape(title)}</title><language>{language}</language>",
        f"<ttl>{ttl}</ttl>" if ttl is not None else "",
    ]
    for item in items:
        date = f"<pubDate>{format_datetime(item.published)}</pubDate>" if item.published else ""
        lines.append(
            f"<item><title>{escape(item.headline)}</title><link>{escape(item.link)}</link>"
            f'<guid isPermaLink="false">{escape(item.guid)}</guid>{date}'
            f"<description>{escape(escape(item.summary))}</description>"
            + "".join(f"<category>{escape(tag)}</category>" for tag in item.tags)
            + "</item>"
        )
    return "\n".join([*lines, "</channel></rss>"])


def _atom(items: Iterable[Item], title: str, language: str) -> str:
    lines = [
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        f"<id>urn:press:{escape(title)}</id><title>{escape(title)}</title>",
    ]
    for item in items:
        date = _iso(item.published)
        lines.append(
            f"<entry><id>{escape(item.guid)}</id><title>{escape(item.headline)}</title>"
            f"<link href={quoteattr(item.link)}/>"
            + (f"<published>{date}</published><updated>{date}</updated>" if date else "")
            + f"<summary>{escape(item.summary)}</summary></entry>"
        )
    return "\n".join([*lines, "</feed>"])


def _json(items: Iterable[Item], title: str, language: str) -> str:
    entries = [
        {
            "id": item.guid,
            "url": item.link,
            "title": item.headline,
            "content_text": item.summary,
            "tags": list(item.tags),
            **({"date_published": date} if (date := _iso(item.published)) else {}),
        }
        for item in items
    ]
    version = "https://jsonfeed.org/version/1.1"
    feed = {"version": version, "title": title, "language": language, "items": entries}
    return json.dumps(feed, ensure_ascii=False)


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
