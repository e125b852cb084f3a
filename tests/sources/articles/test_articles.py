import asyncio
import time
from dataclasses import dataclass
from datetime import timedelta

import pytest
from aiohttp import web

from bot.demo.press import Press
from bot.demo.press.faults import (
    Fault,
    GzipBomb,
    Huge,
    Redirect,
    Silent,
    Slow,
    Status,
    Truncated,
    WebPage,
)
from bot.errors import SourceError
from bot.sources.articles import MOST_AN_HOUR, MOST_AT_ONCE, Articles
from bot.sources.web import Web
from tests.builders import NOW

STORY = "Prime Video has renewed Harbour Lights for a third season, the streamer said on Tuesday. "
PAGE = f"<html><body><article><p>{STORY * 2}</p></article></body></html>".encode()
HOUR = timedelta(hours=1)


@pytest.fixture
def articles(web: Web, press: Press) -> Articles:
    publish(press, "/news")
    return Articles(web)


def publish(press: Press, *paths: str) -> None:
    for path in paths:
        press.serve(path, PAGE, content_type="text/html; charset=utf-8")


def keep_out(press: Press, path: str, agent: str = "*") -> None:
    rules = f"User-agent: {agent}\nDisallow: {path}\n"
    press.serve("/robots.txt", rules.encode(), content_type="text/plain")


async def why(articles: Articles, link: str) -> str:
    """Why a page can't be had."""
    [answer] = (await articles.texts([link], NOW)).values()
    assert isinstance(answer, SourceError), answer
    return str(answer)


async def test_a_page_is_read_as_plain_text(press: Press, articles: Articles) -> None:
    found = await articles.texts([press.url("/news")], NOW)

    assert found == {press.url("/news"): (STORY * 2).strip()}


async def test_a_page_is_fetched_once(press: Press, articles: Articles) -> None:
    for _ in range(3):
        await articles.texts([press.url("/news"), press.url("/news")], NOW)

    assert press.asked("/news").total() == 1


async def test_robots_are_kept_out_where_they_are_not_wanted(
    press: Press, articles: Articles
) -> None:
    keep_out(press, "/news")

    assert "asks robots not to" in await why(articles, press.url("/news"))
    assert press.asked("/news").total() == 0


async def test_what_other_robots_are_told_keeps_nobody_out(
    press: Press, articles: Articles
) -> None:
    keep_out(press, "/", agent="otherbot")

    assert isinstance((await articles.texts([press.url("/news")], NOW))[press.url("/news")], str)


async def test_robots_txt_is_asked_for_once_a_day(press: Press, articles: Articles) -> None:
    publish(press, "/1", "/2", "/3")

    await articles.texts([press.url("/1"), press.url("/2")], NOW)
    assert press.asked("/robots.txt").total() == 1

    await articles.texts([press.url("/3")], NOW + timedelta(days=1))
    assert press.asked("/robots.txt").total() == 2


@pytest.mark.parametrize(
    ("fault", "pages"), [(Status(404), 1), (Status(410), 1), (Status(403), 0), (Status(401), 0)]
)
async def test_a_missing_robots_txt_allows_all_and_a_locked_one_nothing(
    press: Press, articles: Articles, fault: Fault, pages: int
) -> None:
    press.fail("/robots.txt", fault)

    await articles.texts([press.url("/news")], NOW)

    assert press.asked("/news").total() == pages


@pytest.mark.parametrize("fault", [Status(503), Status(429), Silent()])
async def test_without_an_answer_to_robots_txt_no_page_is_read_for_a_while(
    press: Press, articles: Articles, fault: Fault
) -> None:
    publish(press, "/later")
    press.fail("/robots.txt", fault)
    await articles.texts([press.url("/news")], NOW)
    press.fail("/robots.txt", None)

    assert "left alone" in await why(articles, press.url("/later"))
    assert press.asked("/news").total() == press.asked("/later").total() == 0


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (Status(403), "403 Forbidden"),
        (Status(402), "it wants to be paid"),
        (Status(404), "404 Not Found"),
        (Status(500), "500"),
        (Huge(4), "sent more than"),
        (GzipBomb(20), "sent more than"),
        (Silent(), "closed the connection"),
        (Truncated(), "broke off"),
        (WebPage(challenge=True), "shows no article"),
        (Redirect("/news"), "redirects in circles"),
        (Redirect("http://10.0.0.1/news"), "private network"),
        (Redirect("http://[::1]/news"), "private network"),
        (Redirect("file:///etc/passwd"), "no http or https address"),
    ],
)
async def test_a_page_that_cannot_be_had_is_a_reason(
    press: Press, articles: Articles, fault: Fault, reason: str
) -> None:
    press.fail("/news", fault)

    assert reason in await why(articles, press.url("/news"))


