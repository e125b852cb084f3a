"""JSON Feed 1.0 and 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
import re
from datetime import UTC, datetime
from typing import Any

from bot.errors import SourceError
from bot.sources.feeds.entries import Document, Entry

_ITEM = re.compile(r"[\s,]*\{")


def read(text: str) -> Document:
    """The entries of a JSON Feed; raises SourceError when it is other JSON, or broken."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = {"items": _whole_items(text)}
        if not found["items"]:
            raise SourceError("sent broken JSON instead of a feed") from None
    if not isinstance(found, dict) or not isinstance(found.get("items"), list):
        raise SourceError("sent JSON that is no feed")
    return Document(
        title=_text(found, "title"),
        language=_text(found, "language") or None,
        entries=[_entry(raw) for raw in found["items"] if isinstance(raw, dict)],
    )


def _whole_items(text: str) -> list[Any]:
    """The items of a document that breaks off, up to the last whole one."""
    decoder, found = json.JSONDecoder(), []
    at = text.find("[", text.find('"items"'))
    try:
        while at >= 0 and (start := _ITEM.match(text, at + 1)):
            item, at = decoder.raw_decode(text, start.end() - 1)
            found.append(item)
            at -= 1
    except (ValueError, RecursionError):
        pass
    return found


def _entry(raw: dict[str, Any]) -> Entry:
    tags = raw.get("tags")
    return Entry(
        id=_text(raw, "id"),
        link=_text(raw, "url") or _text(raw, "external_url"),
        title=_text(raw, "title"),
        summary=_text(raw, "summary") or _text(raw, "content_html") or _text(raw, "content_text"),
        published=_time(_text(raw, "date_published") or _text(raw, "date_modified")),
        tags=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
    )


def _text(raw: dict[str, Any], name: str) -> str:
    """A field's text; an id may be a number (1.0 left it open)."""
    value = raw.get(name)
    return str(value) if isinstance(value, str | int | float) and value is not True else ""


def _time(value: str) -> datetime | None:
    """RFC 3339; a time without a zone counts as UTC."""
    try:
        found = datetime.fromisoformat(value.strip())
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
