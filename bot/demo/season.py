"""A season of news: who prints what when, and which alerts are right."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.demo.catalog import Entry
from bot.domain.model import Certainty, Item, Kind


@dataclass(frozen=True, slots=True)
class Paper:
    """An outlet: its feed's form (``rss``, ``atom`` or ``json``) and language."""

    key: str
    name: str
    form: str
    language: str
    listed: bool = True
    """Whether the bot reads it from the start; if not, a moderator may add it."""

    @property
    def path(self) -> str:
        """Where its feed is at the press."""
        return f"/{self.key}/feed"


@dataclass(frozen=True, slots=True)
class Act:
    """What is printed at one time, and what to look out for."""

    title: str
    at: datetime
    note: str
    items: Mapping[str, Sequence[Item]]
    """By the key of the outlet that prints them."""
    week: date | None
    """The Sunday that ends the week of the new chart, if there is one."""
    chart: Mapping[str, Sequence[str]]
    """The titles of each category, by rank."""
    breaks: str | None
    """The outlet whose feed goes down now."""
    mends: str | None


@dataclass(frozen=True, slots=True)
class Wish:
    """A watch that a moderator sets up; None where nothing is said."""

    channel: str
    show_id: int
    title: str
    kinds: str | None
    certainty: Certainty | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert as somebody in the channel reads it."""

    channel: str
    line: str
    kind: Kind
    certainty: Certainty
    told_by: tuple[str, ...]
    """The outlets, in the order of their telling."""
    quote: str | None = None
    pings: tuple[str, ...] = ()
    """Names of roles."""

    def __str__(self) -> str:
        first, *others = self.told_by or ("nobody",)
        parts = [
            f"#{self.channel}: {self.line} ({self.kind}, {self.certainty.name.lower()})",
            f"“{self.quote}”" if self.quote else "",
            f"told by {first}" + (f", also {', '.join(others)}" if others else ""),
            f"pings {', '.join(self.pings)}" if self.pings else "",
        ]
        return "; ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Place:
    """A channel of the server."""

    name: str
    topic: str


@dataclass(frozen=True, slots=True)
class Season:
    """All of it."""

    begins: datetime
    server: str
    role: str
    moderator: str
    member: str
    channels: tuple[Place, ...]
    papers: Mapping[str, Paper]
    shows: tuple[Entry, ...]
    wishes: tuple[Wish, ...]
    acts: tuple[Act, ...]
    expected: tuple[Alert, ...]
    """The alerts that are right: by channel, each channel's in order."""
