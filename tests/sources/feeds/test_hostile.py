"""Documents made to hurt: whatever comes, it takes bounded time and ends in items or a SourceError."""

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import SourceError
from bot.sources import feeds

HEAD = '<rss version="2.0"><channel><title>t</title>'
ITEM = "<item><title>a</title><link>https://a.example/</link></item>"
PIECES = [
    "<rss>", "<rss version='2.0'>", "<channel>", "</channel>", "</rss>", "<item>", "</item>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>", "</entry>", "</feed>",
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>", "</rdf:RDF>",
    "<title>", "</title>", "<title", "<link>", "</link>", "<link href='//x'/>", "<guid>a</guid>",
    "<description>", "</description>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x [", "]>",
    "<!ENTITY a 'b'>", "&a;", "&#0;", "&", "<", ">", "<?xml", "?>", "\x00", "\ud800", "http://[",
    "<pubDate>Fri, 99 Apr 99999 25:61:00 +9999</pubDate>", "<source>", "<a xml:base='http://['>",
    "{", "}", '"items"', "[", "]", ":", ",", '"id": "a"', "\n", "Étoile", "<html>", "\ufeff",
    "<link type='application/rss+xml' href='http://['>",
]  # fmt: skip


def outcome(body: bytes) -> int:
    with suppress(SourceError):
        feed = feeds.parse(
            body, content_type="", url="https://a.example/feed", outlet="A", language=""
        )
        for item in feed.items:
            assert item.guid
            assert len(item.headline) <= 500
            assert len(item.summary) <= 2_000
            item.headline.encode()  # no lone surrogates: SQLite and Discord would choke on them
            item.summary.encode()
            item.guid.encode()
            item.link.encode()
        return len(feed.items)
    return -1


@given(st.lists(st.sampled_from(PIECES), max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_heap_of_markup_is_survived(pieces: list[str]) -> None:
    outcome("".join(pieces).encode("utf-8", "surrogatepass"))


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_are_survived(body: bytes) -> None:
    outcome(body)


@given(st.integers(0, 3_000), st.integers(0, 255))
@settings(deadline=None)
def test_a_damaged_byte_anywhere_is_survived(at: int, byte: int) -> None:
    body = bytearray((HEAD + ITEM * 40 + "</channel></rss>").encode())
    body[at % len(body)] = byte

    outcome(bytes(body))


@pytest.mark.parametrize(
    "piece",
    [
        "<![CDATA[", "<!--", "<item>", "<a>", "&", "&#", "<", "<description ", "<title>x", "<a:",
        "<?xml ", "<source>", "<x xml:base='a'>", "<language>",
    ],
)  # fmt: skip
@pytest.mark.parametrize("tail", ["", f"{ITEM}</channel></rss>"], ids=["open", "closed"])
def test_time_grows_with_length_and_no_faster(piece: str, tail: str) -> None:
    def seconds(length: int) -> float:
        body = (HEAD + piece * (length // len(piece)) + tail).encode()
        start = time.process_time()
        outcome(body)
        return time.process_time() - start

    short, long = max(seconds(30_000), 0.05), seconds(120_000)

    assert long < short * 10  # linear would be 4, quadratic 16


def test_a_huge_document_that_is_no_proper_feed_is_given_up() -> None:
    body = HEAD + "<item><source>a</source></item>" * 100_000

    with pytest.raises(SourceError, match="large document"):
        feeds.parse(
            body.encode(), content_type="", url="https://a.example/", outlet="A", language=""
        )
