"""The source half of the fault matrix: what goes wrong, and what a moderator is told."""

import asyncio
import gzip
import socket
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.demo.press import Press
from bot.demo.press.faults import (
    Drip,
    Fault,
    GzipBomb,
    Huge,
    Redirect,
    Silent,
    Slow,
    Status,
    Truncated,
    WebPage,
    WrongCharset,
)
from bot.errors import SourceError
from bot.sources import feeds
from bot.sources.feeds import Feed
from bot.sources.web import Web
from tests.sources.news import items

HOST = "127.0.0.1"
DAY = 86_400


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    async with Web(user_agent="Encore tests", lookup=no_such_name) as opened:
        yield opened


def no_such_name(_: str) -> list[str]:
    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")


async def read(web: Web, url: str, *, patience: float = 5, max_bytes: int = 1_000_000) -> Feed:
    answer = await web.get(url, timeout=patience, max_bytes=max_bytes, partial=True)
    return feeds.parse(
        answer.body, content_type=answer.content_type, url=answer.url, outlet="", language="en"
    )


async def trouble(web: Web, url: str, *, patience: float = 5) -> SourceError:
    with pytest.raises(SourceError) as caught:
        await read(web, url, patience=patience)
    return caught.value


@pytest.mark.parametrize(
    ("fault", "told", "retry_after"),
    [
        (Status(401), "answered 401 Unauthorized: it wants a login", None),
        (Status(403), "answered 403 Forbidden: it refuses bots", None),
        (
            Status(404),
            "answered 404 Not Found: the address is wrong or the page was removed",
            None,
        ),
        (Status(410), "answered 410 Gone: it was removed for good", DAY),
        (Status(429), "answered 429 Too Many Requests: it was asked too often", 900),
        (
            Status(429, retry_after="120"),
            "answered 429 Too Many Requests: it was asked too often",
            120,
        ),
        (Status(500), "answered 500 Internal Server Error: it is in trouble itself", None),
        (
            Status(503, retry_after="3600"),
            "answered 503 Service Unavailable: it is in trouble itself",
            3600,
        ),
        (Status(522), "answered 522: it is in trouble itself", None),
        (Silent(), "closed the connection without an answer", None),
        (WebPage(), "sent a web page instead of a feed", None),
        (WebPage(challenge=True), "sent a check for bots instead of a feed", None),
        (GzipBomb(50), "sent more than 1 MB", None),
        (Huge(20), "sent more than 1 MB", None),
        (Redirect("/feed"), "redirects in circles", None),
        (Redirect(""), "redirects to what is no http or https address: (nothing)", None),
        (
            Redirect("file:///etc/passwd"),
            "redirects to what is no http or https address: file:///etc/passwd",
            None,
        ),
    ],
    ids=str,
)
async def test_each_fault_is_told_in_its_own_words(
    press: Press, web: Web, fault: Fault, told: str, retry_after: float | None
) -> None:
    press.publish("/feed", items())
    press.fail("/feed", fault)

    error = await trouble(web, press.url("/feed"))

    assert str(error) == f"{HOST} {told}"
    assert error.retry_after == retry_after


@pytest.mark.parametrize("fault", [Slow(5), Drip(0.01)], ids=str)
async def test_slowness_ends_in_time(press: Press, web: Web, fault: Fault) -> None:
    press.publish("/feed", items())
    press.fail("/feed", fault)

    error = await trouble(web, press.url("/feed"), patience=0.05)

    assert str(error) == f"{HOST} took longer than 0.05 s"


async def test_an_endless_redirect_is_followed_five_times(press: Press, web: Web) -> None:
    press.fail("/feed", Redirect("/feed", code=307))

    await trouble(web, press.url("/feed"))

    assert press.asked("/feed") == {307: 6}


async def test_a_compressed_answer_that_stops_early_is_told(press: Press, web: Web) -> None:
    packed = gzip.compress(b"<rss/>")[:-4]
    press.serve("/feed", packed, headers={"Content-Encoding": "gzip"})

    with pytest.raises(SourceError, match="broke off in the middle of its answer"):
        await web.get(press.url("/feed"))


