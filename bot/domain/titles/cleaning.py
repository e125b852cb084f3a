"""What a headline and a summary say, without what feeds put around it.

Junk is blanked out, letter for letter, so that every offset stays true.
"""

import html
import re

from bot.domain.folding import spaced
from bot.domain.model import Item
from bot.domain.titles.fold import Text

_MARKUP = re.compile(r"<[^<>]{0,500}>?|https?://\S{1,300}|pic\.twitter\.com/\S{1,40}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")
_SUFFIX = re.compile(r"\s+[-|–—]\s+(?=[^-|–—]{2,60}$)|\s+-\s+(?=\S{1,20}$)|\s\|\s(?=[^|]{2,60}$)")
_SUFFIX_DASHES = "-|–—"
_PREFIX = re.compile(
    r"^\W{0,3}(?:EXCLUSIVE|UPDATED?|SPOILER ALERT|SPOILERS?|WARNING|BREAKING|WATCH|Exclusive|Updated?)"
    r"\b\s?[:|\-–—!]\s*",
)
_CREDIT = re.compile(
    r"^\s*(?:Image|Photo|Illustration|Credit|Picture)s?(?: by|:)[^.\n]{0,80}?"
    r"(?=\s(?:The Verge|via Polygon|Getty Images|Netflix|HBO|MAPPA)\b)"
)
_TAIL = re.compile(
    r"(?:Read more(?:\.\.\.|…)?|Continue reading(?:\.\.\.|…)?|\[…\]|\[\.\.\.\]"
    r"|The post .{0,300} appeared first on .{0,60})\s*$"
)
_RELATED = re.compile(r"\bRELATED STOR(?:Y|IES)\b:?")
_LONGEST = {"headline": 500, "summary": 6_000, "text": 20_000}
"""Characters that are read of a field: news comes first, and reading must end."""

_LOOKAHEAD = 8  # words by which a sentence is told from a headline
_OUTLET_WORDS = 6
_SMALL = 3  # letters of words like "of" and "the"


def blank(text: str, start: int, end: int) -> str:
    """``text`` with spaces in the place of what stood from ``start`` to ``end``."""
    return text[:start] + " " * (end - start) + text[end:]


def clean_fields(item: Item) -> tuple[Text, ...]:
    """The fields of an item that say something, cleaned: headline, summary, text."""
    headline = _headline(_plain("headline", item.headline), item.outlet)
    fields = [Text("headline", item.headline, headline)]
    if item.summary and item.summary.strip() != item.headline.strip():
        fields.append(Text("summary", item.summary, _summary(_plain("summary", item.summary))))
    if item.text:
        fields.append(Text("text", item.text, _plain("text", item.text)))
    return tuple(fields)


def _plain(field: str, text: str) -> str:
    text = text[: _LONGEST[field]]
    if "&" in text:
        text = _ENTITY.sub(lambda entity: _padded(entity[0]), text)
    if "<" in text or "/" in text:
        text = _MARKUP.sub(lambda tag: " " * len(tag[0]), text)
    return text


def _padded(entity: str) -> str:
    char = html.unescape(entity)
    return char.ljust(len(entity)) if len(char) <= len(entity) else " " * len(entity)


def _headline(text: str, outlet: str) -> str:
    for _ in range(2 if any(dash in text for dash in _SUFFIX_DASHES) else 0):
        suffix = next(reversed(list(_SUFFIX.finditer(text.rstrip()))), None)
        if suffix is None or not _names_outlet(suffix[0], text[suffix.end() :], outlet):
            break
        text = blank(text, suffix.start(), len(text))
    prefix = _PREFIX.match(text)
    return blank(text, 0, prefix.end()) if prefix else text


def _names_outlet(dash: str, tail: str, outlet: str) -> bool:
    """Whether what follows the last dash is an outlet's name; after a long dash mostly news follows."""
    words = tail.split()
    squeezed = spaced(tail).replace(" ", "")
    known = spaced(outlet).replace(" ", "")
    if known and (squeezed in known or known in squeezed):
        return True
    if set(dash) & set("–—"):
        return False
    named = all(word[0].isupper() or not word[0].isalpha() or len(word) <= _SMALL for word in words)
    return (
        0 < len(words) <= _OUTLET_WORDS
        and named
        and not any(c.isdigit() or c in "?!" for c in tail)
    )


def _summary(text: str) -> str:
    if "RELATED STOR" in text:
        text = _without_related(text)
    for junk in (_PREFIX, _CREDIT, _TAIL):
        found = junk.search(text)
        if found:
            text = blank(text, *found.span())
    return text


def _without_related(text: str) -> str:
    """Blanks the headlines of other stories: up to where words are no longer capitalised."""
    label = _RELATED.search(text)
    if label is None:
        return text
    words = list(re.finditer(r"\S+", text[label.end() :]))
    prose = [_reads_on(words[n : n + _LOOKAHEAD]) for n in range(len(words))]
    body = prose.index(True) if True in prose else None
    while body is not None and prose[body + 1 : body + 2] == [True]:
        body += 1
    end = len(text) if body is None else label.end() + words[body].start()
    return blank(text, label.start(), end)


def _reads_on(words: list[re.Match[str]]) -> bool:
    """Whether a run of words is prose: it begins with a capital and goes on mostly without."""
    if len(words) < _LOOKAHEAD or not words[0][0][0].isupper():
        return False
    return sum(word[0][0].islower() for word in words[1:]) >= _LOOKAHEAD - 2
