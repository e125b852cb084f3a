"""Text from outside, made harmless: it says what it said and does nothing else.

Discord's markdown: https://support.discord.com/hc/en-us/articles/210298617
"""

import re
import unicodedata
from urllib.parse import quote, urlsplit

_MARKUP = re.compile(r"([\\*_~`|>#\[\]()<-])")
_MENTION = re.compile(r"@(?=everyone|here|[!&]?\d)", re.IGNORECASE)
_LONG_WORD = re.compile(r"\S{60,}")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_MOST_MARKS = 2


def clean(text: str, limit: int) -> str:
    """One line of at most ``limit`` characters: no control, hidden, bidi or piled-up characters."""
    shown: list[str] = []
    marks = 0
    for char in unicodedata.normalize("NFC", text[: limit * 4]):
        category = unicodedata.category(char)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if marks > _MOST_MARKS or (category in _HIDDEN and not char.isspace()):
            continue
        shown.append(" " if char.isspace() else char)
    line = _LONG_WORD.sub(lambda word: word[0][:59] + "…", " ".join("".join(shown).split()))
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def escape(text: str) -> str:
    """The text with Discord's markup shown as typed, and with no way to ping anybody."""
    return _MENTION.sub("@\u200b", _MARKUP.sub(r"\\\1", text).replace("://", ":\u200b//"))


def safe(text: str, limit: int) -> str:
    """`clean`, then `escape`, in at most ``limit`` characters altogether."""
    length = limit
    while len(shown := escape(clean(text, length))) > limit:
        length -= max(1, len(shown) - limit)
        if length <= 1:
            return ""
    return shown


def host(link: str, limit: int = 60) -> str:
    """The host that a link leads to, as a reader should see it: ``variety.com``."""
    try:
        name = urlsplit(link).hostname or ""
    except ValueError:
        return ""
    return clean(name.removeprefix("www."), limit)


def safe_link(link: str, limit: int = 1024) -> str | None:
    """The link, fit for an embed or a masked link; None unless it is plain http or https."""
    try:
        parts = urlsplit(link.strip())
        usable = parts.scheme in {"http", "https"} and parts.hostname and not parts.username
    except ValueError:
        return None
    if not usable:
        return None
    found = quote(link.strip(), safe=":/?#@!$&'*+,;=%~[]-._")
    return found if len(found) <= limit else None
