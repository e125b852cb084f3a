"""All that an item was read to say: claims, and what falls short of one."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.domain.model.claims import Claim
from bot.domain.model.items import Mention
from bot.domain.model.shows import Show


@dataclass(frozen=True, slots=True)
class Silence:
    """Why an item that names a show raised no claim about it, in words a person can read."""

    show: Show
    reasons: tuple[str, ...]
    open: bool = False
    """Whether they ask, or hold back, what the article's own page may tell."""


class Aside(StrEnum):
    """What an item can say of a show in passing that the ledger wants to know."""

    ORDERED = "ordered"
    """Seasons were ordered, some time before."""
    UNCHARTED = "uncharted"
    """It was missing from a Top 10."""


@dataclass(frozen=True, slots=True)
class Note:
    """What an item says of a show in passing: no news and no claim, but kept for the ledger."""

    show: Show
    about: Aside
    words: str
    """The sentence that says so, as written."""
    seasons: int = 1
    """How many were ordered."""
    year: int | None = None
    """Of the order, where it is said."""
    service: str | None = None
    """Whose Top 10 it was missing from, where it is said."""
    first_day: bool = False
    """Whether that was on the show's first day."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A note, and where and when it was made."""

    note: Note
    outlet: str
    link: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Reading:
    """All that Encore makes of one item."""

    claims: tuple[Claim, ...] = ()
    silences: tuple[Silence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    notes: tuple[Note, ...] = ()
