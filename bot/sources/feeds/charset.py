"""Bytes to text: byte order mark, then HTTP, then the XML declaration, then a guess."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SHAPES = (
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""How "<" looks at the start of a document without a byte order mark (XML 1.0, appendix F)."""

_HTTP = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']", re.IGNORECASE)

_LARGER = {
    "ascii": "windows-1252",
    "iso8859-1": "windows-1252",
    "iso8859-9": "windows-1254",
    "iso8859-11": "windows-874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
"""Names that people write when they use the larger set: https://encoding.spec.whatwg.org/#names"""

_NO_CHARSET = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "utf-7"}
"""Codecs of Python's that are no charset of a document; some take quadratic time."""


def decode(body: bytes, content_type: str = "") -> str:
    """The document as text, whatever it says or hides about its charset; never fails."""
    for mark, charset in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, "replace")
    for shape, charset in _SHAPES:
        if body.startswith(shape):
            return body.decode(charset, "replace")
    for charset in _claims(body, content_type):
        try:
            return body.decode(charset)
        except UnicodeError:
            continue
    return body.decode("windows-1252", "replace")


def _claims(body: bytes, content_type: str) -> list[str]:
    """Charsets to try in order.

    UTF-8 goes before a claimed Western one: text that is valid UTF-8 by accident does not exist,
    servers that call everything ISO-8859-1 do.
    """
    found = [_HTTP.search(content_type), _XML.search(body[:400])]
    names = [
        match[1] if isinstance(match[1], str) else match[1].decode() for match in found if match
    ]
    known = [charset for name in names if (charset := _known(name))]
    if not known or known[0] == "windows-1252":
        known.insert(0, "utf-8")
    return [*known, "utf-8"]


def _known(name: str) -> str | None:
    try:
        charset = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if charset in _NO_CHARSET or not _is_text(charset):
        return None
    return _LARGER.get(charset, charset)


def _is_text(charset: str) -> bool:
    try:
        b" ".decode(charset, "replace")
    except LookupError:
        return False  # a codec from bytes to bytes, such as "zip"
    return True
