"""The quick reader, for the plain majority of feeds: fastfeedparser."""

import re
from datetime import datetime

import fastfeedparser

from bot.sources.feeds.entries import Document, Entry

_LANGUAGE = re.compile(r"<language>\s*([\w-]{2,20})\s*</language>|<feed[^>]*xml:lang=[\"']([\w-]+)")


def read(text: str) -> Document:
    """The entries of a document; raises ValueError when it is none that this reader knows."""
    found = fastfeedparser.parse(
        text.encode(), include_content=False, include_media=False, include_enclosures=False
    )
    language = _LANGUAGE.search(text, 0, 5_000)
    return Document(
        title=found["feed"].get("title") or "",
        language=(language[1] or language[2]) if language else None,
        entries=[_entry(raw) for raw in found["entries"]],
    )


def _entry(raw: dict[str, object]) -> Entry:
    tags = raw.get("tags")
    return Entry(
        id=_text(raw, "id"),
        link=_text(raw, "link"),
        title=_text(raw, "title"),
        summary=_text(raw, "description"),
        published=_time(_text(raw, "published") or _text(raw, "updated")),
        tags=tuple(tag["term"] for tag in tags if tag["term"]) if isinstance(tags, list) else (),
    )


def _text(raw: dict[str, object], name: str) -> str:
    value = raw.get(name)
    return value if isinstance(value, str) else ""


def _time(value: str) -> datetime | None:
    try:
        return datetime.fromisoformat(value) if value else None
    except ValueError:
        return None
