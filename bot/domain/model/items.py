"""What feeds say, and where it speaks of a show."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.model.shows import Show


@dataclass(frozen=True, slots=True)
class Item:
    """One thing a feed said. ``guid`` (its id, else its link) is its identity, nothing else is."""

    guid: str
    link: str
    headline: str
    summary: str
    outlet: str
    language: str = "en"
    published: datetime | None = None
    tags: tuple[str, ...] = ()
    text: str = ""
    """The article's own text, where the page was read."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in an item's headline or summary that speaks of a show."""

    show: Show
    field: str
    """``headline``, ``summary`` or ``text``: where the words stand."""
    start: int
    end: int
    words: str
    weight: float
    """0 to 1: how sure it is that these words mean this show."""
    reasons: tuple[str, ...] = ()
