"""The pre-pass: text that an XML parser takes, whatever the outlet's software did to it."""

import html
import re

_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]{0,500}?\?+>", re.IGNORECASE)
_ROOT = re.compile(r"<[A-Za-z]")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_REFERENCE = re.compile(
    r"<!\[CDATA\[.*?(?:\]\]>|\Z)|&(?:#(x[0-9a-f]{1,8}|[0-9]{1,8});|([a-z][a-z0-9]{1,31});)?",
    re.DOTALL | re.IGNORECASE,
)
_XML_NAMES = {"amp", "lt", "gt", "quot", "apos"}
_OPENED = re.compile(r"<((?:\w+:)?(?:rss|feed|rdf))\b", re.IGNORECASE)
_LAST_ENTRY = re.compile(r".*</(?:\w+:)?(?:item|entry)\s*>", re.DOTALL | re.IGNORECASE)


def mend(text: str) -> str:
    """The document without declaration, DOCTYPE and control characters, its entities resolved.

    Without a DOCTYPE there is nothing that could expand: no billion laughs, no outside entity.
    """
    text = _DECLARATION.sub("", _CONTROL.sub("", text), count=1).lstrip("\ufeff \t\r\n")
    root = _ROOT.search(text)
    if root and "<!" in text[: root.start()]:
        head, text = _DOCTYPE.sub("", text[: root.start()]), text[root.start() :]
        text = head + text
    return _REFERENCE.sub(_resolved, text) if "&" in text else text


def _resolved(match: re.Match[str]) -> str:
    number, name = match[1], match[2]
    if match[0].startswith("<"):
        return match[0]
    if name:
        if name in _XML_NAMES:
            return match[0]
        character = html.unescape(match[0])
        return html.escape(match[0] if character == match[0] else character, quote=False)
    if number:
        return html.escape(_CONTROL.sub("", html.unescape(match[0])), quote=False)
    return "&amp;"


def cut(text: str) -> str:
    """A document that breaks off, closed after its last whole entry; a whole one as it is."""
    opened = _OPENED.search(text)
    if not opened or f"</{opened[1]}" in text[-2_000:]:
        return text
    entries = _LAST_ENTRY.match(text)
    if not entries:
        return text
    channel = "</channel>" if "</channel" not in text and "<channel" in text else ""
    return f"{entries[0]}{channel}</{opened[1]}>"