async def test_an_unknown_name_is_told(web: Web) -> None:
    error = await trouble(web, "http://gone.example/feed")

    assert str(error) == "gone.example was not found: no address for that name (DNS)"


async def test_a_refused_connection_is_told(web: Web) -> None:
    async with Press() as closed:
        url = closed.url("/feed")

    assert str(await trouble(web, url)) == f"{HOST} refused the connection"


async def test_a_failed_tls_handshake_is_told(press: Press, web: Web) -> None:
    url = press.url("/feed").replace("http:", "https:")

    error = await trouble(web, url)

    assert str(error) == f"{HOST} failed to set up a secure (TLS) connection"


async def test_a_certificate_that_nobody_vouches_for_is_told(web: Web) -> None:
    secret = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secret.load_cert_chain(Path(__file__).with_name("untrusted.pem"))

    async with await asyncio.start_server(
        lambda _, writer: writer.close(), HOST, ssl=secret
    ) as server:
        port = server.sockets[0].getsockname()[1]
        error = await trouble(web, f"https://{HOST}:{port}/")

    assert str(error) == f"{HOST} shows a TLS certificate that can't be trusted"


async def test_something_that_is_no_http_is_told(web: Web) -> None:
    async def babble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readline()
        writer.write(b"220 mail.example ready\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(babble, HOST) as server:
        port = server.sockets[0].getsockname()[1]
        error = await trouble(web, f"http://{HOST}:{port}/")

    assert str(error) == f"{HOST} does not speak proper HTTP"


async def test_a_truncated_feed_gives_its_whole_entries(press: Press, web: Web) -> None:
    press.publish("/feed", items(10))
    whole = (await read(web, press.url("/feed"))).items
    press.fail("/feed", Truncated(0.5))

    feed = await read(web, press.url("/feed"))

    assert 0 < len(feed.items) < 10
    assert feed.items == whole[: len(feed.items)]


async def test_a_wrong_charset_does_not_garble(press: Press, web: Web) -> None:
    press.publish("/feed", items(1))
    press.fail("/feed", WrongCharset("utf-8", claimed="iso-8859-1"))

    feed = await read(web, press.url("/feed"))

    assert feed.items[0].headline == "Étoile & other dances, part 0"


async def test_an_empty_answer_is_told(press: Press, web: Web) -> None:
    press.serve("/feed", b"")

    assert str(await trouble(web, press.url("/feed"))) == f"{HOST} sent nothing at all"


async def test_a_feed_without_entries_is_no_fault(press: Press, web: Web) -> None:
    press.publish("/feed", [])

    assert (await read(web, press.url("/feed"))).items == ()


async def test_xml_entities_are_not_expanded(press: Press, web: Web) -> None:
    lol = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE rss [<!ENTITY l0 "lol">{lol}]><rss version="2.0"><channel><item>'
    bomb += "<title>&l9;</title><link>https://daily.example/</link></item></channel></rss>"
    press.serve("/feed", bomb.encode())

    feed = await read(web, press.url("/feed"))

    assert feed.items[0].headline == "&l9;"


async def test_outside_entities_are_not_fetched(press: Press, web: Web) -> None:
    body = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{press.url("/secret")}">]><rss version="2.0">'
    body += "<channel><item><title>a &x; b</title><link>https://a.example/</link></item>"
    press.serve("/feed", f"{body}</channel></rss>".encode())

    feed = await read(web, press.url("/feed"))

    assert feed.items[0].headline == "a &x; b"
    assert press.asked("/secret") == {}


async def test_a_damaged_gzip_stream_is_told(press: Press, web: Web) -> None:
    press.serve("/feed", b"no gzip at all", headers={"Content-Encoding": "gzip"})

    error = await trouble(web, press.url("/feed"))

    assert str(error) == f"{HOST} sent a damaged compressed answer"


async def test_a_packing_that_nobody_asked_for_is_told(press: Press, web: Web) -> None:
    press.serve("/feed", b"zstd", headers={"Content-Encoding": "zstd"})

    error = await trouble(web, press.url("/feed"))

    assert str(error) == f"{HOST} packed its answer in a way nobody asked for (zstd)"
