"""A newspaper's feed, as its bytes."""

from bot.domain.model import Item
from bot.sources import feeds
from bot.sources.feeds import Feed

URL = "https://daily.example/section/feed"


def parse(
    body: bytes | str, *, content_type: str = "", url: str = URL, language: str = "en"
) -> Feed:
    body = body.encode() if isinstance(body, str) else body
    return feeds.parse(
        body, content_type=content_type, url=url, outlet="The Daily", language=language
    )


def rss(*entries: str, head: str = "", root: str = "rss version='2.0'") -> str:
    return f"<{root}><channel><title>The Daily</title>{head}{''.join(entries)}</channel></rss>"


def only(feed: Feed) -> Item:
    assert len(feed.items) == 1
    return feed.items[0]