async def test_a_stub_for_subscribers_is_no_article(press: Press, articles: Articles) -> None:
    stub = b"<article><p>Harbour Lights has a future.</p><p>Subscribe to read on.</p></article>"
    press.serve("/news", stub, content_type="text/html")

    assert "shows no article" in await why(articles, press.url("/news"))


async def test_what_is_no_web_page_is_not_read(press: Press, articles: Articles) -> None:
    press.serve("/news", PAGE, content_type="application/pdf")

    assert "no web page there (application/pdf)" in await why(articles, press.url("/news"))


@pytest.mark.parametrize("link", ["", "about:blank", "http://10.0.0.1/x", "http://[/", "//", "a b"])
async def test_a_link_that_leads_nowhere_is_refused(articles: Articles, link: str) -> None:
    assert await why(articles, link)


async def test_a_redirect_into_what_robots_may_not_read_is_not_read(
    press: Press, articles: Articles
) -> None:
    publish(press, "/private/1")
    keep_out(press, "/private")
    press.fail("/news", Redirect("/private/1"))

    assert "asks robots not to" in await why(articles, press.url("/news"))


async def test_a_slow_page_costs_no_more_than_the_time_there_is(press: Press, web: Web) -> None:
    press.fail("/news", Slow(5))
    began = time.perf_counter()

    assert "was not read within" in await why(Articles(web, seconds=0.1), press.url("/news"))
    assert time.perf_counter() - began < 2


@dataclass(frozen=True, slots=True)
class Outlasted:
    """Answers when another path was answered."""

    press: Press
    path: str

    async def __call__(self, request: web.BaseRequest, answer: web.Response) -> web.StreamResponse:
        while not self.press.asked(self.path):  # noqa: ASYNC110 - the press tells nobody
            await asyncio.sleep(0.001)
        return answer


async def test_a_slow_site_does_not_hold_up_another(press: Press) -> None:
    publish(press, "/slow", "/quick")
    press.fail("/slow", Outlasted(press, "/quick"))
    slow, quick = (
        press.url(path).replace("127.0.0.1", host)
        for path, host in (("/slow", "slow.example"), ("/quick", "quick.example"))
    )

    async with Web(
        user_agent="Encore tests",
        allowed_hosts={"slow.example", "quick.example"},
        lookup=lambda _: ["127.0.0.1"],
    ) as reader:
        found = await Articles(reader).texts([slow, quick], NOW)

    assert found == dict.fromkeys((slow, quick), (STORY * 2).strip())


async def test_a_site_that_asks_for_rest_is_given_it(press: Press, articles: Articles) -> None:
    publish(press, "/2", "/3")
    press.fail("/news", Status(429, retry_after="1800"))
    await articles.texts([press.url("/news")], NOW)

    early = await articles.texts([press.url("/2")], NOW + timedelta(minutes=29))
    late = await articles.texts([press.url("/3")], NOW + timedelta(minutes=31))

    assert "left alone" in str(early[press.url("/2")])
    assert late[press.url("/3")] == (STORY * 2).strip()


async def test_only_so_many_pages_are_fetched_at_once(press: Press, articles: Articles) -> None:
    paths = [f"/{n}" for n in range(MOST_AT_ONCE + 1)]
    publish(press, *paths)

    found = await articles.texts([press.url(path) for path in paths], NOW)

    assert str(found[press.url(paths[-1])]) == "too many pages were wanted"
    assert sum(press.asked(path).total() for path in paths) == MOST_AT_ONCE


async def test_a_site_is_asked_for_so_many_pages_an_hour(press: Press, articles: Articles) -> None:
    paths = [f"/{n}" for n in range(MOST_AN_HOUR + 1)]
    publish(press, *paths, "/later")
    for path in paths:
        await articles.texts([press.url(path)], NOW)

    assert press.asked(paths[-1]).total() == 0
    await articles.texts([press.url("/later")], NOW + HOUR)
    assert press.asked("/later").total() == 1
