"""News feeds: RSS 2.0, 1.0 and 0.9x, Atom, JSON Feed.

    bytes -> text (charset) -> mended (mending) -> read (quick, else thorough; or jsonfeed) -> items

The quick reader is fifty times faster, the thorough one knows the corners of the formats; which
documents need the thorough one is decided by what stands in them (``_plain``).
"""

import html
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.domain.model import Item
from bot.errors import SourceError
from bot.sources.feeds import jsonfeed, quick, thorough
from bot.sources.feeds.charset import decode
from bot.sources.feeds.entries import HEADLINE, MAX_ITEMS, Document, item, joined
from bot.sources.feeds.mending import cut, mend
from bot.sources.feeds.plaintext import plain

__all__ = ["Feed", "named_feed", "parse", "quickly"]

MAX_THOROUGH = 2_000_000
"""Characters up to which the thorough reader is tried: it takes seconds for each million."""

LIGHT = 50_000
"""Bytes up to which the quick reader is done in a few milliseconds."""

_TTL = re.compile(r"<ttl>\s*(\d{1,6})\s*</ttl>", re.IGNORECASE)
_PAGE = re.compile(
    r"\s*(?:(?:<!--.{0,2000}?-->|<\?.{0,500}?\?>)\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED_ROOT = re.compile(r"<(?:rss|feed|\w+:rdf)\b", re.IGNORECASE)
_NAMED_FEED = re.compile(
    r"<link\b(?=[^<>]*application/(?:rss|atom)\+xml)[^<>]*\bhref\s*=\s*[\"']([^\"'<>]{1,500})",
    re.IGNORECASE,
)
_CHALLENGE = re.compile(
    r"cf-chl|challenge-platform|just a moment\.\.\.|captcha|attention required|px-captcha|_incapsula_",
    re.IGNORECASE,
)


_COMMON_ROOT = re.compile(
    r"<rss\b(?![^>]*\bxmlns=)|<feed\b[^>]*[\"']http://www\.w3\.org/2005/Atom[\"']"
)
_CORNER = re.compile(
    r"<(?:(title|description|summary|content)\b[^<>]*>[^<]*<(?!/\1|!\[CDATA\[)"  # markup unescaped
    r"|(?!/|media:|itunes:|atom:|atom10:|dc:|googleplay:)\w+:"
    r"(?:title|description|link|guid|pubDate|summary|created)\b)"
)
_CORNER_WORDS = ("<source", "xml:base=", "xhtml", "octet-stream")
"""What the quick reader passes over or mixes up, by feedparser's own conformance suite."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed said, newest first as a rule; ``ttl`` is in seconds, as far as it gives one."""

    title: str
    language: str | None
    ttl: float | None
    items: tuple[Item, ...]


def parse(body: bytes, *, content_type: str, url: str, outlet: str, language: str) -> Feed:
    """The items of a feed document, at most 1,000; raises SourceError when it is no feed.

    ``language`` is what the outlet is known to write, else the feed's own word counts. May take
    seconds of processor time for a large or odd document: call it in a worker thread.
    """
    text = decode(body, content_type)
    try:
        found = _document(text, url)
    except SourceError as error:
        raise SourceError(f"{urlsplit(url).hostname or outlet} {error}") from None
    return _feed(found, text, url, outlet, language)


def quickly(body: bytes, *, content_type: str, url: str, outlet: str, language: str) -> Feed | None:
    """What ``parse`` gives, if that is a matter of a few milliseconds: a thread would cost more.

    None for a document that is large, odd or no feed at all.
    """
    if len(body) > LIGHT:
        return None
    text = decode(body, content_type)
    found = _quickly(cut(mend(text))) if _FEED_ROOT.search(text, 0, 5_000) else None
    return None if found is None else _feed(found, text, url, outlet, language)


def named_feed(body: bytes, content_type: str, url: str) -> str | None:
    """The address of the feed that a web page names, if it names one."""
    return _named(decode(body, content_type), url)


def _feed(found: Document, text: str, url: str, outlet: str, language: str) -> Feed:
    ttl = _TTL.search(text, 0, 20_000)
    spoken = _spoken(language or found.language)
    return Feed(
        title=plain(found.title, HEADLINE) or outlet,
        language=found.language,
        ttl=float(ttl[1]) * 60 if ttl else None,
        items=tuple(
            item(entry, url=url, outlet=outlet, language=spoken)
            for entry in found.entries[:MAX_ITEMS]
        ),
    )


def _document(text: str, url: str) -> Document:
    start = text[:5_000].lstrip("\ufeff \t\r\n\0")
    if not start:
        raise SourceError("sent nothing at all")
    if start.startswith(("{", "[")):
        return jsonfeed.read(text.strip("\ufeff \t\r\n\0"))
    _refuse_page(text, start, url)
    text = cut(mend(text))
    return _quickly(text) or _thoroughly(text)


def _quickly(text: str) -> Document | None:
    if not _plain(text):
        return None
    try:
        return quick.read(text)
    except Exception:  # noqa: BLE001 - whatever it trips over, the thorough reader knows more
        return None


def _thoroughly(text: str) -> Document:
    if len(text) > MAX_THOROUGH:
        raise SourceError("sent a large document that is no proper feed")
    try:
        return thorough.read(text)
    except SourceError:
        raise
    except Exception:  # noqa: BLE001 - a library that trips over a document is no bug of ours
        raise SourceError("sent a feed that can't be read") from None


def _refuse_page(text: str, start: str, url: str) -> None:
    if not _PAGE.match(start) or _FEED_ROOT.search(start):
        return
    if _CHALLENGE.search(text, 0, 50_000):
        raise SourceError("sent a check for bots instead of a feed")
    named = _named(text, url)
    where = f", which names its feed: {named}" if named else ""
    raise SourceError(f"sent a web page instead of a feed{where}")


def _named(text: str, url: str) -> str | None:
    found = _NAMED_FEED.search(text, 0, 100_000)
    return joined(url, html.unescape(found[1])) if found else None


def _plain(text: str) -> bool:
    """Whether a document holds nothing that the quick reader reads otherwise."""
    return (
        _COMMON_ROOT.match(text) is not None
        and not any(word in text for word in _CORNER_WORDS)
        and _CORNER.search(text) is None
    )


def _spoken(language: str | None) -> str:
    """The language alone: ``en`` of ``en-GB``."""
    return re.split(r"[-_]", (language or "en").strip().lower())[0] or "en"
