from datetime import UTC, datetime

import pytest

from bot.demo.press.papers import printed
from bot.domain.model import Item
from tests.sources.feeds.daily import only, parse
from tests.sources.news import items


@pytest.mark.parametrize("version", ["1", "1.1"])
def test_json_feeds_are_read_with_their_oddities(version: str) -> None:
    feed = parse(
        f"""{{"version": "https://jsonfeed.org/version/{version}", "title": "The Daily", "items": [
        {{"id": 7, "external_url": "https://daily.example/7", "content_html": "<p>Words &amp; more</p>",
          "date_published": "2025-04-25T12:00:00", "tags": ["TV", 3]}}, "nonsense"]}}"""
    )

    assert only(feed) == Item(
        guid="7",
        link="https://daily.example/7",
        headline="",
        summary="Words & more",
        outlet="The Daily",
        published=datetime(2025, 4, 25, 12, tzinfo=UTC),
        tags=("TV",),
    )


def test_a_json_feed_that_breaks_off_gives_its_whole_items() -> None:
    body = printed(items(10), form="json", title="The Daily", language="en")

    feed = parse(body[: len(body) // 2])

    assert 0 < len(feed.items) < 10
    assert [item.guid for item in feed.items] == [i.guid for i in items(10)][: len(feed.items)]
