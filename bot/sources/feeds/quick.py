"""The quick reader, for the plain majority of feeds: fastfeedparser."""

import re
from datetime import datetime
from typing import Any

import fastfeedparser

from bot.sources.feeds.entries import Document, Entry, main_link

_LANGUAGE = re.compile(r"<language>\s*([\w-]{2,20})\s*</language>|<feed[^>]*xml:lang=[\"']([\w-]+)")
_ENTRY = re.compile(rb"<(?:\w+:)?(?:item|entry)\b")


def read(text: str) -> Document:
    """The entries of a document; raises ValueError when it is none for this reader."""
    document = text.encode()
    found = _parsed(document, contents=False)
    entries = [_entry(raw) for raw in found["entries"]]
    if not all(entry.id or entry.link for entry in entries):
        raise ValueError("an entry that nothing identifies needs a closer look")
    if not entries and _ENTRY.search(document):
        raise ValueError("entries were overlooked")
    if not all(entry.summary for entry in entries) and b"<content" in document:
        full = _parsed(document, contents=True)["entries"]
        entries = [
            entry if entry.summary else entry._replace(summary=_content(raw))
            for entry, raw in zip(entries, full, strict=True)
        ]
    language = _LANGUAGE.search(text, 0, 5_000)
    return Document(
        title=found["feed"].get("title") or "",
        language=(language[1] or language[2]) if language else None,
        entries=entries,
    )


def _parsed(document: bytes, *, contents: bool) -> dict[str, Any]:
    found: dict[str, Any] = fastfeedparser.parse(
        document, include_content=contents, include_media=False, include_enclosures=False
    )
    return found


def _entry(raw: dict[str, Any]) -> Entry:
    return Entry(
        id=raw.get("id") or "",
        link=main_link(raw.get("links", ())) or raw.get("link") or "",
        title=raw.get("title") or "",
        summary=raw.get("description") or "",
        published=_time(raw.get("published") or raw.get("updated")),
        tags=tuple(tag["term"] for tag in raw.get("tags", ()) if tag.get("term")),
    )


def _content(raw: dict[str, Any]) -> str:
    return next((part["value"] for part in raw.get("content", ()) if part.get("value")), "")


def _time(value: str | None) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if value else None
    except ValueError:
        return None
