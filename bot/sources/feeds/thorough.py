"""The thorough reader, for whatever the quick one does not know: feedparser."""

import calendar
import io
import time
from datetime import UTC, datetime
from typing import Any

import feedparser

from bot.errors import SourceError
from bot.sources.feeds.entries import Document, Entry, main_link

_TIMES = ("published_parsed", "updated_parsed", "created_parsed")


def read(text: str) -> Document:
    """The entries of a document, as many as can be made out; raises SourceError for none."""
    found = feedparser.parse(
        io.BytesIO(text.encode()),
        response_headers={"content-type": "application/xml; charset=utf-8"},
        resolve_relative_uris=False,
        sanitize_html=False,
    )
    if not found.entries and not found.version:
        raise SourceError("sent something that is no feed")
    return Document(
        title=found.feed.get("title") or "",
        language=found.feed.get("language"),
        entries=[_entry(raw) for raw in found.entries],
    )


def _entry(raw: Any) -> Entry:
    return Entry(
        id=raw.get("id") or "",
        link=main_link(raw.get("links", ())) or raw.get("link") or "",
        title=raw.get("title") or "",
        summary=raw.get("summary") or _content(raw),
        # as a plain dictionary: its own get() takes one date for another, with a warning
        published=_time(next(filter(None, (dict.get(raw, name) for name in _TIMES)), None)),
        tags=tuple(tag["term"] for tag in raw.get("tags", ()) if tag.get("term")),
        source=(raw.get("source") or {}).get("title") or "",
    )


def _content(raw: Any) -> str:
    return next((part["value"] for part in raw.get("content", ()) if part.get("value")), "")


def _time(value: time.struct_time | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(calendar.timegm(value), UTC) if value else None
    except (ValueError, OverflowError, OSError):
        return None
