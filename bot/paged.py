"""Articles at their own pages, where headline and summary leave a question open: a step of the upper half.

pages wanted -> fetched, few at once, within a time limit -> their items read again, with the text
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.model import Item, Reading
from bot.domain.pages import unread, wants_page
from bot.domain.watched import Watched
from bot.errors import SourceError
from bot.sources.articles import Articles
from storage.items import SeenItem


async def paged(
    articles: Articles,
    watched: Watched,
    seen: Sequence[SeenItem],
    readings: Sequence[Reading],
    *,
    news: Sequence[bool],
    now: datetime,
) -> list[Reading]:
    """The readings, those of ``news`` made anew whose page was wanted and could be had."""
    found = list(readings)
    items = {
        n: one.item
        for n, one in enumerate(seen)
        if news[n] and wants_page(one.item, readings[n], now)
    }
    texts = await articles.texts([item.link for item in items.values()], now) if items else {}
    whole: dict[int, Item] = {}
    for n, item in items.items():
        text = texts[item.link]
        if isinstance(text, SourceError):
            found[n] = unread(readings[n], str(text))
        else:
            whole[n] = replace(item, text=text)
    again = await asyncio.to_thread(watched.read, whole.values()) if whole else []
    for n, reading in zip(whole, again, strict=True):
        found[n] = reading
    return found
