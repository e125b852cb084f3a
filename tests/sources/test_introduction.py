import re

import pytest

from bot.demo.press import Press
from bot.errors import SourceError
from bot.sources.introduction import introduce
from bot.sources.web import Web
from tests.builders import item

PAGE = b"<!doctype html><html><head><link rel='alternate' type='application/rss+xml' href='/feed'>"


@pytest.fixture
def press(press: Press) -> Press:
    press.publish("/feed", [item()])
    return press


async def test_a_feed_is_introduced_by_its_own_name(press: Press, web: Web) -> None:
    found = await introduce(web, f" {press.url('/feed')} ")

    assert found.address == press.url("/feed")
    assert found.name
    assert found.items == 1


async def test_a_page_leads_to_the_feed_that_it_names(press: Press, web: Web) -> None:
    press.serve("/", PAGE, content_type="text/html")

    found = await introduce(web, press.url("/"))

    assert found.address == press.url("/feed")


async def test_a_page_that_names_no_feed_is_refused(press: Press, web: Web) -> None:
    press.serve("/", b"<!doctype html><html><head>", content_type="text/html")

    with pytest.raises(SourceError, match="sent a web page instead of a feed"):
        await introduce(web, press.url("/"))


async def test_a_page_that_names_itself_is_asked_no_third_time(press: Press, web: Web) -> None:
    press.serve("/feed", PAGE, content_type="text/html")

    with pytest.raises(SourceError, match="web page"):
        await introduce(web, press.url("/feed"))


async def test_a_page_may_not_lead_into_a_private_network(press: Press, web: Web) -> None:
    page = PAGE.replace(b"/feed", b"http://10.0.0.7/feed")
    press.serve("/", page, content_type="text/html")

    with pytest.raises(SourceError, match=re.escape("10.0.0.7 leads into a private network")):
        await introduce(web, press.url("/"))
