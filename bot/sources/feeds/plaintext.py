"""HTML to plain text, as much of it as a headline or a summary needs."""

import html
import re

_UNSEEN = re.compile(
    r"<(script|style|svg|iframe|object)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<!\[CDATA\[|\]\]>",
    re.DOTALL | re.IGNORECASE,
)
_BLOCK = re.compile(
    r"</?(?:p|div|br|hr|li|ul|ol|dl|dt|dd|h[1-6]|table|tr|td|th|blockquote|figure|figcaption"
    r"|section|article|header|footer|pre|img|image)\b[^<>]*/?>",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z][^<>]*>|<[!?][^<>]*>", re.IGNORECASE)
_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


def plain(markup: str, limit: int) -> str:
    """The words of a piece of HTML (or of plain text) in one line of at most ``limit`` characters."""
    text = markup[: limit * 8 + 2_000]  # markup may be most of it; the rest is never looked at
    if "<" in text:
        text = _TAG.sub("", _BLOCK.sub(" ", _UNSEEN.sub(" ", text)))
    if "&" in text:
        text = html.unescape(text)
    text = " ".join(text.split())
    if not text.isprintable():
        text = " ".join(_UNPRINTED.sub(" ", text).split())
    return text if len(text) <= limit else shortened(text, limit)


def shortened(text: str, limit: int) -> str:
    """Cut at a word's end, with an ellipsis."""
    kept = text[: limit - 1]
    word_end = kept.rfind(" ")
    return (kept[:word_end] if word_end > limit // 2 else kept).rstrip() + "…"
