import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.feeds.charset import decode

TEXT = "<?xml version='1.0'?><rss>Étoile – “la danse”</rss>"


def declared(charset: str) -> str:
    return TEXT.replace("?>", f" encoding='{charset}'?>", 1)


def test_utf_8_needs_no_introduction() -> None:
    assert decode(TEXT.encode()) == TEXT


@pytest.mark.parametrize("charset", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_is_believed_before_all_else(charset: str) -> None:
    body = codecs.BOM_UTF8 if charset == "utf-8" else "\ufeff".encode(charset)

    assert decode(body + TEXT.encode(charset), "text/xml; charset=iso-8859-1") == TEXT


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_charsets_are_known_by_their_shape(charset: str) -> None:
    assert decode(TEXT.encode(charset)) == TEXT


@pytest.mark.parametrize("charset", ["windows-1252", "mac-roman", "gb18030"])
def test_the_header_counts_before_the_declaration(charset: str) -> None:
    text = declared("koi8-r")

    assert decode(text.encode(charset), f'text/xml; charset="{charset}"') == text


@pytest.mark.parametrize("charset", ["windows-1252", "mac-roman", "gb18030"])
def test_the_declaration_counts_without_a_header(charset: str) -> None:
    text = declared(charset)

    assert decode(text.encode(charset), "text/xml") == text


def test_a_western_claim_about_utf_8_is_not_believed() -> None:
    assert (
        decode("<rss>Étoile</rss>".encode(), "text/xml; charset=ISO-8859-1") == "<rss>Étoile</rss>"
    )


def test_iso_8859_1_means_windows_1252() -> None:
    text = declared("iso-8859-1")

    assert decode(text.encode("windows-1252")) == text


def test_a_claim_that_does_not_hold_is_dropped_for_the_next() -> None:
    text = declared("windows-1252")

    assert decode(text.encode("windows-1252"), "text/xml; charset=utf-8") == text


@pytest.mark.parametrize(
    "name", ["zip", "rot13", "idna", "punycode", "undefined", "x" * 30, "utf-9"]
)
def test_a_name_that_is_no_charset_is_passed_over(name: str) -> None:
    assert decode(TEXT.encode(), f"text/xml; charset={name}") == TEXT


@given(st.binary(), st.text())
def test_whatever_comes_becomes_text(body: bytes, content_type: str) -> None:
    assert isinstance(decode(body, content_type), str)
