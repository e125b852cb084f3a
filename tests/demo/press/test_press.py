import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.demo.press import Press
from bot.demo.press.faults import Drip, Redirect, Slow, Status, Truncated
from tests.sources.news import items


@pytest.fixture
async def reader() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


async def test_what_was_never_served_is_not_found(
    press: Press, reader: aiohttp.ClientSession
) -> None:
    async with reader.get(press.url("/nothing")) as answer:
        assert answer.status == 404

    assert press.asked("/nothing") == {404: 1}


async def test_a_document_may_differ_by_query(press: Press, reader: aiohttp.ClientSession) -> None:
    press.serve("/search?q=glass", b"[1]", content_type="application/json")
    press.serve("/search", b"[]", content_type="application/json")

    for query, found in {"?q=glass": b"[1]", "?q=harbour": b"[]", "": b"[]"}.items():
        async with reader.get(press.url(f"/search{query}")) as answer:
            assert await answer.read() == found


async def test_any_status_and_header_may_be_served(
    press: Press, reader: aiohttp.ClientSession
) -> None:
    press.serve("/shows/0", b"", status=404, headers={"X-Kind": "miss"})

    async with reader.get(press.url("/shows/0")) as answer:
        assert answer.status == 404
        assert answer.headers["X-Kind"] == "miss"
        assert "ETag" not in answer.headers


async def test_all_validators_that_are_sent_must_match(
    press: Press, reader: aiohttp.ClientSession
) -> None:
    press.publish("/feed", items())
    async with reader.get(press.url("/feed")) as answer:
        etag, modified = answer.headers["ETag"], answer.headers["Last-Modified"]
    long_ago = "Thu, 01 Jan 2004 00:00:00 GMT"

    statuses = []
    for headers in (
        {"If-None-Match": etag, "If-Modified-Since": modified},
        {"If-None-Match": etag},
        {"If-Modified-Since": modified},
        {"If-None-Match": etag, "If-Modified-Since": long_ago},
        {"If-None-Match": '"other"', "If-Modified-Since": modified},
    ):
        async with reader.get(press.url("/feed"), headers=headers) as answer:
            statuses.append(answer.status)

    assert statuses == [304, 304, 304, 200, 200]


async def test_long_documents_are_packed_for_those_who_take_it(
    press: Press, reader: aiohttp.ClientSession
) -> None:
    press.publish("/feed", items(20))

    async with reader.get(press.url("/feed")) as packed:
        assert packed.headers["Content-Encoding"] == "gzip"
        body = await packed.read()
    async with reader.get(press.url("/feed"), headers={"Accept-Encoding": "identity"}) as plain:
        assert "Content-Encoding" not in plain.headers
        assert await plain.read() == body


async def test_the_log_tells_who_asked_for_what(
    press: Press, reader: aiohttp.ClientSession
) -> None:
    press.serve("/graphql", b"{}", content_type="application/json")

    async with reader.post(press.url("/graphql"), json={"query": 1}, headers={"X-Me": "yes"}):
        pass

    (asked,) = press.requests
    assert (asked.method, asked.path, asked.status) == ("POST", "/graphql", 200)
    assert asked.headers["X-Me"] == "yes"
    assert asked.body == b'{"query": 1}'


async def test_a_fault_lasts_until_it_is_taken_back(
    press: Press, reader: aiohttp.ClientSession
) -> None:
    press.publish("/feed", items())
    press.fail("/feed", Status(503, retry_after="7"))
    async with reader.get(press.url("/feed")) as answer:
        assert answer.status == 503
        assert answer.headers["Retry-After"] == "7"

    press.fail("/feed", None)
    async with reader.get(press.url("/feed")) as answer:
        assert answer.status == 200


async def test_a_redirect_says_where_to(press: Press, reader: aiohttp.ClientSession) -> None:
    press.fail("/old", Redirect("/new", code=308))

    async with reader.get(press.url("/old"), allow_redirects=False) as answer:
        assert answer.status == 308
        assert answer.headers["Location"] == "/new"


async def test_a_truncated_document_breaks_off(press: Press, reader: aiohttp.ClientSession) -> None:
    press.serve("/feed", b"x" * 100)
    press.fail("/feed", Truncated(0.25))

    async with reader.get(press.url("/feed")) as answer:
        with pytest.raises(aiohttp.ClientPayloadError):
            await answer.read()


@pytest.mark.parametrize("fault", [Slow(60), Drip(60)], ids=str)
async def test_readers_who_leave_and_a_press_that_closes_wait_for_nobody(
    fault: Slow | Drip,
) -> None:
    async with asyncio.timeout(2), Press() as press, aiohttp.ClientSession() as reader:
        press.serve("/feed", b"slowly")
        press.fail("/feed", fault)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.02), reader.get(press.url("/feed")) as answer:
                await answer.read()
