"""A web page to its article: plain paragraphs, without what pages put around them.

the page's own data (JSON-LD ``articleBody``) -> else the paragraphs of <article> or <main>
-> neither captions, related stories, newsletters, comments, nor runs of links
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from lxml import etree

LONGEST = 20_000
"""Characters of an article that are kept: news comes first."""
SHORTEST = 100
"""Characters below which a page has no article, or shows it to subscribers only."""

_HOMES = ("article", "main", "body")
"""Where an article may stand, best first."""
_ASIDE = frozenset(
    ("aside", "nav", "footer", "header", "form", "figure", "figcaption", "button", "select", "svg")
) | {"script", "style", "noscript", "template", "iframe", "video", "table"}
_ASIDE_NAME = re.compile(
    r"(?:^|[\s_-])(?:related|newsletter|comments?|promo|share|sharing|social|captions?|sidebar|recirc"
    r"|recommend(?:ed|ations)?|subscribe|subscription|advert\w*|ads?|author-?bio|byline"
    r"|trending|breadcrumbs?|cookies?|consent|read-?more|most-?read|popular|disclaimer|copyright)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"^\W*(?:subscribe|sign up|sign in|log in|already a (?:subscriber|member)|read more|read also|read next"
    r"|also read|related|more from|see also|follow us|click here|watch the|this article (?:was|is)"
    r"|all rights reserved|advertisement|lire aussi|a lire aussi|à lire aussi|abonnez|s.abonner|leia também"
    r"|lea también|lee también|suscríbete|leggi anche|abbonati|lesen sie auch|mehr zum thema|jetzt abonnieren)\b",
    re.IGNORECASE,
)
_CALL_LENGTH = 200  # characters; longer paragraphs are prose, whatever they begin with
_LINKED = (
    0.5  # share of a paragraph's characters that are links, from which on it is a list of them
)
_BREAKS = re.compile(r"<\s*(?:/p|br|/div|/li|/h\d)\b[^<>]{0,200}>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,1000}>")
_NESTED = 12  # levels of a page's own data that are looked into
_UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\u200b-\u200f\ud800-\udfff]+")


def article_text(page: str) -> str:
    """The article's paragraphs, one a line, at most `LONGEST` characters; empty for none; never fails."""
    tree = _tree(page)
    if tree is None:
        return ""
    paragraphs = _stated(tree)
    if _length(paragraphs) < SHORTEST:
        paragraphs = _written(tree)
    return _joined(paragraphs) if _length(paragraphs) >= SHORTEST else ""


def _tree(page: str) -> Any:
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        return etree.fromstring(page.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        return None


def _length(paragraphs: Iterable[str]) -> int:
    return sum(map(len, paragraphs))


def _joined(paragraphs: Iterable[str]) -> str:
    text = "\n".join(dict.fromkeys(paragraphs))
    return text if len(text) <= LONGEST else text[:LONGEST].rpartition(" ")[0]


# what the page says of itself


def _stated(tree: Any) -> list[str]:
    """The longest text that the page's own data calls its article."""
    bodies = [
        body
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "").lower()
        for body in _bodies(_read(script.text or ""), _NESTED)
    ]
    body = max(bodies, key=len, default="")[: LONGEST * 4]
    lines = _TAG.sub(" ", _BREAKS.sub("\n", body)).splitlines()
    return [line for line in map(_line, lines) if line and not _is_call(line)]


def _read(written: str) -> Any:
    try:
        return json.loads(written, strict=False)
    except (ValueError, RecursionError):
        return None


def _bodies(data: Any, levels: int) -> Iterator[str]:
    if levels and isinstance(data, list):
        for one in data:
            yield from _bodies(one, levels - 1)
    elif levels and isinstance(data, dict):
        body = data.get("articleBody")
        if isinstance(body, str):
            yield body
        for one in data.values():
            yield from _bodies(one, levels - 1)


# what a reader sees


def _written(tree: Any) -> list[str]:
    """The paragraphs of the fullest home that an article can have on the page."""
    for by_name in (True, False):  # some pages name the whole article after a part of it
        asides = _Asides(by_name=by_name)
        for tag in _HOMES:
            homes = [_paragraphs(home, asides) for home in tree.iter(tag) if home not in asides]
            best = max(homes, key=_length, default=[])
            if _length(best) >= SHORTEST:
                return best
    return []


def _paragraphs(home: Any, asides: "_Asides") -> list[str]:
    found: list[str] = []
    room = LONGEST * 2
    for paragraph in home.iter("p"):
        line = "" if paragraph in asides else _prose(paragraph)
        if line:
            found.append(line)
            room -= len(line)
        if room <= 0:
            break
    return found


class _Asides:
    """The elements that are, by their tag or (``by_name``) class and id, no part of an article."""

    def __init__(self, *, by_name: bool) -> None:
        self._by_name = by_name
        self._known: dict[Any, bool] = {None: False}

    def __contains__(self, element: Any) -> bool:
        around: list[Any] = []
        while element not in self._known:
            around.append(element)
            element = element.getparent()
        aside = self._known[element]
        for one in reversed(around):
            aside = aside or self._is_one(one)
            self._known[one] = aside
        return aside

    def _is_one(self, element: Any) -> bool:
        if element.tag in ("html", *_HOMES):
            return False
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        return element.tag in _ASIDE or (self._by_name and bool(_ASIDE_NAME.search(names)))


def _prose(paragraph: Any) -> str:
    """A paragraph's words; nothing where it is a list of links or asks for something."""
    line = _line("".join(paragraph.itertext()))
    linked = sum(len(_line("".join(link.itertext()))) for link in paragraph.iter("a"))
    return "" if not line or linked > _LINKED * len(line) or _is_call(line) else line


def _is_call(line: str) -> bool:
    return len(line) <= _CALL_LENGTH and bool(_CALL.match(line))


def _line(text: str) -> str:
    return " ".join(_UNPRINTED.sub(" ", text).split())
