"""First contact with a feed that somebody wants to be read: is it one, and what is it called?"""

import asyncio
from dataclasses import dataclass

from bot.errors import SourceError
from bot.sources import feeds
from bot.sources.feeds import Feed
from bot.sources.web import Answer, Web

INTERVAL = 600.0
"""Seconds between visits at first."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """A feed that can be read."""

    address: str
    """Of the feed itself, also where a page was named that leads to it."""
    name: str
    language: str
    """Empty where the feed does not say."""
    items: int


async def introduce(web: Web, address: str) -> Introduced:
    """The feed at an address that somebody typed, or that the page there names.

    Fetched as people's addresses are: from public hosts only. Raises SourceError.
    """
    address = address.strip()
    answer = await web.get(address, public_only=True)
    try:
        feed = await _parsed(answer)
    except SourceError:
        named = feeds.named_feed(answer.body, answer.content_type, answer.url)
        if named is None:
            raise
        address = named
        feed = await _parsed(await web.get(address, public_only=True))
    return Introduced(address, feed.title, feed.language or "", len(feed.items))


async def _parsed(answer: Answer) -> Feed:
    return await asyncio.to_thread(
        feeds.parse,
        answer.body,
        content_type=answer.content_type,
        url=answer.url,
        outlet="",
        language="",
    )
