"""The watched shows, made ready for reading what is said of them."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from bot.domain.model import Item, Reading, Show, Telling
from bot.domain.reading import Reader


class Watched:
    """Reads items for these shows; made anew when they change."""

    def __init__(self, shows: Iterable[Show]) -> None:
        self._reader = Reader(shows)

    def read(self, items: Iterable[Item]) -> list[Reading]:
        """What is made of each item, in order."""
        return [self._reader.read(item) for item in items]


def tellings(
    item: Item, reading: Reading, now: datetime, guild_id: int | None = None
) -> Iterator[Telling]:
    """The item's claims, each as its outlet's telling; a date in the future counts as now.

    ``guild_id`` is the guild whose own feed had the item.
    """
    at = min(item.published or now, now)
    for claim in reading.claims:
        yield Telling(item.outlet, item.link, item.headline, at, claim, guild_id)
