"""What a chart ever held: all that is kept of it, and all that its moves are told from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.model import Chart


@dataclass(frozen=True, slots=True)
class Seen:
    """What one title ever did in one chart: the row that is stored per chart and title."""

    key: str
    """The source's id of the show, else its folded title."""
    title: str
    year: int | None
    first: date
    last: date
    """The newest day that had it."""
    rank: int
    """Its rank on that day."""
    best: int
    left: date | None = None
    """The first complete day without it since ``last``; ``None`` while it stands in the chart."""


@dataclass(frozen=True, slots=True)
class ChartMemory:
    """All that a chart ever held, by key, and the newest day told; empty before the first sight."""

    chart: Chart
    newest: date | None = None
    titles: Mapping[str, Seen] = field(default_factory=dict)

    def changed_since(self, before: "ChartMemory") -> tuple[Seen, ...]:
        """The rows that are new or different: what has to be stored."""
        return tuple(seen for key, seen in self.titles.items() if before.titles.get(key) != seen)
