import pytest

from bot.demo.press.papers import printed
from bot.sources import feeds
from tests.sources.feeds.daily import URL, rss
from tests.sources.news import items


def test_a_light_and_plain_feed_is_read_quickly_and_the_same() -> None:
    about = {"content_type": "", "url": URL, "outlet": "The Daily", "language": "en"}
    body = printed(items(), form="rss", title="The Daily", language="en")

    assert feeds.quickly(body, **about) == feeds.parse(body, **about)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>&lt;rss></html>" + rss("<item><title>A</title></item>").encode() * 300,
        printed(items(), form="json", title="The Daily", language="en"),
        rss("<item><title>A</title><source url='x'>B</source></item>").encode(),
        rss("<item><title>A</item>").encode(),
    ],
    ids=["nothing", "large", "json", "odd", "broken"],
)
def test_what_may_take_longer_is_not_read_quickly(body: bytes) -> None:
    assert feeds.quickly(body, content_type="", url=URL, outlet="A", language="") is None
