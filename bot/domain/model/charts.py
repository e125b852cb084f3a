"""Rankings, their rows, and what shows did in them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Move(StrEnum):
    """What a show did in a chart between two complete snapshots."""

    ENTERED = "entered"
    REENTERED = "reentered"
    TOPPED = "topped"
    CLIMBED = "climbed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Chart:
    """One ranking: whose it is, where, and of what; ``service`` is what fans call it (``Netflix``)."""

    source: str
    """The adapter that reads it: ``netflix``, ``justwatch``, ``flixpatrol``."""
    service: str
    region: str
    """``global`` or an ISO 3166-1 alpha-2 country code."""
    category: str
    """As the source names it: ``TV (English)``, ``TV``."""

    @property
    def label(self) -> str:
        """Whose word the ranking is: ``Netflix Top 10``, ``JustWatch popularity on Hulu``."""
        return self.ranked_by if self.source == "justwatch" else f"{self.service} Top 10"

    @property
    def ranked_by(self) -> str:
        """The service, unless the ranking is of another's making: JustWatch's users' interest."""
        return (
            f"JustWatch popularity on {self.service}"
            if self.source == "justwatch"
            else self.service
        )


@dataclass(frozen=True, slots=True)
class Placing:
    """One row of a chart on one day (of a weekly chart: the day that ends the week)."""

    chart: Chart
    on: date
    rank: int
    title: str
    season: str | None = None
    weeks: int | None = None
    """Cumulative weeks in the chart, where the source counts them."""
    key: str | None = None
    """The source's own id of the show, where it has one (an IMDb or TMDB id, a slug)."""
    year: int | None = None
    link: str | None = None
    """Where the source says more of the show, if it wants to be linked to."""


@dataclass(frozen=True, slots=True)
class ChartMove:
    """What one title did in one chart at one date, over all its seasons."""

    chart: Chart
    on: date
    title: str
    rank: int
    moves: tuple[Move, ...]
    season: str | None = None
    key: str | None = None
    year: int | None = None
    link: str | None = None
